//! Headings, with the numbers that the style gives them.

use super::{Frame, Galley, runs_left};
use crate::blocks::{Block, Inline};
use crate::numbering::{letters, roman};
use crate::typeset::flow::{Flow, Level, Look};
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::points;
use crate::typeset::line::{Line, Setting, Stand, lines, shift_line};
use crate::typeset::row::{BLACK, Keep, Kind};
use crate::typeset::structure::{NodeId, Tag};
use crate::typeset::style::{HeadingFace, HeadingNumbers, HeadingStyle, Style};

/// A heading of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::typeset) struct Heading {
    /// Its level, from 1.
    pub level: u8,
    /// Its words, after its number.
    pub text: String,
}

/// The deepest level that is counted apart.
const LEVELS: usize = 6;
/// The least space between a heading's number and its words, in points.
const NUMBER_GAP: f64 = 8.0;

/// How many headings of each level there were since the last one of a higher level.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counted([u32; LEVELS]);

impl Counted {
    /// Counts a heading; gives its number as printed, or nothing where its level has none.
    pub(super) fn next(&mut self, level: u8, style: &Style) -> String {
        let place = usize::from(level.clamp(1, 6)) - 1;
        self.0[place] += 1;
        self.0[place + 1..].fill(0);
        let own = self.0[place];
        match style.heading(level).numbers {
            HeadingNumbers::None => String::new(),
            HeadingNumbers::Arabic => format!("{own}."),
            HeadingNumbers::Roman => format!("{}.", roman(own).to_uppercase()),
            HeadingNumbers::Letters => format!("{}.", letters(usize::try_from(own).unwrap_or(1) - 1)),
            HeadingNumbers::Decimal => self.decimal(place, style),
        }
    }

    /// The numbers of all levels from the first that is numbered so: `2.1.3`.
    fn decimal(&self, place: usize, style: &Style) -> String {
        let is_decimal = |level: &u8| style.heading(*level).numbers == HeadingNumbers::Decimal;
        let levels = (1..=6_u8).filter(is_decimal).map(|level| usize::from(level) - 1);
        let parts = levels
            .filter(|level| *level <= place)
            .map(|level| self.0[level].to_string());
        let number = parts.collect::<Vec<_>>().join(".");
        if number.contains('.') {
            number
        } else {
            number + "."
        }
    }
}

/// All headings with their numbers, in the order in which they are set.
pub(super) fn list_headings(blocks: &[Block], style: &Style) -> Vec<Heading> {
    let mut out = Vec::new();
    list(blocks, style, &mut Counted::default(), &mut out);
    out
}

fn list(blocks: &[Block], style: &Style, counted: &mut Counted, out: &mut Vec<Heading>) {
    for block in blocks {
        match block {
            Block::Heading { level, content, .. } => out.push(Heading {
                level: *level,
                text: numbered(&counted.next(*level, style), &crate::blocks::plain(content)),
            }),
            Block::Numbered { blocks, .. } | Block::Quote(blocks) | Block::Passage { blocks, .. } => {
                list(blocks, style, counted, out);
            }
            Block::List { items, .. } => items.iter().for_each(|item| list(item, style, counted, out)),
            _ => {}
        }
    }
}

fn numbered(number: &str, text: &str) -> String {
    if number.is_empty() {
        text.to_owned()
    } else {
        format!("{number} {text}")
    }
}

impl<'a> Galley<'a> {
    pub(super) fn heading(&mut self, level: u8, content: &'a [Inline], anchor: Option<&str>, frame: &Frame) {
        let style = self.style.heading(level);
        let look = Look {
            cut: cut_of(style.face),
            level: Level::Base,
        };
        // Readers of the structure need levels without gaps, whatever the levels mean to the eye.
        self.tag_level = level.clamp(1, 6).min(self.tag_level + 1);
        let node = self.tree.node(Tag::Heading(self.tag_level), frame.node);
        let number = self.counted.next(level, self.style);
        let text = numbered(&number, &crate::blocks::plain(content));
        let from = self.rows.len();
        self.set_heading(&number, content, look, style, node, frame);
        if let Some(first) = self.rows.get_mut(from) {
            first.heading = Some(self.headings.len());
            first.anchors.extend(anchor.map(str::to_owned));
        }
        self.headings.push(Heading { level, text });
        self.set_notes();
    }

