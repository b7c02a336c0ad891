//! The one door to the world: files, today's date, environment variables.
//!
//! Everything that could make two runs differ comes through here, so that output is a function of its inputs, and
//! so that tests can put faults in the way. `.clippy.toml` forbids the ways around it.
#![allow(clippy::disallowed_methods)]

mod aside;
mod attic;
mod clock;
pub mod frames;
mod office;

pub use aside::{Answerer, Reply};
pub use office::{OfficeFault, OfficeJob};

use jiff::civil::Date;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, Write};
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

/// A file that is being written.
pub trait Sink: Write + Seek {}

impl<T: Write + Seek> Sink for T {}

/// A file that is being read here and there.
pub trait Reader: Read + Seek + Send {}

impl<T: Read + Seek + Send> Reader for T {}

/// A file without a name, for what must not be held in memory. It is gone when nobody holds it any more, however the program ends.
pub trait Scratch: Read + Write + Seek + Send {}

impl<T: Read + Write + Seek + Send> Scratch for T {}

/// Where the program touches the machine it runs on.
pub trait World: Sync {
    /// The whole content of a file.
    ///
    /// # Errors
    /// Whatever the system says.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// A file's content, to be read bit by bit.
    ///
    /// # Errors
    /// Whatever the system says.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(self.read(path)?)))
    }

    /// A file's content, to be read here and there.
    ///
    /// # Errors
    /// Whatever the system says.
    fn open_anywhere(&self, path: &Path) -> io::Result<Box<dyn Reader>> {
        Ok(Box::new(Cursor::new(self.read(path)?)))
    }

    /// A scratch file in `folder`, or in the nearest one above it that is there.
    ///
    /// # Errors
    /// Whatever the system says.
    fn scratch(&self, _folder: &Path) -> io::Result<Box<dyn Scratch>> {
        Ok(Box::new(Cursor::new(Vec::new())))
    }

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
    fn replace(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()>;

    /// Writes a folder of files whole or not at all, in place of what stood at `folder` before. The paths in `files` are
    /// relative to it and use `/`.
    ///
    /// # Errors
    /// Whatever the system says.
    fn replace_folder(&self, folder: &Path, files: &[(String, Box<Pour<'_>>)]) -> io::Result<()>;

    /// Writes a file whole or not at all, as [`World::replace`] does, but does not wait for the disk: for what can be made again.
    ///
    /// # Errors
    /// Whatever the system or `fill` says.
    fn put_aside(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        self.replace(path, fill)
    }

    /// Marks a file as just used, where the system keeps such a mark.
    fn touch(&self, _path: &Path) {}

    /// A mark that changes when the file does, as far as the system tells: for watching it, never for knowing its content.
    fn changed(&self, _path: &Path) -> String {
        String::new()
    }

    /// Removes files of `folder` that `takes` takes by their names, those used longest ago first, until no more than `bytes_max` are
    /// left; with a limit of 0 all, otherwise none that was used within the last hour. Gives how many bytes were freed.
    ///
    /// # Errors
    /// Whatever the system says of the folder.
    fn trim(&self, _folder: &Path, _takes: &dyn Fn(&str) -> bool, _bytes_max: u64) -> io::Result<u64> {
        Ok(0)
    }

    /// What tells this build of the program from every other.
    fn program(&self) -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// Starts this program a second time, under the command that is named, to answer questions; nothing where that is not wanted.
    ///
    /// # Errors
    /// Whatever the system says.
    fn second_process(&self, _command: &str) -> io::Result<Option<Box<dyn Answerer>>> {
        Ok(None)
    }

    /// Today's date on this machine, or the one given with `--today`.
    fn today(&self) -> Date;

    /// An environment variable.
    fn variable(&self, name: &str) -> Option<OsString>;

    /// The pages of a document of an office program, as PDF, by the LibreOffice that is installed.
    ///
    /// # Errors
    /// Where there is none, or it gives no pages in time. A world without programs has none.
    fn office(&self, _job: &OfficeJob<'_>) -> Result<Vec<u8>, OfficeFault> {
        Err(OfficeFault::Missing)
    }
}

/// What fills a file that is being written.
pub type Fill<'a> = dyn FnMut(&mut dyn Sink) -> io::Result<()> + 'a;

/// What fills one file of a folder that is being written.
pub type Pour<'a> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'a;

/// The prefix of temporary names; what a killed run left behind is found and removed by it.
pub const TEMPORARY_PREFIX: &str = ".hc-pack-part-";

/// The real machine.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// The date given with `--today`.
    pub today: Option<Date>,
    /// Whether foreign files may be read by a second process: only where this program is what runs, and no test.
    pub apart: Apart,
}

/// Whether this program may start itself a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Apart {
    /// It may not.
    #[default]
    Never,
    /// It may.
    Allowed,
}

impl World for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(path)?))
    }

    fn open_anywhere(&self, path: &Path) -> io::Result<Box<dyn Reader>> {
        Ok(Box::new(io::BufReader::with_capacity(1 << 16, File::open(path)?)))
    }

    fn scratch(&self, folder: &Path) -> io::Result<Box<dyn Scratch>> {
        let there = folder.ancestors().find(|f| f.is_dir()).unwrap_or(Path::new("."));
        Ok(Box::new(tempfile::tempfile_in(there)?))
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

    fn replace(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        let folder = folder_of(path);
        private_folders(folder)?;
        remove_leftovers(folder)?;
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
        temporary.as_file().sync_all()?;
        temporary.persist(path).map_err(|e| e.error)?;
        sync_folder(folder)
    }

    fn replace_folder(&self, folder: &Path, files: &[(String, Box<Pour<'_>>)]) -> io::Result<()> {
        let parent = folder_of(folder);
        private_folders(parent)?;
        remove_leftovers(parent)?;
        let temporary = tempfile::Builder::new()
            .prefix(TEMPORARY_PREFIX)
            .tempdir_in(parent)?;
        let lock = File::create(temporary.path().join(LOCK_NAME))?;
        lock.lock()?;
        let fresh = temporary.path().join("new");
        private_folders(&fresh)?;
        for (name, pour) in files {
            let path = name.split('/').fold(fresh.clone(), |path, part| path.join(part));
            private_folders(folder_of(&path))?;
            let mut file = private_file(&path)?;
            pour(&mut file)?;
            file.sync_all()?;
        }
        put_in_place(&fresh, folder, &temporary.path().join("old"))?;
        sync_folder(parent)
    }

    fn put_aside(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        attic::put(path, fill)
    }

    fn touch(&self, path: &Path) {
        attic::touch(path);
    }

    fn changed(&self, path: &Path) -> String {
        let time = fs::metadata(path).and_then(|meta| meta.modified());
        time.map(|time| format!("{time:?}")).unwrap_or_default()
    }

    fn trim(&self, folder: &Path, takes: &dyn Fn(&str) -> bool, bytes_max: u64) -> io::Result<u64> {
        attic::trim(folder, takes, bytes_max)
    }

    fn program(&self) -> String {
        attic::program()
    }

    fn second_process(&self, command: &str) -> io::Result<Option<Box<dyn Answerer>>> {
        if self.apart == Apart::Never {
            return Ok(None);
        }
        let aside = aside::Aside::start(&std::env::current_exe()?, command)?;
        Ok(Some(Box::new(aside)))
    }

    fn today(&self) -> Date {
        self.today.unwrap_or_else(clock::today)
    }

    fn variable(&self, name: &str) -> Option<OsString> {
        std::env::var_os(name)
    }

    fn office(&self, job: &OfficeJob<'_>) -> Result<Vec<u8>, OfficeFault> {
        office::convert(job, self.variable("PATH"))
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    }
}

/// Makes folders that only their owner may enter, where the system knows such a thing.
fn private_folders(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)
}

/// Makes a file that only its owner may read, where the system knows such a thing.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(path)
}

