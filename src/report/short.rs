//! One line per finding: `path:line:column: error[HC0103]: message`, which terminals and editors make clickable.

use super::visible::visible;
use super::{Subject, colon, placed, severity_word};
use crate::finding::Language;

/// All findings, a line each.
#[must_use]
pub fn short(subjects: &[Subject<'_>], language: Language) -> String {
    let mut out = String::new();
    for subject in subjects {
        for placed in placed(subject) {
            out.push_str(&visible(&placed.at.path));
            if let Some((start, _)) = placed.at.span {
                out.push_str(&format!(":{}:{}", start.line, start.column));
            }
            let finding = placed.finding;
            let word = severity_word(finding.severity(), language);
            let message = finding.message(language);
            let colon = colon(language);
            out.push_str(&format!(
                ": {word}[{}]{colon}{}\n",
                finding.code(),
                visible(&message)
            ));
        }
    }
    out
}
