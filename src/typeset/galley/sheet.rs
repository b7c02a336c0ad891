//! What frames a letter: the letterhead, the place to sign, the jurat.

use super::{Frame, Galley, Problem};
use crate::blocks::{Inline, Jurat, Letterhead, Signature};
use crate::typeset::flow::Look;
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Line, Setting, Stand, lines};
use crate::typeset::row::{BLACK, Keep, Kind, Mark, Row};
use crate::typeset::structure::{NodeId, Tag};

/// The height left for a signature above its line, in points.
const SIGNING_SPACE: f64 = 40.0;
/// The length of a line to sign on, as a share of the measure, in thousandths.
const SIGNING_WIDTH: Len = 470;
/// The length of the line for a date, likewise.
const DATE_WIDTH: Len = 300;
/// The thickness of lines to write on, in points.
const SIGNING_RULE: f64 = 0.6;
/// The least space between the sender and the address, in points, and the least width of the sender, in thousandths.
const ADDRESS_GAP: f64 = 18.0;
const SENDER_WIDTH_MIN: Len = 500;
/// The greatest height of a logo, in points, and its greatest width as a share of the measure, in thousandths.
const LOGO_HEIGHT_MAX: f64 = 48.0;
const LOGO_WIDTH_MAX: Len = 400;

