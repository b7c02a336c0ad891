//! A filed package, as far as its manifest tells it: for a comparison, and for a supplement.
//!
//! In: a path. Out: an [`Opened`] package: its manifest, read leniently, and its letters' words. It proves nothing: that is `verify`.

use super::archive::Archive;
use super::manifest::SupplementRecord;
use crate::case::model::values::Date;
use crate::hash::sha256;
use crate::pdf;
use crate::supplement::{Filed, FiledExhibit, FiledForm, FiledPackage, Standing};
use crate::world::World;
use serde::Deserialize;
use std::collections::BTreeMap;
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
    /// What was filed before it, where it is a supplement.
    pub supplement: Option<serde_json::Value>,
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

impl Record {
    /// Every exhibit that is before the officer once the package is filed: its own, and those that stand from before.
    #[must_use]
    pub fn standing(&self) -> Vec<ExhibitPart> {
        let of = |value| SupplementRecord::deserialize(value).ok();
        let before = self.supplement.as_ref().and_then(of);
        let before = before.map(|before| before.exhibits).unwrap_or_default();
        let stands = before
            .into_iter()
            .filter(|filed| filed.standing == Standing::Stands);
        let of_before = stands.map(|filed| ExhibitPart {
            mark: filed.mark,
            id: filed.id,
            title: filed.title,
            first_page: filed.first_page,
            last_page: filed.last_page,
            sources: filed
                .sources
                .into_iter()
                .map(|sha256| SourcePart {
                    path: String::new(),
                    sha256,
                })
                .collect(),
        });
        of_before.chain(self.exhibits.iter().cloned()).collect()
    }

    /// The files of a role.
    fn files_of(&self, role: &'static str) -> impl Iterator<Item = &FilePart> {
        self.files.iter().filter(move |file| file.role == role)
    }
}

impl ExhibitPart {
    fn as_filed(&self, cover_page: u32, filing_date: &str) -> FiledExhibit {
        FiledExhibit {
            mark: self.mark.clone(),
            id: self.id.clone(),
            title: self.title.clone(),
            cover_page,
            first_page: self.first_page,
            last_page: self.last_page,
            filing_date: filing_date.to_owned(),
            standing: Standing::Stands,
            sources: self.sources.iter().map(|source| source.sha256.clone()).collect(),
        }
    }
}

/// The id of a letter, from the path under which it lies: `data/letters/03-consent.pdf`.
fn letter_id(path: &str) -> String {
    let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".pdf");
    let id = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    id.strip_prefix('-').unwrap_or(stem).to_owned()
}

/// A package that is open.
pub struct Opened<'a> {
    archive: Archive<'a>,
    /// What its manifest says.
    pub record: Record,
    /// SHA-256 of its manifest.
    manifest_sha256: String,
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
        Ok(Opened {
            archive,
            record,
            manifest_sha256: sha256(&bytes),
        })
    }

    /// What was filed with it and before it.
    ///
    /// # Errors
    /// That its manifest says too little.
    pub fn filed(&self) -> io::Result<Filed> {
        let wrong = |what: String| io::Error::new(io::ErrorKind::InvalidData, what);
        let record = &self.record;
        let of = |value: &serde_json::Value| SupplementRecord::deserialize(value);
        let before = record.supplement.as_ref().map(of).transpose();
        let before = before.map_err(|error| wrong(error.to_string()))?;
        let filed_on = &record.case.filing_date;
        let mut filed = Filed {
            reference: record.case.reference.clone(),
            filed_on: filed_on
                .parse()
                .map(Date)
                .map_err(|_| wrong(format!("its filing date is `{filed_on}`")))?,
            supplements: 0,
            packages: Vec::new(),
            exhibits: Vec::new(),
            forms: Vec::new(),
            letters: Vec::new(),
            last_page: 0,
            in_a_court_record: self.record.files.iter().any(|file| file.role == "court_record"),
        };
        let mut next = 1;
        if let Some(before) = before {
            next = before.first_page;
            filed.supplements = before.number;
            filed.packages = before.supplements;
            filed.exhibits = before.exhibits;
            filed.forms = before.forms;
            filed.letters = before.letters;
        }
        filed.packages.push(FiledPackage {
            filing_date: filed_on.clone(),
            manifest_sha256: self.manifest_sha256.clone(),
        });
        for exhibit in &record.exhibits {
            filed.exhibits.push(exhibit.as_filed(next, filed_on));
            // Exhibits follow each other without a gap.
            next = exhibit.last_page + 1;
        }
        filed.last_page = filed.exhibits.iter().map(|one| one.last_page).max().unwrap_or(0);
        filed.forms.extend(record.files_of("form").map(|file| FiledForm {
            title: file.title.clone(),
            sha256: file.sha256.clone(),
            standing: Standing::Stands,
        }));
        filed
            .letters
            .extend(record.files_of("letter").map(|file| letter_id(&file.path)));
        filed.letters.sort();
        filed.letters.dedup();
        Ok(filed)
    }

    /// The words of its letters to the office, by the letter's id.
    pub fn letters(&mut self) -> BTreeMap<String, String> {
        let paths: Vec<String> = self
            .record
            .files_of("letter")
            .map(|file| file.path.clone())
            .collect();
        let words = |path: String| Some((letter_id(&path), self.words(&path)?));
        paths.into_iter().filter_map(words).collect()
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
