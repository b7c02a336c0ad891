//! Letters on a pending application, consents, letters that are asked for, and sheets that speak of findings.

use super::*;
use crate::finding::Language;
use crate::finding::catalogue::law::{documents, substance};
use serde_json::json;

fn pending(changes: &[(&str, Value)]) -> Case {
    let mut all = vec![("/matter", json!("further_submissions"))];
    all.extend(changes.iter().cloned());
    rich_with(&all)
}

fn codes(case: &Case) -> Vec<&'static str> {
    let out = compose(&Brief::plain(case, &numbering(case)));
    out.findings.iter().map(Finding::code).collect()
}

fn letter(case: &Case, id: &str) -> String {
    let letters = composed(case);
    let found = letters.iter().find(|letter| letter.id == id);
    let found = found.unwrap_or_else(|| panic!("no {id}"));
    dump::document(&found.document).replace('\u{a0}', " ")
}

fn says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

#[test]
fn each_part_of_a_pending_file_has_its_letter_and_no_other() {
    let ids: Vec<String> = composed(&pending(&[]))
        .into_iter()
        .map(|letter| letter.id)
        .collect();
    let filed = [
        "urgent-processing",
        "further-submissions",
        "change-of-representative",
        "hardship-narrative",
        "change-of-family",
        "change-of-address",
        "consent",
        "withdrawal",
    ];
    for id in filed {
        assert!(ids.iter().any(|known| known == id), "{id} in {ids:?}");
    }
    assert!(
        !ids.iter()
            .any(|id| id == "cover-letter" || id == "hc-submissions")
    );
    let bare = pending(&[
        ("/further/changes", Value::Null),
        ("/further/withdrawal", Value::Null),
        ("/consents", Value::Null),
    ]);
    let ids: Vec<String> = composed(&bare).into_iter().map(|letter| letter.id).collect();
    assert!(
        !ids.iter()
            .any(|id| ["further-submissions", "withdrawal", "consent"].contains(&id.as_str()))
    );
}

#[test]
fn the_letters_say_what_the_case_gives() {
    let case = pending(&[]);
    says(
        &letter(&case, "further-submissions"),
        &[
            "They say only what is new since that day.",
            "Ms. Perera became supervisor on September 1, 2026. [Exhibit D, p. 31]",
        ],
    );
    says(
        &letter(&case, "change-of-address"),
        &[
            "From December 1, 2026 on, the address of Nirmala Perera is:",
            "5 Sample Court",
            "It replaces this address:",
            "9 Former Lane",
            "Now living at the same address: Suresh Perera; Amara Perera.",
        ],
    );
    says(
        &letter(&case, "change-of-family"),
        &[
            "## Birth of a child, October 2, 2026",
            "Please include Amara Perera in the application",
            "## Death, September 2026",
        ],
    );
    says(
        &letter(&case, "change-of-representative"),
        &[
            "I represent Nirmala Perera",
            "Former Adviser Inc. no longer does.",
        ],
    );
    says(
        &letter(&case, "urgent-processing"),
        &[
            "if possible by January 10, 2027",
            "Under section 233 of the",
            "Amara needs surgery",
        ],
    );
    says(
        &letter(&case, "consent"),
        &[
            "release the information on my file to Ada Lindqvist, Lindqvist Immigration",
            "I, Suresh Perera, consent that my child Amara Perera",
            "I, Kamala Fernando, know the document “Letter of the pediatrician”. [Exhibit C]",
            "This consent holds until November 23, 2027.",
        ],
    );
    says(
        &letter(&case, "withdrawal"),
        &[
            "Withdrawal of family members from an application",
            "Suresh Perera (husband, born January 30, 1982).",
            "My husband has an application of his own.",
        ],
    );
    let whole = pending(&[
        ("/further/withdrawal", json!({})),
        ("/further/changes", Value::Null),
        ("/further/change_of_family", Value::Null),
        ("/further/urgent_processing", Value::Null),
    ]);
    says(
        &letter(&whole, "withdrawal"),
        &["Please stop processing it.", "new application and new fees"],
    );
}

