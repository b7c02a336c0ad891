//! Every document of our own of every golden case, laid out in several styles and measured on its placed pages.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // a test says what it measured

#[path = "typeset/measure.rs"]
mod measure;

use hc_pack::blocks::Document;
use hc_pack::finding::Language;
use hc_pack::intake::{self, Root};
use hc_pack::numbering::{Numbering, Sheets};
use hc_pack::store::Desk;
use hc_pack::typeset::{Fonts, Images, lay_out};
use hc_pack::world::{Disk, World};
use hc_pack::{bundle, case, check, evidence, letters, particulars};
use jiff::civil::date;
use std::path::{Path, PathBuf};

/// The cases of the golden packages.
fn cases() -> Vec<PathBuf> {
    let (root, disk) = (Path::new(env!("CARGO_MANIFEST_DIR")), Disk::default());
    let golden = root.join("tests/golden");
    let folders = disk.list(&golden).unwrap();
    let named = folders
        .iter()
        .filter_map(|folder| disk.read(&golden.join(folder).join("case")).ok());
    named
        .map(|name| root.join(String::from_utf8(name).unwrap().trim()))
        .collect()
}

/// All documents that the program writes itself for a case; none where the case is there to be refused.
fn documents(path: &Path) -> Vec<Document> {
    let disk = Disk::default();
    let draft = case::read(&path.display().to_string(), &disk.read(path).unwrap());
    let Some(case) = check::check(&draft, date(2026, 11, 23)).case else {
        return Vec::new();
    };
    let root = Root::of(&disk, path, &[]);
    let items = intake::evidence(&disk, &root, &case, &mut Vec::new());
    let means = evidence::Means {
        desk: Desk {
            world: &disk,
            folder: None,
            cache: None,
        },
        readers: &evidence::Readers::of(&disk),
        fonts: &Fonts::embedded(),
        language: case.language.into(),
        pages: evidence::Pages::Bound,
    };
    let exhibits: Vec<_> = items
        .into_iter()
        .filter_map(|item| evidence::take_in(&means, item).exhibit)
        .collect();
    let numbering = Numbering::of(exhibits.iter().map(|e| (e.item.id.clone(), e.pages())));
    let language = Language::from(case.language);
    let composed = letters::compose(&letters::Brief::plain(&case, &numbering)).letters;
    let mut documents: Vec<Document> = composed.into_iter().map(|letter| letter.document).collect();
    documents.push(particulars::sheet(
        draft.value().unwrap(),
        &case.reference,
        language,
    ));
    let spans = [bundle::Span {
        first: 1,
        last: numbering.total(),
    }];
    documents.push(bundle::index(
        "Exhibits", language, &numbering, &exhibits, &spans, 0,
    ));
    let which = (Sheets::Covers, spans[0]);
    documents.push(bundle::covers(language, &numbering, &exhibits, which));
    documents
}

#[test]
fn the_pages_of_every_golden_case_are_well_made() {
    let fonts = Fonts::embedded();
    let documents: Vec<(PathBuf, Document)> = cases()
        .into_iter()
        .flat_map(|path| documents(&path).into_iter().map(move |d| (path.clone(), d)))
        .collect();
    let mut faults = Vec::new();
    for (n, style) in measure::styles().iter().enumerate() {
        let (mut pages, mut all, mut loose) = (0, 0, 0);
        for (path, document) in &documents {
            let laid = lay_out(document, style, &fonts, &Images::new()).unwrap();
            pages += laid.pages.len();
            let (lines, wide) = measure::looseness(&laid);
            (all, loose) = (all + lines, loose + wide);
            let about = format!("{}: {}: style {n}", path.display(), document.title);
            let found = measure::faults(&laid, style);
            faults.extend(found.iter().map(|fault| format!("{about}: {fault}")));
        }
        println!(
            "style {n}: {pages} pages, {all} justified lines, {loose} with spaces twice as wide as they should be"
        );
        assert!(pages > 60);
        // Lines of the default style are well filled: a thirtieth of them may be loose. (The table cells and forms of some thirty letters
        // in two languages among them are narrow; a fiftieth held for the three English ones.)
        assert!(n > 0 || (all > 500 && loose * 30 < all), "{loose} of {all}");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
