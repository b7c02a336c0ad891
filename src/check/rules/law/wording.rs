//! Words that argue another law: the risk of a refugee without the hardship behind it (IRPA s. 25(1.3)), the test of
//! s. 97, and hardship as the threshold that it no longer is.
//!
//! Words are looked for by their beginnings, in English and French; a text that frames them is left alone.

use super::{Rule, Scene, rule};
use crate::case::model::Matter;
use crate::case::model::argument::Fact;
use crate::finding::catalogue::law::wording as rows;
use crate::finding::{Finding, Place, Pointer, Row};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::RISK_WITHOUT_HARDSHIP, risk),
    rule(&rows::REFUGEE_TEST, refugee_test),
    rule(&rows::OLD_THRESHOLD, old_threshold),
];

/// What a claim for refugee protection argues.
const RISK: &[&str] = &[
    "persecut",
    "persécut",
    "convention refugee",
    "réfugié au sens de la convention",
    "well-founded fear",
    "crainte fondée",
    "person in need of protection",
    "personne à protéger",
    "risk to my life",
    "risk to his life",
    "risk to her life",
    "risk to their life",
    "risk to life",
    "menace à sa vie",
    "menace à ma vie",
    "menace à la vie",
    "tortur",
    "cruel and unusual",
    "cruels et inusités",
    "state protection",
    "protection de l'état",
    "internal flight",
    "refuge intérieur",
    "generalized risk",
    "risque généralisé",
    "kill me",
    "kill him",
    "kill her",
    "kill us",
    "be killed",
    "me tuer",
    "le tuer",
    "la tuer",
    "nous tuer",
    "sections 96",
    "section 97",
    "ss. 96",
    "s. 97",
    "articles 96",
    "article 97",
];

/// What frames it as s. 25(1.3) has it.
const HARDSHIP: &[&str] = &["hardship", "difficult", "discriminat", "25(1.3)", "épreuve"];

/// Elements of the test of s. 97(1), and of s. 96.
const TEST: &[&str] = &[
    "not faced generally",
    "not faced by everyone",
    "not faced by others",
    "faced in every part",
    "every part of the country",
    "no safe part",
    "safe part of the country",
    "unable or unwilling to avail",
    "unable or, by reason of",
    "incidental to lawful sanctions",
    "believed on substantial grounds",
    "substantial danger of torture",
    "substantial grounds to believe",
    "ne s'y trouvent généralement pas exposées",
    "tout lieu de ce pays",
    "motifs sérieux de le croire",
    "se réclamer de la protection",
    "inhérents à des sanctions légitimes",
];

/// Hardship as a threshold.
const THRESHOLD: &[&str] = &[
    "unusual and undeserved",
    "undeserved or disproportionate",
    "undue hardship",
    "excessive hardship",
    "inhabituelles et injustifiées",
    "injustifiées ou excessives",
    "injustifiées ou démesurées",
    "difficultés indues",
];

/// What shows that the writer knows it is none.
const NO_THRESHOLD: &[&str] = &["threshold", "kanthasamy", "seuil"];

/// A text with what stands around it.
struct Passage<'a> {
    at: Pointer,
    text: &'a str,
    /// The texts of the same argument, which may frame this one.
    around: Vec<&'a str>,
}

fn passages<'a>(scene: &Scene<'a>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    factors(scene, &mut found);
    children(scene, &mut found);
    narrative(scene, &mut found);
    let relief = &scene.case.relief;
    let assessed = relief.global_assessment.as_ref();
    found.extend(assessed.map(|text| Passage {
        at: Pointer::new("/relief/global_assessment"),
        text: text.as_str(),
        around: Vec::new(),
    }));
    found
}

fn factors<'a>(scene: &Scene<'a>, found: &mut Vec<Passage<'a>>) {
    for (index, factor) in scene.case.factors.iter().enumerate() {
        let at = Pointer::new("/factors").join(index);
        let ends = [("summary", &factor.summary), ("conclusion", &factor.conclusion)];
        let around: Vec<&str> = ends
            .iter()
            .filter_map(|(_, text)| Some(text.as_ref()?.as_str()))
            .collect();
        found.extend(ends.iter().filter_map(|(key, text)| {
            Some(Passage {
                at: at.join(key),
                text: text.as_ref()?.as_str(),
                around: around.clone(),
            })
        }));
        facts(&at.join("facts"), &factor.facts, &around, found);
    }
}

fn facts<'a>(at: &Pointer, facts: &'a [Fact], around: &[&'a str], found: &mut Vec<Passage<'a>>) {
    for (index, fact) in facts.iter().enumerate() {
        let at = at.join(index);
        let why = fact
            .significance
            .as_ref()
            .map(|text| ("significance", text.as_str()));
        let both: Vec<(&str, &str)> = std::iter::once(("text", fact.text.as_str())).chain(why).collect();
        found.extend(both.iter().map(|(key, text)| {
            Passage {
                at: at.join(key),
                text,
                around: both
                    .iter()
                    .map(|(_, text)| *text)
                    .chain(around.iter().copied())
                    .collect(),
            }
        }));
    }
}

