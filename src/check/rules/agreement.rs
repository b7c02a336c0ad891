//! Parts of a case that say the same thing twice, and must agree: address and status of today, arrival, numbers,
//! people, forms, fees, exhibits.

use super::people::full_name;
use super::{Rule, Scene};
use crate::case::model::evidence::{Exhibit, ExhibitKind};
use crate::case::model::history::{ApplicationKind, of_the_applicant};
use crate::case::model::people::{ApplicationRole, MaritalStatus, Relationship, Status};
use crate::case::model::values::{Country, Id};
use crate::finding::catalogue::agreement as rows;
use crate::finding::{Finding, Place, Pointer};
use std::collections::BTreeMap;

mod documents;
mod twice;

/// The rules, in the order of their codes.
pub(super) const RULES: &[Rule] = &[
    Rule {
        row: &rows::ADDRESS_NOW,
        check: address_now,
    },
    Rule {
        row: &rows::STATUS_NOW,
        check: status_now,
    },
    Rule {
        row: &rows::ARRIVAL,
        check: arrival,
    },
    Rule {
        row: &rows::SAME_NUMBER,
        check: twice::same_number,
    },
    Rule {
        row: &rows::SAME_PERSON,
        check: twice::same_person,
    },
    Rule {
        row: &rows::PARTNER_STATUS,
        check: partner_status,
    },
    Rule {
        row: &rows::HOUSEHOLD_ABROAD,
        check: household_abroad,
    },
    Rule {
        row: &rows::CITIZEN_STATUS,
        check: citizen_status,
    },
    Rule {
        row: &rows::DECISION_HISTORY,
        check: decision_history,
    },
    Rule {
        row: &rows::FORM_OF_NOBODY,
        check: twice::form_twice,
    },
    Rule {
        row: &rows::FEE_OF_NOBODY,
        check: fee_of_nobody,
    },
    Rule {
        row: &rows::TRANSLATION_IDLE,
        check: documents::translation_idle,
    },
    Rule {
        row: &rows::TOO_OLD,
        check: too_old,
    },
    Rule {
        row: &rows::SAME_FACT,
        check: twice::same_fact,
    },
    Rule {
        row: &rows::CAPTION_DATE,
        check: documents::caption_date,
    },
    Rule {
        row: &rows::RECEIPT_DATE,
        check: documents::receipt_date,
    },
];

/// Letters and digits alone, small: what two spellings of one address share.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn address_now(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(own) = &scene.case.applicant.contact.address else {
        return Vec::new();
    };
    let now: Vec<_> = of_the_applicant(&scene.case.history.addresses)
        .filter(|one| one.to.is_none())
        .collect();
    let [now] = now[..] else {
        return Vec::new();
    };
    let agrees = bare(now.address.as_str()).contains(&bare(own.street.as_str()));
    let place = Pointer::new("/applicant/contact/address/street");
    let all = &scene.case.history.addresses;
    let index = all.iter().position(|one| one == now).unwrap_or_default();
    (!agrees)
        .then(|| {
            Finding::new(&rows::ADDRESS_NOW, Place::value(place))
                .with("own", &own.street)
                .with("listed", &now.address)
                .label(
                    Place::value(Pointer::new("/history/addresses").join(index).join("address")),
                    "the address that goes on",
                    "l'adresse qui se poursuit",
                )
        })
        .into_iter()
        .collect()
}

fn status_now(scene: &Scene<'_>) -> Vec<Finding> {
    let own = &scene.case.applicant.status;
    let all = scene.case.history.statuses.iter().enumerate();
    let Some((index, last)) = all
        .filter(|(_, one)| one.person.is_none())
        .max_by_key(|(_, one)| one.from)
    else {
        return Vec::new();
    };
    let starts = own.since.is_none_or(|since| overlaps(since, last.from));
    let agrees =
        last.status == own.status && starts && last.to.is_none_or(|to| to.latest() >= Some(scene.filing));
    let at = Pointer::new("/history/statuses").join(index);
    (!agrees)
        .then(|| {
            let place = Pointer::new("/applicant/status");
            Finding::new(&rows::STATUS_NOW, Place::value(place.join("status"))).label(
                Place::value(at.join("status")),
                "the last status of the history",
                "le dernier statut des antécédents",
            )
        })
        .into_iter()
        .collect()
}

