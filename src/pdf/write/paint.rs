//! One page's content stream: glyphs, rules and pictures, each marked with what it belongs to.
//!
//! In: a laid-out page. Out: the bytes of its content, and which slot each marked piece belongs to. All numbers are exact:
//! thousandths of a point, written without going through floating point.

use super::super::finish::{self, Marked};
use super::strikes::{Strikes, font_name};
use super::utf16;
use crate::typeset::laid::{Laid, Page};
use crate::typeset::length::{Len, to_points};
use crate::typeset::line::{Glyph, Run};
use crate::typeset::pages::PlacedRow;
use crate::typeset::row::{Ink, Mark};
use crate::typeset::structure::SlotId;
use std::fmt;
use std::io::Write as _;

/// The colour of the draft mark.
const DRAFT_INK: Ink = [234, 234, 234];
/// The sine and cosine of the draft mark's slope, 50 degrees.
const DRAFT_SLOPE: (f32, f32) = (0.766_044, 0.642_788);

/// Paints a page.
pub(super) struct Painter<'a> {
    laid: &'a Laid,
    strikes: &'a Strikes,
    out: Vec<u8>,
    marked: Marked,
    open: Option<Belonging>,
    in_text: bool,
    font: Option<(usize, usize, Len)>,
    ink: Option<Ink>,
}

/// What content belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Belonging {
    /// A slot of the structure.
    Slot(SlotId),
    /// Nothing: decoration.
    Artifact,
}

impl<'a> Painter<'a> {
    pub(super) fn new(laid: &'a Laid, strikes: &'a Strikes) -> Self {
        Painter {
            laid,
            strikes,
            out: Vec::with_capacity(CONTENT_BYTES),
            marked: Marked::default(),
            open: None,
            in_text: false,
            font: None,
            ink: None,
        }
    }

    /// The content of the page and what it belongs to.
    pub(super) fn done(mut self) -> (Vec<u8>, Marked) {
        self.close();
        (self.out, self.marked)
    }

    pub(super) fn page(&mut self, page: &Page) {
        self.draft();
        for placed in &page.rows {
            self.row(placed);
        }
    }

    fn row(&mut self, placed: &PlacedRow) {
        for mark in &placed.row.marks {
            match mark {
                Mark::Text { x, y, line, ink, .. } => {
                    let baseline = self.laid.sheet.1 - placed.y - y;
                    for run in &line.runs {
                        self.text(run, x + run.x, baseline + run.raise, *ink);
                    }
                }
                Mark::Rule {
                    x,
                    y,
                    width,
                    thickness,
                    ink,
                } => {
                    let bottom = self.laid.sheet.1 - placed.y - y - thickness / 2;
                    self.rule([*x, bottom, *width, *thickness], *ink);
                }
                Mark::Image {
                    x,
                    y,
                    width,
                    height,
                    key,
                    slot,
                } => {
                    let bottom = self.laid.sheet.1 - placed.y - y - height;
                    self.image(key, [*x, bottom, *width, *height], *slot);
                }
            }
        }
    }

    fn text(&mut self, run: &Run, x: Len, baseline: Len, ink: Ink) {
        self.belong(run.slot.map_or(Belonging::Artifact, Belonging::Slot));
        self.ink(ink);
        self.enter_text();
        if let Some(text) = &run.actual {
            self.out.extend(b"/Span <</ActualText <");
            hexadecimal(&utf16(text), &mut self.out);
            self.out.extend(b">>> BDC\n");
        }
        self.glyphs(run, x, |out, x, y| {
            operator(
                out,
                format_args!("1 0 0 1 {} {} Tm", Number(x), Number(baseline + y)),
            );
        });
        if run.actual.is_some() {
            self.out.extend(b"EMC\n");
        }
    }

    /// Shows the glyphs of a run, in stretches of one strike and height. `set_place` writes where a stretch starts.
    fn glyphs(&mut self, run: &Run, x: Len, set_place: impl Fn(&mut Vec<u8>, Len, Len)) {
        let mut stretch: Option<Stretch> = None;
        let size = run.size.max(1);
        let mut pen = x;
        let order = order(run);
        for place in 0..run.glyphs.len() {
            let (glyph, at) = match &order {
                // Most runs are told glyph by glyph, in the order in which they stand.
                None => {
                    let glyph = &run.glyphs[place];
                    pen += glyph.advance;
                    (glyph, pen - glyph.advance + glyph.dx)
                }
                Some(order) => (&run.glyphs[order[place].0], x + order[place].1),
            };
            let Some((strike, number)) = self.strikes.find(run, glyph) else {
                continue;
            };
            match &mut stretch {
                Some(open) if open.strike == strike && open.dy == glyph.dy => {
                    let wanted = ((at - open.x) * 1000 + size / 2).div_euclid(size);
                    if open.pen != wanted {
                        // The pen is moved in whole thousandths of the size from the start, so that errors never add up.
                        operand(&mut self.out, format_args!(">{}<", open.pen - wanted));
                    }
                    open.pen = wanted + i64::from(glyph.width);
                }
                _ => {
                    if stretch.is_some() {
                        self.out.extend(b">] TJ\n");
                    }
                    self.font(run, strike);
                    set_place(&mut self.out, at, glyph.dy);
                    self.out.extend(b"[<");
                    stretch = Some(Stretch {
                        strike,
                        x: at,
                        dy: glyph.dy,
                        pen: glyph.width.into(),
                    });
                }
            }
            hexadecimal(&number.to_be_bytes(), &mut self.out);
        }
        if stretch.is_some() {
            self.out.extend(b">] TJ\n");
        }
    }

