//! Family members: each is declared, whether they accompany the applicant or not (IRPR ss. 10, 117(9)(d)).

use super::party::{self, is_child, is_coupled, is_partner, is_settled};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::people::{ApplicationRole, MaritalStatus, Person};
use crate::finding::catalogue::law::standing as rows;
use crate::finding::{Finding, Place, Pointer};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::MEMBER_NOT_DECLARED, not_declared),
    rule(&rows::SPOUSE_NOT_LISTED, spouse_not_listed),
];

/// From this age on, in years, a child depends only by condition (IRPR s. 2), which a person must judge.
const DEPENDENT_YEARS: i16 = 22;

fn not_declared(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let left_out = party::others(scene).filter(|party| {
        let is_member = |person: &Person| {
            let child = is_child(person) && party.age(scene).is_under(DEPENDENT_YEARS) && !is_coupled(person);
            person.role == ApplicationRole::NotIncluded
                && !is_settled(person)
                && (is_partner(person) || child)
        };
        party.person.is_some_and(is_member)
    });
    left_out
        .map(|party| {
            Finding::new(&rows::MEMBER_NOT_DECLARED, Place::value(party.at.join("role")))
                .with("name", &party.name)
                .with("age", party.age(scene).at_least)
        })
        .collect()
}

fn spouse_not_listed(scene: &Scene<'_>) -> Vec<Finding> {
    let status = match scene.case.applicant.marital_status {
        MaritalStatus::Married => "married",
        MaritalStatus::CommonLaw => "common_law",
        _ => return Vec::new(),
    };
    let missing = is_request(scene) && !scene.case.people.iter().any(is_partner);
    missing
        .then(|| {
            Finding::new(
                &rows::SPOUSE_NOT_LISTED,
                Place::value(Pointer::new("/applicant/marital_status")),
            )
            .with("status", status)
        })
        .into_iter()
        .collect()
}
