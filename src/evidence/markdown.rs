//! Markdown as evidence: somebody else's notes, set as they were meant.
//!
//! In: Markdown. Out: blocks. Nothing of the text is dropped: HTML, code and the addresses of pictures stand as they were written.

use super::page::{Letters, right_to_left};
use crate::blocks::{Align, Block, Column, Inline, Table};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The deepest nesting of lists and quotations that is followed; what lies deeper stands on the level above it.
const DEPTH_MAX: usize = 24;

/// The deepest nesting of anything that is read as Markdown at all: nobody's notes go further, and every level is a call.
const NESTING_MAX: usize = 200;

/// Reads Markdown. Nothing for a text that is nested as no notes are: it is set as it was written.
pub(super) fn blocks(text: &str, letters: &mut Letters<'_>) -> Option<Vec<Block>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut events = Vec::new();
    let mut open = 0_usize;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        if open > NESTING_MAX {
            return None;
        }
        events.push(event);
    }
    let mut reader = Reader {
        events,
        at: 0,
        letters,
    };
    Some(reader.blocks(0))
}

/// What the next end event closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// The running text itself.
    Here,
    /// What encloses it: the event is left.
    Around,
}

struct Reader<'a, 'b, 'c> {
    events: Vec<Event<'a>>,
    at: usize,
    letters: &'b mut Letters<'c>,
}

impl<'a> Reader<'a, '_, '_> {
    fn next(&mut self) -> Option<Event<'a>> {
        let event = self.events.get(self.at).cloned()?;
        self.at += 1;
        Some(event)
    }

    /// Blocks up to the end of what encloses them; the end's event is taken.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut out = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => self.block(&tag, depth, &mut out),
                Event::Rule => out.push(self.letters.line_block("———")),
                Event::Html(html) => {
                    for line in html.trim_end().lines() {
                        out.push(self.letters.line_block(line));
                    }
                }
                _ => {
                    // The items of a tight list have no paragraph events: what ends here ends the item.
                    self.at -= 1;
                    let content = self.inlines(Closed::Around);
                    out.push(paragraph(content));
                }
            }
        }
        out
    }

    fn block(&mut self, tag: &Tag<'a>, depth: usize, out: &mut Vec<Block>) {
        let deeper = (depth + 1).min(DEPTH_MAX);
        match tag {
            Tag::Heading { level, .. } => {
                let content = self.inlines(Closed::Here);
                out.push(Block::Heading {
                    level: level_of(*level),
                    content,
                    anchor: None,
                });
            }
            Tag::BlockQuote(_) => {
                let inner = self.blocks(deeper);
                out.extend(if depth < DEPTH_MAX {
                    vec![Block::Quote(inner)]
                } else {
                    inner
                });
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                while let Some(Event::Start(Tag::Item)) = self.next() {
                    items.push(self.blocks(deeper));
                }
                out.extend(if depth < DEPTH_MAX {
                    vec![Block::List { start: *start, items }]
                } else {
                    items.into_iter().flatten().collect()
                });
            }
            Tag::CodeBlock(_) => {
                let mut text = String::new();
                while let Some(event) = self.next() {
                    match event {
                        Event::End(_) => break,
                        Event::Text(part) => text.push_str(&part),
                        _ => {}
                    }
                }
                for line in text.lines() {
                    out.push(self.letters.line_block(line));
                }
            }
            Tag::Table(alignments) => {
                let columns = alignments.iter().map(|_| Column {
                    align: Align::Left,
                    share: 0,
                });
                let mut table = Table {
                    columns: columns.collect(),
                    ..Table::default()
                };
                self.table(&mut table);
                out.push(Block::Table(table));
            }
            Tag::HtmlBlock => out.extend(self.blocks(depth)),
            _ => {
                let content = self.inlines(Closed::Here);
                out.push(paragraph(content));
            }
        }
    }

    fn table(&mut self, table: &mut Table) {
        while let Some(event) = self.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(Tag::TableHead) => table.head = self.row(table.columns.len()),
                Event::Start(Tag::TableRow) => {
                    let row = self.row(table.columns.len());
                    table.rows.push(row);
                }
                _ => {}
            }
        }
    }

    fn row(&mut self, columns: usize) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some(Event::Start(Tag::TableCell)) = self.next() {
            cells.push(self.inlines(Closed::Here));
        }
        cells.resize(columns.max(cells.len()), Vec::new());
        cells
    }

    /// Running text up to the end of what encloses it, or to the next block, which is left.
    fn inlines(&mut self, closed: Closed) -> Vec<Inline> {
        let mut out = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::End(_) => {
                    if closed == Closed::Around {
                        self.at -= 1;
                    }
                    break;
                }
                Event::Start(tag) if is_block(&tag) => {
                    self.at -= 1;
                    break;
                }
                Event::Start(Tag::Emphasis) => {
                    let content = self.inlines(Closed::Here);
                    out.push(Inline::Emphasis(content));
                }
                Event::Start(Tag::Strong) => {
                    let content = self.inlines(Closed::Here);
                    out.push(Inline::Strong(content));
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let content = self.inlines(Closed::Here);
                    let is_plain = crate::blocks::plain(&content) == dest_url.as_ref();
                    out.extend(content);
                    if !is_plain {
                        out.push(self.letters.line(&format!(" ({dest_url})")));
                    }
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let content = self.inlines(Closed::Here);
                    out.push(Inline::text("["));
                    out.extend(content);
                    out.push(self.letters.line(&format!(" {dest_url}]")));
                }
                Event::Start(_) => {
                    let content = self.inlines(Closed::Here);
                    out.extend(content);
                }
                Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                    out.push(self.letters.line(&text));
                }
                Event::SoftBreak => out.push(Inline::text(" ")),
                Event::HardBreak => out.push(Inline::LineBreak),
                Event::TaskListMarker(done) => out.push(Inline::text(if done { "☑ " } else { "☐ " })),
                _ => {}
            }
        }
        out
    }
}

fn paragraph(content: Vec<Inline>) -> Block {
    let tag = right_to_left(&crate::blocks::plain(&content));
    match tag {
        Some(tag) => Block::Passage {
            tag: tag.to_owned(),
            blocks: vec![Block::Paragraph(content)],
        },
        None => Block::Paragraph(content),
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        _ => 4,
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}
