//! Functions that argue: facts with their cites, quotations, authorities.

use super::{cites, text, value};
use crate::finding::Language;
use crate::law::authorities;
use crate::letters::view::Cite;
use crate::letters::{escape, prose};
use serde_json::Value;
use std::collections::BTreeSet;

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

/// Cites as text, those of one exhibit that follow each other taken together, their pages in order.
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
            let pages: BTreeSet<u32> = run.iter().filter_map(|cite| cite.page).collect();
            let pages: Vec<u32> = pages.into_iter().collect();
            let pages = page_words(&pages, language);
            format!("{name}{pages}")
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// ", p. 142" or ", pp. 142–144, 150".
fn page_words(pages: &[u32], language: Language) -> String {
    let runs: Vec<String> = pages
        .chunk_by(|a, b| a + 1 == *b)
        .map(|run| match (run.first(), run.last()) {
            (Some(first), Some(last)) if first != last => match language {
                Language::En => format!("{first}–{last}"),
                Language::Fr => format!("{first}-{last}"),
            },
            _ => run.iter().map(ToString::to_string).collect(),
        })
        .collect();
    match (pages.len(), language) {
        (0, _) => String::new(),
        (2.., Language::En) => format!(", pp.~{}", runs.join(", ")),
        _ => format!(", p.~{}", runs.join(", ")),
    }
}
