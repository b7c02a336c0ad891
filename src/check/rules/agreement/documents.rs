//! Exhibits against what is said of them: translations that nothing calls for, captions and receipts of another day.

use super::{exhibits, rows};
use crate::case::model::evidence::{Exhibit, ExhibitKind};
use crate::check::rules::Scene;
use crate::check::rules::prose::days_in;
use crate::finding::{Finding, Place, Pointer};

fn is_official(tag: &str) -> bool {
    matches!(tag.split('-').next(), Some("en" | "fr"))
}

pub(in crate::check::rules) fn translation_idle(scene: &Scene<'_>) -> Vec<Finding> {
    let all = scene.case.evidence.iter().enumerate();
    let idle = all.filter(|(_, one)| {
        let foreign = one
            .language
            .as_ref()
            .is_some_and(|tag| !is_official(tag.as_str()));
        one.translation.is_some() && !foreign
    });
    idle.map(|(index, one)| {
        let at = Pointer::new("/evidence").join(index).join("translation");
        Finding::new(&rows::TRANSLATION_IDLE, Place::key(at)).with("id", &one.id)
    })
    .collect()
}

/// The days that an exhibit covers, where it says so: one date, or from the first to the last.
fn covered(exhibit: &Exhibit) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    let from = exhibit.date?;
    let to = exhibit.date_to.unwrap_or(from);
    Some((from.earliest()?, to.latest()?))
}

pub(in crate::check::rules) fn caption_date(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, exhibit) in exhibits(scene, ExhibitKind::Photographs) {
        let Some((first, last)) = covered(exhibit) else {
            continue;
        };
        for (index, file) in exhibit.files.iter().enumerate() {
            let Some(caption) = &file.caption else { continue };
            let outside = days_in(caption.as_str())
                .into_iter()
                .find(|day| *day < first || *day > last);
            if let Some(day) = outside {
                let place = at.join("files").join(index).join("caption");
                findings.push(
                    Finding::new(&rows::CAPTION_DATE, Place::value(place))
                        .with("day", day)
                        .with("first", first)
                        .with("last", last)
                        .with("id", &exhibit.id)
                        .label(
                            Place::value(at.join("date")),
                            "the exhibit's date",
                            "la date de la pièce",
                        ),
                );
            }
        }
    }
    findings
}

pub(in crate::check::rules) fn receipt_date(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, fee) in scene.case.fees.iter().enumerate() {
        let cited = fee.exhibit.as_ref();
        let receipt = scene.case.evidence.iter().find(|one| Some(&one.id) == cited);
        let Some((first, last)) = receipt.and_then(covered) else {
            continue;
        };
        if fee.paid_on.0 < first || fee.paid_on.0 > last {
            let at = Pointer::new("/fees").join(index).join("paid_on");
            findings.push(
                Finding::new(&rows::RECEIPT_DATE, Place::value(at))
                    .with("paid", fee.paid_on)
                    .with("day", first)
                    .with("id", cited.map(ToString::to_string).unwrap_or_default()),
            );
        }
    }
    findings
}
