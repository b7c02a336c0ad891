//! The people of an application as the rules see them: the applicant and the others alike.

use super::Scene;
use crate::case::model::people::{
    ApplicationRole, IdentityDocument, MaritalStatus, Person, Relationship, Status,
};
use crate::case::model::values::Id;
use crate::check::rules::people::full_name;
use crate::finding::Pointer;
use crate::law::time::age::{Age, age_on};
use jiff::civil::Date;

/// The applicant, or somebody else of the case.
pub(super) struct Party<'a> {
    /// Where the person stands in the case.
    pub(super) at: Pointer,
    /// The id; the applicant has none.
    pub(super) id: Option<&'a Id>,
    /// Given and family name.
    pub(super) name: String,
    /// Date of birth.
    pub(super) birth: Date,
    /// Documents of identity.
    pub(super) identity: &'a [IdentityDocument],
    /// The person, where it is not the applicant.
    pub(super) person: Option<&'a Person>,
}

impl Party<'_> {
    /// The age on the filing date; 0 where the birth lies after it, which another rule reports.
    pub(super) fn age(&self, scene: &Scene<'_>) -> Age {
        age_on(self.birth, scene.filing).unwrap_or(Age {
            at_least: 0,
            at_most: 0,
        })
    }
}

/// The applicant.
pub(super) fn applicant<'a>(scene: &Scene<'a>) -> Party<'a> {
    let applicant = &scene.case.applicant;
    Party {
        at: Pointer::new("/applicant"),
        id: None,
        name: full_name(&applicant.name),
        birth: applicant.birth_date.0,
        identity: &applicant.identity,
        person: None,
    }
}

/// Everyone else of the case.
pub(super) fn others<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Party<'a>> + use<'a> {
    let people = scene.case.people.iter().enumerate();
    people.map(|(index, person)| Party {
        at: Pointer::new("/people").join(index),
        id: Some(&person.id),
        name: full_name(&person.name),
        birth: person.birth_date.0,
        identity: &person.identity,
        person: Some(person),
    })
}

/// The applicant and the people of these roles.
pub(super) fn with_roles<'a>(
    scene: &Scene<'a>,
    roles: &'static [ApplicationRole],
) -> impl Iterator<Item = Party<'a>> + use<'a> {
    let others = others(scene).filter(|party| party.person.is_some_and(|one| roles.contains(&one.role)));
    std::iter::once(applicant(scene)).chain(others)
}

/// Those who are to become permanent residents.
pub(super) const INCLUDED: &[ApplicationRole] = &[ApplicationRole::Accompanying];
/// Those who are examined.
pub(super) const DECLARED: &[ApplicationRole] =
    &[ApplicationRole::Accompanying, ApplicationRole::NotAccompanying];

/// Whether somebody is a spouse or common-law partner.
pub(super) fn is_partner(person: &Person) -> bool {
    matches!(
        person.relationship,
        Relationship::Spouse | Relationship::CommonLawPartner
    )
}

/// Whether somebody is the applicant's child in law.
pub(super) fn is_child(person: &Person) -> bool {
    matches!(
        person.relationship,
        Relationship::Child | Relationship::Stepchild | Relationship::AdoptedChild
    )
}

/// Whether somebody is a citizen or permanent resident.
pub(super) fn is_settled(person: &Person) -> bool {
    let status = person.status.as_ref().map(|status| status.status);
    matches!(status, Some(Status::Citizen | Status::PermanentResident))
}

/// Whether somebody has a spouse or partner of their own.
pub(super) fn is_coupled(person: &Person) -> bool {
    matches!(
        person.marital_status,
        Some(MaritalStatus::Married | MaritalStatus::CommonLaw)
    )
}
