//! No hole is left where the case says nothing: every optional part is taken away in turn, and each letter is searched.

use super::*;
use crate::blocks::{Block, Inline};

/// What no careful letter has: marks without their words, words without what they join.
const HOLES: &[&str] = &[
    " ,",
    " .",
    " ;",
    " :",
    "  ",
    "()",
    "( ",
    " )",
    "[]",
    ",,",
    "..",
    ",.",
    ";.",
    ":.",
    ", ;",
    "“”",
    "aged ,",
    "aged .",
    "aged)",
    " and .",
    " and,",
    " and;",
    " or.",
    "born )",
    "born ,",
    "on .",
    "of .",
    "of ,",
    "for .",
    "since .",
    "until .",
    "to .",
    "in .",
    "by .",
    "is .",
    "’s ’s",
    " the the ",
    "(,",
    "{{",
    "}}",
    "&#",
    "Exhibit ,",
    "Exhibit ]",
    "UCI )",
];

pub(super) fn in_text(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '“']).replace('\u{a0}', " ");
        // Indentation and the bars of a dumped table are the dump's own.
        for cell in line.split(" | ") {
            let cell = cell.trim();
            for hole in HOLES {
                if cell.contains(hole) {
                    found.push(format!("{hole:?} in {cell:?}"));
                }
            }
            for ending in [" and", " or", " the", " of", " in", " for", " with", ","] {
                if cell.ends_with(ending) && !cell.ends_with("submitted,") && !cell.ends_with("; and") {
                    found.push(format!("{ending:?} ends {cell:?}"));
                }
            }
        }
    }
    found
}

/// Headings with nothing below them, empty rows, definitions without meaning.
pub(super) fn in_blocks(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    let empty = |content: &[Inline]| dump::inline(content).trim().is_empty();
    for (place, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading { level, content, .. } => {
                let next = blocks.get(place + 1);
                let deeper = matches!(next, Some(Block::Heading { level: l, .. }) if l > level);
                let said = !deeper && !matches!(next, None | Some(Block::Heading { .. }));
                if empty(content) || !(deeper || said) {
                    found.push(format!("empty heading {:?}", dump::inline(content)));
                }
            }
            Block::Paragraph(content) if empty(content) => found.push("empty paragraph".to_owned()),
            Block::Numbered { blocks, .. } => found.extend(in_blocks(blocks)),
            Block::List { items, .. } if items.is_empty() || items.iter().any(Vec::is_empty) => {
                found.push("empty list".to_owned());
            }
            Block::Table(table)
                if table.rows.is_empty() || table.rows.iter().any(|r| r.len() != table.columns.len()) =>
            {
                found.push("table without rows".to_owned());
            }
            Block::Definitions(rows) if rows.iter().any(|row| empty(&row.meaning)) => {
                found.push("definition without meaning".to_owned());
            }
            Block::Lines(lines) if lines.iter().any(|line| empty(line)) => {
                found.push("empty line".to_owned());
            }
            _ => {}
        }
    }
    found
}

/// The pointers of all members and items of a value.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    let mut step = |key: &str, inner: &Value| {
        let here = format!("{at}/{key}");
        out.push(here.clone());
        pointers(inner, &here, out);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, inner)| step(key, inner)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(place, inner)| step(&place.to_string(), inner)),
        _ => {}
    }
}

/// The texts of the case that end as a hole would, e.g. a heading "What I am afraid of".
fn last_words(value: &Value) -> Vec<String> {
    let mut all = Vec::new();
    pointers(value, "", &mut all);
    let texts = all.iter().filter_map(|pointer| value.pointer(pointer)?.as_str());
    texts
        .filter(|text| !in_text(text).is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn without(value: &Value, pointer: &str) -> Value {
    let mut value = value.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.shift_remove(key)),
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        _ => unreachable!(),
    }
    value
}

#[test]
fn no_part_leaves_a_hole_when_it_is_taken_away() {
    // The rich case in each matter that has a letter, the samples in their own.
    let mut cases: Vec<Value> = folder::samples()
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect();
    for matter in [
        "application_in_canada",
        "application_outside_canada",
        "reconsideration",
        "further_submissions",
    ] {
        let mut case = rich();
        case["matter"] = matter.into();
        cases.push(case);
    }
    let templates = Templates::embedded();
    let (mut built, mut found) = (0, Vec::new());
    for case in &cases {
        let own = last_words(case);
        let mut all = Vec::new();
        pointers(case, "", &mut all);
        for pointer in &all {
            // What the model requires is a finding of the schema.
            let Ok(case) = serde_json::from_value::<Case>(without(case, pointer)) else {
                continue;
            };
            let many = Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400)));
            let out = compose_from(&templates, &Brief::plain(&case, &many));
            if out.letters.is_empty() {
                assert!(any_error(&out.findings), "{pointer}: no letter and no finding");
            }
            built += out.letters.len();
            for letter in &out.letters {
                let mut holes = in_text(&dump::document(&letter.document));
                // What the case's own words say is theirs.
                holes.retain(|hole| !own.iter().any(|words| hole.contains(words.as_str())));
                holes.extend(in_blocks(&letter.document.blocks));
                found.extend(
                    holes
                        .into_iter()
                        .map(|hole| format!("{} without {pointer}: {hole}", letter.id)),
                );
            }
        }
    }
    println!("{built} letters composed");
    found.sort();
    found.dedup();
    assert_eq!(found.iter().take(40).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(built > 1000);
}
