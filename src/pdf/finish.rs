//! The finishing pass over a PDF of our own pages: what makes it archival (PDF/A-2a) and accessible (PDF/UA-1).
//!
//! In: the PDF as printpdf wrote it, the laid-out document, and which content belongs to which slot. Out: the finished
//! bytes: structure tree, outlines, page labels, links, metadata, output intent, and an identifier made from the
//! content.

mod links;
mod metadata;
mod outline;
mod tags;

use super::outlet::Outlet;
use super::write::Properties;
use crate::blocks::PageNumbers;
use crate::typeset::laid::Laid;
use crate::typeset::structure::SlotId;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use rayon::prelude::*;

pub(super) use tags::tag_name;

/// Which slot each marked content of a page belongs to, by its number on the page.
#[derive(Debug, Default)]
pub(super) struct Marked {
    /// The slots.
    pub(super) slots: Vec<SlotId>,
}

/// A page's content, packed, and what it belongs to.
#[derive(Debug)]
pub(super) struct Painted {
    /// The content stream.
    pub(super) content: Vec<u8>,
    /// The slots of its marked content.
    pub(super) marked: Marked,
}

/// Finishes a PDF.
pub(super) fn finish(bytes: &[u8], laid: &Laid, painted: Vec<Painted>, properties: &Properties) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).expect("a PDF that was just written can be read");
    let pages: Vec<ObjectId> = document.get_pages().values().copied().collect();
    let marked = put_in(&mut document, &pages, painted);
    let mut catalog = dictionary! {
        "Type" => name("Catalog"),
        "Pages" => catalog_pages(&document),
        "Lang" => Object::string_literal(laid.language),
        "MarkInfo" => dictionary! { "Marked" => true },
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    };
    let annotations = links::add(&mut document, laid, &pages);
    let tree = tags::add(&mut document, laid, &marked, &pages, &annotations);
    catalog.set("StructTreeRoot", tree);
    if let Some(outlines) = outline::add(&mut document, laid, &pages) {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", name("UseOutlines"));
    }
    if let Some(labels) = labels(laid) {
        catalog.set("PageLabels", labels);
    }
    let intent = output_intent(&mut document);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    let metadata = metadata::add(&mut document, laid, properties);
    catalog.set("Metadata", metadata);
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    document.prune_objects();
    compress(&mut document);
    let info = document.trailer.get(b"Info").and_then(Object::as_reference);
    let info = info.expect("its description has just been added");
    // The structure is thousands of small objects: packed in streams they take a fifth of the room.
    Outlet::begin(Vec::with_capacity(bytes.len() / 2))
        .finish(document.objects, document.max_id, catalog, info)
        .expect("writing to memory does not fail")
}

/// Puts the painted content into the pages.
fn put_in(document: &mut Document, pages: &[ObjectId], painted: Vec<Painted>) -> Vec<Marked> {
    let mut marked = Vec::with_capacity(painted.len());
    for (page, painted) in pages.iter().zip(painted) {
        let content = Stream::new(dictionary! { "Filter" => name("FlateDecode") }, painted.content);
        let content = document.add_object(content);
        if let Ok(page) = document.get_dictionary_mut(*page) {
            page.set("Contents", content);
        }
        marked.push(painted.marked);
    }
    marked
}

/// What packs streams, one after the other: making its tables takes as long as packing a page.
pub(super) struct Packer(Compress);

impl Packer {
    pub(super) fn new() -> Self {
        // One level more takes half as long again and gains a twelfth of the text, which is the lesser part of a file.
        Packer(Compress::new(Compression::new(5), true))
    }

    /// Bytes as a stream with `FlateDecode` has them.
    pub(super) fn packed(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.0.reset();
        let mut out = Vec::with_capacity(bytes.len() / 3 + SLACK);
        loop {
            let done = usize::try_from(self.0.total_in()).unwrap_or(bytes.len());
            let status = self
                .0
                .compress_vec(&bytes[done..], &mut out, FlushCompress::Finish)
                .expect("packing takes any bytes");
            if status == Status::StreamEnd {
                return out;
            }
            out.reserve(out.len() + SLACK);
        }
    }
}

/// Room for what does not get shorter, and for the marks at the ends.
const SLACK: usize = 64;

/// Packs every stream that is not packed yet, on all cores.
fn compress(document: &mut Document) {
    let mut open: Vec<&mut Stream> = document
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok())
        .filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter"))
        .collect();
    open.par_iter_mut().for_each_init(Packer::new, |packer, stream| {
        let shorter = packer.packed(&stream.content);
        if shorter.len() < stream.content.len() {
            stream.set_content(shorter);
            stream.dict.set("Filter", name("FlateDecode"));
        }
    });
}

fn catalog_pages(document: &Document) -> Object {
    document
        .catalog()
        .and_then(|c| c.get(b"Pages"))
        .cloned()
        .unwrap_or(Object::Null)
}

/// A PDF name.
fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A PDF text string.
fn text(text: &str) -> Object {
    Object::String(super::write::utf16(text), lopdf::StringFormat::Hexadecimal)
}

/// Page labels equal to the printed numbers.
fn labels(laid: &Laid) -> Option<Dictionary> {
    let style = match laid.page_numbers {
        PageNumbers::OfTotal => "D",
        PageNumbers::Roman => "r",
        PageNumbers::None => return None,
    };
    let label = dictionary! { "S" => name(style) };
    Some(dictionary! { "Nums" => vec![Object::Integer(0), Object::Dictionary(label)] })
}

/// The colours of the file are those of sRGB.
fn output_intent(document: &mut Document) -> Dictionary {
    let profile = Stream::new(dictionary! { "N" => 3 }, typst_assets::icc::S_RGB_V4.to_vec());
    let profile = document.add_object(profile);
    dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
}
