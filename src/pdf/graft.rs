//! Lifting the pages out of a foreign PDF.
//!
//! In: an [`Opened`] file. Out: a [`Graft`]: its pages and whatever they reach, copied by reachability under new numbers,
//! with inherited entries pushed down, fields and media flattened into their page, destinations explicit, layers kept, and
//! everything active or private left behind. The source's catalog is never copied. Pages in = pages out.

use super::annotations::{self, Shown};
use super::content::{Balance, Ending};
use super::destination::Names;
use super::frame::Frame;
use super::ink::{self, Corner};
use super::layers::Layers;
use super::objects::{as_dictionary, count_of, dictionary, follow, name, name_of, numbers_of};
use super::open::{Opened, inherited};
use super::outline::{self, Entry};
use super::scrub::{self, Bearings, NAME_SPACES, PAGE_KEYS, Removed};
use super::{frame, limits};
use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use std::collections::{HashMap, VecDeque};
use std::io::Read;

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
}

impl Graft {
    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.leaves.len()
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
    copier.run(&mut document, &pages);
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
    if super::objects::rectangle(document, &leaf, b"MediaBox")
        .is_none_or(|b| b[2] - b[0] <= 1.0 || b[3] - b[1] <= 1.0)
    {
        let [width, height] = frame::LETTER_POINTS;
        leaf.set("MediaBox", numbers_of(&[0.0, 0.0, width, height]));
        leaf.remove(b"CropBox");
    }
    debug_assert!(seen.width_pt > 0.0, "a frame always has a size");
    let turn = super::objects::integer(document, &leaf, b"Rotate")
        .unwrap_or(0)
        .rem_euclid(360)
        / 90
        * 90;
    leaf.remove(b"Rotate");
    if turn != 0 {
        leaf.set("Rotate", turn);
    }
    leaf
}

/// Whether the keys of a dictionary mean something to PDF, or are names of the file's own choosing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keys {
    Entries,
    Names,
}

struct Copier<'a> {
    names: &'a Names,
    pages: &'a [ObjectId],
    map: HashMap<ObjectId, ObjectId>,
    ahead: VecDeque<(ObjectId, Keys)>,
    copy: Document,
    removed: Removed,
    missing: usize,
}

impl Copier<'_> {
    fn promise(&mut self, old: ObjectId) -> ObjectId {
        let new = self.copy.new_object_id();
        self.map.insert(old, new);
        new
    }

    /// Copies all that has been promised and what that reaches. Takes the objects out of `document` one by one, so that
    /// no stream stands in memory twice.
    fn run(&mut self, document: &mut Document, pages: &[ObjectId]) {
        while let Some((old, keys)) = self.ahead.pop_front() {
            let Some(object) = document.objects.get_mut(&old) else {
                continue;
            };
            // Streams are taken, all else is copied: later look-ups may still need a dictionary, none needs stream data.
            let mut object = match object {
                Object::Stream(stream) => {
                    let content = std::mem::take(&mut stream.content);
                    Object::Stream(Stream::new(stream.dict.clone(), content))
                }
                other => other.clone(),
            };
            debug_assert!(!pages.contains(&old), "pages are copied by their own way");
            self.rewrite(&mut object, document, keys, 0);
            if let Some(new) = self.map.get(&old) {
                self.copy.objects.insert(*new, object);
            }
        }
    }

    fn rewrite(&mut self, object: &mut Object, document: &Document, keys: Keys, depth: usize) {
        if depth > limits::NESTING_MAX {
            *object = Object::Null;
            return;
        }
        match object {
            Object::Reference(id) => match self.target(*id, document, keys) {
                Some(new) => *id = new,
                None => *object = Object::Null,
            },
            Object::Array(items) => {
                for item in items {
                    self.rewrite(item, document, keys, depth + 1);
                }
            }
            Object::Dictionary(dictionary) => self.rewrite_dictionary(dictionary, document, keys, depth),
            Object::Stream(stream) => {
                settle_filters(&mut stream.dict, document);
                for key in [&b"F"[..], b"FFilter", b"FDecodeParms", b"Ref"] {
                    stream.dict.remove(key);
                }
                self.rewrite_dictionary(&mut stream.dict, document, Keys::Entries, depth);
                stream.dict.set("Length", count_of(stream.content.len()));
            }
            Object::Real(value) if !value.is_finite() => *object = Object::Integer(0),
            // The writer weighs every escape against every other, which a long hostile string would make endless.
            Object::String(bytes, format) if bytes.len() > 4096 => *format = StringFormat::Hexadecimal,
            _ => {}
        }
    }

    fn rewrite_dictionary(
        &mut self,
        dictionary: &mut Dictionary,
        document: &Document,
        keys: Keys,
        depth: usize,
    ) {
        if keys == Keys::Entries {
            let bearings = Bearings {
                names: self.names,
                pages: self.pages,
            };
            scrub::clean(dictionary, document, &bearings, &mut self.removed);
        }
        for (key, value) in dictionary.iter_mut() {
            self.missing += usize::from(keys == Keys::Names && is_missing(document, value));
            let below = if keys == Keys::Entries && NAME_SPACES.contains(&key.as_slice()) {
                Keys::Names
            } else {
                Keys::Entries
            };
            self.rewrite(value, document, below, depth + 1);
        }
    }

    /// The new number of what a reference names; nothing for what is not there and for what must not be dragged along:
    /// other pages' trees, the catalog, the structure of a document that is no longer whole.
    fn target(&mut self, old: ObjectId, document: &Document, keys: Keys) -> Option<ObjectId> {
        if let Some(new) = self.map.get(&old) {
            return Some(*new);
        }
        let object = document.objects.get(&old)?;
        if let Object::Dictionary(d) = object
            && matches!(
                name(document, d, b"Type"),
                Some(b"Page" | b"Pages" | b"Catalog" | b"StructTreeRoot" | b"StructElem")
            )
            && keys == Keys::Entries
        {
            return None;
        }
        self.ahead.push_back((old, keys));
        Some(self.promise(old))
    }
}

