//! Text to glyphs: which face sets each character, and what the shaper makes of a stretch of one face.
//!
//! In: words. Out: glyphs with advances in font units, each with the text it stands for. Words are shaped once per
//! document and remembered. Nothing here knows of lines.

use super::fonts::{Cut, Face, Fonts};
use super::item::{Manner, Solid};
use super::length::Len;
use super::quick::Table;
use super::style::Family;
use super::tongue::{Tongue, Tongues};
use harfrust::{Buffer, BufferFlags, Direction, GlyphId, Language, ShapeOptions, ShaperFont};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use unicode_script::{Script, UnicodeScript};

/// A face, by its place among the faces of a document.
pub(super) type FaceId = usize;

/// One glyph, in font units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// The glyph's number in the face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: i32,
    /// How far the glyph stands to the right of the pen.
    pub dx: i32,
    /// How far it stands above the baseline.
    pub dy: i32,
    /// The glyph's own width, as the PDF's width table has it.
    pub width: i32,
    /// The text it stands for; empty for the further glyphs of a cluster.
    pub text: Arc<str>,
}

/// A shaped stretch of one face and direction, glyphs from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shaped {
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// The sum of their advances, in font units.
    pub advance: i32,
    /// How far its ink rises above the baseline, in font units.
    pub rise: i32,
    /// How far its ink falls below the baseline, in font units.
    pub fall: i32,
    /// Whether the text cannot be told glyph by glyph (reordered or merged clusters).
    pub opaque: bool,
}

/// Words as shaped.
type Words = Table<Box<str>, Rc<Shaped>>;

/// Where the words of a language may be divided.
type Cuts = Table<Box<str>, Rc<[usize]>>;

/// The cut, the size of type and the language in which a word is measured.
pub(super) type Size = (Cut, Len, Tongue);

/// The stretches of one face that a text falls into, by text.
type Stretches = Table<Box<str>, Rc<[Stretch]>>;

/// The faces of one document and what they have shaped.
pub struct Shaper<'f> {
    fonts: &'f Fonts,
    faces: RefCell<Vec<Arc<Face>>>,
    tongues: Tongues,
    chosen: RefCell<Table<(char, Cut, Tongue), Option<FaceId>>>,
    cut: RefCell<Table<(Cut, Tongue), Stretches>>,
    shaped: RefCell<Table<(FaceId, Way, Tongue), Words>>,
    cuts: RefCell<Table<Box<str>, Cuts>>,
    solids: RefCell<Table<Manner, Table<Box<str>, Rc<Solid>>>>,
    languages: RefCell<Vec<Box<str>>>,
    widths: RefCell<Table<Size, Table<Box<str>, Len>>>,
    missing: RefCell<BTreeMap<char, String>>,
}

/// The direction of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Left to right.
    Right,
    /// Right to left.
    Left,
}

/// A stretch of text that one face sets: bytes `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// The face.
    pub face: FaceId,
}

