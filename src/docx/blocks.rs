//! Blocks to paragraphs: what each kind of block is in Word.
//!
//! In: typed blocks, one after the other. Out: the body's XML, and what other parts must know: lists, addresses, pictures, footnotes.

use super::numbering::List;
use super::pictures::Picture;
use super::xml::Xml;
use super::{Printed, twips};
use crate::blocks::{Block, Document, Inline};
use crate::typeset::{Cut, Images, Running, Style, is_rtl, language_tag};
use std::collections::BTreeMap;

/// How far bullets and numbers of lists are set in, in twentieths of a point.
const BULLET_INSET: i64 = 300;
const NUMBER_INSET: i64 = 480;

/// Where blocks stand: between which edges, in which style, in which language, how deep in lists.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) style: &'static str,
    pub(super) language: String,
    pub(super) depth: usize,
}

/// A paragraph before its text.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub(super) style: &'static str,
    pub(super) keep_next: bool,
    /// The list, by its place, and the level in it.
    pub(super) list: Option<(usize, usize)>,
    pub(super) left: i64,
    pub(super) hanging: i64,
    pub(super) right: i64,
    /// Its edge, where it is not that of its style.
    pub(super) edge: Option<&'static str>,
    pub(super) from_right: bool,
}

/// What is being written.
pub(super) struct Writer<'a> {
    pub(super) xml: Xml,
    pub(super) style: &'a Style,
    pub(super) images: &'a Images,
    pub(super) headings: &'a [Printed],
    pub(super) language: &'static str,
    /// Addresses that links lead to, in the order of their relationships.
    pub(super) addresses: Vec<String>,
    pub(super) pictures: Vec<Picture<'a>>,
    pub(super) lists: Vec<List>,
    pub(super) notes: Vec<(String, &'a [Block])>,
    /// Whether a footnote is being written, and whether its mark has still to come.
    pub(super) in_note: Option<Mark>,
    /// The names of bookmarks, by the anchors that they stand for.
    pub(super) anchors: BTreeMap<String, String>,
    pub(super) marks: usize,
    heading: usize,
    next_number: u32,
    break_next: bool,
}

