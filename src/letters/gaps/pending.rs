//! What the letters on a pending application and the consents cannot do without.
//!
//! In: the case. Out: a finding for each request that lacks what its letter says, and for requests that exclude each other.

use crate::case::model::evidence::Form;
use crate::case::model::pending::{Consent, ConsentKind, FamilyChangeKind, FurtherSubmissions};
use crate::case::model::people::{ApplicationRole, Person};
use crate::case::model::{Case, Matter};
use crate::finding::catalogue::pending as rows;
use crate::finding::{Finding, Language, Place, Pointer};
use crate::letters::calendar;

/// The age from which somebody consents alone.
const CONSENT_AGE_MIN: i32 = 18;

/// All that is missing, in the order of the case.
pub(super) fn check(case: &Case) -> Vec<Finding> {
    let further = case
        .further
        .as_ref()
        .filter(|_| case.matter == Matter::FurtherSubmissions);
    let mut findings = Vec::new();
    if let Some(further) = further {
        findings.extend(address(case, further));
        findings.extend(family(further));
        findings.extend(representative(case, further));
        findings.extend(withdrawal(case, further));
    }
    for (place, consent) in case.consents.iter().enumerate() {
        let at = Pointer::new("/consents").join(place);
        findings.extend(incomplete(consent, &at));
        findings.extend(minor(case, consent, &at));
    }
    let releases = |consent: &Consent| consent.kind == ConsentKind::ReleaseOfInformation;
    if let Some(place) = case
        .consents
        .iter()
        .position(releases)
        .filter(|_| !has(case, "5475"))
    {
        let at = Pointer::new("/consents").join(place).join("kind");
        findings.push(Finding::new(&rows::RELEASE_WITHOUT_5475, Place::value(at)));
    }
    findings
}

fn at(key: &str) -> Pointer {
    Pointer::new("/further").join(key)
}

/// Whether the case has the form of that number.
fn has(case: &Case, number: &str) -> bool {
    let is = |form: &Form| form.number.as_str().contains(number);
    case.forms.iter().any(is)
}

fn address(case: &Case, further: &FurtherSubmissions) -> Option<Finding> {
    let missing = further.change_of_address.is_some() && case.applicant.contact.address.is_none();
    missing.then(|| Finding::new(&rows::NO_NEW_ADDRESS, Place::key(at("change_of_address"))))
}

fn family(further: &FurtherSubmissions) -> impl Iterator<Item = Finding> {
    use FamilyChangeKind::{Adoption, Birth, CommonLawUnion, Marriage};
    let newcomer = |kind| match kind {
        Birth => Some("birth"),
        Adoption => Some("adoption"),
        Marriage => Some("marriage"),
        CommonLawUnion => Some("common_law_union"),
        _ => None,
    };
    let changes = further.change_of_family.iter().enumerate();
    changes.filter_map(move |(place, change)| {
        let kind = newcomer(change.kind).filter(|_| change.person.is_none())?;
        let at = at("change_of_family").join(place);
        Some(Finding::new(&rows::FAMILY_CHANGE_OF_NOBODY, Place::value(at)).with("kind", kind))
    })
}

fn representative(case: &Case, further: &FurtherSubmissions) -> Option<Finding> {
    let missing = further.change_of_representative.is_some() && !has(case, "5476");
    let at = at("change_of_representative");
    missing.then(|| Finding::new(&rows::CHANGE_WITHOUT_5476, Place::key(at)))
}

fn withdrawal(case: &Case, further: &FurtherSubmissions) -> Vec<Finding> {
    let Some(withdrawal) = &further.withdrawal else {
        return Vec::new();
    };
    if withdrawal.people.is_empty() {
        let others = [
            ("changes", !further.changes.is_empty()),
            ("change_of_family", !further.change_of_family.is_empty()),
            ("urgent_processing", further.urgent_processing.is_some()),
        ];
        let carried_on = others.into_iter().filter(|(_, given)| *given);
        return carried_on
            .map(|(key, _)| {
                Finding::new(&rows::WITHDRAWN_AND_CONTINUED, Place::key(at("withdrawal"))).with("key", key)
            })
            .collect();
    }
    let named = withdrawal.people.iter().enumerate();
    named
        .filter_map(|(place, id)| {
            let person = case.people.iter().find(|person| person.id == *id)?;
            let role = match person.role {
                ApplicationRole::Accompanying => return None,
                ApplicationRole::NotAccompanying => "not_accompanying",
                ApplicationRole::NotIncluded => "not_included",
            };
            let at = at("withdrawal").join("people").join(place);
            let finding = Finding::new(&rows::WITHDRAWN_WHO_IS_NOT_INCLUDED, Place::value(at));
            Some(finding.with("name", name(person)).with("role", role))
        })
        .collect()
}

fn incomplete(consent: &Consent, at: &Pointer) -> Option<Finding> {
    let (kind, key, given) = match consent.kind {
        ConsentKind::ReleaseOfInformation => ("release_of_information", "to", consent.to.is_some()),
        ConsentKind::ChildInApplication => ("child_in_application", "child", consent.child.is_some()),
        ConsentKind::UseOfEvidence => ("use_of_evidence", "exhibit", consent.exhibit.is_some()),
    };
    (!given).then(|| {
        let finding = Finding::new(&rows::CONSENT_INCOMPLETE, Place::value(at.clone()));
        finding.with("kind", kind).with("key", key)
    })
}

fn minor(case: &Case, consent: &Consent, at: &Pointer) -> Option<Finding> {
    let person = case
        .people
        .iter()
        .find(|person| Some(&person.id) == consent.person.as_ref())?;
    let (years, _, _) = calendar::lived(person.birth_date.0, case.filing.date.0)?;
    let age = |language| calendar::age_in_words(person.birth_date, case.filing.date, language);
    (years < CONSENT_AGE_MIN).then(|| {
        Finding::new(&rows::CONSENT_OF_A_MINOR, Place::value(at.join("person")))
            .with("name", name(person))
            .with_note("age", age(Language::En), age(Language::Fr))
    })
}

fn name(person: &Person) -> String {
    crate::letters::view::parties::full(&person.name)
}
