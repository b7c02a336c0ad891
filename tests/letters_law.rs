//! What templates say of the law: every provision that they name is one of the statutes' lists, and no decision is cited by hand.
#![allow(clippy::unwrap_used)]

use hc_pack::finding::Language;
use hc_pack::law::authorities;
use hc_pack::law::pin::citation::citations;
use hc_pack::law::pin::{Standing, references};
use hc_pack::letters::Templates;
use std::collections::BTreeSet;

/// A template's words: tags and the marks of Markdown are left out.
fn words(text: &str) -> String {
    let (_, body) = text.split_once("--}}").unwrap_or(("", text));
    let mut out = String::new();
    for piece in body.split("{{") {
        let behind = piece.split_once("}}").map_or(piece, |(_, behind)| behind);
        out.push_str(behind);
    }
    let out = out.replace('~', " ").replace('*', "");
    // The French particulars call a paragraph of the Rules that they name at their head an "alinéa", as the Rules do; by itself that
    // word is read as one of the Act.
    out.replace("alinéas 5(1)", "règle 5(1)")
        .replace("alinéa 5(1)", "règle 5(1)")
}

#[test]
fn every_provision_of_every_template_exists() {
    let templates = Templates::embedded();
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (name, text) in templates.all() {
        for reference in references(&words(text)) {
            match reference.standing {
                Standing::Exists => drop(seen.insert((name.to_owned(), reference.label))),
                Standing::NotChecked => {}
                other => wrong.push(format!("{name}: {} {other:?}", reference.label)),
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    for language in ["en", "fr"] {
        let count = seen.iter().filter(|(name, _)| name.ends_with(language)).count();
        assert!(count >= 40, "{count} in {language}");
    }
}

#[test]
fn both_languages_name_the_same_provisions() {
    let templates = Templates::embedded();
    let named = |text: &str| -> BTreeSet<String> {
        references(&words(text))
            .into_iter()
            .map(|reference| {
                format!("{:?} {}", reference.statute, reference.label).replace("Assumed", "Said")
            })
            .collect()
    };
    let (mut apart, mut compared) = (Vec::new(), 0);
    for (name, text) in templates.all().filter(|(name, _)| name.ends_with(".en")) {
        let other = name.replace(".en", ".fr");
        let french = templates.text(&other).unwrap_or_else(|| panic!("{other}"));
        let (english, french) = (named(text), named(french));
        compared += usize::from(!english.is_empty());
        let differing: Vec<_> = english.symmetric_difference(&french).collect();
        if !differing.is_empty() {
            apart.push(format!("{name}: {differing:?}"));
        }
    }
    assert_eq!(apart, Vec::<String>::new());
    assert!(compared >= 10, "{compared}");
}

#[test]
fn no_decision_is_cited_by_hand() {
    for (name, text) in Templates::embedded().all() {
        assert_eq!(citations(&words(text), 2026), [], "{name}");
    }
}

/// The form of McGill: style of cause, a comma unless a year in brackets follows, no dots in abbreviations, `v` in English and `c` in French.
#[test]
fn every_authority_has_the_form_of_mcgill_in_both_languages() {
    for one in authorities::ALL {
        for (language, between, courts) in [
            (
                Language::En,
                " v ",
                ["SCC", "FCA", "FC", "FCT", "SCR", "IAC", "NR"],
            ),
            (
                Language::Fr,
                " c ",
                ["CSC", "CAF", "CF", "CFPI", "RCS", "AIA", "NR"],
            ),
        ] {
            let (name, cite) = (one.name.words(language), one.cite.words(language));
            let whole = one.cited(language);
            assert_eq!(name.matches(between).count(), 1, "{whole}");
            assert!(!cite.contains('.') && !name.ends_with(['.', ',']), "{whole}");
            assert!(!whole.contains('\'') && !whole.contains("  "), "{whole}");
            assert_eq!(
                whole.contains(&format!("{name}, ")),
                !cite.starts_with('('),
                "{whole}"
            );
            assert!(cite.split(' ').any(|word| courts.contains(&word)), "{whole}");
            assert!(cite.contains(&one.year.to_string()), "{whole}");
            let found = citations(&whole, 2026);
            assert_eq!(found.len(), 1, "{whole}");
            assert!(found[0].faults.is_empty(), "{whole}: {:?}", found[0].faults);
            assert!(
                !one.stands_for.words(language).is_empty(),
                "{}: what it stands for",
                one.key
            );
        }
        assert_eq!(authorities::named(one.key).map(|found| found.key), Some(one.key));
        assert_eq!(one.source.read_on.len(), 10, "{}", one.key);
    }
}
