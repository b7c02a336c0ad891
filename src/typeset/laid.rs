//! The laid-out document: what a PDF is written from, and what tests measure.
//!
//! In: filled pages. Out: [`Laid`]: pages with their running heads, feet and labels, places of links, headings and
//! anchors, and the faces and images used. All places are in thousandths of a point from the sheet's upper left corner.

mod complete;

pub(super) use complete::{finish, known};

use super::Images;
use super::fonts::{Face, Origin};
use super::length::{Len, to_points};
use super::line::Line;
use super::pages::{Area, PlacedRow};
use super::row::Mark;
use super::structure::{NodeId, Tree};
use crate::blocks::{PageNumbers, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A document in which everything has its place.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The sheet's width and height.
    pub sheet: (Len, Len),
    /// The pages.
    pub pages: Vec<Page>,
    /// The structure.
    pub tree: Tree,
    /// The links, each with the stretches of lines that it covers.
    pub links: Vec<Link>,
    /// The headings, in order.
    pub headings: Vec<PlacedHeading>,
    /// The named places: page, from 0, and distance from the sheet's upper edge.
    pub anchors: BTreeMap<String, (usize, Len)>,
    /// The faces, by the numbers that runs use.
    pub faces: Vec<Arc<Face>>,
    /// The images that are shown.
    pub images: Images,
    /// A large, light mark across every page.
    pub draft: Option<Line>,
    /// The document's title.
    pub title: String,
    /// Who signs it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// The language of all that says nothing else: a BCP 47 tag.
    pub language: &'static str,
    /// How its pages are numbered.
    pub page_numbers: PageNumbers,
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Its number as printed, and as a viewer shows it; empty if its pages are not numbered.
    pub label: String,
    /// What stands on it.
    pub rows: Vec<PlacedRow>,
}

/// A heading and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedHeading {
    /// Its level, from 1.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its page, from 0.
    pub page: usize,
    /// How far its upper edge stands below the sheet's.
    pub y: Len,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// What it says to those who do not see it.
    pub alternative: String,
    /// Its node in the structure.
    pub node: NodeId,
    /// The stretches of lines that it covers.
    pub spots: Vec<Spot>,
}

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The page, from 0.
    pub page: usize,
    /// The left edge.
    pub x: Len,
    /// The upper edge.
    pub y: Len,
    /// The width.
    pub width: Len,
    /// The height.
    pub height: Len,
}

/// A link to a page of an exhibit: the bundle knows where that is, and adds the annotation.
#[derive(Debug, Clone, PartialEq)]
pub struct ExhibitLink {
    /// The page of this document, from 0.
    pub page: usize,
    /// Left, bottom, right and top in points from the sheet's lower left corner, as a PDF's `/Rect` has it.
    pub rect: [f32; 4],
    /// The exhibit's id in the case.
    pub exhibit: String,
    /// The page within the exhibit, from 1.
    pub page_within: u32,
    /// What the link says to those who do not see it.
    pub alternative: String,
}

/// A font that a document uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UsedFont {
    /// The PostScript name.
    pub name: String,
    /// Whether it is part of the program or a font of this machine.
    pub origin: Origin,
    /// The SHA-256 of the font file.
    pub sha256: String,
}

impl Laid {
    /// Whether nothing stands above the heading of that number, from 0, on its page.
    #[must_use]
    pub fn begins_page(&self, heading: usize) -> bool {
        let page = self
            .headings
            .get(heading)
            .and_then(|one| self.pages.get(one.page));
        let first = page.and_then(|page| page.rows.iter().find(|row| row.area == Area::Body));
        first.is_some_and(|first| first.row.heading == Some(heading))
    }

    /// The links to exhibits, for the bundle to complete.
    #[must_use]
    pub fn exhibit_links(&self) -> Vec<ExhibitLink> {
        let mut out = Vec::new();
        for link in &self.links {
            let Target::Exhibit { exhibit, page } = &link.target else {
                continue;
            };
            out.extend(link.spots.iter().map(|spot| ExhibitLink {
                page: spot.page,
                rect: self.rect(spot),
                exhibit: exhibit.clone(),
                page_within: *page,
                alternative: link.alternative.clone(),
            }));
        }
        out
    }

    /// A spot as a PDF's `/Rect` has it.
    #[must_use]
    pub fn rect(&self, spot: &Spot) -> [f32; 4] {
        let top = self.sheet.1 - spot.y;
        [spot.x, top - spot.height, spot.x + spot.width, top].map(to_points)
    }

    /// All runs of glyphs, in page order.
    pub fn runs(&self) -> impl Iterator<Item = &super::line::Run> {
        let marks = self
            .pages
            .iter()
            .flat_map(|page| &page.rows)
            .flat_map(|placed| &placed.row.marks);
        marks
            .filter_map(|mark| {
                if let Mark::Text { line, .. } = mark {
                    Some(line)
                } else {
                    None
                }
            })
            .chain(&self.draft)
            .flat_map(|line| &line.runs)
    }

    /// The fonts used, sorted by name.
    #[must_use]
    pub fn fonts(&self) -> Vec<UsedFont> {
        let used: BTreeSet<usize> = self.runs().map(|run| run.face).collect();
        let mut fonts: Vec<UsedFont> = used
            .into_iter()
            .map(|id| &self.faces[id])
            .map(|face| UsedFont {
                name: face.name.clone(),
                origin: face.origin,
                sha256: face.sha256(),
            })
            .collect();
        fonts.sort();
        fonts
    }
}
