//! The counting itself: from a day, so many days, months or years, under one of three calendars.
//!
//! In: the day of the event, a [`Length`], a [`Calendar`]. Out: a [`Reckoning`]: the end, and each step in words with
//! its provision. It never says which calendar applies; `limit` and `court` do.

use super::holiday::{self, Holiday};
use crate::law::provision::{Provision, Statute, Text};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Days, the day of the event not counted and the last one counted (Interpretation Act s. 27(2), (5)).
    Days(u16),
    /// Clear days, or "at least" so many days: neither the event's day nor the last one counted (s. 27(1)).
    ClearDays(u16),
    /// Months, by calendar number (s. 28).
    Months(u16),
    /// Years, each twelve months in a row (s. 37(1)).
    Years(u16),
}

/// Whose holidays move the end of a period, and whether the recess is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// None: the period is a bar or an effect, not a time limited for doing a thing.
    Plain,
    /// Interpretation Act ss. 26 and 35(1): Sundays and the general holidays. Saturday is a working day.
    Act,
    /// The Court's holidays (Federal Courts Rules r. 2: Saturdays too), with the recess counted.
    Court,
    /// Periods under the Rules: the Court's holidays, and the recess not counted (r. 6).
    Rules,
    /// As [`Calendar::Rules`], and an end that a holiday moves into the recess is carried over it.
    RulesCarried,
}

/// One step of the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// What it rests on.
    pub provision: Provision,
}

/// A period, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// The day of the event, which does not count.
    pub from: Date,
    /// The period.
    pub length: Length,
    /// Where the bare count ends, before holidays and the recess are looked at.
    pub raw_end: Date,
    /// The last day on which the thing may be done, or the last day of the period.
    pub end: Date,
    /// How that came about.
    pub steps: Vec<Step>,
}

const HOLIDAYS_MOVE: Provision = Provision::of(Statute::InterpretationAct, "26");
const CLEAR_DAYS: Provision = Provision::of(Statute::InterpretationAct, "27(1)");
const FIRST_DAY_OUT: Provision = Provision::of(Statute::InterpretationAct, "27(5)");
const MONTHS: Provision = Provision::of(Statute::InterpretationAct, "28");
const YEARS: Provision = Provision::of(Statute::InterpretationAct, "37(1)");
const SHORT_PERIODS: Provision = Provision::of(Statute::FederalCourtsRules, "6(2)");
const RECESS: Provision = Provision::of(Statute::FederalCourtsRules, "6(3)");

/// Counts `length` from `from` under `calendar`. Dates beyond the year 9999 stop there.
#[must_use]
pub fn count(from: Date, length: Length, calendar: Calendar) -> Reckoning {
    let mut steps = vec![first_step(from, length)];
    let raw_end = plain_end(from, length);
    let counted = match (length, calendar) {
        (Length::Days(days), Calendar::Rules | Calendar::RulesCarried) => {
            under_the_rules(from, days, &mut steps)
        }
        _ => raw_end,
    };
    steps.push(end_step(length, counted));
    let end = off_holidays(counted, calendar, &mut steps);
    Reckoning {
        from,
        length,
        raw_end,
        end,
        steps,
    }
}

/// The last day of the period by the bare count.
#[must_use]
pub fn plain_end(from: Date, length: Length) -> Date {
    match length {
        Length::Days(days) => from.saturating_add(i64::from(days).days()),
        Length::ClearDays(days) => from.saturating_add((i64::from(days) + 1).days()),
        // jiff's month arithmetic is s. 28's: the same number, or the last day of a month that lacks it.
        Length::Months(months) => months_after(from, i64::from(months)),
        Length::Years(years) => months_after(from, i64::from(years) * 12),
    }
}

fn months_after(day: Date, months: i64) -> Date {
    let span = Span::new().try_months(months);
    span.map_or(Date::MAX, |span| day.saturating_add(span))
}

/// The day so many months before `day`, by calendar number (Interpretation Act s. 28).
#[must_use]
pub fn months_before(day: Date, months: u16) -> Date {
    day.saturating_sub(Span::new().months(i64::from(months)))
}

/// How many days lie between two events, the first day out and the last one in (s. 27(2)); negative where `to` is earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// How many clear days lie between two events: both days out (s. 27(1)).
#[must_use]
pub fn clear_days_between(from: Date, to: Date) -> i32 {
    (days_between(from, to) - 1).max(0)
}

/// The next day; the last day of the calendar is followed by itself.
pub(crate) fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// The first day from `day` on for which `is_closed` says no.
fn first_open(mut day: Date, is_closed: impl Fn(Date) -> bool) -> Date {
    while is_closed(day) && day < Date::MAX {
        day = next(day);
    }
    day
}

