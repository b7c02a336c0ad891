//! Letters, reports and statements of others: signed, dated, by somebody, recent.

use super::{Rule, Scene, is_request, rule};
use crate::case::model::evidence::{Exhibit, ExhibitKind};
use crate::finding::catalogue::law::letters_of_support as rows;
use crate::finding::{Finding, Place, Pointer, Row};
use crate::law::time::reckon::months_before;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::LETTER_UNSIGNED, unsigned),
    rule(&rows::LETTER_UNDATED, undated),
    rule(&rows::AUTHOR_UNKNOWN, author_unknown),
    rule(&rows::REPORT_UNQUALIFIED, unqualified),
    rule(&rows::EVIDENCE_OLD, old),
];

/// After so many months what a letter says of the present may have changed (practice, unconfirmed).
const OLD_MONTHS: u16 = 12;

fn is_letter(exhibit: &Exhibit) -> bool {
    matches!(
        exhibit.kind,
        ExhibitKind::LetterOfSupport | ExhibitKind::SwornStatement
    )
}

fn is_report(exhibit: &Exhibit) -> bool {
    matches!(exhibit.kind, ExhibitKind::Medical | ExhibitKind::Psychological)
}

/// The exhibits of a kind, with where each stands.
fn those<'a>(
    scene: &Scene<'a>,
    wanted: fn(&Exhibit) -> bool,
) -> impl Iterator<Item = (Pointer, &'a Exhibit)> + use<'a> {
    let evidence = scene.case.evidence.iter().enumerate();
    evidence
        .filter(move |(_, exhibit)| wanted(exhibit))
        .map(|(index, exhibit)| (Pointer::new("/evidence").join(index), exhibit))
}

fn each(scene: &Scene<'_>, row: &'static Row, wanted: fn(&Exhibit) -> bool) -> Vec<Finding> {
    those(scene, wanted)
        .map(|(at, exhibit)| Finding::new(row, Place::value(at.join("id"))).with("id", &exhibit.id))
        .collect()
}

fn unsigned(scene: &Scene<'_>) -> Vec<Finding> {
    each(scene, &rows::LETTER_UNSIGNED, |exhibit| {
        exhibit.signed == Some(false) || (is_letter(exhibit) && exhibit.signed.is_none())
    })
}

fn undated(scene: &Scene<'_>) -> Vec<Finding> {
    each(scene, &rows::LETTER_UNDATED, |exhibit| {
        (is_letter(exhibit) || is_report(exhibit)) && exhibit.date.is_none()
    })
}

fn unqualified(scene: &Scene<'_>) -> Vec<Finding> {
    each(scene, &rows::REPORT_UNQUALIFIED, |exhibit| {
        let author = exhibit.author.as_ref();
        is_report(exhibit) && author.is_none_or(|author| author.qualification.is_none())
    })
}

fn author_unknown(scene: &Scene<'_>) -> Vec<Finding> {
    let letters = those(scene, |exhibit| exhibit.kind == ExhibitKind::LetterOfSupport);
    letters
        .filter_map(|(at, exhibit)| {
            let (en, fr) = match &exhibit.author {
                None => ("who wrote it", "qui l'a écrite"),
                Some(author) if author.relation.is_none() => (
                    "what its author is to the applicant",
                    "ce que son auteur est pour le demandeur",
                ),
                Some(_) => return None,
            };
            let finding = Finding::new(&rows::AUTHOR_UNKNOWN, Place::value(at.join("id")));
            Some(finding.with("id", &exhibit.id).with_note("what", en, fr))
        })
        .collect()
}

fn old(scene: &Scene<'_>) -> Vec<Finding> {
    if !is_request(scene) {
        return Vec::new();
    }
    let limit = months_before(scene.filing, OLD_MONTHS);
    let letters = those(scene, |exhibit| is_letter(exhibit) || is_report(exhibit));
    letters
        .filter_map(|(at, exhibit)| {
            let last = exhibit.date_to.or(exhibit.date)?;
            let is_old = last.latest()? <= limit;
            is_old.then(|| {
                Finding::new(&rows::EVIDENCE_OLD, Place::value(at.join("date")))
                    .with("id", &exhibit.id)
                    .with("date", last)
                    .with("filing", scene.filing)
            })
        })
        .collect()
}
