//! Filled pages to the laid-out document: running heads, page numbers, and where everything stands.

use super::{Laid, Link, Page, PlacedHeading, Spot};
use crate::blocks::{Document, PageNumbers, Target};
use crate::finding::Language;
use crate::numbering::roman;
use crate::typeset::Images;
use crate::typeset::flow::{LinkMade, Look, plain};
use crate::typeset::galley::{Galley, Heading, Known, heading_anchor, is_heading_anchor, language_tag};
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Line, Setting, Stand, lines};
use crate::typeset::pages::{Area, Filled, PlacedRow};
use crate::typeset::row::{BLACK, Ink, Kind, Mark, Row};
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The printed number of page `n`, from 0.
fn label(n: usize, numbers: PageNumbers) -> String {
    match numbers {
        PageNumbers::OfTotal | PageNumbers::None => (n + 1).to_string(),
        PageNumbers::Roman => u32::try_from(n + 1).map_or_else(|_| (n + 1).to_string(), roman),
    }
}

/// What these pages say of page numbers, for the next round of layout.
pub(in crate::typeset) fn known(filled: &[Filled], headings: usize, numbers: PageNumbers) -> Known {
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
pub(in crate::typeset) fn finish(
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
                Arc::make_mut(&mut placed.row).marks.push(note_rule(style));
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
        let flow = plain(text, Look::default(), None, language_tag(self.document.language));
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
            row: Arc::new(Row {
                height: size,
                marks: vec![mark],
                kind: Kind::Other,
                ..Row::default()
            }),
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
                out.anchors.insert(heading_anchor(n), (page, y));
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
