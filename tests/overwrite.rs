//! Nothing that a run was given is ever written over, and no folder makes way that is not an unpacked package.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "shared/copy.rs"]
mod copy;

use copy::copy_all;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file below a folder with its bytes.
fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    found
}

fn sample(at: &Path) {
    fs::create_dir_all(at).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/deferral");
    copy_all(&from, at);
}

/// The commands that write a file where they are told to.
#[test]
fn no_output_takes_the_place_of_the_case_or_of_what_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    sample(&folder.join("c"));
    fs::write(folder.join("c/style.json"), "{\"logo\": \"logo.png\"}").unwrap();
    fs::write(folder.join("c/logo.png"), "a picture").unwrap();
    let before = everything(folder);
    let evidence = before
        .keys()
        .find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .unwrap();
    let evidence = evidence.to_str().unwrap();
    let case = "c/case.json";
    let refused: [&[&str]; 10] = [
        &["assess", case, "-o", case],
        &["check", case, "--report", case],
        &["report", case, "-o", case],
        &["report", case, "-o", evidence],
        &["report", case, "-o", "c/style.json"],
        &["report", case, "-o", "c/logo.png"],
        &["preview", case, "--letter", "deferral", "-o", case],
        &["preview", case, "--letter", "deferral", "-o", evidence],
        &["compress", evidence, "--limit", "10000", "-o", evidence],
        &["intake", "--html", "-o", case],
    ];
    for arguments in refused {
        let done = run(folder, arguments);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {}", said(&done));
        assert!(everything(folder) == before, "{arguments:?}");
    }
    // A case that cannot be read is not written over either, nor what it names.
    let text = String::from_utf8(before[&folder.join(case)].clone()).unwrap();
    fs::write(folder.join(case), text.replacen('{', "{,", 1)).unwrap();
    let before = everything(folder);
    for output in [case, evidence] {
        let done = run(folder, &["report", case, "-o", output]);
        assert_eq!(done.status.code(), Some(2), "{}", said(&done));
        assert!(everything(folder) == before);
    }
}

#[test]
fn unpacking_takes_the_place_of_an_unpacked_package_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/deferral/case.json")).unwrap();
    let case: serde_json::Value = serde_json::from_str(&text).unwrap();
    let reference = case["reference"].as_str().unwrap();
    // The case lies in a folder of its own name, as `hc-pack new` makes it.
    sample(&folder.join(reference));
    let before = everything(folder);
    let path = format!("{reference}/case.json");
    let done = run(folder, &["build", &path, "-o", ".", "--unpack"]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(said(&done).contains("--output"), "{}", said(&done));
    assert!(everything(folder) == before, "not even the zip file is written");

    // Its own folder makes way; one with a file of somebody else's in it does not.
    let build = ["build", &path, "-o", "out/p.zip", "--unpack"];
    for _ in 0..2 {
        let done = run(folder, &build);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    }
    for foreign in ["out/p/notes.txt", "out/p/data/letters/notes.txt"] {
        fs::write(folder.join(foreign), "mine").unwrap();
        let before = everything(folder);
        let done = run(folder, &build);
        assert_eq!(done.status.code(), Some(2), "{foreign}: {}", said(&done));
        assert!(said(&done).contains("notes.txt"), "{}", said(&done));
        assert!(everything(folder) == before);
        fs::remove_file(folder.join(foreign)).unwrap();
    }

    // A filed package that lies unpacked is not written over by its supplement.
    let mut more = case.clone();
    more["filing"]["date"] = "2026-12-01".into();
    let file = serde_json::json!([{ "path": "evidence/new.txt" }]);
    more["evidence"].as_array_mut().unwrap().push(serde_json::json!({
        "id": "new", "title": "A note", "kind": "other", "date": "2026-11-30", "proves": "That it is new.", "files": file,
    }));
    fs::write(folder.join(&path), more.to_string()).unwrap();
    fs::write(
        folder.join(reference).join("evidence/new.txt"),
        "An invented note.",
    )
    .unwrap();
    let supplement = [
        "build",
        &path,
        "--supplement-to",
        "out/p",
        "-o",
        "out/p.zip",
        "--unpack",
    ];
    let before = everything(folder);
    let done = run(folder, &supplement);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(everything(folder) == before);
}

/// Faults of a file beside the case are faults of the run, for a preview as for a check.
#[test]
fn a_preview_is_not_written_from_profiles_with_faults() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    sample(folder);
    fs::write(
        folder.join("own.json"),
        "{\"format\": \"hc-pack-profiles\", \"version\": 1, \"profiles\": [{\"name\": \"X\"}]}",
    )
    .unwrap();
    let preview = [
        "preview",
        "case.json",
        "--letter",
        "deferral",
        "-o",
        "one.pdf",
        "--profiles",
        "own.json",
    ];
    let done = run(folder, &preview);
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    assert!(!folder.join("one.pdf").exists());
}
