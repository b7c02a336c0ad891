//! Where links and bookmarks of a foreign file lead.
//!
//! In: a document, a destination in any of the ways that PDF allows. Out: an explicit destination, an array whose first item
//! is one of the file's pages; or nothing.

use super::limits;
use super::objects::{array, dictionary, follow};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// The named destinations of a document, resolved.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<Vec<u8>, Vec<Object>>);

impl Names {
    /// Collects the names: the old dictionary and the newer name tree.
    pub(super) fn of(document: &Document) -> Names {
        let mut names = Names::default();
        let Ok(catalog) = document.catalog() else {
            return names;
        };
        if let Some(old) = dictionary(document, catalog, b"Dests") {
            for (name, value) in old.iter() {
                names.learn(document, name, value);
            }
        }
        let tree = dictionary(document, catalog, b"Names").and_then(|n| dictionary(document, n, b"Dests"));
        let mut ahead: Vec<&Dictionary> = tree.into_iter().collect();
        // Each node costs one step, so that a cycle ends.
        let mut steps = 0;
        while let Some(node) = ahead.pop() {
            steps += 1;
            if steps > limits::OUTLINE_ENTRIES_MAX {
                break;
            }
            for kid in array(document, node, b"Kids").into_iter().flatten() {
                ahead.extend(follow(document, kid).as_dict());
            }
            let leaves = array(document, node, b"Names").map_or(&[][..], Vec::as_slice);
            for pair in leaves.chunks(2) {
                if let [key, value] = pair
                    && let Object::String(name, _) = follow(document, key)
                {
                    names.learn(document, name, value);
                }
            }
        }
        names
    }

    fn learn(&mut self, document: &Document, name: &[u8], value: &Object) {
        let target = match follow(document, value) {
            Object::Array(target) => Some(target),
            Object::Dictionary(d) => array(document, d, b"D"),
            _ => None,
        };
        if let Some(target) = target {
            self.0.entry(name.to_vec()).or_insert_with(|| target.clone());
        }
    }

    /// The explicit form of a destination: page first. Page numbers, which some writers put in place of the page, become
    /// pages.
    pub(super) fn explicit(
        &self,
        document: &Document,
        pages: &[ObjectId],
        destination: &Object,
    ) -> Option<Object> {
        let target = match follow(document, destination) {
            Object::String(name, _) | Object::Name(name) => self.0.get(name)?,
            Object::Array(target) => target,
            Object::Dictionary(d) => array(document, d, b"D")?,
            _ => return None,
        };
        let page = match target.first()? {
            Object::Integer(n) => *pages.get(usize::try_from(*n).ok()?)?,
            Object::Reference(id) => *id,
            _ => return None,
        };
        let mut explicit = vec![Object::Reference(page)];
        explicit.extend(target[1..].iter().map(|o| follow(document, o).clone()));
        if explicit.len() == 1 {
            explicit.push(super::objects::name_of("Fit"));
        }
        Some(Object::Array(explicit))
    }
}
