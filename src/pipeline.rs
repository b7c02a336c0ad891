//! The straight line from a case file to a package: nothing but the stages, in order.
//!
//! `check` and `build` are prefixes of one function. Nothing is written here: a package leaves as a value, and only when
//! no finding forbids it.

mod beside;
mod binding;
mod court;
mod delivering;
mod files;
mod house;
mod looking;
mod origin;
mod own;
mod press;
mod profiles;
mod record;
mod shaping;
mod supplement;
mod taking;

pub use house::{House, STYLE_FILE, StyleFile};
pub use looking::{Looked, look};
pub use own::{OwnTemplates, TEMPLATES_FOLDER};
pub use profiles::{PROFILES_FILE, ProfilesFile};
pub use supplement::Before;
pub use taking::Ask;

use crate::assess::{self, Assessment};
use crate::blocks::Document;
use crate::bundle::{self, FileReport, Trouble};
use crate::case::model::{self, Case, LetterLanguage, Matter};
use crate::case::{self, Draft};
use crate::check::{self, Case as Checked};
use crate::delivery::profile::Profile;
use crate::evidence::Pages;
use crate::finding::policy::Policy;
use crate::finding::{Finding, Language, any_error};
use crate::letters::{self, Brief, Templates, Wanted};
use crate::package::Package;
use crate::package::assemble::assemble;
use crate::particulars;
use crate::store::Desk;
use crate::store::cache::Cache;
use crate::typeset::{Fonts, Style};
use crate::world::World;
use files::{Files, files};
use jiff::civil::Date;
use press::Press;
use serde::Deserialize;
use serde_json::Value;
use std::io;
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
    /// How the pages look.
    pub house: &'a House,
    /// The delivery profiles that there are.
    pub profiles: &'a [Profile],
    /// What this run lets pass and what it does not.
    pub policy: &'a Policy,
    /// The folder where large files are put while they are being made, usually that of the output; in memory where there is none.
    pub scratch: Option<&'a Path>,
    /// What the letters are written from.
    pub templates: &'a Templates,
    /// The package that was filed, where only what is new is built.
    pub before: Option<&'a Before>,
    /// How a person is asked for the passwords of locked files; nobody is where there is none.
    pub ask: Option<&'a Ask<'a>>,
    /// What earlier runs made, where that is kept.
    pub cache: Option<&'a Cache>,
    /// In which forms letters come.
    pub forms: Forms,
}

/// In which forms letters come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Forms {
    /// As PDF.
    #[default]
    Pdf,
    /// As PDF, and beside it as Word files, for those who must finish them by hand.
    PdfAndWord,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// To what the schema says of the case: nothing but its text is looked at.
    Shaped,
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
    /// Making the files to hand in.
    Deliver,
}

/// Whether a preview carries the mark of a draft on its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// As it would be filed.
    Final,
    /// With the word DRAFT across each page.
    Draft,
}

/// What a run gave.
pub struct Run {
    /// The case as it was read, for the places of findings.
    pub draft: Draft,
    /// All that was found.
    pub findings: Vec<Finding>,
    /// The package, where it was asked for and nothing forbids it.
    pub package: Option<Package>,
    /// What the machine refused on the way; then there is no package.
    pub refused: Option<io::Error>,
    /// What was found of each evidence file that can be used.
    pub files: Vec<FileReport>,
}

/// A letter alone.
pub struct Preview {
    /// The case as it was read, for the places of findings.
    pub draft: Draft,
    /// All that was found.
    pub findings: Vec<Finding>,
    /// The letter, where nothing forbids it.
    pub letter: Option<Letter>,
}

/// What a preview gives.
pub enum Letter {
    /// The PDF, or the Word file where that form was asked for.
    Printed(Vec<u8>),
    /// The case has no such letter, for this reason; it has those.
    Absent(letters::Absent, Vec<String>),
}

