//! The rules of law: a row for each, a file for each matter.
//!
//! In: a [`Scene`]. Out: findings that state the rule, its provision and the facts it used, with the arithmetic shown.
//! They judge the case as of its filing date, and predict no outcome. What rests on a secondary source warns only.

mod adverse;
mod amounts;
mod argument;
mod bars;
mod children;
mod court;
mod designated;
mod documents;
mod exception;
mod exemptions;
mod family;
mod forms;
mod history;
mod inadmissible;
mod leave;
mod letters_of_support;
pub(in crate::check) mod outlook;
mod party;
mod permit;
mod practice;
mod processing_fees;
mod protection;
mod references;
mod removal;
mod representative;
mod standing;
mod translations;
mod wording;

pub(super) use references::{Found, found};

use super::{Rule, Scene};
use crate::case::model::Matter;
use crate::finding::{Finding, Row};
use crate::law::time::reckon::Reckoning;

/// The rules of each matter, in the order of their codes.
const AREAS: &[&[Rule]] = &[
    bars::RULES,
    permit::RULES,
    exception::RULES,
    designated::RULES,
    inadmissible::RULES,
    exemptions::RULES,
    processing_fees::RULES,
    standing::RULES,
    family::RULES,
    wording::RULES,
    children::RULES,
    argument::RULES,
    adverse::RULES,
    leave::RULES,
    court::RULES,
    removal::RULES,
    protection::RULES,
    forms::RULES,
    documents::RULES,
    translations::RULES,
    letters_of_support::RULES,
    history::RULES,
    amounts::RULES,
    representative::RULES,
    references::RULES,
    practice::RULES,
];

/// All rules of law, in the order of their codes.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    AREAS.iter().copied().flatten()
}

/// A row of a table of rules.
const fn rule(row: &'static Row, check: fn(&Scene<'_>) -> Vec<Finding>) -> Rule {
    Rule { row, check }
}

/// Whether the case is a request under IRPA s. 25(1) with its application, and not what comes after one.
fn is_request(scene: &Scene<'_>) -> bool {
    matches!(
        scene.case.matter,
        Matter::ApplicationInCanada | Matter::ApplicationOutsideCanada
    )
}

/// The steps of a reckoning as a finding shows them, in both languages.
fn arithmetic(reckoning: &Reckoning) -> (String, String) {
    let written = |words: fn(&crate::law::time::reckon::Step) -> &str| {
        let steps: Vec<&str> = reckoning.steps.iter().map(words).collect();
        steps.join("; ")
    };
    (written(|step| &step.en), written(|step| &step.fr))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::catalogue::law;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_of_the_law_has_its_rule_and_every_rule_its_source() {
        let rows: Vec<&str> = law::AREAS.iter().copied().flatten().map(|row| row.code).collect();
        let mut ruled: Vec<&str> = rules().map(|rule| rule.row.code).collect();
        let unique: BTreeSet<&str> = ruled.iter().copied().collect();
        assert_eq!(unique.len(), ruled.len());
        ruled.sort_unstable();
        assert_eq!(rows, ruled);
        for rule in rules() {
            for words in [&rule.row.en, &rule.row.fr] {
                assert!(!words.source.is_empty(), "{} names no source", rule.row.code);
            }
        }
    }
}
