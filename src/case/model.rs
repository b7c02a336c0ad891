//! The case model: the types that a checked case has, and the one source of its schema.
//!
//! The doc comments are written for the person who fills in a case: `schemars` puts them into the schema, and editors
//! show them. serde reads and writes the types, `validator` checks single values after the schema has checked shapes.

pub mod argument;
pub mod decision;
pub mod evidence;
pub mod form;
pub mod history;
pub mod pending;
pub mod people;
pub mod values;

use argument::{AdverseFact, Answer, BarException, Factor, Inadmissibility, Narrative, Relief};
use decision::{CourtMatter, Decision, Deferral, Recipient};
use evidence::{Exhibit, Fee, Form};
use history::History;
use pending::{Consent, FurtherSubmissions};
use people::{Applicant, Person, Representative};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;
use values::{Date, Line};

/// The version of the case format that this program writes and reads.
pub const FORMAT_VERSION: u32 = 1;

/// One matter: who asks for what, why, and what proves it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schemars(title = "hc-pack case")]
pub struct Case {
    /// Where the schema is, so that an editor can help: a path or an address.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of the case format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The file's reference; it becomes the name of the package. Letters, digits, hyphens, points, underscores.
    #[validate(custom(function = "form::reference"))]
    #[schemars(length(min = 1, max = 60), example = "HC-2026-0117")]
    pub reference: String,
    /// The language of the letters.
    pub language: LetterLanguage,
    /// The kind of matter.
    pub matter: Matter,
    /// When and how the package is to be filed.
    #[validate(nested)]
    pub filing: Filing,
    /// Who represents the applicant; leave it out where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub representative: Option<Representative>,
    /// The principal applicant.
    #[validate(nested)]
    pub applicant: Applicant,
    /// Everyone else: every family member (accompanying or not, in Canada or abroad), every child directly affected, others who matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub people: Vec<Person>,
    /// The immigration history.
    #[serde(default)]
    #[validate(nested)]
    pub history: History,
    /// Inadmissibilities, found or possible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub inadmissibilities: Vec<Inadmissibility>,
    /// The exception to the twelve-month bar that is relied on, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub bar_exception: Option<BarException>,
    /// The humanitarian and compassionate factors, the strongest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub factors: Vec<Factor>,
    /// What speaks against the case, met openly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub adverse: Vec<AdverseFact>,
    /// The applicant's own account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub narrative: Option<Narrative>,
    /// What is asked for.
    #[serde(default)]
    #[validate(nested)]
    pub relief: Relief,
    /// The evidence: exhibits in the order in which they are marked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Exhibit>,
    /// Government forms, filled in by their own means.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub forms: Vec<Form>,
    /// Fees that were paid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub fees: Vec<Fee>,
    /// The decision under review, for a reconsideration or an application for leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub decision: Option<Decision>,
    /// The particulars for the Federal Court.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub court: Option<CourtMatter>,
    /// The request to defer a removal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub deferral: Option<Deferral>,
    /// What is said about a pending application: what is new, changes to the file, requests about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub further: Option<FurtherSubmissions>,
    /// Consents, each to be signed by the person who gives it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub consents: Vec<Consent>,
    /// Letters that are written beyond those that the matter calls for, by id: guided forms for letters of support, the questionnaire.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(example = &["support-letter-employer"])]
    pub also: Vec<Line>,
    /// Findings that may stand, each with its reason and who decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub answers: Vec<Answer>,
}

/// The language of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LetterLanguage {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<LetterLanguage> for crate::finding::Language {
    fn from(language: LetterLanguage) -> Self {
        match language {
            LetterLanguage::En => Self::En,
            LetterLanguage::Fr => Self::Fr,
        }
    }
}

/// The kind of matter, which decides what letters are written and what rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// H&C request with an application for permanent residence from inside Canada.
    ApplicationInCanada,
    /// H&C request with an application for a permanent resident visa from outside Canada.
    ApplicationOutsideCanada,
    /// Request to reconsider a refusal.
    Reconsideration,
    /// Application to the Federal Court for leave and for judicial review.
    JudicialReview,
    /// Request to defer a removal.
    Deferral,
    /// Further submissions on a pending application, and requests about it.
    FurtherSubmissions,
}

/// When and how the package is filed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// The intended filing date: ages, expiries and time limits are computed for this day, and letters bear it.
    pub date: Date,
    /// How the package is delivered.
    pub delivery: Delivery,
    /// The name of a delivery profile of the firm's own, from its file of profiles; it takes the place of the program's profile for `delivery`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<Line>,
    /// To whom the letters go.
    #[validate(nested)]
    pub recipient: Recipient,
    /// The city from which the letters are written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    /// The province or territory where the applicant intends to live. For Quebec, its selection applies too (IRPA s. 25(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination_province: Option<Line>,
}

/// How a package is delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// IRCC Permanent Residence Portal.
    PermanentResidencePortal,
    /// By mail to IRCC, where an alternative format was granted.
    Mail,
    /// IRCC web form.
    WebForm,
    /// Federal Court, electronic filing.
    FederalCourt,
    /// To the Canada Border Services Agency.
    BorderServices,
    /// To the Immigration and Refugee Board, as a disclosure of documents.
    IrbDisclosure,
    /// To the client, as a copy.
    ClientCopy,
    /// To another counsel, encrypted.
    Counsel,
    /// For the firm's own record.
    Record,
}

/// The JSON Schema (draft 2020-12) of a case, as `schemas/case.schema.json` holds it.
#[must_use]
pub fn schema() -> serde_json::Value {
    crate::schema::of::<Case>()
}
