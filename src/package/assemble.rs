//! Putting a package together: every finished document under its name, and the manifest that records them all.

use super::manifest::{
    AnswerRecord, CaseRecord, DeliveryRecord, ExhibitRecord, FORMAT_VERSION, FindingRecord, FontRecord,
    Ingredient, Manifest, Program, Role, SourceRecord, SupplementRecord, TemplateRecord,
};
use super::{Package, Piece, name};
use crate::finding::{Finding, Language, Place, Stance};
use crate::letters::Audience;
use crate::store::Content;

/// A document of our own, finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Finished {
    /// Its safe name, without extension.
    pub stem: String,
    /// Its title.
    pub title: String,
    /// The PDF.
    pub content: Content,
    /// Its pages.
    pub pages: u32,
}

/// A file that goes in as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Untouched {
    /// What its name is made from, e.g. a form's number and a person.
    pub title: String,
    /// The path as the case writes it; its extension is kept.
    pub path: String,
    /// The file.
    pub content: Content,
}

/// All that goes into a package.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    /// The letters, in their order, each with those for whom it is.
    pub letters: Vec<(Audience, Finished)>,
    /// The same letters as Word files, where they were asked for.
    pub word: Vec<(Audience, Finished)>,
    /// The volumes of the exhibit bundle.
    pub volumes: Vec<Finished>,
    /// The proof of the bundle's pagination, as JSON; none where there is no bundle.
    pub pagination: Option<Vec<u8>>,
    /// The application record of a case for the Federal Court.
    pub record: Option<Finished>,
    /// The same for people.
    pub certificate: Option<Finished>,
    /// The report on each evidence file, for the preparer.
    pub hygiene: Option<Finished>,
    /// Originals of exhibits that belong beside the bundle.
    pub originals: Vec<Untouched>,
    /// The government forms.
    pub forms: Vec<Untouched>,
    /// The particulars sheet.
    pub particulars: Finished,
    /// The case.
    pub case: CaseRecord,
    /// The templates that were used.
    pub templates: Vec<TemplateRecord>,
    /// The schema of the case.
    pub schema: Ingredient,
    /// The house style's files; none where it is the program's own.
    pub style: Vec<Ingredient>,
    /// The fonts that our own pages embed.
    pub fonts: Vec<FontRecord>,
    /// The exhibits.
    pub exhibits: Vec<ExhibitRecord>,
    /// The files to hand in, each under its name as its stem.
    pub delivered: Vec<Delivered>,
    /// What they are.
    pub delivery: Option<DeliveryRecord>,
    /// What was filed before, where it is a supplement.
    pub supplement: Option<SupplementRecord>,
}

/// A file to hand in.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivered {
    /// Its path in the package.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The file.
    pub content: Content,
    /// Its pages, where they are known.
    pub pages: Option<u32>,
}

/// Where Word files stand.
const WORD_FOLDER: &str = "data/word";

const OWN_PAGES: &str = "PDF/A-2a, PDF/UA-1";
const FOREIGN_PAGES: &str = "not PDF/A, not PDF/UA: it holds pages of other origin";

/// Puts a package together. `findings` are those that stand: none is an error by now.
#[must_use]
pub fn assemble(contents: Contents, findings: &[Finding]) -> Package {
    let mut pieces = Vec::new();
    for (audience, letter) in contents.letters {
        let (folder, role) = shelf(audience);
        pieces.push(own(
            format!("{folder}/{}.pdf", letter.stem),
            role,
            letter,
            OWN_PAGES,
        ));
    }
    pieces.extend(contents.word.into_iter().map(editable));
    for volume in contents.volumes {
        pieces.push(own(
            format!("data/exhibits/{}.pdf", volume.stem),
            Role::ExhibitBundle,
            volume,
            FOREIGN_PAGES,
        ));
    }
    if let Some(record) = contents.record {
        pieces.push(own(
            format!("data/court/{}.pdf", record.stem),
            Role::CourtRecord,
            record,
            FOREIGN_PAGES,
        ));
    }
    if let Some(bytes) = contents.pagination {
        pieces.push(Piece {
            path: "data/exhibits/pagination.json".into(),
            content: Content::held(bytes),
            role: Role::Pagination,
            title: "Proof of the pagination".into(),
            pages: None,
            conformance: None,
        });
    }
    pieces.extend(contents.hygiene.map(|report| {
        own(
            "data/file/evidence-report.pdf".into(),
            Role::EvidenceReport,
            report,
            OWN_PAGES,
        )
    }));
    pieces.extend(contents.certificate.map(|certificate| {
        own(
            "data/exhibits/pagination.pdf".into(),
            Role::Pagination,
            certificate,
            OWN_PAGES,
        )
    }));
    pieces.extend(numbered(
        "data/exhibits/originals",
        Role::Original,
        contents.originals,
    ));
    pieces.extend(numbered("data/forms", Role::Form, contents.forms));
    pieces.push(own(
        "data/file/particulars.pdf".into(),
        Role::Particulars,
        contents.particulars,
        OWN_PAGES,
    ));
    pieces.extend(contents.delivered.into_iter().map(|file| Piece {
        path: file.path,
        content: file.content,
        role: Role::Delivery,
        title: file.title,
        pages: file.pages,
        conformance: Some("a copy to hand in".into()),
    }));
    pieces.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest {
        format: "hc-pack-manifest".into(),
        version: FORMAT_VERSION,
        program: Program {
            name: env!("CARGO_PKG_NAME").into(),
            version: env!("CARGO_PKG_VERSION").into(),
        },
        case: contents.case,
        templates: contents.templates,
        schema: contents.schema,
        style: contents.style,
        fonts: contents.fonts,
        files: pieces.iter().map(Piece::record).collect(),
        exhibits: contents.exhibits,
        delivery: contents.delivery,
        supplement: contents.supplement,
        findings: findings.iter().map(record).collect(),
    };
    Package { pieces, manifest }
}

