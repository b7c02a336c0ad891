//! The letters after a refusal and before a removal, on the rich case with what they need.

use super::*;
use crate::finding::catalogue::record as rows;
use serde_json::json;

/// The rich case with all that the Court, a deferral, a risk assessment and requests for notes need, in one matter and language.
fn rich_in(matter: &str, language: &str) -> Value {
    let mut case = rich();
    let mut parts: Value = serde_json::from_str(include_str!("rich_court.json")).unwrap();
    case["matter"] = matter.into();
    case["language"] = language.into();
    for part in ["court", "deferral", "protection"] {
        case[part] = parts[part].take();
    }
    case["decision"]["notes_request"] = parts["notes_request"].take();
    case["history"]["applications"]
        .as_array_mut()
        .unwrap()
        .push(parts["pending"].take());
    if matter == "judicial_review" {
        case["narrative"]["form"] = "affidavit".into();
        case["representative"]["kind"] = "lawyer".into();
    }
    case
}

/// All of them, for the test that takes parts away.
pub(super) fn cases() -> Vec<Value> {
    let mut cases = Vec::new();
    for (matter, language) in MATTERS {
        let mut case = rich_in(matter, language);
        cases.push(case.clone());
        // Letters for reasons are written only while none have come.
        case["decision"]
            .as_object_mut()
            .unwrap()
            .shift_remove("reasons_received_on");
        cases.push(case);
    }
    cases
}

const MATTERS: &[(&str, &str)] = &[
    ("judicial_review", "en"),
    ("judicial_review", "fr"),
    ("deferral", "en"),
    ("deferral", "fr"),
    ("risk_assessment", "en"),
    ("risk_assessment", "fr"),
    ("reconsideration", "en"),
];

fn letters(case: &Value) -> Vec<(String, String)> {
    let case: Case = serde_json::from_value(case.clone()).unwrap();
    composed(&case)
        .into_iter()
        .filter(|letter| letter.audience.is_filed())
        .map(|letter| {
            let text = dump::document(&letter.document).replace(['\u{a0}', '\u{202f}'], " ");
            (letter.id, text)
        })
        .collect()
}

fn text(letters: &[(String, String)], id: &str) -> String {
    let found = letters.iter().find(|(other, _)| other == id);
    found
        .map(|(_, text)| text.clone())
        .unwrap_or_else(|| panic!("{id} is not among the letters"))
}

fn says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

#[test]
fn the_application_gives_every_particular_of_the_rule() {
    let all = letters(&rich_in("judicial_review", "en"));
    let application = text(&all, "application-for-leave");
    for letter in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] {
        assert!(application.contains(&format!("({letter})")), "5(1)({letter})");
    }
    says(
        &application,
        &[
            "Court File No. IMM-1234-26",
            "   Nirmala Perera\n   Suresh Perera\n   (Applicants)",
            "The 15 days of paragraph 72(2)(b) of the Act end on November 19, 2026.",
            "it comes four days after November 19, 2026",
            "prepared, for a fee or other consideration, by Ida Muster, +1 416 555-0199.",
            "Federal Courts Act, RSC 1985, c F-7, paragraph 18.1(4)(d)",
            "partly in English and partly in French",
            "To: Department of Justice Canada",
        ],
    );
    let memorandum = text(&all, "memorandum");
    says(
        &memorandum,
        &[
            "## Part I – Statement of fact",
            "## Part V – Authorities",
            "Should the time to file and serve the application be extended?",
            "*Kanthasamy v Canada (Citizenship and Immigration)*, 2015 SCC 61",
        ],
    );
    says(
        &text(&all, "affidavit"),
        &[
            "swear (or affirm) that:",
            "by the interpretation of R. Kumar, who had first sworn",
            "Oath of the interpreter",
        ],
    );
    says(
        &text(&all, "language-statement"),
        &[
            "The hearing will be partly in English and partly in French.",
            "The materials for the hearing will be in English.",
        ],
    );
    assert!(!all.iter().any(|(id, _)| id == "reasons-request"));
}

