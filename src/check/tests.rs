//! A small model with what the case model has not, and the whole case of `tests/broken` with several faults at once.

use super::*;
use crate::case::read;
use crate::finding::{Language, Part};
use schemars::JsonSchema;
use serde::Deserialize;

/// A small model with what the case model has not (yet): alternatives chosen by a tag, addresses, sets, short texts.
#[derive(Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "what matters is whether it can be read")]
struct Small {
    #[serde(default)]
    steps: Vec<Step>,
    #[serde(default)]
    #[schemars(extend("format" = "uri"))]
    #[validate(custom(function = "never_ftp"))]
    site: Option<String>,
    #[serde(default)]
    #[schemars(length(min = 3))]
    code: Option<String>,
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true), extend("maxItems" = 3))]
    marks: Vec<String>,
    /// Not what the schema says: whole numbers only.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    count: Option<u8>,
}

fn never_ftp(text: &str) -> Result<(), validator::ValidationError> {
    if text.starts_with("ftp") {
        Err(validator::ValidationError::new("never_ftp"))
    } else {
        Ok(())
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(dead_code, reason = "what matters is whether it can be read")]
enum Step {
    Walk { metres: u32 },
    Ride { line: Line, stops: u32 },
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Line {
    /// The red one.
    Red,
    /// The blue one.
    Blue,
}

fn small(text: &str) -> (Vec<(&'static str, String)>, Vec<Finding>) {
    let draft = read("small.json", text.as_bytes());
    assert_eq!(draft.findings(), [], "{text}");
    let checker = schema::Checker::new(crate::schema::of::<Small>());
    let mut findings = Vec::new();
    let _typed = typed::<Small>(&draft, draft.value().unwrap(), &checker, &mut findings);
    (summary(&findings), findings)
}

fn summary(findings: &[Finding]) -> Vec<(&'static str, String)> {
    let place = |finding: &Finding| match &finding.place {
        Place::Case(pointer, _) => pointer.to_string(),
        other => format!("{other:?}"),
    };
    findings
        .iter()
        .map(|finding| (finding.code(), place(finding)))
        .collect()
}

#[test]
fn the_fault_is_told_of_the_alternative_that_the_tag_selects() {
    for (step, code, pointer) in [
        (
            r#"{"kind": "walk", "metres": "far"}"#,
            "HC0103",
            "/steps/0/metres",
        ),
        (r#"{"kind": "walk"}"#, "HC0102", "/steps/0"),
        (
            r#"{"kind": "ride", "line": "red", "stops": 2, "fare": 3}"#,
            "HC0101",
            "/steps/0/fare",
        ),
        (
            r#"{"kind": "ride", "line": "green", "stops": 2}"#,
            "HC0104",
            "/steps/0/line",
        ),
        (r#"{"kind": "swim", "metres": 3}"#, "HC0104", "/steps/0/kind"),
        (r#"{"metres": 3}"#, "HC0102", "/steps/0"),
        ("7", "HC0103", "/steps/0"),
    ] {
        let (found, findings) = small(&format!("{{\"steps\": [{step}]}}"));
        assert_eq!(found, [(code, pointer.to_owned())], "{step}");
        let text = findings[0].message(Language::En) + &findings[0].help(Language::En);
        if step.contains("swim") {
            assert!(text.contains("`walk`") && text.contains("`ride`"), "{text}");
        }
        if step == r#"{"metres": 3}"# {
            assert!(text.contains("`kind` is missing"), "{text}");
        }
    }
}

#[test]
fn what_the_case_model_does_not_ask_for_yet_has_words_too() {
    for (text, code) in [
        (r#"{"site": "not an address"}"#, "HC0107"),
        (r#"{"code": "ab"}"#, "HC0111"),
        (r#"{"marks": ["a", "b", "c", "d"]}"#, "HC0114"),
        (r#"{"marks": ["a", "a"]}"#, "HC0117"),
        (r#"{"count": -1}"#, "HC0119"),
        (r#"{"site": "ftp://example.org/"}"#, "HC0299"),
    ] {
        let (found, _) = small(text);
        assert_eq!(found.len(), 1, "{text} {found:?}");
        assert_eq!(found[0].0, code, "{text}");
    }
    let steps = vec!["1"; schema::FAULTS_MAX + 50].join(",");
    let (found, _) = small(&format!("{{\"steps\": [{steps}]}}"));
    assert_eq!(found.len(), schema::FAULTS_MAX + 1);
    assert_eq!(found.last().map(|f| f.0), Some("HC0120"));
}

/// The filing date of the whole case.
const TODAY: Date = jiff::civil::date(2026, 11, 23);

const WHOLE: &str = include_str!("../../tests/broken/whole.json");

fn checked(edits: &[(&str, &str)]) -> (Draft, Outcome) {
    let text = edits.iter().fold(WHOLE.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    });
    let draft = read("case.json", text.as_bytes());
    let outcome = check(&draft, TODAY);
    (draft, outcome)
}

#[test]
fn faults_of_text_shape_and_values_are_told_in_one_run() {
    let (draft, outcome) = checked(&[
        ("\"language\": \"en\",", "\"language\": \"en\", // c"),
        (
            "\"marital_status\": \"married\"",
            "\"marital_status\": \"maried\"",
        ),
        ("\"relationship\": \"spouse\",", ""),
        ("\"uci\": \"11-2233-4455\"", "\"uci\": \"1\""),
        ("\"05-2026\"", "\"5-2026\""),
        ("\"firm\":", "\"frim\":"),
        ("\"page\": 2", "\"page\": 02"),
        ("\"exhibit\": \"employer\"", "\"exhibit\": \"emploier\""),
    ]);
    let mut found = summary(&outcome.findings);
    found.sort();
    let expected = [
        ("HC0008", "Bytes"),
        ("HC0021", "Bytes"),
        ("HC0101", "/representative/frim"),
        ("HC0102", "/people/0"),
        ("HC0104", "/applicant/marital_status"),
        ("HC0121", "Whole"),
        ("HC0201", "/applicant/uci"),
        ("HC0206", "/forms/0/version"),
    ];
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, (code, place)) in found.iter().zip(expected) {
        assert!(found.0 == code && found.1.starts_with(place), "{found:?}");
    }
    assert!(outcome.case.is_none());
    assert_eq!(
        draft
            .source()
            .slice(&draft.range(&Pointer::new("/applicant/uci"), Part::Value)),
        "\"1\""
    );
}

#[test]
fn unknown_keys_alone_do_not_hold_up_the_rules() {
    let (_, outcome) = checked(&[
        (
            "\"gender\": \"male\"",
            "\"gender\": \"male\", \"nickname\": \"R\"",
        ),
        ("\"exhibit\": \"employer\"", "\"exhibit\": \"emploier\""),
    ]);
    let codes: Vec<&str> = outcome.findings.iter().map(Finding::code).collect();
    let (law, form): (Vec<&str>, Vec<&str>) = codes.iter().partition(|code| code.starts_with("HC1"));
    assert_eq!(form, ["HC0101", "HC0302"]);
    assert!(!law.is_empty(), "the rules of law ran as well");
    assert!(outcome.case.is_none());
}

#[test]
fn a_warning_leaves_a_case_and_a_fault_of_the_text_does_not() {
    let (_, outcome) = checked(&[("\"decided_on\": \"2021-06-15\",\n", "")]);
    assert_eq!(summary(&outcome.findings)[0].0, "HC0320");
    assert!(outcome.case.is_some_and(|case| case.reference == "HC-2026-0117"));
    let (_, outcome) = checked(&[("\"05-2026\"\n", "\"05-2026\",\n")]);
    assert_eq!(summary(&outcome.findings)[0].0, "HC0010");
    assert!(outcome.case.is_none());
}

#[test]
fn the_schema_of_a_case_takes_what_the_types_take() {
    let (_, outcome) = checked(&[("\"page\": 2", "\"page\": 2.0"), ("\"2026-09\"", "\"2026\"")]);
    assert!(outcome.case.is_some(), "{:?}", summary(&outcome.findings));
}

#[test]
fn no_file_is_looked_for_that_the_draft_does_not_name() {
    let paths = |edits: &[(&str, &str)]| -> Vec<String> {
        let facts = checked(edits).1.facts.unwrap();
        let exhibits = facts.evidence.iter().flat_map(|exhibit| &exhibit.files);
        let forms = facts.forms.iter().filter_map(|form| form.file.as_ref());
        exhibits
            .map(|file| file.path.to_string())
            .chain(forms.map(ToString::to_string))
            .collect()
    };
    let [employer, teacher, form] = [
        "evidence/employer.pdf",
        "evidence/teacher.pdf",
        "forms/imm5283.pdf",
    ];
    assert_eq!(paths(&[]), [employer, teacher, form]);
    assert_eq!(
        paths(&[("\"evidence/employer.pdf\"", "7"), ("\"married\"", "\"maried\"")]),
        [teacher, form]
    );
    assert_eq!(
        paths(&[("\"evidence/teacher.pdf\"", "\"evidence\\Teacher.pdf\"")]),
        [employer, form]
    );
    assert_eq!(
        paths(&[("\"forms/imm5283.pdf\"", "'forms/imm5283.pdf'")]),
        [employer, teacher]
    );
}

#[test]
fn every_rule_has_its_own_row() {
    let all: Vec<_> = rules().collect();
    let codes: std::collections::BTreeSet<_> = all.iter().map(|rule| rule.row.code).collect();
    assert_eq!(codes.len(), all.len(), "a row for each rule");
    let consistency = codes.iter().filter(|code| code.starts_with("HC03")).count();
    let areas = [
        crate::finding::catalogue::consistency::ALL,
        crate::finding::catalogue::prose::ALL,
        crate::finding::catalogue::agreement::ALL,
    ];
    assert_eq!(consistency, areas.iter().map(|area| area.len()).sum::<usize>());
}
