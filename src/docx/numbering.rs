//! Numbering: paragraphs, headings and lists as Word counts them.
//!
//! In: the lists that the text has. Out: the part that defines them. Levels follow the depth of lists as on our pages: `1.`, `(a)`
//! (`a)` in French), `(i)`, `(A)`; bullets and dashes by turns.

use super::twips;
use super::xml::Xml;
use crate::finding::Language;
use crate::typeset::Style;
use crate::typeset::style::{HeadingNumbers, NumberStyle};

/// The levels that a list of Word has.
pub(super) const LEVELS: usize = 9;

/// A list that counts by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Numbered paragraphs, from that number.
    Numbered(u64),
    /// The headings.
    Headings,
    /// Bullets, which need not count.
    Bullets,
    /// An ordered list: its first number, and the level on which it stands.
    Ordered { start: u64, level: usize },
}

impl List {
    /// The place of its definition.
    fn definition(self) -> &'static str {
        match self {
            List::Numbered(_) => "0",
            List::Headings => "1",
            List::Bullets => "2",
            List::Ordered { .. } => "3",
        }
    }

    /// The level and the number at which it starts anew.
    fn start(self) -> Option<(usize, u64)> {
        match self {
            List::Numbered(start) => Some((0, start)),
            List::Ordered { start, level } => Some((level, start)),
            List::Headings | List::Bullets => None,
        }
    }
}

/// A level of a definition.
struct Level {
    format: &'static str,
    text: String,
    style: Option<String>,
    inset: i64,
    apart: &'static str,
}

/// The part that defines the numbering.
pub(super) fn numbering(style: &Style, lists: &[List], language: Language) -> String {
    let mut xml = Xml::document();
    xml.open("w:numbering", &super::NAMESPACES[..2]);
    let plain = |format, text: String, inset| Level {
        format,
        text,
        style: None,
        inset,
        apart: "tab",
    };
    let indent = twips(style.indent);
    let numbered = (0..LEVELS).map(|_| plain("decimal", numbered_text(style.numbering), indent));
    define(&mut xml, "0", numbered.collect());
    define(
        &mut xml,
        "1",
        (1..=9).map(|level| heading(style, level)).collect(),
    );
    let bullets =
        (0..LEVELS).map(|level| plain("bullet", if level % 2 == 0 { "•" } else { "–" }.to_owned(), 300));
    define(&mut xml, "2", bullets.collect());
    let ordered = (0..LEVELS).map(|level| {
        let n = level + 1;
        match level {
            1 if language == Language::Fr => plain("lowerLetter", format!("%{n})"), 480),
            1 => plain("lowerLetter", format!("(%{n})"), 480),
            2 => plain("lowerRoman", format!("(%{n})"), 480),
            3 => plain("upperLetter", format!("(%{n})"), 480),
            _ => plain("decimal", format!("%{n}."), 480),
        }
    });
    define(&mut xml, "3", ordered.collect());
    for (place, list) in lists.iter().enumerate() {
        xml.open("w:num", &[("w:numId", (place + 1).to_string().as_str())]);
        xml.value("w:abstractNumId", list.definition());
        if let Some((level, start)) = list.start() {
            xml.open(
                "w:lvlOverride",
                &[("w:ilvl", level.min(LEVELS - 1).to_string().as_str())],
            );
            xml.value(
                "w:startOverride",
                &start.min(i32::MAX.unsigned_abs().into()).to_string(),
            );
            xml.close();
        }
        xml.close();
    }
    xml.done()
}

fn define(xml: &mut Xml, id: &'static str, levels: Vec<Level>) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.value("w:multiLevelType", "multilevel");
    for (place, level) in levels.iter().enumerate() {
        xml.open("w:lvl", &[("w:ilvl", place.to_string().as_str())]);
        xml.value("w:start", "1");
        xml.value("w:numFmt", level.format);
        if let Some(style) = &level.style {
            xml.value("w:pStyle", style);
        }
        xml.value("w:suff", level.apart);
        xml.value("w:lvlText", &level.text);
        xml.value("w:lvlJc", "left");
        if level.inset > 0 {
            let step = i64::try_from(place + 1).unwrap_or(1);
            let left = if level.style.is_some() {
                level.inset
            } else {
                level.inset * step
            };
            let (left, hanging) = (left.to_string(), level.inset.to_string());
            xml.open("w:pPr", &[]);
            xml.leaf(
                "w:ind",
                &[("w:left", left.as_str()), ("w:hanging", hanging.as_str())],
            );
            xml.close();
        }
        xml.close();
    }
    xml.close();
}

fn numbered_text(style: NumberStyle) -> String {
    match style {
        NumberStyle::Period => "%1.",
        NumberStyle::Round => "(%1)",
        NumberStyle::Square => "[%1]",
        NumberStyle::Plain => "%1",
    }
    .to_owned()
}

/// Whether headings are numbered at all.
pub(super) fn numbers_headings(style: &Style) -> bool {
    (1..=6).any(|level| style.heading(level).numbers != HeadingNumbers::None)
}

/// How headings of a level count: also those without a number, because deeper ones start anew behind them.
fn heading(style: &Style, level: u8) -> Level {
    let look = style.heading(level.min(6));
    let numbers = if level > 6 {
        HeadingNumbers::None
    } else {
        look.numbers
    };
    let (format, text) = match numbers {
        HeadingNumbers::None => ("none", String::new()),
        HeadingNumbers::Arabic => ("decimal", format!("%{level}.")),
        HeadingNumbers::Roman => ("upperRoman", format!("%{level}.")),
        HeadingNumbers::Letters => ("upperLetter", format!("%{level}.")),
        HeadingNumbers::Decimal => ("decimal", decimal(style, level)),
    };
    let is_numbered = numbers != HeadingNumbers::None;
    Level {
        format,
        text,
        style: (level <= 6 && numbers_headings(style)).then(|| format!("Heading{level}")),
        inset: if is_numbered && !look.centred {
            twips(style.indent)
        } else {
            0
        },
        apart: match (is_numbered, look.centred) {
            (false, _) => "nothing",
            (true, true) => "space",
            (true, false) => "tab",
        },
    }
}

/// The numbers of all levels from the first that is numbered so: `%2.%3`.
fn decimal(style: &Style, level: u8) -> String {
    let levels = (1..=level).filter(|other| style.heading(*other).numbers == HeadingNumbers::Decimal);
    let text = levels
        .map(|other| format!("%{other}"))
        .collect::<Vec<_>>()
        .join(".");
    if text.contains('.') { text } else { text + "." }
}
