//! The evidence hygiene report: for each file, what was found and what was done, for the preparer.
//!
//! In: the exhibits as taken in, their numbering, and all findings. Out: a [`FileReport`] for each file, and a document that says the same
//! to a person. It is for the file, never for filing, and decides nothing.

use super::mark;
use crate::blocks::{Block, Definition, Document, Inline, PageNumbers};
use crate::evidence::Exhibit;
use crate::finding::paper::{grouped, on_paper, quoted};
use crate::finding::{Finding, Language, Place};
use crate::numbering::Numbering;

/// One file of the evidence, as it was found and where its pages went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReport {
    /// The path as the case writes it.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
    /// How many pages it makes.
    pub pages: u32,
    /// Where they are; none while a file of the case cannot be used, because nothing can be numbered then.
    pub place: Option<Placed>,
    /// Whether the untouched original goes beside the bundle.
    pub original_kept: bool,
}

/// Where the pages of a file are in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The mark of its exhibit.
    pub mark: String,
    /// The printed number of its first page.
    pub first: u32,
    /// The printed number of its last page.
    pub last: u32,
}

/// A report for each file, in the order of the bundle. `numbering` is there where every exhibit is.
#[must_use]
pub fn reports(exhibits: &[Exhibit], numbering: Option<&Numbering>) -> Vec<FileReport> {
    let mut reports = Vec::new();
    for (nth, exhibit) in exhibits.iter().enumerate() {
        let numbered = numbering.and_then(|numbering| numbering.exhibits().get(nth));
        let mut next = numbered.map_or(1, |numbered| numbered.first);
        for part in &exhibit.parts {
            reports.push(FileReport {
                path: part.path.clone(),
                bytes: part.content.length(),
                sha256: part.content.sha256().to_owned(),
                pages: part.pages,
                place: numbered.map(|numbered| Placed {
                    mark: numbered.mark.clone(),
                    first: next,
                    last: next + part.pages.max(1) - 1,
                }),
                original_kept: part.keep_original.is_some(),
            });
            next += part.pages;
        }
    }
    reports
}

/// The words of the report.
struct Words {
    title: &'static str,
    note: &'static str,
    always: &'static str,
    size: &'static str,
    pages: &'static str,
    original: [&'static str; 2],
    found: &'static str,
    nothing: &'static str,
}

const ENGLISH: Words = Words {
    title: "Evidence: what was found and done",
    note: "For the file only: not for filing.",
    always: "From every file, only what shows on its pages went into the bundle. Document properties, XMP, EXIF and GPS data, maker notes, thumbnails, private data of programs, scripts, actions and embedded files were left behind. The hash is that of the file as it was.",
    size: "Size",
    pages: "Pages in the bundle",
    original: ["Original", "in the package, untouched"],
    found: "Found and done",
    nothing: "Nothing to report.",
};

const FRENCH: Words = Words {
    title: "Preuve : ce qui a été constaté et fait",
    note: "Pour le dossier seulement : à ne pas déposer.",
    always: "De chaque fichier, seul ce que montrent ses pages figure au recueil. Les propriétés du document, les données XMP, EXIF et GPS, les notes de fabricant, les vignettes, les données privées des logiciels, les scripts, les actions et les fichiers joints n'y ont pas été repris. L'empreinte est celle du fichier tel quel.",
    size: "Taille",
    pages: "Pages dans le recueil",
    original: ["Original", "au dossier, intact"],
    found: "Constaté et fait",
    nothing: "Rien à signaler.",
};

/// What is done to every file, in a few sentences.
#[must_use]
pub fn always_done(language: Language) -> &'static str {
    match language {
        Language::En => ENGLISH.always,
        Language::Fr => FRENCH.always,
    }
}

