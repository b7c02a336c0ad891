//! Evidence: from files to exhibits whose pages are known.
//!
//! In: [`Item`]s, each with the places of its files. Out: [`Exhibit`]s that can be numbered and bound, and findings about every file
//! that cannot be used or of which something is worth knowing. It holds no file: a part knows its file's size and hash and reads it
//! again when it is bound. It never alters a source, and never makes an exhibit of a part of its files.

pub mod jpeg;
pub mod kind;
pub mod png;

mod apart;
mod guard;
mod portable;
mod screen;
#[cfg(test)]
mod tests;
mod twins;

use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::pdf::graft::{Graft, PageFacts};
use crate::pdf::image::{self, Picture};
use crate::pdf::{face, limits};
use crate::store::{self, Content, Origin};
use crate::world::World;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

pub use apart::{COMMAND, PASSWORD_VARIABLE, Readers, serve};
pub use guard::THREAD_NAME;
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

/// How a part's pages are made from its file when a volume is bound, a file at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Payload {
    /// A PDF, and what opens it.
    Pdf(Password),
    /// A picture of that packing, and its caption.
    Picture(Packed, Option<String>),
}

/// What opens a locked file; empty for one that opens by itself. It is never printed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Password(String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a password")
    }
}

/// How a picture's file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Packed {
    Jpeg,
    Png,
}

impl Packed {
    fn read(self, bytes: &[u8]) -> Result<Picture, PictureFault> {
        match self {
            Packed::Jpeg => jpeg::read(bytes),
            Packed::Png => png::read(bytes),
        }
    }
}

impl Part {
    /// The part's pages, ready to be bound.
    ///
    /// # Errors
    /// A finding, where a file that was read before cannot be read again or is another one now.
    pub(crate) fn lift(&self, world: &dyn World) -> Result<Graft, Finding> {
        let path = &self.path;
        let bytes = self.content.read(world).map_err(|error| {
            if store::changed(&error) {
                return Finding::new(&rows::CHANGED, Place::file(path)).with("path", path);
            }
            Finding::new(&rows::UNREADABLE, Place::file(path))
                .with("path", path)
                .with("reason", error)
        })?;
        match &self.payload {
            Payload::Pdf(password) => portable::lift(bytes, path, password.clone()),
            Payload::Picture(packed, caption) => {
                let packed = *packed;
                let picture = guard::run(path, move || packed.read(&bytes))?
                    .map_err(|fault| picture_finding(&fault, path))?;
                Ok(image::sheet(picture, caption.as_deref()))
            }
        }
    }

