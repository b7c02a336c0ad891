//! The facts on which eligibility rests, and what exemptions are asked for: dates and arithmetic, no opinion.
//!
//! In: claims, fees, orders, inadmissibilities, relief. Out: the last ruling on a claim with the end of the twelve months after
//! it (IRPA s. 25(1.2)(c)), what is pending, fees paid, each inadmissibility with its exemption. Whether a bar applies is for
//! the rules to say.

use super::parties::{self, Person};
use super::words;
use super::{Cites, Source};
use crate::case::model::argument as case_argument;
use crate::case::model::argument::{BarExceptionGround, InadmissibilityState};
use crate::case::model::evidence::FeeKind;
use crate::case::model::history::{
    ApplicationKind, EarlierApplication, Outcome, Proceeding, of_the_applicant,
};
use crate::case::model::values::{Date, Dollars, Prose};
use crate::letters::calendar;
use schemars::JsonSchema;
use serde::Serialize;

/// The facts on which eligibility rests.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Eligibility {
    /// What is pending before the Board or the Court.
    pub pending: Vec<Pending>,
    /// Whether the case lists the applications made so far, and no request under s. 25(1) among them is pending
    /// (IRPA s. 25(1.2)(a)).
    pub no_other_request: bool,
    /// The last ruling on a claim, where nothing is pending and it went against the applicant.
    pub last_ruling: Option<Ruling>,
    /// The exception to the twelve-month bar that is relied on.
    pub exception: Option<Exception>,
    /// Fees paid to the immigration authorities.
    pub fees: Vec<Fee>,
}

/// A step that has not ended.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Pending {
    /// What is pending, with its article.
    pub what: String,
    /// Before whom, with its article.
    pub body: String,
}

/// The last ruling on a claim.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Ruling {
    /// Who ruled, with its article.
    pub body: String,
    /// What it did, as it follows the body: "rejected the claim".
    pub ruling: String,
    /// The day.
    pub on: Date,
    /// The day on which twelve months from it end.
    pub twelve_months_end: Date,
    /// Whether that day lies before the filing date.
    pub twelve_months_over: bool,
    /// What shows it.
    pub cites: Cites,
}

/// The exception to the twelve-month bar (IRPA s. 25(1.21)).
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Exception {
    /// Whether it is the one for risk to life (paragraph (a)); if not, it is the one for a child (paragraph (b)).
    pub risk_to_life: bool,
    /// The child, for paragraph (b).
    pub child: Option<Person>,
    /// Why it applies.
    pub reasons: Prose,
    /// What proves it.
    pub cites: Cites,
}

/// A fee that was paid.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Fee {
    /// What it is for, as it follows "the".
    pub what: String,
    /// The person it was paid for, where that is not the applicant.
    pub person: Option<String>,
    /// The sum.
    pub amount: Dollars,
    /// The day of the payment.
    pub paid_on: Date,
    /// The number of the receipt.
    pub receipt: Option<String>,
    /// The exhibit that holds the receipt.
    pub cites: Cites,
}

/// An inadmissibility.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Inadmissibility {
    /// The ground, as it follows "inadmissible".
    pub ground: String,
    /// The provision.
    pub provision: String,
    /// How a letter names the person it concerns.
    pub person: String,
    /// Whether it has been found; if not, it is only possible.
    pub found: bool,
    /// What happened.
    pub facts: Prose,
    /// What proves it, and what speaks for the person.
    pub cites: Cites,
    /// The provision of the exemption that answers it.
    pub exemption: Option<String>,
}

/// An exemption.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Exemption {
    /// The provision from which an exemption is asked for.
    pub provision: String,
    /// What that provision demands.
    pub from: String,
    /// The ground of the inadmissibility that it answers, as it follows "inadmissible".
    pub inadmissibility: Option<String>,
}

pub(super) fn of(source: &Source<'_>) -> Eligibility {
    let pending = pending(source);
    Eligibility {
        last_ruling: pending.is_empty().then(|| last_ruling(source)).flatten(),
        pending,
        no_other_request: no_other_request(source),
        exception: source.case.bar_exception.as_ref().map(|exception| Exception {
            risk_to_life: exception.ground == BarExceptionGround::RiskToLifeHealthCare,
            child: exception.child.as_ref().and_then(|id| parties::by_id(source, id)),
            reasons: exception.reasons.clone(),
            cites: source.cites(&exception.evidence),
        }),
        fees: fees(source),
    }
}

fn no_other_request(source: &Source<'_>) -> bool {
    let applications = &source.case.history.applications;
    let pending = |application: &EarlierApplication| {
        application.kind == ApplicationKind::HumanitarianAndCompassionate
            && application.outcome == Outcome::Pending
    };
    !applications.is_empty() && !applications.iter().any(pending)
}

