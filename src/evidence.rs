//! Evidence: from files to exhibits whose pages are known.
//!
//! In: [`Item`]s, each with the places of its files. Out: [`Exhibit`]s that can be numbered and bound, and findings about every file
//! that cannot be used or of which something is worth knowing. Whatever is no PDF becomes one here: pictures on sheets, texts and
//! messages set, documents laid out by an office program. It holds no file: a part knows its file's size and hash and reads it again
//! when it is bound, and what is made here is spooled. It never alters a source, and never makes an exhibit of a part of its files.

pub mod bmp;
pub mod gif;
pub mod heic;
pub mod jpeg;
pub mod kind;
pub mod png;
pub mod tiff;
pub mod webp;

mod apart;
mod guard;
mod mail;
mod mail_limits;
mod mail_paper;
mod markdown;
mod means;
mod office;
mod page;
mod pictures;
mod portable;
mod raster;
mod recall;
mod screen;
mod sent;
#[cfg(test)]
mod tests;
mod text;
mod twins;

use crate::blocks::Block;
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::pdf::graft::{Graft, PageFacts};
use crate::pdf::image::Picture;
use crate::pdf::limits;
use crate::pdf::sheet::Grid;
use crate::store::{self, Content, Origin};
use crate::typeset::{Style, UsedFont};
use crate::world::World;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

pub use apart::{COMMAND, PASSWORD_VARIABLE, Readers, serve};
pub use guard::THREAD_NAME;
#[cfg(test)]
pub(crate) use means::take_in_held;
pub use means::{Means, Pages};
pub use portable::is_dynamic_form;
pub use twins::twins;

/// One item of the evidence list, as the case has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Its id in the case.
    pub id: String,
    /// Its title, as printed.
    pub title: String,
    /// Its date, as printed; empty for none.
    pub date: String,
    /// Who made it; empty for none.
    pub author: String,
    /// What it proves; empty for none.
    pub proves: String,
    /// The language it is in, as printed; empty for none.
    pub language: String,
    /// The mark under which it was filed before.
    pub filed_as: Option<String>,
    /// Where it stands in the case.
    pub pointer: Pointer,
    /// Its files, in order.
    pub files: Vec<Source>,
    /// How many of its pictures stand on a sheet.
    pub grid: Grid,
    /// Whether its pictures need captions.
    pub captions: Captions,
}

/// Whether pictures need captions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Captions {
    /// They are documents that speak for themselves.
    #[default]
    Free,
    /// They are photographs, which say nothing without who, where and when.
    Expected,
}

/// One file of an item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The path as the case writes it.
    pub path_as_written: String,
    /// Where its content stands.
    pub origin: Origin,
    /// Where the case names it.
    pub pointer: Pointer,
    /// The text under it, where it is a picture.
    pub caption: Option<String>,
}

/// An exhibit whose files have been taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exhibit {
    /// What the case says of it.
    pub item: Item,
    /// Its files, in order.
    pub parts: Vec<Part>,
}

impl Exhibit {
    /// How many pages it has, without a cover sheet.
    #[must_use]
    pub fn pages(&self) -> u32 {
        self.parts.iter().map(|part| part.pages).sum()
    }
}

/// One file that has been taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The path as the case writes it.
    pub path: String,
    /// The file as it was read.
    #[serde(with = "store::in_file")]
    pub content: Content,
    /// How many pages it makes.
    pub pages: u32,
    /// What was found on each page.
    pub page_facts: Vec<PageFacts>,
    /// Whether the untouched original belongs beside the bundle, and why.
    pub keep_original: Option<KeepOriginal>,
    /// The fonts of pages that were set here.
    #[serde(skip)]
    pub fonts: Vec<UsedFont>,
    payload: Payload,
}

/// Why an original is worth more than its copy in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeepOriginal {
    /// Its signature can be verified only there.
    Signed,
    /// It holds values or files that show on no page.
    Unseen,
}

/// What a part's pages are made from when a volume is bound, a file at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Payload {
    /// The file itself, and what opens it.
    Pdf(Password),
    /// Pages that were made of it here, as a PDF.
    #[serde(skip)]
    Made(Content),
    /// It stands on a sheet of the file before it.
    #[serde(skip)]
    Elsewhere,
    /// Nobody asked for the pages: they were counted.
    #[serde(skip)]
    Counted,
}

/// What opens a locked file; empty for one that opens by itself. It is never printed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Password(String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a password")
    }
}

impl Payload {
    /// Pages that were made here, put where they need not be held.
    fn made(pdf: Vec<u8>, means: &Means<'_>) -> Payload {
        if means.pages == Pages::Counted {
            return Payload::Counted;
        }
        let spool = || {
            let mut spool = means.desk.spool()?;
            std::io::Write::write_all(&mut spool, &pdf)?;
            spool.finish()
        };
        // Where nothing can be put aside, they are held after all.
        Payload::Made(spool().unwrap_or_else(|_: std::io::Error| Content::held(pdf)))
    }
}

