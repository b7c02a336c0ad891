//! The immigration history in one line of time.
//!
//! In: entries, statuses, claims and their proceedings, risk assessments, removal orders, earlier applications, and the
//! activities of which the case says something. Out: events in order of their dates. An event has exactly one kind; its other
//! kinds are `null`. A time of status that an entry says already is told once.

use super::words;
use super::{Cites, Source};
use crate::case::model::history as case_history;
use crate::case::model::history::{Body, Eligibility, Outcome, of_the_applicant};
use crate::case::model::people::Status;
use crate::case::model::values::{Date, PartialDate, Prose};
use crate::letters::calendar::known;
use schemars::JsonSchema;
use serde::Serialize;

/// One event.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Event {
    /// Its date, or the first one of a time.
    pub from: PartialDate,
    /// The last date of a time that has ended.
    pub until: Option<PartialDate>,
    /// Whether it is a time that goes on.
    pub ongoing: bool,
    /// What shows it.
    pub cites: Cites,
    /// An entry to Canada.
    pub entry: Option<Entry>,
    /// A time of status, or without.
    pub status: Option<StatusTime>,
    /// A claim for refugee protection was made.
    pub claim: Option<Claim>,
    /// A claim was found ineligible.
    pub ineligible: Option<Ineligible>,
    /// A step before the Board or the Court was begun.
    pub begun: Option<Begun>,
    /// A step before the Board or the Court was decided.
    pub ruling: Option<Ruling>,
    /// A risk assessment: the notification that one may apply, the application or the decision.
    pub risk: Option<Risk>,
    /// A removal order was made.
    pub order: Option<Order>,
    /// An application was made.
    pub application: Option<Application>,
    /// A time of work, study or other activity.
    pub activity: Option<Activity>,
}

/// An entry to Canada.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Entry {
    /// The port of entry.
    pub place: String,
    /// The status given, as it follows "as".
    pub admitted_as: Option<String>,
    /// The last day of the authorised stay.
    pub authorized_until: Option<Date>,
}

/// A time of status.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StatusTime {
    /// The status, as it follows "as".
    pub held_as: String,
    /// Whether it was a time without status in Canada.
    pub without: bool,
    /// Whether it was a time outside Canada.
    pub outside: bool,
    /// Why it began, ended or was lost.
    pub remark: Option<String>,
}

/// A claim.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Claim {
    /// The Board's file number.
    pub file_number: Option<String>,
    /// Whether its eligibility has not been decided.
    pub eligibility_pending: bool,
}

/// A finding that a claim is ineligible to be referred.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Ineligible {
    /// The provision.
    pub ground: Option<String>,
}

/// A step that was begun.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Begun {
    /// What happened, as a sentence has it: "Appealed to the Refugee Appeal Division".
    pub what: String,
    /// The file number there.
    pub file_number: Option<String>,
    /// Whether it is still pending.
    pub pending: bool,
}

/// A step that was decided.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Ruling {
    /// Who ruled, with its article.
    pub body: String,
    /// What it did, as it follows the body.
    pub ruling: String,
    /// The day on which the applicant was told, where that is another one.
    pub notified_on: Option<Date>,
    /// For a claim withdrawn or abandoned: whether it is known that substantive evidence had been heard.
    pub evidence_heard: bool,
    /// For a claim withdrawn or abandoned: whether it is known that none had been heard.
    pub evidence_not_heard: bool,
}

/// A step of a risk assessment.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Risk {
    /// Whether this is the notification.
    pub notified: bool,
    /// Whether this is the application.
    pub applied: bool,
    /// Whether the application is pending.
    pub pending: bool,
    /// How it was decided, as it follows "was".
    pub outcome: Option<String>,
}

