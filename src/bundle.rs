//! The exhibit bundle: cover sheets, exhibits, printed numbers, bookmarks, links, labels.
//!
//! In: exhibits that have been taken in, their numbering, how they are divided into volumes, and the index of each volume and the cover
//! sheets as typeset pages. Out: [`Volume`]s, spooled one after the other, and by [`prove`] the certificate that every number in them
//! is right. It opens no template and leaves no file.

mod assemble;
mod certificate;
mod hygiene;
mod prove;
mod recall;
mod sheets;
mod volumes;

pub use certificate::certificate;
pub use hygiene::{FileReport, Placed, always_done, document as hygiene, reports};
pub use prove::{ExhibitProof, Pagination, VolumeProof, prove};
pub use sheets::{covers, index};
pub use volumes::{Room, Span, split};

use crate::evidence::Exhibit;
use crate::finding::{Finding, Language};
use crate::numbering::{Numbered, Numbering};
use crate::store::{Content, Desk};
use crate::typeset::Fit;
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
    /// What each volume holds, from [`split`].
    pub spans: &'a [Span],
    /// The index of each volume, from [`index`], typeset. It prints its own Roman numbers.
    pub fronts: &'a [OwnPages],
    /// The cover sheets of each volume, from [`covers`], typeset: one page for each exhibit that begins in it, in order; nothing where
    /// the style has none.
    pub covers: &'a [OwnPages],
    /// What becomes of pages of other sizes.
    pub fit: Fit,
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

/// Binds the bundle, a volume at a time.
///
/// # Errors
/// Where a part cannot be read again or does not fit the numbering, or the machine refuses; then there is no bundle.
pub fn bind(plan: &Plan<'_>) -> Result<Vec<Volume>, Trouble> {
    let mut volumes = Vec::with_capacity(plan.spans.len());
    for nth in 0..plan.spans.len() {
        let key = recall::key(plan, nth);
        let volume = plan.desk.remembered(
            key.as_ref(),
            recall::volume,
            || assemble::volume(plan, nth),
            recall::kept,
        );
        volumes.push(volume?);
    }
    Ok(volumes)
}

/// A count of pages, which limits keep far below the width of its type.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
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

/// The pages of an exhibit with its cover sheet, as the index prints them: "141–163", "7".
#[must_use]
pub fn page_range(numbered: &Numbered) -> String {
    if numbered.cover == numbered.last() {
        return numbered.cover.to_string();
    }
    format!("{}–{}", numbered.cover, numbered.last())
}

/// Up to how many exhibits every volume carries the index of all. Beyond, the first volume does, and each other one lists its own:
/// else the pages of all indexes would grow by the square of the bundle.
pub const INDEX_REPEATED_MAX: usize = 200;

/// Whether the index of the volume `here` lists all of so many exhibits, or only its own.
#[must_use]
pub fn lists_all(exhibits: usize, here: usize) -> bool {
    here == 0 || exhibits <= INDEX_REPEATED_MAX
}

/// The exhibits that begin in a volume, by their places.
fn beginning_in(numbering: &Numbering, span: Span) -> impl Iterator<Item = usize> {
    let places = numbering.exhibits().iter().enumerate();
    places
        .filter(move |(_, numbered)| span.holds(numbered.cover))
        .map(|(place, _)| place)
}

/// The pages of an exhibit as the index of the volume `here` prints them: where not all of them are in it, the volumes are named.
#[must_use]
pub fn pages_in_index(numbered: &Numbered, spans: &[Span], here: usize) -> String {
    let range = page_range(numbered);
    let holds = |number| spans.iter().position(|span| span.holds(number));
    match (holds(numbered.cover), holds(numbered.last())) {
        (Some(first), Some(last)) if first != here || last != here => {
            if first == last {
                format!("{range} (vol. {})", first + 1)
            } else {
                format!("{range} (vol. {}–{})", first + 1, last + 1)
            }
        }
        _ => range,
    }
}

/// The number of the exhibit's first page within a volume; nothing where none of its pages is in it.
#[must_use]
pub fn first_in(numbered: &Numbered, span: Span) -> Option<u32> {
    let first = numbered.cover.max(span.first);
    (first <= numbered.last().min(span.last)).then_some(first)
}

/// "Volume 2 of 3"; nothing for a bundle of one volume.
#[must_use]
pub fn volume_name(language: Language, here: usize, all: usize) -> Option<String> {
    (all > 1).then(|| match language {
        Language::En => format!("Volume {} of {all}", here + 1),
        Language::Fr => format!("Volume {} de {all}", here + 1),
    })
}
