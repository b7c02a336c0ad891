//! What no careful letter has, and where a letter has it.

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

/// The same for French, which has a space before a colon.
const FRENCH_HOLES: &[&str] = &[
    "«»",
    "« »",
    "âgée de ,",
    "âgé de ,",
    "née ,",
    "née .",
    "né ,",
    "né .",
    "le .",
    "le ,",
    "de .",
    "de ,",
    "à .",
    "à ,",
    "au .",
    "du .",
    "depuis .",
    "jusqu’au .",
    " et .",
    " et,",
    " ou.",
    " est .",
    " de de ",
    " le le ",
    "d’ ",
    "qu’ ",
    "pièce ,",
    "pièce ]",
    "IUC )",
];

/// What a line may not end with.
const ENDINGS: &[&str] = &[
    " and", " or", " the", " of", " in", " for", " with", ",", " et", " ou", " le", " la", " les", " de",
    " du", " des", " au", " aux", " à", " pour", " avec",
];

pub(super) fn in_text(text: &str, language: LetterLanguage) -> Vec<String> {
    let french = language == LetterLanguage::Fr;
    let more: &[&str] = if french { FRENCH_HOLES } else { &[] };
    let text = if french {
        // The spaces that French has before a colon and inside its quotation marks are none of ours.
        text.replace("\u{a0}:", ":")
            .replace("\u{a0}»", "»")
            .replace("«\u{a0}", "«")
    } else {
        text.to_owned()
    };
    let text = text.replace('\u{a0}', " ");
    // What stands nowhere in the letter need not be looked for in every line of it.
    let anywhere = |hole: &str| memchr::memmem::find(text.as_bytes(), hole.as_bytes()).is_some();
    let holes: Vec<&str> = HOLES
        .iter()
        .chain(more)
        .copied()
        .filter(|hole| anywhere(hole))
        .collect();
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '“']);
        // Indentation and the bars of a dumped table are the dump's own.
        for cell in line.split(" | ") {
            let cell = cell.trim();
            for hole in &holes {
                if cell.contains(hole) {
                    found.push(format!("{hole:?} in {cell:?}"));
                }
            }
            // A closing, an address of courtesy, and the last but one item of a list end so.
            let rightly = [
                "submitted,",
                "; and",
                "; et",
                "soumis,",
                "Monsieur,",
                "truly,",
                "Cordialement,",
                "you asked for",
            ];
            for ending in ENDINGS {
                let greets = *ending == "," && cell.starts_with("Bonjour ") && !cell.contains(" ,");
                if cell.ends_with(ending) && !greets && !rightly.iter().any(|right| cell.ends_with(right)) {
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
