//! Paragraphs to lines of placed glyphs.
//!
//! In: a flow, a size and a measure. Out: [`Line`]s: runs of glyphs at their places along the line, in the order in
//! which the eye meets them, with the notes and links that stand on the line. Nothing here knows of pages.

use super::breaks::{Fill, Measure, breaks};
use super::flow::{Flow, LinkId, NoteId, is_rtl};
use super::items::{Divide, Item, Piece, Text, is_elastic, is_space, items};
use super::length::{Len, from_units};
use super::shape::{FaceId, Shaper, Way, plain_form};
use super::structure::SlotId;
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
    pub text: Box<str>,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tail {
    None,
    Hyphen,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spread {
    /// The line fills this width.
    To(Len),
    /// The line keeps its width, but shrinks if it is wider than this.
    Within(Len),
}

/// A word's piece or a space, in logical order.
enum Part {
    Piece(Piece),
    Space { at: usize, c: char },
}

fn set_line(text: &Text<'_>, start: usize, end: usize, tail: Tail, base: Level, spread: Spread) -> Line {
    let mut parts = visual_parts(text, start, end, base);
    if tail == Tail::Hyphen {
        let cut = text.flow.span(end - 1).look.cut as FaceId;
        let size = text.size * text.shaper.face(cut).ratio / 1000;
        let shaped = text.shaper.shape("-", cut, Way::Right);
        parts.push(Part::Piece(Piece {
            start: end - 1,
            end,
            face: cut,
            way: Way::Right,
            size,
            raise: 0,
            shaped,
        }));
    }
    let natural: Len = parts.iter().map(|part| part_width(text, part)).sum();
    let spaces = parts
        .iter()
        .filter(|p| matches!(p, Part::Space { c, .. } if is_elastic(*c)))
        .count();
    let extra = match spread {
        Spread::To(width) => width - natural,
        Spread::Within(width) => (width - natural).min(0),
    };
    let mut line = Line::default();
    let mut pen = Pen {
        x: 0,
        extra,
        left: Len::try_from(spaces).unwrap_or(0),
    };
    for part in &parts {
        place(text, part, &mut pen, &mut line);
    }
    if tail == Tail::Hyphen
        && let Some(glyph) = line.runs.last_mut().and_then(|run| run.glyphs.last_mut())
    {
        // A reader of the text takes the word as one: the hyphen is a soft one.
        glyph.text = "\u{ad}".into();
    }
    line.width = pen.x;
    let room = match spread {
        Spread::To(width) | Spread::Within(width) => width,
    };
    tighten(&mut line, room);
    line
}

/// Sets a line that is too wide by a hair closer: words were measured apart, and together they may be wider.
fn tighten(line: &mut Line, room: Len) {
    let mut excess = line.width - room;
    let advancing = |glyph: &&mut Glyph| glyph.advance > 0;
    let count = line
        .runs
        .iter_mut()
        .flat_map(|run| &mut run.glyphs)
        .filter(advancing)
        .count();
    let mut left = Len::try_from(count).unwrap_or(0);
    if excess <= 0 || left == 0 {
        return;
    }
    let mut moved = 0;
    for run in &mut line.runs {
        run.x -= moved;
        for glyph in run.glyphs.iter_mut().filter(|glyph| glyph.advance > 0) {
            let share = (excess + left - 1) / left;
            glyph.advance -= share;
            moved += share;
            excess -= share;
            left -= 1;
        }
    }
    line.width = line.runs.iter().map(Run::width).sum();
}

struct Pen {
    x: Len,
    extra: Len,
    left: Len,
}

impl Pen {
    /// The share of the line's spare width that the next space takes; the last takes what is left.
    fn share(&mut self) -> Len {
        if self.left == 0 {
            return 0;
        }
        let share = self.extra / self.left;
        self.extra -= share;
        self.left -= 1;
        share
    }
}

/// The parts of a line in the order in which they stand on it.
fn visual_parts(text: &Text<'_>, start: usize, end: usize, base: Level) -> Vec<Part> {
    if text.levels.is_empty() {
        return parts(text, start, end);
    }
    let mut out = Vec::new();
    for (from, to) in visual_runs(text, start, end, base) {
        let mut run = parts(text, from, to);
        if text.way(from) == Way::Left {
            run.reverse();
        }
        out.extend(run);
    }
    out
}

/// The level runs of a line, reordered (rule L2 of the bidirectional algorithm).
fn visual_runs(text: &Text<'_>, start: usize, end: usize, base: Level) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize, Level)> = Vec::new();
    for at in start..end {
        let level = text.levels.get(at).copied().unwrap_or(base);
        match runs.last_mut() {
            Some(last) if last.2 == level => last.1 = at + 1,
            _ => runs.push((at, at + 1, level)),
        }
    }
    let levels: Vec<Level> = runs.iter().map(|r| r.2).collect();
    BidiInfo::reorder_visual(&levels)
        .into_iter()
        .map(|n| (runs[n].0, runs[n].1))
        .collect()
}

fn parts(text: &Text<'_>, start: usize, end: usize) -> Vec<Part> {
    let mut out = Vec::new();
    let mut from = start;
    for (at, c) in text.flow.text[start..end].char_indices() {
        if is_space(c) {
            out.extend(text.pieces(from, start + at).into_iter().map(Part::Piece));
            out.push(Part::Space { at: start + at, c });
            from = start + at + c.len_utf8();
        }
    }
    out.extend(text.pieces(from, end).into_iter().map(Part::Piece));
    out
}

fn part_width(text: &Text<'_>, part: &Part) -> Len {
    match part {
        Part::Piece(piece) => text.piece_width(piece),
        Part::Space { at, c } => text.space_width(*c, *at),
    }
}

fn place(text: &Text<'_>, part: &Part, pen: &mut Pen, line: &mut Line) {
    let (at, run) = match part {
        Part::Piece(piece) => (piece.start, piece_run(text, piece, pen.x)),
        Part::Space { at, c } => {
            let width = text.space_width(*c, *at) + if is_elastic(*c) { pen.share() } else { 0 };
            (*at, space_run(text, *at, width, pen.x, line))
        }
    };
    let span = text.flow.span(at);
    let width = run.width();
    if let Some(note) = span.note
        && !line.notes.contains(&note)
    {
        line.notes.push(note);
    }
    if let Some(link) = span.link {
        match line.links.last_mut() {
            Some(last) if last.link == link && last.x + last.width == pen.x => last.width += width,
            _ => line.links.push(Linked {
                link,
                x: pen.x,
                width,
            }),
        }
    }
    if run.face >= 4
        && let Part::Piece(piece) = part
    {
        let upm = text.shaper.face(run.face).upm;
        line.rise = line
            .rise
            .max(from_units(piece.shaped.rise, run.size, upm) + run.raise);
        line.fall = line
            .fall
            .max(from_units(piece.shaped.fall, run.size, upm) - run.raise);
    }
    pen.x += width;
    push_run(line, run, span.slot);
}

fn push_run(line: &mut Line, mut run: Run, slot: Option<SlotId>) {
    run.slot = slot;
    match line.runs.last_mut() {
        Some(last)
            if last.face == run.face
                && last.size == run.size
                && last.raise == run.raise
                && last.slot == run.slot
                && last.actual.is_none()
                && run.actual.is_none() =>
        {
            last.glyphs.append(&mut run.glyphs);
        }
        _ => line.runs.push(run),
    }
}

fn piece_run(text: &Text<'_>, piece: &Piece, x: Len) -> Run {
    let upm = text.shaper.face(piece.face).upm;
    let mut glyphs = Vec::with_capacity(piece.shaped.glyphs.len());
    // Advances are rounded over the sum, so that a word is as wide as its measured width.
    let (mut units, mut done) = (0, 0);
    for glyph in &piece.shaped.glyphs {
        units += glyph.advance;
        let upto = from_units(units, piece.size, upm);
        glyphs.push(Glyph {
            id: glyph.id,
            advance: upto - done,
            dx: from_units(glyph.dx, piece.size, upm),
            dy: from_units(glyph.dy, piece.size, upm),
            width: glyph.width,
            text: glyph.text.clone(),
        });
        done = upto;
    }
    let opaque = piece.shaped.opaque && piece.way == Way::Right;
    Run {
        x,
        raise: piece.raise,
        face: piece.face,
        size: piece.size,
        slot: None,
        actual: opaque.then(|| {
            text.flow.text[piece.start..piece.end]
                .chars()
                .map(plain_form)
                .collect()
        }),
        glyphs,
    }
}

/// A space, in the face of what stands before it where that is a face of the text's own family.
fn space_run(text: &Text<'_>, at: usize, width: Len, x: Len, line: &Line) -> Run {
    let own = text.flow.span(at).look.cut as FaceId;
    let (face, size) = match line.runs.last() {
        Some(last) if last.face < 4 && last.raise == 0 => (last.face, last.size),
        _ => (own, text.size * text.shaper.face(own).ratio / 1000),
    };
    let shaped = text.shaper.shape(" ", face, Way::Right);
    let glyph = shaped.glyphs.first().map(|g| Glyph {
        id: g.id,
        advance: width,
        dx: 0,
        dy: 0,
        width: g.width,
        text: " ".into(),
    });
    Run {
        x,
        raise: 0,
        face,
        size,
        slot: None,
        actual: None,
        glyphs: glyph.into_iter().collect(),
    }
}
