//! What is wrong with a text that should be a date, and what was probably meant.

use super::phrase::note;
use crate::finding::Note;
use jiff::civil::Date;

/// A fault and its remedy, as words of a finding.
pub(super) struct DateFault {
    pub(super) fault: Note,
    pub(super) remedy: Note,
}

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Looks at a text that is no date of the form `2026-11-23`. With `partial`, a year or a month would do as well.
pub(super) fn explain(text: &str, forms: Forms) -> DateFault {
    let quoted = super::phrase::quote(text);
    let numbers = numbers(text);
    if is_iso(text)
        && let [year, month, day] = numbers[..]
    {
        return no_such_day(&quoted, year, month, day);
    }
    let fault = note(
        &format!("`{quoted}` is not written year-month-day"),
        &format!("`{quoted}` n'est pas écrit année-mois-jour"),
    );
    let remedy = match meant(text, &numbers) {
        Some(date) => suggestion(date),
        None => match forms {
            Forms::Full => note("write it like `2026-11-23`", "écrivez-la ainsi : `2026-11-23`"),
            Forms::Partial => note(
                "write it like `2026-11-23`, or `2026-11` or `2026` where no more is known",
                "écrivez-la ainsi : `2026-11-23`, ou `2026-11` ou `2026` si l'on n'en sait pas plus",
            ),
        },
    };
    DateFault { fault, remedy }
}

/// Which forms a date may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Forms {
    /// Year, month and day.
    Full,
    /// Year, or year and month, too.
    Partial,
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| (1..=4).contains(&digits.len()))
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

fn is_iso(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [4, 2, 2] && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

fn no_such_day(quoted: &str, year: u32, month: u32, day: u32) -> DateFault {
    let date = |month, day| civil(year, month, day);
    let index = usize::try_from(month).ok().and_then(|m| m.checked_sub(1));
    let names = index.and_then(|i| Some((MONTHS_EN.get(i)?, MONTHS_FR.get(i)?)));
    let Some((en, fr)) = names else {
        let remedy = date(day, month).map_or_else(
            || note("months go from 01 to 12", "les mois vont de 01 à 12"),
            suggestion,
        );
        let fault = note(
            &format!("`{quoted}` names month {month}, and a year has 12"),
            &format!("`{quoted}` nomme le mois {month}, et une année en a 12"),
        );
        return DateFault { fault, remedy };
    };
    let days = date(month, 1).map_or(31, Date::days_in_month);
    DateFault {
        fault: note(
            &format!("`{quoted}` is no day of the calendar: {en} {year:04} has {days} days"),
            &format!("`{quoted}` n'est pas un jour du calendrier : {fr} {year:04} compte {days} jours"),
        ),
        remedy: note(
            "look the day up in the document that it comes from",
            "vérifiez le jour dans le document d'où il vient",
        ),
    }
}

fn civil(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// A number from here on can only be a year.
const YEAR_MIN: u32 = 1000;

/// The one date that the text can mean; none where day and month could be swapped.
fn meant(text: &str, numbers: &[u32]) -> Option<Date> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return civil(
            text[..4].parse().ok()?,
            text[4..6].parse().ok()?,
            text[6..].parse().ok()?,
        );
    }
    match numbers {
        [year, a, b, ..] if *year >= YEAR_MIN => civil(*year, *a, *b).or_else(|| civil(*year, *b, *a)),
        [a, b, year] if *year >= YEAR_MIN => match (civil(*year, *a, *b), civil(*year, *b, *a)) {
            (Some(date), None) | (None, Some(date)) => Some(date),
            (Some(one), Some(other)) if one == other => Some(one),
            _ => None,
        },
        _ => None,
    }
}

fn suggestion(date: Date) -> Note {
    note(
        &format!("write `{date}`, if that is the day meant"),
        &format!("écrivez `{date}`, si c'est le jour voulu"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fault_and_the_day_meant_are_named() {
        let says = |text: &str| {
            let DateFault { fault, remedy } = explain(text, Forms::Full);
            format!("{}; {}", fault.en, remedy.en)
        };
        for (text, part) in [
            ("2026-02-30", "February 2026 has 28 days"),
            ("2024-02-30", "February 2024 has 29 days"),
            (
                "2026-23-11",
                "names month 23, and a year has 12; write `2026-11-23`",
            ),
            ("2026-13-13", "months go from 01 to 12"),
            ("2026-00-10", "names month 0"),
            ("2026-04-31", "April 2026 has 30 days"),
            ("23/11/2026", "write `2026-11-23`"),
            ("11/23/2026", "write `2026-11-23`"),
            ("03/04/2026", "write it like"),
            ("04/04/2026", "write `2026-04-04`"),
            ("20261123", "write `2026-11-23`"),
            ("2026-2-3", "write `2026-02-03`"),
            ("2026/11/23", "write `2026-11-23`"),
            ("2026-11-23T00:00:00Z", "write `2026-11-23`"),
            ("November 23, 2026", "write it like"),
            ("", "write it like"),
            ("99999999999999-1-1", "write it like"),
        ] {
            assert!(says(text).contains(part), "{text}: {}", says(text));
        }
        assert!(explain("soon", Forms::Partial).remedy.fr.contains("`2026-11`"));
    }
}
