//! Names of countries in the other language than the letters'.
//!
//! In: the countries that a case names, each in a field of its own. Out: a finding for each that `countries.tsv` knows by its name in the
//! other language only. A name that it does not know is left alone: nothing is guessed.

use super::Scene;
use crate::case::model::LetterLanguage;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Place, Pointer};
use serde_json::Value;

/// The keys whose values are names of countries, or lists of them.
const KEYS: &[&str] = &[
    "country",
    "citizenships",
    "former_habitual_residence",
    "issued_by",
];

/// French names that English writes too.
const ENGLISH_TOO: &[&str] = &["Côte d’Ivoire"];

/// The names that differ: English, French.
fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("countries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

/// The name in the letters' language, where `written` is a country's name in the other language only.
fn other(written: &str, language: LetterLanguage) -> Option<&'static str> {
    let is_written = |name: &str| name.to_lowercase() == written.trim().replace('\'', "’").to_lowercase();
    let mut sorted = names().map(|(en, fr)| match language {
        LetterLanguage::En => (fr, en),
        LetterLanguage::Fr => (en, fr),
    });
    let found = sorted.find(|(foreign, _)| is_written(foreign) && !ENGLISH_TOO.contains(foreign));
    found.map(|(_, own)| own)
}

/// A country by its name in the other language than the letters'.
pub(super) fn in_other_language(scene: &Scene<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    walk(scene.document, &Pointer::root(), false, &mut |at, written| {
        if let Some(own) = other(written, scene.case.language) {
            found.push(
                Finding::new(&rows::COUNTRY_IN_OTHER_LANGUAGE, Place::value(at.clone()))
                    .with("country", written)
                    .with("own", own),
            );
        }
    });
    found
}

/// Endings that nationalities have, and no country, in the language of the letters.
fn nationality_endings(language: LetterLanguage) -> &'static [&'static str] {
    match language {
        LetterLanguage::En => &["ese", "ish", "ian", "ean"],
        LetterLanguage::Fr => &["ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne"],
    }
}

/// A nationality, "Lebanese", where a country is to stand.
pub(super) fn nationality(scene: &Scene<'_>) -> Vec<Finding> {
    let endings = nationality_endings(scene.case.language);
    let mut found = Vec::new();
    walk(scene.document, &Pointer::root(), false, &mut |at, written| {
        let word = written.trim().to_lowercase();
        if !word.contains(' ') && endings.iter().any(|ending| word.ends_with(ending)) {
            found.push(
                Finding::new(&rows::NATIONALITY, Place::value(at.clone())).with("written", written.trim()),
            );
        }
    });
    found
}

fn walk(value: &Value, at: &Pointer, is_country: bool, each: &mut impl FnMut(&Pointer, &str)) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                walk(value, &at.join(key), KEYS.contains(&key.as_str()), each);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &at.join(index), is_country, each);
            }
        }
        Value::String(written) if is_country => each(at, written),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use LetterLanguage::{En, Fr};

    #[test]
    fn a_name_of_the_other_language_gives_its_own() {
        assert_eq!(other("Tunisia", Fr), Some("Tunisie"));
        assert_eq!(other("ivory coast", Fr), Some("Côte d’Ivoire"));
        assert_eq!(other("Allemagne", En), Some("Germany"));
    }

    #[test]
    fn a_name_of_both_or_of_neither_is_left_alone() {
        for (name, language) in [
            ("Tunisie", Fr),
            ("Tunisia", En),
            ("Canada", Fr),
            ("Canada", En),
            ("Ghana", Fr),
            ("Côte d’Ivoire", Fr),
            ("Côte d’Ivoire", En),
            ("Philippines", Fr),
            ("Elsewhere", Fr),
        ] {
            assert_eq!(other(name, language), None, "{name}");
        }
    }

    #[test]
    fn no_country_ends_as_nationalities_do() {
        for (en, fr) in names() {
            let ends = |name: &str, language| {
                nationality_endings(language)
                    .iter()
                    .any(|ending| name.ends_with(ending))
            };
            assert!(!ends(en, En) && !ends(fr, Fr), "{en}, {fr}");
        }
    }

    #[test]
    fn no_name_stands_for_two_countries() {
        let all: Vec<_> = names().collect();
        assert!(all.len() > 100);
        for (en, fr) in &all {
            assert_ne!(en, fr);
            assert!(all.iter().all(|(other, _)| other != fr), "{fr} is English too");
        }
    }
}
