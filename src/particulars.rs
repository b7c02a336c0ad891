//! The particulars sheet: everything the case says, in its own words and order, for the preparer's file.
//!
//! In: the checked case as JSON. Out: a document of definition lists and tables. Forms and portals ask for many values that
//! no letter prints; whoever keys them in, or reviews the file, reads them here. It is never meant for filing, and it
//! interprets nothing: fields and choices are named in the language of the case, all else stands as the case has it.

mod french;

use crate::blocks::{Block, Definition, Document, Inline, PageNumbers};
use crate::case::{languages, model};
use crate::finding::Language;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The deepest level that still gets a heading of its own; deeper parts are told by their terms.
const HEADINGS_MAX: u8 = 4;

/// Lays out all that `case` says. `reference` heads the sheet.
#[must_use]
pub fn sheet(case: &Value, reference: &str, language: Language) -> Document {
    let (title, note) = match language {
        Language::En => ("Particulars of the case", "For the file only: not for filing."),
        Language::Fr => (
            "Données du dossier",
            "Pour le dossier seulement : à ne pas déposer.",
        ),
    };
    let mut blocks = vec![
        Block::Heading {
            level: 1,
            content: vec![Inline::text(title)],
            anchor: None,
        },
        Block::Paragraph(vec![Inline::Emphasis(vec![Inline::text(note)])]),
    ];
    if let Value::Object(members) = case {
        let own: Map<String, Value> = members
            .iter()
            .filter(|(key, _)| *key != "$schema")
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        Sheet { language }.object(&own, 2, &mut blocks);
    }
    Document {
        title: format!("{title} — {reference}"),
        author: String::new(),
        subject: reference.to_owned(),
        language,
        running_head: format!("{title} — {reference}"),
        page_numbers: PageNumbers::OfTotal,
        blocks,
    }
}

/// All fields of the schema, and the choices that there are for each.
type Known = (BTreeSet<String>, BTreeMap<String, BTreeSet<String>>);

fn known() -> Known {
    let schema = model::schema();
    let mut known = Known::default();
    learn(&schema, &schema, &mut known);
    known
}