/// A removal order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Order {
    /// What it is, with its article.
    pub what: String,
    /// The day on which it came into force.
    pub in_force_on: Option<Date>,
    /// The day set for removal.
    pub removal_set_for: Option<Date>,
    /// Why it is stayed.
    pub stayed_because: Option<String>,
    /// The day on which it was enforced.
    pub enforced_on: Option<Date>,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Application {
    /// What was applied for.
    pub what: String,
    /// Its number.
    pub number: Option<String>,
    /// Whether it is pending.
    pub pending: bool,
    /// How it ended, as it follows "was".
    pub outcome: String,
    /// The day of the decision.
    pub decided_on: Option<PartialDate>,
    /// Where that needs a word.
    pub remark: Option<String>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Activity {
    /// What was done.
    pub what: String,
    /// Where.
    pub place: String,
    /// What is to be said of it.
    pub remark: Prose,
}

impl Event {
    fn at(from: PartialDate, cites: Cites) -> Self {
        Event {
            from,
            until: None,
            ongoing: false,
            cites,
            entry: None,
            status: None,
            claim: None,
            ineligible: None,
            begun: None,
            ruling: None,
            risk: None,
            order: None,
            application: None,
            activity: None,
        }
    }

    fn on(day: Date, cites: Cites) -> Self {
        Event::at(known(day), cites)
    }
}

pub(super) fn of(source: &Source<'_>) -> Vec<Event> {
    let history = &source.case.history;
    let mut events: Vec<Event> = Vec::new();
    events.extend(of_the_applicant(&history.entries).map(|entry| entered(source, entry)));
    events.extend(of_the_applicant(&history.statuses).filter_map(|period| status(source, period)));
    for claim in &history.claims {
        claimed(source, claim, &mut events);
    }
    for assessment in &history.risk_assessments {
        assessed(source, assessment, &mut events);
    }
    events.extend(of_the_applicant(&history.removal_orders).map(|order| ordered(source, order)));
    events.extend(of_the_applicant(&history.applications).map(|application| applied(source, application)));
    events.extend(of_the_applicant(&history.activities).filter_map(did));
    // Stable, so that events of one day keep the order above.
    events.sort_by_key(|event| event.from.earliest());
    events
}

fn entered(source: &Source<'_>, entry: &case_history::Entry) -> Event {
    Event {
        entry: Some(Entry {
            place: entry.place.to_string(),
            admitted_as: entry
                .admitted_as
                .map(|status| source.words(words::status(status, source.case.applicant.gender))),
            authorized_until: entry.authorized_until,
        }),
        ..Event::on(entry.date, source.whole(entry.exhibit.as_ref()))
    }
}

fn status(source: &Source<'_>, period: &case_history::StatusPeriod) -> Option<Event> {
    let told = of_the_applicant(&source.case.history.entries).any(|entry| {
        known(entry.date) == period.from
            && entry.admitted_as == Some(period.status)
            && entry.authorized_until.map(known) == period.to
    });
    if told && period.remark.is_none() {
        return None;
    }
    Some(Event {
        until: period.to,
        ongoing: period.to.is_none(),
        status: Some(StatusTime {
            held_as: source.words(words::status(period.status, source.case.applicant.gender)),
            without: period.status == Status::NoStatus,
            outside: period.status == Status::OutsideCanada,
            remark: period.remark.as_ref().map(ToString::to_string),
        }),
        ..Event::at(period.from, Cites::default())
    })
}

fn claimed(source: &Source<'_>, claim: &case_history::Claim, events: &mut Vec<Event>) {
    events.push(Event {
        claim: Some(Claim {
            file_number: claim.file_number.as_ref().map(ToString::to_string),
            eligibility_pending: claim.eligibility == Eligibility::Pending,
        }),
        ..Event::on(claim.made_on, Cites::default())
    });
    if claim.eligibility == Eligibility::Ineligible {
        events.push(Event {
            ineligible: Some(Ineligible {
                ground: claim
                    .ineligibility_ground
                    .as_ref()
                    .map(|ground| super::eligibility::provision(ground.as_str())),
            }),
            ..Event::on(
                claim.eligibility_decided_on.unwrap_or(claim.made_on),
                Cites::default(),
            )
        });
    }
    for step in &claim.proceedings {
        events.extend(begun(source, step));
        events.extend(ruled(source, step));
    }
}

fn begun(source: &Source<'_>, step: &case_history::Proceeding) -> Option<Event> {
    // What follows leave is begun by the order that granted it.
    if step.body == Body::FederalCourtReview && step.outcome != Outcome::Pending {
        return None;
    }
    Some(Event {
        begun: Some(Begun {
            what: source.words(words::begun(step.body)),
            file_number: step.file_number.as_ref().map(ToString::to_string),
            pending: step.outcome == Outcome::Pending,
        }),
        ..Event::on(step.begun_on?, Cites::default())
    })
}

fn ruled(source: &Source<'_>, step: &case_history::Proceeding) -> Option<Event> {
    let on = step.decided_on?;
    Some(Event {
        ruling: Some(Ruling {
            body: source.words(words::body(step.body)),
            ruling: source.words(words::ruling(step.body, step.outcome)),
            notified_on: step.notified_on.filter(|day| *day != on),
            evidence_heard: step.substantive_evidence_heard == Some(true),
            evidence_not_heard: step.substantive_evidence_heard == Some(false),
        }),
        ..Event::on(on, source.whole(step.exhibit.as_ref()))
    })
}

fn assessed(source: &Source<'_>, one: &case_history::RiskAssessment, events: &mut Vec<Event>) {
    let risk = Risk {
        notified: false,
        applied: false,
        pending: one.outcome == Outcome::Pending,
        outcome: None,
    };
    events.extend(one.notified_on.map(|day| Event {
        risk: Some(Risk {
            notified: true,
            ..risk.clone()
        }),
        ..Event::on(day, Cites::default())
    }));
    events.extend(one.applied_on.map(|day| Event {
        risk: Some(Risk {
            applied: true,
            ..risk.clone()
        }),
        ..Event::on(day, Cites::default())
    }));
    events.extend(one.decided_on.map(|day| Event {
        risk: Some(Risk {
            outcome: Some(source.words(words::outcome(one.outcome))),
            ..risk.clone()
        }),
        ..Event::on(day, source.whole(one.exhibit.as_ref()))
    }));
}

fn ordered(source: &Source<'_>, order: &case_history::RemovalOrder) -> Event {
    Event {
        order: Some(Order {
            what: source.words(words::removal_order(order.kind)),
            in_force_on: order.in_force_on,
            removal_set_for: order.removal_set_for,
            stayed_because: order.stayed_because.as_ref().map(ToString::to_string),
            enforced_on: order.enforced_on,
        }),
        ..Event::on(order.made_on, source.whole(order.exhibit.as_ref()))
    }
}

fn applied(source: &Source<'_>, application: &case_history::EarlierApplication) -> Event {
    Event {
        application: Some(Application {
            what: source.words(words::application(application.kind)),
            number: application.number.clone(),
            pending: application.outcome == Outcome::Pending,
            outcome: source.words(words::outcome(application.outcome)),
            decided_on: application.decided_on,
            remark: application.remark.as_ref().map(ToString::to_string),
        }),
        ..Event::at(application.made_on, source.whole(application.exhibit.as_ref()))
    }
}

/// An activity of which the case says something that belongs into the history.
fn did(activity: &case_history::Activity) -> Option<Event> {
    Some(Event {
        until: activity.to,
        ongoing: activity.to.is_none(),
        activity: Some(Activity {
            what: activity.what.to_string(),
            place: activity.place.to_string(),
            remark: activity.remark.clone()?,
        }),
        ..Event::at(activity.from, Cites::default())
    })
}
