//! Documents for the Federal Court as they are placed: Rule 65 measured on the pages, the record read back in its order.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::cast_possible_truncation
)]

use hc_pack::case::model::Case;
use hc_pack::letters::{self, Brief, Setting};
use hc_pack::numbering::Numbering;
use hc_pack::pdf;
use hc_pack::typeset::court::{LINES_MAX, MARGIN_SIDE_PT, MARGIN_UPRIGHT_PT, SIZE_PT};
use hc_pack::typeset::row::{Kind, Mark};
use hc_pack::typeset::{Area, Fonts, Images, Laid, Style, court, lay_out};
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sample() -> Value {
    let path = root().join("samples/judicial-review/case.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The documents for the Court of the sample, in a language, laid out.
fn laid(language: &str) -> Vec<(String, Laid)> {
    let mut case = sample();
    case["language"] = language.into();
    let case: Case = serde_json::from_value(case).unwrap();
    let numbering = Numbering::of(case.evidence.iter().map(|one| (one.id.to_string(), 4)));
    let composed = letters::compose(&Brief::plain(&case, &numbering));
    let style = court(&Style::default());
    let documents = composed
        .letters
        .iter()
        .filter(|letter| letter.setting == Setting::Court);
    documents
        .map(|letter| {
            let laid = lay_out(&letter.document, &style, &Fonts::embedded(), &Images::new());
            (letter.id.clone(), laid.unwrap())
        })
        .collect()
}

#[test]
fn rule_65_holds_on_every_page() {
    for language in ["en", "fr"] {
        let all = laid(language);
        assert_eq!(all.len(), 4, "{language}");
        for (id, laid) in all {
            assert_eq!(laid.sheet, (612_000, 792_000), "{id}: letter size");
            let thousandths = |points: f64| (points * 1000.0).floor() as i64;
            let (upright, side) = (thousandths(MARGIN_UPRIGHT_PT), thousandths(MARGIN_SIDE_PT));
            for (n, page) in laid.pages.iter().enumerate() {
                let mut lines = 0;
                for placed in page.rows.iter().filter(|placed| placed.area == Area::Body) {
                    let has_text = placed
                        .row
                        .marks
                        .iter()
                        .any(|mark| matches!(mark, Mark::Text { .. }));
                    lines += usize::from(has_text && placed.row.kind != Kind::Heading);
                    assert!(placed.y >= upright, "{language} {id}, page {n}: upper margin");
                    let foot = placed.y + placed.row.height;
                    assert!(
                        foot <= laid.sheet.1 - upright,
                        "{language} {id}, page {n}: lower margin"
                    );
                    for mark in &placed.row.marks {
                        let Mark::Text { x, line, .. } = mark else {
                            continue;
                        };
                        assert!(
                            *x >= side && x + line.width <= laid.sheet.0 - side,
                            "{id}, page {n}: sides"
                        );
                        for run in &line.runs {
                            let face = &laid.faces[run.face].name;
                            assert!(face.starts_with("LiberationSerif"), "{id}: {face}");
                            let full = (SIZE_PT * 1000.0) as i64;
                            // The raised letters of "1er" alone are smaller.
                            assert!(run.size == full || run.raise != 0, "{language} {id}, page {n}");
                        }
                    }
                }
                assert!(lines <= LINES_MAX, "{language} {id}, page {n}: {lines} lines");
            }
        }
    }
}

/// Builds a case that stands beside the sample's evidence, or checks it; gives what was said and the record.
fn build(case: &Value, style: Option<&str>) -> (String, Option<Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.json");
    fs::write(&path, serde_json::to_string_pretty(case).unwrap()).unwrap();
    let evidence = folder.path().join("evidence");
    fs::create_dir(&evidence).unwrap();
    for file in fs::read_dir(root().join("samples/judicial-review/evidence")).unwrap() {
        let file = file.unwrap().path();
        fs::copy(&file, evidence.join(file.file_name().unwrap())).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
    let zip: PathBuf = folder.path().join("x.zip");
    command
        .args(["build", "--format", "short", "--today", "2026-11-23", "-o"])
        .arg(&zip)
        .arg(&path);
    if let Some(text) = style {
        let file = folder.path().join("house.json");
        fs::write(&file, text).unwrap();
        command.arg("--style").arg(file);
    }
    let ran = command.output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    let record = fs::read(&zip).ok().and_then(|bytes| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut content = Vec::new();
        let mut file = archive.by_name("data/court/application-record.pdf").ok()?;
        file.read_to_end(&mut content).unwrap();
        Some(content)
    });
    (said, record)
}

#[test]
fn the_record_stands_in_the_order_of_the_rule_and_its_cites_lead_to_their_words() {
    let (said, record) = build(&sample(), None);
    let pages = pdf::text(&record.unwrap_or_else(|| panic!("{said}")));
    let page_of = |words: &str| {
        let found = pages.iter().position(|text| {
            text.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains(words)
        });
        found.unwrap_or_else(|| panic!("{words}"))
    };
    let order = [
        "Form IR-1 (stand-in)",
        "Your application is refused.",
        "Affidavit of Grace Akosua Nhweso",
        "This is Exhibit “A” referred to",
        "Part I – Statement of fact",
        "The hearing will be in English.",
    ]
    .map(|words| {
        if words.starts_with("Affidavit") {
            page_of("swear (or affirm)")
        } else {
            page_of(words)
        }
    });
    assert!(order.is_sorted(), "{order:?}");
    // Every page ends in its own number, however it is stamped.
    for (n, text) in pages.iter().enumerate() {
        let number = (n + 1).to_string();
        assert!(
            text.split_whitespace().any(|word| word.ends_with(&number)),
            "page {number} carries its number"
        );
    }
    // What the memorandum cites of the clinic's letter stands on the page that it names.
    let memorandum: String = pages.concat().split_whitespace().collect::<Vec<_>>().join(" ");
    let cited = memorandum
        .split("second half of the night. [Exhibit C, p. ")
        .nth(1)
        .unwrap();
    let number: usize = cited.split(']').next().unwrap().parse().unwrap();
    assert!(pages[number - 1].contains("12 visits"), "page {number}");
}

#[test]
fn a_long_memorandum_and_a_missing_face_are_told() {
    let mut case = sample();
    let fact = case["court"]["facts"][0].clone();
    case["court"]["facts"] = vec![fact; 300].into();
    let (said, _) = build(&case, None);
    assert!(said.contains("HC0596"), "{said}");
    let (said, record) = build(&sample(), Some(r#"{"family": "tahoma"}"#));
    // A machine that has Tahoma sets the documents in it.
    assert_eq!(said.contains("HC0591"), record.is_none(), "{said}");
    assert!(!said.contains("HC0590"), "{said}");
}

#[test]
fn a_consultant_gets_a_finding_and_no_document() {
    let mut case = sample();
    case["representative"]["kind"] = "rcic".into();
    let (said, record) = build(&case, None);
    assert!(said.contains("HC1210") && record.is_none(), "{said}");
}

/// Where files stand in the record is told as it is bound, however long the affidavit is, and not before that is known.
#[test]
fn pages_of_files_are_those_of_the_bound_record() {
    let mut case = sample();
    let text =
        "I state again that the matter went on in this way through that whole year, as I remember it well. ";
    let more = vec![serde_json::json!({ "text": text.repeat(4).trim_end() }); 30];
    let paragraphs = case["narrative"]["parts"][0]["paragraphs"]
        .as_array_mut()
        .unwrap();
    paragraphs.extend(more);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.json");
    fs::write(&path, case.to_string()).unwrap();
    let evidence = root().join("samples/judicial-review/evidence");
    fs::create_dir(folder.path().join("evidence")).unwrap();
    for file in fs::read_dir(evidence).unwrap() {
        let file = file.unwrap().path();
        fs::copy(
            &file,
            folder.path().join("evidence").join(file.file_name().unwrap()),
        )
        .unwrap();
    }
    let run = |command: &str, more: &[&str]| {
        let ran = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
            .current_dir(folder.path())
            .args([command, "case.json", "--format", "json", "--today", "2026-11-23"])
            .args(more)
            .output()
            .unwrap();
        serde_json::from_slice::<Value>(&ran.stdout).unwrap()
    };
    let built = run("build", &["-o", "x.zip", "--unpack"]);
    let manifest: Value =
        serde_json::from_slice(&fs::read(folder.path().join("x/manifest.json")).unwrap()).unwrap();
    let exhibits = manifest["exhibits"].as_array().unwrap();
    let mut compared = 0;
    for file in built["files"].as_array().unwrap() {
        let exhibit = exhibits.iter().find(|one| one["mark"] == file["mark"]).unwrap();
        let (first, last) = (
            exhibit["first_page"].as_u64().unwrap(),
            exhibit["last_page"].as_u64().unwrap(),
        );
        let page = file["first_page"].as_u64().unwrap();
        assert!((first..=last).contains(&page), "{file} {exhibit}");
        compared += 1;
    }
    assert!(compared > 2);
    let checked = run("check", &[]);
    assert!(
        checked["files"]
            .as_array()
            .unwrap()
            .iter()
            .all(|file| file.get("first_page").is_none_or(Value::is_null))
    );
}

/// A sheet that says what is wrong is printed while the record cannot be.
#[test]
fn the_review_sheet_is_printed_while_a_cite_is_wrong() {
    let mut case = sample();
    case["court"]["facts"][0]["evidence"][0]["page"] = 999.into();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("case.json"), case.to_string()).unwrap();
    let evidence = folder.path().join("evidence");
    fs::create_dir(&evidence).unwrap();
    for file in fs::read_dir(root().join("samples/judicial-review/evidence")).unwrap() {
        let file = file.unwrap().path();
        fs::copy(&file, evidence.join(file.file_name().unwrap())).unwrap();
    }
    let ran = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(folder.path())
        .args([
            "preview",
            "case.json",
            "--letter",
            "review-sheet",
            "-o",
            "r.pdf",
            "--today",
            "2026-11-23",
        ])
        .output()
        .unwrap();
    assert!(
        folder.path().join("r.pdf").exists(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
}
