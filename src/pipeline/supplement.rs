//! A supplement on the straight line: what was filed, beside what is built now.
//!
//! In: a package that was filed, and the stages' results. Out: findings about what differs from it, and the record for the manifest.

use super::press::{Press, PrintedLetter};
use super::{Files, Request};
use crate::case::model::Case;
use crate::evidence::Exhibit;
use crate::finding::catalogue::supplement as rows;
use crate::finding::{Finding, Place};
use crate::intake::FormFile;
use crate::letters::{self, Brief, SUPPLEMENT, Wanted};
use crate::numbering::Numbering;
use crate::package::manifest::{SupplementChange, SupplementRecord};
use crate::pdf;
use crate::supplement::{Became, Compared, Filed, Supplement};
use crate::typeset::ExhibitStyle;
use std::collections::BTreeMap;

/// A package that was filed, as a supplement needs it.
#[derive(Debug, Clone)]
pub struct Before {
    /// What it and the packages before it hold.
    pub filed: Filed,
    /// The words of its letters to the office, by the letter's id.
    pub words: BTreeMap<String, String>,
}

/// How many letters of a sentence a message shows.
const LETTERS_SHOWN: usize = 90;

/// Sets what is new apart from what was filed, and numbers it.
pub(super) fn files(
    mut compared: Compared<'_>,
    exhibits: Vec<Exhibit>,
    forms: Vec<FormFile>,
    (case, style): (&Case, &ExhibitStyle),
    findings: &mut Vec<Finding>,
) -> Files {
    findings.append(&mut compared.findings);
    let pages = exhibits
        .iter()
        .map(|one| (one.item.id.clone(), one.pages()))
        .collect();
    let supplement = compared.numbered(&pages, (style.marks, style.sheets), (case, &forms));
    let with_file = case
        .forms
        .iter()
        .enumerate()
        .filter(|(_, form)| form.file.is_some());
    let new = |place: &usize| supplement.forms_in_it.contains(place);
    let forms = with_file.zip(forms).filter(|((place, _), _)| new(place));
    Files {
        exhibits,
        numbering: supplement.bound.clone(),
        forms: forms.map(|(_, form)| form).collect(),
        supplement: Some(supplement),
    }
}

/// Says so where nothing is new.
pub(super) fn nothing_new(request: &Request<'_>, brief: &Brief<'_>) -> Option<Finding> {
    let supplement = brief.supplement?;
    let called = letters::called_for(request.templates, brief);
    let table = letters::table_of(request.templates);
    let own = |id: &String| {
        table
            .iter()
            .any(|row| row.id == *id && row.when == Some(SUPPLEMENT))
    };
    let nothing = !supplement.changes_anything() && called.iter().all(own);
    nothing.then(|| Finding::new(&rows::NOTHING_NEW, Place::Whole).with("filed", supplement.filed.filed_on))
}

/// The letters that were filed with a package before the one that is given: nothing has their words.
fn uncompared(before: &super::Before) -> Option<Finding> {
    let filed = before.filed.letters.iter();
    let earlier: Vec<&str> = filed
        .filter(|id| !before.words.contains_key(*id))
        .map(String::as_str)
        .collect();
    (!earlier.is_empty())
        .then(|| Finding::new(&rows::LETTERS_UNCOMPARED, Place::Whole).with("letters", earlier.join(", ")))
}

/// The letters that were filed and would have other words now, which the letters of the supplement do not have.
pub(super) fn differing(
    request: &Request<'_>,
    press: &Press<'_>,
    (case, numbering): (&Case, &Numbering),
    printed: &[PrintedLetter],
) -> Vec<Finding> {
    let Some(before) = request.before else {
        return Vec::new();
    };
    // As they would have been written on the day of filing: a later date alone is no change.
    let mut then = case.clone();
    then.filing.date = before.filed.filed_on;
    let numbering = enclosed_as_filed(before, numbering);
    let brief = Brief::plain(&then, &numbering);
    let told: Vec<String> = printed
        .iter()
        .map(|letter| plain(&letter.words(request.world)))
        .collect();
    let told = told.join(" ");
    let mut findings: Vec<Finding> = uncompared(before).into_iter().collect();
    for (id, was) in &before.words {
        let composed = letters::compose_wanted(request.templates, &brief, Wanted::One(id));
        let Some(letter) = composed.letters.first() else {
            continue;
        };
        let Ok(now) = press.set(&letter.document, letter.setting) else {
            continue;
        };
        let untold = untold(&plain(was), &plain(&pdf::text(&now.bytes).join("\n")), &told);
        if let Some(first) = untold.first() {
            findings.push(
                Finding::new(&rows::LETTER_DIFFERS, Place::Whole)
                    .with("letter", id)
                    .with("count", untold.len())
                    .with("first", first),
            );
        }
    }
    findings
}

