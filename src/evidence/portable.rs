//! PDF files as evidence.
//!
//! In: a file that is a PDF by its content. Out: a part whose pages are known, and findings about what the file is, what it hides
//! and what a bundle cannot take from it. The pages themselves are lifted again when a volume is bound.

use super::{KeepOriginal, Part, Password, Payload, Source, guard};
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place, Row};
use crate::pdf::graft::{self, Graft, PageFacts};
use crate::pdf::inspect::{self, Facts, Xfa};
use crate::pdf::open::{self, Damage, Opened, Refusal, Repair};
use crate::pdf::{limits, values};
use std::sync::Arc;

/// What one reading of a file tells; the pages themselves are dropped again.
struct Reading {
    pages: usize,
    repair: Option<Repair>,
    was_locked: bool,
    facts: Facts,
    claimed_pages: Option<usize>,
    removed: crate::pdf::Removed,
    unseen_values: Vec<String>,
    media: usize,
    missing: usize,
    undecodable: Vec<usize>,
    without_text: Vec<usize>,
    odd_sizes: Vec<(usize, [f32; 2])>,
    page_facts: Vec<PageFacts>,
    password: Password,
    /// Values without a picture that were drawn.
    drawn: usize,
}

/// Takes a PDF in.
pub(super) fn take_in(
    source: &Source,
    bytes: Arc<Vec<u8>>,
    passwords: &[String],
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    let content = source.origin.content(&bytes);
    let passwords = passwords.to_vec();
    let reading =
        guard::run(path, move || examine(&bytes, passwords))?.map_err(|refusal| refused(&refusal, path))?;
    if reading.facts.xfa == Xfa::Dynamic {
        return Err(at(&rows::FORM_DYNAMIC, path));
    }
    let pages =
        u32::try_from(reading.pages).map_err(|_| refused(&Refusal::TooManyPages(reading.pages), path))?;
    report(&reading, path, findings);
    let keep_original = if reading.facts.signatures > 0 {
        Some(KeepOriginal::Signed)
    } else if reading.facts.attachments > 0 || !reading.unseen_values.is_empty() {
        Some(KeepOriginal::Unseen)
    } else {
        None
    };
    Ok(Part {
        path: path.clone(),
        content,
        pages,
        page_facts: reading.page_facts,
        keep_original,
        fonts: Vec::new(),
        payload: Payload::Pdf(reading.password),
    })
}

/// Lifts the pages of a file that has been taken in.
pub(super) fn lift(bytes: Arc<Vec<u8>>, path: &str, password: Password) -> Result<Graft, Finding> {
    guard::run(path, move || {
        let mut opened = open::open(&bytes, &password.0)?;
        values::draw_missing(&mut opened);
        Ok(graft::lift(opened))
    })?
    .map_err(|refusal| refused(&refusal, path))
}

/// How many pages a PDF of our own has.
pub(super) fn page_count(bytes: &[u8], path: &str) -> Result<u32, Finding> {
    let opened = open::open(bytes, "").map_err(|refusal| refused(&refusal, path))?;
    u32::try_from(opened.page_count()).map_err(|_| refused(&Refusal::TooManyPages(opened.page_count()), path))
}

/// Opens a file by itself or with the first password that fits.
fn unlock(bytes: &[u8], passwords: Vec<String>) -> Result<(Opened, Password), Refusal> {
    let mut refusal = match open::open(bytes, "") {
        Ok(opened) => return Ok((opened, Password::default())),
        Err(refusal) => refusal,
    };
    for password in passwords {
        if refusal != Refusal::Password {
            break;
        }
        match open::open(bytes, &password) {
            Ok(opened) => return Ok((opened, Password(password))),
            Err(other) => refusal = other,
        }
    }
    Err(refusal)
}

fn examine(bytes: &[u8], passwords: Vec<String>) -> Result<Reading, Refusal> {
    let (mut opened, password) = unlock(bytes, passwords)?;
    let facts = inspect::inspect(&opened);
    let (repair, was_locked) = (opened.repair, opened.was_locked);
    let claimed_pages = inspect::claimed_pages(&opened);
    let drawn = values::draw_missing(&mut opened);
    let graft = graft::lift(opened);
    let (smallest, largest) = limits::PAPER_SIDE_POINTS;
    let odd = |size: &[f32; 2]| size.iter().any(|side| !(smallest..=largest).contains(side));
    Ok(Reading {
        pages: graft.page_count(),
        repair,
        was_locked,
        facts,
        claimed_pages,
        removed: graft.removed,
        odd_sizes: (1..)
            .zip(graft.sizes_pt())
            .filter(|(_, size)| odd(size))
            .collect(),
        page_facts: graft.page_facts().collect(),
        unseen_values: graft.unseen_values,
        media: graft.media,
        missing: graft.missing,
        undecodable: graft.undecodable,
        without_text: graft.without_text,
        password,
        drawn,
    })
}

/// Whether a PDF is a dynamic XFA form, which must be passed on byte for byte: for forms that are no evidence.
///
/// # Errors
/// A finding, where the file cannot be read.
pub fn is_dynamic_form(bytes: &Arc<Vec<u8>>, path: &str) -> Result<bool, Finding> {
    let bytes = Arc::clone(bytes);
    let facts = guard::run(path, move || open::open(&bytes, "").map(|o| inspect::inspect(&o)))?;
    let facts = facts.map_err(|refusal| refused(&refusal, path))?;
    Ok(facts.xfa == Xfa::Dynamic)
}

