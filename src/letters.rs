//! The letters of a case.
//!
//! In: the checked case and the numbering of its exhibits. Out: a [`Letter`] for every template that its matter calls for, as
//! typed blocks; or the findings that forbid them. It knows nothing of pages and PDF, opens no file, and never hands out a
//! letter with a hole in it.
//!
//! ```text
//! Case + Numbering ─▶ view ─▶ template (Handlebars, strict) ─▶ Markdown ─▶ markdown::blocks ─▶ Document
//! ```
//!
//! A letter is a template `templates/<id>.<language>.hbs`; parts that letters share are templates too. What a template may
//! say is the [`view`], the [`functions`] and `if`, `unless`, `each`, with the comparisons `eq ne gt gte lt lte and or not`.
//! [`paths`] checks all of it without a case.

pub mod audience;
pub mod calendar;
mod case_parts;
pub mod cited;
pub mod cites;
pub mod escape;
pub mod functions;
pub mod gaps;
pub mod head;
pub mod markdown;
pub mod own;
pub mod paths;
pub mod places;
pub mod prose;
mod render;
pub mod templates;
pub mod view;
mod writing;

pub use audience::Audience;
pub use case_parts::{CasePart, MISSING, SUPPLEMENT};
pub use cites::check_cites;
pub use head::Setting;
pub use templates::Templates;

use crate::blocks::Document;
use crate::case::model::{Case, LetterLanguage, Matter};
use crate::finding::catalogue::pending as pending_rows;
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place, Pointer, any_error};
use crate::numbering::Numbering;
use crate::supplement::Supplement;
use head::Head;
use writing::Due;

/// One letter, ready to be typeset.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The template's id, e.g. `hc-submissions`.
    pub id: String,
    /// The name of its file without an ending: ASCII, no spaces, numbered in the order of the package.
    pub file_stem: String,
    /// Its title.
    pub title: String,
    /// For whom it is.
    pub audience: Audience,
    /// How its pages are set.
    pub setting: Setting,
    /// What it says.
    pub document: Document,
}

/// What composing came to: no letters where any finding is an error.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Composition {
    /// The letters, in the order of the package.
    pub letters: Vec<Letter>,
    /// What was found, errors and less.
    pub findings: Vec<Finding>,
}

/// One letter of the table of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The template's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// To whom it goes.
    pub addressee: String,
    /// The matters in which it is written.
    pub matters: Vec<Matter>,
    /// The part of the case without which it is not written; none where it is always written.
    pub when: Option<&'static str>,
    /// For whom it is.
    pub audience: Audience,
    /// Whether it is written only where the case asks for it.
    pub on_request: bool,
    /// The languages in which it exists.
    pub languages: Vec<LetterLanguage>,
}

const LANGUAGES: [LetterLanguage; 2] = [LetterLanguage::En, LetterLanguage::Fr];

/// The letters that come with the program, in the order of a package.
#[must_use]
pub fn table() -> Vec<TableRow> {
    table_of(Templates::standard())
}

/// The letters of some templates, in the order of a package.
#[must_use]
pub fn table_of(templates: &Templates) -> Vec<TableRow> {
    let mut table: Vec<TableRow> = Vec::new();
    for language in LANGUAGES {
        // The heads of embedded templates are read by a test.
        for (id, head) in templates.letters(language).unwrap_or_default() {
            match table.iter_mut().find(|row| row.id == id) {
                Some(row) => row.languages.push(language),
                None => table.push(TableRow {
                    id,
                    title: head.title,
                    addressee: head.addressee,
                    matters: head.matters,
                    when: head.when.map(|part| part.key),
                    audience: head.audience,
                    on_request: head.on_request,
                    languages: vec![language],
                }),
            }
        }
    }
    table
}

/// What letters are composed from.
#[derive(Debug, Clone, Copy)]
pub struct Brief<'a> {
    /// The case.
    pub case: &'a Case,
    /// The numbering of its exhibits.
    pub numbering: &'a Numbering,
    /// What was found so far, for the letters that speak of it.
    pub findings: &'a [Finding],
    /// What was filed and what is new, where it is a supplement.
    pub supplement: Option<&'a Supplement>,
}

