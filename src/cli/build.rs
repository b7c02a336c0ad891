//! `build` and `check`: many cases side by side, each told in the order in which it was given, one exit code for all.

use super::ask;
use super::filed;
use super::house::Houses;
use super::own::{Folders, Shelf};
use super::print::{self, Answer};
use super::profiles;
use super::progress::{self, Progress};
use super::{BuildArguments, Common, Exit, Format, Many, cache, output};
use crate::check;
use crate::delivery::profile::Profile;
use crate::finding::policy::Policy;
use crate::finding::{Language, any_error};
use crate::package::{Package, seal};
use crate::pipeline::{self, Before, Forms, House, Request, Run, Until};
use crate::report::lines::PackageLine;
use crate::store::Content;
use crate::store::cache::Cache;
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
    /// In which forms letters come.
    pub(super) forms: Forms,
}

/// How far every case is taken.
#[derive(Clone, Copy)]
pub(super) enum Aim<'a> {
    /// To what the schema says of it: nothing is opened but the case file and what lies beside it for its look.
    Shape,
    /// To all that can be said of it.
    Check,
    /// To its package.
    Package(&'a Target),
}

impl<'a> Aim<'a> {
    fn target(self) -> Option<&'a Target> {
        match self {
            Aim::Package(target) => Some(target),
            Aim::Shape | Aim::Check => None,
        }
    }
}

