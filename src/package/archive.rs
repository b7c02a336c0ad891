//! A package that is to be read: a zip file or a folder, looked into and never unpacked.
//!
//! In: a path. Out: its files by name, each readable as a stream, and a [`Fault`] for every name that no package has. It
//! writes nothing, follows no link, and trusts no size that the archive states.

use crate::world::{Kind, Reader, World};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, SeekFrom};
use std::path::{Path, PathBuf};
use zip::ZipArchive;

/// The most files of a package that are looked at: a case of a thousand exhibits has some two thousand.
const FILES_MAX: usize = 100_000;

/// The deepest nesting of folders that is walked: a package has three.
const DEPTH_MAX: usize = 16;

/// What is wrong with a name, or with what stands under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It leads out of the package: absolute, with a drive, or over `..`.
    Outside,
    /// It has characters that systems read differently: a backslash, a control character, bytes that are no UTF-8.
    Odd,
    /// Another name differs from it only in the case of letters, or is the same.
    Twice,
    /// It is a link or a device, not a file.
    NoFile,
    /// Its content is encrypted.
    Locked,
    /// The header before it says something else than the directory at the end.
    Differs,
}

/// Where a file's content is.
#[derive(Debug, Clone)]
enum At {
    Zip(usize),
    Disk(PathBuf),
}

/// A file of a package.
#[derive(Debug, Clone)]
pub struct Entry {
    /// How many bytes it says it has.
    pub bytes: u64,
    at: At,
}

/// A package that is open.
pub struct Archive<'a> {
    world: &'a dyn World,
    zip: Option<ZipArchive<Box<dyn Reader>>>,
    /// Its files, by their path with `/` between folders.
    pub files: BTreeMap<String, Entry>,
    /// The names that no package has, with what is wrong with them. Nothing of them is read.
    pub refused: Vec<(String, Fault)>,
    /// Whether a zip file has bytes that belong to none of its files: before them, between them, or behind its directory.
    pub has_loose_bytes: bool,
}

impl<'a> Archive<'a> {
    /// Opens the package at `path`.
    ///
    /// # Errors
    /// Whatever the system says, or that it is neither a zip file nor a folder.
    pub fn open(world: &'a dyn World, path: &Path) -> io::Result<Self> {
        let mut archive = Archive {
            world,
            zip: None,
            files: BTreeMap::new(),
            refused: Vec::new(),
            has_loose_bytes: false,
        };
        match world.kind(path)? {
            Kind::Folder => {
                let real = world.real_path(path)?;
                archive.walk(&real, "", 0)?;
            }
            Kind::File(_) => {
                let zip = ZipArchive::new(world.open_anywhere(path)?).map_err(io::Error::from)?;
                archive.index(zip, world.open_anywhere(path)?.as_mut())?;
            }
            Kind::Other => return Err(io::Error::other("it is neither a file nor a folder")),
        }
        archive.strip_top_folder();
        archive.refuse_twins();
        Ok(archive)
    }

    fn take(&mut self, name: String, bytes: u64, at: At) -> io::Result<()> {
        if self.files.len() + self.refused.len() >= FILES_MAX {
            return Err(io::Error::other(format!("it has more than {FILES_MAX} files")));
        }
        match fault(&name) {
            Some(fault) => self.refused.push((name, fault)),
            None => {
                self.files.insert(name, Entry { bytes, at });
            }
        }
        Ok(())
    }

    fn index(&mut self, zip: ZipArchive<Box<dyn Reader>>, raw: &mut dyn Reader) -> io::Result<()> {
        let twice = zip.has_duplicate_names();
        let mut spans = Vec::with_capacity(zip.len());
        for nth in 0..zip.len() {
            let entry = zip.by_index_data(nth).map_err(io::Error::from)?;
            let (name, sound) = match std::str::from_utf8(entry.name_raw()) {
                Ok(name) => (name.to_owned(), true),
                Err(_) => (String::from_utf8_lossy(entry.name_raw()).into_owned(), false),
            };
            let stated = Stated {
                crc: entry.crc32(),
                packed: entry.compressed_size(),
                bytes: entry.size(),
            };
            let (agrees, span) = held_against(raw, entry.header_start(), entry.name_raw(), &stated)?;
            spans.push(span);
            if !sound {
                self.refused.push((name, Fault::Odd));
            } else if entry.is_symlink() {
                self.refused.push((name, Fault::NoFile));
            } else if entry.encrypted() {
                self.refused.push((name, Fault::Locked));
            } else if !agrees {
                self.refused.push((name, Fault::Differs));
            } else if entry.is_dir() && fault(name.trim_end_matches('/')).is_none() {
                // A folder of its own is no file; some programs write one for each.
            } else {
                let bytes = entry.size();
                self.take(name, bytes, At::Zip(nth))?;
            }
        }
        if twice {
            self.refused.push(("*".to_owned(), Fault::Twice));
        }
        self.has_loose_bytes =
            !are_joined(spans, zip.central_directory_start()) || !ends_with_its_directory(raw)?;
        self.zip = Some(zip);
        Ok(())
    }

