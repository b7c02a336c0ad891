//! `build` and `check`: many cases side by side, each told in the order in which it was given, one exit code for all.

use super::house::Houses;
use super::own::{Folders, Shelf};
use super::print::{self, Answer};
use super::{Common, Exit};
use super::{profiles, progress};
use crate::delivery::profile::Profile;
use crate::finding::any_error;
use crate::finding::policy::Policy;
use crate::package::{Package, seal};
use crate::pipeline::{self, House, Request, Run, Until};
use crate::world::World;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    let mut run = Runner {
        world,
        common,
        target,
        policy: common.policy(),
        answer: Answer::new(common),
        houses: Houses::default(),
        folders: Folders::default(),
        written: BTreeMap::new(),
    };
    let mut exit = Exit::Clean;
    for batch in cases.chunks(batch_size(target)) {
        exit = exit.max(run.batch(batch, cases.len()));
    }
    exit.max(run.answer.finish(world))
}

/// How many cases are worked on before the first of them is told: a package takes memory, a check hardly any.
fn batch_size(target: Option<&Target>) -> usize {
    match target {
        Some(_) => rayon::current_num_threads(),
        None => 64,
    }
}

/// A run over many cases.
struct Runner<'a> {
    world: &'a dyn World,
    common: &'a Common,
    target: Option<&'a Target>,
    policy: Policy,
    answer: Answer<'a>,
    houses: Houses,
    folders: Folders,
    written: BTreeMap<PathBuf, PathBuf>,
}

/// What the firm brings to a case: how its pages look, what its letters say, what offices take.
struct Look {
    house: Arc<House>,
    profiles: Vec<Profile>,
    shelf: Shelf,
    /// Where one of them has faults, no package may be made.
    exit: Exit,
}

/// What became of a case before it is told.
enum Made {
    /// The file could not be read.
    Unread(io::Error),
    /// It was taken down the line.
    Ran(Box<Run>),
}

impl Runner<'_> {
    /// Takes some cases down the line side by side, and tells them in their order.
    fn batch(&mut self, cases: &[PathBuf], all: usize) -> Exit {
        let looks: Vec<Result<Look, Exit>> = cases.iter().map(|path| self.look(path)).collect();
        let made: Vec<Option<Made>> = cases
            .par_iter()
            .zip(&looks)
            .map(|(path, look)| Some(self.make(path, look.as_ref().ok()?, all)))
            .collect();
        let mut exit = Exit::Clean;
        for ((path, made), look) in cases.iter().zip(made).zip(looks) {
            exit = exit.max(match (made, look) {
                (Some(made), Ok(look)) => {
                    self.answer.look_in(look.shelf.sources());
                    self.tell(path, made).max(look.exit)
                }
                (None, Ok(look)) => look.exit,
                (_, Err(worse)) => worse,
            });
        }
        exit
    }

    fn look(&mut self, path: &Path) -> Result<Look, Exit> {
        let (house, styled) = self.houses.of(self.world, self.common, path, &mut self.answer)?;
        let (profiles, profiled) = profiles::of(self.world, self.common, path, &mut self.answer)?;
        let (shelf, written_from) = self.folders.of(self.world, self.common, path, &mut self.answer)?;
        Ok(Look {
            house,
            profiles,
            shelf,
            exit: styled.max(profiled).max(written_from),
        })
    }

    fn make(&self, path: &Path, look: &Look, all: usize) -> Made {
        let bytes = match self.world.read(path) {
            Ok(bytes) => bytes,
            Err(error) => return Made::Unread(error),
        };
        // Where the style or a template has faults, the faults of the case are told in the same run.
        let until = if self.target.is_some() && look.exit == Exit::Clean {
            Until::Package
        } else {
            Until::Checked
        };
        let progress = (all == 1).then(|| progress::show(path));
        let language = self.common.lang.into();
        // Of many cases that run side by side, nobody knows which one asks.
        let ask = progress
            .as_ref()
            .map(|shown| move |locked: &str| shown.password(locked, language));
        let request = Request {
            world: self.world,
            path,
            bytes: &bytes,
            allowed: &self.common.allow,
            today: self.world.today(),
            house: &look.house,
            policy: &self.policy,
            profiles: &look.profiles,
            scratch: self.target.map(Target::folder),
            templates: look.shelf.templates(),
            ask: ask.as_ref().map(|ask| ask as &pipeline::Ask<'_>),
        };
        let run = pipeline::run(&request, until, &mut |stage| {
            if let Some(progress) = &progress {
                progress.stage(stage);
            }
        });
        if let Some(progress) = progress {
            progress.end();
        }
        Made::Ran(Box::new(run))
    }

    fn tell(&mut self, path: &Path, made: Made) -> Exit {
        let run = match made {
            Made::Unread(error) => return unread(self.common, path, &error),
            Made::Ran(run) => run,
        };
        let Run {
            draft,
            findings,
            package,
            refused,
            files,
        } = *run;
        self.answer.files(path, files);
        let exit = if any_error(&findings) {
            Exit::Findings
        } else {
            Exit::Clean
        };
        let saved = match (self.target, &package, &refused) {
            (Some(target), _, Some(error)) => Err(print::machine(
                self.common,
                "make the package in",
                target.folder(),
                error,
            )),
            (Some(target), Some(package), None) => {
                save(self.world, self.common, target, path, package, &mut self.written)
            }
            _ => Ok(None),
        };
        match saved {
            Ok(file) => self.answer.case(path, draft, findings, file.as_ref()).max(exit),
            Err(worse) => self.answer.case(path, draft, findings, None).max(exit).max(worse),
        }
    }
}

/// The bytes of a case file; or what the program ends with because there are none.
pub(super) fn read(world: &dyn World, common: &Common, path: &Path) -> Result<Vec<u8>, Exit> {
    world.read(path).map_err(|error| unread(common, path, &error))
}

/// Says why a case file could not be read.
fn unread(common: &Common, path: &Path, error: &io::Error) -> Exit {
    print::unread(common.lang.into(), path, error)
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
