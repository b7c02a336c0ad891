//! Binding the file of a slot: cover sheet, letters, and exhibits cut out of the finished volumes.
//!
//! In: which letters and which runs of pages. Out: the bytes of one PDF with the bundle's own page numbers as labels, its
//! bookmarks, and the letters' cites as links to the pages that are in it.

use super::part::Run;
use super::{Stock, Volume, cover};
use crate::pdf::bind::{Binding, Labels, Title};
use crate::pdf::excerpt::{self, excerpt};
use crate::pdf::graft;
use crate::pdf::open;
use crate::store::Content;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What one file is bound from.
pub(super) struct Sheaf<'a> {
    pub(super) title: &'a str,
    /// The cover sheet of a part.
    pub(super) cover: Option<&'a [u8]>,
    pub(super) letters: &'a [usize],
    pub(super) runs: &'a [Run],
    /// Whether the bundle's index stands in front.
    pub(super) index: Index,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Index {
    InFront,
    Elsewhere,
}

/// The pages of a volume that a file takes: places in the volume, and for the body the runs they come from.
struct Cut<'a> {
    volume: &'a Volume<'a>,
    front: usize,
    runs: Vec<Run>,
}

pub(super) fn file(stock: &Stock<'_>, sheaf: &Sheaf<'_>) -> Result<Content, String> {
    let title = Title {
        text: format!("{} — {}", sheaf.title, stock.reference),
        language: stock.language,
        date: stock.date,
    };
    let spool = stock.desk.spool().map_err(|error| error.to_string())?;
    let mut binding = Binding::begin(title, "0123456789", spool);
    let cuts = cuts(stock, sheaf);
    let mut roman = u32::try_from(cuts.iter().map(|cut| cut.front).sum::<usize>()).unwrap_or(0) + 1;
    let mut own = |binding: &mut Binding, bytes: &[u8]| -> Result<usize, String> {
        let opened = open::open(bytes, "").map_err(|refusal| format!("{refusal:?}"))?;
        let first = binding.page_count();
        binding.label(first, Labels::Roman, roman);
        let pages = binding.append(graft::lift(opened), 1);
        roman += u32::try_from(pages.len()).unwrap_or(0);
        Ok(first)
    };
    if let Some(cover) = sheaf.cover {
        own(&mut binding, cover)?;
    }
    let mut cites = Vec::new();
    for letter in sheaf.letters.iter().filter_map(|nth| stock.letters.get(*nth)) {
        binding.bookmark(0, letter.title, binding.page_count());
        let first = own(&mut binding, &read(stock, letter.content)?)?;
        cites.extend(letter.cites.iter().map(|cite| (first + cite.page, cite)));
    }
    let mut places = BTreeMap::new();
    for cut in &cuts {
        append(stock, cut, &mut binding, &mut places)?;
    }
    for (page, cite) in cites {
        if let Some(to) = places.get(&cite.number) {
            binding.link(page, cite.rect_pt, *to);
        }
    }
    binding.finish().map_err(|error| error.to_string())
}

/// The whole of a content.
pub(super) fn read(stock: &Stock<'_>, content: &Content) -> Result<Arc<Vec<u8>>, String> {
    content.read(stock.desk.world).map_err(|error| error.to_string())
}

/// Appends the pages of a cut; `places` takes where in the file each printed number stands.
fn append(
    stock: &Stock<'_>,
    cut: &Cut<'_>,
    binding: &mut Binding,
    places: &mut BTreeMap<u32, usize>,
) -> Result<(), String> {
    let front = cut.volume.front_pages;
    let at = |number: u32| (front + number - cut.volume.first_number) as usize;
    let mut wanted: Vec<usize> = (0..cut.front).collect();
    let start = binding.page_count();
    if cut.front > 0 {
        binding.label(start, Labels::Roman, 1);
    }
    let mut expected = None;
    for run in &cut.runs {
        if expected != Some(*run.pages.start()) {
            binding.label(start + wanted.len(), Labels::Arabic, *run.pages.start());
        }
        places.extend(run.pages.clone().zip(start + wanted.len()..));
        wanted.extend(run.pages.clone().map(at));
        expected = Some(run.pages.end() + 1);
    }
    let continued = cut.runs.first().filter(|run| run.continued && cut.front == 0);
    let continued = continued.map(|run| cover::continued(stock.language, run));
    let graft = excerpt(&read(stock, cut.volume.content)?, &wanted, continued.as_deref())?;
    binding.append(graft, 0);
    Ok(())
}

/// Which pages come from which volume. The index stands in front of the first one.
fn cuts<'a>(stock: &'a Stock<'a>, sheaf: &Sheaf<'a>) -> Vec<Cut<'a>> {
    let mut cuts = Vec::new();
    for volume in &stock.volumes {
        let (first, last) = (volume.first_number, volume.first_number + volume.body_pages - 1);
        // An exhibit may be divided between volumes: each gives the pages that it has.
        let within = |run: &Run| {
            let (from, to) = (first.max(*run.pages.start()), last.min(*run.pages.end()));
            (from <= to).then(|| Run {
                mark: run.mark.clone(),
                pages: from..=to,
                continued: run.continued && from == *run.pages.start(),
            })
        };
        let runs: Vec<Run> = sheaf.runs.iter().filter_map(within).collect();
        if !runs.is_empty() {
            let front = if cuts.is_empty() && sheaf.index == Index::InFront {
                volume.front_pages as usize
            } else {
                0
            };
            cuts.push(Cut { volume, front, runs });
        }
    }
    cuts
}

/// How many pages a file has.
pub(super) fn pages(bytes: &[u8]) -> Option<u32> {
    excerpt::page_count(bytes).and_then(|pages| u32::try_from(pages).ok())
}
