//! Fees of an application: the base amounts of the Regulations, and what was published as payable from which day.
//!
//! In: a day. Out: the amount as far as it is known, with how well. The base amounts are indexed every two years on
//! 30 April, so an amount is a dated fact: a rule built on it warns and never refuses.

use super::provision::{Mark, Provision, Source, Statute, Text};
use jiff::civil::Date;

/// A fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fee {
    /// Its name in tests and JSON.
    pub key: &'static str,
    /// For what and for whom.
    pub what: Text,
    /// Where its base amount stands.
    pub provision: Provision,
    /// The base amount in the Regulations, in Canadian dollars.
    pub base_dollars: u32,
    /// What was payable from a day on, the earliest first; a fee that is not indexed has its base amount throughout.
    pub amounts: &'static [Amount],
    /// Who does not pay it; empty where nobody is spared.
    pub exemption: Text,
}

/// What is payable from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The first day; an indexed amount begins at nine in the morning of it, Eastern time.
    pub from: Date,
    /// Canadian dollars.
    pub dollars: u32,
    /// How well it is known.
    pub source: Source,
}

impl Fee {
    /// What was payable on `day`; none before the first amount that is known.
    #[must_use]
    pub fn payable_on(&self, day: Date) -> Option<&'static Amount> {
        self.amounts.iter().rev().find(|amount| amount.from <= day)
    }
}

/// The fee of that key.
#[must_use]
pub fn named(key: &str) -> Option<&'static Fee> {
    ALL.iter().find(|fee| fee.key == key)
}

/// The next indexation after `day` (IRPR ss. 294(d), 303(1.1)): 30 April of an even year, at nine in the morning, Eastern time.
#[must_use]
pub fn next_indexation(day: Date) -> Date {
    let even = day.year().saturating_add(day.year().rem_euclid(2));
    let this = Date::new(even, 4, 30).unwrap_or(Date::MAX);
    if day < this {
        this
    } else {
        Date::new(even.saturating_add(2), 4, 30).unwrap_or(Date::MAX)
    }
}

const REPORTED_2024: Source = Source {
    mark: Mark::Secondary,
    read_in: "several news pages that quote IRCC’s notice of 2024",
    read_on: "2026-11-23",
};
const REPORTED_2026: Source = Source {
    mark: Mark::Secondary,
    read_in: "a law firm’s page that quotes IRCC’s notice of 2026-03-27",
    read_on: "2026-11-23",
};
const DERIVED_2026: Source = Source {
    mark: Mark::General,
    read_in: "derived from the base amount by the indexation that fits the other amounts of 2026; not published where it was looked for",
    read_on: "2026-11-23",
};
const STATUTE: Source = super::time::limit::READ_IN_STATUTE;

const SPRING_2022: Date = Date::constant(2022, 4, 30);
const SPRING_2024: Date = Date::constant(2024, 4, 30);
const SPRING_2026: Date = Date::constant(2026, 4, 30);
// Biometric fees came with SOR/2018-128; the day is not needed closer than its year.
const BIOMETRICS: Date = Date::constant(2018, 12, 31);

const fn amount(from: Date, dollars: u32, source: Source) -> Amount {
    Amount {
        from,
        dollars,
        source,
    }
}

const ADULT: &[Amount] = &[
    amount(SPRING_2022, 570, REPORTED_2024),
    amount(SPRING_2024, 635, REPORTED_2024),
    amount(SPRING_2026, 660, DERIVED_2026),
];
const CHILD: &[Amount] = &[
    amount(SPRING_2022, 155, REPORTED_2024),
    amount(SPRING_2024, 175, REPORTED_2024),
    amount(SPRING_2026, 180, DERIVED_2026),
];
const RIGHT: &[Amount] = &[
    amount(SPRING_2022, 515, REPORTED_2024),
    amount(SPRING_2024, 575, REPORTED_2024),
    amount(SPRING_2026, 600, REPORTED_2026),
];

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

const NOBODY: Text = text("", "");