impl<'f> Shaper<'f> {
    /// A shaper whose first four faces are the cuts of `family`.
    #[must_use]
    pub fn new(fonts: &'f Fonts, family: Family) -> Self {
        Shaper {
            fonts,
            faces: RefCell::new(fonts.family(family).to_vec()),
            tongues: Tongues::default(),
            chosen: RefCell::default(),
            cut: RefCell::default(),
            shaped: RefCell::default(),
            cuts: RefCell::default(),
            solids: RefCell::default(),
            languages: RefCell::default(),
            widths: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// The face of that number.
    #[must_use]
    pub fn face(&self, id: FaceId) -> Arc<Face> {
        self.faces.borrow()[id].clone()
    }

    /// All faces looked at so far.
    #[must_use]
    pub fn faces(&self) -> Vec<Arc<Face>> {
        self.faces.borrow().clone()
    }

    /// Every character that no face has, with the words it stood in.
    #[must_use]
    pub fn missing(&self) -> BTreeMap<char, String> {
        self.missing.borrow().clone()
    }

    /// The tongue of a language.
    pub(super) fn tongue(&self, language: &str) -> Tongue {
        self.tongues.of(language)
    }

    /// The width of a word in a cut, at a size and in a language, which `measure` finds where it is not known yet.
    pub(super) fn width(&self, text: &str, size: Size, measure: impl FnOnce() -> Len) -> Len {
        let known = |table: &Table<Size, Table<Box<str>, Len>>| table.get(&size)?.get(text).copied();
        if let Some(width) = known(&self.widths.borrow()) {
            return width;
        }
        let width = measure();
        let mut widths = self.widths.borrow_mut();
        widths.entry(size).or_default().insert(text.into(), width);
        width
    }

    /// The place of a language among those that this shaper has met.
    pub(super) fn language(&self, tag: &str) -> usize {
        let mut met = self.languages.borrow_mut();
        met.iter().position(|known| **known == *tag).unwrap_or_else(|| {
            met.push(tag.into());
            met.len() - 1
        })
    }

    /// The items of a word that is set in a manner, which `measure` finds where they are not known yet.
    pub(super) fn solid(&self, word: &str, manner: Manner, measure: impl FnOnce() -> Solid) -> Rc<Solid> {
        let known = |all: &Table<Manner, Table<Box<str>, Rc<Solid>>>| all.get(&manner)?.get(word).cloned();
        if let Some(solid) = known(&self.solids.borrow()) {
            return solid;
        }
        let solid = Rc::new(measure());
        let mut all = self.solids.borrow_mut();
        all.entry(manner).or_default().insert(word.into(), solid.clone());
        solid
    }

    /// Where a word of a language may be divided, which `divide` finds where it is not known yet.
    pub(super) fn cuts(
        &self,
        word: &str,
        language: &str,
        divide: impl FnOnce() -> Vec<usize>,
    ) -> Rc<[usize]> {
        let known = |table: &Table<Box<str>, Cuts>| table.get(language)?.get(word).cloned();
        if let Some(cuts) = known(&self.cuts.borrow()) {
            return cuts;
        }
        let cuts: Rc<[usize]> = divide().into();
        let mut all = self.cuts.borrow_mut();
        all.entry(language.into())
            .or_default()
            .insert(word.into(), cuts.clone());
        cuts
    }

    /// Cuts text into stretches of one face each.
    #[must_use]
    pub fn stretches(&self, text: &str, cut: Cut, tongue: Tongue) -> Rc<[Stretch]> {
        let known = self
            .cut
            .borrow()
            .get(&(cut, tongue))
            .and_then(|all| all.get(text).cloned());
        known.unwrap_or_else(|| {
            let stretches: Rc<[Stretch]> = self.cut_up(text, cut, tongue).into();
            let mut all = self.cut.borrow_mut();
            all.entry((cut, tongue))
                .or_default()
                .insert(text.into(), stretches.clone());
            stretches
        })
    }

    fn cut_up(&self, text: &str, cut: Cut, tongue: Tongue) -> Vec<Stretch> {
        let mut out: Vec<Stretch> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let before = out.last().map(|s| s.face);
            let face = match before {
                // Marks and joiners belong to what they stand on.
                Some(face) if is_attached(c) && (is_ignorable(c) || self.face(face).covers(c)) => face,
                // So does a full stop that only the faces of its script have.
                Some(face) if face >= OWN_FACES && self.is_shared(c, cut) && self.face(face).covers(c) => {
                    face
                }
                _ if is_ignorable(c) => before.unwrap_or(cut as FaceId),
                _ => self.choose(c, cut, tongue, text),
            };
            match out.last_mut() {
                Some(last) if last.face == face => last.end = end,
                _ => out.push(Stretch { start: at, end, face }),
            }
        }
        out
    }

    /// Whether a character of no one script is not in the text's own family.
    fn is_shared(&self, c: char, cut: Cut) -> bool {
        c.script() == Script::Common && !self.face(cut as FaceId).covers(plain_form(c))
    }

    fn choose(&self, c: char, cut: Cut, tongue: Tongue, context: &str) -> FaceId {
        let known = self.chosen.borrow().get(&(c, cut, tongue)).copied();
        let face = known.unwrap_or_else(|| {
            let face = self.find(c, cut, tongue);
            self.chosen.borrow_mut().insert((c, cut, tongue), face);
            face
        });
        face.unwrap_or_else(|| {
            self.missing
                .borrow_mut()
                .entry(c)
                .or_insert_with(|| context.to_owned());
            cut as FaceId
        })
    }

    fn find(&self, c: char, cut: Cut, tongue: Tongue) -> Option<FaceId> {
        let own = cut as FaceId;
        let shown = plain_form(c);
        let upright = match cut {
            Cut::Bold | Cut::BoldItalic => Cut::Bold,
            Cut::Regular | Cut::Italic => Cut::Regular,
        } as FaceId;
        let own_family = [own, upright, Cut::Regular as FaceId];
        if let Some(face) = own_family.into_iter().find(|f| self.face(*f).covers(shown)) {
            return Some(face);
        }
        let face = self.fonts.fallback(shown, cut, &self.tongues.tag(tongue))?;
        let mut faces = self.faces.borrow_mut();
        let place = faces.iter().position(|f| Arc::ptr_eq(f, &face));
        Some(place.unwrap_or_else(|| {
            faces.push(face);
            faces.len() - 1
        }))
    }

    /// Shapes one stretch of a language.
    #[must_use]
    pub fn shape(&self, text: &str, face: FaceId, way: Way, tongue: Tongue) -> Rc<Shaped> {
        if let Some(shaped) = self
            .shaped
            .borrow()
            .get(&(face, way, tongue))
            .and_then(|words| words.get(text))
        {
            return shaped.clone();
        }
        let ink = if face < OWN_FACES {
            Ink::Unasked
        } else {
            Ink::Measured
        };
        let language = self.tongues.tag(tongue);
        let shaped = Rc::new(shape(&self.face(face), text, way, &language, ink));
        self.shaped
            .borrow_mut()
            .entry((face, way, tongue))
            .or_default()
            .insert(text.into(), shaped.clone());
        shaped
    }
}

/// The character whose glyph is shown: no-break forms look like the plain ones.
#[must_use]
pub(super) fn plain_form(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{2008}' | '\u{200a}' => ' ',
        '\u{2011}' | '\u{2010}' => '-',
        c => c,
    }
}

