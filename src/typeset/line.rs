//! Paragraphs to lines of placed glyphs.
//!
//! In: a flow, a size and a measure. Out: [`Line`]s: runs of glyphs at their places along the line, in the order in
//! which the eye meets them, with the notes and links that stand on the line. Nothing here knows of pages.

mod place;

use super::breaks::{Fill, Measure, breaks};
use super::flow::{Flow, LinkId, NoteId, is_rtl};
use super::item::{Divide, Item};
use super::items::{Common, Text, items};
use super::length::Len;
use super::shape::{FaceId, Shaper};
use super::structure::SlotId;
use place::{Spread, Tail, set_line};
use std::sync::Arc;
use unicode_bidi::{BidiInfo, Level};

/// One placed glyph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// The glyph's number in its face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: Len,
    /// How far the glyph stands to the right of the pen.
    pub dx: Len,
    /// How far it stands above the run's baseline.
    pub dy: Len,
    /// The glyph's own width in thousandths of the size, cut off as the PDF's width table is.
    pub width: i32,
    /// The text it stands for.
    pub text: Arc<str>,
}

/// Glyphs of one face and size that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Where the pen starts, from the line's left end.
    pub x: Len,
    /// How far its baseline stands above the line's.
    pub raise: Len,
    /// The face.
    pub face: FaceId,
    /// The size of type.
    pub size: Len,
    /// Where it belongs in the structure; none for decoration.
    pub slot: Option<SlotId>,
    /// The text of the whole run, where it cannot be told glyph by glyph.
    pub actual: Option<String>,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
}

impl Run {
    /// How far the pen moves over the whole run.
    #[must_use]
    pub fn width(&self) -> Len {
        self.glyphs.iter().map(|g| g.advance).sum()
    }
}

/// A stretch of a line that is a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linked {
    /// The link.
    pub link: LinkId,
    /// Where it starts, from the line's left end.
    pub x: Len,
    /// How wide it is.
    pub width: Len,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What is set, from left to right.
    pub runs: Vec<Run>,
    /// The width of what is set.
    pub width: Len,
    /// The footnotes whose marks stand on it.
    pub notes: Vec<NoteId>,
    /// The links on it.
    pub links: Vec<Linked>,
    /// How far faces of other scripts rise above the baseline.
    pub rise: Len,
    /// How far they fall below it.
    pub fall: Len,
}

/// How the lines of a paragraph stand between its edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Both edges straight, the last line at the start.
    Justified,
    /// At the start: the left, or the right where the language runs to the left.
    Start,
    /// In the middle.
    Centre,
    /// At the end.
    End,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The size of type.
    pub size: Len,
    /// The width between its edges.
    pub width: Len,
    /// How far its first line is set in.
    pub first_indent: Len,
    /// How its lines stand.
    pub stand: Stand,
    /// Whether words may be divided.
    pub divide: Divide,
}

/// The lines of a flow.
#[must_use]
pub fn lines(flow: &Flow, setting: &Setting, shaper: &Shaper<'_>) -> Vec<Line> {
    if flow.text.is_empty() {
        return Vec::new();
    }
    let base = if is_rtl(&flow.languages[0]) {
        Level::rtl()
    } else {
        Level::ltr()
    };
    let text = Text {
        shaper,
        flow,
        levels: levels(&flow.text, base),
        size: setting.size,
        common: Common::default(),
    };
    let stand = settled(setting.stand, &flow.languages[0]);
    let fill = if stand == Stand::Justified {
        Fill::Justified
    } else {
        Fill::Ragged
    };
    let mut out = Vec::new();
    let mut start = 0;
    for part in flow.text.split('\n') {
        let end = start + part.len();
        let indent = if start == 0 { setting.first_indent } else { 0 };
        let items = items(&text, start, end, setting.width, setting.divide);
        let measure = Measure {
            width: setting.width,
            first_indent: indent,
        };
        let broken = breaks(&items, measure, fill);
        let count = broken.len();
        for (n, line) in broken.into_iter().enumerate() {
            let Some((from, to)) = extent(&items[line.from..line.to]) else {
                continue;
            };
            let hyphen = match items.get(line.to) {
                Some(Item::Penalty { hyphen: Some(_), .. }) => Tail::Hyphen,
                _ => Tail::None,
            };
            let room = setting.width - if n == 0 { indent } else { 0 };
            let spread = if stand == Stand::Justified && n + 1 < count {
                Spread::To(room)
            } else {
                Spread::Within(room)
            };
            let mut set = set_line(&text, from, to, hyphen, base, spread);
            let shift = match stand {
                Stand::Justified | Stand::Start if base.is_rtl() => room - set.width,
                Stand::Justified | Stand::Start => setting.width - room,
                Stand::Centre => (room - set.width) / 2,
                Stand::End => room - set.width,
            };
            shift_line(&mut set, shift);
            out.push(set);
        }
        start = end + 1;
    }
    out
}

/// Scripts without spaces cannot be justified: their lines start together.
fn settled(stand: Stand, language: &str) -> Stand {
    let spaceless = ["zh", "ja", "ko", "th", "lo", "km", "my"]
        .iter()
        .any(|l| language.starts_with(l));
    if stand == Stand::Justified && spaceless {
        Stand::Start
    } else {
        stand
    }
}

/// Moves everything on a line.
pub fn shift_line(line: &mut Line, by: Len) {
    for run in &mut line.runs {
        run.x += by;
    }
    for link in &mut line.links {
        link.x += by;
    }
}

/// The bidirectional level of each byte; empty where all text runs to the right.
fn levels(text: &str, base: Level) -> Vec<Level> {
    let plain = base.is_ltr() && !text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}'
        | '\u{202e}' | '\u{2067}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}'));
    if plain {
        Vec::new()
    } else {
        BidiInfo::new(text, Some(base)).levels
    }
}

fn extent(items: &[Item]) -> Option<(usize, usize)> {
    let mut boxes = items.iter().filter_map(|item| match item {
        Item::Box { start, end, .. } => Some((*start, *end)),
        _ => None,
    });
    let (start, first_end) = boxes.next()?;
    Some((start, boxes.next_back().map_or(first_end, |(_, end)| end)))
}
