//! The text of a file that a person wrote, and where in it something stands.
//!
//! In: a name and a text. Out: lines and columns for byte ranges. It knows nothing of JSON and never alters the text.
//! Lines end with `\n`, `\r\n` or `\r`, as editors count them; columns are characters, from 1. A byte-order mark at
//! the very start is in the text, so that byte offsets are those of the file, but takes up no column.

use std::ops::Range;

/// The byte-order mark that some programs put before UTF-8 text.
pub const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A text with the starts of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    /// How many characters come before each [`STRIDE`] bytes: a text may be one line of megabytes with a finding in each corner.
    characters: Vec<usize>,
}

/// How many bytes are counted at most to know a column.
const STRIDE: usize = 4096;

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Source {
    /// Takes the text of the file that messages call `name`.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = line_starts(&text);
        let mut before = 0;
        let characters = text.as_bytes().chunks(STRIDE).map(|chunk| {
            let count = before;
            before += characters(chunk);
            count
        });
        let characters = characters.collect();
        Source {
            name: name.into(),
            text,
            line_starts,
            characters,
        }
    }

    /// What messages call the file, such as its path.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many lines there are; an empty text has one.
    #[must_use]
    pub fn lines(&self) -> u32 {
        to_u32(self.line_starts.len())
    }

    /// The line and column of the character at or around the byte `offset`; beyond the end, those of the end.
    #[must_use]
    pub fn spot(&self, offset: usize) -> Spot {
        let offset = self.floor(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset) - 1;
        let start = self.line_starts[line];
        let marks = usize::from(line == 0 && self.text[..offset].starts_with(BYTE_ORDER_MARK));
        let before = self.characters_before(offset) - self.characters_before(start);
        Spot {
            line: to_u32(line + 1),
            column: to_u32(before - marks + 1),
        }
    }

    /// How many characters come before a byte that begins one.
    fn characters_before(&self, offset: usize) -> usize {
        let stride = (offset / STRIDE).min(self.characters.len().saturating_sub(1));
        let known = self.characters.get(stride).copied().unwrap_or(0);
        known + characters(&self.text.as_bytes()[stride * STRIDE..offset])
    }

    /// The bytes of a line (from 1), without what ends it; the empty range at the end where there is no such line.
    #[must_use]
    pub fn line(&self, number: u32) -> Range<usize> {
        let index = usize::try_from(number).unwrap_or(usize::MAX);
        let Some(start) = index.checked_sub(1).and_then(|i| self.line_starts.get(i)) else {
            return self.text.len()..self.text.len();
        };
        let end = self.line_starts.get(index).copied().unwrap_or(self.text.len());
        let line = self.text[*start..end].trim_end_matches(['\n', '\r']);
        let mark = if *start == 0 && line.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len_utf8()
        } else {
            0
        };
        *start + mark..*start + line.len()
    }

    /// The text of a range, widened to whole characters and cut at the end of the text.
    #[must_use]
    pub fn slice(&self, range: &Range<usize>) -> &str {
        let start = self.floor(range.start);
        let mut end = range.end.clamp(start, self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        &self.text[start..end]
    }

    fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

/// How many characters begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(i, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(i + 1) != Some(&b'\n'),
        _ => false,
    });
    std::iter::once(0).chain(ends.map(|(i, _)| i + 1)).collect()
}

/// Files are read up to a few megabytes, so no count in them comes near the limit.
fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(line: u32, column: u32) -> Spot {
        Spot { line, column }
    }

    #[test]
    fn a_long_line_has_the_columns_that_counting_gives() {
        let text = format!("a\n{}\nz", "aé€😀".repeat(3 * STRIDE / 4));
        let source = Source::new("t", text.clone());
        let line = text[2..].char_indices().take_while(|(_, c)| *c != '\n');
        for (column, (at, c)) in (1..).zip(line) {
            assert_eq!(source.spot(2 + at), spot(2, column), "{c}");
        }
        assert_eq!(source.spot(text.len()), spot(3, 2));
        assert_eq!(Source::new("t", "").spot(7), spot(1, 1));
    }

    #[test]
    fn every_way_to_end_a_line_counts_once() {
        let source = Source::new("t", "a\nb\r\nc\rd");
        assert_eq!(source.lines(), 4);
        assert_eq!(source.spot(0), spot(1, 1));
        assert_eq!(source.spot(2), spot(2, 1));
        assert_eq!(source.spot(5), spot(3, 1));
        assert_eq!(source.spot(7), spot(4, 1));
        assert_eq!(source.spot(99), spot(4, 2));
        let lines: Vec<&str> = (1..=5).map(|n| source.slice(&source.line(n))).collect();
        assert_eq!(lines, ["a", "b", "c", "d", ""]);
    }

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let source = Source::new("t", "\u{FEFF}é𝒳x");
        assert_eq!(source.spot(0), spot(1, 1));
        assert_eq!(source.spot(3), spot(1, 1), "the mark takes no column");
        assert_eq!(source.spot(5), spot(1, 2));
        assert_eq!(
            source.spot(7),
            spot(1, 2),
            "inside a character means that character"
        );
        assert_eq!(source.spot(9), spot(1, 3));
        assert_eq!(source.slice(&source.line(1)), "é𝒳x");
        assert_eq!(source.slice(&(4..6)), "é𝒳");
    }

    #[test]
    fn an_empty_text_has_one_line() {
        let source = Source::new("t", "");
        assert_eq!((source.lines(), source.spot(0)), (1, spot(1, 1)));
        assert_eq!(source.line(1), 0..0);
        assert_eq!(source.line(0), 0..0);
    }
}
