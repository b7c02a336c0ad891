//! The bar to an application for protection beside a request (IRPA s. 112(2)(b.1) and (c)).

use super::bars::{ending, event};
use super::removal::{is_enforceable, open_orders};
use super::{Rule, Scene, arithmetic, is_request, rule};
use crate::finding::catalogue::law::removal as rows;
use crate::finding::{Finding, Language, Place, Pointer};
use crate::law::time::bar::{Bar, Barred, Before, Event, Evidence, twelve_months};

pub(super) const RULES: &[Rule] = &[rule(&rows::PROTECTION_BARRED, barred)];

/// The later of the bars after a refused claim and after a refused application for protection.
pub(super) fn bar(scene: &Scene<'_>) -> Option<Bar> {
    let history = &scene.case.history;
    let claims: Vec<Event> = history
        .claims
        .iter()
        .flat_map(|claim| &claim.proceedings)
        .map(event)
        .collect();
    let assessments: Vec<Event> = history
        .risk_assessments
        .iter()
        .map(|one| Event {
            before: Before::Minister,
            ending: ending(one.outcome, Evidence::Unknown),
            decided_on: one.decided_on.map(|day| day.0),
        })
        .collect();
    let after_claim = twelve_months(Barred::Protection, &claims).bar;
    let after_assessment = twelve_months(Barred::ProtectionAgain, &assessments).bar;
    after_claim
        .into_iter()
        .chain(after_assessment)
        .max_by_key(Bar::last_day)
}

fn barred(scene: &Scene<'_>) -> Vec<Finding> {
    let is_due = is_request(scene)
        && open_orders(scene).any(|(_, order)| order.person.is_none() && is_enforceable(order, scene.filing));
    let standing = bar(scene).filter(|bar| is_due && bar.stands_on(scene.filing));
    standing
        .map(|bar| {
            let (en, fr) = arithmetic(&bar.reckoning);
            Finding::new(
                &rows::PROTECTION_BARRED,
                Place::key(Pointer::new("/history/removal_orders")),
            )
            .with("first", bar.first_day())
            .with("event", bar.event)
            .with_note(
                "provision",
                bar.provision.cited(Language::En),
                bar.provision.cited(Language::Fr),
            )
            .with_note("steps", en, fr)
        })
        .into_iter()
        .collect()
}
