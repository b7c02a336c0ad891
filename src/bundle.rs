//! The exhibit bundle: cover sheets, exhibits, printed numbers, bookmarks, links, labels.
//!
//! In: exhibits that have been taken in, their numbering, and the index and cover sheets as typeset pages. Out: [`Volume`]s, and by
//! [`prove`] the certificate that every number in them is right. It opens no template and writes no file.
//!
//! A bundle is one volume now. Nothing that calls [`bind`] counts on that: volumes of a set size come without another shape.

mod prove;
mod sheets;

pub use prove::{ExhibitProof, Pagination, prove};
pub use sheets::{covers, index};

use crate::evidence::Exhibit;
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Language, Place};
use crate::numbering::{Numbered, Numbering};
use crate::pdf::bind::{Binding, Labels, Sheet, Title};
use crate::pdf::graft::{self, Graft};
use crate::pdf::open;
use crate::store::{Content, Desk};
use jiff::civil::Date;
use std::fmt::Write;
use std::io;

/// Pages of our own making, typeset elsewhere.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnPages {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Links out of these pages into exhibits.
    pub links: Vec<Link>,
}

/// A link into an exhibit.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The page it stands on, counted from 0.
    pub page: usize,
    /// Where it stands: left, bottom, right, top, in points from the page's bottom left corner.
    pub rect_pt: [f32; 4],
    /// The exhibit's id in the case.
    pub exhibit: String,
    /// The page within the exhibit, from 1; 0 for its cover sheet.
    pub page_within: u32,
}

/// All that a bundle is made from.
#[derive(Clone)]
pub struct Plan<'a> {
    /// Where files are read and volumes are spooled.
    pub desk: Desk<'a>,
    /// The bundle's title, as a viewer shows it.
    pub title: &'a str,
    /// The language of stamps and bookmarks.
    pub language: Language,
    /// The date in the file's properties.
    pub date: Date,
    /// Marks and page numbers of all exhibits.
    pub numbering: &'a Numbering,
    /// The exhibits, in the order of the numbering.
    pub exhibits: &'a [Exhibit],
    /// The index, from [`index`], typeset. It prints its own Roman numbers.
    pub front: &'a OwnPages,
    /// The cover sheets, from [`covers`], typeset: one page per exhibit, in order.
    pub covers: &'a OwnPages,
}

/// One file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// The PDF.
    pub content: Content,
    /// How many pages of front matter it has; they are numbered i, ii, iii.
    pub front_pages: u32,
    /// How many pages come after them.
    pub body_pages: u32,
    /// The printed number of its first body page.
    pub first_number: u32,
}

/// Why there is no bundle.
#[derive(Debug)]
pub enum Trouble {
    /// Something is wrong with what it is made from, or with what was made.
    Findings(Vec<Finding>),
    /// The machine refused, e.g. because the disk is full.
    Machine(io::Error),
}

impl From<Vec<Finding>> for Trouble {
    fn from(findings: Vec<Finding>) -> Self {
        Trouble::Findings(findings)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Machine(error)
    }
}

/// Binds the bundle.
///
/// # Errors
/// Where a part cannot be read again or does not fit the numbering, or the machine refuses; then there is no bundle.
pub fn bind(plan: &Plan<'_>) -> Result<Vec<Volume>, Trouble> {
    let front = own(plan.front, "index", None)?;
    let covers = own(plan.covers, "covers", Some(plan.numbering.exhibits().len()))?;
    let title = Title {
        text: plan.title.to_owned(),
        language: plan.language,
        date: plan.date,
    };
    let mut binding = Binding::begin(title, &letters(plan), plan.desk.spool()?);
    binding.bookmark(0, index_title(plan.language), 0);
    let front_pages = binding.append(front, 1).len();
    binding.label(0, Labels::Roman, 1);
    binding.label(front_pages, Labels::Arabic, 1);
    let covers = binding.keep(covers, 1);
    bind_exhibits(plan, covers, &mut binding)?;
    link(plan, front_pages, &mut binding);
    let body_pages = binding.page_count() - front_pages;
    Ok(vec![Volume {
        content: binding.finish()?,
        front_pages: small(front_pages),
        body_pages: small(body_pages),
        first_number: 1,
    }])
}