fn children<'a>(scene: &Scene<'a>, found: &mut Vec<Passage<'a>>) {
    for (index, person) in scene.case.people.iter().enumerate() {
        let Some(interests) = &person.best_interests else {
            continue;
        };
        let at = Pointer::new("/people").join(index).join("best_interests");
        let texts = [
            ("situation", Some(&interests.situation)),
            ("if_child_leaves", interests.if_child_leaves.as_ref()),
            ("if_separated", interests.if_separated.as_ref()),
        ];
        found.extend(texts.iter().filter_map(|(key, text)| {
            Some(Passage {
                at: at.join(key),
                text: text.as_ref()?.as_str(),
                around: Vec::new(),
            })
        }));
        facts(&at.join("facts"), &interests.facts, &[], found);
    }
}

/// The applicant tells what happened; the factors frame it.
fn narrative<'a>(scene: &Scene<'a>, found: &mut Vec<Passage<'a>>) {
    let Some(narrative) = &scene.case.narrative else {
        return;
    };
    let factors = scene.case.factors.iter();
    let framing: Vec<&str> = factors
        .flat_map(|factor| [&factor.summary, &factor.conclusion])
        .filter_map(|text| Some(text.as_ref()?.as_str()))
        .filter(|text| text.contains("25(1.3)"))
        .collect();
    for (part_index, part) in narrative.parts.iter().enumerate() {
        let at = Pointer::new("/narrative/parts")
            .join(part_index)
            .join("paragraphs");
        found.extend(
            part.paragraphs
                .iter()
                .enumerate()
                .map(|(index, paragraph)| Passage {
                    at: at.join(index).join("text"),
                    text: paragraph.text.as_str(),
                    around: framing.clone(),
                }),
        );
    }
}

/// In small letters and with plain apostrophes.
fn plain(text: &str) -> String {
    text.to_lowercase().replace(['’', '\u{2bc}'], "'")
}

/// The first place where one of `words` begins a word of `text`. Texts are long and rarely hold any, so each word of the
/// text is looked at once, by its first byte.
fn first_of(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let mut inside = false;
    for (at, c) in text.char_indices() {
        let begins = c.is_alphanumeric() && !inside;
        inside = c.is_alphanumeric();
        if !begins {
            continue;
        }
        let rest = &text.as_bytes()[at..];
        let found = words.iter().find(|word| {
            let word = word.as_bytes();
            word.first() == rest.first() && rest.starts_with(word)
        });
        if let Some(found) = found {
            return Some(found);
        }
    }
    None
}

fn of_passages(
    scene: &Scene<'_>,
    row: &'static Row,
    wanted: &[&'static str],
    framed_by: &[&'static str],
) -> Vec<Finding> {
    // Before the Court and to the officer of a removal other law is argued.
    if matches!(
        scene.case.matter,
        Matter::JudicialReview | Matter::Deferral | Matter::RiskAssessment
    ) {
        return Vec::new();
    }
    let found = passages(scene).into_iter().filter_map(|passage| {
        let text = plain(passage.text);
        let found = first_of(&text, wanted)?;
        let is_framed = |text: &str| first_of(text, framed_by).is_some();
        if is_framed(&text) || passage.around.iter().any(|around| is_framed(&plain(around))) {
            return None;
        }
        Some(Finding::new(row, Place::value(passage.at)).with("found", as_written(passage.text, found)))
    });
    found.collect()
}

/// The words around what was found, as the text writes them.
fn as_written(text: &str, found: &str) -> String {
    let small = plain(text);
    // Lower case may change the length of a text; then the word alone is shown.
    let at = small.find(found).filter(|_| small.len() == text.len());
    let Some(at) = at.filter(|at| text.is_char_boundary(*at)) else {
        return found.to_owned();
    };
    let rest = &text[at..];
    let end = rest
        .char_indices()
        .skip(found.chars().count())
        .find(|(_, c)| !c.is_alphanumeric())
        .map_or(rest.len(), |(end, _)| end);
    rest[..end].to_owned()
}

fn risk(scene: &Scene<'_>) -> Vec<Finding> {
    of_passages(scene, &rows::RISK_WITHOUT_HARDSHIP, RISK, HARDSHIP)
}

fn refugee_test(scene: &Scene<'_>) -> Vec<Finding> {
    of_passages(scene, &rows::REFUGEE_TEST, TEST, &[])
}

fn old_threshold(scene: &Scene<'_>) -> Vec<Finding> {
    of_passages(scene, &rows::OLD_THRESHOLD, THRESHOLD, NO_THRESHOLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_at_their_beginning_and_shown_as_written() {
        assert_eq!(first_of("he was persecuted", RISK), Some("persecut"));
        assert_eq!(first_of("a contortured tale", RISK), None);
        assert_eq!(as_written("He was Persecuted there.", "persecut"), "Persecuted");
        assert_eq!(
            as_written("la protection de l’État", "protection de l'état"),
            "protection de l'état"
        );
    }
}
