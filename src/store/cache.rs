//! What earlier runs made, kept for the next one.
//!
//! In: a [`Key`] over everything that a result depends on, and the result. Out: the same result again, byte for byte, or nothing. A key
//! covers the program itself, so that another build finds nothing; what is kept is proven by its hash before it is given out, so that
//! what was damaged or changed is made anew. It holds private data: its folder is its owner's alone, and it is off unless asked for.

use super::{Content, Spool};
use crate::hash::{Sum, sha256};
use crate::world::World;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file by which a folder is known as a cache of this program; nothing is ever removed from a folder without it.
pub const MARK: &str = "hc-pack-cache.txt";

const MARK_TEXT: &str = "This folder is a cache of hc-pack. It holds private data of the cases that were built: letters, evidence, names.\n\
    `hc-pack cache clear` empties it; removing it loses nothing but time.\n\n\
    Ce dossier est une cache de hc-pack. Il contient des renseignements personnels des dossiers produits.\n\
    `hc-pack cache clear` le vide; le supprimer ne fait perdre que du temps.\n";

/// How much is kept, in bytes: what was used longest ago goes first.
pub const BYTES_MAX: u64 = 4 << 30;

/// The largest single result that is kept, in bytes.
const ENTRY_BYTES_MAX: u64 = 1 << 30;

/// Up to this size a result is held once it is proven, so that nothing that happens to its file matters.
const HELD_BYTES_MAX: u64 = 32 << 20;

/// A folder of results.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
    program: String,
}

/// What a result depends on.
#[derive(Debug, Clone)]
pub struct Key(Sum);

impl Key {
    /// Takes further bytes in, with their length, so that no two lists of parts read the same.
    #[must_use]
    pub fn with(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        self.0.add(&(part.len() as u64).to_le_bytes());
        self.0.add(part);
        self
    }

    /// Takes a value in by all that its debug form says.
    #[must_use]
    pub fn with_value(self, value: &impl Debug) -> Self {
        self.with(format!("{value:?}"))
    }
}

/// What stands beside a result's bytes.
#[derive(Serialize, Deserialize)]
struct Slip {
    note: String,
    note_sha256: String,
    content: Option<(u64, String)>,
}

/// A result that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// What was said of it.
    pub note: String,
    /// Its bytes, where it has some.
    pub content: Option<Content>,
}

impl Cache {
    /// The cache in `folder`, which is made where it does not exist.
    ///
    /// # Errors
    /// Whatever the system says; and where the folder holds other things.
    pub fn open(world: &dyn World, folder: &Path) -> io::Result<Self> {
        if !is_cache(world, folder) {
            let other = world.list(folder).is_ok_and(|names| !names.is_empty());
            if other {
                return Err(io::Error::new(
                    io::ErrorKind::AlreadyExists,
                    "the folder holds other things than a cache",
                ));
            }
            world.replace(&folder.join(MARK), &mut |sink| {
                sink.write_all(MARK_TEXT.as_bytes())
            })?;
        }
        Ok(Cache {
            folder: folder.to_owned(),
            program: world.program(),
        })
    }

    /// A key for a result of that kind, by this build of the program.
    #[must_use]
    pub fn key(&self, kind: &str) -> Key {
        Key(Sum::default()).with(&self.program).with(kind)
    }

    fn path(&self, key: &Key, end: &str) -> PathBuf {
        self.folder.join(format!("{}.{end}", key.0.clone().finish()))
    }

    /// The result that was kept under `key`, proven; nothing where there is none that is whole.
    #[must_use]
    pub fn recall(&self, world: &dyn World, key: &Key) -> Option<Found> {
        let slip = self.path(key, "json");
        let known: Slip = serde_json::from_slice(&world.read(&slip).ok()?).ok()?;
        if sha256(known.note.as_bytes()) != known.note_sha256 {
            return None;
        }
        let content = match &known.content {
            None => None,
            Some((length, sum)) => {
                let path = self.path(key, "bin");
                let content = if *length <= HELD_BYTES_MAX {
                    Content::held(world.read(&path).ok()?)
                } else {
                    Content::of_file(world, &path).ok()?
                };
                if content.length() != *length || content.sha256() != sum {
                    return None;
                }
                world.touch(&path);
                Some(content)
            }
        };
        world.touch(&slip);
        Some(Found {
            note: known.note,
            content,
        })
    }

    /// Keeps a result. Where that fails nothing is lost but time, so that nothing is said.
    pub fn keep(&self, world: &dyn World, key: &Key, note: &str, content: Option<&Content>) {
        let small = content.is_none_or(|content| content.length() <= ENTRY_BYTES_MAX);
        if small {
            let _kept = self.put(world, key, note, content);
        }
    }

    fn put(&self, world: &dyn World, key: &Key, note: &str, content: Option<&Content>) -> io::Result<()> {
        // First the bytes: a slip without them would lead nowhere.
        if let Some(content) = content {
            world.put_aside(&self.path(key, "bin"), &mut |sink| content.copy_to(world, sink))?;
        }
        let slip = Slip {
            note: note.to_owned(),
            note_sha256: sha256(note.as_bytes()),
            content: content.map(|content| (content.length(), content.sha256().to_owned())),
        };
        let slip = serde_json::to_vec(&slip)?;
        world.put_aside(&self.path(key, "json"), &mut |sink| sink.write_all(&slip))
    }

