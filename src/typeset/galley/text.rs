//! Paragraphs, lines, footnotes: running text to rows.

use super::{Frame, Galley, Problem};
use crate::blocks::{Block, Inline, Target};
use crate::typeset::flow::{Flow, Level, LinkId, Look, NoteId, Quotes, Sink, flatten, plain};
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Line, Setting, Stand, lines};
use crate::typeset::row::{BLACK, Ink, Keep, Kind, Mark, Row};
use crate::typeset::structure::{NodeId, SlotId, Tag};
use crate::typeset::style::QuoteStyle;

/// The baseline of a line, below its upper edge, as a share of the size of type, in thousandths: with the rest of the
/// line's height halved above and below the type.
const TYPE_ABOVE_BASELINE: Len = 760;

/// What stands in for a page number that is not known yet: as wide as most.
const UNKNOWN_PAGE: &str = "00";

/// How far the text of a footnote is set in from its mark, in points.
const NOTE_INSET: f64 = 13.0;

impl<'a> Galley<'a> {
    /// Flattens inlines that belong to `node`: values, as they were typed.
    pub(super) fn flow(&mut self, content: &'a [Inline], look: Look, language: &str, node: NodeId) -> Flow {
        self.flow_with(content, look, language, node, Quotes::AsTyped)
    }

    /// Flattens inlines that belong to `node`: running text, with the quotation marks of its language.
    pub(super) fn prose(&mut self, content: &'a [Inline], look: Look, language: &str, node: NodeId) -> Flow {
        self.flow_with(content, look, language, node, self.quotes())
    }

    fn quotes(&self) -> Quotes {
        match self.style.quotes {
            QuoteStyle::Book => Quotes::Turned,
            QuoteStyle::AsTyped => Quotes::AsTyped,
        }
    }

    fn flow_with(
        &mut self,
        content: &'a [Inline],
        look: Look,
        language: &str,
        node: NodeId,
        quotes: Quotes,
    ) -> Flow {
        let known = self.known;
        let asked = std::cell::RefCell::new(Vec::new());
        let page_of = |anchor: &str| {
            asked.borrow_mut().push(anchor.to_owned());
            known
                .anchors
                .get(anchor)
                .map_or(UNKNOWN_PAGE, String::as_str)
                .to_owned()
        };
        let mut unresolved = Vec::new();
        let mut sink = Sink {
            tree: &mut self.tree,
            links: &mut self.links,
            notes: &mut self.waiting,
            page_of: &page_of,
            unresolved: &mut unresolved,
            quotes,
        };
        let flow = flatten(content, look, language, node, &mut sink);
        self.problems.extend(unresolved.into_iter().map(Problem::Cite));
        for anchor in asked.into_inner() {
            self.cites_pages = true;
            // The link table is where anchors are proven: a reference is checked as a link is.
            self.problems.push(Problem::Anchor(anchor));
        }
        flow
    }

    /// The baseline of a line of type, below its upper edge.
    pub(super) fn baseline(&self, size: Len) -> Len {
        (self.line_height(size) - size) / 2 + size * TYPE_ABOVE_BASELINE / 1000
    }

    /// Lines to rows, each as high as its type, or as other scripts on it need.
    pub(super) fn rows_of(
        &mut self,
        lines: Vec<Line>,
        x: Len,
        setting: &Setting,
        ink: Ink,
        kind: Kind,
    ) -> Vec<Row> {
        let paragraph = self.paragraphs;
        self.paragraphs += 1;
        let count = lines.len();
        let mut rows = Vec::with_capacity(count);
        for (n, line) in lines.into_iter().enumerate() {
            let (height, y) = self.strip(&line, setting.size);
            let widow_or_orphan = n == 0 || n + 2 == count;
            rows.push(Row {
                height,
                notes: line.notes.clone(),
                marks: vec![Mark::Text {
                    x,
                    y,
                    measure: setting.width,
                    line,
                    ink,
                }],
                keep: if widow_or_orphan && n + 1 < count {
                    Keep::WithNext
                } else {
                    Keep::Free
                },
                kind,
                line_of: Some((paragraph, n, count)),
                ..Row::default()
            });
        }
        rows
    }

    /// The height of a line's strip and where its baseline stands in it.
    pub(super) fn strip(&self, line: &Line, size: Len) -> (Len, Len) {
        let (height, y) = (self.line_height(size), self.baseline(size));
        let above = (line.rise - y).max(0);
        let below = (line.fall - (height - y)).max(0);
        (height + above + below, y + above)
    }

    pub(super) fn paragraph(&mut self, content: &'a [Inline], frame: &Frame) {
        let node = self.tree.node(Tag::Paragraph, frame.node);
        let setting = self.setting(frame);
        self.set(content, Look::default(), &setting, node, frame);
    }

