//! Ids: each is given once, and whatever is named by one exists.

use super::Scene;
use super::walk::matches;
use crate::check::phrase::{list, nearest, note};
use crate::finding::catalogue::consistency as rows;
use crate::finding::trail::{Step, walk};
use crate::finding::{Finding, Place, Pointer, Row};
use serde_json::Value;
use std::collections::BTreeMap;

/// Where ids are given, for each kind of thing that has one.
const GIVEN: &[&[&str]] = &[
    &["/evidence/*/id"],
    &["/people/*/id"],
    &["/inadmissibilities/*/id"],
    &[
        "/factors/*/facts/*/id",
        "/people/*/best_interests/facts/*/id",
        "/deferral/reasons/*/id",
        "/further/changes/*/id",
        "/further/urgent_processing/reasons/*/id",
        "/court/facts/*/id",
        "/protection/risks/*/facts/*/id",
        "/protection/state_protection/*/id",
        "/protection/other_parts/*/id",
    ],
];

/// Lists of people by id.
const LISTS_OF_PEOPLE: &[&str] = &[
    "/evidence/*/people/*",
    "/further/change_of_address/also/*",
    "/further/withdrawal/people/*",
];

/// Two things of a kind with the same id.
pub(super) fn given_twice(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for patterns in GIVEN {
        let mut first: BTreeMap<&str, Pointer> = BTreeMap::new();
        for found in patterns
            .iter()
            .flat_map(|pattern| matches(scene.document, pattern, &[]))
        {
            let Some(id) = found.value.as_str() else { continue };
            match first.get(id) {
                None => drop(first.insert(id, found.pointer)),
                Some(other) => findings.push(
                    Finding::new(&rows::DUPLICATE_ID, Place::value(found.pointer))
                        .with("id", id)
                        .label(
                            Place::value(other.clone()),
                            "it is given here first",
                            "il est d'abord donné ici",
                        ),
                ),
            }
        }
    }
    findings
}

/// Cites of exhibits that are not there.
pub(super) fn exhibits_cited(scene: &Scene<'_>) -> Vec<Finding> {
    let known = scene
        .case
        .evidence
        .iter()
        .map(|exhibit| exhibit.id.as_str())
        .collect();
    unknown(&rows::UNKNOWN_EXHIBIT, named(scene.document, &["exhibit"]), known)
}

/// References to people who are not listed.
pub(super) fn people_named(scene: &Scene<'_>) -> Vec<Finding> {
    let known = scene
        .case
        .people
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    let mut all = named(scene.document, &["person", "child"]);
    let concerned = LISTS_OF_PEOPLE
        .iter()
        .flat_map(|pattern| matches(scene.document, pattern, &[]));
    all.extend(concerned.filter_map(|m| Some((m.pointer, m.value.as_str()?))));
    unknown(&rows::UNKNOWN_PERSON, all, known)
}

/// References to inadmissibilities that are not listed.
pub(super) fn inadmissibilities_answered(scene: &Scene<'_>) -> Vec<Finding> {
    let known = scene
        .case
        .inadmissibilities
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    unknown(
        &rows::UNKNOWN_INADMISSIBILITY,
        named(scene.document, &["inadmissibility"]),
        known,
    )
}

/// Every text that is a member of one of these names, wherever it stands: the model gives these names to ids alone.
pub(super) fn named<'v>(document: &'v Value, keys: &[&str]) -> Vec<(Pointer, &'v str)> {
    let mut found = Vec::new();
    walk(document, &mut |step, value, trail| {
        if let (Step::Member(key), Some(text)) = (step, value.as_str())
            && keys.contains(&key)
        {
            found.push((trail.pointer(), text));
        }
    });
    found
}

fn unknown(row: &'static Row, named: Vec<(Pointer, &str)>, known: Vec<&str>) -> Vec<Finding> {
    let missing = named.into_iter().filter(|(_, id)| !known.contains(id));
    missing
        .map(|(pointer, id)| {
            let remedy = match nearest(id, known.iter().copied()) {
                Some(word) => note(
                    &format!("did you mean `{word}`?"),
                    &format!("vouliez-vous dire `{word}`?"),
                ),
                None if known.is_empty() => note(
                    "add what it names; so far there is none",
                    "ajoutez ce qu'il désigne; il n'y en a aucun pour l'instant",
                ),
                None => {
                    let some = list(known.iter().copied().take(12));
                    note(
                        &format!("add what it names, or use one that there is: {some}"),
                        &format!("ajoutez ce qu'il désigne, ou utilisez-en un qui existe : {some}"),
                    )
                }
            };
            Finding::new(row, Place::value(pointer))
                .with("id", id)
                .with_note("remedy", remedy.en, remedy.fr)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::walk::is_in_schema;

    #[test]
    fn the_table_names_what_the_model_has() {
        for pattern in GIVEN.iter().copied().flatten() {
            assert!(is_in_schema(pattern), "{pattern}");
        }
    }

    #[test]
    fn every_reference_of_the_model_is_followed() {
        let schema = crate::case::model::schema();
        let mut names = std::collections::BTreeSet::new();
        for object in schema["$defs"].as_object().unwrap().values() {
            for (key, member) in object["properties"].as_object().into_iter().flatten() {
                let text = member.to_string();
                if text.contains("#/$defs/Id\"") {
                    names.insert(key.clone());
                }
            }
        }
        let followed = [
            "also",
            "child",
            "exhibit",
            "id",
            "inadmissibility",
            "people",
            "person",
        ];
        assert!(names.iter().eq(followed.iter()), "{names:?}");
    }
}
