//! The package: letters, exhibit bundle, forms and the manifest that proves what was filed.
//!
//! In: the finished documents. Out: a [`Package`], whose large files are spooled or stay where they lie, then a zip file or a folder
//! on disk. It changes no document, and it writes only when everything before it has succeeded.

pub mod archive;
pub mod assemble;
pub mod diff;
pub mod manifest;
pub mod name;
pub mod opened;
pub mod seal;
mod steady;
pub mod transfer;
pub mod verify;

use crate::store::Content;
use manifest::{FileRecord, Manifest, Role};

/// One file of the payload.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Its path in the package, below `data/`, with `/` between folders.
    pub path: String,
    /// Its content.
    pub content: Content,
    /// What it is.
    pub role: Role,
    /// Its title.
    pub title: String,
    /// Its pages, where they are known.
    pub pages: Option<u32>,
    /// What it conforms to, or why it does not.
    pub conformance: Option<String>,
}

impl Piece {
    /// The manifest's entry for this file.
    #[must_use]
    pub fn record(&self) -> FileRecord {
        FileRecord {
            path: self.path.clone(),
            role: self.role,
            title: self.title.clone(),
            bytes: self.content.length(),
            pages: self.pages,
            sha256: self.content.sha256().to_owned(),
            conformance: self.conformance.clone(),
        }
    }
}

/// A package that is complete and ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Package {
    /// The payload, sorted by path.
    pub pieces: Vec<Piece>,
    /// The record of it all.
    pub manifest: Manifest,
}

impl Package {
    /// The manifest as it is written: indented JSON and a line end.
    #[must_use]
    pub fn manifest_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(&self.manifest).expect("a manifest has only text keys");
        json.push(b'\n');
        json
    }
}
