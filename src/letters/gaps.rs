//! What a letter cannot do without, and the case does not say.
//!
//! In: the case. Out: a finding for each gap that would leave a hole in a letter of its matter: nothing argued, a factor with
//! only a name, no decision to look at again, no ground for it, a narrative without words.

mod court;
mod pending;

use super::view::argument;
use crate::case::languages;
use crate::case::model::{Case, Matter};
use crate::finding::catalogue::argument as rows;
use crate::finding::{Finding, Language, Place, Pointer};

/// All gaps, in the order of the case.
#[must_use]
pub fn check(case: &Case) -> Vec<Finding> {
    let mut findings = Vec::new();
    let application = matches!(
        case.matter,
        Matter::ApplicationInCanada | Matter::ApplicationOutsideCanada
    );
    let children = case.people.iter().any(|person| person.best_interests.is_some());
    if application && case.factors.is_empty() && !children {
        findings.push(Finding::new(
            &rows::NOTHING_ARGUED,
            Place::value(Pointer::new("/factors")),
        ));
    }
    findings.extend(factors(case, children));
    findings.extend(narrative(case));
    findings.extend(decision(case));
    findings.extend(pending::check(case));
    findings.extend(court::check(case));
    findings
}

fn factors(case: &Case, children: bool) -> impl Iterator<Item = Finding> {
    use crate::case::model::argument::FactorKind::BestInterestsOfTheChild;
    case.factors
        .iter()
        .enumerate()
        .filter(move |(_, factor)| !(children && factor.factor == BestInterestsOfTheChild))
        .filter(|(_, factor)| !argument::says_something(factor))
        .map(|(place, _)| {
            let at = Pointer::new("/factors").join(place);
            Finding::new(&rows::EMPTY_FACTOR, Place::value(at)).with("number", place + 1)
        })
}

fn narrative(case: &Case) -> Vec<Finding> {
    let Some(narrative) = &case.narrative else {
        return Vec::new();
    };
    let at = Pointer::new("/narrative/parts");
    let mut findings = Vec::new();
    if narrative.parts.is_empty() {
        findings.push(Finding::new(&rows::EMPTY_NARRATIVE, Place::value(at.clone())));
    }
    let empty = narrative
        .parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.paragraphs.is_empty());
    findings
        .extend(empty.map(|(place, _)| Finding::new(&rows::EMPTY_NARRATIVE, Place::value(at.join(place)))));
    let tag = narrative
        .interpreter
        .as_ref()
        .map(|interpreter| &interpreter.language);
    let unnamed = tag.filter(|tag| languages::name(tag.as_str(), Language::En).is_none());
    findings.extend(unnamed.map(|tag| {
        let at = Pointer::new("/narrative/interpreter/language");
        Finding::new(&rows::LANGUAGE_WITHOUT_NAME, Place::value(at)).with("tag", tag)
    }));
    findings
}

fn decision(case: &Case) -> Option<Finding> {
    let decision = case.decision.as_ref()?;
    let at = Place::value(Pointer::new("/decision/grounds"));
    (case.matter == Matter::Reconsideration && decision.grounds.is_empty())
        .then(|| Finding::new(&rows::NO_GROUNDS, at))
}
