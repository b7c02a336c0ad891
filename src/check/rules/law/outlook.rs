//! What stands ahead of a case: the bars that end on a known day, and every time that runs.
//!
//! In: a [`Scene`]. Out: days with their arithmetic and the places of the case that they rest on. It only counts:
//! whether a bar stands on a day, and what follows from it, is said by the rules and by whoever reads them.

use super::{Scene, bars, designated, leave, protection};
use crate::case::model::history::{Body, Outcome, Proceeding, RemovalOrderKind};
use crate::check::rules::people::full_name;
use crate::finding::{Language, Note, Pointer};
use crate::law::provision::Provision;
use crate::law::time::age::{LeapBirthday, reaches};
use crate::law::time::bar::{Bar, may_refuse_after};
use crate::law::time::court::{Arising, Deadline, leave as leave_deadline};
use crate::law::time::limit;
use crate::law::time::reckon::{Reckoning, Step};
use jiff::civil::Date;

/// What stands ahead of a case.
#[derive(Debug, Clone, Default)]
pub struct Outlook {
    /// The twelve months after a refused claim, where a decision counts.
    pub twelve_months: Option<DatedBar>,
    /// The five years of a designated foreign national, where their first day is known.
    pub designated: Option<DatedBar>,
    /// The times that run or have run, in the order of their days.
    pub times: Vec<Time>,
}

/// A bar that ends on a known day.
#[derive(Debug, Clone)]
pub struct DatedBar {
    /// The bar with its arithmetic.
    pub bar: Bar,
    /// Whether it stands on every reading of the two versions of the Act.
    pub certain: bool,
    /// The date from which it is counted.
    pub at: Pointer,
}

/// What kind of day a time ends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeKind {
    /// Something must be done by this day.
    Limit,
    /// Something becomes possible, or takes effect.
    Effect,
    /// A document or a status ends.
    Expiry,
    /// An authority, or the file itself, has set the day.
    Planned,
}

/// A time that runs.
#[derive(Debug, Clone)]
pub struct Time {
    /// What kind of day it ends on.
    pub kind: TimeKind,
    /// What must be done, or what happens.
    pub what: Note,
    /// Where the law sets it.
    pub provision: Option<Provision>,
    /// The day from which it is counted.
    pub from: Option<Date>,
    /// The day; of several readings the safe one.
    pub day: Date,
    /// Other readings, each with what it supposes.
    pub readings: Vec<(Date, Note)>,
    /// The arithmetic.
    pub steps: Vec<Step>,
    /// The places of the case that it rests on.
    pub at: Vec<Pointer>,
}

fn note(en: impl Into<String>, fr: impl Into<String>) -> Note {
    Note {
        en: en.into(),
        fr: fr.into(),
    }
}

/// Counts all that a case gives the days for.
pub(in crate::check) fn outlook(scene: &Scene<'_>) -> Outlook {
    let twelve_months = bars::dated(scene);
    let designated = designated::bar(scene).map(|bar| DatedBar {
        bar,
        certain: true,
        at: Pointer::new("/applicant/designated_foreign_national"),
    });
    let mut times = Vec::new();
    filing(scene, &mut times);
    waiting(scene, twelve_months.as_ref(), designated.as_ref(), &mut times);
    claims(scene, &mut times);
    decision(scene, &mut times);
    removal(scene, &mut times);
    documents(scene, &mut times);
    birthdays(scene, &mut times);
    times.sort_by(|a, b| (a.day, &a.what.en).cmp(&(b.day, &b.what.en)));
    Outlook {
        twelve_months,
        designated,
        times,
    }
}

fn planned(what: Note, day: Date, at: Pointer) -> Time {
    Time {
        kind: TimeKind::Planned,
        what,
        provision: None,
        from: None,
        day,
        readings: Vec::new(),
        steps: Vec::new(),
        at: vec![at],
    }
}

fn counted(kind: TimeKind, what: Note, provision: Provision, reckoning: Reckoning, at: Pointer) -> Time {
    Time {
        provision: Some(provision),
        from: Some(reckoning.from),
        day: reckoning.end,
        steps: reckoning.steps,
        ..Time {
            kind,
            ..planned(what, reckoning.end, at)
        }
    }
}

/// A row of the table of limits, counted.
fn of_limit(key: &str, kind: TimeKind, from: Date, at: Pointer) -> Option<Time> {
    let limit = limit::named(key)?;
    let what = note(limit.what.en, limit.what.fr);
    Some(counted(kind, what, limit.provision, limit.count(from), at))
}