/// Where a letter lies, by those for whom it is: what is filed lies apart from all else.
fn shelf(audience: Audience) -> (&'static str, Role) {
    match audience {
        Audience::Office => ("data/letters", Role::Letter),
        Audience::Client => ("data/client", Role::ClientLetter),
        Audience::ThirdParty => ("data/third-parties", Role::ThirdPartyForm),
        Audience::File => ("data/file", Role::FileSheet),
    }
}

/// A letter as a Word file: its pages are Word's, and nothing was proven of it.
fn editable((audience, letter): (Audience, Finished)) -> Piece {
    let (shelf, _) = shelf(audience);
    let shelf = shelf.rsplit('/').next().unwrap_or_default();
    Piece {
        path: format!("{WORD_FOLDER}/{shelf}/{}.docx", letter.stem),
        content: letter.content,
        role: Role::EditableLetter,
        title: letter.title,
        pages: None,
        conformance: Some("a copy to be finished by hand: not for filing as it is".into()),
    }
}

fn own(path: String, role: Role, document: Finished, conformance: &str) -> Piece {
    Piece {
        path,
        content: document.content,
        role,
        title: document.title,
        pages: Some(document.pages),
        conformance: Some(conformance.into()),
    }
}

/// Files under numbered names, so that two of the same title stay apart and keep the case's order.
fn numbered(folder: &str, role: Role, files: Vec<Untouched>) -> Vec<Piece> {
    let piece = |(number, file): (usize, Untouched)| Piece {
        path: format!(
            "{folder}/{:02}-{}{}",
            number + 1,
            name::stem(&file.title, "file"),
            extension(&file.path)
        ),
        content: file.content,
        role,
        title: file.title,
        pages: None,
        conformance: Some("as it was supplied, byte for byte".into()),
    };
    files.into_iter().enumerate().map(piece).collect()
}

/// The extension of a path, with its point, where it is a safe one.
fn extension(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or_default();
    match last.rsplit_once('.') {
        Some((_, end)) if (1..=5).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric()) => {
            format!(".{}", end.to_ascii_lowercase())
        }
        _ => String::new(),
    }
}

fn record(finding: &Finding) -> FindingRecord {
    FindingRecord {
        code: finding.code().into(),
        severity: if finding.stance == Stance::SetAside {
            finding.row.severity.to_string()
        } else {
            finding.severity().to_string()
        },
        message: finding.message(Language::En),
        set_aside: finding.stance == Stance::SetAside,
        at: match &finding.place {
            Place::Case(pointer, _) => Some(pointer.to_string()),
            Place::File { path, .. } => Some(path.clone()),
            Place::Template { name, .. } => Some(name.clone()),
            Place::Bytes { .. } | Place::Whole => None,
        },
        answer: finding.answer.as_ref().map(|answer| AnswerRecord {
            reason: answer.reason.clone(),
            by: answer.by.clone(),
            date: answer.date.clone(),
        }),
    }
}

/// A file that an exhibit was made from, as it was.
#[must_use]
pub fn source(path: &str, content: &Content, pages: u32) -> SourceRecord {
    SourceRecord {
        path: path.to_owned(),
        bytes: content.length(),
        pages,
        sha256: content.sha256().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_keep_their_order_and_a_safe_extension() {
        let file = |title: &str, path: &str| Untouched {
            title: title.into(),
            path: path.into(),
            content: Content::held(vec![1]),
        };
        let pieces = numbered(
            "data/forms",
            Role::Form,
            vec![file("IMM 5283", "f/a.PDF"), file("IMM 5283", "b.p/d f")],
        );
        let paths: Vec<_> = pieces.iter().map(|p| p.path.as_str()).collect();
        assert_eq!(paths, ["data/forms/01-imm-5283.pdf", "data/forms/02-imm-5283"]);
    }
}
