//! The table of contents: headings, dots, page numbers.

use super::{Frame, Galley, Heading};
use crate::blocks::Target;
use crate::typeset::flow::{Flow, Look, Span};
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Line, Setting, Stand, lines, shift_line};
use crate::typeset::row::{BLACK, Keep, Kind, Mark};
use crate::typeset::structure::{NodeId, Tag};

/// The prefix of the names of headings that a table of contents leads to: no anchor of a document starts so.
pub(super) const HEADING_ANCHOR: &str = "\u{1}heading-";
/// The room for page numbers, in points.
const NUMBERS_WIDTH: f64 = 34.0;
/// The distance between the dots that lead to a page number, in points.
const DOT_PITCH: f64 = 5.2;
/// How far each deeper level is set in, in points.
const LEVEL_INSET: f64 = 16.0;

impl Galley<'_> {
    pub(super) fn contents(&mut self, title: &str, depth: u8, frame: &Frame) {
        self.cites_pages = true;
        let list = self.tree.node(Tag::Contents, frame.node);
        if !title.is_empty() {
            self.contents_title(title, list, frame);
        }
        let listed: Vec<(usize, Heading)> = self
            .listed
            .iter()
            .cloned()
            .enumerate()
            .filter(|(_, heading)| (2..=depth.max(2)).contains(&heading.level))
            .collect();
        for (place, heading) in listed {
            self.contents_entry(place, &heading, list, frame);
        }
        if let Some(last) = self.rows.last_mut() {
            last.after = points(18.0);
        }
    }

    fn contents_title(&mut self, title: &str, list: NodeId, frame: &Frame) {
        let style = self.style.heading(2);
        let size = points(style.size);
        let node = self.tree.node(Tag::Caption, list);
        let slot = self.tree.slot(node);
        let look = Look {
            cut: super::headings::cut_of(style.face),
            ..Look::default()
        };
        let setting = Setting {
            size,
            stand: Stand::Start,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let flow = crate::typeset::flow::plain(title, look, Some(slot), &frame.language);
        let lines = lines(&flow, &setting, self.shaper);
        let mut rows = self.rows_of(lines, frame.x, &setting, BLACK, Kind::Heading);
        for row in &mut rows {
            row.keep = Keep::WithNext;
        }
        self.push_spaced(rows, points(style.before), points(style.after));
    }

    fn contents_entry(&mut self, place: usize, heading: &Heading, list: NodeId, frame: &Frame) {
        let entry = self.tree.node(Tag::ContentsEntry, list);
        let node = self.tree.node(Tag::Link, entry);
        let page = self
            .known
            .headings
            .get(place)
            .map_or("00", String::as_str)
            .to_owned();
        let target = Target::Anchor(super::heading_anchor(place));
        let link = self.add_link(target, format!("{} {page}", heading.text), node);
        let slot = self.tree.slot(node);
        let look = Look {
            cut: if heading.level <= 2 {
                Cut::Regular
            } else {
                Cut::Italic
            },
            ..Look::default()
        };
        let text_flow = linked(&heading.text, look, slot, link, &frame.language);
        let inset = points(LEVEL_INSET) * Len::from(heading.level.saturating_sub(2));
        let setting = Setting {
            width: frame.width - points(NUMBERS_WIDTH) - inset,
            stand: Stand::Start,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let set = lines(&text_flow, &setting, self.shaper);
        let mut rows = self.rows_of(set, frame.x + inset, &setting, BLACK, Kind::Text);
        for row in &mut rows {
            row.line_of = None;
            row.keep = Keep::WithNext;
        }
        let number = linked(
            &format!(" {page}"),
            Look::default(),
            self.tree.slot(node),
            link,
            &frame.language,
        );
        let number = lines(
            &number,
            &Setting {
                stand: Stand::End,
                width: points(NUMBERS_WIDTH),
                ..setting
            },
            self.shaper,
        );
        if let (Some(row), Some(number)) = (rows.last_mut(), number.into_iter().next())
            && let Some(Mark::Text { y, line, .. }) = row.marks.first()
        {
            let y = *y;
            let end = frame.x + inset + line.width;
            let right = frame.x + frame.width;
            let dots = self.dots(end, right - number.width, frame);
            row.marks.push(Mark::Text {
                x: frame.x,
                y,
                measure: frame.width,
                line: dots,
                ink: BLACK,
            });
            let x = right - points(NUMBERS_WIDTH);
            row.marks.push(Mark::Text {
                x,
                y,
                measure: points(NUMBERS_WIDTH),
                line: number,
                ink: BLACK,
            });
            row.keep = Keep::Free;
        }
        let before = if heading.level <= 2 {
            points(4.0)
        } else {
            points(1.0)
        };
        self.push_spaced(rows, before, 0);
    }

    /// Dots between the sheet's places `from` and `to`, all on one raster so that they stand below each other.
    fn dots(&mut self, from: Len, to: Len, frame: &Frame) -> Line {
        let pitch = points(DOT_PITCH);
        let first = (from + pitch - frame.x).div_euclid(pitch) + 1;
        let last = (to - pitch - frame.x).div_euclid(pitch);
        let mut line = Line::default();
        if last <= first {
            return line;
        }
        let mut dot = self.label(".", Look::default(), frame.size, None, &frame.language);
        let Some(mut run) = dot.runs.pop() else {
            return line;
        };
        if let Some(glyph) = run.glyphs.first_mut() {
            glyph.advance = pitch;
            let glyph = glyph.clone();
            run.glyphs = vec![glyph; usize::try_from(last - first).unwrap_or(0)];
        }
        line.width = run.width();
        line.runs.push(run);
        shift_line(&mut line, first * pitch);
        line
    }
}

/// A flow of plain text that is a link.
fn linked(text: &str, look: Look, slot: usize, link: usize, language: &str) -> Flow {
    let span = Span {
        end: text.len(),
        look,
        slot: Some(slot),
        link: Some(link),
        note: None,
        language: 0,
    };
    Flow {
        text: text.to_owned(),
        spans: vec![span],
        languages: vec![language.to_owned()],
    }
}
