//! Texts in quotes: their escapes, the characters they may not hold, and where they end when the quote does not tell.

use super::encoding::STAND_IN;
use super::faults::shorten;
use super::tokens::{Kind, Tokens, name_of};
use crate::finding::catalogue::json::tokens as rows;
use crate::finding::{Finding, Place};
use std::ops::Range;

/// A text while it is read.
struct Text {
    start: usize,
    decoded: String,
    sure: bool,
    /// After a bare quote in it: the next quote that clearly ends a value, which alone is believed then.
    ends_at: Option<usize>,
}

impl Tokens<'_> {
    /// A text that opens with `"` here.
    pub(super) fn quoted(&mut self) -> Kind {
        let mut text = Text {
            start: self.at,
            decoded: String::new(),
            sure: true,
            ends_at: None,
        };
        self.at += 1;
        loop {
            let rest = self.rest();
            let plain = rest
                .find(|c: char| c < ' ' || c == '"' || c == '\\')
                .unwrap_or(rest.len());
            text.decoded.push_str(&rest[..plain]);
            self.at += plain;
            match self.rest().chars().next() {
                Some('"') if self.ends_here(&text) => {
                    self.at += 1;
                    break;
                }
                Some('"') => {
                    if self.inner_quote(&mut text) {
                        break;
                    }
                }
                Some('\\') => self.escape(&mut text),
                Some('\n' | '\r') if self.goes_on_below() => self.line_break(&mut text),
                None | Some('\n' | '\r') => {
                    self.unclosed(&mut text);
                    break;
                }
                Some(_) => self.control(&mut text),
            }
        }
        Kind::Text {
            text: text.decoded,
            sure: text.sure,
        }
    }

    /// Whether the quote here ends the text, judged by what follows it.
    fn ends_here(&self, text: &Text) -> bool {
        if let Some(end) = text.ends_at {
            return self.at == end;
        }
        // A letter or a mark of punctuation right behind a quote cannot be JSON.
        let next = self.rest()[1..].chars().next();
        !next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ';' | '!' | '?' | ')' | '-'))
    }

    /// Reports a quote inside the text; true where the text has to end at it, because nothing better is in sight.
    fn inner_quote(&mut self, text: &mut Text) -> bool {
        let here = self.at;
        if text.ends_at.is_none() {
            let place = Place::bytes(here..here + 1);
            self.faults.add(Finding::new(&rows::INNER_QUOTE, place));
        }
        text.sure = false;
        self.at += 1;
        // Searched again only from behind the last one found, so that no line is searched twice.
        if !self.lost && text.ends_at.is_none_or(|end| end < here) {
            text.ends_at = self.clear_end();
        }
        if text.ends_at.is_some() {
            text.decoded.push('"');
            return false;
        }
        // What stands on the rest of the line is anyone's guess.
        self.lost = true;
        self.at += self.rest().find(['\n', '\r']).unwrap_or(self.rest().len());
        true
    }

    /// The next quote on this line behind which a value clearly ends.
    fn clear_end(&self) -> Option<usize> {
        let line = self.rest().split(['\n', '\r']).next().unwrap_or_default();
        let quotes = line.match_indices('"');
        let ends = |rest: &str| {
            let rest = rest.trim_start_matches([' ', '\t']);
            rest.is_empty()
                || rest.starts_with([',', '}', ']'])
                || (!self.after_colon && rest.starts_with(':'))
        };
        quotes
            .map(|(at, _)| at)
            .find(|at| ends(&line[at + 1..]))
            .map(|at| self.at + at)
    }

    fn escape(&mut self, text: &mut Text) {
        let start = self.at;
        let Some(letter) = self.rest()[1..].chars().next() else {
            // The end of the file comes first; the caller reports the text as unclosed.
            self.at += 1;
            text.sure = false;
            return;
        };
        let plain = match letter {
            '"' | '\\' | '/' => Some(letter),
            'b' => Some('\u{8}'),
            'f' => Some('\u{C}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => return self.unicode_escape(text),
            _ => None,
        };
        if let Some(c) = plain {
            text.decoded.push(c);
            self.at += 2;
            return;
        }
        self.at += 1;
        let mut end = self.at;
        if letter >= ' ' {
            end += letter.len_utf8();
            text.decoded.push('\\');
            text.decoded.push(letter);
            self.at = end;
        }
        self.bad_escape(start..end, text);
    }

    fn bad_escape(&mut self, range: Range<usize>, text: &mut Text) {
        text.sure = false;
        self.faults.quote(&rows::BAD_ESCAPE, self.text, range);
    }

    fn unicode_escape(&mut self, text: &mut Text) {
        let start = self.at;
        let Some(unit) = code_unit(self.rest()) else {
            let digits = self.rest()[2..].chars().take(4);
            let digits = digits.take_while(char::is_ascii_hexdigit).count();
            self.at += 2 + digits;
            return self.bad_escape(start..self.at, text);
        };
        self.at += UNIT_BYTES;
        let second = code_unit(self.rest()).filter(|_| (0xD800..0xDC00).contains(&unit));
        let units = [unit, second.unwrap_or_default()];
        let decoded = char::decode_utf16(units).next();
        match decoded {
            Some(Ok(c)) => {
                self.at += UNIT_BYTES * (c.len_utf16() - 1);
                text.decoded.push(c);
            }
            _ => {
                text.decoded.push(char::REPLACEMENT_CHARACTER);
                text.sure = false;
                self.faults
                    .quote(&rows::LONE_SURROGATE, self.text, start..self.at);
            }
        }
    }

    fn control(&mut self, text: &mut Text) {
        let start = self.at;
        text.sure = false;
        if self.is_invalid(start) {
            self.at += STAND_IN.len_utf8();
            text.decoded.push(char::REPLACEMENT_CHARACTER);
            return;
        }
        let c = self.rest().chars().next().unwrap_or_default();
        let run = self.rest().len() - self.rest().trim_start_matches(c).len();
        self.at += run;
        text.decoded.push_str(&self.text[start..self.at]);
        let remedy = match c {
            '\t' => "\\t".to_owned(),
            _ => format!("\\u{:04x}", u32::from(c)),
        };
        let finding = Finding::new(&rows::CONTROL_CHARACTER, Place::bytes(start..self.at));
        self.faults
            .add(finding.with("found", name_of(c)).with("remedy", remedy));
    }

    /// At a line break: whether the next line looks like more of the text, rather than like JSON.
    fn goes_on_below(&self) -> bool {
        let below = self.rest().trim_start();
        !below.is_empty() && !below.starts_with(['"', '{', '}', '[', ']'])
    }

    /// Takes the line break, with all white space behind it, as part of the text.
    fn line_break(&mut self, text: &mut Text) {
        let start = self.at;
        self.at += self.rest().len() - self.rest().trim_start().len();
        let space = &self.text[start..self.at];
        text.decoded.push_str(&space.replace("\r\n", "\n"));
        // One finding for each text, however many lines it has.
        if text.sure {
            let end = start + if space.starts_with("\r\n") { 2 } else { 1 };
            self.faults.add(Finding::new(
                &rows::LINE_BREAK_IN_STRING,
                Place::bytes(start..end),
            ));
        }
        text.sure = false;
    }

    /// Ends the text at the end of its line: what looks like JSON at that end is left to be read as such.
    fn unclosed(&mut self, text: &mut Text) {
        text.sure = false;
        let content = &self.text[text.start + 1..self.at];
        let kept = content.trim_end_matches([' ', '\t', ',', ']', '}']);
        if let Some(quote) = kept.chars().last().filter(|c| matches!(c, '“' | '”')) {
            let end = text.start + 1 + kept.len();
            let place = Place::bytes(end - quote.len_utf8()..end);
            self.faults
                .add(Finding::new(&rows::WRONG_QUOTES, place).with("found", quote));
            text.decoded.truncate(
                text.decoded
                    .trim_end_matches([' ', '\t', ',', ']', '}', quote])
                    .len(),
            );
            self.at = end;
            return;
        }
        let dropped = content.len() - kept.len();
        text.decoded.truncate(text.decoded.len().saturating_sub(dropped));
        self.at -= dropped;
        let place = Place::bytes(text.start..self.at);
        self.faults.add(Finding::new(&rows::UNCLOSED_STRING, place));
    }

    /// A text in quotes that are not JSON's, up to its closing quote on the same line.
    pub(super) fn quoted_otherwise(&mut self, open: char) -> Kind {
        let start = self.at;
        let inside = start + open.len_utf8();
        let line = self.text[inside..].split(['\n', '\r']).next().unwrap_or_default();
        let end = line
            .char_indices()
            .find(|(i, c)| closes(open, *c) && ends_a_value(&line[i + c.len_utf8()..]));
        let Some((length, close)) = end else {
            let kept = line.trim_end_matches([' ', '\t', ',', ']', '}']);
            self.at = inside + kept.len();
            let place = Place::bytes(start..self.at);
            self.faults.add(Finding::new(&rows::UNCLOSED_STRING, place));
            return mended(kept);
        };
        self.at = inside + length + close.len_utf8();
        let place = Place::bytes(start..self.at);
        let finding = Finding::new(&rows::WRONG_QUOTES, place);
        self.faults
            .add(finding.with("found", shorten(&format!("{open}…{close}"))));
        mended(&line[..length])
    }
}

/// `\u` and four digits.
const UNIT_BYTES: usize = 6;

fn code_unit(rest: &str) -> Option<u16> {
    let digits = rest.strip_prefix("\\u")?.get(..4)?;
    let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
    hexadecimal
        .then(|| u16::from_str_radix(digits, 16).ok())
        .flatten()
}

fn mended(text: &str) -> Kind {
    Kind::Text {
        text: text.to_owned(),
        sure: false,
    }
}

fn closes(open: char, c: char) -> bool {
    match open {
        '\'' | '`' => c == open || c == '\'',
        '‘' | '’' | '‚' => matches!(c, '‘' | '’' | '\''),
        '«' | '»' => matches!(c, '«' | '»'),
        _ => matches!(c, '“' | '”' | '"'),
    }
}

fn ends_a_value(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t']);
    rest.is_empty() || rest.starts_with([',', ':', '}', ']'])
}
