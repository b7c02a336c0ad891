//! What is there twice and can be there once only: numbers, people, forms, facts.

use super::rows;
use crate::case::model::argument::Fact;
use crate::case::model::values::Id;
use crate::check::phrase::quote;
use crate::check::rules::Scene;
use crate::check::rules::people::full_name;
use crate::check::rules::walk::matches;
use crate::finding::{Finding, Place, Pointer};
use std::collections::BTreeMap;

/// Numbers that one person or document alone can have.
const NUMBERS: &[&[&str]] = &[
    &["/applicant/uci", "/people/*/uci"],
    &["/applicant/identity/*/number", "/people/*/identity/*/number"],
    &["/history/applications/*/number"],
];

pub(in crate::check::rules) fn same_number(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for patterns in NUMBERS {
        let mut first: BTreeMap<String, Pointer> = BTreeMap::new();
        for found in patterns
            .iter()
            .flat_map(|pattern| matches(scene.document, pattern, &[]))
        {
            let Some(text) = found.value.as_str() else {
                continue;
            };
            let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
            match first.get(&bare) {
                None => drop(first.insert(bare, found.pointer)),
                Some(other) => findings.push(
                    Finding::new(&rows::SAME_NUMBER, Place::value(found.pointer))
                        .with("number", text)
                        .label(
                            Place::value(other.clone()),
                            "it is given here too",
                            "il est aussi donné ici",
                        ),
                ),
            }
        }
    }
    findings
}

pub(in crate::check::rules) fn same_person(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let own = (
        full_name(&case.applicant.name),
        case.applicant.birth_date,
        Pointer::new("/applicant"),
    );
    let others = case.people.iter().enumerate().map(|(index, person)| {
        (
            full_name(&person.name),
            person.birth_date,
            Pointer::new("/people").join(index),
        )
    });
    let mut first: BTreeMap<(String, _), Pointer> = BTreeMap::new();
    let mut findings = Vec::new();
    for (name, birth, at) in std::iter::once(own).chain(others) {
        match first.get(&(name.to_lowercase(), birth)) {
            None => drop(first.insert((name.to_lowercase(), birth), at)),
            Some(other) => findings.push(
                Finding::new(&rows::SAME_PERSON, Place::value(at.join("name")))
                    .with("name", name)
                    .label(
                        Place::value(other.join("name")),
                        "the same name and birth date",
                        "mêmes nom et date de naissance",
                    ),
            ),
        }
    }
    findings
}

pub(in crate::check::rules) fn form_twice(scene: &Scene<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<(String, Option<&str>), Pointer> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, form) in scene.case.forms.iter().enumerate() {
        let number = form.number.as_str().to_lowercase().replace(' ', "");
        let of = (number, form.person.as_ref().map(Id::as_str));
        let at = Pointer::new("/forms").join(index);
        match first.get(&of) {
            None => drop(first.insert(of, at)),
            Some(other) => findings.push(
                Finding::new(&rows::FORM_OF_NOBODY, Place::value(at.join("number")))
                    .with("number", &form.number)
                    .label(
                        Place::value(other.join("number")),
                        "it is listed here first",
                        "il figure d'abord ici",
                    ),
            ),
        }
    }
    findings
}

/// Every fact of the case, with where its text stands.
fn facts<'a>(scene: &Scene<'a>) -> Vec<(Pointer, &'a Fact)> {
    let case = scene.case;
    let mut all: Vec<(Pointer, &'a Fact)> = Vec::new();
    let mut add = |at: Pointer, facts: &'a [Fact]| {
        all.extend(
            facts
                .iter()
                .enumerate()
                .map(|(index, fact)| (at.join(index).join("text"), fact)),
        );
    };
    for (index, factor) in case.factors.iter().enumerate() {
        add(Pointer::new("/factors").join(index).join("facts"), &factor.facts);
    }
    for (index, person) in case.people.iter().enumerate() {
        if let Some(interests) = &person.best_interests {
            let at = Pointer::new("/people")
                .join(index)
                .join("best_interests")
                .join("facts");
            add(at, &interests.facts);
        }
    }
    all
}

pub(in crate::check::rules) fn same_fact(scene: &Scene<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<String, Pointer> = BTreeMap::new();
    let mut findings = Vec::new();
    for (at, fact) in facts(scene) {
        let text = fact
            .text
            .as_str()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        match first.get(&text) {
            None => drop(first.insert(text, at)),
            Some(other) => findings.push(
                Finding::new(&rows::SAME_FACT, Place::value(at))
                    .with("text", quote(fact.text.as_str()))
                    .label(
                        Place::value(other.clone()),
                        "it stands here first",
                        "il figure d'abord ici",
                    ),
            ),
        }
    }
    findings
}
