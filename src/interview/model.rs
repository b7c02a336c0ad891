//! What the page knows of a case: its types, their fields and choices, all taken from the schema.
//!
//! In: the schema. Out: JSON for the page's script, every text in both languages. French texts stand in `case/french.json` by their English
//! ones; a test holds that none is missing, so that a field that is new in the schema is on the page or makes the test fail.

use super::{steps, words};
use crate::case::french;
use crate::case::model;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Fields that the page does not ask for: a person who prepares the file sets them in `case.json`. They are kept.
const HIDDEN: &[(&str, &[&str])] = &[
    (
        "Applicant",
        &["designated_foreign_national", "former_habitual_residence"],
    ),
    (
        "Exhibit",
        &["date_to", "filed_as", "layout", "people", "signed", "valid_until"],
    ),
    ("ExhibitFile", &["part"]),
    ("Exemption", &["inadmissibility"]),
    ("Fact", &["id"]),
    ("Factor", &["factor"]),
    ("Filing", &["profile"]),
    ("Form", &["version"]),
    ("IdentityDocument", &["exhibit"]),
    ("Name", &["own_script"]),
    ("Recipient", &["lines"]),
    ("Translation", &["original_certified"]),
];

/// The types and fields that the page shows.
pub(super) struct Reader {
    schema: Value,
    french: &'static BTreeMap<String, String>,
    types: Map<String, Value>,
    choices: Map<String, Value>,
    /// Texts without French.
    pub(super) missing: Vec<String>,
    /// Texts that were used.
    pub(super) used: Vec<String>,
}

/// What the script reads.
pub(super) fn model() -> Value {
    let mut reader = Reader::new();
    let steps = steps::all(&mut reader);
    json!({
        "types": reader.types,
        "choices": reader.choices,
        "steps": steps,
        "items": words::items(),
        "words": words::all(),
    })
}

impl Reader {
    pub(super) fn new() -> Self {
        Reader {
            schema: model::schema(),
            french: french::all(),
            types: Map::new(),
            choices: Map::new(),
            missing: Vec::new(),
            used: Vec::new(),
        }
    }

    /// The French texts that there are.
    #[cfg(test)]
    pub(super) fn french(&self) -> impl Iterator<Item = &String> {
        self.french.keys()
    }

    /// A field by its path from the top, e.g. `history/entries`.
    pub(super) fn field(&mut self, path: &str) -> Option<Value> {
        let mut at = self.schema.clone();
        let mut spec = None;
        for key in path.split('/') {
            let required = is_required(&at, key);
            let node = at["properties"].get(key)?.clone();
            spec = Some(self.spec(key, &node, required));
            if let Some(name) = reference(&node) {
                at = self.schema["$defs"][name].clone();
            }
        }
        let mut spec = spec?;
        spec["path"] = path.split('/').collect();
        Some(spec)
    }

    fn text(&mut self, english: &str) -> Value {
        let french = match self.french.get(english) {
            Some(french) => french.clone(),
            None => {
                self.missing.push(english.to_owned());
                english.to_owned()
            }
        };
        self.used.push(english.to_owned());
        let (en, fr) = (parted(english), parted(&french));
        json!({ "en": en.0, "fr": fr.0, "hint_en": en.1, "hint_fr": fr.1 })
    }

    /// One field for the script.
    fn spec(&mut self, key: &str, node: &Value, required: bool) -> Value {
        let name = reference(node).map(str::to_owned);
        let known = name.as_ref().map(|name| self.schema["$defs"][name].clone());
        let is_list = node["type"] == "array";
        let kind = kind(key, node, name.as_deref(), known.as_ref());
        if let (Some(name), Some(known)) = (&name, &known) {
            self.learn(name, known);
        }
        let mut spec = json!({ "key": key, "kind": kind, "required": required });
        if let Some(name) = &name {
            spec["of"] = json!(name);
        }
        if let Some(description) = node["description"].as_str() {
            spec["text"] = self.text(description);
        }
        for limit in ["pattern", "minLength", "maxLength", "minimum", "maximum"] {
            let value = node.get(limit).or_else(|| known.as_ref()?.get(limit));
            if let Some(value) = value.filter(|_| !is_list || name.is_some()) {
                spec[limit] = value.clone();
            }
        }
        spec
    }

