//! What a draft leaves behind: places to be filled in, and exhibits named by hand.

use super::{Scene, rows, sentences};
use crate::check::phrase::quote;
use crate::finding::{Finding, Place};

/// What stands for something still to be written, as it is.
const EXACT: &[&str] = &["TODO", "TBD", "FIXME", "XXX", "???", "{{", "}}", "____"];
/// The same in any case of letters.
const ANY_CASE: &[&str] = &[
    "lorem ipsum",
    "[insert",
    "[name",
    "[date",
    "[to be",
    "[nom",
    "[insérer",
    "[à compléter",
    "à compléter",
    "[xx",
    "<name>",
    "<date>",
];

fn placeholder(text: &str) -> Option<&'static str> {
    let small = text.to_lowercase();
    let exact = EXACT.iter().find(|mark| {
        let mut found = text.match_indices(**mark);
        found.any(|(at, _)| {
            let letters = mark.chars().all(char::is_alphabetic);
            let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            let after = text[at + mark.len()..]
                .chars()
                .next()
                .is_some_and(char::is_alphanumeric);
            !letters || (!before && !after)
        })
    });
    exact
        .or_else(|| ANY_CASE.iter().find(|mark| small.contains(**mark)))
        .copied()
}

/// Texts that are not finished.
pub(in crate::check::rules) fn placeholders(scene: &Scene<'_>) -> Vec<Finding> {
    let all = scene.read.sentences.iter().chain(&scene.read.lines);
    all.filter_map(|passage| {
        let mark = placeholder(passage.text)?;
        let finding = Finding::new(&rows::PLACEHOLDER, Place::value(passage.at.clone()));
        Some(finding.with("found", mark).with("text", quote(passage.text)))
    })
    .collect()
}

/// Exhibits that a sentence names by a mark of its own: marks are given when the package is bound.
pub(in crate::check::rules) fn by_hand(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in sentences(scene) {
        let words = &passage.words;
        let marked = words.windows(2).find(|pair| {
            let word = pair[0].is_any(&["exhibit", "tab", "pièce", "onglet"]) && !pair[0].ends;
            let capital = pair[0].is("exhibit") || pair[0].is("pièce") || pair[0].is_capital();
            let mark = pair[1].text;
            let letter = mark.chars().count() == 1 && mark.chars().all(char::is_uppercase) && mark != "I";
            let digits = mark.len() <= 3 && mark.bytes().all(|b| b.is_ascii_digit());
            word && capital && (letter || digits)
        });
        if let Some([word, mark]) = marked {
            findings.push(
                Finding::new(&rows::MARK_BY_HAND, Place::value(passage.at.clone()))
                    .with("found", format!("{} {}", word.text, mark.text)),
            );
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn placeholders_are_found_and_names_are_not() {
        for text in ["see TODO", "He is [name].", "date: ____", "À compléter"] {
            assert!(placeholder(text).is_some(), "{text}");
        }
        for text in ["XXXL shirts", "a methodology", "She asked: why?"] {
            assert!(placeholder(text).is_none(), "{text}");
        }
    }
}
