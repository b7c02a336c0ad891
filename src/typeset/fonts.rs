//! The typefaces, and which of them sets a character.
//!
//! In: the faces that the program carries, and, for scripts they lack, the machine's own. Out: a [`Face`] for a
//! character, always the same one on the same machine: families stand in a fixed order per script, and among files
//! of one family the first by name wins. Only a text that needs a system font ever looks at the machine.

mod court;
mod system;

use super::style::Family;
use harfrust::Font;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};
use system::System;
use unicode_script::{Script, UnicodeScript};

/// Where a face comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// It is part of the program: the same on every machine.
    Embedded,
    /// It is a font of this machine: another machine may give other bytes.
    System,
}

/// One typeface in one weight and slope.
pub struct Face {
    /// The PostScript name, e.g. `LibertinusSerif-Bold`.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The whole font file.
    pub bytes: Cow<'static, [u8]>,
    /// Which font of a collection file.
    pub index: u32,
    /// Units to the em.
    pub upm: u16,
    /// How far the tallest letters rise above the baseline, in font units.
    pub ascent: i32,
    /// How far the deepest letters fall below the baseline, in font units, positive.
    pub descent: i32,
    /// The size at which it matches the text face, in thousandths of the text's size.
    pub ratio: i64,
    pub(super) font: Font,
    sha256: OnceLock<String>,
}

impl Face {
    fn new(name: &str, origin: Origin, bytes: Cow<'static, [u8]>, index: u32, ratio: i64) -> Option<Self> {
        let font = match &bytes {
            Cow::Borrowed(b) => Font::new(*b, index)?,
            Cow::Owned(b) => Font::new(b.clone(), index)?,
        };
        let line = font.metrics().hhea_line;
        let upm = font.units_per_em();
        let (ascent, descent) = line.map_or((i32::from(upm), 0), |l| {
            (l.ascender.to_i32(), l.descender.to_i32().abs())
        });
        Some(Face {
            name: name.to_owned(),
            origin,
            bytes,
            index,
            upm,
            ascent,
            descent,
            ratio,
            font,
            sha256: OnceLock::new(),
        })
    }

    /// Whether the face has a glyph for the character.
    #[must_use]
    pub fn covers(&self, c: char) -> bool {
        self.font.charmap().map_unicode(c).is_some()
    }

    /// The ascent and the (negative) descent as the font's own tables have them.
    #[must_use]
    pub fn line(&self) -> (i16, i16) {
        let small = |units: i32| i16::try_from(units).unwrap_or(i16::MAX);
        (small(self.ascent), small(-self.descent))
    }

    /// The SHA-256 of the whole font file, in small hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> String {
        let reckon = || {
            let digest = Sha256::digest(&self.bytes);
            digest.iter().map(|b| format!("{b:02x}")).collect()
        };
        self.sha256.get_or_init(reckon).clone()
    }
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Face({}, {:?})", self.name, self.origin)
    }
}

/// The weight and slope asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Cut {
    /// Upright.
    #[default]
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

impl Cut {
    /// This cut, but bold.
    #[must_use]
    pub fn bold(self) -> Self {
        match self {
            Cut::Regular | Cut::Bold => Cut::Bold,
            Cut::Italic | Cut::BoldItalic => Cut::BoldItalic,
        }
    }

    /// This cut, sloped; in what is italic already, emphasis stands upright.
    #[must_use]
    pub fn emphasised(self) -> Self {
        match self {
            Cut::Regular => Cut::Italic,
            Cut::Italic => Cut::Regular,
            Cut::Bold => Cut::BoldItalic,
            Cut::BoldItalic => Cut::Bold,
        }
    }

    fn is_bold(self) -> bool {
        matches!(self, Cut::Bold | Cut::BoldItalic)
    }
}

/// All faces there are. Make one and share it between documents and threads.
pub struct Fonts {
    libertinus: [Arc<Face>; 4],
    source: [Arc<Face>; 4],
    fallback: Vec<Arc<Face>>,
    court: court::Court,
    system: Option<System>,
}

/// Which embedded fallback face serves which scripts first.
const EMBEDDED_BY_SCRIPT: [(Script, usize); 5] = [
    (Script::Arabic, ARABIC),
    (Script::Devanagari, DEVANAGARI),
    (Script::Hebrew, DEJAVU),
    (Script::Armenian, DEJAVU),
    (Script::Georgian, DEJAVU),
];
const ARABIC: usize = 0;
const DEVANAGARI: usize = 1;
const DEJAVU: usize = 2;

/// The size of fallback faces against the text, in thousandths: most have larger small letters than Libertinus.
const RATIO_SANS: i64 = 880;
const RATIO_SCRIPT: i64 = 960;

