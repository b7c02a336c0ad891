//! What a file says of itself beside its pages: when a photograph was taken, a message's subject and day, a PDF's title.
//!
//! The day on which a PDF was made is never taken: it is the day of the scan. A title that a program gave is none.

use super::{Gathered, name};
use crate::case::model::values::PartialDate;
use crate::pdf;
use crate::world::World;
use std::io::{BufReader, Cursor, Read};
use std::path::Path;

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Its title.
    pub(super) title: Option<String>,
    /// The day on which a photograph was taken.
    pub(super) taken_on: Option<PartialDate>,
    /// The day on which a message was sent.
    pub(super) sent_on: Option<PartialDate>,
}

/// The most bytes that are looked through for what a file says of itself.
const BYTES_MAX: u64 = 32 << 20;

/// How many bytes tell the kind of a file.
const HEAD_BYTES: u64 = 4096;

/// The first bytes of a file; none where it cannot be read.
pub(super) fn head(world: &dyn World, path: &Path) -> Vec<u8> {
    start(world, path, HEAD_BYTES)
}

fn start(world: &dyn World, path: &Path, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(file) = world.open(path) {
        // What cannot be read says nothing; taking the file in tells why.
        let _read = file.take(most).read_to_end(&mut bytes);
    }
    bytes
}

/// Asks a file.
pub(super) fn by(world: &dyn World, file: &Gathered) -> Said {
    let bytes = start(world, &file.real, BYTES_MAX);
    let is_mail = file.path.to_lowercase().ends_with(".eml");
    if bytes.starts_with(b"%PDF-") {
        return Said {
            title: pdf::title::of(&bytes).and_then(|title| telling(&title)),
            ..Said::default()
        };
    }
    if is_mail {
        return message(&bytes);
    }
    Said {
        taken_on: taken_on(bytes),
        ..Said::default()
    }
}

/// The title without what programs put into it; none where a program made it up.
fn telling(title: &str) -> Option<String> {
    let title = title.trim();
    let bare = title.strip_prefix("Microsoft Word - ").unwrap_or(title);
    let is_a_file = [".doc", ".docx", ".pdf", ".jpg", ".tif", ".indd", ".xls", ".xlsx"]
        .iter()
        .any(|ending| bare.to_lowercase().ends_with(ending));
    let words = bare.chars().filter(|c| c.is_alphabetic()).count();
    let named = name::read(bare);
    let sound = !is_a_file && words > 3 && bare.chars().count() <= 200 && !bare.chars().any(char::is_control);
    (sound && !named.title.is_empty()).then(|| bare.to_owned())
}

fn taken_on(bytes: Vec<u8>) -> Option<PartialDate> {
    let mut reader = BufReader::new(Cursor::new(bytes));
    let exif = exif::Reader::new().read_from_container(&mut reader).ok()?;
    let field = exif.get_field(exif::Tag::DateTimeOriginal, exif::In::PRIMARY)?;
    let exif::Value::Ascii(ref texts) = field.value else {
        return None;
    };
    let text = std::str::from_utf8(texts.first()?).ok()?;
    PartialDate::parse(&text.get(..10)?.replace(':', "-"))
}

fn message(bytes: &[u8]) -> Said {
    let Some(message) = mail_parser::MessageParser::default().parse_headers(bytes) else {
        return Said::default();
    };
    let date = message
        .date()
        .map(|d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day));
    Said {
        title: message
            .subject()
            .map(str::trim)
            .filter(|s| !s.is_empty())
            .map(str::to_owned),
        sent_on: date.and_then(|date| PartialDate::parse(&date)),
        taken_on: None,
    }
}
