//! The cache and the watch, as a person meets them: the same bytes with and without, nothing kept unasked, a clean end.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "shared/copy.rs"]
mod copy;

use copy::copy_all;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(folder)
        .env_remove("HC_PACK_CACHE")
        .args(arguments)
        .output()
        .unwrap()
}

fn build(folder: &Path, out: &str, more: &[&str]) -> Vec<u8> {
    let fixed = ["build", "case.json", "--today", "2026-11-23", "-o", out];
    let output = run(folder, &[&fixed, more].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    fs::read(folder.join(out)).unwrap()
}

fn copy() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/worker-refused-claim");
    copy_all(&sample, folder.path());
    folder
}

fn entries(cache: &Path) -> Vec<std::path::PathBuf> {
    let all = fs::read_dir(cache).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.extension().is_some_and(|end| end == "json" || end == "bin"))
        .collect()
}

#[test]
fn a_build_from_the_cache_is_the_clean_build_and_damage_is_made_anew() {
    let folder = copy();
    let clean = build(folder.path(), "clean.zip", &[]);
    let cache = folder.path().join(".hc-pack-cache");
    assert!(!cache.exists(), "nothing is kept unasked");
    assert!(build(folder.path(), "first.zip", &["--cache"]) == clean);
    assert!(entries(&cache).len() > 5);
    assert!(build(folder.path(), "second.zip", &["--cache"]) == clean);
    // Every byte of every entry may be wrong: then it is no entry.
    for path in entries(&cache) {
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    assert!(build(folder.path(), "third.zip", &["--cache"]) == clean);
    // A sentence that is edited is in the package.
    let case = fs::read_to_string(folder.path().join("case.json")).unwrap();
    let edited = case.replacen("\"text\": \"", "\"text\": \"In short: ", 1);
    assert_ne!(case, edited);
    fs::write(folder.path().join("case.json"), edited).unwrap();
    let warm = build(folder.path(), "warm.zip", &["--cache"]);
    assert!(warm != clean && warm == build(folder.path(), "cold.zip", &["--no-cache"]));
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_its_owners_alone_and_can_be_cleared() {
    use std::os::unix::fs::PermissionsExt;
    let folder = copy();
    build(folder.path(), "a.zip", &["--cache=kept/here"]);
    let cache = folder.path().join("kept/here");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&cache), 0o700);
    for path in entries(&cache) {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    assert_eq!(
        run(folder.path(), &["cache", "clear", "evidence"]).status.code(),
        Some(2)
    );
    assert!(folder.path().join("evidence").exists());
    assert_eq!(
        run(folder.path(), &["cache", "clear", "kept/here"]).status.code(),
        Some(0)
    );
    assert!(entries(&cache).is_empty());
}

#[test]
fn a_folder_of_other_things_is_never_made_a_cache() {
    let folder = copy();
    let output = run(
        folder.path(),
        &["check", "case.json", "--cache=evidence", "--today", "2026-11-23"],
    );
    assert_eq!(output.status.code(), Some(0), "the run does without it");
    assert!(String::from_utf8_lossy(&output.stderr).contains("warning: the cache `evidence`"));
}

#[cfg(unix)]
mod watching {
    use super::*;
    use std::io::{BufRead, BufReader, Read};
    use std::process::{Child, ChildStderr, Stdio};

    struct Watch {
        child: Child,
        said: BufReader<ChildStderr>,
    }

    impl Watch {
        fn begin(folder: &Path, arguments: &[&str]) -> Watch {
            let mut child = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
                .current_dir(folder)
                .args(arguments)
                .args(["--today", "2026-11-23"])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            let said = BufReader::new(child.stderr.take().unwrap());
            Watch { child, said }
        }

        /// Reads until a line begins so.
        fn until(&mut self, wanted: &str) {
            let mut line = String::new();
            while self.said.read_line(&mut line).unwrap() > 0 {
                if line.starts_with(wanted) {
                    return;
                }
                line.clear();
            }
            panic!("it ended before it said `{wanted}`");
        }

        /// Ends it as Ctrl-C does; gives its exit code and its standard output.
        fn end(mut self) -> (Option<i32>, String) {
            let told = Command::new("kill")
                .args(["-INT", &self.child.id().to_string()])
                .status();
            assert!(told.unwrap().success());
            let mut printed = String::new();
            self.child
                .stdout
                .take()
                .unwrap()
                .read_to_string(&mut printed)
                .unwrap();
            (self.child.wait().unwrap().code(), printed)
        }
    }

    #[test]
    fn an_edit_is_checked_again_and_the_end_is_clean() {
        let folder = copy();
        let mut watch = Watch::begin(
            folder.path(),
            &["check", "--watch", "--format", "short", "case.json"],
        );
        watch.until("hc-pack: watching");
        let path = folder.path().join("case.json");
        let case = fs::read_to_string(&path).unwrap();
        fs::write(&path, case.replacen("\"format\": 1", "\"format\": 01", 1)).unwrap();
        watch.until("hc-pack: checking");
        watch.until("hc-pack: watching");
        let (code, printed) = watch.end();
        assert_eq!(code, Some(0));
        assert!(printed.contains("error[HC0021]"), "{printed}");
    }

    #[test]
    fn a_package_is_built_anew_and_nothing_half_is_left() {
        let folder = copy();
        let mut watch = Watch::begin(folder.path(), &["watch", "case.json", "-o", "out", "--cache"]);
        watch.until("hc-pack: watching");
        let package = || {
            fs::read_dir(folder.path().join("out"))
                .unwrap()
                .next()
                .unwrap()
                .unwrap()
                .path()
        };
        let first = fs::read(package()).unwrap();
        let path = folder.path().join("case.json");
        let case = fs::read_to_string(&path).unwrap();
        fs::write(&path, case.replacen("\"text\": \"", "\"text\": \"In short: ", 1)).unwrap();
        watch.until("hc-pack: watching");
        assert!(fs::read(package()).unwrap() != first);
        assert_eq!(watch.end().0, Some(0));
        let left: Vec<_> = fs::read_dir(folder.path().join("out"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }
}
