//! The real machine's part of a cache: files that may be lost, the time of their last use, and the program's own bytes.
//!
//! In: paths. Out: files written, marked, removed. Times of use decide only what is removed; nothing of them shows anywhere.
#![allow(clippy::disallowed_methods)]

use super::{Fill, TEMPORARY_PREFIX, folder_of, private_folders};
use crate::hash::Sum;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

/// What was used within this time may be in use by another run.
const IN_USE: Duration = Duration::from_secs(3600);

pub(super) fn put(path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
    let folder = folder_of(path);
    private_folders(folder)?;
    let mut temporary = tempfile::Builder::new()
        .prefix(TEMPORARY_PREFIX)
        .tempfile_in(folder)?;
    // The lock tells another run that this file is no leftover; it falls with the process.
    temporary.as_file().lock()?;
    {
        let mut buffered = io::BufWriter::with_capacity(1 << 20, temporary.as_file_mut());
        fill(&mut buffered)?;
        buffered.flush()?;
    }
    temporary.persist(path).map_err(|e| e.error)?;
    Ok(())
}

pub(super) fn touch(path: &Path) {
    // Where the mark cannot be set, the file only seems older than it is.
    let _marked = File::options()
        .append(true)
        .open(path)
        .and_then(|file| file.set_modified(SystemTime::now()));
}

pub(super) fn trim(folder: &Path, takes: &dyn Fn(&str) -> bool, bytes_max: u64) -> io::Result<u64> {
    super::remove_leftovers(folder)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let meta = entry.metadata()?;
        if meta.is_file() && entry.file_name().to_str().is_some_and(takes) {
            files.push((meta.modified()?, meta.len(), entry.path()));
        }
    }
    files.sort();
    let mut left: u64 = files.iter().map(|(_, bytes, _)| *bytes).sum();
    let before = left;
    let now = SystemTime::now();
    for (used, bytes, path) in files {
        let in_use = bytes_max > 0 && now.duration_since(used).is_ok_and(|age| age < IN_USE);
        if left <= bytes_max || in_use {
            break;
        }
        match fs::remove_file(path) {
            Ok(()) => left -= bytes,
            // Another run was faster.
            Err(error) if error.kind() == io::ErrorKind::NotFound => left -= bytes,
            Err(error) => return Err(error),
        }
    }
    Ok(before - left)
}

/// The version and the hash of the program's own file: another build of the same version is another program.
pub(super) fn program() -> String {
    static KNOWN: OnceLock<String> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let own = || -> io::Result<String> {
            let mut file = File::open(std::env::current_exe()?)?;
            let mut sum = Sum::default();
            let mut step = vec![0; 1 << 20];
            loop {
                match file.read(&mut step)? {
                    0 => return Ok(sum.finish()),
                    length => sum.add(&step[..length]),
                }
            }
        };
        // A program that cannot read itself cannot tell itself from another: each run of it is one of its own.
        own().unwrap_or_else(|_| format!("{:?}", SystemTime::now()))
    });
    format!("{} {known}", env!("CARGO_PKG_VERSION"))
}
