//! What is argued: factors and their facts, the interests of each child, inadmissibilities and exemptions, what hurts,
//! the applicant's own narrative, the relief sought.

use super::values::{Date, Id, LanguageTag, Line, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A cite of an exhibit. The letters print its mark and, with a page, the number printed on that page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The exhibit's id.
    pub exhibit: Id,
    /// The page within the exhibit, from 1; leave it out to cite the exhibit as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub page: Option<u32>,
}

/// One fact, in one or a few sentences, with what proves it and why it matters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The name by which other parts refer to this fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The fact, in whole sentences, as the submissions should state it.
    pub text: Prose,
    /// The exhibits and pages that prove it. Leave it empty only where the applicant's own statement is all there is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
    /// Why it matters: the hardship that it shows, or the weight it should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub significance: Option<Prose>,
}

/// A factor that officers weigh (IRCC program delivery instructions, read 2026-11-23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FactorKind {
    /// Establishment in Canada.
    Establishment,
    /// Ties to Canada.
    TiesToCanada,
    /// Best interests of a child directly affected. The interests of each child are given with the child.
    BestInterestsOfTheChild,
    /// Conditions in the country of origin, discrimination included, as hardship to this applicant.
    CountryConditions,
    /// Health, and care that cannot be had in the country of origin.
    Health,
    /// Family violence.
    FamilyViolence,
    /// Consequences of separating relatives.
    FamilySeparation,
    /// Inability to leave Canada that led to establishment.
    InabilityToLeave,
    /// Ability to establish in Canada, for applicants outside Canada.
    AbilityToEstablish,
    /// Statelessness.
    Statelessness,
    /// Members of the family in fact.
    DeFactoFamily,
    /// The reasons for a lack of status.
    LackOfStatus,
    /// Criminality and rehabilitation, where an exemption is asked for.
    Rehabilitation,
    /// Any other circumstance.
    Other,
}

/// A factor with the facts that support it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Which factor.
    pub factor: FactorKind,
    /// A heading of its own, instead of the factor's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Line>,
    /// The argument in a few sentences, before the facts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Prose>,
    /// The facts.
    #[validate(nested)]
    pub facts: Vec<Fact>,
    /// What follows from the facts together, and the hardship if relief is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Prose>,
}

/// The interests of one child directly affected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BestInterests {
    /// The child's situation now: home, care, school, health, friends, languages.
    pub situation: Prose,
    /// What would happen to the child if the applicant may stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_relief_granted: Option<Prose>,
    /// What would happen if the child left with the applicant, or stays with the applicant abroad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_child_leaves: Option<Prose>,
    /// What would happen if the child were separated from the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_separated: Option<Prose>,
    /// The child's own view, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_view: Option<Prose>,
    /// Facts on this child, with evidence.
    #[validate(nested)]
    pub facts: Vec<Fact>,
}

/// A ground of inadmissibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InadmissibilityGround {
    /// Security (IRPA s. 34); cannot be overcome under s. 25(1).
    Security,
    /// Human or international rights violations (IRPA s. 35); cannot be overcome under s. 25(1).
    HumanRightsViolations,
    /// Sanctions (IRPA s. 35.1); cannot be overcome under s. 25(1).
    Sanctions,
    /// Serious criminality (IRPA s. 36(1)).
    SeriousCriminality,
    /// Criminality (IRPA s. 36(2)).
    Criminality,
    /// Organized criminality (IRPA s. 37); cannot be overcome under s. 25(1).
    OrganizedCriminality,
    /// Health (IRPA s. 38).
    Health,
    /// Financial reasons (IRPA s. 39).
    Financial,
    /// Misrepresentation (IRPA s. 40).
    Misrepresentation,
    /// Non-compliance with the Act, overstay and unauthorised work included (IRPA s. 41).
    NonCompliance,
    /// Inadmissible family member (IRPA s. 42).
    InadmissibleFamilyMember,
}

