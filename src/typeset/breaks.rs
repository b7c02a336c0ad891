//! Where lines end: the choice over the whole paragraph that is best in sum (Knuth and Plass, 1981).
//!
//! In: items and a measure. Out: the items at which lines end. First without dividing words, then with, then with
//! whatever space it takes; never a line wider than its measure.

use super::item::Item;
use super::length::Len;

/// How a paragraph's lines are to fill the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Spaces grow and shrink.
    Justified,
    /// Spaces keep their width.
    Ragged,
}

/// The measure of a paragraph's lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    /// The width of a line.
    pub width: Len,
    /// How much less the first line has.
    pub first_indent: Len,
}

/// One line: its items are `from..to`, and the item `to` is where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    /// The first item.
    pub from: usize,
    /// The item at which the line ends; the number of items for the last line.
    pub to: usize,
}

/// How far the spaces of a line may grow, in thousandths of their stretch, in each pass.
const PASSES: [(Hyphens, i64); 3] = [
    (Hyphens::Off, 1_300),
    (Hyphens::On, 2_200),
    (Hyphens::On, i64::MAX),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hyphens {
    Off,
    On,
}

/// What a line costs for being there at all: fewer lines are better.
const LINE: f64 = 10.0;
/// What two divided lines in a row cost.
const TWO_HYPHENS: f64 = 30_000.0;
/// What it costs when the last line is but a scrap.
const SCRAP: f64 = 2_500.0;

struct Sums {
    width: Vec<Len>,
    stretch: Vec<Len>,
    shrink: Vec<Len>,
}

/// The lines of a paragraph.
#[must_use]
pub(super) fn breaks(items: &[Item], measure: Measure, fill: Fill) -> Vec<Break> {
    let sums = sums(items);
    let all = candidates(items);
    let whole_words: Vec<usize> = all
        .iter()
        .copied()
        .filter(|end| !hyphenated(items, *end))
        .collect();
    for (hyphens, most) in PASSES {
        let ends = match hyphens {
            Hyphens::Off => &whole_words,
            Hyphens::On => &all,
        };
        if let Some(lines) = pass(items, &sums, ends, measure, fill, most) {
            return lines;
        }
    }
    vec![Break {
        from: 0,
        to: items.len(),
    }]
}

fn sums(items: &[Item]) -> Sums {
    let mut sums = Sums {
        width: vec![0],
        stretch: vec![0],
        shrink: vec![0],
    };
    let (mut width, mut stretch, mut shrink) = (0, 0, 0);
    for item in items {
        match item {
            Item::Box { width: w, .. } => width += w,
            Item::Glue {
                width: w,
                stretch: more,
                shrink: less,
                ..
            } => {
                width += w;
                stretch += more;
                shrink += less;
            }
            Item::Penalty { .. } => {}
        }
        sums.width.push(width);
        sums.stretch.push(stretch);
        sums.shrink.push(shrink);
    }
    sums
}

fn candidates(items: &[Item]) -> Vec<usize> {
    let mut ends: Vec<usize> = (0..items.len())
        .filter(|at| match items[*at] {
            Item::Glue { cost, .. } => cost.is_some() && *at > 0,
            Item::Penalty { .. } => *at > 0,
            Item::Box { .. } => false,
        })
        .collect();
    ends.push(items.len());
    ends
}

/// The first item of a line that follows a break at `end`: what is discarded at a line's start is passed over.
fn start_after(items: &[Item], end: usize) -> usize {
    let mut at = end;
    while at < items.len() && !matches!(items[at], Item::Box { .. }) {
        at += 1;
    }
    at
}

fn hyphenated(items: &[Item], end: usize) -> bool {
    matches!(items.get(end), Some(Item::Penalty { hyphen: Some(_), .. }))
}

fn pass(
    items: &[Item],
    sums: &Sums,
    ends: &[usize],
    measure: Measure,
    fill: Fill,
    most: i64,
) -> Option<Vec<Break>> {
    // best[k]: the least cost of a paragraph that ends a line at candidate k - 1, and the candidate before it.
    let mut best: Vec<Option<(f64, usize)>> = vec![None; ends.len() + 1];
    best[0] = Some((0.0, 0));
    let starts: Vec<usize> = std::iter::once(start_after(items, 0))
        .chain(ends.iter().map(|e| start_after(items, *e)))
        .collect();
    for to in 1..=ends.len() {
        let end = ends[to - 1];
        let mut least: Option<(f64, usize)> = None;
        for from in (0..to).rev() {
            let start = starts[from];
            if start >= end {
                continue;
            }
            let width = measure.width - if from == 0 { measure.first_indent } else { 0 };
            let natural = sums.width[end] - sums.width[start];
            let shrink = match fill {
                Fill::Justified => sums.shrink[end] - sums.shrink[start],
                Fill::Ragged => 0,
            };
            if natural - shrink > measure.width.max(width) {
                break;
            }
            let Some((cost_before, _)) = best[from] else {
                continue;
            };
            let line = Line {
                start,
                end,
                width,
                last: end == items.len(),
            };
            let Some(cost) = cost_of(items, sums, &line, fill, most) else {
                continue;
            };
            let twice = from > 0 && hyphenated(items, ends[from - 1]) && hyphenated(items, end);
            let sum = cost_before + cost + if twice { TWO_HYPHENS } else { 0.0 };
            if least.is_none_or(|(known, _)| sum < known) {
                least = Some((sum, from));
            }
        }
        best[to] = least;
    }
    let mut at = ends.len();
    best[at]?;
    let mut lines = Vec::new();
    while at > 0 {
        let (_, from) = best[at]?;
        lines.push(Break {
            from: starts[from],
            to: ends[at - 1],
        });
        at = from;
    }
    lines.reverse();
    Some(lines)
}

struct Line {
    start: usize,
    end: usize,
    width: Len,
    last: bool,
}

/// What a line costs; none if it cannot be set within the measure, or not within the pass's limit.
#[allow(clippy::cast_precision_loss)] // costs are weighed, not measured
fn cost_of(items: &[Item], sums: &Sums, line: &Line, fill: Fill, most: i64) -> Option<f64> {
    let (hyphen, cost) = match items.get(line.end) {
        Some(Item::Penalty { cost, hyphen }) => (hyphen.unwrap_or(0), *cost),
        Some(Item::Glue { cost, .. }) => (0, cost.unwrap_or(0)),
        _ => (0, 0),
    };
    let natural = sums.width[line.end] - sums.width[line.start] + hyphen;
    let spare = line.width - natural;
    let penalty = cost as f64;
    if line.last {
        let shrink = sums.shrink[line.end] - sums.shrink[line.start];
        if spare < 0 && (fill == Fill::Ragged || -spare > shrink) {
            return None;
        }
        let scrap = natural < line.width / 12 && line.start > 0;
        return Some(LINE + if scrap { SCRAP } else { 0.0 });
    }
    if fill == Fill::Ragged {
        let share = spare as f64 * 100.0 / line.width.max(1) as f64;
        return (spare >= 0).then_some(LINE + share * share + penalty * 12.0);
    }
    let badness = if spare >= 0 {
        let stretch = sums.stretch[line.end] - sums.stretch[line.start];
        // A line without spaces cannot be spread: what is missing is judged as raggedness.
        let stretch = if stretch > 0 { stretch } else { line.width / 20 };
        let ratio = spare.saturating_mul(1000) / stretch.max(1);
        if ratio > most {
            return None;
        }
        ratio as f64 / 1000.0
    } else {
        let shrink = sums.shrink[line.end] - sums.shrink[line.start];
        if -spare > shrink {
            return None;
        }
        (-spare) as f64 / shrink.max(1) as f64
    };
    let bad = LINE + 100.0 * badness * badness * badness;
    Some(bad * bad + penalty * penalty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(widths: &[Len]) -> Vec<Item> {
        let mut items = Vec::new();
        for (n, width) in widths.iter().enumerate() {
            if n > 0 {
                items.push(Item::Glue {
                    width: 250,
                    stretch: 125,
                    shrink: 75,
                    cost: Some(0),
                });
            }
            items.push(Item::Box {
                width: *width,
                start: n,
                end: n + 1,
            });
        }
        items
    }

    #[test]
    fn a_paragraph_of_one_word_is_one_line() {
        let measure = Measure {
            width: 1000,
            first_indent: 0,
        };
        assert_eq!(
            breaks(&words(&[400]), measure, Fill::Justified),
            [Break { from: 0, to: 1 }]
        );
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_measure(
            widths in prop::collection::vec(1_i64..3000, 1..60),
            fill in prop::sample::select(vec![Fill::Justified, Fill::Ragged]),
        ) {
            let items = words(&widths);
            let lines = breaks(&items, Measure { width: 3000, first_indent: 0 }, fill);
            let sums = sums(&items);
            let mut boxes = 0;
            for line in &lines {
                let shrink = if fill == Fill::Justified { sums.shrink[line.to] - sums.shrink[line.from] } else { 0 };
                prop_assert!(sums.width[line.to] - sums.width[line.from] - shrink <= 3000);
                boxes += items[line.from..line.to].iter().filter(|i| matches!(i, Item::Box { .. })).count();
            }
            prop_assert_eq!(boxes, widths.len());
        }
    }
}
