//! The decision under review and the grounds on which it is to be looked at again.
//!
//! In: the decision of the case. Out: its particulars and grounds with cites resolved.

use super::court::{self, Notes};
use super::words;
use super::{Cites, Source};
use crate::case::model::decision::{Arising, GroundKind};
use crate::case::model::values::{Date, Prose};
use schemars::JsonSchema;
use serde::Serialize;

/// The decision under review.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Decision {
    /// What was refused, without an article.
    pub about: String,
    /// The day of the decision.
    pub decided_on: Date,
    /// The day of the notice.
    pub notified_on: Date,
    /// The days for an application for leave: 15 for a matter arising in Canada, 60 for one outside (IRPA s. 72(2)(b)).
    pub leave_days: u32,
    /// The last safe day for an application for leave, counted from the notice.
    pub leave_by: Date,
    /// Whether that day is past on the date of the letter.
    pub leave_passed: bool,
    /// The office that decided.
    pub office: String,
    /// The officer.
    pub officer: Option<String>,
    /// The number of the application.
    pub application_number: Option<String>,
    /// The day on which the application had been made.
    pub application_made_on: Option<Date>,
    /// The day on which written reasons or notes were received.
    pub reasons_received_on: Option<Date>,
    /// The exhibit that holds the decision.
    pub cites: Cites,
    /// The grounds, in the case's order.
    pub grounds: Vec<Ground>,
    /// Whether any ground rests on new evidence.
    pub new_evidence: bool,
    /// Whether any ground rests on an error.
    pub error: bool,
    /// Whether any ground is a breach of procedural fairness.
    pub unfair: bool,
    /// Whether any ground goes to the reasons: evidence, facts, law.
    pub unreasonable: bool,
    /// The request for reasons and notes, where one is made.
    pub notes: Option<Notes>,
}

/// One ground.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Ground {
    /// Its heading.
    pub heading: String,
    /// What kind of ground it is: "evidence that was overlooked".
    pub kind: String,
    /// Whether it rests on new evidence.
    pub new_evidence: bool,
    /// Whether it is a breach of procedural fairness.
    pub unfair: bool,
    /// The passage of the decision, in its own words.
    pub passage: Option<Prose>,
    /// Where the passage stands.
    pub passage_at: Cites,
    /// What is wrong with it, or what the new evidence shows.
    pub argument: Prose,
    /// The evidence that answers it.
    pub cites: Cites,
    /// Why new evidence could not be given before.
    pub why_not_before: Option<Prose>,
}

/// "The application …" as "application …": the sentences of the letters bring the article.
fn without_article(text: &str) -> &str {
    const ARTICLES: [&str; 14] = [
        "the ", "The ", "an ", "An ", "a ", "A ", "la ", "La ", "une ", "Une ", "le ", "Le ", "un ", "Un ",
    ];
    ARTICLES
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
}

/// The paragraph of the Federal Courts Act under which the Court reviews that kind of error; none for new evidence, which is no
/// ground of review.
pub(in crate::letters) fn of_review(kind: GroundKind) -> Option<&'static str> {
    match kind {
        GroundKind::Fairness => Some("18.1(4)(b)"),
        GroundKind::MistakeOfLaw => Some("18.1(4)(c)"),
        GroundKind::MistakeOfFact | GroundKind::OverlookedEvidence => Some("18.1(4)(d)"),
        GroundKind::NewEvidence => None,
    }
}

pub(super) fn decision(source: &Source<'_>) -> Option<Decision> {
    let decision = source.case.decision.as_ref()?;
    let rests_on = |new: bool| {
        decision
            .grounds
            .iter()
            .any(|g| (g.kind == GroundKind::NewEvidence) == new)
    };
    let of_kind = |wanted: fn(GroundKind) -> bool| decision.grounds.iter().any(|ground| wanted(ground.kind));
    let leave_by = court::time_for_leave(decision).safe();
    Some(Decision {
        about: without_article(decision.about.as_str()).to_owned(),
        decided_on: decision.decided_on,
        notified_on: decision.notified_on,
        leave_days: match decision.arising {
            Arising::InCanada => 15,
            Arising::OutsideCanada => 60,
        },
        leave_by: Date(leave_by),
        leave_passed: source.filing_date().0 > leave_by,
        office: decision.office.to_string(),
        officer: decision.officer.as_ref().map(ToString::to_string),
        application_number: decision.application_number.clone(),
        application_made_on: decision.application_made_on,
        reasons_received_on: decision.reasons_received_on,
        cites: source.whole(decision.exhibit.as_ref()),
        new_evidence: rests_on(true),
        error: rests_on(false),
        unfair: of_kind(|kind| kind == GroundKind::Fairness),
        unreasonable: of_kind(|kind| !matches!(kind, GroundKind::Fairness | GroundKind::NewEvidence)),
        notes: court::notes(source),
        grounds: decision
            .grounds
            .iter()
            .map(|ground| Ground {
                heading: ground.heading.to_string(),
                kind: source.words(words::ground(ground.kind)),
                new_evidence: ground.kind == GroundKind::NewEvidence,
                unfair: ground.kind == GroundKind::Fairness,
                passage: ground.passage.clone(),
                passage_at: source.cites(ground.passage_at.as_slice()),
                argument: ground.argument.clone(),
                cites: source.cites(&ground.evidence),
                why_not_before: ground.why_not_before.clone(),
            })
            .collect(),
    })
}