/// The report as a document.
#[must_use]
pub fn document(
    reports: &[FileReport],
    findings: &[Finding],
    reference: &str,
    language: Language,
) -> Document {
    let words = match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    };
    let heading = |level, text: &str| Block::Heading {
        level,
        content: vec![Inline::text(text)],
        anchor: None,
    };
    let mut blocks = vec![
        heading(1, words.title),
        Block::Paragraph(vec![Inline::Emphasis(vec![Inline::text(words.note)])]),
        Block::Paragraph(vec![Inline::text(words.always)]),
    ];
    let mut last = "";
    for report in reports {
        let placed = report.place.as_ref().map_or("", |placed| &placed.mark);
        if placed != last {
            blocks.push(heading(2, &mark(language, placed)));
            last = placed;
        }
        blocks.push(heading(3, &report.path));
        let items = said(&report.path, findings, language);
        let mut rows = terms(report, words, language);
        if items.is_empty() {
            rows.push(definition(words.found, words.nothing));
        }
        blocks.push(Block::Definitions(rows));
        if !items.is_empty() {
            blocks.push(heading(4, words.found));
            blocks.push(Block::List { start: None, items });
        }
    }
    Document {
        title: format!("{} — {reference}", words.title),
        subject: reference.to_owned(),
        language,
        running_head: format!("{} — {reference}", words.title),
        page_numbers: PageNumbers::OfTotal,
        blocks,
        ..Document::default()
    }
}

fn terms(report: &FileReport, words: &Words, language: Language) -> Vec<Definition> {
    let bytes = match language {
        Language::En => format!("{} bytes", grouped(report.bytes, ",")),
        Language::Fr => format!("{}\u{a0}octets", grouped(report.bytes, "\u{a0}")),
    };
    let pages = match &report.place {
        Some(placed) if placed.first == placed.last => placed.first.to_string(),
        Some(placed) => format!("{}–{}", placed.first, placed.last),
        None => report.pages.to_string(),
    };
    // Broken in four, so that a person can compare it line by line.
    let hash: Vec<&str> = (0..4)
        .filter_map(|part| report.sha256.get(part * 16..part * 16 + 16))
        .collect();
    let mut rows = vec![
        (words.size, bytes),
        (words.pages, pages),
        ("SHA-256", hash.join(" ")),
    ];
    if report.original_kept {
        rows.push((words.original[0], words.original[1].to_owned()));
    }
    rows.into_iter()
        .map(|(term, meaning)| definition(term, &meaning))
        .collect()
}

fn definition(term: &str, meaning: &str) -> Definition {
    Definition {
        term: vec![Inline::text(term)],
        meaning: vec![Inline::text(meaning)],
    }
}

/// What the findings say of one file, a paragraph each: what, and what to do.
fn said(path: &str, findings: &[Finding], language: Language) -> Vec<Vec<Block>> {
    let about = |finding: &&Finding| matches!(&finding.place, Place::File { path: file, .. } if file == path);
    let colon = match language {
        Language::En => ": ",
        Language::Fr => "\u{a0}: ",
    };
    findings
        .iter()
        .filter(about)
        .map(|finding| {
            let text = format!(
                "{} ({}){colon}{}.",
                on_paper(&finding.message(language), language),
                finding.code(),
                quoted(&finding.help(language), language)
            );
            vec![Block::Paragraph(vec![Inline::text(&text)])]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::plain;
    use crate::finding::catalogue::evidence as rows;

    #[test]
    fn every_file_is_told_with_what_was_found() {
        let report = |path: &str, mark: &str| FileReport {
            path: path.to_owned(),
            bytes: 7,
            sha256: crate::hash::sha256(b"x"),
            pages: 2,
            place: Some(Placed {
                mark: mark.to_owned(),
                first: 2,
                last: 3,
            }),
            original_kept: false,
        };
        let findings = [Finding::new(&rows::CHANGED, Place::file("b.pdf")).with("path", "b.pdf")];
        let reports = [report("a.pdf", "A"), report("b.pdf", "B")];
        for (language, nothing) in [
            (Language::En, "Nothing to report."),
            (Language::Fr, "Rien à signaler."),
        ] {
            let document = document(&reports, &findings, "X-1", language);
            let lists = document
                .blocks
                .iter()
                .filter(|b| matches!(b, Block::List { .. }))
                .count();
            assert_eq!(lists, 1);
            let rows = document.blocks.iter().filter_map(|block| match block {
                Block::Definitions(rows) => Some(rows),
                _ => None,
            });
            let says_nothing = |row: &&Definition| plain(&row.meaning) == nothing;
            assert_eq!(rows.flatten().filter(says_nothing).count(), 1);
        }
    }
}
