//! From nothing to a package, as a new user goes: `new`, `evidence add`, `check`, `build`; and what a shell may rely on.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "shared/copy.rs"]
mod copy;

use copy::copy_all;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn call(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
    command.current_dir(folder).args(arguments);
    for name in ["HC_PACK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_new_user_comes_from_an_empty_folder_to_a_package() {
    let folder = tempfile::tempdir().unwrap();
    let made = call(
        folder.path(),
        &["new", "HC-2026-0301", "--yes", "--representative", "lawyer"],
        &[],
    );
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert!(made.stdout.is_empty());
    let case = folder.path().join("HC-2026-0301");
    let blank = call(&case, &["check", "case.json", "--format", "short"], &[]);
    assert_eq!(blank.status.code(), Some(1));
    assert!(text(&blank.stdout).contains("case.json:8:13: error[HC0109]: `date` is blank"));

    // The evidence and what a person fills in are those of a sample.
    let sample = root().join("samples/worker-refused-claim");
    copy_all(&sample.join("evidence"), &case.join("evidence"));
    copy_all(&sample.join("forms"), &case.join("forms"));
    let before = fs::read_to_string(case.join("case.json")).unwrap();
    let tried = call(&case, &["evidence", "add", "evidence", "--dry-run"], &[]);
    assert_eq!(tried.status.code(), Some(0), "{}", text(&tried.stderr));
    let entries: Vec<Value> = serde_json::from_slice(&tried.stdout).unwrap();
    assert_eq!(fs::read_to_string(case.join("case.json")).unwrap(), before);
    let added = call(&case, &["evidence", "add", "evidence"], &[]);
    assert_eq!(
        (added.status.code(), added.stdout.len()),
        (Some(0), 0),
        "{}",
        text(&added.stderr)
    );
    let after = fs::read_to_string(case.join("case.json")).unwrap();
    let (head, rest) = before.split_once("\"evidence\": []").unwrap();
    // The other `evidence` of the blank fact stands before; the list of the case is the last one.
    let head = if rest.contains("\"evidence\": []") {
        &before[..head.len() + "\"evidence\": []".len() + rest.find("\"evidence\": []").unwrap()]
    } else {
        head
    };
    assert!(after.starts_with(head) && after.ends_with(&before[head.len() + "\"evidence\": []".len()..]));
    let mut value: Value = serde_json::from_str(&after).unwrap();
    assert_eq!(value["evidence"], Value::Array(entries));
    let again = call(&case, &["evidence", "add", "evidence"], &[]);
    assert_eq!(again.status.code(), Some(0));
    assert_eq!(fs::read_to_string(case.join("case.json")).unwrap(), after);

    let filled: Value = serde_json::from_str(&fs::read_to_string(sample.join("case.json")).unwrap()).unwrap();
    let listed = |case: &Value| -> Vec<String> {
        let exhibits = case["evidence"].as_array().unwrap().iter();
        let files = exhibits.flat_map(|exhibit| exhibit["files"].as_array().unwrap().clone());
        let mut paths: Vec<String> = files
            .map(|file| file["path"].as_str().unwrap().to_owned())
            .collect();
        paths.sort();
        paths
    };
    assert_eq!(listed(&value), listed(&filled), "every file is listed, and once");
    for (key, part) in filled.as_object().unwrap() {
        if key != "$schema" {
            value[key] = part.clone();
        }
    }
    fs::write(case.join("case.json"), format!("{value:#}\n")).unwrap();
    let built = call(&case, &["build", "case.json", "--today", "2026-11-25"], &[]);
    assert_eq!(built.status.code(), Some(0), "{}", text(&built.stderr));
    assert!(case.join("out/HC-2026-0098.zip").exists());
}

#[test]
fn a_new_case_is_never_written_over_another() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("old")).unwrap();
    fs::write(folder.path().join("old/case.json"), "{}").unwrap();
    let made = call(folder.path(), &["new", "old", "--yes"], &[]);
    assert_eq!(made.status.code(), Some(2));
    assert_eq!(
        fs::read_to_string(folder.path().join("old/case.json")).unwrap(),
        "{}"
    );
    assert_eq!(fs::read_dir(folder.path().join("old")).unwrap().count(), 1);
    // A folder in which the evidence lies already is a good place for a case.
    fs::create_dir(folder.path().join("evidence")).unwrap();
    fs::write(folder.path().join("evidence/Lease.pdf"), "x").unwrap();
    let made = call(folder.path(), &["new", ".", "--yes"], &[]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert_eq!(
        fs::read_to_string(folder.path().join("evidence/Lease.pdf")).unwrap(),
        "x"
    );
}