    /// Sets one flow as rows in the frame, with a paragraph's space around it.
    fn set(&mut self, content: &'a [Inline], look: Look, setting: &Setting, node: NodeId, frame: &Frame) {
        let flow = self.prose(content, look, &frame.language, node);
        let lines = self.ahead.lines(flow, setting, self.shaper);
        let rows = self.rows_of(lines, frame.x, setting, BLACK, frame.kind);
        self.push_spaced(rows, 0, self.paragraph_space(frame));
        self.set_notes();
    }

    /// The space below a paragraph; less in small type.
    pub(super) fn paragraph_space(&self, frame: &Frame) -> Len {
        let space = points(self.style.paragraph_space);
        if frame.size < points(self.style.sizes.body) {
            space * 3 / 5
        } else {
            space
        }
    }

    /// Adds rows with space above the first and below the last.
    pub(super) fn push_spaced(&mut self, mut rows: Vec<Row>, before: Len, after: Len) {
        if let Some(first) = rows.first_mut() {
            first.before = before;
        }
        if let Some(last) = rows.last_mut() {
            last.after = after;
        }
        for row in rows {
            self.push(row);
        }
    }

    pub(super) fn lines(&mut self, content: &'a [Vec<Inline>], frame: &Frame) {
        let from = self.rows.len();
        let setting = Setting {
            stand: Stand::Start,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let node = self.tree.node(Tag::Paragraph, frame.node);
        for line in content {
            self.raw_lines(line, Look::default(), &setting, node, frame);
        }
        let after = self.paragraph_space(frame) * 3 / 2;
        if let Some(last) = self.rows[from..].last_mut() {
            last.after = after;
        }
        self.hold_together(from);
    }

    /// Sets one flow without any space around it.
    pub(super) fn raw_lines(
        &mut self,
        content: &'a [Inline],
        look: Look,
        setting: &Setting,
        node: NodeId,
        frame: &Frame,
    ) {
        let flow = self.flow(content, look, &frame.language, node);
        let lines = lines(&flow, setting, self.shaper);
        let rows = self.rows_of(lines, frame.x, setting, BLACK, frame.kind);
        self.push_spaced(rows, 0, 0);
        self.set_notes();
    }

    /// A short text on one line that starts at the left edge of its measure.
    pub(super) fn label(
        &mut self,
        text: &str,
        look: Look,
        size: Len,
        slot: Option<SlotId>,
        language: &str,
    ) -> Line {
        let setting = Setting {
            size,
            width: Len::MAX / 4,
            first_indent: 0,
            stand: Stand::Start,
            divide: Divide::Never,
        };
        self.ahead
            .label(plain(text, look, slot, language), &setting, self.shaper)
    }

    /// Hangs a label to the left of the first row from `from` on, or in a row of its own.
    pub(super) fn hang(&mut self, label: Line, x: Len, measure: Len, from: usize, size: Len) {
        let mark = |y| Mark::Text {
            x,
            y,
            measure,
            line: label.clone(),
            ink: BLACK,
        };
        let baseline = self.rows.get(from).and_then(|row| {
            row.marks.iter().find_map(|m| {
                if let Mark::Text { y, .. } = m {
                    Some(*y)
                } else {
                    None
                }
            })
        });
        match baseline {
            Some(y) => self.rows[from].marks.insert(0, mark(y)),
            None => {
                let row = Row {
                    height: self.line_height(size),
                    marks: vec![mark(self.baseline(size))],
                    ..Row::default()
                };
                let place = from.min(self.rows.len());
                self.rows.insert(place, row);
            }
        }
    }

    /// The rows of a footnote.
    pub(super) fn note(
        &mut self,
        id: NoteId,
        parent: NodeId,
        language: String,
        blocks: &'a [Block],
    ) -> Vec<Row> {
        let outer = std::mem::take(&mut self.rows);
        let broke = std::mem::take(&mut self.break_next);
        let size = points(self.style.sizes.footnote);
        let node = self.tree.node(Tag::Note, parent);
        let label = self.tree.node(Tag::Label, node);
        let slot = self.tree.slot(label);
        let inset = points(NOTE_INSET);
        let x = points(self.style.margins.left);
        let frame = Frame {
            x: x + inset,
            width: self.style.measure() - inset,
            size,
            language,
            node,
            kind: Kind::Note,
            depth: 0,
        };
        self.blocks(blocks, &frame);
        let look = Look {
            cut: Cut::Regular,
            level: Level::Raised,
        };
        let mark = self.label(&(id + 1).to_string(), look, size, Some(slot), &frame.language);
        self.hang(mark, x, inset, 0, size);
        let mut rows = std::mem::replace(&mut self.rows, outer);
        self.break_next = broke;
        for row in &mut rows {
            row.kind = Kind::Note;
            row.starts_page = false;
            row.after = row.after.min(points(2.0));
        }
        rows
    }

    /// The link of that number leads to an anchor of this document.
    pub(super) fn add_link(&mut self, target: Target, alternative: String, node: NodeId) -> LinkId {
        self.links.push(crate::typeset::flow::LinkMade {
            target,
            alternative,
            node,
        });
        self.links.len() - 1
    }
}
