//! What a deferral of removal rests on beside its reasons, and the risk that an application for protection puts forward.

use super::argument::{Cite, Fact};
use super::values::{Date, Id, Line, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The short-term interests of a child whom the removal affects: a school year, a treatment, a birth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ShortTermInterests {
    /// The child, by id.
    pub child: Id,
    /// What removal on the day that is set would do to the child, and how deferral to the day that is asked for avoids it.
    pub interests: Prose,
    /// What proves it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
}

/// An application for protection: a pre-removal risk assessment (IRPA ss. 112 and 113). Hardship belongs in the request on
/// humanitarian and compassionate considerations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Protection {
    /// The day on which the notification that one may apply was given.
    pub notified_on: Date,
    /// How it was given.
    pub notified_by: NotificationWay,
    /// The day of the application, where it is made already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied_on: Option<Date>,
    /// The grounds that are put forward.
    #[schemars(length(min = 1))]
    pub grounds: Vec<RiskGround>,
    /// The risks, each with what proves it.
    #[validate(nested)]
    #[schemars(length(min = 1))]
    pub risks: Vec<Risk>,
    /// Why the authorities of the country cannot or will not protect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub state_protection: Vec<Fact>,
    /// Why no other part of the country is safe, or could reasonably be lived in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub other_parts: Vec<Fact>,
    /// Why a hearing is asked for (IRPA s. 113(b)), where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hearing: Option<Prose>,
}

/// How a notification was given (IRPR s. 160(4)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotificationWay {
    /// By hand.
    ByHand,
    /// By mail: `notified_on` is the day on which it was sent, and it counts as given seven days later.
    ByMail,
}

/// A ground of protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RiskGround {
    /// Persecution by reason of race, religion, nationality, membership in a particular social group or political opinion (s. 96).
    Persecution,
    /// Danger of torture (s. 97(1)(a)).
    Torture,
    /// Risk to life, or of cruel and unusual treatment or punishment (s. 97(1)(b)).
    RiskToLife,
}

/// One risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// A heading, in a few words.
    pub heading: Line,
    /// The facts.
    #[validate(nested)]
    #[schemars(length(min = 1))]
    pub facts: Vec<Fact>,
    /// Where a claim was rejected: why this evidence is new in the sense of s. 113(a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_new: Option<Prose>,
}
