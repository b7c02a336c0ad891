//! The days that somebody who works on the file must not miss.
//!
//! In: the dates of the case that end something. Out: each with what ends, in order. Limits of law come from `law::time`; the
//! earliest reading counts.

use super::Source;
use super::words::Words;
use super::{eligibility, parties};
use crate::case::model::decision;
use crate::case::model::people::IdentityKind;
use crate::case::model::values::Date;
use crate::law::time::court::{Arising, leave};
use schemars::JsonSchema;
use serde::Serialize;

/// A day that must not be missed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct DayAhead {
    /// The day.
    pub on: Date,
    /// What ends, or happens.
    pub what: String,
    /// Whether it lies before the filing date.
    pub passed: bool,
}

/// How far ahead a client is told of days.
const CLIENT_YEARS_MAX: i16 = 2;

/// Those of the days that lie within two years after filing, in plain words for the client.
pub(super) fn for_client(source: &Source<'_>) -> Vec<DayAhead> {
    let filing = source.filing_date();
    let last = filing
        .0
        .checked_add(jiff::Span::new().years(CLIENT_YEARS_MAX))
        .map_or(filing, Date);
    let mut days = listed(source, Reader::Client);
    days.retain(|day| !day.passed && day.on <= last);
    days
}

/// All such days, the first one first.
pub(super) fn of(source: &Source<'_>) -> Vec<DayAhead> {
    listed(source, Reader::Office)
}

/// Who reads the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Somebody who works on the file.
    Office,
    /// The client.
    Client,
}

fn listed(source: &Source<'_>, reader: Reader) -> Vec<DayAhead> {
    let case = source.case;
    let mut days: Vec<(Date, String)> = Vec::new();
    let mut add = |on: Option<Date>, words: Words, about: &str| {
        if let Some(on) = on {
            days.push((on, source.words(words).replace("{}", about)));
        }
    };
    add(
        eligibility::removal_set_for(source),
        Words("Removal is set for this day", "Le renvoi est fixé à ce jour"),
        "",
    );
    if let Some(decision) = &case.decision {
        let arising = match decision.arising {
            decision::Arising::InCanada => Arising::InCanada,
            decision::Arising::OutsideCanada => Arising::OutsideCanada,
        };
        let last = match reader {
            Reader::Office => Words(
                "Last safe day to serve and file an application for leave (IRPA, s. 72(2)(b))",
                "Dernier jour sûr pour signifier et déposer une demande d’autorisation (LIPR, art. 72(2)b))",
            ),
            Reader::Client => Words(
                "Last safe day to ask the Federal Court for permission",
                "Dernier jour sûr pour demander l’autorisation à la Cour fédérale",
            ),
        };
        add(
            Some(Date(leave(decision.notified_on.0, arising).safe())),
            last,
            "",
        );
    }
    let court = super::court::court(source).filter(|_| reader == Reader::Office);
    add(
        court.and_then(|court| court.perfect_by),
        Words(
            "Last day to perfect the application for leave: serve and file the record",
            "Dernier jour pour mettre la demande d’autorisation en état\u{a0}: signifier et déposer le dossier",
        ),
        "",
    );
    let deferral = case.deferral.as_ref().filter(|_| reader == Reader::Office);
    add(
        deferral.and_then(|deferral| deferral.answer_by),
        Words(
            "The answer to the request for deferral is needed by this day",
            "Une réponse à la demande de report est requise au plus tard ce jour",
        ),
        "",
    );
    let ruling = eligibility::of(source).last_ruling;
    add(
        ruling
            .filter(|_| reader == Reader::Office)
            .map(|ruling| ruling.twelve_months_end),
        Words(
            "Twelve months from the last ruling on the claim end (IRPA, s. 25(1.2)(c))",
            "Fin des douze mois depuis la dernière décision sur la demande d’asile (LIPR, art. 25(1.2)c))",
        ),
        "",
    );
    let ends = Words("The status of {} ends", "Fin du statut\u{a0}: {}");
    let name = parties::full(&case.applicant.name);
    add(case.applicant.status.until, ends, &name);
    for person in &case.people {
        let until = person.status.as_ref().and_then(|status| status.until);
        add(until, ends, &parties::full(&person.name));
    }
    for one in &case.applicant.identity {
        add(
            one.valid_until,
            expires(one.kind),
            &format!("{name} ({})", one.number),
        );
    }
    for person in &case.people {
        for one in &person.identity {
            let whose = format!("{} ({})", parties::full(&person.name), one.number);
            add(one.valid_until, expires(one.kind), &whose);
        }
    }
    for exhibit in &case.evidence {
        add(
            exhibit.valid_until,
            Words(
                "“{}” is valid until this day",
                "« {} » est valide jusqu’à ce jour",
            ),
            exhibit.title.as_str(),
        );
    }
    let urgent = case
        .further
        .as_ref()
        .and_then(|further| further.urgent_processing.as_ref());
    add(
        urgent.and_then(|urgent| urgent.needed_by),
        Words(
            "A decision is needed by this day",
            "Une décision est nécessaire pour ce jour",
        ),
        "",
    );
    let filing = source.filing_date();
    let days = days.into_iter().map(|(on, what)| DayAhead {
        on,
        what,
        passed: on < filing,
    });
    let mut days: Vec<DayAhead> = days.collect();
    days.sort();
    days.dedup();
    days
}

fn expires(kind: IdentityKind) -> Words {
    match kind {
        IdentityKind::Passport => Words("The passport of {} expires", "Expiration du passeport\u{a0}: {}"),
        IdentityKind::TravelDocument => Words(
            "The travel document of {} expires",
            "Expiration du titre de voyage\u{a0}: {}",
        ),
        IdentityKind::NationalIdentityCard => Words(
            "The identity card of {} expires",
            "Expiration de la carte d’identité\u{a0}: {}",
        ),
        IdentityKind::BirthCertificate | IdentityKind::Other => {
            Words("A document of {} expires", "Expiration d’un document\u{a0}: {}")
        }
    }
}
