//! `build` and `check`: one case after the other, each with its own findings, one exit code for all.

use super::house::Houses;
use super::own::Folders;
use super::print::{self, Answer};
use super::profiles;
use super::{Common, Exit};
use crate::finding::any_error;
use crate::package::{Package, seal};
use crate::pipeline::{self, Request, Run, Until};
use crate::world::World;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Where packages go.
pub(super) struct Target {
    /// A zip file, or a folder.
    pub(super) output: PathBuf,
    /// Whether the package is written as a folder too.
    pub(super) unpack: bool,
}

impl Target {
    /// The folder in which packages are written.
    fn folder(&self) -> &Path {
        if !names_a_file(&self.output) {
            return &self.output;
        }
        match self.output.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        }
    }
}

/// Checks every case; with a target, also writes its package.
pub(super) fn cases(world: &dyn World, common: &Common, cases: &[PathBuf], target: Option<&Target>) -> Exit {
    if let Some(target) = target.filter(|t| names_a_file(&t.output) && cases.len() > 1) {
        let message = format!(
            "`{}` is one file, but {} cases are given",
            target.output.display(),
            cases.len()
        );
        return print::usage(common, &message, "give a folder with `--output`, or one case");
    }
    let mut answer = Answer::new(common);
    let mut exit = Exit::Clean;
    let mut written = BTreeMap::new();
    let mut looks = Looks::default();
    for path in cases {
        exit = exit.max(one(
            world,
            common,
            target,
            path,
            &mut looks,
            &mut written,
            &mut answer,
        ));
    }
    exit.max(answer.finish())
}

/// What the firm brings to its cases: how pages look and what letters say.
#[derive(Default)]
struct Looks {
    houses: Houses,
    folders: Folders,
}

fn one(
    world: &dyn World,
    common: &Common,
    target: Option<&Target>,
    path: &Path,
    looks: &mut Looks,
    written: &mut BTreeMap<PathBuf, PathBuf>,
    answer: &mut Answer<'_>,
) -> Exit {
    let bytes = match read(world, common, path) {
        Ok(bytes) => bytes,
        Err(exit) => return exit,
    };
    let (house, styled) = match looks.houses.of(world, common, path, answer) {
        Ok(house) => house,
        Err(exit) => return exit,
    };
    let (profiles, profiled) = match profiles::of(world, common, path, answer) {
        Ok(found) => found,
        Err(exit) => return exit,
    };
    let styled = styled.max(profiled);
    let (templates, written_from) = match looks.folders.of(world, common, path, answer) {
        Ok(templates) => templates,
        Err(exit) => return exit,
    };
    let styled = styled.max(written_from);
    // Where the style or a template has faults, the faults of the case are told in the same run.
    let until = if target.is_some() && styled == Exit::Clean {
        Until::Package
    } else {
        Until::Checked
    };
    let progress = print::progress(path);
    let request = Request {
        world,
        path,
        bytes: &bytes,
        allowed: &common.allow,
        today: world.today(),
        house,
        profiles: &profiles,
        scratch: target.map(Target::folder),
        templates,
    };
    let Run {
        draft,
        findings,
        package,
        refused,
    } = pipeline::run(&request, until, &mut |stage| progress.stage(stage));
    progress.end();
    let exit = if any_error(&findings) {
        Exit::Findings
    } else {
        Exit::Clean
    };
    let saved = match (target, &package, &refused) {
        (Some(target), _, Some(error)) => Err(print::machine(
            common,
            "make the package in",
            target.folder(),
            error,
        )),
        (Some(target), Some(package), None) => save(world, common, target, path, package, written),
        _ => Ok(None),
    };
    match saved {
        Ok(file) => answer
            .case(path, draft, findings, file.as_ref())
            .max(exit)
            .max(styled),
        Err(worse) => answer.case(path, draft, findings, None).max(exit).max(worse),
    }
}

/// The bytes of a case file; or what the program ends with because there are none.
pub(super) fn read(world: &dyn World, common: &Common, path: &Path) -> Result<Vec<u8>, Exit> {
    world.read(path).map_err(|error| {
        if error.kind() != io::ErrorKind::NotFound {
            return print::machine(common, "read the case file", path, &error);
        }
        let message = format!("there is no case file `{}`", path.display());
        print::usage(
            common,
            &message,
            "check the spelling, or give the path of a `case.json`",
        )
    })
}

/// Writes a package; gives the path of the zip file.
fn save(
    world: &dyn World,
    common: &Common,
    target: &Target,
    case: &Path,
    package: &Package,
    written: &mut BTreeMap<PathBuf, PathBuf>,
) -> Result<Option<PathBuf>, Exit> {
    let file = if names_a_file(&target.output) {
        target.output.clone()
    } else {
        target
            .output
            .join(format!("{}.zip", package.manifest.case.reference))
    };
    if let Some(other) = written.insert(file.clone(), case.to_owned()) {
        let message = format!(
            "`{}` and `{}` would both become `{}`",
            other.display(),
            case.display(),
            file.display()
        );
        return Err(print::usage(
            common,
            &message,
            "give each case its own `reference`",
        ));
    }
    let machine = |what: &str, path: &Path, error: &io::Error| print::machine(common, what, path, error);
    seal::write_zip(world, &file, package).map_err(|error| machine("write the package", &file, &error))?;
    if target.unpack {
        let folder = file.with_extension("");
        seal::write_folder(world, &folder, package)
            .map_err(|error| machine("write the unpacked package", &folder, &error))?;
    }
    Ok(Some(file))
}

fn names_a_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}
