//! A document of our own as one HTML page: no script, nothing from the network, readable by a screen reader and on paper.
//!
//! In: blocks. Out: HTML. Everything that comes from a case is escaped; what could steer or hide is shown.

use super::page::{Page, Pictures, escaped, page};
use crate::blocks::{Block, Document, Inline, Table, Target};
use std::fmt::Write as _;

/// The page.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut body = String::new();
    for block in &document.blocks {
        of_block(&mut body, block);
    }
    page(&Page {
        language: document.language,
        title: &document.title,
        style: "",
        pictures: Pictures::None,
        body: &body,
    })
}

fn of_block(out: &mut String, block: &Block) {
    match block {
        Block::Heading { level, content, .. } => {
            let level = (*level).clamp(1, 6);
            line(out, &format!("<h{level}>{}</h{level}>", inlines(content)));
        }
        Block::Paragraph(content) => line(out, &format!("<p>{}</p>", inlines(content))),
        Block::Lines(lines) => {
            let lines: Vec<String> = lines.iter().map(|content| inlines(content)).collect();
            line(out, &format!("<p>{}</p>", lines.join("<br>")));
        }
        Block::List { start, items } => list(out, *start, items),
        Block::Quote(blocks) => wrapped(out, "blockquote", blocks),
        Block::Numbered { blocks, .. } => wrapped(out, "div", blocks),
        Block::Passage { tag, blocks } => {
            line(out, &format!("<div lang=\"{}\">", escaped(tag)));
            blocks.iter().for_each(|block| of_block(out, block));
            line(out, "</div>");
        }
        Block::Table(one) => table(out, one),
        Block::Definitions(rows) => {
            line(out, "<dl>");
            for row in rows {
                let (term, meaning) = (inlines(&row.term), inlines(&row.meaning));
                line(out, &format!("<dt>{term}</dt><dd>{meaning}</dd>"));
            }
            line(out, "</dl>");
        }
        // What only paper has: places to sign, pictures from files, page numbers.
        Block::Letterhead(_)
        | Block::Figure(_)
        | Block::Signature(_)
        | Block::Jurat(_)
        | Block::Cause(_)
        | Block::Contents { .. }
        | Block::PageBreak => {}
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn wrapped(out: &mut String, name: &str, blocks: &[Block]) {
    line(out, &format!("<{name}>"));
    blocks.iter().for_each(|block| of_block(out, block));
    line(out, &format!("</{name}>"));
}

fn list(out: &mut String, start: Option<u64>, items: &[Vec<Block>]) {
    let name = if start.is_some() { "ol" } else { "ul" };
    line(out, &format!("<{name}>"));
    for item in items {
        match &item[..] {
            [Block::Paragraph(content)] => line(out, &format!("<li>{}</li>", inlines(content))),
            blocks => wrapped(out, "li", blocks),
        }
    }
    line(out, &format!("</{name}>"));
}

fn table(out: &mut String, table: &Table) {
    // A region that can be reached by the keyboard, because it may scroll.
    let caption = inlines(&table.caption);
    line(
        out,
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\">\n<table>",
    );
    if !caption.is_empty() {
        line(out, &format!("<caption>{caption}</caption>"));
    }
    if !table.head.is_empty() {
        let cells = table
            .head
            .iter()
            .map(|cell| format!("<th scope=\"col\">{}</th>", inlines(cell)));
        line(
            out,
            &format!("<thead><tr>{}</tr></thead>", cells.collect::<String>()),
        );
    }
    line(out, "<tbody>");
    for row in &table.rows {
        let mut cells = String::new();
        for (index, cell) in row.iter().enumerate() {
            let text = inlines(cell);
            let _always = if index < table.row_heads {
                write!(cells, "<th scope=\"row\">{text}</th>")
            } else {
                write!(cells, "<td>{text}</td>")
            };
        }
        line(out, &format!("<tr>{cells}</tr>"));
    }
    line(out, "</tbody>\n</table>\n</div>");
}

fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => escaped(text),
        Inline::Emphasis(content) => format!("<em>{}</em>", inlines(content)),
        Inline::Strong(content) => format!("<strong>{}</strong>", inlines(content)),
        Inline::Superscript(content) => format!("<sup>{}</sup>", inlines(content)),
        Inline::Foreign { tag, content } => {
            format!("<span lang=\"{}\">{}</span>", escaped(tag), inlines(content))
        }
        Inline::Link { target, content, .. } => match target {
            Target::Address(address) => format!("<a href=\"{}\">{}</a>", escaped(address), inlines(content)),
            Target::Anchor(_) | Target::Exhibit { .. } => inlines(content),
        },
        Inline::LineBreak => "<br>".to_owned(),
        Inline::Cite { .. } | Inline::Footnote(_) | Inline::PageOf(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_case_says_never_becomes_markup() {
        let hostile = "<script>alert(1)</script>\u{202e}\" onload='x' &amp;";
        let document = Document {
            title: hostile.to_owned(),
            blocks: vec![
                Block::Paragraph(vec![Inline::text(hostile)]),
                Block::Table(Table {
                    caption: vec![Inline::text(hostile)],
                    head: vec![vec![Inline::text("a")]],
                    rows: vec![vec![vec![Inline::text(hostile)]]],
                    row_heads: 1,
                    ..Table::default()
                }),
            ],
            ..Document::default()
        };
        let page = html(&document);
        assert!(!page.contains("<script") && !page.contains('\u{202e}') && !page.contains("onload='"));
        assert!(page.contains("<th scope=\"row\">&lt;script&gt;"));
        assert!(!page.contains("http://") && !page.contains("https://"));
    }
}
