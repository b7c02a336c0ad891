//! The files that a case, a house style or a file of profiles names.
//!
//! In: JSON, with faults or without. Out: the paths, from the folder in which it lies.

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The members that hold paths.
const KEYS: [&str; 3] = ["path", "file", "logo"];

/// The files that `bytes`, which lies at `at`, names. What cannot be read as JSON is searched for the same members as text.
pub(super) fn files(bytes: &[u8], at: &Path) -> BTreeSet<PathBuf> {
    let mut paths = BTreeSet::new();
    match serde_json::from_slice(bytes) {
        Ok(document) => in_value(&document, &mut paths),
        Err(_) => in_text(&String::from_utf8_lossy(bytes), &mut paths),
    }
    paths.retain(|path| !path.is_empty());
    paths.into_iter().map(|path| at.with_file_name(path)).collect()
}

fn in_value(value: &Value, paths: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(path) if KEYS.contains(&key.as_str()) => {
                        paths.insert(path.clone());
                    }
                    _ => in_value(member, paths),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| in_value(item, paths)),
        _ => {}
    }
}

fn in_text(text: &str, paths: &mut BTreeSet<String>) {
    let pieces: Vec<&str> = text.split('"').collect();
    for three in pieces.windows(3) {
        let [key, between, path] = three else { continue };
        if KEYS.contains(key) && between.trim() == ":" {
            let read = serde_json::from_str(&format!("\"{path}\""));
            paths.insert(read.unwrap_or_else(|_| (*path).to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_a_case_names_is_found_whether_it_can_be_read_or_not() {
        let case = r#"{"evidence": [{"files": [{"path": "evidence/a\u0062.pdf"}]}], "forms": [{"file" : "b.pdf"}], "title": "c.pdf""#;
        let expected = BTreeSet::from([PathBuf::from("x/b.pdf"), PathBuf::from("x/evidence/ab.pdf")]);
        let at = Path::new("x/case.json");
        assert_eq!(files(format!("{case}}}").as_bytes(), at), expected);
        assert_eq!(files(case.as_bytes(), at), expected);
        assert_eq!(files(b"", at), BTreeSet::new());
    }
}
