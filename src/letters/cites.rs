//! Cites whose target does not exist.
//!
//! In: the case and the numbering of its exhibits. Out: a finding, at the cite's own place, for every cite of an exhibit that
//! the case has not, and of a page that the exhibit has not. It looks at every object of the case with the key `exhibit`, so
//! that a cite in a part of the case that is added later is not forgotten.

use crate::case::model::Case;
use crate::finding::catalogue::argument as rows;
use crate::finding::trail::{Trail, walk};
use crate::finding::{Finding, Place};
use crate::numbering::Numbering;
use serde_json::Value;

/// All cites that lead to nothing, in the order of the case.
#[must_use]
pub fn check_cites(case: &Case, numbering: &Numbering) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Ok(value) = serde_json::to_value(case) {
        walk(&value, &mut |_, value, trail| {
            if let Some(exhibit) = value.get("exhibit").and_then(Value::as_str) {
                let page = value.get("page").and_then(Value::as_u64);
                findings.extend(cite(exhibit, page, trail, numbering));
            }
        });
    }
    findings
}

fn cite(exhibit: &str, page: Option<u64>, trail: &Trail, numbering: &Numbering) -> Option<Finding> {
    let Some(numbered) = numbering.exhibit(exhibit) else {
        let nearest = numbering
            .exhibits()
            .iter()
            .map(|known| (strsim::jaro_winkler(exhibit, &known.id), known.id.as_str()))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let place = Place::value(trail.pointer().join("exhibit"));
        return Some(match nearest {
            Some((_, nearest)) => Finding::new(&rows::CITE_OF_NO_EXHIBIT, place)
                .with("exhibit", exhibit)
                .with("nearest", nearest),
            None => Finding::new(&rows::CITE_WITHOUT_EXHIBITS, place).with("exhibit", exhibit),
        });
    };
    let page = page?;
    let exists = (1..=u64::from(numbered.pages)).contains(&page);
    (!exists).then(|| {
        Finding::new(&rows::CITE_OF_NO_PAGE, Place::value(trail.pointer().join("page")))
            .with("exhibit", exhibit)
            .with("page", page)
            .with("pages", numbered.pages)
    })
}
