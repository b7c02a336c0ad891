//! GitHub workflow commands: each finding becomes an annotation beside the line it is about.

use super::visible::visible;
use super::{Placed, Subject, placed};
use crate::finding::{Language, Severity};

/// All findings as workflow commands, a line each.
#[must_use]
pub fn github(subjects: &[Subject<'_>], language: Language) -> String {
    let mut out = String::new();
    for subject in subjects {
        for placed in placed(subject) {
            out.push_str(&command(&placed, language));
            out.push('\n');
        }
    }
    out
}

fn command(placed: &Placed<'_>, language: Language) -> String {
    let finding = placed.finding;
    let name = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = vec![("file", placed.at.path.clone())];
    if let Some((start, end)) = placed.at.span {
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        properties.push(("col", start.column.to_string()));
        // GitHub takes an end column only where the place is on one line; it counts the last column in.
        if start.line == end.line {
            let last = end.column.saturating_sub(1).max(start.column);
            properties.push(("endColumn", last.to_string()));
        }
    }
    properties.push(("title", finding.code().to_owned()));
    let properties: Vec<String> = properties
        .iter()
        .map(|(key, value)| format!("{key}={}", property(&visible(value))))
        .collect();
    let texts = [
        finding.message(language),
        finding.reason(language),
        finding.help(language),
    ];
    let shown: Vec<String> = texts
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| visible(text).into_owned())
        .collect();
    format!("::{name} {}::{}", properties.join(","), data(&shown.join("\n")))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
