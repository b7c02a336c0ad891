//! Markdown of our templates as typed blocks.
//!
//! In: what a template rendered to. Out: blocks, or the faults that make it no letter. It never drops text silently.
//!
//! The Markdown is CommonMark with tables and footnotes (`[^1]`), and these conventions:
//!
//! - `# …` is the document's title, `## …` and deeper are its parts; `{#name}` behind a heading names it for links.
//! - A paragraph that starts with `¶` is numbered, counted through the whole document. A list or quotation directly after it
//!   belongs to it.
//! - `~` is a no-break space, and `_` is itself: a run of it is a blank to be filled in by hand. Emphasis is `*` alone.
//!   (Values never hold a raw one of either.)
//! - `<em>`, `<strong>`, `<sup>` and `<span lang="ta">` are the only tags. Other HTML, images, rules and code are faults.
//! - Links lead to `#anchor`, `https:`, `http:` or `mailto:`.
//! - A fenced block whose info string is a name of the table in `fences` makes a special block: letterhead, lines,
//!   re, cause, signature, jurat, contents, columns, passage, pagebreak.

mod fences;
mod inlines;

pub(in crate::letters) use inlines::EXHIBIT;

use crate::blocks::{Align, Block, Column, Inline, Table};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

pub use fences::NAMES as FENCE_NAMES;
use inlines::Closed;

/// The deepest nesting of lists, quotations, passages and emphasis: far more than any letter has, and no risk to the stack.
const DEPTH_MAX: usize = 48;

/// Something that is no part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the Markdown, from 1.
    pub line: usize,
    /// What it is.
    pub what: What,
}

/// Kinds of faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A fenced block of an unknown name.
    UnknownBlock(String),
    /// A line that the block of that name does not know.
    UnknownLine(String, String),
    /// Markup that letters do not have: a tag, an image, a rule, code, a link to elsewhere.
    Markup(String),
    /// A tag that is not closed, or a footnote that is not defined.
    Open(String),
}

/// Reads Markdown into blocks.
///
/// # Errors
/// All faults, in order.
pub fn blocks(markdown: &str) -> Result<Vec<Block>, Vec<Fault>> {
    let mut number = 0;
    let (blocks, faults) = nested(markdown, 0, &mut number, 0);
    if faults.is_empty() {
        Ok(blocks)
    } else {
        Err(faults)
    }
}

/// Reads a part of a document: `line` is what comes before it, `number` the last paragraph number.
fn nested(markdown: &str, line: usize, number: &mut u32, depth: usize) -> (Vec<Block>, Vec<Fault>) {
    let source = markdown.replace('~', "\u{a0}").replace('_', "&#95;");
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<_> = Parser::new_ext(&source, options).into_offset_iter().collect();
    let mut reader = Reader {
        source: &source,
        notes: notes(&events),
        events: &events,
        at: 0,
        end: events.len(),
        line,
        number: *number,
        columns: None,
        faults: Vec::new(),
        depth,
        in_note: None,
    };
    reader.undefined_notes();
    let blocks = reader.blocks();
    *number = reader.number;
    (blocks, reader.faults)
}

/// Where the events of each footnote's text stand, by label.
fn notes(events: &[(Event<'_>, Range<usize>)]) -> BTreeMap<String, Range<usize>> {
    let mut notes = BTreeMap::new();
    let mut open: Option<(String, usize)> = None;
    for (place, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => open = Some((label.to_string(), place + 1)),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((label, start)) = open.take() {
                    notes.insert(label, start..place);
                }
            }
            _ => {}
        }
    }
    notes
}

/// What is said of the next table by a `columns` block.
#[derive(Debug, Clone, Default)]
struct Columns {
    caption: Vec<Inline>,
    shares: Vec<u16>,
    row_heads: usize,
}