    /// Removes what was used longest ago, until no more than [`BYTES_MAX`] are left.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn trim(&self, world: &dyn World) -> io::Result<()> {
        world.trim(&self.folder, &is_entry, BYTES_MAX).map(|_| ())
    }
}

/// Whether a folder is a cache of this program.
#[must_use]
pub fn is_cache(world: &dyn World, folder: &Path) -> bool {
    world.kind(&folder.join(MARK)).is_ok()
}

/// Empties a cache; gives how many bytes were freed.
///
/// # Errors
/// Where the folder is no cache, or whatever the system says.
pub fn clear(world: &dyn World, folder: &Path) -> io::Result<u64> {
    if !is_cache(world, folder) {
        return Err(io::Error::new(
            io::ErrorKind::NotFound,
            "the folder is no cache of hc-pack",
        ));
    }
    world.trim(folder, &is_entry, 0)
}

/// Whether a file is a result, by its name.
fn is_entry(name: &str) -> bool {
    let stem = name.strip_suffix(".json").or_else(|| name.strip_suffix(".bin"));
    stem.is_some_and(|stem| stem.len() == 64 && stem.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

impl super::Desk<'_> {
    /// A key for a result of that kind; nothing where nothing is kept.
    #[must_use]
    pub fn key(&self, kind: &str) -> Option<Key> {
        self.cache.map(|cache| cache.key(kind))
    }

    /// The result that an earlier run kept under `key`.
    #[must_use]
    pub fn recall(&self, key: Option<&Key>) -> Option<Found> {
        self.cache?.recall(self.world, key?)
    }

    /// Keeps a result under `key`.
    pub fn keep(&self, key: Option<&Key>, note: &str, content: Option<&Content>) {
        if let (Some(cache), Some(key)) = (self.cache, key) {
            cache.keep(self.world, key, note, content);
        }
    }

    /// The result under `key` as it was kept, or made now and kept. What is made must depend on nothing that the key leaves out.
    ///
    /// # Errors
    /// Whatever `make` says; that is never kept.
    pub fn remembered<T, E>(
        &self,
        key: Option<&Key>,
        revive: impl FnOnce(Found) -> Option<T>,
        make: impl FnOnce() -> Result<T, E>,
        keep: impl FnOnce(&T) -> Option<(String, Option<Content>)>,
    ) -> Result<T, E> {
        if let Some(known) = self.recall(key).and_then(revive) {
            return Ok(known);
        }
        let made = make()?;
        if key.is_some()
            && let Some((note, content)) = keep(&made)
        {
            self.keep(key, &note, content.as_ref());
        }
        Ok(made)
    }

    /// Bytes laid aside as content.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn spooled(&self, bytes: &[u8]) -> io::Result<Content> {
        let mut spool: Spool = self.spool()?;
        spool.write_all(bytes)?;
        spool.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Disk;

    #[test]
    fn what_was_kept_comes_back_and_what_was_damaged_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let (disk, place) = (Disk::default(), folder.path().join("cache"));
        let cache = Cache::open(&disk, &place).unwrap();
        let key = cache.key("thing").with("a").with_value(&7);
        assert!(cache.recall(&disk, &key).is_none());
        let content = Content::held(b"bytes".to_vec());
        cache.keep(&disk, &key, "note", Some(&content));
        let found = cache.recall(&disk, &key).unwrap();
        assert_eq!((found.note.as_str(), found.content), ("note", Some(content)));
        assert!(
            cache
                .recall(&disk, &cache.key("thing").with("a").with_value(&8))
                .is_none()
        );
        disk.replace(&cache.path(&key, "bin"), &mut |sink| sink.write_all(b"bytez"))
            .unwrap();
        assert!(
            cache.recall(&disk, &key).is_none(),
            "another content of the same length"
        );
    }

    #[test]
    fn parts_of_a_key_do_not_run_together() {
        let cache = Cache {
            folder: PathBuf::new(),
            program: "1".into(),
        };
        let other = Cache {
            program: "2".into(),
            ..cache.clone()
        };
        let name = |key: Key| key.0.finish();
        assert_ne!(
            name(cache.key("k").with("ab").with("c")),
            name(cache.key("k").with("a").with("bc"))
        );
        assert_ne!(
            name(cache.key("k")),
            name(other.key("k")),
            "another build finds nothing"
        );
    }

    #[test]
    fn only_a_cache_is_emptied_and_only_of_what_it_kept() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::default();
        let foreign = folder.path().join("letters.pdf");
        disk.replace(&foreign, &mut |sink| sink.write_all(b"x")).unwrap();
        assert!(clear(&disk, folder.path()).is_err());
        assert!(
            Cache::open(&disk, folder.path()).is_err(),
            "no cache among other files"
        );
        let place = folder.path().join("cache");
        let cache = Cache::open(&disk, &place).unwrap();
        cache.keep(&disk, &cache.key("k"), "note", None);
        disk.replace(&place.join("mine.txt"), &mut |sink| sink.write_all(b"x"))
            .unwrap();
        assert!(clear(&disk, &place).unwrap() > 0);
        let left: Vec<_> = disk.list(&place).unwrap();
        assert_eq!(left, [MARK, "mine.txt"]);
    }
}
