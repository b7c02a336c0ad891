//! What practice adds around a request: an interpreter, dates of papers, privacy, the way back after a removal.

use super::{Rule, Scene, is_request, party, rule};
use crate::case::model::argument::FactorKind;
use crate::case::model::evidence::{Exhibit, ExhibitKind};
use crate::case::model::history::{RemovalOrderKind, of_the_applicant};
use crate::case::model::people::ApplicationRole;
use crate::case::model::values::Id;
use crate::case::model::{LetterLanguage, Matter};
use crate::finding::catalogue::law::practice as rows;
use crate::finding::{Finding, Note, Place, Pointer};
use crate::law::time::limit;
use crate::law::time::reckon::months_before;
use jiff::civil::Date;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::NO_INTERPRETER, no_interpreter),
    rule(&rows::FAMILY_VIOLENCE_LANE, family_violence),
    rule(&rows::UNDATED, undated),
    rule(&rows::POLICE_OLD, police_old),
    rule(&rows::PRIVACY, privacy),
    rule(&rows::RETURN_AUTHORIZATION, return_authorization),
];

fn no_interpreter(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let Some(narrative) = &case.narrative else {
        return Vec::new();
    };
    let language = match case.language {
        LetterLanguage::En => "en",
        LetterLanguage::Fr => "fr",
    };
    let spoken = &case.applicant.languages;
    let speaks = spoken
        .iter()
        .any(|tag| tag.as_str().split('-').next() == Some(language));
    let missing = narrative.interpreter.is_none() && !spoken.is_empty() && !speaks;
    missing
        .then(|| {
            Finding::new(&rows::NO_INTERPRETER, Place::key(Pointer::new("/narrative")))
                .with("language", language)
        })
        .into_iter()
        .collect()
}

fn family_violence(scene: &Scene<'_>) -> Vec<Finding> {
    let mut factors = scene.case.factors.iter();
    let argued = factors.position(|factor| factor.factor == FactorKind::FamilyViolence);
    argued
        .filter(|_| is_request(scene))
        .map(|index| {
            let at = Pointer::new("/factors").join(index).join("factor");
            Finding::new(&rows::FAMILY_VIOLENCE_LANE, Place::value(at))
        })
        .into_iter()
        .collect()
}

/// The exhibits that are wanted, with where each stands.
fn those<'a>(
    scene: &Scene<'a>,
    wanted: fn(&Exhibit) -> bool,
) -> impl Iterator<Item = (Pointer, &'a Exhibit)> + use<'a> {
    let evidence = scene.case.evidence.iter().enumerate();
    evidence
        .filter(move |(_, exhibit)| wanted(exhibit))
        .map(|(index, exhibit)| (Pointer::new("/evidence").join(index), exhibit))
}

/// Letters and reports have a rule of their own.
fn is_other(exhibit: &Exhibit) -> bool {
    !matches!(
        exhibit.kind,
        ExhibitKind::LetterOfSupport
            | ExhibitKind::SwornStatement
            | ExhibitKind::Medical
            | ExhibitKind::Psychological
    )
}

fn undated(scene: &Scene<'_>) -> Vec<Finding> {
    those(scene, |exhibit| is_other(exhibit) && exhibit.date.is_none())
        .map(|(at, exhibit)| {
            Finding::new(&rows::UNDATED, Place::value(at.join("id"))).with("id", &exhibit.id)
        })
        .collect()
}

/// After so many months a police certificate may be asked for again (practice, unconfirmed).
const POLICE_MONTHS: u16 = 6;

fn is_certificate(exhibit: &Exhibit) -> bool {
    let title = exhibit.title.as_str().to_lowercase();
    exhibit.kind == ExhibitKind::PoliceOrCourt && title.contains("certific")
}

fn police_old(scene: &Scene<'_>) -> Vec<Finding> {
    let limit = months_before(scene.filing, POLICE_MONTHS);
    those(scene, is_certificate)
        .filter(|_| is_request(scene))
        .filter_map(|(at, exhibit)| {
            let last = exhibit.date_to.or(exhibit.date)?;
            (last.latest()? < limit).then(|| {
                Finding::new(&rows::POLICE_OLD, Place::value(at.join("date")))
                    .with("id", &exhibit.id)
                    .with("date", last)
                    .with("filing", scene.filing)
            })
        })
        .collect()
}

/// Grown people who ask for nothing themselves: what is disclosed of them needs their consent.
fn third_parties<'a>(scene: &Scene<'a>) -> Vec<&'a Id> {
    let others = party::others(scene).filter(|party| {
        let outside = party
            .person
            .is_some_and(|one| one.role == ApplicationRole::NotIncluded);
        outside && party.age(scene).has_reached(ADULT_YEARS)
    });
    others.filter_map(|party| party.id).collect()
}

