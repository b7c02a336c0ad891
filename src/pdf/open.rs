//! Opening a foreign PDF.
//!
//! In: bytes, and a password where one is known. Out: an [`Opened`] file whose pages are known one by one, with what had
//! to be repaired on the way; or a [`Refusal`] that says why not. It never changes what a page shows.

use super::limits;
use super::objects::{array, as_dictionary, dictionary, follow, name};
use lopdf::xref::XrefRecovery;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use memchr::memmem;
use std::collections::HashSet;

/// Why a PDF cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It opens with a password only.
    Password,
    /// It is locked in a way that is not understood; the handler's name.
    Cipher(String),
    /// It has no page.
    NoPages,
    /// It is broken; what is wrong.
    Damaged(Damage),
    /// It has more pages than [`limits::PAGES_MAX`].
    TooManyPages(usize),
}

/// What is wrong with a broken PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// No `%PDF-` mark.
    NoHeader,
    /// Neither a cross-reference table nor objects from which one could be rebuilt.
    NoObjects,
    /// No catalog or no page tree.
    NoPageTree,
    /// So many pages are named and not there.
    LostPages(usize),
    /// A part grows beyond the limit when it is unpacked.
    Bomb,
    /// Something else, in the parser's words.
    Other(String),
}

/// What had to be mended before the file could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// Bytes stood before the header.
    Offset,
    /// An offset of the cross-reference table was wrong.
    Table,
    /// The cross-reference table was rebuilt from the objects found.
    Rebuilt,
    /// Streams did not say how long they are.
    Lengths,
}

/// A PDF that is open, and its pages in order.
#[derive(Debug)]
pub struct Opened {
    pub(super) document: Document,
    pub(super) pages: Vec<ObjectId>,
    /// What was mended.
    pub repair: Option<Repair>,
    /// Whether it was locked and opened without a password: only changing it was forbidden.
    pub was_locked: bool,
}

impl Opened {
    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }
}

/// Opens a PDF; `password` may be empty.
///
/// # Errors
/// A [`Refusal`] that says why the file cannot be used.
pub fn open(bytes: &[u8], password: &str) -> Result<Opened, Refusal> {
    if !bytes.windows(5).any(|w| w == b"%PDF-") {
        // The parser wants a header and nothing more of it; the table is then rebuilt, as its offsets are no longer right.
        let mended = [b"%PDF-1.7\n", bytes].concat();
        return open(&mended, password).map(|opened| Opened {
            repair: Some(Repair::Rebuilt),
            ..opened
        });
    }
    let first = load(bytes, password, false).and_then(|d| list_pages(d, bytes));
    if matches!(first, Err(Refusal::Password))
        && let Some(mended) = with_empty_id(bytes)
    {
        return open(&mended, password);
    }
    let sound = first.as_ref().is_ok_and(|o| o.lost == 0);
    let locked = matches!(first, Err(Refusal::Password | Refusal::Cipher(_)));
    let listed = if sound || locked {
        first?
    } else {
        // The table may name the wrong objects; the objects themselves may still be there.
        match load(bytes, password, true).and_then(|d| list_pages(d, bytes)) {
            Ok(second) if first.as_ref().map_or(true, |f| second.count() > f.count()) => second,
            _ => first?,
        }
    };
    if listed.lost > 0 {
        return Err(Refusal::Damaged(Damage::LostPages(listed.lost)));
    }
    let repair = match listed.document.xref_recovery {
        Some(XrefRecovery::Reconstructed) => Some(Repair::Rebuilt),
        Some(_) => Some(Repair::Table),
        None if listed.measured > 0 => Some(Repair::Lengths),
        None if !bytes.starts_with(b"%PDF-") => Some(Repair::Offset),
        None => None,
    };
    Ok(Opened {
        was_locked: listed.document.was_encrypted(),
        document: listed.document,
        pages: listed.pages,
        repair,
    })
}

/// A locked file whose trailer has no `/ID`, with an empty one: keys are made of it, and who locked it took none. Nothing where there is
/// one, or no trailer that names a lock (PDF 2.0, 7.5.5).
fn with_empty_id(bytes: &[u8]) -> Option<Vec<u8>> {
    let lock = memmem::rfind(bytes, b"/Encrypt")?;
    let (before, behind) = bytes.split_at(lock);
    // A trailer stands alone, or is the dictionary of a stream.
    let starts = [&b"trailer"[..], b"obj"]
        .into_iter()
        .filter_map(|word| memmem::rfind(before, word));
    let ends = [&b"stream"[..], b"startxref"]
        .into_iter()
        .filter_map(|word| memmem::find(behind, word));
    let trailer = starts.max()?..lock + ends.min()?;
    if memmem::find(&bytes[trailer], b"/ID").is_some() {
        return None;
    }
    Some([before, b"/ID[<><>]", behind].concat())
}

