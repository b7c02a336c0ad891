//! One line's glyphs at their places: words and spaces in the order of seeing, spaces widened or narrowed.
//!
//! In: a stretch of text that is one line, and the width it may fill. Out: a [`Line`]. Where lines end is decided
//! before.

use super::{Glyph, Line, Linked, Run};
use crate::typeset::items::{Piece, Text, is_elastic, is_space};
use crate::typeset::length::{Len, from_units};
use crate::typeset::shape::{FaceId, OWN_FACES, Way, plain_form};
use crate::typeset::structure::SlotId;
use crate::typeset::tongue::PLAIN;
use unicode_bidi::{BidiInfo, Level};

/// What a line ends with that does not stand in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// Nothing.
    None,
    /// A hyphen, where a word is divided.
    Hyphen,
}

/// How wide a line becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// The line fills this width.
    To(Len),
    /// The line keeps its width, but shrinks if it is wider than this.
    Within(Len),
}

/// How much a space may grow for the sake of a straight margin, in thousandths of its width.
const SPACE_GROWTH_MAX: Len = 1_400;

/// A word's piece or a space, in logical order.
enum Part {
    Piece(Piece),
    Space { at: usize, c: char },
}

/// Sets bytes `start..end` as one line.
pub(super) fn set_line(
    text: &Text<'_>,
    start: usize,
    end: usize,
    tail: Tail,
    base: Level,
    spread: Spread,
) -> Line {
    let mut parts = visual_parts(text, start, end, base);
    if tail == Tail::Hyphen {
        let cut = text.flow.span(end - 1).look.cut as FaceId;
        let size = text.size * text.shaper.face(cut).ratio / 1000;
        let shaped = text.shaper.shape("-", cut, Way::Right, PLAIN);
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
    let count_of = Len::try_from(spaces).unwrap_or(0);
    // Where spaces would gape, a line that ends short of the margin is the lesser evil.
    let widest = count_of * text.space_width(' ', start) * SPACE_GROWTH_MAX / 1000;
    let extra = match spread {
        Spread::To(width) if width - natural <= widest => width - natural,
        Spread::To(width) | Spread::Within(width) => (width - natural).min(0),
    };
    let mut line = Line::default();
    let count = |part: &Part| match part {
        Part::Piece(piece) => piece.shaped.glyphs.len(),
        Part::Space { .. } => 1,
    };
    let mut pen = Pen {
        x: 0,
        glyphs: parts.iter().map(count).sum(),
        extra,
        left: count_of,
    };
    for part in &parts {
        place(text, part, &mut pen, &mut line);
        pen.glyphs -= count(part);
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
    /// How many glyphs are still to come.
    glyphs: usize,
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
    let at = match part {
        Part::Piece(piece) => piece.start,
        Part::Space { at, .. } => *at,
    };
    let span = text.flow.span(at);
    let (face, width) = match part {
        Part::Piece(piece) => {
            let run = run_for(line, empty_run(text, piece, pen.x), span.slot, pen.glyphs);
            (piece.face, push_glyphs(text, piece, run))
        }
        Part::Space { at, c } => {
            let width = text.space_width(*c, *at) + if is_elastic(*c) { pen.share() } else { 0 };
            let (run, glyph) = space(text, *at, width, pen.x, line);
            let face = run.face;
            run_for(line, run, span.slot, pen.glyphs).glyphs.extend(glyph);
            (face, width)
        }
    };
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
    if face >= OWN_FACES
        && let Part::Piece(piece) = part
    {
        let upm = text.shaper.face(face).upm;
        line.rise = line
            .rise
            .max(from_units(piece.shaped.rise, piece.size, upm) + piece.raise);
        line.fall = line
            .fall
            .max(from_units(piece.shaped.fall, piece.size, upm) - piece.raise);
    }
    pen.x += width;
}

/// The run to which the glyphs of `next` are added: the line's last one, or `next` itself where it differs. `glyphs` are
/// still to come on the line.
fn run_for(line: &mut Line, mut next: Run, slot: Option<SlotId>, glyphs: usize) -> &mut Run {
    next.slot = slot;
    let joins = line.runs.last().is_some_and(|last| {
        last.face == next.face
            && last.size == next.size
            && last.raise == next.raise
            && last.slot == next.slot
            && last.actual.is_none()
            && next.actual.is_none()
    });
    if !joins {
        next.glyphs.reserve_exact(glyphs);
        line.runs.push(next);
    }
    let last = line.runs.len() - 1;
    &mut line.runs[last]
}

/// Adds the glyphs of a piece to a run; gives their width.
fn push_glyphs(text: &Text<'_>, piece: &Piece, run: &mut Run) -> Len {
    let upm = text.shaper.face(piece.face).upm;
    // Advances are rounded over the sum, so that a word is as wide as its measured width.
    let (mut units, mut done) = (0, 0);
    for glyph in &piece.shaped.glyphs {
        units += glyph.advance;
        let upto = from_units(units, piece.size, upm);
        run.glyphs.push(Glyph {
            id: glyph.id,
            advance: upto - done,
            dx: from_units(glyph.dx, piece.size, upm),
            dy: from_units(glyph.dy, piece.size, upm),
            width: glyph.width,
            text: glyph.text.clone(),
        });
        done = upto;
    }
    done
}

fn empty_run(text: &Text<'_>, piece: &Piece, x: Len) -> Run {
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
        glyphs: Vec::new(),
    }
}

/// A space, in the face of what stands before it where that is a face of the text's own family.
fn space(text: &Text<'_>, at: usize, width: Len, x: Len, line: &Line) -> (Run, Option<Glyph>) {
    let own = text.flow.span(at).look.cut as FaceId;
    let (face, size) = match line.runs.last() {
        Some(last) if last.face < OWN_FACES && last.raise == 0 => (last.face, last.size),
        _ => (own, text.size * text.shaper.face(own).ratio / 1000),
    };
    let shaped = text.shaper.shape(" ", face, Way::Right, PLAIN);
    let glyph = shaped.glyphs.first().map(|g| Glyph {
        id: g.id,
        advance: width,
        dx: 0,
        dy: 0,
        width: g.width,
        text: g.text.clone(),
    });
    let run = Run {
        x,
        raise: 0,
        face,
        size,
        slot: None,
        actual: None,
        glyphs: Vec::new(),
    };
    (run, glyph)
}