fn proceedings<'a>(source: &Source<'a>) -> impl Iterator<Item = &'a Proceeding> {
    source
        .case
        .history
        .claims
        .iter()
        .flat_map(|claim| &claim.proceedings)
}

fn pending(source: &Source<'_>) -> Vec<Pending> {
    proceedings(source)
        .filter(|step| step.outcome == Outcome::Pending)
        .map(|step| Pending {
            what: source.words(words::before(step.body)),
            body: source.words(words::body(step.body)),
        })
        .collect()
}

/// The latest dated ruling, if it went against the applicant.
fn last_ruling(source: &Source<'_>) -> Option<Ruling> {
    let (on, step) = proceedings(source)
        .filter_map(|step| step.decided_on.map(|on| (on, step)))
        .max_by_key(|(on, _)| *on)?;
    let against = matches!(
        step.outcome,
        Outcome::Refused | Outcome::Withdrawn | Outcome::Abandoned
    );
    let end = calendar::twelve_months_after(on)?;
    against.then(|| Ruling {
        body: source.words(words::body(step.body)),
        ruling: source.words(words::ruling(step.body, step.outcome)),
        on,
        twelve_months_end: end,
        twelve_months_over: end < source.filing_date(),
        cites: source.whole(step.exhibit.as_ref()),
    })
}

fn fees(source: &Source<'_>) -> Vec<Fee> {
    let to_authorities = source
        .case
        .fees
        .iter()
        .filter(|fee| fee.kind != FeeKind::CourtFiling);
    to_authorities
        .map(|fee| Fee {
            what: source.words(words::fee(fee.kind)),
            person: fee
                .person
                .as_ref()
                .and_then(|id| parties::by_id(source, id))
                .map(|p| p.full),
            amount: fee.amount.clone(),
            paid_on: fee.paid_on,
            receipt: fee.receipt.as_ref().map(ToString::to_string),
            cites: source.whole(fee.exhibit.as_ref()),
        })
        .collect()
}

pub(super) fn removal_set_for(source: &Source<'_>) -> Option<Date> {
    let orders = of_the_applicant(&source.case.history.removal_orders);
    orders
        .filter(|order| order.enforced_on.is_none())
        .filter_map(|order| order.removal_set_for)
        .min()
}

pub(super) fn inadmissibilities(source: &Source<'_>) -> Vec<Inadmissibility> {
    let exemptions = &source.case.relief.exemptions;
    source
        .case
        .inadmissibilities
        .iter()
        .map(|one| Inadmissibility {
            ground: source.words(words::inadmissibility(one.ground)),
            provision: provision(one.provision.as_str()),
            person: match one.person.as_ref().and_then(|id| parties::by_id(source, id)) {
                Some(person) => person.short,
                None => parties::applicant(source).short,
            },
            found: one.state == InadmissibilityState::Found,
            facts: one.facts.clone(),
            cites: source.cites(&one.evidence),
            exemption: exemptions
                .iter()
                .find(|exemption| exemption.inadmissibility.as_ref() == Some(&one.id))
                .map(|exemption| provision(exemption.provision.as_str())),
        })
        .collect()
}

pub(super) fn exemptions(source: &Source<'_>) -> Vec<Exemption> {
    let answered = |exemption: &case_argument::Exemption| {
        let id = exemption.inadmissibility.as_ref()?;
        let known = source.case.inadmissibilities.iter().find(|one| one.id == *id)?;
        Some(source.words(words::inadmissibility(known.ground)))
    };
    source
        .case
        .relief
        .exemptions
        .iter()
        .map(|exemption| Exemption {
            provision: provision(exemption.provision.as_str()),
            from: exemption.from.to_string(),
            inadmissibility: answered(exemption),
        })
        .collect()
}

/// The provisions from which an exemption is asked for, each once, in the case's order.
pub(super) fn exempted(source: &Source<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for exemption in &source.case.relief.exemptions {
        let one = provision(exemption.provision.as_str());
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// A provision as the case writes it, its numbers tied to what stands before them.
pub(super) fn provision(text: &str) -> String {
    const BEFORE: [&str; 10] = [
        "IRPA",
        "IRPR",
        "LIPR",
        "RIPR",
        "s.",
        "ss.",
        "section",
        "sections",
        "subsection",
        "paragraph",
    ];
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = "";
    for word in text.split_whitespace() {
        if !out.is_empty() {
            let tied = BEFORE.contains(&last)
                && (word.starts_with(|c: char| c.is_ascii_digit()) || word.starts_with("s."));
            out.push(if tied { '\u{a0}' } else { ' ' });
        }
        out.push_str(word);
        last = word;
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_of_provisions_stay_with_their_act() {
        assert_eq!(
            super::provision("IRPA 41(a) with 29(2)"),
            "IRPA\u{a0}41(a) with 29(2)"
        );
        assert_eq!(super::provision("s. 36(2)(a)  IRPA"), "s.\u{a0}36(2)(a) IRPA");
    }
}