    /// Takes a type or a choice in, once.
    fn learn(&mut self, name: &str, known: &Value) {
        if self.types.contains_key(name) || self.choices.contains_key(name) {
            return;
        }
        if let Some(options) = known["oneOf"].as_array() {
            let options: Vec<Value> = options
                .iter()
                .map(|option| json!({ "value": option["const"], "text": self.text(option["description"].as_str().unwrap_or_default()) }))
                .collect();
            self.choices.insert(name.to_owned(), Value::Array(options));
            return;
        }
        let Some(properties) = known["properties"].as_object() else {
            return;
        };
        // First the place, so that a type that holds itself ends.
        self.types.insert(name.to_owned(), Value::Null);
        let hidden = HIDDEN
            .iter()
            .find(|(of, _)| *of == name)
            .map_or(&[][..], |(_, keys)| *keys);
        let fields: Vec<Value> = properties
            .iter()
            .filter(|(key, _)| !hidden.contains(&key.as_str()))
            .map(|(key, node)| {
                if key == "id" {
                    json!({ "key": "id", "kind": "id", "required": true })
                } else {
                    self.spec(key, node, is_required(known, key))
                }
            })
            .collect();
        self.types.insert(name.to_owned(), Value::Array(fields));
    }
}

fn is_required(of: &Value, key: &str) -> bool {
    of["required"]
        .as_array()
        .is_some_and(|keys| keys.iter().any(|one| one == key))
}

/// The type that a field has, or that its items have.
fn reference(node: &Value) -> Option<&str> {
    let of = |node: &'_ Value| node["$ref"].as_str().map(str::to_owned);
    let any = node["anyOf"].as_array().into_iter().flatten();
    let found = [node, &node["items"]]
        .into_iter()
        .chain(any)
        .find(|node| of(node).is_some())?;
    found["$ref"].as_str()?.rsplit('/').next()
}

/// How the page asks for a field.
fn kind(key: &str, node: &Value, name: Option<&str>, known: Option<&Value>) -> &'static str {
    let is_list = node["type"] == "array";
    let is = |wanted: &str| {
        node["type"] == wanted
            || node["type"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one == wanted))
    };
    let is_choice = known.is_some_and(|known| known["oneOf"].is_array());
    let is_object = known.is_some_and(|known| known["properties"].is_object());
    match (name, is_list) {
        (Some("Id"), false) if key == "exhibit" => "exhibit",
        (Some("Id"), false) => "person",
        (_, true) if is_choice => "choices",
        (_, true) if is_object => "list",
        (Some("Prose"), true) => "paragraphs",
        (_, true) => "lines",
        _ if is_choice => "choice",
        _ if is_object => "object",
        (Some("Prose"), _) => "long",
        (Some("Date"), _) => "date",
        (Some("PartialDate"), _) => "partial",
        _ if is("boolean") => "yes_no",
        _ if is("integer") => "number",
        _ => "line",
    }
}

/// A text as a label and what explains it: the first sentence, or what stands before a colon.
fn parted(text: &str) -> (String, String) {
    let text = text.trim().replace('\n', " ");
    let colon = [": ", "\u{a0}: "]
        .iter()
        .filter_map(|mark| Some((text.find(mark)?, mark.len())))
        .min();
    let stop = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| text[at + 2..].chars().next().is_some_and(char::is_uppercase))
        .map(|at| (at, 2));
    let comma = (text.chars().count() > LABEL_CHARACTERS_MAX)
        .then(|| outer_comma(&text))
        .flatten();
    let ends = |text: &str| text.trim_end_matches('.').to_owned();
    match [colon, stop].into_iter().flatten().min().or(comma) {
        Some((at, length)) => (ends(&text[..at]), ends(&text[at + length..])),
        None => (ends(&text), String::new()),
    }
}

/// The longest text that stands as a label undivided, in characters.
const LABEL_CHARACTERS_MAX: usize = 70;

/// The first comma outside brackets that leaves something to read before it.
fn outer_comma(text: &str) -> Option<(usize, usize)> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 && at > 15 && text[at..].starts_with(", ") => return Some((at, 2)),
            _ => {}
        }
    }
    None
}
