//! Findings as SARIF 2.1.0 (OASIS), for code scanning and for editors.
//!
//! In: findings. Out: one run with a rule for each code that was found. What a person answered, or the command line set
//! aside, is a suppression with its reason: it stays in the log.

use super::place::{self, Spotted};
use super::visible::escape_json;
use super::{Placed, Subject, placed};
use crate::finding::{Finding, Language, Place, Row, Severity, Stance};
use crate::hash::sha256;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// All findings as one log, with a line break at its end.
#[must_use]
pub fn sarif(subjects: &[Subject<'_>], language: Language) -> String {
    let mut rows: BTreeMap<&str, &'static Row> = BTreeMap::new();
    for finding in subjects.iter().flat_map(|subject| subject.findings) {
        rows.insert(finding.code(), finding.row);
    }
    let index: Vec<&str> = rows.keys().copied().collect();
    let results: Vec<Value> = subjects
        .iter()
        .flat_map(|subject| {
            let all = placed(subject);
            all.into_iter()
                .map(|one| result(subject, &one, &index, language))
                .collect::<Vec<_>>()
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "hc-pack",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": tag(language),
                "rules": rows.values().map(|row| rule(row, language)).collect::<Vec<_>>(),
            }},
            "language": tag(language),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let text =
        serde_json::to_string_pretty(&log).expect("the log has string keys only, so it is always JSON");
    escape_json(&text) + "\n"
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-CA",
        Language::Fr => "fr-CA",
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn rule(row: &Row, language: Language) -> Value {
    let words = row.words(language);
    let mut rule = json!({
        "id": row.code,
        "shortDescription": { "text": words.message },
        "fullDescription": { "text": if words.reason.is_empty() { words.message } else { words.reason } },
        "help": { "text": words.help },
        "defaultConfiguration": { "level": level(row.severity) },
        "properties": { "when": words.when },
    });
    if !words.source.is_empty() {
        rule["properties"]["source"] = words.source.into();
    }
    rule
}

fn result(subject: &Subject<'_>, placed: &Placed<'_>, index: &[&str], language: Language) -> Value {
    let finding = placed.finding;
    let texts = [
        finding.message(language),
        finding.reason(language),
        finding.help(language),
    ];
    let told: Vec<&str> = texts
        .iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let mut result = json!({
        "ruleId": finding.code(),
        "ruleIndex": index.iter().position(|code| *code == finding.code()),
        "level": level(finding.severity()),
        "message": { "text": told.join("\n") },
        "locations": [location(&placed.at, &finding.place)],
        "partialFingerprints": { "hcPackFinding/v1": fingerprint(finding) },
    });
    let related: Vec<Value> = finding
        .labels
        .iter()
        .map(|label| {
            let mut at = location(&place::spotted(subject, &label.place), &label.place);
            at["message"] = json!({ "text": label.note.text(language) });
            at
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    if let Some(suppression) = suppression(finding, language) {
        result["suppressions"] = json!([suppression]);
    }
    result
}

fn suppression(finding: &Finding, language: Language) -> Option<Value> {
    let justification = match (&finding.answer, finding.stance) {
        (Some(answer), Stance::AsItIs) => format!("{} ({}, {})", answer.reason, answer.by, answer.date),
        (_, Stance::SetAside) => match language {
            Language::En => "set aside with `--skip`".to_owned(),
            Language::Fr => "écarté par `--skip`".to_owned(),
        },
        _ => return None,
    };
    Some(json!({ "kind": "external", "status": "accepted", "justification": justification }))
}

/// What a finding is known by from run to run, though lines move: its code and its place in the case.
fn fingerprint(finding: &Finding) -> String {
    let place = match &finding.place {
        Place::Case(pointer, _) => pointer.to_string(),
        Place::File { path, .. } => path.clone(),
        Place::Template { name, .. } => name.clone(),
        Place::Bytes { .. } | Place::Whole => String::new(),
    };
    sha256(format!("{}\n{place}", finding.code()).as_bytes())
}

fn location(at: &Spotted<'_>, place: &Place) -> Value {
    let mut location = json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&at.path) } } });
    if let Some((start, end)) = at.span {
        location["physicalLocation"]["region"] = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        });
    }
    let pointer = match place {
        Place::Case(pointer, _) if !pointer.as_str().is_empty() => Some(pointer.to_string()),
        _ => None,
    };
    if let Some(name) = pointer {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": name, "kind": "member" }]);
    }
    location
}

/// A path as a URI reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    // An absolute path of this machine is a file's address.
    if path.starts_with('/') {
        out.push_str("file://");
    }
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("cases/a b.json"), "cases/a%20b.json");
        assert_eq!(uri("/x/é.json"), "file:///x/%C3%A9.json");
        assert_eq!(uri("c:1"), "c%3A1");
    }
}
