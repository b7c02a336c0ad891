//! Cases that nobody would write: odd values, mangled bytes. Whatever comes in, a check ends, says what is wrong, and
//! hands out a case only if nothing is; and every report can be written of it.
#![allow(clippy::unwrap_used)]

use hc_pack::case::{Draft, model, read};
use hc_pack::check::check;
use hc_pack::finding::{Finding, Language, Pointer, any_error};
use hc_pack::report::{Colour, Subject, github, human, json, short};
use hc_pack::world::{Disk, World};
use jiff::civil::Date;
use proptest::prelude::*;
use serde_json::Value;

const WHOLE: &str = include_str!("broken/whole.json");

/// The filing date of the whole case.
const TODAY: Date = jiff::civil::date(2026, 11, 23);

fn report_all(draft: &Draft, findings: &[Finding]) {
    let subjects = [Subject {
        path: "case.json",
        draft: Some(draft),
        templates: &[],
        findings,
    }];
    for language in [Language::En, Language::Fr] {
        // A line for each finding at least, and nothing of the input that a terminal would act on.
        let listed = short(&subjects, language);
        assert_eq!(listed.lines().count(), findings.len());
        assert_eq!(github(&subjects, language).lines().count(), findings.len());
        assert!(human(&subjects, language, Colour::Off).lines().count() > findings.len());
        let raw = |text: &str| text.contains(|c: char| c.is_control() && c != '\n');
        assert!(!raw(&listed) && !raw(&human(&subjects, language, Colour::Off)));
        let document = json::json(&subjects, language);
        let document: Value = serde_json::from_str(&document).unwrap();
        assert_eq!(document["findings"].as_array().unwrap().len(), findings.len());
    }
}

/// Every pointer of a value.
fn pointers(value: &Value, at: &Pointer, all: &mut Vec<Pointer>) {
    all.push(at.clone());
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, member)| pointers(member, &at.join(key), all)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, item)| pointers(item, &at.join(i), all)),
        _ => {}
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!([{"id": 1}])),
        any::<bool>().prop_map(Value::from),
        prop::sample::select(vec![0.0, -1.0, 1.5, 1e300, 4e9]).prop_map(Value::from),
        prop::sample::select(vec![
            "",
            " ",
            "x",
            "2026-02-30",
            "2026-13-01",
            "9999-12-31",
            "0000-01-01",
            "married",
            "\n",
            "../../x",
            "C:\\x",
            "employer",
            "husband",
            "\u{202e}",
        ])
        .prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_case_with_odd_values_is_refused_or_sound(edits in prop::collection::vec((any::<prop::sample::Index>(), odd_value(), 0..3_u8), 1..5)) {
        let mut case: Value = serde_json::from_str(WHOLE).unwrap();
        for (index, odd, what) in edits {
            let mut all = Vec::new();
            pointers(&case, &Pointer::root(), &mut all);
            let pointer = index.get(&all).clone();
            let last = pointer.last();
            match (what, case.pointer_mut(pointer.parent().as_str())) {
                (0, Some(Value::Object(members))) => drop(members.remove(&last)),
                (1, Some(Value::Object(members))) => drop(members.insert(format!("{last}s"), odd)),
                (_, Some(_)) if !pointer.as_str().is_empty() => *case.pointer_mut(pointer.as_str()).unwrap() = odd,
                _ => {}
            }
        }
        let draft = read("case.json", serde_json::to_string_pretty(&case).unwrap().as_bytes());
        prop_assert!(draft.findings().is_empty());
        let outcome = check(&draft, TODAY);
        report_all(&draft, &outcome.findings);
        prop_assert_eq!(outcome.case.is_none(), any_error(&outcome.findings), "{:?}", outcome.findings);
        // The schema says all that the types ask for.
        prop_assert!(!outcome.findings.iter().any(|f| f.code() == "HC0119"), "{:?}", outcome.findings);
        if let Some(case) = &outcome.case {
            let again = serde_json::to_value(&**case).unwrap();
            let again: model::Case = serde_json::from_value(again).unwrap();
            prop_assert_eq!(&again, &**case);
        }
    }

    #[test]
    fn no_mangled_case_panics(at in 0..WHOLE.len(), cut in 0..40_usize, put in prop::collection::vec(any::<u8>(), 0..6)) {
        let bytes = WHOLE.as_bytes();
        let end = (at + cut).min(bytes.len());
        let mangled = [&bytes[..at], &put, &bytes[end..]].concat();
        let draft = read("case.json", &mangled);
        let outcome = check(&draft, TODAY);
        report_all(&draft, &outcome.findings);
        prop_assert_eq!(outcome.case.is_none(), any_error(&outcome.findings));
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let draft = read("case.json", &bytes);
        report_all(&draft, &check(&draft, TODAY).findings);
    }
}

/// What the table of threats names as holding or showing something is there.
#[test]
fn the_threats_name_what_exists() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| {
        let bytes = Disk::default().read(&root.join(path));
        String::from_utf8(bytes.unwrap_or_else(|_| panic!("{path}"))).unwrap()
    };
    let threats = read("src/threats.md");
    let rows = threats
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| threat"));
    let mut named = 0;
    for row in rows {
        let cells: Vec<&str> = row.split('|').collect();
        for cell in [cells[3], cells[4]] {
            assert!(cell.contains("::"), "held or shown by nothing: {row}");
            for (path, item) in cell.split('`').filter_map(|name| name.split_once("::")) {
                let text = read(path);
                let there = ["fn", "const"]
                    .iter()
                    .any(|kind| text.contains(&format!("{kind} {item}")));
                assert!(there, "{path} has no `{item}`");
                named += 1;
            }
        }
    }
    assert!(named > 50);
}
