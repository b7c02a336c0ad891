//! Copying objects out of a foreign file by reachability.
//!
//! In: references that a page needs. Out: the objects they lead to, and what those reach, under new numbers, cleaned on the way. It
//! never follows a reference into other pages, the catalog, or the structure of a document that is no longer whole.

use super::destination::Names;
use super::limits;
use super::objects::{count_of, follow, name};
use super::scrub::{self, Bearings, NAME_SPACES, Removed};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use std::collections::{HashMap, HashSet, VecDeque};

/// Whether the keys of a dictionary mean something to PDF, or are names of the file's own choosing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    Entries,
    Names,
}

/// A copy under way.
pub(super) struct Copier<'a> {
    pub(super) names: &'a Names,
    pub(super) pages: &'a [ObjectId],
    /// The same pages, to ask whether one of them is meant.
    pub(super) known: HashSet<ObjectId>,
    pub(super) map: HashMap<ObjectId, ObjectId>,
    pub(super) ahead: VecDeque<(ObjectId, Keys)>,
    pub(super) copy: Document,
    pub(super) removed: Removed,
    /// References under a resource name that lead to nothing.
    pub(super) missing: usize,
}

impl Copier<'_> {
    /// The new number of an object that will be there.
    pub(super) fn promise(&mut self, old: ObjectId) -> ObjectId {
        let new = self.copy.new_object_id();
        self.map.insert(old, new);
        new
    }

    /// Copies all that has been promised and what that reaches. Takes the objects out of `document` one by one, so that
    /// no stream stands in memory twice.
    pub(super) fn run(&mut self, document: &mut Document) {
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
            self.rewrite(&mut object, document, keys, 0);
            if let Some(new) = self.map.get(&old) {
                self.copy.objects.insert(*new, object);
            }
        }
    }

    /// Gives the references in `object` their new numbers and makes it harmless.
    pub(super) fn rewrite(&mut self, object: &mut Object, document: &Document, keys: Keys, depth: usize) {
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

    /// The same for a dictionary.
    pub(super) fn rewrite_dictionary(
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
                known: &self.known,
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
pub(super) fn is_missing(document: &Document, object: &Object) -> bool {
    matches!(object, Object::Reference(_)) && follow(document, object).is_null()
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