impl Part {
    /// The part's pages, ready to be bound.
    ///
    /// # Errors
    /// A finding, where a file that was read before cannot be read again or is another one now.
    pub(crate) fn lift(&self, world: &dyn World) -> Result<Graft, Finding> {
        let path = &self.path;
        let (content, password) = match &self.payload {
            Payload::Pdf(password) => (&self.content, password.clone()),
            Payload::Made(pages) => (pages, Password::default()),
            Payload::Elsewhere | Payload::Counted => return Ok(Graft::empty()),
        };
        let bytes = content.read(world).map_err(|error| {
            if store::changed(&error) {
                return Finding::new(&rows::CHANGED, Place::file(path)).with("path", path);
            }
            Finding::new(&rows::UNREADABLE, Place::file(path))
                .with("path", path)
                .with("reason", store::cause(&error))
        })?;
        portable::lift(bytes, path, password)
    }
}

/// What became of an item's files.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    /// The exhibit; none where any of its files cannot be used.
    pub exhibit: Option<Exhibit>,
    /// Whatever there is to say.
    pub findings: Vec<Finding>,
}

/// Takes one item in.
#[must_use]
pub fn take_in(means: &Means<'_>, item: Item) -> Intake {
    let mut findings = Vec::new();
    let mut taken = Vec::new();
    if item.files.is_empty() {
        findings.push(
            Finding::new(&rows::NO_FILES, Place::value(item.pointer.clone())).with("title", &item.title),
        );
    }
    for source in &item.files {
        match read(source, means, 0, &mut findings) {
            Ok(one) => taken.push((source, one)),
            Err(finding) => findings.push(finding),
        }
    }
    let whole = !taken.is_empty() && taken.len() == item.files.len();
    // A picture whose caption cannot be set is a finding even where another file forbids the exhibit.
    let parts = pictures::arrange(taken, &item, means, &mut findings);
    Intake {
        exhibit: parts.filter(|_| whole).map(|parts| Exhibit { item, parts }),
        findings,
    }
}

/// The first file of an item that opens only with a password that nobody knows yet.
#[must_use]
pub fn locked(intake: &Intake) -> Option<&str> {
    let found = intake.findings.iter().find(|f| f.code() == rows::PASSWORD.code)?;
    match &found.place {
        Place::File { path, .. } => Some(path),
        _ => None,
    }
}

/// What one file gave.
enum Taken {
    /// Pages.
    Part(Part),
    /// Pictures, which are still to be put on sheets, and the file as it was read.
    Pictures(Vec<Picture>, Content),
}

impl Taken {
    /// The same, its file standing where the source has it.
    fn standing_in(mut self, source: &Source) -> Self {
        if let Origin::Held(bytes) = &source.origin {
            match &mut self {
                Taken::Part(Part { content, .. }) | Taken::Pictures(_, content) => {
                    *content = source.origin.content(bytes);
                }
            }
        }
        self
    }
}

/// Reads one file, or takes what an earlier run found in the very same bytes. `depth` is how many messages it lies in.
fn read(
    source: &Source,
    means: &Means<'_>,
    depth: usize,
    findings: &mut Vec<Finding>,
) -> Result<Taken, Finding> {
    within_limit(&source.path_as_written, source.origin.length())?;
    let known = recall::key(source, means);
    if let Some(part) = known.as_ref().and_then(|known| known.part(means, findings)) {
        return Ok(Taken::Part(part));
    }
    let before = findings.len();
    let taken = read_anew(source, means, depth, findings)?;
    // That no second process could be started is true of this run only.
    let lasts = findings[before..]
        .iter()
        .all(|f| f.code() != rows::NOT_APART.code);
    if let (Some(known), Taken::Part(part), true) = (known, &taken, lasts) {
        known.keep(means, part, &findings[before..]);
    }
    Ok(taken)
}

/// Reads one file: its kind by its content, then as that kind; a PDF or a picture that is large or not plain by a second process.
fn read_anew(
    source: &Source,
    means: &Means<'_>,
    depth: usize,
    findings: &mut Vec<Finding>,
) -> Result<Taken, Finding> {
    use kind::Taken as As;
    let path = &source.path_as_written;
    let asks_first = source.origin.length() > limits::PLAIN_FILE_BYTES_MAX
        && !screen::is_photograph(means.desk.world, &source.origin);
    if asks_first && let Some(read) = means.readers.read(source, findings) {
        return read;
    }
    let bytes = bytes_of(means.desk.world, source)?;
    let kind = kind_of(path, &bytes)?;
    if !asks_first
        && !screen::is_plain(&bytes, kind)
        && let Some(read) = means.readers.read(source, findings)
    {
        return read;
    }
    findings.extend(kind::mismatch(path, kind));
    match kind.taken {
        As::Pdf => portable::take_in(source, bytes, &means.readers.passwords(), findings).map(Taken::Part),
        As::Picture(format) => {
            let content = source.origin.content(&bytes);
            pictures::read(source, bytes, format, findings).map(|read| Taken::Pictures(read, content))
        }
        As::Text => text::take_in(source, bytes, means, findings).map(Taken::Part),
        As::Mail => mail::take_in(source, bytes, means, depth, findings).map(Taken::Part),
        As::Office => {
            let extension = kind.extensions.first().copied().unwrap_or_default();
            office::take_in(source, &bytes, extension, means, findings).map(Taken::Part)
        }
        As::Refused(row) => Err(Finding::new(row, Place::file(path))
            .with("path", path)
            .with("kind", kind.name)),
    }
}

