//! The letters read as a whole: on a rich case, with every optional part taken away in turn, with hostile values.

// What is printed is there to be read aloud.
#![allow(clippy::print_stdout)]

mod court;
mod deletion;
mod dump;
mod holes;
mod hostile;
mod naughty;
mod parity;
mod pending;
mod refused;
mod rich;
mod supplement;
mod variants;

use super::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// The rich case, as JSON.
fn rich() -> Value {
    serde_json::from_str(include_str!("tests/rich.json")).unwrap()
}

/// The same in French.
fn riche() -> Value {
    serde_json::from_str(include_str!("tests/riche.json")).unwrap()
}

/// Every matter of the rich cases that has letters, as a case writes it. Those of a court and of a removal have cases of their own.
fn matters() -> Vec<String> {
    let mut matters: Vec<String> = table()
        .iter()
        .filter(|row| row.audience.is_filed() && !row.on_request)
        .flat_map(|row| row.matters.iter().map(key))
        .collect();
    matters.retain(|matter| !["judicial_review", "deferral", "risk_assessment"].contains(&matter.as_str()));
    matters.sort();
    matters.dedup();
    matters
}

/// The rich case with one member set or, by `null`, taken away.
fn rich_with(changes: &[(&str, Value)]) -> Case {
    changed(rich(), changes)
}

/// The French one likewise.
fn riche_with(changes: &[(&str, Value)]) -> Case {
    changed(riche(), changes)
}

fn changed(mut value: Value, changes: &[(&str, Value)]) -> Case {
    for (pointer, to) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = value.pointer_mut(parent).unwrap();
        match (parent, to) {
            (Value::Object(members), Value::Null) => {
                members.shift_remove(key);
            }
            (Value::Object(members), to) => {
                members.insert(key.to_owned(), to.clone());
            }
            (Value::Array(items), to) => items[key.parse::<usize>().unwrap()] = to.clone(),
            _ => panic!("{pointer}"),
        }
    }
    serde_json::from_value(value).unwrap()
}

/// Seven exhibits of eight pages.
fn numbering(case: &Case) -> Numbering {
    Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 8)))
}

fn composed(case: &Case) -> Vec<Letter> {
    let out = compose(&Brief::plain(case, &numbering(case)));
    let errors: Vec<_> = out
        .findings
        .iter()
        .map(|f| {
            format!(
                "{:?} {} {}",
                f.place,
                f.code(),
                f.message(crate::finding::Language::En)
            )
        })
        .collect();
    assert!(!out.letters.is_empty(), "{errors:#?}");
    out.letters
}

#[test]
fn a_letter_alone_is_the_same_as_among_all() {
    let case = rich_with(&[]);
    for letter in composed(&case) {
        let places = numbering(&case);
        let brief = Brief::plain(&case, &places);
        let alone = compose_wanted(Templates::standard(), &brief, Wanted::One(&letter.id));
        assert_eq!(alone.letters, [letter]);
    }
    let places = numbering(&case);
    let brief = Brief::plain(&case, &places);
    let none = compose_wanted(Templates::standard(), &brief, Wanted::One("no-such-letter"));
    assert!(none.letters.is_empty() && !any_error(&none.findings));
}
