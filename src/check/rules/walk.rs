//! Pointers with `*` for every item of a list, so that rules can be tables.

use crate::finding::Pointer;
use serde_json::Value;

/// Every value that `pattern` leads to, with its pointer. `bound` gives the items that the first `*`s stand for.
pub(super) fn matches<'v>(document: &'v Value, pattern: &str, bound: &[usize]) -> Vec<Match<'v>> {
    let mut found = vec![Match {
        pointer: Pointer::root(),
        value: document,
        items: Vec::new(),
    }];
    for step in pattern.split('/').skip(1) {
        found = found.iter().flat_map(|m| m.step(step, bound)).collect();
    }
    found
}

/// A value that a pattern leads to.
#[derive(Debug)]
pub(super) struct Match<'v> {
    pub(super) pointer: Pointer,
    pub(super) value: &'v Value,
    /// The items that each `*` stood for.
    pub(super) items: Vec<usize>,
}

impl<'v> Match<'v> {
    fn step(&self, step: &str, bound: &[usize]) -> Vec<Match<'v>> {
        if step != "*" {
            let next = self.value.get(step).map(|value| Match {
                pointer: self.pointer.join(step),
                value,
                items: self.items.clone(),
            });
            return next.into_iter().collect();
        }
        let only = bound.get(self.items.len());
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items
            .filter(|(index, _)| only.is_none_or(|only| only == index))
            .map(|(index, value)| Match {
                pointer: self.pointer.join(index),
                value,
                items: [self.items.as_slice(), &[index]].concat(),
            })
            .collect()
    }
}

/// How many `*` two patterns share before they part.
pub(super) fn shared_items(one: &str, other: &str) -> usize {
    let steps = one.split('/').zip(other.split('/'));
    steps
        .take_while(|(a, b)| a == b)
        .filter(|(a, _)| *a == "*")
        .count()
}

/// Whether the schema of a case knows what `pattern` leads to.
#[cfg(test)]
pub(super) fn is_in_schema(pattern: &str) -> bool {
    fn resolve(schema: &Value, at: &Value) -> Value {
        let reference = at.get("$ref").and_then(Value::as_str);
        match (at.get("anyOf"), reference) {
            (Some(alternatives), _) => resolve(schema, &alternatives[0]),
            (None, Some(reference)) => {
                let target = schema.pointer(reference.trim_start_matches('#'));
                resolve(schema, target.unwrap())
            }
            (None, None) => at.clone(),
        }
    }
    let schema = crate::case::model::schema();
    let mut at = schema.clone();
    for step in pattern.split('/').skip(1) {
        let next = match step {
            "*" => at.get("items"),
            key => at["properties"].get(key),
        };
        match next {
            Some(next) => at = resolve(&schema, next),
            None => return false,
        }
    }
    true
}