#[test]
fn what_a_request_cannot_do_without_is_a_finding() {
    let nothing = pending(&[("/further", json!({"filed_on": "2024-02-01"}))]);
    assert_eq!(codes(&nothing), ["HC0580"]);
    assert_eq!(
        codes(&pending(&[("/also", json!(["support-letter-emploier"]))])),
        ["HC0581"]
    );
    assert_eq!(codes(&pending(&[("/also", json!(["cover-letter"]))])), ["HC0581"]);
    assert_eq!(
        codes(&pending(&[("/applicant/contact/address", Value::Null)])),
        ["HC0582"]
    );
    assert_eq!(codes(&pending(&[("/forms", json!([]))])), ["HC0583", "HC0586"]);
    for key in ["/consents/0/to", "/consents/1/child", "/consents/2/exhibit"] {
        assert_eq!(codes(&pending(&[(key, Value::Null)])), ["HC0584"], "{key}");
    }
    assert_eq!(
        codes(&pending(&[("/consents/1/person", json!("daughter"))])),
        ["HC0585"]
    );
    assert_eq!(
        codes(&pending(&[("/further/change_of_family/0/person", Value::Null)])),
        ["HC0587"]
    );
    assert_eq!(
        codes(&pending(&[("/further/withdrawal", json!({}))])),
        ["HC0588", "HC0588", "HC0588"]
    );
    assert_eq!(
        codes(&pending(&[("/further/withdrawal/people/0", json!("mother"))])),
        ["HC0589"]
    );
}

#[test]
fn letters_on_request_come_where_they_are_asked_for_and_tell_no_stranger_too_much() {
    let asked = [
        "support-letter-employer",
        "support-letter-family",
        "support-letter-school",
        "support-letter-health",
        "support-letter-community",
        "intake-questionnaire",
        "intake-review",
    ];
    let case = rich_with(&[("/also", json!(asked))]);
    let letters = composed(&case);
    for id in asked {
        let letter = letters.iter().find(|letter| letter.id == id).unwrap();
        assert_eq!(
            holes::in_blocks(&letter.document.blocks),
            Vec::<String>::new(),
            "{id}"
        );
        assert!(!letter.audience.is_filed(), "{id}");
        if letter.audience == Audience::ThirdParty {
            let text = dump::document(&letter.document);
            let all = [
                text,
                letter.document.running_head.clone(),
                letter.document.subject.clone(),
            ]
            .concat();
            for secret in [
                "11-2233-4455",
                "HC-2026-0117",
                "humanitarian",
                "without status",
                "1985",
            ] {
                assert!(!all.contains(secret), "{id} tells {secret}");
            }
        }
    }
    let none = composed(&rich_with(&[]));
    assert!(!none.iter().any(|letter| asked.contains(&letter.id.as_str())));
}

#[test]
fn what_is_missing_is_said_in_plain_words_and_stays_out_where_nothing_is() {
    let case = rich_with(&[]);
    let places = numbering(&case);
    let found = [
        Finding::new(
            &substance::FACT_WITHOUT_EVIDENCE,
            Place::value(Pointer::new("/factors/0/facts/2/text")),
        ),
        Finding::new(
            &documents::EXHIBIT_EXPIRED,
            Place::value(Pointer::new("/evidence/0/valid_until")),
        )
        .with("id", "passport")
        .with("until", "2026-02-01")
        .with("filing", "2026-11-23"),
    ];
    let brief = Brief {
        case: &case,
        numbering: &places,
        findings: &found,
        supplement: None,
    };
    let letters = compose(&brief).letters;
    let of = |id: &str| {
        let letter = letters.iter().find(|letter| letter.id == id).unwrap();
        dump::document(&letter.document).replace('\u{a0}', " ")
    };
    says(
        &of("missing-items"),
        &[
            "Something that proves this: “She has no family property in Sri Lanka.”",
            "A newer copy of “Passport of Nirmala Perera”. The one that we have was valid until February 1, 2026.",
        ],
    );
    says(
        &of("review-sheet"),
        &[
            "HC1111",
            "This fact cites no exhibit",
            "*Kanthasamy v Canada",
            "January 15, 2027",
            "Removal is set for this day",
        ],
    );
    assert!(!composed(&case).iter().any(|letter| letter.id == "missing-items"));
}

#[test]
fn what_speaks_of_findings_is_composed_in_spite_of_errors() {
    let case = rich_with(&[("/factors/0/facts/0/evidence/0/page", json!(99))]);
    let places = numbering(&case);
    let brief = Brief::plain(&case, &places);
    assert!(compose(&brief).letters.is_empty());
    for (id, count) in [("review-sheet", 1), ("cover-letter", 0)] {
        let alone = compose_wanted(Templates::standard(), &brief, Wanted::One(id));
        assert_eq!(alone.letters.len(), count, "{id}");
        let told = alone.findings[0].message(Language::En);
        assert!(told.contains("has no page 99"), "{told}");
        for letter in &alone.letters {
            says(&dump::document(&letter.document), &["has no page 99"]);
        }
    }
}
