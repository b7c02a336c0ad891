//! Where a slot is cut: at the edges of exhibits, and within an exhibit only where it alone is too large.
//!
//! In: exhibits with the weight of each page, and the most that a file may weigh. Out: which pages go into which file, in order,
//! none left out and none twice; or the page that alone is too heavy.

use std::ops::RangeInclusive;

/// An exhibit as it stands in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its mark.
    pub mark: String,
    /// The printed number of its first page, which is its cover sheet.
    pub first: u32,
    /// What each of its pages weighs at the least, in bytes.
    pub weights: Vec<u64>,
}

impl Span {
    fn weight(&self) -> u64 {
        self.weights.iter().sum()
    }

    /// The printed number of its last page.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.first + u32::try_from(self.weights.len()).unwrap_or(u32::MAX).max(1) - 1
    }
}

/// Some pages of one exhibit, within one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The exhibit's mark.
    pub mark: String,
    /// The printed numbers.
    pub pages: RangeInclusive<u32>,
    /// Whether the exhibit begins in an earlier file.
    pub continued: bool,
}

/// A page that no file can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooHeavy {
    /// The exhibit's mark.
    pub mark: String,
    /// The page's printed number.
    pub page: u32,
    /// What it weighs at the least.
    pub bytes: u64,
}

/// Distributes exhibits over files of at most `limit` bytes.
///
/// # Errors
/// The first page that alone is heavier than the limit.
pub fn split(spans: &[Span], limit: u64) -> Result<Vec<Vec<Run>>, TooHeavy> {
    let mut files = Vec::new();
    let mut file: Vec<Run> = Vec::new();
    let mut weight = 0;
    for span in spans {
        if weight + span.weight() <= limit {
            weight += span.weight();
            file.push(run(span, 0, span.weights.len(), false));
            continue;
        }
        if !file.is_empty() {
            files.push(std::mem::take(&mut file));
            weight = 0;
        }
        // It begins a file of its own, and is cut at the edge of a page where it must be.
        let mut from = 0;
        for (nth, page) in span.weights.iter().enumerate() {
            if *page > limit {
                return Err(TooHeavy {
                    mark: span.mark.clone(),
                    page: span.first + u32::try_from(nth).unwrap_or(u32::MAX),
                    bytes: *page,
                });
            }
            if weight + page > limit {
                files.push(vec![run(span, from, nth, from > 0)]);
                from = nth;
                weight = 0;
            }
            weight += page;
        }
        file.push(run(span, from, span.weights.len(), from > 0));
    }
    if !file.is_empty() {
        files.push(file);
    }
    Ok(files)
}

fn run(span: &Span, from: usize, to: usize, continued: bool) -> Run {
    let number = |nth: usize| span.first + u32::try_from(nth).unwrap_or(u32::MAX);
    Run {
        mark: span.mark.clone(),
        pages: number(from)..=number(to.max(from + 1) - 1),
        continued,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans(weights: &[Vec<u64>]) -> Vec<Span> {
        let mut first = 1;
        let mut spans = Vec::new();
        for (nth, weights) in weights.iter().enumerate() {
            spans.push(Span {
                mark: crate::numbering::letters(nth),
                first,
                weights: weights.clone(),
            });
            first += u32::try_from(weights.len()).unwrap_or(0);
        }
        spans
    }

    #[test]
    fn exhibits_stay_whole_where_they_can() {
        let spans = spans(&[vec![4, 4], vec![3], vec![5, 5, 5], vec![1]]);
        let files = split(&spans, 11).unwrap_or_default();
        let said: Vec<Vec<(String, u32, u32, bool)>> = files
            .iter()
            .map(|file| {
                let run = |r: &Run| (r.mark.clone(), *r.pages.start(), *r.pages.end(), r.continued);
                file.iter().map(run).collect()
            })
            .collect();
        let run = |mark: &str, from, to, continued| (mark.to_owned(), from, to, continued);
        assert_eq!(
            said,
            [
                vec![run("A", 1, 2, false), run("B", 3, 3, false)],
                vec![run("C", 4, 5, false)],
                vec![run("C", 6, 6, true), run("D", 7, 7, false)],
            ]
        );
    }

    #[test]
    fn a_page_that_is_too_heavy_is_named() {
        let spans = spans(&[vec![1], vec![2, 9]]);
        let heavy = split(&spans, 8).unwrap_err();
        assert_eq!((heavy.mark.as_str(), heavy.page, heavy.bytes), ("B", 3, 9));
    }

    proptest! {
        #[test]
        fn every_page_is_in_one_file_and_no_file_is_too_heavy(
            weights in proptest::collection::vec(proptest::collection::vec(1_u64..40, 1..9), 1..9),
        ) {
            let spans = spans(&weights);
            let flat: Vec<u64> = weights.concat();
            let files = split(&spans, 50).map_err(|h| TestCaseError::fail(format!("{h:?}")))?;
            let mut next = 1;
            for file in &files {
                let mut weight = 0;
                for run in file {
                    prop_assert_eq!(*run.pages.start(), next);
                    next = run.pages.end() + 1;
                    for page in run.pages.clone() {
                        weight += flat[page as usize - 1];
                    }
                }
                prop_assert!(weight <= 50);
            }
            prop_assert_eq!(next as usize, flat.len() + 1);
        }
    }
}
