//! Writing new entries into a case file without touching anything else in it.
//!
//! In: the bytes of a case file as it was read, and entries for its evidence list. Out: the new bytes, which differ from the old ones
//! only where the entries stand, in the file's own indentation and line ends; and are read back to prove it.

use crate::case::{self, Draft};
use crate::finding::{Part, Pointer, any_error};
use serde_json::Value;
use std::ops::Range;

/// Why nothing can be written into a case file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The text has faults, or is not UTF-8: what stands in it is not sure.
    Faults,
    /// `evidence` is no list.
    NoList,
    /// The new text would not say what the old one said and the entries.
    NotProven,
}

/// The bytes of the case file with the entries at the end of its evidence list.
///
/// # Errors
/// Why that cannot be done.
pub fn entries(draft: &Draft, bytes: &[u8], new: &[Value]) -> Result<Vec<u8>, Refused> {
    let text = draft.source().text();
    let (Some(value), true) = (
        draft.value(),
        !any_error(draft.findings()) && text.as_bytes() == bytes,
    ) else {
        return Err(Refused::Faults);
    };
    let (at, written) = place(draft, value, new)?;
    let new_text = format!("{}{written}{}", &text[..at.start], &text[at.end..]);
    prove(draft, value, &new_text, new)?;
    Ok(new_text.into_bytes())
}

/// The bytes that are replaced (white space between brackets at most), and by what.
fn place(draft: &Draft, value: &Value, new: &[Value]) -> Result<(Range<usize>, String), Refused> {
    let text = draft.source().text();
    let style = Style::of(text);
    let list = Pointer::root().join("evidence");
    match &value["evidence"] {
        Value::Array(items) if items.is_empty() => {
            let range = draft.range(&list, Part::Value);
            let indent = style.indent_of(text, range.start);
            let written = style.list(new, &indent);
            Ok((range, written))
        }
        Value::Array(items) => {
            let last = draft.range(&list.join(items.len() - 1), Part::Value);
            let indent = if text[draft.range(&list, Part::Value).start..last.start].contains('\n') {
                style.indent_of(text, last.start)
            } else {
                format!("{}{}", style.indent_of(text, last.start), style.unit)
            };
            let written: String = new
                .iter()
                .map(|entry| format!(",{}{indent}{}", style.line_end, style.entry(entry, &indent)))
                .collect();
            Ok((last.end..last.end, written))
        }
        Value::Null if value.get("evidence").is_none() => {
            let members = value.as_object().ok_or(Refused::Faults)?;
            let last = members.keys().last().ok_or(Refused::Faults)?;
            let range = draft.range(&Pointer::root().join(last), Part::Value);
            let written = format!(
                ",{}{}\"evidence\": {}",
                style.line_end,
                style.unit,
                style.list(new, &style.unit)
            );
            Ok((range.end..range.end, written))
        }
        _ => Err(Refused::NoList),
    }
}

/// How a file is laid out.
struct Style {
    unit: String,
    line_end: &'static str,
}

impl Style {
    fn of(text: &str) -> Self {
        let indented = text
            .lines()
            .skip(1)
            .find(|line| line.starts_with([' ', '\t']) && !line.trim().is_empty());
        let unit = indented.map_or("  ", |line| &line[..line.len() - line.trim_start().len()]);
        Style {
            unit: unit.to_owned(),
            line_end: if text.contains("\r\n") { "\r\n" } else { "\n" },
        }
    }

    /// The white space at the start of the line in which `at` stands.
    fn indent_of(&self, text: &str, at: usize) -> String {
        let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
        let line = &text[start..];
        line[..line.len() - line.trim_start_matches([' ', '\t']).len()].to_owned()
    }

    fn list(&self, entries: &[Value], indent: &str) -> String {
        let inner = format!("{indent}{}", self.unit);
        let written: Vec<String> = entries
            .iter()
            .map(|entry| format!("{}{inner}{}", self.line_end, self.entry(entry, &inner)))
            .collect();
        format!("[{}{}{indent}]", written.join(","), self.line_end)
    }

    /// An entry over several lines, all but the first of them indented.
    fn entry(&self, entry: &Value, indent: &str) -> String {
        let pretty = format!("{entry:#}");
        let lines: Vec<String> = pretty
            .lines()
            .enumerate()
            .map(|(number, line)| {
                let depth = (line.len() - line.trim_start().len()) / 2;
                let own = self.unit.repeat(depth);
                match number {
                    0 => line.to_owned(),
                    _ => format!("{indent}{own}{}", line.trim_start()),
                }
            })
            .collect();
        lines.join(self.line_end)
    }
}

/// Reads the new text and compares it with what it must say.
fn prove(draft: &Draft, old: &Value, text: &str, new: &[Value]) -> Result<(), Refused> {
    let mut expected = old.clone();
    match &mut expected["evidence"] {
        Value::Array(items) => items.extend(new.iter().cloned()),
        place => *place = Value::Array(new.to_vec()),
    }
    let read = case::read(draft.source().name(), text.as_bytes());
    if !any_error(read.findings()) && read.value() == Some(&expected) {
        Ok(())
    } else {
        Err(Refused::NotProven)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn with(text: &str) -> Result<String, Refused> {
        let draft = case::read("case.json", text.as_bytes());
        let new = [json!({"id": "lease", "files": [{"path": "evidence/lease.pdf"}]})];
        entries(&draft, text.as_bytes(), &new).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn all_that_stood_there_stays_byte_for_byte() {
        let unusual = [
            "{\n    \"a\" :1,\n    \"evidence\": [\n        { \"id\":\"x\" }\n    ],\n    \"b\": [1,\n 2]\n}\n",
            "{\"evidence\":[{\"id\":\"x\"}],\"z\":\"\\u00e9\"}",
            "{\r\n\t\"evidence\": [ ],\r\n\t\"b\": 1e3\r\n}\r\n",
            "\u{FEFF}{\n  \"a\": 1,\n  \"evidence\": []\n}",
            "{ \"a\": 1 }",
            "{\n  \"a\": {\n    \"b\": []\n  }\n}\n",
        ];
        for text in unusual {
            let new = with(text).unwrap_or_else(|why| panic!("{why:?}: {text}"));
            let same = |(a, b): &(char, char)| a == b;
            let before = text.chars().zip(new.chars()).take_while(same).count();
            let behind = text.chars().rev().zip(new.chars().rev()).take_while(same).count();
            let kept = text.chars().count();
            // What is not in both ends is white space within an empty list.
            let middle: String = text
                .chars()
                .skip(before)
                .take(kept.saturating_sub(before + behind))
                .collect();
            assert!(middle.trim().is_empty(), "{middle:?} of {text:?}");
            assert_eq!(new.contains("\r\n"), text.contains("\r\n"));
        }
        assert_eq!(
            with("{\n\t\"evidence\": []\n}").unwrap(),
            "{\n\t\"evidence\": [\n\t\t{\n\t\t\t\"id\": \"lease\",\n\t\t\t\"files\": [\n\t\t\t\t{\n\t\t\t\t\t\"path\": \"evidence/lease.pdf\"\n\t\t\t\t}\n\t\t\t]\n\t\t}\n\t]\n}"
        );
    }

    #[test]
    fn what_is_not_sure_is_not_written_into() {
        assert_eq!(with("{ \"evidence\": [], }"), Err(Refused::Faults));
        assert_eq!(with("{ \"evidence\": {} }"), Err(Refused::NoList));
        assert_eq!(with("{}"), Err(Refused::Faults));
    }
}
