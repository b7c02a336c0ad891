//! The processing fee of each person who is to become a permanent resident (IRPA s. 25(1.1), IRPR s. 307).

use super::party::{self, INCLUDED, Party};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::evidence::{Fee, FeeKind};
use crate::finding::catalogue::law::standing as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::fees::{self, Amount};
use jiff::civil::Date;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::FEE_UNPAID, unpaid),
    rule(&rows::MEMBER_FEE_UNPAID, member_unpaid),
    rule(&rows::FEE_WITHOUT_RECEIPT, without_receipt),
];

/// The processing fees of the case, by their place in `fees`.
pub(super) fn processing<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (usize, &'a Fee)> + use<'a> {
    let fees = scene.case.fees.iter().enumerate();
    fees.filter(|(_, fee)| fee.kind == FeeKind::Processing)
}

/// What somebody pays for processing on a day, as far as it is known.
pub(super) fn payable(party: &Party<'_>, day: Date) -> Option<&'static Amount> {
    let key = match party.person {
        None => "processing_principal",
        Some(person) if party::is_partner(person) => "processing_partner",
        Some(_) => "processing_child",
    };
    fees::named(key)?.payable_on(day)
}

fn unpaid(scene: &Scene<'_>) -> Vec<Finding> {
    let missing = is_request(scene) && !processing(scene).any(|(_, fee)| fee.person.is_none());
    missing
        .then(|| Finding::new(&rows::FEE_UNPAID, Place::key(Pointer::new("/fees"))))
        .into_iter()
        .collect()
}

/// Whether the fees recorded cover everybody together, as one payment on one receipt may.
fn covers_all(scene: &Scene<'_>) -> bool {
    let Some(day) = processing(scene).map(|(_, fee)| fee.paid_on.0).min() else {
        return false;
    };
    let paid: u64 = processing(scene).filter_map(|(_, fee)| fee.amount.cents()).sum();
    let due = party::with_roles(scene, INCLUDED)
        .map(|party| payable(&party, day).map(|amount| u64::from(amount.dollars) * 100))
        .sum::<Option<u64>>();
    due.is_some_and(|due| paid >= due)
}

fn member_unpaid(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) || covers_all(scene) {
        return Vec::new();
    }
    let members = party::with_roles(scene, INCLUDED).filter(|party| party.person.is_some());
    members
        .filter(|party| !processing(scene).any(|(_, fee)| fee.person.as_ref() == party.id))
        .map(|party| {
            let id = party.id.map(ToString::to_string).unwrap_or_default();
            Finding::new(&rows::MEMBER_FEE_UNPAID, Place::value(party.at.join("role")))
                .with("name", &party.name)
                .with("id", id)
        })
        .collect()
}

fn without_receipt(scene: &Scene<'_>) -> Vec<Finding> {
    processing(scene)
        .filter(|(_, fee)| is_request(scene) && fee.exhibit.is_none())
        .map(|(index, fee)| {
            Finding::new(
                &rows::FEE_WITHOUT_RECEIPT,
                Place::value(Pointer::new("/fees").join(index)),
            )
            .with("date", fee.paid_on)
        })
        .collect()
}