fn of_deadline(deadline: &Deadline, what: Note, from: Date, at: Pointer) -> Time {
    let others = deadline.readings.iter().skip(1).map(|reading| {
        let unconfirmed = !reading.source.mark.is_confirmed();
        let marked = |language, word: &str| {
            let supposes = reading.supposes.words(language);
            if unconfirmed {
                format!("{supposes} ({word})")
            } else {
                supposes.to_owned()
            }
        };
        let words = note(
            marked(Language::En, "unconfirmed"),
            marked(Language::Fr, "non confirmé"),
        );
        (reading.reckoning.end, words)
    });
    Time {
        kind: TimeKind::Limit,
        provision: Some(deadline.provision),
        from: Some(from),
        readings: others.collect(),
        steps: deadline
            .readings
            .first()
            .map(|reading| reading.reckoning.steps.clone())
            .unwrap_or_default(),
        ..planned(what, deadline.safe(), at)
    }
}

fn filing(scene: &Scene<'_>, times: &mut Vec<Time>) {
    times.push(planned(
        note("the intended filing date", "la date de dépôt prévue"),
        scene.filing,
        Pointer::new("/filing/date"),
    ));
}

fn waiting(
    scene: &Scene<'_>,
    twelve_months: Option<&DatedBar>,
    designated: Option<&DatedBar>,
    times: &mut Vec<Time>,
) {
    let first_day = |dated: &DatedBar, what: Note| {
        let mut time = counted(
            TimeKind::Effect,
            what,
            dated.bar.provision,
            dated.bar.reckoning.clone(),
            dated.at.clone(),
        );
        time.day = dated.bar.first_day();
        time
    };
    times.extend(twelve_months.map(|dated| {
        let what = note(
            "first day on which the twelve months after the last decision on the claim no longer bar a request",
            "premier jour où les douze mois suivant la dernière décision sur la demande d’asile ne font plus obstacle à une demande CH",
        );
        first_day(dated, what)
    }));
    times.extend(designated.map(|dated| {
        let what = note(
            "first day on which the five years of a designated foreign national no longer bar a request",
            "premier jour où les cinq ans de l’étranger désigné ne font plus obstacle à une demande CH",
        );
        first_day(dated, what)
    }));
    times.extend(designated.map(|dated| {
        let what = note(
            "last day on which the Minister may refuse to consider the request for a condition not met",
            "dernier jour où le ministre peut refuser d’étudier la demande pour une condition non respectée",
        );
        let year = may_refuse_after(&dated.bar);
        counted(
            TimeKind::Effect,
            what,
            year.provision,
            year.reckoning,
            dated.at.clone(),
        )
    }));
    let after = protection::bar(scene).filter(|_| !scene.case.history.removal_orders.is_empty());
    times.extend(after.map(|bar| {
        let what = note(
            "first day on which an application for protection (PRRA) may be made, if one is notified",
            "premier jour où une demande de protection (ERAR) peut être présentée, si l’avis en est donné",
        );
        let at = Pointer::new("/history");
        let mut time = counted(TimeKind::Effect, what, bar.provision, bar.reckoning.clone(), at);
        time.day = bar.first_day();
        time
    }));
}

/// Whether a later step of the claim was taken after this one.
fn is_last(steps: &[Proceeding], index: usize) -> bool {
    steps.len() == index + 1
}

fn claims(scene: &Scene<'_>, times: &mut Vec<Time>) {
    for (number, claim) in scene.case.history.claims.iter().enumerate() {
        let at = Pointer::new("/history/claims").join(number).join("proceedings");
        for (index, step) in claim.proceedings.iter().enumerate() {
            let open = step.outcome == Outcome::Refused && is_last(&claim.proceedings, index);
            let Some(told) = step.notified_on.filter(|_| open) else {
                continue;
            };
            let at = at.join(index).join("notified_on");
            match step.body {
                Body::RefugeeProtectionDivision => {
                    times.extend(of_limit("appeal_to_rad", TimeKind::Limit, told.0, at));
                }
                Body::RefugeeAppealDivision => {
                    let deadline = leave_deadline(told.0, Arising::InCanada);
                    let what = note(
                        "apply to the Federal Court for leave against the decision of the Refugee Appeal Division",
                        "demander à la Cour fédérale l’autorisation contre la décision de la Section d’appel des réfugiés",
                    );
                    times.push(of_deadline(&deadline, what, told.0, at));
                }
                Body::FederalCourtLeave | Body::FederalCourtReview => {}
            }
        }
    }
    for (number, one) in scene.case.history.risk_assessments.iter().enumerate() {
        let notified = one
            .notified_on
            .filter(|_| one.applied_on.is_none() && one.outcome == Outcome::Pending);
        if let Some(day) = notified {
            let at = Pointer::new("/history/risk_assessments")
                .join(number)
                .join("notified_on");
            times.extend(of_limit("risk_assessment_apply", TimeKind::Limit, day.0, at));
        }
    }
}

