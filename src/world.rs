//! The one door to the world: files, today's date, environment variables.
//!
//! Everything that could make two runs differ comes through here, so that output is a function of its inputs, and
//! so that tests can put faults in the way. `.clippy.toml` forbids the ways around it.
#![allow(clippy::disallowed_methods)]

use jiff::civil::Date;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A regular file of this many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A device, a pipe or another thing that is no file.
    Other,
}

/// Where the program touches the machine it runs on.
pub trait World: Sync {
    /// The whole content of a file.
    ///
    /// # Errors
    /// Whatever the system says.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// What stands at `path`, following links.
    ///
    /// # Errors
    /// `NotFound` where nothing does.
    fn kind(&self, path: &Path) -> io::Result<Kind>;

    /// The real, absolute path, with every link followed.
    ///
    /// # Errors
    /// `NotFound` where nothing stands there.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;

    /// The names in a folder, sorted by bytes, so that no folder order shows anywhere.
    ///
    /// # Errors
    /// Whatever the system says.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Writes a file whole or not at all: a temporary file beside it, fsync, rename, fsync of the folder.
    /// Missing folders are made. What stood there before stays until the rename.
    ///
    /// # Errors
    /// Whatever the system or `fill` says; the temporary file is gone by then.
    fn replace(&self, path: &Path, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()>;

    /// Writes a folder of files whole or not at all, in place of what stood at `folder` before. The paths in `files` are
    /// relative to it and use `/`.
    ///
    /// # Errors
    /// Whatever the system says.
    fn replace_folder(&self, folder: &Path, files: &[(String, &[u8])]) -> io::Result<()>;

    /// Today's date on this machine, or the one given with `--today`.
    fn today(&self) -> Date;

    /// An environment variable.
    fn variable(&self, name: &str) -> Option<OsString>;
}

/// The prefix of temporary names; what a killed run left behind is found and removed by it.
pub const TEMPORARY_PREFIX: &str = ".hc-pack-";

/// The real machine.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// The date given with `--today`.
    pub today: Option<Date>,
}

impl World for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn kind(&self, path: &Path) -> io::Result<Kind> {
        let meta = fs::metadata(path)?;
        Ok(if meta.is_file() {
            Kind::File(meta.len())
        } else if meta.is_dir() {
            Kind::Folder
        } else {
            Kind::Other
        })
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let mut names = fs::read_dir(folder)?
            .map(|e| e.map(|e| e.file_name()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    fn replace(&self, path: &Path, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let folder = folder_of(path);
        fs::create_dir_all(folder)?;
        remove_leftovers(folder)?;
        let mut temporary = tempfile::Builder::new()
            .prefix(TEMPORARY_PREFIX)
            .tempfile_in(folder)?;
        {
            let mut buffered = io::BufWriter::with_capacity(1 << 20, temporary.as_file_mut());
            fill(&mut buffered)?;
            buffered.flush()?;
        }
        temporary.as_file().sync_all()?;
        temporary.persist(path).map_err(|e| e.error)?;
        sync_folder(folder)
    }

    fn replace_folder(&self, folder: &Path, files: &[(String, &[u8])]) -> io::Result<()> {
        let parent = folder_of(folder);
        fs::create_dir_all(parent)?;
        remove_leftovers(parent)?;
        let temporary = tempfile::Builder::new()
            .prefix(TEMPORARY_PREFIX)
            .tempdir_in(parent)?;
        for (name, bytes) in files {
            let path = name
                .split('/')
                .fold(temporary.path().to_path_buf(), |p, part| p.join(part));
            fs::create_dir_all(folder_of(&path))?;
            let mut file = File::create(&path)?;
            file.write_all(bytes)?;
            file.sync_all()?;
        }
        // A folder cannot be renamed over a folder that holds files: move the old one aside first.
        let aside = tempfile::Builder::new()
            .prefix(TEMPORARY_PREFIX)
            .tempdir_in(parent)?;
        if folder.exists() {
            fs::rename(folder, aside.path().join("old"))?;
        }
        if let Err(error) = fs::rename(temporary.path(), folder) {
            let old = aside.path().join("old");
            if old.exists() {
                fs::rename(&old, folder)?;
            }
            return Err(error);
        }
        sync_folder(parent)
    }

    fn today(&self) -> Date {
        self.today.unwrap_or_else(|| jiff::ZonedDateTime::now().date())
    }

    fn variable(&self, name: &str) -> Option<OsString> {
        std::env::var_os(name)
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    }
}

/// Removes what killed runs left in `folder`.
fn remove_leftovers(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(TEMPORARY_PREFIX) {
            // Another run may be removing the same one; that it is gone is all that matters.
            let _gone = if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())
            } else {
                fs::remove_file(entry.path())
            };
        }
    }
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
