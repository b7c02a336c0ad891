//! Deadlines before the Federal Court that can be read in more than one way: every reading, and the safe day.
//!
//! In: the day of notice, of filing or of receipt. Out: a [`Deadline`], whose safe day is the earliest of its
//! readings. It never extends the fifteen or sixty days of the Act on the strength of the Rules.

use super::holiday;
use super::limit::{Limit, named};
use super::reckon::{Calendar, Length, Reckoning, Step, count, next, plain_end, written_en, written_fr};
use crate::law::provision::{Mark, Provision, Source, Statute, Text};
use jiff::ToSpan;
use jiff::civil::Date;

/// One way of reading the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it supposes.
    pub supposes: Text,
    /// How well that is known.
    pub source: Source,
    /// The count.
    pub reckoning: Reckoning,
}

/// A time limit with all its readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What must be done.
    pub what: Text,
    /// Where it stands.
    pub provision: Provision,
    /// The readings, the one that follows the words of the statute first; each ends on another day.
    pub readings: Vec<Reading>,
}

impl Deadline {
    /// The day to rely on: the earliest end.
    #[must_use]
    pub fn safe(&self) -> Date {
        let ends = self.readings.iter().map(|reading| reading.reckoning.end);
        // A deadline is made with its first reading, so there is a minimum.
        ends.min().unwrap_or(Date::MAX)
    }

    /// The last day not after [`Deadline::safe`] on which the Registry is open: no holiday of the Court.
    #[must_use]
    pub fn last_open_day(&self) -> Date {
        let mut day = self.safe();
        while holiday::court(day).is_some() {
            match day.yesterday() {
                Ok(before) => day = before,
                Err(_) => break,
            }
        }
        day
    }

    /// Whole days left on `today`: 0 on the safe day itself, negative once it has passed.
    #[must_use]
    pub fn days_left(&self, today: Date) -> i32 {
        super::reckon::days_between(today, self.safe())
    }

    fn of(limit: &'static Limit, from: Date, supposes: Text) -> Self {
        Deadline {
            what: limit.what,
            provision: limit.provision,
            readings: vec![Reading {
                supposes,
                source: limit.source,
                reckoning: limit.count(from),
            }],
        }
    }

    /// Adds a reading, unless it ends on a day that is there already.
    fn or(mut self, supposes: Text, source: Source, reckoning: Reckoning) -> Self {
        let is_new = |known: &Reading| known.reckoning.end != reckoning.end;
        if self.readings.iter().all(is_new) {
            self.readings.push(Reading {
                supposes,
                source,
                reckoning,
            });
        }
        self
    }
}

/// Where a matter arose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arising {
    /// In Canada: fifteen days.
    InCanada,
    /// Outside Canada: sixty days.
    OutsideCanada,
}

const UNSETTLED: Source = Source {
    mark: Mark::General,
    read_in: "no authority was read on whether the Court’s own counting carries the period so far",
    read_on: "2026-11-23",
};

/// The time for leave (IRPA s. 72(2)(b)): by the Act alone, with the Court's holidays, and with its recess.
#[must_use]
pub fn leave(notified: Date, arising: Arising) -> Deadline {
    let (key, days) = match arising {
        Arising::InCanada => ("leave_in_canada", 15),
        Arising::OutsideCanada => ("leave_outside_canada", 60),
    };
    let limit = named(key).expect("the table has both limits for leave");
    Deadline::of(
        limit,
        notified,
        Text {
            en: "the Act’s own days, counted by the Interpretation Act",
            fr: "les jours de la Loi, comptés selon la Loi d’interprétation",
        },
    )
    .or(
        Text {
            en: "Saturday and the Court’s other holidays also move the end",
            fr: "le samedi et les autres jours fériés de la Cour déplacent aussi la fin du délai",
        },
        UNSETTLED,
        count(notified, Length::Days(days), Calendar::Court),
    )
    .or(
        Text {
            en: "the seasonal recess is not counted",
            fr: "les vacances judiciaires saisonnières ne comptent pas",
        },
        UNSETTLED,
        count(notified, Length::Days(days), Calendar::Rules),
    )
}

/// From when the time to perfect runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PerfectFrom {
    /// Reasons were in hand: from the day of filing (rule 10(1)(a)).
    Filing(Date),
    /// Reasons came later: from the day on which they, or the notice that there are none, were received (10(1)(b)).
    Reasons(Date),
}

