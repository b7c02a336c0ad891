//! From a draft to a case that is proven: the schema first, then single values, then the rules across the case.
//!
//! In: a [`Draft`]. Out: all findings of one run, and a [`Case`] if none of them is an error. No other module can make
//! a `Case`: who holds one need not check again. It reads no file and opens no template.

mod dates;
mod phrase;
mod prune;
mod rules;
mod schema;
mod values;

pub use rules::{Rule, Scene, rules};

use crate::case::Draft;
use crate::case::model;
use crate::finding::catalogue::schema as rows;
use crate::finding::{Finding, Place, any_error};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::ops::Deref;
use validator::Validate;

/// A case that has passed every check.
#[derive(Debug, Clone, PartialEq)]
pub struct Case(model::Case);

impl Deref for Case {
    type Target = model::Case;

    fn deref(&self) -> &model::Case {
        &self.0
    }
}

/// What a check came to.
#[derive(Debug)]
pub struct Outcome {
    /// The case, if no finding is an error.
    pub case: Option<Case>,
    /// All findings, those of the text included.
    pub findings: Vec<Finding>,
}

/// Checks a draft as of its filing date.
#[must_use]
pub fn check(draft: &Draft) -> Outcome {
    let mut findings = draft.findings().to_vec();
    let Some(value) = draft.value() else {
        return Outcome { case: None, findings };
    };
    let typed = typed::<model::Case>(draft, value, schema::of_cases(), &mut findings);
    let not_run = Finding::new(&rows::RULES_NOT_RUN, Place::Whole);
    let Some(Typed {
        facts,
        document,
        whole,
    }) = typed
    else {
        findings.push(not_run);
        return Outcome { case: None, findings };
    };
    if whole {
        rules::run(&facts, &document, draft, &mut findings);
    } else {
        findings.push(not_run);
    }
    let proven = whole && !any_error(&findings);
    Outcome {
        case: proven.then_some(Case(facts)),
        findings,
    }
}

/// The facts of a draft as far as they can be used.
struct Typed<T> {
    facts: T,
    /// The same as JSON.
    document: Value,
    /// Whether nothing but unknown keys is missing in them.
    whole: bool,
}

/// Checks shape and values, and reads what is left when the faulty parts are taken out.
fn typed<T: DeserializeOwned + Validate>(
    draft: &Draft,
    value: &Value,
    schema: &schema::Checker,
    findings: &mut Vec<Finding>,
) -> Option<Typed<T>> {
    let faults = schema.faults(value);
    let usable = prune::without(value, &faults, schema);
    findings.extend(
        faults
            .into_iter()
            .filter(|fault| !draft.is_guess(&fault.pointer))
            .filter_map(|fault| fault.finding),
    );
    let usable = usable?;
    let facts = match serde_json::from_value::<T>(usable.value.clone()) {
        Ok(facts) => facts,
        Err(error) => {
            // The schema is made from the types, so this is met only where it cannot say all that they ask for.
            if usable.whole {
                findings.push(schema::misfit(&error.to_string()));
            }
            return None;
        }
    };
    if let Err(errors) = facts.validate() {
        findings.extend(values::findings(&errors, &usable, draft));
    }
    Some(Typed {
        facts,
        document: usable.value,
        whole: usable.whole,
    })
}

#[cfg(test)]
mod tests;
