//! The face of stamps and captions, embedded as a subset.
//!
//! In: the letters that a volume will need. Out: a font in the volume, and text as the codes that draw it. One face (Inter, medium)
//! with Latin, Greek and Cyrillic letters; [`missing`] tells what it cannot write, so that nothing becomes a blank.

use super::objects::{count_of, name_of, text_of};
use harfrust::font::Font;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::BTreeMap;
use std::fmt::Write;

static FILE: &[u8] = uzor_fonts::INTER_500;

/// The letter stands for one that the face lacks; a caller asks [`missing`] before it comes to that.
const STAND_IN: char = '?';

/// A face that is embedded in a document.
#[derive(Debug, Clone)]
pub(super) struct Face {
    /// The font dictionary.
    pub(super) id: ObjectId,
    /// Per letter: its code in the subset, and its advance in thousandths of the size.
    letters: BTreeMap<char, (u16, f32)>,
}

/// The letters of `text` that the face cannot write.
#[must_use]
pub fn missing(text: &str) -> Vec<char> {
    let font = font();
    let charmap = font.charmap();
    let mut missing: Vec<char> = text
        .chars()
        .filter(|c| !c.is_whitespace() && charmap.map_unicode(*c).is_none())
        .collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

fn font() -> Font {
    Font::new(FILE, 0).expect("the face is part of the program and is a font")
}

impl Face {
    /// Embeds the face with what `text` needs.
    pub(super) fn embed(document: &mut Document, text: &str) -> Face {
        let font = font();
        let charmap = font.charmap();
        let metrics = font.glyph_metrics();
        let thousandth = 1000.0 / f32::from(font.units_per_em());
        let mut wanted: Vec<char> = text.chars().chain([' ', STAND_IN]).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut remapper = subsetter::GlyphRemapper::new();
        let mut letters = BTreeMap::new();
        for letter in wanted {
            let Some(glyph) = charmap.map_unicode(letter) else {
                continue;
            };
            let Ok(old) = u16::try_from(glyph.to_u32()) else {
                continue;
            };
            letters.insert(
                letter,
                (remapper.remap(old), metrics.h_advance(glyph) * thousandth),
            );
        }
        let subset =
            subsetter::subset(FILE, 0, &remapper).expect("the face is part of the program and can be subset");
        let id = write_font(document, &font, subset, &letters);
        Face { id, letters }
    }

    fn letter(&self, letter: char) -> (u16, f32) {
        let wanted = if letter.is_whitespace() { ' ' } else { letter };
        let found = self.letters.get(&wanted).or_else(|| self.letters.get(&STAND_IN));
        found.copied().unwrap_or((0, 500.0))
    }

    /// The string operand that draws `text`.
    pub(super) fn encode(&self, text: &str) -> String {
        let mut out = String::from("<");
        for letter in text.chars() {
            // Writing to a string cannot fail.
            let _ = write!(out, "{:04X}", self.letter(letter).0);
        }
        out.push('>');
        out
    }

    /// The width of `text` in points at a size in points.
    pub(super) fn width_pt(&self, text: &str, size_pt: f32) -> f32 {
        text.chars().map(|c| self.letter(c).1).sum::<f32>() * size_pt / 1000.0
    }

    /// `text` in lines no wider than `width_pt`, broken at spaces; a longer word stands alone.
    pub(super) fn lines(&self, text: &str, size_pt: f32, width_pt: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width_pt(&format!("{line} {word}"), size_pt) <= width_pt => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

/// A composite font whose codes are the subset's glyph numbers.
fn write_font(
    document: &mut Document,
    font: &Font,
    subset: Vec<u8>,
    letters: &BTreeMap<char, (u16, f32)>,
) -> ObjectId {
    const NAME: &str = "HCPACK+Inter-Medium";
    let length = count_of(subset.len());
    let mut file = Stream::new(Dictionary::new(), subset);
    file.dict.set("Length1", length);
    // A font that cannot be packed is written as it is.
    let _ = file.compress();
    let file = document.add_object(file);

    let metrics = font.metrics();
    let thousandth = 1000.0 / f64::from(font.units_per_em());
    #[allow(clippy::cast_possible_truncation)] // Metrics are a few thousand at most; `as` saturates.
    let scaled = |value: f64| Object::Integer((value * thousandth).round() as i64);
    let bounds = &metrics.bounds;
    let mut descriptor = Dictionary::new();
    descriptor.set("Type", name_of("FontDescriptor"));
    descriptor.set("FontName", name_of(NAME));
    descriptor.set("Flags", 4);
    let sides = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
    descriptor.set(
        "FontBBox",
        Object::Array(sides.map(|side| scaled(side.to_f64())).to_vec()),
    );
    descriptor.set("ItalicAngle", 0);
    let line = metrics.hhea_line.unwrap_or_default();
    descriptor.set("Ascent", scaled(line.ascender.to_f64()));
    descriptor.set("Descent", scaled(line.descender.to_f64()));
    descriptor.set(
        "CapHeight",
        scaled(metrics.cap_height.unwrap_or_default().to_f64()),
    );
    descriptor.set("StemV", 100);
    descriptor.set("FontFile2", Object::Reference(file));
    let descriptor = document.add_object(descriptor);

    let mut by_code: Vec<(u16, f32, char)> = letters.iter().map(|(c, (code, w))| (*code, *w, *c)).collect();
    by_code.sort_by_key(|(code, ..)| *code);
    let mut widths = Vec::new();
    for (code, width, _) in &by_code {
        widths.push(Object::Integer(i64::from(*code)));
        widths.push(Object::Array(vec![Object::Real(*width)]));
    }
    let mut system = Dictionary::new();
    system.set("Registry", text_of("Adobe"));
    system.set("Ordering", text_of("Identity"));
    system.set("Supplement", 0);
    let mut cid = Dictionary::new();
    cid.set("Type", name_of("Font"));
    cid.set("Subtype", name_of("CIDFontType2"));
    cid.set("BaseFont", name_of(NAME));
    cid.set("CIDSystemInfo", Object::Dictionary(system));
    cid.set("FontDescriptor", Object::Reference(descriptor));
    cid.set("CIDToGIDMap", name_of("Identity"));
    cid.set("DW", 500);
    cid.set("W", Object::Array(widths));
    let cid = document.add_object(cid);

    let to_unicode = Stream::new(Dictionary::new(), unicode_map(&by_code).into_bytes());
    let to_unicode = document.add_object(to_unicode);
    let mut whole = Dictionary::new();
    whole.set("Type", name_of("Font"));
    whole.set("Subtype", name_of("Type0"));
    whole.set("BaseFont", name_of(NAME));
    whole.set("Encoding", name_of("Identity-H"));
    whole.set("DescendantFonts", Object::Array(vec![Object::Reference(cid)]));
    whole.set("ToUnicode", Object::Reference(to_unicode));
    document.add_object(whole)
}

/// The way back from codes to letters, for search and copying.
fn unicode_map(by_code: &[(u16, f32, char)]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) \
         /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    for chunk in by_code.chunks(100) {
        // Writing to a string cannot fail.
        let _ = writeln!(map, "{} beginbfchar", chunk.len());
        for (code, _, letter) in chunk {
            let mut units = [0; 2];
            let units: String = letter
                .encode_utf16(&mut units)
                .iter()
                .map(|unit| format!("{unit:04X}"))
                .collect();
            let _ = writeln!(map, "<{code:04X}> <{units}>");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_it_cannot_write() {
        assert!(missing("Pièce D · 142 — Łódź, Афины").is_empty());
        assert_eq!(missing("a தமிழ்")[0], 'த');
    }

    #[test]
    fn breaks_lines_at_spaces() {
        let mut document = Document::with_version("1.7");
        let text = "one two three incomprehensibilities";
        let face = Face::embed(&mut document, text);
        let lines = face.lines(text, 10.0, 50.0);
        assert_eq!(lines, ["one two", "three", "incomprehensibilities"]);
        assert!(face.width_pt("one two", 10.0) <= 50.0);
    }
}
