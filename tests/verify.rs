//! A package of today's format, kept as it was written: damaged in every way, by one byte or one name, and `verify` must name exactly
//! what was damaged. The kept package stands for the earlier formats once there are later ones.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::finding::{Finding, Place, catalogue::package as rows};
use hc_pack::package::verify::verify;
use hc_pack::world::Disk;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

type Files = BTreeMap<String, Vec<u8>>;

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages/format-1.zip")
}

fn unzipped(bytes: &[u8]) -> Files {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Files::new();
    for nth in 0..zip.len() {
        let mut file = zip.by_index(nth).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

fn zipped<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What is said of a package that is a zip file of these files: the codes, and the files they are about.
fn said(files: &Files) -> (BTreeSet<&'static str>, BTreeSet<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.zip");
    fs::write(
        &path,
        zipped(files.iter().map(|(n, b)| (n.as_str(), b.as_slice()))),
    )
    .unwrap();
    of(&path)
}

fn of(path: &Path) -> (BTreeSet<&'static str>, BTreeSet<String>) {
    let findings = verify(&Disk::default(), path).unwrap().findings;
    let codes = findings.iter().map(hc_pack::finding::Finding::code).collect();
    let about = findings.into_iter().map(|f| match f.place {
        Place::File { path, .. } => path,
        other => panic!("{other:?}"),
    });
    (codes, about.collect())
}

fn only(name: &str) -> BTreeSet<String> {
    [name.to_owned()].into()
}

#[test]
fn the_kept_package_is_sound_as_a_zip_a_folder_and_in_a_folder_of_its_own() {
    let whole = verify(&Disk::default(), &kept()).unwrap();
    assert!(whole.findings.is_empty(), "{:?}", whole.findings);
    assert_eq!(whole.reference, "RE-2026-0021");
    assert!(whole.exhibits > 3 && whole.seal.len() == 64);
    let files = unzipped(&fs::read(kept()).unwrap());
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in &files {
        let path = folder.path().join("package").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    assert!(of(&folder.path().join("package")).0.is_empty());
    let within: Files = files.into_iter().map(|(n, b)| (format!("HC/{n}"), b)).collect();
    assert!(said(&within).0.is_empty());
}

#[test]
fn one_flipped_byte_is_laid_to_its_file_and_to_no_other() {
    let files = unzipped(&fs::read(kept()).unwrap());
    for (name, bytes) in &files {
        let looks = if name.starts_with("data/") { 2 } else { 24 };
        for nth in 0..=looks {
            let at = (bytes.len() - 1) * nth / looks;
            for mask in [0x01, 0x20] {
                let mut damaged = files.clone();
                damaged.get_mut(name).unwrap()[at] ^= mask;
                let (codes, about) = said(&damaged);
                assert_eq!(about, only(name), "byte {at} of {name}: {codes:?}");
                assert_eq!(codes, [rows::FILE_CHANGED.code].into(), "byte {at} of {name}");
            }
        }
    }
}

#[test]
fn one_byte_flipped_in_the_zip_file_itself_is_laid_to_the_file_it_stands_in() {
    let bytes = fs::read(kept()).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for nth in 0..zip.len() {
        let file = zip.by_index_raw(nth).unwrap();
        let name = file.name().unwrap().into_owned();
        let start = usize::try_from(file.data_start().unwrap()).unwrap();
        let at = start + usize::try_from(file.compressed_size() / 2).unwrap();
        drop(file);
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x10;
        let path = folder.path().join("p.zip");
        fs::write(&path, &damaged).unwrap();
        // A flipped bit in deflated text may point at an earlier copy of the same words: then nothing has changed.
        let mut read = Vec::new();
        let mut after = zip::ZipArchive::new(Cursor::new(&damaged)).unwrap();
        let _whole_or_not = after.by_index(nth).unwrap().read_to_end(&mut read);
        if read != unzipped(&bytes)[&name] {
            assert_eq!(of(&path).1, only(&name));
        }
    }
}

/// The archive's own checksum, sizes and names count too: other programs go by them.
#[test]
fn tables_of_the_zip_file_that_disagree_are_told() {
    let bytes = fs::read(kept()).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.zip");
    let (local, central, name) = {
        let file = zip.by_index_raw(zip.len() / 2).unwrap();
        let place = |at: u64| usize::try_from(at).unwrap();
        let name = file.name().unwrap().into_owned();
        (
            place(file.header_start()),
            place(file.central_header_start()),
            name,
        )
    };
    // The checksum lies 14 bytes into the header, 16 into the directory; the name 30 into the header.
    for (places, tried) in [
        (vec![local + 14, central + 16], "both checksums"),
        (vec![local + 14], "the header's checksum"),
        (vec![central + 16], "the directory's checksum"),
        (vec![local + 22], "the header's size"),
        (vec![local + 30], "the header's name"),
    ] {
        let mut damaged = bytes.clone();
        for at in places {
            damaged[at] ^= 1;
        }
        fs::write(&path, &damaged).unwrap();
        let (codes, named) = of(&path);
        assert!(codes.contains(rows::ARCHIVE_DAMAGED.code), "{tried}: {codes:?}");
        assert_eq!(named, only(&name), "{tried}");
    }
}

/// What belongs to no file of the archive is in no list, and leaves with it all the same.
#[test]
fn bytes_around_the_files_of_a_zip_file_are_told() {
    let bytes = fs::read(kept()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.zip");
    let found = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        verify(&Disk::default(), &path).unwrap().findings
    };
    assert_eq!(found(&bytes), []);
    let before = [b"GIF89a".as_slice(), &bytes].concat();
    let behind = [&bytes, b"more".as_slice()].concat();
    let mut commented = [&bytes, b"hi".as_slice()].concat();
    let length = commented.len() - 4;
    commented[length] = 2;
    let mut last = bytes.clone();
    let end = last.split_off(bytes.len() - 22);
    let within = [last, b"hidden".to_vec(), end].concat();
    for (tried, bytes) in [
        ("before", before),
        ("behind", behind),
        ("a comment", commented),
        ("before the last record", within),
    ] {
        let codes: Vec<&str> = found(&bytes).iter().map(Finding::code).collect();
        assert_eq!(codes, [rows::LOOSE_BYTES.code], "{tried}");
    }
}

#[test]
fn a_file_that_is_removed_added_or_renamed_is_named() {
    let files = unzipped(&fs::read(kept()).unwrap());
    for name in files.keys() {
        let mut damaged = files.clone();
        let content = damaged.remove(name).unwrap();
        assert_eq!(
            said(&damaged),
            ([rows::FILE_MISSING.code].into(), only(name)),
            "{name}"
        );
        let other = format!("{name}.old");
        damaged.insert(other.clone(), content.clone());
        assert_eq!(
            said(&damaged),
            ([rows::FILE_RENAMED.code].into(), only(&other)),
            "{name}"
        );
        damaged.insert(name.clone(), content);
        assert_eq!(
            said(&damaged),
            ([rows::FILE_EXTRA.code].into(), only(&other)),
            "{name}"
        );
    }
}

#[test]
fn several_faults_are_all_named() {
    let mut files = unzipped(&fs::read(kept()).unwrap());
    let names: Vec<String> = files.keys().filter(|n| n.starts_with("data/")).cloned().collect();
    files.get_mut(&names[0]).unwrap()[9] ^= 4;
    files.remove(&names[1]);
    files.insert("data/new.pdf".into(), b"%PDF-".to_vec());
    let (codes, about) = said(&files);
    let expected = [
        rows::FILE_CHANGED.code,
        rows::FILE_MISSING.code,
        rows::FILE_EXTRA.code,
    ];
    assert_eq!(codes, expected.into());
    assert_eq!(
        about,
        [names[0].clone(), names[1].clone(), "data/new.pdf".into()].into()
    );
}

/// Seals the files anew around a manifest that says something else.
fn sealed_with(change: impl Fn(&mut serde_json::Value)) -> Files {
    let mut files = unzipped(&fs::read(kept()).unwrap());
    let mut manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    change(&mut manifest);
    files.insert("manifest.json".into(), serde_json::to_vec(&manifest).unwrap());
    let tags = [
        "bag-info.txt",
        "bagit.txt",
        "manifest-sha256.txt",
        "manifest.json",
    ];
    let list: String = tags
        .iter()
        .map(|tag| format!("{}  {tag}\n", hc_pack::hash::sha256(&files[*tag])))
        .collect();
    files.insert("tagmanifest-sha256.txt".into(), list.into_bytes());
    files
}

#[test]
fn a_manifest_that_was_written_anew_is_caught() {
    let other = "0".repeat(64);
    let forged = sealed_with(|m| m["files"][0]["sha256"] = other.clone().into());
    assert_eq!(said(&forged).0, [rows::LISTS_DISAGREE.code].into());
    let forged = sealed_with(|m| m["files"][0]["role"] = "form".into());
    assert_eq!(said(&forged).0, [rows::RECORD_WRONG.code].into());
    let forged = sealed_with(|m| m["format"] = "other".into());
    assert_eq!(said(&forged).0, [rows::MANIFEST_BROKEN.code].into());
    let shifted = sealed_with(|m| {
        let first = m["exhibits"][1]["first_page"].as_u64().unwrap();
        m["exhibits"][1]["first_page"] = (first + 1).into();
    });
    assert_eq!(said(&shifted).0, [rows::PAGES_WRONG.code].into());
    let later = sealed_with(|m| {
        m["version"] = 99.into();
        m["new_member"] = true.into();
    });
    assert_eq!(said(&later).0, [rows::FORMAT_NEWER.code].into());
}

#[test]
fn names_that_lead_astray_are_refused_and_never_read() {
    let files = unzipped(&fs::read(kept()).unwrap());
    for (name, row) in [
        ("../../outside.txt", &rows::NAME_OUTSIDE),
        ("/etc/outside.txt", &rows::NAME_OUTSIDE),
        ("data/..\\outside.txt", &rows::NAME_ODD),
        ("data/a\u{7}.pdf", &rows::NAME_ODD),
        ("DATA/letters/../x", &rows::NAME_OUTSIDE),
    ] {
        let mut more = files.clone();
        more.insert(name.into(), b"x".to_vec());
        let (codes, about) = said(&more);
        assert_eq!((codes, about), ([row.code].into(), only(name)), "{name}");
    }
    let mut twins = files.clone();
    twins.insert("Manifest.json".into(), b"{}".to_vec());
    assert!(said(&twins).0.contains(rows::NAME_TWICE.code));
}

#[test]
fn links_and_locked_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    zip.add_symlink("data/link.pdf", "/etc/passwd", options).unwrap();
    zip.start_file("bagit.txt", options).unwrap();
    zip.finish().unwrap();
    let (codes, about) = of(&path);
    assert!(
        codes.contains(rows::NO_FILE.code) && about.contains("data/link.pdf"),
        "{about:?}"
    );
}

#[test]
fn what_is_no_package_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.zip");
    fs::write(&path, b"nothing").unwrap();
    assert_eq!(of(&path).0, [rows::NOT_A_PACKAGE.code].into());
    fs::write(&path, zipped([("a.txt", &b"a"[..])])).unwrap();
    assert_eq!(of(&path).0, [rows::NOT_A_PACKAGE.code].into());
    let mut cut = fs::read(kept()).unwrap();
    cut.truncate(cut.len() / 2);
    fs::write(&path, cut).unwrap();
    assert_eq!(of(&path).0, [rows::NOT_A_PACKAGE.code].into());
    assert!(verify(&Disk::default(), &folder.path().join("none.zip")).is_err());
    let locked = folder.path().join("locked.zip");
    hc_pack::package::transfer::encrypt(&Disk::default(), &kept(), &locked, "four words for the road")
        .unwrap();
    assert_eq!(of(&locked).0, [rows::LOCKED.code].into());
}

#[test]
fn a_volume_that_cannot_be_read_is_named() {
    let mut files = unzipped(&fs::read(kept()).unwrap());
    let volume = "data/exhibits/exhibits.pdf";
    let broken = b"%PDF-1.7\nnothing".to_vec();
    let (sum, size) = (hc_pack::hash::sha256(&broken), broken.len());
    files.insert(volume.into(), broken);
    let mut manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    for file in manifest["files"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .filter(|f| f["path"] == volume)
    {
        file["sha256"] = sum.clone().into();
        file["bytes"] = size.into();
    }
    files.insert("manifest.json".into(), serde_json::to_vec(&manifest).unwrap());
    files.remove("manifest-sha256.txt");
    files.remove("tagmanifest-sha256.txt");
    let (codes, _) = said(&files);
    assert!(codes.contains(rows::NOT_READ.code), "{codes:?}");
}
