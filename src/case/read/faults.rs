//! The faults of one text, in the order of the text, up to a limit.

use super::FAULTS_MAX;
use crate::finding::catalogue::json;
use crate::finding::{Finding, Place, Row};
use std::ops::Range;

/// Collects findings until there are [`FAULTS_MAX`]; those beyond are counted as one last finding.
#[derive(Debug, Default)]
pub(super) struct Faults {
    list: Vec<Finding>,
    more: Option<Place>,
}

impl Faults {
    /// Whether what is added now is no longer listed.
    pub(super) fn is_full(&self) -> bool {
        self.list.len() >= FAULTS_MAX
    }

    pub(super) fn add(&mut self, finding: Finding) {
        if !self.is_full() {
            self.list.push(finding);
        } else if self.more.is_none() {
            self.more = Some(finding.place);
        }
    }

    /// A fault of these bytes that quotes them as `{found}`.
    pub(super) fn quote(&mut self, row: &'static Row, text: &str, range: Range<usize>) {
        let found = shorten(&text[range.clone()]);
        self.add(Finding::new(row, Place::bytes(range)).with("found", found));
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        let mut list = self.list;
        list.sort_by_key(|finding| match &finding.place {
            Place::Bytes { start, .. } => *start,
            _ => 0,
        });
        list.extend(
            self.more
                .map(|place| Finding::new(&json::MORE_FAULTS, place).with("limit", FAULTS_MAX)),
        );
        list
    }
}

/// How many characters of a text messages quote.
const QUOTE_CHARS_MAX: usize = 40;

/// A text as messages quote it: the first characters, and `…` where more follow.
pub(super) fn shorten(text: &str) -> String {
    match text.char_indices().nth(QUOTE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
