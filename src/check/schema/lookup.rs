//! Looking things up in a schema: references followed, the part that governs a place of the instance.

use crate::finding::Pointer;
use serde_json::Value;

/// The schema with its `$ref`s followed.
pub(super) fn resolve<'s>(root: &'s Value, mut schema: &'s Value) -> &'s Value {
    // A chain of references is short; the bound keeps a circular one from holding us.
    for _ in 0..16 {
        let target = schema["$ref"]
            .as_str()
            .and_then(|reference| reference.strip_prefix('#'))
            .and_then(|pointer| root.pointer(pointer));
        match target {
            Some(next) => schema = next,
            None => break,
        }
    }
    schema
}

/// The member `key` that the object schema describes.
pub(super) fn property<'s>(schema: &'s Value, key: &str) -> Option<&'s Value> {
    schema.get("properties")?.get(key)
}

/// What the schema says of a thing: its own words, else those of what it refers to.
pub(super) fn words<'s>(root: &'s Value, schema: &'s Value, keyword: &str) -> Option<&'s Value> {
    schema.get(keyword).or_else(|| {
        let alternatives = schema.get("anyOf").and_then(Value::as_array);
        let target = alternatives.and_then(|all| all.first()).unwrap_or(schema);
        resolve(root, target).get(keyword)
    })
}

/// Whether the object at `parent` must have the member `key`; true where that cannot be told.
pub(in crate::check) fn is_required(root: &Value, instance: &Value, parent: &Pointer, key: &str) -> bool {
    let Some(schema) = governing(root, instance, parent) else {
        return true;
    };
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|keys| keys.iter().any(|known| known == key))
}

/// What the schema says, in English, of the value at `pointer`.
pub(super) fn described<'s>(root: &'s Value, instance: &Value, pointer: &Pointer) -> Option<&'s str> {
    let parent = governing(root, instance, &pointer.parent())?;
    let member = property(parent, &pointer.last()).or_else(|| parent.get("items"))?;
    words(root, member, "description")?.as_str()
}

/// The object or list schema that governs `pointer`.
fn governing<'s>(root: &'s Value, instance: &Value, pointer: &Pointer) -> Option<&'s Value> {
    let mut schema = shape(root, root, instance)?;
    let mut value = instance;
    for step in pointer.as_str().split('/').skip(1) {
        let key = step.replace("~1", "/").replace("~0", "~");
        (schema, value) = match value {
            Value::Object(members) => (property(schema, &key)?, members.get(&key)?),
            Value::Array(items) => (schema.get("items")?, items.get(key.parse::<usize>().ok()?)?),
            _ => return None,
        };
        schema = shape(root, schema, value)?;
    }
    Some(schema)
}

/// Of alternatives, the one whose fixed members agree with the value.
fn shape<'s>(root: &'s Value, schema: &'s Value, value: &Value) -> Option<&'s Value> {
    let schema = resolve(root, schema);
    let alternatives = ["anyOf", "oneOf"]
        .into_iter()
        .find_map(|word| schema.get(word)?.as_array());
    let Some(alternatives) = alternatives else {
        return Some(schema);
    };
    alternatives
        .iter()
        .map(|alternative| resolve(root, alternative))
        .filter(|alternative| alternative["type"] != "null")
        .find(|alternative| {
            let members = alternative.get("properties").and_then(Value::as_object);
            members.into_iter().flatten().all(|(key, member)| {
                let fixed = resolve(root, member).get("const");
                fixed.is_none_or(|fixed| value.get(key) == Some(fixed))
            })
        })
}

/// Something that fits at `pointer`, to stand for a value that is wrong or missing there.
pub(in crate::check) fn stand_in(root: &Value, instance: &Value, pointer: &Pointer) -> Option<Value> {
    let parent = governing(root, instance, &pointer.parent())?;
    let schema = property(parent, &pointer.last()).or_else(|| parent.get("items"))?;
    fitting(root, schema, STAND_IN_DEPTH_MAX)
}

/// What the value at `pointer` may be instead, where the schema lists that: words of a set, true and false.
pub(in crate::check) fn alternatives(root: &Value, instance: &Value, pointer: &Pointer) -> Vec<Value> {
    let parent = governing(root, instance, &pointer.parent());
    let schema = parent.and_then(|parent| property(parent, &pointer.last()).or_else(|| parent.get("items")));
    let Some(schema) = schema.map(|schema| resolve(root, schema)) else {
        return Vec::new();
    };
    if schema["type"] == "boolean" {
        return vec![false.into(), true.into()];
    }
    let listed = schema.get("enum").and_then(Value::as_array).cloned();
    listed.unwrap_or_else(|| {
        let one_of = schema.get("oneOf").and_then(Value::as_array);
        let fixed = one_of.into_iter().flatten().filter_map(|one| one.get("const"));
        fixed.cloned().collect()
    })
}

/// How deep a value is made up; required members of required members go no deeper.
const STAND_IN_DEPTH_MAX: usize = 6;

fn fitting(root: &Value, schema: &Value, depth: usize) -> Option<Value> {
    let example = words(root, schema, "examples").and_then(Value::as_array);
    if let Some(example) = example.and_then(|examples| examples.first()) {
        return Some(example.clone());
    }
    let schema = resolve(root, schema);
    let first = |word| {
        schema
            .get(word)
            .and_then(Value::as_array)
            .and_then(|all| all.first())
    };
    if let Some(value) = schema.get("const").or_else(|| first("enum")) {
        return Some(value.clone());
    }
    if let Some(alternative) = first("oneOf").or_else(|| first("anyOf")) {
        return fitting(root, alternative, depth.checked_sub(1)?);
    }
    let kind = schema
        .get("type")
        .and_then(|kind| kind.as_str().or_else(|| kind.get(0)?.as_str()))?;
    match kind {
        "string" => Some("x".into()),
        "boolean" => Some(false.into()),
        "array" => Some(Value::Array(Vec::new())),
        "integer" | "number" => Some(schema.get("minimum").cloned().unwrap_or_else(|| 1.into())),
        "object" => {
            let depth = depth.checked_sub(1)?;
            let required = schema.get("required").and_then(Value::as_array);
            let members = required.into_iter().flatten().filter_map(Value::as_str);
            members
                .map(|key| Some((key.to_owned(), fitting(root, property(schema, key)?, depth)?)))
                .collect::<Option<serde_json::Map<String, Value>>>()
                .map(Value::Object)
        }
        _ => None,
    }
}
