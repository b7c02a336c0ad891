//! The children whom the case affects: each has interests argued, with facts, evidence and what would follow.

use super::party::{self, Party, is_child};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::argument::{BestInterests, FactorKind};
use crate::case::model::people::{Person, Relationship};
use crate::finding::catalogue::law::children as rows;
use crate::finding::catalogue::law::substance;
use crate::finding::{Finding, Place, Pointer, Row};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::CHILD_WITHOUT_INTERESTS, own_child),
    rule(&rows::OTHER_CHILD_WITHOUT_INTERESTS, other_child),
    rule(&rows::APPLICANT_IS_CHILD, applicant_is_child),
    rule(&rows::CHILD_WITHOUT_FACTS, without_facts),
    rule(&rows::CHILD_WITHOUT_EVIDENCE, without_evidence),
    rule(&rows::CHILD_WITHOUT_FUTURES, without_futures),
    rule(&substance::INTERESTS_WITHOUT_CHILD, interests_of_nobody),
];

/// Until this age, in years, a person is a child whose interests an officer looks at.
const CHILD_YEARS: i16 = 18;

/// Whether a matter argues the interests of children.
fn is_argued(scene: &Scene<'_>) -> bool {
    is_request(scene) || scene.case.matter == Matter::Reconsideration
}

fn is_own(person: &Person) -> bool {
    is_child(person) || person.relationship == Relationship::ChildInCare
}

fn without_interests(scene: &Scene<'_>, row: &'static Row, wanted: fn(&Person) -> bool) -> Vec<Finding> {
    let silent = party::others(scene).filter(|party| {
        let is_meant = |person: &Person| person.best_interests.is_none() && wanted(person);
        is_argued(scene) && party.age(scene).is_under(CHILD_YEARS) && party.person.is_some_and(is_meant)
    });
    silent
        .map(|party| {
            Finding::new(row, Place::value(party.at.join("birth_date")))
                .with("name", &party.name)
                .with("age", party.age(scene).at_least)
        })
        .collect()
}

fn own_child(scene: &Scene<'_>) -> Vec<Finding> {
    without_interests(scene, &rows::CHILD_WITHOUT_INTERESTS, is_own)
}

fn other_child(scene: &Scene<'_>) -> Vec<Finding> {
    without_interests(scene, &rows::OTHER_CHILD_WITHOUT_INTERESTS, |person| {
        !is_own(person)
    })
}

fn argues_interests(scene: &Scene<'_>) -> Option<usize> {
    let mut factors = scene.case.factors.iter();
    factors.position(|factor| factor.factor == FactorKind::BestInterestsOfTheChild)
}

fn applicant_is_child(scene: &Scene<'_>) -> Vec<Finding> {
    let applicant = party::applicant(scene);
    let age = applicant.age(scene);
    let silent = is_argued(scene) && age.is_under(CHILD_YEARS) && argues_interests(scene).is_none();
    silent
        .then(|| {
            Finding::new(
                &rows::APPLICANT_IS_CHILD,
                Place::value(applicant.at.join("birth_date")),
            )
            .with("age", age.at_least)
        })
        .into_iter()
        .collect()
}

/// The children whose interests are argued and lack something.
fn lacking(scene: &Scene<'_>, row: &'static Row, lacks: fn(&BestInterests) -> bool) -> Vec<Finding> {
    let lacking = party::others(scene).filter(|party: &Party<'_>| {
        let interests = party.person.and_then(|person| person.best_interests.as_ref());
        is_argued(scene) && interests.is_some_and(lacks)
    });
    lacking
        .map(|party| Finding::new(row, Place::key(party.at.join("best_interests"))).with("name", &party.name))
        .collect()
}

fn without_facts(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::CHILD_WITHOUT_FACTS, |one| one.facts.is_empty())
}

fn without_evidence(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::CHILD_WITHOUT_EVIDENCE, |one| {
        !one.facts.is_empty() && one.facts.iter().all(|fact| fact.evidence.is_empty())
    })
}

fn without_futures(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::CHILD_WITHOUT_FUTURES, |one| {
        one.if_relief_granted.is_none() && one.if_child_leaves.is_none() && one.if_separated.is_none()
    })
}

fn interests_of_nobody(scene: &Scene<'_>) -> Vec<Finding> {
    let argued = argues_interests(scene).filter(|_| is_argued(scene));
    let has_child = scene
        .case
        .people
        .iter()
        .any(|person| person.best_interests.is_some())
        || party::applicant(scene).age(scene).is_under(CHILD_YEARS);
    argued
        .filter(|_| !has_child)
        .map(|index| {
            let place = Pointer::new("/factors").join(index).join("factor");
            Finding::new(&substance::INTERESTS_WITHOUT_CHILD, Place::value(place))
        })
        .into_iter()
        .collect()
}
