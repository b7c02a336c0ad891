//! The README's commands, run as they stand.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// The `hc-pack` calls in the README's shell blocks, with `cargo run --release --` and a bare `hc-pack` meaning this build.
fn commands() -> Vec<Vec<String>> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let mut shell = false;
    let mut found = Vec::new();
    for line in readme.lines() {
        if line.starts_with("```") {
            shell = line.trim_end() == "```sh";
        } else if shell {
            let line = line.split(" # ").next().unwrap_or_default().trim();
            let call = line
                .strip_prefix("cargo run --release -- ")
                .or_else(|| line.strip_prefix("hc-pack "));
            found.extend(call.map(|rest| rest.split_whitespace().map(str::to_owned).collect()));
        }
    }
    found
}

#[test]
fn every_command_of_the_readme_works() {
    let all = commands();
    assert!(all.len() >= 4, "the README shows its commands");
    let folder = tempfile::tempdir().unwrap();
    for name in ["samples", "schemas", "templates"] {
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(name),
            &folder.path().join(name),
        );
    }
    for call in all {
        let (call, into) = match call.iter().position(|word| word == ">") {
            Some(at) => (call[..at].to_vec(), call.get(at + 1).cloned()),
            None => (call, None),
        };
        let done = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
            .current_dir(folder.path())
            .args(&call)
            .output()
            .unwrap();
        assert!(
            done.status.success(),
            "`hc-pack {}`: {}",
            call.join(" "),
            String::from_utf8_lossy(&done.stderr)
        );
        if let Some(file) = into {
            fs::write(folder.path().join(file), &done.stdout).unwrap();
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
