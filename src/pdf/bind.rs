//! Binding grafts into one volume.
//!
//! In: grafts in their order; bookmarks, links, page labels, stamps. Out: one PDF, spooled, whose catalog holds nothing but what
//! was put in here. Same calls, same bytes: the file's identifier is a hash of its content, its date is the caller's. What pages draw
//! leaves memory as soon as it is handed in; only dictionaries stay until the end.

use super::face::Face;
use super::frame::place;
use super::graft::{Graft, Leaf};
use super::layers::Layers;
use super::objects::{count_of, name_of, numbers_of, text_of};
use super::outlet::Outlet;
use super::outline::{self, Entry};
use crate::finding::Language;
use crate::store::{Content, Spool};
use jiff::civil::Date;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::io;
use std::ops::Range;

/// What a volume is called and when it was made.
#[derive(Debug, Clone)]
pub struct Title {
    /// The title that a viewer shows.
    pub text: String,
    /// The language of covers and stamps.
    pub language: Language,
    /// The date in the file's properties.
    pub date: Date,
}

/// How a run of pages is labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// i, ii, iii …
    Roman,
    /// 1, 2, 3 …
    Arabic,
}

/// A page that is in a volume and has no place in it yet.
#[derive(Debug, Clone)]
pub struct Sheet(Leaf);

/// A volume that is being bound.
pub struct Binding {
    outlet: Outlet<Spool>,
    /// What may still change: all but the streams of the pages taken in.
    pub(super) document: Document,
    pub(super) leaves: Vec<Leaf>,
    pub(super) face: Face,
    tree: ObjectId,
    entries: Vec<Entry>,
    layers: Layers,
    labels: Vec<Object>,
    title: Title,
}

impl Binding {
    /// Starts a volume. `letters` holds every letter that stamps and captions will need.
    #[must_use]
    pub fn begin(title: Title, letters: &str, spool: Spool) -> Binding {
        let mut document = Document::with_version("1.7");
        let tree = document.new_object_id();
        let face = Face::embed(&mut document, letters);
        Binding {
            outlet: Outlet::begin(spool),
            document,
            leaves: Vec::new(),
            face,
            tree,
            entries: Vec::new(),
            layers: Layers::default(),
            labels: Vec::new(),
            title,
        }
    }

