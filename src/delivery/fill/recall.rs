//! Files of slots as an earlier run made them, where all that they are made from is the very same.
//!
//! In: what a file is bound, fitted or weighed from. Out: keys over all of it, and results as they are kept. Binding, fitting and weighing
//! read nothing else: no clock, no font of the system, no setting that is not among their arguments.

use super::HELD_BYTES_MAX;
use crate::delivery::Stock;
use crate::delivery::bind::Sheaf;
use crate::pdf::compress::{Change, Fitted, Floor};
use crate::store::Content;
use crate::store::cache::{Found, Key};
use std::sync::Arc;

/// The key of a file that is bound from letters and pages of volumes.
pub(super) fn sheaf_key(stock: &Stock<'_>, sheaf: &Sheaf<'_>) -> Option<Key> {
    let mut key = stock
        .desk
        .key("a file of a slot")?
        .with(sheaf.title)
        .with(stock.reference)
        .with_value(&stock.language)
        .with_value(&stock.date)
        .with_value(&sheaf.runs)
        .with_value(&sheaf.index)
        .with_value(&sheaf.cover.is_some())
        .with(sheaf.cover.unwrap_or_default());
    for letter in sheaf.letters.iter().filter_map(|nth| stock.letters.get(*nth)) {
        key = key
            .with("letter")
            .with(letter.title)
            .with(letter.content.sha256())
            .with_value(&letter.cites.iter().map(|cite| cite.number).collect::<Vec<_>>());
    }
    for volume in &stock.volumes {
        key = key.with("volume").with(volume.content.sha256()).with_value(&(
            volume.front_pages,
            volume.body_pages,
            volume.first_number,
        ));
    }
    Some(key)
}

/// A bound file as it is kept: with its size, and without its bytes where it is too large to be held.
pub(super) fn kept_sheaf(content: &Content) -> Option<(String, Option<Content>)> {
    let length = content.length();
    let held = (length <= HELD_BYTES_MAX).then(|| content.clone());
    Some((length.to_string(), held))
}

/// The key of a file that is made small enough.
pub(super) fn fitted_key(stock: &Stock<'_>, content: &Content, aim: u64, floor: Floor) -> Option<Key> {
    let key = stock.desk.key("a file made small enough")?;
    Some(key.with(content.sha256()).with_value(&aim).with_value(&floor))
}

/// A fitted file that was kept.
pub(super) fn fitted(stock: &Stock<'_>, found: Found) -> Option<Fitted> {
    let (fits, changes): (bool, Vec<Change>) = serde_json::from_str(&found.note).ok()?;
    let bytes = found.content?.read(stock.desk.world).ok()?;
    Some(Fitted {
        bytes: Arc::unwrap_or_clone(bytes),
        fits,
        changes,
    })
}

/// A fitted file as it is kept.
pub(super) fn kept_fitted(fitted: &Fitted) -> Option<(String, Option<Content>)> {
    let note = serde_json::to_string(&(fitted.fits, &fitted.changes)).ok()?;
    Some((note, Some(Content::held(fitted.bytes.clone()))))
}

/// The key of what the pages of a volume weigh at the floor.
pub(super) fn weights_key(stock: &Stock<'_>, content: &Content, floor: Floor) -> Option<Key> {
    let key = stock.desk.key("weights at the floor")?;
    Some(key.with(content.sha256()).with_value(&floor))
}

/// Weights that were kept.
pub(super) fn weights(found: Found) -> Option<Vec<u64>> {
    serde_json::from_str(&found.note).ok()
}

/// Weights as they are kept.
pub(super) fn kept_weights(weights: &Vec<u64>) -> Option<(String, Option<Content>)> {
    Some((serde_json::to_string(weights).ok()?, None))
}
