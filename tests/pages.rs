//! The pages for people, as the program writes them: the report on a case and the intake page.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .unwrap()
}

fn report(case: &str, language: &str, expected: i32) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.html");
    let written = path.to_str().unwrap();
    let output = run(&[
        "report",
        case,
        "-o",
        written,
        "--lang",
        language,
        "--today",
        "2026-11-25",
    ]);
    assert_eq!(
        output.status.code(),
        Some(expected),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    fs::read_to_string(&path).unwrap()
}

#[test]
fn the_report_shows_all_of_a_case_and_loads_nothing() {
    let case = "samples/family-removal-order/case.json";
    let (english, french) = (report(case, "en", 0), report(case, "fr", 0));
    for page in [&english, &french] {
        for id in ["findings", "timeline", "matrix", "slots", "pages", "files"] {
            assert!(page.contains(&format!("<h2 id=\"{id}\">")), "{id}");
        }
        for code in ["HC0471", "HC0721", "HC1220", "HC0451"] {
            assert!(page.contains(code), "{code}");
        }
        assert!(page.contains("case.json:") && page.contains("<svg class=\"time\""));
        // Seven letters and twenty exhibits by their first pages.
        assert_eq!(page.matches("data:image/jpeg;base64,").count(), 27);
        assert!(!page.contains("<script") && !page.contains("src=\"http"));
        assert_eq!(
            page.matches("SHA-256").count(),
            page.matches("class=\"hash\"").count()
        );
    }
    assert!(
        french.contains("lang=\"fr-CA\"") && french.contains("Constats") && !french.contains(">Findings<")
    );
    assert_eq!(english, report(case, "en", 0), "the same twice");
}

#[test]
fn a_case_with_errors_has_its_report_all_the_same() {
    let page = report("samples/intake.json", "en", 1);
    assert!(
        page.contains("class=\"finding error\"") && page.contains("No letter is written while errors stand")
    );
}

#[test]
fn every_sample_has_its_report() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")).unwrap() {
        let case = entry.unwrap().path().join("case.json");
        if case.exists() {
            assert!(report(case.to_str().unwrap(), "fr", 0).contains("class=\"sights\""));
        }
    }
}

#[test]
fn the_intake_page_is_one_file_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("intake.html");
    let output = run(&["intake", "--html", "-o", path.to_str().unwrap(), "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(0));
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("<html lang=\"fr\">") && page.contains("Family name, as in the passport"));
    assert!(page.contains("Nom de famille, tel qu’au passeport"));
    assert_eq!(run(&["intake"]).status.code(), Some(2), "it says what to write");
}
