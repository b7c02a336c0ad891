//! Lifting the pages out of a foreign PDF.
//!
//! In: an [`Opened`] file. Out: a [`Graft`]: its pages and whatever they reach, copied by reachability under new numbers,
//! with inherited entries pushed down, fields and media flattened into their page, destinations explicit, layers kept, and
//! everything active or private left behind. The source's catalog is never copied. Pages in = pages out.

use super::annotations;
use super::copier::{Copier, Keys, is_missing};
use super::destination::Names;
use super::frame::{self, Frame};
use super::ink::Corner;
use super::layers::Layers;
use super::limits;
use super::objects::{follow, integer, name_of, numbers_of, rectangle};
use super::open::{Opened, inherited};
use super::outline::{self, Entry};
use super::scrub::{PAGE_KEYS, Removed};
use lopdf::{Dictionary, Document, Object, ObjectId};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, VecDeque};

/// The clean pages of one file, ready to be bound.
#[derive(Debug)]
pub struct Graft {
    pub(super) document: Document,
    pub(super) leaves: Vec<Leaf>,
    pub(super) outline: Vec<Entry>,
    pub(super) layers: Layers,
    /// Captions to be set, with the page they belong to, counted from 0.
    pub(super) captions: Vec<(usize, Caption)>,
    /// What was removed.
    pub removed: Removed,
    /// Fields whose value shows nowhere on their page, by name.
    pub unseen_values: Vec<String>,
    /// Annotations that played media or carried files; their picture on the page is kept.
    pub media: usize,
    /// Fonts, pictures and parts of page descriptions that are named and not there.
    pub missing: usize,
    /// Pages, from 1, whose description could not be decoded to its end.
    pub undecodable: Vec<usize>,
    /// Pages, from 1, without any text.
    pub without_text: Vec<usize>,
}

/// Text under a picture.
#[derive(Debug, Clone)]
pub(super) struct Caption {
    pub(super) text: String,
    /// The room kept for it on the upright sheet (left, bottom, right, top), in points.
    pub(super) place_pt: [f32; 4],
}

/// One page of a graft.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub(super) id: ObjectId,
    pub(super) frame: Frame,
    /// The corner where a stamp hides least.
    pub(super) corner: Corner,
    /// What was found on it.
    pub(super) facts: PageFacts,
}

/// What is found on a page of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PageFacts {
    /// How many bytes of text it shows, as its fonts encode them.
    pub text_bytes: usize,
    /// What it draws, as a number that holds for one run; none for a page that draws nothing.
    pub fingerprint: Option<u64>,
    /// Whether its text stands on its head.
    pub upside_down: bool,
    /// Whether a picture that covers a good part of it is coarser than [`limits::DOTS_PER_INCH_MIN`].
    pub coarse: bool,
}

impl Graft {
    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.leaves.len()
    }

    /// What was found on each page.
    pub fn page_facts(&self) -> impl Iterator<Item = PageFacts> + '_ {
        self.leaves.iter().map(|leaf| leaf.facts)
    }

    /// Each page's size as seen, in points.
    pub fn sizes_pt(&self) -> impl Iterator<Item = [f32; 2]> + '_ {
        self.leaves
            .iter()
            .map(|leaf| [leaf.frame.width_pt, leaf.frame.height_pt])
    }
}

/// Lifts all pages.
#[must_use]
pub fn lift(opened: Opened) -> Graft {
    let Opened {
        mut document, pages, ..
    } = opened;
    let names = Names::of(&document);
    let mut outline = outline::read(&document, &names, &pages);
    let mut layers = Layers::read(&document);
    let mut prepared = Vec::with_capacity(pages.len());
    let mut unseen_values = Vec::new();
    let mut media = 0;
    let mut missing = 0;
    for page in &pages {
        let mut leaf = push_down(&document, *page);
        missing += missing_contents(&document, &leaf);
        let split = annotations::split(&document, &leaf);
        unseen_values.extend(split.unseen_values);
        media += split.media;
        leaf.remove(b"Annots");
        if !split.kept.is_empty() {
            leaf.set("Annots", Object::Array(split.kept));
        }
        prepared.push((leaf, split.shown));
    }
    let mut copier = Copier {
        names: &names,
        pages: &pages,
        known: pages.iter().copied().collect(),
        map: HashMap::new(),
        ahead: VecDeque::new(),
        copy: Document::with_version("1.7"),
        removed: Removed::default(),
        missing,
    };
    let ids: Vec<ObjectId> = pages.iter().map(|page| copier.promise(*page)).collect();
    let mut shown_by_page = Vec::with_capacity(pages.len());
    for ((mut leaf, mut shown), id) in prepared.into_iter().zip(&ids) {
        copier.rewrite_dictionary(&mut leaf, &document, Keys::Entries, 0);
        for one in &mut shown {
            copier.rewrite(&mut one.appearance, &document, Keys::Entries, 0);
        }
        copier.copy.objects.insert(*id, Object::Dictionary(leaf));
        shown_by_page.push(shown);
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
    drop(document);
    let mut graft = Graft {
        document: copy,
        leaves: Vec::with_capacity(ids.len()),
        outline,
        layers,
        captions: Vec::new(),
        removed,
        unseen_values,
        media,
        missing,
        undecodable: Vec::new(),
        without_text: Vec::new(),
    };
    let mut content_bytes_left = limits::CONTENT_BYTES_MAX;
    for (nth, (id, shown)) in ids.into_iter().zip(shown_by_page).enumerate() {
        graft.settle(nth + 1, id, &shown, &mut content_bytes_left);
    }
    graft
}

/// A page's own dictionary: the entries that are copied, with what it inherits.
fn push_down(document: &Document, page: ObjectId) -> Dictionary {
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
    // Boxes and turns are plain numbers from here on, whatever they were.
    let seen = Frame::of(document, &leaf);
    if rectangle(document, &leaf, b"MediaBox").is_none_or(|b| b[2] - b[0] <= 1.0 || b[3] - b[1] <= 1.0) {
        let [width, height] = frame::LETTER_POINTS;
        leaf.set("MediaBox", numbers_of(&[0.0, 0.0, width, height]));
        leaf.remove(b"CropBox");
    }
    debug_assert!(seen.width_pt > 0.0, "a frame always has a size");
    let turn = integer(document, &leaf, b"Rotate").unwrap_or(0).rem_euclid(360) / 90 * 90;
    leaf.remove(b"Rotate");
    if turn != 0 {
        leaf.set("Rotate", turn);
    }
    leaf
}

/// The parts of a page's description that are named and not there.
fn missing_contents(document: &Document, page: &Dictionary) -> usize {
    let Ok(contents) = page.get(b"Contents") else {
        return 0;
    };
    match follow(document, contents) {
        Object::Array(parts) => parts.iter().filter(|part| is_missing(document, part)).count(),
        _ => usize::from(is_missing(document, contents)),
    }
}
