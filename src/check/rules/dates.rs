//! Events in an order that can be. Both rules are tables of pointers: a new pair is a new line.
//!
//! A date that is known to the month or year only is wrong only if no day in it could be right.

use super::Scene;
use super::walk::{Match, matches, shared_items};
use crate::case::model::values::PartialDate;
use crate::check::phrase::name;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Note, Place, Pointer};

/// What must not lie before what. Patterns that share their first `*`s are about the same items.
const ORDER: &[(&str, &str)] = &[
    ("/applicant/birth_date", "/history/entries/*/date"),
    ("/applicant/birth_date", "/applicant/in_canada_since"),
    ("/applicant/birth_date", "/history/claims/*/made_on"),
    ("/applicant/birth_date", "/history/statuses/*/from"),
    ("/applicant/birth_date", "/history/addresses/*/from"),
    ("/applicant/birth_date", "/history/activities/*/from"),
    ("/applicant/birth_date", "/history/removal_orders/*/made_on"),
    ("/applicant/birth_date", "/applicant/identity/*/issued_on"),
    ("/applicant/status/since", "/applicant/status/until"),
    (
        "/applicant/identity/*/issued_on",
        "/applicant/identity/*/valid_until",
    ),
    (
        "/applicant/designated_foreign_national/designated_on",
        "/applicant/designated_foreign_national/final_determination_on",
    ),
    ("/people/*/birth_date", "/people/*/status/since"),
    ("/people/*/birth_date", "/people/*/identity/*/issued_on"),
    ("/people/*/status/since", "/people/*/status/until"),
    (
        "/people/*/identity/*/issued_on",
        "/people/*/identity/*/valid_until",
    ),
    ("/history/entries/*/date", "/history/entries/*/authorized_until"),
    ("/history/statuses/*/from", "/history/statuses/*/to"),
    ("/history/addresses/*/from", "/history/addresses/*/to"),
    ("/history/activities/*/from", "/history/activities/*/to"),
    (
        "/history/claims/*/made_on",
        "/history/claims/*/eligibility_decided_on",
    ),
    (
        "/history/claims/*/made_on",
        "/history/claims/*/proceedings/*/begun_on",
    ),
    (
        "/history/claims/*/made_on",
        "/history/claims/*/proceedings/*/decided_on",
    ),
    (
        "/history/claims/*/proceedings/*/begun_on",
        "/history/claims/*/proceedings/*/decided_on",
    ),
    (
        "/history/claims/*/proceedings/*/decided_on",
        "/history/claims/*/proceedings/*/notified_on",
    ),
    (
        "/history/risk_assessments/*/notified_on",
        "/history/risk_assessments/*/applied_on",
    ),
    (
        "/history/risk_assessments/*/applied_on",
        "/history/risk_assessments/*/decided_on",
    ),
    (
        "/history/removal_orders/*/made_on",
        "/history/removal_orders/*/in_force_on",
    ),
    (
        "/history/removal_orders/*/made_on",
        "/history/removal_orders/*/removal_set_for",
    ),
    (
        "/history/removal_orders/*/made_on",
        "/history/removal_orders/*/enforced_on",
    ),
    (
        "/history/applications/*/made_on",
        "/history/applications/*/decided_on",
    ),
    ("/evidence/*/date", "/evidence/*/date_to"),
    ("/decision/application_made_on", "/decision/decided_on"),
    ("/decision/decided_on", "/decision/notified_on"),
    ("/decision/decided_on", "/decision/reasons_received_on"),
    ("/decision/notified_on", "/court/filed_on"),
    ("/decision/notified_on", "/court/served_on"),
    ("/representative/agreement_date", "/filing/date"),
];

/// What must have happened by the filing date.
const PAST: &[&str] = &[
    "/applicant/birth_date",
    "/applicant/in_canada_since",
    "/applicant/status/since",
    "/applicant/identity/*/issued_on",
    "/applicant/designated_foreign_national/designated_on",
    "/people/*/birth_date",
    "/people/*/status/since",
    "/people/*/identity/*/issued_on",
    "/history/entries/*/date",
    "/history/statuses/*/from",
    "/history/claims/*/made_on",
    "/history/claims/*/eligibility_decided_on",
    "/history/claims/*/proceedings/*/begun_on",
    "/history/claims/*/proceedings/*/decided_on",
    "/history/claims/*/proceedings/*/notified_on",
    "/history/risk_assessments/*/notified_on",
    "/history/risk_assessments/*/applied_on",
    "/history/risk_assessments/*/decided_on",
    "/history/removal_orders/*/made_on",
    "/history/removal_orders/*/in_force_on",
    "/history/removal_orders/*/enforced_on",
    "/history/applications/*/made_on",
    "/history/applications/*/decided_on",
    "/history/addresses/*/from",
    "/history/activities/*/from",
    "/evidence/*/date",
    "/evidence/*/date_to",
    "/fees/*/paid_on",
    "/forms/*/signed_on",
    "/decision/application_made_on",
    "/decision/decided_on",
    "/decision/notified_on",
    "/decision/reasons_received_on",
    "/further/filed_on",
    "/further/change_of_family/*/on",
    "/answers/*/date",
];