    fn font(&mut self, run: &Run, strike: usize) {
        let font = (run.face, strike, run.size);
        if self.font != Some(font) {
            let name = font_name(run.face, strike);
            operator(&mut self.out, format_args!("/{name} {} Tf", Number(run.size)));
            self.font = Some(font);
        }
    }

    fn rule(&mut self, [x, y, width, height]: [Len; 4], ink: Ink) {
        self.belong(Belonging::Artifact);
        self.leave_text();
        self.ink(ink);
        let [x, y, width, height] = [x, y, width, height].map(Number);
        operator(&mut self.out, format_args!("{x} {y} {width} {height} re f"));
    }

    fn image(&mut self, key: &str, [x, y, width, height]: [Len; 4], slot: Option<SlotId>) {
        self.belong(slot.map_or(Belonging::Artifact, Belonging::Slot));
        self.leave_text();
        let name = super::picture::name(&self.laid.images, key);
        let [x, y, width, height] = [x, y, width, height].map(Number);
        operator(
            &mut self.out,
            format_args!("q {width} 0 0 {height} {x} {y} cm /{name} Do Q"),
        );
    }

    /// The light mark across the page, below everything else.
    fn draft(&mut self) {
        let laid = self.laid;
        let Some(line) = &laid.draft else { return };
        let (sin, cos) = DRAFT_SLOPE;
        let (middle_x, middle_y) = (to_points(laid.sheet.0) / 2.0, to_points(laid.sheet.1) / 2.0);
        let half = to_points(line.width) / 2.0;
        self.belong(Belonging::Artifact);
        self.ink(DRAFT_INK);
        self.enter_text();
        for run in &line.runs {
            self.glyphs(run, run.x, |out, x, y| {
                let (along, up) = (to_points(x) - half, to_points(y) - to_points(run.size) / 3.0);
                let place = (
                    middle_x + along * cos - up * sin,
                    middle_y + along * sin + up * cos,
                );
                let (x, y) = place;
                operator(
                    out,
                    format_args!("{cos:.5} {sin:.5} {:.5} {cos:.5} {x:.3} {y:.3} Tm", -sin),
                );
            });
        }
    }

    /// What follows belongs to this; what was open and is not the same is closed.
    fn belong(&mut self, to: Belonging) {
        if self.open == Some(to) {
            return;
        }
        self.close();
        match to {
            Belonging::Artifact => self.out.extend(b"/Artifact BMC\n"),
            Belonging::Slot(slot) => {
                let id = self.marked.slots.len();
                self.marked.slots.push(slot);
                let tag = finish::tag_name(self.laid.tree.nodes[self.laid.tree.slots[slot]].tag);
                operator(&mut self.out, format_args!("/{tag} <</MCID {id}>> BDC"));
            }
        }
        self.open = Some(to);
    }

    fn close(&mut self) {
        self.leave_text();
        if self.open.take().is_some() {
            self.out.extend(b"EMC\n");
        }
    }

    fn enter_text(&mut self) {
        if !std::mem::replace(&mut self.in_text, true) {
            self.out.extend(b"BT\n");
            self.font = None;
        }
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.out.extend(b"ET\n");
        }
    }

    fn ink(&mut self, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        self.ink = Some(ink);
        // Thousandths of full brightness.
        let [r, g, b] = ink.map(|part| Number((Len::from(part) * 1000 + 127) / 255));
        if ink[0] == ink[1] && ink[1] == ink[2] {
            operator(&mut self.out, format_args!("{r} g"));
        } else {
            operator(&mut self.out, format_args!("{r} {g} {b} rg"));
        }
    }
}

/// What most pages of text come to.
const CONTENT_BYTES: usize = 24 << 10;

/// Glyphs of one strike and height that are shown with one operator.
struct Stretch {
    strike: usize,
    x: Len,
    dy: Len,
    /// Where the reader's pen stands after the last glyph, in thousandths of the size from `x`.
    pen: i64,
}

/// The order and places of the glyphs of a run that tells its text as a whole: its last letter comes after the marks upon
/// it, because extractors take the end of the last glyph for the end of the text. None where the run tells it glyph by
/// glyph.
fn order(run: &Run) -> Option<Vec<(usize, Len)>> {
    run.actual.as_ref()?;
    let mut pen = 0;
    let mut out: Vec<(usize, Len)> = Vec::with_capacity(run.glyphs.len());
    for (place, glyph) in run.glyphs.iter().enumerate() {
        out.push((place, pen + glyph.dx));
        pen += glyph.advance;
    }
    let letter = |glyph: &Glyph| glyph.dy == 0 && glyph.advance > 0;
    if let Some(last) = run.glyphs.iter().rposition(letter) {
        out[last..].rotate_left(1);
    }
    Some(out)
}

/// A length in points as a PDF writes it.
struct Number(Len);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            r if r % 100 == 0 => write!(f, "{sign}{whole}.{}", r / 100),
            r if r % 10 == 0 => write!(f, "{sign}{whole}.{:02}", r / 10),
            r => write!(f, "{sign}{whole}.{r:03}"),
        }
    }
}

fn operand(out: &mut Vec<u8>, said: fmt::Arguments<'_>) {
    out.write_fmt(said).expect("writing to memory does not fail");
}

/// An operator on a line of its own.
fn operator(out: &mut Vec<u8>, said: fmt::Arguments<'_>) {
    operand(out, said);
    out.push(b'\n');
}

fn hexadecimal(bytes: &[u8], out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)]);
        out.push(DIGITS[usize::from(byte & 15)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_short() {
        let written: Vec<String> = [0, 1, -1, 10, 100, 1_000, 612_000, -72_250]
            .map(|len| Number(len).to_string())
            .into();
        assert_eq!(
            written,
            ["0", "0.001", "-0.001", "0.01", "0.1", "1", "612", "-72.25"]
        );
    }
}
