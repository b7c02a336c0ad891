//! `--docx`: each letter also as a Word file. LibreOffice, where it is installed, opens every one of them and finds all its text.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stderr)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .unwrap()
}

/// The files of an archive by name.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().unwrap().into_owned(), content);
    }
    files
}

/// The package of a sample with Word files.
fn package(sample: &str, folder: &Path) -> Vec<u8> {
    let zip = folder.join("package.zip");
    let case = format!("samples/{sample}/case.json");
    let built = run(&[
        "build",
        &case,
        "--docx",
        "--today",
        "2026-11-23",
        "-o",
        zip.to_str().unwrap(),
    ]);
    assert_eq!(
        built.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&built.stderr)
    );
    let verified = run(&["verify", zip.to_str().unwrap()]);
    assert_eq!(
        verified.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&verified.stderr)
    );
    fs::read(zip).unwrap()
}

/// The paragraphs of a Word file's text.
fn paragraphs(docx: &[u8]) -> Vec<String> {
    let parts = unpacked(docx);
    let xml = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    let mut all = Vec::new();
    for paragraph in xml.split("<w:p>").skip(1) {
        let mut text = String::new();
        for run in paragraph
            .split("<w:t ")
            .skip(1)
            .chain(paragraph.split("<w:t>").skip(1))
        {
            let run = run.split_once('>').map_or(
                run,
                |(head, rest)| {
                    if head.starts_with("xml:space") { rest } else { run }
                },
            );
            text += run.split("</w:t>").next().unwrap();
        }
        let text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"");
        all.push(text.replace("&amp;", "&"));
    }
    all.retain(|text| !text.is_empty());
    all
}

fn bare(text: &str) -> String {
    let zero = |c: char| matches!(c, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    text.chars().filter(|c| !c.is_whitespace() && !zero(*c)).collect()
}

#[test]
fn every_letter_has_a_word_file_and_libreoffice_finds_its_text() {
    let Ok(_) = Command::new("soffice").arg("--version").output() else {
        eprintln!("skipped: no LibreOffice here");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut given = BTreeMap::new();
    for sample in ["family-removal-order", "further-submissions", "judicial-review"] {
        let files = unpacked(&package(sample, folder.path()));
        let stem = |name: &str| name.rsplit_once('.').unwrap().0.to_owned();
        let letters = files.keys().filter(|name| {
            let of = ["data/letters/", "data/client/", "data/third-parties/"];
            of.iter().any(|shelf| name.starts_with(shelf)) && name.ends_with(".pdf")
        });
        let letters: Vec<String> = letters
            .map(|name| stem(&name.replace("data/", "data/word/")))
            .collect();
        assert!(!letters.is_empty());
        for letter in letters {
            let docx = &files[&format!("{letter}.docx")];
            let name = format!("{sample}-{}", letter.rsplit('/').next().unwrap());
            fs::write(folder.path().join(format!("{name}.docx")), docx).unwrap();
            given.insert(name, paragraphs(docx));
        }
    }
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let converted = Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
        ])
        .arg(folder.path())
        .args(
            given
                .keys()
                .map(|name| folder.path().join(format!("{name}.docx"))),
        )
        .output()
        .unwrap();
    assert!(converted.status.success());
    for (name, said) in &given {
        let text = fs::read_to_string(folder.path().join(format!("{name}.txt"))).unwrap();
        let found = bare(&text);
        for phrase in said {
            assert!(
                found.contains(&bare(phrase)),
                "{name}: LibreOffice did not find `{phrase}`"
            );
        }
    }
}

#[test]
fn the_same_input_gives_the_same_word_files_and_none_is_there_unasked() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = package("further-submissions", one.path());
    assert!(first == package("further-submissions", two.path()));
    let plain = one.path().join("plain.zip");
    let case = "samples/further-submissions/case.json";
    let built = run(&[
        "build",
        case,
        "--today",
        "2026-11-23",
        "-o",
        plain.to_str().unwrap(),
    ]);
    assert_eq!(built.status.code(), Some(0));
    let with = unpacked(&first);
    let without = unpacked(&fs::read(plain).unwrap());
    assert!(!without.keys().any(|name| name.ends_with(".docx")));
    // The PDF files are the same with and without.
    for (name, bytes) in without.iter().filter(|(name, _)| name.ends_with(".pdf")) {
        assert!(&with[name] == bytes, "{name}");
    }
}

#[test]
fn a_preview_becomes_a_word_file_where_its_name_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.docx");
    let previewed = run(&[
        "preview",
        "samples/further-submissions/case.json",
        "--letter",
        "further-submissions",
        "--today",
        "2026-11-23",
        "-o",
        file.to_str().unwrap(),
    ]);
    assert_eq!(
        previewed.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&previewed.stderr)
    );
    assert!(unpacked(&fs::read(file).unwrap()).contains_key("word/document.xml"));
}