/// The file in a temporary folder that its owner keeps locked.
const LOCK_NAME: &str = "lock";

/// Moves `fresh` to `folder`; what stands there goes to `old`, or comes back if the move fails.
fn put_in_place(fresh: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    match fs::rename(folder, old) {
        Ok(()) => fs::rename(fresh, folder).inspect_err(|_| {
            // Nothing better can be done than to try; the first error is the one to report.
            let _back = fs::rename(old, folder);
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::rename(fresh, folder),
        Err(error) => Err(error),
    }
}

/// Removes what killed runs left in `folder`. What a living run holds is locked and stays.
fn remove_leftovers(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with(TEMPORARY_PREFIX) {
            continue;
        }
        let is_folder = entry.file_type()?.is_dir();
        let lock = if is_folder {
            entry.path().join(LOCK_NAME)
        } else {
            entry.path()
        };
        let held =
            File::open(lock).is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)));
        if !held {
            // Another run may be removing the same one; that it is gone is all that matters.
            let _gone = if is_folder {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<OsString> {
        Disk::default().list(folder).unwrap()
    }

    #[test]
    fn a_file_is_replaced_whole_and_leftovers_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out").join("a.zip");
        let disk = Disk::default();
        disk.replace(&path, &mut |sink| sink.write_all(b"one")).unwrap();
        fs::write(folder.path().join("out/.hc-pack-part-dead"), b"half").unwrap();
        disk.replace(&path, &mut |sink| sink.write_all(b"two")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(&folder.path().join("out")), ["a.zip"]);
    }

    #[test]
    fn a_failed_write_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.zip");
        let disk = Disk::default();
        disk.replace(&path, &mut |sink| sink.write_all(b"old")).unwrap();
        let full = |sink: &mut dyn Sink| {
            sink.write_all(b"half")?;
            Err(io::Error::new(io::ErrorKind::StorageFull, "no space left"))
        };
        assert!(disk.replace(&path, &mut { full }).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["a.zip"]);
    }

    #[test]
    fn what_a_living_run_holds_stays() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::default();
        let inner = folder.path().join("b.zip");
        let outer = folder.path().join("a.zip");
        disk.replace(&outer, &mut |sink| {
            disk.replace(&inner, &mut |other| other.write_all(b"b"))?;
            sink.write_all(b"a")
        })
        .unwrap();
        assert_eq!(names(folder.path()), ["a.zip", "b.zip"]);
    }

    #[test]
    fn a_folder_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("tree");
        let disk = Disk::default();
        let file = |name: &str, bytes: &'static [u8]| -> (String, Box<Pour<'_>>) {
            (name.into(), Box::new(move |sink| sink.write_all(bytes)))
        };
        disk.replace_folder(&target, &[file("a/b.txt", b"1"), file("c.txt", b"2")])
            .unwrap();
        disk.replace_folder(&target, &[file("c.txt", b"3")]).unwrap();
        assert_eq!(names(&target), ["c.txt"]);
        assert_eq!(names(folder.path()), ["tree"]);
    }
}
