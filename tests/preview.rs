//! `preview` and the house style, as a person meets them: the program is run on the samples and on faulty files.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "shared/copy.rs"]
mod copy;

use copy::copy_all;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const SAMPLE: &str = "samples/reconsideration";
const LETTER: &str = "reconsideration";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(folder)
        .args(arguments)
        .args(["--today", "2026-11-23"])
        .output()
        .unwrap()
}

/// A copy of the sample's folder.
fn copy() -> TempDir {
    copy_of(SAMPLE)
}

fn copy_of(sample: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join(sample);
    copy_all(&sample, folder.path());
    folder
}

fn preview(folder: &Path, more: &[&str]) -> Output {
    let arguments = ["preview", "case.json", "--letter", LETTER, "-o", "one.pdf"];
    run(folder, &[&arguments, more].concat())
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_preview_is_the_letter_of_the_package() {
    let folder = copy();
    assert_eq!(preview(folder.path(), &[]).status.code(), Some(0));
    let built = run(folder.path(), &["build", "case.json", "--unpack", "-o", "x.zip"]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let letters: Vec<PathBuf> = fs::read_dir(folder.path().join("x/data/letters"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    let letter = letters
        .iter()
        .find(|p| p.to_str().unwrap().contains(LETTER))
        .unwrap();
    assert_eq!(
        fs::read(letter).unwrap(),
        fs::read(folder.path().join("one.pdf")).unwrap()
    );
}

#[test]
fn a_draft_says_so_on_every_page() {
    let folder = copy();
    assert_eq!(preview(folder.path(), &["--draft"]).status.code(), Some(0));
    let draft = fs::read(folder.path().join("one.pdf")).unwrap();
    preview(folder.path(), &[]);
    assert_ne!(draft, fs::read(folder.path().join("one.pdf")).unwrap());
}

#[test]
fn an_unknown_letter_is_a_wrong_call() {
    let folder = copy();
    for (letter, hint) in [
        ("reconsidration", "did you mean `reconsideration`?"),
        ("zzz", "there are `"),
    ] {
        let out = run(folder.path(), &["preview", "case.json", "--letter", letter]);
        assert_eq!(out.status.code(), Some(2));
        assert!(said(&out).contains(hint), "{}", said(&out));
    }
    // A letter that exists, but not in this case.
    let out = run(
        folder.path(),
        &["preview", "case.json", "--letter", "hardship-narrative"],
    );
    assert_eq!(out.status.code(), Some(2));
    assert!(
        said(&out).contains("has no letter `hardship-narrative`"),
        "{}",
        said(&out)
    );
    assert!(
        said(&out).contains("where the case has `narrative`"),
        "{}",
        said(&out)
    );
    // One that has nothing to say of this case.
    let out = run(folder.path(), &["preview", "case.json", "--letter", "update"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(said(&out).contains("`--supplement-to`"), "{}", said(&out));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_case_with_errors_has_no_preview() {
    let folder = copy();
    let case = folder.path().join("case.json");
    let text = fs::read_to_string(&case)
        .unwrap()
        .replacen("\"matter\"", "\"mater\"", 1);
    fs::write(&case, text).unwrap();
    let out = preview(folder.path(), &[]);
    assert_eq!(out.status.code(), Some(1));
    assert!(said(&out).contains("did you mean `matter`?"));
    assert!(said(&out).contains("was not written: put the errors right first"));
    assert!(!folder.path().join("one.pdf").exists());
}

#[test]
fn faults_of_a_style_have_their_place_in_it() {
    let folder = copy();
    let faults = [
        (
            "{\"page\": \"a4\",\n \"margin\": {}}",
            "firm.json:2:2: error[HC0101]",
        ),
        ("{\"leading\": 9}", "firm.json:1:13: error[HC0116]"),
        ("{\"page\": }", "firm.json:1:9: error[HC0024]"),
        (
            "{\"margins\":\n{\"left\": 200, \"right\": 200, \"top\": 200}, \"page\": \"a5\"}",
            "firm.json:2:50: error[HC0104]",
        ),
        (
            "{\"letterhead\": {\"logo\": \"../case.json\"}}",
            "firm.json:1:25: error[HC0552]",
        ),
    ];
    for (style, expected) in faults {
        fs::write(folder.path().join("firm.json"), style).unwrap();
        let out = preview(folder.path(), &["--style", "firm.json", "--format", "short"]);
        let found = String::from_utf8(out.stdout).unwrap();
        assert_eq!(out.status.code(), Some(1), "{style}");
        assert!(found.contains(expected), "{found}");
        assert!(!found.contains("the case"), "{found}");
        assert!(!folder.path().join("one.pdf").exists());
    }
    let out = preview(folder.path(), &["--style", "none.json"]);
    assert_eq!(out.status.code(), Some(2));
}

fn logo(path: &Path) {
    let picture = image::RgbImage::from_pixel(40, 20, image::Rgb([20, 90, 60]));
    picture.save(path).unwrap();
}

#[test]
fn a_style_beside_the_case_is_used_and_recorded() {
    let folder = copy();
    let style =
        "{\"$schema\": \"style.schema.json\", \"page\": \"a4\", \"letterhead\": {\"logo\": \"logo.png\"}}";
    fs::write(folder.path().join("style.json"), style).unwrap();
    logo(&folder.path().join("logo.png"));
    let out = run(folder.path(), &["build", "case.json", "--unpack", "-o", "x.zip"]);
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    let manifest = fs::read_to_string(folder.path().join("x/manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["style"][0]["name"], "style.json");
    assert_eq!(
        manifest["style"][0]["sha256"],
        hc_pack::hash::sha256(style.as_bytes())
    );
    assert_eq!(manifest["style"][1]["name"], "logo.png");
    // A picture that is cut short would leave a hole.
    let whole = fs::read(folder.path().join("logo.png")).unwrap();
    fs::write(folder.path().join("logo.png"), &whole[..whole.len() / 2]).unwrap();
    assert_eq!(preview(folder.path(), &[]).status.code(), Some(1));
}

#[test]
fn a_character_without_a_glyph_is_found_in_its_field() {
    let folder = copy();
    let case = folder.path().join("case.json");
    let text = fs::read_to_string(&case).unwrap();
    let at = text.find("\"family\": \"").unwrap() + "\"family\": \"".len();
    let line = text[..at].lines().count();
    fs::write(&case, format!("{}\u{378}{}", &text[..at], &text[at..])).unwrap();
    for command in [
        vec!["build", "case.json", "-o", "x.zip", "--format", "short"],
        vec![
            "preview",
            "case.json",
            "--letter",
            LETTER,
            "-o",
            "one.pdf",
            "--format",
            "short",
        ],
    ] {
        let out = run(folder.path(), &command);
        let found = String::from_utf8(out.stdout).unwrap();
        assert_eq!(out.status.code(), Some(1), "{found}");
        assert!(found.contains(&format!("case.json:{line}:")), "{found}");
        assert_eq!(found.matches("HC0550").count(), 1, "{found}");
    }
    assert!(!folder.path().join("one.pdf").exists());
}

#[test]
fn what_speaks_of_findings_is_printed_while_errors_stand() {
    let folder = copy_of("samples/worker-refused-claim");
    let case = folder.path().join("case.json");
    let text = fs::read_to_string(&case).unwrap();
    // An error for the preparer, and something that the client is asked for.
    let text = text.replacen("\"page\": 1 }", "\"page\": 99 }", 1);
    let text = text.replace(
        "\"valid_until\": \"2031-05-11\"",
        "\"valid_until\": \"2026-05-11\"",
    );
    fs::write(&case, text).unwrap();
    let held = [
        "preview",
        "case.json",
        "--letter",
        "hc-submissions",
        "-o",
        "one.pdf",
    ];
    assert_eq!(run(folder.path(), &held).status.code(), Some(1));
    assert!(
        !folder.path().join("one.pdf").exists(),
        "a letter to the office is held back"
    );
    for letter in ["review-sheet", "missing-items"] {
        let arguments = ["preview", "case.json", "--letter", letter, "-o", "sheet.pdf"];
        let done = run(folder.path(), &arguments);
        assert_eq!(done.status.code(), Some(1), "{letter}: {}", said(&done));
        let pages = hc_pack::pdf::text(&fs::read(folder.path().join("sheet.pdf")).unwrap()).join("\n");
        let words = match letter {
            "review-sheet" => "HC0521",
            _ => "expired",
        };
        assert!(pages.contains(words), "{letter} lacks {words}:\n{pages}");
        fs::remove_file(folder.path().join("sheet.pdf")).unwrap();
    }
}

#[test]
fn a_sheet_for_the_file_spells_out_what_no_face_can_print() {
    let folder = copy();
    let path = folder.path().join("case.json");
    let mut case: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    case["relief"]["urgent"] = "Soon \u{e123}.".into();
    case["applicant"]["name"]["given"] = "Gr\u{e123}ce".into();
    fs::write(&path, serde_json::to_vec(&case).unwrap()).unwrap();
    let sheet = |letter: &str| {
        run(
            folder.path(),
            &["preview", "case.json", "--letter", letter, "-o", "one.pdf"],
        )
    };
    // What is filed is not printed with a sign in the place of a name.
    let filed = sheet(LETTER);
    assert_eq!(filed.status.code(), Some(1));
    assert!(said(&filed).contains("HC0550"), "{}", said(&filed));
    assert!(!folder.path().join("one.pdf").exists());
    let internal = sheet("review-sheet");
    let pdf = fs::read(folder.path().join("one.pdf")).unwrap_or_else(|_| panic!("{}", said(&internal)));
    let text = hc_pack::pdf::text(&pdf).join("\n");
    assert!(text.contains("Gr[U+E123]ce"), "{text}");
}
