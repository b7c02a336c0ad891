//! The house style: everything about looks that a firm may change, as data.
//!
//! In: a style file (JSON), or nothing for the default. Out: a [`Style`], in points as people write them; `typeset` turns
//! it into integer lengths. It never says what a document contains.

mod exhibits;

pub use exhibits::{ExhibitStyle, Fit};

use super::length::{Len, points};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// How letters, indexes and sheets look. Every field has a default; a style file names only what it changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields, rename_all = "snake_case")]
#[schemars(title = "hc-pack house style")]
pub struct Style {
    /// Where the schema is, so that an editor can help: a path or an address.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The sheet of paper.
    pub page: PageSize,
    /// The white space around the text.
    #[validate(nested)]
    pub margins: Margins,
    /// The family of typefaces for everything in Latin, Greek and Cyrillic.
    pub family: Family,
    /// The sizes of type.
    #[validate(nested)]
    pub sizes: Sizes,
    /// The distance between baselines, as a multiple of the size of type.
    #[validate(range(min = 1.0, max = 2.5))]
    pub leading: f64,
    /// The space between paragraphs, in points.
    #[validate(range(min = 0.0, max = 40.0))]
    pub paragraph_space: f64,
    /// Whether paragraphs run to both margins or only from the left one.
    pub alignment: Alignment,
    /// Whether words may be divided at the end of a line (English and French).
    pub hyphenation: bool,
    /// What becomes of the straight quotation marks and apostrophes of keyboards in running text.
    pub quotes: QuoteStyle,
    /// How the number of a numbered paragraph is written.
    pub numbering: NumberStyle,
    /// How far numbered paragraphs and lists are set in, in points; their numbers hang in this space.
    #[validate(range(min = 10.0, max = 100.0))]
    pub indent: f64,
    /// The headings, from level 1 (the document's title); deeper levels look like the last.
    #[validate(nested, length(min = 1, max = 6))]
    pub headings: Vec<HeadingStyle>,
    /// The colour of the letterhead's name and rule: red, green, blue, each from 0 to 255.
    pub accent: [u8; 3],
    /// The sender at the head of a letter, where the letter itself names none.
    pub letterhead: FirmHead,
    /// Whether each page carries a large, light "DRAFT" across it.
    pub draft: bool,
    /// The exhibit bundle: marks, sheets before exhibits, volumes.
    #[validate(nested)]
    pub exhibits: ExhibitStyle,
    /// How far pictures may be reduced in files that have a size limit.
    #[validate(nested)]
    pub legibility: Legibility,
}

/// The least that stays legible. Nothing goes below it: what does not fit is split, or said.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Legibility {
    /// The lowest resolution of scans of text, in dots per inch.
    #[validate(range(min = 100, max = 600))]
    pub text_dpi: u32,
    /// The lowest resolution of photographs, in dots per inch.
    #[validate(range(min = 72, max = 600))]
    pub photograph_dpi: u32,
    /// The lowest quality of JPEG coding.
    #[validate(range(min = 20, max = 95))]
    pub quality: u8,
}

impl Default for Legibility {
    fn default() -> Self {
        Legibility {
            text_dpi: 150,
            photograph_dpi: 110,
            quality: 35,
        }
    }
}

/// The sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageSize {
    /// US letter, 8.5 by 11 inches: the size in use in Canada.
    #[default]
    Letter,
    /// ISO A4, 210 by 297 mm.
    A4,
}

/// The white space around the text, in points (72 to the inch).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Margins {
    /// Above the text; the running head stands in it.
    #[validate(range(min = 36.0, max = 200.0))]
    pub top: f64,
    /// Below the text; the page number stands in it.
    #[validate(range(min = 36.0, max = 200.0))]
    pub bottom: f64,
    /// To the left of the text.
    #[validate(range(min = 28.0, max = 200.0))]
    pub left: f64,
    /// To the right of the text.
    #[validate(range(min = 28.0, max = 200.0))]
    pub right: f64,
}

/// A family of typefaces that the program carries within itself, so that it looks the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Libertinus Serif: an old-style book face.
    #[default]
    LibertinusSerif,
    /// Source Serif 4: a sturdier face, wider, good on screens.
    SourceSerif,
}

/// The sizes of type, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Sizes {
    /// Running text.
    #[validate(range(min = 8.0, max = 20.0))]
    pub body: f64,
    /// Quotations set apart.
    #[validate(range(min = 7.0, max = 20.0))]
    pub quote: f64,
    /// Tables.
    #[validate(range(min = 6.0, max = 20.0))]
    pub table: f64,
    /// Footnotes.
    #[validate(range(min = 6.0, max = 20.0))]
    pub footnote: f64,
    /// Captions of tables and figures.
    #[validate(range(min = 6.0, max = 20.0))]
    pub caption: f64,
    /// Running heads and page numbers.
    #[validate(range(min = 6.0, max = 16.0))]
    pub running: f64,
    /// The sender's name in the letterhead.
    #[validate(range(min = 8.0, max = 36.0))]
    pub letterhead: f64,
}

/// Whether paragraphs run to both margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Both edges are straight.
    #[default]
    Justified,
    /// The right edge is ragged.
    Ragged,
}

/// What becomes of straight quotation marks and apostrophes in running text. In tables and lists of particulars they are as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuoteStyle {
    /// They become those of a book, by the language: “ ” ’ in English, « » ’ in French.
    #[default]
    Book,
    /// They stay as they were typed.
    AsTyped,
}

