//! Boxes, glue and penalties, and words that are made of them.
//!
//! Nothing here measures or chooses: it says what there is to choose from.

use super::fonts::Cut;
use super::length::Len;

/// What stands between two places where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// Text of bytes `start..end` that stays together.
    Box {
        /// Its width.
        width: Len,
        /// Its first byte.
        start: usize,
        /// The byte after its last.
        end: usize,
    },
    /// A space.
    Glue {
        /// Its natural width.
        width: Len,
        /// How much it may grow, at a ratio of 1.
        stretch: Len,
        /// How much it may shrink.
        shrink: Len,
        /// What it costs to end a line here; none where no line may end.
        cost: Option<i64>,
    },
    /// A place within or between words where a line may end.
    Penalty {
        /// What it costs.
        cost: i64,
        /// The width of the hyphen that is added when the line ends here.
        hyphen: Option<Len>,
    },
}

/// Which way the places of an item are moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// From the word's own beginning to where it stands.
    On,
    /// From where it stands to its own beginning.
    Back,
}

impl Item {
    /// The same item, as far on or back as that.
    pub(super) fn moved(self, by: usize, way: Move) -> Item {
        let place = |at: usize| match way {
            Move::On => at + by,
            Move::Back => at - by,
        };
        match self {
            Item::Box { width, start, end } => Item::Box {
                width,
                start: place(start),
                end: place(end),
            },
            other => other,
        }
    }
}

/// A word that was met before: its width, and its items with places from its own beginning.
#[derive(Debug)]
pub(super) struct Solid {
    /// The width of the whole word.
    pub width: Len,
    /// Its boxes and the places between them.
    pub items: Box<[Item]>,
}

/// In what manner a word is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Manner {
    /// The weight and slope.
    pub cut: Cut,
    /// The size of type.
    pub size: Len,
    /// The language, by its place among those that the shaper has met.
    pub language: usize,
    /// Whether it may be divided.
    pub divide: Divide,
}

/// Whether words may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Divide {
    /// At syllables, by the language of the text.
    Syllables,
    /// Not at all, unless a word is wider than the measure.
    Never,
}
