//! Encryption for transfer: a package as the one file of an AES-256 zip.
//!
//! In: the bytes of a package, and a passphrase. Out: a zip file in which only the word `package.zip` can be read without it. The salt is
//! random, so that no two are the same: the promise of identical bytes ends here. Windows Explorer cannot open such a file; 7-Zip can.

use super::steady::Steady;
use crate::world::{Fill, Sink, World};
use std::io::{self, Read};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The one name inside: neutral, because names stay readable.
pub const NAME_INSIDE: &str = "package.zip";

/// The fewest characters of a passphrase: four words have about twenty.
pub const PASSPHRASE_CHARACTERS_MIN: usize = 16;

/// Encrypts the package at `from` into `to`.
///
/// # Errors
/// Whatever the system says.
pub fn encrypt(world: &dyn World, from: &Path, to: &Path, passphrase: &str) -> io::Result<()> {
    let fill: &mut Fill<'_> = &mut |sink| {
        let mut source = world.open(from)?;
        into(sink, &mut source, passphrase)
    };
    world.replace(to, fill)
}

fn into(sink: &mut dyn Sink, source: &mut dyn Read, passphrase: &str) -> io::Result<()> {
    let mut zip = ZipWriter::new(Steady::new(sink));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600)
        .large_file(true)
        .with_aes_encryption(AesMode::Aes256, passphrase);
    zip.start_file(NAME_INSIDE, options)?;
    io::copy(source, &mut zip)?;
    zip.finish()?;
    Ok(())
}

/// Why a file cannot be decrypted.
#[derive(Debug)]
pub enum Locked {
    /// The passphrase is another one.
    Passphrase,
    /// It is not a file that [`encrypt`] wrote.
    Other(String),
    /// The system says so.
    System(io::Error),
}

impl From<io::Error> for Locked {
    fn from(error: io::Error) -> Self {
        Locked::System(error)
    }
}

/// Decrypts the package in `from` into `to`. It is written only once all of it has been found authentic.
///
/// # Errors
/// Why it cannot be decrypted.
pub fn decrypt(world: &dyn World, from: &Path, to: &Path, passphrase: &str) -> Result<(), Locked> {
    let other = |error: zip::result::ZipError| Locked::Other(error.to_string());
    let mut zip = ZipArchive::new(world.open_anywhere(from)?).map_err(other)?;
    let nth = zip
        .index_for_name(NAME_INSIDE)
        .ok_or_else(|| Locked::Other(format!("it has no `{NAME_INSIDE}` in it")))?;
    match zip.by_index_decrypt(nth, passphrase.as_bytes()) {
        Ok(_) => {}
        Err(zip::result::ZipError::InvalidPassword) => return Err(Locked::Passphrase),
        Err(error) => return Err(other(error)),
    }
    world.replace(to, &mut |sink| {
        let mut inside = zip
            .by_index_decrypt(nth, passphrase.as_bytes())
            .map_err(io::Error::from)?;
        io::copy(&mut inside, sink)?;
        Ok(())
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Disk;

    #[test]
    fn what_was_encrypted_comes_back_with_its_passphrase_only() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let disk = Disk::default();
        let content = b"the name of a client".repeat(4000);
        disk.replace(&at("p.zip"), &mut |sink| sink.write_all(&content))
            .unwrap();
        encrypt(&disk, &at("p.zip"), &at("t.zip"), "four words at the least").unwrap();
        let locked = disk.read(&at("t.zip")).unwrap();
        assert!(!locked.windows(6).any(|w| w == b"client"));
        let wrong = decrypt(&disk, &at("t.zip"), &at("q.zip"), "other");
        assert!(matches!(wrong, Err(Locked::Passphrase)), "{wrong:?}");
        assert!(disk.kind(&at("q.zip")).is_err(), "nothing half-written");
        decrypt(&disk, &at("t.zip"), &at("q.zip"), "four words at the least").unwrap();
        assert_eq!(disk.read(&at("q.zip")).unwrap(), content);
        let mut damaged = locked.clone();
        damaged[locked.len() / 2] ^= 1;
        disk.replace(&at("t.zip"), &mut |sink| sink.write_all(&damaged))
            .unwrap();
        assert!(decrypt(&disk, &at("t.zip"), &at("r.zip"), "four words at the least").is_err());
        assert!(disk.kind(&at("r.zip")).is_err(), "nothing that is not authentic");
    }
}
