//! Family members: each is declared, whether they accompany the applicant or not (IRPR ss. 10, 117(9)(d)).

use super::party::{self, is_child, is_coupled, is_partner, is_settled};
use super::{Rule, Scene, bars, is_request, rule};
use crate::case::model::history::ApplicationKind;
use crate::case::model::people::{ApplicationRole, MaritalStatus, Person, Relationship, Status};
use crate::case::model::values::Id;
use crate::finding::catalogue::law::standing as rows;
use crate::finding::{Finding, Place, Pointer};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::MEMBER_NOT_DECLARED, not_declared),
    rule(&rows::SPOUSE_NOT_LISTED, spouse_not_listed),
    rule(&rows::NOT_A_MEMBER, not_a_member),
    rule(&rows::MEMBER_PENDING, member_pending),
    rule(&rows::HISTORY_NOT_TOLD, history_not_told),
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

fn not_a_member(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let why = |party: &party::Party<'_>, person: &Person| {
        if is_partner(person) {
            return None;
        }
        if !is_child(person) && person.relationship != Relationship::Grandchild {
            return Some((
                "such a relative is no family member in the sense of the Regulations",
                "un tel parent n'est pas membre de la famille au sens du Règlement",
            ));
        }
        if is_coupled(person) {
            return Some((
                "a child who is a spouse or common-law partner is no dependent child",
                "un enfant qui est époux ou conjoint de fait n'est pas un enfant à charge",
            ));
        }
        (!party.age(scene).is_under(DEPENDENT_YEARS)).then_some((
            "a child of 22 or more depends only by a physical or mental condition, or by the age on the lock-in day, which is to be proven",
            "un enfant de 22 ans ou plus n'est à charge qu'en raison de son état physique ou mental, ou de son âge à la date déterminante, ce qui est à prouver",
        ))
    };
    party::others(scene)
        .filter_map(|party| {
            let person = party
                .person
                .filter(|person| party::DECLARED.contains(&person.role))?;
            let (en, fr) = why(&party, person)?;
            let role = scene.document.pointer(party.at.join("role").as_str())?.as_str()?;
            let finding = Finding::new(&rows::NOT_A_MEMBER, Place::value(party.at.join("relationship")));
            Some(
                finding
                    .with("name", &party.name)
                    .with("role", role)
                    .with_note("why", en, fr),
            )
        })
        .collect()
}

fn history_not_told(scene: &Scene<'_>) -> Vec<Finding> {
    let history = &scene.case.history;
    let whose = |id: &Id| {
        let is_theirs = |person: &Option<Id>| person.as_ref() == Some(id);
        history
            .entries
            .iter()
            .filter(|one| is_theirs(&one.person))
            .count()
            + history
                .statuses
                .iter()
                .filter(|one| is_theirs(&one.person))
                .count()
            + history
                .removal_orders
                .iter()
                .filter(|one| is_theirs(&one.person))
                .count()
            + history
                .applications
                .iter()
                .filter(|one| is_theirs(&one.person))
                .count()
    };
    party::with_roles(scene, party::INCLUDED)
        .filter(|_| is_request(scene))
        .filter_map(|party| {
            let count = whose(party.id?);
            let finding = Finding::new(&rows::HISTORY_NOT_TOLD, Place::value(party.at.join("id")));
            (count > 0).then(|| finding.with("name", &party.name).with("count", count))
        })
        .collect()
}

fn member_pending(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for party in party::with_roles(scene, party::INCLUDED) {
        let Some(person) = party.person else {
            continue;
        };
        let mut say = |at: Pointer, en: &str, fr: &str| {
            let finding = Finding::new(&rows::MEMBER_PENDING, Place::value(at));
            findings.push(finding.with("name", &party.name).with_note("what", en, fr));
        };
        for (index, one) in scene.case.history.applications.iter().enumerate() {
            let is_theirs = one.person.as_ref() == Some(&person.id);
            if is_theirs
                && one.kind == ApplicationKind::HumanitarianAndCompassionate
                && bars::is_undecided(scene, one)
            {
                let at = Pointer::new("/history/applications").join(index).join("outcome");
                say(at, "has an H&C request pending", "a une demande CH en instance");
            }
        }
        if person
            .status
            .as_ref()
            .is_some_and(|one| one.status == Status::RefugeeClaimant)
        {
            let at = party.at.join("status").join("status");
            say(
                at,
                "is a refugee claimant by status",
                "demande l'asile selon son statut",
            );
        }
    }
    findings
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