/// Takes a case down the line.
pub fn run(request: &Request<'_>, until: Until, progress: &mut dyn FnMut(Stage)) -> Run {
    if until == Until::Shaped {
        return shaping::shaped(request, progress);
    }
    let mut refused = None;
    // The program's own templates write every case that passes this: tests hold them to it. A firm's own are tried.
    let wanted = match until {
        Until::Checked if request.templates.are_standard() => Wanted::None,
        Until::Shaped | Until::Checked | Until::Package => Wanted::All,
    };
    let pages = match until {
        Until::Shaped | Until::Checked => Pages::Counted,
        Until::Package => Pages::Bound,
    };
    let (draft, mut findings, ready) = ready(request, (wanted, pages), progress);
    let mut reports = ready.reports();
    let package = ready.proven().and_then(|(case, mut files)| {
        progress(Stage::Letters);
        // Before the letters are written: one of them lists what was found.
        let profile = delivering::profile(request, &case, &files, &mut findings);
        settle(request, &case, &mut findings);
        let brief = files.brief(&case, &findings);
        let mut composed = letters::compose_wanted(request.templates, &brief, wanted);
        let nothing_new = supplement::nothing_new(request, &brief);
        findings.extend(nothing_new);
        findings.append(&mut composed.findings);
        findings.extend(court::faces(&case, &request.house.style));
        settle(request, &case, &mut findings);
        if until == Until::Checked || any_error(&findings) {
            return None;
        }
        let (fonts, value) = (Fonts::with_system(), draft.value()?);
        let (known, numbering) = (findings.clone(), files.cited().clone());
        let before = files.supplement.clone();
        let brief = Brief {
            case: &case,
            numbering: &numbering,
            findings: &known,
            supplement: before.as_ref(),
        };
        let press = Press::new(&fonts, request.house, &request.house.style, &case);
        let mut keep = Keep {
            value,
            findings: &mut findings,
        };
        let settled = keep.made(court::settle(&press, request, &brief, &files.exhibits))?;
        if let Some(settled) = &settled {
            files.numbering = settled.paged.numbering.clone();
            composed.letters.clone_from(&settled.letters);
            reports = bundle::reports(&files.exhibits, Some(&files.numbering));
        }
        keep.findings.extend(court::length(&press, &composed.letters));
        let printed = keep.made(press.letters(&composed.letters, request.forms));
        let sheet = particulars::sheet(value, &case.reference, case.language.into());
        let sheet = keep.made(press.document(&sheet));
        let desk = Desk {
            world: request.world,
            folder: request.scratch,
            cache: request.cache,
        };
        let bundle = match binding::bind(&press, &case, &files, (settled, desk), progress) {
            Ok(mut bundle) => {
                keep.findings.append(&mut bundle.findings);
                Some(bundle)
            }
            Err(Trouble::Findings(faults)) => keep.made(Err(faults)),
            Err(Trouble::Machine(error)) => {
                refused = Some(error);
                None
            }
        };
        let (printed, sheet, mut bundle) = (printed?, sheet?, bundle?);
        let differing = supplement::differing(request, &press, (&case, &numbering), &printed);
        keep.findings.extend(differing);
        progress(Stage::Deliver);
        let filled =
            profile.map(|p| delivering::deliver(p, (&press, desk), &case, &files, &printed, &bundle));
        keep.findings
            .extend(filled.iter().flat_map(|filled| filled.findings.clone()));
        settle(request, &case, keep.findings);
        if !reports.is_empty() {
            let report = bundle::hygiene(&reports, keep.findings, &case.reference, case.language.into());
            bundle.hygiene = Some(keep.made(press.document(&report))?);
        }
        let mut contents = record::contents(request, &case, files, printed, sheet, bundle);
        if let (Some(profile), Some(filled)) = (profile, filled) {
            delivering::record(profile, filled, &mut contents);
        }
        (!any_error(&findings)).then(|| assemble(contents, &findings))
    });
    request.policy.apply(&mut findings);
    Run {
        draft,
        findings,
        package,
        refused,
        files: reports,
    }
}

/// Gives the findings their answers and the weights of this run.
fn settle(request: &Request<'_>, case: &Case, findings: &mut [Finding]) {
    check::answer(&case.answers, findings);
    request.policy.apply(findings);
}

