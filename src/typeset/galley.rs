//! Blocks to rows: the document in one long column, not yet cut into pages.
//!
//! In: a document, the style, the faces, and what the last round knew of page numbers. Out: a [`Galley`]: rows,
//! footnotes as rows of their own, the structure tree, links and headings. It never looks at a page's end.

mod ahead;
mod cause;
mod contents;
mod figure;
mod headings;
mod lists;
mod sheet;
mod table;
mod text;

use super::Images;
use super::flow::{LinkMade, NoteId, is_rtl};
use super::item::Divide;
use super::length::{Len, points};
use super::line::{Setting, Stand};
use super::row::{Keep, Kind, Row};
use super::shape::Shaper;
use super::structure::{NodeId, Tag, Tree};
use super::style::{Alignment, Style};
use crate::blocks::{Block, Document};
use crate::finding::Language;
pub(in crate::typeset) use ahead::Ahead;
pub(in crate::typeset) use headings::Heading;
use headings::{Counted, list_headings};
use std::collections::BTreeMap;

/// Something that cannot be set as asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Problem {
    /// A picture that is not among the document's images, or that is no PNG or JPEG.
    Image(String),
    /// A picture that says nothing to those who do not see it.
    Alternative(String),
    /// A cite that nobody has resolved.
    Cite(String),
    /// A link or cross reference to an anchor that does not exist.
    Anchor(String),
}

/// What the last round of layout knew of pages: printed numbers by anchor and by heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Known {
    /// The printed number of each anchor's page.
    pub anchors: BTreeMap<String, String>,
    /// The printed number of each heading's page.
    pub headings: Vec<String>,
}

/// The document in one column.
pub(super) struct Galley<'a> {
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// The rows of each footnote.
    pub notes: Vec<Vec<Row>>,
    /// The head of each table, to be repeated.
    pub heads: Vec<Vec<Row>>,
    /// The structure.
    pub tree: Tree,
    /// The links.
    pub links: Vec<LinkMade>,
    /// The headings.
    pub headings: Vec<Heading>,
    /// What cannot be set as asked.
    pub problems: Vec<Problem>,
    /// Whether page numbers stand in the text, so that layout must be repeated until they are right.
    pub cites_pages: bool,
    /// What is done with its paragraphs.
    pub ahead: Ahead,
    style: &'a Style,
    shaper: &'a Shaper<'a>,
    images: &'a Images,
    known: &'a Known,
    listed: Vec<Heading>,
    counted: Counted,
    waiting: Vec<(NodeId, String, &'a [Block])>,
    paragraphs: usize,
    tag_level: u8,
    break_next: bool,
}

/// Where blocks are set: between which edges, at which size, as part of what.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    x: Len,
    width: Len,
    size: Len,
    language: String,
    node: NodeId,
    kind: Kind,
    depth: usize,
}

/// Sets a document in one column.
#[must_use]
pub(super) fn galley<'a>(
    document: &'a Document,
    style: &'a Style,
    shaper: &'a Shaper<'a>,
    images: &'a Images,
    known: &'a Known,
    ahead: Ahead,
) -> Galley<'a> {
    let mut galley = Galley {
        rows: Vec::new(),
        notes: Vec::new(),
        heads: Vec::new(),
        tree: Tree::default(),
        links: Vec::new(),
        headings: Vec::new(),
        problems: Vec::new(),
        cites_pages: false,
        ahead,
        style,
        shaper,
        images,
        known,
        listed: list_headings(&document.blocks, style),
        counted: Counted::default(),
        waiting: Vec::new(),
        paragraphs: 0,
        tag_level: 0,
        break_next: false,
    };
    let frame = Frame {
        x: points(style.margins.left),
        width: style.measure(),
        size: points(style.sizes.body),
        language: language_tag(document.language).to_owned(),
        node: 0,
        kind: Kind::Text,
        depth: 0,
    };
    galley.blocks(&document.blocks, &frame);
    galley
}

/// The BCP 47 tag of a language of letters.
#[must_use]
pub fn language_tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-CA",
        Language::Fr => "fr-CA",
    }
}

/// The name of the place of the heading of that number, for tables of contents.
#[must_use]
pub(super) fn heading_anchor(place: usize) -> String {
    format!("{}{place}", contents::HEADING_ANCHOR)
}

/// Whether a name is one that [`heading_anchor`] gave.
#[must_use]
pub(super) fn is_heading_anchor(anchor: &str) -> bool {
    anchor.starts_with(contents::HEADING_ANCHOR)
}

