//! The personal history: ten years, or the time since 18, without gaps. A date known in part covers all that it can.

use super::{Rule, Scene, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::history::{Activity, Residence, StatusPeriod};
use crate::case::model::people::Status;
use crate::case::model::values::PartialDate;
use crate::check::phrase::quote;
use crate::finding::catalogue::law::particulars as rows;
use crate::finding::{Finding, Place, Pointer, Row};
use crate::law::time::age::history_from;
use crate::law::time::gap::{Gap, LONGEST_GAP_DAYS, Span, gaps, overlaps};
use jiff::civil::Date;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::ADDRESS_GAP, address_gap),
    rule(&rows::ACTIVITY_GAP, activity_gap),
    rule(&rows::NO_HISTORY, no_history),
    rule(&rows::ADDRESS_OVERLAP, address_overlap),
    rule(&rows::NO_ENTRY, no_entry),
    rule(&rows::STATUS_OVERLAP, status_overlap),
];

fn span(from: PartialDate, to: Option<PartialDate>) -> Option<Span> {
    Some(Span {
        from: from.earliest()?,
        to: match to {
            Some(to) => Some(to.latest()?),
            None => None,
        },
    })
}

/// The applicant's addresses.
fn addresses<'a>(scene: &Scene<'a>) -> Vec<(usize, &'a Residence)> {
    let all = scene.case.history.addresses.iter().enumerate();
    all.filter(|(_, one)| one.person.is_none()).collect()
}

/// The applicant's activities.
fn activities<'a>(scene: &Scene<'a>) -> Vec<(usize, &'a Activity)> {
    let all = scene.case.history.activities.iter().enumerate();
    all.filter(|(_, one)| one.person.is_none()).collect()
}

fn window(scene: &Scene<'_>) -> Date {
    history_from(scene.case.applicant.birth_date.0, scene.filing)
}

fn gap(row: &'static Row, list: &str, gap: Gap, scene: &Scene<'_>) -> Finding {
    Finding::new(row, Place::key(Pointer::new("/history").join(list)))
        .with("from", gap.from)
        .with("to", gap.to)
        .with("days", gap.days)
        .with("start", window(scene))
        .with("filing", scene.filing)
}

fn long_gaps(spans: &[Span], scene: &Scene<'_>) -> Vec<Gap> {
    if !is_request(scene) || spans.is_empty() {
        return Vec::new();
    }
    let all = gaps(spans, window(scene), scene.filing);
    all.into_iter()
        .filter(|gap| gap.days > LONGEST_GAP_DAYS)
        .collect()
}

fn address_gap(scene: &Scene<'_>) -> Vec<Finding> {
    let spans: Vec<Span> = addresses(scene)
        .iter()
        .filter_map(|(_, one)| span(one.from, one.to))
        .collect();
    let long = long_gaps(&spans, scene).into_iter();
    long.map(|one| gap(&rows::ADDRESS_GAP, "addresses", one, scene))
        .collect()
}

fn activity_gap(scene: &Scene<'_>) -> Vec<Finding> {
    let spans: Vec<Span> = activities(scene)
        .iter()
        .filter_map(|(_, one)| span(one.from, one.to))
        .collect();
    let long = long_gaps(&spans, scene).into_iter();
    long.map(|one| gap(&rows::ACTIVITY_GAP, "activities", one, scene))
        .collect()
}

fn no_history(scene: &Scene<'_>) -> Vec<Finding> {
    let lists = [
        ("history/addresses", addresses(scene).is_empty()),
        ("history/activities", activities(scene).is_empty()),
    ];
    let empty = lists
        .iter()
        .filter(|(_, is_empty)| *is_empty && is_request(scene));
    empty
        .map(|(list, _)| {
            let place = Place::key(Pointer::new(format!("/{list}")));
            Finding::new(&rows::NO_HISTORY, place).with("list", list.replace('/', "."))
        })
        .collect()
}

fn address_overlap(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let dated: Vec<(usize, &Residence, Span)> = addresses(scene)
        .into_iter()
        .filter_map(|(index, one)| Some((index, one, inner(one.from, one.to)?)))
        .collect();
    let spans: Vec<Span> = dated.iter().map(|(_, _, span)| *span).collect();
    let pairs = overlaps(&spans).into_iter();
    pairs
        .filter_map(|(first, second)| Some((dated.get(first)?, dated.get(second)?)))
        .map(|((first_at, first, _), (second_at, second, _))| {
            let at = |index: &usize| Place::value(Pointer::new("/history/addresses").join(index));
            Finding::new(&rows::ADDRESS_OVERLAP, at(second_at))
                .with("first", quote(first.address.as_str()))
                .with("second", quote(second.address.as_str()))
                .label(at(first_at), "the other address", "l'autre adresse")
        })
        .collect()
}

fn no_entry(scene: &Scene<'_>) -> Vec<Finding> {
    let untold = scene.case.matter == Matter::ApplicationInCanada && scene.case.history.entries.is_empty();
    let place = Place::key(Pointer::new("/history").join("entries"));
    untold
        .then(|| Finding::new(&rows::NO_ENTRY, place))
        .into_iter()
        .collect()
}

/// Somebody who has a status and none on the same day. A claimant may have been called either, and is left out.
fn status_overlap(scene: &Scene<'_>) -> Vec<Finding> {
    let holds = |status: Status| {
        use Status::{
            Citizen, PermanentResident, ProtectedPerson, Student, TemporaryResidentPermit, Visitor, Worker,
        };
        matches!(
            status,
            Citizen
                | PermanentResident
                | ProtectedPerson
                | Student
                | TemporaryResidentPermit
                | Visitor
                | Worker
        )
    };
    let dated: Vec<(usize, &StatusPeriod, Span)> = (0..)
        .zip(&scene.case.history.statuses)
        .filter_map(|(index, one)| Some((index, one, inner(one.from, one.to)?)))
        .collect();
    let mut findings = Vec::new();
    for (without_at, without, span) in &dated {
        let contradicts = |(_, held, other): &&(usize, &StatusPeriod, Span)| {
            let same = held.person == without.person && holds(held.status);
            same && !overlaps(&[*span, *other]).is_empty()
        };
        let held = dated.iter().find(contradicts);
        let Some((held_at, ..)) = held.filter(|_| without.status == Status::NoStatus) else {
            continue;
        };
        let at = |index: &usize| Pointer::new("/history/statuses").join(index).join("status");
        findings.push(
            Finding::new(&rows::STATUS_OVERLAP, Place::value(at(without_at)))
                .with("from", without.from)
                .label(
                    Place::value(at(held_at)),
                    "the status that was held on some of these days",
                    "le statut détenu pendant une partie de ces jours",
                ),
        );
    }
    findings
}

/// The days that a period surely covers: dates known in part are no overlap.
fn inner(from: PartialDate, to: Option<PartialDate>) -> Option<Span> {
    let to = match to {
        Some(to) => Some(to.earliest()?),
        None => None,
    };
    Some(Span {
        from: from.latest()?,
        to,
    })
}