/// A walk over the events of one piece of Markdown.
struct Reader<'a> {
    source: &'a str,
    events: &'a [(Event<'a>, Range<usize>)],
    notes: BTreeMap<String, Range<usize>>,
    at: usize,
    end: usize,
    line: usize,
    number: u32,
    columns: Option<Columns>,
    faults: Vec<Fault>,
    depth: usize,
    in_note: Option<String>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(&'a Event<'a>, Range<usize>)> {
        let events = self.events;
        let (event, range) = events.get(self.at).filter(|_| self.at < self.end)?;
        self.at += 1;
        Some((event, range.clone()))
    }

    fn line_of(&self, byte: usize) -> usize {
        let before = self.source.get(..byte).unwrap_or_default();
        self.line + 1 + before.matches('\n').count()
    }

    fn fault(&mut self, byte: usize, what: What) {
        let line = self.line_of(byte);
        self.faults.push(Fault { line, what });
    }

    fn markup(&mut self, range: &Range<usize>) {
        let text = self.source.get(range.clone()).unwrap_or_default();
        let short: String = text
            .trim()
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .take(60)
            .collect();
        self.fault(range.start, What::Markup(short));
    }

    /// Blocks up to the end of what encloses them; the end's event is taken.
    fn blocks(&mut self) -> Vec<Block> {
        let mut out = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(tag) => self.block(tag, &range, &mut out),
                Event::Rule | Event::Html(_) => self.markup(&range),
                _ => {
                    // The items of a tight list have no paragraph events.
                    self.at -= 1;
                    let content = self.inlines(Closed::Block);
                    self.paragraph(content, range.start, &mut out);
                }
            }
        }
        out
    }

    fn block(&mut self, tag: &'a Tag<'a>, range: &Range<usize>, out: &mut Vec<Block>) {
        if self.depth >= DEPTH_MAX {
            self.markup(range);
            self.raw();
            return;
        }
        self.depth += 1;
        self.shallow_block(tag, range, out);
        self.depth -= 1;
    }

    fn shallow_block(&mut self, tag: &'a Tag<'a>, range: &Range<usize>, out: &mut Vec<Block>) {
        match tag {
            Tag::Paragraph => {
                let content = self.inlines(Closed::End);
                self.paragraph(content, range.start, out);
            }
            Tag::Heading { level, id, .. } => {
                let content = self.inlines(Closed::End);
                let anchor = id.as_ref().map(ToString::to_string);
                let level = level_of(*level);
                out.push(Block::Heading {
                    level,
                    content,
                    anchor,
                });
            }
            Tag::List(start) => {
                let items = self.items();
                belong(Block::List { start: *start, items }, out);
            }
            Tag::BlockQuote(_) => {
                let quoted = self.blocks();
                belong(Block::Quote(quoted), out);
            }
            Tag::Table(alignments) => {
                let table = self.table(alignments);
                out.push(Block::Table(table));
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                let body = self.raw();
                self.fence(info, &body, range, out);
            }
            Tag::FootnoteDefinition(_) => {
                // Read where it is referred to.
                self.raw();
            }
            _ => {
                self.markup(range);
                self.raw();
            }
        }
    }

    /// A paragraph, numbered where its source starts with the mark for that.
    fn paragraph(&mut self, mut content: Vec<Inline>, start: usize, out: &mut Vec<Block>) {
        let marked = self.source.get(start..).is_some_and(|rest| rest.starts_with('¶'));
        if marked && let Some(Inline::Text(text)) = content.first_mut() {
            *text = text.trim_start_matches('¶').trim_start_matches(' ').to_owned();
            if text.is_empty() {
                content.remove(0);
            }
        }
        trim(&mut content);
        if content.is_empty() {
            return;
        }
        if marked {
            self.number += 1;
            out.push(Block::Numbered {
                number: self.number,
                blocks: vec![Block::Paragraph(content)],
                anchor: None,
            });
        } else {
            out.push(Block::Paragraph(content));
        }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let item = self.blocks();
                    items.push(item);
                }
                Event::End(_) => break,
                _ => self.markup(&range),
            }
        }
        items
    }

    fn table(&mut self, alignments: &[Alignment]) -> Table {
        let said = self.columns.take().unwrap_or_default();
        let mut table = Table {
            caption: said.caption,
            row_heads: said.row_heads,
            columns: alignments
                .iter()
                .enumerate()
                .map(|(place, alignment)| Column {
                    align: match alignment {
                        Alignment::Right => Align::Right,
                        Alignment::Center => Align::Centre,
                        Alignment::Left | Alignment::None => Align::Left,
                    },
                    share: said.shares.get(place).copied().unwrap_or_default(),
                })
                .collect(),
            ..Table::default()
        };
        let mut row = Vec::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let mut cell = self.inlines(Closed::End);
                    trim(&mut cell);
                    row.push(cell);
                }
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        if table.head.iter().all(Vec::is_empty) {
            table.head.clear();
        }
        table
    }

    /// The text of a block that is read by its own rules, up to its end.
    fn raw(&mut self) -> String {
        let mut text = String::new();
        let mut open = 1;
        while open > 0 {
            match self.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some((Event::Text(piece), _)) => text.push_str(piece),
                Some(_) => {}
                None => break,
            }
        }
        text
    }

    fn fence(&mut self, info: &str, body: &str, range: &Range<usize>, out: &mut Vec<Block>) {
        let mut words = info.split_whitespace();
        let name = words.next().unwrap_or_default();
        let Some(make) = fences::find(name) else {
            self.fault(range.start, What::UnknownBlock(name.to_owned()));
            return;
        };
        let mut fence = fences::Fence {
            name,
            argument: words.next().unwrap_or_default(),
            body,
            line: self.line_of(range.start),
            number: self.number,
            depth: self.depth + 1,
            faults: Vec::new(),
        };
        let made = if fence.depth > DEPTH_MAX {
            fence.faults.push(Fault {
                line: fence.line,
                what: What::Markup(name.to_owned()),
            });
            fences::Made::Nothing
        } else {
            make(&mut fence)
        };
        self.number = fence.number;
        self.faults.append(&mut fence.faults);
        match made {
            fences::Made::Block(block) => out.push(block),
            fences::Made::Columns(columns) => self.columns = Some(columns),
            fences::Made::Nothing => {}
        }
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

/// A list or quotation directly after a numbered paragraph is a part of it.
fn belong(block: Block, out: &mut Vec<Block>) {
    match out.last_mut() {
        Some(Block::Numbered { blocks, .. }) => blocks.push(block),
        _ => out.push(block),
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Takes the spaces off both ends.
fn trim(content: &mut Vec<Inline>) {
    if let Some(Inline::Text(first)) = content.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text(last)) = content.last_mut() {
        last.truncate(last.trim_end_matches(' ').len());
    }
    content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

/// One line of a special block as inlines.
fn line(text: &str, at: usize, faults: &mut Vec<Fault>) -> Vec<Inline> {
    let (blocks, found) = nested(text, at.saturating_sub(1), &mut 0, 0);
    faults.extend(found);
    let mut blocks = blocks.into_iter();
    match (blocks.next(), blocks.next()) {
        (None, _) => Vec::new(),
        (Some(Block::Paragraph(content)), None) => content,
        _ => {
            faults.push(Fault {
                line: at,
                what: What::Markup(text.chars().take(60).collect()),
            });
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests;