/// The same numbers, in an order that begins and ends with what was filed: a list of enclosures names the first exhibit and the last.
fn enclosed_as_filed(before: &Before, numbering: &Numbering) -> Numbering {
    let mut exhibits = numbering.exhibits().to_vec();
    exhibits.sort_by_key(|exhibit| exhibit.cover);
    let filed = exhibits.partition_point(|exhibit| exhibit.cover <= before.filed.last_page);
    if let Some(behind_the_first) = exhibits.get_mut(1..) {
        behind_the_first.rotate_left(filed.saturating_sub(1));
    }
    Numbering::placed(exhibits)
}

/// The sentences that one text has and the other has not, as a message shows them, but for those that are told elsewhere.
fn untold(was: &str, now: &str, told: &str) -> Vec<String> {
    let (before, after) = (sentences(was), sentences(now));
    let mut untold = Vec::new();
    let apart = after.iter().map(|said| ('+', said, &before));
    for (sign, said, other) in apart.chain(before.iter().map(|said| ('-', said, &after))) {
        let is_told = other.contains(said) || (sign == '+' && told.contains(said));
        if !is_told {
            let short: String = said.chars().take(LETTERS_SHOWN).collect();
            let dots = if short.len() < said.len() { " …" } else { "" };
            untold.push(format!("[{sign}{short}{dots}{sign}]"));
        }
    }
    untold
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':' | ';' | '[' | ']');
    let parts = text.split(ends).map(str::trim);
    parts
        .filter(|part| part.chars().any(char::is_alphabetic))
        .collect()
}

/// Words alone, a space between them: how lines and pages are broken does not count, nor do heads and feet of pages.
fn plain(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !is_foot(line) && !line.contains(" · "));
    lines
        .map(without_number)
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A line without the number of the paragraph that begins in it, which moves with every paragraph before it.
fn without_number(line: &str) -> &str {
    let line = line.trim_start();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line[digits..].strip_prefix('.') {
        Some(rest) if (1..=3).contains(&digits) => rest,
        _ => line,
    }
}

fn is_foot(line: &str) -> bool {
    line.starts_with("Page ") && line.chars().any(|c| c.is_ascii_digit())
}

/// What the manifest says of it.
pub(super) fn record(supplement: &Supplement) -> SupplementRecord {
    let changes = supplement
        .changes
        .iter()
        .filter(|change| change.became != Became::Kept);
    SupplementRecord {
        number: supplement.number(),
        supplements: supplement.filed.packages.clone(),
        first_page: supplement.first_page(),
        changes: changes
            .map(|change| SupplementChange {
                id: change.id.clone(),
                title: change.title.clone(),
                became: change.became,
                mark_before: change.before.as_ref().map(|before| before.mark.clone()),
                mark_now: change.now.as_ref().map(|now| now.mark.clone()),
            })
            .collect(),
        exhibits: supplement.filed_from_now_on(),
        forms: supplement.forms_from_now_on(),
        letters: supplement.filed.letters.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_tells_is_untold() {
        let was = "1. She works. 2. She has two children.";
        let now = "1. She studies. 2. She works. 3. She has three children.";
        assert_eq!(
            untold(was, now, "She studies"),
            ["[+She has three children+]", "[-She has two children-]"]
        );
        assert!(
            untold(was, "1. She has two children. 2. She works.", "").is_empty(),
            "moved, not changed"
        );
    }

    #[test]
    fn heads_and_feet_do_not_count() {
        assert_eq!(
            plain("She\nPage 1 of 2\nDoe, Jo · UCI 1 · Update\nworks."),
            "She works."
        );
    }
}
