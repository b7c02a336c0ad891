//! What stands in the way of a letter: each finding, with its place.

use super::*;
use crate::finding::Language;
use serde_json::json;

fn found(case: &Case) -> Vec<(&'static str, String)> {
    let out = compose(&Brief::plain(case, &numbering(case)));
    let at = |f: &Finding| match &f.place {
        Place::Case(pointer, _) => pointer.to_string(),
        other => format!("{other:?}"),
    };
    out.findings.iter().map(|f| (f.code(), at(f))).collect()
}

fn one(changes: &[(&str, Value)]) -> (&'static str, String) {
    let case = rich_with(changes);
    let all = found(&case);
    assert_eq!(all.len(), 1, "{all:?}");
    all[0].clone()
}

#[test]
fn a_matter_or_language_without_letters_is_refused() {
    let english = Templates::embedded().only(LetterLanguage::En);
    let case = rich_with(&[("/language", json!("fr"))]);
    let out = compose_from(&english, &Brief::plain(&case, &numbering(&case)));
    assert_eq!(out.findings[0].code(), "HC0501");
    assert_eq!(out.findings[0].place, Place::value(Pointer::new("/language")));
    assert!(out.letters.is_empty());
    assert_eq!(
        out.findings[0].message(Language::En),
        "this program has no letter for the matter `application_in_canada` in the language `fr` yet"
    );
    assert!(out.findings[0].help(Language::En).contains("judicial_review/en"));
}

#[test]
fn cites_that_lead_to_nothing_are_refused_at_their_place() {
    let fact = "/factors/0/facts/0/evidence/0";
    let at = |key: &str| format!("{fact}/{key}");
    assert_eq!(
        one(&[(&at("exhibit"), json!("employr"))]),
        ("HC0520", at("exhibit"))
    );
    assert_eq!(one(&[(&at("page"), json!(9))]), ("HC0521", at("page")));
    assert_eq!(one(&[(&at("page"), json!(0))]), ("HC0521", at("page")));
    assert_eq!(
        one(&[("/history/entries/0/exhibit", json!("pasport"))]),
        ("HC0520", "/history/entries/0/exhibit".to_owned())
    );
    let case = rich_with(&[("/evidence", Value::Null)]);
    assert!(found(&case).iter().all(|(code, _)| *code == "HC0522"));
    let case = rich_with(&[(&at("exhibit"), json!("employr"))]);
    let out = check_cites(&case, &numbering(&case));
    assert!(out[0].help(Language::En).starts_with("did you mean `employer`?"));
}

#[test]
fn a_letter_with_nothing_to_say_is_refused() {
    let mut childless = rich();
    childless["people"][1]
        .as_object_mut()
        .unwrap()
        .shift_remove("best_interests");
    childless["factors"] = json!([]);
    let case: Case = serde_json::from_value(childless).unwrap();
    assert_eq!(found(&case), [("HC0530", "/factors".to_owned())]);
    assert_eq!(
        one(&[("/factors/2", json!({"factor": "health", "facts": []}))]),
        ("HC0531", "/factors/2".to_owned())
    );
    assert_eq!(
        one(&[("/narrative/parts", json!([]))]),
        ("HC0532", "/narrative/parts".to_owned())
    );
    assert_eq!(
        one(&[("/narrative/parts/1/paragraphs", json!([]))]),
        ("HC0532", "/narrative/parts/1".to_owned())
    );
    let again = ("/matter", json!("reconsideration"));
    assert_eq!(
        one(&[again.clone(), ("/decision/grounds", json!([]))]),
        ("HC0533", "/decision/grounds".to_owned())
    );
    assert_eq!(
        one(&[again, ("/decision", Value::Null)]),
        ("HC0513", "/decision".to_owned())
    );
}

#[test]
fn a_language_without_a_name_is_a_warning() {
    let case = rich_with(&[("/narrative/interpreter/language", json!("xx"))]);
    let out = compose(&Brief::plain(&case, &numbering(&case)));
    assert!(out.letters.iter().any(|letter| letter.id == "hardship-narrative"));
    assert_eq!(out.findings[0].code(), "HC0534");
}

/// The findings of composing with one more letter, with line and column in it.
fn with_letter(body: &str) -> (String, u32) {
    let text =
        format!("{{{{!--\ntitle: x\naddressee: y\nmatters: application_in_canada\norder: 90\n--}}}}\n{body}");
    let case = rich_with(&[]);
    let out = compose_from(
        &Templates::embedded().with("x.en", &text),
        &Brief::plain(&case, &numbering(&case)),
    );
    assert!(out.letters.is_empty());
    match &out.findings[0].place {
        Place::Template { name, line, .. } if name == "x.en" => (out.findings[0].code().to_owned(), line - 6),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_faulty_template_is_a_finding_at_its_line() {
    assert_eq!(with_letter("a\n\n{{#if urgent}}"), ("HC0502".to_owned(), 3));
    assert_eq!(
        with_letter("a\n\n{{pronoun applicant \"hers\"}}"),
        ("HC0507".to_owned(), 3)
    );
    assert_eq!(with_letter("a\n\n{{decision.aboutt}}"), ("HC0507".to_owned(), 3));
    assert_eq!(with_letter("a\n\n```letterhed\nx\n```"), ("HC0509".to_owned(), 3));
    assert_eq!(
        with_letter("a\n\n```signature\nbeside: x\n```"),
        ("HC0509".to_owned(), 4)
    );
    assert_eq!(with_letter("a\n\n<b>x</b>"), ("HC0510".to_owned(), 3));
    assert_eq!(with_letter("a\n\nx[^1]"), ("HC0510".to_owned(), 3));
}

#[test]
fn a_head_that_says_too_little_stops_the_letters() {
    let case = rich_with(&[]);
    let out = compose_from(
        &Templates::embedded().with("x.en", "no head"),
        &Brief::plain(&case, &numbering(&case)),
    );
    assert!(out.letters.is_empty());
    assert_eq!(out.findings[0].code(), "HC0511");
}
