//! Findings as text: for a person, for a list that can be clicked, for programs, for GitHub.
//!
//! In: findings, the drafts that their pointers lead into, a language. Out: text; nothing is printed here and nothing
//! is decided. Characters from the input that could steer a terminal or turn text around are shown, never passed on.

mod excerpt;
mod github;
mod html;
mod human;
pub mod json;
mod junit;
pub mod lines;
mod place;
mod plain;
mod sarif;
mod short;
mod visible;

pub use github::github;
pub use html::html;
pub use human::{Colour, human};
pub use junit::junit;
pub use plain::plain;
pub use sarif::sarif;
pub use short::short;
pub use visible::visible;

use crate::case::Draft;
use crate::finding::{Finding, Language, Severity};
use crate::source::Source;
use place::Spotted;

/// What the findings of one case are about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The path of the case file, as it was given.
    pub path: &'a str,
    /// The case file as it was read; none where it could not be.
    pub draft: Option<&'a Draft>,
    /// The templates that findings may point into, by name.
    pub templates: &'a [Source],
    /// The findings.
    pub findings: &'a [Finding],
}

/// A finding and where it stands.
struct Placed<'a> {
    finding: &'a Finding,
    at: Spotted<'a>,
}

/// The findings of a subject by file, place and code.
fn placed<'a>(subject: &Subject<'a>) -> Vec<Placed<'a>> {
    let mut all: Vec<Placed<'a>> = subject
        .findings
        .iter()
        .map(|finding| Placed {
            finding,
            at: place::spotted(subject, &finding.place),
        })
        .collect();
    all.sort_by_cached_key(|p| {
        // What is said of the case as a whole comes first if it weighs, and last if it is only worth knowing.
        let afterthought = p.at.span.is_none() && p.finding.severity() == Severity::Note;
        let elsewhere = p.at.path != subject.path;
        (
            elsewhere,
            p.at.path.clone(),
            afterthought,
            p.at.order(),
            p.finding.code(),
        )
    });
    all
}

/// An assessment as one JSON document, with a line break at its end.
#[must_use]
pub fn assessment_json(assessment: &crate::assess::Assessment) -> String {
    let text = serde_json::to_string_pretty(assessment)
        .expect("the assessment has string keys only, so it is always JSON");
    visible::escape_json(&text) + "\n"
}

/// The word for a weight.
#[must_use]
pub fn severity_word(severity: Severity, language: Language) -> &'static str {
    match (language, severity) {
        (Language::En, Severity::Error) => "error",
        (Language::En, Severity::Warning) => "warning",
        (Language::En, Severity::Note) => "note",
        (Language::Fr, Severity::Error) => "erreur",
        (Language::Fr, Severity::Warning) => "avertissement",
        (Language::Fr, Severity::Note) => "remarque",
    }
}

/// `: `, with the no-break space that French puts before a colon.
fn colon(language: Language) -> &'static str {
    match language {
        Language::En => ": ",
        Language::Fr => "\u{A0}: ",
    }
}

#[cfg(test)]
mod tests;
