//! What a file is, by its content.
//!
//! In: bytes, and the path for what the name claims. Out: a row of [`KINDS`]. A format is a row here and, where it is taken,
//! a file beside this one.

use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place, Row};

/// What becomes of a kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Its pages are merged.
    Pdf,
    /// It becomes a page, or a place on a sheet.
    Picture(Format),
    /// It is set as pages.
    Text,
    /// It is set as pages, with those of its attachments.
    Mail,
    /// An office program makes pages of it.
    Office,
    /// It is not taken; the row tells the remedy.
    Refused(&'static Row),
}

/// How a picture is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// TIFF.
    Tiff,
    /// HEIC.
    Heic,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
    /// BMP.
    Bmp,
}

/// A kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The name that people know it by, the same in all languages.
    pub name: &'static str,
    /// The endings of its files' names, without the dot, in small letters.
    pub extensions: &'static [&'static str],
    /// Whether these bytes are of this kind.
    is: fn(&[u8]) -> bool,
    /// What becomes of it.
    pub taken: Taken,
}

const PICTURE: Taken = Taken::Refused(&rows::PICTURE_KIND_NOT_TAKEN);
const OFFICE: Taken = Taken::Refused(&rows::OFFICE_KIND_NOT_TAKEN);
const ARCHIVE: Taken = Taken::Refused(&rows::ARCHIVE_KIND_NOT_TAKEN);
const SOUND: Taken = Taken::Refused(&rows::RECORDING_KIND_NOT_TAKEN);
const TEXT: Taken = Taken::Refused(&rows::TEXT_KIND_NOT_TAKEN);

/// How far into a file a viewer looks for the header of a PDF, in bytes.
const PDF_HEADER_WITHIN: usize = 1024;

const fn kind(
    name: &'static str,
    extensions: &'static [&'static str],
    is: fn(&[u8]) -> bool,
    taken: Taken,
) -> Kind {
    Kind {
        name,
        extensions,
        is,
        taken,
    }
}

