//! Keeping some pages of a graft: for a file that is divided between two volumes.
//!
//! In: a graft, and which of its pages are wanted. Out: the same graft with those pages and what they reach; links, bookmarks and
//! destinations into the others are gone, so that nothing drags them along.

use super::graft::Graft;
use super::limits;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashSet;
use std::ops::Range;

impl Graft {
    /// Keeps the pages of that range, counted from 0.
    #[must_use]
    pub fn keep_pages(mut self, range: Range<usize>) -> Graft {
        if range.start == 0 && range.end >= self.leaves.len() {
            return self;
        }
        let mut dropped = HashSet::new();
        let mut kept = Vec::new();
        for (nth, leaf) in self.leaves.drain(..).enumerate() {
            if range.contains(&nth) {
                kept.push(leaf);
            } else {
                dropped.insert(leaf.id);
            }
        }
        self.leaves = kept;
        for id in &dropped {
            self.document.objects.remove(id);
        }
        for object in self.document.objects.values_mut() {
            forget(object, &dropped, 0);
        }
        self.outline.retain(|entry| match &entry.target {
            Some(target) => !leads_to(target, &dropped),
            None => true,
        });
        self.captions = self
            .captions
            .into_iter()
            .filter(|(page, _)| range.contains(page))
            .map(|(page, caption)| (page - range.start, caption))
            .collect();
        let mut roots: Vec<ObjectId> = self.leaves.iter().map(|leaf| leaf.id).collect();
        for object in self.layers.lists_mut().into_iter().flatten() {
            references(object, &mut roots);
        }
        for target in self.outline.iter().filter_map(|entry| entry.target.as_ref()) {
            references(target, &mut roots);
        }
        sweep(&mut self.document, roots);
        self
    }
}

/// Whether an explicit destination leads to one of these pages.
fn leads_to(target: &Object, pages: &HashSet<ObjectId>) -> bool {
    match target {
        Object::Array(items) => matches!(items.first(), Some(Object::Reference(id)) if pages.contains(id)),
        _ => false,
    }
}

/// Removes every destination that leads to one of these pages.
fn forget(object: &mut Object, pages: &HashSet<ObjectId>, depth: usize) {
    if depth > limits::NESTING_MAX {
        return;
    }
    match object {
        Object::Array(items) => items.iter_mut().for_each(|item| forget(item, pages, depth + 1)),
        Object::Dictionary(dictionary) => forget_in(dictionary, pages, depth),
        Object::Stream(stream) => forget_in(&mut stream.dict, pages, depth),
        _ => {}
    }
}

fn forget_in(dictionary: &mut Dictionary, pages: &HashSet<ObjectId>, depth: usize) {
    for key in [&b"Dest"[..], b"D"] {
        if dictionary.get(key).is_ok_and(|target| leads_to(target, pages)) {
            dictionary.remove(key);
        }
    }
    for (_, value) in dictionary.iter_mut() {
        forget(value, pages, depth + 1);
    }
}

/// Every reference that an object holds.
fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| references(value, found)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, value)| references(value, found)),
        _ => {}
    }
}

/// Drops what nothing reaches.
fn sweep(document: &mut Document, mut ahead: Vec<ObjectId>) {
    let mut reached = HashSet::new();
    while let Some(id) = ahead.pop() {
        if reached.insert(id)
            && let Some(object) = document.objects.get(&id)
        {
            references(object, &mut ahead);
        }
    }
    document.objects.retain(|id, _| reached.contains(id));
}
