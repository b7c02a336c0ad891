//! What a representative of each kind must state.

use super::Scene;
use crate::case::model::people::RepresentativeKind;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Place, Pointer};
use serde_json::Value;

/// A licensed representative without body or number. Students-at-law act under another's licence.
pub(super) fn licence_missing(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(representative) = &scene.case.representative else {
        return Vec::new();
    };
    let kind = representative.kind;
    if matches!(
        kind,
        RepresentativeKind::Unpaid | RepresentativeKind::StudentAtLaw
    ) {
        return Vec::new();
    }
    let members = [
        ("body", &representative.body),
        ("licence_number", &representative.licence_number),
    ];
    let missing = members.into_iter().filter(|(_, member)| member.is_none());
    let kind = scene
        .document
        .pointer("/representative/kind")
        .and_then(Value::as_str);
    missing
        .map(|(key, _)| {
            Finding::new(
                &rows::LICENCE_MISSING,
                Place::value(Pointer::new("/representative")),
            )
            .with("key", key)
            .with("kind", kind.unwrap_or_default())
        })
        .collect()
}

/// Somebody who acts without pay, and is paid.
pub(super) fn unpaid_and_paid(scene: &Scene<'_>) -> Vec<Finding> {
    let wrong = scene
        .case
        .representative
        .as_ref()
        .is_some_and(|one| one.kind == RepresentativeKind::Unpaid && one.paid);
    let at = Pointer::new("/representative");
    let finding = || {
        Finding::new(&rows::UNPAID_AND_PAID, Place::value(at.join("paid"))).label(
            Place::value(at.join("kind")),
            "the kind of representative",
            "le genre de représentation",
        )
    };
    wrong.then(finding).into_iter().collect()
}
