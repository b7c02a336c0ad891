//! Removal: a request does not stay it; what is set, what has passed, and what a deferral must say (IRPA s. 48).

use super::bars;
use super::{Rule, Scene, arithmetic, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::decision::Deferral;
use crate::case::model::history::{Body, Outcome, RemovalOrder, RemovalOrderKind};
use crate::check::phrase::quote;
use crate::finding::catalogue::law::removal as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::time::bar::{Ending, Event};
use crate::law::time::limit;
use crate::law::time::reckon::{days_between, next};
use jiff::civil::Date;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::NO_STAY, no_stay),
    rule(&rows::PERHAPS_STAYED, perhaps_stayed),
    rule(&rows::REMOVAL_SET, set),
    rule(&rows::REMOVAL_PASSED, passed),
    rule(&rows::DEFERRAL_UNBOUNDED, unbounded),
    rule(&rows::DEFERRAL_LATE, late),
    rule(&rows::REMOVAL_DAYS_DIFFER, days_differ),
    rule(&rows::DEPARTURE_TURNED, departure_turned),
    rule(&rows::URGENT_NOT_TOLD, urgent_not_told),
    rule(&rows::FORCE_NOT_SAID, force_not_said),
];

/// The orders that were not enforced, with where each stands.
pub(super) fn open_orders<'a>(
    scene: &Scene<'a>,
) -> impl Iterator<Item = (Pointer, &'a RemovalOrder)> + use<'a> {
    let orders = scene.case.history.removal_orders.iter().enumerate();
    orders
        .filter(|(_, order)| order.enforced_on.is_none())
        .map(|(index, order)| (Pointer::new("/history/removal_orders").join(index), order))
}

/// Whether an order is in force on a day, and not stayed.
pub(super) fn is_enforceable(order: &RemovalOrder, on: Date) -> bool {
    order.stayed_because.is_none() && order.in_force_on.is_some_and(|day| day.0 <= on)
}

fn no_stay(scene: &Scene<'_>) -> Vec<Finding> {
    let enforceable =
        open_orders(scene).filter(|(_, order)| is_request(scene) && is_enforceable(order, scene.filing));
    enforceable
        .filter(|(_, order)| order.person.is_some() || stayed_by_regulation(scene).is_none())
        .map(|(at, order)| {
            Finding::new(&rows::NO_STAY, Place::value(at.join("in_force_on"))).with("made", order.made_on)
        })
        .collect()
}

/// What stays the applicant's removal by the Regulations, as far as the history tells: leave asked for after a refusal by the Refugee
/// Appeal Division, or a first risk assessment that was notified.
fn stayed_by_regulation(scene: &Scene<'_>) -> Option<(&'static str, &'static str)> {
    let history = &scene.case.history;
    let in_court = history.claims.iter().any(|claim| {
        let appealed = claim
            .proceedings
            .iter()
            .any(|step| step.body == Body::RefugeeAppealDivision && step.outcome == Outcome::Refused);
        let waits = |(index, event): (usize, Event)| {
            let body = claim.proceedings[index].body;
            matches!(body, Body::FederalCourtLeave | Body::FederalCourtReview)
                && event.ending == Ending::Pending
        };
        appealed && bars::steps(claim).into_iter().any(waits)
    });
    if in_court {
        return Some((
            "leave was asked for after the Refugee Appeal Division refused (s. 231(1))",
            "l'autorisation a été demandée après le rejet par la Section d'appel des réfugiés (par. 231(1))",
        ));
    }
    let refused = history
        .risk_assessments
        .iter()
        .any(|one| one.outcome == Outcome::Refused);
    let notified = history.risk_assessments.iter().any(|one| {
        let ends = |day: Date| limit::named("risk_assessment_apply").map(|limit| limit.count(day).end);
        let last = one.notified_on.and_then(|day| ends(day.0));
        let made = one.applied_on.map_or(scene.filing, |day| day.0);
        one.outcome == Outcome::Pending && last.is_some_and(|last| made <= last)
    });
    (notified && !refused).then_some((
        "a risk assessment was notified and is not decided (s. 232)",
        "un examen des risques a été notifié et n'est pas tranché (art. 232)",
    ))
}

fn perhaps_stayed(scene: &Scene<'_>) -> Vec<Finding> {
    let Some((en, fr)) = stayed_by_regulation(scene).filter(|_| is_request(scene)) else {
        return Vec::new();
    };
    open_orders(scene)
        .filter(|(_, order)| order.person.is_none() && is_enforceable(order, scene.filing))
        .map(|(at, order)| {
            Finding::new(&rows::PERHAPS_STAYED, Place::value(at.join("in_force_on")))
                .with("made", order.made_on)
                .with_note("why", en, fr)
        })
        .collect()
}

fn force_not_said(scene: &Scene<'_>) -> Vec<Finding> {
    let unsaid = open_orders(scene).filter(|(_, order)| {
        is_request(scene) && order.in_force_on.is_none() && order.stayed_because.is_none()
    });
    unsaid
        .map(|(at, order)| {
            Finding::new(&rows::FORCE_NOT_SAID, Place::value(at.join("made_on"))).with("made", order.made_on)
        })
        .collect()
}

/// The removals that are set, with their days.
fn days_set(scene: &Scene<'_>) -> Vec<(Pointer, Date)> {
    let orders = open_orders(scene);
    orders
        .filter_map(|(at, order)| Some((at.join("removal_set_for"), order.removal_set_for?.0)))
        .collect()
}

fn set(scene: &Scene<'_>) -> Vec<Finding> {
    let ahead = days_set(scene)
        .into_iter()
        .filter(|(_, day)| is_request(scene) && *day >= scene.filing);
    ahead
        .map(|(at, day)| {
            Finding::new(&rows::REMOVAL_SET, Place::value(at))
                .with("day", day)
                .with("days", days_between(scene.filing, day))
        })
        .collect()
}

fn passed(scene: &Scene<'_>) -> Vec<Finding> {
    let behind = days_set(scene)
        .into_iter()
        .filter(|(_, day)| is_request(scene) && *day < scene.filing);
    behind
        .map(|(at, day)| Finding::new(&rows::REMOVAL_PASSED, Place::value(at)).with("day", day))
        .collect()
}

fn urgent_not_told(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) || scene.case.relief.urgent.is_some() {
        return Vec::new();
    }
    let ahead = days_set(scene)
        .into_iter()
        .filter(|(_, day)| *day >= scene.filing);
    ahead
        .map(|(at, day)| Finding::new(&rows::URGENT_NOT_TOLD, Place::value(at)).with("day", day))
        .collect()
}

