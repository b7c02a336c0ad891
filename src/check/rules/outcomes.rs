//! Steps that are pending and decided, or decided on no day.

use super::Scene;
use super::walk::{Match, matches};
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Place};
use serde_json::Value;

/// Where steps with an outcome stand.
const STEPS: &[&str] = &[
    "/history/claims/*/proceedings/*",
    "/history/risk_assessments/*",
    "/history/applications/*",
];

fn steps<'a>(scene: &Scene<'a>) -> Vec<Match<'a>> {
    STEPS
        .iter()
        .flat_map(|pattern| matches(scene.document, pattern, &[]))
        .collect()
}

fn outcome<'v>(step: &Match<'v>) -> &'v str {
    step.value
        .get("outcome")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn decided_on<'v>(step: &Match<'v>) -> Option<&'v str> {
    step.value.get("decided_on")?.as_str()
}

/// Pending, with a day of decision.
pub(super) fn pending_and_decided(scene: &Scene<'_>) -> Vec<Finding> {
    let steps = steps(scene);
    let both = steps.iter().filter(|step| outcome(step) == "pending");
    both.filter_map(|step| {
        let date = decided_on(step)?;
        Some(
            Finding::new(
                &rows::PENDING_AND_DECIDED,
                Place::value(step.pointer.join("outcome")),
            )
            .with("date", date)
            .label(
                Place::value(step.pointer.join("decided_on")),
                "decided then",
                "décidé alors",
            ),
        )
    })
    .collect()
}

/// Decided, on a day that is not given.
pub(super) fn decided_without_date(scene: &Scene<'_>) -> Vec<Finding> {
    let steps = steps(scene);
    let without = steps.iter().filter(|step| {
        let decided = !matches!(outcome(step), "pending" | "returned");
        decided && decided_on(step).is_none()
    });
    without
        .map(|step| {
            Finding::new(
                &rows::DECIDED_WITHOUT_DATE,
                Place::value(step.pointer.join("outcome")),
            )
            .with("outcome", outcome(step))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::walk::is_in_schema;

    #[test]
    fn the_table_names_what_the_model_has() {
        for step in STEPS {
            assert!(
                is_in_schema(&format!("{step}/outcome")) && is_in_schema(&format!("{step}/decided_on")),
                "{step}"
            );
        }
    }
}