fn at(row: &'static Row, path: &str) -> Finding {
    Finding::new(row, Place::file(path)).with("path", path)
}

pub(super) fn refused(refusal: &Refusal, path: &str) -> Finding {
    match refusal {
        Refusal::Password => at(&rows::PASSWORD, path),
        Refusal::Cipher(handler) => at(&rows::CIPHER, path).with("handler", handler),
        Refusal::NoPages => at(&rows::NO_PAGES, path),
        Refusal::TooManyPages(_) => at(&rows::TOO_MANY_PAGES, path).with("limit", limits::PAGES_MAX),
        Refusal::Damaged(Damage::NoHeader) => at(&rows::PDF_NO_HEADER, path),
        Refusal::Damaged(Damage::NoObjects) => at(&rows::PDF_NO_OBJECTS, path),
        Refusal::Damaged(Damage::NoPageTree) => at(&rows::PDF_NO_PAGE_TREE, path),
        Refusal::Damaged(Damage::LostPages(count)) => at(&rows::PDF_LOST_PAGES, path).with("count", count),
        Refusal::Damaged(Damage::Bomb) => at(&rows::PDF_BOMB, path).with("limit", limits::STREAM_BYTES_MAX),
        Refusal::Damaged(Damage::Other(reason)) => at(&rows::PDF_DAMAGED, path).with("reason", reason),
    }
}

/// Says what is worth knowing of a file that can be used.
fn report(reading: &Reading, path: &str, findings: &mut Vec<Finding>) {
    let mut say = |finding: Finding| findings.push(finding);
    if reading.repair.is_some() {
        say(at(&rows::REPAIRED, path).with("pages", reading.pages));
    }
    if let Some(claimed) = reading.claimed_pages.filter(|claimed| *claimed != reading.pages) {
        say(at(&rows::PAGE_COUNT_CLAIM, path)
            .with("claimed", claimed)
            .with("pages", reading.pages));
    }
    if reading.password != Password::default() {
        say(at(&rows::UNLOCKED, path));
    } else if reading.was_locked {
        say(at(&rows::OWNER_PASSWORD, path));
    }
    if reading.facts.signatures > 0 {
        say(at(&rows::SIGNED, path).with("count", reading.facts.signatures));
    }
    if reading.facts.attachments > 0 {
        say(at(&rows::ATTACHMENTS, path).with("count", reading.facts.attachments));
    }
    let removed = &reading.removed;
    if removed.scripts + removed.launches + removed.other_actions + reading.media > 0 {
        say(at(&rows::ACTIVE_REMOVED, path)
            .with("scripts", removed.scripts)
            .with("launches", removed.launches)
            .with("others", removed.other_actions + reading.media));
    }
    if removed.comments > 0 {
        say(at(&rows::COMMENTS_REMOVED, path).with("count", removed.comments));
    }
    if removed.redactions > 0 {
        say(at(&rows::REDACTION_NOT_APPLIED, path).with("count", removed.redactions));
    }
    if removed.dead_links > 0 {
        say(at(&rows::DEAD_LINKS, path).with("count", removed.dead_links));
    }
    if reading.facts.fields > 0 {
        say(at(&rows::FORM_FLATTENED, path).with("count", reading.facts.fields));
    }
    if reading.drawn > 0 {
        say(at(&rows::VALUES_DRAWN, path).with("count", reading.drawn));
    }
    if !reading.unseen_values.is_empty() {
        say(at(&rows::UNSEEN_VALUES, path)
            .with("count", reading.unseen_values.len())
            .with(
                "fields",
                list(reading.unseen_values.iter().map(|n| format!("`{n}`"))),
            ));
    }
    if reading.facts.layers > 0 {
        say(at(&rows::LAYERS, path).with("count", reading.facts.layers));
    }
    if reading.missing > 0 {
        say(at(&rows::MISSING_PARTS, path).with("count", reading.missing));
    }
    if !reading.undecodable.is_empty() {
        say(at(&rows::UNDECODABLE, path).with("pages", list(&reading.undecodable)));
    }
    if reading.without_text.len() == reading.pages {
        say(at(&rows::NO_TEXT, path).with("pages", reading.pages));
    }
    let pages = |is: fn(&PageFacts) -> bool| -> Vec<usize> {
        let numbered = (1..).zip(&reading.page_facts);
        numbered
            .filter(|(_, facts)| is(facts))
            .map(|(page, _)| page)
            .collect()
    };
    for (row, pages) in [
        (&rows::BLANK_PAGES, pages(|facts| facts.fingerprint.is_none())),
        (&rows::UPSIDE_DOWN, pages(|facts| facts.upside_down)),
        (&rows::COARSE, pages(|facts| facts.coarse)),
    ] {
        if !pages.is_empty() {
            say(at(row, path)
                .with("count", pages.len())
                .with("pages", list(&pages)));
        }
    }
    if let Some((page, [width, height])) = reading.odd_sizes.first() {
        say(at(&rows::ODD_SIZE, path)
            .with("count", reading.odd_sizes.len())
            .with("page", page)
            .with("width", format!("{width:.0}"))
            .with("height", format!("{height:.0}")));
    }
}

/// The first few of a list, in words that need no translation.
pub(super) fn list(items: impl IntoIterator<Item = impl ToString>) -> String {
    const SHOWN: usize = 8;
    let all: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    let mut text = all[..all.len().min(SHOWN)].join(", ");
    if all.len() > SHOWN {
        text.push_str(", …");
    }
    text
}
