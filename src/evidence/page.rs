//! Pages that are set here: texts, messages, captions.
//!
//! In: blocks of foreign text. Out: a PDF, the fonts it uses, and how high its text stands. Letters that no font of this machine has
//! are told, and stand on the page as their number, so that none becomes a blank.

use super::means::{Means, Pages};
use crate::blocks::{Block, Document, Inline, PageNumbers};
use crate::pdf::{self, Properties};
use crate::typeset::fonts::Cut;
use crate::typeset::style::{Alignment, Family, HeadingFace, HeadingNumbers, HeadingStyle, Margins, Sizes};
use crate::typeset::{self, Area, Fonts, Style, UsedFont};
use jiff::civil::{Date, date};
use std::collections::{BTreeSet, HashMap};
use unicode_script::{Script, UnicodeScript};

/// The date that these pages carry until they are bound, when it goes.
const DATE: Date = date(2000, 1, 1);

/// The longest word that stands whole, in letters; a longer one may be divided anywhere after so many.
const WORD_LETTERS_MAX: usize = 48;

/// Pages, set.
pub(super) struct Set {
    /// The pages as a file; empty where they are only counted.
    pub(super) pdf: Vec<u8>,
    /// How many they are.
    pub(super) pages: u32,
    pub(super) fonts: Vec<UsedFont>,
    /// Where the text of the first page stands: left, bottom, right, top, in thousandths of a point.
    pub(super) place: [i64; 4],
}

/// Sets blocks in the style of `style`. All letters have a font by now; should any fail, what is wrong is told in words.
pub(super) fn set(title: &str, blocks: Vec<Block>, style: &Style, means: &Means<'_>) -> Result<Set, String> {
    let document = Document {
        title: title.to_owned(),
        language: means.language,
        page_numbers: PageNumbers::None,
        blocks,
        ..Document::default()
    };
    let laid =
        typeset::lay_out(&document, style, means.fonts, &typeset::Images::new()).map_err(|faults| {
            let words = faults.iter().map(|fault| fault.message(means.language));
            words.collect::<Vec<_>>().join("; ")
        })?;
    let rows = laid.pages.first().map_or(&[][..], |page| &page.rows);
    let low = rows
        .iter()
        .filter(|placed| placed.area == Area::Body)
        .map(|placed| placed.y + placed.row.height)
        .max();
    let thousandths = |points: f64| typeset::length::points(points);
    let top = laid.sheet.1 - thousandths(style.margins.top);
    let left = thousandths(style.margins.left);
    let pages = u32::try_from(laid.pages.len()).unwrap_or(u32::MAX);
    let place = [left, top - low.unwrap_or(0), left + style.measure(), top];
    let (fonts, pdf) = match means.pages {
        Pages::Bound => (laid.fonts(), pdf::write(laid, &Properties { date: DATE })),
        Pages::Counted => (Vec::new(), Vec::new()),
    };
    Ok(Set {
        pdf,
        fonts,
        pages,
        place,
    })
}

/// The look of texts and messages: as they were typed, ragged, nothing divided.
pub(super) fn text_style() -> Style {
    Style {
        alignment: Alignment::Ragged,
        hyphenation: false,
        paragraph_space: 0.0,
        leading: 1.25,
        sizes: Sizes {
            body: 10.5,
            quote: 10.5,
            ..Sizes::default()
        },
        ..Style::default()
    }
}

/// The look of a caption of that width: centred, at the upper edge of its sheet.
pub(super) fn caption_style(width_pt: f32) -> Style {
    let sheet = typeset::length::to_points(Style::default().sheet().0);
    Style {
        margins: Margins {
            top: 36.0,
            bottom: 36.0,
            left: 36.0,
            right: f64::from(sheet - 36.0 - width_pt),
        },
        family: Family::SourceSerif,
        hyphenation: false,
        headings: vec![HeadingStyle {
            size: 10.0,
            face: HeadingFace::Regular,
            centred: true,
            before: 0.0,
            after: 0.0,
            numbers: HeadingNumbers::None,
        }],
        leading: 1.3,
        ..Style::default()
    }
}

/// Foreign text that is made ready to be set.
pub(super) struct Letters<'a> {
    fonts: &'a Fonts,
    family: Family,
    known: HashMap<char, bool>,
    /// What no font has.
    pub(super) missing: BTreeSet<char>,
}

impl<'a> Letters<'a> {
    pub(super) fn new(fonts: &'a Fonts, family: Family) -> Self {
        Letters {
            fonts,
            family,
            known: HashMap::new(),
            missing: BTreeSet::new(),
        }
    }

    fn has(&mut self, c: char) -> bool {
        if is_unseen(c) || c.script() == Script::Inherited {
            return true;
        }
        let (fonts, family) = (self.fonts, self.family);
        *self.known.entry(c).or_insert_with(|| {
            fonts.family(family)[0].covers(c) || fonts.fallback(c, Cut::Regular, "").is_some()
        })
    }

    /// One line of text: its spaces kept, its long words divisible, what no font has as `[U+1F600]`.
    pub(super) fn line(&mut self, text: &str) -> Inline {
        let mut out = String::with_capacity(text.len());
        if text.starts_with([' ', '\t']) {
            out.push('\u{2060}');
        }
        let mut word = 0;
        let mut after_space = true;
        let mut after_missing = false;
        for c in text.chars() {
            if c == '\t' {
                out.push_str("\u{a0}\u{a0}\u{a0} ");
            } else if c == ' ' {
                out.push(if after_space { '\u{a0}' } else { ' ' });
            } else if c.is_control() {
                out.push(' ');
            } else if self.has(c) {
                // What only changes the letter before it goes with that letter.
                if !(after_missing && (is_unseen(c) || c.script() == Script::Inherited)) {
                    out.push(c);
                }
            } else {
                self.missing.insert(c);
                out.push_str(&format!("[U+{:04X}]", u32::from(c)));
                after_missing = true;
            }
            if self.has(c) && !is_unseen(c) {
                after_missing = false;
            }
            after_space = c == ' ' || c == '\t';
            word = if after_space { 0 } else { word + 1 };
            if word >= WORD_LETTERS_MAX {
                out.push('\u{200b}');
                word = 0;
            }
        }
        Inline::Text(out)
    }

    /// Text for findings and names: they are printed on sheets too, so that no letter in them may lack a font.
    pub(super) fn plain(&mut self, text: &str) -> String {
        crate::blocks::plain(&[self.line(text)])
    }

    /// One line as a block of its own, in its own direction.
    pub(super) fn line_block(&mut self, text: &str) -> Block {
        // A joiner at either end keeps the typesetter from trimming the spaces of a line.
        let text = if text.trim().is_empty() {
            "\u{2060}\u{a0}\u{2060}"
        } else {
            text
        };
        let block = Block::Lines(vec![vec![self.line(text)]]);
        match right_to_left(text) {
            Some(tag) => Block::Passage {
                tag: tag.to_owned(),
                blocks: vec![block],
            },
            None => block,
        }
    }
}

/// Letters that show nothing of themselves.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A tag for the direction of text whose first letter is of a script that runs to the left.
pub(super) fn right_to_left(text: &str) -> Option<&'static str> {
    let first = text.chars().find(|c| c.is_alphabetic())?;
    match first.script() {
        Script::Arabic | Script::Syriac | Script::Thaana => Some("ar"),
        Script::Hebrew => Some("he"),
        _ => None,
    }
}
