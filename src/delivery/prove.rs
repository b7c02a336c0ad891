//! The proof of a slot's file: read back, its page numbers must be those of the bundle.
//!
//! In: the file as it will be delivered, and the runs of pages that it was bound from. Out: nothing, or the first thing that is wrong.
//! For every page: stamp = label = printed number; for every exhibit that begins here: its bookmark leads to its cover sheet.

use super::Stock;
use super::part::Run;
use crate::bundle::{mark, stamp};
use crate::pdf::survey::survey;

/// What a number should be and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) mark: String,
    pub(super) found: String,
    pub(super) expected: String,
}

pub(super) fn prove(stock: &Stock<'_>, bytes: &[u8], runs: &[Run]) -> Result<(), Wrong> {
    let wrong = |mark: &str, found: Option<&str>, expected: &str| Wrong {
        mark: mark.to_owned(),
        found: found.unwrap_or("–").to_owned(),
        expected: expected.to_owned(),
    };
    let survey = survey(bytes, 0).map_err(|reason| wrong("–", Some(&reason), "PDF"))?;
    let body: u32 = runs
        .iter()
        .map(|run| run.pages.end() - run.pages.start() + 1)
        .sum();
    let before = survey.pages.len().checked_sub(body as usize);
    let mut pages = survey.pages.iter().skip(before.unwrap_or(survey.pages.len()));
    for run in runs {
        for number in run.pages.clone() {
            let page = pages.next();
            let expected = stamp(stock.language, &run.mark, number);
            let found = page.and_then(|page| page.stamp.as_deref());
            if found != Some(&expected) {
                return Err(wrong(&run.mark, found, &expected));
            }
            let label = page.map(|page| page.label.as_str());
            if label != Some(&number.to_string()) {
                return Err(wrong(&run.mark, label, &number.to_string()));
            }
        }
        let name = mark(stock.language, &run.mark);
        let led = survey.bookmarks.iter().find(|(title, _)| {
            title
                .strip_prefix(&name)
                .is_some_and(|rest| rest.starts_with(' '))
        });
        let led = led
            .and_then(|(_, page)| survey.pages.get((*page)?))
            .map(|page| page.label.as_str());
        let expected = run.pages.start().to_string();
        if led != Some(&expected) {
            return Err(wrong(&run.mark, led, &expected));
        }
    }
    Ok(())
}