fn load(bytes: &[u8], password: &str, force_reconstruct: bool) -> Result<Document, Refusal> {
    let options = LoadOptions {
        password: (!password.is_empty()).then(|| password.to_owned()),
        max_decompressed_size: Some(limits::STREAM_BYTES_MAX),
        force_reconstruct,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(refusal)?;
    if document.is_encrypted() {
        return Err(Refusal::Password);
    }
    if let Ok(lock) = document.trailer.get(b"Encrypt") {
        // A lock that stands in the trailer itself is passed over by the parser: all it read is still locked.
        let handler = lock
            .as_dict()
            .ok()
            .and_then(|d| d.get(b"Filter").ok()?.as_name().ok());
        let handler = String::from_utf8_lossy(handler.unwrap_or(b"?")).into_owned();
        return Err(Refusal::Cipher(handler));
    }
    Ok(document)
}

/// Gives streams that do not say how long they are the data up to their end mark; the parser leaves those empty. Returns how many.
fn measure_streams(document: &mut Document, bytes: &[u8]) -> usize {
    const END: &[u8] = b"endstream";
    let header = bytes.windows(5).position(|w| w == b"%PDF-").unwrap_or(0);
    let mut measured = 0;
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let Some(start) = stream.start_position.take().filter(|_| stream.content.is_empty()) else {
            continue;
        };
        let Some(rest) = bytes.get(header + start..) else {
            continue;
        };
        let Some(end) = rest.windows(END.len()).position(|w| w == END) else {
            continue;
        };
        let data = &rest[..end];
        let data = data.strip_suffix(b"\n").unwrap_or(data);
        let data = data.strip_suffix(b"\r").unwrap_or(data);
        stream.set_content(data.to_vec());
        measured += 1;
    }
    measured
}

fn refusal(error: lopdf::Error) -> Refusal {
    use lopdf::Error;
    match error {
        Error::InvalidPassword => Refusal::Password,
        Error::UnsupportedSecurityHandler(handler) => {
            Refusal::Cipher(String::from_utf8_lossy(&handler).into_owned())
        }
        Error::Decryption(reason) => Refusal::Cipher(reason.to_string()),
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            Refusal::Damaged(Damage::Bomb)
        }
        Error::Parse(lopdf::ParseError::InvalidFileHeader) => Refusal::Damaged(Damage::NoHeader),
        Error::Xref(_)
        | Error::MissingXrefEntry
        | Error::Parse(lopdf::ParseError::InvalidXref | lopdf::ParseError::InvalidTrailer) => {
            Refusal::Damaged(Damage::NoObjects)
        }
        // The parser's own words ask to report it to its authors.
        Error::Unimplemented(what) => Refusal::Damaged(Damage::Other(format!("unknown {what}"))),
        other => Refusal::Damaged(Damage::Other(other.to_string())),
    }
}

struct Listed {
    document: Document,
    pages: Vec<ObjectId>,
    lost: usize,
    measured: usize,
}

impl Listed {
    fn count(&self) -> usize {
        self.pages.len()
    }
}

/// Walks the page tree, whatever it looks like: cycles, missing types, pages that stand in it twice or directly.
fn list_pages(mut document: Document, bytes: &[u8]) -> Result<Listed, Refusal> {
    // What is still locked cannot be measured: its data would be taken for plain.
    let measured = if document.was_encrypted() {
        0
    } else {
        measure_streams(&mut document, bytes)
    };
    let Some(root) = document
        .catalog()
        .ok()
        .and_then(|c| c.get(b"Pages").ok())
        .and_then(|o| o.as_reference().ok())
        .filter(|id| document.get_dictionary(*id).is_ok())
    else {
        return Err(Refusal::Damaged(Damage::NoPageTree));
    };
    let mut pages = Vec::new();
    let mut taken = HashSet::new();
    let mut lost = 0;
    let mut ahead = vec![Object::Reference(root)];
    while let Some(kid) = ahead.pop() {
        let Some(node) = as_dictionary(follow(&document, &kid)) else {
            lost += 1;
            continue;
        };
        let id = kid.as_reference().ok();
        if let Some(kids) = array(&document, node, b"Kids") {
            if id.is_none_or(|id| taken.insert(id)) {
                ahead.extend(kids.iter().rev().cloned());
            }
            continue;
        }
        if name(&document, node, b"Type") == Some(b"Pages") && !looks_like_page(node) {
            continue;
        }
        // A page that stands in the tree twice is two pages; one that is no object of its own becomes one.
        let page = match id.filter(|id| taken.insert(*id)) {
            Some(id) => id,
            None => {
                let copy = node.clone();
                document.add_object(copy)
            }
        };
        pages.push(page);
        if pages.len() > limits::PAGES_MAX {
            return Err(Refusal::TooManyPages(limits::PAGES_MAX));
        }
    }
    if pages.is_empty() && lost == 0 {
        return Err(Refusal::NoPages);
    }
    Ok(Listed {
        document,
        pages,
        lost,
        measured,
    })
}

fn looks_like_page(node: &Dictionary) -> bool {
    node.has(b"Contents") || node.has(b"MediaBox") && node.has(b"Resources")
}

/// An entry that a page may inherit from the nodes above it.
pub(super) fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..limits::TREE_DEPTH_MAX {
        if let Ok(value) = node.get(key)
            && !follow(document, value).is_null()
        {
            return Some(value.clone());
        }
        node = dictionary(document, node, b"Parent")?;
    }
    None
}