impl<'a> Galley<'a> {
    /// Sets blocks one below the other.
    fn blocks(&mut self, blocks: &'a [Block], frame: &Frame) {
        let mut list: Option<NodeId> = None;
        for block in blocks {
            // Numbered paragraphs that follow each other are one list to a reader of the structure.
            if let Block::Numbered {
                number,
                blocks,
                anchor,
            } = block
            {
                let node = *list.get_or_insert_with(|| self.numbered_list(frame.node));
                self.numbered(*number, blocks, anchor.as_deref(), node, frame);
                continue;
            }
            list = None;
            self.block(block, frame);
        }
    }

    fn block(&mut self, block: &'a Block, frame: &Frame) {
        match block {
            Block::Letterhead(head) => self.letterhead(head, frame),
            Block::Heading {
                level,
                content,
                anchor,
            } => self.heading(*level, content, anchor.as_deref(), frame),
            Block::Paragraph(content) => self.paragraph(content, frame),
            Block::Numbered { .. } => {}
            Block::Lines(lines) => self.lines(lines, frame),
            Block::List { start, items } => self.list(*start, items, frame),
            Block::Quote(blocks) => self.quote(blocks, frame),
            Block::Table(table) => self.table(table, frame),
            Block::Definitions(definitions) => self.definitions(definitions, frame),
            Block::Figure(figure) => self.figure(figure, frame),
            Block::Signature(signature) => self.signature(signature, frame),
            Block::Jurat(jurat) => self.jurat(jurat, frame),
            Block::Cause(cause) => self.cause(cause, frame),
            Block::Contents { title, depth } => self.contents(title, *depth, frame),
            Block::PageBreak => self.break_next = !self.rows.is_empty(),
            Block::Passage { tag, blocks } => self.passage(tag, blocks, frame),
        }
    }

    fn quote(&mut self, blocks: &'a [Block], frame: &Frame) {
        // "The decision says:" goes with what it says.
        if frame.depth > 0 {
            self.hold_last();
        }
        let inset = points(self.style.indent);
        let inner = Frame {
            x: frame.x + inset,
            width: (frame.width - 2 * inset).max(frame.width / 2),
            size: points(self.style.sizes.quote).min(frame.size),
            node: self.tree.node(Tag::Quote, frame.node),
            ..frame.clone()
        };
        self.blocks(blocks, &inner);
        let after = self.paragraph_space(frame);
        if let Some(last) = self.rows.last_mut() {
            last.after = last.after.max(after);
        }
    }

    fn passage(&mut self, tag: &str, blocks: &'a [Block], frame: &Frame) {
        let node = self.tree.node(Tag::Group, frame.node);
        self.tree.nodes[node].language = Some(tag.to_owned());
        self.blocks(
            blocks,
            &Frame {
                node,
                language: tag.to_owned(),
                ..frame.clone()
            },
        );
    }

    /// Adds a row, and a page break above it where one is due.
    fn push(&mut self, mut row: Row) {
        row.starts_page |= std::mem::take(&mut self.break_next);
        self.rows.push(row);
    }

    /// How running text is set in a frame.
    fn setting(&self, frame: &Frame) -> Setting {
        Setting {
            size: frame.size,
            width: frame.width,
            first_indent: 0,
            stand: match self.style.alignment {
                Alignment::Justified => Stand::Justified,
                Alignment::Ragged => Stand::Start,
            },
            divide: if self.style.hyphenation {
                Divide::Syllables
            } else {
                Divide::Never
            },
        }
    }

    /// The height of a line of type of that size.
    fn line_height(&self, size: Len) -> Len {
        size * points(self.style.leading) / 1000
    }

    /// The rows of each footnote that was met since the last call, in order.
    fn set_notes(&mut self) {
        while self.notes.len() < self.waiting.len() {
            let (parent, language, blocks) = self.waiting[self.notes.len()].clone();
            let id: NoteId = self.notes.len();
            // Its place is taken first: a note may hold notes of its own.
            self.notes.push(Vec::new());
            self.notes[id] = self.note(id, parent, language, blocks);
        }
    }

    /// Makes the rows from `from` on stay together on one page.
    fn hold_together(&mut self, from: usize) {
        let end = self.rows.len().saturating_sub(1);
        for row in self.rows.iter_mut().take(end).skip(from) {
            row.keep = Keep::WithNext;
        }
    }

    /// Makes the last line so far, with the one above it, go with what comes next.
    fn hold_last(&mut self) {
        let fitting = self.rows.len();
        for row in self.rows.iter_mut().skip(fitting.saturating_sub(2)) {
            if !matches!(row.kind, Kind::Other) {
                row.keep = Keep::WithNext;
            }
        }
    }
}

/// Whether a frame's text runs from right to left.
fn runs_left(frame: &Frame) -> bool {
    is_rtl(&frame.language)
}
