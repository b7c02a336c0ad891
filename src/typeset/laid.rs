//! The laid-out document: what a PDF is written from, and what tests measure.
//!
//! In: filled pages. Out: [`Laid`]: pages with their running heads, feet and labels, places of links, headings and
//! anchors, and the faces and images used. All places are in thousandths of a point from the sheet's upper left corner.

use super::Images;
use super::flow::LinkMade;
use super::fonts::{Face, Origin};
use super::galley::{Galley, Heading, Known, is_heading_anchor, language_tag};
use super::items::Divide;
use super::length::{Len, points, to_points};
use super::line::{Line, Setting, Stand, lines};
use super::pages::{Area, Filled, PlacedRow};
use super::row::{BLACK, Ink, Kind, Mark, Row};
use super::shape::Shaper;
use super::structure::{NodeId, Tree};
use super::style::Style;
use crate::blocks::{Document, PageNumbers, Target};
use crate::finding::Language;
use crate::numbering::roman;
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

/// The printed number of page `n`, from 0.
fn label(n: usize, numbers: PageNumbers) -> String {
    match numbers {
        PageNumbers::OfTotal | PageNumbers::None => (n + 1).to_string(),
        PageNumbers::Roman => u32::try_from(n + 1).map_or_else(|_| (n + 1).to_string(), roman),
    }
}

/// What these pages say of page numbers, for the next round of layout.
pub(super) fn known(filled: &[Filled], headings: usize, numbers: PageNumbers) -> Known {
    let mut known = Known {
        headings: vec![String::new(); headings],
        ..Known::default()
    };
    for (n, page) in filled.iter().enumerate() {
        for placed in &page.rows {
            for anchor in &placed.row.anchors {
                known
                    .anchors
                    .entry(anchor.clone())
                    .or_insert_with(|| label(n, numbers));
            }
            if let Some(heading) = placed.row.heading {
                known.headings[heading] = label(n, numbers);
            }
        }
    }
    known
}

/// Completes the pages.
pub(super) fn finish(
    galley: Galley<'_>,
    filled: Vec<Filled>,
    document: &Document,
    style: &Style,
    shaper: &Shaper<'_>,
    images: &Images,
) -> Laid {
    let total = filled.len();
    let top = points(style.margins.top);
    let frame = Frame {
        style,
        shaper,
        document,
        total,
    };
    let mut pages: Vec<Page> = Vec::with_capacity(total);
    for (n, mut page) in filled.into_iter().enumerate() {
        for placed in &mut page.rows {
            placed.y += top;
            if placed.area == Area::Notes(None) {
                placed.row.marks.push(note_rule(style));
            }
        }
        if n > 0 {
            page.rows.extend(frame.running_head());
        }
        page.rows.extend(frame.foot(n));
        let label = if document.page_numbers == PageNumbers::None {
            String::new()
        } else {
            label(n, document.page_numbers)
        };
        pages.push(Page {
            label,
            rows: page.rows,
        });
    }
    let places = places(&pages, &galley.headings, &galley.links);
    Laid {
        sheet: style.sheet(),
        tree: galley.tree,
        links: places.links,
        headings: places.headings,
        anchors: places.anchors,
        faces: shaper.faces(),
        images: shown(&pages, images),
        draft: style.draft.then(|| frame.draft()),
        pages,
        title: title(document),
        author: document.author.clone(),
        subject: document.subject.clone(),
        language: language_tag(document.language),
        page_numbers: document.page_numbers,
    }
}

/// The title that a viewer shows; a file for archives must have one.
fn title(document: &Document) -> String {
    [&document.title, &document.subject]
        .into_iter()
        .find(|text| !text.trim().is_empty())
        .map_or_else(|| "Document".to_owned(), Clone::clone)
}

/// The short rule above the footnotes.
fn note_rule(style: &Style) -> Mark {
    let width = points(130.0).min(style.measure() / 3);
    Mark::Rule {
        x: points(style.margins.left),
        y: 0,
        width,
        thickness: points(0.5),
        ink: BLACK,
    }
}

struct Frame<'a> {
    style: &'a Style,
    shaper: &'a Shaper<'a>,
    document: &'a Document,
    total: usize,
}

/// The distance of the running head's baseline from the text, and of the page number's, as shares of the margin.
const HEAD_SHARE: Len = 560;
const FOOT_SHARE: Len = 560;
const GREY: Ink = [70, 70, 70];

