//! Labels of provisions as letters write them: `25(1.2)(c)(ii)`, `25(1.2)c)(ii)`, `72(1)(a), (c) and (d)`.

use std::ops::Range;

/// A label found in a text, in the English form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) label: String,
    pub(super) range: Range<usize>,
}

impl Found {
    pub(super) fn has_groups(&self) -> bool {
        self.label.contains('(')
    }
}

/// What a bracket holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A subsection: (1.2).
    Digits,
    /// A paragraph or subparagraph: (c), (ii).
    Lower,
    /// A clause or subclause: (A), (I).
    Upper,
}

/// A whole label at `at`: a number and its brackets.
pub(super) fn whole(text: &str, at: usize) -> Option<Found> {
    let mut end = number(text, at, 3)?;
    if text[at..].starts_with('0') {
        return None;
    }
    let mut label = text[at..end].to_owned();
    // `section 25 (1)`: one space is forgiven before the first bracket with a number.
    if text[end..].starts_with(" (") && group(text, end + 1).is_some_and(|g| g.1 == Class::Digits) {
        end += 1;
    }
    end = groups(text, end, &mut label);
    let follows = text[end..].chars().next();
    let is_cut = follows.is_some_and(|c| c.is_alphanumeric() || "%$€°".contains(c))
        || (text[end..].starts_with('.') && digit_at(text, end + 1));
    (!is_cut).then_some(Found {
        label,
        range: at..end,
    })
}

/// The brackets alone, which change the end of the label before them: `(c)` after `72(1)(a)` is `72(1)(c)`.
pub(super) fn relative(text: &str, at: usize, before: &str) -> Option<Found> {
    let (_, class, inner) = group(text, at)?;
    let place = same_level(before, class, &inner)?;
    let mut label = before[..place].to_owned();
    let end = groups(text, at, &mut label);
    let is_cut = text[end..].starts_with(char::is_alphanumeric);
    (!is_cut).then_some(Found {
        label,
        range: at..end,
    })
}

/// Where in `before` the bracket stands that a bracket of this class replaces.
fn same_level(before: &str, class: Class, inner: &str) -> Option<usize> {
    let mut candidates = before.match_indices('(').filter_map(|(at, _)| {
        let (_, found, words) = group(before, at)?;
        (found == class).then_some((at, words))
    });
    let first = candidates.next()?;
    // A second small-letter bracket is a subparagraph: a roman number replaces it, a letter replaces the paragraph.
    match candidates.next() {
        Some((at, _)) if is_roman(inner) => Some(at),
        _ => Some(first.0),
    }
}

fn is_roman(inner: &str) -> bool {
    inner.bytes().all(|b| b"ivx".contains(&b))
}

/// Takes brackets as long as there are some, appending them to `label`; returns where they end.
fn groups(text: &str, mut at: usize, label: &mut String) -> usize {
    while let Some((end, class, inner)) = group(text, at) {
        // `a)` without an opening bracket is a French paragraph; there is one at most, and only after a number.
        if !text[at..].starts_with('(') && (class != Class::Lower || has_letters(label)) {
            break;
        }
        label.push('(');
        label.push_str(&inner);
        label.push(')');
        at = end;
    }
    at
}

fn has_letters(label: &str) -> bool {
    label.bytes().any(|b| b.is_ascii_alphabetic())
}

/// One bracket at `at`: its end, its class and what it holds.
fn group(text: &str, at: usize) -> Option<(usize, Class, String)> {
    let rest = text.get(at..)?;
    let opened = usize::from(rest.starts_with('('));
    let length = rest.bytes().skip(opened).take(8).position(|b| b == b')')?;
    let inner = &rest[opened..opened + length];
    let class = class(inner)?;
    Some((at + opened + length + 1, class, inner.to_owned()))
}

fn class(inner: &str) -> Option<Class> {
    let (head, tail) = inner.split_once('.').unwrap_or((inner, "1"));
    let is_short = |part: &str, most: usize| !part.is_empty() && part.len() <= most;
    let all = |test: fn(&u8) -> bool, part: &str| part.as_bytes().iter().all(test);
    if !is_short(tail, 3) || !all(u8::is_ascii_digit, tail) {
        return None;
    }
    match head {
        _ if is_short(head, 2) && all(u8::is_ascii_digit, head) => Some(Class::Digits),
        _ if is_short(head, 1) && all(u8::is_ascii_lowercase, head) => Some(Class::Lower),
        _ if is_short(head, 4) && is_roman(head) => Some(Class::Lower),
        _ if is_short(head, 2) && all(u8::is_ascii_lowercase, head) => Some(Class::Lower),
        _ if is_short(head, 3) && all(u8::is_ascii_uppercase, head) => Some(Class::Upper),
        _ => None,
    }
}

/// A number of at most `most` digits with at most one decimal part: where it ends.
pub(super) fn number(text: &str, at: usize, most: usize) -> Option<usize> {
    let digits = |from: usize| {
        let rest = text.get(from..).unwrap_or("");
        rest.bytes().take_while(u8::is_ascii_digit).count()
    };
    let whole = digits(at);
    if whole == 0 || whole > most {
        return None;
    }
    let end = at + whole;
    match text[end..].starts_with('.') {
        true if (1..=3).contains(&digits(end + 1)) => Some(end + 1 + digits(end + 1)),
        _ => Some(end),
    }
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}
