//! Entries, removal orders and refusals that the texts date, against those that the history lists.

use super::tokens::{Token, date};
use super::{Scene, rows, sentences};
use crate::check::rules::walk::matches;
use crate::finding::{Finding, Note, Place};
use jiff::civil::Date;

/// A kind of event that texts date.
struct Kind {
    en: &'static str,
    fr: &'static str,
    /// Where the history lists its days.
    listed: &'static [&'static str],
    /// Whether the words from a place on tell it, and up to how many words further its day may stand.
    told: fn(&[Token<'_>], usize) -> Option<usize>,
}

const KINDS: &[Kind] = &[
    Kind {
        en: "an entry to Canada",
        fr: "une entrée au Canada",
        listed: &["/history/entries/*/date", "/applicant/in_canada_since"],
        told: entry,
    },
    Kind {
        en: "a removal order",
        fr: "une mesure de renvoi",
        listed: &[
            "/history/removal_orders/*/made_on",
            "/history/removal_orders/*/in_force_on",
            "/history/removal_orders/*/removal_set_for",
            "/history/removal_orders/*/enforced_on",
            "/deferral/removal_on",
        ],
        told: order,
    },
    Kind {
        en: "a refusal",
        fr: "un refus",
        listed: &[
            "/history/claims/*/proceedings/*/decided_on",
            "/history/claims/*/proceedings/*/notified_on",
            "/history/applications/*/decided_on",
            "/history/risk_assessments/*/decided_on",
            "/decision/decided_on",
            "/decision/notified_on",
        ],
        told: refusal,
    },
];

/// Who may be said to arrive.
const WHO: &[&str] = &["I", "we", "he", "she", "they", "family", "and"];

fn entry(words: &[Token<'_>], at: usize) -> Option<usize> {
    let here = words.get(at)?;
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let somebody = before.is_some_and(|word| !word.ends && (word.is_any(WHO) || word.is_capital()));
    let to_canada = |offset: usize| {
        let near = words.get(at + 1..)?.iter().take(offset);
        near.clone().any(|word| word.is("Canada")).then_some(())
    };
    let english = here.is_any(&["landed", "arrived", "entered"]) && somebody;
    let came = here.is("came") && (to_canada(2).is_some() || words.get(at + 1)?.is("on"));
    let french = here.is_any(&[
        "arrivé", "arrivée", "arrivés", "entré", "entrée", "entrés", "atterri",
    ]) && to_canada(3).is_some();
    (english || came || french).then_some(6)
}

fn order(words: &[Token<'_>], at: usize) -> Option<usize> {
    let here = words.get(at)?;
    let next = words.get(at + 1)?;
    let english = here.is_any(&["exclusion", "departure", "deportation", "removal"])
        && next.is_any(&["order", "orders"]);
    let french = here.is("mesure")
        && words
            .get(at + 2)
            .is_some_and(|word| word.is_any(&["renvoi", "exclusion", "expulsion", "interdiction"]));
    (english || french).then_some(9)
}

fn refusal(words: &[Token<'_>], at: usize) -> Option<usize> {
    let here = words.get(at)?;
    let before = at.checked_sub(1).and_then(|at| words.get(at))?;
    let english =
        here.is_any(&["refused", "rejected", "dismissed"]) && before.is_any(&["was", "were", "been"]);
    let french = here.is_any(&["refusée", "refusé", "rejetée", "rejeté"]) && before.is_any(&["été", "fut"]);
    (english || french).then_some(3)
}

/// The day that a text gives for what it tells at `at`.
fn dated(words: &[Token<'_>], at: usize, reach: usize) -> Option<Date> {
    for place in at + 1..=at + reach {
        if words.get(place - 1)?.ends {
            return None;
        }
        if let Some(day) = date(words, place) {
            return Some(day);
        }
    }
    None
}

fn listed(scene: &Scene<'_>, kind: &Kind) -> Vec<Date> {
    let all = kind
        .listed
        .iter()
        .flat_map(|pattern| matches(scene.document, pattern, &[]));
    all.filter_map(|found| found.value.as_str()?.parse().ok())
        .collect()
}

/// Days that a text gives and that the history does not have.
pub(in crate::check::rules) fn told(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let days: Vec<Vec<Date>> = KINDS.iter().map(|kind| listed(scene, kind)).collect();
    for passage in sentences(scene) {
        let words = &passage.words;
        for (kind, days) in KINDS.iter().zip(&days).filter(|(_, days)| !days.is_empty()) {
            for at in 0..words.len() {
                let Some(reach) = (kind.told)(words, at) else {
                    continue;
                };
                let Some(day) = dated(words, at, reach).filter(|day| !days.contains(day)) else {
                    continue;
                };
                let known: Vec<String> = days.iter().map(ToString::to_string).collect();
                let what = Note {
                    en: kind.en.to_owned(),
                    fr: kind.fr.to_owned(),
                };
                findings.push(
                    Finding::new(&rows::EVENT_TOLD, Place::value(passage.at.clone()))
                        .with("told", day)
                        .with("listed", known.join(", "))
                        .with_note("what", what.en, what.fr),
                );
            }
        }
    }
    findings
}
