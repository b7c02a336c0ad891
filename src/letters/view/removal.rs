//! A removal that is to be deferred, and the risk that an application for protection puts forward.
//!
//! In: the deferral, the application for protection and the history of the case. Out: what their letters print, with time limits
//! computed. Hardship is no part of the one for protection, and risk none of the other.

use super::argument::{self, Fact};
use super::parties::{self, Person};
use super::words;
use super::{Cites, Source};
use crate::case::model::history::{ApplicationKind, Outcome, RemovalOrder, of_the_applicant};
use crate::case::model::removal::{NotificationWay, RiskGround};
use crate::case::model::values::{Date, PartialDate, Prose};
use crate::law::time::limit;
use crate::law::time::reckon::days_between;
use crate::letters::calendar;
use schemars::JsonSchema;
use serde::Serialize;

/// A request to defer a removal.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Deferral {
    /// The day set for removal.
    pub removal_on: Date,
    /// The hour, as the direction prints it.
    pub removal_hour: Option<String>,
    /// Where the applicant is to report.
    pub reporting_place: Option<String>,
    /// Days from the date of the letter to the removal; none where it is past.
    pub days_left: Option<u32>,
    /// Until when deferral is asked for, as it follows "until".
    pub until: String,
    /// Why that is enough.
    pub why_until_then: Option<Prose>,
    /// By when an answer is needed.
    pub answer_by: Option<Date>,
    /// The direction to report.
    pub cites: Cites,
    /// The removal order, where the history has one that is not enforced.
    pub order: Option<Order>,
    /// The reasons.
    pub reasons: Vec<Fact>,
    /// The children's short-term interests.
    pub children: Vec<Child>,
    /// Applications that are pending, the one on humanitarian and compassionate considerations first.
    pub pending: Vec<Pending>,
}

/// A removal order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Order {
    /// What it is, with its article.
    pub what: String,
    /// The day on which it was made.
    pub made_on: Date,
    /// The day on which it came into force.
    pub in_force_on: Option<Date>,
    /// What shows it.
    pub cites: Cites,
}

/// A child whom the removal affects.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Child {
    /// The child.
    pub person: Person,
    /// The child's short-term interests.
    pub interests: Prose,
    /// What proves them.
    pub cites: Cites,
}

/// An application that is pending.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Pending {
    /// What was applied for, as it follows "for".
    pub what: String,
    /// Whether it is the one on humanitarian and compassionate considerations.
    pub humanitarian: bool,
    /// The day on which it was made.
    pub made_on: PartialDate,
    /// Whole months that it has been pending, where the day is known and it is at least one.
    pub months: Option<u32>,
    /// Its number.
    pub number: Option<String>,
    /// What shows it.
    pub cites: Cites,
}

/// An application for protection.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Protection {
    /// The day on which the notification was given, or, by mail, sent.
    pub notified_on: Date,
    /// The day on which a notification that was mailed counts as given.
    pub deemed_on: Option<Date>,
    /// The last day on which the application is received in time for the stay.
    pub apply_by: Date,
    /// The first day on which it may be decided, where it is in time.
    pub not_decided_before: Date,
    /// The day of the application.
    pub applied_on: Option<Date>,
    /// The day on which the last earlier application was refused: another one stays no removal (IRPR s. 165).
    pub earlier_refused: Option<Date>,
    /// Whether it is in time: made, or to be filed, by the last day.
    pub in_time: bool,
    /// The grounds, in words, each with its provision.
    pub grounds: Vec<String>,
    /// Whether a claim for refugee protection was rejected, so that only new evidence counts (s. 113(a)).
    pub claim_rejected: bool,
    /// The risks.
    pub risks: Vec<Risk>,
    /// On the protection of the state.
    pub state_protection: Vec<Fact>,
    /// On other parts of the country.
    pub other_parts: Vec<Fact>,
    /// Why a hearing is asked for.
    pub hearing: Option<Prose>,
    /// Whether a request on humanitarian and compassionate considerations is pending.
    pub humanitarian_pending: bool,
}

/// One risk.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Risk {
    /// Its heading.
    pub heading: String,
    /// The facts.
    pub facts: Vec<Fact>,
    /// Why the evidence is new.
    pub why_new: Option<Prose>,
}

