//! What each page of a PDF weighs, cheaply: nothing is decoded.
//!
//! In: the bytes of a PDF. Out: for each page about how many bytes of the file are there for it. What several pages share counts for the
//! first of them.

use super::objects::follow;
use super::open;
use lopdf::{Document, Object, ObjectId};
use std::collections::HashSet;

/// The weight of each page, in bytes; nothing where the file cannot be read.
#[must_use]
pub fn weights(bytes: &[u8]) -> Option<Vec<u64>> {
    let opened = open::open(bytes, "").ok()?;
    let (document, pages) = (&opened.document, &opened.pages);
    let mut seen: HashSet<ObjectId> = pages.iter().copied().collect();
    let weights = pages.iter().map(|page| {
        let Ok(dictionary) = document.get_dictionary(*page) else {
            return 0;
        };
        let mut weight = 0;
        let mut ahead: Vec<&Object> = Vec::new();
        for key in [&b"Contents"[..], b"Resources", b"Annots"] {
            ahead.extend(dictionary.get(key).ok());
        }
        while let Some(object) = ahead.pop() {
            weight += step(document, object, &mut seen, &mut ahead);
        }
        weight
    });
    Some(weights.collect())
}

/// The weight of one object; what it leads to goes on the list.
fn step<'a>(
    document: &'a Document,
    object: &'a Object,
    seen: &mut HashSet<ObjectId>,
    ahead: &mut Vec<&'a Object>,
) -> u64 {
    match object {
        Object::Reference(id) => {
            if seen.insert(*id) {
                ahead.push(follow(document, object));
            }
            0
        }
        Object::Array(items) => {
            ahead.extend(items);
            0
        }
        Object::Dictionary(dictionary) => {
            ahead.extend(
                dictionary
                    .iter()
                    .filter(|(key, _)| *key != b"Parent")
                    .map(|(_, value)| value),
            );
            0
        }
        Object::Stream(stream) => {
            ahead.extend(
                stream
                    .dict
                    .iter()
                    .filter(|(key, _)| *key != b"Parent")
                    .map(|(_, value)| value),
            );
            stream.content.len() as u64
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;

    #[test]
    fn every_page_has_a_weight() {
        let weights = weights(&trial::plain_pdf(3)).unwrap();
        assert_eq!(weights.len(), 3);
        assert!(super::weights(b"nothing").is_none());
    }
}
