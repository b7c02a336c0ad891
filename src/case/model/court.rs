//! What an application for leave and for judicial review needs beyond the decision: parties, service, what is argued there, the
//! application record, the request for reasons and notes.

use super::decision::Recipient;
use super::people::Contact;
use super::values::{Date, Id, Line};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// Someone who applies together with the applicant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CoApplicant {
    /// The person, by id.
    pub person: Id,
}

/// Who prepared the application for leave for a fee and does not sign it (Immigration Rules, r. 5(1)(j)).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Preparer {
    /// Given and family name.
    pub name: Line,
    /// Address and telephone number.
    #[validate(nested)]
    pub contact: Contact,
}

/// How the parties are served.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Where the respondent is served: the office of the Department of Justice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub respondent: Option<Recipient>,
    /// The electronic address of Form 141A, where the applicant consents to electronic service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(email)]
    pub electronic: Option<String>,
}

/// The application record (Immigration Rules, r. 10(2)). The exhibits that are named here stand in the record in the order of the
/// Rule; all other exhibits are those of the affidavit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The application for leave, as it was filed.
    #[validate(nested)]
    pub application: Filed,
    /// The written reasons, or the tribunal's notice that there are none; leave it out where the decision holds them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub reasons: Option<Reasons>,
    /// The request for an anonymity order (Form IR-5), where one is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub anonymity_request: Option<Filed>,
}

/// A document of the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Filed {
    /// The exhibit that holds it.
    pub exhibit: Id,
}

/// The reasons in the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// The exhibit that holds them.
    pub exhibit: Id,
    /// Whether it is the tribunal's notice that there are none (r. 9(2)(b)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_of_none: Option<bool>,
}

/// A request for the written reasons and for the officer's notes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NotesRequest {
    /// To whom the request for access goes; the office that decided gets its own letter.
    #[validate(nested)]
    pub recipient: Recipient,
    /// The day on which the applicant signed the consent (form IMM 5744), where a representative asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_signed_on: Option<Date>,
    /// Records asked for beyond the notes, the reasons and what was before the officer, e.g. "the messages sent to the officer".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Line>,
}