impl Fonts {
    /// The embedded faces alone: the same output on every machine.
    ///
    /// # Panics
    /// Never: the embedded files are part of the program and tested.
    #[must_use]
    pub fn embedded() -> Self {
        Fonts {
            libertinus: [
                "LibertinusSerif-Regular",
                "LibertinusSerif-Bold",
                "LibertinusSerif-Italic",
                "LibertinusSerif-BoldItalic",
            ]
            .map(libertinus),
            source: [
                ("SourceSerif4-Regular", uzor_fonts::SOURCE_SERIF_4_REGULAR),
                ("SourceSerif4-Bold", uzor_fonts::SOURCE_SERIF_4_BOLD),
                ("SourceSerif4-It", uzor_fonts::SOURCE_SERIF_4_ITALIC),
                ("SourceSerif4-BoldIt", uzor_fonts::SOURCE_SERIF_4_BOLD_ITALIC),
            ]
            .map(|(name, bytes)| embedded(name, bytes, 960)),
            fallback: vec![
                embedded(
                    "NotoSansArabic-Regular",
                    uzor_fonts::NOTO_SANS_ARABIC,
                    RATIO_SCRIPT,
                ),
                embedded(
                    "NotoSansDevanagari-Regular",
                    uzor_fonts::NOTO_SANS_DEVANAGARI,
                    RATIO_SCRIPT,
                ),
                embedded("DejaVuSans", uzor_fonts::DEJAVU_SANS, RATIO_SANS),
                embedded(
                    "NotoSansSymbols2-Regular",
                    uzor_fonts::NOTO_SANS_SYMBOLS2,
                    RATIO_SCRIPT,
                ),
            ],
            court: court::Court::default(),
            system: None,
        }
    }

    /// The embedded faces, and the machine's own for scripts that those lack.
    #[must_use]
    pub fn with_system() -> Self {
        Fonts {
            system: Some(System::default()),
            ..Fonts::embedded()
        }
    }

    /// The four cuts of a family, in the order of [`Cut`].
    #[must_use]
    pub fn family(&self, family: Family) -> &[Arc<Face>; 4] {
        match family {
            Family::LibertinusSerif => &self.libertinus,
            Family::SourceSerif => &self.source,
            Family::LiberationSerif => self.court.liberation(),
            Family::TimesNewRoman | Family::Arial | Family::Tahoma => {
                let named = self.court.named(family, self.system.as_ref());
                named.unwrap_or_else(|| self.court.liberation())
            }
        }
    }

    /// Whether all four cuts of a family are at hand: of one that the program carries, always.
    #[must_use]
    pub fn has(&self, family: Family) -> bool {
        family.of_the_machine().is_none() || self.court.named(family, self.system.as_ref()).is_some()
    }

    /// The face for a character of a language (a BCP 47 tag, or nothing) that the text's own family lacks; none if no face on
    /// this machine has it.
    #[must_use]
    pub fn fallback(&self, c: char, cut: Cut, language: &str) -> Option<Arc<Face>> {
        // Marks that several scripts share, such as the Arabic comma, are those of each.
        let scripts = c.script_extension();
        let embedded_first = EMBEDDED_BY_SCRIPT
            .iter()
            .find(|(s, _)| !scripts.is_common() && scripts.contains_script(*s))
            .map(|(_, place)| &self.fallback[*place])
            .filter(|face| face.covers(c));
        if let Some(face) = embedded_first {
            return Some(face.clone());
        }
        if let Some(face) = self
            .system
            .as_ref()
            .and_then(|system| system.for_character(c, cut, language))
        {
            return Some(face);
        }
        self.fallback
            .iter()
            .chain(&self.libertinus[..1])
            .find(|f| f.covers(c))
            .cloned()
    }
}

/// A face of Libertinus, by its file's name in the assets: the PostScript name stands in the file in plain bytes.
fn libertinus(name: &'static str) -> Arc<Face> {
    let bytes = typst_assets::fonts()
        .find(|bytes| post_script_name(bytes).is_some_and(|n| n == name))
        .expect("the assets hold the four cuts of Libertinus Serif");
    embedded(name, bytes, 1000)
}

fn post_script_name(bytes: &'static [u8]) -> Option<String> {
    let font = Font::new(bytes, 0)?;
    let name = font.names().get(harfrust_name(6))?.english_or_first()?;
    Some(name.name().chars().collect())
}

fn harfrust_name(id: u16) -> harfrust::font::name::NameId {
    harfrust::font::name::NameId::new(id)
}

fn embedded(name: &'static str, bytes: &'static [u8], ratio: i64) -> Arc<Face> {
    Face::new(name, Origin::Embedded, Cow::Borrowed(bytes), 0, ratio)
        .map(Arc::new)
        .expect("an embedded font file is sound")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_faces_cover_what_they_must() {
        let fonts = Fonts::embedded();
        let samples = [
            "Ångström œuvre Œ « » — “”",
            "Ελληνικά ἀρχή",
            "Русский Українська ґ",
            "Nguyễn Thị Hồng Đào ữ ẵ ợ",
        ];
        for family in [Family::LibertinusSerif, Family::SourceSerif] {
            for c in samples.concat().chars() {
                let known =
                    fonts.family(family)[0].covers(c) || fonts.fallback(c, Cut::Regular, "").is_some();
                assert!(known, "{family:?} {c}");
            }
        }
        for c in samples.concat().chars() {
            for face in &fonts.family(Family::LibertinusSerif)[..2] {
                assert!(face.covers(c), "{} {c} U+{:04X}", face.name, c as u32);
            }
        }
        for c in "محمد علی پ چ ژ گ ک ی ں ہ ھ ے ٹ ڈ ڑ ۰۹ क्षत्रिय שלום Հայ ქართ ☐ ✓"
            .chars()
            .filter(|c| *c != ' ')
        {
            assert!(fonts.fallback(c, Cut::Regular, "").is_some(), "{c}");
        }
    }

    #[test]
    fn a_script_that_no_face_has_is_none() {
        assert!(
            Fonts::embedded()
                .fallback('\u{1202B}', Cut::Regular, "")
                .is_none()
        );
    }
}
