//! A font, as far as reading text needs it: codes to text and widths.

use super::cmap::parse;
use lopdf::{Dictionary, Document, Object};
use std::collections::BTreeMap;

/// A font.
pub(super) struct Font {
    two_bytes: bool,
    texts: BTreeMap<u32, String>,
    widths: BTreeMap<u32, f64>,
    default_width: f64,
}

/// One code of a shown string.
#[derive(Clone, Copy)]
pub(super) struct Code {
    pub(super) value: u32,
    pub(super) bytes: usize,
}

impl Font {
    pub(super) fn read(document: &Document, font: &Dictionary) -> Self {
        let texts = font
            .get(b"ToUnicode")
            .ok()
            .and_then(|o| document.dereference(o).ok()?.1.as_stream().ok())
            .map(|stream| {
                parse(
                    &stream
                        .decompressed_content()
                        .unwrap_or_else(|_| stream.content.clone()),
                )
            })
            .unwrap_or_default();
        let two_bytes = font.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type0");
        let (widths, default_width) = if two_bytes {
            composite_widths(document, font)
        } else {
            (simple_widths(document, font), 500.0)
        };
        Font {
            two_bytes,
            texts,
            widths,
            default_width,
        }
    }

    pub(super) fn codes(&self, bytes: &[u8]) -> Vec<Code> {
        let length = if self.two_bytes { 2 } else { 1 };
        bytes
            .chunks(length)
            .map(|chunk| Code {
                value: chunk.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
                bytes: chunk.len(),
            })
            .collect()
    }

    pub(super) fn width(&self, code: u32) -> f64 {
        self.widths.get(&code).copied().unwrap_or(self.default_width)
    }

    /// The text of a code; nothing where the file does not tell and the code is no plain letter.
    pub(super) fn text(&self, code: u32) -> String {
        if let Some(text) = self.texts.get(&code) {
            return text.clone();
        }
        if self.two_bytes {
            return String::new();
        }
        u8::try_from(code)
            .ok()
            .and_then(windows_1252)
            .map(String::from)
            .unwrap_or_default()
    }
}

fn simple_widths(document: &Document, font: &Dictionary) -> BTreeMap<u32, f64> {
    let first = font
        .get(b"FirstChar")
        .and_then(Object::as_i64)
        .ok()
        .and_then(|n| u32::try_from(n).ok())
        .unwrap_or(0);
    let widths = font
        .get(b"Widths")
        .ok()
        .and_then(|o| document.dereference(o).ok()?.1.as_array().ok());
    let codes = first..;
    codes
        .zip(widths.into_iter().flatten())
        .filter_map(|(code, w)| Some((code, w.as_float().ok()?.into())))
        .collect()
}

fn composite_widths(document: &Document, font: &Dictionary) -> (BTreeMap<u32, f64>, f64) {
    let descendant = font
        .get(b"DescendantFonts")
        .ok()
        .and_then(|o| document.dereference(o).ok()?.1.as_array().ok()?.first())
        .and_then(|o| document.dereference(o).ok()?.1.as_dict().ok());
    let Some(descendant) = descendant else {
        return (BTreeMap::new(), 1000.0);
    };
    let default = descendant
        .get(b"DW")
        .and_then(Object::as_float)
        .map_or(1000.0, f64::from);
    let entries = descendant
        .get(b"W")
        .ok()
        .and_then(|o| document.dereference(o).ok()?.1.as_array().ok());
    let mut widths = BTreeMap::new();
    let mut entries = entries.into_iter().flatten();
    while let Some(first) = entries.next().and_then(code) {
        match entries.next() {
            Some(Object::Array(list)) => {
                for (code, width) in (first..).zip(list) {
                    widths.insert(code, width.as_float().map_or(0.0, f64::from));
                }
            }
            Some(last) => {
                let width = entries
                    .next()
                    .and_then(|w| w.as_float().ok())
                    .map_or(0.0, f64::from);
                // Two-byte codes: a range of more is a mistake of the file.
                let last = code(last).unwrap_or(first).min(0xffff);
                widths.extend((first..=last).map(|code| (code, width)));
            }
            None => break,
        }
    }
    (widths, default)
}

fn code(object: &Object) -> Option<u32> {
    u32::try_from(object.as_i64().ok()?).ok()
}

/// The character of a byte in Windows code page 1252, which is what simple Latin fonts mostly mean.
fn windows_1252(byte: u8) -> Option<char> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0..=31 => None,
        128..=159 => Some(HIGH[usize::from(byte - 128)]),
        _ => Some(char::from(byte)),
    }
}
