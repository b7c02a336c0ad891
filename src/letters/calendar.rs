//! Dates and ages as letters write them.
//!
//! In: days and birth dates. Out: words, with no-break spaces where a line must not end. French dates take the superscript of
//! "1er" as Markdown, so what comes out of [`date`] is Markdown already.

use crate::case::model::values::{Date, PartialDate};
use crate::finding::Language;
use jiff::Unit;
use jiff::civil::Date as Day;

const MONTHS: [(&str, &str); 12] = [
    ("January", "janvier"),
    ("February", "février"),
    ("March", "mars"),
    ("April", "avril"),
    ("May", "mai"),
    ("June", "juin"),
    ("July", "juillet"),
    ("August", "août"),
    ("September", "septembre"),
    ("October", "octobre"),
    ("November", "novembre"),
    ("December", "décembre"),
];

/// A date as far as it is known: "November 23, 2026", "May 2019", "2019"; "23 novembre 2026", "1er mai 2019".
#[must_use]
pub fn date(date: &PartialDate, language: Language) -> String {
    let year = date.year;
    let Some((en, fr)) = date
        .month
        .and_then(|m| usize::try_from(m - 1).ok())
        .and_then(|m| MONTHS.get(m))
    else {
        return year.to_string();
    };
    match (language, date.day) {
        (Language::En, Some(day)) => format!("{en}~{day}, {year}"),
        (Language::En, None) => format!("{en}~{year}"),
        (Language::Fr, Some(1)) => format!("1<sup>er</sup>~{fr}~{year}"),
        (Language::Fr, Some(day)) => format!("{day}~{fr}~{year}"),
        (Language::Fr, None) => format!("{fr}~{year}"),
    }
}

/// The same as plain text, for a sentence that is not Markdown.
#[must_use]
pub fn plain(known: &PartialDate, language: Language) -> String {
    let words = date(known, language).replace('~', "\u{a0}");
    words.replace("<sup>", "").replace("</sup>", "")
}

/// A full day as a date.
#[must_use]
pub fn known(date: Date) -> PartialDate {
    PartialDate {
        year: date.0.year(),
        month: Some(date.0.month()),
        day: Some(date.0.day()),
    }
}

/// Whole years, months and days lived on a day; none where the birth lies after it.
#[must_use]
pub fn lived(birth: Day, on: Day) -> Option<(i32, i32, i32)> {
    if birth > on {
        return None;
    }
    let span = birth.until((Unit::Year, on)).ok()?;
    Some((i32::from(span.get_years()), span.get_months(), span.get_days()))
}

/// An age as it follows "aged": "9", "14 months", "1 month", "12 days".
#[must_use]
pub fn age(birth: Date, on: Date, language: Language) -> Option<String> {
    let (years, months, days) = lived(birth.0, on.0)?;
    let months = years * 12 + months;
    let (count, one, many) = match (years, months, language) {
        (2.., _, Language::En) => return Some(years.to_string()),
        (2.., _, Language::Fr) => (years, "an", "ans"),
        (_, 1.., Language::En) => (months, "month", "months"),
        (_, 1.., Language::Fr) => (months, "mois", "mois"),
        (_, _, Language::En) => (days, "day", "days"),
        (_, _, Language::Fr) => (days, "jour", "jours"),
    };
    let word = if count == 1 { one } else { many };
    Some(format!("{count}\u{a0}{word}"))
}

/// An age in a sentence of its own: "9 years old", "7 months old"; "9 ans", "7 mois".
#[must_use]
pub fn age_in_words(birth: Date, on: Date, language: Language) -> String {
    let years = lived(birth.0, on.0).is_some_and(|(years, ..)| years >= 2);
    let age = age(birth, on, language).unwrap_or_default();
    match (language, years) {
        (Language::En, true) => format!("{age} years old"),
        (Language::En, false) => format!("{age} old"),
        (Language::Fr, _) => age,
    }
}

/// The day on which twelve months from `day` end (Interpretation Act, s. 28: the same day of the month, or the last).
#[must_use]
pub fn twelve_months_after(day: Date) -> Option<Date> {
    day.0.checked_add(jiff::Span::new().months(12)).ok().map(Date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        serde_json::from_value(serde_json::json!(text)).unwrap()
    }

    #[test]
    fn dates_in_words() {
        let of = |text: &str, language| date(&PartialDate::parse(text).unwrap(), language);
        assert_eq!(of("2026-11-23", Language::En), "November~23, 2026");
        assert_eq!(of("2019-05", Language::En), "May~2019");
        assert_eq!(of("2019", Language::Fr), "2019");
        assert_eq!(of("2026-12-01", Language::Fr), "1<sup>er</sup>~décembre~2026");
    }

    #[test]
    fn ages_count_to_the_day() {
        let on = day("2026-11-23");
        let aged = |birth| age(day(birth), on, Language::En);
        assert_eq!(aged("2017-11-23").as_deref(), Some("9"));
        assert_eq!(aged("2017-11-24").as_deref(), Some("8"));
        assert_eq!(aged("2025-06-01").as_deref(), Some("17\u{a0}months"));
        assert_eq!(aged("2026-11-22").as_deref(), Some("1\u{a0}day"));
        assert_eq!(aged("2026-11-24"), None);
    }

    #[test]
    fn twelve_months_end_on_the_same_day_or_the_last() {
        assert_eq!(twelve_months_after(day("2024-02-29")), Some(day("2025-02-28")));
    }
}