    /// The text that the bundle sets on the part's pages.
    #[must_use]
    pub fn caption(&self) -> Option<&str> {
        match &self.payload {
            Payload::Pdf(_) => None,
            Payload::Picture(_, caption) => caption.as_deref(),
        }
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
pub fn take_in(world: &dyn World, item: Item) -> Intake {
    take_in_by(&Readers::of(world), item)
}

/// Takes one item in, by readers that a run keeps for all its items.
#[must_use]
pub fn take_in_by(readers: &Readers<'_>, item: Item) -> Intake {
    let mut findings = Vec::new();
    let mut parts = Vec::new();
    if item.files.is_empty() {
        findings.push(
            Finding::new(&rows::NO_FILES, Place::value(item.pointer.clone())).with("title", &item.title),
        );
    }
    for source in &item.files {
        match read(readers, source, &mut findings) {
            Ok(part) => parts.push(part),
            Err(finding) => findings.push(finding),
        }
    }
    let whole = !parts.is_empty() && parts.len() == item.files.len();
    Intake {
        exhibit: whole.then_some(Exhibit { item, parts }),
        findings,
    }
}

/// Reads one file: by a second process where it is large or not plain.
fn read(readers: &Readers<'_>, source: &Source, findings: &mut Vec<Finding>) -> Result<Part, Finding> {
    within_limit(&source.path_as_written, source.origin.length())?;
    let large = source.origin.length() > limits::PLAIN_FILE_BYTES_MAX;
    let mut bytes = Arc::default();
    let plain = !large && {
        bytes = bytes_of(readers.world, source)?;
        screen::is_plain(&bytes, kind::of(&bytes))
    };
    if !plain && let Some(read) = readers.read(source, findings) {
        return read;
    }
    if large {
        bytes = bytes_of(readers.world, source)?;
    }
    read_bytes(source, bytes, &readers.passwords, findings)
}

/// Reads one file within this process.
fn read_here(
    world: &dyn World,
    source: &Source,
    passwords: &[String],
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    read_bytes(source, bytes_of(world, source)?, passwords, findings)
}

fn bytes_of(world: &dyn World, source: &Source) -> Result<Arc<Vec<u8>>, Finding> {
    source.origin.read(world).map_err(|error| {
        Finding::new(&rows::UNREADABLE, Place::value(source.pointer.clone()))
            .with("path", &source.path_as_written)
            .with("reason", error)
    })
}

/// Reads one file: its kind by its content, then as that kind.
fn read_bytes(
    source: &Source,
    bytes: Arc<Vec<u8>>,
    passwords: &[String],
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    if bytes.is_empty() {
        return Err(Finding::new(&rows::EMPTY, Place::file(path)).with("path", path));
    }
    let found = kind::of(&bytes);
    if kind::is_named_pdf(path) && found.is_none_or(|kind| kind.name == "TXT") {
        return Err(Finding::new(&rows::PDF_NO_HEADER, Place::file(path)).with("path", path));
    }
    let Some(kind) = found else {
        return Err(Finding::new(&rows::KIND_UNKNOWN, Place::file(path)).with("path", path));
    };
    findings.extend(kind::mismatch(path, kind));
    match kind.taken {
        kind::Taken::Pdf => portable::take_in(source, bytes, passwords, findings),
        kind::Taken::Jpeg => picture(source, bytes, Packed::Jpeg, findings),
        kind::Taken::Png => picture(source, bytes, Packed::Png, findings),
        kind::Taken::Refused(row) => Err(Finding::new(row, Place::file(path))
            .with("path", path)
            .with("kind", kind.name)),
    }
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
    /// It uses a way of packing that no PDF viewer reads.
    Unsupported(&'static str),
}

fn picture(
    source: &Source,
    bytes: Arc<Vec<u8>>,
    packed: Packed,
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    let content = source.origin.content(&bytes);
    guard::run(path, move || packed.read(&bytes).map(drop))?
        .map_err(|fault| picture_finding(&fault, path))?;
    if let Some(caption) = &source.caption {
        let missing = face::missing(caption);
        if !missing.is_empty() {
            let letters: String = missing.iter().take(12).collect();
            findings.push(
                Finding::new(&rows::CAPTION_LETTERS, Place::value(source.pointer.clone()))
                    .with("path", path)
                    .with("letters", letters),
            );
        }
    }
    Ok(Part {
        path: path.clone(),
        content,
        pages: 1,
        page_facts: vec![PageFacts::default()],
        keep_original: None,
        payload: Payload::Picture(packed, source.caption.clone()),
    })
}

fn picture_finding(fault: &PictureFault, path: &str) -> Finding {
    let at = |row| Finding::new(row, Place::file(path)).with("path", path);
    match fault {
        PictureFault::Truncated => at(&rows::PICTURE_TRUNCATED),
        PictureFault::Broken(offset) => at(&rows::PICTURE_BROKEN).with("offset", offset),
        PictureFault::TooLarge(width, height) => at(&rows::PICTURE_TOO_LARGE)
            .with("width", width)
            .with("height", height)
            .with("side", limits::PICTURE_SIDE_MAX)
            .with("pixels", limits::PICTURE_PIXELS_MAX),
        PictureFault::Unsupported(packing) => at(&rows::PICTURE_PACKING).with("packing", packing),
    }
}