/// From this age on, in years, a person consents for themselves.
const ADULT_YEARS: i16 = 18;

fn privacy(scene: &Scene<'_>) -> Vec<Finding> {
    let mut factors = scene.case.factors.iter();
    let violence = factors.any(|factor| factor.factor == FactorKind::FamilyViolence);
    let others = third_parties(scene);
    let sensitive = those(scene, |exhibit| {
        matches!(
            exhibit.kind,
            ExhibitKind::Medical | ExhibitKind::Psychological | ExhibitKind::PoliceOrCourt
        )
    });
    sensitive
        .filter(|(_, exhibit)| violence || exhibit.people.iter().any(|id| others.contains(&id)))
        .map(|(at, exhibit)| {
            Finding::new(&rows::PRIVACY, Place::value(at.join("id"))).with("id", &exhibit.id)
        })
        .collect()
}

fn in_words(kind: RemovalOrderKind) -> Note {
    let (en, fr) = match kind {
        RemovalOrderKind::Departure | RemovalOrderKind::Conditional => {
            ("departure", "interdiction de séjour")
        }
        RemovalOrderKind::Exclusion => ("exclusion", "exclusion"),
        RemovalOrderKind::Deportation | RemovalOrderKind::DepartureTurnedDeportation => {
            ("deportation", "expulsion")
        }
    };
    Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    }
}

/// Until when an authorization is needed: a year after an exclusion order was enforced, for good after a deportation order;
/// after a departure order that was met, not at all.
fn needed_until(kind: RemovalOrderKind, enforced: Date) -> Option<Option<Date>> {
    match kind {
        RemovalOrderKind::Departure | RemovalOrderKind::Conditional => None,
        RemovalOrderKind::Exclusion => {
            Some(limit::named("exclusion_order").map(|limit| limit.count(enforced).end))
        }
        RemovalOrderKind::Deportation | RemovalOrderKind::DepartureTurnedDeportation => Some(None),
    }
}

fn return_authorization(scene: &Scene<'_>) -> Vec<Finding> {
    let exempted = scene
        .case
        .relief
        .exemptions
        .iter()
        .any(|one| one.provision.as_str().contains("52"));
    if scene.case.matter != Matter::ApplicationOutsideCanada || exempted {
        return Vec::new();
    }
    let orders = of_the_applicant(&scene.case.history.removal_orders);
    orders
        .filter_map(|order| {
            let day = order.enforced_on?.0;
            let until = needed_until(order.kind, day)?;
            if until.is_some_and(|until| scene.filing > until) {
                return None;
            }
            let kind = in_words(order.kind);
            let (en, fr) = until.map_or((String::new(), String::new()), |until| {
                (format!(", until {until}"), format!(", jusqu'au {until}"))
            });
            let finding = Finding::new(
                &rows::RETURN_AUTHORIZATION,
                Place::key(Pointer::new("/history/removal_orders")),
            );
            Some(
                finding
                    .with("day", day)
                    .with_note("kind", kind.en, kind.fr)
                    .with_note("until", en, fr),
            )
        })
        .collect()
}
