//! What happened when, a line each, from all parts of a case that carry a date.

use super::super::Voice;
use crate::assess::Assessment;
use crate::assess::model::TimeKind;
use crate::case::model::Case;
use crate::case::model::history::{Eligibility, History, of_the_applicant};
use crate::case::model::values::PartialDate;
use crate::letters::calendar::known;
use crate::letters::view::words::{self, Words};
use jiff::civil::Date;

/// What an event belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Status,
    Procedure,
    Life,
    Ahead,
}

impl Lane {
    pub(super) fn all(voice: Voice) -> [(Lane, &'static str); 4] {
        [
            (Lane::Status, said(voice, "Stay and status", "Séjour et statut")),
            (Lane::Procedure, said(voice, "Procedures", "Procédures")),
            (Lane::Life, said(voice, "Work and study", "Travail et études")),
            (Lane::Ahead, said(voice, "Time limits", "Délais")),
        ]
    }

    /// Dark enough for white numbers (contrast over 5:1).
    pub(super) fn colour(self) -> &'static str {
        match self {
            Lane::Status => "#1f5f8b",
            Lane::Procedure => "#6a3d7c",
            Lane::Life => "#2b6b3c",
            Lane::Ahead => "#a4161a",
        }
    }
}

fn said(voice: Voice, en: &'static str, fr: &'static str) -> &'static str {
    voice.say(en, fr)
}

/// One event, or a time.
pub(super) struct Event {
    pub(super) lane: Lane,
    pub(super) from: Date,
    pub(super) until: Option<Date>,
    pub(super) goes_on: bool,
    said_from: String,
    said_until: Option<String>,
    pub(super) text: String,
}

impl Event {
    /// The day or the time, as the case writes it.
    pub(super) fn when(&self, voice: Voice) -> String {
        match &self.said_until {
            Some(until) => format!("{} – {until}", self.said_from),
            None if self.goes_on => format!("{} {}", voice.say("since", "depuis"), self.said_from),
            None => self.said_from.clone(),
        }
    }

    fn on(lane: Lane, day: PartialDate, text: String) -> Option<Event> {
        Some(Event {
            lane,
            from: day.earliest()?,
            until: None,
            goes_on: false,
            said_from: day.to_string(),
            said_until: None,
            text,
        })
    }

    fn over(lane: Lane, from: PartialDate, until: Option<PartialDate>, text: String) -> Option<Event> {
        Some(Event {
            until: until.and_then(|day| day.latest()),
            goes_on: until.is_none(),
            said_until: until.map(|day| day.to_string()),
            ..Event::on(lane, from, text)?
        })
    }
}

/// All events in the order of their days.
pub(super) fn of(case: &Case, assessment: Option<&Assessment>, voice: Voice) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    stay(case, voice, &mut events);
    procedures(&case.history, voice, &mut events);
    life(&case.history, voice, &mut events);
    decision(case, voice, &mut events);
    for time in assessment.into_iter().flat_map(|assessment| &assessment.times) {
        if matches!(time.kind, TimeKind::Limit) {
            events.extend(Event::on(Lane::Ahead, known(time.day), upper(&time.what)));
        }
    }
    // Stable, so that events of one day keep the order above.
    events.sort_by_key(|event| event.from);
    events
}

fn with(text: &str, more: Option<impl ToString>, voice: Voice) -> String {
    match more {
        Some(more) => format!("{text}{}{}", voice.colon(), more.to_string()),
        None => text.to_owned(),
    }
}

fn stay(case: &Case, voice: Voice, events: &mut Vec<Event>) {
    let gender = case.applicant.gender;
    let status = |status| words::status(status, gender).say(voice.0);
    for entry in of_the_applicant(&case.history.entries) {
        let text = format!("{} {}", voice.say("Entry at", "Entrée à"), entry.place);
        let text = with(&text, entry.admitted_as.map(status), voice);
        events.extend(Event::on(Lane::Status, known(entry.date), text));
    }
    for period in of_the_applicant(&case.history.statuses) {
        let text = upper(&with(status(period.status), period.remark.as_ref(), voice));
        events.extend(Event::over(Lane::Status, period.from, period.to, text));
    }
    for order in of_the_applicant(&case.history.removal_orders) {
        let what = words::removal_order(order.kind)
            .say(voice.0)
            .trim_end_matches(',');
        events.extend(Event::on(Lane::Procedure, known(order.made_on), upper(what)));
        if let Some(day) = order.removal_set_for {
            let text = voice
                .say("Day set for removal", "Date fixée pour le renvoi")
                .to_owned();
            events.extend(Event::on(Lane::Ahead, known(day), text));
        }
    }
}