/// All kinds that are told apart; the first that fits wins, so that the sure ones stand first and text last.
pub const KINDS: &[Kind] = &[
    kind("PDF", &["pdf"], |b| b.starts_with(b"%PDF-"), Taken::Pdf),
    kind(
        "JPEG",
        &["jpg", "jpeg", "jpe", "jfif"],
        |b| b.starts_with(b"\xff\xd8\xff"),
        Taken::Picture(Format::Jpeg),
    ),
    kind(
        "PNG",
        &["png"],
        |b| b.starts_with(b"\x89PNG\r\n\x1a\n"),
        Taken::Picture(Format::Png),
    ),
    kind("TIFF", &["tif", "tiff"], is_tiff, Taken::Picture(Format::Tiff)),
    kind(
        "HEIC",
        &["heic", "heif", "hif"],
        is_heif,
        Taken::Picture(Format::Heic),
    ),
    kind("AVIF", &["avif"], |b| brand(b, &[b"avif", b"avis"]), PICTURE),
    kind(
        "WebP",
        &["webp"],
        |b| riff(b, b"WEBP"),
        Taken::Picture(Format::WebP),
    ),
    kind(
        "GIF",
        &["gif"],
        |b| b.starts_with(b"GIF87a") || b.starts_with(b"GIF89a"),
        Taken::Picture(Format::Gif),
    ),
    kind("BMP", &["bmp", "dib"], is_bmp, Taken::Picture(Format::Bmp)),
    kind("JPEG 2000", &["jp2", "j2k", "jpx"], is_jpeg_2000, PICTURE),
    kind("PostScript", &["ps", "eps"], |b| b.starts_with(b"%!PS"), OFFICE),
    kind("RTF", &["rtf"], |b| b.starts_with(b"{\\rtf"), Taken::Office),
    kind("DOC", &["doc", "dot"], is_word, Taken::Office),
    kind(
        "MSG",
        &["msg"],
        is_outlook,
        Taken::Refused(&rows::MAIL_KIND_NOT_TAKEN),
    ),
    kind("XLS", &["xls", "ppt"], is_compound, OFFICE),
    kind(
        "DOCX",
        &["docx", "docm", "dotx"],
        |b| zip_with(b, b"word/"),
        Taken::Office,
    ),
    kind("XLSX", &["xlsx", "xlsm"], |b| zip_with(b, b"xl/"), OFFICE),
    kind("PPTX", &["pptx", "pptm"], |b| zip_with(b, b"ppt/"), OFFICE),
    kind(
        "ODT",
        &["odt", "ott"],
        |b| zip_with(b, b"mimetypeapplication/vnd.oasis.opendocument.text"),
        Taken::Office,
    ),
    kind(
        "ODS",
        &["ods", "odp", "odg"],
        |b| zip_with(b, b"mimetypeapplication/vnd.oasis"),
        OFFICE,
    ),
    kind(
        "ZIP",
        &["zip"],
        |b| b.starts_with(b"PK\x03\x04") || b.starts_with(b"PK\x05\x06"),
        ARCHIVE,
    ),
    kind("RAR", &["rar"], |b| b.starts_with(b"Rar!\x1a\x07"), ARCHIVE),
    kind("7z", &["7z"], |b| b.starts_with(b"7z\xbc\xaf\x27\x1c"), ARCHIVE),
    kind("gzip", &["gz", "tgz"], |b| b.starts_with(b"\x1f\x8b"), ARCHIVE),
    kind(
        "MP4",
        &["mp4", "m4v", "mov", "m4a", "3gp"],
        |b| b.get(4..8) == Some(b"ftyp"),
        SOUND,
    ),
    kind(
        "MP3",
        &["mp3"],
        |b| b.starts_with(b"ID3") || b.starts_with(b"\xff\xfb"),
        SOUND,
    ),
    kind("WAV", &["wav"], |b| riff(b, b"WAVE"), SOUND),
    kind("AVI", &["avi"], |b| riff(b, b"AVI "), SOUND),
    kind("Ogg", &["ogg", "opus", "oga"], |b| b.starts_with(b"OggS"), SOUND),
    // A message may hold a PDF in plain letters, and is no PDF for it.
    kind("EML", &["eml"], is_mail, Taken::Mail),
    // A header that does not stand first is still a header, once nothing else fits; objects with a trailer are a PDF without one.
    kind(
        "PDF",
        &["pdf"],
        |b| has_late_pdf_header(b) || is_headless_pdf(b),
        Taken::Pdf,
    ),
    kind("HTML", &["html", "htm", "mhtml"], is_html, TEXT),
    kind(
        "TXT",
        &["txt", "md", "markdown", "csv", "json", "xml", "log", "ics", "vcf"],
        is_text,
        Taken::Text,
    ),
];

/// The kind of these bytes.
#[must_use]
pub fn of(bytes: &[u8]) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| (kind.is)(bytes))
}

/// Whether a file's name says that it is a PDF: what then has nothing of one is damaged rather than unknown.
pub(super) fn is_named_pdf(path: &str) -> bool {
    path.to_lowercase().ends_with(".pdf")
}

/// The name of the kind of pictures that are packed so.
pub(super) fn name_of(format: Format) -> &'static str {
    KINDS
        .iter()
        .find(|kind| kind.taken == Taken::Picture(format))
        .map_or("", |kind| kind.name)
}

/// A finding where the file's name claims another kind.
pub(super) fn mismatch(path: &str, found: &Kind) -> Option<Finding> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let extension = name.rsplit_once('.')?.1.to_lowercase();
    let claimed = KINDS
        .iter()
        .find(|kind| kind.extensions.contains(&extension.as_str()))?;
    (claimed.name != found.name).then(|| {
        Finding::new(&rows::KIND_MISMATCH, Place::file(path))
            .with("path", path)
            .with("kind", found.name)
            .with("extension", extension)
    })
}

fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// A Word document of the old kind: its main stream's name, in wide letters.
fn is_word(bytes: &[u8]) -> bool {
    is_compound(bytes) && contains(bytes, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0")
}

/// A message of Outlook: the names of its properties, in wide letters.
fn is_outlook(bytes: &[u8]) -> bool {
    is_compound(bytes) && contains(bytes, b"_\0_\0s\0u\0b\0s\0t\0g\x001\0.\0")
}

fn is_tiff(bytes: &[u8]) -> bool {
    [&b"II*\0"[..], b"MM\0*", b"II+\0", b"MM\0+"]
        .iter()
        .any(|mark| bytes.starts_with(mark))
}

fn is_bmp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"BM") && bytes.len() > 26 && bytes.get(6..10) == Some(&[0; 4])
}

