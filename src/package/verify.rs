//! Proving a package: every bad, missing, added or renamed file is named, and the page numbers are read once more.
//!
//! In: the path of a zip file or a folder. Out: a [`Verified`]: what the package says it is, and a finding for each thing that is
//! wrong. It writes nothing, unpacks nothing, stops at no first fault, and reads packages of every earlier format.
//!
//! A package names its files three times: in `manifest-sha256.txt`, in `manifest.json`, and, for those two, in
//! `tagmanifest-sha256.txt`. So a list that is damaged does not accuse the files that it names.

mod claims;
mod lists;
mod pages;
mod record;

use super::archive::{Archive, Fault};
use super::manifest::FORMAT_VERSION;
use crate::finding::catalogue::package as rows;
use crate::finding::{Finding, Place};
use crate::hash::Sum;
use crate::world::World;
use lists::{Sums, Verdict};
use record::Record;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

/// The tag files of a package, and the one that lists them.
const BAGIT: &str = "bagit.txt";
const INFO: &str = "bag-info.txt";
const MANIFEST: &str = "manifest.json";
const SUMS: &str = "manifest-sha256.txt";
const TAG_SUMS: &str = "tagmanifest-sha256.txt";
const TAGS: [&str; 4] = [BAGIT, INFO, SUMS, MANIFEST];

/// The largest tag file that is read, in bytes: a manifest of ten thousand files has some five million.
const TAG_BYTES_MAX: u64 = 256 << 20;

/// What stands for the sum of a file that cannot be read to its end: no digit of it is one.
const UNREADABLE: &str = "----------------------------------------------------------------";

/// What was found in a package.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// The reference of the case that it was made from; empty where that cannot be read.
    pub reference: String,
    /// The version of the program that made it; empty where that cannot be read.
    pub program: String,
    /// How many files it has.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
    /// How many exhibits had their page numbers proven once more.
    pub exhibits: usize,
    /// SHA-256 of its `tagmanifest-sha256.txt`, over which every other sum can be reached; empty where there is none.
    pub seal: String,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Proves the package at `path`.
///
/// # Errors
/// Whatever the system says of the path; what is wrong inside is in the value.
pub fn verify(world: &dyn World, path: &Path) -> io::Result<Verified> {
    let name = path.display().to_string();
    world.kind(path)?;
    let archive = match Archive::open(world, path) {
        Ok(archive) => archive,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Err(error),
        Err(error) => {
            return Ok(Verified {
                findings: vec![not_a_package(&name, &error.to_string())],
                ..Verified::default()
            });
        }
    };
    let mut proof = Proof {
        path: name.clone(),
        archive,
        sums: BTreeMap::new(),
        damaged: Vec::new(),
        named: BTreeSet::new(),
        verified: Verified::default(),
    };
    proof.names();
    let locked = proof
        .verified
        .findings
        .iter()
        .any(|f| f.code() == rows::LOCKED.code);
    if locked && proof.archive.files.is_empty() {
        return Ok(proof.verified);
    }
    if !TAGS.iter().any(|tag| proof.has(tag)) {
        let reason = "it has neither `bagit.txt` nor `manifest.json`";
        proof.verified.findings.insert(0, not_a_package(&name, reason));
        return Ok(proof.verified);
    }
    proof.contents();
    Ok(proof.verified)
}

fn not_a_package(path: &str, reason: &str) -> Finding {
    Finding::new(&rows::NOT_A_PACKAGE, Place::file(path))
        .with("path", path)
        .with("reason", reason)
}

/// How far a list of the payload may be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trust {
    /// The tag manifest says that it has changed.
    Broken,
    /// Nothing vouches for it.
    Unvouched,
    /// The tag manifest vouches for it.
    Vouched,
}

struct List {
    name: &'static str,
    trust: Trust,
    sums: Sums,
}

struct Proof<'a> {
    /// The package, as messages call it.
    path: String,
    archive: Archive<'a>,
    /// The sums of the files that were read.
    sums: BTreeMap<String, String>,
    /// The files whose checksum in the zip file is another one.
    damaged: Vec<String>,
    /// The files about which a finding speaks already.
    named: BTreeSet<String>,
    verified: Verified,
}

