//! The provisions and cases that the case's own texts cite: each provision exists, each citation is well formed, and
//! the cases are listed for a person to read. Passages of the decision under review are its author's and left alone.

use super::{Rule, Scene, rule};
use crate::check::phrase::quote;
use crate::finding::catalogue::law::references as rows;
use crate::finding::trail::{Trail, walk};
use crate::finding::{Finding, Language, Note, Place, Pointer, Row};
use crate::law::authorities::cited_as;
use crate::law::pin::citation::{Citation, Fault, citations};
use crate::law::pin::{Named, Reference, Standing, consolidation, references};
use crate::law::provision::{Statute, french_label};
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::UNKNOWN_PROVISION, unknown),
    rule(&rows::REPEALED_PROVISION, repealed),
    rule(&rows::PERHAPS_UNKNOWN_PROVISION, perhaps_unknown),
    rule(&rows::ELSEWHERE_PROVISION, elsewhere),
    rule(&rows::CITATION_FORM, citation_form),
    rule(&rows::UNKNOWN_AUTHORITY, unknown_authority),
    rule(&rows::CASES_TO_READ, cases_to_read),
];

/// The keys under which the case's author writes of law, in prose or on a line.
const KEYS: &[&str] = &[
    "text",
    "significance",
    "summary",
    "conclusion",
    "heading",
    "situation",
    "if_relief_granted",
    "if_child_leaves",
    "if_separated",
    "own_view",
    "facts",
    "provision",
    "from",
    "fact",
    "answer",
    "reasons",
    "argument",
    "why_not_before",
    "global_assessment",
    "urgent",
    "alternative",
    "relief",
    "extension_reasons",
    "ineligibility_ground",
    "stayed_because",
    "remark",
    "about",
    "until",
];

/// Calls `seen` with every text in which law may be cited.
fn texts<'a>(document: &'a Value, seen: &mut impl FnMut(&Trail, &'a str)) {
    // The items of a list are of its key.
    walk(document, &mut |step, value, trail| {
        if let Some(text) = value.as_str().filter(|_| KEYS.contains(&step.key())) {
            seen(trail, text);
        }
    });
}

/// What the texts of a case cite, found once for all rules.
#[derive(Debug)]
pub(in crate::check::rules) struct Found {
    provisions: Vec<Cited>,
    cases: Vec<Case>,
}

/// A provision that a text cites and that is not as it should be.
#[derive(Debug)]
struct Cited {
    at: Pointer,
    found: String,
    reference: Reference,
}

/// A case that a text cites.
#[derive(Debug)]
struct Case {
    at: Pointer,
    found: String,
    citation: Citation,
}

/// Looks through every text; cases of years after `this_year` are at fault.
pub(in crate::check::rules) fn found(document: &Value, this_year: i16) -> Found {
    let mut found = Found {
        provisions: Vec::new(),
        cases: Vec::new(),
    };
    texts(document, &mut |trail, text| {
        // Neither is without a number, and most texts have none.
        if !text.bytes().any(|b| b.is_ascii_digit()) {
            return;
        }
        let wrong = |one: &Reference| !matches!(one.standing, Standing::Exists | Standing::NotChecked);
        for reference in references(text).into_iter().filter(wrong) {
            found.provisions.push(Cited {
                at: trail.pointer(),
                found: quote(text.get(reference.range.clone()).unwrap_or_default()),
                reference,
            });
        }
        for citation in citations(text, this_year) {
            found.cases.push(Case {
                at: trail.pointer(),
                found: text.get(citation.range.clone()).unwrap_or_default().to_owned(),
                citation,
            });
        }
    });
    found
}

fn finding(row: &'static Row, cited: &Cited) -> Finding {
    let (Named::Said(statute) | Named::Assumed(statute)) = &cited.reference.statute else {
        return Finding::new(row, Place::value(cited.at.clone()));
    };
    let label = label(*statute, &cited.reference.label);
    Finding::new(row, Place::value(cited.at.clone()))
        .with("found", &cited.found)
        .with("current", consolidation(*statute).current_to)
        .with_note(
            "statute",
            statute.short(Language::En),
            statute.short(Language::Fr),
        )
        .with_note("label", label.en, label.fr)
}

