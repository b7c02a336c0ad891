//! The letters of a supplement, with everything that can become of an exhibit, in both languages.

use super::parity::shape;
use super::*;
use crate::case::model::values::Date;
use crate::numbering::{Called, Numbered};
use crate::supplement::{
    Became, Change, Filed, FiledExhibit, FiledPackage, FormChange, Standing, Supplement,
};

fn filed(id: &str, place: u32) -> FiledExhibit {
    FiledExhibit {
        mark: crate::numbering::letters(place as usize),
        id: id.to_owned(),
        title: format!("{id} autrefois"),
        cover_page: place * 9 + 1,
        first_page: place * 9 + 2,
        last_page: place * 9 + 9,
        filing_date: "2026-01-15".to_owned(),
        standing: Standing::Stands,
        sources: Vec::new(),
    }
}

fn numbered(id: &str, mark: &str, cover: u32) -> Numbered {
    Numbered {
        id: id.to_owned(),
        mark: mark.to_owned(),
        cover,
        first: cover + 1,
        pages: 8,
        called: Called::Exhibit,
    }
}

/// A supplement to the rich case: its exhibits became, in turn, all that an exhibit can become.
pub(super) fn supplement(case: &Case) -> Supplement {
    let kinds = [
        Became::Added,
        Became::Replaced,
        Became::Kept,
        Became::Retitled,
        Became::Restored,
    ];
    let mut changes = Vec::new();
    let (mut bound, mut cited, mut before) = (Vec::new(), Vec::new(), Vec::new());
    for (place, exhibit) in (0_u32..).zip(&case.evidence) {
        let became = kinds[place as usize % kinds.len()];
        let id = exhibit.id.as_str();
        let was = (became != Became::Added).then(|| filed(id, place));
        let new = matches!(became, Became::Added | Became::Replaced);
        let now = new.then(|| numbered(id, &format!("N{place}"), 100 + place * 9));
        bound.extend(now.clone());
        cited.push(
            now.clone()
                .unwrap_or_else(|| numbered(id, &crate::numbering::letters(place as usize), place * 9 + 1)),
        );
        before.extend(was.clone());
        changes.push(Change {
            id: id.to_owned(),
            title: exhibit.title.to_string(),
            became,
            before: was,
            now,
        });
    }
    let gone = filed("gone", 20);
    before.push(gone.clone());
    changes.push(Change {
        id: gone.id.clone(),
        title: gone.title.clone(),
        became: Became::Withdrawn,
        before: Some(gone),
        now: None,
    });
    let form = |title: &str, became| FormChange {
        title: title.to_owned(),
        became,
    };
    Supplement {
        filed: Filed {
            reference: case.reference.clone(),
            filed_on: "2026-01-15".parse().map(Date).unwrap(),
            supplements: 0,
            packages: vec![FiledPackage {
                filing_date: "2026-01-15".to_owned(),
                manifest_sha256: String::new(),
            }],
            exhibits: before,
            forms: Vec::new(),
            letters: [
                "cover-letter",
                "hc-submissions",
                "decision-map",
                "hardship-narrative",
                "consent",
            ]
            .map(str::to_owned)
            .into(),
            last_page: 99,
            in_a_court_record: false,
        },
        changes,
        forms: vec![
            form("IMM 5476", Became::Added),
            form("IMM 0008", Became::Replaced),
            form("IMM 5669", Became::Withdrawn),
        ],
        forms_in_it: Vec::new(),
        cited: Numbering::placed(cited),
        bound: Numbering::placed(bound),
    }
}

fn written(case: &Case) -> Vec<Letter> {
    let supplement = supplement(case);
    let brief = Brief {
        case,
        numbering: &supplement.cited,
        findings: &[],
        supplement: Some(&supplement),
    };
    let out = compose(&brief);
    assert!(!out.letters.is_empty(), "{:?}", out.findings);
    out.letters
}

#[test]
fn a_supplement_has_its_own_letters_and_those_that_were_not_filed() {
    let english = written(&rich_with(&[]));
    let ids: Vec<&str> = english.iter().map(|letter| letter.id.as_str()).collect();
    assert_eq!(ids, ["update", "index-of-changes"]);
    let french = written(&riche_with(&[]));
    for (en, fr) in english.iter().zip(&french) {
        assert_eq!(
            shape(&en.document.blocks),
            shape(&fr.document.blocks),
            "{}",
            en.id
        );
    }
    let update = dump::document(&english[0].document).replace('\u{a0}', " ");
    for words in [
        "supplement 1",
        "from Exhibit N0 on page 100",
        "Exhibit B, pages 10–18",
        "no longer relied on",
        "Exhibit U, gone autrefois (pages 181–189), filed on January 15, 2026",
        "listed before as",
        "relied on again",
        "IMM 5476: new",
        "IMM 0008: in place of the one that was filed",
        "IMM 5669: no longer relied on",
        "with an index (pages 100 to",
    ] {
        assert!(update.contains(words), "{words:?} is not in:\n{update}");
    }
    let update = dump::document(&french[0].document).replace('\u{a0}', " ");
    for words in [
        "Pièces nouvelles",
        "à partir de la pièce N0, à la page 100",
        "Pièce B, pages 10–18",
        "inscrite auparavant sous le titre",
        "Ceci en est le supplément 1.",
    ] {
        assert!(update.contains(words), "{words:?} is not in:\n{update}");
    }
    let index = dump::document(&english[1].document);
    assert!(
        index.contains("a later exhibit takes its place") && index.contains("no longer relied on"),
        "{index}"
    );
}

#[test]
fn further_submissions_go_into_a_supplement_whatever_was_filed() {
    let case = rich_with(&[("/matter", serde_json::json!("further_submissions"))]);
    let ids: Vec<String> = written(&case).into_iter().map(|letter| letter.id).collect();
    assert!(ids.contains(&"further-submissions".to_owned()), "{ids:?}");
    assert!(
        ids.contains(&"update".to_owned()) && !ids.contains(&"consent".to_owned()),
        "{ids:?}"
    );
    assert!(!ids.contains(&"review-sheet".to_owned()), "{ids:?}");
}
