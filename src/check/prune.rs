//! A draft without its faulty parts, so that the rest can be checked in the same run.
//!
//! What may be left out is taken out; what must be there is stood in for by something that fits. No other value moves,
//! so that pointers stay those of the text as it was written.

use super::schema::{Checker, Fault, FaultKind, is_required, stand_in};
use crate::finding::Pointer;
use serde_json::Value;
use std::collections::BTreeMap;

/// What can be used of a draft.
#[derive(Debug)]
pub(super) struct Usable {
    pub(super) value: Value,
    /// Whether nothing but unknown keys was taken out, and nothing put in.
    pub(super) whole: bool,
    /// Where something stands that the draft does not say.
    stand_ins: Vec<Pointer>,
}

impl Usable {
    /// Where something stands that the draft does not say.
    pub(super) fn stand_ins(&self) -> &[Pointer] {
        &self.stand_ins
    }

    /// Whether the value at `pointer` is one that the draft does not say.
    pub(super) fn is_stand_in(&self, pointer: &Pointer) -> bool {
        self.stand_ins.iter().any(|stand_in| {
            let rest = pointer.as_str().strip_prefix(stand_in.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// What is done about a fault.
enum Edit {
    Remove,
    Put(Value),
}

/// What becomes of a faulty value that a case may do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Optional {
    /// It is taken out, as if it had not been written.
    TakenOut,
    /// Something stands in for it, so that it is known to be there and unread.
    StoodIn,
}

/// The draft without its faulty parts; nothing where they cannot be mended.
pub(super) fn without(
    value: &Value,
    faults: &[Fault],
    schema: &Checker,
    optional: Optional,
) -> Option<Usable> {
    // A fault around another one comes first, so that the inner one is met only if it still stands.
    let mut edits = BTreeMap::new();
    let mut whole = true;
    for fault in faults {
        let (pointer, edit) = match &fault.kind {
            FaultKind::UnknownKey(key) => (fault.pointer.join(key), Some(Edit::Remove)),
            FaultKind::MissingKey(key) => {
                whole = false;
                let pointer = fault.pointer.join(key);
                let edit = stand_in(schema.schema(), value, &pointer).map(Edit::Put);
                (pointer, edit)
            }
            FaultKind::Value => {
                whole = false;
                (
                    fault.pointer.clone(),
                    edit_of_value(value, &fault.pointer, schema, optional),
                )
            }
            // What else is wrong is not known.
            FaultKind::More => return None,
        };
        edits.insert(pointer, edit?);
    }
    let mut usable = Usable {
        value: value.clone(),
        whole,
        stand_ins: Vec::new(),
    };
    for (pointer, edit) in edits {
        apply(&mut usable, pointer, edit);
    }
    whole_numbers(&mut usable.value);
    Some(usable)
}

fn edit_of_value(value: &Value, pointer: &Pointer, schema: &Checker, optional: Optional) -> Option<Edit> {
    let parent = pointer.parent();
    let in_list = value.pointer(parent.as_str()).is_some_and(Value::is_array);
    // An item of a list is stood in for, too: without it, those behind it would move.
    if optional == Optional::StoodIn
        && let Some(fitting) = stand_in(schema.schema(), value, pointer)
    {
        return Some(Edit::Put(fitting));
    }
    if in_list || is_required(schema.schema(), value, &parent, &pointer.last()) {
        stand_in(schema.schema(), value, pointer).map(Edit::Put)
    } else {
        Some(Edit::Remove)
    }
}

fn apply(usable: &mut Usable, pointer: Pointer, edit: Edit) {
    let last = pointer.last();
    let parent = usable.value.pointer_mut(pointer.parent().as_str());
    match (parent, edit) {
        (Some(Value::Object(members)), Edit::Remove) => {
            members.shift_remove(&last);
        }
        (Some(Value::Object(members)), Edit::Put(value)) => {
            members.insert(last, value);
            usable.stand_ins.push(pointer);
        }
        (Some(Value::Array(items)), Edit::Put(value)) => {
            let item = last.parse::<usize>().ok().and_then(|index| items.get_mut(index));
            if let Some(item) = item {
                *item = value;
                usable.stand_ins.push(pointer);
            }
        }
        // What stood around it is gone already.
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
