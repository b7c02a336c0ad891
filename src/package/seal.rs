//! Writing a package: a bag (RFC 8493) as a zip file, or as a folder, the same bytes for the same input.
//!
//! Fixed times, sorted names, fixed modes; PDF and picture files are stored, because deflating them costs much time and
//! saves little; text is deflated. The file appears whole or not at all: that is the door's promise.

use super::Package;
use crate::hash::sha256;
use crate::world::{Sink, World};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Every file of the bag, tag files first as RFC 8493 names them, sorted by path.
#[must_use]
pub fn bag(package: &Package) -> Vec<(String, Cow<'_, [u8]>)> {
    let payload: Vec<(String, Cow<'_, [u8]>)> = package
        .pieces
        .iter()
        .map(|p| (p.path.clone(), Cow::Borrowed(p.bytes.as_slice())))
        .collect();
    let octets: usize = payload.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut tags: Vec<(String, Cow<'_, [u8]>)> = vec![
        (
            "bagit.txt".into(),
            Cow::Borrowed(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ),
        (
            "bag-info.txt".into(),
            Cow::Owned(
                format!(
                    "Bag-Software-Agent: {} {}\nExternal-Identifier: {}\nPayload-Oxum: {octets}.{}\n",
                    package.manifest.program.name,
                    package.manifest.program.version,
                    package.manifest.case.reference,
                    payload.len()
                )
                .into_bytes(),
            ),
        ),
        ("manifest.json".into(), Cow::Owned(package.manifest_json())),
        ("manifest-sha256.txt".into(), Cow::Owned(sums(&payload))),
    ];
    let sums_of_tags = sums(&tags);
    tags.push(("tagmanifest-sha256.txt".into(), Cow::Owned(sums_of_tags)));
    tags.extend(payload);
    tags.sort_by(|a, b| a.0.cmp(&b.0));
    tags
}

fn sums(files: &[(String, Cow<'_, [u8]>)]) -> Vec<u8> {
    let mut lines: Vec<(&str, String)> = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), sha256(bytes)))
        .collect();
    lines.sort();
    let text = lines.iter().fold(String::new(), |mut out, (path, sum)| {
        writeln!(out, "{sum}  {path}").expect("writing to a string cannot fail");
        out
    });
    text.into_bytes()
}

/// Writes the package as a zip file at `path`, whole or not at all.
///
/// # Errors
/// What the machine says: a full disk, a missing permission.
pub fn write_zip(world: &dyn World, path: &Path, package: &Package) -> io::Result<()> {
    let files = bag(package);
    world.replace(path, &mut |sink| zip_into(sink, &files))
}

fn zip_into(sink: &mut dyn Sink, files: &[(String, Cow<'_, [u8]>)]) -> io::Result<()> {
    let mut zip = ZipWriter::new(sink);
    for (path, bytes) in files {
        let text = [".txt", ".json"].iter().any(|end| path.ends_with(end));
        let method = if text {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(bytes.len() >= usize::try_from(u32::MAX).unwrap_or(usize::MAX));
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    zip.finish()?;
    Ok(())
}

/// Writes the package as a folder at `path`, whole or not at all, in place of what stood there.
///
/// # Errors
/// What the machine says: a full disk, a missing permission.
pub fn write_folder(world: &dyn World, path: &Path, package: &Package) -> io::Result<()> {
    let files = bag(package);
    let borrowed: Vec<(String, &[u8])> = files
        .iter()
        .map(|(path, bytes)| (path.clone(), bytes.as_ref()))
        .collect();
    world.replace_folder(path, &borrowed)
}