    fn set_heading(
        &mut self,
        number: &str,
        content: &'a [Inline],
        look: Look,
        style: HeadingStyle,
        node: NodeId,
        frame: &Frame,
    ) {
        let size = points(style.size);
        let hanging = !number.is_empty() && !style.centred;
        let label = hanging.then(|| {
            let slot = self.tree.slot(node);
            self.label(number, look, size, Some(slot), &frame.language)
        });
        // Words start where those of numbered paragraphs do.
        let inset = label.as_ref().map_or(0, |label| {
            (label.width + points(NUMBER_GAP)).max(points(self.style.indent))
        });
        let setting = Setting {
            size,
            width: (frame.width - inset).max(frame.width / 2),
            stand: if style.centred {
                Stand::Centre
            } else {
                Stand::Start
            },
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let mut flow = self.prose(content, look, &frame.language, node);
        let lines = if style.centred {
            precede(&mut flow, number);
            self.balanced(&flow, &setting)
        } else {
            lines(&flow, &setting, self.shaper)
        };
        let (x, label_x) = match &label {
            Some(label) if runs_left(frame) => (frame.x, frame.x + frame.width - label.width),
            _ => (frame.x + inset, frame.x),
        };
        let from = self.rows.len();
        let mut rows = self.rows_of(lines, x, &setting, BLACK, Kind::Heading);
        for row in &mut rows {
            row.keep = Keep::WithNext;
        }
        self.push_spaced(rows, points(style.before), points(style.after));
        if let Some(label) = label {
            self.hang(label, label_x, inset, from, size);
        }
    }

    /// The lines of a heading in the middle, as equal as their number allows: one word alone below the others looks lost.
    fn balanced(&self, flow: &Flow, setting: &Setting) -> Vec<Line> {
        let wide = lines(flow, setting, self.shaper);
        let (mut narrow, mut enough) = (setting.width / 2, setting.width);
        let mut best = wide.clone();
        while wide.len() > 1 && enough - narrow > points(2.0) {
            let width = (narrow + enough) / 2;
            let tried = lines(flow, &Setting { width, ..*setting }, self.shaper);
            if tried.len() > wide.len() {
                narrow = width;
            } else {
                (enough, best) = (width, tried);
            }
        }
        for line in &mut best {
            shift_line(line, (setting.width - enough) / 2);
        }
        best
    }
}

/// Puts a number before the words of a flow, as a part of them.
fn precede(flow: &mut Flow, number: &str) {
    if number.is_empty() || flow.text.is_empty() {
        return;
    }
    let number = format!("{number}\u{a0}");
    flow.text.insert_str(0, &number);
    for span in &mut flow.spans {
        span.end += number.len();
    }
}

/// The cut of a heading's face.
pub(super) fn cut_of(face: HeadingFace) -> Cut {
    match face {
        HeadingFace::Regular => Cut::Regular,
        HeadingFace::Bold => Cut::Bold,
        HeadingFace::Italic => Cut::Italic,
        HeadingFace::BoldItalic => Cut::BoldItalic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(numbers: [HeadingNumbers; 3]) -> Style {
        let mut style = Style::default();
        style.headings.truncate(3);
        for (heading, numbers) in style.headings.iter_mut().zip(numbers) {
            heading.numbers = numbers;
        }
        style
    }

    fn counted(numbers: [HeadingNumbers; 3], levels: &[u8]) -> Vec<String> {
        let (style, mut counted) = (style(numbers), Counted::default());
        levels.iter().map(|level| counted.next(*level, &style)).collect()
    }

    #[test]
    fn numbers_count_within_what_stands_above_them() {
        use HeadingNumbers::{Arabic, Decimal, Letters, None, Roman};
        let levels = [1, 2, 3, 3, 2, 3];
        assert_eq!(
            counted([None, Decimal, Decimal], &levels),
            ["", "1.", "1.1", "1.2", "2.", "2.1"]
        );
        assert_eq!(
            counted([None, Letters, Roman], &levels),
            ["", "A.", "I.", "II.", "B.", "I."]
        );
        assert_eq!(
            counted([Arabic, None, Arabic], &levels),
            ["1.", "", "1.", "2.", "", "1."]
        );
    }
}
