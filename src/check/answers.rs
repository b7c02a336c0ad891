//! Answers: a person's decision that a warning may stand.
//!
//! In: the answers of a case, and findings. Out: the same findings, those that are answered marked so; they weigh as
//! notes and stay in the manifest. An error is never answered: what is wrong in law or in the case is put right.

use super::rules::Scene;
use crate::case::model::argument::Answer;
use crate::finding::catalogue::{self, consistency as rows};
use crate::finding::{Answered, Finding, Place, Pointer, Severity};

/// Marks the findings that `answers` answer. What is marked already stays as it is.
pub fn answer(answers: &[Answer], findings: &mut [Finding]) {
    for finding in findings.iter_mut().filter(|one| one.answer.is_none()) {
        if finding.row.severity == Severity::Error {
            continue;
        }
        let answer = answers
            .iter()
            .find(|answer| answer.code == finding.code() && concerns(answer, &finding.place));
        finding.answer = answer.map(|answer| {
            Box::new(Answered {
                reason: answer.reason.to_string(),
                by: answer.by.to_string(),
                date: answer.date.to_string(),
            })
        });
    }
}

/// Whether an answer is about a place: the place itself, or something that holds it.
fn concerns(answer: &Answer, place: &Place) -> bool {
    let Some(at) = &answer.at else {
        return true;
    };
    match place {
        Place::Case(pointer, _) => {
            let rest = pointer.as_str().strip_prefix(at.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
        _ => false,
    }
}

/// Answers to what does not exist or cannot be answered.
pub(super) fn without_effect(scene: &Scene<'_>) -> Vec<Finding> {
    if scene.case.answers.is_empty() {
        return Vec::new();
    }
    let known = catalogue::all();
    let answers = scene.case.answers.iter().enumerate();
    let idle = answers.filter_map(|(index, answer)| {
        let (en, fr) = match known.iter().find(|row| row.code == answer.code) {
            None => ("there is no such code", "ce code n'existe pas"),
            Some(row) if row.severity == Severity::Error => ("it is an error", "il s'agit d'une erreur"),
            Some(_) => return None,
        };
        let place = Pointer::new("/answers").join(index).join("code");
        let finding = Finding::new(&rows::ANSWER_WITHOUT_EFFECT, Place::value(place))
            .with("code", &answer.code)
            .with_note("fault", en, fr);
        Some(finding)
    });
    idle.collect()
}
