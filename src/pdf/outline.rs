//! Bookmarks: read from a foreign file, written into a bundle.
//!
//! In and out: a flat list of entries with their depth, in reading order, which cannot be malformed the way a linked
//! tree can.

use super::destination::Names;
use super::limits;
use super::objects::{count_of, dictionary, get, name, name_of, text, text_of};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashSet;

/// One bookmark.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// 0 at the top.
    pub(super) depth: usize,
    /// What it says.
    pub(super) title: String,
    /// An explicit destination; none for a heading that leads nowhere.
    pub(super) target: Option<Object>,
}

/// The outline of a document; page ids are still the document's own.
pub(super) fn read(document: &Document, names: &Names, pages: &[ObjectId]) -> Vec<Entry> {
    let first = document
        .catalog()
        .ok()
        .and_then(|c| dictionary(document, c, b"Outlines"))
        .and_then(|o| o.get(b"First").ok()?.as_reference().ok());
    let mut entries = Vec::new();
    let mut seen = HashSet::new();
    let mut ahead: Vec<(usize, ObjectId)> = first.map(|id| (0, id)).into_iter().collect();
    while let Some((depth, id)) = ahead.pop() {
        let Ok(item) = document.get_dictionary(id) else {
            continue;
        };
        if !seen.insert(id) || entries.len() >= limits::OUTLINE_ENTRIES_MAX {
            continue;
        }
        entries.push(Entry {
            depth,
            title: text(document, item, b"Title").unwrap_or_default(),
            target: target(document, item).and_then(|t| names.explicit(document, pages, t)),
        });
        let link = |key: &[u8]| item.get(key).ok().and_then(|o| o.as_reference().ok());
        ahead.extend(link(b"Next").map(|next| (depth, next)));
        if depth < limits::TREE_DEPTH_MAX {
            ahead.extend(link(b"First").map(|child| (depth + 1, child)));
        }
    }
    entries
}

fn target<'a>(document: &'a Document, item: &'a Dictionary) -> Option<&'a Object> {
    get(document, item, b"Dest").or_else(|| {
        let action = dictionary(document, item, b"A")?;
        (name(document, action, b"S") == Some(b"GoTo"))
            .then(|| get(document, action, b"D"))
            .flatten()
    })
}

/// Writes the entries as a linked tree, closed below the top level, and returns its root; nothing for no entries.
pub(super) fn write(document: &mut Document, entries: &[Entry]) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    // Place 0 is the root, place n + 1 the nth entry.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); entries.len() + 1];
    let mut parents = Vec::with_capacity(entries.len());
    let mut open: Vec<usize> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        while open
            .last()
            .is_some_and(|last| entries[*last].depth >= entry.depth)
        {
            open.pop();
        }
        let parent = open.last().map_or(0, |last| last + 1);
        children[parent].push(place);
        parents.push(parent);
        open.push(place);
    }
    let id_of = |place: usize| if place == 0 { root } else { ids[place - 1] };
    for family in &children {
        for (nth, place) in family.iter().enumerate() {
            let mut item = Dictionary::new();
            item.set("Title", text_of(&entries[*place].title));
            item.set("Parent", Object::Reference(id_of(parents[*place])));
            if let Some(target) = &entries[*place].target {
                item.set("Dest", target.clone());
            }
            if nth > 0 {
                item.set("Prev", Object::Reference(ids[family[nth - 1]]));
            }
            if let Some(next) = family.get(nth + 1) {
                item.set("Next", Object::Reference(ids[*next]));
            }
            link_children(&mut item, &children[place + 1], &ids, Shown::Closed);
            document.objects.insert(ids[*place], Object::Dictionary(item));
        }
    }
    let mut top = Dictionary::new();
    top.set("Type", name_of("Outlines"));
    link_children(&mut top, &children[0], &ids, Shown::Open);
    document.objects.insert(root, Object::Dictionary(top));
    Some(root)
}

#[derive(PartialEq)]
enum Shown {
    Open,
    Closed,
}

fn link_children(item: &mut Dictionary, children: &[usize], ids: &[ObjectId], shown: Shown) {
    let (Some(first), Some(last)) = (children.first(), children.last()) else {
        return;
    };
    item.set("First", Object::Reference(ids[*first]));
    item.set("Last", Object::Reference(ids[*last]));
    let count = match count_of(children.len()) {
        Object::Integer(n) if shown == Shown::Closed => Object::Integer(-n),
        count => count,
    };
    item.set("Count", count);
}