/// Counts one day at a time: recess days never count, and holidays do not where the period is under seven days.
fn under_the_rules(from: Date, days: u16, steps: &mut Vec<Step>) -> Date {
    let is_short = days < 7;
    let (mut day, mut counted, mut recess, mut holidays) = (from, 0, 0_u32, 0_u32);
    while counted < days && day < Date::MAX {
        day = next(day);
        if holiday::in_recess(day) {
            recess += 1;
        } else if is_short && holiday::court(day).is_some() {
            holidays += 1;
        } else {
            counted += 1;
        }
    }
    if recess > 0 {
        steps.push(Step {
            en: format!("{recess} days of the seasonal recess (21 December to 7 January) are not counted"),
            fr: format!("{recess} jours des vacances judiciaires saisonnières (du 21 décembre au 7 janvier) ne sont pas comptés"),
            provision: RECESS,
        });
    }
    if holidays > 0 {
        steps.push(Step {
            en: format!("the period is shorter than seven days: {holidays} holidays are not counted"),
            fr: format!("le délai est de moins de sept jours : {holidays} jours fériés ne sont pas comptés"),
            provision: SHORT_PERIODS,
        });
    }
    day
}

fn off_holidays(end: Date, calendar: Calendar, steps: &mut Vec<Step>) -> Date {
    let closed: fn(Date) -> Option<Holiday> = match calendar {
        Calendar::Plain => return end,
        Calendar::Act => holiday::general,
        Calendar::Court | Calendar::Rules | Calendar::RulesCarried => holiday::court,
    };
    let open = first_open(end, |day| closed(day).is_some());
    if let Some(holiday) = closed(end) {
        steps.push(Step {
            en: format!(
                "{} is a holiday ({}): the thing may be done on the next day that is none, {}",
                written_en(end),
                holiday.name.en,
                written_en(open)
            ),
            fr: format!(
                "le {} est un jour férié ({}) : l’acte peut être fait le premier jour ouvrable suivant, le {}",
                written_fr(end),
                holiday.name.fr,
                written_fr(open)
            ),
            provision: if holiday.provision.statute == Statute::FederalCourtsRules {
                holiday.provision
            } else {
                HOLIDAYS_MOVE
            },
        });
    }
    if calendar == Calendar::RulesCarried && holiday::in_recess(open) {
        let after = first_open(open, |day| {
            holiday::in_recess(day) || holiday::court(day).is_some()
        });
        steps.push(Step {
            en: format!(
                "{} falls within the seasonal recess, which is not counted: {}",
                written_en(open),
                written_en(after)
            ),
            fr: format!(
                "le {} tombe pendant les vacances judiciaires saisonnières, qui ne comptent pas : le {}",
                written_fr(open),
                written_fr(after)
            ),
            provision: RECESS,
        });
        return after;
    }
    open
}

fn first_step(from: Date, length: Length) -> Step {
    Step {
        en: format!("{} is not counted", written_en(from)),
        fr: format!("le {} n’est pas compté", written_fr(from)),
        provision: match length {
            Length::Days(_) => FIRST_DAY_OUT,
            Length::ClearDays(_) => CLEAR_DAYS,
            Length::Months(_) | Length::Years(_) => MONTHS,
        },
    }
}

fn end_step(length: Length, end: Date) -> Step {
    let (en, fr, provision) = match length {
        Length::Days(days) => (
            format!("day {days} is {}", written_en(end)),
            format!("le {days}e jour est le {}", written_fr(end)),
            FIRST_DAY_OUT,
        ),
        Length::ClearDays(days) => (
            format!("after {days} clear days comes {}", written_en(end)),
            format!("après {days} jours francs vient le {}", written_fr(end)),
            CLEAR_DAYS,
        ),
        Length::Months(months) => (
            format!("{months} months by calendar number end with {}", written_en(end)),
            format!(
                "{months} mois, de quantième à quantième, prennent fin le {}",
                written_fr(end)
            ),
            MONTHS,
        ),
        Length::Years(years) => (
            format!("{years} years of twelve months each end with {}", written_en(end)),
            format!(
                "{years} ans, de douze mois chacun, prennent fin le {}",
                written_fr(end)
            ),
            YEARS,
        ),
    };
    Step { en, fr, provision }
}

/// `Monday 2026-03-02`.
pub(crate) fn written_en(day: Date) -> String {
    format!("{} {day}", weekday(day).en)
}

/// `lundi 2026-03-02`.
pub(crate) fn written_fr(day: Date) -> String {
    format!("{} {day}", weekday(day).fr)
}

fn weekday(day: Date) -> Text {
    let (en, fr) = match day.weekday() {
        Weekday::Monday => ("Monday", "lundi"),
        Weekday::Tuesday => ("Tuesday", "mardi"),
        Weekday::Wednesday => ("Wednesday", "mercredi"),
        Weekday::Thursday => ("Thursday", "jeudi"),
        Weekday::Friday => ("Friday", "vendredi"),
        Weekday::Saturday => ("Saturday", "samedi"),
        Weekday::Sunday => ("Sunday", "dimanche"),
    };
    Text { en, fr }
}
