//! Contradictions planted one at a time in the samples: `tests/law/mutations.tsv` says what was planted and which rule must
//! find it. Nothing above a note stands in the samples themselves.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "law/edit.rs"]
mod edit;

use edit::{change, findings, root, sample};
use hc_pack::finding::{Finding, Severity};
use std::collections::BTreeMap;
use std::fs;

fn count(found: &[Finding], code: &str) -> usize {
    found.iter().filter(|one| one.code() == code).count()
}

#[test]
fn every_planted_contradiction_is_found_by_the_rule_meant_for_it() {
    let text = fs::read_to_string(root().join("tests/law/mutations.tsv")).unwrap();
    let mut untouched = BTreeMap::new();
    let (mut planted, mut missed) = (0, Vec::new());
    for (number, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
    {
        let cells: Vec<&str> = line.split('\t').collect();
        let [code, name, what, edits @ ..] = &cells[..] else {
            panic!("line {}: {line}", number + 1)
        };
        let base = sample(name).unwrap_or_else(|| panic!("line {}: no sample `{name}`", number + 1));
        let before = untouched.entry(*name).or_insert_with(|| findings(&base));
        assert_eq!(count(before, code), 0, "`{name}` has {code} untouched");
        let mut case = base;
        for edit in edits {
            change(&mut case, edit);
        }
        planted += 1;
        let found = findings(&case);
        if count(&found, code) == 0 {
            let others: Vec<&str> = found
                .iter()
                .filter(|one| one.severity() > Severity::Note)
                .map(Finding::code)
                .collect();
            missed.push(format!(
                "line {}: {code}: {what}: found only {others:?}",
                number + 1
            ));
        }
    }
    assert!(
        missed.is_empty(),
        "{} of {planted} missed\n{}",
        missed.len(),
        missed.join("\n")
    );
    assert!(planted >= 50, "{planted}");
}

#[test]
fn nothing_above_a_note_stands_in_the_samples() {
    for name in ["family", "worker", "refusal"] {
        let found = findings(&sample(name).unwrap());
        let heavy: Vec<&str> = found
            .iter()
            .filter(|one| one.severity() > Severity::Note)
            .map(Finding::code)
            .collect();
        assert!(heavy.is_empty(), "{name}: {heavy:?}");
    }
}
