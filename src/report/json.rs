//! Findings for programs: one JSON document with a version.
//!
//! The types are the one source of its schema. Within a version, members are only ever added.

use super::place::{self, Spotted};
use super::visible::escape_json;
use super::{Placed, Subject, placed};
use crate::bundle::FileReport;
use crate::finding::{Finding, Language, Place, Severity};
use schemars::JsonSchema;
use serde::Serialize;

/// The version of the document.
pub const VERSION: u32 = 1;

/// What a run of `hc-pack` found.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "hc-pack findings")]
pub struct Document {
    /// Always `hc-pack-findings`.
    pub format: Format,
    /// The version of this format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The language of the texts.
    pub language: TextLanguage,
    /// The findings, by file, place and code.
    pub findings: Vec<Entry>,
    /// The evidence files that can be used, in the order of the bundle; what is wrong with the others is among the findings.
    pub files: Vec<FileEntry>,
}

/// An evidence file that can be used.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FileEntry {
    /// The case file that names it.
    pub case: String,
    /// Its path, as the case writes it.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
    /// How many pages it makes.
    pub pages: u32,
    /// The mark of its exhibit, where all files can be used.
    pub mark: Option<String>,
    /// The printed number of its first page, where all files can be used.
    pub first_page: Option<u32>,
    /// The printed number of its last page, where all files can be used.
    pub last_page: Option<u32>,
    /// Whether the untouched original goes into the package beside the bundle.
    pub original_kept: bool,
    /// The codes of what was found about it.
    pub findings: Vec<&'static str>,
}

/// The name of the format.
#[derive(Debug, Serialize, JsonSchema)]
pub enum Format {
    /// Findings of hc-pack.
    #[serde(rename = "hc-pack-findings")]
    Findings,
}

/// The language of the texts.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextLanguage {
    /// English.
    En,
    /// French.
    Fr,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    /// Where it stands.
    #[serde(flatten)]
    pub location: Location,
    /// What kind of finding it is: `HC` and four digits.
    #[schemars(regex(pattern = r"^HC[0-9]{4}$"))]
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Weight,
    /// What is wrong, in one line.
    pub message: String,
    /// Why it matters; may be empty.
    pub reason: String,
    /// What to do about it.
    pub help: String,
    /// Further places that belong to it.
    pub labels: Vec<Labelled>,
}

/// How much a finding weighs.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The package is not made.
    Error,
    /// A person should look before filing.
    Warning,
    /// Worth knowing.
    Note,
}

/// A further place, and what is to be seen there.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Labelled {
    /// Where.
    #[serde(flatten)]
    pub location: Location,
    /// What is to be seen there.
    pub message: String,
}

/// A place. Lines and columns count from 1, columns in characters; the end is behind the last character.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Location {
    /// The file.
    pub path: String,
    /// The first line, where the file is a text and the place is known.
    pub line: Option<u32>,
    /// The first column.
    pub column: Option<u32>,
    /// The last line.
    pub end_line: Option<u32>,
    /// The column behind the last character.
    pub end_column: Option<u32>,
    /// The page, for a place in an evidence file.
    pub page: Option<u32>,
    /// The JSON pointer, for a place in the case; empty for the case as a whole.
    pub pointer: Option<String>,
}

/// The findings as one JSON document, with a line break at its end.
#[must_use]
pub fn json(subjects: &[Subject<'_>], language: Language) -> String {
    spelled(&document(subjects, language))
}

fn spelled(document: &Document) -> String {
    let text = serde_json::to_string_pretty(document)
        .expect("the document has string keys only, so it is always JSON");
    escape_json(&text) + "\n"
}

/// The JSON Schema (draft 2020-12) of the document.
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings
        .into_generator()
        .into_root_schema_for::<Document>()
        .to_value()
}

/// The document itself.
#[must_use]
pub fn document(subjects: &[Subject<'_>], language: Language) -> Document {
    let findings = subjects.iter().flat_map(|subject| {
        let placed = placed(subject);
        placed.into_iter().map(|p| entry(subject, &p, language))
    });
    Document {
        format: Format::Findings,
        version: VERSION,
        language: match language {
            Language::En => TextLanguage::En,
            Language::Fr => TextLanguage::Fr,
        },
        findings: findings.collect(),
        files: Vec::new(),
    }
}

/// The same with what was found of each evidence file, by the path of the case that names it.
#[must_use]
pub fn json_with_files(
    subjects: &[Subject<'_>],
    files: &[(String, Vec<FileReport>)],
    language: Language,
) -> String {
    let mut document = document(subjects, language);
    for (case, reports) in files {
        let findings = subjects.iter().find(|subject| subject.path == case);
        let findings = findings.map_or(&[][..], |subject| subject.findings);
        document
            .files
            .extend(reports.iter().map(|report| file(case, report, findings)));
    }
    spelled(&document)
}

fn file(case: &str, report: &FileReport, findings: &[Finding]) -> FileEntry {
    let about =
        |finding: &&Finding| matches!(&finding.place, Place::File { path, .. } if *path == report.path);
    let place = report.place.as_ref();
    FileEntry {
        case: case.to_owned(),
        path: report.path.clone(),
        bytes: report.bytes,
        sha256: report.sha256.clone(),
        pages: report.pages,
        mark: place.map(|place| place.mark.clone()),
        first_page: place.map(|place| place.first),
        last_page: place.map(|place| place.last),
        original_kept: report.original_kept,
        findings: findings.iter().filter(about).map(Finding::code).collect(),
    }
}

fn entry(subject: &Subject<'_>, placed: &Placed<'_>, language: Language) -> Entry {
    let finding = placed.finding;
    let labels = finding.labels.iter().map(|label| Labelled {
        location: location(&place::spotted(subject, &label.place), &label.place),
        message: label.note.text(language).to_owned(),
    });
    Entry {
        location: location(&placed.at, &finding.place),
        code: finding.code(),
        severity: match finding.severity() {
            Severity::Error => Weight::Error,
            Severity::Warning => Weight::Warning,
            Severity::Note => Weight::Note,
        },
        message: finding.message(language),
        reason: finding.reason(language),
        help: finding.help(language),
        labels: labels.collect(),
    }
}

fn location(at: &Spotted<'_>, place: &Place) -> Location {
    Location {
        path: at.path.clone(),
        line: at.span.map(|s| s.0.line),
        column: at.span.map(|s| s.0.column),
        end_line: at.span.map(|s| s.1.line),
        end_column: at.span.map(|s| s.1.column),
        page: at.page,
        pointer: match place {
            Place::Case(pointer, _) => Some(pointer.as_str().to_owned()),
            _ => None,
        },
    }
}
