//! Names in the texts: spelt nearly as the case spells them, or of people whom it does not list.

use super::tokens::{Token, tokens};
use super::{Scene, rows, sentences};
use crate::case::model::people::Name;
use crate::case::model::values::Id;
use crate::finding::{Finding, Place, Pointer};
use std::collections::{BTreeMap, BTreeSet};

/// The words of the names of the applicant, the people and the representative, each with where it stands.
fn names(scene: &Scene<'_>) -> BTreeMap<String, Pointer> {
    let case = scene.case;
    let mut found = BTreeMap::new();
    let mut add = |text: &str, at: Pointer| {
        for token in tokens(text) {
            found.entry(token.text.to_owned()).or_insert_with(|| at.clone());
        }
    };
    let mut person = |name: &Name, at: Pointer| {
        add(name.family.as_str(), at.join("name").join("family"));
        if let Some(given) = &name.given {
            add(given.as_str(), at.join("name").join("given"));
        }
    };
    person(&case.applicant.name, Pointer::new("/applicant"));
    for (index, one) in case.people.iter().enumerate() {
        person(&one.name, Pointer::new("/people").join(index));
    }
    if let Some(representative) = &case.representative {
        add(representative.name.as_str(), Pointer::new("/representative/name"));
    }
    found
}

/// Every word of the data, and the small words of the texts: none of them is a slip.
fn vocabulary(scene: &Scene<'_>) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = scene.read.data.iter().map(|word| word.to_lowercase()).collect();
    for passage in sentences(scene) {
        let small = passage.words.iter().filter(|token| !token.is_capital());
        known.extend(small.map(|token| token.text.to_owned()));
    }
    known
}

