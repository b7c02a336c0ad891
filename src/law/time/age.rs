//! Ages on a day (Interpretation Act s. 30), and the window of a personal history.
//!
//! In: a day of birth and another day. Out: the age, with both readings where a birthday of 29 February falls in a
//! year that lacks that day.

use super::reckon::months_before;
use jiff::ToSpan;
use jiff::civil::Date;

/// An age in whole years. The two differ on one day only: 28 February of a common year, for a birth on 29 February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Reached on every reading.
    pub at_least: i16,
    /// Reached where the anniversary of 29 February is taken to be 28 February.
    pub at_most: i16,
}

impl Age {
    /// Whether it is under `years` on every reading.
    #[must_use]
    pub fn is_under(self, years: i16) -> bool {
        self.at_most < years
    }

    /// Whether `years` have been reached on every reading.
    #[must_use]
    pub fn has_reached(self, years: i16) -> bool {
        self.at_least >= years
    }
}

/// The age on `day` of a person born on `birth`; none where `day` comes before the birth.
///
/// An age is reached at the beginning of the anniversary (s. 30).
#[must_use]
pub fn age_on(birth: Date, day: Date) -> Option<Age> {
    if day < birth {
        return None;
    }
    let years = day.year() - birth.year();
    let passed = |at: Anniversary| if at.day <= day { years } else { years - 1 };
    Some(Age {
        at_least: passed(anniversary(birth, years, LeapBirthday::FirstOfMarch)),
        at_most: passed(anniversary(birth, years, LeapBirthday::EndOfFebruary)),
    })
}

/// Where a birthday of 29 February falls in a common year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeapBirthday {
    /// On 28 February.
    EndOfFebruary,
    /// On 1 March: the age is certain by then.
    FirstOfMarch,
}

struct Anniversary {
    day: Date,
}

fn anniversary(birth: Date, years: i16, leap: LeapBirthday) -> Anniversary {
    let same = birth.saturating_add(i64::from(years).years());
    let day = match leap {
        LeapBirthday::FirstOfMarch if same.day() != birth.day() => same.saturating_add(1.day()),
        _ => same,
    };
    Anniversary { day }
}

/// The day on which `years` are reached.
#[must_use]
pub fn reaches(birth: Date, years: i16, leap: LeapBirthday) -> Date {
    anniversary(birth, years, leap).day
}

/// The first day of the history that the forms ask for: ten years back, or the eighteenth birthday where that is later.
#[must_use]
pub fn history_from(birth: Date, filing: Date) -> Date {
    months_before(filing, 120).max(reaches(birth, 18, LeapBirthday::EndOfFebruary))
}
