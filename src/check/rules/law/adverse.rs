//! What hurts and must be met openly: times without status, earlier refusals, criminality.

use super::inadmissible::of_the_examined;
use super::{Rule, Scene, is_request, rule};
use crate::case::model::argument::{FactorKind, InadmissibilityGround};
use crate::case::model::history::{ApplicationKind, Outcome};
use crate::case::model::people::Status;
use crate::finding::catalogue::law::substance as rows;
use crate::finding::{Finding, Place, Pointer};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::STATUS_NOT_ADDRESSED, status),
    rule(&rows::REFUSAL_NOT_ADDRESSED, refusal),
    rule(&rows::CRIMINALITY_NOT_ADDRESSED, criminality),
];

/// Beginnings of words that speak of a lack of status.
const STATUS_WORDS: &[&str] = &[
    "status",
    "overst",
    "remain",
    "not leave",
    "authoriz",
    "permit",
    "stay",
    "statut",
    "séjour",
    "demeur",
    "quitt",
    "permis",
];
/// Beginnings of words that speak of a refusal.
const REFUSAL_WORDS: &[&str] = &["refus", "reject", "rejet", "dismiss", "negative", "négati"];

/// Whether an adverse fact, or its answer, speaks of something.
fn speaks_of(scene: &Scene<'_>, words: &[&str]) -> bool {
    scene.case.adverse.iter().any(|one| {
        let text = format!("{} {}", one.fact, one.answer).to_lowercase();
        words.iter().any(|word| text.contains(word))
    })
}

fn argues(scene: &Scene<'_>, kind: FactorKind) -> bool {
    scene.case.factors.iter().any(|factor| factor.factor == kind)
}

fn status(scene: &Scene<'_>) -> Vec<Finding> {
    let own = &scene.case.applicant.status;
    let periods = scene.case.history.statuses.iter().enumerate();
    let earlier = periods
        .filter(|(_, period)| period.person.is_none() && period.status == Status::NoStatus)
        .map(|(index, period)| {
            let at = Pointer::new("/history/statuses").join(index).join("status");
            (at, Some(period.from))
        });
    let now = (own.status == Status::NoStatus).then(|| (Pointer::new("/applicant/status/status"), own.since));
    let Some((at, since)) = earlier.chain(now).next() else {
        return Vec::new();
    };
    if !is_request(scene) || argues(scene, FactorKind::LackOfStatus) || speaks_of(scene, STATUS_WORDS) {
        return Vec::new();
    }
    let found = Finding::new(&rows::STATUS_NOT_ADDRESSED, Place::value(at));
    vec![match since {
        Some(since) => found.with("since", since),
        None => found.with_note("since", "an unknown day", "un jour inconnu"),
    }]
}

/// Where the first refusal stands that an officer will have before them.
fn first_refusal(scene: &Scene<'_>) -> Option<Pointer> {
    let history = &scene.case.history;
    let claims = history.claims.iter().enumerate().find_map(|(index, claim)| {
        let step = claim
            .proceedings
            .iter()
            .position(|step| step.outcome == Outcome::Refused)?;
        Some(
            Pointer::new("/history/claims")
                .join(index)
                .join("proceedings")
                .join(step),
        )
    });
    let assessment = || {
        let mut all = history.risk_assessments.iter();
        let index = all.position(|one| one.outcome == Outcome::Refused)?;
        Some(Pointer::new("/history/risk_assessments").join(index))
    };
    let request = || {
        let mut all = history.applications.iter();
        let index = all.position(|one| {
            one.kind == ApplicationKind::HumanitarianAndCompassionate && one.outcome == Outcome::Refused
        })?;
        Some(Pointer::new("/history/applications").join(index))
    };
    claims.or_else(assessment).or_else(request)
}

fn refusal(scene: &Scene<'_>) -> Vec<Finding> {
    let at = first_refusal(scene).filter(|_| is_request(scene) && !speaks_of(scene, REFUSAL_WORDS));
    at.map(|at| Finding::new(&rows::REFUSAL_NOT_ADDRESSED, Place::value(at.join("outcome"))))
        .into_iter()
        .collect()
}

fn criminality(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) || argues(scene, FactorKind::Rehabilitation) {
        return Vec::new();
    }
    let criminal = of_the_examined(scene).into_iter().filter(|(_, _, one)| {
        matches!(
            one.ground,
            InadmissibilityGround::Criminality | InadmissibilityGround::SeriousCriminality
        )
    });
    criminal
        .map(|(at, _, one)| {
            Finding::new(&rows::CRIMINALITY_NOT_ADDRESSED, Place::value(at.join("ground")))
                .with("id", &one.id)
        })
        .collect()
}
