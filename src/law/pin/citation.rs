//! Citations of cases in running text: found, taken apart, and held against the form that the courts and McGill use.
//!
//! In: text, and the year of the filing. Out: a list "to be read by a human before filing". It cannot say whether a
//! case exists, nor what it decided.

use crate::finding::Language;
use std::ops::Range;

/// A court or reporter whose letters stand in citations.
#[derive(Debug, PartialEq, Eq)]
pub struct Series {
    /// Its letters: `SCC`, `RCS`.
    pub letters: &'static str,
    /// The language in which these letters are used; none where both use them.
    pub language: Option<Language>,
    /// The first and the last year of its citations.
    pub years: (i16, i16),
}

const ON: i16 = i16::MAX;

const fn series(letters: &'static str, language: Option<Language>, from: i16, to: i16) -> Series {
    Series {
        letters,
        language,
        years: (from, to),
    }
}

const EN: Option<Language> = Some(Language::En);
const FR: Option<Language> = Some(Language::Fr);

/// Courts with neutral citations. First years by the courts' own numbering; unconfirmed for the provinces.
#[rustfmt::skip]
pub static COURTS: &[Series] = &[
    series("SCC", EN, 2000, ON), series("CSC", FR, 2000, ON),
    series("FCA", EN, 2001, ON), series("CAF", FR, 2001, ON),
    series("FCT", EN, 2001, 2003), series("CFPI", FR, 2001, 2003),
    series("FC", EN, 2003, ON), series("CF", FR, 2003, ON),
    series("TCC", EN, 2003, ON), series("CCI", FR, 2003, ON),
    series("ONCA", None, 2007, ON), series("ONSC", None, 2010, ON), series("QCCA", None, 2005, ON),
    series("QCCS", None, 2005, ON), series("BCCA", None, 1999, ON), series("BCSC", None, 2000, ON),
    series("ABCA", None, 1998, ON), series("MBCA", None, 2000, ON), series("SKCA", None, 2000, ON),
    series("NSCA", None, 1999, ON), series("NBCA", None, 2001, ON), series("NLCA", None, 2001, ON),
];

/// Reporters.
#[rustfmt::skip]
pub static REPORTERS: &[Series] = &[
    series("SCR", EN, 1876, ON), series("RCS", FR, 1876, ON),
    series("FCR", EN, 2004, ON), series("RCF", FR, 2004, ON),
    series("FC", EN, 1971, 2003), series("CF", FR, 1971, 2003),
    series("IAC", EN, 1967, 1977), series("AIA", FR, 1967, 1977),
    series("NR", None, 1973, ON), series("FTR", None, 1986, ON), series("DLR", None, 1912, ON),
    series("Imm LR (2d)", None, 1987, ON), series("Imm LR (3d)", None, 1999, ON),
    series("Imm LR (4th)", None, 2011, ON), series("Imm LR", None, 1977, 1987),
];

/// How a case is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `2015 SCC 61`.
    Neutral,
    /// `[1999] 2 SCR 817`, `(1988), 86 NR 302`.
    Reporter,
    /// `2009 CanLII 1234 (FC)`.
    CanLii,
}

/// What is wrong with a citation's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Letters with dots, `S.C.C.`, or small letters.
    Letters,
    /// No number follows the court.
    NumberMissing,
    /// The court or reporter had no such citations in that year, or the year is after the filing.
    Year,
    /// No court of that name is known.
    CourtUnknown,
    /// A CanLII number without the court in brackets.
    CourtMissing,
}

/// A citation in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// How it is cited.
    pub form: Form,
    /// The year.
    pub year: i16,
    /// The letters of the court or reporter, without dots and in capitals.
    pub letters: String,
    /// The number of the decision, or the page; none where it is missing.
    pub number: Option<u32>,
    /// The language whose letters it uses, where only one does.
    pub language: Option<Language>,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What is wrong with its form; empty where nothing is.
    pub faults: Vec<Fault>,
}

/// The citations of `text`, in order; years after `this_year` are at fault.
#[must_use]
pub fn citations(text: &str, this_year: i16) -> Vec<Citation> {
    let (mut found, mut at, mut before) = (Vec::new(), 0, ' ');
    while let Some(here) = text[at..].chars().next() {
        let cite = match here {
            '[' | '(' => reporter(text, at, this_year),
            '0'..='9' if !before.is_alphanumeric() && before != '-' => neutral(text, at, this_year),
            _ => None,
        };
        match cite {
            Some(cite) => {
                at = cite.range.end;
                before = ' ';
                found.push(cite);
            }
            None => (at, before) = (at + here.len_utf8(), here),
        }
    }
    found
}

/// Four digits at `at` that no fifth one follows.
fn year(text: &str, at: usize) -> Option<i16> {
    let digits = text.get(at..at + 4)?;
    let is_year = digits.bytes().all(|b| b.is_ascii_digit())
        && !text[at + 4..].starts_with(|c: char| c.is_alphanumeric());
    is_year.then(|| digits.parse().ok())?
}

fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let length = text.get(at..)?.bytes().take_while(u8::is_ascii_digit).count();
    let end = at + length;
    let is_cut = text[end..].starts_with(|c: char| c.is_alphanumeric());
    let value = text[at..end].parse().ok().filter(|_| !is_cut)?;
    Some((value, end))
}

fn skip_blanks(text: &str, at: usize) -> usize {
    text.len()
        - text[at..]
            .trim_start_matches([' ', '\u{a0}', '\u{202f}', '\n'])
            .len()
}

