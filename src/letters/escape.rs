//! Values made safe for Markdown, so that a name like `*A_B|C` or a title that starts `1. ` comes out as it was written.
//!
//! In: text of the case. Out: Markdown that reads as that text and as nothing else. Every character that Markdown, or
//! one of our own conventions (see [`super::markdown`]), could take for a mark is written as a numeric character
//! reference: references never open or close anything, and they keep the class of their neighbours (punctuation stays
//! punctuation). White space is folded, as Markdown folds it; no-break spaces are kept.

use std::fmt::Write as _;

/// Marks that are harmless wherever a value can stand, and so stay readable in the Markdown.
const HARMLESS: &[u8] = b",;'\"?/%";

/// Text as one line of Markdown.
///
/// Runs of breaking white space become one space, and white space at the ends goes. U+0000 cannot be said in Markdown and
/// becomes U+FFFD, which no font covers quietly.
#[must_use]
pub fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + value.len() / 4);
    for (place, word) in words(value).enumerate() {
        if place > 0 {
            out.push(' ');
        }
        for c in word.chars() {
            character(c, &mut out);
        }
    }
    out
}

/// The words between breaking white space: what Unicode calls white space, but for the spaces that do not break.
pub(super) fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(is_breaking).filter(|word| !word.is_empty())
}

/// Whether a character is white space at which Markdown folds, or a line break of any kind.
pub(super) fn is_breaking(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// One character of a value. `¶` is among the marks because it opens a numbered paragraph.
fn character(c: char, out: &mut String) {
    let mark = c.is_ascii_punctuation() && !u8::try_from(c).is_ok_and(|b| HARMLESS.contains(&b));
    if mark || c == '¶' || c.is_control() || (c.is_whitespace() && c != ' ') {
        // Writing to a string cannot fail.
        let _ = write!(out, "&#{};", u32::from(c));
    } else {
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_references_and_white_space_folds() {
        assert_eq!(text("  1. *A_B|C\n\tx "), "1&#46; &#42;A&#95;B&#124;C x");
        assert_eq!(text("a\u{a0}b"), "a&#160;b");
        assert_eq!(text("O'Brien, 50%"), "O'Brien, 50%");
        assert_eq!(text("¶ x"), "&#182; x");
    }
}