fn label(statute: Statute, label: &str) -> Note {
    let (en, fr) = if statute.has_rules() {
        ("r.", "règle")
    } else {
        ("s.", "art.")
    };
    Note {
        en: format!("{en} {label}"),
        fr: format!("{fr} {}", french_label(label)),
    }
}

fn with_standing(scene: &Scene<'_>, row: &'static Row, wanted: fn(&Reference) -> bool) -> Vec<Finding> {
    let all = scene.cited.provisions.iter();
    all.filter(|one| wanted(&one.reference))
        .map(|one| finding(row, one))
        .collect()
}

fn unknown(scene: &Scene<'_>) -> Vec<Finding> {
    with_standing(scene, &rows::UNKNOWN_PROVISION, |one| {
        matches!(one.statute, Named::Said(_)) && one.standing == Standing::Unknown
    })
}

fn repealed(scene: &Scene<'_>) -> Vec<Finding> {
    with_standing(scene, &rows::REPEALED_PROVISION, |one| {
        matches!(one.statute, Named::Said(_) | Named::Assumed(_)) && one.standing == Standing::Repealed
    })
}

fn perhaps_unknown(scene: &Scene<'_>) -> Vec<Finding> {
    with_standing(scene, &rows::PERHAPS_UNKNOWN_PROVISION, |one| {
        matches!(one.statute, Named::Assumed(_)) && one.standing == Standing::Unknown
    })
}

fn elsewhere(scene: &Scene<'_>) -> Vec<Finding> {
    let all = scene.cited.provisions.iter();
    all.filter(|one| matches!(one.reference.standing, Standing::Elsewhere(_)))
        .map(|one| {
            Finding::new(&rows::ELSEWHERE_PROVISION, Place::value(one.at.clone()))
                .with("found", &one.found)
                .with_note(
                    "label",
                    one.reference.label.clone(),
                    french_label(&one.reference.label),
                )
        })
        .collect()
}

fn in_words(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::Letters => (
            "the court's letters are capitals without dots",
            "les lettres du tribunal s'écrivent en majuscules sans points",
        ),
        Fault::NumberMissing => ("its number is missing", "son numéro manque"),
        Fault::Year => (
            "there are no such citations in that year",
            "il n'y a pas de telles références cette année-là",
        ),
        Fault::CourtUnknown => (
            "no court of these letters is known",
            "aucun tribunal de ces lettres n'est connu",
        ),
        Fault::CourtMissing => (
            "the court in brackets is missing",
            "le tribunal entre parenthèses manque",
        ),
    }
}

fn citation_form(scene: &Scene<'_>) -> Vec<Finding> {
    let faulty = scene.cited.cases.iter().filter_map(|one| {
        let (en, fr) = in_words(*one.citation.faults.first()?);
        let finding = Finding::new(&rows::CITATION_FORM, Place::value(one.at.clone()))
            .with("found", quote(&one.found))
            .with_note("fault", en, fr);
        Some(finding)
    });
    faulty.collect()
}

fn unknown_authority(scene: &Scene<'_>) -> Vec<Finding> {
    let cases = scene.cited.cases.iter();
    cases
        .filter(|one| one.citation.faults.is_empty() && cited_as(&one.found).is_none())
        .map(|one| {
            Finding::new(&rows::UNKNOWN_AUTHORITY, Place::value(one.at.clone()))
                .with("found", quote(&one.found))
        })
        .collect()
}

fn cases_to_read(scene: &Scene<'_>) -> Vec<Finding> {
    let cases = scene.cited.cases.iter();
    let known: BTreeSet<String> = cases
        .filter_map(|one| Some(cited_as(&one.found)?.cited(scene.case.language.into())))
        .collect();
    if known.is_empty() {
        return Vec::new();
    }
    let all: Vec<String> = known.into_iter().collect();
    vec![Finding::new(&rows::CASES_TO_READ, Place::Whole).with("cases", all.join("; "))]
}