impl<'a> Brief<'a> {
    /// A case of which nothing was found.
    #[must_use]
    pub fn plain(case: &'a Case, numbering: &'a Numbering) -> Self {
        Brief {
            case,
            numbering,
            findings: &[],
            supplement: None,
        }
    }
}

/// Composes the letters of a case from the templates that come with the program.
#[must_use]
pub fn compose(brief: &Brief<'_>) -> Composition {
    compose_from(Templates::standard(), brief)
}

/// Which letters of a case are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// None: only what forbids them.
    None,
    /// The one of this id.
    One(&'a str),
    /// All that the matter calls for.
    All,
}

impl Wanted<'_> {
    fn takes(self, id: &str) -> bool {
        match self {
            Wanted::None => false,
            Wanted::One(wanted) => wanted == id,
            Wanted::All => true,
        }
    }
}

/// The ids of the letters that a case calls for, in the order of the package; none where a finding of [`compose`] says why.
#[must_use]
pub fn called_for(templates: &Templates, brief: &Brief<'_>) -> Vec<String> {
    let chosen = choose(templates, brief, Wanted::All).unwrap_or_default();
    chosen.into_iter().map(|(id, _)| id).collect()
}

/// Why a case has no letter of some name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// There is none of that name in the case's language.
    Unknown,
    /// It is written in other matters.
    OtherMatter,
    /// The part of the case on which it depends is not there; the part's key.
    Without(&'static str),
    /// It was filed before, and a supplement does not file it again.
    FiledBefore,
}

/// Why the case has no letter of that name, where it has none.
#[must_use]
pub fn absent(templates: &Templates, brief: &Brief<'_>, id: &str) -> Absent {
    let letters = templates.letters(brief.case.language).unwrap_or_default();
    let Some((_, head)) = letters.iter().find(|(other, _)| other == id) else {
        return Absent::Unknown;
    };
    if !head.matters.contains(&brief.case.matter) {
        return Absent::OtherMatter;
    }
    let part = head.when.filter(|part| !part.is_in(brief));
    part.map_or(Absent::FiledBefore, |part| Absent::Without(part.key))
}

/// Whether a letter speaks of what was found, so that it can be read while errors stand.
#[must_use]
pub fn reads_findings(templates: &Templates, language: LetterLanguage, id: &str) -> bool {
    let letters = templates.letters(language).unwrap_or_default();
    letters
        .iter()
        .any(|(other, head)| other == id && head.reads_findings)
}

/// Parses what the wanted letters of a matter are made from ahead of the first that needs it, e.g. while files are opened.
pub fn prepare(templates: &Templates, language: LetterLanguage, matter: Matter, wanted: Wanted<'_>) {
    if wanted == Wanted::None {
        return;
    }
    let letters = templates.letters(language).unwrap_or_default();
    let asked = |head: &Head| wanted != Wanted::All || !head.on_request;
    let letters = letters
        .iter()
        .filter(|(id, head)| wanted.takes(id) && head.matters.contains(&matter) && asked(head));
    let needed = templates.needed_by(letters.map(|(id, _)| id.as_str()), language);
    templates.parse_all(&needed, language);
}

/// Composes the letters of a case.
#[must_use]
pub fn compose_from(templates: &Templates, brief: &Brief<'_>) -> Composition {
    compose_wanted(templates, brief, Wanted::All)
}

/// Composes the wanted letters of a case; all that forbids its letters is found, whatever is wanted. A letter that speaks
/// of findings is composed in spite of them where it alone is wanted.
#[must_use]
pub fn compose_wanted(templates: &Templates, brief: &Brief<'_>, wanted: Wanted<'_>) -> Composition {
    compose_due(templates, brief, wanted, &|_| true)
}

