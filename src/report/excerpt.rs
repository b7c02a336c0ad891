//! The lines of a text with marks under them, fitted to a width.
//!
//! Columns are those of a terminal here: wide characters take two, combining ones none, a tab [`TAB_COLUMNS`].

use super::visible;
use crate::source::Source;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// How many columns of a line are shown.
const WIDTH_COLUMNS: usize = 110;

/// How many columns are shown before a mark in a line that is too long.
const BEFORE_COLUMNS: usize = 40;

/// What a tab takes.
const TAB_COLUMNS: usize = 4;

/// A line as it is shown: its text, and the columns that are marked.
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) width: usize,
}

/// The line (from 1) with its part of `range` marked; the mark is at least one column wide.
pub(super) fn show(source: &Source, line: u32, range: &Range<usize>) -> Shown {
    let bytes = source.line(line);
    let start = range.start.clamp(bytes.start, bytes.end);
    let end = range.end.clamp(start, bytes.end);
    let (cut_before, before) = tail(source.slice(&(bytes.start..start)));
    let left = WIDTH_COLUMNS.saturating_sub(columns(&before));
    let (marked, cut_marked) = head(source.slice(&(start..end)), left);
    let left = left.saturating_sub(columns(&marked));
    let (after, cut_after) = if cut_marked {
        (String::new(), true)
    } else {
        head(source.slice(&(end..bytes.end)), left)
    };
    let ellipsis = |cut| if cut { "…" } else { "" };
    Shown {
        text: format!(
            "{}{before}{marked}{after}{}",
            ellipsis(cut_before),
            ellipsis(cut_after)
        ),
        start: columns(&before) + usize::from(cut_before),
        width: columns(&marked).max(1),
    }
}

/// The end of the text before a mark: all of it if it fits, else the last columns.
fn tail(text: &str) -> (bool, String) {
    let mut kept: Vec<String> = Vec::new();
    let mut width = 0;
    let mut short_enough = 0;
    for c in text.chars().rev() {
        let piece = piece(c);
        width += columns(&piece);
        if width <= BEFORE_COLUMNS {
            short_enough = kept.len() + 1;
        }
        kept.push(piece);
        // A line that is not long is shown from its start, so that its indentation is seen.
        if width > WIDTH_COLUMNS - BEFORE_COLUMNS {
            kept.truncate(short_enough);
            kept.reverse();
            return (true, kept.concat());
        }
    }
    kept.reverse();
    (false, kept.concat())
}

/// The start of a text, as far as it fits, and whether something was cut.
fn head(text: &str, width_max: usize) -> (String, bool) {
    let mut out = String::new();
    let mut width = 0;
    for c in text.chars() {
        let piece = piece(c);
        width += columns(&piece);
        if width > width_max {
            return (out, true);
        }
        out.push_str(&piece);
    }
    (out, false)
}

fn piece(c: char) -> String {
    match c {
        '\t' => " ".repeat(TAB_COLUMNS),
        // It stands for a byte that is not UTF-8; raw ones are as rare and as unreadable.
        '\u{1A}' => char::REPLACEMENT_CHARACTER.to_string(),
        c if visible::is_unsafe(c) => visible::escape(c),
        c => c.to_string(),
    }
}

fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}
