//! The parts that each kind of matter needs, and those it has no use for.

use super::Scene;
use crate::case::model::Matter;
use crate::case::model::people::Status;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Place, Pointer};
use serde_json::Value;

/// A part, and the matters that rest on it.
const PARTS: &[(&str, &[Matter])] = &[
    ("decision", &[Matter::Reconsideration, Matter::JudicialReview]),
    ("court", &[Matter::JudicialReview]),
    ("deferral", &[Matter::Deferral]),
    ("protection", &[Matter::RiskAssessment]),
    ("further", &[Matter::FurtherSubmissions]),
];

fn matter_name(scene: &Scene<'_>) -> String {
    word_at(scene.document, "/matter")
}

fn word_at(document: &Value, pointer: &str) -> String {
    let word = document.pointer(pointer).and_then(Value::as_str);
    word.unwrap_or_default().to_owned()
}

/// Parts that are missing.
pub(super) fn part_missing(scene: &Scene<'_>) -> Vec<Finding> {
    let missing = PARTS.iter().filter(|(part, matters)| {
        matters.contains(&scene.case.matter) && scene.document.get(part).is_none_or(Value::is_null)
    });
    missing
        .map(|(part, _)| {
            Finding::new(&rows::PART_MISSING, Place::value(Pointer::new("/matter")))
                .with("part", part)
                .with("matter", matter_name(scene))
        })
        .collect()
}

/// Parts that no letter would use.
pub(super) fn part_unused(scene: &Scene<'_>) -> Vec<Finding> {
    let unused = PARTS.iter().filter(|(part, matters)| {
        !matters.contains(&scene.case.matter) && scene.document.get(part).is_some_and(|part| !part.is_null())
    });
    unused
        .map(|(part, _)| {
            Finding::new(&rows::PART_UNUSED, Place::key(Pointer::root().join(part)))
                .with("part", part)
                .with("matter", matter_name(scene))
                .label(
                    Place::value(Pointer::new("/matter")),
                    "the kind of matter",
                    "le genre d'affaire",
                )
        })
        .collect()
}

/// An application from inside Canada by somebody outside, or the reverse.
pub(super) fn where_applicant_is(scene: &Scene<'_>) -> Vec<Finding> {
    let outside = scene.case.applicant.status.status == Status::OutsideCanada;
    let wrong = match scene.case.matter {
        Matter::ApplicationInCanada | Matter::Deferral | Matter::RiskAssessment => outside,
        Matter::ApplicationOutsideCanada => !outside,
        Matter::Reconsideration | Matter::JudicialReview | Matter::FurtherSubmissions => false,
    };
    let status = Pointer::new("/applicant/status/status");
    let finding = || {
        Finding::new(&rows::WHERE_APPLICANT_IS, Place::value(status.clone()))
            .with("matter", matter_name(scene))
            .with("status", word_at(scene.document, status.as_str()))
            .label(
                Place::value(Pointer::new("/matter")),
                "the kind of matter",
                "le genre d'affaire",
            )
    };
    wrong.then(finding).into_iter().collect()
}
