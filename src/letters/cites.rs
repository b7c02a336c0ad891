//! Cites whose target does not exist.
//!
//! In: the case and the numbering of its exhibits. Out: a finding, at the cite's own place, for every cite of an exhibit that
//! the case has not, and of a page that the exhibit has not. It looks at every object of the case with the key `exhibit`, so
//! that a cite in a part of the case that is added later is not forgotten.

use crate::case::model::Case;
use crate::finding::catalogue::argument as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::numbering::Numbering;
use serde_json::Value;

/// All cites that lead to nothing, in the order of the case.
#[must_use]
pub fn check_cites(case: &Case, numbering: &Numbering) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Ok(value) = serde_json::to_value(case) {
        walk(&value, &Pointer::root(), numbering, &mut findings);
    }
    findings
}

fn walk(value: &Value, at: &Pointer, numbering: &Numbering, findings: &mut Vec<Finding>) {
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                walk(item, &at.join(place), numbering, findings);
            }
        }
        Value::Object(members) => {
            if let Some(Value::String(exhibit)) = members.get("exhibit") {
                let page = members.get("page").and_then(Value::as_u64);
                findings.extend(cite(exhibit, page, at, numbering));
            }
            for (key, member) in members {
                walk(member, &at.join(key), numbering, findings);
            }
        }
        _ => {}
    }
}

fn cite(exhibit: &str, page: Option<u64>, at: &Pointer, numbering: &Numbering) -> Option<Finding> {
    let Some(numbered) = numbering.exhibit(exhibit) else {
        let nearest = numbering
            .exhibits()
            .iter()
            .map(|known| (strsim::jaro_winkler(exhibit, &known.id), known.id.as_str()))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let place = Place::value(at.join("exhibit"));
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
        Finding::new(&rows::CITE_OF_NO_PAGE, Place::value(at.join("page")))
            .with("exhibit", exhibit)
            .with("page", page)
            .with("pages", numbered.pages)
    })
}
