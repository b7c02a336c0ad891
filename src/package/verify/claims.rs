//! What a package claims of itself beside its sums: how much it holds, and what each file is.
//!
//! In: a package whose sums have been proven. Out: a finding for each claim that does not fit.

use super::record::{self, Record};
use super::{INFO, Proof};
use crate::finding::catalogue::package as rows;
use crate::finding::{Finding, Place};

impl Proof<'_> {
    /// The count of bytes and files in `bag-info.txt`, where nothing else is wrong that would explain it.
    pub(super) fn oxum(&mut self, info: &[u8]) {
        let text = String::from_utf8_lossy(info);
        let Some(stated) = text.lines().find_map(|line| line.strip_prefix("Payload-Oxum:")) else {
            return;
        };
        let payload = self
            .archive
            .files
            .iter()
            .filter(|(name, _)| name.starts_with("data/"));
        let (files, bytes) = payload.fold((0, 0), |(n, sum), (_, entry)| (n + 1, sum + entry.bytes));
        if stated.trim() != format!("{bytes}.{files}") && self.verified.findings.is_empty() {
            self.accuse(&rows::FILE_CHANGED, INFO);
        }
    }

    pub(super) fn roles(&mut self, record: &Record) {
        for file in &record.files {
            let astray = record::folder(&file.role).is_some_and(|folder| !file.path.starts_with(folder));
            let other_size = self
                .archive
                .files
                .get(&file.path)
                .is_some_and(|e| e.bytes != file.bytes);
            if (astray || other_size) && !self.named.contains(&file.path) {
                let finding = Finding::new(&rows::RECORD_WRONG, Place::file(&file.path))
                    .with("path", &file.path)
                    .with("role", &file.role)
                    .with("bytes", file.bytes);
                self.say(finding);
            }
        }
    }
}
