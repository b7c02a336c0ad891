//! What is in the bundle twice: one file under two names, or one page in two places.
//!
//! In: the exhibits. Out: findings. Files are compared by their hash, pages by what they draw; blank pages are not compared.

use super::{Exhibit, Part};
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use std::collections::BTreeMap;

/// Looks for twins among all files of all exhibits.
#[must_use]
pub fn twins(exhibits: &[Exhibit]) -> Vec<Finding> {
    let parts: Vec<&Part> = exhibits.iter().flat_map(|exhibit| &exhibit.parts).collect();
    let mut findings = Vec::new();
    let mut files: BTreeMap<&str, &Part> = BTreeMap::new();
    let mut pages: BTreeMap<u64, (usize, usize)> = BTreeMap::new();
    for (nth, part) in parts.iter().enumerate() {
        if let Some(first) = files.get(part.content.sha256()) {
            findings.push(
                Finding::new(&rows::SAME_FILE, Place::file(&part.path))
                    .with("path", &part.path)
                    .with("other", &first.path),
            );
            continue;
        }
        files.insert(part.content.sha256(), part);
        let mut same: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (page, facts) in part.page_facts.iter().enumerate() {
            let Some(fingerprint) = facts.fingerprint else {
                continue;
            };
            match pages.get(&fingerprint) {
                Some((other, there)) => same.entry(*other).or_default().push((page, *there)),
                None => {
                    pages.insert(fingerprint, (nth, page));
                }
            }
        }
        for (other, pairs) in same {
            let (page, there) = pairs[0];
            findings.push(
                Finding::new(&rows::SAME_PAGE, Place::file(&part.path))
                    .with("path", &part.path)
                    .with("count", pairs.len())
                    .with("page", page + 1)
                    .with("other", &parts[other].path)
                    .with("there", there + 1),
            );
        }
    }
    findings
}
