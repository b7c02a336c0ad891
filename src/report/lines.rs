//! A line of JSON for each case, as it is done: for engines that share many cases among machines.
//!
//! The types are the one source of its schema. Within a version, members are only ever added.

use super::Subject;
use super::json::{Entry, document};
use super::visible::escape_json;
use crate::finding::{Finding, Language, Severity};
use schemars::JsonSchema;
use serde::Serialize;

/// The version of a line.
pub const VERSION: u32 = 1;

/// What became of one case.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "hc-pack case line")]
pub struct CaseLine {
    /// Always `hc-pack-case`.
    pub format: LineFormat,
    /// The version of this format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The case file, as it was given.
    pub case: String,
    /// The file's reference, where it could be read.
    pub reference: Option<String>,
    /// The exit code that this case alone would give.
    pub exit: u8,
    /// The package, where one was written.
    pub package: Option<PackageLine>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How many notes.
    pub notes: usize,
    /// All that was found, by place and code.
    pub findings: Vec<Entry>,
}

/// The name of the format.
#[derive(Debug, Serialize, JsonSchema)]
pub enum LineFormat {
    /// What became of one case.
    #[serde(rename = "hc-pack-case")]
    Case,
}

/// A package that was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PackageLine {
    /// Where it was written.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

/// The line of a case, with the line break at its end.
#[must_use]
pub fn case(subject: &Subject<'_>, exit: u8, package: Option<PackageLine>, language: Language) -> String {
    let weighing = |severity: Severity| {
        subject
            .findings
            .iter()
            .filter(|one| Finding::severity(one) == severity)
            .count()
    };
    let value = subject.draft.and_then(|draft| draft.value());
    let line = CaseLine {
        format: LineFormat::Case,
        version: VERSION,
        case: subject.path.to_owned(),
        reference: value
            .and_then(|case| case["reference"].as_str())
            .map(str::to_owned),
        exit,
        package,
        errors: weighing(Severity::Error),
        warnings: weighing(Severity::Warning),
        notes: weighing(Severity::Note),
        findings: document(&[*subject], language).findings,
    };
    let text = serde_json::to_string(&line).expect("the line has string keys only, so it is always JSON");
    escape_json(&text) + "\n"
}

/// The JSON Schema (draft 2020-12) of a line.
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings
        .into_generator()
        .into_root_schema_for::<CaseLine>()
        .to_value()
}
