//! The special blocks: a fenced block of Markdown whose info string is their name.
//!
//! In: the name and body of a fenced block. Out: a typed block. Each line of a body is `key: text` or, where the table says so,
//! text alone; empty lines and keys without text are left out, so that an absent value leaves no empty line in a letter.
//!
//! | name | body |
//! |---|---|
//! | `letterhead` | `name:` once, `tagline:` at most once, other lines as they are |
//! | `lines` | lines that stay lines |
//! | `re` | `term: meaning`, a row each |
//! | `cause` | `file:`, `court:`, `between:`, `and:`, `under:` at most once; `party:` for each party and `role:` after those of a side |
//! | `signature` | `closing:` at most once, `below:` for each line below, `dated` alone for a date line |
//! | `jurat` | `clause:` once, `official:` and `declarant:` for each line below |
//! | `contents` | `title:`, `depth:` |
//! | `columns` | `caption:`, `shares:` (numbers), `row-heads:` of the table that follows |
//! | `passage xx` | Markdown in the language `xx` |
//! | `pagebreak` | nothing |

use super::{Columns, Fault, What, line, nested};
use crate::blocks::{Block, Cause, Definition, Inline, Jurat, Letterhead, Side, Signature, plain};

/// A fenced block as it is read.
pub(super) struct Fence<'a> {
    pub(super) name: &'a str,
    pub(super) argument: &'a str,
    pub(super) body: &'a str,
    /// The line of its opening fence.
    pub(super) line: usize,
    /// The last paragraph number so far.
    pub(super) number: u32,
    pub(super) depth: usize,
    pub(super) faults: Vec<Fault>,
}

/// What a fenced block makes.
pub(super) enum Made {
    Block(Block),
    Columns(Columns),
    Nothing,
}

type Make = fn(&mut Fence<'_>) -> Made;

/// The table of special blocks.
const TABLE: &[(&str, Make)] = &[
    ("cause", cause),
    ("columns", columns),
    ("contents", contents),
    ("jurat", jurat),
    ("letterhead", letterhead),
    ("lines", lines),
    ("pagebreak", |_| Made::Block(Block::PageBreak)),
    ("passage", passage),
    ("re", re),
    ("signature", signature),
];

/// The names of all special blocks.
pub const NAMES: &[&str] = &[
    "cause",
    "columns",
    "contents",
    "jurat",
    "letterhead",
    "lines",
    "pagebreak",
    "passage",
    "re",
    "signature",
];

pub(super) fn find(name: &str) -> Option<Make> {
    TABLE
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, make)| *make)
}

/// A line of a body with its key, where it has one.
struct Keyed<'a> {
    key: &'a str,
    text: &'a str,
    line: usize,
}

impl<'a> Fence<'a> {
    /// The lines that say something. A colon of a value is never raw, so the first one ends the key.
    fn keyed(&self) -> Vec<Keyed<'a>> {
        let first = self.line + 1;
        let lines = self.body.lines().enumerate();
        lines
            .map(|(place, text)| (first + place, text.trim_matches([' ', '\t'])))
            .filter(|(_, text)| !text.is_empty())
            .map(|(line, text)| match text.split_once(':') {
                Some((key, text)) => Keyed {
                    key: key.trim(),
                    text: text.trim_matches([' ', '\t']),
                    line,
                },
                None => Keyed { key: "", text, line },
            })
            .collect()
    }

    fn inline(&mut self, text: &str, at: usize) -> Vec<Inline> {
        line(text, at, &mut self.faults)
    }

    fn unknown(&mut self, at: &Keyed<'_>) {
        let said = if at.key.is_empty() { at.text } else { at.key };
        self.faults.push(Fault {
            line: at.line,
            what: What::UnknownLine(self.name.to_owned(), said.chars().take(60).collect()),
        });
    }
}

/// Puts a line's inlines behind the others unless it says nothing.
fn push(content: Vec<Inline>, out: &mut Vec<Vec<Inline>>) {
    if !content.is_empty() {
        out.push(content);
    }
}

fn letterhead(fence: &mut Fence<'_>) -> Made {
    let mut head = Letterhead::default();
    for one in fence.keyed() {
        let text = plain(&fence.inline(one.text, one.line));
        match one.key {
            "name" => head.name = text,
            "tagline" => head.tagline = text,
            "" => head.lines.push(text),
            _ => fence.unknown(&one),
        }
    }
    Made::Block(Block::Letterhead(head))
}

