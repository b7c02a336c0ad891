//! The heading of a document for a court: file number at the right, court and parties in the middle, what they are at the right.

use super::{Frame, Galley};
use crate::blocks::{Cause, Inline};
use crate::typeset::flow::Look;
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Setting, Stand};
use crate::typeset::row::{Kind, Mark};
use crate::typeset::structure::Tag;

/// The space between the parts of the heading, and below it, in points.
const PART_GAP: f64 = 8.0;
const BELOW: f64 = 12.0;
/// The height of its lines against the size of type, in thousandths: a heading is set closer than the text.
const CLOSE: Len = 1_250;

impl<'a> Galley<'a> {
    pub(super) fn cause(&mut self, cause: &'a Cause, frame: &Frame) {
        let from = self.rows.len();
        let frame = &Frame {
            // Rule 65 counts the lines of a page without headings.
            kind: Kind::Heading,
            node: self.tree.node(Tag::Group, frame.node),
            ..frame.clone()
        };
        self.part(&cause.file, Stand::End, Cut::Regular, frame);
        self.part(&cause.court, Stand::Centre, Cut::Bold, frame);
        self.part(&cause.between, Stand::Start, Cut::Regular, frame);
        for (place, side) in cause.sides.iter().enumerate() {
            if place > 0 {
                self.part(&cause.and, Stand::Centre, Cut::Regular, frame);
            }
            for (n, party) in side.parties.iter().enumerate() {
                self.part(party, Stand::Centre, Cut::Bold, frame);
                if n + 1 < side.parties.len() {
                    self.close_last();
                }
            }
            self.close_last();
            self.part(&side.role, Stand::End, Cut::Regular, frame);
        }
        self.part(&cause.under, Stand::Centre, Cut::Regular, frame);
        self.hold_together(from);
        if let Some(last) = self.rows[from..].last_mut() {
            last.after = points(BELOW);
        }
    }

    /// Sets one part on lines of its own.
    fn part(&mut self, content: &'a [Inline], stand: Stand, cut: Cut, frame: &Frame) {
        if content.is_empty() {
            return;
        }
        let setting = Setting {
            stand,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let look = Look {
            cut,
            ..Look::default()
        };
        let node = self.tree.node(Tag::Paragraph, frame.node);
        let from = self.rows.len();
        self.raw_lines(content, look, &setting, node, frame);
        let spare = self.line_height(frame.size) - frame.size * CLOSE / 1000;
        for row in self.rows.iter_mut().skip(from).filter(|_| spare > 0) {
            row.height -= spare;
            for mark in &mut row.marks {
                if let Mark::Text { y, .. } = mark {
                    *y -= spare / 2;
                }
            }
        }
        if let Some(last) = self.rows.last_mut() {
            last.after = points(PART_GAP);
        }
    }

    /// Lets what comes next follow the last part without a gap.
    fn close_last(&mut self) {
        if let Some(last) = self.rows.last_mut() {
            last.after = 0;
        }
    }
}
