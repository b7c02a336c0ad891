//! Words of a text, with what ends a sentence, and the numbers and days that they write.

use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    /// As it is written, without a possessive at its end.
    pub(super) text: &'t str,
    /// Whether a sentence, or a part of one set off by a colon or semicolon, ends behind it.
    pub(super) ends: bool,
    /// Whether a comma or a bracket stands behind it.
    pub(super) pause: bool,
}

impl Token<'_> {
    /// Whether it is this word, in any case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these words.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it begins with a large letter.
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// Titles and initials behind which a point ends nothing.
const SHORT: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Mme", "Mlle", "Me", "St", "no", "s", "ss", "art", "par", "al",
];

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_inner = |c: char| c == '-' || c == '’' || c == '\'' || c == '\u{2011}';
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let next_is_word = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let in_word = c.is_alphanumeric() || (start.is_some() && is_inner(c) && next_is_word);
        match (in_word, start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                found.push(token(&text[first..at]));
                start = None;
            }
            _ => {}
        }
        if !in_word && let Some(last) = found.last_mut() {
            let abbreviates = c == '.' && (SHORT.contains(&last.text) || last.text.chars().count() == 1);
            last.ends |= matches!(c, '.' | '!' | '?' | ';' | ':' | '\n') && !abbreviates;
            last.pause |= matches!(c, ',' | '(' | ')' | '—' | '–');
        }
    }
    if let Some(first) = start {
        found.push(token(&text[first..]));
    }
    if let Some(last) = found.last_mut() {
        last.ends = true;
    }
    found
}

fn token(word: &str) -> Token<'_> {
    let plain = word
        .strip_suffix("’s")
        .or_else(|| word.strip_suffix("'s"))
        .unwrap_or(word);
    // French elides: `d’Adam` names Adam.
    let plain = match plain.split_once(['’', '\'']) {
        Some((head, tail)) if head.chars().count() <= 2 && !tail.is_empty() => tail,
        _ => plain,
    };
    Token {
        text: plain,
        ends: false,
        pause: false,
    }
}

const UNITS_EN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS_EN: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const UNITS_FR: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const TENS_FR: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// The numbers to 99 in words, in both languages.
fn written() -> &'static HashMap<String, i16> {
    static WRITTEN: OnceLock<HashMap<String, i16>> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let mut all = HashMap::new();
        for number in 0..100_i16 {
            let index = usize::from(number.unsigned_abs());
            all.insert(english(index), number);
            all.insert(french(index), number);
            if number % 10 == 1 {
                all.insert(
                    french(index)
                        .replace("-un", "-et-un")
                        .replace("-onze", "-et-onze"),
                    number,
                );
            }
        }
        all.insert("une".to_owned(), 1);
        all
    })
}

fn english(number: usize) -> String {
    match UNITS_EN.get(number) {
        Some(word) => (*word).to_owned(),
        None if number.is_multiple_of(10) => TENS_EN[number / 10].to_owned(),
        None => format!("{}-{}", TENS_EN[number / 10], UNITS_EN[number % 10]),
    }
}

fn french(number: usize) -> String {
    if let Some(word) = UNITS_FR.get(number) {
        return (*word).to_owned();
    }
    let (tens, rest) = match number {
        20..=69 => (TENS_FR[number / 10], number % 10),
        70..=79 => ("soixante", number - 60),
        _ => ("quatre-vingt", number - 80),
    };
    match (rest, tens) {
        (0, "quatre-vingt") => "quatre-vingts".to_owned(),
        (0, _) => tens.to_owned(),
        (rest, _) => format!("{tens}-{}", UNITS_FR[rest]),
    }
}

/// The number that a word writes, in digits or in letters.
pub(super) fn number(word: &str) -> Option<i16> {
    if word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    // The longest is `quatre-vingt-dix-neuf`.
    if word.len() > 24 {
        return None;
    }
    let is_small = word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let small = if is_small {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    };
    written().get(&*small).copied()
}

const MONTHS: [(&str, &str); 12] = [
    ("january", "janvier"),
    ("february", "février"),
    ("march", "mars"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juin"),
    ("july", "juillet"),
    ("august", "août"),
    ("september", "septembre"),
    ("october", "octobre"),
    ("november", "novembre"),
    ("december", "décembre"),
];

fn month(word: &str) -> Option<i8> {
    let small = word.to_lowercase();
    let place = MONTHS.iter().position(|(en, fr)| *en == small || *fr == small)?;
    i8::try_from(place + 1).ok()
}

fn year(word: &str) -> Option<i16> {
    let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_year)
}

fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let is_day = !digits.is_empty() && digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| is_day)
}

/// The day that the words from `at` on write: `11 February 2020`, `February 11, 2020`, `1er mai 2020`.
pub(super) fn date(tokens: &[Token<'_>], at: usize) -> Option<Date> {
    let word = |offset: usize| tokens.get(at + offset).map(|token| token.text);
    let (first, second, third) = (word(0)?, word(1)?, word(2)?);
    let named = match (day(first), month(second), month(first), day(second)) {
        (Some(day), Some(month), ..) | (_, _, Some(month), Some(day)) => (month, day),
        _ => return None,
    };
    Date::new(year(third)?, named.0, named.1).ok()
}

/// The year alone that a word writes.
pub(super) fn year_alone(token: &Token<'_>) -> Option<i16> {
    year(token.text).filter(|year| (1900..2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_days_are_read() {
        let words = tokens("Dr. Ines’s son, d’Adam, was born on 1er mai 2020. He is six.");
        let texts: Vec<&str> = words.iter().map(|token| token.text).collect();
        assert_eq!(texts[..4], ["Dr", "Ines", "son", "Adam"]);
        assert!(!words[0].ends && words[2].pause);
        let at = texts.iter().position(|text| *text == "1er").unwrap();
        assert_eq!(date(&words, at).unwrap().to_string(), "2020-05-01");
        assert!(words[at + 2].ends);
        for (word, value) in [
            ("seventy-nine", 79),
            ("soixante-dix-neuf", 79),
            ("vingt-et-un", 21),
            ("12", 12),
        ] {
            assert_eq!(number(word), Some(value), "{word}");
        }
        assert_eq!(number("2020"), None);
    }
}