    fn walk(&mut self, folder: &Path, below: &str, depth: usize) -> io::Result<()> {
        if depth > DEPTH_MAX {
            return Err(io::Error::other(format!(
                "its folders are nested more than {DEPTH_MAX} deep"
            )));
        }
        for name in self.world.list(folder)? {
            let path = folder.join(&name);
            let inside = match name.to_str() {
                Some(name) => format!("{below}{name}"),
                None => {
                    let shown = format!("{below}{}", name.to_string_lossy());
                    self.refused.push((shown, Fault::Odd));
                    continue;
                }
            };
            // A real path has every link followed: a link is what is not where it stands.
            if self.world.real_path(&path).is_ok_and(|real| real != path) {
                self.refused.push((inside, Fault::NoFile));
                continue;
            }
            match self.world.kind(&path) {
                Ok(Kind::Folder) => self.walk(&path, &format!("{inside}/"), depth + 1)?,
                Ok(Kind::File(bytes)) => self.take(inside, bytes, At::Disk(path))?,
                Ok(Kind::Other) | Err(_) => self.refused.push((inside, Fault::NoFile)),
            }
        }
        Ok(())
    }

    /// A bag may stand in a folder of its own within the archive (RFC 8493, section 4), as it does once somebody has zipped
    /// an unpacked package anew.
    fn strip_top_folder(&mut self) {
        let tops: BTreeSet<&str> = self
            .files
            .keys()
            .map(|name| name.split('/').next().unwrap_or_default())
            .collect();
        let (Some(top), 1) = (tops.first(), tops.len()) else {
            return;
        };
        let prefix = format!("{top}/");
        if self.files.contains_key(&format!("{prefix}bagit.txt")) {
            let files = std::mem::take(&mut self.files);
            self.files = files
                .into_iter()
                .filter_map(|(name, entry)| Some((name.strip_prefix(&prefix)?.to_owned(), entry)))
                .collect();
        }
    }

