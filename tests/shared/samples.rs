//! The sample cases, for tests that take each of them.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders of all sample cases, in order.
pub(crate) fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("case.json").is_file())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}