impl Target {
    /// As the command line has it.
    pub(super) fn of(arguments: &BuildArguments) -> Target {
        Target {
            output: arguments.output.clone(),
            unpack: arguments.unpack,
            forms: if arguments.docx {
                Forms::PdfAndWord
            } else {
                Forms::Pdf
            },
        }
    }

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

/// Takes every case as far as is asked for.
pub(super) fn cases(
    world: &dyn World,
    (common, many): (&Common, Many),
    cases: &[PathBuf],
    aim: Aim<'_>,
) -> Exit {
    if let Some(target) = aim
        .target()
        .filter(|t| names_a_file(&t.output) && cases.len() > 1)
    {
        let (output, count) = (target.output.display(), cases.len());
        return print::usage(
            common,
            [
                format!("`{output}` is one file, but {count} cases are given"),
                format!("`{output}` est un seul fichier, mais {count} cas sont donnés"),
            ],
            [
                "give a folder with `--output`, or one case",
                "donnez un dossier avec `--output`, ou un seul cas",
            ],
        );
    }
    let jobs = usize::from(many.jobs.unwrap_or_default());
    let pool = match rayon::ThreadPoolBuilder::new().num_threads(jobs).build() {
        Ok(pool) => pool,
        Err(error) => {
            let here = Path::new(".");
            return print::machine(common, "start working in", here, &io::Error::other(error));
        }
    };
    pool.install(|| all(world, (common, many), cases, aim))
}

fn all(world: &dyn World, (common, many): (&Common, Many), cases: &[PathBuf], aim: Aim<'_>) -> Exit {
    check::prepare();
    let before = match filed::before(world, common, cases) {
        Ok(before) => before,
        Err(exit) => return exit,
    };
    let mut run = Runner {
        before: before.as_ref(),
        world,
        common,
        aim,
        progress: (cases.len() > 1).then(|| progress::of_cases(common, cases.len())),
        policy: common.policy(),
        answer: Answer::new(common),
        houses: Houses::default(),
        folders: Folders::default(),
        written: BTreeMap::new(),
    };
    let mut exit = Exit::Clean;
    for batch in cases.chunks(batch_size(aim.target())) {
        exit = exit.max(run.batch(batch));
        if many.fail_fast && exit != Exit::Clean {
            break;
        }
    }
    if let Some(progress) = &run.progress {
        progress.end();
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
    /// What was filed, where only what is new is built.
    before: Option<&'a Before>,
    world: &'a dyn World,
    common: &'a Common,
    aim: Aim<'a>,
    /// Of all cases, where there are several.
    progress: Option<Progress>,
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
    cache: Option<Cache>,
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
    fn batch(&mut self, cases: &[PathBuf]) -> Exit {
        let looks: Vec<Result<Look, Exit>> = cases.iter().map(|path| self.look(path)).collect();
        let made: Vec<Option<Made>> = cases
            .par_iter()
            .zip(&looks)
            .map(|(path, look)| Some(self.make(path, look.as_ref().ok()?)))
            .collect();
        let mut exit = Exit::Clean;
        for ((path, made), look) in cases.iter().zip(made).zip(looks) {
            exit = exit.max(match (made, look) {
                (Some(made), Ok(look)) => {
                    cache::trim(self.world, look.cache.as_ref());
                    self.answer.look_in(look.shelf.sources());
                    let progress = self.progress.take();
                    let exit = match &progress {
                        Some(progress) => progress.aside(|| self.tell(path, made)),
                        None => self.tell(path, made),
                    };
                    self.progress = progress;
                    exit.max(look.exit)
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
            cache: cache::of(self.world, self.common, path),
            exit: styled.max(profiled).max(written_from),
        })
    }

    fn make(&self, path: &Path, look: &Look) -> Made {
        let bytes = match self.world.read(path) {
            Ok(bytes) => bytes,
            Err(error) => return Made::Unread(error),
        };
        // Where the style or a template has faults, the faults of the case are told in the same run.
        let until = match self.aim {
            Aim::Shape => Until::Shaped,
            Aim::Package(_) if look.exit == Exit::Clean => Until::Package,
            Aim::Package(_) | Aim::Check => Until::Checked,
        };
        let alone = self
            .progress
            .is_none()
            .then(|| progress::of_case(self.common, path));
        // Of many cases that run side by side, nobody knows which one asks.
        let asking = alone.as_ref().filter(|_| ask::somebody_is_there());
        let ask = asking.map(|shown| move |locked: &str| shown.password(locked));
        let request = Request {
            world: self.world,
            path,
            bytes: &bytes,
            allowed: &self.common.allow,
            today: self.world.today(),
            house: &look.house,
            policy: &self.policy,
            profiles: &look.profiles,
            scratch: self.aim.target().map(Target::folder),
            templates: look.shelf.templates(),
            before: self.before,
            forms: self.aim.target().map(|target| target.forms).unwrap_or_default(),
            ask: ask.as_ref().map(|ask| ask as &pipeline::Ask<'_>),
            cache: look.cache.as_ref(),
        };
        let run = pipeline::run(&request, until, &mut |stage| {
            if let Some(shown) = &alone {
                shown.stage(stage);
            }
        });
        match (&alone, &self.progress) {
            (Some(shown), _) => shown.end(),
            (None, Some(all)) => all.done(path),
            (None, None) => {}
        }
        Made::Ran(Box::new(run))
    }

    fn tell(&mut self, path: &Path, made: Made) -> Exit {
        let run = match made {
            Made::Unread(error) => {
                let exit = unread(self.common, path, &error);
                return exit.max(self.answer.line(path, None, exit, None));
            }
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
        let saved = match (self.aim.target(), &package, &refused) {
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
        let (file, exit) = match saved {
            Ok(file) => (file, exit),
            Err(worse) => (None, exit.max(worse)),
        };
        let sealed = file.as_deref().and_then(|file| self.sealed(file));
        let printed = self.answer.line(path, Some((&draft, &findings)), exit, sealed);
        self.answer
            .case(path, draft, findings, file.as_ref())
            .max(exit)
            .max(printed)
    }

    /// What the line of a case says of its package.
    fn sealed(&self, file: &Path) -> Option<PackageLine> {
        if self.common.format != Format::Jsonl {
            return None;
        }
        let content = Content::of_file(self.world, file).ok()?;
        Some(PackageLine {
            path: file.display().to_string(),
            bytes: content.length(),
            sha256: content.sha256().to_owned(),
        })
    }
}

/// The bytes of a case file; or what the program ends with because there are none.
pub(super) fn read(world: &dyn World, common: &Common, path: &Path) -> Result<Vec<u8>, Exit> {
    world.read(path).map_err(|error| unread(common, path, &error))
}

/// Says why a case file could not be read.
fn unread(common: &Common, path: &Path, error: &io::Error) -> Exit {
    super::unread::unread(common.lang.into(), path, error)
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
        target.output.join(format!("{}.zip", name(package)))
    };
    output::apart(world, common, case, &file)?;
    let folder = target.unpack.then(|| file.with_extension(""));
    if let Some(folder) = &folder {
        output::apart(world, common, case, folder)?;
        output::free_for_a_package(world, Language::from(common.lang), folder)?;
    }
    if let Some(other) = written.insert(file.clone(), case.to_owned()) {
        let (other, case, file) = (other.display(), case.display(), file.display());
        return Err(print::usage(
            common,
            [
                format!("`{other}` and `{case}` would both become `{file}`"),
                format!("`{other}` et `{case}` deviendraient tous deux `{file}`"),
            ],
            [
                "give each case its own `reference`",
                "donnez à chaque cas sa propre `reference`",
            ],
        ));
    }
    let machine = |what: &str, path: &Path, error: &io::Error| print::machine(common, what, path, error);
    seal::write_zip(world, &file, package).map_err(|error| machine("write the package", &file, &error))?;
    if let Some(folder) = &folder {
        seal::write_folder(world, folder, package)
            .map_err(|error| machine("write the unpacked package", folder, &error))?;
    }
    Ok(Some(file))
}

/// The name of a package without its ending.
fn name(package: &Package) -> String {
    let reference = &package.manifest.case.reference;
    match &package.manifest.supplement {
        Some(supplement) => format!("{reference}-supplement-{}", supplement.number),
        None => reference.clone(),
    }
}

fn names_a_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}
