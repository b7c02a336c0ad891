//! `check --schema-only`: a case file whose evidence is not at hand is held against its schema, and nobody takes that for a check.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use hc_pack::finding::catalogue::schema as rows;
use std::fs;
use std::path::Path;
use std::process::Command;

fn codes(folder: &Path, arguments: &[&str]) -> (i32, Vec<String>) {
    let output = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(folder)
        .args(["check", "case.json", "--format", "short", "--today", "2026-11-23"])
        .args(arguments)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let code = |line: &str| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned());
    (
        output.status.code().unwrap(),
        text.lines().filter_map(code).collect(),
    )
}

#[test]
fn a_case_without_its_files_is_held_against_its_schema_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/further-submissions/case.json");
    let text = fs::read_to_string(sample).unwrap();
    fs::write(folder.join("case.json"), &text).unwrap();

    let only = [rows::SCHEMA_ONLY.code.to_owned()];
    assert_eq!(codes(folder, &["--schema-only"]), (0, only.to_vec()));
    let (exit, whole) = codes(folder, &[]);
    assert_eq!(exit, 1, "the files are not there");
    assert!(!whole.contains(&only[0]));

    let wrong = text.replacen("\"applicant\"", "\"aplicant\"", 1);
    assert_ne!(wrong, text);
    fs::write(folder.join("case.json"), wrong).unwrap();
    let (exit, found) = codes(folder, &["--schema-only"]);
    assert_eq!(exit, 1);
    for row in [&rows::UNKNOWN_KEY, &rows::SCHEMA_ONLY] {
        assert!(found.contains(&row.code.to_owned()), "{}: {found:?}", row.code);
    }
}