/// Dates that lie before one that they must follow.
pub(super) fn order(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (before, after) in ORDER {
        let shared = shared_items(before, after);
        for earlier in matches(scene.document, before, &[]) {
            let bound = earlier.items.get(..shared).unwrap_or_default();
            let later = matches(scene.document, after, bound);
            // What concerns somebody else has no order with the applicant's own dates.
            let of_others =
                |later: &Match<'_>| before.starts_with("/applicant/") && names_a_person(scene, later);
            let own = later.iter().filter(|later| !of_others(later));
            findings.extend(own.filter_map(|later| out_of_order(&earlier, later)));
        }
    }
    findings
}

fn names_a_person(scene: &Scene<'_>, found: &Match<'_>) -> bool {
    let item = scene.document.pointer(found.pointer.parent().as_str());
    item.is_some_and(|item| item.get("person").is_some())
}

fn out_of_order(earlier: &Match<'_>, later: &Match<'_>) -> Option<Finding> {
    let (first, second) = (date(earlier)?, date(later)?);
    if second.latest()? >= first.earliest()? {
        return None;
    }
    let (earlier_name, later_name) = (place_name(earlier), place_name(later));
    let finding = Finding::new(&rows::DATE_ORDER, Place::value(later.pointer.clone()))
        .with("date", second)
        .with("other", first)
        .with_note("later", later_name.en, later_name.fr)
        .with_note("earlier", earlier_name.en, earlier_name.fr);
    Some(finding.label(
        Place::value(earlier.pointer.clone()),
        "this cannot come after it",
        "ceci ne peut venir après",
    ))
}

/// Past events that lie after the filing date.
pub(super) fn after_filing(scene: &Scene<'_>) -> Vec<Finding> {
    let all = PAST
        .iter()
        .flat_map(|pattern| matches(scene.document, pattern, &[]));
    let late = all.filter_map(|found| {
        let date = date(&found)?;
        if date.earliest()? <= scene.filing {
            return None;
        }
        let at = place_name(&found);
        Some(
            Finding::new(&rows::AFTER_FILING, Place::value(found.pointer))
                .with_note("at", at.en, at.fr)
                .with("date", date)
                .with("filing", scene.filing),
        )
    });
    late.collect()
}

fn date(found: &Match<'_>) -> Option<PartialDate> {
    PartialDate::parse(found.value.as_str()?)
}

/// `` `made_on` of item 2 of `claims` ``, so that a reader knows which.
fn place_name(found: &Match<'_>) -> Note {
    let own = name(&found.pointer);
    let around = found.pointer.parent();
    if around.as_str().is_empty() {
        return own;
    }
    let around = name(&around);
    Note {
        en: format!("{} of {}", own.en, around.en),
        fr: format!("{} de {}", own.fr, around.fr),
    }
}

/// A filing date that lies behind.
pub(super) fn filing_passed(scene: &Scene<'_>) -> Vec<Finding> {
    let passed = scene.filing < scene.today;
    let finding = || {
        Finding::new(&rows::FILING_PASSED, Place::value(Pointer::new("/filing/date")))
            .with("date", scene.filing)
            .with("today", scene.today)
    };
    passed.then(finding).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::walk::is_in_schema;

    #[test]
    fn the_tables_name_what_the_model_has() {
        let ordered = ORDER.iter().flat_map(|(before, after)| [before, after]);
        for pattern in ordered.chain(PAST) {
            assert!(is_in_schema(pattern), "{pattern}");
        }
    }

    #[test]
    fn patterns_bind_the_items_that_they_share() {
        assert_eq!(shared_items("/a/*/b/*/c", "/a/*/b/*/d"), 2);
        assert_eq!(shared_items("/a/*/b", "/a/*/c/*/d"), 1);
        assert_eq!(shared_items("/a/*/b", "/c/*/b"), 0);
        let document = serde_json::json!({"a": [{"b": 1}, {"b": 2}]});
        let bound = matches(&document, "/a/*/b", &[1]);
        assert_eq!((bound.len(), bound[0].value), (1, &serde_json::json!(2)));
    }
}