pub(super) fn deferral(source: &Source<'_>) -> Option<Deferral> {
    let deferral = source.case.deferral.as_ref()?;
    let line = |line: &Option<crate::case::model::values::Line>| line.as_ref().map(ToString::to_string);
    let orders = of_the_applicant(&source.case.history.removal_orders);
    let mut open = orders.filter(|order| order.enforced_on.is_none());
    let children = deferral.children.iter().filter_map(|child| {
        Some(Child {
            person: parties::by_id(source, &child.child)?,
            interests: child.interests.clone(),
            cites: source.cites(&child.evidence),
        })
    });
    Some(Deferral {
        removal_on: deferral.removal_on,
        removal_hour: line(&deferral.removal_hour),
        reporting_place: line(&deferral.reporting_place),
        days_left: u32::try_from(days_between(source.filing_date().0, deferral.removal_on.0)).ok(),
        until: deferral.until.to_string(),
        why_until_then: deferral.why_until_then.clone(),
        answer_by: deferral.answer_by,
        cites: source.whole(deferral.exhibit.as_ref()),
        order: open.next().map(|one| order(source, one)),
        reasons: argument::facts(source, &deferral.reasons),
        children: children.collect(),
        pending: pending(source),
    })
}

fn order(source: &Source<'_>, order: &RemovalOrder) -> Order {
    Order {
        what: source.words(words::removal_order(order.kind)),
        made_on: order.made_on,
        in_force_on: order.in_force_on,
        cites: source.whole(order.exhibit.as_ref()),
    }
}

fn pending(source: &Source<'_>) -> Vec<Pending> {
    let applications = of_the_applicant(&source.case.history.applications);
    let mut pending: Vec<Pending> = applications
        .filter(|one| one.outcome == Outcome::Pending)
        .map(|one| Pending {
            what: source.words(words::application(one.kind)),
            humanitarian: one.kind == ApplicationKind::HumanitarianAndCompassionate,
            made_on: one.made_on,
            months: months(one.made_on, source.filing_date()),
            number: one.number.clone(),
            cites: source.whole(one.exhibit.as_ref()),
        })
        .collect();
    pending.sort_by_key(|one| !one.humanitarian);
    pending
}

/// Whole months since a day that is known.
fn months(since: PartialDate, until: Date) -> Option<u32> {
    since.day?;
    let (years, months, _) = calendar::lived(since.earliest()?, until.0)?;
    u32::try_from(years * 12 + months)
        .ok()
        .filter(|months| *months > 0)
}

pub(super) fn protection(source: &Source<'_>) -> Option<Protection> {
    let protection = source.case.protection.as_ref()?;
    let counted = |key: &str, from: Date| limit::named(key).map_or(from, |one| Date(one.count(from.0).end));
    let mailed = protection.notified_by == NotificationWay::ByMail;
    let deemed_on = mailed.then(|| counted("risk_assessment_mailed", protection.notified_on));

    let given = deemed_on.unwrap_or(protection.notified_on);
    let apply_by = counted("risk_assessment_apply", given);
    let risks = protection.risks.iter().map(|risk| Risk {
        heading: risk.heading.to_string(),
        facts: argument::facts(source, &risk.facts),
        why_new: risk.why_new.clone(),
    });
    Some(Protection {
        notified_on: protection.notified_on,
        deemed_on,
        apply_by,
        not_decided_before: counted("risk_assessment_decided", given),
        applied_on: protection.applied_on,
        earlier_refused: source
            .case
            .history
            .risk_assessments
            .iter()
            .filter(|one| one.outcome == Outcome::Refused)
            .filter_map(|one| one.decided_on)
            .max_by_key(|day| day.0),
        in_time: protection.applied_on.unwrap_or(source.filing_date()) <= apply_by,
        grounds: protection
            .grounds
            .iter()
            .map(|ground| source.words(risk_ground(*ground)))
            .collect(),
        claim_rejected: source
            .case
            .history
            .claims
            .iter()
            .flat_map(|claim| &claim.proceedings)
            .any(|step| step.outcome == Outcome::Refused),
        risks: risks.collect(),
        state_protection: argument::facts(source, &protection.state_protection),
        other_parts: argument::facts(source, &protection.other_parts),
        hearing: protection.hearing.clone(),
        humanitarian_pending: pending(source).iter().any(|one| one.humanitarian),
    })
}

/// A ground of protection with its provision.
fn risk_ground(ground: RiskGround) -> words::Words {
    match ground {
        RiskGround::Persecution => words::Words(
            "a well-founded fear of persecution (section\u{a0}96 of the Act)",
            "une crainte fondée de persécution (article\u{a0}96 de la Loi)",
        ),
        RiskGround::Torture => words::Words(
            "a danger of torture (paragraph\u{a0}97(1)(a) of the Act)",
            "un risque de torture (alinéa\u{a0}97(1)a) de la Loi)",
        ),
        RiskGround::RiskToLife => words::Words(
            "a risk to life, or of cruel and unusual treatment or punishment (paragraph\u{a0}97(1)(b) of the Act)",
            "une menace à la vie ou un risque de traitements ou peines cruels et inusités (alinéa\u{a0}97(1)b) de la Loi)",
        ),
    }
}