#[test]
fn evidence_that_cannot_be_taken_changes_nothing_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    call(folder.path(), &["new", ".", "--yes"], &[]);
    fs::write(folder.path().join("evidence/Notes.txt"), "She came in 2019.").unwrap();
    fs::write(folder.path().join("evidence/Broken.pdf"), "%PDF-1.4 and no more").unwrap();
    let before = fs::read(folder.path().join("case.json")).unwrap();
    let refused = call(folder.path(), &["evidence", "add", "evidence"], &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(fs::read(folder.path().join("case.json")).unwrap(), before);
    let some = call(
        folder.path(),
        &["evidence", "add", "evidence", "--keep-going"],
        &[],
    );
    assert_eq!(some.status.code(), Some(1));
    let case: Value = serde_json::from_slice(&fs::read(folder.path().join("case.json")).unwrap()).unwrap();
    assert_eq!(case["evidence"].as_array().unwrap().len(), 1);
    assert_eq!(case["evidence"][0]["id"], json!("notes"));
}

#[test]
fn the_machines_language_is_for_people_only() {
    let folder = tempfile::tempdir().unwrap();
    call(folder.path(), &["new", ".", "--yes"], &[]);
    let french = [("LANG", "fr_CA.UTF-8")];
    let human = call(folder.path(), &["check", "case.json"], &french);
    assert!(
        text(&human.stderr).contains("erreur[HC0109]"),
        "{}",
        text(&human.stderr)
    );
    for format in ["short", "json", "github", "sarif", "junit", "jsonl"] {
        let plain = call(folder.path(), &["check", "case.json", "--format", format], &[]);
        let there = call(
            folder.path(),
            &["check", "case.json", "--format", format],
            &french,
        );
        assert_eq!(text(&plain.stdout), text(&there.stdout), "{format}");
        assert!(!there.stdout.is_empty());
    }
    for name in ["report.json", "report.txt", "report.xml", "report.sarif"] {
        let with = |variables: &[(&str, &str)]| {
            call(
                folder.path(),
                &["check", "case.json", "--report", name],
                variables,
            );
            fs::read(folder.path().join(name)).unwrap()
        };
        assert_eq!(with(&[]), with(&french), "{name}");
    }
    for name in ["a.html", "a.json", "a.txt", "a.pdf"] {
        let with = |variables: &[(&str, &str)]| {
            call(
                folder.path(),
                &["assess", "case.json", "--today", "2026-11-25", "-o", name],
                variables,
            );
            fs::read(folder.path().join(name)).ok()
        };
        assert_eq!(with(&[]), with(&french), "{name}");
    }
    call(folder.path(), &["new", "en", "--yes"], &[]);
    call(
        folder.path(),
        &["new", "fr", "--yes", "--reference", "en"],
        &french,
    );
    let case = |name: &str| fs::read(folder.path().join(name).join("case.json")).unwrap();
    assert_eq!(case("en"), case("fr"));
}

