//! A document of our own as one HTML page: no script, nothing from the network, readable by a screen reader and on paper.
//!
//! In: blocks. Out: HTML. Everything that comes from a case is escaped; what could steer or hide is shown.

use super::visible::visible;
use crate::blocks::{Block, Document, Inline, Table, Target};
use crate::finding::Language;
use std::fmt::Write as _;

/// The looks: system faces, dark letters on white (contrast over 12:1), room to read, tables that scroll on a small screen.
const STYLE: &str = "\
body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}\
main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 3rem}\
h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.35rem;border-bottom:1px solid #767676;padding-top:1.2rem}h3{font-size:1.1rem}\
table{border-collapse:collapse;width:100%;margin:.75rem 0}caption{text-align:left;font-style:italic;padding:.25rem 0}\
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}\
thead th{background:#eee}blockquote{margin:1rem 0;padding:.5rem 1rem;border:2px solid #1a1a1a}\
dl{display:grid;grid-template-columns:minmax(12rem,1fr) 2fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}\
.scroll{overflow-x:auto}:focus-visible{outline:3px solid #0b57d0}\
.skip{position:absolute;left:-999rem}.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.5rem}\
footer{border-top:1px solid #767676;margin-top:2rem;padding-top:.5rem}\
@media print{main{max-width:none;padding:0}.skip{display:none}thead{display:table-header-group}tr{break-inside:avoid}}";

/// The page.
#[must_use]
pub fn html(document: &Document) -> String {
    let (lang, skip, foot) = match document.language {
        Language::En => (
            "en-CA",
            "Skip to the content",
            "Made by hc-pack. Not legal advice.",
        ),
        Language::Fr => (
            "fr-CA",
            "Aller au contenu",
            "Produit par hc-pack. Pas un avis juridique.",
        ),
    };
    let mut body = String::new();
    for block in &document.blocks {
        of_block(&mut body, block);
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{skip}</a>\n<main id=\"content\">\n{body}<footer><p>{foot}</p></footer>\n</main>\n</body>\n</html>\n",
        escaped(&document.title)
    )
}

/// A text with what HTML reads as its own, and what could steer a reader, spelled out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
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
