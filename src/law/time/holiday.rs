//! Holidays: of every enactment (Interpretation Act s. 35(1)), of the Federal Courts (Rules, r. 2), and of a province.
//!
//! In: a date. Out: whether it is a holiday and why. The days of a province are unconfirmed and never move a date on
//! which a person is told to rely.

use crate::law::provision::{Mark, Provision, Statute, Text};
use jiff::civil::{Date, Weekday};

/// Why a day is a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// Its name.
    pub name: Text,
    /// What makes it one.
    pub provision: Provision,
    /// How well that is known: movable days rest on proclamations or on the Holidays Act, which were not read.
    pub mark: Mark,
}

const GENERAL: Provision = Provision::of(Statute::InterpretationAct, "35(1)");
const COURT: Provision = Provision::of(Statute::FederalCourtsRules, "2");

/// How a holiday finds its day in a year.
#[derive(Debug, Clone, Copy)]
enum Falls {
    /// On this month and day.
    On(i8, i8),
    /// On the n-th such weekday of the month.
    Nth(i8, Weekday, i8),
    /// On the last such weekday before this month and day.
    Before(i8, i8, Weekday),
    /// So many days after Easter Sunday.
    Easter(i64),
    /// On this month and day, or the next day where that is a Sunday.
    NotSunday(i8, i8),
}

/// A yearly holiday: the first year of it, its rule, its name, how well it is known.
struct Yearly(i16, Falls, Text, Mark);

const fn named(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// The days that s. 35(1) names, Sundays apart. The birthday of the Sovereign is kept on Victoria Day.
static GENERAL_DAYS: &[Yearly] = &[
    Yearly(
        0,
        Falls::On(1, 1),
        named("New Year’s Day", "jour de l’An"),
        Mark::Statute,
    ),
    Yearly(
        0,
        Falls::Easter(-2),
        named("Good Friday", "vendredi saint"),
        Mark::Statute,
    ),
    Yearly(
        0,
        Falls::Easter(1),
        named("Easter Monday", "lundi de Pâques"),
        Mark::Statute,
    ),
    // The Monday before 25 May: Holidays Act s. 4, not read.
    Yearly(
        0,
        Falls::Before(5, 25, Weekday::Monday),
        named("Victoria Day", "fête de Victoria"),
        Mark::General,
    ),
    // 1 July, or 2 July where that is a Sunday: Holidays Act s. 3, not read.
    Yearly(
        0,
        Falls::NotSunday(7, 1),
        named("Canada Day", "fête du Canada"),
        Mark::General,
    ),
    Yearly(
        0,
        Falls::Nth(9, Weekday::Monday, 1),
        named("Labour Day", "fête du Travail"),
        Mark::Statute,
    ),
    // In force since August 2021: 2021, c. 11.
    Yearly(
        2021,
        Falls::On(9, 30),
        named(
            "National Day for Truth and Reconciliation",
            "Journée nationale de la vérité et de la réconciliation",
        ),
        Mark::Statute,
    ),
    // A day of thanksgiving by proclamation, which was not read.
    Yearly(
        1957,
        Falls::Nth(10, Weekday::Monday, 2),
        named("Thanksgiving Day", "jour d’action de grâces"),
        Mark::General,
    ),
    Yearly(
        0,
        Falls::On(11, 11),
        named("Remembrance Day", "jour du Souvenir"),
        Mark::Statute,
    ),
    Yearly(
        0,
        Falls::On(12, 25),
        named("Christmas Day", "jour de Noël"),
        Mark::Statute,
    ),
];

/// A province or territory, where its own holidays are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Province {
    /// Alberta.
    Alberta,
    /// British Columbia.
    BritishColumbia,
    /// Manitoba.
    Manitoba,
    /// New Brunswick.
    NewBrunswick,
    /// Newfoundland and Labrador.
    NewfoundlandAndLabrador,
    /// Northwest Territories.
    NorthwestTerritories,
    /// Nova Scotia.
    NovaScotia,
    /// Nunavut.
    Nunavut,
    /// Ontario.
    Ontario,
    /// Prince Edward Island.
    PrinceEdwardIsland,
    /// Quebec.
    Quebec,
    /// Saskatchewan.
    Saskatchewan,
    /// Yukon.
    Yukon,
}

