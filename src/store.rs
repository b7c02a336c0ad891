//! Content that may be too large to hold: in memory, in a file of the case, or in a spool.
//!
//! In: bytes, the path of a file, or what a stage writes bit by bit into a [`Spool`]. Out: [`Content`], which knows its size and its
//! SHA-256 and gives its bytes back, whole or as a stream. It never holds what lies in a file, and never passes on a file that is no
//! longer the one that was hashed.

pub mod cache;

use crate::hash::{Sum, sha256};
use crate::world::{Scratch, World};
use std::fmt;
use std::io::{self, BufWriter, Cursor, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// How much is copied at a time, in bytes.
const STEP_BYTES: usize = 1 << 20;

/// Where bytes stand that nobody has hashed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In memory.
    Held(Arc<Vec<u8>>),
    /// In a file of this many bytes, when it was looked at.
    File(PathBuf, u64),
}

impl Default for Origin {
    fn default() -> Self {
        Origin::Held(Arc::default())
    }
}

impl Origin {
    /// Bytes in memory.
    #[must_use]
    pub fn held(bytes: Vec<u8>) -> Self {
        Origin::Held(Arc::new(bytes))
    }

    /// How many bytes there are.
    #[must_use]
    pub fn length(&self) -> u64 {
        match self {
            Origin::Held(bytes) => bytes.len() as u64,
            Origin::File(_, length) => *length,
        }
    }

    /// All of it.
    ///
    /// # Errors
    /// Whatever the system says of the file.
    pub fn read(&self, world: &dyn World) -> io::Result<Arc<Vec<u8>>> {
        match self {
            Origin::Held(bytes) => Ok(Arc::clone(bytes)),
            Origin::File(path, length) => {
                let bytes = world.read(path).map_err(|error| named(path, error))?;
                if bytes.len() as u64 != *length {
                    return Err(changed_error(path));
                }
                Ok(Arc::new(bytes))
            }
        }
    }

    /// The content whose bytes have just been read from here.
    #[must_use]
    pub fn content(&self, bytes: &[u8]) -> Content {
        Content {
            kept: match self {
                Origin::Held(held) => Kept::Memory(Arc::clone(held)),
                Origin::File(path, _) => Kept::File(path.clone()),
            },
            length: bytes.len() as u64,
            sha256: sha256(bytes),
        }
    }
}

/// Bytes that are known by size and hash, wherever they stand.
#[derive(Clone)]
pub struct Content {
    kept: Kept,
    length: u64,
    sha256: String,
}

#[derive(Clone)]
enum Kept {
    Memory(Arc<Vec<u8>>),
    File(PathBuf),
    Spool(Arc<Mutex<Box<dyn Scratch>>>),
}

impl Content {
    /// Bytes in memory.
    #[must_use]
    pub fn held(bytes: Vec<u8>) -> Self {
        Origin::held(bytes).into_content()
    }

    /// A file, read once to be hashed and not held.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn of_file(world: &dyn World, path: &Path) -> io::Result<Self> {
        let mut reader = world.open(path).map_err(|error| named(path, error))?;
        let mut sum = Sum::default();
        let mut length = 0;
        pour(&mut *reader, &mut |bytes| {
            sum.add(bytes);
            length += bytes.len() as u64;
            Ok(())
        })?;
        Ok(Content {
            kept: Kept::File(path.to_owned()),
            length,
            sha256: sum.finish(),
        })
    }

    /// How many bytes there are.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Their SHA-256, in small hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// All of it, in memory.
    ///
    /// # Errors
    /// Whatever the system says; [`changed`] tells whether it is that the file is no longer the one that was hashed.
    pub fn read(&self, world: &dyn World) -> io::Result<Arc<Vec<u8>>> {
        match &self.kept {
            Kept::Memory(bytes) => Ok(Arc::clone(bytes)),
            Kept::File(path) => {
                let bytes = world.read(path).map_err(|error| named(path, error))?;
                if bytes.len() as u64 != self.length || sha256(&bytes) != self.sha256 {
                    return Err(changed_error(path));
                }
                Ok(Arc::new(bytes))
            }
            Kept::Spool(file) => {
                let mut bytes = Vec::with_capacity(usize::try_from(self.length).unwrap_or_default());
                SpoolReader::new(file, self.length).read_to_end(&mut bytes)?;
                Ok(Arc::new(bytes))
            }
        }
    }

    /// Copies all of it.
    ///
    /// # Errors
    /// As [`Content::read`]; then a part may have been copied.
    pub fn copy_to(&self, world: &dyn World, sink: &mut dyn Write) -> io::Result<()> {
        match &self.kept {
            Kept::Memory(bytes) => sink.write_all(bytes),
            Kept::Spool(file) => pour(&mut SpoolReader::new(file, self.length), &mut |bytes| {
                sink.write_all(bytes)
            }),
            Kept::File(path) => {
                let mut sum = Sum::default();
                let mut file = world.open(path).map_err(|error| named(path, error))?;
                let mut source = Named(path, &mut *file);
                pour(&mut source, &mut |bytes| {
                    sum.add(bytes);
                    sink.write_all(bytes)
                })?;
                if sum.finish() == self.sha256 {
                    Ok(())
                } else {
                    Err(changed_error(path))
                }
            }
        }
    }
}

