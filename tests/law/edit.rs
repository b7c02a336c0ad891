//! What the tables of cases share: the samples by their short names, changes to a case, and what a check finds.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]
// Each test uses its part.
#![allow(dead_code)]

use hc_pack::case::read;
use hc_pack::check::check;
use hc_pack::finding::Finding;
use jiff::civil::{Date, date};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The day that counts as today.
pub(crate) const TODAY: Date = date(2026, 11, 23);

/// The repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The samples by the short names of the table.
pub(crate) fn sample(name: &str) -> Option<Value> {
    let folder = match name {
        "family" => "family-removal-order",
        "worker" => "worker-refused-claim",
        "refusal" => "reconsideration",
        _ => return None,
    };
    let path = root().join("samples").join(folder).join("case.json");
    Some(serde_json::from_slice(&fs::read(path).unwrap()).unwrap())
}

/// `/pointer = json` sets a value, `/list/- = json` adds one, `/pointer x` takes one out.
pub(crate) fn change(case: &mut Value, edit: &str) {
    if let Some(pointer) = edit.strip_suffix(" x") {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match case.pointer_mut(parent).unwrap_or_else(|| panic!("{edit}")) {
            Value::Object(object) => assert!(object.remove(key).is_some(), "{edit}"),
            Value::Array(items) => drop(items.remove(key.parse().unwrap())),
            _ => panic!("{edit}"),
        }
        return;
    }
    let (pointer, value) = edit.split_once(" = ").unwrap_or_else(|| panic!("{edit}"));
    let value: Value = serde_json::from_str(value).unwrap_or_else(|error| panic!("{edit}: {error}"));
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match case.pointer_mut(parent).unwrap_or_else(|| panic!("{edit}")) {
        Value::Object(object) => drop(object.insert(key.to_owned(), value)),
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{edit}"),
    }
}

/// All that a check finds in a case.
pub(crate) fn findings(case: &Value) -> Vec<Finding> {
    let bytes = serde_json::to_vec(case).unwrap();
    check(&read("case.json", &bytes), TODAY).findings
}
