//! Dates in names, as people write them: in digits of many orders, or with the month as a word.
//!
//! In: a text. Out: the first date in it and where it stands, and whether it can mean one day only.

use crate::case::model::values::PartialDate;

/// What is at the start of a text, and the rest.
pub(super) fn split(text: &str, is: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !is(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// A date in a name.
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) date: Reading,
}

/// What a date can mean.
pub(super) enum Reading {
    /// One day, month or year.
    Sure(PartialDate),
    /// One of two days.
    Unsure,
}

/// The last date of a period, and how many bytes it takes: ` to 2024-12`, `-2024`, ` au 2024-12-31`.
pub(super) fn period_end(rest: &str) -> Option<(usize, PartialDate)> {
    let trimmed = rest.trim_start();
    let word = ["to ", "until ", "au ", "à ", "–", "—", "-"]
        .into_iter()
        .find(|word| trimmed.starts_with(word))?;
    let after = trimmed[word.len()..].trim_start();
    let found = found_at(after).filter(|found| found.start == 0)?;
    let Reading::Sure(date) = found.date else {
        return None;
    };
    Some((rest.len() - after.len() + found.end, date))
}

/// The first date in a text.
pub(super) fn found_at(text: &str) -> Option<Found> {
    let starts = text
        .char_indices()
        .filter(|(at, _)| !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric));
    starts.into_iter().find_map(|(start, _)| {
        let (length, date) = numeric(&text[start..]).or_else(|| worded(&text[start..]))?;
        Some(Found {
            start,
            end: start + length,
            date,
        })
    })
}

/// The runs of digits at the start of a text, each with what parts it from the one before.
fn runs(text: &str) -> Vec<(char, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut parting = ' ';
    while found.len() < 3 {
        let (digits, after) = split(rest, |c| c.is_ascii_digit());
        if digits.is_empty() {
            break;
        }
        found.push((parting, digits));
        match after.chars().next() {
            Some(c) if "-._ ".contains(c) => parting = c,
            _ => break,
        }
        rest = &after[1..];
    }
    found
}

fn number(digits: &str) -> i16 {
    digits.parse().unwrap_or(0)
}

fn day(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    (1900..2100)
        .contains(&number(year))
        .then(|| PartialDate::parse(&format!("{year}-{month}-{day}")))?
}

/// A date in digits.
fn numeric(text: &str) -> Option<(usize, Reading)> {
    let runs = runs(text);
    let lengths: Vec<usize> = runs.iter().map(|(_, digits)| digits.len()).collect();
    let word: Vec<&str> = runs.iter().map(|(_, digits)| *digits).collect();
    let same = runs.len() == 3 && runs[1].0 == runs[2].0;
    let ends = |length: usize| !text[length..].starts_with(|c: char| c.is_alphanumeric());
    let sure = |length: usize, date: Option<PartialDate>| {
        date.filter(|_| ends(length))
            .map(|date| (length, Reading::Sure(date)))
    };
    match lengths[..] {
        [8, ..] => sure(8, day(&word[0][..4], &word[0][4..6], &word[0][6..])),
        [4, 2, 2] if same => {
            sure(10, day(word[0], word[1], word[2])).or_else(|| sure(7, month(word[0], word[1])))
        }
        [2, 2, 4] if same => either(word[0], word[1], word[2])
            .filter(|_| ends(10))
            .map(|reading| (10, reading)),
        [4, 2, ..] if runs[1].0 != ' ' => sure(7, month(word[0], word[1])),
        [4, ..] => sure(4, year(word[0])),
        _ => None,
    }
}

fn month(year: &str, month: &str) -> Option<PartialDate> {
    (1900..2100)
        .contains(&number(year))
        .then(|| PartialDate::parse(&format!("{year}-{month}")))?
}

fn year(year: &str) -> Option<PartialDate> {
    (1900..2100)
        .contains(&number(year))
        .then(|| PartialDate::parse(year))?
}

/// Day and month, or month and day: sure only where one of them can be no month, or both are the same.
fn either(first: &str, second: &str, year: &str) -> Option<Reading> {
    match (day(year, second, first), day(year, first, second)) {
        (Some(one), Some(other)) if one != other => Some(Reading::Unsure),
        (Some(one), _) | (_, Some(one)) => Some(Reading::Sure(one)),
        (None, None) => None,
    }
}

const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "jan"],
    &["february", "février", "fevrier", "feb", "févr"],
    &["march", "mars", "mar"],
    &["april", "avril", "apr", "avr"],
    &["may", "mai"],
    &["june", "juin", "jun"],
    &["july", "juillet", "jul", "juil"],
    &["august", "août", "aout", "aug"],
    &["september", "septembre", "sept", "sep"],
    &["october", "octobre", "oct"],
    &["november", "novembre", "nov"],
    &["december", "décembre", "decembre", "dec", "déc"],
];

/// A date whose month is a word: `March 1, 2024`, `1er mars 2024`, `Mar 2024`.
fn worded(text: &str) -> Option<(usize, Reading)> {
    let mut words = Vec::new();
    let mut at = 0;
    while words.len() < 3 {
        let skipped = text[at..].find(|c: char| !" ,.".contains(c))?;
        at += skipped;
        let (word, _) = split(&text[at..], char::is_alphanumeric);
        if word.is_empty() {
            break;
        }
        at += word.len();
        words.push((word.to_lowercase(), at));
        if at == text.len() {
            break;
        }
    }
    let month_of = |word: &str| {
        MONTHS
            .iter()
            .position(|names| names.contains(&word))
            .map(|place| place + 1)
    };
    let day_of = |word: &str| {
        let digits = word.trim_end_matches(char::is_alphabetic);
        let ending = &word[digits.len()..];
        let fits = ["", "st", "nd", "rd", "th", "er"].contains(&ending) && digits.len() <= 2;
        digits.parse::<u8>().ok().filter(|_| fits)
    };
    let whole = |y: &str, m: usize, d: u8| day(y, &format!("{m:02}"), &format!("{d:02}"));
    let read = |place: usize| words.get(place).map(|(word, _)| word.as_str());
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let (first, second, third) = (read(0)?, read(1)?, read(2).filter(|word| is_year(word)));
    let date = match (month_of(first), month_of(second), third) {
        (Some(m), _, Some(y)) => day_of(second)
            .and_then(|d| whole(y, m, d))
            .map(|date| (words[2].1, date)),
        (_, Some(m), Some(y)) => day_of(first)
            .and_then(|d| whole(y, m, d))
            .map(|date| (words[2].1, date)),
        (Some(m), _, None) if is_year(second) => {
            month(second, &format!("{m:02}")).map(|date| (words[1].1, date))
        }
        _ => None,
    };
    date.map(|(length, date)| (length, Reading::Sure(date)))
}