fn asked<'a>(scene: &Scene<'a>) -> Option<&'a Deferral> {
    scene
        .case
        .deferral
        .as_ref()
        .filter(|_| scene.case.matter == Matter::Deferral)
}

fn unbounded(scene: &Scene<'_>) -> Vec<Finding> {
    let endless = asked(scene).filter(|one| !one.until.as_str().contains(|c: char| c.is_ascii_digit()));
    endless
        .map(|one| {
            Finding::new(
                &rows::DEFERRAL_UNBOUNDED,
                Place::value(Pointer::new("/deferral/until")),
            )
            .with("until", quote(one.until.as_str()))
        })
        .into_iter()
        .collect()
}

fn late(scene: &Scene<'_>) -> Vec<Finding> {
    let late = asked(scene).filter(|one| scene.filing > one.removal_on.0);
    late.map(|one| {
        Finding::new(
            &rows::DEFERRAL_LATE,
            Place::value(Pointer::new("/deferral/removal_on")),
        )
        .with("day", one.removal_on)
        .with("filing", scene.filing)
    })
    .into_iter()
    .collect()
}

fn days_differ(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(deferral) = asked(scene) else {
        return Vec::new();
    };
    let days = days_set(scene);
    let agrees = days.iter().any(|(_, day)| *day == deferral.removal_on.0);
    let other = days.first().filter(|_| !agrees);
    other
        .map(|(at, day)| {
            Finding::new(
                &rows::REMOVAL_DAYS_DIFFER,
                Place::value(Pointer::new("/deferral/removal_on")),
            )
            .with("day", deferral.removal_on)
            .with("other", day)
            .label(
                Place::value(at.clone()),
                "the removal order names this day",
                "la mesure de renvoi nomme ce jour",
            )
        })
        .into_iter()
        .collect()
}

fn departure_turned(scene: &Scene<'_>) -> Vec<Finding> {
    let period = limit::named("departure_order");
    let orders = open_orders(scene)
        .filter(|(_, order)| order.kind == RemovalOrderKind::Departure && order.stayed_because.is_none());
    let turned = orders.filter_map(|(at, order)| {
        let force = order.in_force_on?.0;
        let reckoning = period?.count(force);
        let (en, fr) = arithmetic(&reckoning);
        (scene.filing > reckoning.end).then(|| {
            Finding::new(&rows::DEPARTURE_TURNED, Place::value(at.join("kind")))
                .with("force", force)
                .with("since", next(reckoning.end))
                .with_note("steps", en, fr)
        })
    });
    turned.collect()
}
