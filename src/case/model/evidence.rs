//! What proves the case: exhibits, their files and translations; government forms; fees paid.

use super::argument::FactorKind;
use super::form;
use super::values::{Date, Dollars, FilePath, Id, LanguageTag, Line, PartialDate, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One exhibit: a document or a set of photographs under one mark. Exhibits are marked in the order of this list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Exhibit {
    /// The name by which facts cite it.
    pub id: Id,
    /// The title, as the index prints it.
    pub title: Line,
    /// The kind of document.
    pub kind: ExhibitKind,
    /// The date of the document, or the first one of a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The last date, where the document covers a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_to: Option<PartialDate>,
    /// The last day on which the document is valid, for documents that expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Who wrote or issued it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub author: Option<Author>,
    /// The language of the document; English where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageTag>,
    /// What it proves, in a sentence, as the index prints it.
    pub proves: Line,
    /// The factors that it supports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<FactorKind>,
    /// The people other than the applicant whom it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Id>,
    /// The files, in order: PDF; pictures (JPEG, PNG, TIFF, HEIC, WebP, GIF, BMP); text and Markdown; messages (`.eml`); Word and
    /// OpenDocument files where LibreOffice is installed.
    #[validate(nested)]
    #[schemars(length(min = 1))]
    pub files: Vec<ExhibitFile>,
    /// How its pictures stand on sheets; one to a sheet where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub layout: Option<Layout>,
    /// The translation, for a document that is not in English or French.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub translation: Option<Translation>,
    /// Whether a letter or declaration is signed; leave it out for documents that need no signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<bool>,
    /// The mark under which it was filed before, for further submissions: it keeps that mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_as: Option<Line>,
}

/// How pictures stand on sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// How many pictures stand on a sheet, each with its caption: 1, 2, 4 or 6.
    #[validate(custom(function = "places"))]
    #[schemars(extend("enum" = [1, 2, 4, 6]))]
    pub per_page: u8,
}

/// Whether a sheet can be divided into so many places.
fn places(per_page: u8) -> Result<(), validator::ValidationError> {
    if [1, 2, 4, 6].contains(&per_page) {
        Ok(())
    } else {
        Err(validator::ValidationError::new("places"))
    }
}

/// The kind of an exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExhibitKind {
    /// Passport, travel document, identity card.
    Identity,
    /// Birth, marriage, divorce, death, custody.
    CivilStatus,
    /// Permit, order, notice, decision of an authority or court.
    ImmigrationDocument,
    /// Police certificate or court record.
    PoliceOrCourt,
    /// Employment: letter of the employer, pay statements, contracts.
    Employment,
    /// Taxes, bank, savings, property.
    Financial,
    /// Lease, mortgage, utilities.
    Housing,
    /// School, training, languages.
    Education,
    /// Report of a physician or hospital.
    Medical,
    /// Psychological or psychiatric report.
    Psychological,
    /// Letter of support.
    LetterOfSupport,
    /// Community, faith, volunteer work.
    Community,
    /// Photographs.
    Photographs,
    /// Report on conditions in a country.
    CountryReport,
    /// Affidavit or statutory declaration.
    SwornStatement,
    /// Messages, call records, money sent.
    Correspondence,
    /// Receipt of a fee.
    FeeReceipt,
    /// Anything else.
    Other,
}

/// Who wrote a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// Name of the person or body.
    pub name: Line,
    /// What the author is to the applicant, e.g. "employer", "sister", "family physician".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Line>,
    /// The author's qualification, for reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<Line>,
}

/// A file of an exhibit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ExhibitFile {
    /// The file.
    pub path: FilePath,
    /// The caption under a photograph: who, where, when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Line>,
    /// Whether this is the original's copy, its translation or the translator's declaration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<FilePart>,
}

/// What a file is within a translated exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FilePart {
    /// The copy of the original.
    Original,
    /// The translation.
    Translation,
    /// The translator's affidavit or declaration.
    TranslatorDeclaration,
}

/// The translation of an exhibit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The language into which it was translated: en or fr.
    pub into: LanguageTag,
    /// The translator's name.
    pub translator: Line,
    /// The number of a translator certified by a body of translators in Canada, and the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<Line>,
    /// What the translator is to the applicant, where there is any tie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Line>,
    /// Whether the copy of the original is certified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_certified: Option<bool>,
}

/// A government form, filled in by its own means and passed through untouched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The form's number, e.g. "IMM 5283".
    #[schemars(example = "IMM 5283")]
    pub number: Line,
    /// The person it is for; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// The file; none where the form is filled in on the portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FilePath>,
    /// The version printed at the foot of the form: MM-YYYY.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "form::form_version"))]
    pub version: Option<String>,
    /// The day on which it was signed, for forms that are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<Date>,
    /// Whether it is filled in on the portal instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filled_on_portal: Option<bool>,
    /// Where that needs a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Prose>,
}

/// A fee that was paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// What was paid for.
    pub kind: FeeKind,
    /// The person it was paid for; the applicant where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// The sum, in Canadian dollars.
    pub amount: Dollars,
    /// The day of the payment.
    pub paid_on: Date,
    /// The number of the receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Line>,
    /// The exhibit that holds the receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exhibit: Option<Id>,
}

/// What a fee is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// Processing of the application (IRPR s. 307).
    Processing,
    /// Right of permanent residence (IRPR s. 303).
    RightOfPermanentResidence,
    /// Biometrics (IRPR s. 315.1).
    Biometrics,
    /// Application for leave to the Federal Court.
    CourtFiling,
    /// Another fee.
    Other,
}