fn learn(node: &Value, schema: &Value, known: &mut Known) {
    for (key, field) in node["properties"].as_object().into_iter().flatten() {
        known.0.insert(key.clone());
        let mut found = BTreeSet::new();
        listed(field, schema, &mut found);
        if !found.is_empty() {
            known.1.entry(key.clone()).or_default().extend(found);
        }
    }
    let parts: Vec<&Value> = match node {
        Value::Object(members) => members.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    for part in parts {
        learn(part, schema, known);
    }
}

/// The rows of a sheet in one language.
#[derive(Clone, Copy)]
struct Sheet {
    language: Language,
}

impl Sheet {
    /// The plain members as one definition list, then a part for each member that has parts of its own.
    fn object(self, members: &Map<String, Value>, level: u8, blocks: &mut Vec<Block>) {
        let mut terms = Vec::new();
        for (key, value) in members {
            self.terms_of((&self.label(key), key), value, level >= HEADINGS_MAX, &mut terms);
        }
        if !terms.is_empty() {
            blocks.push(Block::Definitions(terms));
        }
        if level >= HEADINGS_MAX {
            return;
        }
        for (key, value) in members {
            match value {
                Value::Object(inner) => {
                    blocks.push(heading(level, &self.label(key)));
                    self.object(inner, level + 1, blocks);
                }
                Value::Array(items) if items.iter().any(Value::is_object) => {
                    blocks.push(heading(level, &self.label(key)));
                    for (number, item) in items.iter().enumerate() {
                        if let Value::Object(inner) = item {
                            blocks.push(heading(level + 1, &format!("{} {}", self.label(key), number + 1)));
                            self.object(inner, level + 2, blocks);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Adds the rows that `value` gives: one for a plain value or a list of plain values; with `nested`, also those of its parts.
    fn terms_of(self, (term, key): (&str, &str), value: &Value, nested: bool, terms: &mut Vec<Definition>) {
        match value {
            Value::Object(members) if nested => {
                let colon = match self.language {
                    Language::En => ": ",
                    Language::Fr => "\u{a0}: ",
                };
                for (key, inner) in members {
                    let label = self.label(key);
                    let term = format!("{term}{colon}{}", lowered(&label));
                    self.terms_of((&term, key), inner, nested, terms);
                }
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                for (number, item) in items.iter().enumerate().filter(|_| nested) {
                    self.terms_of((&format!("{term} {}", number + 1), key), item, nested, terms);
                }
            }
            Value::Object(_) | Value::Null => {}
            Value::Array(items) => {
                let list: Vec<String> = items.iter().filter_map(|item| self.plain(key, item)).collect();
                if !list.is_empty() {
                    terms.push(row(term, &list.join("; ")));
                }
            }
            _ => terms.extend(self.plain(key, value).map(|text| row(term, &text))),
        }
    }

    fn plain(self, key: &str, value: &Value) -> Option<String> {
        let yes = ["yes", "oui"];
        let no = ["no", "non"];
        let at = usize::from(self.language == Language::Fr);
        match value {
            Value::String(text) => Some(self.words(key, text)),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(true) => Some(yes[at].to_owned()),
            Value::Bool(false) => Some(no[at].to_owned()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// A choice of the schema, such as `common_law`, or the tag of a language as words; any other text as it stands.
    fn words(self, key: &str, text: &str) -> String {
        static KNOWN: LazyLock<Known> = LazyLock::new(known);
        let is_choice = KNOWN.1.get(key).is_some_and(|choices| choices.contains(text));
        let is_tag = ["language", "languages"].contains(&key);
        let name = languages::name(text, self.language).filter(|_| is_tag && text.len() <= 3);
        match (name, is_choice, self.language) {
            (Some(name), ..) => format!("{name} ({text})"),
            (None, true, Language::Fr) => french::choice(text).unwrap_or(text).to_owned(),
            (None, true, Language::En) if text.starts_with("rcic") => text.to_uppercase().replace('_', "-"),
            (None, true, Language::En) => text.replace('_', " ").replace(" canada", " Canada"),
            (None, false, _) => text.to_owned(),
        }
    }

    /// A key as words: `birth_date` is "Birth date".
    fn label(self, key: &str) -> String {
        if let Some(label) = french::field(key).filter(|_| self.language == Language::Fr) {
            return label.to_owned();
        }
        let words = key
            .replace('_', " ")
            .replace("uci", "UCI")
            .replace(" canada", " Canada");
        let mut letters = words.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

/// The choices that a field of the schema lists, itself or by the type that it names.
fn listed(field: &Value, schema: &Value, found: &mut BTreeSet<String>) {
    match field {
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("properties" | "description", _) => {}
                    ("const", Value::String(choice)) => {
                        found.insert(choice.clone());
                    }
                    ("enum", Value::Array(choices)) => {
                        found.extend(choices.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    ("$ref", Value::String(path)) => {
                        let name = path.rsplit('/').next().unwrap_or_default();
                        listed(&schema["$defs"][name], schema, found);
                    }
                    _ => listed(value, schema, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| listed(item, schema, found)),
        _ => {}
    }
}

/// With a small letter in front, unless it is an abbreviation.
fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    let is_word = letters.clone().nth(1).is_none_or(char::is_lowercase);
    match letters.next().filter(|_| is_word) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => label.to_owned(),
    }
}

fn row(term: &str, meaning: &str) -> Definition {
    // A paragraph break inside a value would end the row: it becomes a line's end.
    let mut content = Vec::new();
    for (number, line) in meaning.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        if number > 0 {
            content.push(Inline::LineBreak);
        }
        content.push(Inline::text(line));
    }
    Definition {
        term: vec![Inline::text(term)],
        meaning: content,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level: level.min(6),
        content: vec![Inline::text(text)],
        anchor: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::plain as said;
    use serde_json::json;

    fn text(document: &Document) -> String {
        let mut out = String::new();
        for block in &document.blocks {
            match block {
                Block::Heading { content, .. } => out += &format!("# {}\n", said(content)),
                Block::Definitions(rows) => {
                    for row in rows {
                        out += &format!("{} = {}\n", said(&row.term), said(&row.meaning));
                    }
                }
                _ => {}
            }
        }
        out
    }

    #[test]
    fn every_value_is_on_the_sheet() {
        let case = json!({
            "reference": "X-1",
            "applicant": { "name": { "family": "A", "own_script": { "text": "ا", "language": "ar" } } },
            "factors": [{ "factor": "health", "facts": [{ "text": "B\n\nC", "evidence": [{ "exhibit": "e", "page": 2 }] }] }],
            "citizenships": ["D", "E"]
        });
        let sheet = text(&sheet(&case, "X-1", Language::En));
        for value in ["X-1", "= A", "ا", "health", "B C", "= e", "= 2", "D; E"] {
            assert!(sheet.contains(value), "{value} in {sheet}");
        }
    }

    #[test]
    fn fields_and_choices_are_named_in_the_language_of_the_case_and_nothing_else_is() {
        let case = json!({
            "matter": "application_in_canada",
            "representative": { "kind": "rcic", "paid": true, "name": "worker" },
            "applicant": { "languages": ["ar", "married"], "marital_status": "common_law", "uci": "0000-0001" }
        });
        let french = text(&sheet(&case, "X-1", Language::Fr));
        for value in [
            "Affaire = demande au Canada",
            "Type = CRIC",
            "Rémunéré = oui",
            "Nom = worker",
            "Langues = arabe (ar); married",
            "État matrimonial = union de fait",
            "IUC = 0000-0001",
        ] {
            assert!(french.contains(value), "{value} in {french}");
        }
        let english = text(&sheet(&case, "X-1", Language::En));
        for value in [
            "Kind = RCIC",
            "Matter = application in Canada",
            "Languages = Arabic (ar); married",
        ] {
            assert!(english.contains(value), "{value} in {english}");
        }
    }
}
