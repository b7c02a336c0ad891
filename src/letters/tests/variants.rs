//! The sentences that depend on who asks, from where, and how.

use super::*;
use serde_json::json;

/// The submissions or the request (0), or the narrative (1).
fn text(changes: &[(&str, Value)], letter: usize) -> String {
    let kinds: [&[&str]; 2] = [&["hc-submissions", "reconsideration"], &["hardship-narrative"]];
    let letters = composed(&rich_with(changes));
    let found = letters
        .iter()
        .find(|one| kinds[letter].contains(&one.id.as_str()));
    // A no-break space is a space to whoever reads a test.
    dump::document(&found.unwrap().document).replace('\u{a0}', " ")
}

fn says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

#[test]
fn one_who_is_not_represented_speaks_in_the_first_person() {
    let text = text(&[("/representative", Value::Null)], 0);
    says(
        &text,
        &[
            "| Nirmala Perera\n",
            "1. I, Nirmala Perera (நிர்மலா பெரேரா), make these submissions on my own behalf; they speak of me as “Ms. Perera”.",
            "___________\nNirmala Perera\nApplicant",
        ],
    );
    assert!(!text.contains("Lindqvist"));
}

#[test]
fn from_outside_canada_a_visa_is_asked_for() {
    let text = text(
        &[
            ("/matter", json!("application_outside_canada")),
            ("/applicant/status", json!({"status": "outside_canada"})),
        ],
        0,
    );
    says(
        &text,
        &[
            "an application for a permanent resident visa",
            "the Minister may, on request, examine the circumstances of a foreign national outside Canada",
            "to issue a permanent resident visa to Nirmala Perera",
            "#### If the applicant may come to Canada",
        ],
    );
    assert!(!text.contains("25(1.3)") && !text.contains("to remain in Canada as a permanent resident"));
}

#[test]
fn people_are_spoken_of_as_they_are() {
    let changes = [
        ("/applicant/gender", json!("another")),
        ("/applicant/name", json!({"family": "Suharto"})),
        ("/applicant/citizenships", json!([])),
        ("/applicant/in_canada_since", json!("2016-11-23")),
        ("/people/1/birth_date", json!("2026-01-30")),
        ("/people/1/name", json!({"family": "Suharto", "given": "Amara"})),
    ];
    says(
        &text(&changes, 0),
        &[
            "1. I represent Suharto (“Suharto”). These submissions support their request",
            "which they make together with their application",
            "and has no citizenship; the country of their former habitual residence is Sri Lanka.",
            "They have lived in Canada since November 23, 2016, for 10 years.",
            "They intend to live in Quebec.",
            "### Amara Suharto, aged 9 months",
            "for themself and for the family member included",
        ],
    );
}

#[test]
fn the_declaration_has_the_words_of_its_form_and_no_other() {
    let as_form = |form: &str| text(&[("/narrative/form", json!(form))], 1);
    let statement = as_form("personal_statement");
    says(
        &statement,
        &[
            "# Personal statement of Nirmala Perera",
            "Date ______",
            "## Interpreter’s statement",
        ],
    );
    for sworn in ["solemnly", "oath", "Declared before", "JURAT", "commissioner"] {
        assert!(!statement.contains(sworn), "{sworn}");
    }
    let affidavit = as_form("affidavit");
    says(
        &affidavit,
        &[
            "make oath (or solemnly affirm) and say:",
            "JURAT Sworn (or affirmed) before me at",
            "Deponent",
        ],
    );
    assert!(!affidavit.contains("conscientiously"));
    let declaration = as_form("statutory_declaration");
    says(
        &declaration,
        &[
            "of Toronto, Ontario, solemnly declare that:",
            "conscientiously believing it to be true, and knowing that it is of the same force and effect as if made under oath.",
            "JURAT Declared before me at ____________________, in ____________________, this ______ day of ____________________ 20____, through",
            "through the interpretation of R. Kumar between English and Tamil.",
        ],
    );
    let alone = text(&[("/narrative/interpreter", Value::Null)], 1);
    assert!(!alone.contains("nterpret"));
}

#[test]
fn a_claim_is_told_by_its_dates() {
    let recent =
        json!([{"body": "refugee_protection_division", "outcome": "refused", "decided_on": "2026-02-06"}]);
    let pending =
        json!([{"body": "refugee_appeal_division", "begun_on": "2026-02-27", "outcome": "pending"}]);
    let at = "/history/claims/0/proceedings";
    says(
        &text(&[(at, recent)], 0),
        &[
            "when the Refugee Protection Division rejected the claim. Twelve months from that day end on February 6, 2027.",
        ],
    );
    let text = text(&[(at, pending)], 0);
    says(
        &text,
        &["The appeal is pending before the Refugee Appeal Division."],
    );
    assert!(!text.contains("Twelve months from"));
}