fn procedures(history: &History, voice: Voice, events: &mut Vec<Event>) {
    for claim in &history.claims {
        let text = voice.say("Claim for refugee protection made", "Demande d’asile présentée");
        events.extend(Event::on(Lane::Procedure, known(claim.made_on), text.to_owned()));
        if claim.eligibility == Eligibility::Ineligible {
            let day = claim.eligibility_decided_on.unwrap_or(claim.made_on);
            let text = voice.say("Claim found ineligible", "Demande d’asile jugée irrecevable");
            events.extend(Event::on(Lane::Procedure, known(day), text.to_owned()));
        }
        for step in &claim.proceedings {
            if let Some(day) = step.begun_on {
                let text = words::begun(step.body).say(voice.0).to_owned();
                events.extend(Event::on(Lane::Procedure, known(day), text));
            }
            if let Some(day) = step.decided_on {
                let ruled = words::ruling(step.body, step.outcome).say(voice.0);
                let text = format!("{} {ruled}", upper(words::body(step.body).say(voice.0)));
                events.extend(Event::on(Lane::Procedure, known(day), text));
            }
        }
    }
    for one in &history.risk_assessments {
        let steps = [
            (
                one.notified_on,
                voice
                    .say(
                        "Notified of a pre-removal risk assessment",
                        "Avis d’examen des risques avant renvoi",
                    )
                    .to_owned(),
            ),
            (
                one.applied_on,
                voice
                    .say(
                        "Applied for a pre-removal risk assessment",
                        "Demande d’examen des risques avant renvoi",
                    )
                    .to_owned(),
            ),
            (
                one.decided_on,
                with(
                    voice.say("Pre-removal risk assessment", "Examen des risques avant renvoi"),
                    Some(words::outcome(one.outcome).say(voice.0)),
                    voice,
                ),
            ),
        ];
        for (day, text) in steps {
            events.extend(day.and_then(|day| Event::on(Lane::Procedure, known(day), text)));
        }
    }
    for application in of_the_applicant(&history.applications) {
        let Words(en, fr) = words::application(application.kind);
        let asked = format!("{} {}", voice.say("Applied for", "Demande :"), voice.say(en, fr));
        let text = with(
            &asked,
            Some(words::outcome(application.outcome).say(voice.0)),
            voice,
        );
        events.extend(match application.decided_on {
            Some(day) => Event::over(Lane::Procedure, application.made_on, Some(day), text),
            None => Event::on(Lane::Procedure, application.made_on, text),
        });
    }
}

fn life(history: &History, voice: Voice, events: &mut Vec<Event>) {
    for activity in of_the_applicant(&history.activities) {
        let kind = words::activity(activity.kind).say(voice.0);
        let text = format!(
            "{}{}{}, {}",
            upper(kind),
            voice.colon(),
            activity.what,
            activity.place
        );
        events.extend(Event::over(Lane::Life, activity.from, activity.to, text));
    }
}

fn decision(case: &Case, voice: Voice, events: &mut Vec<Event>) {
    if let Some(decision) = &case.decision {
        let text = voice
            .say("The decision under review", "La décision en cause")
            .to_owned();
        events.extend(Event::on(Lane::Procedure, known(decision.decided_on), text));
        if decision.notified_on != decision.decided_on {
            let text = voice
                .say("Notice of the decision received", "Avis de la décision reçu")
                .to_owned();
            events.extend(Event::on(Lane::Procedure, known(decision.notified_on), text));
        }
    }
}

/// A text with its first letter large.
fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
