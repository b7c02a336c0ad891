//! Where the program may write: never over what it was given, and never in place of a folder that is not its own.
//!
//! In: the place that the options name, and the files of the run. Out: nothing, or the reason why nothing is written there.

use super::{Common, Exit, filed, named, print};
use crate::finding::Language;
use crate::pipeline::{ProfilesFile, StyleFile};
use crate::world::{Kind, World};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// What stands at the top of a package that was unpacked.
const BAG: [&str; 6] = [
    "bag-info.txt",
    "bagit.txt",
    "data",
    "manifest-sha256.txt",
    "manifest.json",
    "tagmanifest-sha256.txt",
];

/// Takes care that an output does not take the place of a file that the run was given: the case, what it names, the style, the
/// profiles, the package that was filed.
///
/// # Errors
/// What the program ends with where it would.
pub(super) fn apart(world: &dyn World, common: &Common, case: &Path, output: &Path) -> Result<(), Exit> {
    let language = Language::from(common.lang);
    if filed::is_the_filed_one(world, common, output) {
        return Err(filed_over(language, output));
    }
    let style = common.style.clone().or_else(|| StyleFile::beside(world, case));
    let profiles = common
        .profiles
        .clone()
        .or_else(|| ProfilesFile::beside(world, case));
    let given: Vec<PathBuf> = [Some(case.to_owned()), style, profiles]
        .into_iter()
        .flatten()
        .collect();
    apart_from(world, language, &given, output)
}

/// The same where only the files themselves are known: each of them, and each file that it names.
///
/// # Errors
/// As for [`apart`].
pub(super) fn apart_from(
    world: &dyn World,
    language: Language,
    given: &[PathBuf],
    output: &Path,
) -> Result<(), Exit> {
    // What is not there yet is nobody's.
    let Ok(real) = world.real_path(output) else {
        return Ok(());
    };
    let is_given = |file: &PathBuf| {
        world.real_path(file).is_ok_and(|given| given == real) || is_named(world, file, &real)
    };
    if !given.iter().any(is_given) {
        return Ok(());
    }
    let shown = output.display();
    let (message, help) = match language {
        Language::En => (
            format!("`{shown}` is the case, or a file that the case or its style needs"),
            "give another place with `--output` or `--report`: what you gave is never written over",
        ),
        Language::Fr => (
            format!("`{shown}` est le dossier lui-même, ou un fichier dont le dossier ou son style a besoin"),
            "donnez un autre endroit avec `--output` ou `--report` : ce que vous avez fourni n'est jamais écrasé",
        ),
    };
    print::say(language, &message, help);
    Err(Exit::Usage)
}

/// Whether the JSON file `file` names `real`. A file with faults is read as far as it goes.
fn is_named(world: &dyn World, file: &Path, real: &Path) -> bool {
    if file
        .extension()
        .is_none_or(|ending| !ending.eq_ignore_ascii_case("json"))
    {
        return false;
    }
    let bytes = world.read(file).unwrap_or_default();
    named::files(&bytes, file)
        .iter()
        .any(|named| world.real_path(named).is_ok_and(|named| named == real))
}

/// Says that the package that was filed stands there.
fn filed_over(language: Language, output: &Path) -> Exit {
    let shown = output.display();
    let (message, help) = match language {
        Language::En => (
            format!("`{shown}` is the package that was filed"),
            "give another place with `--output`: what was filed is not written over",
        ),
        Language::Fr => (
            format!("`{shown}` est le dossier qui a été déposé"),
            "donnez un autre endroit avec `--output` : ce qui a été déposé n'est pas écrasé",
        ),
    };
    print::say(language, &message, help);
    Exit::Usage
}

/// Takes care that an unpacked package takes the place of nothing but an unpacked package.
///
/// # Errors
/// What the program ends with where something else stands at `folder`.
pub(super) fn free_for_a_package(world: &dyn World, language: Language, folder: &Path) -> Result<(), Exit> {
    let other = match world.kind(folder) {
        Ok(Kind::Folder) => foreign(world, folder),
        Ok(Kind::File(_) | Kind::Other) => Ok(Some(folder.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err((folder.to_owned(), error)),
    };
    let other = match other {
        Ok(None) => return Ok(()),
        Ok(Some(other)) => other,
        // What cannot be looked at makes no way.
        Err((path, error)) => return Err(print::refused(language, "read the folder", &path, &error)),
    };
    let (shown, other) = (folder.display(), other.display());
    let (message, help) = match language {
        Language::En => (
            format!("`{shown}` holds `{other}`, which is no part of an unpacked package"),
            "give another place with `--output`, or move it away: `--unpack` puts the package in place of the whole folder",
        ),
        Language::Fr => (
            format!("`{shown}` contient `{other}`, qui ne fait pas partie d'un dossier scellé décompressé"),
            "donnez un autre endroit avec `--output`, ou déplacez-le : `--unpack` remplace le répertoire entier",
        ),
    };
    print::say(language, &message, help);
    Err(Exit::Usage)
}

/// A path that the machine would not show, and what it said.
type Unseen = (PathBuf, io::Error);

/// Something in `folder` that no package put there.
fn foreign(world: &dyn World, folder: &Path) -> Result<Option<PathBuf>, Unseen> {
    let names = world.list(folder).map_err(|error| (folder.to_owned(), error))?;
    if let Some(name) = names.iter().find(|name| !BAG.iter().any(|known| *name == known)) {
        return Ok(Some(folder.join(name)));
    }
    let listed = world
        .read(&folder.join("manifest-sha256.txt"))
        .unwrap_or_default();
    let listed: BTreeSet<PathBuf> = String::from_utf8_lossy(&listed)
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| folder.join(path))
        .collect();
    unlisted(world, &folder.join("data"), &listed)
}

/// The first file below `folder` that `listed` does not have.
fn unlisted(world: &dyn World, folder: &Path, listed: &BTreeSet<PathBuf>) -> Result<Option<PathBuf>, Unseen> {
    let names = match world.list(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        names => names.map_err(|error| (folder.to_owned(), error))?,
    };
    for name in names {
        let path = folder.join(name);
        let found = match world.kind(&path).map_err(|error| (path.clone(), error))? {
            Kind::Folder => unlisted(world, &path, listed)?,
            Kind::File(_) | Kind::Other => (!listed.contains(&path)).then_some(path),
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}
