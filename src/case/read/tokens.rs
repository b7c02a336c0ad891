//! The text in its smallest parts. Faults that need no context are reported here: comments, strange spaces and
//! characters; those inside texts in quotes are in [`super::texts`].

use super::encoding::STAND_IN;
use super::faults::Faults;
use crate::finding::catalogue::json::tokens as rows;
use crate::finding::{Finding, Place};
use crate::source::BYTE_ORDER_MARK;
use std::ops::Range;

/// What a part is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// `{` or `[`.
    Open(char),
    /// `}` or `]`.
    Close(char),
    Colon,
    Comma,
    /// A text in quotes, decoded; `sure` unless something in it was mended.
    Text {
        text: String,
        sure: bool,
    },
    /// Characters without quotes: a number, a literal, a word.
    Bare,
    End,
}

/// A part and its bytes.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

/// Hands out the parts of a text one by one.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    /// The offsets of bytes that are not UTF-8, sorted.
    pub(super) invalid: &'t [usize],
    pub(super) at: usize,
    /// Whether the last part was a colon, so that a value and no key comes next.
    pub(super) after_colon: bool,
    /// Whether a fault was met after which it is a guess what belongs where.
    pub(super) lost: bool,
    pub(super) faults: &'t mut Faults,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str, invalid: &'t [usize], faults: &'t mut Faults) -> Self {
        Tokens {
            text,
            invalid,
            at: if text.starts_with(BYTE_ORDER_MARK) {
                BYTE_ORDER_MARK.len_utf8()
            } else {
                0
            },
            after_colon: false,
            lost: false,
            faults,
        }
    }

    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// The next part; [`Kind::End`] from the end on.
    pub(super) fn next(&mut self) -> Token {
        self.skip_between();
        let start = self.at;
        let kind = self.kind();
        self.after_colon = kind == Kind::Colon;
        Token {
            kind,
            range: start..self.at,
        }
    }

    fn kind(&mut self) -> Kind {
        let Some(c) = self.rest().chars().next() else {
            return Kind::End;
        };
        match c {
            '{' | '[' => self.one(Kind::Open(c)),
            '}' | ']' => self.one(Kind::Close(c)),
            ':' => self.one(Kind::Colon),
            ',' => self.one(Kind::Comma),
            '"' => self.quoted(),
            _ if is_foreign_quote(c) => self.quoted_otherwise(c),
            _ => {
                self.at += bare_length(self.rest());
                Kind::Bare
            }
        }
    }

    fn one(&mut self, kind: Kind) -> Kind {
        self.at += 1;
        kind
    }

    /// Passes white space, comments, and whatever can belong to no value.
    fn skip_between(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
            self.at += blank;
            let rest = self.rest();
            let Some(c) = rest.chars().next() else { return };
            if c == '#' || rest.starts_with("//") || rest.starts_with("/*") {
                self.comment();
            } else if is_strange_space(c) {
                self.strange_space(c);
            } else if !starts_token(c) {
                self.unexpected();
            } else {
                return;
            }
        }
    }

    fn comment(&mut self) {
        let rest = self.rest();
        let start = self.at;
        let (length, row) = if let Some(inside) = rest.strip_prefix("/*") {
            match inside.find("*/") {
                Some(end) => (end + 4, &rows::COMMENT),
                None => (rest.len(), &rows::UNCLOSED_COMMENT),
            }
        } else {
            (rest.find(['\n', '\r']).unwrap_or(rest.len()), &rows::COMMENT)
        };
        self.at += length;
        // What follows an unclosed comment is hidden: nothing can be said of it.
        self.lost |= row.code == rows::UNCLOSED_COMMENT.code;
        self.faults.add(Finding::new(row, Place::bytes(start..self.at)));
    }

    fn strange_space(&mut self, c: char) {
        let length = self.rest().len() - self.rest().trim_start_matches(c).len();
        let place = Place::bytes(self.at..self.at + length);
        let name = name_of(c);
        self.faults
            .add(Finding::new(&rows::STRANGE_SPACE, place).with("found", name));
        self.at += length;
    }

    fn unexpected(&mut self) {
        let start = self.at;
        let rest = self.rest();
        let end = rest
            .char_indices()
            .find(|(i, c)| *i > 0 && (starts_token(*c) || c.is_whitespace() || matches!(c, '/' | '#')))
            .map_or(rest.len(), |(i, _)| i);
        self.at += end;
        let range = start..self.at;
        let invalid_only = self.text[range.clone()].chars().all(|c| c == STAND_IN) && self.is_invalid(start);
        if !invalid_only {
            self.faults.quote(&rows::UNEXPECTED, self.text, range);
        }
    }

    /// Whether the byte here was not UTF-8 in the file: that is reported already.
    pub(super) fn is_invalid(&self, offset: usize) -> bool {
        self.invalid.binary_search(&offset).is_ok()
    }
}

/// `U+00A0`, as messages name characters that cannot be seen.
pub(super) fn name_of(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

fn is_strange_space(c: char) -> bool {
    let invisible = matches!(c, BYTE_ORDER_MARK | '\u{200B}' | '\u{2060}' | '\u{180E}');
    invisible || (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n' | '\r'))
}

fn is_foreign_quote(c: char) -> bool {
    matches!(c, '\'' | '`' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»')
}

fn is_bare(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '+' | '-' | '.')
}

fn starts_token(c: char) -> bool {
    is_bare(c) || is_foreign_quote(c) || matches!(c, '{' | '}' | '[' | ']' | ':' | ',' | '"')
}

fn bare_length(rest: &str) -> usize {
    rest.find(|c: char| !is_bare(c)).unwrap_or(rest.len())
}
