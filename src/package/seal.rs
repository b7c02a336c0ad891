//! Writing a package: a bag (RFC 8493) as a zip file, or as a folder, the same bytes for the same input.
//!
//! Fixed times, sorted names, fixed modes; PDF and picture files are stored, because deflating them costs much time and
//! saves little; text is deflated. Large files are copied from where they stand, a step at a time. The file appears whole or not at
//! all: that is the door's promise.

use super::Package;
use super::steady::Steady;
use crate::store::Content;
use crate::world::{Pour, Sink, World};
use std::fmt::Write as _;
use std::io;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Every file of the bag, tag files first as RFC 8493 names them, sorted by path.
#[must_use]
pub fn bag(package: &Package) -> Vec<(String, Content)> {
    let payload: Vec<(String, Content)> = package
        .pieces
        .iter()
        .map(|p| (p.path.clone(), p.content.clone()))
        .collect();
    let octets: u64 = payload.iter().map(|(_, content)| content.length()).sum();
    let tag = |name: &str, text: Vec<u8>| (name.to_owned(), Content::held(text));
    let mut tags = vec![
        tag(
            "bagit.txt",
            b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec(),
        ),
        tag(
            "bag-info.txt",
            format!(
                "Bag-Software-Agent: {} {}\nExternal-Identifier: {}\nPayload-Oxum: {octets}.{}\n",
                package.manifest.program.name,
                package.manifest.program.version,
                package.manifest.case.reference,
                payload.len()
            )
            .into_bytes(),
        ),
        tag("manifest.json", package.manifest_json()),
        tag("manifest-sha256.txt", sums(&payload)),
    ];
    let sums_of_tags = sums(&tags);
    tags.push(tag("tagmanifest-sha256.txt", sums_of_tags));
    tags.extend(payload);
    tags.sort_by(|a, b| a.0.cmp(&b.0));
    tags
}

fn sums(files: &[(String, Content)]) -> Vec<u8> {
    let mut lines: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, content)| (path.as_str(), content.sha256()))
        .collect();
    lines.sort_unstable();
    let text = lines.iter().fold(String::new(), |mut out, (path, sum)| {
        writeln!(out, "{sum}  {path}").expect("writing to a string cannot fail");
        out
    });
    text.into_bytes()
}

/// Writes the package as a zip file at `path`, whole or not at all.
///
/// # Errors
/// What the machine says: a full disk, a missing permission; or that a file that goes in as it is was changed meanwhile.
pub fn write_zip(world: &dyn World, path: &Path, package: &Package) -> io::Result<()> {
    let files = bag(package);
    world.replace(path, &mut |sink| zip_into(world, sink, &files))
}

fn zip_into(world: &dyn World, sink: &mut dyn Sink, files: &[(String, Content)]) -> io::Result<()> {
    let mut zip = ZipWriter::new(Steady::new(sink));
    for (path, content) in files {
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
            .large_file(content.length() >= u64::from(u32::MAX));
        zip.start_file(path.as_str(), options)?;
        content.copy_to(world, &mut zip)?;
    }
    zip.finish()?;
    Ok(())
}

/// Writes the package as a folder at `path`, whole or not at all, in place of what stood there.
///
/// # Errors
/// As for [`write_zip`].
pub fn write_folder(world: &dyn World, path: &Path, package: &Package) -> io::Result<()> {
    let files: Vec<(String, Box<Pour<'_>>)> = bag(package)
        .into_iter()
        .map(|(path, content)| -> (String, Box<Pour<'_>>) {
            (path, Box::new(move |sink| content.copy_to(world, sink)))
        })
        .collect();
    world.replace_folder(path, &files)
}
