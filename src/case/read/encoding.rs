//! Bytes to text: only UTF-8 is read, but what else it looks like is said.
//!
//! Bytes that are not UTF-8 are replaced one for one by [`STAND_IN`], so that the offsets of the text stay those of the
//! file, and the rest of the text can be checked in the same run.

use super::faults::Faults;
use crate::finding::catalogue::json;
use crate::finding::{Finding, Note, Place};
use crate::source::BYTE_ORDER_MARK;

/// Stands for a byte that is not UTF-8. It is one byte long.
pub(super) const STAND_IN: char = '\u{1A}';

/// How many of a hundred bytes may be wrong before the file is taken for no text at all.
const INVALID_PERCENT_MAX: usize = 20;

/// The text, and the offsets of the bytes in it that stand for something else; nothing where it is no text.
pub(super) fn decode(bytes: &[u8], faults: &mut Faults) -> Option<(String, Vec<usize>)> {
    if let Some(encoding) = wide_encoding(bytes) {
        faults.add(Finding::new(&json::OTHER_ENCODING, Place::Whole).with("encoding", encoding));
        return None;
    }
    let (text, invalid) = replace_invalid(bytes);
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    let binary = (invalid.len() + zeros) * 100 > bytes.len() * INVALID_PERCENT_MAX;
    if let Some(looks) = magic(bytes).or(binary.then(unknown_bytes)) {
        let finding = Finding::new(&json::NOT_TEXT, Place::Whole);
        faults.add(finding.with_note("looks", looks.en, looks.fr));
        return None;
    }
    if text.starts_with(BYTE_ORDER_MARK) {
        faults.add(Finding::new(&json::BYTE_ORDER_MARK, Place::bytes(0..0)));
    }
    if let Some(first) = invalid.first() {
        let looks = eight_bit_encoding(bytes, &text, &invalid);
        faults.add(
            Finding::new(&json::INVALID_UTF8, Place::bytes(*first..first + 1))
                .with("offset", first)
                .with("byte", format!("{:02X}", bytes[*first]))
                .with("count", invalid.len())
                .with_note("encoding", looks.en, looks.fr),
        );
    }
    Some((text, invalid))
}

fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    // The longer marks come first: UTF-32 in this order of bytes starts with the mark of UTF-16.
    const MARKS: [(&[u8], &str); 4] = [
        (&[0xFF, 0xFE, 0, 0], "UTF-32 LE"),
        (&[0, 0, 0xFE, 0xFF], "UTF-32 BE"),
        (&[0xFF, 0xFE], "UTF-16 LE"),
        (&[0xFE, 0xFF], "UTF-16 BE"),
    ];
    if let Some((_, name)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(name);
    }
    // Without a mark: JSON starts with ASCII characters, so the zero bytes tell.
    let zeros: Vec<bool> = bytes.iter().take(4).map(|byte| *byte == 0).collect();
    match zeros[..] {
        [true, true, true, false] => Some("UTF-32 BE"),
        [false, true, true, true] => Some("UTF-32 LE"),
        [true, false, true, false] => Some("UTF-16 BE"),
        [false, true, false, true] => Some("UTF-16 LE"),
        _ => None,
    }
}

fn note(en: &str, fr: &str) -> Note {
    Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    }
}

fn magic(bytes: &[u8]) -> Option<Note> {
    const MAGIC: [(&[u8], &str, &str); 6] = [
        (b"%PDF-", "a PDF", "un PDF"),
        (
            b"PK\x03\x04",
            "a ZIP archive or an Office document",
            "une archive ZIP ou un document Office",
        ),
        (b"\x89PNG", "a PNG picture", "une image PNG"),
        (b"\xFF\xD8\xFF", "a JPEG picture", "une image JPEG"),
        (b"\x1F\x8B", "a gzip archive", "une archive gzip"),
        (b"{\\rtf", "a Rich Text document", "un document Rich Text"),
    ];
    let (_, en, fr) = MAGIC.iter().find(|(start, ..)| bytes.starts_with(start))?;
    Some(note(en, fr))
}

fn unknown_bytes() -> Note {
    note("binary data", "des données binaires")
}

fn replace_invalid(bytes: &[u8]) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(bytes.len());
    let mut invalid = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            invalid.push(text.len());
            text.push(STAND_IN);
        }
    }
    (text, invalid)
}

/// The encoding that text with these wrong bytes is most likely in.
fn eight_bit_encoding(bytes: &[u8], text: &str, invalid: &[usize]) -> Note {
    let cut = invalid.last() == Some(&(bytes.len() - 1)) && bytes.last().is_some_and(|b| *b >= 0xC2);
    let has_multibyte = text.chars().any(|c| !c.is_ascii() && c != BYTE_ORDER_MARK);
    if cut && invalid.len() <= 3 {
        note("UTF-8 that was cut short", "en UTF-8 tronqué")
    } else if has_multibyte {
        note(
            "UTF-8 mixed with Windows-1252",
            "un mélange d'UTF-8 et de Windows-1252",
        )
    } else if invalid.iter().any(|at| (0x80..0xA0).contains(&bytes[*at])) {
        note("Windows-1252", "Windows-1252")
    } else {
        note("Windows-1252 or ISO 8859-1", "Windows-1252 ou ISO 8859-1")
    }
}
