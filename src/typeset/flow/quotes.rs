//! Straight quotation marks and apostrophes, as keyboards have them, to those of a book.
//!
//! In: a mark, what stands before and after it, the language. Out: the mark as printed. What is not running text (values in
//! tables and definition lists) never comes here: it is printed as it was typed.

/// Whether straight marks are turned into those of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::typeset) enum Quotes {
    /// They stay as they were typed.
    #[default]
    AsTyped,
    /// They are turned: running text.
    Turned,
}

/// What stands around a straight mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// The character before it.
    pub before: Option<char>,
    /// The character after it.
    pub after: Option<char>,
    /// The last quotation mark before it, in printed form.
    pub last_mark: Option<char>,
}

/// The printed form of a straight mark in a language; none for every other character, and where it is no quotation mark.
pub(super) fn turned(mark: char, around: Around, language: &str) -> Option<&'static str> {
    let Around {
        before,
        after,
        last_mark,
    } = around;
    let opens = before.is_none_or(|c| c.is_whitespace() || "([{—–-/“‘«\u{2066}\u{2067}".contains(c))
        && after.is_none_or(|c| !c.is_whitespace());
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let french = language.starts_with("fr");
    match mark {
        // Feet and inches are as they were typed: 5'10".
        '\'' if is_digit(before) && is_digit(after) => None,
        '"' if is_digit(before) && !matches!(last_mark, Some('“' | '«')) => None,
        '\'' if opens && !is_digit(after) => Some("‘"),
        '\'' => Some("’"),
        '"' if french && opens => Some("«\u{202f}"),
        '"' if french => Some("\u{202f}»"),
        '"' if opens => Some("“"),
        '"' => Some("”"),
        _ => None,
    }
}