impl<'a> Galley<'a> {
    pub(super) fn letterhead(&mut self, head: &'a Letterhead, frame: &Frame) {
        let firm = &self.style.letterhead;
        let pick = |own: &'a str, firm: &'a str| if own.is_empty() { firm } else { own };
        let name = pick(&head.name, &firm.name);
        let tagline = pick(&head.tagline, &firm.tagline);
        let address: &'a [String] = if head.lines.is_empty() {
            &firm.lines
        } else {
            &head.lines
        };
        let node = self.tree.node(Tag::Group, frame.node);
        let mut row = Row {
            kind: Kind::Other,
            keep: Keep::WithNext,
            ..Row::default()
        };
        let (small, large) = (
            points(self.style.sizes.running),
            points(self.style.sizes.letterhead),
        );
        let mut y = 0;
        if let Some(key) = self.style.letterhead.logo.clone() {
            y = self.logo(&key, name, node, frame, &mut row);
        }
        let half = self.sender_width(address, small, frame);
        let column = Setting {
            stand: Stand::Start,
            divide: Divide::Never,
            width: half,
            ..self.setting(frame)
        };
        for (text, size, cut) in [
            (name, large, Cut::Regular),
            (tagline, frame.size * 9 / 10, Cut::Italic),
        ] {
            let setting = Setting { size, ..column };
            let ink = if cut == Cut::Regular {
                self.style.accent
            } else {
                BLACK
            };
            for line in self.letterhead_lines(text, cut, &setting, node, frame) {
                let (height, base) = self.strip(&line, size);
                row.marks.push(Mark::Text {
                    x: frame.x,
                    y: y + base,
                    measure: half,
                    line,
                    ink,
                });
                y += height;
            }
        }
        let width = frame.width - half;
        let setting = Setting {
            size: small,
            stand: Stand::End,
            width,
            ..column
        };
        let mut right = points(3.0);
        for text in address {
            for line in self.letterhead_lines(text, Cut::Regular, &setting, node, frame) {
                let (height, base) = self.strip(&line, small);
                row.marks.push(Mark::Text {
                    x: frame.x + half,
                    y: right + base,
                    measure: width,
                    line,
                    ink: BLACK,
                });
                right += height;
            }
        }
        let foot = y.max(right) + points(7.0);
        let accent = self.style.accent;
        row.marks.push(Mark::Rule {
            x: frame.x,
            y: foot,
            width: frame.width,
            thickness: points(0.9),
            ink: accent,
        });
        row.height = foot + points(1.0);
        row.after = points(22.0);
        self.push(row);
    }

    /// The width of the sender's name and tagline: what the address beside them leaves, but at least half.
    fn sender_width(&mut self, address: &[String], small: Len, frame: &Frame) -> Len {
        let widest = address
            .iter()
            .map(|text| {
                self.label(text, Look::default(), small, None, &frame.language)
                    .width
            })
            .max()
            .unwrap_or(0);
        (frame.width - widest - points(ADDRESS_GAP)).max(frame.width * SENDER_WIDTH_MIN / 1000)
    }

    fn letterhead_lines(
        &mut self,
        text: &'a str,
        cut: Cut,
        setting: &Setting,
        node: NodeId,
        frame: &Frame,
    ) -> Vec<Line> {
        if text.is_empty() {
            return Vec::new();
        }
        let node = self.tree.node(Tag::Paragraph, node);
        let slot = self.tree.slot(node);
        let look = Look {
            cut,
            ..Look::default()
        };
        let flow = crate::typeset::flow::plain(text, look, Some(slot), &frame.language);
        lines(&flow, setting, self.shaper)
    }

    /// Places the logo; returns its height with the space below it.
    fn logo(&mut self, key: &str, name: &str, parent: NodeId, frame: &Frame, row: &mut Row) -> Len {
        let Some((wide, high)) = self.image_size(key) else {
            self.problems.push(Problem::Image(key.to_owned()));
            return 0;
        };
        let height = points(LOGO_HEIGHT_MAX).min(frame.width * LOGO_WIDTH_MAX / 1000 * high / wide);
        let node = self.tree.node(Tag::Figure, parent);
        self.tree.nodes[node].alternative = Some(if name.is_empty() {
            "Logo".to_owned()
        } else {
            name.to_owned()
        });
        let slot = Some(self.tree.slot(node));
        let width = height * wide / high;
        row.marks.push(Mark::Image {
            x: frame.x,
            y: 0,
            width,
            height,
            key: key.to_owned(),
            slot,
        });
        height + points(6.0)
    }

    pub(super) fn signature(&mut self, signature: &'a Signature, frame: &Frame) {
        // A signature alone on a page could be put under any text: lines of the text go with it.
        self.hold_last();
        let from = self.rows.len();
        let frame = &Frame {
            kind: Kind::Signature,
            node: self.tree.node(Tag::Group, frame.node),
            ..frame.clone()
        };
        let setting = Setting {
            stand: Stand::Start,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        if !signature.closing.is_empty() {
            let node = self.tree.node(Tag::Paragraph, frame.node);
            self.raw_lines(&signature.closing, Look::default(), &setting, node, frame);
        }
        let sign = frame.width * SIGNING_WIDTH / 1000;
        let date = frame.width * DATE_WIDTH / 1000;
        let date_x = frame.x + frame.width - date;
        let mut rules = vec![(frame.x, sign)];
        if signature.dated {
            rules.push((date_x, date));
        }
        self.signing_rules(&rules);
        let below = self.below(&signature.below, sign, &setting, frame);
        let mut columns = vec![(frame.x, sign, below)];
        if signature.dated {
            let node = self.tree.node(Tag::Paragraph, frame.node);
            let slot = self.tree.slot(node);
            let line = self.label("Date", Look::default(), frame.size, Some(slot), &frame.language);
            columns.push((date_x, date, vec![line]));
        }
        self.push_columns(columns, frame);
        self.finish_signing(from);
    }

    pub(super) fn jurat(&mut self, jurat: &'a Jurat, frame: &Frame) {
        self.hold_last();
        let from = self.rows.len();
        let frame = &Frame {
            kind: Kind::Signature,
            node: self.tree.node(Tag::Group, frame.node),
            ..frame.clone()
        };
        let width = frame.width * SIGNING_WIDTH / 1000;
        let right = frame.x + frame.width - width;
        let setting = Setting {
            stand: Stand::Start,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let clause = Setting {
            width: frame.width * 600 / 1000,
            ..setting
        };
        let node = self.tree.node(Tag::Paragraph, frame.node);
        self.raw_lines(&jurat.clause, Look::default(), &clause, node, frame);
        self.signing_rules(&[(frame.x, width), (right, width)]);
        let official = self.below(&jurat.official, width, &setting, frame);
        let declarant = self.below(&jurat.declarant, width, &setting, frame);
        self.push_columns(vec![(frame.x, width, official), (right, width, declarant)], frame);
        self.finish_signing(from);
    }

    /// Lines to write on, with room above them.
    fn signing_rules(&mut self, rules: &[(Len, Len)]) {
        let height = points(SIGNING_SPACE);
        let marks = rules
            .iter()
            .map(|(x, width)| Mark::Rule {
                x: *x,
                y: height,
                width: *width,
                thickness: points(SIGNING_RULE),
                ink: BLACK,
            })
            .collect();
        self.push(Row {
            height,
            marks,
            kind: Kind::Signature,
            after: points(2.0),
            ..Row::default()
        });
    }

    /// What stands below a line to sign on.
    fn below(
        &mut self,
        content: &'a [Vec<Inline>],
        width: Len,
        setting: &Setting,
        frame: &Frame,
    ) -> Vec<Line> {
        let node = self.tree.node(Tag::Paragraph, frame.node);
        let setting = Setting { width, ..*setting };
        let mut out = Vec::new();
        for line in content {
            let flow = self.flow(line, Look::default(), &frame.language, node);
            out.extend(lines(&flow, &setting, self.shaper));
        }
        out
    }

    fn push_columns(&mut self, columns: Vec<(Len, Len, Vec<Line>)>, frame: &Frame) {
        for row in self.side_by_side(columns, frame.size, Kind::Signature) {
            self.push(row);
        }
    }

    fn finish_signing(&mut self, from: usize) {
        self.hold_together(from);
        if let Some(first) = self.rows.get_mut(from) {
            first.before = points(14.0);
        }
        if let Some(last) = self.rows.last_mut() {
            last.after = points(16.0);
        }
        self.set_notes();
    }
}
