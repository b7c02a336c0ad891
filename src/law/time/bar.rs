//! Waiting periods that bar a request: twelve months after a refused claim, five years for a designated foreign national.
//!
//! In: how the steps of a claim ended, and when. Out: the event that counts, the first day on which the bar no longer
//! stands, and every doubt that a person has to settle. It never clears a claim that the two versions of the Act treat
//! differently, and it knows no exception: whether IRPA s. 25(1.21) opens the bar is argued with evidence.

use super::reckon::{Calendar, Length, Reckoning, count, next};
use crate::law::provision::{Provision, Statute};
use jiff::civil::Date;

/// Before whom a step of a claim, or of an application for protection, was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Refugee Protection Division.
    ProtectionDivision,
    /// Refugee Appeal Division.
    AppealDivision,
    /// The Minister, on an application for protection.
    Minister,
    /// Federal Court: leave, or the judicial review itself, with respect to that claim or application.
    FederalCourt,
}

/// Whether substantive evidence had been heard when a claim was withdrawn or abandoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// It had.
    Heard,
    /// It had not.
    NotHeard,
    /// The case does not say.
    Unknown,
}

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It has not ended.
    Pending,
    /// Against the person: rejected, refused, dismissed.
    Refused,
    /// Withdrawn; before the Court, discontinued.
    Withdrawn(Evidence),
    /// Declared abandoned.
    Abandoned(Evidence),
    /// For the person: allowed, granted, sent back.
    Favourable,
}

/// A step of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Before whom.
    pub before: Before,
    /// How it ended.
    pub ending: Ending,
    /// When it was decided, where that is known.
    pub decided_on: Option<Date>,
}

/// Which request is barred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Barred {
    /// A request on humanitarian and compassionate considerations: s. 25(1.2)(c).
    HumanitarianRequest,
    /// An application for protection after a refused claim: s. 112(2)(b.1).
    Protection,
    /// Another application for protection after a refused one: s. 112(2)(c).
    ProtectionAgain,
}

/// What a person has to settle before the first day is relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// A step that would count has no date.
    DateMissing,
    /// A step before the Board or the Minister is pending.
    StepPending,
    /// Leave or judicial review is pending: the day that may count last does not exist yet.
    ReviewPending,
    /// Leave or judicial review was discontinued: the Act names a refusal only.
    ReviewNeverRefused,
    /// The last decision favours the person: an earlier refusal may have been set aside.
    PerhapsSetAside,
    /// The case does not say whether substantive evidence was heard.
    EvidenceUnknown,
    /// Withdrawn or abandoned before substantive evidence: the English and French versions of s. 25(1.2)(c) disagree.
    VersionsDisagree,
}

/// A bar with its arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The provision, down to the branch that applies.
    pub provision: Provision,
    /// The day that counts.
    pub event: Date,
    /// The period counted from it.
    pub reckoning: Reckoning,
}

impl Bar {
    /// The last day of the period: a reader might take the bar to be over on it.
    #[must_use]
    pub fn last_day(&self) -> Date {
        self.reckoning.end
    }

    /// The first day on which the whole period has passed on every reading.
    #[must_use]
    pub fn first_day(&self) -> Date {
        next(self.reckoning.end)
    }

    /// Whether the bar stands on `day`, on the cautious reading.
    #[must_use]
    pub fn stands_on(&self, day: Date) -> bool {
        day < self.first_day()
    }
}

/// What the steps of a claim amount to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The bar, where a step counts.
    pub bar: Option<Bar>,
    /// What is not settled, each once.
    pub doubts: Vec<Doubt>,
}

/// The twelve months that bar `barred` after `events`.
#[must_use]
pub fn twelve_months(barred: Barred, events: &[Event]) -> Waiting {
    let relevant: Vec<Event> = events
        .iter()
        .copied()
        .filter(|event| barred.concerns(event.before))
        .collect();
    let last = relevant
        .iter()
        .filter(|event| event.counts())
        .filter_map(|event| event.decided_on)
        .max();
    let bar = last.map(|event| Bar {
        provision: barred.branch(&relevant),
        event,
        reckoning: count(event, Length::Months(12), Calendar::Plain),
    });
    let mut doubts: Vec<Doubt> = relevant
        .iter()
        .filter_map(|event| event.doubt(barred, last))
        .collect();
    doubts.sort_unstable();
    doubts.dedup();
    Waiting { bar, doubts }
}

