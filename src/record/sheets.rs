//! The front of the record and the certificates of the affidavit's exhibits, as blocks that `typeset` places.
//!
//! In: what letters see of the case, the order, the page numbers. Out: one document for cover and index, and one for all certificates,
//! each of a page of its own. Their page numbers are stamped when the record is bound.

use super::{Order, Paged, Tab};
use crate::blocks::{
    Align, Block, Cause, Column, Definition, Document, Inline, PageNumbers, Side, Signature, Table, Target,
};
use crate::bundle::mark;
use crate::evidence::Exhibit;
use crate::finding::Language;
use crate::letters::view::View;
use crate::letters::view::court::Court;

/// The words of cover, index and certificates.
struct Words {
    title: &'static str,
    index: &'static str,
    head: [&'static str; 4],
    within_decision: &'static str,
    solicitor: &'static str,
    in_person: &'static str,
    served: &'static str,
    court: &'static str,
    file: &'static str,
    no_file: &'static str,
    between: &'static str,
    and: &'static str,
    under: &'static str,
    document: &'static str,
    pages: &'static str,
    official: &'static str,
}

const ENGLISH: Words = Words {
    title: "Application record",
    index: "Index",
    head: ["Rule 10(2)", "Document", "Date", "Pages"],
    within_decision: "Written reasons: in the decision",
    solicitor: "Solicitor for the ",
    in_person: "acting in person",
    served: "To:",
    court: "FEDERAL COURT",
    file: "Court File No. ",
    no_file: "IMM-__________",
    between: "BETWEEN:",
    and: "and",
    under: "Application under subsection\u{a0}72(1) of the Immigration and Refugee Protection Act, SC\u{a0}2001, c\u{a0}27",
    document: "Document",
    pages: "Pages",
    official: "Commissioner for taking affidavits (or as the case may be)",
};

const FRENCH: Words = Words {
    title: "Dossier de la demande",
    index: "Table des matières",
    head: ["Par. 10(2)", "Document", "Date", "Pages"],
    within_decision: "Motifs écrits : dans la décision",
    solicitor: "Représentation par avocat : ",
    in_person: "agissant pour son propre compte",
    served: "À :",
    court: "COUR FÉDÉRALE",
    file: "Dossier de la Cour n\u{ba} ",
    no_file: "IMM-__________",
    between: "ENTRE :",
    and: "et",
    under: "Demande présentée en vertu du paragraphe\u{a0}72(1) de la Loi sur l’immigration et la protection des réfugiés, LC\u{a0}2001, c\u{a0}27",
    document: "Document",
    pages: "Pages",
    official: "Commissaire à l’assermentation (ou selon le cas)",
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

/// The names by which links lead to our own documents.
pub(super) const AFFIDAVIT: &str = "(v)";
pub(super) const MEMORANDUM: &str = "(vi)";
pub(super) const STATEMENT: &str = "(vii)";

/// Cover and index.
#[must_use]
pub fn front(
    view: &View,
    language: Language,
    order: &Order,
    paged: &Paged,
    exhibits: &[Exhibit],
) -> Document {
    let words = words(language);
    let mut blocks = Vec::new();
    if let Some(court) = &view.court {
        blocks.push(Block::Cause(cause(court, words)));
        blocks.push(heading(1, words.title));
        blocks.push(Block::Lines(lines(&filer(view, court, words))));
        if let Some(to) = &court.served_at {
            let mut all = vec![format!("{} {}", words.served, to.name)];
            all.extend(to.lines.clone());
            blocks.push(Block::Lines(lines(&all)));
        }
    }
    blocks.push(Block::PageBreak);
    blocks.push(heading(2, words.index));
    blocks.push(Block::Table(index(view, language, order, paged, exhibits)));
    Document {
        title: format!("{} – {}", words.title, view.applicant.full),
        subject: view.reference.clone(),
        language,
        page_numbers: PageNumbers::None,
        blocks,
        ..Document::default()
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        content: vec![Inline::text(text)],
        anchor: None,
    }
}

fn lines(all: &[String]) -> Vec<Vec<Inline>> {
    all.iter().map(|line| vec![Inline::text(line)]).collect()
}

/// Who files the record, with the address for service.
fn filer(view: &View, court: &Court, words: &Words) -> Vec<String> {
    let mut all = Vec::new();
    match &view.representative {
        Some(one) => {
            all.push(one.name.clone());
            all.extend(one.firm.clone());
            all.extend(view.sender.lines.iter().cloned());
            all.push(format!("{}{}", words.solicitor, court.applicant_role));
        }
        None => {
            all.push(format!("{}, {}", view.applicant.full, words.in_person));
            all.extend(view.sender.lines.iter().cloned());
        }
    }
    all
}

fn cause(court: &Court, words: &Words) -> Cause {
    let text = |text: &str| vec![Inline::text(text)];
    let side = |parties: &[String], role: &str| Side {
        parties: parties.iter().map(|party| text(party)).collect(),
        role: text(role),
    };
    let number = court.file_number.as_deref().unwrap_or(words.no_file);
    Cause {
        file: text(&format!("{}{number}", words.file)),
        court: text(words.court),
        between: text(words.between),
        sides: vec![
            side(&court.applicants, &court.applicant_role),
            side(std::slice::from_ref(&court.respondent), &court.respondent_role),
        ],
        and: text(words.and),
        under: text(words.under),
    }
}

/// One row of the index.
struct Row {
    number: String,
    title: String,
    date: String,
    pages: (u32, u32),
    /// The name by which the link leads to its first page.
    to: String,
}

fn rows(view: &View, language: Language, order: &Order, paged: &Paged, exhibits: &[Exhibit]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (tab, place) in &order.documents {
        let (Some(exhibit), Some(numbered)) = (exhibits.get(*place), paged.numbering.exhibits().get(*place))
        else {
            continue;
        };
        let row = |number: &str, title: String| Row {
            number: number.to_owned(),
            title,
            date: exhibit.item.date.clone(),
            pages: (numbered.cover, numbered.last()),
            to: numbered.id.clone(),
        };
        rows.push(row(tab.number(), tab.name(language).to_owned()));
        if *tab == Tab::Decision && order.reasons_in_decision {
            rows.push(row(
                Tab::Reasons.number(),
                words(language).within_decision.to_owned(),
            ));
        }
    }
    let own = |tab: Tab, title: String, first: u32, length: u32, to: &str| Row {
        number: tab.number().to_owned(),
        title,
        date: String::new(),
        pages: (first, first + length - 1),
        to: to.to_owned(),
    };
    let of_whom = match language {
        Language::En => format!("Affidavit of {}", view.applicant.full),
        Language::Fr => format!("Affidavit : {}", view.applicant.full),
    };
    rows.push(own(
        Tab::Affidavit,
        of_whom,
        paged.affidavit,
        paged.lengths.affidavit,
        AFFIDAVIT,
    ));
    for place in &order.exhibits {
        if let (Some(exhibit), Some(numbered)) =
            (exhibits.get(*place), paged.numbering.exhibits().get(*place))
        {
            rows.push(Row {
                number: String::new(),
                title: format!("{} – {}", mark(language, &numbered.mark), exhibit.item.title),
                date: exhibit.item.date.clone(),
                pages: (numbered.cover, numbered.last()),
                to: numbered.id.clone(),
            });
        }
    }
    for (tab, first, length, to) in [
        (
            Tab::Memorandum,
            paged.memorandum,
            paged.lengths.memorandum,
            MEMORANDUM,
        ),
        (
            Tab::Statement,
            paged.statement,
            paged.lengths.statement,
            STATEMENT,
        ),
    ] {
        rows.push(own(tab, tab.name(language).to_owned(), first, length, to));
    }
    rows
}

/// Pages as the index prints them: "141–163", "7".
pub(super) fn range((first, last): (u32, u32)) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

fn index(view: &View, language: Language, order: &Order, paged: &Paged, exhibits: &[Exhibit]) -> Table {
    let column = |align, share| Column { align, share };
    let cells = |row: Row| {
        let link = |text: String| {
            vec![Inline::Link {
                target: Target::Exhibit {
                    exhibit: row.to.clone(),
                    page: 0,
                },
                alternative: row.title.clone(),
                content: vec![Inline::Text(text)],
            }]
        };
        vec![
            vec![Inline::text(&row.number)],
            vec![Inline::text(&row.title)],
            vec![Inline::text(&row.date)],
            link(range(row.pages)),
        ]
    };
    let rows = rows(view, language, order, paged, exhibits);
    Table {
        caption: Vec::new(),
        columns: vec![
            column(Align::Left, 14),
            column(Align::Left, 50),
            column(Align::Left, 22),
            column(Align::Right, 14),
        ],
        head: words(language).head.map(|word| vec![Inline::text(word)]).to_vec(),
        rows: rows.into_iter().map(cells).collect(),
        row_heads: 0,
    }
}

/// What an index row says of its pages, by the name that its link leads to: for the proof.
pub(super) fn planned(
    view: &View,
    language: Language,
    order: &Order,
    paged: &Paged,
    exhibits: &[Exhibit],
) -> Vec<(String, u32, String)> {
    rows(view, language, order, paged, exhibits)
        .into_iter()
        .map(|row| (row.to, row.pages.0, range(row.pages)))
        .collect()
}

/// The certificates of all exhibits of the affidavit in one document, a page each (Federal Courts Rules, r. 80(3)).
#[must_use]
pub fn certificates(
    view: &View,
    language: Language,
    order: &Order,
    paged: &Paged,
    exhibits: &[Exhibit],
) -> Document {
    let words = words(language);
    let mut blocks = Vec::new();
    for place in &order.exhibits {
        let (Some(exhibit), Some(numbered)) = (exhibits.get(*place), paged.numbering.exhibits().get(*place))
        else {
            continue;
        };
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        let name = &view.applicant.full;
        let clause = match language {
            Language::En => format!(
                "This is Exhibit\u{a0}“{}” referred to in the affidavit of {name}, sworn (or affirmed) before me on ____________________ 20____.",
                numbered.mark
            ),
            Language::Fr => format!(
                "Voici la pièce «\u{202f}{}\u{202f}» mentionnée dans l’affidavit souscrit par {name}, fait sous serment (ou affirmé solennellement) devant moi le ____________________ 20____.",
                numbered.mark
            ),
        };
        let row = |term: &str, meaning: String| Definition {
            term: vec![Inline::text(term)],
            meaning: vec![Inline::Text(meaning)],
        };
        blocks.push(heading(1, &mark(language, &numbered.mark)));
        blocks.push(Block::Paragraph(vec![Inline::Text(clause)]));
        blocks.push(Block::Signature(Signature {
            closing: Vec::new(),
            below: vec![vec![Inline::text(words.official)]],
            dated: false,
        }));
        blocks.push(Block::Definitions(vec![
            row(words.document, exhibit.item.title.clone()),
            row(words.pages, range((numbered.first, numbered.last()))),
        ]));
    }
    Document {
        title: words.title.to_owned(),
        language,
        page_numbers: PageNumbers::None,
        blocks,
        ..Document::default()
    }
}
