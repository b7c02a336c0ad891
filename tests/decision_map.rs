//! The decision map: on one page for every sample in both languages; and its cites, as those of every letter, are links where the pages that
//! they name are in the same file.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "shared/copy.rs"]
mod copy;
#[path = "shared/samples.rs"]
mod samples;
#[path = "shared/unzip.rs"]
mod unzip;

use copy::copy_all;
use hc_pack::case::model::Case;
use hc_pack::letters::{Brief, Templates, Wanted, compose_wanted};
use hc_pack::numbering::Numbering;
use hc_pack::pdf::survey::{Page, survey};
use hc_pack::typeset::{Fonts, Images, Style, lay_out};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use unzip::files_of;

fn cases() -> Vec<(PathBuf, Value)> {
    let read = |folder: PathBuf| {
        let case = serde_json::from_slice(&fs::read(folder.join("case.json")).unwrap()).unwrap();
        (folder, case)
    };
    samples::folders().into_iter().map(read).collect()
}

#[test]
fn it_is_one_page_for_every_sample_in_both_languages() {
    let fonts = Fonts::with_system();
    let mut written = 0;
    for (folder, mut case) in cases() {
        // The map belongs to an application: the facts of every sample are put into one.
        case["matter"] = "application_in_canada".into();
        for language in ["en", "fr"] {
            case["language"] = language.into();
            let case: Case = serde_json::from_value(case.clone()).unwrap();
            // Numbers of three digits take more room than those of the samples.
            let many = Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400)));
            let brief = Brief::plain(&case, &many);
            let composed = compose_wanted(Templates::standard(), &brief, Wanted::One("decision-map"));
            let [map] = composed.letters.as_slice() else {
                // A sample that argues nothing asks for something else, and has no map.
                assert!(
                    case.factors.is_empty(),
                    "{}: {:#?}",
                    folder.display(),
                    composed.findings
                );
                continue;
            };
            let laid = lay_out(&map.document, &Style::default(), &fonts, &Images::default()).unwrap();
            assert_eq!(laid.pages.len(), 1, "{} in {language}", folder.display());
            written += 1;
        }
    }
    assert!(written >= 6, "{written} maps");
}

/// The files of the package of a sample, changed.
fn built(folder: &Path, change: &dyn Fn(&mut Value), profiles: Option<&Value>) -> BTreeMap<String, Vec<u8>> {
    let copy = tempfile::tempdir().unwrap();
    copy_all(folder, copy.path());
    let (path, zip) = (copy.path().join("case.json"), copy.path().join("package.zip"));
    let mut case: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut case);
    fs::write(&path, serde_json::to_vec_pretty(&case).unwrap()).unwrap();
    if let Some(profiles) = profiles {
        fs::write(copy.path().join("profiles.json"), profiles.to_string()).unwrap();
    }
    let run = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(copy.path())
        .args([
            "build",
            "case.json",
            "--format",
            "short",
            "--today",
            "2026-11-23",
            "-o",
        ])
        .arg(&zip)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(run.status.code(), Some(0), "{said}");
    files_of(&zip)
}

/// The first number that some words cite: `Exhibit D, pp. 142–144` is 142.
fn first_number(words: &str) -> Option<String> {
    let digits = words.find(|c: char| c.is_ascii_digit())?;
    let number: String = words[digits..].chars().take_while(char::is_ascii_digit).collect();
    Some(number)
}

/// The links of some pages that name a page, each held to lead to it; how many there are.
fn led(pages: &[Page], among: &mut dyn FnMut(&Page) -> bool) -> usize {
    let mut count = 0;
    for page in pages.iter().filter(|page| among(page)) {
        for link in &page.links {
            let words = page.words_within(link.rect_pt);
            let Some(number) = first_number(&words) else {
                continue;
            };
            let to = &pages[link.to.unwrap_or_else(|| panic!("{words:?} leads nowhere"))];
            assert_eq!(to.label, number, "{words:?}");
            count += 1;
        }
    }
    count
}

#[test]
fn its_cites_are_links_where_their_pages_are_in_the_same_file() {
    let profile = json!({
        "name": "one_file",
        "title": { "en": "One file", "fr": "Un seul fichier" },
        "about": { "en": "A trial.", "fr": "Un essai." },
        "slots": [
            { "id": "all", "title": { "en": "All", "fr": "Tout" }, "takes": ["letters", "other_exhibits"] },
            { "id": "forms", "title": { "en": "Forms", "fr": "Formulaires" }, "takes": ["other_forms"] }
        ]
    });
    let profiles = json!({ "format": "hc-pack-profiles", "version": 1, "profiles": [profile] });
    let (folder, _) = cases()
        .into_iter()
        .find(|(path, _)| path.ends_with("family-removal-order"))
        .unwrap();
    let to_one = |case: &mut Value| {
        case["filing"]["profile"] = "one_file".into();
    };
    let files = built(&folder, &to_one, Some(&profiles));
    let of_slots: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.starts_with("data/delivery/"))
        .collect();
    let (_, bytes) = of_slots.iter().max_by_key(|(_, bytes)| bytes.len()).unwrap();
    let pages = survey(bytes, 10_000).unwrap().pages;
    let is_map = |page: &Page| {
        let text: String = page.pieces.iter().map(|(_, text)| text.as_str()).collect();
        text.replace(' ', "").contains("Whereitisshown")
    };
    let of_the_map = led(&pages, &mut |page| is_map(page));
    assert!(of_the_map >= 8, "{of_the_map} cites of the map are links");
    let of_all = led(&pages, &mut |page| page.label.starts_with(['i', 'v', 'x', 'l']));
    assert!(of_all > 100, "{of_all} cites of the letters are links");
}

#[test]
fn cites_within_an_application_record_are_links() {
    let (folder, _) = cases()
        .into_iter()
        .find(|(path, _)| path.ends_with("judicial-review"))
        .unwrap();
    let files = built(&folder, &|_| {}, None);
    let (_, bytes) = files
        .iter()
        .find(|(name, _)| name.ends_with("application-record.pdf"))
        .unwrap();
    let pages = survey(bytes, 10_000).unwrap().pages;
    let count = led(&pages, &mut |page| !page.label.is_empty());
    // The index has two for each of its rows; the affidavit and the memorandum cite.
    assert!(count > 25, "{count} links");
}
