//! The five years of a designated foreign national, and the year after them (IRPA s. 25(1.01) to (1.03)).

use super::{Rule, Scene, arithmetic, is_request, rule};
use crate::finding::catalogue::law::exceptions as rows;
use crate::finding::{Finding, Language, Place, Pointer};
use crate::law::time::bar::{Bar, DesignatedSince, designated, may_refuse_after};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::DESIGNATED, too_soon),
    rule(&rows::DESIGNATED_LATELY, lately),
];

/// The bar of the designation, where there is one whose first day is known.
pub(super) fn bar(scene: &Scene<'_>) -> Option<Bar> {
    let designation = scene.case.applicant.designated_foreign_national.as_ref()?;
    let history = &scene.case.history;
    let since = match designation.final_determination_on {
        Some(day) if !history.risk_assessments.is_empty() => DesignatedSince::ProtectionDecided(day.0),
        Some(day) => DesignatedSince::ClaimDecided(day.0),
        None if history.claims.is_empty() && history.risk_assessments.is_empty() => {
            DesignatedSince::Designated(designation.designated_on.0)
        }
        None => return None,
    };
    Some(designated(since))
}

fn place() -> Place {
    Place::key(Pointer::new("/applicant/designated_foreign_national"))
}

fn too_soon(scene: &Scene<'_>) -> Vec<Finding> {
    let is_designated = scene.case.applicant.designated_foreign_national.is_some();
    if !is_designated || !is_request(scene) {
        return Vec::new();
    }
    let Some(bar) = bar(scene) else {
        let (en, fr) = (
            "the final determination from which five years run has no date",
            "la décision définitive d'où courent les cinq ans n'a pas de date",
        );
        let finding = Finding::new(&rows::DESIGNATED, place())
            .with_note("counted", en, fr)
            .with_note("first", "five years after it", "l'expiration de cinq ans")
            .with_note("provision", "IRPA s. 25(1.01)", "LIPR, art. 25(1.01)")
            .with_note(
                "steps",
                "a claim or an application for protection was made",
                "une demande d'asile ou de protection a été faite",
            );
        return vec![finding];
    };
    let stands = bar.stands_on(scene.filing);
    stands.then(|| finding(&bar)).into_iter().collect()
}

fn finding(bar: &Bar) -> Finding {
    let (en, fr) = arithmetic(&bar.reckoning);
    Finding::new(&rows::DESIGNATED, place())
        .with("first", bar.first_day())
        .with_note(
            "counted",
            format!("five years from {}", bar.event),
            format!("cinq ans à compter du {}", bar.event),
        )
        .with_note(
            "provision",
            bar.provision.cited(Language::En),
            bar.provision.cited(Language::Fr),
        )
        .with_note("steps", en, fr)
}

fn lately(scene: &Scene<'_>) -> Vec<Finding> {
    let year = bar(scene).filter(|bar| is_request(scene) && !bar.stands_on(scene.filing));
    let year = year.map(|bar| may_refuse_after(&bar));
    let stands = year.filter(|year| year.stands_on(scene.filing));
    stands
        .map(|year| Finding::new(&rows::DESIGNATED_LATELY, place()).with("last", year.last_day()))
        .into_iter()
        .collect()
}