impl Origin {
    fn into_content(self) -> Content {
        let bytes = match &self {
            Origin::Held(bytes) => Arc::clone(bytes),
            Origin::File(..) => Arc::default(),
        };
        self.content(&bytes)
    }
}

/// Content that lies in a file, as one process tells another of it. Of content that is held only size and hash are told: whoever
/// asked holds it too, and puts it back by [`Origin::content`].
pub mod in_file {
    use super::{Content, Kept};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::path::PathBuf;
    use std::sync::Arc;

    /// Writes it.
    ///
    /// # Errors
    /// Where the other side cannot be written to.
    pub fn serialize<S: Serializer>(content: &Content, serializer: S) -> Result<S::Ok, S::Error> {
        let path = match &content.kept {
            Kept::File(path) => Some(path),
            Kept::Memory(_) | Kept::Spool(_) => None,
        };
        (path, content.length, &content.sha256).serialize(serializer)
    }

    /// Reads it again.
    ///
    /// # Errors
    /// Where something else was written.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Content, D::Error> {
        let (path, length, sha256) = <(Option<PathBuf>, u64, String)>::deserialize(deserializer)?;
        Ok(Content {
            kept: path.map_or_else(|| Kept::Memory(Arc::default()), Kept::File),
            length,
            sha256,
        })
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.length == other.length && self.sha256 == other.sha256
    }
}

impl Eq for Content {}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes, SHA-256 {}", self.length, self.sha256)
    }
}

/// The reason inside an error that says that a file is another one now.
#[derive(Debug)]
struct Changed(PathBuf);

