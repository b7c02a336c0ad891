//! Binding one volume: its index, then cover sheets and exhibits, stamped, labelled, bookmarked and linked.
//!
//! In: the plan, and which volume. Out: the volume, spooled. Files are read and taken apart on one thread while what they gave is
//! written on another; no more than a few files are in memory at a time.

use super::{Link, OwnPages, Span};
use super::{Plan, Trouble, Volume, beginning_in, first_in, index_title, mark, small, stamp, volume_name};
use crate::evidence::Part;
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Language, Place};
use crate::numbering::Numbered;
use crate::pdf::bind::{Binding, Labels, Sheet, Title};
use crate::pdf::graft::{self, Graft};
use crate::pdf::open;
use crate::typeset::Fit;
use std::ops::Range;
use std::sync::mpsc::{Receiver, sync_channel};

/// How many files wait to be written while the next one is read: none, so that two are in memory at most, one being written and one read.
const WAITING_MAX: usize = 0;

/// Binds the volume of that place.
pub(super) fn volume(plan: &Plan<'_>, nth: usize) -> Result<Volume, Trouble> {
    let span = plan.spans[nth];
    let front = own(
        plan.fronts.get(nth).unwrap_or(&OwnPages::default()),
        "index",
        None,
    )?;
    let mut covers = covers(plan, nth)?;
    let name = volume_name(plan.language, nth, plan.spans.len());
    let text = [Some(plan.title.to_owned()), name].into_iter().flatten();
    let title = Title {
        text: text.collect::<Vec<_>>().join(", "),
        language: plan.language,
        date: plan.date,
    };
    let mut binding = Binding::begin(title, &letters(plan), plan.desk.spool()?);
    binding.bookmark(0, index_title(plan.language), 0);
    let front_pages = binding.append(front, 1).len();
    binding.label(0, Labels::Roman, 1);
    binding.label(front_pages, Labels::Arabic, span.first);
    let mut sheets = match covers.take() {
        Some(covers) => binding.keep(covers, 1),
        None => Vec::new(),
    };
    sheets.reverse();
    let pieces = pieces(plan, span);
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(WAITING_MAX);
        let ahead = &pieces;
        scope.spawn(move || {
            for piece in ahead {
                // Nobody takes it any more where the volume has failed.
                if sender.send(lift(plan, piece)).is_err() {
                    break;
                }
            }
        });
        exhibits(plan, span, &pieces, &receiver, sheets, &mut binding)
    })?;
    link(plan, nth, front_pages, &mut binding);
    let body_pages = binding.page_count() - front_pages;
    Ok(Volume {
        content: binding.finish()?,
        front_pages: small(front_pages),
        body_pages: small(body_pages),
        first_number: span.first,
    })
}

/// The pages of one file that are in a volume.
struct Piece<'a> {
    exhibit: usize,
    part: &'a Part,
    /// Which of its pages, counted from 0.
    pages: Range<usize>,
    /// The printed number of the first of them.
    number: u32,
}

fn pieces<'a>(plan: &Plan<'a>, span: Span) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for (nth, (exhibit, numbered)) in plan.exhibits.iter().zip(plan.numbering.exhibits()).enumerate() {
        let mut number = numbered.first;
        for part in &exhibit.parts {
            let first = number.max(span.first);
            let after = (number + part.pages).min(span.last + 1);
            if first < after {
                let within = |n: u32| usize::try_from(n - number).unwrap_or(usize::MAX);
                pieces.push(Piece {
                    exhibit: nth,
                    part,
                    pages: within(first)..within(after),
                    number: first,
                });
            }
            number += part.pages;
        }
    }
    pieces
}

fn lift(plan: &Plan<'_>, piece: &Piece<'_>) -> Result<Graft, Finding> {
    let part = piece.part;
    let graft = part.lift(plan.desk.world)?;
    if small(graft.page_count()) != part.pages {
        return Err(Finding::new(&rows::PAGES_CHANGED, Place::file(&part.path))
            .with("path", &part.path)
            .with("expected", part.pages)
            .with("found", graft.page_count()));
    }
    let graft = graft.keep_pages(piece.pages.clone());
    Ok(match plan.fit {
        Fit::AsTheyAre => graft,
        Fit::Letter => graft.scaled_to_letter(),
    })
}

