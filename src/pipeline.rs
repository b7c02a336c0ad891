//! The straight line from a case file to a package: nothing but the stages, in order.
//!
//! `check` and `build` are prefixes of one function. Nothing is written here: a package leaves as a value, and only when
//! no finding forbids it.

mod binding;
mod press;
mod record;

use crate::case::model::{Case, LetterLanguage};
use crate::case::{self, Draft};
use crate::check;
use crate::evidence::{self, Exhibit};
use crate::finding::{Finding, any_error};
use crate::intake::{self, FormFile, Root};
use crate::letters;
use crate::numbering::Numbering;
use crate::package::Package;
use crate::package::assemble::assemble;
use crate::particulars;
use crate::typeset::{Fonts, Style};
use crate::world::World;
use jiff::civil::Date;
use press::Press;
use rayon::prelude::*;
use record::Sources;
use std::path::{Path, PathBuf};

/// One case to be taken down the line.
pub struct Request<'a> {
    /// The door to the machine.
    pub world: &'a dyn World,
    /// The case file's path: files of the case are looked for beside it.
    pub path: &'a Path,
    /// Its content.
    pub bytes: &'a [u8],
    /// Folders outside the case's own in which its files may lie.
    pub allowed: &'a [PathBuf],
    /// The day that counts as today.
    pub today: Date,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// To the point where all that can be wrong with the case, its files and its letters is known; no page is laid out.
    Checked,
    /// To the finished package.
    Package,
}

/// The stages that take time, for progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Reading and checking the case, and opening its files.
    Check,
    /// Writing and typesetting the letters.
    Letters,
    /// Binding the exhibits.
    Bundle,
    /// Reading the bundle back.
    Prove,
}

/// What a run gave.
pub struct Run {
    /// The case as it was read, for the places of findings.
    pub draft: Draft,
    /// All that was found.
    pub findings: Vec<Finding>,
    /// The package, where it was asked for and nothing forbids it.
    pub package: Option<Package>,
}

/// What the files of a case gave.
struct Files {
    exhibits: Vec<Exhibit>,
    numbering: Numbering,
    sources: Sources,
    forms: Vec<FormFile>,
}

/// Takes a case down the line.
pub fn run(request: &Request<'_>, until: Until, progress: &mut dyn FnMut(Stage)) -> Run {
    progress(Stage::Check);
    let draft = case::read(&request.path.display().to_string(), request.bytes);
    // Reading the templates takes as long as all else in a short run: do it beside the rest.
    let look = || {
        let checked = check::check(&draft, request.today);
        let mut findings = checked.findings;
        // A case with errors is not built, but what is wrong with its files is told in the same run.
        let files = checked.facts.map(|facts| files(request, &facts, &mut findings));
        (checked.case, files, findings)
    };
    let ((case, files, mut findings), ()) = rayon::join(look, || letters::prepare(language_of(&draft)));
    let package = case.zip(files).and_then(|(case, files)| {
        progress(Stage::Letters);
        // A cite of an exhibit that could not be opened would only repeat the finding about its file.
        if files.exhibits.len() < case.evidence.len() {
            return None;
        }
        let composed = letters::compose(&case, &files.numbering);
        findings.extend(composed.findings);
        if until == Until::Checked || any_error(&findings) {
            return None;
        }
        let (fonts, style) = (Fonts::with_system(), Style::default());
        let press = Press {
            fonts: &fonts,
            style: &style,
            date: case.filing.date.0,
        };
        let printed = keep(press.letters(&composed.letters), &mut findings);
        let sheet = particulars::sheet(draft.value()?, &case.reference, case.language.into());
        let sheet = keep(press.document(&sheet), &mut findings);
        let bundle = keep(binding::bind(&press, &case, &files, progress), &mut findings);
        let (printed, sheet, bundle) = (printed?, sheet?, bundle?);
        let contents = record::contents(request, &case, files, printed, sheet, bundle);
        (!any_error(&findings)).then(|| assemble(contents, &findings))
    });
    Run {
        draft,
        findings,
        package,
    }
}

/// The language that the letters will have; English until a checked case says so.
fn language_of(draft: &Draft) -> LetterLanguage {
    match draft.value().and_then(|case| case["language"].as_str()) {
        Some("fr") => LetterLanguage::Fr,
        _ => LetterLanguage::En,
    }
}

/// What a stage made; its findings join the others.
fn keep<T>(made: Result<T, Vec<Finding>>, findings: &mut Vec<Finding>) -> Option<T> {
    made.map_err(|faults| findings.extend(faults)).ok()
}

/// Opens every file of the case and numbers the exhibits.
fn files(request: &Request<'_>, case: &Case, findings: &mut Vec<Finding>) -> Files {
    let root = Root::of(request.world, request.path, request.allowed);
    let items = intake::evidence(request.world, &root, case, findings);
    let sources = Sources::of(&items);
    let mut exhibits = Vec::new();
    for intake in items.into_par_iter().map(evidence::take_in).collect::<Vec<_>>() {
        findings.extend(intake.findings);
        exhibits.extend(intake.exhibit);
    }
    let numbering = Numbering::of(exhibits.iter().map(|e| (e.item.id.clone(), e.pages())));
    let forms = intake::forms(request.world, &root, case, findings);
    Files {
        exhibits,
        numbering,
        sources,
        forms,
    }
}
