//! The shape of a draft: its keys, kinds of values, sets of words, forms of texts.
//!
//! In: a JSON value. Out: a [`Fault`] for each thing that does not fit, told in the catalogue's words. The JSON Schema
//! that is generated from the case model decides; nothing here repeats what it says.

mod explain;
mod kinds;
mod lookup;

pub(super) use lookup::{alternatives, is_required, stand_in};

use super::phrase;
use crate::case::model::values::PartialDate;
use crate::finding::catalogue::schema as rows;
use crate::finding::{Finding, Place, Pointer};
use jsonschema::{Draft, Validator};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// How many faults of shape are listed before the rest is left out.
pub(super) const FAULTS_MAX: usize = 300;

/// One thing that does not fit.
#[derive(Debug)]
pub(super) struct Fault {
    /// The value that is wrong, or the object that lacks or has a key.
    pub(super) pointer: Pointer,
    /// What it takes to go on without it.
    pub(super) kind: FaultKind,
    /// What is said of it; nothing where another finding says it.
    pub(super) finding: Option<Finding>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// The object has this key, which nothing knows.
    UnknownKey(String),
    /// The object lacks this key.
    MissingKey(String),
    /// The value itself is wrong.
    Value,
    /// There are more faults than are listed.
    More,
}

/// A schema, ready to check with.
pub(super) struct Checker {
    schema: Value,
    validator: Validator,
}

/// The checker for cases. It takes the schema as it is published, which a test holds to the model: reading it takes a third of the time
/// that generating it takes.
pub(super) fn of_cases() -> &'static Checker {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    CHECKER.get_or_init(|| {
        let published = include_str!("../../schemas/case.schema.json");
        Checker::new(serde_json::from_str(published).expect("it is JSON, as a test reads it"))
    })
}

/// Makes the library's own checker of schemas ready, which it needs before it takes one.
pub(super) fn know_drafts() {
    let _sound = jsonschema::meta::is_valid(&Value::Bool(true));
}

impl Checker {
    pub(super) fn new(schema: Value) -> Self {
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .with_format("partial-date", |text: &str| PartialDate::parse(text).is_some())
            .build(&without_words(&schema))
            .expect("the schema is that of the case model, and a test builds it");
        Checker { schema, validator }
    }

    pub(super) fn schema(&self) -> &Value {
        &self.schema
    }

    /// Everything that does not fit, up to [`FAULTS_MAX`].
    pub(super) fn faults(&self, value: &Value) -> Vec<Fault> {
        let mut faults = Vec::new();
        for error in self.validator.iter_errors(value) {
            explain::explain(&self.schema, value, &error, &mut faults);
            if faults.len() > FAULTS_MAX {
                break;
            }
        }
        if faults.len() > FAULTS_MAX {
            faults.truncate(FAULTS_MAX);
            faults.push(Fault {
                pointer: Pointer::root(),
                kind: FaultKind::More,
                finding: Some(Finding::new(&rows::MORE_FINDINGS, Place::Whole).with("limit", FAULTS_MAX)),
            });
        }
        one_for_each_value(faults)
    }
}

/// Tells one fault of each value, and no missing key that an unknown one was meant to be.
fn one_for_each_value(mut faults: Vec<Fault>) -> Vec<Fault> {
    let meant: BTreeSet<(Pointer, String)> = faults
        .iter()
        .filter_map(|fault| {
            Some((
                fault.pointer.clone(),
                explain::meant_key(fault.finding.as_ref()?)?,
            ))
        })
        .collect();
    // A form that has a name says more than a pattern, so it comes first.
    let is_pattern = |fault: &Fault| fault.finding.as_ref().map(Finding::code) == Some(rows::BAD_FORM.code);
    faults.sort_by_key(is_pattern);
    let mut seen = BTreeSet::new();
    for fault in &mut faults {
        let told_before = match &fault.kind {
            FaultKind::UnknownKey(_) | FaultKind::More => false,
            FaultKind::MissingKey(key) => meant.contains(&(fault.pointer.clone(), key.clone())),
            FaultKind::Value => !seen.insert(fault.pointer.clone()),
        };
        if told_before {
            fault.finding = None;
        }
    }
    faults
}

/// A value that the types refuse though the schema took it.
pub(super) fn misfit(detail: &str) -> Finding {
    let at = phrase::name(&Pointer::root());
    Finding::new(&rows::MISFIT, Place::Whole)
        .with_note("at", at.en, at.fr)
        .with("detail", detail)
}

/// The schema without its titles, descriptions and examples: they constrain nothing, and reading them takes longer than
/// checking a case. Members of a case that have such names stay, because what describes them is no text and no list.
fn without_words(schema: &Value) -> Value {
    let says_something = |(key, member): &(&String, &Value)| match key.as_str() {
        "title" | "description" => !member.is_string(),
        "examples" => !member.is_array(),
        _ => true,
    };
    match schema {
        Value::Object(members) => members
            .iter()
            .filter(says_something)
            .map(|(key, member)| (key.clone(), without_words(member)))
            .collect(),
        Value::Array(items) => items.iter().map(without_words).collect(),
        other => other.clone(),
    }
}
