//! Names of files that would lead out of a case's folder or steer a terminal, through the whole program.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "shared/copy.rs"]
mod copy;
#[path = "shared/unzip.rs"]
mod unzip;

use copy::copy_all;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use unzip::files_of;

/// Names that exist on the disk, are of this folder, and would move a cursor, turn the reading direction or start a new line.
const STEERING: [&str; 6] = [
    "evidence/\u{1b}[2J\u{1b}]0;owned\u{7}.txt",
    "evidence/\u{202e}txt.exe",
    "evidence/first\nsecond.txt",
    "evidence/over\rwritten.txt",
    "evidence/\u{9b}31m.txt",
    "evidence/\u{2066}isolated.txt",
];

fn hc_pack(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
    command.current_dir(folder).args(arguments);
    for name in ["HC_PACK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/worker-refused-claim")
}

/// A folder with the sample in it, and beside its evidence files of such names.
fn sample_with_odd_names(folder: &Path) {
    copy_all(&sample(), folder);
    for name in STEERING {
        fs::write(
            folder.join(name),
            format!("A letter of an invented neighbour: {name:?}.\n"),
        )
        .unwrap();
    }
}

/// The sample with these files as further exhibits.
fn write_case(folder: &Path, files: &[&str]) {
    let bytes = fs::read(sample().join("case.json")).unwrap();
    let mut case: Value = serde_json::from_slice(&bytes).unwrap();
    let exhibits = case["evidence"].as_array_mut().unwrap();
    for (number, file) in files.iter().enumerate() {
        exhibits.push(json!({
            "id": format!("named-{number}"), "title": format!("Named {number}"), "kind": "other",
            "proves": "That a name does no harm.", "files": [{ "path": file }],
        }));
    }
    fs::write(folder.join("case.json"), case.to_string()).unwrap();
}

/// What a terminal would obey, or what would turn the direction of reading, in what was said.
fn steers(output: &Output) -> Option<String> {
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8(said).unwrap();
    let raw = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    said.contains(raw).then_some(said)
}

#[test]
fn names_that_steer_a_terminal_are_spelled_out_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    sample_with_odd_names(folder.path());
    write_case(folder.path(), &STEERING);
    for format in ["human", "short", "json", "github", "sarif", "junit"] {
        for language in ["en", "fr"] {
            let output = hc_pack(
                folder.path(),
                &["check", "case.json", "--format", format, "--lang", language],
            );
            assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
            assert_eq!(steers(&output), None, "{format} {language}");
        }
    }
    for arguments in [
        &["build", "case.json", "-o", "out.zip", "-v"][..],
        &["report", "case.json", "-o", "report.html"],
        &["evidence", "add", "evidence", "--dry-run"],
        &["verify", "evidence/\u{1b}[2J\u{1b}]0;owned\u{7}.txt"],
        &["check", "evidence/\u{202e}txt.exe"],
        &["check", "\u{1b}[2Jmissing.json"],
        &["\u{1b}[2J"],
        &["explain", "\u{1b}[2J"],
    ] {
        let output = hc_pack(folder.path(), arguments);
        assert_eq!(steers(&output), None, "{arguments:?}");
    }
}

#[test]
fn no_name_of_a_case_leads_out_of_its_folder() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("case");
    copy_all(&sample(), &folder);
    let secret = top.path().join("secret.txt");
    fs::write(&secret, "This is of another client.\n").unwrap();
    fs::create_dir(top.path().join("others")).unwrap();
    fs::write(top.path().join("others/letter.txt"), "And so is this.\n").unwrap();
    std::os::unix::fs::symlink(&secret, folder.join("evidence/link.txt")).unwrap();
    std::os::unix::fs::symlink(top.path().join("others"), folder.join("evidence/folder")).unwrap();
    std::os::unix::fs::symlink("loop.txt", folder.join("evidence/loop.txt")).unwrap();
    let absolute = secret.to_str().unwrap().to_owned();
    for name in [
        "../secret.txt",
        "evidence/../../secret.txt",
        "evidence/link.txt",
        "evidence/folder/letter.txt",
        "evidence/loop.txt",
        "evidence\\..\\..\\secret.txt",
        "/dev/zero",
        "evidence",
        &absolute,
    ] {
        write_case(&folder, &[name]);
        let output = hc_pack(
            &folder,
            &["build", "case.json", "-o", "out.zip", "--format", "short"],
        );
        assert_eq!(output.status.code(), Some(1), "{name}: {output:?}");
        let said = String::from_utf8(output.stdout).unwrap();
        let refused = ["HC0401", "HC0402", "HC0403", "HC0404", "HC0211"];
        assert!(
            refused
                .iter()
                .any(|code| said.contains(&format!("error[{code}]"))),
            "{name}: {said}"
        );
        assert!(!said.contains("another client"), "{name}");
        assert!(!folder.join("out.zip").exists(), "{name}");
    }
    // The same link is let in where the preparer allows its folder.
    write_case(&folder, &["evidence/folder/letter.txt"]);
    let allowed = ["check", "case.json", "--format", "short", "--allow", "../others"];
    let output = hc_pack(&folder, &allowed);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.contains("error[HC040"), "{said}");
}

#[test]
fn the_names_within_a_package_are_plain_whatever_the_files_were_called() {
    let folder = tempfile::tempdir().unwrap();
    sample_with_odd_names(folder.path());
    // A control character in a name is refused; what turns the direction of reading may stand in the names of some scripts.
    let (refused, taken): (Vec<&str>, Vec<&str>) = STEERING
        .iter()
        .partition(|name| name.chars().any(char::is_control));
    write_case(folder.path(), &refused);
    let output = hc_pack(folder.path(), &["check", "case.json", "--format", "short"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.matches("error[HC0305]").count(), refused.len(), "{said}");
    write_case(folder.path(), &taken);
    let output = hc_pack(
        folder.path(),
        &["build", "case.json", "-o", "out.zip", "--format", "short"],
    );
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let files = files_of(&folder.path().join("out.zip"));
    for name in files.keys() {
        assert!(name.bytes().all(|b| b.is_ascii_graphic()), "{name:?}");
    }
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    for name in taken {
        assert!(
            manifest.to_string().contains(&json!(name).to_string()),
            "{name:?} is in the manifest"
        );
    }
}
