//! Some pages of a finished volume, to be bound into a file of their own.
//!
//! In: the bytes of a volume of our own making and the pages that are wanted. Out: a [`Graft`] of those pages as they are, with their
//! stamps, their links to each other, and their bookmarks. Links and bookmarks to pages that are left out are left out with them. A
//! volume is clean and settled already: no page is opened up again.

use super::copier::{Copier, Keys};
use super::destination::Names;
use super::frame::Frame;
use super::graft::{Graft, Leaf, PageFacts};
use super::ink::Corner;
use super::layers::Layers;
use super::objects::name_of;
use super::open::{self, inherited};
use super::outline::{self, Entry};
use super::scrub::{PAGE_KEYS, Removed};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{HashMap, VecDeque};

/// A volume cut to some of its pages, in the given order. `continued` is the bookmark for the first page where the bookmark that led
/// to what it belongs to is left out.
///
/// # Errors
/// What the parser says, where the volume cannot be read.
pub fn excerpt(bytes: &[u8], wanted: &[usize], continued: Option<&str>) -> Result<Graft, String> {
    let opened = open::open(bytes, "").map_err(|refusal| format!("{refusal:?}"))?;
    let mut document = opened.document;
    let pages: Vec<ObjectId> = wanted
        .iter()
        .filter_map(|nth| opened.pages.get(*nth).copied())
        .collect();
    if pages.len() != wanted.len() {
        return Err(format!(
            "it has {} pages, not all that are wanted",
            opened.pages.len()
        ));
    }
    let names = Names::of(&document);
    let mut outline = outline::read(&document, &names, &pages);
    let mut layers = Layers::read(&document);
    let mut copier = Copier {
        names: &names,
        pages: &pages,
        known: pages.iter().copied().collect(),
        map: HashMap::new(),
        ahead: VecDeque::new(),
        copy: Document::with_version("1.7"),
        removed: Removed::default(),
        missing: 0,
    };
    let ids: Vec<ObjectId> = pages.iter().map(|page| copier.promise(*page)).collect();
    let mut leaves = Vec::with_capacity(ids.len());
    for (page, id) in pages.iter().zip(ids) {
        let mut leaf = leaf(&document, *page);
        leaves.push(Leaf {
            id,
            frame: Frame::of(&document, &leaf),
            corner: Corner::BottomRight,
            facts: PageFacts::default(),
        });
        copier.rewrite_dictionary(&mut leaf, &document, Keys::Entries, 0);
        copier.copy.objects.insert(id, Object::Dictionary(leaf));
    }
    for target in outline.iter_mut().filter_map(|entry| entry.target.as_mut()) {
        copier.rewrite(target, &document, Keys::Entries, 0);
    }
    for object in layers.lists_mut().into_iter().flatten() {
        copier.rewrite(object, &document, Keys::Entries, 0);
    }
    copier.run(&mut document);
    let Copier {
        copy,
        removed,
        missing,
        ..
    } = copier;
    Ok(Graft {
        document: copy,
        outline: kept(outline, continued, &leaves),
        leaves,
        layers,
        captions: Vec::new(),
        removed,
        unseen_values: Vec::new(),
        media: 0,
        missing,
        undecodable: Vec::new(),
        without_text: Vec::new(),
    })
}

/// The entries of a page, with what it inherits.
fn leaf(document: &Document, page: ObjectId) -> Dictionary {
    let mut leaf = Dictionary::new();
    leaf.set("Type", name_of("Page"));
    let Ok(own) = document.get_dictionary(page) else {
        return leaf;
    };
    for key in PAGE_KEYS {
        let value = match *key {
            b"Resources" | b"MediaBox" | b"CropBox" | b"Rotate" => inherited(document, page, key),
            _ => own.get(key).ok().cloned(),
        };
        if let Some(value) = value {
            leaf.set(key.to_vec(), value);
        }
    }
    leaf
}

/// The bookmarks that lead to a page which is there.
fn kept(outline: Vec<Entry>, continued: Option<&str>, leaves: &[Leaf]) -> Vec<Entry> {
    let mut kept = Vec::new();
    if let (Some(title), Some(first)) = (continued, leaves.first()) {
        kept.push(Entry {
            depth: 0,
            title: title.to_owned(),
            target: Some(Object::Array(vec![Object::Reference(first.id), name_of("Fit")])),
        });
    }
    kept.extend(outline.into_iter().filter(|entry| {
        let page = entry
            .target
            .as_ref()
            .and_then(|target| target.as_array().ok()?.first());
        page.is_some_and(|page| page.as_reference().is_ok())
    }));
    kept
}

/// How many pages a PDF has; nothing where it cannot be read.
#[must_use]
pub fn page_count(bytes: &[u8]) -> Option<usize> {
    open::open(bytes, "").ok().map(|opened| opened.page_count())
}
