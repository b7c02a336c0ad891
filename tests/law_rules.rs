//! The rules of law at their boundaries: `tests/law/rules.tsv` is a table of cases, each a sample with a few values
//! changed, and says which code fires or stays quiet there. Every code of the law has rows of both kinds, and the
//! samples themselves have neither an error nor a warning.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "law/edit.rs"]
mod edit;

use edit::{change, findings, root, sample};
use hc_pack::finding::catalogue::{self, law};
use hc_pack::finding::{Finding, Language, Severity};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A row of the table.
struct Row<'a> {
    line: usize,
    code: &'a str,
    fires: bool,
    /// A text that the finding must show in English.
    shows: Option<&'a str>,
    case: Value,
}

fn table(text: &str) -> Vec<Row<'_>> {
    let mut bases: BTreeMap<&str, Value> = BTreeMap::new();
    let mut rows = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let [first, second, third, edits @ ..] = &cells[..] else {
            panic!("line {}: {line}", index + 1)
        };
        // `base<TAB>name<TAB>from` makes a case that later rows start from.
        let base = |name: &str| sample(name).or_else(|| bases.get(name).cloned());
        let mut case = base(third).unwrap_or_else(|| panic!("line {}: no case `{third}`", index + 1));
        for edit in edits {
            change(&mut case, edit);
        }
        if *first == "base" {
            bases.insert(second, case);
            continue;
        }
        let (fires, shows) = match second.split_once(' ') {
            Some((sign, shows)) => (sign == "+", Some(shows)),
            None => (*second == "+", None),
        };
        rows.push(Row {
            line: index + 1,
            code: first,
            fires,
            shows,
            case,
        });
    }
    rows
}

fn told(finding: &Finding) -> String {
    let of = |language| {
        [
            finding.message(language),
            finding.reason(language),
            finding.help(language),
        ]
        .join(" / ")
    };
    let (en, fr) = (of(Language::En), of(Language::Fr));
    for text in [&en, &fr] {
        let named = text
            .match_indices('{')
            .filter(|(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_lowercase()));
        assert_eq!(
            named.count(),
            0,
            "{}: a name is not filled: {text}",
            finding.code()
        );
    }
    en
}

#[test]
fn every_rule_fires_and_stays_quiet_where_the_table_says() {
    let text = fs::read_to_string(root().join("tests/law/rules.tsv")).unwrap();
    let mut wrong = Vec::new();
    for row in table(&text) {
        let found = findings(&row.case);
        let shape: Vec<&str> = found
            .iter()
            .map(Finding::code)
            .filter(|code| code.starts_with("HC01"))
            .collect();
        assert!(shape.is_empty(), "line {}: {shape:?}", row.line);
        let told: Vec<String> = found
            .iter()
            .filter(|one| one.code() == row.code)
            .map(told)
            .collect();
        let as_said = match row.shows {
            Some(shows) => told.iter().any(|text| text.contains(shows)) == row.fires,
            None => told.is_empty() != row.fires,
        };
        if !as_said {
            let others: BTreeSet<&str> = found.iter().map(Finding::code).collect();
            wrong.push(format!(
                "line {}: {} {told:?} among {others:?}",
                row.line, row.code
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_code_of_the_law_fires_and_stays_quiet_somewhere() {
    let text = fs::read_to_string(root().join("tests/law/rules.tsv")).unwrap();
    let rows = table(&text);
    let mut missing = Vec::new();
    for row in law::AREAS.iter().copied().flatten() {
        for fires in [true, false] {
            if !rows.iter().any(|one| one.code == row.code && one.fires == fires) {
                missing.push(format!(
                    "{} {}",
                    row.code,
                    if fires { "fires" } else { "stays quiet" }
                ));
            }
        }
    }
    assert!(missing.is_empty(), "no row of the table where: {missing:#?}");
}

#[test]
fn what_is_unconfirmed_never_makes_an_error() {
    for row in law::AREAS.iter().copied().flatten() {
        assert!(
            !row.en.source.contains("unconfirmed") || row.severity < Severity::Error,
            "{}",
            row.code
        );
    }
}

#[test]
fn the_samples_have_neither_errors_nor_warnings() {
    for name in ["family", "worker", "refusal"] {
        let found = findings(&sample(name).unwrap());
        let heavy: Vec<String> = found
            .iter()
            .filter(|one| one.severity() > Severity::Note)
            .map(|one| format!("{} {}", one.code(), told(one)))
            .collect();
        assert!(heavy.is_empty(), "{name}: {heavy:#?}");
    }
}

#[test]
fn the_ledger_has_a_state_for_every_clause_and_names_codes_that_exist() {
    let text = fs::read_to_string(root().join("tests/law/ledger.tsv")).unwrap();
    let known: BTreeSet<&str> = catalogue::all().iter().map(|row| row.code).collect();
    let mut named = BTreeSet::new();
    let mut clauses = BTreeSet::new();
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        let cells: Vec<&str> = line.split('\t').collect();
        let [clause, state, why] = cells[..] else {
            panic!("a clause, its state, and codes or a word: {line}")
        };
        assert!(clauses.insert(clause) || state != "checked", "twice: {clause}");
        match state {
            "checked" => {
                for code in why.split(' ') {
                    assert!(known.contains(code), "{clause}: no code {code}");
                    named.insert(code);
                }
            }
            "not applicable" | "the filer's duty" => {
                assert!(why.contains(' '), "{clause}: say why");
            }
            other => panic!("{clause}: no state `{other}`"),
        }
    }
    assert!(clauses.len() > 100);
    let law = law::AREAS.iter().copied().flatten();
    let unnamed: Vec<&str> = law
        .map(|row| row.code)
        .filter(|code| !named.contains(code))
        .collect();
    assert!(unnamed.is_empty(), "no clause of the ledger names {unnamed:?}");
}

#[test]
fn an_answered_warning_weighs_as_a_note_and_an_error_stays() {
    let answered = |code: &str, at: Option<&str>| {
        let mut case = sample("worker").unwrap();
        change(&mut case, "/fees/0/exhibit x");
        change(&mut case, "/relief/exemptions/2/inadmissibility x");
        let mut answer = serde_json::json!({
            "code": code, "reason": "The receipt follows.", "by": "T. Przykład", "date": "2026-11-20"
        });
        if let Some(at) = at {
            answer["at"] = at.into();
        }
        case["answers"] = vec![answer].into();
        findings(&case)
    };
    let severity = |found: &[Finding], code| {
        let one = found.iter().find(|one| one.code() == code);
        one.map(Finding::severity)
    };
    for at in [None, Some("/fees/0"), Some("/fees")] {
        let found = answered("HC1032", at);
        assert_eq!(severity(&found, "HC1032"), Some(Severity::Note), "{at:?}");
        let one = found.iter().find(|one| one.code() == "HC1032").unwrap();
        assert!(one.message(Language::En).starts_with("answered by T. Przykład: "));
    }
    for at in ["/fees/1", "/fees/00", "/fee"] {
        let found = answered("HC1032", Some(at));
        assert_eq!(severity(&found, "HC1032"), Some(Severity::Warning), "{at}");
    }
    let found = answered("HC1023", None);
    assert_eq!(severity(&found, "HC1023"), Some(Severity::Error));
    assert_eq!(severity(&found, "HC0323"), Some(Severity::Warning));
}
