//! The cover sheet of a part: which part it is, what it holds, and where the rest is.
//!
//! In: the parts of a slot, and which one this is. Out: a document of one page, to be typeset.

use super::part::Run;
use crate::blocks::{Align, Block, Column, Document, Inline, PageNumbers, Table};
use crate::bundle::mark;
use crate::finding::Language;

/// "part 2 of 3".
pub(super) fn part_of(language: Language, part: usize, parts: usize) -> String {
    match language {
        Language::En => format!("part {part} of {parts}"),
        Language::Fr => format!("partie {part} de {parts}"),
    }
}

pub(super) fn sheet(
    language: Language,
    reference: &str,
    title: &str,
    part: usize,
    parts: &[(String, Vec<Run>)],
) -> Document {
    let said = part_of(language, part, parts.len());
    let (words, note) = match language {
        Language::En => (
            ["Part", "Exhibits", "Pages", "File"],
            "Marks and page numbers are those of the whole bundle; the index stands in part 1.",
        ),
        Language::Fr => (
            ["Partie", "Pièces", "Pages", "Fichier"],
            "Les cotes et les numéros de page sont ceux du recueil entier; la table se trouve dans la partie 1.",
        ),
    };
    let heading = |level, text: String| Block::Heading {
        level,
        content: vec![Inline::Text(text)],
        anchor: None,
    };
    let rows = parts
        .iter()
        .zip(1_usize..)
        .map(|((file, runs), nth)| {
            let cell = |text: String| {
                let text = Inline::Text(text);
                vec![if nth == part {
                    Inline::Strong(vec![text])
                } else {
                    text
                }]
            };
            vec![
                cell(nth.to_string()),
                cell(marks(language, runs)),
                cell(pages(runs)),
                cell(file.clone()),
            ]
        })
        .collect();
    let column = |align, share| Column { align, share };
    Document {
        title: format!("{title}, {said}"),
        subject: reference.to_owned(),
        language,
        page_numbers: PageNumbers::None,
        blocks: vec![
            heading(1, title.to_owned()),
            heading(2, format!("{reference}: {said}")),
            Block::Table(Table {
                caption: Vec::new(),
                columns: vec![
                    column(Align::Centre, 10),
                    column(Align::Left, 30),
                    column(Align::Left, 22),
                    column(Align::Left, 38),
                ],
                head: words.map(|word| vec![Inline::text(word)]).to_vec(),
                rows,
                row_heads: 1,
            }),
            Block::Paragraph(vec![Inline::text(note)]),
        ],
        ..Document::default()
    }
}

/// "A to C", "C (continued), D".
fn marks(language: Language, runs: &[Run]) -> String {
    let (continued, to) = match language {
        Language::En => ("continued", "to"),
        Language::Fr => ("suite", "à"),
    };
    let named = |run: &Run| {
        if run.continued {
            format!("{} ({continued})", run.mark)
        } else {
            run.mark.clone()
        }
    };
    match runs {
        [first, .., last] if runs.len() > 2 => format!("{} {to} {}", named(first), named(last)),
        few => few.iter().map(named).collect::<Vec<_>>().join(", "),
    }
}

/// The printed pages, as ranges.
fn pages(runs: &[Run]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for run in runs {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == *run.pages.start() => *end = *run.pages.end(),
            _ => ranges.push((*run.pages.start(), *run.pages.end())),
        }
    }
    let said: Vec<String> = ranges.iter().map(|(from, to)| format!("{from}–{to}")).collect();
    said.join(", ")
}

/// The bookmark of an exhibit that began in an earlier part.
pub(super) fn continued(language: Language, run: &Run) -> String {
    let name = mark(language, &run.mark);
    match language {
        Language::En => format!("{name} (continued)"),
        Language::Fr => format!("{name} (suite)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_says_its_exhibits_and_pages() {
        let run = |mark: &str, pages, continued| Run {
            mark: mark.into(),
            pages,
            continued,
        };
        let runs = [
            run("C", 40..=60, true),
            run("D", 61..=70, false),
            run("F", 90..=91, false),
        ];
        assert_eq!(marks(Language::En, &runs), "C (continued) to F");
        assert_eq!(marks(Language::Fr, &runs[..2]), "C (suite), D");
        assert_eq!(pages(&runs), "40–70, 90–91");
    }
}