/// Draws up the intake view of a case, which need not be whole; nothing where it cannot be read at all.
#[must_use]
pub fn assess(path: &Path, bytes: &[u8], today: Date, language: Language) -> (Draft, Option<Assessment>) {
    let draft = case::read(&path.display().to_string(), bytes);
    let judged = check::judge(&draft, today);
    let assessment = judged.map(|judged| assess::assess(&judged, today, language));
    (draft, assessment)
}

/// Prints a document of our own that belongs to no package.
///
/// # Errors
/// What keeps it from being printed.
pub fn print(
    document: &Document,
    house: &House,
    date: Date,
    language: Language,
) -> Result<Vec<u8>, Vec<Finding>> {
    let fonts = Fonts::with_system();
    let press = Press::alone(&fonts, house, date, language);
    press.document(document).map(|printed| printed.bytes)
}

/// Takes a case down the line as far as one letter needs it, and prints that one. A letter that speaks of findings is
/// printed while errors stand: it is there to say what they are.
pub fn preview(request: &Request<'_>, id: &str, ink: Ink, progress: &mut dyn FnMut(Stage)) -> Preview {
    let wanted = Wanted::One(id);
    let (draft, mut findings, ready) = ready(request, (wanted, Pages::Bound), progress);
    let language = letters_of(&draft).map(|(language, _)| language);
    let reads_findings = language.is_some_and(|known| letters::reads_findings(request.templates, known, id));
    let case = if reads_findings {
        ready.read()
    } else {
        let proven = ready.proven();
        proven.map(|(case, files)| (model::Case::clone(&case), files))
    };
    let letter = case.and_then(|(case, files)| {
        progress(Stage::Letters);
        let _profile = delivering::profile(request, &case, &files, &mut findings);
        settle(request, &case, &mut findings);
        let brief = files.brief(&case, &findings);
        let composed = letters::compose_wanted(request.templates, &brief, wanted);
        findings.extend(composed.findings);
        findings.extend(court::faces(&case, &request.house.style));
        settle(request, &case, &mut findings);
        if any_error(&findings) && !reads_findings {
            return None;
        }
        let Some(letter) = composed.letters.first() else {
            let brief = files.brief(&case, &findings);
            let why = letters::absent(request.templates, &brief, id);
            return Some(Letter::Absent(
                why,
                letters::called_for(request.templates, &brief),
            ));
        };
        let style = Style {
            draft: ink == Ink::Draft || request.house.style.draft,
            ..request.house.style.clone()
        };
        let known = findings.clone();
        let brief = files.brief(&case, &known);
        let fonts = Fonts::with_system();
        let press = Press::new(&fonts, request.house, &style, &case);
        let mut keep = Keep {
            value: draft.value()?,
            findings: &mut findings,
        };
        // The record's numbers are known only when every letter can be written. A sheet that tells what is wrong does not wait for it.
        let settled = match court::settle(&press, request, &brief, &files.exhibits) {
            Err(_) if reads_findings => None,
            settled => keep.made(settled)?,
        };
        let letter = settled
            .as_ref()
            .and_then(|settled| settled.letters.iter().find(|other| other.id == letter.id))
            .unwrap_or(letter);
        let printed = keep.made(press.letter(letter))?;
        Some(Letter::Printed(match request.forms {
            Forms::Pdf => printed.bytes,
            Forms::PdfAndWord => press.word(letter, &printed),
        }))
    });
    request.policy.apply(&mut findings);
    Preview {
        draft,
        findings,
        letter,
    }
}

/// A case that has been read, with its files.
struct Ready {
    /// The case, where nothing forbids its letters.
    proven: Option<Checked>,
    /// The case as it says itself, proven or not, where the rules could judge it whole.
    read: Option<Case>,
    files: Option<Files>,
}

impl Ready {
    /// The proven case.
    fn proven(self) -> Option<(Checked, Files)> {
        let ready = self.proven.zip(self.files);
        // A cite of an exhibit that could not be opened would only repeat the finding about its file.
        ready.filter(|(case, files)| files.are_whole(case))
    }

