//! What the texts of a case say beside what its data say: names, ages, births, events, counts and sums that must agree.
//!
//! In: the prose of a case. Out: findings where a sentence contradicts the data. The rules read patterns, not meaning:
//! they look for few forms of words and are quiet about all others, so that what they find is worth a look.

mod counts;
mod events;
mod marks;
mod names;
mod people;
mod tokens;

use super::{Rule, Scene};
use crate::case::model::LetterLanguage;
use crate::finding::Pointer;
use crate::finding::catalogue::prose as rows;
use serde_json::Value;
use std::collections::BTreeSet;
use tokens::Token;

/// The rules, in the order of their codes.
pub(super) const RULES: &[Rule] = &[
    Rule {
        row: &rows::NAME_NEARLY,
        check: names::nearly,
    },
    Rule {
        row: &rows::AGE_TOLD,
        check: people::ages,
    },
    Rule {
        row: &rows::BIRTH_TOLD,
        check: people::births,
    },
    Rule {
        row: &rows::EVENT_TOLD,
        check: events::told,
    },
    Rule {
        row: &rows::PERSON_NOT_LISTED,
        check: names::not_listed,
    },
    Rule {
        row: &rows::COUNT_TOLD,
        check: counts::children,
    },
    Rule {
        row: &rows::SUM_TOLD,
        check: counts::sums,
    },
    Rule {
        row: &rows::PLACEHOLDER,
        check: marks::placeholders,
    },
    Rule {
        row: &rows::MARK_BY_HAND,
        check: marks::by_hand,
    },
    Rule {
        row: &rows::EXEMPTION_OF_ANOTHER,
        check: names::exemption_of_another,
    },
];

/// The members that hold sentences of the person who prepares the case or of the applicant. What others wrote is quoted
/// in `passage` and is theirs.
const SENTENCES: &[&str] = &[
    "text",
    "significance",
    "summary",
    "conclusion",
    "situation",
    "if_relief_granted",
    "if_child_leaves",
    "if_separated",
    "own_view",
    "fact",
    "answer",
    "facts",
    "reasons",
    "global_assessment",
    "urgent",
    "alternative",
    "argument",
    "why_not_before",
    "extension_reasons",
];

/// Members that hold words for a reader, beside sentences.
const LINES: &[&str] = &[
    "title", "proves", "caption", "heading", "from", "about", "remark", "until", "what", "place", "relation",
];

/// Members that name things for the program.
const KEYS: &[&str] = &[
    "id",
    "path",
    "file",
    "person",
    "people",
    "exhibit",
    "child",
    "inadmissibility",
    "$schema",
    "email",
];

/// A text of the case.
#[derive(Debug, Clone)]
struct Passage<'v> {
    at: Pointer,
    text: &'v str,
    words: Vec<Token<'v>>,
}

impl Passage<'_> {
    /// Whether the applicant speaks here.
    fn is_narrative(&self) -> bool {
        self.at.as_str().starts_with("/narrative/")
    }
}

/// Every text whose key is wanted.
fn under<'v>(document: &'v Value, wanted: &dyn Fn(&str) -> bool) -> Vec<Passage<'v>> {
    fn walk<'v>(
        at: &Pointer,
        key: &str,
        value: &'v Value,
        wanted: &dyn Fn(&str) -> bool,
        out: &mut Vec<Passage<'v>>,
    ) {
        match value {
            Value::Object(members) => {
                for (key, member) in members {
                    walk(&at.join(key), key, member, wanted, out);
                }
            }
            // The items of a list are of its key.
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    walk(&at.join(index), key, item, wanted, out);
                }
            }
            Value::String(text) if wanted(key) => out.push(Passage {
                at: at.clone(),
                text,
                words: tokens::tokens(text),
            }),
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(&Pointer::root(), "", document, wanted, &mut out);
    out
}

/// What the texts of a case say, read once for all rules.
#[derive(Debug, Default)]
pub(super) struct Read<'v> {
    sentences: Vec<Passage<'v>>,
    lines: Vec<Passage<'v>>,
    data: BTreeSet<&'v str>,
}

/// Reads every text of a case.
pub(super) fn read(document: &Value) -> Read<'_> {
    let of = |wanted: &dyn Fn(&str) -> bool| under(document, wanted);
    let is_data = |key: &str| !SENTENCES.contains(&key) && !LINES.contains(&key) && !KEYS.contains(&key);
    Read {
        sentences: of(&|key| SENTENCES.contains(&key)),
        lines: of(&|key| LINES.contains(&key)),
        data: of(&is_data)
            .iter()
            .flat_map(|passage| &passage.words)
            .map(|token| token.text)
            .collect(),
    }
}

/// The sentences of the case.
fn sentences<'s>(scene: &Scene<'s>) -> &'s [Passage<'s>] {
    &scene.read.sentences
}

fn is_french(scene: &Scene<'_>) -> bool {
    scene.case.language == LetterLanguage::Fr
}

/// Every day that a text writes in full.
pub(super) fn days_in(text: &str) -> Vec<jiff::civil::Date> {
    let words = tokens::tokens(text);
    (0..words.len())
        .filter_map(|at| tokens::date(&words, at))
        .collect()
}