/// Whether the number of the footnote that is being written stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Due,
    Set,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        document: &'a Document,
        style: &'a Style,
        images: &'a Images,
        headings: &'a [Printed],
    ) -> Self {
        Writer {
            xml: Xml::default(),
            style,
            images,
            headings,
            language: language_tag(document.language),
            addresses: Vec::new(),
            pictures: Vec::new(),
            lists: vec![List::Numbered(1), List::Headings, List::Bullets],
            notes: Vec::new(),
            in_note: None,
            anchors: BTreeMap::new(),
            marks: 0,
            heading: 0,
            next_number: 1,
            break_next: false,
        }
    }

    /// What was written since the last call.
    pub(super) fn take(&mut self) -> Xml {
        std::mem::take(&mut self.xml)
    }

    pub(super) fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// The frame of the text itself.
    pub(super) fn outer(&self) -> Frame {
        Frame {
            left: 0,
            right: 0,
            style: "BodyText",
            language: self.language.to_owned(),
            depth: 0,
        }
    }

    /// Writes the text.
    pub(super) fn all(&mut self, blocks: &'a [Block]) {
        let frame = self.outer();
        self.blocks(blocks, &frame);
    }

    /// Writes the footnotes that the text has.
    pub(super) fn notes_part(&mut self) {
        let mut place = 0;
        while let Some((language, blocks)) = self.notes.get(place).cloned() {
            place += 1;
            self.xml
                .open("w:footnote", &[("w:id", place.to_string().as_str())]);
            self.in_note = Some(Mark::Due);
            let frame = Frame {
                style: "FootnoteText",
                language,
                ..self.outer()
            };
            self.blocks(blocks, &frame);
            if self.in_note == Some(Mark::Due) {
                self.paragraph(&self.plain(&frame), &[], &frame);
            }
            self.in_note = None;
            self.xml.close();
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block], frame: &Frame) {
        for block in blocks {
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
            Block::Paragraph(content) => self.paragraph(&self.plain(frame), content, frame),
            Block::Numbered {
                number,
                blocks,
                anchor,
            } => self.numbered(*number, blocks, anchor.as_deref(), frame),
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
            Block::PageBreak => self.break_next = true,
            Block::Passage { tag, blocks } => {
                let language = tag.clone();
                self.blocks(
                    blocks,
                    &Frame {
                        language,
                        ..frame.clone()
                    },
                );
            }
        }
    }

    /// A paragraph of a frame.
    pub(super) fn plain(&self, frame: &Frame) -> Paragraph {
        Paragraph {
            style: frame.style,
            left: frame.left,
            right: frame.right,
            from_right: is_rtl(&frame.language),
            ..Paragraph::default()
        }
    }

    /// A paragraph of running text.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, content: &'a [Inline], frame: &Frame) {
        self.begin(paragraph);
        self.runs(content, Cut::Regular, frame, Running::Prose);
        self.xml.close();
    }

    /// A paragraph of values, as they were typed.
    pub(super) fn value(&mut self, paragraph: &Paragraph, content: &'a [Inline], frame: &Frame) {
        self.begin(paragraph);
        self.runs(content, Cut::Regular, frame, Running::Values);
        self.xml.close();
    }

    /// A paragraph of one plain text.
    pub(super) fn words(&mut self, paragraph: &Paragraph, text: &str) {
        self.begin(paragraph);
        self.run(text, Cut::Regular, Cut::Regular, self.language);
        self.xml.close();
    }

    /// Opens a paragraph and says how it stands, in the order that the schema demands.
    pub(super) fn begin(&mut self, paragraph: &Paragraph) {
        let break_before = std::mem::take(&mut self.break_next) && self.in_note.is_none();
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.value("w:pStyle", paragraph.style);
        if paragraph.keep_next {
            xml.leaf("w:keepNext", &[]);
        }
        if break_before {
            xml.leaf("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = paragraph.list {
            xml.open("w:numPr", &[]);
            xml.value("w:ilvl", &level.to_string());
            xml.value("w:numId", &(list + 1).to_string());
            xml.close();
        }
        if paragraph.from_right {
            xml.leaf("w:bidi", &[]);
        }
        if (paragraph.left, paragraph.right, paragraph.hanging) != (0, 0, 0) {
            let (left, right) = (paragraph.left.to_string(), paragraph.right.to_string());
            let hanging = paragraph.hanging.to_string();
            let mut ind = vec![("w:left", left.as_str()), ("w:right", right.as_str())];
            if paragraph.hanging > 0 {
                ind.push(("w:hanging", hanging.as_str()));
            }
            xml.leaf("w:ind", &ind);
        }
        if let Some(edge) = paragraph.edge {
            xml.value("w:jc", edge);
        }
        xml.close();
        if self.in_note == Some(Mark::Due) {
            self.in_note = Some(Mark::Set);
            self.note_mark();
        }
    }

    fn heading(&mut self, level: u8, content: &'a [Inline], anchor: Option<&str>, frame: &Frame) {
        const STYLES: [&str; 6] = [
            "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6",
        ];
        let place = usize::from(level.clamp(1, 6)) - 1;
        let name = format!("_Toc{}", self.heading);
        self.heading += 1;
        self.begin(&Paragraph {
            style: STYLES[place],
            ..self.plain(frame)
        });
        self.bookmark(&name);
        if let Some(anchor) = anchor {
            let name = self.anchor(anchor);
            self.bookmark(&name);
        }
        let ground = super::styles::cut_of(self.style.heading(level).face);
        self.runs(content, ground, frame, Running::Prose);
        self.xml.close();
    }

    fn numbered(&mut self, number: u32, blocks: &'a [Block], anchor: Option<&str>, frame: &Frame) {
        if number != self.next_number || frame.depth > 0 {
            self.lists.push(List::Numbered(number.into()));
        }
        let list = self
            .lists
            .iter()
            .rposition(|list| matches!(list, List::Numbered(_)));
        self.next_number = number.saturating_add(1);
        let first = Paragraph {
            style: "NumberedParagraph",
            list: list.map(|list| (list, 0)),
            ..self.plain(frame)
        };
        self.item(first, twips(self.style.indent), blocks, anchor, frame);
    }

    fn list(&mut self, start: Option<u64>, items: &'a [Vec<Block>], frame: &Frame) {
        let level = frame.depth.min(super::numbering::LEVELS - 1);
        let (list, inset) = match start {
            None => (2, BULLET_INSET),
            Some(start) => {
                self.lists.push(List::Ordered { start, level });
                (self.lists.len() - 1, NUMBER_INSET)
            }
        };
        for blocks in items {
            let first = Paragraph {
                style: if frame.style == "BodyText" {
                    "ListParagraph"
                } else {
                    frame.style
                },
                list: Some((list, level)),
                ..self.plain(frame)
            };
            self.item(first, inset, blocks, None, frame);
        }
    }

    /// An item: its first paragraph carries the number, all else stands as far in.
    fn item(
        &mut self,
        first: Paragraph,
        inset: i64,
        blocks: &'a [Block],
        anchor: Option<&str>,
        frame: &Frame,
    ) {
        let inner = Frame {
            left: frame.left + inset,
            depth: frame.depth + 1,
            ..frame.clone()
        };
        let (content, rest): (&'a [Inline], &'a [Block]) = match blocks.split_first() {
            Some((Block::Paragraph(content), rest)) => (content, rest),
            _ => (&[], blocks),
        };
        self.begin(&Paragraph {
            left: inner.left,
            hanging: inset,
            ..first
        });
        if let Some(anchor) = anchor {
            let name = self.anchor(anchor);
            self.bookmark(&name);
        }
        self.runs(content, Cut::Regular, frame, Running::Prose);
        self.xml.close();
        self.blocks(rest, &inner);
    }

    fn quote(&mut self, blocks: &'a [Block], frame: &Frame) {
        let inset = twips(self.style.indent);
        let inner = Frame {
            left: frame.left + inset,
            right: frame.right + inset,
            style: if self.in_note.is_some() {
                frame.style
            } else {
                "Quote"
            },
            ..frame.clone()
        };
        self.blocks(blocks, &inner);
    }
}