/// Whether two dates known in part can mean one day.
fn overlaps(
    one: crate::case::model::values::PartialDate,
    other: crate::case::model::values::PartialDate,
) -> bool {
    one.earliest() <= other.latest() && other.earliest() <= one.latest()
}

fn arrival(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(since) = scene.case.applicant.in_canada_since else {
        return Vec::new();
    };
    let entries: Vec<_> = of_the_applicant(&scene.case.history.entries)
        .map(|one| one.date)
        .collect();
    // A day before the birth is another finding's.
    let before_birth = since.0 < scene.case.applicant.birth_date.0;
    let agrees = entries.is_empty() || entries.contains(&since) || before_birth;
    (!agrees)
        .then(|| {
            let listed: Vec<String> = entries.iter().map(ToString::to_string).collect();
            Finding::new(
                &rows::ARRIVAL,
                Place::value(Pointer::new("/applicant/in_canada_since")),
            )
            .with("since", since)
            .with("listed", listed.join(", "))
        })
        .into_iter()
        .collect()
}

fn partner_status(scene: &Scene<'_>) -> Vec<Finding> {
    let people = scene.case.people.iter().enumerate();
    let wrong = people.filter(|(_, person)| match (person.relationship, person.marital_status) {
        (Relationship::Spouse, Some(status)) => {
            !matches!(status, MaritalStatus::Married | MaritalStatus::Separated)
        }
        (Relationship::CommonLawPartner, Some(status)) => status == MaritalStatus::Married,
        _ => false,
    });
    wrong
        .map(|(index, person)| {
            let at = Pointer::new("/people").join(index);
            Finding::new(&rows::PARTNER_STATUS, Place::value(at.join("marital_status")))
                .with("name", full_name(&person.name))
                .label(
                    Place::value(at.join("relationship")),
                    "the relationship",
                    "le lien",
                )
        })
        .collect()
}

fn household_abroad(scene: &Scene<'_>) -> Vec<Finding> {
    let here = scene.case.applicant.status.status != Status::OutsideCanada;
    let people = scene.case.people.iter().enumerate();
    let wrong = people.filter(|(_, person)| {
        let abroad = person
            .status
            .as_ref()
            .is_some_and(|one| one.status == Status::OutsideCanada);
        here && abroad && person.same_household == Some(true)
    });
    wrong
        .map(|(index, person)| {
            let at = Pointer::new("/people").join(index);
            Finding::new(&rows::HOUSEHOLD_ABROAD, Place::value(at.join("same_household")))
                .with("name", full_name(&person.name))
                .label(
                    Place::value(at.join("status")),
                    "outside Canada",
                    "hors du Canada",
                )
        })
        .collect()
}

fn is_canada(country: &Country) -> bool {
    country.as_str().trim().eq_ignore_ascii_case("canada")
}

fn citizen_status(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let own = (
        full_name(&case.applicant.name),
        case.applicant.citizenships.as_slice(),
        Some(case.applicant.status.status),
        Pointer::new("/applicant"),
    );
    let others = case.people.iter().enumerate().map(|(index, person)| {
        let status = person.status.as_ref().map(|one| one.status);
        (
            full_name(&person.name),
            person.citizenships.as_slice(),
            status,
            Pointer::new("/people").join(index),
        )
    });
    let wrong = std::iter::once(own)
        .chain(others)
        .filter(|(_, citizenships, status, _)| {
            let canadian = citizenships.iter().any(is_canada);
            let known = !citizenships.is_empty();
            status.is_some_and(|status| known && canadian != (status == Status::Citizen))
        });
    wrong
        .map(|(name, _, _, at)| {
            Finding::new(&rows::CITIZEN_STATUS, Place::value(at.join("citizenships")))
                .with("name", name)
                .label(
                    Place::value(at.join("status").join("status")),
                    "the status",
                    "le statut",
                )
        })
        .collect()
}

