//! Who the case is about: the applicant, everyone around them, and who represents them.

use super::form;
use super::values::{Country, Date, Id, LanguageTag, Line, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A person's name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Family name, as in the passport. A person with one name only has it here.
    pub family: Line,
    /// Given names, as in the passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<Line>,
    /// The name in its own script, printed beside the Latin one on first mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_script: Option<OwnScript>,
}

/// A text in its own script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OwnScript {
    /// The text, in its script.
    pub text: Line,
    /// Its language.
    pub language: LanguageTag,
}

/// How the letters speak of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// She, her; feminine in French.
    Female,
    /// He, him; masculine in French.
    Male,
    /// They, them; in French the letters avoid agreement or write both endings: "né(e)".
    Another,
}

/// Whether a person is married.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MaritalStatus {
    /// Never married and in no common-law union.
    Single,
    /// Married.
    Married,
    /// In a common-law union: together for at least one year.
    CommonLaw,
    /// Married and living apart.
    Separated,
    /// Divorced.
    Divorced,
    /// The spouse has died.
    Widowed,
    /// The marriage was annulled.
    Annulled,
}

/// A person's status in Canada.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Citizen of Canada.
    Citizen,
    /// Permanent resident.
    PermanentResident,
    /// Protected person.
    ProtectedPerson,
    /// Refugee claimant whose claim is not finally decided.
    RefugeeClaimant,
    /// Holder of a work permit.
    Worker,
    /// Holder of a study permit.
    Student,
    /// Visitor, with a visitor record or within an authorised stay.
    Visitor,
    /// Holder of a temporary resident permit.
    TemporaryResidentPermit,
    /// In Canada without status.
    NoStatus,
    /// Lives outside Canada.
    OutsideCanada,
}

/// A status with its dates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StatusInCanada {
    /// The status on the intended filing date.
    pub status: Status,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Until when it is valid, where it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Where that needs a word, e.g. why status was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Line>,
}

/// A place of birth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BirthPlace {
    /// City or village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<Line>,
    /// Country.
    pub country: Country,
}

/// A passport or another document of identity or travel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IdentityDocument {
    /// What it is.
    pub kind: IdentityKind,
    /// Its number.
    pub number: Line,
    /// The country or body that issued it.
    pub issued_by: Line,
    /// The day of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<Date>,
    /// The last day on which it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// The exhibit that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
}

/// The kind of a document of identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IdentityKind {
    /// Passport.
    Passport,
    /// Travel document, for refugees and stateless persons among others.
    TravelDocument,
    /// National identity card.
    NationalIdentityCard,
    /// Birth certificate.
    BirthCertificate,
    /// Another document.
    Other,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = "postal_code_fits_country"))]
pub struct Address {
    /// Number, street, unit.
    pub street: Line,
    /// City.
    pub city: Line,
    /// Province, territory or state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<Line>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<Line>,
    /// Country.
    pub country: Country,
}

fn postal_code_fits_country(address: &Address) -> Result<(), validator::ValidationError> {
    match &address.postal_code {
        Some(code) if address.country.as_str() == "Canada" => form::canadian_postal_code(code.as_str()),
        _ => Ok(()),
    }
}

/// How to reach a person.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::phone"))]
    #[schemars(example = "+1 416 555-0100")]
    pub phone: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(email)]
    #[schemars(example = "a.person@example.org")]
    pub email: Option<String>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub address: Option<Address>,
}

/// The principal applicant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Applicant {
    /// The name.
    #[validate(nested)]
    pub name: Name,
    /// Other names used: maiden name, aliases, other spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<Line>,
    /// How the letters speak of the applicant.
    pub gender: Gender,
    /// Date of birth.
    pub birth_date: Date,
    /// Place of birth.
    #[validate(nested)]
    pub birth_place: BirthPlace,
    /// Every citizenship. Empty for a stateless person, whose country of former habitual residence is given below.
    pub citizenships: Vec<Country>,
    /// The country of former habitual residence of a stateless person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_habitual_residence: Option<Country>,
    /// Client ID (UCI), where one was given: 0000-0000 or 00-0000-0000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::uci"))]
    #[schemars(example = "11-2233-4455")]
    pub uci: Option<String>,
    /// Marital status.
    pub marital_status: MaritalStatus,
    /// Status in Canada on the intended filing date.
    #[validate(nested)]
    pub status: StatusInCanada,
    /// How to reach the applicant.
    #[serde(default)]
    #[validate(nested)]
    pub contact: Contact,
    /// Documents of identity and travel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub identity: Vec<IdentityDocument>,
    /// Languages spoken, the first language first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageTag>,
    /// Occupation, as the letters should name it, e.g. "personal support worker".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<Line>,
    /// The day since when the applicant has lived in Canada without long absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_canada_since: Option<Date>,
    /// Whether the applicant is a designated foreign national (IRPA s. 20.1), with the dates that count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub designated_foreign_national: Option<Designation>,
}

