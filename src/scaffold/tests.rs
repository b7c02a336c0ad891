//! What a new case must be: JSON that the check asks to be filled in, at every blank and nowhere else.

use super::*;
use crate::check;
use crate::finding::catalogue::schema as rows;
use crate::finding::{Finding, Place, Severity};
use std::collections::BTreeSet;

const MATTERS: [Matter; 7] = [
    Matter::ApplicationInCanada,
    Matter::ApplicationOutsideCanada,
    Matter::Reconsideration,
    Matter::JudicialReview,
    Matter::Deferral,
    Matter::RiskAssessment,
    Matter::FurtherSubmissions,
];

fn every() -> impl Iterator<Item = Answers> {
    let represented = [
        Represented::Unsaid,
        Represented::ByNobody,
        Represented::By(RepresentativeKind::Rcic),
    ];
    MATTERS.into_iter().flat_map(move |matter| {
        [LetterLanguage::En, LetterLanguage::Fr]
            .into_iter()
            .flat_map(move |language| {
                represented.into_iter().map(move |representative| Answers {
                    matter,
                    language,
                    reference: "HC-2026-0001".to_owned(),
                    representative,
                })
            })
    })
}

fn blanks(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.is_empty() => {
            found.insert(at.to_owned());
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                blanks(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                blanks(member, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

fn pointer(finding: &Finding) -> String {
    match &finding.place {
        Place::Case(pointer, _) => pointer.as_str().to_owned(),
        other => panic!("{other:?} is no place in the case"),
    }
}

#[test]
fn the_check_asks_for_every_blank_of_a_new_case_and_for_nothing_else() {
    for answers in every() {
        let case = case(&answers);
        let text = schema::text(&case);
        let draft = crate::case::read("case.json", text.as_bytes());
        assert!(draft.findings().is_empty(), "{answers:?}");
        let findings =
            check::shape(&draft).judge(&draft, jiff::civil::date(2026, 11, 25), &Default::default());
        let errors: Vec<&Finding> = findings
            .findings
            .iter()
            .filter(|finding| finding.severity() == Severity::Error)
            .collect();
        let of = |row: &'static crate::finding::Row| -> BTreeSet<String> {
            let these = errors.iter().filter(|finding| finding.row.code == row.code);
            these.map(|finding| pointer(finding)).collect()
        };
        let mut expected = BTreeSet::new();
        blanks(&case, "", &mut expected);
        assert_eq!(of(&rows::BLANK), expected, "{answers:?}");
        let others = errors
            .iter()
            .filter(|finding| ![rows::BLANK.code, rows::MISSING_KEY.code].contains(&finding.code()));
        assert_eq!(
            others.map(|finding| finding.code()).collect::<Vec<_>>(),
            Vec::<&str>::new()
        );
        assert!(findings.case.is_none(), "a blank case is no case");
    }
}

#[test]
fn nothing_is_said_that_nobody_said() {
    let mut said = BTreeSet::new();
    for answers in every() {
        let mut case = case(&answers);
        for key in ["$schema", "format", "reference", "language", "matter"] {
            case.as_object_mut().unwrap().remove(key);
        }
        collect(&case, "", &mut said);
    }
    let allowed = [
        "/filing/delivery",
        "/filing/recipient/name",
        // The one body that licenses a representative of that capacity.
        "/representative/body",
        "/representative/kind",
    ];
    assert_eq!(said, allowed.map(str::to_owned).into());
}

fn collect(value: &Value, at: &str, said: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect(item, &format!("{at}/0"), said)),
        Value::Object(members) => {
            for (key, member) in members {
                collect(member, &format!("{at}/{key}"), said);
            }
        }
        Value::String(text) if text.is_empty() => {}
        _ => {
            said.insert(at.to_owned());
        }
    }
}

#[test]
fn what_lies_beside_the_case_is_whole() {
    for answers in every() {
        let files = files(&answers);
        assert_eq!(files.last().map(|file| file.path), Some(CASE_FILE));
        for file in files {
            assert!(file.text.ends_with('\n'), "{}", file.path);
            if file.path.ends_with(".json") {
                assert!(serde_json::from_str::<Value>(&file.text).is_ok(), "{}", file.path);
            }
        }
    }
}
