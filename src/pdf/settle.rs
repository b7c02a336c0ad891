//! Settling a lifted page: its description balanced, so that anything can be laid on top; what its annotations showed drawn into it;
//! a corner for the stamp found.
//!
//! In: a page as copied. Out: the same page with a contents list and resources of its own. What it shows is not changed.

use super::annotations::Shown;
use super::content::{Balance, Ending};
use super::frame::{self, Frame};
use super::graft::{Graft, Leaf, PageFacts};
use super::objects::{as_dictionary, dictionary, follow, name_of, numbers_of};
use super::{ink, limits};
use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;

impl Graft {
    /// Balances a page's description, adds what its flattened annotations showed, and looks for a free corner.
    pub(super) fn settle(&mut self, number: usize, id: ObjectId, shown: &[Shown], bytes_left: &mut usize) {
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
        if !whole || balance.is_faulty || balance.ending != Ending::Clean {
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
        let facts = facts(&self.document, &report, shown);
        self.leaves.push(Leaf {
            id,
            frame,
            corner: report.corner,
            facts,
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

/// What was found on a page, with what its flattened annotations add.
fn facts(document: &Document, report: &ink::Report, shown: &[Shown]) -> PageFacts {
    let mut drawn = DefaultHasher::new();
    report.fingerprint.hash(&mut drawn);
    for one in shown {
        if let Object::Stream(stream) = follow(document, &one.appearance) {
            stream.content.hash(&mut drawn);
        }
    }
    let judged = report.text_bytes >= limits::TEXT_BYTES_TO_JUDGE;
    PageFacts {
        text_bytes: report.text_bytes,
        fingerprint: (!report.blank || !shown.is_empty()).then(|| drawn.finish()),
        upside_down: judged && report.facing[2] * 10 >= report.text_bytes * 8,
        coarse: report
            .dots_per_inch
            .is_some_and(|dots| dots < limits::DOTS_PER_INCH_MIN - 0.5),
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
    let data = stream.get_plain_content_with_limit(limit).ok()?;
    // Data that yields nothing at all was no data of its kind.
    (stream.content.is_empty() || !data.is_empty()).then_some((data, true))
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
