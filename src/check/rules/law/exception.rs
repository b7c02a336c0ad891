//! The exceptions to the twelve-month bar (IRPA s. 25(1.21)), and what each needs to be shown.

use super::{Rule, Scene, bars, is_request, rule};
use crate::case::model::argument::{BarException, BarExceptionGround};
use crate::case::model::evidence::{Exhibit, ExhibitKind};
use crate::check::rules::people::full_name;
use crate::finding::catalogue::law::exceptions as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::time::age::age_on;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::EXCEPTION_NO_CHILD, no_child),
    rule(&rows::EXCEPTION_NO_EVIDENCE, no_evidence),
    rule(&rows::EXCEPTION_CHILD_GROWN, child_grown),
    rule(&rows::EXCEPTION_COUNTRY, country_left_out),
    rule(&rows::EXCEPTION_PROOF, proof),
    rule(&rows::EXCEPTION_OF_NO_USE, of_no_use),
    rule(&rows::EXCEPTION_NOT_NEEDED, not_needed),
];

/// Under this age, in years, officers take somebody for a child (secondary source, unconfirmed).
const CHILD_YEARS: i16 = 18;

/// The paragraph of an exception's ground.
pub(super) fn paragraph(ground: BarExceptionGround) -> &'static str {
    match ground {
        BarExceptionGround::RiskToLifeHealthCare => "25(1.21)(a)",
        BarExceptionGround::BestInterestsOfAChild => "25(1.21)(b)",
    }
}

fn at() -> Pointer {
    Pointer::new("/bar_exception")
}

fn argued<'a>(scene: &Scene<'a>) -> Option<&'a BarException> {
    scene.case.bar_exception.as_ref().filter(|_| is_request(scene))
}

fn on_ground<'a>(scene: &Scene<'a>, ground: BarExceptionGround) -> Option<&'a BarException> {
    argued(scene).filter(|exception| exception.ground == ground)
}

fn no_child(scene: &Scene<'_>) -> Vec<Finding> {
    let nameless =
        on_ground(scene, BarExceptionGround::BestInterestsOfAChild).filter(|one| one.child.is_none());
    let place = Place::value(at().join("ground"));
    nameless
        .map(|_| Finding::new(&rows::EXCEPTION_NO_CHILD, place))
        .into_iter()
        .collect()
}

fn no_evidence(scene: &Scene<'_>) -> Vec<Finding> {
    let bare = argued(scene).filter(|one| one.evidence.is_empty());
    bare.map(|_| Finding::new(&rows::EXCEPTION_NO_EVIDENCE, Place::key(at())))
        .into_iter()
        .collect()
}

fn child_grown(scene: &Scene<'_>) -> Vec<Finding> {
    let exception = on_ground(scene, BarExceptionGround::BestInterestsOfAChild);
    let Some(child) = exception.and_then(|one| one.child.as_ref()) else {
        return Vec::new();
    };
    let people = scene.case.people.iter().filter(|person| person.id == *child);
    let grown = people.filter_map(|person| {
        let age = age_on(person.birth_date.0, scene.filing)?;
        age.has_reached(CHILD_YEARS).then(|| {
            Finding::new(&rows::EXCEPTION_CHILD_GROWN, Place::value(at().join("child")))
                .with("name", full_name(&person.name))
                .with("age", age.at_least)
                .with("filing", scene.filing)
        })
    });
    grown.collect()
}

fn cited<'a>(scene: &Scene<'a>, exception: &BarException) -> Vec<&'a Exhibit> {
    let is_cited = |exhibit: &&Exhibit| exception.evidence.iter().any(|cite| cite.exhibit == exhibit.id);
    scene.case.evidence.iter().filter(is_cited).collect()
}

fn country_left_out(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(exception) = on_ground(scene, BarExceptionGround::RiskToLifeHealthCare) else {
        return Vec::new();
    };
    let mut spoken = exception.reasons.as_str().to_lowercase();
    for exhibit in cited(scene, exception) {
        spoken.push_str(&exhibit.title.as_str().to_lowercase());
        spoken.push_str(&exhibit.proves.as_str().to_lowercase());
    }
    let applicant = &scene.case.applicant;
    // A stateless person has no citizenship, and the country of former residence counts.
    let stateless = applicant.citizenships.is_empty();
    let former = applicant.former_habitual_residence.iter().filter(|_| stateless);
    let countries = applicant.citizenships.iter().chain(former);
    countries
        .filter(|country| !spoken.contains(&country.as_str().to_lowercase()))
        .map(|country| {
            Finding::new(&rows::EXCEPTION_COUNTRY, Place::value(at().join("reasons")))
                .with("country", country)
        })
        .collect()
}

fn proof(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(exception) = on_ground(scene, BarExceptionGround::RiskToLifeHealthCare) else {
        return Vec::new();
    };
    let exhibits = cited(scene, exception);
    if exhibits.is_empty() {
        return Vec::new();
    }
    let medical =
        |exhibit: &&Exhibit| matches!(exhibit.kind, ExhibitKind::Medical | ExhibitKind::Psychological);
    let finding = |en, fr| {
        Finding::new(&rows::EXCEPTION_PROOF, Place::value(at().join("evidence"))).with_note("kind", en, fr)
    };
    let mut findings = Vec::new();
    if !exhibits.iter().any(medical) {
        findings.push(finding("a physician's report", "le rapport d'un médecin"));
    }
    if exhibits.iter().all(medical) {
        findings.push(finding(
            "a source on the care in the country",
            "une source sur les soins au pays",
        ));
    }
    findings
}

fn of_no_use(scene: &Scene<'_>) -> Vec<Finding> {
    if argued(scene).is_none() {
        return Vec::new();
    }
    bars::pending(scene)
        .iter()
        .map(|pending| {
            Finding::new(&rows::EXCEPTION_OF_NO_USE, Place::key(at()))
                .with("bar", pending.paragraph)
                .label(
                    pending.place().clone(),
                    "this bars the request",
                    "ceci fait obstacle à la demande",
                )
        })
        .collect()
}

fn not_needed(scene: &Scene<'_>) -> Vec<Finding> {
    let idle = argued(scene).filter(|_| !bars::twelve_months_bar(scene) && bars::pending(scene).is_empty());
    idle.map(|_| Finding::new(&rows::EXCEPTION_NOT_NEEDED, Place::key(at())).with("filing", scene.filing))
        .into_iter()
        .collect()
}
