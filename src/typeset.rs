//! Blocks to placed pages: shaping, line breaking, tables, footnotes, page making.
//!
//! In: a [`Document`], a house [`Style`], the [`Fonts`], and the images that the document shows. Out: a [`Laid`]
//! document, in which every glyph has its place and every stretch of text its place in the structure. It never knows of
//! a case, and nothing of how a PDF is written.
//!
//! ```text
//! blocks ─▶ flow ─▶ items ─▶ breaks ─▶ line ─▶ galley (rows) ─▶ pages ─▶ laid
//!           text     boxes,   where     placed   one long        what      with heads,
//!           + spans  glue     lines end  glyphs   column          fits      feet, links
//! ```

mod breaks;
pub mod court;
mod flow;
pub mod fonts;
mod galley;
mod item;
mod items;
pub mod laid;
pub mod length;
pub mod line;
pub mod pages;
mod quick;
pub mod row;
mod shape;
mod stretch;
pub mod structure;
pub mod style;
mod tongue;

pub use court::court;
pub use flow::is_rtl;
pub use fonts::{Cut, Face, Fonts, Origin};
pub use galley::language_tag;
pub use laid::{ExhibitLink, Laid, UsedFont};
pub use pages::{Area, PlacedRow};
pub use stretch::{Running, Said, Stretch, stretches};
pub use style::{ExhibitStyle, Family, Fit, Style};

use crate::blocks::{Document, Target};
use crate::finding::catalogue::letters as rows;
use crate::finding::{Finding, Place};
use galley::{Ahead, Galley, Known, Problem, galley};
use length::{Len, points, to_points};
use pages::Column;
use row::Row;
use shape::Shaper;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use unicode_script::UnicodeScript;

/// The images that a document shows, by the keys that its figures name: whole PNG or JPEG files.
pub type Images = BTreeMap<String, Vec<u8>>;

/// How often a document is laid out until its page references are right.
const ROUNDS_MAX: usize = 6;
/// The least width and height of the text area, in points.
const ROOM_MIN: f64 = 144.0;
/// How many characters of the words around a missing character are told.
const CONTEXT_MAX: usize = 40;

/// Lays out a document.
///
/// The result depends on nothing but the arguments, and, where a script needs them, on the fonts of the machine.
///
/// # Errors
/// All that forbids printing: characters without a glyph (HC0550), no room (HC0551), missing pictures (HC0552), links
/// without an end (HC0553), cites without a page (HC0554), page references that never settle (HC0555), pictures without words for those who do not see
/// them (HC0556).
pub fn lay_out(
    document: &Document,
    style: &Style,
    fonts: &Fonts,
    images: &Images,
) -> Result<Laid, Vec<Finding>> {
    let (width, height) = (style.measure(), style.depth());
    if width < points(ROOM_MIN) || height < points(ROOM_MIN) {
        return Err(vec![no_room(width, height)]);
    }
    let shaper = Shaper::new(fonts, style.family);
    let mut known = Known::default();
    for _ in 0..ROUNDS_MAX {
        let ahead = ahead(document, style, fonts, images, &known);
        let mut galley = galley(document, style, &shaper, images, &known, ahead);
        let rows: Vec<Arc<Row>> = std::mem::take(&mut galley.rows)
            .into_iter()
            .map(Arc::new)
            .collect();
        let column = Column {
            rows: &rows,
            notes: &galley.notes,
            heads: &galley.heads,
        };
        let filled = pages::pages(column, height);
        let seen = laid::known(&filled, galley.headings.len(), document.page_numbers);
        if galley.cites_pages && seen != known {
            known = seen;
            continue;
        }
        let findings = findings(&galley, &known_anchors(&seen), &shaper, document);
        if !findings.is_empty() {
            return Err(findings);
        }
        return Ok(laid::finish(galley, filled, document, style, &shaper, images));
    }
    Err(vec![
        Finding::new(&rows::PAGES_RESTLESS, Place::Whole)
            .with("document", &document.title)
            .with("rounds", ROUNDS_MAX),
    ])
}

/// The paragraphs of a long document, set side by side.
fn ahead(document: &Document, style: &Style, fonts: &Fonts, images: &Images, known: &Known) -> Ahead {
    if !Ahead::pays(document.blocks.len()) {
        return Ahead::nothing();
    }
    let scout = Shaper::new(fonts, style.family);
    let walked = galley(document, style, &scout, images, known, Ahead::collecting());
    walked.ahead.set(fonts, style.family)
}

fn no_room(width: Len, height: Len) -> Finding {
    Finding::new(&rows::NO_ROOM, Place::Whole)
        .with("width", to_points(width).round())
        .with("height", to_points(height).round())
        .with("limit", ROOM_MIN)
}

fn known_anchors(known: &Known) -> BTreeSet<&str> {
    known.anchors.keys().map(String::as_str).collect()
}

/// What forbids printing, each thing once.
fn findings(
    galley: &Galley<'_>,
    anchors: &BTreeSet<&str>,
    shaper: &Shaper<'_>,
    document: &Document,
) -> Vec<Finding> {
    let mut problems: BTreeSet<Problem> = galley.problems.iter().cloned().collect();
    for link in &galley.links {
        if let Target::Anchor(anchor) = &link.target {
            problems.insert(Problem::Anchor(anchor.clone()));
        }
    }
    let glyphs = shaper
        .missing()
        .into_iter()
        .map(|(c, context)| no_glyph(c, &context));
    let others = problems.iter().filter_map(|problem| match problem {
        Problem::Image(key) => Some(Finding::new(&rows::NO_PICTURE, Place::Whole).with("key", key)),
        Problem::Alternative(key) => Some(Finding::new(&rows::NO_ALTERNATIVE, Place::Whole).with("key", key)),
        Problem::Cite(exhibit) => Some(
            Finding::new(&rows::CITE_LEFT, Place::Whole)
                .with("exhibit", exhibit)
                .with("document", &document.title),
        ),
        Problem::Anchor(anchor) => (!anchors.contains(anchor.as_str()) && !galley::is_heading_anchor(anchor))
            .then(|| {
                Finding::new(&rows::NO_ANCHOR, Place::Whole)
                    .with("anchor", anchor)
                    .with("document", &document.title)
            }),
    });
    glyphs.chain(others).collect()
}

fn no_glyph(c: char, context: &str) -> Finding {
    let context: String = context.chars().take(CONTEXT_MAX).collect();
    Finding::new(&rows::NO_GLYPH, Place::Whole)
        .with("character", c)
        .with("code_point", format!("U+{:04X}", u32::from(c)))
        .with("script", c.script().full_name())
        .with("context", context)
}

#[cfg(test)]
mod tests;