/// Whether the character shows nothing and only steers the text: joiners, bidirectional controls, break marks.
#[must_use]
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Characters that the shaper must see although they show nothing.
fn steers_shaping(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_attached(c: char) -> bool {
    is_ignorable(c) || c.script() == Script::Inherited
}

/// The faces of the family in which text is set; lines are as high as these need.
pub(super) const OWN_FACES: FaceId = 4;

/// Whether the height of glyphs is of interest: it takes longer to find than all else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ink {
    Unasked,
    Measured,
}

fn shape(face: &Face, text: &str, way: Way, language: &str, ink: Ink) -> Shaped {
    let font = ShaperFont::new(&face.font);
    let mut buffer = Buffer::new();
    for (at, c) in text.char_indices() {
        if !is_ignorable(c) || steers_shaping(c) {
            buffer.push(u32::from(plain_form(c)), u32::try_from(at).unwrap_or(u32::MAX));
        }
    }
    buffer.set_language(Language::new(language));
    buffer.guess_segment_properties();
    buffer.set_direction(match way {
        Way::Right => Direction::LeftToRight,
        Way::Left => Direction::RightToLeft,
    });
    if way == Way::Left {
        buffer.set_cluster_level(harfrust::ClusterLevel::MonotoneCharacters);
    }
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    if harfrust::shape(&font, &mut buffer, ShapeOptions::new()).is_err() {
        return Shaped::default();
    }
    let mut shaped = collect(face, &font, &buffer, text, way);
    if ink == Ink::Measured {
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            if let Some(ink) = font.glyph_extents(GlyphId::new(info.glyph_id)) {
                shaped.rise = shaped.rise.max(ink.y_bearing + position.y_offset);
                shaped.fall = shaped.fall.max(-(ink.y_bearing + ink.height + position.y_offset));
            }
        }
    }
    shaped
}

