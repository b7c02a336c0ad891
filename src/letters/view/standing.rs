//! Where the file stands: what was found, what was decided about it, what the law leaves unconfirmed.
//!
//! In: the findings of the run. Out: their words, in the language of the letters, without the marks of a terminal. Nothing is
//! judged here.

use super::Source;
use crate::case::model::values::PartialDate;
use crate::finding::paper::on_paper;
use crate::finding::{Finding, Language, Place, Severity};
use crate::law::authorities;
use schemars::JsonSchema;
use serde::Serialize;

/// Where the file stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Standing {
    /// What forbids the package.
    pub errors: Vec<Told>,
    /// What a person should look at before filing.
    pub warnings: Vec<Told>,
    /// What is worth knowing.
    pub notes: Vec<Told>,
    /// What somebody decided may stand.
    pub answered: Vec<Answered>,
    /// The rules among these whose source is unconfirmed.
    pub unconfirmed: Vec<Unconfirmed>,
    /// The authorities that the letters to the office may cite.
    pub authorities: Vec<Cited>,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Told {
    /// Its code.
    pub code: String,
    /// What it is.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where it stands, where that can be said.
    pub at: Option<String>,
}

/// Something found that may stand.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Answered {
    /// Its code.
    pub code: String,
    /// What it is.
    pub message: String,
    /// Why it may stand.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub on: Option<PartialDate>,
}

/// A rule whose source is unconfirmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Unconfirmed {
    /// The code of the finding.
    pub code: String,
    /// The source, and how it is known.
    pub source: String,
}

/// An authority that may be cited.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Cited {
    /// Its key.
    pub key: String,
    /// Whether its citation was read in an official place.
    pub read: bool,
}

pub(super) fn of(source: &Source<'_>, authorities: &[String]) -> Standing {
    let mut standing = Standing {
        errors: Vec::new(),
        warnings: Vec::new(),
        notes: Vec::new(),
        answered: Vec::new(),
        unconfirmed: Vec::new(),
        authorities: authorities
            .iter()
            .filter_map(|key| authorities::named(key))
            .map(|known| Cited {
                key: known.key.to_owned(),
                read: known.source.mark.is_confirmed(),
            })
            .collect(),
    };
    for finding in source.findings {
        if let Some(answer) = &finding.answer {
            standing.answered.push(Answered {
                code: finding.code().to_owned(),
                message: on_paper(&unanswered(finding).message(source.language), source.language),
                reason: answer.reason.clone(),
                by: answer.by.clone(),
                on: PartialDate::parse(&answer.date),
            });
            continue;
        }
        let list = match finding.severity() {
            Severity::Error => &mut standing.errors,
            Severity::Warning => &mut standing.warnings,
            Severity::Note => &mut standing.notes,
        };
        list.push(told(finding, source.language));
    }
    let unconfirmed = source.findings.iter().map(|finding| finding.row);
    let unconfirmed = unconfirmed.filter(|row| row.en.source.contains("unconfirmed"));
    standing.unconfirmed.extend(unconfirmed.map(|row| Unconfirmed {
        code: row.code.to_owned(),
        source: on_paper(row.words(source.language).source, source.language),
    }));
    standing.unconfirmed.sort();
    standing.unconfirmed.dedup();
    standing
}

fn unanswered(finding: &Finding) -> Finding {
    Finding {
        answer: None,
        ..finding.clone()
    }
}

fn told(finding: &Finding, language: Language) -> Told {
    Told {
        code: finding.code().to_owned(),
        message: on_paper(&finding.message(language), language),
        help: on_paper(&finding.help(language), language),
        at: match &finding.place {
            Place::Case(pointer, _) => Some(pointer.to_string()).filter(|at| !at.is_empty()),
            Place::File { path, page: None } => Some(path.clone()),
            Place::File {
                path,
                page: Some(page),
            } => Some(match language {
                Language::En => format!("{path}, page {page}"),
                Language::Fr => format!("{path}, page {page}"),
            }),
            Place::Template { name, line, .. } => Some(format!("{name}:{line}")),
            Place::Bytes { .. } | Place::Whole => None,
        },
    }
}
