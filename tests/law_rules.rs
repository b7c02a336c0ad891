//! The rules of law at their boundaries: `tests/law/rules.tsv` is a table of cases, each a sample with a few values
//! changed, and says which code fires or stays quiet there. Every code of the law has rows of both kinds, and the
//! samples themselves have neither an error nor a warning.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::case::read;
use hc_pack::check::check;
use hc_pack::finding::catalogue::law;
use hc_pack::finding::{Finding, Language, Severity};
use jiff::civil::{Date, date};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

const TODAY: Date = date(2026, 11, 23);

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The samples by the short names of the table.
fn sample(name: &str) -> Option<Value> {
    let folder = match name {
        "family" => "family-removal-order",
        "worker" => "worker-refused-claim",
        "refusal" => "reconsideration",
        _ => return None,
    };
    let path = root().join("samples").join(folder).join("case.json");
    Some(serde_json::from_slice(&fs::read(path).unwrap()).unwrap())
}

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

/// `/pointer = json` sets a value, `/list/- = json` adds one, `/pointer x` takes one out.
fn change(case: &mut Value, edit: &str) {
    if let Some(pointer) = edit.strip_suffix(" x") {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match case.pointer_mut(parent).unwrap_or_else(|| panic!("{edit}")) {
            Value::Object(object) => assert!(object.remove(key).is_some(), "{edit}"),
            Value::Array(items) => drop(items.remove(key.parse().unwrap())),
            _ => panic!("{edit}"),
        }
        return;
    }
    let (pointer, value) = edit.split_once(" = ").unwrap_or_else(|| panic!("{edit}"));
    let value: Value = serde_json::from_str(value).unwrap_or_else(|error| panic!("{edit}: {error}"));
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match case.pointer_mut(parent).unwrap_or_else(|| panic!("{edit}")) {
        Value::Object(object) => drop(object.insert(key.to_owned(), value)),
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{edit}"),
    }
}

fn findings(case: &Value) -> Vec<Finding> {
    let bytes = serde_json::to_vec(case).unwrap();
    check(&read("case.json", &bytes), TODAY).findings
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
            !row.source.contains("unconfirmed") || row.severity < Severity::Error,
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