/// The same, where each letter that is about to be written is asked for once more.
fn compose_due(
    templates: &Templates,
    brief: &Brief<'_>,
    wanted: Wanted<'_>,
    takes: &(dyn Fn(&Due<'_>) -> bool + Sync),
) -> Composition {
    let mut findings = check_cites(brief.case, brief.numbering);
    findings.extend(gaps::check(brief.case));
    let known = [brief.findings, &findings].concat();
    let brief = Brief {
        findings: &known,
        ..*brief
    };
    let chosen = match choose(templates, &brief, wanted) {
        Ok(chosen) => chosen,
        Err(more) => {
            findings.extend(more);
            Vec::new()
        }
    };
    let in_spite = |(id, head): &(String, Head)| wanted == Wanted::One(id) && head.reads_findings;
    let mut letters = Vec::new();
    if wanted != Wanted::None && (!any_error(&findings) || chosen.iter().any(in_spite)) {
        match writing::written(templates, &brief, &chosen, (wanted, takes)) {
            Ok(written) => letters = written,
            Err(more) => findings.extend(more),
        }
    }
    Composition { letters, findings }
}

/// The letters that the matter calls for and the case asks for, or why there is none. One that is `wanted` counts as asked
/// for.
fn choose(
    templates: &Templates,
    brief: &Brief<'_>,
    wanted: Wanted<'_>,
) -> Result<Vec<(String, Head)>, Vec<Finding>> {
    let case = brief.case;
    let mut letters = templates.letters(case.language)?;
    letters.retain(|(_, head)| head.matters.contains(&case.matter));
    if !letters.iter().any(|(_, head)| head.leads()) {
        return Err(vec![no_letter(templates, case)]);
    }
    let mut findings = not_asked_for(case, &letters);
    letters.retain(|(id, head)| {
        let asked = case.also.iter().any(|also| also.as_str() == id) || wanted == Wanted::One(id);
        let called = head.when.is_none_or(|part| part.is_in(brief));
        called && (asked || !head.on_request) && (wanted == Wanted::One(id) || is_due(brief, id, head))
    });
    if !letters.iter().any(|(_, head)| head.leads()) {
        let at = Pointer::new("/further");
        findings.push(Finding::new(
            &pending_rows::NOTHING_ABOUT_THE_PENDING,
            Place::value(at),
        ));
    }
    findings.extend(letters.iter().filter_map(|(id, head)| {
        let part = head.needs.filter(|part| !part.is_in(brief))?;
        let finding = Finding::new(&rows::PART_OF_CASE_MISSING, Place::value(part.pointer()));
        Some(finding.with("letter", id).with("key", part.key))
    }));
    if findings.is_empty() {
        Ok(letters)
    } else {
        Err(findings)
    }
}

/// Whether a letter belongs into the package: into a first one all, into a supplement what speaks of it, and what was not filed before.
fn is_due(brief: &Brief<'_>, id: &str, head: &Head) -> bool {
    let Some(supplement) = brief.supplement else {
        return true;
    };
    let of_a_supplement = head.when.is_some_and(|part| part.is_of_a_supplement());
    let filed = supplement.filed.letters.iter().any(|filed| filed == id);
    of_a_supplement || (head.audience.is_filed() && !head.on_request && !filed)
}

/// Letters that the case asks for and that cannot be asked for.
fn not_asked_for(case: &Case, letters: &[(String, Head)]) -> Vec<Finding> {
    let on_request = || {
        letters
            .iter()
            .filter(|(_, head)| head.on_request)
            .map(|(id, _)| id.as_str())
    };
    let unknown = case.also.iter().enumerate();
    let unknown = unknown.filter(|(_, also)| !on_request().any(|id| id == also.as_str()));
    unknown
        .map(|(place, also)| {
            let at = Pointer::new("/also").join(place);
            Finding::new(&pending_rows::NO_LETTER_ON_REQUEST, Place::value(at))
                .with("letter", also)
                .with("known", on_request().collect::<Vec<_>>().join(", "))
        })
        .collect()
}

fn no_letter(templates: &Templates, case: &Case) -> Finding {
    let mut known: Vec<String> = Vec::new();
    for language in LANGUAGES {
        for (_, head) in templates.letters(language).unwrap_or_default() {
            if head.leads() {
                let matters = head
                    .matters
                    .iter()
                    .map(|matter| format!("{}/{}", key(matter), key(&language)));
                known.extend(matters);
            }
        }
    }
    known.sort();
    known.dedup();
    let wrong = known
        .iter()
        .any(|pair| pair.ends_with(&format!("/{}", key(&case.language))));
    let at = if wrong { "/matter" } else { "/language" };
    Finding::new(&rows::NO_LETTER, Place::value(Pointer::new(at)))
        .with("matter", key(&case.matter))
        .with("language", key(&case.language))
        .with("known", known.join(", "))
}

/// A fixed value as the case writes it.
fn key<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

#[cfg(test)]
mod folder;
#[cfg(test)]
mod tests;
