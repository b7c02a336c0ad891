//! Findings on their way from one process of this program to another.
//!
//! In: a finding. Out: a [`Wire`] that can be written as JSON, and the same finding again. A row is found by its code, so that words
//! never travel; both ends are the same program.

use super::{Finding, Label, Note, Place, Row, catalogue};
use serde::{Deserialize, Serialize};

/// A finding as it travels.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Wire {
    code: String,
    place: Place,
    values: Vec<(String, String)>,
    notes: Vec<(String, Note)>,
    labels: Vec<Label>,
}

impl From<Finding> for Wire {
    fn from(finding: Finding) -> Self {
        let named = |name: &'static str| name.to_owned();
        Wire {
            code: finding.code().to_owned(),
            place: finding.place,
            values: finding.values.into_iter().map(|(n, v)| (named(n), v)).collect(),
            notes: finding.notes.into_iter().map(|(n, v)| (named(n), v)).collect(),
            labels: finding.labels,
        }
    }
}

impl Wire {
    /// The finding; none where no row has its code.
    #[must_use]
    pub fn revive(self) -> Option<Finding> {
        let row = catalogue::all().into_iter().find(|row| row.code == self.code)?;
        let mut finding = Finding::new(row, self.place);
        // What the words do not name shows nowhere.
        finding.values = self
            .values
            .into_iter()
            .filter_map(|(name, value)| Some((slot(row, &name)?, value)))
            .collect();
        finding.notes = self
            .notes
            .into_iter()
            .filter_map(|(name, note)| Some((slot(row, &name)?, note)))
            .collect();
        finding.labels = self.labels;
        Some(finding)
    }
}

/// The name as the row's words have it, in braces.
fn slot(row: &'static Row, name: &str) -> Option<&'static str> {
    let words = [row.en.message, row.en.reason, row.en.help];
    words.into_iter().find_map(|text| {
        let at = text.find(&format!("{{{name}}}"))? + 1;
        text.get(at..at + name.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Language;
    use crate::finding::catalogue::evidence as rows;

    #[test]
    fn a_finding_comes_back_as_it_was() {
        let finding = Finding::new(&rows::PARSER_SLOW, Place::file("a.pdf"))
            .with("path", "a.pdf")
            .with("seconds", 9);
        let text = serde_json::to_string(&Wire::from(finding.clone())).unwrap();
        let back: Wire = serde_json::from_str(&text).unwrap();
        let back = back.revive().unwrap();
        assert_eq!(back.message(Language::Fr), finding.message(Language::Fr));
        assert_eq!(back, finding);
    }
}
