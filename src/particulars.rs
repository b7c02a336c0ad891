//! The particulars sheet: everything the case says, in its own words and order, for the preparer's file.
//!
//! In: the checked case as JSON. Out: a document of definition lists and tables. Forms and portals ask for many values that
//! no letter prints; whoever keys them in, or reviews the file, reads them here. It is never meant for filing, and it
//! interprets nothing.

use crate::blocks::{Block, Definition, Document, Inline, PageNumbers};
use crate::finding::Language;
use serde_json::{Map, Value};

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
        object(&own, 2, &mut blocks);
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

/// The plain members as one definition list, then a part for each member that has parts of its own.
fn object(members: &Map<String, Value>, level: u8, blocks: &mut Vec<Block>) {
    let mut terms = Vec::new();
    for (key, value) in members {
        terms_of(&label(key), value, level >= HEADINGS_MAX, &mut terms);
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
                blocks.push(heading(level, &label(key)));
                object(inner, level + 1, blocks);
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                blocks.push(heading(level, &label(key)));
                for (number, item) in items.iter().enumerate() {
                    if let Value::Object(inner) = item {
                        blocks.push(heading(level + 1, &format!("{} {}", label(key), number + 1)));
                        object(inner, level + 2, blocks);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Adds the rows that `value` gives: one for a plain value or a list of plain values; with `nested`, also those of its parts.
fn terms_of(term: &str, value: &Value, nested: bool, terms: &mut Vec<Definition>) {
    match value {
        Value::Object(members) if nested => {
            for (key, inner) in members {
                terms_of(
                    &format!("{term}: {}", label(key).to_lowercase()),
                    inner,
                    nested,
                    terms,
                );
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (number, item) in items.iter().enumerate().filter(|_| nested) {
                terms_of(&format!("{term} {}", number + 1), item, nested, terms);
            }
        }
        Value::Object(_) | Value::Null => {}
        Value::Array(items) => {
            let list = items.iter().filter_map(plain).collect::<Vec<_>>().join("; ");
            if !list.is_empty() {
                terms.push(row(term, &list));
            }
        }
        _ => terms.extend(plain(value).map(|text| row(term, &text))),
    }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(words(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A choice of the schema, such as `common_law`, as words; any other text as it stands.
fn words(text: &str) -> String {
    let choice = text.contains('_') && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if choice {
        text.replace('_', " ")
    } else {
        text.to_owned()
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

/// A key as words: `birth_date` is "Birth date".
fn label(key: &str) -> String {
    let words = key
        .replace('_', " ")
        .replace("uci", "UCI")
        .replace(" canada", " Canada");
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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
}
