//! The times of a case, as days from today.

use super::model::{Reading, Time, TimeKind};
use crate::check::{self, Judged};
use crate::finding::Language;
use crate::law::time::reckon::{Step, days_between};
use jiff::civil::Date;

/// The steps of an arithmetic, each with its provision.
pub(super) fn steps(steps: &[Step], language: Language) -> Vec<String> {
    let written = |step: &Step| {
        let text = match language {
            Language::En => &step.en,
            Language::Fr => &step.fr,
        };
        format!("{text} ({})", step.provision.cited(language))
    };
    steps.iter().map(written).collect()
}

/// Everything that runs, in the order of its days.
pub(super) fn of(judged: &Judged, today: Date, language: Language) -> Vec<Time> {
    let times = judged.outlook.times.iter();
    times.map(|one| time(one, today, language)).collect()
}

fn time(one: &check::Time, today: Date, language: Language) -> Time {
    Time {
        day: one.day.into(),
        days_left: days_between(today, one.day),
        kind: match one.kind {
            check::TimeKind::Limit => TimeKind::Limit,
            check::TimeKind::Effect => TimeKind::Effect,
            check::TimeKind::Expiry => TimeKind::Expiry,
            check::TimeKind::Planned => TimeKind::Planned,
        },
        what: one.what.text(language).to_owned(),
        provision: one.provision.map(|provision| provision.cited(language)),
        from: one.from.map(Into::into),
        readings: one
            .readings
            .iter()
            .map(|(day, supposes)| Reading {
                day: (*day).into(),
                supposes: supposes.text(language).to_owned(),
            })
            .collect(),
        steps: steps(&one.steps, language),
    }
}
