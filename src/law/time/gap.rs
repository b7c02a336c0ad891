//! Gaps and overlaps in a history of addresses, activities or statuses.
//!
//! In: spans of days, in any order. Out: the days that no span covers, and the spans that cover the same days. A span
//! that ends before it begins covers nothing; whether a gap is too long is the rule's to say.

use super::reckon::{days_between, next};
use jiff::civil::Date;

/// The gap that a form's history may not exceed, by the practice of IMM 5669 (unconfirmed).
pub const LONGEST_GAP_DAYS: i32 = 30;

/// A time with a first and a last day; without a last day it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first day.
    pub from: Date,
    /// Its last day, where it has ended.
    pub to: Option<Date>,
}

/// Days that nothing covers: from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first day without cover.
    pub from: Date,
    /// The last day without cover.
    pub to: Date,
    /// How many days that is.
    pub days: i32,
}

/// The gaps of `spans` within the window, whose two ends are days that must be covered.
#[must_use]
pub fn gaps(spans: &[Span], first: Date, last: Date) -> Vec<Gap> {
    let mut sorted: Vec<(Date, Date)> = spans.iter().filter_map(|span| covered(*span)).collect();
    sorted.sort_unstable();
    let mut found = Vec::new();
    let mut needed = first;
    for (from, to) in sorted {
        if needed > last {
            break;
        }
        if from > needed {
            let end = from.yesterday().unwrap_or(Date::MIN).min(last);
            found.push(gap(needed, end));
        }
        if to >= needed {
            needed = next(to);
            if to == Date::MAX {
                return found;
            }
        }
    }
    if needed <= last {
        found.push(gap(needed, last));
    }
    found
}

/// Pairs of spans, by their places in `spans`, that have more than one day in common: moving on the same day is none.
#[must_use]
pub fn overlaps(spans: &[Span]) -> Vec<(usize, usize)> {
    let mut sorted: Vec<(Date, Date, usize)> = spans
        .iter()
        .enumerate()
        .filter_map(|(place, span)| covered(*span).map(|(from, to)| (from, to, place)))
        .collect();
    sorted.sort_unstable();
    let mut found = Vec::new();
    for (at, &(_, to, place)) in sorted.iter().enumerate() {
        for &(from, _, other) in &sorted[at + 1..] {
            if from >= to {
                break;
            }
            found.push((place.min(other), place.max(other)));
        }
    }
    found.sort_unstable();
    found
}

fn covered(span: Span) -> Option<(Date, Date)> {
    let to = span.to.unwrap_or(Date::MAX);
    (to >= span.from).then_some((span.from, to))
}

fn gap(from: Date, to: Date) -> Gap {
    Gap {
        from,
        to,
        days: days_between(from, to) + 1,
    }
}