/// Holidays of provinces that are kept widely. Unconfirmed: no provincial statute or proclamation was read.
static PROVINCIAL_DAYS: &[(&[Province], Falls, Text)] = {
    use Province::*;
    &[
        (
            &[Alberta, BritishColumbia, NewBrunswick, Ontario, Saskatchewan],
            Falls::Nth(2, Weekday::Monday, 3),
            named("Family Day", "jour de la Famille"),
        ),
        (
            &[Manitoba],
            Falls::Nth(2, Weekday::Monday, 3),
            named("Louis Riel Day", "journée Louis Riel"),
        ),
        (
            &[NovaScotia],
            Falls::Nth(2, Weekday::Monday, 3),
            named("Heritage Day", "journée du patrimoine"),
        ),
        (
            &[PrinceEdwardIsland],
            Falls::Nth(2, Weekday::Monday, 3),
            named("Islander Day", "journée des Insulaires"),
        ),
        (
            &[NorthwestTerritories, Yukon],
            Falls::On(6, 21),
            named(
                "National Indigenous Peoples Day",
                "Journée nationale des peuples autochtones",
            ),
        ),
        (
            &[Quebec],
            Falls::On(6, 24),
            named("National Holiday of Quebec", "fête nationale du Québec"),
        ),
        (
            &[Nunavut],
            Falls::On(7, 9),
            named("Nunavut Day", "jour du Nunavut"),
        ),
        (
            &[
                Alberta,
                BritishColumbia,
                Manitoba,
                NewBrunswick,
                NorthwestTerritories,
                Nunavut,
                Ontario,
                Saskatchewan,
            ],
            Falls::Nth(8, Weekday::Monday, 1),
            named("August civic holiday", "congé civique d’août"),
        ),
        (
            &[Yukon],
            Falls::Nth(8, Weekday::Monday, 3),
            named("Discovery Day", "jour de la Découverte"),
        ),
        (
            &[Ontario],
            Falls::On(12, 26),
            named("Boxing Day", "lendemain de Noël"),
        ),
    ]
};

/// The holiday of every enactment that falls on `date`: a Sunday or a day that s. 35(1) names.
#[must_use]
pub fn general(date: Date) -> Option<Holiday> {
    GENERAL_DAYS
        .iter()
        .find(|Yearly(since, falls, ..)| date.year() >= *since && falls.on(date))
        .map(|&Yearly(_, _, name, mark)| Holiday {
            name,
            provision: GENERAL,
            mark,
        })
        .or_else(|| {
            (date.weekday() == Weekday::Sunday).then_some(Holiday {
                name: named("Sunday", "dimanche"),
                provision: GENERAL,
                mark: Mark::Statute,
            })
        })
}

/// The holiday of the Federal Courts that falls on `date`: Saturdays, the general ones, and the days after New Year,
/// Canada Day, Remembrance Day and Christmas that rule 2 adds.
#[must_use]
pub fn court(date: Date) -> Option<Holiday> {
    general(date).or_else(|| {
        let name = if date.weekday() == Weekday::Saturday {
            named("Saturday", "samedi")
        } else if stands_in(date) {
            named(
                "day in lieu of a holiday on a weekend",
                "jour qui remplace un jour férié de fin de semaine",
            )
        } else {
            return None;
        };
        Some(Holiday {
            name,
            provision: COURT,
            mark: Mark::Statute,
        })
    })
}

/// Rule 2, *holiday*, (c) to (e).
fn stands_in(date: Date) -> bool {
    use Weekday::{Friday, Monday, Saturday, Sunday, Tuesday};
    let fell_on = |month, day| Date::new(date.year(), month, day).map(Date::weekday).ok();
    let near = |month, day| {
        // Where the fixed day fell on a Saturday or Sunday, the Monday that follows is one or two days on.
        Date::new(date.year(), month, day).is_ok_and(|fixed| date > fixed && (date - fixed).get_days() <= 2)
            && matches!(fell_on(month, day), Some(Saturday | Sunday))
    };
    match date.weekday() {
        Monday if near(1, 1) || near(7, 1) || near(11, 11) || near(12, 25) => true,
        // Christmas on a Friday: the Monday is the 28th.
        Monday => date.month() == 12 && date.day() == 28 && fell_on(12, 25) == Some(Friday),
        // Christmas on a Saturday or Sunday: the Tuesday is the 28th or the 27th.
        Tuesday => {
            date.month() == 12
                && ((date.day() == 28 && fell_on(12, 25) == Some(Saturday))
                    || (date.day() == 27 && fell_on(12, 25) == Some(Sunday)))
        }
        _ => false,
    }
}