    /// Names that are one file on Windows and on a Mac, where the case of letters does not count.
    fn refuse_twins(&mut self) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for name in self.files.keys() {
            *seen.entry(name.to_lowercase()).or_default() += 1;
        }
        let twins = self.files.keys().filter(|name| seen[&name.to_lowercase()] > 1);
        let twins: Vec<_> = twins.map(|name| (name.clone(), Fault::Twice)).collect();
        self.refused.extend(twins);
    }

    /// Hands the content of a file, as a stream, to `take`; not more than `limit` bytes of it.
    ///
    /// # Errors
    /// Whatever the system or the archive says, `NotFound` where there is no such file, or what `take` says.
    pub fn read<T>(
        &mut self,
        name: &str,
        limit: u64,
        take: impl FnOnce(&mut dyn Read) -> io::Result<T>,
    ) -> io::Result<T> {
        let entry = self.files.get(name).ok_or(io::ErrorKind::NotFound)?;
        match (&entry.at, &mut self.zip) {
            (At::Disk(path), _) => take(&mut self.world.open(path)?.take(limit)),
            (At::Zip(nth), Some(zip)) => {
                let file = zip.by_index(*nth).map_err(io::Error::from)?;
                take(&mut file.take(limit))
            }
            (At::Zip(_), None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The whole content of a file.
    ///
    /// # Errors
    /// As [`Archive::read`]; and where it is larger than `limit` bytes.
    pub fn bytes(&mut self, name: &str, limit: u64) -> io::Result<Vec<u8>> {
        let bytes = self.read(name, limit.saturating_add(1), |stream| {
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes)?;
            Ok(bytes)
        })?;
        if bytes.len() as u64 > limit {
            return Err(io::Error::other(format!("it has more than {limit} bytes")));
        }
        Ok(bytes)
    }
}

/// The length of the header before a file, without its name, and what it begins with (APPNOTE.TXT 6.3.10, 4.3.7).
const HEADER_BYTES: usize = 30;
const HEADER_MARK: [u8; 4] = [b'P', b'K', 3, 4];

/// What the directory at the end of a zip file states of a file.
struct Stated {
    crc: u32,
    packed: u64,
    bytes: u64,
}

/// Where a file of the archive lies, its header included.
struct Span {
    start: u64,
    end: u64,
    /// The most bytes that may follow it: those of its checksum and sizes, where they stand behind it.
    tail: u64,
}

/// Whether the header before a file has the name, the checksum and the sizes that the directory has, and where the file lies. A program
/// that reads a zip file as a stream knows nothing but these headers.
fn held_against(raw: &mut dyn Reader, start: u64, known: &[u8], stated: &Stated) -> io::Result<(bool, Span)> {
    let mut header = [0; HEADER_BYTES];
    raw.seek(SeekFrom::Start(start))?;
    raw.read_exact(&mut header)?;
    let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
    let long = |at: usize| u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let mut name = vec![0; usize::from(short(26))];
    raw.read_exact(&mut name)?;
    // With bit 3 the checksum and the sizes follow the file; with 64 bits for them they stand elsewhere.
    let follow = short(6) & (1 << 3) != 0;
    let size = |at: usize, known: u64| long(at) == u32::MAX || u64::from(long(at)) == known;
    let agree = long(14) == stated.crc && size(18, stated.packed) && size(22, stated.bytes);
    let agrees = header.starts_with(&HEADER_MARK) && name == known && (follow || agree);
    let lead = HEADER_BYTES as u64 + u64::from(short(26)) + u64::from(short(28));
    let span = Span {
        start,
        end: start.saturating_add(lead).saturating_add(stated.packed),
        tail: if follow { DESCRIPTOR_BYTES_MAX } else { 0 },
    };
    Ok((agrees, span))
}

/// The longest record of checksum and sizes behind a file (APPNOTE.TXT 6.3.10, 4.3.9).
const DESCRIPTOR_BYTES_MAX: u64 = 24;

/// Whether the files lie one behind the other, from the first byte to the directory.
fn are_joined(mut spans: Vec<Span>, directory: u64) -> bool {
    spans.sort_by_key(|span| span.start);
    let mut at = 0..=0;
    for span in spans {
        if !at.contains(&span.start) {
            return false;
        }
        at = span.end..=span.end.saturating_add(span.tail);
    }
    at.contains(&directory)
}

/// The record that ends a zip file without a comment, and what it begins with (APPNOTE.TXT 6.3.10, 4.3.16).
const END_BYTES: usize = 22;
const END_MARK: [u8; 4] = [b'P', b'K', 5, 6];

/// The two records that stand before it where a number needs 64 bits (4.3.14, 4.3.15).
const LARGE_END_BYTES: u64 = 56 + 20;

/// Whether nothing follows the directory but the records that end the file, not even a comment.
fn ends_with_its_directory(raw: &mut dyn Reader) -> io::Result<bool> {
    let mut end = [0; END_BYTES];
    let at = raw.seek(SeekFrom::End(-(END_BYTES as i64)))?;
    raw.read_exact(&mut end)?;
    let long = |at: usize| u32::from_le_bytes([end[at], end[at + 1], end[at + 2], end[at + 3]]);
    let (bytes, start) = (long(12), long(16));
    let behind = u64::from(start).saturating_add(u64::from(bytes));
    // Where these numbers stand elsewhere, the directory is known to the reader alone.
    let is_large = bytes == u32::MAX || start == u32::MAX;
    let joined = behind == at || behind.saturating_add(LARGE_END_BYTES) == at;
    Ok(end.starts_with(&END_MARK) && (is_large || joined))
}

/// What is wrong with a name by itself.
fn fault(name: &str) -> Option<Fault> {
    let odd = |c: char| {
        c == '\\' || c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if name.is_empty() || name.contains(odd) {
        return Some(Fault::Odd);
    }
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    if has_drive
        || name
            .split('/')
            .any(|part| part.is_empty() || part == "." || part == "..")
    {
        return Some(Fault::Outside);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_leave_bytes_between_them_are_not_joined() {
        let span = |start, end, tail| Span { start, end, tail };
        assert!(are_joined(vec![], 0));
        assert!(are_joined(vec![span(40, 90, 0), span(0, 40, 0)], 90));
        assert!(are_joined(vec![span(0, 40, 24), span(56, 90, 24)], 106));
        assert!(!are_joined(vec![span(0, 40, 0), span(56, 90, 0)], 90));
        assert!(!are_joined(vec![span(0, 40, 24), span(65, 90, 0)], 90));
        assert!(!are_joined(vec![span(1, 40, 0)], 40));
        assert!(!are_joined(vec![span(0, 40, 0)], 41));
    }

    #[test]
    fn names_that_no_package_has_are_refused() {
        for (name, expected) in [
            ("data/a.pdf", None),
            ("data/é.pdf", None),
            ("../a", Some(Fault::Outside)),
            ("data/../../a", Some(Fault::Outside)),
            ("/etc/passwd", Some(Fault::Outside)),
            ("C:/a", Some(Fault::Outside)),
            ("data//a", Some(Fault::Outside)),
            ("data\\a", Some(Fault::Odd)),
            ("data/a\nb", Some(Fault::Odd)),
            ("data/\u{202e}fdp.exe", Some(Fault::Odd)),
            ("", Some(Fault::Odd)),
        ] {
            assert_eq!(fault(name), expected, "{name:?}");
        }
    }
}
