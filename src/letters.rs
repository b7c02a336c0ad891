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

pub mod authorities;
pub mod calendar;
pub mod cites;
pub mod escape;
pub mod functions;
pub mod gaps;
pub mod markdown;
pub mod own;
pub mod paths;
pub mod prose;
mod render;
pub mod templates;
pub mod view;

pub use cites::check_cites;
pub use templates::Templates;

use crate::blocks::{Document, PageNumbers};
use crate::case::model::{Case, LetterLanguage, Matter};
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place, Pointer, any_error};
use crate::numbering::Numbering;
use rayon::prelude::*;
use templates::Head;

/// One letter, ready to be typeset.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The template's id, e.g. `hc-submissions`.
    pub id: String,
    /// The name of its file without an ending: ASCII, no spaces, numbered in the order of the package.
    pub file_stem: String,
    /// Its title.
    pub title: String,
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
                    languages: vec![language],
                }),
            }
        }
    }
    table
}

/// Composes the letters of a case from the templates that come with the program.
#[must_use]
pub fn compose(case: &Case, numbering: &Numbering) -> Composition {
    compose_from(Templates::standard(), case, numbering)
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
pub fn called_for(templates: &Templates, case: &Case) -> Vec<String> {
    let chosen = choose(templates, case).unwrap_or_default();
    chosen.into_iter().map(|(id, _)| id).collect()
}

/// Parses what the wanted letters of a matter are made from ahead of the first that needs it, e.g. while files are opened.
pub fn prepare(templates: &Templates, language: LetterLanguage, matter: Matter, wanted: Wanted<'_>) {
    if wanted == Wanted::None {
        return;
    }
    let letters = templates.letters(language).unwrap_or_default();
    let letters = letters
        .iter()
        .filter(|(id, head)| wanted.takes(id) && head.matters.contains(&matter));
    let needed = templates.needed_by(letters.map(|(id, _)| id.as_str()), language);
    templates.parse_all(&needed, language);
}

/// Composes the letters of a case.
#[must_use]
pub fn compose_from(templates: &Templates, case: &Case, numbering: &Numbering) -> Composition {
    compose_wanted(templates, case, numbering, Wanted::All)
}

/// Composes the wanted letters of a case; all that forbids its letters is found, whatever is wanted.
#[must_use]
pub fn compose_wanted(
    templates: &Templates,
    case: &Case,
    numbering: &Numbering,
    wanted: Wanted<'_>,
) -> Composition {
    let mut findings = check_cites(case, numbering);
    findings.extend(gaps::check(case));
    let chosen = match choose(templates, case) {
        Ok(chosen) => chosen,
        Err(more) => {
            findings.extend(more);
            Vec::new()
        }
    };
    let mut letters = Vec::new();
    if !any_error(&findings) && wanted != Wanted::None {
        match written(templates, case, numbering, &chosen, wanted) {
            Ok(written) => letters = written,
            Err(more) => findings.extend(more),
        }
    }
    Composition { letters, findings }
}

/// Writes the wanted ones of the chosen letters, side by side; every fault of every letter comes back.
fn written(
    templates: &Templates,
    case: &Case,
    numbering: &Numbering,
    chosen: &[(String, Head)],
    wanted: Wanted<'_>,
) -> Result<Vec<Letter>, Vec<Finding>> {
    let ids = chosen.iter().map(|(id, _)| id.as_str());
    let renderer = render::Renderer::new(templates, case.language, ids.filter(|id| wanted.takes(id)))?;
    let wanted = chosen
        .par_iter()
        .enumerate()
        .filter(|(_, (id, _))| wanted.takes(id));
    let composed = wanted.map(|(place, (id, head))| {
        let others = chosen.iter().filter(|(other, _)| other != id);
        let others: Vec<String> = others.map(|(_, head)| head.title.clone()).collect();
        let view = view::of(case, numbering, &others);
        let blocks = renderer.blocks(id, &view)?;
        Ok(Letter {
            id: id.clone(),
            file_stem: format!("{:02}-{id}", place + 1),
            title: head.title.clone(),
            document: Document {
                blocks,
                ..document(case, head, &view)
            },
        })
    });
    let mut letters = Vec::new();
    let mut findings = Vec::new();
    for letter in composed.collect::<Vec<Result<Letter, Vec<Finding>>>>() {
        match letter {
            Ok(letter) => letters.push(letter),
            Err(more) => findings.extend(more),
        }
    }
    if findings.is_empty() {
        Ok(letters)
    } else {
        Err(findings)
    }
}

/// The letters that the matter calls for, or why there is none.
fn choose(templates: &Templates, case: &Case) -> Result<Vec<(String, Head)>, Vec<Finding>> {
    let mut letters = templates.letters(case.language)?;
    letters.retain(|(_, head)| head.matters.contains(&case.matter));
    // A narrative alone is no letter to an office: the matter needs one that is always written.
    if !letters.iter().any(|(_, head)| head.when.is_none()) {
        return Err(vec![no_letter(templates, case)]);
    }
    letters.retain(|(_, head)| head.when.is_none_or(|part| part.is_in(case)));
    let missing = letters.iter().filter_map(|(id, head)| {
        let part = head.needs.filter(|part| !part.is_in(case))?;
        let finding = Finding::new(
            &rows::PART_OF_CASE_MISSING,
            Place::value(Pointer::root().join(part.key)),
        );
        Some(finding.with("letter", id).with("key", part.key))
    });
    let missing: Vec<Finding> = missing.collect();
    if missing.is_empty() {
        Ok(letters)
    } else {
        Err(missing)
    }
}

fn no_letter(templates: &Templates, case: &Case) -> Finding {
    let mut known: Vec<String> = Vec::new();
    for language in LANGUAGES {
        for (_, head) in templates.letters(language).unwrap_or_default() {
            if head.when.is_none() {
                let matters = head
                    .matters
                    .iter()
                    .map(|matter| format!("{}/{}", key(matter), key(&language)));
                known.extend(matters);
            }
        }
    }
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

/// The properties of a letter's document.
fn document(case: &Case, head: &Head, view: &view::View) -> Document {
    let uci = view
        .applicant
        .uci
        .as_ref()
        .map(|uci| format!(" · UCI\u{a0}{uci}"));
    Document {
        title: format!("{} – {}", head.title, view.applicant.full),
        author: match (head.when.map(|part| part.key), &view.representative) {
            (Some("narrative"), _) | (_, None) => view.applicant.full.clone(),
            (_, Some(representative)) => representative.name.clone(),
        },
        subject: case.reference.clone(),
        language: case.language.into(),
        running_head: format!(
            "{}{} · {}",
            view.applicant.listed,
            uci.unwrap_or_default(),
            head.title
        ),
        page_numbers: PageNumbers::OfTotal,
        blocks: Vec::new(),
    }
}

#[cfg(test)]
mod folder;
#[cfg(test)]
mod tests;