/// A count of pages, which limits keep far below the width of its type.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn bind_exhibits(plan: &Plan<'_>, covers: Vec<Sheet>, binding: &mut Binding) -> Result<(), Vec<Finding>> {
    let mut findings = Vec::new();
    for ((exhibit, numbered), cover) in plan.exhibits.iter().zip(plan.numbering.exhibits()).zip(covers) {
        let mark = mark(plan.language, &numbered.mark);
        binding.bookmark(
            0,
            &format!("{mark} – {}", exhibit.item.title),
            binding.page_count(),
        );
        let page = binding.place(cover);
        binding.stamp(page, &stamp(plan.language, &numbered.mark, numbered.cover));
        let mut number = numbered.first;
        for part in &exhibit.parts {
            let graft = match part.lift(plan.desk.world) {
                Ok(graft) => graft,
                Err(finding) => {
                    findings.push(finding);
                    continue;
                }
            };
            if small(graft.page_count()) != part.pages {
                findings.push(
                    Finding::new(&rows::PAGES_CHANGED, Place::file(&part.path))
                        .with("path", &part.path)
                        .with("expected", part.pages)
                        .with("found", graft.page_count()),
                );
            }
            for page in binding.append(graft, 1) {
                binding.stamp(page, &stamp(plan.language, &numbered.mark, number));
                number += 1;
            }
        }
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(findings)
    }
}

/// Makes the links of the index and of the cover sheets live.
fn link(plan: &Plan<'_>, front_pages: usize, binding: &mut Binding) {
    let page_of = |number: u32| front_pages + usize::try_from(number).unwrap_or(usize::MAX) - 1;
    let target = |link: &Link| {
        let exhibit = plan.numbering.exhibit(&link.exhibit)?;
        let number = match link.page_within {
            0 => exhibit.cover,
            page => plan.numbering.page(&link.exhibit, page)?,
        };
        Some(page_of(number))
    };
    for link in &plan.front.links {
        if let Some(to) = target(link) {
            binding.link(link.page, link.rect_pt, to);
        }
    }
    for link in &plan.covers.links {
        let from = plan.numbering.exhibits().get(link.page).map(|e| page_of(e.cover));
        if let (Some(from), Some(to)) = (from, target(link)) {
            binding.link(from, link.rect_pt, to);
        }
    }
}

/// Opens pages of our own making by the same way as foreign ones.
fn own(pages: &OwnPages, part: &str, expected: Option<usize>) -> Result<Graft, Vec<Finding>> {
    let unfit = |found: usize| {
        vec![
            Finding::new(&rows::FRONT_MATTER, Place::Whole)
                .with("part", part)
                .with("found", found)
                .with("expected", expected.unwrap_or(1)),
        ]
    };
    let graft = open::open(&pages.bytes, "")
        .map(graft::lift)
        .map_err(|_| unfit(0))?;
    match expected {
        Some(expected) if graft.page_count() != expected => Err(unfit(graft.page_count())),
        _ => Ok(graft),
    }
}

/// Every letter that stamps and captions need.
fn letters(plan: &Plan<'_>) -> String {
    let mut letters = String::from("0123456789");
    for numbered in plan.numbering.exhibits() {
        letters.push_str(&stamp(plan.language, &numbered.mark, 0));
    }
    letters
}

/// The heading of the index.
#[must_use]
pub fn index_title(language: Language) -> &'static str {
    match language {
        Language::En => "Index of exhibits",
        Language::Fr => "Table des pièces",
    }
}

/// An exhibit's name: "Exhibit D", « Pièce D ».
#[must_use]
pub fn mark(language: Language, mark: &str) -> String {
    match language {
        Language::En => format!("Exhibit {mark}"),
        Language::Fr => format!("Pièce {mark}"),
    }
}

/// What is stamped on a page: "Exhibit D · 142", « Pièce D · 142 ».
#[must_use]
pub fn stamp(language: Language, exhibit: &str, number: u32) -> String {
    let mut text = mark(language, exhibit);
    // Writing to a string cannot fail.
    let _ = write!(text, " · {number}");
    text
}

/// The pages of an exhibit with its cover sheet, as the index prints them: "141–163".
#[must_use]
pub fn page_range(numbered: &Numbered) -> String {
    format!("{}–{}", numbered.cover, numbered.last())
}