impl Frame<'_> {
    fn line(&self, text: &str, size: Len, width: Len, stand: Stand) -> Option<Line> {
        let setting = Setting {
            size,
            width,
            first_indent: 0,
            stand,
            divide: Divide::Never,
        };
        let flow = super::flow::plain(
            text,
            super::flow::Look::default(),
            None,
            language_tag(self.document.language),
        );
        lines(&flow, &setting, self.shaper).into_iter().next()
    }

    fn row(&self, text: &str, y: Len, area: Area) -> Option<PlacedRow> {
        let (size, width) = (points(self.style.sizes.running), self.style.measure());
        let line = self.line(text, size, width, Stand::Centre)?;
        let x = points(self.style.margins.left);
        let mark = Mark::Text {
            x,
            y: size * 4 / 5,
            measure: width,
            line,
            ink: GREY,
        };
        Some(PlacedRow {
            y,
            row: Row {
                height: size,
                marks: vec![mark],
                kind: Kind::Other,
                ..Row::default()
            },
            area,
        })
    }

    fn running_head(&self) -> Option<PlacedRow> {
        let y = points(self.style.margins.top) * HEAD_SHARE / 1000;
        self.row(&self.document.running_head, y, Area::Head)
    }

    fn foot(&self, n: usize) -> Option<PlacedRow> {
        let (page, total) = (n + 1, self.total);
        let text = match (self.document.page_numbers, self.document.language) {
            (PageNumbers::None, _) => return None,
            (PageNumbers::Roman, _) => label(n, PageNumbers::Roman),
            (PageNumbers::OfTotal, Language::En) => format!("Page {page} of {total}"),
            (PageNumbers::OfTotal, Language::Fr) => format!("Page {page} sur {total}"),
        };
        let y = self.style.sheet().1 - points(self.style.margins.bottom) * FOOT_SHARE / 1000;
        self.row(&text, y, Area::Foot)
    }

    fn draft(&self) -> Line {
        let word = match self.document.language {
            Language::En => "DRAFT",
            Language::Fr => "ÉBAUCHE",
        };
        self.line(word, points(120.0), Len::MAX / 4, Stand::Start)
            .unwrap_or_default()
    }
}

struct Places {
    links: Vec<Link>,
    headings: Vec<PlacedHeading>,
    anchors: BTreeMap<String, (usize, Len)>,
}

/// Where links, headings and anchors stand.
fn places(pages: &[Page], headings: &[Heading], links: &[LinkMade]) -> Places {
    let made = |link: &LinkMade| Link {
        target: link.target.clone(),
        alternative: link.alternative.clone(),
        node: link.node,
        spots: Vec::new(),
    };
    let mut out = Places {
        links: links.iter().map(made).collect(),
        headings: Vec::new(),
        anchors: BTreeMap::new(),
    };
    for (page, placed) in pages
        .iter()
        .enumerate()
        .flat_map(|(n, page)| page.rows.iter().map(move |row| (n, row)))
    {
        let y = placed.y;
        for anchor in &placed.row.anchors {
            out.anchors.entry(anchor.clone()).or_insert((page, y));
        }
        if let Some(heading) = placed.row.heading.and_then(|h| headings.get(h)) {
            if let Some(n) = placed.row.heading {
                out.anchors.insert(super::galley::heading_anchor(n), (page, y));
            }
            out.headings.push(PlacedHeading {
                level: heading.level,
                text: heading.text.clone(),
                page,
                y,
            });
        }
        for mark in &placed.row.marks {
            let Mark::Text { x, line, .. } = mark else {
                continue;
            };
            for linked in &line.links {
                let spot = Spot {
                    page,
                    x: x + linked.x,
                    y,
                    width: linked.width.max(1000),
                    height: placed.row.height,
                };
                let link = &mut out.links[linked.link];
                let whole_line = is_entry(link);
                join(&mut link.spots, spot, whole_line);
            }
        }
    }
    out
}

/// Entries of a table of contents are links from edge to edge: their text and number are one spot.
fn is_entry(link: &Link) -> bool {
    matches!(&link.target, Target::Anchor(anchor) if is_heading_anchor(anchor))
}

fn join(spots: &mut Vec<Spot>, spot: Spot, whole_line: bool) {
    match spots.last_mut() {
        Some(last) if whole_line && last.page == spot.page && last.y == spot.y => {
            let right = (spot.x + spot.width).max(last.x + last.width);
            last.x = last.x.min(spot.x);
            last.width = right - last.x;
        }
        _ => spots.push(spot),
    }
}

fn shown(pages: &[Page], images: &Images) -> Images {
    let marks = pages
        .iter()
        .flat_map(|page| &page.rows)
        .flat_map(|placed| &placed.row.marks);
    let keys = marks.filter_map(|mark| {
        if let Mark::Image { key, .. } = mark {
            Some(key)
        } else {
            None
        }
    });
    keys.filter_map(|key| Some((key.clone(), images.get(key)?.clone())))
        .collect()
}
