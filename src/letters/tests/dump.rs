//! Blocks as text, so that a letter can be read aloud and searched for holes.

use crate::blocks::{Block, Document, Inline};

pub(super) fn document(document: &Document) -> String {
    let mut out = String::new();
    blocks(&document.blocks, "", &mut out);
    out
}

pub(super) fn inline(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(c) => out.push_str(&format!("*{}*", self::inline(c))),
            Inline::Strong(c) => out.push_str(&format!("**{}**", self::inline(c))),
            Inline::Superscript(c) | Inline::Link { content: c, .. } | Inline::Foreign { content: c, .. } => {
                out.push_str(&self::inline(c));
            }
            Inline::LineBreak => out.push(' '),
            Inline::Footnote(blocks) => {
                let mut note = String::new();
                self::blocks(blocks, "", &mut note);
                out.push_str(&format!("^[{}]", note.trim()));
            }
            Inline::Cite { .. } | Inline::PageOf(_) => panic!("unresolved"),
        }
    }
    out
}

fn blocks(all: &[Block], indent: &str, out: &mut String) {
    let mut say = |text: String| {
        out.push_str(indent);
        out.push_str(&text);
        out.push('\n');
    };
    for block in all {
        match block {
            Block::Letterhead(head) => {
                say(format!("| {}", head.name));
                say(format!("| {}", head.tagline));
                for line in &head.lines {
                    say(format!("| {line}"));
                }
            }
            Block::Heading { level, content, .. } => {
                say(String::new());
                say(format!("{} {}", "#".repeat((*level).into()), inline(content)));
            }
            Block::Paragraph(content) => say(inline(content)),
            Block::Numbered {
                number,
                blocks: inner,
                ..
            } => {
                let mut text = String::new();
                blocks(inner, "   ", &mut text);
                say(format!("{number}. {}", text.trim_start().trim_end_matches('\n')));
            }
            Block::Lines(lines) => {
                for line in lines {
                    say(format!("> {}", inline(line)));
                }
            }
            Block::List { start, items } => {
                for (place, item) in items.iter().enumerate() {
                    let mark = start.map_or("-".to_owned(), |s| format!("({})", s + place as u64));
                    let mut text = String::new();
                    blocks(item, "  ", &mut text);
                    say(format!("{mark} {}", text.trim_start().trim_end_matches('\n')));
                }
            }
            Block::Quote(inner) | Block::Passage { blocks: inner, .. } => {
                let mut text = String::new();
                blocks(inner, "      “", &mut text);
                say(text.trim_end_matches('\n').to_owned());
            }
            Block::Table(table) => {
                let row =
                    |cells: &[Vec<Inline>]| cells.iter().map(|c| inline(c)).collect::<Vec<_>>().join(" | ");
                say(format!("[{}]", row(&table.head)));
                for cells in &table.rows {
                    say(format!("[{}]", row(cells)));
                }
            }
            Block::Definitions(rows) => {
                for row in rows {
                    say(format!("{}: {}", inline(&row.term), inline(&row.meaning)));
                }
            }
            Block::Signature(s) => {
                say(inline(&s.closing));
                say(
                    format!("___________ {}", if s.dated { "Date ______" } else { "" })
                        .trim_end()
                        .to_owned(),
                );
                for line in &s.below {
                    say(inline(line));
                }
            }
            Block::Jurat(j) => {
                say(format!("JURAT {}", inline(&j.clause)));
                for line in &j.official {
                    say(format!("   official: {}", inline(line)));
                }
                for line in &j.declarant {
                    say(format!("   declarant: {}", inline(line)));
                }
            }
            Block::Cause(cause) => {
                say(inline(&cause.file));
                say(inline(&cause.court));
                say(inline(&cause.between));
                for side in &cause.sides {
                    for party in &side.parties {
                        say(format!("   {}", inline(party)));
                    }
                    say(format!("   ({})", inline(&side.role)));
                }
                say(inline(&cause.under));
            }
            Block::Figure(_) | Block::Contents { .. } | Block::PageBreak => {}
        }
    }
}
