//! What comes after a decision or before a removal: the decision under review, the Federal Court, a deferral.

use super::argument::Cite;
use super::form;
use super::people::Address;
use super::values::{Date, Id, Line, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The decision that a reconsideration request or an application for leave is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What was refused, e.g. "application for permanent residence on humanitarian and compassionate considerations".
    pub about: Line,
    /// The day of the decision.
    pub decided_on: Date,
    /// The day on which the applicant was notified of the decision or became aware of it.
    pub notified_on: Date,
    /// Whether the matter arose in Canada (15 days for leave) or outside (60 days): IRPA s. 72(2)(b).
    pub arising: Arising,
    /// The office that decided.
    pub office: Line,
    /// The officer, as the letter names or numbers them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<Line>,
    /// The number of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::application_number"))]
    pub application_number: Option<String>,
    /// The day on which the application that was refused had been made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_made_on: Option<Date>,
    /// The day on which written reasons or the officer's notes were received, where they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons_received_on: Option<Date>,
    /// The exhibit that holds the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
    /// The errors and the new evidence on which the request rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub grounds: Vec<Ground>,
}

/// Where a matter arose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Arising {
    /// In Canada.
    InCanada,
    /// Outside Canada.
    OutsideCanada,
}

/// One ground for looking at a decision again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// What kind of ground.
    pub kind: GroundKind,
    /// A heading, in a few words.
    pub heading: Line,
    /// The passage of the decision, in its own words, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passage: Option<Prose>,
    /// Where the passage stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub passage_at: Option<Cite>,
    /// What is wrong with it, or what the new evidence shows.
    pub argument: Prose,
    /// The evidence that answers it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
    /// For new evidence: why it could not be given before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_not_before: Option<Prose>,
}

/// The kind of a ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroundKind {
    /// Evidence that was before the officer and was overlooked.
    OverlookedEvidence,
    /// A fact that was misunderstood.
    MistakeOfFact,
    /// The wrong legal test, or a test applied wrongly.
    MistakeOfLaw,
    /// A breach of procedural fairness.
    Fairness,
    /// Evidence that is new.
    NewEvidence,
}

/// The particulars of an application for leave and for judicial review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CourtMatter {
    /// The Court's file number, where one was given: IMM-1234-26.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::court_file"))]
    pub file_number: Option<String>,
    /// The respondent.
    pub respondent: Respondent,
    /// The place proposed for the hearing.
    pub hearing_place: Line,
    /// The language proposed for the hearing.
    pub hearing_language: HearingLanguage,
    /// The day on which the application for leave was or will be filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_on: Option<Date>,
    /// The day on which it was served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served_on: Option<Date>,
    /// The special reasons, where an extension of time is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension_reasons: Option<Prose>,
    /// Whether the file relies on the Court's special order that lengthens the time to perfect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub special_order_applies: Option<bool>,
    /// The relief asked of the Court.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relief: Vec<Prose>,
}

/// The respondent before the Federal Court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Respondent {
    /// Minister of Citizenship and Immigration.
    CitizenshipAndImmigration,
    /// Minister of Public Safety and Emergency Preparedness.
    PublicSafety,
}

/// The language of a hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HearingLanguage {
    /// English.
    English,
    /// French.
    French,
    /// Both.
    Both,
}

/// A request to defer a removal (IRPA s. 48).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Deferral {
    /// The day set for removal.
    pub removal_on: Date,
    /// The hour, as the direction to report prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removal_hour: Option<Line>,
    /// Until when deferral is asked for: a day, or an event such as "the decision on the application".
    pub until: Line,
    /// The short-term reasons, each with what proves it.
    #[validate(nested)]
    pub reasons: Vec<super::argument::Fact>,
}

/// To whom a letter goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Office or body.
    pub name: Line,
    /// Unit, attention line or way of delivery, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// Postal address, where it goes by mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub address: Option<Address>,
}