    /// How many pages the volume has so far.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.leaves.len()
    }

    /// How many bytes of it have been written so far.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.outlet.length()
    }

    /// Appends all pages of a graft; its own bookmarks stand at `depth` and below. Returns the pages, counted from 0.
    pub fn append(&mut self, graft: Graft, depth: usize) -> Range<usize> {
        let first = self.leaves.len();
        let captions = graft.captions.clone();
        for sheet in self.keep(graft, depth) {
            self.place(sheet);
        }
        for (nth, caption) in captions {
            self.caption(first + nth, &caption.text, caption.place_pt);
        }
        first..self.leaves.len()
    }

    /// Puts a sheet that was kept at the end of the volume and returns its page, counted from 0.
    pub fn place(&mut self, sheet: Sheet) -> usize {
        self.leaves.push(sheet.0);
        self.leaves.len() - 1
    }

    /// Takes in a graft whose sheets find their places later, one by one. Its captions are not set.
    pub fn keep(&mut self, graft: Graft, depth: usize) -> Vec<Sheet> {
        let offset = self.document.max_id;
        let shift = |object: &mut Object| shift(object, offset);
        for (id, mut object) in graft.document.objects {
            shift(&mut object);
            let id = (id.0 + offset, id.1);
            if matches!(object, Object::Stream(_)) {
                self.outlet.write(id, &object);
            } else {
                self.document.objects.insert(id, object);
            }
        }
        self.document.max_id += graft.document.max_id;
        let mut sheets = Vec::with_capacity(graft.leaves.len());
        for mut leaf in graft.leaves {
            leaf.id.0 += offset;
            if let Ok(page) = self.document.get_dictionary_mut(leaf.id) {
                page.set("Parent", Object::Reference(self.tree));
            }
            sheets.push(Sheet(leaf));
        }
        for mut entry in graft.outline {
            entry.depth += depth;
            if let Some(target) = &mut entry.target {
                shift(target);
            }
            self.entries.push(entry);
        }
        let mut layers = graft.layers;
        layers.lists_mut().into_iter().flatten().for_each(shift);
        self.layers.append(layers);
        sheets
    }

    /// Adds a bookmark to a page, counted from 0; the page may still be to come.
    pub fn bookmark(&mut self, depth: usize, title: &str, page: usize) {
        self.entries.push(Entry {
            depth,
            title: title.to_owned(),
            // Pages are named by number until all of them are there.
            target: Some(count_of(page)),
        });
    }

    /// Adds a link from a box (left, bottom, right, top) on the upright sheet, in points, to a page.
    pub fn link(&mut self, from: usize, place_pt: [f32; 4], to: usize) {
        let (Some(from), Some(to)) = (self.leaves.get(from).cloned(), self.leaves.get(to)) else {
            return;
        };
        let [left, bottom, right, top] = place_pt;
        let a = place(from.frame.to_page, [left, bottom]);
        let b = place(from.frame.to_page, [right, top]);
        let mut link = Dictionary::new();
        link.set("Type", name_of("Annot"));
        link.set("Subtype", name_of("Link"));
        let sides = [a[0].min(b[0]), a[1].min(b[1]), a[0].max(b[0]), a[1].max(b[1])];
        link.set("Rect", numbers_of(&sides));
        link.set("Border", numbers_of(&[0.0, 0.0, 0.0]));
        link.set("F", 4);
        link.set("Dest", whole_page(to.id));
        let link = self.document.add_object(link);
        let Ok(page) = self.document.get_dictionary(from.id) else {
            return;
        };
        let mut annotations = super::objects::array(&self.document, page, b"Annots")
            .cloned()
            .unwrap_or_default();
        annotations.push(Object::Reference(link));
        if let Ok(page) = self.document.get_dictionary_mut(from.id) {
            page.set("Annots", Object::Array(annotations));
        }
    }

    /// Labels the pages from `page`, counted from 0, beginning with the number `first`.
    pub fn label(&mut self, page: usize, style: Labels, first: u32) {
        let mut label = Dictionary::new();
        label.set(
            "S",
            name_of(match style {
                Labels::Roman => "r",
                Labels::Arabic => "D",
            }),
        );
        label.set("St", i64::from(first));
        self.labels.push(count_of(page));
        self.labels.push(Object::Dictionary(label));
    }

    /// The finished file.
    ///
    /// # Errors
    /// Whatever the system said when something was written, e.g. that the disk is full.
    pub fn finish(mut self) -> io::Result<Content> {
        let kids: Vec<Object> = self
            .leaves
            .iter()
            .map(|leaf| Object::Reference(leaf.id))
            .collect();
        let mut tree = Dictionary::new();
        tree.set("Type", name_of("Pages"));
        tree.set("Count", count_of(kids.len()));
        tree.set("Kids", Object::Array(kids));
        self.document.objects.insert(self.tree, Object::Dictionary(tree));

        let mut catalog = Dictionary::new();
        catalog.set("Type", name_of("Catalog"));
        catalog.set("Pages", Object::Reference(self.tree));
        catalog.set(
            "Lang",
            text_of(match self.title.language {
                Language::En => "en-CA",
                Language::Fr => "fr-CA",
            }),
        );
        let mut preferences = Dictionary::new();
        preferences.set("DisplayDocTitle", true);
        catalog.set("ViewerPreferences", Object::Dictionary(preferences));
        for entry in &mut self.entries {
            if let Some(Object::Integer(page)) = entry.target {
                let leaf = usize::try_from(page).ok().and_then(|page| self.leaves.get(page));
                entry.target = leaf.map(|leaf| whole_page(leaf.id));
            }
        }
        if let Some(outline) = outline::write(&mut self.document, &self.entries) {
            catalog.set("Outlines", Object::Reference(outline));
            catalog.set("PageMode", name_of("UseOutlines"));
        }
        if !self.labels.is_empty() {
            let mut labels = Dictionary::new();
            labels.set("Nums", Object::Array(std::mem::take(&mut self.labels)));
            catalog.set("PageLabels", Object::Dictionary(labels));
        }
        if let Some(layers) = std::mem::take(&mut self.layers).write() {
            catalog.set("OCProperties", layers);
        }
        let catalog = self.document.add_object(catalog);
        let mut info = Dictionary::new();
        info.set("Title", text_of(&self.title.text));
        let date = format!("D:{}000000Z", self.title.date.strftime("%Y%m%d"));
        info.set("CreationDate", text_of(&date));
        info.set("ModDate", text_of(&date));
        let info = self.document.add_object(info);
        let Document { objects, max_id, .. } = self.document;
        self.outlet.finish(objects, max_id, catalog, info)?.finish()
    }
}

/// A destination that shows a page whole.
fn whole_page(page: ObjectId) -> Object {
    Object::Array(vec![Object::Reference(page), name_of("Fit")])
}

/// Moves every reference by `offset` numbers.
pub(super) fn shift(object: &mut Object, offset: u32) {
    match object {
        Object::Reference(id) => id.0 += offset,
        Object::Array(items) => items.iter_mut().for_each(|item| shift(item, offset)),
        Object::Dictionary(dictionary) => dictionary.iter_mut().for_each(|(_, v)| shift(v, offset)),
        Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, v)| shift(v, offset)),
        _ => {}
    }
}
