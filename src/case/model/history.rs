//! What has happened so far: entries, claims, orders, earlier applications, addresses, activities.

use super::form;
use super::people::Status;
use super::values::{Country, Date, Id, Line, PartialDate, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The immigration history, every date of which a rule may use.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Every entry to Canada, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub entries: Vec<Entry>,
    /// Every status held in Canada, in order, times without status included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub statuses: Vec<StatusPeriod>,
    /// Every claim for refugee protection in Canada.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub claims: Vec<Claim>,
    /// Every application for a pre-removal risk assessment (application for protection).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub risk_assessments: Vec<RiskAssessment>,
    /// Every removal order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub removal_orders: Vec<RemovalOrder>,
    /// Every other application to the immigration authorities, earlier H&C requests included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub applications: Vec<EarlierApplication>,
    /// Where the applicant (or another person, where one is named) has lived, without gaps, for ten years or since the age of 18.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub addresses: Vec<Residence>,
    /// What the applicant (or another person, where one is named) has done, without gaps, for ten years or since the age of 18: work, study, unemployment, care.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub activities: Vec<Activity>,
}

/// A part of the history that concerns one person.
pub trait Concerning {
    /// The person; none for the applicant.
    fn person(&self) -> Option<&Id>;
}

macro_rules! concerning {
    ($($part:ty),*) => {
        $(impl Concerning for $part {
            fn person(&self) -> Option<&Id> {
                self.person.as_ref()
            }
        })*
    };
}

concerning!(
    Entry,
    StatusPeriod,
    RemovalOrder,
    EarlierApplication,
    Residence,
    Activity
);

/// Those of `parts` that concern the applicant.
pub fn of_the_applicant<T: Concerning>(parts: &[T]) -> impl Iterator<Item = &T> {
    parts.iter().filter(|part| part.person().is_none())
}

/// An entry to Canada.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// The day.
    pub date: Date,
    /// The port of entry or place.
    pub place: Line,
    /// The status given on entry; none where the entry was irregular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admitted_as: Option<Status>,
    /// The last day of the authorised stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorized_until: Option<Date>,
    /// The exhibit that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
}

/// A status held for a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StatusPeriod {
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// The status.
    pub status: Status,
    /// Its first day.
    pub from: PartialDate,
    /// Its last day; none where it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// Why it began, ended or was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Line>,
}

/// A claim for refugee protection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The day on which the claim was made.
    pub made_on: Date,
    /// What was decided about its eligibility to be referred to the Refugee Protection Division.
    pub eligibility: Eligibility,
    /// The day of that finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility_decided_on: Option<Date>,
    /// The ground of ineligibility, e.g. "IRPA 101(1)(b.1)".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ineligibility_ground: Option<Line>,
    /// The Board's file number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_number: Option<Line>,
    /// What happened to it before the Board and the Court, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub proceedings: Vec<Proceeding>,
}

/// Whether a claim may be referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Eligibility {
    /// Not decided yet.
    Pending,
    /// Eligible, and referred to the Refugee Protection Division.
    Eligible,
    /// Ineligible.
    Ineligible,
}

/// A step of a claim before the Board or the Federal Court.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Proceeding {
    /// Before whom.
    pub body: Body,
    /// The day on which it was begun: referral, appeal or application for leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun_on: Option<Date>,
    /// How it ended; `pending` while it has not.
    pub outcome: Outcome,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
    /// The day on which the applicant was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_on: Option<Date>,
    /// For a claim withdrawn or abandoned: whether substantive evidence had been heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substantive_evidence_heard: Option<bool>,
    /// The file number there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_number: Option<Line>,
    /// The exhibit that holds the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
}