/// How many letters may differ in a slip of a name of that length.
fn slips(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Words that are nearly a name of the case, and no word of it.
pub(in crate::check::rules) fn nearly(scene: &Scene<'_>) -> Vec<Finding> {
    let names = names(scene);
    let known = vocabulary(scene);
    let mut findings = Vec::new();
    for passage in scene.read.sentences.iter().chain(&scene.read.lines) {
        let mut told = BTreeSet::new();
        for word in &passage.words {
            let wanted = word.is_capital() && !known.contains(&word.text.to_lowercase());
            if !wanted || !told.insert(word.text) {
                continue;
            }
            let near = names.iter().find(|(name, _)| {
                let apart = strsim::damerau_levenshtein(name, word.text);
                (1..=slips(name.chars().count())).contains(&apart)
            });
            if let Some((name, at)) = near {
                findings.push(
                    Finding::new(&rows::NAME_NEARLY, Place::value(passage.at.clone()))
                        .with("found", word.text)
                        .with("name", name)
                        .label(
                            Place::value(at.clone()),
                            "so it is spelt here",
                            "orthographié ainsi ici",
                        ),
                );
            }
        }
    }
    findings
}

/// What people are to each other, before a name.
const KIN: &[&str] = &[
    "son",
    "daughter",
    "child",
    "stepson",
    "stepdaughter",
    "brother",
    "sister",
    "husband",
    "wife",
    "partner",
    "mother",
    "father",
    "niece",
    "nephew",
    "aunt",
    "uncle",
    "grandson",
    "granddaughter",
    "grandmother",
    "grandfather",
    "cousin",
    "stepmother",
    "stepfather",
    "mother-in-law",
    "father-in-law",
    "sister-in-law",
    "brother-in-law",
    "daughter-in-law",
    "son-in-law",
    "fils",
    "fille",
    "enfant",
    "frère",
    "sœur",
    "mari",
    "époux",
    "épouse",
    "femme",
    "conjoint",
    "conjointe",
    "mère",
    "père",
    "nièce",
    "neveu",
    "tante",
    "oncle",
    "petit-fils",
    "petite-fille",
    "grand-mère",
    "grand-père",
    "cousine",
    "belle-mère",
    "beau-père",
    "belle-sœur",
    "beau-frère",
    "belle-fille",
    "beau-fils",
    "bru",
    "gendre",
];
/// What says that the person is no longer alive: they need not be listed.
const DEAD: &[&str] = &[
    "died",
    "dead",
    "death",
    "late",
    "deceased",
    "killed",
    "décédé",
    "décédée",
    "mort",
    "morte",
    "feu",
    "feue",
    "décès",
];

/// Whether the sentence around `at` says that somebody has died.
fn of_the_dead(words: &[Token<'_>], at: usize) -> bool {
    let start = words[..at]
        .iter()
        .rposition(|word| word.ends)
        .map_or(0, |end| end + 1);
    let end = words[at..]
        .iter()
        .position(|word| word.ends)
        .map_or(words.len(), |end| at + end + 1);
    words[start..end].iter().any(|word| word.is_any(DEAD))
}

const POSSESSIVE: &[&str] = &[
    "my", "his", "her", "their", "our", "your", "mon", "ma", "son", "sa", "notre", "votre", "leur",
];

/// How those who serve a church are addressed.
const CLERGY: &[&str] = &[
    "father", "mother", "brother", "sister", "père", "mère", "frère", "sœur", "soeur",
];

/// Whether the word at `at` is no kinship but an address: `Father José`, `le père José`. A relative is somebody's: `my father José`.
fn is_of_a_church(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    let before = at
        .checked_sub(1)
        .map(|at| &words[at])
        .filter(|before| !before.ends);
    let article = before.is_some_and(|before| before.is_any(&["le", "la"]));
    let capital_within = word.is_capital() && before.is_none_or(|before| !before.is_any(POSSESSIVE));
    word.is_any(CLERGY) && (article || capital_within)
}

/// Relatives whom a text names and the case does not list.
pub(in crate::check::rules) fn not_listed(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in sentences(scene) {
        let words = &passage.words;
        for (at, pair) in words.windows(2).enumerate() {
            let [kin, name] = pair else { continue };
            let named =
                kin.is_any(KIN) && !kin.ends && !kin.pause && name.is_capital() && name.text.len() > 1;
            let kinsman = named && !is_of_a_church(words, at);
            if kinsman && !scene.read.data.contains(name.text) && !of_the_dead(words, at + 1) {
                findings.push(
                    Finding::new(&rows::PERSON_NOT_LISTED, Place::value(passage.at.clone()))
                        .with("name", name.text)
                        .with("kin", kin.text),
                );
            }
        }
    }
    findings
}

/// An exemption whose words name somebody other than the person of the inadmissibility that it answers.
pub(in crate::check::rules) fn exemption_of_another(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let given = |name: &Name| name.given.as_ref().map(ToString::to_string);
    let everybody: Vec<(Option<&str>, String)> = std::iter::once((None, given(&case.applicant.name)))
        .chain(
            case.people
                .iter()
                .map(|one| (Some(one.id.as_str()), given(&one.name))),
        )
        .filter_map(|(id, name)| Some((id, name?)))
        .collect();
    let mut findings = Vec::new();
    for (index, exemption) in case.relief.exemptions.iter().enumerate() {
        let answered = exemption.inadmissibility.as_ref();
        let Some(one) = answered.and_then(|id| case.inadmissibilities.iter().find(|one| one.id == *id))
        else {
            continue;
        };
        let of = one.person.as_ref().map(Id::as_str);
        let words = tokens(exemption.from.as_str());
        let says = |name: &str| {
            words
                .iter()
                .any(|word| Some(word.text) == name.split_whitespace().next())
        };
        let named: Vec<&(Option<&str>, String)> = everybody.iter().filter(|(_, name)| says(name)).collect();
        let own = named.iter().any(|(id, _)| *id == of);
        let Some((_, other)) = named.first().filter(|_| !own) else {
            continue;
        };
        let at = Pointer::new("/relief/exemptions").join(index);
        findings.push(
            Finding::new(&rows::EXEMPTION_OF_ANOTHER, Place::value(at.join("from")))
                .with("name", other)
                .with("id", &one.id)
                .label(
                    Place::value(at.join("inadmissibility")),
                    "it answers this one",
                    "elle répond à celle-ci",
                ),
        );
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_serves_a_church_is_no_relative() {
        for text in [
            "It was Father José who wrote.",
            "Sister Ana leads the choir.",
            "C’est le père José qui écrit.",
        ] {
            let words = tokens(text);
            let at = words.iter().position(|word| word.is_any(CLERGY)).unwrap();
            assert!(is_of_a_church(&words, at), "{text}");
        }
        for text in [
            "My father José came.",
            "Her brother Julio and I had the shop.",
            "Son frère Luis vit ici.",
        ] {
            let words = tokens(text);
            let at = words.iter().position(|word| word.is_any(CLERGY)).unwrap();
            assert!(!is_of_a_church(&words, at), "{text}");
        }
    }
}