/// How the number of a numbered paragraph is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NumberStyle {
    /// `12.`
    #[default]
    Period,
    /// `(12)`
    Round,
    /// `[12]`
    Square,
    /// `12`
    Plain,
}

impl NumberStyle {
    /// The number as printed.
    #[must_use]
    pub fn write(self, number: u64) -> String {
        match self {
            NumberStyle::Period => format!("{number}."),
            NumberStyle::Round => format!("({number})"),
            NumberStyle::Square => format!("[{number}]"),
            NumberStyle::Plain => number.to_string(),
        }
    }
}

/// How headings of one level look.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct HeadingStyle {
    /// The size of type, in points.
    #[validate(range(min = 8.0, max = 36.0))]
    pub size: f64,
    /// Its weight and slope.
    pub face: HeadingFace,
    /// Whether it stands in the middle or at the left.
    pub centred: bool,
    /// The space above, in points.
    #[validate(range(min = 0.0, max = 60.0))]
    pub before: f64,
    /// The space below, in points.
    #[validate(range(min = 0.0, max = 60.0))]
    pub after: f64,
    /// How headings of this level are numbered.
    #[serde(default)]
    pub numbers: HeadingNumbers,
}

/// How the headings of a level are numbered, each counted within the heading above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HeadingNumbers {
    /// Not at all.
    #[default]
    None,
    /// `1.`
    Arabic,
    /// `I.`
    Roman,
    /// `A.`
    Letters,
    /// `1.`, below it `1.1`, below that `1.1.1`: the numbers of all levels that are numbered so.
    Decimal,
}

/// The weight and slope of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HeadingFace {
    /// Upright, of the weight of the text.
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

/// The sender at the head of a letter. Empty fields are not printed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FirmHead {
    /// The firm's or the sender's name.
    pub name: String,
    /// A line below it, e.g. a profession and a licence number.
    pub tagline: String,
    /// Address, telephone, e-mail, a line each.
    pub lines: Vec<String>,
    /// The logo: the path of a PNG or JPEG file, relative to the style file and in its folder.
    pub logo: Option<String>,
}

impl Default for Margins {
    fn default() -> Self {
        Margins {
            top: 76.0,
            bottom: 78.0,
            left: 81.0,
            right: 81.0,
        }
    }
}

impl Default for Sizes {
    fn default() -> Self {
        Sizes {
            body: 11.5,
            quote: 10.75,
            table: 10.0,
            footnote: 9.5,
            caption: 10.0,
            running: 9.25,
            letterhead: 17.0,
        }
    }
}

impl Default for Style {
    fn default() -> Self {
        let heading = |size, face, centred, before, after| HeadingStyle {
            size,
            face,
            centred,
            before,
            after,
            numbers: HeadingNumbers::None,
        };
        Style {
            schema: None,
            page: PageSize::Letter,
            margins: Margins::default(),
            family: Family::LibertinusSerif,
            sizes: Sizes::default(),
            leading: 1.27,
            paragraph_space: 6.5,
            alignment: Alignment::Justified,
            hyphenation: true,
            quotes: QuoteStyle::Book,
            numbering: NumberStyle::Period,
            indent: 27.0,
            headings: vec![
                heading(17.0, HeadingFace::Bold, true, 10.0, 12.0),
                heading(13.0, HeadingFace::Bold, false, 17.0, 5.0),
                heading(11.75, HeadingFace::BoldItalic, false, 12.0, 3.5),
                heading(11.5, HeadingFace::Italic, false, 10.0, 3.0),
            ],
            accent: [28, 44, 78],
            letterhead: FirmHead::default(),
            draft: false,
            exhibits: ExhibitStyle::default(),
            legibility: Legibility::default(),
        }
    }
}

impl Style {
    /// The sheet's width and height.
    #[must_use]
    pub fn sheet(&self) -> (Len, Len) {
        match self.page {
            PageSize::Letter => (612_000, 792_000),
            PageSize::A4 => (595_276, 841_890),
        }
    }

    /// The width of the text: the sheet without its side margins.
    #[must_use]
    pub fn measure(&self) -> Len {
        self.sheet().0 - points(self.margins.left) - points(self.margins.right)
    }

    /// The height of the text: the sheet without its upper and lower margins.
    #[must_use]
    pub fn depth(&self) -> Len {
        self.sheet().1 - points(self.margins.top) - points(self.margins.bottom)
    }

    /// The look of headings of `level`, from 1.
    #[must_use]
    pub fn heading(&self, level: u8) -> HeadingStyle {
        let place = usize::from(level.max(1)) - 1;
        let plain = HeadingStyle {
            size: self.sizes.body,
            face: HeadingFace::Bold,
            centred: false,
            before: 12.0,
            after: 4.0,
            numbers: HeadingNumbers::None,
        };
        self.headings
            .get(place)
            .or(self.headings.last())
            .copied()
            .unwrap_or(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_file_names_only_what_it_changes() {
        let style: Style = serde_json::from_str(r#"{"page":"a4","sizes":{"body":12.0}}"#).unwrap();
        assert_eq!(style.sheet().1, 841_890);
        assert_eq!(style.sizes.footnote, Sizes::default().footnote);
        assert!(style.validate().is_ok());
        assert!(serde_json::from_str::<Style>(r#"{"pages":1}"#).is_err());
    }

    #[test]
    fn values_out_of_range_are_told() {
        let mut style = Style::default();
        style.margins.left = 900.0;
        assert!(style.validate().is_err());
    }
}