#[test]
fn cites_carry_the_printed_numbers() {
    let text = text(&[], 0);
    // Eight pages and a cover sheet to each exhibit: page 2 of the fourth is 9 × 3 + 1 + 2.
    says(
        &text,
        &["[Exhibit D, pp. 29–30; Exhibit E] Her clients depend on *her* in particular."],
    );
    let letters = composed(&rich_with(&[]));
    let submissions = letters.iter().find(|one| one.id == "hc-submissions").unwrap();
    let raw = dump::document(&submissions.document);
    assert!(raw.contains("Exhibit\u{a0}D, pp.\u{a0}29–30"));
}

#[test]
fn a_reconsideration_answers_passage_by_passage() {
    let again = ("/matter", json!("reconsideration"));
    let all = text(std::slice::from_ref(&again), 0);
    says(
        &all,
        &[
            "Decision: Refusal of the application for permanent residence",
            "“There is little evidence that the child's condition is serious. [Exhibit G, p. 58]",
            "does not extend or suspend the time",
            "sets at 15 days after notice of the decision",
            "#### Why this could not be put forward before",
        ],
    );
    assert!(!all.contains("## Reasons and notes"));
    let abroad = text(
        &[
            again,
            ("/decision/arising", json!("outside_canada")),
            ("/decision/reasons_received_on", Value::Null),
        ],
        0,
    );
    says(
        &abroad,
        &["sets at 60 days", "Please send them, with the officer’s notes."],
    );
}

#[test]
fn letters_have_safe_names_and_their_properties() {
    let letters = composed(&rich_with(&[]));
    let of = |audience| {
        let own = letters.iter().filter(move |letter| letter.audience == audience);
        own.map(|letter| letter.file_stem.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(Audience::Office),
        [
            "01-cover-letter",
            "02-hc-submissions",
            "03-decision-map",
            "04-hardship-narrative",
            "05-consent"
        ]
    );
    assert_eq!(of(Audience::Client), ["01-what-was-filed"]);
    assert_eq!(of(Audience::File), ["01-review-sheet", "02-document-checklist"]);
    assert_eq!(of(Audience::ThirdParty), Vec::<&str>::new());
    let letter = |id: &str| letters.iter().find(|one| one.id == id).unwrap();
    let document = &letter("hc-submissions").document;
    assert_eq!(
        document.title,
        "Submissions on humanitarian and compassionate considerations – Nirmala Perera"
    );
    assert_eq!(
        (document.author.as_str(), document.subject.as_str()),
        ("Ada Lindqvist", "HC-2026-0117")
    );
    assert_eq!(letter("hardship-narrative").document.author, "Nirmala Perera");
    assert!(
        document
            .running_head
            .starts_with("Perera, Nirmala · UCI\u{a0}11-2233-4455 · ")
    );
    assert_eq!(
        composed(&rich_with(&[])),
        letters,
        "the same input gives the same letters"
    );
}

#[test]
fn the_table_of_letters_is_what_the_templates_say() {
    let table = table();
    let when = |id: &str| table.iter().find(|row| row.id == id).unwrap().when;
    assert_eq!(when("hc-submissions"), None);
    assert_eq!(when("hardship-narrative"), Some("narrative"));
    assert_eq!(when("withdrawal"), Some("further.withdrawal"));
    assert!(
        table
            .iter()
            .all(|row| !row.title.is_empty() && !row.addressee.is_empty())
    );
    let submissions = table.iter().find(|row| row.id == "hc-submissions").unwrap();
    assert!(submissions.matters.contains(&Matter::ApplicationOutsideCanada));
}

#[test]
fn a_firm_may_put_its_own_template_in_the_place_of_one() {
    let own = "{{!--\ntitle: Ours\naddressee: y\nmatters: application_in_canada\norder: 5\n--}}\n# Ours for {{applicant.short}}\n";
    let case = rich_with(&[]);
    let templates = Templates::embedded().with("hc-submissions.en", own);
    let out = compose_from(&templates, &Brief::plain(&case, &numbering(&case)));
    let ours = out.letters.iter().find(|letter| letter.title == "Ours").unwrap();
    assert_eq!(dump::document(&ours.document), "\n# Ours for Ms.\u{a0}Perera\n");
}
