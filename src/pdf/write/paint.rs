//! One page's content: glyphs, rules and pictures, each marked with what it belongs to.

use super::super::finish::Marked;
use super::strikes::{Strikes, font_id};
use super::utf16;
use crate::typeset::laid::{Laid, Page};
use crate::typeset::length::{Len, to_points};
use crate::typeset::line::{Glyph, Run};
use crate::typeset::pages::PlacedRow;
use crate::typeset::row::{Ink, Mark};
use crate::typeset::structure::SlotId;
use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Greyscale, Op, PaintMode, PdfFontHandle, Pt, Rect, Rgb,
    TextItem, TextMatrix, XObjectId, XObjectTransform,
};
use std::collections::BTreeMap;

/// The colour of the draft mark.
const DRAFT_INK: Ink = [234, 234, 234];
/// The sine and cosine of the draft mark's slope, 50 degrees.
const DRAFT_SLOPE: (f32, f32) = (0.766_044, 0.642_788);

/// Paints a page.
pub(super) struct Painter<'a> {
    laid: &'a Laid,
    strikes: &'a Strikes,
    ops: Vec<Op>,
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
            ops: Vec::new(),
            marked: Marked::default(),
            open: None,
            in_text: false,
            font: None,
            ink: None,
        }
    }

    pub(super) fn done(mut self) -> (Vec<Op>, Marked) {
        self.close();
        (self.ops, self.marked)
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
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
            self.font = None;
        }
        if let Some(text) = &run.actual {
            let data = DictItem::String {
                data: utf16(text),
                literal: false,
            };
            self.begin("Span", BTreeMap::from([("ActualText".to_owned(), data)]));
        }
        self.glyphs(run, x, |x, y| {
            TextMatrix::Translate(Pt(to_points(x)), Pt(to_points(baseline + y)))
        });
        if run.actual.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Shows the glyphs of a run, in stretches of one strike and height.
    fn glyphs(&mut self, run: &Run, x: Len, matrix: impl Fn(Len, Len) -> TextMatrix) {
        let mut stretch: Option<Stretch> = None;
        for (place, glyph) in placed(run, x) {
            let Some(found) = self.strikes.find(run, glyph.id, &glyph.text) else {
                continue;
            };
            let point = Codepoint {
                gid: found.glyph,
                offset: 0.0,
                cid: Some(found.text.to_owned()),
            };
            match &mut stretch {
                Some(open) if open.strike == found.strike && open.dy == glyph.dy => {
                    open.push(point, place, glyph, run.size);
                }
                _ => {
                    self.show(stretch.take(), run, &matrix);
                    stretch = Some(Stretch::start(point, found.strike, place, glyph));
                }
            }
        }
        self.show(stretch, run, &matrix);
    }

    fn show(&mut self, stretch: Option<Stretch>, run: &Run, matrix: &impl Fn(Len, Len) -> TextMatrix) {
        let Some(stretch) = stretch else { return };
        let font = (run.face, stretch.strike, run.size);
        if self.font != Some(font) {
            let handle = PdfFontHandle::External(font_id(run.face, stretch.strike));
            self.ops.push(Op::SetFont {
                font: handle,
                size: Pt(to_points(run.size)),
            });
            self.font = Some(font);
        }
        self.ops.push(Op::SetTextMatrix {
            matrix: matrix(stretch.x, stretch.dy),
        });
        self.ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(stretch.points)],
        });
    }

    fn rule(&mut self, [x, y, width, height]: [Len; 4], ink: Ink) {
        self.belong(Belonging::Artifact);
        self.leave_text();
        self.ink(ink);
        let rectangle = Rect {
            x: Pt(to_points(x)),
            y: Pt(to_points(y)),
            width: Pt(to_points(width)),
            height: Pt(to_points(height)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn image(&mut self, key: &str, [x, y, width, height]: [Len; 4], slot: Option<SlotId>) {
        self.belong(slot.map_or(Belonging::Artifact, Belonging::Slot));
        self.leave_text();
        let matrix = [width, 0, 0, height, x, y].map(to_points);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw(matrix),
        });
        let transform = XObjectTransform {
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject {
            id: XObjectId(super::picture::name(&self.laid.images, key)),
            transform,
        });
        self.ops.push(Op::RestoreGraphicsState);
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
        self.ops.push(Op::StartTextSection);
        self.in_text = true;
        self.font = None;
        for run in &line.runs {
            self.glyphs(run, run.x, |x, y| {
                let (along, up) = (to_points(x) - half, to_points(y) - to_points(run.size) / 3.0);
                let place = (
                    middle_x + along * cos - up * sin,
                    middle_y + along * sin + up * cos,
                );
                TextMatrix::Raw([cos, sin, -sin, cos, place.0, place.1])
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
            Belonging::Artifact => self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            }),
            Belonging::Slot(slot) => {
                let id = i64::try_from(self.marked.slots.len()).unwrap_or_default();
                self.marked.slots.push(slot);
                let tag =
                    super::super::finish::tag_name(self.laid.tree.nodes[self.laid.tree.slots[slot]].tag);
                self.begin(&tag, BTreeMap::from([("MCID".to_owned(), DictItem::Int(id))]));
            }
        }
        self.open = Some(to);
    }

    fn begin(&mut self, tag: &str, map: BTreeMap<String, DictItem>) {
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn close(&mut self) {
        self.leave_text();
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn ink(&mut self, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        self.ink = Some(ink);
        let share = |part: u8| f32::from(part) / 255.0;
        let [r, g, b] = ink.map(share);
        let col = if ink[0] == ink[1] && ink[1] == ink[2] {
            Color::Greyscale(Greyscale {
                percent: r,
                icc_profile: None,
            })
        } else {
            Color::Rgb(Rgb {
                r,
                g,
                b,
                icc_profile: None,
            })
        };
        self.ops.push(Op::SetFillColor { col });
    }
}

/// The glyphs of a run and where they stand. Where the run tells its text as a whole, its last letter comes after
/// the marks upon it: extractors take the end of the last glyph for the end of the text.
fn placed(run: &Run, x: Len) -> Vec<(Len, &Glyph)> {
    let mut pen = x;
    let mut out: Vec<(Len, &Glyph)> = Vec::with_capacity(run.glyphs.len());
    for glyph in &run.glyphs {
        out.push((pen + glyph.dx, glyph));
        pen += glyph.advance;
    }
    if run.actual.is_some()
        && let Some(last) = out
            .iter()
            .rposition(|(_, glyph)| glyph.dy == 0 && glyph.advance > 0)
    {
        out[last..].rotate_left(1);
    }
    out
}

/// Glyphs of one strike and height that are shown with one operator.
struct Stretch {
    strike: usize,
    x: Len,
    dy: Len,
    points: Vec<Codepoint>,
    /// Where the reader's pen stands after the last glyph, in thousandths of the size from `x`.
    pen: i64,
}

impl Stretch {
    fn start(point: Codepoint, strike: usize, x: Len, glyph: &Glyph) -> Self {
        Stretch {
            strike,
            x,
            dy: glyph.dy,
            points: vec![point],
            pen: glyph.width.into(),
        }
    }

    /// Adds a glyph at the sheet's place `x`: the pen is moved there in whole thousandths of the size, so that errors
    /// never add up.
    fn push(&mut self, point: Codepoint, x: Len, glyph: &Glyph, size: Len) {
        let size = size.max(1);
        let wanted = ((x - self.x) * 1000 + size / 2).div_euclid(size);
        if let Some(last) = self.points.last_mut() {
            #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // some thousands at most
            let offset = (self.pen - wanted) as f32;
            last.offset = offset;
        }
        self.pen = wanted + i64::from(glyph.width);
        self.points.push(point);
    }
}
