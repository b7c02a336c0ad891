//! Paragraphs set before their turn, side by side: each is set by its own text alone.
//!
//! In: the paragraphs that a first walk over the document met. Out: the lines of those that the family's own faces set. What needs
//! another face, or has a letter that no face has, is left to the walk that follows: the order in which faces are met there
//! is that of the document, whatever the number of threads.

use crate::typeset::flow::Flow;
use crate::typeset::fonts::Fonts;
use crate::typeset::line::{Line, Setting, lines};
use crate::typeset::shape::{OWN_FACES, Shaper};
use crate::typeset::style::Family;
use rayon::prelude::*;

/// Fewer blocks than this are set sooner than a second walk is made.
const BLOCKS_MIN: usize = 60;

/// What a walk over the document does with its paragraphs.
#[derive(Debug)]
pub(in crate::typeset) enum Ahead {
    /// It collects them, and sets the labels alone, whose widths it needs.
    Collect(Vec<Paragraph>),
    /// It takes the lines of those that are set, from the last to the first, and sets the others.
    Take(Vec<Paragraph>),
}

/// A paragraph, and its lines once they are set.
#[derive(Debug)]
pub(in crate::typeset) struct Paragraph {
    flow: Flow,
    setting: Setting,
    lines: Option<Vec<Line>>,
}

impl Ahead {
    /// Nothing is set ahead.
    pub(in crate::typeset) fn nothing() -> Self {
        Ahead::Take(Vec::new())
    }

    /// A walk that collects.
    pub(in crate::typeset) fn collecting() -> Self {
        Ahead::Collect(Vec::new())
    }

    /// The lines of the next paragraph of the document.
    pub(super) fn lines(&mut self, flow: Flow, setting: &Setting, shaper: &Shaper<'_>) -> Vec<Line> {
        match self {
            Ahead::Collect(paragraphs) => {
                paragraphs.push(Paragraph {
                    flow,
                    setting: *setting,
                    lines: None,
                });
                Vec::new()
            }
            Ahead::Take(paragraphs) => {
                let known = paragraphs
                    .pop()
                    .filter(|p| p.setting == *setting && p.flow == flow);
                known
                    .and_then(|paragraph| paragraph.lines)
                    .unwrap_or_else(|| lines(&flow, setting, shaper))
            }
        }
    }

    /// The line of a label, which both walks ask for: the first needs its width.
    pub(super) fn label(&mut self, flow: Flow, setting: &Setting, shaper: &Shaper<'_>) -> Line {
        let first = |lines: Vec<Line>| lines.into_iter().next().unwrap_or_default();
        if let Ahead::Take(_) = self {
            return first(self.lines(flow, setting, shaper));
        }
        let line = first(lines(&flow, setting, shaper));
        let is_own = shaper.missing().is_empty() && is_own(&line);
        if let Ahead::Collect(paragraphs) = self {
            paragraphs.push(Paragraph {
                flow,
                setting: *setting,
                lines: is_own.then(|| vec![line.clone()]),
            });
        }
        line
    }

    /// Sets what was collected.
    pub(in crate::typeset) fn set(self, fonts: &Fonts, family: Family) -> Self {
        let (Ahead::Collect(mut paragraphs) | Ahead::Take(mut paragraphs)) = self;
        let share = paragraphs.len().div_ceil(rayon::current_num_threads()).max(1);
        paragraphs.par_chunks_mut(share).for_each(|share| {
            let shaper = Shaper::new(fonts, family);
            for paragraph in share.iter_mut().filter(|p| p.lines.is_none()) {
                let lines = lines(&paragraph.flow, &paragraph.setting, &shaper);
                paragraph.lines = lines.iter().all(is_own).then_some(lines);
            }
            if !shaper.missing().is_empty() {
                share.iter_mut().for_each(|paragraph| paragraph.lines = None);
            }
        });
        paragraphs.reverse();
        Ahead::Take(paragraphs)
    }

    /// Whether a document of so many blocks is worth a first walk.
    pub(in crate::typeset) fn pays(blocks: usize) -> bool {
        blocks >= BLOCKS_MIN && rayon::current_num_threads() > 1
    }
}

/// Whether the family's own faces set all of a line.
fn is_own(line: &Line) -> bool {
    line.runs.iter().all(|run| run.face < OWN_FACES)
}
