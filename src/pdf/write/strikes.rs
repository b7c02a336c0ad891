//! Faces as a PDF embeds them: subsets in which every glyph stands for one text.
//!
//! In: the runs of a document. Out: [`Strikes`]. A PDF says once per font and glyph what text the glyph stands for. Where
//! one glyph stands for several (a space and a no-break space, a Persian and an Arabic yeh), the face is embedded
//! again as a second strike, so that each text is given back exactly.

use crate::typeset::laid::Laid;
use crate::typeset::line::Run;
use printpdf::{FontId, ParsedFont};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// What stands for the text of a glyph that has none of its own, within a run that says its text as a whole.
const NO_TEXT: &str = "\u{200b}";

/// One embedded subset of a face.
#[derive(Debug, Default)]
struct Strike {
    texts: BTreeMap<u16, String>,
    glyphs: Vec<u16>,
}

/// The subsets of all faces of a document.
#[derive(Debug, Default)]
pub(super) struct Strikes {
    by_face: BTreeMap<usize, Vec<Strike>>,
    remapped: BTreeMap<(usize, usize), GlyphRemapper>,
}

/// Where a glyph is found: the strike of its face, its number there, and its text.
pub(super) struct Found<'a> {
    pub(super) strike: usize,
    pub(super) glyph: u16,
    pub(super) text: &'a str,
}

impl Strikes {
    /// Assigns every glyph of the document to a strike.
    pub(super) fn of(laid: &Laid) -> Self {
        let mut strikes = Strikes::default();
        // Runs that say their text as a whole come last: any strike that has their glyphs will do.
        for run in laid.runs().filter(|run| run.actual.is_none()) {
            for glyph in &run.glyphs {
                strikes.add(run.face, glyph.id, or_no_text(&glyph.text));
            }
        }
        for run in laid.runs().filter(|run| run.actual.is_some()) {
            for glyph in &run.glyphs {
                if !strikes.knows(run.face, glyph.id) {
                    strikes.add(run.face, glyph.id, or_no_text(&glyph.text));
                }
            }
        }
        strikes.remap();
        strikes
    }

    fn knows(&self, face: usize, glyph: u16) -> bool {
        self.by_face
            .get(&face)
            .and_then(|strikes| strikes.first())
            .is_some_and(|s| s.texts.contains_key(&glyph))
    }

    fn add(&mut self, face: usize, glyph: u16, text: &str) {
        let strikes = self.by_face.entry(face).or_default();
        for strike in strikes.iter_mut() {
            match strike.texts.get(&glyph) {
                Some(known) if known == text => return,
                Some(_) => {}
                None => {
                    strike.texts.insert(glyph, text.to_owned());
                    return;
                }
            }
        }
        strikes.push(Strike {
            texts: BTreeMap::from([(glyph, text.to_owned())]),
            glyphs: Vec::new(),
        });
    }

    fn remap(&mut self) {
        for (face, strikes) in &mut self.by_face {
            for (n, strike) in strikes.iter_mut().enumerate() {
                strike.glyphs = strike.texts.keys().copied().collect();
                self.remapped
                    .insert((*face, n), GlyphRemapper::new_from_glyphs_sorted(&strike.glyphs));
            }
        }
    }

    /// Where a glyph of a run is found.
    pub(super) fn find(&self, run: &Run, glyph: u16, text: &str) -> Option<Found<'_>> {
        let strikes = self.by_face.get(&run.face)?;
        let text = or_no_text(text);
        let place = strikes.iter().position(|s| {
            s.texts
                .get(&glyph)
                .is_some_and(|known| run.actual.is_some() || known == text)
        })?;
        let number = self.remapped.get(&(run.face, place))?.get(glyph)?;
        Some(Found {
            strike: place,
            glyph: number,
            text: strikes[place].texts.get(&glyph)?,
        })
    }

    /// The subset fonts, each with its name in the PDF's resources.
    pub(super) fn fonts(&self, laid: &Laid) -> Vec<(FontId, ParsedFont)> {
        self.remapped
            .iter()
            .filter_map(|((face, strike), remapper)| {
                let id = font_id(*face, *strike);
                Some((id, subset(laid, *face, *strike, remapper)?))
            })
            .collect()
    }
}

fn or_no_text(text: &str) -> &str {
    if text.is_empty() { NO_TEXT } else { text }
}

/// The name of a strike in the PDF's resources.
pub(super) fn font_id(face: usize, strike: usize) -> FontId {
    FontId(format!("T{face}x{strike}"))
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