/// The decision under review against the application of the history that it refused.
fn decision_history(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(decision) = &scene.case.decision else {
        return Vec::new();
    };
    let all = scene.case.history.applications.iter().enumerate();
    let requests: Vec<_> = all
        .filter(|(_, one)| one.kind == ApplicationKind::HumanitarianAndCompassionate && one.person.is_none())
        .collect();
    let same = |day: crate::case::model::values::Date,
                listed: Option<crate::case::model::values::PartialDate>| {
        listed.is_none_or(|one| one.earliest() <= Some(day.0) && Some(day.0) <= one.latest())
    };
    let fits = requests.iter().any(|(_, one)| {
        let number = match (&decision.application_number, &one.number) {
            (Some(own), Some(listed)) => own == listed,
            _ => true,
        };
        let made = decision
            .application_made_on
            .is_none_or(|day| same(day, Some(one.made_on)));
        number && made && same(decision.decided_on, one.decided_on)
    });
    let Some((index, _)) = requests.first().filter(|_| !fits) else {
        return Vec::new();
    };
    let finding = Finding::new(
        &rows::DECISION_HISTORY,
        Place::value(Pointer::new("/decision/decided_on")),
    );
    vec![finding.label(
        Place::value(Pointer::new("/history/applications").join(index)),
        "the application of the history",
        "la demande des antécédents",
    )]
}

fn fee_of_nobody(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let is_included = |id: &Id| {
        let person = case.people.iter().find(|person| person.id == *id);
        person.is_none_or(|person| person.role == ApplicationRole::Accompanying)
    };
    let mut seen: BTreeMap<(Option<&str>, String), usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, fee) in case.fees.iter().enumerate() {
        let at = Pointer::new("/fees").join(index);
        let (en, fr) = if fee.person.as_ref().is_some_and(|id| !is_included(id)) {
            (
                "the person is not included in the application",
                "la personne n'est pas comprise dans la demande",
            )
        } else {
            let of = (fee.person.as_ref().map(Id::as_str), format!("{:?}", fee.kind));
            if seen.insert(of, index).is_none() {
                continue;
            }
            (
                "the same fee is recorded twice",
                "les mêmes frais sont inscrits deux fois",
            )
        };
        findings.push(Finding::new(&rows::FEE_OF_NOBODY, Place::value(at)).with_note("fault", en, fr));
    }
    findings
}

/// From this age on, in years, a birth date is more likely a slip.
const YEARS_MAX: i16 = 115;

fn too_old(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let own = (
        full_name(&case.applicant.name),
        case.applicant.birth_date,
        Pointer::new("/applicant"),
    );
    let others = case.people.iter().enumerate().map(|(index, person)| {
        (
            full_name(&person.name),
            person.birth_date,
            Pointer::new("/people").join(index),
        )
    });
    std::iter::once(own)
        .chain(others)
        .filter(|(_, birth, _)| scene.filing.year() - birth.0.year() > YEARS_MAX)
        .map(|(name, birth, at)| {
            Finding::new(&rows::TOO_OLD, Place::value(at.join("birth_date")))
                .with("name", name)
                .with("birth", birth)
        })
        .collect()
}

/// The exhibits of one kind, with where each stands.
fn exhibits<'a>(
    scene: &Scene<'a>,
    kind: ExhibitKind,
) -> impl Iterator<Item = (Pointer, &'a Exhibit)> + use<'a> {
    let all = scene.case.evidence.iter().enumerate();
    all.filter(move |(_, one)| one.kind == kind)
        .map(|(index, one)| (Pointer::new("/evidence").join(index), one))
}