/// Whether a reference leads to nothing.
fn is_missing(document: &Document, object: &Object) -> bool {
    matches!(object, Object::Reference(_)) && follow(document, object).is_null()
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

/// Filters and their parameters become direct, because decoders look no further; what they refer to stays a reference.
fn settle_filters(stream: &mut Dictionary, document: &Document) {
    for key in [&b"Filter"[..], b"DecodeParms"] {
        let Ok(value) = stream.get(key) else {
            continue;
        };
        let settled = match follow(document, value) {
            Object::Array(items) => {
                Object::Array(items.iter().map(|item| follow(document, item).clone()).collect())
            }
            Object::Null => {
                stream.remove(key);
                continue;
            }
            other => other.clone(),
        };
        stream.set(key.to_vec(), settled);
    }
}

impl Graft {
    /// Balances a page's description, adds what its flattened annotations showed, and looks for a free corner.
    fn settle(&mut self, number: usize, id: ObjectId, shown: &[Shown], bytes_left: &mut usize) {
        let Ok(page) = self.document.get_dictionary(id).cloned() else {
            return;
        };
        let mut page = page;
        let frame = Frame::of(&self.document, &page);
        let streams = content_streams(&self.document, &page);
        let (content, whole) = decode(&self.document, &streams, bytes_left);
        if !whole {
            self.undecodable.push(number);
        }
        let balance = Balance::of(&content);
        let resources = dictionary(&self.document, &page, b"Resources")
            .cloned()
            .unwrap_or_default();
        let report = ink::weigh(&self.document, &resources, &content, &frame, &page);
        if !report.has_text {
            self.without_text.push(number);
        }
        let mut resources = own_x_objects(&self.document, resources, &report);
        let mut list = Vec::with_capacity(streams.len() + 2);
        if !whole || balance.ending != Ending::Clean {
            let form = self.as_form(&page, &resources, &streams, content);
            list.extend(draw(&mut self.document, &mut resources, form, frame::IDENTITY));
        } else if !streams.is_empty() {
            list.push(self.plain(balance.opening()));
            list.extend(streams.iter().map(|id| Object::Reference(*id)));
            list.push(self.plain(balance.closing()));
        }
        for one in shown {
            if let Object::Reference(form) = one.appearance {
                make_form(&mut self.document, form);
                list.extend(draw(&mut self.document, &mut resources, form, one.matrix));
            }
        }
        page.set("Contents", Object::Array(list));
        page.set("Resources", Object::Dictionary(resources));
        self.document.objects.insert(id, Object::Dictionary(page));
        self.leaves.push(Leaf {
            id,
            frame,
            corner: report.corner,
        });
    }

    fn plain(&mut self, content: Vec<u8>) -> Object {
        let stream = Stream::new(Dictionary::new(), content);
        Object::Reference(self.document.add_object(stream))
    }

    /// A page description that cannot be appended to, as a form of its own: there it can swallow nothing.
    fn as_form(
        &mut self,
        page: &Dictionary,
        resources: &Dictionary,
        streams: &[ObjectId],
        content: Vec<u8>,
    ) -> ObjectId {
        let only = match streams {
            [id] if content.is_empty() => super::objects::stream(&self.document, *id).cloned(),
            _ => None,
        };
        let mut form = only.unwrap_or_else(|| {
            let mut stream = Stream::new(Dictionary::new(), content);
            // A stream that cannot be packed stays as it is.
            let _ = stream.compress();
            stream
        });
        let media = super::objects::rectangle(&self.document, page, b"MediaBox").unwrap_or([
            0.0,
            0.0,
            frame::LETTER_POINTS[0],
            frame::LETTER_POINTS[1],
        ]);
        form.dict.set("Type", name_of("XObject"));
        form.dict.set("Subtype", name_of("Form"));
        form.dict.set("BBox", numbers_of(&media));
        form.dict.set("Resources", Object::Dictionary(resources.clone()));
        self.document.add_object(form)
    }
}

/// The streams of a page's description, in order.
fn content_streams(document: &Document, page: &Dictionary) -> Vec<ObjectId> {
    let Ok(contents) = page.get(b"Contents") else {
        return Vec::new();
    };
    let parts = match follow(document, contents) {
        Object::Array(parts) => parts.clone(),
        _ => vec![contents.clone()],
    };
    parts
        .iter()
        .filter_map(|part| document.dereference(part).ok())
        .filter(|(_, target)| matches!(target, Object::Stream(_)))
        .filter_map(|(id, _)| id)
        .collect()
}

/// The decoded description, and whether every part of it could be decoded.
fn decode(document: &Document, streams: &[ObjectId], bytes_left: &mut usize) -> (Vec<u8>, bool) {
    let mut content = Vec::new();
    let mut whole = true;
    for id in streams {
        let limit = limits::STREAM_BYTES_MAX.min(*bytes_left);
        let Some((part, to_its_end)) = super::objects::stream(document, *id).and_then(|s| unpack(s, limit))
        else {
            whole = false;
            continue;
        };
        whole &= to_its_end;
        *bytes_left -= part.len().min(*bytes_left);
        content.extend(part);
        content.push(b'\n');
    }
    (content, whole)
}

/// A stream's data, and whether all of it could be unpacked. The parser keeps silent about deflated data that breaks off.
fn unpack(stream: &Stream, limit: usize) -> Option<(Vec<u8>, bool)> {
    let plainly_deflated =
        matches!(stream.filters().as_deref(), Ok([b"FlateDecode"])) && !stream.dict.has(b"DecodeParms");
    if plainly_deflated {
        let mut data = Vec::new();
        let most = u64::try_from(limit).unwrap_or(u64::MAX);
        let read = ZlibDecoder::new(stream.content.as_slice())
            .take(most)
            .read_to_end(&mut data);
        if read.is_ok_and(|length| length < limit) {
            return Some((data, true));
        }
        if !data.is_empty() {
            return Some((data, false));
        }
    }
    stream
        .get_plain_content_with_limit(limit)
        .ok()
        .map(|data| (data, true))
}

/// Resources of the page's own, so that adding to them changes no other page. Of a long list of XObjects that many pages
/// share, only those that the page uses are copied.
fn own_x_objects(document: &Document, mut resources: Dictionary, report: &ink::Report) -> Dictionary {
    const SHORT: usize = 64;
    let Some(shared) = dictionary(document, &resources, b"XObject") else {
        resources.remove(b"XObject");
        return resources;
    };
    let mut own = shared.clone();
    if shared.len() > SHORT && report.complete {
        own = Dictionary::new();
        for used in &report.x_objects {
            if let Ok(value) = shared.get(used) {
                own.set(used.clone(), value.clone());
            }
        }
    }
    resources.set("XObject", Object::Dictionary(own));
    resources
}

fn make_form(document: &mut Document, id: ObjectId) {
    if let Ok(Object::Stream(stream)) = document.get_object_mut(id) {
        stream.dict.set("Type", name_of("XObject"));
        stream.dict.set("Subtype", name_of("Form"));
    }
}

/// Enters a form under a free name in `resources` and returns the stream that draws it.
pub(super) fn draw(
    document: &mut Document,
    resources: &mut Dictionary,
    form: ObjectId,
    matrix: frame::Matrix,
) -> Option<Object> {
    let mut x_objects = resources
        .get(b"XObject")
        .ok()
        .and_then(as_dictionary)
        .cloned()
        .unwrap_or_default();
    let name = (1..)
        .map(|n: u32| format!("Hc{n}"))
        .find(|name| !x_objects.has(name.as_bytes()))?;
    x_objects.set(name.clone(), Object::Reference(form));
    resources.set("XObject", Object::Dictionary(x_objects));
    let [a, b, c, d, e, f] = matrix;
    let content = format!("q {a} {b} {c} {d} {e} {f} cm /{name} Do Q\n");
    let stream = Stream::new(Dictionary::new(), content.into_bytes());
    Some(Object::Reference(document.add_object(stream)))
}
