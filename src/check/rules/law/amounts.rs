//! The amounts of fees, from a dated table that warns only; who is spared one; biometrics.

use super::party::{self, INCLUDED, Party, is_child};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::evidence::{Fee, FeeKind};
use crate::finding::catalogue::law::particulars as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::fees;
use crate::law::provision::Source;
use crate::law::time::age::age_on;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::FEE_TOO_LOW, too_low),
    rule(&rows::RIGHT_EXEMPT, exempt),
    rule(&rows::RIGHT_LATER, later),
    rule(&rows::BIOMETRICS, biometrics),
];

/// Ages, in years, at which biometrics are given (IRPR s. 12.2): from the first to the last.
const BIOMETRIC_YEARS: (i16, i16) = (14, 79);

/// The row of the table for a fee that somebody pays.
fn row(fee: &Fee, party: &Party<'_>) -> Option<&'static fees::Fee> {
    let key = match fee.kind {
        FeeKind::Processing => match party.person {
            None => "processing_principal",
            Some(person) if party::is_partner(person) => "processing_partner",
            Some(_) => "processing_child",
        },
        FeeKind::RightOfPermanentResidence => "right_of_permanent_residence",
        FeeKind::Biometrics | FeeKind::CourtFiling | FeeKind::Other => return None,
    };
    fees::named(key)
}

fn too_low(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let parties: Vec<Party<'_>> = party::with_roles(scene, INCLUDED).collect();
    let fees = scene.case.fees.iter().enumerate();
    let low = fees.filter_map(|(index, fee)| {
        let party = parties.iter().find(|party| party.id == fee.person.as_ref())?;
        let known = row(fee, party)?;
        let due = known.payable_on(fee.paid_on.0)?;
        let is_low = fee.amount.cents()? < u64::from(due.dollars) * 100;
        is_low.then(|| {
            let at = Pointer::new("/fees").join(index).join("amount");
            let (en, fr) = known_how(&due.source);
            Finding::new(&rows::FEE_TOO_LOW, Place::value(at))
                .with("name", &party.name)
                .with("amount", &fee.amount)
                .with("date", fee.paid_on)
                .with("due", due.dollars)
                .with("base", known.base_dollars)
                .with("provision", known.provision.label)
                .with_note("known", en, fr)
        })
    });
    low.collect()
}

/// How well an amount is known, after the one in the Regulations: nothing where it is that one.
fn known_how(source: &Source) -> (String, String) {
    if source.mark.is_confirmed() {
        return Default::default();
    }
    let read_in = source.read_in;
    (
        format!(
            ", raised every two years on 30 April; the amount of that day was not found on a page of the department (unconfirmed: {read_in})"
        ),
        format!(
            ", indexés tous les deux ans le 30 avril; le montant de ce jour n'a pas été trouvé sur une page du ministère (non confirmé : {read_in})"
        ),
    )
}

fn paid<'a>(scene: &Scene<'a>, kind: FeeKind, party: &Party<'_>) -> Option<(usize, &'a Fee)> {
    let mut fees = scene.case.fees.iter().enumerate();
    fees.find(|(_, fee)| fee.kind == kind && fee.person.as_ref() == party.id)
}

fn exempt(scene: &Scene<'_>) -> Vec<Finding> {
    let children = party::with_roles(scene, INCLUDED)
        .filter(|party| is_request(scene) && party.person.is_some_and(is_child));
    children
        .filter_map(|party| {
            let (index, _) = paid(scene, FeeKind::RightOfPermanentResidence, &party)?;
            let place = Place::value(Pointer::new("/fees").join(index));
            Some(Finding::new(&rows::RIGHT_EXEMPT, place).with("name", &party.name))
        })
        .collect()
}

fn later(scene: &Scene<'_>) -> Vec<Finding> {
    let adults = party::with_roles(scene, INCLUDED)
        .filter(|party| is_request(scene) && !party.person.is_some_and(is_child));
    adults
        .filter(|party| paid(scene, FeeKind::RightOfPermanentResidence, party).is_none())
        .map(|party| {
            Finding::new(&rows::RIGHT_LATER, Place::key(Pointer::new("/fees"))).with("name", &party.name)
        })
        .collect()
}

fn biometrics(scene: &Scene<'_>) -> Vec<Finding> {
    // The most that a family pays together is no fee of each.
    let paid_together = scene
        .case
        .fees
        .iter()
        .filter(|fee| fee.kind == FeeKind::Biometrics)
        .filter_map(|fee| fee.amount.cents())
        .sum::<u64>()
        >= fees::named("biometrics_family").map_or(u64::MAX, |fee| u64::from(fee.base_dollars) * 100);
    if !is_request(scene) || paid_together {
        return Vec::new();
    }
    let (first, last) = BIOMETRIC_YEARS;
    let due = party::with_roles(scene, INCLUDED).filter_map(|party| {
        let age = age_on(party.birth, scene.filing)?.at_least;
        let missing = (first..=last).contains(&age) && paid(scene, FeeKind::Biometrics, &party).is_none();
        missing.then(|| {
            Finding::new(&rows::BIOMETRICS, Place::key(Pointer::new("/fees")))
                .with("name", &party.name)
                .with("age", age)
        })
    });
    due.collect()
}
