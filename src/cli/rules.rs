//! `rules`: every rule across a case and of the law, as a table for a person or as JSON for a program.

use super::explain::blanks;
use super::{Exit, Lang, print, speech};
use crate::check;
use crate::finding::{Language, Row, Severity};
use crate::report;
use clap::ValueEnum;
use serde::Serialize;
use std::fmt::Write as _;

/// How the rules are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    /// A line each, with its source below.
    Table,
    /// One JSON document, with a version.
    Json,
}

/// The version of the JSON document.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document {
    format: &'static str,
    version: u32,
    language: &'static str,
    rules: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    severity: &'static str,
    source: &'static str,
    when: &'static str,
    message: &'static str,
    reason: &'static str,
    help: &'static str,
}

/// Prints every rule.
pub(super) fn all(format: RulesFormat, lang: Option<Lang>) -> Exit {
    let language = match format {
        RulesFormat::Table => lang.into(),
        RulesFormat::Json => speech::written(lang),
    };
    let rows = check::rules().map(|rule| rule.row);
    print::answer(&match format {
        RulesFormat::Table => table(rows, language),
        RulesFormat::Json => json(rows, language),
    })
}

fn table(rows: impl Iterator<Item = &'static Row>, language: Language) -> String {
    let mut out = String::new();
    for row in rows {
        let words = row.words(language);
        let _always = writeln!(
            out,
            "{}  {:13}  {}",
            row.code,
            report::severity_word(row.severity, language),
            blanks(words.message)
        );
        if !words.source.is_empty() {
            let _always = writeln!(out, "{:23}{}", "", words.source);
        }
    }
    out
}

fn json(rows: impl Iterator<Item = &'static Row>, language: Language) -> String {
    let entry = |row: &'static Row| {
        let words = row.words(language);
        Entry {
            code: row.code,
            severity: match row.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            source: words.source,
            when: words.when,
            message: words.message,
            reason: words.reason,
            help: words.help,
        }
    };
    let document = Document {
        format: "hc-pack-rules",
        version: VERSION,
        language: match language {
            Language::En => "en",
            Language::Fr => "fr",
        },
        rules: rows.map(entry).collect(),
    };
    let text = serde_json::to_string_pretty(&document);
    text.expect("the document has string keys only, so it is always JSON") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_name_every_rule() {
        let rows = || check::rules().map(|rule| rule.row);
        let document: serde_json::Value =
            serde_json::from_str(&json(rows(), Language::Fr)).unwrap_or_default();
        assert_eq!(document["rules"].as_array().map(Vec::len), Some(rows().count()));
        let table = table(rows(), Language::En);
        assert!(rows().all(|row| table.contains(row.code)));
        assert!(table.contains("HC1005  error"));
    }
}