/// Binds what the lifted files give, exhibit by exhibit.
fn exhibits(
    plan: &Plan<'_>,
    span: Span,
    pieces: &[Piece<'_>],
    lifted: &Receiver<Result<Graft, Finding>>,
    mut covers: Vec<Sheet>,
    binding: &mut Binding,
) -> Result<(), Trouble> {
    let mut findings = Vec::new();
    let mut ahead = pieces.iter().peekable();
    for (nth, (exhibit, numbered)) in plan.exhibits.iter().zip(plan.numbering.exhibits()).enumerate() {
        if first_in(numbered, span).is_none() {
            continue;
        }
        let title = bookmark(plan.language, &exhibit.item.title, numbered, span);
        binding.bookmark(0, &title, binding.page_count());
        if span.holds(numbered.cover)
            && numbered.cover != numbered.first
            && let Some(cover) = covers.pop()
        {
            let page = binding.place(cover);
            binding.stamp(page, &stamp(plan.language, &numbered.mark, numbered.cover));
        }
        while let Some(piece) = ahead.next_if(|piece| piece.exhibit == nth) {
            let mut number = piece.number;
            match lifted.recv() {
                Ok(Ok(graft)) => {
                    for page in binding.append(graft, 1) {
                        binding.stamp(page, &stamp(plan.language, &numbered.mark, number));
                        number += 1;
                    }
                }
                Ok(Err(finding)) => findings.push(finding),
                // The other thread has broken down, which is told when it is joined.
                Err(_) => break,
            }
        }
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Trouble::Findings(findings))
    }
}

/// What the bookmark of an exhibit says. One that began in an earlier volume says so.
pub(super) fn bookmark(language: Language, title: &str, numbered: &Numbered, span: Span) -> String {
    let continued = match language {
        _ if span.holds(numbered.cover) => "",
        Language::En => " (continued)",
        Language::Fr => " (suite)",
    };
    format!("{} – {title}{continued}", mark(language, &numbered.mark))
}

/// Makes the links of the index and of the cover sheets live; those into another volume stay without one.
fn link(plan: &Plan<'_>, nth: usize, front_pages: usize, binding: &mut Binding) {
    let span = plan.spans[nth];
    let page_of = |number: u32| {
        let within = span.holds(number).then(|| number - span.first)?;
        Some(front_pages + usize::try_from(within).unwrap_or(usize::MAX))
    };
    let target = |link: &Link| {
        let exhibit = plan.numbering.exhibit(&link.exhibit)?;
        let number = match link.page_within {
            0 => exhibit.cover,
            page => plan.numbering.page(&link.exhibit, page)?,
        };
        page_of(number)
    };
    for link in plan.fronts.get(nth).map_or(&[][..], |front| &front.links) {
        if let Some(to) = target(link) {
            binding.link(link.page, link.rect_pt, to);
        }
    }
    let begins: Vec<usize> = beginning_in(plan.numbering, span).collect();
    for link in plan.covers.get(nth).map_or(&[][..], |covers| &covers.links) {
        let exhibit = begins
            .get(link.page)
            .and_then(|place| plan.numbering.exhibits().get(*place));
        let from = exhibit.and_then(|e| page_of(e.cover));
        if let (Some(from), Some(to)) = (from, target(link)) {
            binding.link(from, link.rect_pt, to);
        }
    }
}

/// The cover sheets of the exhibits that begin in a volume.
fn covers(plan: &Plan<'_>, nth: usize) -> Result<Option<Graft>, Vec<Finding>> {
    let begin = beginning_in(plan.numbering, plan.spans[nth]).count();
    match plan.covers.get(nth) {
        Some(covers) if begin > 0 => own(covers, "covers", Some(begin)).map(Some),
        _ => Ok(None),
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

/// Every letter that stamps need.
fn letters(plan: &Plan<'_>) -> String {
    let mut letters = String::from("0123456789");
    for numbered in plan.numbering.exhibits() {
        letters.push_str(&stamp(plan.language, &numbered.mark, 0));
    }
    letters
}
