//! What a package claims of itself beside its sums: how much it holds, what each file is, and that a supplement goes on behind
//! what was filed.
//!
//! In: a package whose sums have been proven. Out: a finding for each claim that does not fit.

use super::record::{self, Record};
use super::{INFO, MANIFEST, Proof};
use crate::finding::catalogue::package as rows;
use crate::finding::catalogue::supplement;
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

    /// A supplement gives no mark and no page number that was given before.
    pub(super) fn goes_on(&mut self, record: &Record) {
        let Some(before) = &record.supplement else {
            return;
        };
        for exhibit in &record.exhibits {
            let clash = before.exhibits.iter().find(|filed| {
                let apart = filed.last_page < exhibit.first_page || exhibit.last_page < filed.first_page;
                filed.mark == exhibit.mark || !apart
            });
            if let Some(filed) = clash {
                let finding = Finding::new(&supplement::OVERLAPS, Place::file(MANIFEST))
                    .with("mark", &exhibit.mark)
                    .with("first", exhibit.first_page)
                    .with("last", exhibit.last_page)
                    .with("filed", &filed.mark)
                    .with("filed_first", filed.first_page)
                    .with("filed_last", filed.last_page);
                self.verified.findings.push(finding);
            }
        }
    }
}