/// A body that decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Refugee Protection Division of the Immigration and Refugee Board.
    RefugeeProtectionDivision,
    /// Refugee Appeal Division of the Immigration and Refugee Board.
    RefugeeAppealDivision,
    /// Federal Court: application for leave.
    FederalCourtLeave,
    /// Federal Court: judicial review, after leave was granted.
    FederalCourtReview,
}

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Not decided yet.
    Pending,
    /// Decided in the applicant's favour: accepted, allowed, granted, approved.
    Granted,
    /// Decided against the applicant: rejected, refused, dismissed.
    Refused,
    /// Withdrawn by the applicant.
    Withdrawn,
    /// Declared abandoned.
    Abandoned,
    /// Sent back for a new decision.
    SentBack,
    /// Returned as incomplete, never decided.
    Returned,
}

/// An application for protection (pre-removal risk assessment).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RiskAssessment {
    /// The day of the notification that one may apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_on: Option<Date>,
    /// The day of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied_on: Option<Date>,
    /// How it ended; `pending` while it has not.
    pub outcome: Outcome,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
    /// The exhibit that holds the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
}

/// A removal order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RemovalOrder {
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// Its kind (IRPR s. 223).
    pub kind: RemovalOrderKind,
    /// The day on which it was made.
    pub made_on: Date,
    /// The day on which it came into force (IRPA s. 49), where it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_on: Option<Date>,
    /// The day set for removal, where one is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removal_set_for: Option<Date>,
    /// Why it is stayed, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stayed_because: Option<Line>,
    /// The day on which it was enforced or the departure confirmed, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enforced_on: Option<Date>,
    /// The exhibit that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
}

/// The kind of a removal order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RemovalOrderKind {
    /// Departure order.
    Departure,
    /// Departure order that became a deportation order.
    DepartureTurnedDeportation,
    /// Exclusion order.
    Exclusion,
    /// Deportation order.
    Deportation,
    /// Conditional order, made with a claim.
    Conditional,
}

/// An earlier application to the immigration authorities.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct EarlierApplication {
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// What was applied for.
    pub kind: ApplicationKind,
    /// The day on which it was made.
    pub made_on: PartialDate,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::application_number"))]
    pub number: Option<String>,
    /// How it ended; `pending` while it has not.
    pub outcome: Outcome,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<PartialDate>,
    /// The exhibit that holds the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
    /// Where that needs a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Line>,
}

/// What was applied for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationKind {
    /// Permanent residence on humanitarian and compassionate considerations, or H&C asked for inside another application.
    HumanitarianAndCompassionate,
    /// Spouse or common-law partner in Canada class.
    SpouseInCanada,
    /// Another family-class sponsorship.
    FamilyClass,
    /// Economic class.
    Economic,
    /// Visitor visa or visitor record.
    Visitor,
    /// Study permit.
    StudyPermit,
    /// Work permit.
    WorkPermit,
    /// Temporary resident permit.
    TemporaryResidentPermit,
    /// Restoration of status.
    Restoration,
    /// Authorization to return to Canada.
    AuthorizationToReturn,
    /// Criminal rehabilitation or record suspension.
    Rehabilitation,
    /// Deferral of removal.
    DeferralOfRemoval,
    /// Another application.
    Other,
}

/// A time at an address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Residence {
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// From when.
    pub from: PartialDate,
    /// Until when; none where it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// The address, on one line.
    pub address: Line,
    /// The country.
    pub country: Country,
}

/// A time of work, study or other activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// From when.
    pub from: PartialDate,
    /// Until when; none where it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// What kind of activity.
    pub kind: ActivityKind,
    /// What was done, e.g. "personal support worker".
    pub what: Line,
    /// Where: employer, school, city.
    pub place: Line,
    /// The country.
    pub country: Country,
    /// What should be said of it in the immigration history, e.g. that the work was authorised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Prose>,
}

/// The kind of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// Employment.
    Employment,
    /// Own business.
    SelfEmployment,
    /// School or study.
    Study,
    /// Looking for work or without work.
    Unemployment,
    /// Care of children or relatives.
    Care,
    /// Volunteer work.
    Volunteering,
    /// Retirement.
    Retirement,
    /// Detention or imprisonment.
    Detention,
    /// Military or similar service.
    Service,
    /// Anything else.
    Other,
}
