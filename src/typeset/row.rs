//! What pages are filled with: rows.
//!
//! A row is a horizontal strip that no page divides: a line of a paragraph, a line of a table's row with all its cells, a
//! picture. Rows say how they hang together; only `pages` decides where they stand.

use super::flow::NoteId;
use super::length::Len;
use super::line::Line;
use super::structure::SlotId;

/// Something that is seen, placed against the row's upper edge and the sheet's left edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A line of text.
    Text {
        /// The left edge of its measure, from the sheet's left edge.
        x: Len,
        /// Its baseline, below the row's upper edge.
        y: Len,
        /// The width that it may fill.
        measure: Len,
        /// The line.
        line: Line,
        /// Its colour.
        ink: Ink,
    },
    /// A thin filled rectangle.
    Rule {
        /// Its left end.
        x: Len,
        /// Its middle, below the row's upper edge.
        y: Len,
        /// Its length.
        width: Len,
        /// Its thickness.
        thickness: Len,
        /// Its colour.
        ink: Ink,
    },
    /// A picture.
    Image {
        /// Its left edge.
        x: Len,
        /// Its upper edge, below the row's.
        y: Len,
        /// Its width.
        width: Len,
        /// Its height.
        height: Len,
        /// Its key among the document's images.
        key: String,
        /// Where it belongs in the structure; none for decoration.
        slot: Option<SlotId>,
    },
}

/// A colour: red, green, blue.
pub type Ink = [u8; 3];
/// The colour of text.
pub const BLACK: Ink = [0, 0, 0];
/// The colour of light rules within tables.
pub const PALE: Ink = [190, 190, 190];

/// What a row is part of; what tests and the pager need to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Running text.
    #[default]
    Text,
    /// A heading.
    Heading,
    /// The head of a table.
    TableHead,
    /// The body of a table.
    Table,
    /// A caption.
    Caption,
    /// A place to sign.
    Signature,
    /// A footnote.
    Note,
    /// Everything else.
    Other,
}

/// Whether a page may end below a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// It may.
    #[default]
    Free,
    /// The next row must follow on the same page.
    WithNext,
}

/// A strip that no page divides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its height.
    pub height: Len,
    /// The space above it, at least; none at the head of a page.
    pub before: Len,
    /// The space below it, at least. Of two spaces that meet, the greater counts.
    pub after: Len,
    /// What is seen.
    pub marks: Vec<Mark>,
    /// Whether a page may end below it.
    pub keep: Keep,
    /// Whether it starts a page.
    pub starts_page: bool,
    /// The footnotes whose marks stand on it.
    pub notes: Vec<NoteId>,
    /// The names that links and cross references use for this place.
    pub anchors: Vec<String>,
    /// The heading that starts here, by its place among the document's headings.
    pub heading: Option<usize>,
    /// The table whose head is repeated when this row starts a page.
    pub head: Option<usize>,
    /// What it is part of.
    pub kind: Kind,
    /// The paragraph it is a line of, its place among that paragraph's lines, and how many those are.
    pub line_of: Option<(usize, usize, usize)>,
}
