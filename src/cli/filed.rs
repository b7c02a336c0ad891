//! `--supplement-to`: the package that was filed, proven and opened before anything is built on it.

use super::{Common, Exit, Voice, diff, print, verify};
use crate::finding::catalogue::supplement as rows;
use crate::finding::{Finding, Language, Place, any_error};
use crate::package::opened::Opened;
use crate::package::verify as proof;
use crate::pipeline::Before;
use crate::world::World;
use std::io;
use std::path::{Path, PathBuf};

/// Opens the package that the options name; nothing where they name none.
pub(super) fn before(world: &dyn World, common: &Common, cases: &[PathBuf]) -> Result<Option<Before>, Exit> {
    let Some(path) = &common.supplement_to else {
        return Ok(None);
    };
    if cases.len() > 1 {
        let count = cases.len();
        return Err(print::usage(
            common,
            [
                format!("one package was filed, but {count} cases are given"),
                format!("un seul dossier a été déposé, mais {count} cas sont donnés"),
            ],
            [
                "give the one case to which `--supplement-to` belongs",
                "donnez le seul cas auquel `--supplement-to` se rapporte",
            ],
        ));
    }
    let language = Language::from(common.lang);
    let verified = proof::verify(world, path).map_err(|error| verify::unreadable(language, path, &error))?;
    let faults = verified.findings.len();
    if any_error(&verified.findings) {
        return Err(not_sound(common, path, faults));
    }
    open(world, path)
        .map(Some)
        .map_err(|error| diff::refused(language, path, &error))
}

fn open(world: &dyn World, path: &Path) -> io::Result<Before> {
    let mut opened = Opened::open(world, path)?;
    Ok(Before {
        filed: opened.filed()?,
        words: opened.letters(),
    })
}

fn not_sound(common: &Common, path: &Path, faults: usize) -> Exit {
    let name = path.display().to_string();
    let finding = Finding::new(&rows::NOT_SOUND, Place::file(&name))
        .with("path", &name)
        .with("count", faults);
    let voice = Voice {
        format: common.format,
        lang: common.lang,
        colour: common.colour,
    };
    let findings = vec![finding];
    let exit = verify::tell(&name, &findings, voice);
    exit.max(verify::as_json(&[(name, findings)], voice))
}

/// Whether a package would be written over the one that was filed.
pub(super) fn is_the_filed_one(world: &dyn World, common: &Common, file: &Path) -> bool {
    let real = |path: &Path| world.real_path(path).ok();
    let filed = common.supplement_to.as_deref().and_then(real);
    filed.is_some() && filed == real(file)
}