fn collect(face: &Face, font: &ShaperFont<'_, '_>, buffer: &Buffer, text: &str, way: Way) -> Shaped {
    let infos = buffer.glyph_infos();
    let mut starts: Vec<usize> = infos.iter().map(|g| g.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut shaped = Shaped::default();
    let mut told = None;
    for (info, position) in infos.iter().zip(buffer.glyph_positions()) {
        let start = info.cluster as usize;
        let end = starts
            .get(starts.partition_point(|s| *s <= start))
            .copied()
            .unwrap_or(text.len());
        let words: String = if told == Some(start) {
            shaped.opaque = true;
            String::new()
        } else {
            text[start..end]
                .chars()
                .filter(|c| !is_ignorable(*c) || steers_shaping(*c))
                .map(plain_form)
                .collect()
        };
        told = Some(start);
        let words = if way == Way::Left {
            spell_out(face, font, words, &mut shaped)
        } else {
            words
        };
        let upm = i64::from(face.upm.max(1));
        let own = font.glyph_h_advance(GlyphId::new(info.glyph_id));
        shaped.glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            advance: position.x_advance,
            dx: position.x_offset,
            dy: position.y_offset,
            // The width table is in thousandths of an em, cut off: corrections are counted from the same number.
            width: i32::try_from(i64::from(own) * 1000 / upm).unwrap_or_default(),
            text: words.into(),
        });
        shaped.advance += position.x_advance;
    }
    shaped
}

/// Readers of text that runs to the left turn it round glyph by glyph, and would turn a ligature's letters the wrong
/// way: all but its first letter are told by invisible glyphs of no width before it. Returns what the glyph itself
/// tells.
fn spell_out(face: &Face, font: &ShaperFont<'_, '_>, words: String, shaped: &mut Shaped) -> String {
    let invisible = invisible(face, font);
    let mut letters = words.chars();
    let (Some(id), Some(first)) = (invisible, letters.next()) else {
        return words;
    };
    for letter in letters.rev() {
        let text = letter.to_string().into();
        shaped.glyphs.push(Glyph {
            id,
            advance: 0,
            dx: 0,
            dy: 0,
            width: 0,
            text,
        });
    }
    first.to_string()
}

/// A glyph of no width that shows nothing. Fonts are of many minds about which one that is, and some draw joiners.
fn invisible(face: &Face, font: &ShaperFont<'_, '_>) -> Option<u16> {
    const CANDIDATES: [u32; 6] = [0x200b, 0x200c, 0x200d, 0x034f, 0x2060, 0];
    let blank = |glyph: &GlyphId| {
        let inkless = font
            .glyph_extents(*glyph)
            .is_none_or(|ink| ink.width == 0 || ink.height == 0);
        font.glyph_h_advance(*glyph) == 0 && inkless
    };
    let glyphs = CANDIDATES
        .into_iter()
        .filter_map(|c| face.font.charmap().map_unicode(c));
    glyphs
        .filter(blank)
        .find_map(|glyph| u16::try_from(glyph.to_u32()).ok())
}

#[cfg(test)]
mod tests {
    use super::super::tongue::PLAIN;
    use super::*;

    #[test]
    fn ligatures_keep_their_text() {
        let fonts = Fonts::embedded();
        let shaper = Shaper::new(&fonts, Family::LibertinusSerif);
        let shaped = shaper.shape("office", 0, Way::Right, PLAIN);
        let text: String = shaped.glyphs.iter().map(|g| &*g.text).collect();
        assert_eq!(text, "office");
        assert!(shaped.glyphs.len() < 6, "an ffi ligature");
    }

    #[test]
    fn a_character_that_no_face_has_is_remembered() {
        let fonts = Fonts::embedded();
        let shaper = Shaper::new(&fonts, Family::LibertinusSerif);
        let _ = shaper.stretches("a\u{1202B}b", Cut::Regular, PLAIN);
        assert_eq!(shaper.missing().keys().collect::<Vec<_>>(), [&'\u{1202B}']);
    }

    #[test]
    fn a_ligature_that_runs_to_the_left_is_told_letter_by_letter_and_drawn_once() {
        let fonts = Fonts::embedded();
        let arabic = fonts.fallback('ل', Cut::Regular, "").unwrap();
        let shaped = shape(&arabic, "لا", Way::Left, "", Ink::Measured);
        let told: Vec<&str> = shaped.glyphs.iter().map(|g| &*g.text).collect();
        assert_eq!(told, ["ا", "ل"]);
        let font = ShaperFont::new(&arabic.font);
        let ink = |n: usize| font.glyph_extents(GlyphId::new(shaped.glyphs[n].id.into()));
        assert!(
            ink(0).is_none_or(|ink| ink.height == 0),
            "the glyph that only tells shows nothing"
        );
        assert!(ink(1).is_some_and(|ink| ink.height != 0));
    }
}