fn decision(scene: &Scene<'_>, times: &mut Vec<Time>) {
    if let Some(running) = leave::of_the_decision(scene) {
        let what = note(
            "serve and file the application for leave and for judicial review",
            "signifier et déposer la demande d’autorisation et de contrôle judiciaire",
        );
        let at = Pointer::new("/decision/notified_on");
        times.push(of_deadline(&running.deadline, what, running.notified, at));
    }
    if let Some((deadline, from)) = leave::to_perfect_from(scene) {
        let what = note(deadline.what.en, deadline.what.fr);
        times.push(of_deadline(&deadline, what, from, Pointer::new("/court")));
    }
}

fn removal(scene: &Scene<'_>, times: &mut Vec<Time>) {
    for (index, order) in scene.case.history.removal_orders.iter().enumerate() {
        let at = Pointer::new("/history/removal_orders").join(index);
        if order.enforced_on.is_some() {
            continue;
        }
        times.extend(order.removal_set_for.map(|day| {
            let what = note("the day set for removal", "le jour fixé pour le renvoi");
            planned(what, day.0, at.join("removal_set_for"))
        }));
        let runs = order.kind == RemovalOrderKind::Departure && order.stayed_because.is_none();
        if let Some(day) = order.in_force_on.filter(|_| runs) {
            let at = at.join("in_force_on");
            times.extend(of_limit("departure_order", TimeKind::Limit, day.0, at));
        }
    }
}

fn expiry(what: Note, day: Date, at: Pointer) -> Time {
    Time {
        kind: TimeKind::Expiry,
        ..planned(what, day, at)
    }
}

fn documents(scene: &Scene<'_>, times: &mut Vec<Time>) {
    let case = scene.case;
    times.extend(case.applicant.status.until.map(|day| {
        let what = note("the applicant’s status ends", "le statut du demandeur prend fin");
        expiry(what, day.0, Pointer::new("/applicant/status/until"))
    }));
    let own = (
        full_name(&case.applicant.name),
        &case.applicant.identity,
        Pointer::new("/applicant"),
    );
    let others = case.people.iter().enumerate().map(|(index, person)| {
        let at = Pointer::new("/people").join(index);
        (full_name(&person.name), &person.identity, at)
    });
    for (name, documents, at) in std::iter::once(own).chain(others) {
        for (index, document) in documents.iter().enumerate() {
            let at = at.join("identity").join(index).join("valid_until");
            times.extend(document.valid_until.map(|day| {
                let what = note(
                    format!("a document of identity of {name} expires"),
                    format!("une pièce d’identité de {name} expire"),
                );
                expiry(what, day.0, at)
            }));
        }
    }
    for (index, exhibit) in case.evidence.iter().enumerate() {
        times.extend(exhibit.valid_until.map(|day| {
            let what = note(
                format!("the exhibit `{}` expires", exhibit.id),
                format!("la pièce `{}` expire", exhibit.id),
            );
            expiry(
                what,
                day.0,
                Pointer::new("/evidence").join(index).join("valid_until"),
            )
        }));
    }
}

/// Ages, in years, at which something ends for a child: the exception and the interests of a child, and dependency.
const TURNING: [(i16, &str, &str); 2] = [
    (
        18,
        "is no longer a child whose interests are looked at as such (unconfirmed)",
        "n’est plus un enfant dont l’intérêt est examiné comme tel (non confirmé)",
    ),
    (
        22,
        "is no longer a dependent child by age (IRPR s. 2)",
        "n’est plus un enfant à charge selon l’âge (RIPR, art. 2)",
    ),
];

fn birthdays(scene: &Scene<'_>, times: &mut Vec<Time>) {
    for (index, person) in scene.case.people.iter().enumerate() {
        let birth = person.birth_date.0;
        for (years, en, fr) in TURNING {
            let day = reaches(birth, years, LeapBirthday::EndOfFebruary);
            let counts = day > scene.filing && person.best_interests.is_some();
            if counts {
                let name = full_name(&person.name);
                let what = note(
                    format!("{name} turns {years} and {en}"),
                    format!("{name} a {years} ans et {fr}"),
                );
                let time = Time {
                    kind: TimeKind::Effect,
                    from: Some(birth),
                    ..planned(what, day, Pointer::new("/people").join(index).join("birth_date"))
                };
                times.push(time);
                break;
            }
        }
    }
}