fn is_jpeg_2000(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\0\0\0\x0cjP  \r\n\x87\n") || bytes.starts_with(b"\xff\x4f\xff\x51")
}

fn is_heif(bytes: &[u8]) -> bool {
    brand(
        bytes,
        &[
            b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"mif1", b"msf1",
        ],
    )
}

fn brand(bytes: &[u8], brands: &[&[u8; 4]]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
        && bytes
            .get(8..12)
            .is_some_and(|main| brands.iter().any(|b| *b == main))
}

fn riff(bytes: &[u8], form: &[u8; 4]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(form)
}

/// Whether a zip archive has a member whose name, with what follows, begins so. The first members tell an office format.
fn zip_with(bytes: &[u8], member: &[u8]) -> bool {
    const NAMES_WITHIN: usize = 64 << 10;
    bytes.starts_with(b"PK\x03\x04")
        && (contains(&bytes[..bytes.len().min(NAMES_WITHIN)], member)
            || contains(&bytes[bytes.len().saturating_sub(NAMES_WITHIN)..], member))
}

fn has_late_pdf_header(bytes: &[u8]) -> bool {
    contains(&bytes[..bytes.len().min(PDF_HEADER_WITHIN)], b"%PDF-")
}

fn is_headless_pdf(bytes: &[u8]) -> bool {
    contains(bytes, b"endobj") && (contains(bytes, b"startxref") || contains(bytes, b"trailer"))
}

fn is_html(bytes: &[u8]) -> bool {
    let start = bytes[..bytes.len().min(512)].to_ascii_lowercase();
    contains(&start, b"<!doctype html") || contains(&start, b"<html")
}

/// Whether the lines before the first empty one are the head of a message.
fn is_mail(bytes: &[u8]) -> bool {
    const HEAD_WITHIN: usize = 64 << 10;
    let start = bytes[..bytes.len().min(HEAD_WITHIN)].to_ascii_lowercase();
    let head: Vec<&[u8]> = start
        .split(|b| *b == b'\n')
        .take_while(|line| !line.trim_ascii().is_empty())
        .collect();
    let has = |header: &[u8]| head.iter().any(|line| line.starts_with(header));
    has(b"from:") && has(b"date:") && (has(b"subject:") || has(b"to:") || has(b"message-id:"))
}

fn is_text(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    super::text::is_wide_text(bytes)
        || start
            .iter()
            .all(|b| *b >= 0x20 || matches!(b, b'\t' | b'\n' | b'\r' | 0x0c))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_kinds_by_content() {
        let named = |bytes: &[u8]| of(bytes).map(|k| k.name);
        for (bytes, name) in [
            (&b"%PDF-1.4"[..], "PDF"),
            (b"junk\n%PDF-1.4", "PDF"),
            (b"1 0 obj<<>>endobj trailer", "PDF"),
            (b"\xff\xd8\xff\xe0", "JPEG"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"II*\0", "TIFF"),
            (b"\0\0\0\x18ftypheic", "HEIC"),
            (b"\0\0\0\x18ftypisom", "MP4"),
            (b"RIFF....WEBP", "WebP"),
            (b"GIF89a", "GIF"),
            (b"PK\x03\x04....word/document.xml", "DOCX"),
            (b"PK\x03\x04....x", "ZIP"),
            (b"From: a@b\r\nDate: x\r\nSubject: y\r\n\r\n", "EML"),
            (b"<!DOCTYPE html>", "HTML"),
            (b"hello", "TXT"),
        ] {
            assert_eq!(named(bytes), Some(name));
        }
        assert_eq!(named(b"\0\x01\x02\x03"), None);
    }

    #[test]
    fn no_extension_belongs_to_two_kinds() {
        for (nth, kind) in KINDS.iter().enumerate() {
            for other in &KINDS[nth + 1..] {
                let shared = kind.extensions.iter().any(|e| other.extensions.contains(e));
                assert!(
                    !shared || kind.name == other.name,
                    "{} and {}",
                    kind.name,
                    other.name
                );
            }
        }
    }
}
