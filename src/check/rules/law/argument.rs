//! What is argued and what proves it: factors have facts, facts have evidence, every exhibit is cited, and the factors
//! are weighed together.

use super::{Rule, Scene, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::argument::{Fact, FactorKind};
use crate::check::rules::ids::named;
use crate::finding::catalogue::law::substance as rows;
use crate::finding::{Finding, Place, Pointer};
use std::collections::BTreeSet;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::FACTOR_WITHOUT_FACTS, factor_without_facts),
    rule(&rows::FACT_WITHOUT_EVIDENCE, fact_without_evidence),
    rule(&rows::EXHIBIT_NEVER_CITED, never_cited),
    rule(&rows::NO_GLOBAL_ASSESSMENT, no_global_assessment),
];

fn factor_without_facts(scene: &Scene<'_>) -> Vec<Finding> {
    let children = scene
        .case
        .people
        .iter()
        .filter_map(|person| person.best_interests.as_ref());
    let has_children = children.flat_map(|interests| &interests.facts).next().is_some();
    let factors = scene.case.factors.iter().enumerate();
    let bare = factors.filter(|(_, factor)| {
        // The facts on children stand with each child.
        let told_elsewhere = factor.factor == FactorKind::BestInterestsOfTheChild && has_children;
        factor.facts.is_empty() && !told_elsewhere
    });
    bare.filter_map(|(index, _)| {
        let at = Pointer::new("/factors").join(index).join("factor");
        let word = scene.document.pointer(at.as_str())?.as_str()?;
        Some(Finding::new(&rows::FACTOR_WITHOUT_FACTS, Place::value(at)).with("factor", word))
    })
    .collect()
}

fn fact_without_evidence(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let factors = case.factors.iter().enumerate();
    let mut lists: Vec<(Pointer, &[Fact])> = factors
        .map(|(index, factor)| {
            let at = Pointer::new("/factors").join(index).join("facts");
            (at, factor.facts.as_slice())
        })
        .collect();
    lists.extend(case.people.iter().enumerate().filter_map(|(index, person)| {
        let at = Pointer::new("/people").join(index).join("best_interests");
        Some((at.join("facts"), person.best_interests.as_ref()?.facts.as_slice()))
    }));
    lists.extend(
        case.deferral
            .as_ref()
            .map(|one| (Pointer::new("/deferral/reasons"), one.reasons.as_slice())),
    );
    lists.extend(
        case.further
            .as_ref()
            .map(|one| (Pointer::new("/further/changes"), one.changes.as_slice())),
    );
    let urgent = case
        .further
        .as_ref()
        .and_then(|one| one.urgent_processing.as_ref());
    lists.extend(urgent.map(|one| {
        let at = Pointer::new("/further/urgent_processing/reasons");
        (at, one.reasons.as_slice())
    }));
    let numbered = lists.iter().flat_map(|(at, facts)| {
        let bare = facts
            .iter()
            .enumerate()
            .filter(|(_, fact)| fact.evidence.is_empty());
        bare.map(move |(index, _)| at.join(index).join("text"))
    });
    numbered
        .map(|at| Finding::new(&rows::FACT_WITHOUT_EVIDENCE, Place::value(at)))
        .collect()
}

fn never_cited(scene: &Scene<'_>) -> Vec<Finding> {
    let cited: BTreeSet<&str> = named(scene.document, &["exhibit"])
        .into_iter()
        .map(|(_, id)| id)
        .collect();
    let evidence = scene.case.evidence.iter().enumerate();
    evidence
        .filter(|(_, exhibit)| !cited.contains(exhibit.id.as_str()))
        .map(|(index, exhibit)| {
            let at = Pointer::new("/evidence").join(index).join("id");
            Finding::new(&rows::EXHIBIT_NEVER_CITED, Place::value(at)).with("id", &exhibit.id)
        })
        .collect()
}

fn no_global_assessment(scene: &Scene<'_>) -> Vec<Finding> {
    let is_weighed = is_request(scene) || scene.case.matter == Matter::Reconsideration;
    let missing = is_weighed && scene.case.relief.global_assessment.is_none();
    missing
        .then(|| Finding::new(&rows::NO_GLOBAL_ASSESSMENT, Place::key(Pointer::new("/relief"))))
        .into_iter()
        .collect()
}
