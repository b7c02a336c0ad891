//! A document of our own as text for a terminal: wrapped, with its tables as columns.
//!
//! In: blocks and a width. Out: text. What could steer a terminal is shown, never passed on.

use super::Colour;
use super::visible::visible;
use crate::blocks::{Block, Document, Inline, Table, plain as words};
use owo_colors::{OwoColorize, Style};
use unicode_width::UnicodeWidthStr;

/// How many columns a line may take.
const WIDTH_COLUMNS: usize = 100;
/// What stands between the columns of a table.
const BETWEEN: &str = "  ";

/// The document as text.
#[must_use]
pub fn plain(document: &Document, colour: Colour) -> String {
    let mut terminal = Terminal {
        colour,
        out: String::new(),
    };
    for block in &document.blocks {
        terminal.block(block, 0);
        if !matches!(block, Block::Heading { .. }) {
            terminal.out.push('\n');
        }
    }
    terminal.out
}

struct Terminal {
    colour: Colour,
    out: String,
}

/// The words of running text, as a terminal may show them.
fn shown(content: &[Inline]) -> String {
    visible(&words(content)).into_owned()
}

impl Terminal {
    fn paint(&self, text: &str, style: Style) -> String {
        match self.colour {
            Colour::Off => text.to_owned(),
            Colour::On => text.style(style).to_string(),
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.out.push_str(&" ".repeat(indent));
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn wrapped(&mut self, first: &str, indent: usize, text: &str) {
        let lead = first.width();
        let width = WIDTH_COLUMNS.saturating_sub(indent + lead);
        for (number, line) in wrap(text, width).iter().enumerate() {
            let before = if number == 0 {
                first.to_owned()
            } else {
                " ".repeat(lead)
            };
            self.line(indent, &format!("{before}{line}"));
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Heading { level, content, .. } => {
                let text = shown(content);
                let painted = self.paint(&text, Style::new().bold());
                self.line(indent, &painted);
                if *level < 3 {
                    let sign = if *level == 1 { "=" } else { "-" };
                    self.line(indent, &sign.repeat(text.width()));
                }
            }
            Block::Paragraph(content) => self.wrapped("", indent, &shown(content)),
            Block::Lines(lines) => lines.iter().for_each(|one| self.wrapped("", indent, &shown(one))),
            Block::List { start, items } => self.list(*start, items, indent),
            Block::Quote(blocks) | Block::Numbered { blocks, .. } | Block::Passage { blocks, .. } => {
                blocks.iter().for_each(|one| self.block(one, indent + 2));
            }
            Block::Table(table) => self.table(table, indent),
            Block::Definitions(rows) => {
                let widest = rows
                    .iter()
                    .map(|row| shown(&row.term).width())
                    .max()
                    .unwrap_or_default();
                for row in rows {
                    let term = shown(&row.term);
                    let pad = " ".repeat(widest - term.width());
                    self.wrapped(&format!("{term}{pad}{BETWEEN}"), indent, &shown(&row.meaning));
                }
            }
            Block::Letterhead(_)
            | Block::Cause(_)
            | Block::Figure(_)
            | Block::Signature(_)
            | Block::Jurat(_)
            | Block::Contents { .. }
            | Block::PageBreak => {}
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], indent: usize) {
        for (item, number) in items.iter().zip(start.unwrap_or(1)..) {
            let sign = match start {
                Some(_) => format!("{number}. "),
                None => "- ".to_owned(),
            };
            for (place, block) in item.iter().enumerate() {
                match block {
                    Block::Paragraph(content) if place == 0 => self.wrapped(&sign, indent, &shown(content)),
                    other => self.block(other, indent + sign.width()),
                }
            }
        }
    }

    fn table(&mut self, table: &Table, indent: usize) {
        let caption = shown(&table.caption);
        if !caption.is_empty() {
            self.wrapped("", indent, &caption);
        }
        let shares: usize = table
            .columns
            .iter()
            .map(|column| usize::from(column.share).max(1))
            .sum();
        let gaps = BETWEEN.len() * table.columns.len().saturating_sub(1);
        let room = WIDTH_COLUMNS.saturating_sub(indent + gaps);
        let widths: Vec<usize> = table
            .columns
            .iter()
            .map(|column| room * usize::from(column.share).max(1) / shares.max(1))
            .collect();
        let head: Vec<String> = table.head.iter().map(|cell| shown(cell)).collect();
        if !head.is_empty() {
            self.row(&head, &widths, indent, Style::new().bold());
            let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            self.row(&rules, &widths, indent, Style::new());
        }
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| shown(cell)).collect();
            self.row(&cells, &widths, indent, Style::new());
        }
    }

    fn row(&mut self, cells: &[String], widths: &[usize], indent: usize, style: Style) {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| wrap(cell, *width))
            .collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        for number in 0..lines {
            let mut text = String::new();
            for (cell, width) in wrapped.iter().zip(widths) {
                let part = cell.get(number).map_or("", String::as_str);
                text.push_str(part);
                text.push_str(&" ".repeat(width.saturating_sub(part.width())));
                text.push_str(BETWEEN);
            }
            let text = self.paint(text.trim_end(), style);
            self.line(indent, &text);
        }
    }
}

/// The text in lines of at most `width` columns; a word that is wider is cut.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(4);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let mut rest = word;
        if used > 0 && used + 1 + rest.width() > width {
            lines.push(String::new());
            used = 0;
        }
        while rest.width() > width {
            let cut = rest.char_indices().nth(width).map_or(rest.len(), |(at, _)| at);
            let (head, tail) = rest.split_at(cut);
            if let Some(last) = lines.last_mut() {
                last.push_str(head);
            }
            lines.push(String::new());
            used = 0;
            rest = tail;
            if head.is_empty() || tail.is_empty() {
                break;
            }
        }
        if let Some(last) = lines.last_mut() {
            if used > 0 {
                last.push(' ');
                used += 1;
            }
            last.push_str(rest);
            used += rest.width();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_keep_their_width_and_no_word_is_lost() {
        let text = "a word and averyveryverylongword at the end";
        let lines = wrap(text, 10);
        assert!(lines.iter().all(|line| line.len() <= 10), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}