/// An order of the Court that lengthens the time to perfect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpecialOrder {
    /// The day from which it has effect.
    pub from: Date,
    /// The last day of its effect, where it is known.
    pub until: Option<Date>,
    /// The days it adds.
    pub adds_days: u16,
    /// How well it is known.
    pub source: Source,
}

/// The order of May 2025, as secondary sources report it. Whether it still runs is unconfirmed.
pub const ORDER_OF_2025: SpecialOrder = SpecialOrder {
    from: Date::constant(2025, 5, 14),
    until: None,
    adds_days: 45,
    source: Source {
        mark: Mark::Secondary,
        read_in: "several law firms’ notes on the Federal Court’s special order of 14 May 2025 (one says 8 May); \
                  the consolidated Rules say 30 days",
        read_on: "2026-11-23",
    },
};

impl SpecialOrder {
    /// Whether an application whose thirty days run from `start` had still to be perfected while the order had effect.
    fn reaches(&self, start: Date) -> bool {
        plain_end(start, Length::Days(30)) >= self.from && self.until.is_none_or(|until| start <= until)
    }
}

/// The time to perfect an application for leave: thirty days, and what `order` makes of them.
#[must_use]
pub fn perfect(start: PerfectFrom, order: Option<&SpecialOrder>) -> Deadline {
    let (key, from) = match start {
        PerfectFrom::Filing(day) => ("perfect_after_filing", day),
        PerfectFrom::Reasons(day) => ("perfect_after_reasons", day),
    };
    let limit = named(key).expect("the table has both limits for perfecting");
    let deadline = Deadline::of(
        limit,
        from,
        Text {
            en: "the thirty days of the Rules",
            fr: "les trente jours des Règles",
        },
    )
    .or(
        Text {
            en: "an end on the eve of the recess is carried over it",
            fr: "une échéance à la veille des vacances judiciaires est reportée après elles",
        },
        UNSETTLED,
        count(from, Length::Days(30), Calendar::RulesCarried),
    );
    match order.filter(|order| order.reaches(from)) {
        None => deadline,
        Some(order) => deadline.or(
            Text {
                en: "the Court’s special order adds days",
                fr: "l’ordonnance spéciale de la Cour ajoute des jours",
            },
            order.source,
            count(from, Length::Days(30 + order.adds_days), Calendar::Rules),
        ),
    }
}

/// How a document was sent (Immigration Rules, r. 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// By ordinary mail: received on the tenth day after mailing.
    OrdinaryMail,
    /// By registered mail or courier: the date is the day of delivery on the receipt.
    RegisteredOrCourier,
    /// By electronic transmission or fax, until five in the afternoon at the recipient's.
    ElectronicUntilFive,
    /// By electronic transmission or fax, after five.
    ElectronicAfterFive,
}

/// The day on which a document that the Immigration Rules require to be sent counts as received.
#[must_use]
pub fn deemed_receipt(day: Date, sent: Sent) -> Reckoning {
    let (days, label) = match sent {
        Sent::OrdinaryMail => (10, "4.1(1)(a)"),
        Sent::RegisteredOrCourier => (0, "4.1(1)(b)"),
        Sent::ElectronicUntilFive => (0, "4.1(1)(c)"),
        Sent::ElectronicAfterFive => (0, "4.1(2)"),
    };
    let raw_end = day.saturating_add(i64::from(days).days());
    let after_hours = match sent {
        Sent::ElectronicAfterFive => next(raw_end),
        _ => raw_end,
    };
    let mut steps = vec![Step {
        en: format!("received on {}", written_en(after_hours)),
        fr: format!("reçu le {}", written_fr(after_hours)),
        provision: Provision::of(Statute::ImmigrationRules, label),
    }];
    let mut end = after_hours;
    while holiday::court(end).is_some() && end < Date::MAX {
        end = next(end);
    }
    if end != after_hours {
        steps.push(Step {
            en: format!(
                "that day is a holiday: received on the next day that is none, {}",
                written_en(end)
            ),
            fr: format!(
                "ce jour est férié : reçu le jour suivant qui ne l’est pas, le {}",
                written_fr(end)
            ),
            provision: Provision::of(Statute::ImmigrationRules, "4.1(2)"),
        });
    }
    Reckoning {
        from: day,
        length: Length::Days(days),
        raw_end,
        end,
        steps,
    }
}