/// An inadmissibility of the applicant or a family member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Inadmissibility {
    /// The name by which an exemption refers to it.
    pub id: Id,
    /// The person it concerns; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// The ground.
    pub ground: InadmissibilityGround,
    /// The provision as exactly as it is known, e.g. "IRPA 41(a) with 29(2)".
    pub provision: Line,
    /// Whether it has been found, or is only possible.
    pub state: InadmissibilityState,
    /// What happened, stated openly.
    pub facts: Prose,
    /// What proves it, and what speaks for the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
}

/// How sure an inadmissibility is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InadmissibilityState {
    /// Found by an officer or the Board, or beyond dispute.
    Found,
    /// Possible; addressed in case an officer sees it so.
    Possible,
}

/// An exemption that is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// The provision from which an exemption is asked for, e.g. "IRPR 72(1)(a), (c) and (d)".
    pub provision: Line,
    /// What that provision demands, in a few words, e.g. "membership in a class".
    pub from: Line,
    /// The inadmissibility that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inadmissibility: Option<Id>,
}

/// Something that speaks against the case, met openly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AdverseFact {
    /// What it is.
    pub fact: Prose,
    /// How it is met.
    pub answer: Prose,
    /// What proves the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
}

/// The exception to the twelve-month bar that is relied on (IRPA s. 25(1.21)).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BarException {
    /// Which exception.
    pub ground: BarExceptionGround,
    /// Why it applies.
    pub reasons: Prose,
    /// The child whose interests would be harmed, for that ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<Id>,
    /// What proves it; for the health ground, for each country of nationality.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
}

/// The ground of an exception to the twelve-month bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BarExceptionGround {
    /// Risk to life because no country of nationality can give adequate health or medical care (s. 25(1.21)(a)).
    RiskToLifeHealthCare,
    /// Harm to the best interests of a child directly affected (s. 25(1.21)(b)).
    BestInterestsOfAChild,
}

/// The applicant's own account, in the first person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    /// The form that it takes.
    pub form: NarrativeForm,
    /// The parts, in order.
    #[validate(nested)]
    #[schemars(length(min = 1))]
    pub parts: Vec<NarrativePart>,
    /// The interpreter, where the declarant does not read the language of the narrative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub interpreter: Option<Interpreter>,
}

/// The form of a narrative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NarrativeForm {
    /// A personal statement, signed and dated, not sworn.
    PersonalStatement,
    /// A statutory declaration (Canada Evidence Act, s. 41), declared before an official.
    StatutoryDeclaration,
    /// An affidavit, sworn or affirmed.
    Affidavit,
}

/// A part of the narrative. Each paragraph becomes a numbered paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NarrativePart {
    /// A heading, e.g. "My life in Canada".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Line>,
    /// The paragraphs, in the applicant's own words.
    #[validate(nested)]
    #[schemars(length(min = 1))]
    pub paragraphs: Vec<NarrativeParagraph>,
}

/// A paragraph of the narrative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NarrativeParagraph {
    /// The words.
    pub text: Prose,
    /// The exhibits that the paragraph refers to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub evidence: Vec<Cite>,
}

/// An interpreter of the narrative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// Given and family name.
    pub name: Line,
    /// The language into which the narrative was read.
    pub language: LanguageTag,
}

/// What is asked for, beyond the exemptions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Relief {
    /// The exemptions asked for, each with its provision.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub exemptions: Vec<Exemption>,
    /// What is asked for in the alternative, e.g. a temporary resident permit (IRPA s. 24).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternative: Vec<Prose>,
    /// All factors taken together: why relief is justified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global_assessment: Option<Prose>,
    /// What is urgent and must stand on the first page, e.g. a removal date or an illness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgent: Option<Prose>,
}

/// An answer to a finding that stands: who decided, why, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The code of the finding, e.g. HC0310.
    #[schemars(regex(pattern = r"^HC[0-9]{4}$"))]
    pub code: String,
    /// The place it concerns, as a JSON pointer; every place where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why it may stand.
    pub reason: Prose,
    /// Who decided.
    pub by: Line,
    /// When.
    pub date: Date,
}