#[test]
fn the_french_documents_have_the_terms_of_the_rules() {
    let mut case = rich_in("judicial_review", "fr");
    case["decision"]
        .as_object_mut()
        .unwrap()
        .shift_remove("reasons_received_on");
    let all = letters(&case);
    let application = text(&all, "application-for-leave");
    for letter in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] {
        assert!(application.contains(&format!("{letter})")), "5(1){letter})");
    }
    says(
        &application,
        &[
            "Tribunal administratif",
            "moyennant rétribution",
            "motifs valables",
            "alinéa 18.1(4)d)",
            "en français et en partie en anglais",
            "(demandeurs)",
            "Le ministre de la Citoyenneté et de l’Immigration",
        ],
    );
    says(
        &text(&all, "memorandum"),
        &["Partie III – Exposé des propositions", "2019 CSC 65"],
    );
    says(&text(&all, "reasons-request"), &["le greffe les demande"]);
    // The case's own words are English here: these letters hold few of them.
    for (id, text) in all
        .iter()
        .filter(|(id, _)| ["language-statement", "reasons-request"].contains(&id.as_str()))
    {
        for english in [" the ", " Rule", "Applicant", "Exhibit", " and of "] {
            let own = "application for permanent residence";
            assert!(!text.replace(own, "").contains(english), "{id}: {english:?}");
        }
    }
}

#[test]
fn the_deferral_keeps_to_the_time_of_removal() {
    let all = letters(&rich_in("deferral", "en"));
    let letter = text(&all, "deferral");
    says(
        &letter,
        &[
            "set for January 15, 2027, 09:30",
            "be deferred until June 30, 2027.",
            "The removal is 53 days from the date of this letter.",
            "2009 FCA 81",
            "2017 FCA 130",
            "it has been so for eight months.",
            "a pending application does not by itself stay removal",
        ],
    );
    for other in ["persecution", "establishment", "section 97", "threshold"] {
        assert!(!letter.contains(other), "{other}");
    }
}

#[test]
fn risk_and_hardship_are_kept_apart() {
    let all = letters(&rich_in("risk_assessment", "en"));
    let letter = text(&all, "protection");
    says(
        &letter,
        &[
            "sent on November 16, 2026 and counts as given on November 23, 2026",
            "a further application under section 165 of the Regulations. It does not stay the removal order",
            "Hardship, establishment in Canada and the best interests of children are weighed on a request under subsection 25(1)",
            "paragraph 113(a)",
            "#### Why this evidence is new",
        ],
    );
    assert!(!letter.contains("Kanthasamy") && !letter.contains("stayed meanwhile"));
    // The first one stays removal.
    let mut first = rich_in("risk_assessment", "en");
    first["history"]["risk_assessments"] = json!([]);
    says(
        &text(&letters(&first), "protection"),
        &[
            "received by December 8, 2026",
            "the removal order is stayed meanwhile",
        ],
    );
}

#[test]
fn what_documents_for_the_court_lack_is_told() {
    let codes = |change: fn(&mut Value)| {
        let mut case = rich_in("judicial_review", "en");
        change(&mut case);
        let case: Case = serde_json::from_value(case).unwrap();
        let found = gaps::check(&case);
        found.iter().map(Finding::code).collect::<Vec<_>>()
    };
    let sound = codes(|_| {});
    assert_eq!(sound, [rows::NEW_BEFORE_THE_COURT.code]);
    let with = |change: fn(&mut Value)| codes(change).into_iter().find(|code| !sound.contains(code));
    assert_eq!(
        with(|case| case["court"]["facts"] = json!([])),
        Some(rows::NO_FACTS.code)
    );
    assert_eq!(
        with(|case| case["narrative"]["form"] = "personal_statement".into()),
        Some(rows::NOT_AN_AFFIDAVIT.code)
    );
    assert_eq!(
        with(|case| case["court"]["authorities"] = json!(["bakr"])),
        Some(rows::UNKNOWN_AUTHORITY.code)
    );
    assert_eq!(
        with(|case| case["representative"]["contact"] = json!({"email": "a@example.org"})),
        Some(rows::NO_ADDRESS_FOR_SERVICE.code)
    );
    for incomplete in [
        (|case: &mut Value| case["narrative"] = Value::Null) as fn(&mut Value),
        |case| case["decision"]["exhibit"] = Value::Null,
        |case| case["court"]["record"]["application"]["exhibit"] = "rpd".into(),
        |case| {
            case["court"]["record"]["reasons"] = Value::Null;
            case["decision"]["reasons_received_on"] = Value::Null;
        },
    ] {
        assert_eq!(with(incomplete), Some(rows::RECORD_INCOMPLETE.code));
    }
}