/// Every fee that a request under IRPA s. 25(1) meets.
pub static ALL: &[Fee] = &[
    Fee {
        key: "processing_principal",
        what: text(
            "processing, principal applicant",
            "traitement, demandeur principal",
        ),
        provision: Provision::of(Statute::Irpr, "307(a)"),
        base_dollars: 550,
        amounts: ADULT,
        exemption: NOBODY,
    },
    Fee {
        key: "processing_partner",
        what: text(
            "processing, spouse or common-law partner",
            "traitement, époux ou conjoint de fait",
        ),
        provision: Provision::of(Statute::Irpr, "307(b)"),
        base_dollars: 550,
        amounts: ADULT,
        exemption: NOBODY,
    },
    Fee {
        key: "processing_child",
        what: text(
            "processing, each dependent child",
            "traitement, chaque enfant à charge",
        ),
        provision: Provision::of(Statute::Irpr, "307(c)"),
        base_dollars: 150,
        amounts: CHILD,
        exemption: NOBODY,
    },
    Fee {
        key: "right_of_permanent_residence",
        what: text(
            "right of permanent residence, each person who pays it",
            "droit de résidence permanente, chaque personne qui l’acquitte",
        ),
        provision: Provision::of(Statute::Irpr, "303(1)"),
        base_dollars: 500,
        amounts: RIGHT,
        exemption: text(
            "dependent children in the application; a principal applicant in Canada who is a dependent child of a citizen or permanent resident; protected persons (303(2)); it may be paid until residence is granted (303(3)(b))",
            "les enfants à charge visés par la demande; le demandeur principal au Canada qui est l’enfant à charge d’un citoyen ou d’un résident permanent; les personnes protégées (303(2)); payable jusqu’à l’octroi de la résidence (303(3)b))",
        ),
    },
    Fee {
        key: "biometrics_person",
        what: text("biometrics, one person", "données biométriques, une personne"),
        provision: Provision::of(Statute::Irpr, "315.1(1)"),
        base_dollars: 85,
        amounts: &[amount(BIOMETRICS, 85, STATUTE)],
        exemption: text(
            "persons under 14 and over 79 give none (12.2(1)(a), (b)); the fee is no part of the application (10(2.2))",
            "les moins de 14 ans et les plus de 79 ans n’en fournissent pas (12.2(1)a), b)); ces frais ne font pas partie de la demande (10(2.2))",
        ),
    },
    Fee {
        key: "biometrics_family",
        what: text(
            "biometrics, most for a family that applies together",
            "données biométriques, maximum pour une famille qui présente ses demandes ensemble",
        ),
        provision: Provision::of(Statute::Irpr, "315.1(3)(a)"),
        base_dollars: 170,
        amounts: &[amount(BIOMETRICS, 170, STATUTE)],
        exemption: NOBODY,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::pin::is_in_force;
    use jiff::civil::date;

    #[test]
    fn an_amount_changes_on_its_day() {
        let fee = named("processing_principal").expect("a row");
        let on = |day| fee.payable_on(day).map(|amount| amount.dollars);
        assert_eq!(on(date(2022, 4, 29)), None);
        assert_eq!(on(date(2024, 4, 29)), Some(570));
        assert_eq!(on(date(2024, 4, 30)), Some(635));
        assert_eq!(on(date(2026, 4, 29)), Some(635));
        assert_eq!(on(date(2026, 4, 30)), Some(660));
    }

    #[test]
    fn indexed_amounts_are_unconfirmed_and_rise() {
        for fee in ALL {
            assert!(is_in_force(fee.provision), "{}", fee.key);
            assert!(
                fee.amounts
                    .is_sorted_by(|a, b| a.from < b.from && a.dollars <= b.dollars)
            );
            for amount in fee.amounts {
                let is_base = amount.dollars == fee.base_dollars;
                assert_eq!(amount.source.mark.is_confirmed(), is_base, "{}", fee.key);
            }
        }
    }

    #[test]
    fn indexation_comes_every_other_april() {
        assert_eq!(next_indexation(date(2026, 4, 29)), date(2026, 4, 30));
        assert_eq!(next_indexation(date(2026, 4, 30)), date(2028, 4, 30));
        assert_eq!(next_indexation(date(2027, 1, 1)), date(2028, 4, 30));
        assert_eq!(next_indexation(Date::MAX), Date::MAX);
    }
}
