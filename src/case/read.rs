//! Reading a case file: bytes to a [`Draft`].
//!
//! In: the bytes of a file that a person wrote. Out: the JSON value as far as it can be understood, the place of every
//! part of it, and a finding for every fault of the text, all in one run. It believes nothing, changes nothing and
//! never looks at what the values mean. Hostile input costs no more than its size: the bytes, the depth and the
//! number of findings are limited.

mod encoding;
mod faults;
mod scalars;
mod spans;
mod texts;
mod tokens;
mod tree;

use crate::finding::catalogue::json;
use crate::finding::{Finding, Language, Part, Place, Pointer};
use crate::source::Source;
use faults::Faults;
use serde_json::Value;
use spans::Spans;
use std::ops::Range;

/// The most bytes a case file may have: some fifty times the largest case that a person could write.
pub const FILE_BYTES_MAX: usize = 8 << 20;

/// How deep lists and objects may be nested.
pub const DEPTH_MAX: usize = 64;

/// How many faults of the text are listed before the rest is left out.
pub const FAULTS_MAX: usize = 100;

/// A case file as it was written: its text, its JSON value where the text could be understood, and its faults.
#[derive(Debug, Clone)]
pub struct Draft {
    source: Source,
    value: Option<Value>,
    spans: Spans,
    findings: Vec<Finding>,
}

impl Draft {
    /// The text and its lines.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The JSON object, unless the text could not be understood. It may rest on guesses: see [`Draft::is_guess`].
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// The faults of the text, in the order of the text.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The bytes of a key or a value; those of the nearest thing that exists where the pointer leads to nothing.
    #[must_use]
    pub fn range(&self, pointer: &Pointer, part: Part) -> Range<usize> {
        match &self.value {
            Some(value) => self.spans.range(value, pointer, part),
            None => 0..0,
        }
    }

    /// Whether the value at `pointer` is only what the text probably meant: its fault is reported already, so that
    /// nothing more should be said of it.
    #[must_use]
    pub fn is_guess(&self, pointer: &Pointer) -> bool {
        self.value
            .as_ref()
            .is_some_and(|value| self.spans.is_guess(value, pointer))
    }
}

/// Reads the bytes of the file that messages call `name`.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> Draft {
    let mut faults = Faults::default();
    let understood = decode(name, bytes, &mut faults).map(|(text, invalid)| {
        let parsed = tree::parse(&text, &invalid, &mut faults);
        (text, parsed)
    });
    let (text, parsed) = understood.unwrap_or_default();
    let object = parsed.and_then(|(value, node)| object_or_fault(value, node, &mut faults));
    let (value, spans) = object.unzip();
    Draft {
        source: Source::new(name, text),
        value,
        spans: spans.unwrap_or_default(),
        findings: faults.into_findings(),
    }
}

fn decode(name: &str, bytes: &[u8], faults: &mut Faults) -> Option<(String, Vec<usize>)> {
    if bytes.len() > FILE_BYTES_MAX {
        faults.add(
            Finding::new(&json::FILE_TOO_LARGE, Place::Whole)
                .with("found", bytes.len())
                .with("limit", FILE_BYTES_MAX)
                .with("name", name),
        );
        return None;
    }
    encoding::decode(bytes, faults)
}

fn object_or_fault(value: Value, node: spans::Node, faults: &mut Faults) -> Option<(Value, Spans)> {
    if value.is_object() {
        return Some((value, Spans::new(node)));
    }
    let place = Place::bytes(node.value());
    faults.add(Finding::new(&json::NOT_AN_OBJECT, place).with_note(
        "found",
        kind_of(&value, Language::En),
        kind_of(&value, Language::Fr),
    ));
    None
}

/// What kind of JSON value this is, in words: `a list`, `a number` …
#[must_use]
pub fn kind_of(value: &Value, language: Language) -> &'static str {
    let (en, fr) = match value {
        Value::Null => ("`null`", "`null`"),
        Value::Bool(_) => ("`true` or `false`", "`true` ou `false`"),
        Value::Number(_) => ("a number", "un nombre"),
        Value::String(_) => ("a text", "un texte"),
        Value::Array(_) => ("a list", "une liste"),
        Value::Object(_) => ("an object", "un objet"),
    };
    match language {
        Language::En => en,
        Language::Fr => fr,
    }
}

#[cfg(test)]
mod tests;