    /// What was found of each file; with page numbers where all of them can be used, and where no letter has to be laid out first to
    /// know them, as in a record for the Court.
    fn reports(&self) -> Vec<FileReport> {
        let Some(files) = &self.files else {
            return Vec::new();
        };
        let is_known = |case: &Checked| files.are_whole(case) && !court::has_record(case);
        let whole = self.proven.as_ref().is_some_and(is_known);
        let numbering = whole.then_some(&files.numbering);
        bundle::reports(&files.exhibits, numbering)
    }

    /// The case, proven or not.
    fn read(self) -> Option<(Case, Files)> {
        self.read.zip(self.files)
    }
}

/// Reads and checks the case and opens its files, and beside that parses what templates are needed.
fn ready(
    request: &Request<'_>,
    (wanted, pages): (Wanted<'_>, Pages),
    progress: &mut dyn FnMut(Stage),
) -> (Draft, Vec<Finding>, Ready) {
    progress(Stage::Check);
    let draft = case::read(&request.path.display().to_string(), request.bytes);
    // Each of these takes as long as the other in a short run: parsing templates, opening files, checking.
    let open = |facts: &Case| {
        let mut findings = Vec::new();
        (files(request, facts, pages, &mut findings), findings)
    };
    let look = || {
        let judge = |shaped: check::Shaped| shaped.judge(&draft, request.today, request.policy);
        // A case with errors is not built, but what is wrong with its files is told in the same run.
        let named = |shaped: &check::Shaped| shaped.facts().cloned();
        let (checked, opened) = if let Some(guess) = guess(request, &draft) {
            let check = || {
                let shaped = check::shape(&draft);
                (named(&shaped), judge(shaped))
            };
            // In this order: what a check needs may still be in the making.
            let (opened, (named, checked)) = rayon::join(|| open(&guess), check);
            let opened = match named {
                Some(named) if named == guess => Some(opened),
                named => named.as_ref().map(open),
            };
            (checked, opened)
        } else {
            let shaped = check::shape(&draft);
            let named = named(&shaped);
            rayon::join(|| judge(shaped), || named.as_ref().map(open))
        };
        let mut findings = checked.findings;
        let files = opened.map(|(files, of_files)| {
            findings.extend(of_files);
            files
        });
        let ready = Ready {
            proven: checked.case,
            read: checked.facts.filter(|_| checked.judged),
            files,
        };
        (ready, findings)
    };
    let prepare = || {
        if let Some((language, matter)) = letters_of(&draft) {
            letters::prepare(request.templates, language, matter, wanted);
        }
    };
    let ((ready, findings), ()) = rayon::join(look, prepare);
    (draft, findings, ready)
}

/// The case as it is written, before its shape is checked: its files are opened beside the check where it reads as one. Where a person
/// may be asked for passwords, nothing is opened twice.
fn guess(request: &Request<'_>, draft: &Draft) -> Option<Case> {
    let value = draft.value().filter(|_| request.ask.is_none())?;
    Case::deserialize(value).ok()
}

/// The language and matter that the letters will have, as far as an unchecked case says.
fn letters_of(draft: &Draft) -> Option<(LetterLanguage, Matter)> {
    let case = draft.value()?;
    let language = LetterLanguage::deserialize(&case["language"]).ok()?;
    Some((language, Matter::deserialize(&case["matter"]).ok()?))
}

/// Where the findings of the later stages join the others.
struct Keep<'a> {
    value: &'a Value,
    findings: &'a mut Vec<Finding>,
}

impl Keep<'_> {
    /// What a stage made; its findings are kept, each at the value of the case that it is about.
    fn made<T>(&mut self, made: Result<T, Vec<Finding>>) -> Option<T> {
        let faults = match made {
            Ok(made) => return Some(made),
            Err(faults) => faults,
        };
        for fault in faults {
            let fault = origin::placed(fault, self.value);
            // Letters and sheets say the same things: one finding is enough for one value.
            if !self
                .findings
                .iter()
                .any(|known| origin::says_the_same(known, &fault))
            {
                self.findings.push(fault);
            }
        }
        None
    }
}
