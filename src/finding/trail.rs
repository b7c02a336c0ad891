//! The way down into a document while it is walked: a pointer that grows and shrinks in place.
//!
//! In: the keys and numbers on the way. Out: a [`Pointer`] where one is wanted. Most values of a walk never need theirs,
//! and making one for each costs more than the walk.

use super::Pointer;
use serde_json::Value;
use std::fmt::{Display, Write};

/// Where a walk stands.
#[derive(Debug, Default)]
pub struct Trail(String);

impl Trail {
    /// Does `work` one step further down, at the member `key` or the item of that number.
    pub fn within<T>(&mut self, key: impl Display, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.0.len();
        self.0.push('/');
        let start = self.0.len();
        // Writing to a string cannot fail.
        let _ = write!(self.0, "{key}");
        if self.0[start..].contains(['~', '/']) {
            let escaped = self.0[start..].replace('~', "~0").replace('/', "~1");
            self.0.truncate(start);
            self.0.push_str(&escaped);
        }
        let done = work(self);
        self.0.truncate(before);
        done
    }

    /// Where it stands.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        Pointer::new(self.0.as_str())
    }
}

/// The last step of a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'k> {
    /// None: the document itself.
    Top,
    /// To the member of this key.
    Member(&'k str),
    /// To an item of the list that stands under this key.
    Item(&'k str),
}

impl<'k> Step<'k> {
    /// The nearest key; empty at the top.
    #[must_use]
    pub fn key(self) -> &'k str {
        match self {
            Step::Top => "",
            Step::Member(key) | Step::Item(key) => key,
        }
    }
}

/// Calls `seen` with every value of a document in its order, what holds others before them: the last step, the value, and the
/// way to it.
pub fn walk<'v>(document: &'v Value, seen: &mut impl FnMut(Step<'v>, &'v Value, &Trail)) {
    down(Step::Top, document, &mut Trail::default(), seen);
}

fn down<'v>(
    step: Step<'v>,
    value: &'v Value,
    trail: &mut Trail,
    seen: &mut impl FnMut(Step<'v>, &'v Value, &Trail),
) {
    seen(step, value, trail);
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                trail.within(key, |trail| down(Step::Member(key), member, trail, seen));
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                trail.within(number, |trail| down(Step::Item(step.key()), item, trail, seen));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_seen_once_with_its_pointer() {
        let document = serde_json::json!({ "a/b": [{ "c~": 1 }, 2], "d": "e" });
        let mut seen = Vec::new();
        walk(&document, &mut |step, value, trail| {
            let pointer = trail.pointer();
            assert_eq!(document.pointer(pointer.as_str()), Some(value));
            seen.push((step, pointer.as_str().to_owned()));
        });
        let expected = [
            (Step::Top, ""),
            (Step::Member("a/b"), "/a~1b"),
            (Step::Item("a/b"), "/a~1b/0"),
            (Step::Member("c~"), "/a~1b/0/c~0"),
            (Step::Item("a/b"), "/a~1b/1"),
            (Step::Member("d"), "/d"),
        ];
        let seen: Vec<(Step<'_>, &str)> = seen.iter().map(|(step, p)| (*step, p.as_str())).collect();
        assert_eq!(seen, expected);
    }
}
