//! Faces as a PDF embeds them: subsets in which every glyph stands for one text.
//!
//! In: the runs of a document. Out: [`Strikes`]. A PDF says once per font and glyph what text the glyph stands for. Where
//! one glyph stands for several (a space and a no-break space, a Persian and an Arabic yeh), the face is embedded
//! again as a second strike, so that each text is given back exactly.

use crate::typeset::laid::Laid;
use crate::typeset::line::{Glyph, Run};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFontHandle, Pt, TextItem};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use subsetter::GlyphRemapper;

/// What stands for the text of a glyph that has none of its own, within a run that says its text as a whole.
const NO_TEXT: &str = "\u{200b}";

/// The texts of one glyph of a face, each with its number in the strike of its place.
type Texts = Vec<(Arc<str>, u16)>;

/// The subsets of all faces of a document: the texts of each face's glyphs, by the glyph's number in the face.
#[derive(Debug, Default)]
pub(super) struct Strikes {
    by_face: BTreeMap<usize, Vec<Texts>>,
    remapped: BTreeMap<(usize, usize), GlyphRemapper>,
}

impl Strikes {
    /// Assigns every glyph of the document to a strike.
    pub(super) fn of(laid: &Laid) -> Self {
        let mut strikes = Strikes::default();
        let none: Arc<str> = NO_TEXT.into();
        // Runs that say their text as a whole come last: any strike that has their glyphs will do.
        for run in laid.runs().filter(|run| run.actual.is_none()) {
            let texts = strikes.by_face.entry(run.face).or_default();
            for glyph in &run.glyphs {
                let known = texts_of(texts, glyph.id);
                let text = if glyph.text.is_empty() { &none } else { &glyph.text };
                if !known.iter().any(|(other, _)| other == text) {
                    known.push((text.clone(), 0));
                }
            }
        }
        for run in laid.runs().filter(|run| run.actual.is_some()) {
            let texts = strikes.by_face.entry(run.face).or_default();
            for glyph in &run.glyphs {
                let known = texts_of(texts, glyph.id);
                if known.is_empty() {
                    let text = if glyph.text.is_empty() { &none } else { &glyph.text };
                    known.push((text.clone(), 0));
                }
            }
        }
        strikes.remap();
        strikes
    }

    fn remap(&mut self) {
        for (face, glyphs) in &mut self.by_face {
            let count = glyphs.iter().map(Vec::len).max().unwrap_or(0);
            for strike in 0..count {
                let used: Vec<u16> = (0..=u16::MAX)
                    .zip(&*glyphs)
                    .filter(|(_, texts)| texts.len() > strike)
                    .map(|(glyph, _)| glyph)
                    .collect();
                let remapper = GlyphRemapper::new_from_glyphs_sorted(&used);
                for glyph in used {
                    glyphs[usize::from(glyph)][strike].1 = remapper.get(glyph).unwrap_or_default();
                }
                self.remapped.insert((*face, strike), remapper);
            }
        }
    }

    /// The strike that has a glyph of a run with its text, and the glyph's number there.
    pub(super) fn find(&self, run: &Run, glyph: &Glyph) -> Option<(usize, u16)> {
        let texts = self.by_face.get(&run.face)?.get(usize::from(glyph.id))?;
        let text = if glyph.text.is_empty() {
            NO_TEXT
        } else {
            &glyph.text
        };
        let strike = match texts.as_slice() {
            [_] => 0,
            _ if run.actual.is_some() => 0,
            several => several.iter().position(|(known, _)| **known == *text)?,
        };
        Some((strike, texts.get(strike)?.1))
    }

    /// The subset fonts, each with its name in the PDF's resources.
    pub(super) fn fonts(&self, laid: &Laid) -> Vec<(FontId, ParsedFont)> {
        self.remapped
            .par_iter()
            .filter_map(|((face, strike), remapper)| {
                let id = FontId(font_name(*face, *strike));
                Some((id, subset(laid, *face, *strike, remapper)?))
            })
            .collect()
    }

    /// A page that shows every glyph of every strike once: from it printpdf learns what is used, and what it says.
    pub(super) fn inventory(&self) -> Vec<Op> {
        let mut ops = Vec::new();
        for (face, strike) in self.remapped.keys() {
            let point = |texts: &Texts| {
                let (text, number) = texts.get(*strike)?;
                Some(Codepoint {
                    gid: *number,
                    offset: 0.0,
                    cid: Some(text.to_string()),
                })
            };
            ops.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(font_name(*face, *strike))),
                size: Pt(1.0),
            });
            ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(
                    self.by_face[face].iter().filter_map(point).collect(),
                )],
            });
        }
        ops
    }
}

/// The texts of a glyph so far.
fn texts_of(texts: &mut Vec<Texts>, glyph: u16) -> &mut Texts {
    let place = usize::from(glyph);
    if texts.len() <= place {
        texts.resize_with(place + 1, Texts::default);
    }
    &mut texts[place]
}

/// The name of a strike in the PDF's resources.
pub(super) fn font_name(face: usize, strike: usize) -> String {
    format!("T{face}x{strike}")
}

/// The subset of a face, under the face's name and with its metrics.
fn subset(laid: &Laid, face: usize, strike: usize, remapper: &GlyphRemapper) -> Option<ParsedFont> {
    let face_data = &laid.faces[face];
    let bytes = subsetter::subset(&face_data.bytes, face_data.index, remapper).ok()?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())?;
    font.font_name = Some(format!("{}+{}", tag(face, strike), face_data.name));
    // The subset's own tables may lack the metrics that a font descriptor needs.
    let metrics = face_data.line();
    font.font_metrics.ascent = metrics.0;
    font.font_metrics.descent = metrics.1;
    Some(font)
}

/// The six capital letters that mark a subset.
fn tag(face: usize, strike: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    [
        'H',
        'C',
        letter(face / 26),
        letter(face),
        letter(strike / 26),
        letter(strike),
    ]
    .iter()
    .collect()
}