/// The holiday that `province` keeps on `date` beside the general ones (Interpretation Act s. 35(1), *holiday*, (a)).
#[must_use]
pub fn provincial(province: Province, date: Date) -> Option<Holiday> {
    PROVINCIAL_DAYS
        .iter()
        .find(|(kept_in, falls, _)| kept_in.contains(&province) && falls.on(date))
        .map(|&(_, _, name)| Holiday {
            name,
            provision: GENERAL,
            mark: Mark::General,
        })
}

/// Whether `date` lies in the seasonal recess: 21 December to 7 January (Federal Courts Rules, r. 2).
#[must_use]
pub fn in_recess(date: Date) -> bool {
    matches!((date.month(), date.day()), (12, 21..) | (1, ..=7))
}

/// Easter Sunday of a Gregorian year (the anonymous algorithm, by its divisions).
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let year_of = i32::from(year);
    let golden = year_of.rem_euclid(19);
    let (century, rest) = (year_of.div_euclid(100), year_of.rem_euclid(100));
    let shift = (century + 8).div_euclid(25);
    let moon = (century - shift + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let week = (32 + 2 * century.rem_euclid(4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * week).div_euclid(451);
    let count = epact + week - 7 * late + 114;
    let month = i8::try_from(count / 31).ok()?;
    let day = i8::try_from(count % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}

impl Falls {
    fn on(self, date: Date) -> bool {
        self.day(date.year()) == Some(date)
    }

    fn day(self, year: i16) -> Option<Date> {
        match self {
            Falls::On(month, day) => Date::new(year, month, day).ok(),
            Falls::Nth(month, weekday, nth) => Date::new(year, month, 1)
                .and_then(|first| first.nth_weekday_of_month(nth, weekday))
                .ok(),
            Falls::Before(month, day, weekday) => Date::new(year, month, day)
                .and_then(|end| end.nth_weekday(-1, weekday))
                .ok(),
            Falls::Easter(days) => easter(year)?.checked_add(jiff::Span::new().days(days)).ok(),
            Falls::NotSunday(month, day) => {
                let fixed = Date::new(year, month, day).ok()?;
                match fixed.weekday() {
                    Weekday::Sunday => fixed.tomorrow().ok(),
                    _ => Some(fixed),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_the_almanacs_have_it() {
        for (year, month, day) in [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn every_year_of_the_calendar_has_an_easter_in_its_season() {
        for year in (-9998..=9998).step_by(7) {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), Weekday::Sunday, "{easter}");
            assert!(matches!((easter.month(), easter.day()), (3, 22..) | (4, ..=25)));
        }
    }

    #[test]
    fn the_court_keeps_days_that_the_act_does_not() {
        // Saturday 2 January 2027 and Monday 4 January 2027: New Year's Day is a Friday, so no day in lieu.
        assert!(general(date(2027, 1, 2)).is_none());
        assert!(court(date(2027, 1, 2)).is_some());
        assert!(court(date(2027, 1, 4)).is_none());
        // Christmas 2026 is a Friday: the Monday after it; 2027 a Saturday: Monday and Tuesday; 2022 a Sunday.
        assert!(court(date(2026, 12, 28)).is_some());
        assert!(court(date(2026, 12, 29)).is_none());
        assert!(court(date(2027, 12, 27)).is_some() && court(date(2027, 12, 28)).is_some());
        assert!(court(date(2022, 12, 26)).is_some() && court(date(2022, 12, 27)).is_some());
        assert!(court(date(2022, 12, 28)).is_none());
        // Remembrance Day 2028 is a Saturday.
        assert!(court(date(2028, 11, 13)).is_some() && general(date(2028, 11, 13)).is_none());
        // Boxing Day on a weekday is a holiday of neither.
        assert!(court(date(2025, 12, 26)).is_none());
    }

    #[test]
    fn holidays_begin_when_they_were_made() {
        assert!(general(date(2020, 9, 30)).is_none());
        assert!(general(date(2021, 9, 30)).is_some());
        assert!(general(date(2029, 7, 2)).is_some(), "1 July 2029 is a Sunday");
        assert!(general(date(2026, 7, 2)).is_none());
        assert!(general(date(2026, 5, 18)).is_some(), "Victoria Day 2026");
        assert!(provincial(Province::Ontario, date(2026, 2, 16)).is_some());
        assert!(provincial(Province::Quebec, date(2026, 2, 16)).is_none());
    }
}
