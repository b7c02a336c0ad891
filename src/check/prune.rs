//! What is left of a draft when its faulty parts are taken out, so that the rest can be checked in the same run.
//!
//! A part is taken out with the smallest thing around it that may be left out. Lists keep their other items, and it is
//! remembered where those stood, so that findings about them point at the text as it was written.

use super::schema::{Checker, Fault, FaultKind, is_required};
use crate::finding::Pointer;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What is left.
#[derive(Debug)]
pub(super) struct Kept {
    /// The rest; nothing where something is missing that the whole case needs.
    pub(super) value: Option<Value>,
    /// Whether nothing but unknown keys was taken out.
    pub(super) whole: bool,
    /// For a list that lost items, by its pointer as written: the numbers that the items left had.
    items: BTreeMap<String, Vec<usize>>,
}

/// Takes the faulty parts out of `value`.
pub(super) fn without(value: &Value, faults: &[Fault], schema: &Checker) -> Kept {
    let mut removed = BTreeSet::new();
    let mut kept = Kept {
        value: None,
        whole: true,
        items: BTreeMap::new(),
    };
    for fault in faults {
        let part = match &fault.kind {
            FaultKind::UnknownKey(key) => Some(fault.pointer.join(key)),
            FaultKind::MissingKey(_) | FaultKind::Value => {
                kept.whole = false;
                removable(value, &fault.pointer, schema)
            }
        };
        match part {
            Some(part) => removed.insert(part),
            None => return kept,
        };
    }
    let mut rest = value.clone();
    whole_numbers(&mut rest);
    remove(&mut rest, &Pointer::root(), &removed, &mut kept.items);
    kept.value = Some(rest);
    kept
}

/// The part at or around `pointer` that can be left out; none where that is the whole case.
fn removable(value: &Value, pointer: &Pointer, schema: &Checker) -> Option<Pointer> {
    let mut part = pointer.clone();
    while !part.as_str().is_empty() {
        let parent = part.parent();
        let in_list = value.pointer(parent.as_str()).is_some_and(Value::is_array);
        if in_list || !is_required(schema.schema(), value, &parent, &part.last()) {
            return Some(part);
        }
        part = parent;
    }
    None
}

fn remove(
    value: &mut Value,
    at: &Pointer,
    removed: &BTreeSet<Pointer>,
    items_left: &mut BTreeMap<String, Vec<usize>>,
) {
    if removed.is_empty() {
        return;
    }
    match value {
        Value::Object(members) => {
            members.retain(|key, _| !removed.contains(&at.join(key)));
            for (key, member) in members {
                remove(member, &at.join(key), removed, items_left);
            }
        }
        Value::Array(items) => {
            let numbered = std::mem::take(items).into_iter().enumerate();
            let mut left = Vec::new();
            for (index, mut item) in numbered {
                let at = at.join(index);
                if !removed.contains(&at) {
                    remove(&mut item, &at, removed, items_left);
                    items.push(item);
                    left.push(index);
                }
            }
            if left.last().is_some_and(|last| last + 1 != left.len()) {
                items_left.insert(at.as_str().to_owned(), left);
            }
        }
        _ => {}
    }
}

/// `1.0` is a whole number to the schema, but not to the types.
fn whole_numbers(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(whole_numbers),
        Value::Array(items) => items.iter_mut().for_each(whole_numbers),
        Value::Number(number) if number.is_f64() => {
            let whole = number.as_f64().filter(|n| n.fract() == 0.0);
            // `{:.0}` writes a whole float digit by digit; one that fits no integer stays as it is.
            if let Some(whole) = whole.and_then(|n| format!("{n:.0}").parse::<i64>().ok()) {
                *value = whole.into();
            }
        }
        _ => {}
    }
}

impl Kept {
    /// The pointer, as written, of what is left at `pointer`.
    pub(super) fn as_written(&self, pointer: &Pointer) -> Pointer {
        let mut written = Pointer::root();
        for step in pointer.as_str().split('/').skip(1) {
            let number = self
                .items
                .get(written.as_str())
                .and_then(|left| left.get(step.parse::<usize>().ok()?));
            written = match number {
                Some(index) => written.join(index),
                None => written.join(step.replace("~1", "/").replace("~0", "~")),
            };
        }
        written
    }
}
