//! Applications for protection: the bar to one beside a request, and to one that is made (IRPA s. 112(2)(b), (b.1), (c)); whether it
//! stays removal (IRPR ss. 162, 163, 165, 232).

use super::bars::{self, ending};
use super::removal::{is_enforceable, open_orders};
use super::{Rule, Scene, arithmetic, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::history::{Eligibility, Outcome, RiskAssessment};
use crate::case::model::removal::{NotificationWay, Protection};
use crate::finding::catalogue::law::removal as rows;
use crate::finding::{Finding, Language, Place, Pointer};
use crate::law::time::bar::{Bar, Barred, Before, Event, Evidence, twelve_months};
use crate::law::time::limit;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::PROTECTION_BARRED, barred),
    rule(&rows::PROTECTION_NOT_OPEN, not_open),
    rule(&rows::PROTECTION_NO_STAY, no_stay),
];

/// The later of the bars after a refused claim and after a refused application for protection.
pub(super) fn bar(scene: &Scene<'_>) -> Option<Bar> {
    let history = &scene.case.history;
    let claims: Vec<Event> = history
        .claims
        .iter()
        .flat_map(bars::steps)
        .map(|(_, event)| event)
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

/// The application for protection, where the case makes one.
fn applied<'a>(scene: &Scene<'a>) -> Option<&'a Protection> {
    let protection = scene.case.protection.as_ref();
    protection.filter(|_| scene.case.matter == Matter::RiskAssessment)
}

fn not_open(scene: &Scene<'_>) -> Vec<Finding> {
    if applied(scene).is_none() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (index, claim) in scene.case.history.claims.iter().enumerate() {
        let ground = claim
            .ineligibility_ground
            .as_ref()
            .map(|ground| ground.as_str().to_owned());
        let earlier =
            ground.is_some_and(|ground| ground.contains("101(1)(e)") || ground.contains("101(1)e)"));
        if claim.eligibility == Eligibility::Ineligible && earlier {
            let at = Pointer::new("/history/claims")
                .join(index)
                .join("ineligibility_ground");
            findings.push(
                Finding::new(&rows::PROTECTION_NOT_OPEN, Place::value(at))
                    .with_note("until", "at all", "du tout")
                    .with_note(
                        "why",
                        "a claim was ineligible under s. 101(1)(e) (s. 112(2)(b))",
                        "une demande d'asile était irrecevable au titre de l'al. 101(1)e) (al. 112(2)b))",
                    ),
            );
        }
    }
    if let Some(bar) = bar(scene).filter(|bar| bar.stands_on(scene.filing)) {
        let (en, fr) = arithmetic(&bar.reckoning);
        let cited = |language| bar.provision.cited(language);
        let first = bar.first_day();
        findings.push(
            Finding::new(
                &rows::PROTECTION_NOT_OPEN,
                Place::key(Pointer::new("/protection")),
            )
            .with_note("until", format!("before {first}"), format!("avant le {first}"))
            .with_note(
                "why",
                format!("{}; {en}", cited(Language::En)),
                format!("{}; {fr}", cited(Language::Fr)),
            ),
        );
    }
    findings
}

fn no_stay(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(protection) = applied(scene) else {
        return Vec::new();
    };
    let refused = |one: &RiskAssessment| one.outcome == Outcome::Refused;
    let counted = |key: &str, from| limit::named(key).map_or(from, |one| one.count(from).end);
    let given = match protection.notified_by {
        NotificationWay::ByHand => protection.notified_on.0,
        NotificationWay::ByMail => counted("risk_assessment_mailed", protection.notified_on.0),
    };
    let last = counted("risk_assessment_apply", given);
    let made = protection.applied_on.map_or(scene.filing, |day| day.0);
    let (en, fr) = if scene.case.history.risk_assessments.iter().any(refused) {
        (
            "an earlier one was refused (s. 165)".to_owned(),
            "une demande antérieure a été rejetée (art. 165)".to_owned(),
        )
    } else if made > last {
        (
            format!("the fifteen days ended on {last}, and it is made on {made} (s. 163)"),
            format!("les quinze jours ont pris fin le {last}, et elle est présentée le {made} (art. 163)"),
        )
    } else {
        return Vec::new();
    };
    let place = Place::value(Pointer::new("/protection/notified_on"));
    vec![Finding::new(&rows::PROTECTION_NO_STAY, place).with_note("why", en, fr)]
}
