//! The index and the cover sheets, as blocks that `typeset` places.
//!
//! In: exhibits and their numbering. Out: one document for the index, and one for all cover sheets, each of a page of its own.

use super::{
    Span, beginning_in, first_in, index_title, lists_all, mark, page_range, pages_in_index, volume_name,
};
use crate::blocks::{Align, Block, Column, Definition, Document, Inline, PageNumbers, Table, Target};
use crate::case::languages;
use crate::evidence::{Exhibit, Item};
use crate::finding::Language;
use crate::numbering::{Numbered, Numbering, Sheets};

/// The words of index and covers.
struct Words {
    exhibit: &'static str,
    document: &'static str,
    proves: &'static str,
    pages: &'static str,
    date: &'static str,
    author: &'static str,
    language: &'static str,
    rest: &'static str,
}

const ENGLISH: Words = Words {
    exhibit: "Exhibit",
    document: "Document",
    proves: "What it shows",
    pages: "Pages",
    date: "Date",
    author: "Author",
    language: "Language",
    rest: "These are the exhibits of this volume. The index of all exhibits stands in volume 1.",
};

const FRENCH: Words = Words {
    exhibit: "Pièce",
    document: "Document",
    proves: "Ce qu’elle établit",
    pages: "Pages",
    date: "Date",
    author: "Auteur",
    language: "Langue",
    rest: "Ce sont les pièces de ce volume. La table de toutes les pièces se trouve dans le volume 1.",
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

/// The index of the volume `here`: a row per exhibit of the whole bundle with its mark, title, date, author, what it shows, and its
/// pages. Mark and pages are links to the exhibit's first page in this volume; a row whose exhibit lies in another names that one. Where
/// there are very many exhibits, only the first volume lists all of them ([`lists_all`]).
#[must_use]
pub fn index(
    title: &str,
    language: Language,
    numbering: &Numbering,
    exhibits: &[Exhibit],
    spans: &[Span],
    here: usize,
) -> Document {
    let words = words(language);
    let whole = lists_all(exhibits.len(), here);
    let head = [words.exhibit, words.document, words.proves, words.pages];
    let rows = exhibits
        .iter()
        .zip(numbering.exhibits())
        .filter(|(_, numbered)| {
            whole
                || spans
                    .get(here)
                    .is_some_and(|span| first_in(numbered, *span).is_some())
        })
        .map(|(exhibit, numbered)| row(language, &exhibit.item, numbered, spans, here))
        .collect();
    let column = |align, share| Column { align, share };
    let table = Table {
        caption: Vec::new(),
        columns: vec![
            column(Align::Centre, 11),
            column(Align::Left, 42),
            column(Align::Left, 35),
            column(Align::Right, 12),
        ],
        head: head.map(|word| vec![Inline::text(word)]).to_vec(),
        rows,
        row_heads: 1,
    };
    let mut blocks = vec![Block::Heading {
        level: 1,
        content: vec![Inline::text(index_title(language))],
        anchor: None,
    }];
    blocks.extend(volume_line(language, spans, here).map(|line| Block::Paragraph(vec![Inline::Text(line)])));
    if !whole {
        blocks.push(Block::Paragraph(vec![Inline::text(words.rest)]));
    }
    blocks.push(Block::Table(table));
    Document {
        title: index_title(language).to_owned(),
        subject: title.to_owned(),
        language,
        page_numbers: PageNumbers::Roman,
        blocks,
        ..Document::default()
    }
}

/// "Volume 2 of 3: pages 501–998"; nothing for a bundle of one volume.
fn volume_line(language: Language, spans: &[Span], here: usize) -> Option<String> {
    let name = volume_name(language, here, spans.len())?;
    let span = spans.get(here)?;
    Some(match language {
        Language::En => format!("{name}: pages {}–{}", span.first, span.last),
        Language::Fr => format!("{name} : pages {} à {}", span.first, span.last),
    })
}

fn row(
    language: Language,
    item: &Item,
    numbered: &Numbered,
    spans: &[Span],
    here: usize,
) -> Vec<Vec<Inline>> {
    // Where the exhibit lies in another volume, no link is made of this when the volume is bound: readers keep volumes apart, and
    // portals rename them. The proof still finds the row by it.
    let here_first = spans.get(here).and_then(|span| first_in(numbered, *span));
    let first = here_first.unwrap_or(numbered.cover);
    let link = |text: String| Inline::Link {
        target: Target::Exhibit {
            exhibit: numbered.id.clone(),
            page: (first + 1).saturating_sub(numbered.first),
        },
        alternative: format!("{}: {}", mark(language, &numbered.mark), item.title),
        content: vec![Inline::Text(text)],
    };
    let mut document = vec![Inline::text(&item.title)];
    let by: Vec<&str> = [&item.date, &item.author]
        .into_iter()
        .map(|s| s.trim())
        .filter(|s| !s.is_empty())
        .collect();
    if !by.is_empty() {
        document.push(Inline::LineBreak);
        document.push(Inline::Emphasis(vec![Inline::Text(by.join(", "))]));
    }
    vec![
        vec![Inline::Strong(vec![link(numbered.mark.clone())])],
        document,
        vec![Inline::text(&item.proves)],
        vec![link(pages_in_index(numbered, spans, here))],
    ]
}

/// The sheets before the exhibits that begin in a volume, in one document, a page each. Their numbers are stamped when they are bound.
#[must_use]
pub fn covers(
    language: Language,
    numbering: &Numbering,
    exhibits: &[Exhibit],
    (sheets, span): (Sheets, Span),
) -> Document {
    let mut blocks = Vec::new();
    for place in beginning_in(numbering, span) {
        let (Some(exhibit), Some(numbered)) = (exhibits.get(place), numbering.exhibits().get(place)) else {
            continue;
        };
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        let mut sheet = cover(language, &exhibit.item, numbered);
        if sheets == Sheets::Tabs {
            sheet.truncate(2);
        }
        blocks.extend(sheet);
    }
    Document {
        title: index_title(language).to_owned(),
        language,
        page_numbers: PageNumbers::None,
        blocks,
        ..Document::default()
    }
}

fn cover(language: Language, item: &Item, numbered: &Numbered) -> Vec<Block> {
    let words = words(language);
    let pages = page_range(numbered);
    let particulars = [
        (words.date, item.date.as_str()),
        (words.author, item.author.as_str()),
        (
            words.language,
            languages::name(&item.language, language).unwrap_or(&item.language),
        ),
        (words.proves, item.proves.as_str()),
        (words.pages, pages.as_str()),
    ];
    let particulars = particulars
        .into_iter()
        .filter(|(_, meaning)| !meaning.trim().is_empty())
        .map(|(term, meaning)| Definition {
            term: vec![Inline::text(term)],
            meaning: vec![Inline::text(meaning)],
        })
        .collect();
    let heading = |level, text: &str| Block::Heading {
        level,
        content: vec![Inline::text(text)],
        anchor: None,
    };
    vec![
        heading(1, &mark(language, &numbered.mark)),
        heading(2, &item.title),
        Block::Definitions(particulars),
    ]
}
