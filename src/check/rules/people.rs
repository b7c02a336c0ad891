//! Status, citizenship and family of the people in the case, where they contradict each other.

use super::Scene;
use crate::case::model::people::{ApplicationRole, MaritalStatus, Name, Relationship, Status};
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Place, Pointer};
use serde_json::Value;

/// Given and family name, for messages.
pub(super) fn full_name(name: &Name) -> String {
    match &name.given {
        Some(given) => format!("{given} {}", name.family),
        None => name.family.to_string(),
    }
}

fn word<'v>(document: &'v Value, at: &Pointer) -> &'v str {
    let word = document.pointer(at.as_str()).and_then(Value::as_str);
    word.unwrap_or_default()
}

/// An applicant of no country at all.
pub(super) fn no_country(scene: &Scene<'_>) -> Vec<Finding> {
    let applicant = &scene.case.applicant;
    let none = applicant.citizenships.is_empty() && applicant.former_habitual_residence.is_none();
    let place = Place::value(Pointer::new("/applicant/citizenships"));
    none.then(|| Finding::new(&rows::NO_COUNTRY, place))
        .into_iter()
        .collect()
}

/// Citizens and permanent residents who are to become permanent residents.
pub(super) fn needs_no_application(scene: &Scene<'_>) -> Vec<Finding> {
    let people = scene.case.people.iter().enumerate();
    let settled = people.filter(|(_, person)| {
        let status = person.status.as_ref().map(|status| status.status);
        matches!(status, Some(Status::Citizen | Status::PermanentResident))
            && person.role == ApplicationRole::Accompanying
    });
    settled
        .map(|(index, person)| {
            let at = Pointer::new("/people").join(index);
            let status = at.join("status").join("status");
            let role = at.join("role");
            Finding::new(&rows::NEEDS_NO_APPLICATION, Place::value(role.clone()))
                .with("name", full_name(&person.name))
                .with("role", word(scene.document, &role))
                .with("status", word(scene.document, &status))
                .label(Place::value(status), "the status", "le statut")
        })
        .collect()
}

/// A spouse or partner of somebody who has none.
pub(super) fn single_with_partner(scene: &Scene<'_>) -> Vec<Finding> {
    let marital = Pointer::new("/applicant/marital_status");
    let fits = |relationship| match scene.case.applicant.marital_status {
        // A conjugal partner is no spouse and no common-law partner, so any status goes with one.
        MaritalStatus::Single
        | MaritalStatus::Divorced
        | MaritalStatus::Widowed
        | MaritalStatus::Annulled => !matches!(
            relationship,
            Relationship::Spouse | Relationship::CommonLawPartner
        ),
        MaritalStatus::Married => relationship != Relationship::CommonLawPartner,
        MaritalStatus::CommonLaw | MaritalStatus::Separated => true,
    };
    let people = scene.case.people.iter().enumerate();
    people
        .filter(|(_, person)| !fits(person.relationship))
        .map(|(index, person)| {
            let at = Pointer::new("/people").join(index).join("relationship");
            Finding::new(&rows::SINGLE_WITH_PARTNER, Place::value(at.clone()))
                .with("name", full_name(&person.name))
                .with("relationship", word(scene.document, &at))
                .with("status", word(scene.document, &marital))
                .label(
                    Place::value(marital.clone()),
                    "the applicant's marital status",
                    "l'état matrimonial",
                )
        })
        .collect()
}
