//! What is said about an application that is pending: what is new since it was filed, changes to the file, requests about
//! it; and consents, which a file may need at any time.

use super::argument::{Cite, Fact};
use super::form;
use super::people::Address;
use super::values::{Date, Id, Line, PartialDate, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// What is said about a pending application. Each part that is given makes a letter of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FurtherSubmissions {
    /// The number of the pending application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::application_number"))]
    pub application_number: Option<String>,
    /// The day on which it was filed.
    pub filed_on: Date,
    /// What is new since it was filed, each with what proves it. Only what is new: the rest is before the officer already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub changes: Vec<Fact>,
    /// A move. The new address and telephone are those of the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub change_of_address: Option<ChangeOfAddress>,
    /// What has changed in the family, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub change_of_family: Vec<FamilyChange>,
    /// A change of representative. Who represents now is the representative of the case; nobody does where the case has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub change_of_representative: Option<ChangeOfRepresentative>,
    /// A request that the application be decided before its turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub urgent_processing: Option<UrgentProcessing>,
    /// The withdrawal of the application, or of a person from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub withdrawal: Option<Withdrawal>,
}

/// A move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ChangeOfAddress {
    /// The day from which the new address is to be used.
    pub since: Date,
    /// The address that the office has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub previous: Option<Address>,
    /// The people of the case who moved too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Id>,
}

/// A change in the family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FamilyChange {
    /// What happened.
    pub kind: FamilyChangeKind,
    /// When, as far as it is known.
    pub on: PartialDate,
    /// The person of the case whom it concerns, e.g. the child who was born.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// Whether that person is to be included in the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include: Option<bool>,
    /// More on it, in whole sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Prose>,
    /// What proves it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
}

/// The kind of a change in the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FamilyChangeKind {
    /// A child was born.
    Birth,
    /// A child was adopted.
    Adoption,
    /// A marriage.
    Marriage,
    /// A common-law union began.
    CommonLawUnion,
    /// The spouses or partners live apart.
    Separation,
    /// A divorce.
    Divorce,
    /// A death.
    Death,
    /// Custody or parenting time changed.
    Custody,
    /// Anything else.
    Other,
}

/// A change of representative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ChangeOfRepresentative {
    /// The day of the change.
    pub since: Date,
    /// Who represented the applicant before, where somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<Line>,
}

/// A request that the application be decided before its turn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UrgentProcessing {
    /// Why it cannot wait, each with what proves it.
    #[validate(nested)]
    #[schemars(length(min = 1))]
    pub reasons: Vec<Fact>,
    /// The day by which a decision is needed, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed_by: Option<Date>,
}

/// The withdrawal of an application, or of people from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// The people who are withdrawn; the whole application where nobody is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Id>,
    /// Why, where the office is to know, in whole sentences in the first person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// A person's consent, to be signed by that person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The person of the case who consents; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// To what.
    pub kind: ConsentKind,
    /// To whom information may be released, for that kind: name, and firm or organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Line>,
    /// The child, for a parent's consent to the child's immigration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<Id>,
    /// The exhibit, for the consent to its use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
    /// The last day on which it holds, where it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What it is limited to or adds, in whole sentences in the first person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Prose>,
}

/// What a consent is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// That the office release information on the person's file. The department itself asks for form IMM 5475.
    ReleaseOfInformation,
    /// That a child be included in the application and live in Canada: by a parent who does not accompany.
    ChildInApplication,
    /// That a document about the person be used as evidence.
    UseOfEvidence,
}