/// Letters at `at`, dots allowed between them: as written, bare, and where they end.
fn letters(text: &str, at: usize) -> Option<(&str, String, usize)> {
    let rest = text.get(at..)?;
    let length = rest
        .bytes()
        .take_while(|b| b.is_ascii_alphabetic() || *b == b'.')
        .count();
    let written = &rest[..length];
    let bare: String = written.chars().filter(|c| *c != '.').collect();
    (bare.len() >= 2).then_some((written, bare, at + length))
}

fn neutral(text: &str, at: usize, this_year: i16) -> Option<Citation> {
    let year = year(text, at)?;
    let start = skip_blanks(text, at + 4);
    if start == at + 4 {
        return None;
    }
    let (written, bare, end) = letters(text, start)?;
    if bare == "CanLII" {
        return can_lii(text, at, year, end, this_year);
    }
    let capitals = bare.to_uppercase();
    let court = COURTS.iter().find(|court| court.letters == capitals);
    let number = number(text, skip_blanks(text, end));
    let is_plain = written == capitals;
    let mut faults = Vec::new();
    match court {
        // An ordinary word in small letters, or a court that stands there without a number and is only mentioned.
        Some(_) if number.is_none() && !is_cited(text, at) => return None,
        Some(court) => faults.extend(year_fault(court, year, this_year)),
        None if number.is_some() && written == capitals && is_cited(text, at) => {
            faults.push(Fault::CourtUnknown);
        }
        None => return None,
    }
    if !is_plain {
        faults.push(Fault::Letters);
    }
    if number.is_none() {
        faults.push(Fault::NumberMissing);
    }
    Some(Citation {
        form: Form::Neutral,
        year,
        letters: capitals,
        number: number.map(|(value, _)| value),
        language: court.and_then(|court| court.language),
        range: at..number.map_or(end, |(_, end)| end),
        faults,
    })
}

/// Whether what precedes looks like a case's name: ` v ` or ` c ` not far before, and a comma.
fn is_cited(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '*', '_', '\u{a0}', '\n']);
    let far = before.char_indices().rev().nth(140).map_or(0, |(at, _)| at);
    let near = &before[far..];
    before.ends_with(',')
        && [" v ", " v. ", " c ", " c. "]
            .iter()
            .any(|versus| near.contains(versus))
}

fn can_lii(text: &str, at: usize, year: i16, end: usize, this_year: i16) -> Option<Citation> {
    let (value, end) = number(text, skip_blanks(text, end))?;
    let bracket = skip_blanks(text, end);
    let court = text[bracket..]
        .strip_prefix('(')
        .and_then(|rest| rest.find(')').filter(|length| (2..=12).contains(length)));
    let mut faults = Vec::new();
    if court.is_none() {
        faults.push(Fault::CourtMissing);
    }
    if year > this_year {
        faults.push(Fault::Year);
    }
    Some(Citation {
        form: Form::CanLii,
        year,
        letters: "CANLII".to_owned(),
        number: Some(value),
        language: None,
        range: at..court.map_or(end, |length| bracket + length + 2),
        faults,
    })
}

/// `[1999] 2 SCR 817` or `(1988), 86 NR 302`.
fn reporter(text: &str, at: usize, this_year: i16) -> Option<Citation> {
    let year = year(text, at + 1)?;
    let close = if text[at..].starts_with('[') { "]" } else { ")" };
    let after = text[at + 5..].strip_prefix(close)?;
    let after = text.len() - after.strip_prefix(',').unwrap_or(after).len();
    let start = skip_blanks(text, after);
    let volume = number(text, start);
    let letters_at = volume.map_or(start, |(_, end)| skip_blanks(text, end));
    let (series, written, end) = REPORTERS.iter().find_map(|series| {
        let (written, end) = spelled(text, letters_at, series.letters)?;
        Some((series, written, end))
    })?;
    let page = number(text, skip_blanks(text, end));
    let mut faults: Vec<Fault> = year_fault(series, year, this_year).into_iter().collect();
    if written != series.letters {
        faults.push(Fault::Letters);
    }
    if page.is_none() {
        faults.push(Fault::NumberMissing);
    }
    Some(Citation {
        form: Form::Reporter,
        year,
        letters: series.letters.to_owned(),
        number: page.map(|(value, _)| value),
        language: series.language,
        range: at..page.map_or(end, |(_, end)| end),
        faults,
    })
}

/// `wanted` at `at`, dots and blanks between its letters forgiven: as written, and where it ends.
fn spelled<'a>(text: &'a str, at: usize, wanted: &str) -> Option<(&'a str, usize)> {
    let mut end = at;
    for letter in wanted.chars().filter(|c| *c != ' ') {
        let rest = text[end..].trim_start_matches(['.', ' ']);
        let rest = if end == at { &text[at..] } else { rest };
        let rest = rest.strip_prefix(letter)?;
        end = text.len() - rest.len();
    }
    if text[end..].starts_with('.') {
        end += 1;
    }
    let is_cut = text[end..].starts_with(|c: char| c.is_alphanumeric());
    (!is_cut).then_some((&text[at..end], end))
}

fn year_fault(series: &Series, year: i16, this_year: i16) -> Option<Fault> {
    let (first, last) = series.years;
    (year < first || year > last.min(this_year)).then_some(Fault::Year)
}