impl Barred {
    fn concerns(self, before: Before) -> bool {
        match self {
            Barred::HumanitarianRequest | Barred::Protection => before != Before::Minister,
            Barred::ProtectionAgain => matches!(before, Before::Minister | Before::FederalCourt),
        }
    }

    /// (i) where nothing but the first decision was made, (ii) in any other case.
    fn branch(self, events: &[Event]) -> Provision {
        let first = match self {
            Barred::HumanitarianRequest | Barred::Protection => Before::ProtectionDivision,
            Barred::ProtectionAgain => Before::Minister,
        };
        let is_alone = events.iter().all(|event| event.before == first);
        let label = match (self, is_alone) {
            (Barred::HumanitarianRequest, true) => "25(1.2)(c)(i)",
            (Barred::HumanitarianRequest, false) => "25(1.2)(c)(ii)",
            (Barred::Protection, true) => "112(2)(b.1)(i)",
            (Barred::Protection, false) => "112(2)(b.1)(ii)",
            (Barred::ProtectionAgain, true) => "112(2)(c)(i)",
            (Barred::ProtectionAgain, false) => "112(2)(c)(ii)",
        };
        Provision::of(Statute::Irpa, label)
    }
}

impl Event {
    /// Whether its day can start the twelve months. A withdrawal that one version spares counts until a person clears it.
    fn counts(&self) -> bool {
        match self.ending {
            Ending::Refused => true,
            Ending::Withdrawn(_) | Ending::Abandoned(_) => self.before != Before::FederalCourt,
            Ending::Pending | Ending::Favourable => false,
        }
    }

    fn doubt(&self, barred: Barred, last: Option<Date>) -> Option<Doubt> {
        let is_court = self.before == Before::FederalCourt;
        match self.ending {
            Ending::Pending if is_court => Some(Doubt::ReviewPending),
            Ending::Pending => Some(Doubt::StepPending),
            Ending::Favourable => {
                let is_last = self.decided_on.is_none_or(|day| Some(day) >= last);
                is_last.then_some(Doubt::PerhapsSetAside)
            }
            Ending::Withdrawn(_) | Ending::Abandoned(_) if is_court => Some(Doubt::ReviewNeverRefused),
            _ if self.decided_on.is_none() => Some(Doubt::DateMissing),
            Ending::Refused => None,
            // Only s. 25(1.2)(c) asks for substantive evidence.
            _ if barred != Barred::HumanitarianRequest => None,
            Ending::Withdrawn(evidence) | Ending::Abandoned(evidence) => match evidence {
                Evidence::Heard => None,
                Evidence::NotHeard => Some(Doubt::VersionsDisagree),
                Evidence::Unknown => Some(Doubt::EvidenceUnknown),
            },
        }
    }
}

/// From what the five years of a designated foreign national run (IRPA s. 25(1.01)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DesignatedSince {
    /// (a) A claim was made and no application for protection: the final determination of the claim.
    ClaimDecided(Date),
    /// (b) An application for protection was made: its final determination.
    ProtectionDecided(Date),
    /// (c) In any other case: the day of becoming a designated foreign national.
    Designated(Date),
}

/// The five years during which a designated foreign national may make no request.
#[must_use]
pub fn designated(since: DesignatedSince) -> Bar {
    let (label, event) = match since {
        DesignatedSince::ClaimDecided(day) => ("25(1.01)(a)", day),
        DesignatedSince::ProtectionDecided(day) => ("25(1.01)(b)", day),
        DesignatedSince::Designated(day) => ("25(1.01)(c)", day),
    };
    Bar {
        provision: Provision::of(Statute::Irpa, label),
        event,
        reckoning: count(event, Length::Years(5), Calendar::Plain),
    }
}

/// The twelve months after that bar in which the Minister may still refuse to consider a request for a broken
/// condition or requirement (IRPA s. 25(1.03)).
#[must_use]
pub fn may_refuse_after(designated: &Bar) -> Bar {
    Bar {
        provision: Provision::of(Statute::Irpa, "25(1.03)(b)"),
        event: designated.last_day(),
        reckoning: count(designated.last_day(), Length::Months(12), Calendar::Plain),
    }
}