#[test]
fn only_answers_go_to_standard_output() {
    let sample = root().join("samples/reconsideration/case.json");
    let sample = sample.to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["check", sample, "--today", "2026-11-25"][..],
        &["check", sample, "--verbose", "--today", "2026-11-25"],
        &[
            "preview",
            sample,
            "--letter",
            "reconsideration",
            "--today",
            "2026-11-25",
        ],
        &["new", "x", "--yes"],
        &["man", "man"],
        &["check", "nothing.json"],
        &["no-such-command"],
    ] {
        let done = call(folder.path(), arguments, &[]);
        assert!(done.stdout.is_empty(), "{arguments:?}: {}", text(&done.stdout));
        assert!(!done.stderr.is_empty(), "{arguments:?}");
    }
    // What a program reads stands alone on its stream, whatever else is said.
    for more in [&[][..], &["--verbose"], &["--quiet"]] {
        let arguments = [
            &["check", sample, "--format", "json", "--today", "2026-11-25"],
            more,
        ]
        .concat();
        let done = call(folder.path(), &arguments, &[]);
        let document: Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!(document["format"], "hc-pack-findings");
    }
    let quiet = call(
        folder.path(),
        &["check", sample, "--quiet", "--today", "2026-11-25"],
        &[],
    );
    assert_eq!((quiet.stdout.len(), text(&quiet.stderr).as_str()), (0, ""));
}

#[test]
fn many_cases_give_a_line_each_whatever_the_number_of_jobs() {
    let cases: Vec<PathBuf> = ["reconsideration", "deferral", "further-submissions"]
        .map(|name| root().join("samples").join(name).join("case.json"))
        .to_vec();
    let folder = tempfile::tempdir().unwrap();
    let run = |jobs: &str, more: &[&str]| {
        let paths: Vec<&str> = cases.iter().map(|path| path.to_str().unwrap()).collect();
        let arguments = [
            &["check", "missing.json"],
            &paths[..],
            &["--jobs", jobs, "--format", "jsonl", "--today", "2026-11-25"],
            more,
        ]
        .concat();
        call(folder.path(), &arguments, &[])
    };
    let (one, two) = (run("1", &["--keep-going"]), run("2", &[]));
    assert_eq!(text(&one.stdout), text(&two.stdout));
    assert_eq!(one.status.code(), Some(2));
    let lines: Vec<Value> = text(&one.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((&lines[0]["exit"], &lines[1]["exit"]), (&json!(2), &json!(0)));
    assert!(lines[1]["reference"].is_string());
    let built = call(
        folder.path(),
        &[
            "build",
            cases[1].to_str().unwrap(),
            "--format",
            "jsonl",
            "--today",
            "2026-11-25",
        ],
        &[],
    );
    let line: Value = serde_json::from_slice(&built.stdout).unwrap();
    let zip = fs::read(folder.path().join(line["package"]["path"].as_str().unwrap())).unwrap();
    assert_eq!(line["package"]["sha256"], hc_pack::hash::sha256(&zip));
}

#[test]
fn a_shell_gets_what_it_needs() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = text(&call(folder.path(), &["completions", shell], &[]).stdout);
        for word in ["evidence", "dry-run", "keep-going"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
        assert!(
            !script.contains("foreign-files"),
            "{shell} offers what is no command of a person"
        );
    }
    call(folder.path(), &["man", "man"], &[]);
    let page = |name: &str| fs::read_to_string(folder.path().join("man").join(name)).unwrap();
    assert!(page("hc-pack.1").contains("HC_PACK_LANG"));
    assert!(page("hc-pack-evidence-add.1").contains("dry\\-run"));
    let help = text(&call(folder.path(), &["--help"], &[]).stdout);
    let environment = text(&call(folder.path(), &["environment"], &[]).stdout);
    for said in ["HC_PACK_PASSWORD", "NO_COLOR", "a fault of the program"] {
        assert!(help.contains(said) && environment.contains(said), "{said}");
    }
    let near = call(folder.path(), &["chekc", "case.json"], &[]);
    assert!(text(&near.stderr).contains("check"), "{}", text(&near.stderr));
    assert_eq!(near.status.code(), Some(2));
    let licences = text(&call(folder.path(), &["licenses"], &[]).stdout);
    assert!(licences.contains("Libertinus Serif") && licences.contains("printpdf 0.12.8"));
}
