//! The certificate of the pagination, for people: what `pagination.json` says, as pages.
//!
//! In: what the proof found in the finished volumes. Out: a document for `typeset`. It adds nothing and leaves nothing out.

use super::Pagination;
use super::prove::{ExhibitProof, VolumeProof};
use crate::blocks::{Align, Block, Column, Document, Inline, PageNumbers, Table};
use crate::finding::Language;

/// The words of the certificate.
struct Words {
    title: &'static str,
    statement: &'static str,
    volumes: &'static str,
    volume_head: [&'static str; 4],
    exhibits: &'static str,
    exhibit_head: [&'static str; 6],
}

const ENGLISH: Words = Words {
    title: "Certificate of pagination",
    statement: "After it was written, the exhibit bundle was opened again and read from the first page to the last. For every exhibit below, the pages in the index, the number printed on the page, the page label, the page that the bookmark opens and the page that the index opens were compared and found to be the same. Every exhibit has as many pages in the bundle as its files have.",
    volumes: "Volumes",
    volume_head: ["Volume", "Front matter", "Pages", "SHA-256"],
    exhibits: "Exhibits",
    exhibit_head: [
        "Exhibit",
        "Own pages",
        "Index",
        "Printed, first and last",
        "Label",
        "Bookmark and link",
    ],
};

const FRENCH: Words = Words {
    title: "Attestation de pagination",
    statement: "Une fois écrit, le recueil des pièces a été rouvert et lu de la première à la dernière page. Pour chacune des pièces ci-dessous, les pages indiquées dans la table, le numéro imprimé sur la page, l'étiquette de page, la page qu'ouvre le signet et celle qu'ouvre la table ont été comparés et sont identiques. Chaque pièce compte dans le recueil autant de pages que ses fichiers.",
    volumes: "Volumes",
    volume_head: ["Volume", "Pages liminaires", "Pages", "SHA-256"],
    exhibits: "Pièces",
    exhibit_head: [
        "Pièce",
        "Pages propres",
        "Table",
        "Imprimé, première et dernière",
        "Étiquette",
        "Signet et lien",
    ],
};

/// The certificate as a document.
#[must_use]
pub fn certificate(pagination: &Pagination, reference: &str, language: Language) -> Document {
    let words = match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    };
    let heading = |level, text: &str| Block::Heading {
        level,
        content: vec![Inline::text(text)],
        anchor: None,
    };
    Document {
        title: format!("{} — {reference}", words.title),
        subject: reference.to_owned(),
        language,
        running_head: format!("{} — {reference}", words.title),
        page_numbers: PageNumbers::OfTotal,
        blocks: vec![
            heading(1, words.title),
            Block::Paragraph(vec![Inline::text(words.statement)]),
            heading(2, words.volumes),
            table(
                &words.volume_head,
                &[14, 18, 18, 50],
                pagination.volumes.iter().map(volume).collect(),
            ),
            heading(2, words.exhibits),
            table(
                &words.exhibit_head,
                &[12, 12, 18, 28, 12, 18],
                pagination.exhibits.iter().map(exhibit).collect(),
            ),
        ],
        ..Document::default()
    }
}

fn table(head: &[&str], shares: &[u16], rows: Vec<Vec<String>>) -> Block {
    let cell = |text: &str| vec![Inline::text(text)];
    Block::Table(Table {
        caption: Vec::new(),
        columns: shares
            .iter()
            .map(|share| Column {
                align: Align::Left,
                share: *share,
            })
            .collect(),
        head: head.iter().map(|text| cell(text)).collect(),
        rows: rows
            .into_iter()
            .map(|row| row.iter().map(|text| cell(text)).collect())
            .collect(),
        row_heads: 1,
    })
}

fn volume(volume: &VolumeProof) -> Vec<String> {
    // A hash of 64 digits is broken in four, so that a person can compare it line by line.
    let digits: Vec<&str> = (0..4)
        .filter_map(|part| volume.sha256.get(part * 16..part * 16 + 16))
        .collect();
    vec![
        volume.volume.to_string(),
        volume.front_pages.to_string(),
        format!("{}–{}", volume.first_page, volume.last_page),
        digits.join(" "),
    ]
}

fn exhibit(proof: &ExhibitProof) -> Vec<String> {
    let both = if proof.stamp_first == proof.stamp_last {
        proof.stamp_first.clone()
    } else {
        format!("{}; {}", proof.stamp_first, proof.stamp_last)
    };
    vec![
        proof.mark.clone(),
        proof.pages.to_string(),
        proof.index.clone(),
        both,
        proof.label.clone(),
        format!("{}; {}", proof.bookmark, proof.link),
    ]
}
