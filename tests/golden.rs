//! Golden packages: for each folder of `tests/golden/`, the case that its `case` file names is built, and the findings, the file tree,
//! the text of every PDF and the hash of the package are compared with what `expected/` holds. Leftovers fail.
//! `HC_PACK_BLESS=1 cargo test --test golden` writes what is, to be looked at and committed.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::{hash, pdf};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folders() -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(root().join("tests/golden"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    all.sort();
    all.retain(|p| p.is_dir());
    all
}

/// What a build of the case gives, by the name of the expected file.
fn outcome(case: &str) -> BTreeMap<String, String> {
    let out = tempfile::tempdir().unwrap();
    let zip = out.path().join("package.zip");
    let built = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(root())
        .args(["build", case, "--format", "short", "--today", "2026-11-23", "-o"])
        .arg(&zip)
        .output()
        .unwrap();
    let mut got = BTreeMap::new();
    got.insert(
        "findings.txt".to_owned(),
        String::from_utf8(built.stdout).unwrap(),
    );
    got.insert(
        "exit.txt".to_owned(),
        format!("{}\n", built.status.code().unwrap()),
    );
    let Ok(bytes) = fs::read(&zip) else { return got };
    got.insert("sha256.txt".to_owned(), format!("{}\n", hash::sha256(&bytes)));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut tree = String::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        tree += &format!("{name}\n");
        if name.ends_with(".pdf") && !name.starts_with("data/forms/") && !name.starts_with("data/delivery/") {
            let pages = pdf::text(&content);
            let text: String = pages
                .iter()
                .enumerate()
                .map(|(n, t)| format!("--- page {} ---\n{t}\n", n + 1))
                .collect();
            let stem = name
                .trim_start_matches("data/")
                .trim_end_matches(".pdf")
                .replace('/', "_");
            got.insert(format!("text_{stem}.txt"), text);
        }
    }
    got.insert("tree.txt".to_owned(), tree);
    got
}

#[test]
fn packages_are_as_expected() {
    let mut faults = Vec::new();
    for folder in folders() {
        let case = fs::read_to_string(folder.join("case")).unwrap();
        let got = outcome(case.trim());
        let expected = folder.join("expected");
        if std::env::var_os("HC_PACK_BLESS").is_some() {
            let _none_yet = fs::remove_dir_all(&expected);
            fs::create_dir_all(&expected).unwrap();
            for (name, text) in &got {
                fs::write(expected.join(name), text).unwrap();
            }
        }
        for (name, text) in &got {
            if name.contains("decision-map") && text.contains("--- page 2 ---") {
                faults.push(format!("{}: {name} is to stay on one page", folder.display()));
            }
            if fs::read_to_string(expected.join(name)).ok().as_ref() != Some(text) {
                faults.push(format!("{}: {name} differs", folder.display()));
            }
        }
        for entry in fs::read_dir(&expected).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if !got.contains_key(&name) {
                faults.push(format!("{}: {name} is left over", folder.display()));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{}\nlook at the change, then bless it (see the head of this file)",
        faults.join("\n")
    );
}

#[test]
fn every_sample_has_a_golden_package() {
    let named: Vec<String> = folders()
        .iter()
        .map(|folder| fs::read_to_string(folder.join("case")).unwrap())
        .collect();
    for entry in fs::read_dir(root().join("samples")).unwrap() {
        let entry = entry.unwrap();
        let case = format!("samples/{}/case.json", entry.file_name().into_string().unwrap());
        assert!(
            !entry.path().is_dir() || named.iter().any(|n| n.trim() == case),
            "no golden package for {case}"
        );
    }
}
