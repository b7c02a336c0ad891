//! Government forms: which are asked for, for whom, signed, in what version. Which forms there are is known from
//! secondary sources for the most part, so that these rules warn.

use super::party::{self, DECLARED, INCLUDED, Party};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::evidence::Form;
use crate::case::model::people::Relationship;
use crate::case::model::values::Id;
use crate::finding::catalogue::law::forms as rows;
use crate::finding::{Finding, Place, Pointer, Row};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::NO_5283, no_5283),
    rule(&rows::NO_0008, no_0008),
    rule(&rows::NO_5669, no_5669),
    rule(&rows::NO_5406, no_5406),
    rule(&rows::NO_5280, no_5280),
    rule(&rows::NO_5476, no_5476),
    rule(&rows::UNSIGNED_5476, unsigned_5476),
    rule(&rows::OLD_FORM, old_form),
    rule(&rows::NO_FORM_VERSION, no_version),
    rule(&rows::NO_5409, no_5409),
    rule(&rows::NO_5604, no_5604),
];

/// Versions that were seen in use, as year and month (public form data, unconfirmed, 2026-11-23).
const SEEN: &[(&str, (u16, u8))] = &[
    ("0008", (2026, 5)),
    ("5669", (2021, 5)),
    ("5406", (2025, 4)),
    ("5476", (2025, 11)),
];

/// The digits of a form's number: `IMM 5283`, `imm5283e` and `5283` are one form.
fn digits(form: &Form) -> String {
    let number = form.number.as_str().to_ascii_lowercase();
    let number = number.trim_start_matches("imm").trim_start();
    number.chars().take_while(char::is_ascii_digit).collect()
}

fn has(scene: &Scene<'_>, number: &str, person: Option<&Id>) -> bool {
    let mut forms = scene.case.forms.iter();
    forms.any(|form| digits(form) == number && form.person.as_ref() == person)
}

/// The rule of a form that the applicant gives.
fn of_the_applicant(scene: &Scene<'_>, row: &'static Row, number: &str) -> Vec<Finding> {
    let missing = is_request(scene) && !has(scene, number, None);
    missing
        .then(|| Finding::new(row, Place::key(Pointer::new("/forms"))))
        .into_iter()
        .collect()
}

fn no_5283(scene: &Scene<'_>) -> Vec<Finding> {
    of_the_applicant(scene, &rows::NO_5283, "5283")
}

fn no_0008(scene: &Scene<'_>) -> Vec<Finding> {
    of_the_applicant(scene, &rows::NO_0008, "0008")
}

fn no_5280(scene: &Scene<'_>) -> Vec<Finding> {
    of_the_applicant(scene, &rows::NO_5280, "5280")
}

/// From this age on, in years, a person gives forms of their own (secondary source, unconfirmed).
const ADULT_YEARS: i16 = 18;

/// The rule of a form that each adult who is examined gives.
fn of_each_adult(scene: &Scene<'_>, row: &'static Row, number: &str) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let adults = party::with_roles(scene, DECLARED)
        .filter(|party| party.id.is_none() || party.age(scene).has_reached(ADULT_YEARS));
    adults
        .filter(|party| !has(scene, number, party.id))
        .map(|party| {
            let (en, fr) = match party.id {
                Some(id) => (
                    format!(" with `\"person\": \"{id}\"`"),
                    format!(" avec `\"person\": \"{id}\"`"),
                ),
                None => (String::new(), String::new()),
            };
            Finding::new(row, Place::key(Pointer::new("/forms")))
                .with("name", &party.name)
                .with_note("person", en, fr)
        })
        .collect()
}

fn no_5669(scene: &Scene<'_>) -> Vec<Finding> {
    of_each_adult(scene, &rows::NO_5669, "5669")
}

fn no_5406(scene: &Scene<'_>) -> Vec<Finding> {
    of_each_adult(scene, &rows::NO_5406, "5406")
}

fn no_5476(scene: &Scene<'_>) -> Vec<Finding> {
    // The Court has its own notices of who acts.
    let before_the_department = scene.case.matter != Matter::JudicialReview;
    let representative = scene
        .case
        .representative
        .as_ref()
        .filter(|_| before_the_department);
    representative
        .filter(|_| !has(scene, "5476", None))
        .map(|one| {
            Finding::new(&rows::NO_5476, Place::key(Pointer::new("/representative"))).with("name", &one.name)
        })
        .into_iter()
        .collect()
}

/// The forms of the case, with where each stands.
fn listed<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (Pointer, &'a Form)> + use<'a> {
    let forms = scene.case.forms.iter().enumerate();
    forms.map(|(index, form)| (Pointer::new("/forms").join(index), form))
}

fn unsigned_5476(scene: &Scene<'_>) -> Vec<Finding> {
    listed(scene)
        .filter(|(_, form)| digits(form) == "5476" && form.signed_on.is_none())
        .map(|(at, _)| Finding::new(&rows::UNSIGNED_5476, Place::value(at)))
        .collect()
}

/// Year and month of a version written `05-2026`.
fn version(form: &Form) -> Option<(u16, u8)> {
    let (month, year) = form.version.as_ref()?.split_once('-')?;
    Some((year.parse().ok()?, month.parse().ok()?))
}

fn old_form(scene: &Scene<'_>) -> Vec<Finding> {
    let old = listed(scene).filter_map(|(at, form)| {
        let (_, seen) = SEEN.iter().find(|(number, _)| *number == digits(form))?;
        let finding = || {
            Finding::new(&rows::OLD_FORM, Place::value(at.join("version")))
                .with("number", &form.number)
                .with("version", form.version.as_deref().unwrap_or_default())
                .with("newer", format!("{:02}-{}", seen.1, seen.0))
        };
        (version(form)? < *seen).then(finding)
    });
    old.collect()
}

fn no_version(scene: &Scene<'_>) -> Vec<Finding> {
    listed(scene)
        .filter(|(_, form)| form.file.is_some() && form.version.is_none())
        .map(|(at, form)| Finding::new(&rows::NO_FORM_VERSION, Place::value(at)).with("number", &form.number))
        .collect()
}

fn any_form(scene: &Scene<'_>, number: &str) -> bool {
    scene.case.forms.iter().any(|form| digits(form) == number)
}

fn no_5409(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) || any_form(scene, "5409") {
        return Vec::new();
    }
    let partners = party::with_roles(scene, DECLARED).filter(|party| {
        let relationship = party.person.map(|person| person.relationship);
        relationship == Some(Relationship::CommonLawPartner)
    });
    partners
        .map(|party| {
            Finding::new(&rows::NO_5409, Place::value(party.at.join("relationship")))
                .with("name", &party.name)
        })
        .collect()
}

fn no_5604(scene: &Scene<'_>) -> Vec<Finding> {
    let has_partner =
        party::with_roles(scene, DECLARED).any(|party| party.person.is_some_and(party::is_partner));
    if !is_request(scene) || has_partner || any_form(scene, "5604") {
        return Vec::new();
    }
    let is_minor_child = |party: &Party<'_>| {
        party.person.is_some_and(party::is_child) && party.age(scene).is_under(ADULT_YEARS)
    };
    party::with_roles(scene, INCLUDED)
        .filter(is_minor_child)
        .map(|party| {
            Finding::new(&rows::NO_5604, Place::value(party.at.join("role"))).with("name", &party.name)
        })
        .collect()
}
