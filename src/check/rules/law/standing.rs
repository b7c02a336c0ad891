//! Who may ask, who has another way, and where the applicant means to live.

use super::party::{is_partner, is_settled};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::people::Status;
use crate::check::rules::people::full_name;
use crate::finding::catalogue::law::standing as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::pin::consolidation;
use crate::law::provision::Statute;
use crate::law::time::reckon::{Length, plain_end};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::APPLICANT_SETTLED, settled),
    rule(&rows::PROTECTED_PERSON, protected),
    rule(&rows::SPOUSE_CLASS, spouse_class),
    rule(&rows::QUEBEC, quebec),
    rule(&rows::LAW_IS_OLD, law_is_old),
];

fn status_at() -> Pointer {
    Pointer::new("/applicant/status/status")
}

fn settled(scene: &Scene<'_>) -> Vec<Finding> {
    let word = match scene.case.applicant.status.status {
        Status::Citizen => "citizen",
        Status::PermanentResident => "permanent_resident",
        _ => return Vec::new(),
    };
    vec![Finding::new(&rows::APPLICANT_SETTLED, Place::value(status_at())).with("status", word)]
}

fn protected(scene: &Scene<'_>) -> Vec<Finding> {
    let wrong = is_request(scene) && scene.case.applicant.status.status == Status::ProtectedPerson;
    wrong
        .then(|| Finding::new(&rows::PROTECTED_PERSON, Place::value(status_at())))
        .into_iter()
        .collect()
}

fn spouse_class(scene: &Scene<'_>) -> Vec<Finding> {
    let in_canada = scene.case.applicant.status.status != Status::OutsideCanada;
    let people = scene.case.people.iter().enumerate();
    let sponsors = people.filter(|(_, person)| {
        is_request(scene)
            && in_canada
            && is_partner(person)
            && is_settled(person)
            && person.same_household != Some(false)
    });
    sponsors
        .map(|(index, person)| {
            let is_citizen = person
                .status
                .as_ref()
                .is_some_and(|one| one.status == Status::Citizen);
            let (en, fr) = if is_citizen {
                ("citizen", "citoyen")
            } else {
                ("permanent resident", "résident permanent")
            };
            let at = Pointer::new("/people").join(index).join("relationship");
            Finding::new(&rows::SPOUSE_CLASS, Place::value(at))
                .with("name", full_name(&person.name))
                .with_note("status", en, fr)
        })
        .collect()
}

fn quebec(scene: &Scene<'_>) -> Vec<Finding> {
    let place = scene.case.filing.destination_province.as_ref();
    let is_quebec = place.is_some_and(|name| {
        matches!(
            name.as_str().trim().to_lowercase().as_str(),
            "quebec" | "québec" | "qc" | "province of quebec"
        )
    });
    (is_quebec && is_request(scene))
        .then(|| {
            Finding::new(
                &rows::QUEBEC,
                Place::value(Pointer::new("/filing/destination_province")),
            )
        })
        .into_iter()
        .collect()
}

fn law_is_old(scene: &Scene<'_>) -> Vec<Finding> {
    let current = consolidation(Statute::Irpa).current_to;
    let is_old = scene.filing >= plain_end(current, Length::Years(1));
    is_old
        .then(|| {
            Finding::new(&rows::LAW_IS_OLD, Place::value(Pointer::new("/filing/date")))
                .with("current", current)
                .with("filing", scene.filing)
        })
        .into_iter()
        .collect()
}