fn lines(fence: &mut Fence<'_>) -> Made {
    let mut out = Vec::new();
    for (place, text) in fence.body.lines().enumerate() {
        let content = fence.inline(text.trim(), fence.line + 1 + place);
        push(content, &mut out);
    }
    if out.is_empty() {
        Made::Nothing
    } else {
        Made::Block(Block::Lines(out))
    }
}

fn re(fence: &mut Fence<'_>) -> Made {
    let mut rows = Vec::new();
    for one in fence.keyed() {
        if one.key.is_empty() {
            fence.unknown(&one);
            continue;
        }
        let meaning = fence.inline(one.text, one.line);
        if !meaning.is_empty() {
            let term = fence.inline(one.key, one.line);
            rows.push(Definition { term, meaning });
        }
    }
    if rows.is_empty() {
        Made::Nothing
    } else {
        Made::Block(Block::Definitions(rows))
    }
}

fn signature(fence: &mut Fence<'_>) -> Made {
    let mut signature = Signature::default();
    for one in fence.keyed() {
        let content = fence.inline(one.text, one.line);
        match (one.key, one.text) {
            ("closing", _) => signature.closing = content,
            ("below", _) => push(content, &mut signature.below),
            ("", "dated") => signature.dated = true,
            _ => fence.unknown(&one),
        }
    }
    Made::Block(Block::Signature(signature))
}

fn jurat(fence: &mut Fence<'_>) -> Made {
    let mut jurat = Jurat::default();
    for one in fence.keyed() {
        let content = fence.inline(one.text, one.line);
        match one.key {
            "clause" => jurat.clause = content,
            "official" => push(content, &mut jurat.official),
            "declarant" => push(content, &mut jurat.declarant),
            _ => fence.unknown(&one),
        }
    }
    Made::Block(Block::Jurat(jurat))
}

fn cause(fence: &mut Fence<'_>) -> Made {
    let mut cause = Cause::default();
    let mut side = Side::default();
    for one in fence.keyed() {
        let content = fence.inline(one.text, one.line);
        match one.key {
            "file" => cause.file = content,
            "court" => cause.court = content,
            "between" => cause.between = content,
            "and" => cause.and = content,
            "under" => cause.under = content,
            "party" => push(content, &mut side.parties),
            "role" => {
                side.role = content;
                cause.sides.push(std::mem::take(&mut side));
            }
            _ => fence.unknown(&one),
        }
    }
    Made::Block(Block::Cause(cause))
}

fn contents(fence: &mut Fence<'_>) -> Made {
    let (mut title, mut depth) = (String::new(), 3);
    for one in fence.keyed() {
        match (one.key, one.text.parse::<u8>()) {
            ("title", _) => title = plain(&fence.inline(one.text, one.line)),
            ("depth", Ok(deep)) => depth = deep,
            _ => fence.unknown(&one),
        }
    }
    Made::Block(Block::Contents { title, depth })
}

fn columns(fence: &mut Fence<'_>) -> Made {
    let mut columns = Columns::default();
    for one in fence.keyed() {
        let numbers: Result<Vec<u16>, _> = one.text.split_whitespace().map(str::parse).collect();
        match (one.key, numbers) {
            ("caption", _) => columns.caption = fence.inline(one.text, one.line),
            ("shares", Ok(shares)) => columns.shares = shares,
            ("row-heads", Ok(count)) => columns.row_heads = count.first().copied().unwrap_or_default().into(),
            _ => fence.unknown(&one),
        }
    }
    Made::Columns(columns)
}

fn passage(fence: &mut Fence<'_>) -> Made {
    if fence.argument.is_empty() {
        fence.faults.push(Fault {
            line: fence.line,
            what: What::UnknownLine(fence.name.to_owned(), String::new()),
        });
        return Made::Nothing;
    }
    let (blocks, mut faults) = nested(fence.body, fence.line, &mut fence.number, fence.depth);
    fence.faults.append(&mut faults);
    Made::Block(Block::Passage {
        tag: fence.argument.to_owned(),
        blocks,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_names_are_those_of_the_table() {
        let table: Vec<&str> = super::TABLE.iter().map(|(name, _)| *name).collect();
        assert_eq!(table, super::NAMES);
    }
}