/// Reads a PDF or a picture within this process, whose memory `limit` sets; nothing comes back for what is neither.
fn read_here(
    world: &dyn World,
    source: &Source,
    passwords: &[String],
    limit: &dyn Fn(u64),
    findings: &mut Vec<Finding>,
) -> Option<Result<Taken, Finding>> {
    let path = &source.path_as_written;
    let bytes = bytes_of(world, source).ok()?;
    let kind = kind_of(path, &bytes).ok()?;
    match kind.taken {
        kind::Taken::Pdf => {
            findings.extend(kind::mismatch(path, kind));
            Some(portable::take_in(source, bytes, passwords, findings).map(Taken::Part))
        }
        kind::Taken::Picture(format) => {
            limit(limits::parser_memory_bytes(source.origin.length()).max(limits::PICTURE_MEMORY_BYTES));
            findings.extend(kind::mismatch(path, kind));
            let content = source.origin.content(&bytes);
            let read = pictures::read(source, bytes, format, findings);
            Some(read.map(|pictures| Taken::Pictures(pictures, content)))
        }
        _ => None,
    }
}

fn bytes_of(world: &dyn World, source: &Source) -> Result<Arc<Vec<u8>>, Finding> {
    source.origin.read(world).map_err(|error| {
        if store::changed(&error) {
            let path = &source.path_as_written;
            return Finding::new(&rows::CHANGED, Place::file(path)).with("path", path);
        }
        Finding::new(&rows::UNREADABLE, Place::value(source.pointer.clone()))
            .with("path", &source.path_as_written)
            .with("reason", store::cause(&error))
    })
}

/// What a file is, by its content.
fn kind_of(path: &str, bytes: &[u8]) -> Result<&'static kind::Kind, Finding> {
    if bytes.is_empty() {
        return Err(Finding::new(&rows::EMPTY, Place::file(path)).with("path", path));
    }
    let found = kind::of(bytes);
    if kind::is_named_pdf(path) && found.is_none_or(|kind| kind.name == "TXT") {
        return Err(Finding::new(&rows::PDF_NO_HEADER, Place::file(path)).with("path", path));
    }
    found.ok_or_else(|| Finding::new(&rows::KIND_UNKNOWN, Place::file(path)).with("path", path))
}

/// Reads a file that lies in another one, down to its pages.
fn attached(
    source: &Source,
    means: &Means<'_>,
    depth: usize,
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    match read(source, means, depth, findings)? {
        Taken::Part(part) => Ok(part),
        Taken::Pictures(read, content) => pictures::alone(source, read, content, means, findings),
    }
}

/// A part of pages that are set here from a file that was read.
fn made(
    source: &Source,
    content: Content,
    blocks: Vec<Block>,
    style: &Style,
    means: &Means<'_>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    let at = |reason: String| {
        Finding::new(&rows::TEXT_NOT_SET, Place::file(path))
            .with("path", path)
            .with("reason", reason)
    };
    let set = page::set(path, blocks, style, means).map_err(at)?;
    let pages = match means.pages {
        Pages::Bound => portable::page_count(&set.pdf, path)?,
        Pages::Counted => set.pages,
    };
    Ok(Part {
        path: path.clone(),
        content,
        pages,
        page_facts: facts_of(pages),
        keep_original: None,
        fonts: set.fonts,
        payload: Payload::made(set.pdf, means),
    })
}

/// What is known of pages that were made here: nothing that needs telling.
fn facts_of(pages: u32) -> Vec<PageFacts> {
    vec![PageFacts::default(); usize::try_from(pages).unwrap_or_default()]
}

/// Refuses a file of more bytes than the limit. Whoever opens files asks this before reading one.
///
/// # Errors
/// The finding that says so.
pub fn within_limit(path: &str, size: u64) -> Result<(), Finding> {
    if size <= limits::FILE_BYTES_MAX {
        return Ok(());
    }
    Err(Finding::new(&rows::TOO_LARGE, Place::file(path))
        .with("path", path)
        .with("bytes", size)
        .with("limit", limits::FILE_BYTES_MAX))
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureFault {
    /// It ends before its own end mark.
    Truncated,
    /// Its structure breaks at this byte, counted from 0.
    Broken(usize),
    /// It has this many pixels across and down.
    TooLarge(u32, u32),
    /// It has this many pixels across and down, too many to be unpacked here.
    TooLargeToDecode(u32, u32),
    /// It uses a way of packing that no PDF viewer reads.
    Unsupported(&'static str),
    /// It is packed in a way that is not known here.
    NotDecoded,
}

/// Whether a picture moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frames {
    /// It is still.
    One,
    /// More pictures follow the first.
    More,
}

impl Frames {
    fn of(moves: bool) -> Self {
        if moves { Frames::More } else { Frames::One }
    }
}