impl fmt::Display for Changed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` was changed while it was being used", self.0.display())
    }
}

impl std::error::Error for Changed {}

fn changed_error(path: &Path) -> io::Error {
    io::Error::other(Changed(path.to_owned()))
}

/// The reason inside an error that says which file it is about.
#[derive(Debug)]
struct About(PathBuf, io::Error);

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.0.display(), self.1)
    }
}

impl std::error::Error for About {}

/// The same error, with the file's path: where many files are read, the system's own words do not say which one failed.
fn named(path: &Path, error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::Interrupted {
        return error;
    }
    io::Error::new(error.kind(), About(path.to_owned(), error))
}

/// What the system says, without the path of the file: for a finding, which names it as the case does.
#[must_use]
pub fn cause(error: &io::Error) -> String {
    let about = error.get_ref().and_then(|inner| inner.downcast_ref::<About>());
    about.map_or_else(|| error.to_string(), |about| about.1.to_string())
}

/// A file whose errors say which one it is.
struct Named<'a>(&'a Path, &'a mut dyn Read);

impl Read for Named<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.1.read(buffer).map_err(|error| named(self.0, error))
    }
}

/// Whether an error says that a file is no longer the one that was hashed.
#[must_use]
pub fn changed(error: &io::Error) -> bool {
    error
        .get_ref()
        .is_some_and(<dyn std::error::Error + Send + Sync>::is::<Changed>)
}

/// Hands everything of `reader` on, a step at a time.
fn pour(reader: &mut dyn Read, take: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut step = vec![0; STEP_BYTES];
    loop {
        match reader.read(&mut step) {
            Ok(0) => return Ok(()),
            Ok(length) => take(&step[..length])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// The place where a run puts what it must not hold.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The door to the machine.
    pub world: &'a dyn World,
    /// The folder for spools; in memory where there is none.
    pub folder: Option<&'a Path>,
    /// What earlier runs made, where that is kept.
    pub cache: Option<&'a cache::Cache>,
}

impl Desk<'_> {
    /// A fresh spool.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn spool(&self) -> io::Result<Spool> {
        match self.folder {
            Some(folder) => self.world.scratch(folder).map(Spool::in_file),
            None => Ok(Spool::in_memory()),
        }
    }
}

/// Content that is being written; it is hashed on the way.
pub struct Spool {
    sink: BufWriter<Box<dyn Scratch>>,
    sum: Sum,
    length: u64,
}

impl Spool {
    /// A spool in a scratch file.
    #[must_use]
    pub fn in_file(file: Box<dyn Scratch>) -> Self {
        Spool {
            sink: BufWriter::with_capacity(STEP_BYTES, file),
            sum: Sum::default(),
            length: 0,
        }
    }

    /// A spool that is held.
    #[must_use]
    pub fn in_memory() -> Self {
        Spool::in_file(Box::new(Cursor::new(Vec::new())))
    }

    /// How many bytes have been written.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The SHA-256 of what has been written so far.
    #[must_use]
    pub fn sha256_so_far(&self) -> String {
        self.sum.clone().finish()
    }

    /// What was written, as content.
    ///
    /// # Errors
    /// Whatever the system says, e.g. that the disk is full.
    pub fn finish(self) -> io::Result<Content> {
        let file = self.sink.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(Content {
            kept: Kept::Spool(Arc::new(Mutex::new(file))),
            length: self.length,
            sha256: self.sum.finish(),
        })
    }
}

impl fmt::Debug for Spool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a spool of {} bytes", self.length)
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.sink.write_all(bytes)?;
        self.sum.add(bytes);
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

/// Reads a spool from its start. Several may read one spool at once: each step sets its own place.
struct SpoolReader<'a> {
    file: &'a Mutex<Box<dyn Scratch>>,
    at: u64,
    end: u64,
}

impl<'a> SpoolReader<'a> {
    fn new(file: &'a Mutex<Box<dyn Scratch>>, end: u64) -> Self {
        SpoolReader { file, at: 0, end }
    }
}

impl Read for SpoolReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.end - self.at).unwrap_or(usize::MAX);
        let wanted = buffer.len().min(left);
        // A reader that broke down leaves the place in the file wrong at worst, and that is set anew here.
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.at))?;
        let length = file.read(&mut buffer[..wanted])?;
        self.at += length as u64;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Disk;

    #[test]
    fn a_spool_gives_back_what_was_written_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::default();
        for place in [Some(folder.path()), None] {
            let desk = Desk {
                world: &disk,
                folder: place,
                cache: None,
            };
            let mut spool = desk.spool().unwrap();
            spool.write_all(b"one ").unwrap();
            spool.write_all(b"two").unwrap();
            let content = spool.finish().unwrap();
            assert_eq!(content, Content::held(b"one two".to_vec()));
            assert_eq!(content.read(&disk).unwrap().as_slice(), b"one two");
            let mut copy = Vec::new();
            content.copy_to(&disk, &mut copy).unwrap();
            assert_eq!(copy, b"one two");
            drop(content);
            assert!(disk.list(folder.path()).unwrap().is_empty());
        }
    }

    #[test]
    fn a_file_that_is_changed_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::default();
        let path = folder.path().join("a.pdf");
        disk.replace(&path, &mut |sink| sink.write_all(b"before"))
            .unwrap();
        let content = Content::of_file(&disk, &path).unwrap();
        assert_eq!(content.read(&disk).unwrap().as_slice(), b"before");
        disk.replace(&path, &mut |sink| sink.write_all(b"behind"))
            .unwrap();
        assert!(changed(&content.read(&disk).unwrap_err()));
        assert!(changed(&content.copy_to(&disk, &mut Vec::new()).unwrap_err()));
    }
}
