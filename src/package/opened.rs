//! A filed package, as far as its manifest tells it: for a comparison, and for a supplement.
//!
//! In: a path. Out: an [`Opened`] package: its manifest, read leniently, and its letters' words. It proves nothing: that is `verify`.

use super::archive::Archive;
use crate::pdf;
use crate::world::World;
use serde::Deserialize;
use std::io;
use std::path::Path;

/// What a manifest of any version says, as far as it is asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Record {
    format: String,
    /// The case.
    pub case: CasePart,
    /// The files of the payload.
    pub files: Vec<FilePart>,
    /// The exhibits, in order.
    pub exhibits: Vec<ExhibitPart>,
}

/// What it says of the case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CasePart {
    /// The file's reference.
    pub reference: String,
    /// The filing date, as the case writes it.
    pub filing_date: String,
    /// SHA-256 of the case file.
    pub sha256: String,
}

/// What it says of a file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FilePart {
    /// Its path.
    pub path: String,
    /// Its role.
    pub role: String,
    /// Its title.
    pub title: String,
    /// Its SHA-256.
    pub sha256: String,
}

/// What it says of an exhibit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ExhibitPart {
    /// Its mark.
    pub mark: String,
    /// Its id in the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The printed number of its first page.
    pub first_page: u32,
    /// The printed number of its last page.
    pub last_page: u32,
    /// The files that it was made from.
    pub sources: Vec<SourcePart>,
}

/// What it says of a file that an exhibit was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SourcePart {
    /// Its path, as the case wrote it.
    pub path: String,
    /// SHA-256 of the file as it was.
    pub sha256: String,
}

/// A package that is open.
pub struct Opened<'a> {
    archive: Archive<'a>,
    /// What its manifest says.
    pub record: Record,
}

/// The largest file that is read, in bytes.
const BYTES_MAX: u64 = 256 << 20;

impl<'a> Opened<'a> {
    /// Opens the package at `path`.
    ///
    /// # Errors
    /// Whatever the system says, or that it is no package.
    pub fn open(world: &'a dyn World, path: &Path) -> io::Result<Self> {
        let mut archive = Archive::open(world, path)?;
        let bytes = archive.bytes("manifest.json", BYTES_MAX).map_err(|error| {
            io::Error::new(io::ErrorKind::InvalidData, format!("no `manifest.json`: {error}"))
        })?;
        let record: Record = serde_json::from_slice(&bytes)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))?;
        if record.format != "hc-pack-manifest" {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "its manifest is not of hc-pack",
            ));
        }
        Ok(Opened { archive, record })
    }

    /// The words of a PDF in it, page after page; nothing where it has no such file.
    pub fn words(&mut self, path: &str) -> Option<String> {
        let bytes = self.archive.bytes(path, BYTES_MAX).ok()?;
        let pages: Vec<String> = pdf::text(&bytes)
            .into_iter()
            .map(|page| without_foot(&page))
            .collect();
        Some(pages.join("\n"))
    }
}

/// A page's words without the last line, where that is its number: it moves with every word before it.
fn without_foot(page: &str) -> String {
    let page = page.trim_end();
    match page.rsplit_once('\n') {
        Some((rest, foot)) if foot.starts_with("Page ") && foot.chars().any(|c| c.is_ascii_digit()) => {
            rest.to_owned()
        }
        _ => page.to_owned(),
    }
}
