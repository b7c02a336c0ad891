//! A volume as an earlier run bound it, where all that it is bound from is the very same.
//!
//! In: the plan, and which volume. Out: a key over every byte that binding reads, and a volume as it is kept. A volume with a file that a
//! password opened has no key: it is never kept.

use super::{Plan, Volume, first_in};
use crate::store::Content;
use crate::store::cache::{Found, Key};

/// The key of a volume: its span, its index, the cover sheets, each exhibit with the content of its files, what stands on the pages.
pub(super) fn key(plan: &Plan<'_>, nth: usize) -> Option<Key> {
    let span = *plan.spans.get(nth)?;
    let mut key = plan
        .desk
        .key("a volume of exhibits")?
        .with(plan.title)
        .with_value(&plan.language)
        .with_value(&plan.date)
        .with_value(&plan.numbering)
        .with_value(&plan.spans)
        .with_value(&nth)
        .with_value(&plan.fit);
    for pages in plan.fronts.get(nth).into_iter().chain(plan.covers.get(nth)) {
        key = key.with(&pages.bytes).with_value(&pages.links);
    }
    for (exhibit, numbered) in plan.exhibits.iter().zip(plan.numbering.exhibits()) {
        if first_in(numbered, span).is_none() {
            continue;
        }
        key = key.with(&exhibit.item.title).with(&exhibit.item.id);
        for part in &exhibit.parts {
            key = key
                .with(part.binding_key()?)
                .with(&part.path)
                .with_value(&part.pages);
        }
    }
    Some(key)
}

/// A volume that was kept.
pub(super) fn volume(found: Found) -> Option<Volume> {
    let (front_pages, body_pages, first_number) = serde_json::from_str(&found.note).ok()?;
    Some(Volume {
        content: found.content?,
        front_pages,
        body_pages,
        first_number,
    })
}

/// A volume as it is kept.
pub(super) fn kept(volume: &Volume) -> Option<(String, Option<Content>)> {
    let note = serde_json::to_string(&(volume.front_pages, volume.body_pages, volume.first_number)).ok()?;
    Some((note, Some(volume.content.clone())))
}
