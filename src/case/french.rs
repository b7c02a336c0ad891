//! The French of what the schema of a case says in English.
//!
//! In: a title or a description of the schema. Out: its French, from `french.json`, where there is one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static TEXTS: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("french.json")).unwrap_or_default());

/// All French texts, by their English.
#[must_use]
pub fn all() -> &'static BTreeMap<String, String> {
    &TEXTS
}

/// The French of a text.
#[must_use]
pub fn of(english: &str) -> Option<&'static str> {
    TEXTS.get(english).map(String::as_str)
}
