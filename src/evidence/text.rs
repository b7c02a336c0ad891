//! Plain text and Markdown as evidence.
//!
//! In: bytes of a text. Out: blocks that can be set, and what is doubtful about the encoding. A byte order mark decides; then
//! valid UTF-8; then what the letters look like, which is a finding, because a wrong guess changes names.

use super::markdown;
use super::page::{self, Letters};
use super::{Means, Part, Source, guard, made};
use crate::blocks::Block;
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use crate::pdf::limits;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use std::sync::Arc;

/// How sure the encoding of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    /// It says so itself, or there is no other way to read it.
    Sure,
    /// It was told by what the letters look like.
    Guessed,
}

/// A text that was decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// The encoding's name.
    pub(super) encoding: &'static str,
    pub(super) certainty: Certainty,
    /// How many places make no letter in it.
    pub(super) broken: usize,
}

/// Decodes a text.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, certainty) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, Certainty::Sure),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, Certainty::Sure),
        None => match wide_without_mark(bytes) {
            Some(encoding) => (encoding, Certainty::Guessed),
            None => (guess(bytes), Certainty::Guessed),
        },
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let broken = text.matches('\u{fffd}').count();
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        certainty,
        broken,
    }
}

/// UTF-16 without a mark: every other byte of Latin text is zero.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || pairs.is_empty() {
        return None;
    }
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let most = pairs.len() * 7 / 10;
    if zeros(1) > most {
        Some(encoding_rs::UTF_16LE)
    } else if zeros(0) > most {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether bytes that are no plain ASCII are text all the same: UTF-16, or letters of an old encoding.
pub(super) fn is_wide_text(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096) / 2 * 2];
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    (marked || wide_without_mark(start).is_some()) && !decode(start).text.chars().any(is_no_text)
}

fn is_no_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}')
}

/// Takes a text in.
pub(super) fn take_in(
    source: &Source,
    bytes: Arc<Vec<u8>>,
    means: &Means<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    within_text_limit(path, bytes.len())?;
    let content = source.origin.content(&bytes);
    let decoded = guard::run(path, move || decode(&bytes))?;
    let mut letters = Letters::new(means.fonts, page::text_style().family);
    within_line_limit(path, &decoded.text)?;
    doubts(&decoded, path, &mut letters, findings);
    let read = is_markdown(path).then(|| markdown::blocks(&decoded.text, &mut letters));
    let blocks = read
        .flatten()
        .unwrap_or_else(|| lines(&decoded.text, &mut letters));
    findings.extend(missing(&letters, path));
    made(source, content, blocks, &page::text_style(), means)
}

/// Refuses a text that would make more pages than anyone reads.
pub(super) fn within_text_limit(path: &str, length: usize) -> Result<(), Finding> {
    let size = u64::try_from(length).unwrap_or(u64::MAX);
    if size <= limits::TEXT_BYTES_MAX {
        return Ok(());
    }
    Err(Finding::new(&rows::TOO_LARGE, Place::file(path))
        .with("path", path)
        .with("bytes", size)
        .with("limit", limits::TEXT_BYTES_MAX))
}

/// Refuses a text of more lines than anyone reads.
pub(super) fn within_line_limit(path: &str, text: &str) -> Result<(), Finding> {
    // A form feed begins a page, which takes more than a line.
    let lines = memchr::memchr3_iter(b'\n', b'\r', 0x0c, text.as_bytes()).count();
    if lines <= limits::TEXT_LINES_MAX {
        return Ok(());
    }
    Err(Finding::new(&rows::TEXT_LINES, Place::file(path))
        .with("path", path)
        .with("count", lines)
        .with("limit", limits::TEXT_LINES_MAX))
}

/// What is doubtful about how a text was decoded.
pub(super) fn doubts(decoded: &Decoded, path: &str, letters: &mut Letters<'_>, findings: &mut Vec<Finding>) {
    if decoded.broken > 0 {
        findings.push(
            Finding::new(&rows::TEXT_BROKEN, Place::file(path))
                .with("path", path)
                .with("count", decoded.broken)
                .with("encoding", decoded.encoding),
        );
    } else if decoded.certainty == Certainty::Guessed {
        let sample = decoded.text.lines().find(|line| !line.is_ascii());
        let sample: String = sample.unwrap_or_default().trim().chars().take(40).collect();
        findings.push(
            Finding::new(&rows::TEXT_ENCODING, Place::file(path))
                .with("path", path)
                .with("encoding", decoded.encoding)
                .with("sample", letters.plain(&sample)),
        );
    }
}

/// A finding about letters that no font has.
pub(super) fn missing(letters: &Letters<'_>, path: &str) -> Option<Finding> {
    if letters.missing.is_empty() {
        return None;
    }
    let shown: Vec<String> = letters
        .missing
        .iter()
        .take(8)
        .map(|c| format!("U+{:04X}", u32::from(*c)))
        .collect();
    Some(
        Finding::new(&rows::TEXT_LETTERS, Place::file(path))
            .with("path", path)
            .with("count", letters.missing.len())
            .with("letters", shown.join(", ")),
    )
}

/// Lines as lines; a form feed starts a page.
pub(super) fn lines(text: &str, letters: &mut Letters<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (nth, sheet) in text.split('\u{c}').enumerate() {
        if nth > 0 {
            blocks.push(Block::PageBreak);
        }
        for line in sheet.lines() {
            let mut rest = line.trim_end();
            while let Some((at, _)) = rest.char_indices().nth(limits::LINE_LETTERS_MAX) {
                blocks.push(letters.line_block(&rest[..at]));
                rest = &rest[at..];
            }
            blocks.push(letters.line_block(rest));
        }
    }
    blocks
}

fn is_markdown(path: &str) -> bool {
    let path = path.to_lowercase();
    path.ends_with(".md") || path.ends_with(".markdown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told() {
        let told = |bytes: &[u8]| {
            let decoded = decode(bytes);
            (decoded.text, decoded.encoding, decoded.certainty)
        };
        let french = "Déclaration d'été : où, forêt, garçon, naïve, œuvre, hôpital";
        assert_eq!(told(french.as_bytes()), (french.into(), "UTF-8", Certainty::Sure));
        let (old, ..) = encoding_rs::WINDOWS_1252.encode(french);
        assert_eq!(told(&old), (french.into(), "windows-1252", Certainty::Guessed));
        let wide: Vec<u8> = french.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &wide].concat();
        assert_eq!(told(&marked), (french.into(), "UTF-16LE", Certainty::Sure));
        assert_eq!(told(&wide), (french.into(), "UTF-16LE", Certainty::Guessed));
        let russian = "Справка о месте жительства выдана гражданину для предъявления";
        let (old, ..) = encoding_rs::WINDOWS_1251.encode(russian);
        assert_eq!(told(&old).0, russian);
        assert!(is_wide_text(&marked) && is_wide_text(&wide));
        assert!(!is_wide_text(b"\xff\xfe\x01\0\x02\0\x03\0"));
    }
}
