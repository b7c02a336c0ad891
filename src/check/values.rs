//! Single values, checked by `validator` with the checks that the case model names; here they become findings.
//!
//! In: `validator`'s errors. Out: findings, each at the value as it stands in the text. A check is known by its code.

use super::phrase::{blank, name, quote, write_it};
use super::prune::Usable;
use crate::case::Draft;
use crate::finding::catalogue::{schema, values as rows};
use crate::finding::{Finding, Place, Pointer, Row};
use validator::{ValidationErrors, ValidationErrorsKind};

/// The words for each check, and the member it is about where the check is one of a whole object.
const CHECKS: &[(&str, &Row, Option<&str>)] = &[
    ("uci", &rows::UCI, None),
    ("application_number", &rows::APPLICATION_NUMBER, None),
    ("phone", &rows::PHONE, None),
    ("postal_code", &rows::POSTAL_CODE, Some("postal_code")),
    ("court_file", &rows::COURT_FILE, None),
    ("form_version", &rows::FORM_VERSION, None),
    ("reference", &rows::REFERENCE, None),
    ("email", &schema::BAD_EMAIL, None),
];

/// The name that `validator` gives to checks of a whole object.
const WHOLE_OBJECT: &str = "__all__";

/// The findings of all errors, by their place.
pub(super) fn findings(errors: &ValidationErrors, usable: &Usable, draft: &Draft) -> Vec<Finding> {
    let mut found = Vec::new();
    gather(errors, &Pointer::root(), &mut found);
    // The errors come in the order of a hash map.
    found.sort();
    found
        .into_iter()
        .filter(|(pointer, _)| !draft.is_guess(pointer) && !usable.is_stand_in(pointer))
        .map(|(pointer, code)| finding(&pointer, &code, draft))
        .collect()
}

fn gather(errors: &ValidationErrors, at: &Pointer, found: &mut Vec<(Pointer, String)>) {
    for (field, kind) in errors.errors() {
        let place = if field == WHOLE_OBJECT {
            at.clone()
        } else {
            at.join(field)
        };
        match kind {
            ValidationErrorsKind::Struct(inner) => gather(inner, &place, found),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    gather(inner, &place.join(index), found);
                }
            }
            ValidationErrorsKind::Field(faults) => {
                found.extend(
                    faults
                        .iter()
                        .map(|fault| (member_of(&place, &fault.code), fault.code.to_string())),
                );
            }
        }
    }
}

fn member_of(place: &Pointer, code: &str) -> Pointer {
    let check = CHECKS.iter().find(|(known, ..)| *known == code);
    match check {
        // The check may also be one of the member itself, whose name then stands there already.
        Some((_, _, Some(member))) if place.last() != *member => place.join(member),
        _ => place.clone(),
    }
}

fn finding(pointer: &Pointer, code: &str, draft: &Draft) -> Finding {
    let check = CHECKS.iter().find(|(known, ..)| *known == code);
    let row = check.map_or(&rows::OTHER_VALUE, |(_, row, _)| row);
    let at = name(pointer);
    let value = draft.value().and_then(|case| case.pointer(pointer.as_str()));
    if value
        .and_then(|value| value.as_str())
        .is_some_and(|text| text.trim().is_empty())
    {
        return blank(at, pointer, &write_it());
    }
    let found = value.map_or(String::new(), |value| match value.as_str() {
        Some(text) => quote(text),
        None => quote(&value.to_string()),
    });
    Finding::new(row, Place::value(pointer.clone()))
        .with_note("at", at.en, at.fr)
        .with("found", found)
        .with("check", code)
}
