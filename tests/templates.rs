//! A firm's own templates, as a person meets them: a folder by option or beside the case, right and faulty.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "shared/copy.rs"]
mod copy;

use copy::copy_all;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const SAMPLE: &str = "samples/reconsideration";

/// Runs the program in a folder that holds a copy of the sample.
fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(folder.path())
        .args(arguments)
        .output()
        .unwrap()
}

fn copy() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE), folder.path());
    folder
}

/// The sample with one template of its own in `into`.
fn with_own(into: &str, name: &str, text: &str) -> TempDir {
    let folder = copy();
    fs::create_dir_all(folder.path().join(into)).unwrap();
    fs::write(folder.path().join(into).join(name), text).unwrap();
    folder
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const TODAY: [&str; 2] = ["--today", "2026-11-23"];

#[test]
fn a_folder_takes_the_place_of_the_programs_and_the_manifest_says_so() {
    let text = "{{!--\npart: ours\n--}}\n```lines\nOurs, {{date date}}\n```\n\n";
    for (into, option) in [("templates", &[][..]), ("firm", &["--templates", "firm"][..])] {
        let folder = with_own(into, "head.en.hbs", text);
        let call = [
            &["build", "case.json", "--unpack", "-o", "x.zip"],
            &TODAY[..],
            option,
        ]
        .concat();
        let built = run(&folder, &call);
        assert_eq!(built.status.code(), Some(0), "{}", said(&built));
        let manifest = fs::read_to_string(folder.path().join("x/manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let own: Vec<_> = manifest["templates"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|template| template["own"] == true)
            .collect();
        let hash = hc_pack::hash::sha256(text.as_bytes());
        assert_eq!(own.len(), 1);
        assert_eq!(own[0]["name"], "head.en");
        assert_eq!(own[0]["sha256"], hash.as_str());
    }
}

#[test]
fn a_fault_names_the_file_the_line_and_the_missing_path() {
    let folder = with_own(
        "templates",
        "head.en.hbs",
        "{{!--\npart: ours\n--}}\n{{sender.nmae}}\n",
    );
    for call in [
        &["check", "case.json"][..],
        &["build", "case.json"],
        &["preview", "case.json", "--letter", "reconsideration"],
    ] {
        let output = run(&folder, &[call, &TODAY].concat());
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let told = said(&output);
        assert!(
            told.contains("error[HC0503]: there is no field `sender.nmae`"),
            "{told}"
        );
        assert!(told.contains("templates/head.en.hbs:4:3"), "{told}");
        assert!(told.contains("did you mean `name`?"), "{told}");
        assert!(!folder.path().join("out").exists());
    }
}

#[test]
fn what_is_no_template_is_told_and_a_folder_that_is_not_there_is_a_fault_of_the_call() {
    let folder = with_own("templates", "notes.txt", "remember");
    let output = run(
        &folder,
        &[&["check", "case.json", "--format", "short"], &TODAY[..]].concat(),
    );
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("templates/notes.txt: warning[HC0571]"), "{told}");
    let call = [&["check", "case.json", "--templates", "nowhere"], &TODAY[..]].concat();
    let output = run(&folder, &call);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("there is no folder of templates `nowhere`"));
}

#[test]
fn what_was_written_out_can_be_taken_in_again() {
    let folder = copy();
    let eject = |folder: &TempDir| run(folder, &["templates", "eject", "reconsideration", "-o", "firm"]);
    let output = eject(&folder);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(folder.path().join("firm/reconsideration.en.hbs").is_file());
    assert!(folder.path().join("firm/head.en.hbs").is_file());
    let again = String::from_utf8(eject(&folder).stdout).unwrap();
    assert!(again.contains("left as it is: firm/head.en.hbs"), "{again}");
    let call = [&["check", "case.json", "--templates", "firm"], &TODAY[..]].concat();
    assert_eq!(run(&folder, &call).status.code(), Some(0));
    let output = run(&folder, &["templates", "eject", "reconsiderations"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("did you mean `reconsideration`?"));
}

#[test]
fn the_doc_names_every_value_and_every_function() {
    let folder = tempfile::tempdir().unwrap();
    let text = String::from_utf8(run(&folder, &["templates", "doc"]).stdout).unwrap();
    for function in hc_pack::letters::functions::ALL {
        assert!(
            text.contains(&format!("{{{{{} ", function.name)),
            "{}",
            function.name
        );
    }
    for value in [
        "    applicant: Person\n",
        "    place: text?\n",
        "    factors: list of Factor\n",
    ] {
        assert!(text.contains(value), "{value} is not in:\n{text}");
    }
}