impl Proof<'_> {
    fn has(&self, name: &str) -> bool {
        self.archive.files.contains_key(name)
    }

    fn say(&mut self, finding: Finding) {
        if let Place::File { path, .. } = &finding.place {
            self.named.insert(path.clone());
        }
        self.verified.findings.push(finding);
    }

    /// A finding about a file, once for each.
    fn accuse(&mut self, row: &'static crate::finding::Row, path: &str) {
        if !self.named.contains(path) {
            self.say(Finding::new(row, Place::file(path)).with("path", path));
        }
    }

    fn names(&mut self) {
        self.verified.files = self.archive.files.len();
        self.verified.bytes = self.archive.files.values().map(|entry| entry.bytes).sum();
        for (name, fault) in std::mem::take(&mut self.archive.refused) {
            let row = match fault {
                Fault::Outside => &rows::NAME_OUTSIDE,
                Fault::Odd => &rows::NAME_ODD,
                Fault::Twice => &rows::NAME_TWICE,
                Fault::NoFile => &rows::NO_FILE,
                Fault::Locked => &rows::LOCKED,
                Fault::Differs => &rows::ARCHIVE_DAMAGED,
            };
            self.accuse(row, &name);
        }
        if self.archive.has_loose_bytes {
            let (row, path) = (&rows::LOOSE_BYTES, &self.path);
            self.verified
                .findings
                .push(Finding::new(row, Place::file(path)).with("path", path));
        }
    }

    fn contents(&mut self) {
        let mut tags: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        for tag in [TAG_SUMS]
            .into_iter()
            .chain(TAGS)
            .filter(|tag| self.has(tag))
            .collect::<Vec<_>>()
        {
            let sum = match self.archive.bytes(tag, TAG_BYTES_MAX) {
                Ok(bytes) => {
                    let sum = crate::hash::sha256(&bytes);
                    tags.insert(tag, bytes);
                    sum
                }
                Err(_) => UNREADABLE.to_owned(),
            };
            self.sums.insert(tag.to_owned(), sum);
        }
        if let Some(seal) = self.sums.get(TAG_SUMS) {
            self.verified.seal.clone_from(seal);
        }
        let trust = self.tag_files(tags.get(TAG_SUMS).map(Vec::as_slice));
        let record = self.record(&tags, trust[MANIFEST]);
        let mut listed = Vec::new();
        if let Some(bytes) = tags.get(SUMS) {
            listed.push(List {
                name: SUMS,
                trust: trust[SUMS],
                sums: lists::parse(bytes),
            });
        }
        if let Some(record) = &record {
            listed.push(List {
                name: MANIFEST,
                trust: trust[MANIFEST],
                sums: Sums {
                    of: record
                        .files
                        .iter()
                        .map(|f| (f.path.clone(), f.sha256.clone()))
                        .collect(),
                    damaged: false,
                },
            });
        }
        self.payload(listed);
        self.archive_sums();
        if tags
            .get(BAGIT)
            .is_some_and(|bytes| !bytes.starts_with(b"BagIt-Version: "))
        {
            self.accuse(&rows::FILE_CHANGED, BAGIT);
        }
        self.oxum(tags.get(INFO).map_or(&[], Vec::as_slice));
        if let Some(record) = record.filter(|_| trust[MANIFEST] > Trust::Broken) {
            self.roles(&record);
            self.goes_on(&record);
            self.pages(&record);
        }
    }

    /// Proves the tag files against their own list; says how far the two lists of the payload may be believed.
    fn tag_files(&mut self, list: Option<&[u8]>) -> BTreeMap<&'static str, Trust> {
        let mut trust: BTreeMap<&str, Trust> = TAGS.into_iter().map(|tag| (tag, Trust::Unvouched)).collect();
        let Some(list) = list else {
            if self.has(TAG_SUMS) {
                self.accuse(&rows::FILE_CHANGED, TAG_SUMS);
            }
            self.tags_that_must_be_there(&Sums::default());
            return trust;
        };
        let sums = lists::parse(list);
        let mut damaged = sums.damaged;
        for tag in TAGS {
            match (sums.of.get(tag), self.sums.get(tag)) {
                (Some(recorded), Some(found)) => match lists::judge(recorded, found) {
                    Verdict::Same => {
                        trust.insert(tag, Trust::Vouched);
                    }
                    Verdict::FileChanged => {
                        trust.insert(tag, Trust::Broken);
                        self.accuse(&rows::FILE_CHANGED, tag);
                    }
                    Verdict::RecordDamaged => damaged = true,
                },
                // A list that passes over a file that every package has is not the list that was written.
                (None, Some(_)) => damaged = true,
                _ => {}
            }
        }
        let known = |path: &String| TAGS.contains(&path.as_str());
        let strangers: Vec<&String> = sums.of.keys().filter(|path| !known(path)).collect();
        let unlisted = TAGS.iter().any(|tag| !sums.of.contains_key(*tag));
        for path in strangers {
            match self.hash(path) {
                // A later format may have further tag files.
                Some(found) => match lists::judge(&sums.of[path], &found) {
                    Verdict::Same => {
                        self.named.insert(path.clone());
                    }
                    Verdict::FileChanged => self.accuse(&rows::FILE_CHANGED, path),
                    Verdict::RecordDamaged => damaged = true,
                },
                None if unlisted => damaged = true,
                None => self.accuse(&rows::FILE_MISSING, path),
            }
        }
        if damaged {
            self.accuse(&rows::FILE_CHANGED, TAG_SUMS);
        }
        self.tags_that_must_be_there(&sums);
        trust
    }

    /// Names the tag files that are gone, or that stand under another name.
    fn tags_that_must_be_there(&mut self, sums: &Sums) {
        let gone: Vec<&str> = [TAG_SUMS]
            .into_iter()
            .chain(TAGS)
            .filter(|tag| !self.has(tag))
            .collect();
        for tag in gone {
            let strangers = self.strangers(|name| !name.starts_with("data/"));
            let moved = strangers.into_iter().find(|name| match sums.of.get(tag) {
                Some(recorded) => self.hash(name).as_ref() == Some(recorded),
                None => tag == TAG_SUMS && self.lists_tags(name),
            });
            match moved {
                Some(now) => self.renamed(tag, &now),
                None => self.accuse(&rows::FILE_MISSING, tag),
            }
        }
    }

    /// The files that are no tag file and about which nothing has been said.
    fn strangers(&self, and: impl Fn(&str) -> bool) -> Vec<String> {
        let strange = |name: &str| name != TAG_SUMS && !TAGS.contains(&name) && !self.named.contains(name);
        let names = self.archive.files.keys();
        names.filter(|name| strange(name) && and(name)).cloned().collect()
    }

    /// Whether a file is a list of the tag files.
    fn lists_tags(&mut self, name: &str) -> bool {
        let sums = self
            .archive
            .bytes(name, TAG_BYTES_MAX)
            .map(|bytes| lists::parse(&bytes));
        sums.is_ok_and(|sums| TAGS.iter().all(|tag| sums.of.contains_key(*tag)))
    }

    fn renamed(&mut self, from: &str, to: &str) {
        self.named.insert(from.to_owned());
        let finding = Finding::new(&rows::FILE_RENAMED, Place::file(to))
            .with("path", to)
            .with("was", from);
        self.say(finding);
    }

    fn record(&mut self, tags: &BTreeMap<&str, Vec<u8>>, trust: Trust) -> Option<Record> {
        match record::read(tags.get(MANIFEST)?) {
            Ok(record) => {
                self.verified.reference.clone_from(&record.case.reference);
                self.verified.program.clone_from(&record.program.version);
                if record.version > FORMAT_VERSION && trust > Trust::Broken {
                    let finding = Finding::new(&rows::FORMAT_NEWER, Place::file(MANIFEST))
                        .with("version", record.version)
                        .with("known", FORMAT_VERSION);
                    self.verified.findings.push(finding);
                }
                Some(record)
            }
            Err(reason) => {
                if !self.named.contains(MANIFEST) {
                    let finding = Finding::new(&rows::MANIFEST_BROKEN, Place::file(MANIFEST));
                    self.say(finding.with("path", MANIFEST).with("reason", reason));
                }
                None
            }
        }
    }

    /// The sum of a file; nothing where it is not there or cannot be read.
    fn hash(&mut self, path: &str) -> Option<String> {
        if let Some(sum) = self.sums.get(path) {
            return Some(sum.clone());
        }
        let bytes = self.archive.files.get(path)?.bytes;
        let sum = self.archive.read(path, bytes.saturating_add(1), |stream| {
            let mut hashing = Sum::default();
            // The archive's own checksum is looked at after the last byte.
            let sound = io::copy(stream, &mut hashing).is_ok();
            if hashing.bytes() != bytes {
                return Err(io::Error::other("it has another size than the archive states"));
            }
            Ok((hashing.finish(), sound))
        });
        // What cannot be read to its end is not what was written; no sum is equal to that.
        let (sum, sound) = sum.unwrap_or_else(|_| (UNREADABLE.to_owned(), true));
        if !sound {
            self.damaged.push(path.to_owned());
        }
        self.sums.insert(path.to_owned(), sum.clone());
        Some(sum)
    }

    /// What is as it was sealed, but is not what the zip file itself says of it.
    fn archive_sums(&mut self) {
        for path in std::mem::take(&mut self.damaged) {
            self.accuse(&rows::ARCHIVE_DAMAGED, &path);
        }
    }

    fn payload(&mut self, mut listed: Vec<List>) {
        // A list that has changed is asked only where there is no better one.
        if listed.iter().any(|list| list.trust > Trust::Broken) {
            listed.retain(|list| list.trust > Trust::Broken);
        }
        let paths: BTreeSet<String> = listed
            .iter()
            .flat_map(|list| list.sums.of.keys().cloned())
            .collect();
        let mut missing = Vec::new();
        for path in &paths {
            if self.named.contains(path) {
                continue;
            }
            match self.hash(path) {
                Some(found) => self.judge(path, &found, &listed),
                None => missing.push(path.clone()),
            }
        }
        self.gone(missing, &paths, &listed);
        for list in listed.iter().filter(|list| list.sums.damaged) {
            self.accuse(&rows::FILE_CHANGED, list.name);
        }
    }

    fn judge(&mut self, path: &str, found: &str, listed: &[List]) {
        let mut right = Vec::new();
        let mut wrong = Vec::new();
        for list in listed {
            match list
                .sums
                .of
                .get(path)
                .map(|recorded| lists::judge(recorded, found))
            {
                Some(Verdict::Same) => right.push(list),
                Some(Verdict::FileChanged) => wrong.push(list),
                Some(Verdict::RecordDamaged) => self.accuse(&rows::FILE_CHANGED, list.name),
                None if list.trust == Trust::Vouched => wrong.push(list),
                None => self.accuse(&rows::FILE_CHANGED, list.name),
            }
        }
        match (right.first(), wrong.first()) {
            (None, Some(_)) => self.accuse(&rows::FILE_CHANGED, path),
            (Some(_), Some(list)) if list.trust == Trust::Vouched => {
                let finding = Finding::new(&rows::LISTS_DISAGREE, Place::file(path)).with("path", path);
                self.say(finding.with("list", list.name));
            }
            (Some(_), Some(list)) => self.accuse(&rows::FILE_CHANGED, list.name),
            _ => {}
        }
    }

    /// Names what is missing, what was added, and what is missing under one name and there under another.
    fn gone(&mut self, missing: Vec<String>, paths: &BTreeSet<String>, listed: &[List]) {
        let mut added = self.strangers(|name| !paths.contains(name));
        for path in missing {
            let recorded: Vec<String> = listed
                .iter()
                .filter_map(|l| l.sums.of.get(&path).cloned())
                .collect();
            let moved = added
                .iter()
                .position(|name| self.hash(name).is_some_and(|sum| recorded.contains(&sum)));
            match moved {
                Some(nth) => {
                    let now = added.remove(nth);
                    self.renamed(&path, &now);
                }
                None => self.accuse(&rows::FILE_MISSING, &path),
            }
        }
        for path in added {
            self.accuse(&rows::FILE_EXTRA, &path);
        }
    }

    fn pages(&mut self, record: &Record) {
        let volumes: Vec<_> = record
            .files
            .iter()
            .filter(|f| f.role == "exhibit_bundle")
            .collect();
        if volumes.is_empty() || volumes.iter().any(|volume| self.named.contains(&volume.path)) {
            return;
        }
        let mut read = Vec::new();
        for volume in volumes {
            match self
                .archive
                .bytes(&volume.path, crate::pdf::limits::FILE_BYTES_MAX)
            {
                Ok(bytes) => match pages::Volume::read(&volume.path, volume.pages, &bytes) {
                    Ok(volume) => read.push(volume),
                    Err(finding) => return self.verified.findings.push(finding),
                },
                Err(_) => return self.accuse(&rows::FILE_CHANGED, &volume.path.clone()),
            }
        }
        let findings = pages::prove(record, &read);
        if findings.is_empty() {
            self.verified.exhibits = record.exhibits.len();
        }
        self.verified.findings.extend(findings);
    }
}