/// The dates that count for a designated foreign national (IRPA s. 25(1.01)).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Designation {
    /// The day of the designation.
    pub designated_on: Date,
    /// The day of the final determination of the claim for refugee protection or the application for protection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub final_determination_on: Option<Date>,
}

/// What a person is to the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// Husband or wife.
    Spouse,
    /// Common-law partner.
    CommonLawPartner,
    /// Conjugal partner.
    ConjugalPartner,
    /// Former spouse or partner.
    FormerPartner,
    /// Son or daughter.
    Child,
    /// Stepchild.
    Stepchild,
    /// Adopted child.
    AdoptedChild,
    /// Grandchild.
    Grandchild,
    /// Father or mother.
    Parent,
    /// Grandparent.
    Grandparent,
    /// Brother or sister.
    Sibling,
    /// Niece or nephew.
    NieceOrNephew,
    /// Aunt or uncle.
    AuntOrUncle,
    /// Cousin.
    Cousin,
    /// Stepmother or stepfather.
    StepParent,
    /// Mother-in-law or father-in-law.
    ParentInLaw,
    /// Sister-in-law or brother-in-law.
    SiblingInLaw,
    /// Daughter-in-law or son-in-law.
    ChildInLaw,
    /// Any other relative of the husband, wife or partner, such as an aunt.
    RelativeByMarriage,
    /// Any other relative by blood or adoption, such as a great-aunt.
    OtherRelative,
    /// Member of the family in fact, though not in law.
    DeFactoFamily,
    /// A child in the applicant's care who is no relative.
    ChildInCare,
    /// Anyone else who matters.
    Other,
}

/// What a person is in this application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationRole {
    /// Family member who is included and becomes a permanent resident with the applicant.
    Accompanying,
    /// Family member who is declared and examined, and does not become a permanent resident now.
    NotAccompanying,
    /// No family member in the sense of the Regulations (s. 1(3)), or needs no application: citizen, permanent resident, other relative.
    NotIncluded,
}

/// A person other than the applicant: family, a child affected, anyone who matters to the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name by which the rest of the case refers to this person.
    pub id: Id,
    /// The name.
    #[validate(nested)]
    pub name: Name,
    /// How the letters speak of the person.
    pub gender: Gender,
    /// What the person is to the applicant.
    pub relationship: Relationship,
    /// What the person is in this application.
    pub role: ApplicationRole,
    /// Date of birth.
    pub birth_date: Date,
    /// Place of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub birth_place: Option<BirthPlace>,
    /// Every citizenship.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citizenships: Vec<Country>,
    /// Client ID (UCI), where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::uci"))]
    pub uci: Option<String>,
    /// Status in Canada on the intended filing date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub status: Option<StatusInCanada>,
    /// Where the person lives, e.g. "Toronto, Ontario" or "Jaffna, Sri Lanka".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lives_in: Option<Line>,
    /// Whether the person lives in the applicant's household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_household: Option<bool>,
    /// Marital status, where it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marital_status: Option<MaritalStatus>,
    /// Documents of identity and travel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub identity: Vec<IdentityDocument>,
    /// What shows who the person is and what to the applicant: a certificate of birth or marriage, a judgment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<super::argument::Cite>,
    /// The interests of a child directly affected. Give it for every such child, in Canada or abroad, the applicant's own or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub best_interests: Option<super::argument::BestInterests>,
}

/// Who represents or advises the applicant (IRPA s. 91).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// The capacity in which the representative acts.
    pub kind: RepresentativeKind,
    /// Given and family name, as signed.
    pub name: Line,
    /// How a French letter names the capacity: "avocate", "avocat"; without it, "avocat(e)".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The firm, clinic or organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub firm: Option<Line>,
    /// The body that licenses the representative, e.g. the College, a law society.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Line>,
    /// The number of the licence or membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(example = &"R000000")]
    pub licence_number: Option<Line>,
    /// Whether the representative is paid or receives other consideration.
    pub paid: bool,
    /// How to reach the representative; printed in the letterhead.
    #[validate(nested)]
    pub contact: Contact,
    /// The day of the written service agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement_date: Option<Date>,
}

/// The capacity in which a representative acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RepresentativeKind {
    /// Lawyer, member in good standing of a law society.
    Lawyer,
    /// Notary of the Chambre des notaires du Québec.
    QuebecNotary,
    /// Paralegal licensed by a law society.
    Paralegal,
    /// Regulated Canadian Immigration Consultant, licensee of the College.
    Rcic,
    /// RCIC who is also licensed for hearings before the Immigration and Refugee Board.
    RcicIrb,
    /// Student-at-law under supervision.
    StudentAtLaw,
    /// Friend, relative or organization acting without pay.
    Unpaid,
}
