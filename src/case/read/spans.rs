//! Where each part of a JSON value stands in its text: a tree beside the value, with the same children in the same
//! order. It costs a few dozen bytes per value and no copy of any key.

use crate::finding::{Part, Pointer};
use serde_json::Value;
use std::ops::Range;

/// Offsets are below [`super::FILE_BYTES_MAX`], so 32 bits hold them.
#[derive(Debug, Clone, Copy, Default)]
struct Span(u32, u32);

impl Span {
    fn new(range: &Range<usize>) -> Self {
        let short = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span(short(range.start), short(range.end))
    }

    fn range(self) -> Range<usize> {
        let long = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
        long(self.0)..long(self.1)
    }
}

/// The place of one value, of its key, and of its children.
#[derive(Debug, Clone, Default)]
pub(super) struct Node {
    key: Option<Span>,
    value: Span,
    guess: bool,
    children: Vec<Node>,
}

impl Node {
    /// A value that was written as it should be.
    pub(super) fn sure(value: &Range<usize>, children: Vec<Node>) -> Self {
        Node {
            key: None,
            value: Span::new(value),
            guess: false,
            children,
        }
    }

    /// A value that is only what the text probably meant.
    pub(super) fn guess(value: &Range<usize>) -> Self {
        Node {
            guess: true,
            ..Node::sure(value, Vec::new())
        }
    }

    pub(super) fn under_key(mut self, key: &Range<usize>) -> Self {
        self.key = Some(Span::new(key));
        self
    }

    pub(super) fn value(&self) -> Range<usize> {
        self.value.range()
    }

    /// The place of the key; of the value where there is none.
    pub(super) fn key(&self) -> Range<usize> {
        self.key.unwrap_or(self.value).range()
    }
}

/// The places of a whole value.
#[derive(Debug, Clone, Default)]
pub(super) struct Spans {
    root: Node,
}

impl Spans {
    pub(super) fn new(root: Node) -> Self {
        Spans { root }
    }

    pub(super) fn range(&self, value: &Value, pointer: &Pointer, part: Part) -> Range<usize> {
        let (node, found) = self.nearest(value, pointer);
        match part {
            // The key of something that is not there is nowhere: the object that lacks it is meant.
            Part::Key if found => node.key(),
            _ => node.value(),
        }
    }

    pub(super) fn is_guess(&self, value: &Value, pointer: &Pointer) -> bool {
        let (node, found) = self.nearest(value, pointer);
        found && node.guess
    }

    /// The node at `pointer`, and whether the way there was found to its end.
    fn nearest(&self, value: &Value, pointer: &Pointer) -> (&Node, bool) {
        let (mut node, mut value) = (&self.root, value);
        for step in pointer.as_str().split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let child = child_index(value, &step).and_then(|(index, child)| {
                let node = node.children.get(index)?;
                Some((node, child))
            });
            match child {
                Some((n, v)) => (node, value) = (n, v),
                None => return (node, false),
            }
        }
        (node, true)
    }
}

fn child_index<'v>(value: &'v Value, step: &str) -> Option<(usize, &'v Value)> {
    match value {
        Value::Object(members) => {
            let index = members.keys().position(|key| key == step)?;
            Some((index, members.get(step)?))
        }
        Value::Array(items) => {
            let index = step.parse().ok()?;
            Some((index, items.get(index)?))
        }
        _ => None,
    }
}
