//! Functions that argue: facts with their cites, quotations, authorities.

use super::{cites, text, value};
use crate::finding::Language;
use crate::law::authorities;
use crate::letters::markdown::EXHIBIT;
use crate::letters::view::Cite;
use crate::letters::{escape, prose};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) fn argue(values: &[&Value], language: Language) -> Result<String, String> {
    let mut out = paragraphs(values, language)?;
    let ends_in_list = matches!(prose::parts(text(values, 0)?).last(), Some(prose::Part::List(..)));
    out.push_str(&bracketed(&cites(values, 1)?, language));
    let Some(why) = value(values, 2)?.as_str() else {
        return Ok(out);
    };
    for (place, part) in prose::parts(why).iter().enumerate() {
        match part {
            prose::Part::Paragraph(content) if place == 0 && !ends_in_list => {
                out.push(' ');
                out.push_str(content);
            }
            other => {
                out.push_str("\n\n");
                out.push_str(&numbered(other));
            }
        }
    }
    Ok(out)
}

fn numbered(part: &prose::Part) -> String {
    match part {
        prose::Part::Paragraph(content) => format!("¶ {content}"),
        list @ prose::Part::List(..) => list.markdown(),
    }
}

pub(super) fn paragraphs(values: &[&Value], _: Language) -> Result<String, String> {
    let parts: Vec<String> = prose::parts(text(values, 0)?).iter().map(numbered).collect();
    Ok(parts.join("\n\n"))
}

pub(super) fn quote(values: &[&Value], language: Language) -> Result<String, String> {
    let mut quoted = prose::blocks(text(values, 0)?);
    quoted.push_str(&bracketed(&cites(values, 1)?, language));
    Ok(quoted
        .lines()
        .map(|line| format!("> {line}"))
        .collect::<Vec<_>>()
        .join("\n"))
}

pub(super) fn authority(values: &[&Value], language: Language) -> Result<String, String> {
    let key = text(values, 0)?;
    let found = authorities::named(key).ok_or_else(|| format!("no authority has the key `{key}`"))?;
    let (cause, cite) = (found.name.words(language), found.cite.words(language));
    let report = escape::text(cite).replace(' ', "~");
    let comma = if report.starts_with("&#40;") { "" } else { "," };
    Ok(format!("<em>{}</em>{comma} {report}", escape::text(cause)))
}

pub(super) fn cite(values: &[&Value], language: Language) -> Result<String, String> {
    Ok(bracketed(&cites(values, 0)?, language))
}

pub(super) fn exhibits(values: &[&Value], language: Language) -> Result<String, String> {
    Ok(joined(&cites(values, 0)?, language))
}

fn bracketed(cites: &[Cite], language: Language) -> String {
    if cites.is_empty() {
        return String::new();
    }
    format!(" &#91;{}&#93;", joined(cites, language))
}

/// Cites, those of one exhibit that follow each other taken together, their pages in order; each leads to what it cites, where that is
/// bound into the same file.
fn joined(cites: &[Cite], language: Language) -> String {
    cites
        .chunk_by(|a, b| a.exhibit == b.exhibit && a.page.is_some() && b.page.is_some())
        .map(|run| {
            let mark = escape::text(&run[0].mark);
            let word = match language {
                Language::En => "Exhibit",
                Language::Fr => "pièce",
            };
            let name = if run[0].named {
                mark
            } else {
                format!("{word}~{mark}")
            };
            let pages: BTreeMap<u32, u32> = run
                .iter()
                .filter_map(|cite| Some((cite.page?, cite.within.unwrap_or_default())))
                .collect();
            let pages: Vec<(u32, u32)> = pages.into_iter().collect();
            pages_cited(&name, &run[0].exhibit, &pages, language)
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// "Exhibit D", "Exhibit D, p. 142" or "Exhibit D, pp. 142–144, 150": the name and each run of pages lead to the first of them. Pages
/// are given by their printed number and their place within the exhibit.
fn pages_cited(name: &str, exhibit: &str, pages: &[(u32, u32)], language: Language) -> String {
    let mut runs = pages.chunk_by(|a, b| a.0 + 1 == b.0).map(|run| {
        let numbers = match (run.first(), run.last()) {
            (Some(first), Some(last)) if first != last => match language {
                Language::En => format!("{}–{}", first.0, last.0),
                Language::Fr => format!("{}-{}", first.0, last.0),
            },
            _ => run.iter().map(|page| page.0.to_string()).collect(),
        };
        (numbers, run.first().map_or(0, |page| page.1))
    });
    let Some((numbers, within)) = runs.next() else {
        return leading(name, exhibit, 0);
    };
    let word = match (pages.len(), language) {
        (2.., Language::En) => "pp.",
        _ => "p.",
    };
    let first = leading(&format!("{name}, {word}~{numbers}"), exhibit, within);
    let others = runs.map(|(numbers, within)| format!(", {}", leading(&numbers, exhibit, within)));
    std::iter::once(first).chain(others).collect()
}

/// Words that lead to a page within an exhibit, 0 for its first sheet.
fn leading(words: &str, exhibit: &str, within: u32) -> String {
    format!("[{words}]({EXHIBIT}{exhibit}/{within})")
}
