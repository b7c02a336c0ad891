//! The manifest: what is in a package, what it was made from, and by what. `schemas/manifest.schema.json` is its schema.

use crate::supplement::{Became, FiledExhibit, FiledForm, FiledPackage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the manifest's format.
pub const FORMAT_VERSION: u32 = 1;

/// The record of a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "hc-pack manifest")]
pub struct Manifest {
    /// Always `hc-pack-manifest`.
    pub format: String,
    /// The version of this format.
    pub version: u32,
    /// The program that made the package.
    pub program: Program,
    /// The case that it was made from.
    pub case: CaseRecord,
    /// The templates that were used.
    pub templates: Vec<TemplateRecord>,
    /// The schema that the case was checked against.
    pub schema: Ingredient,
    /// The house style that the pages follow, and its logo; empty where it is the program's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub style: Vec<Ingredient>,
    /// The fonts that are embedded, with where they came from.
    pub fonts: Vec<FontRecord>,
    /// Every file of the payload, by path.
    pub files: Vec<FileRecord>,
    /// Every exhibit, in order, with the files that it was made from.
    pub exhibits: Vec<ExhibitRecord>,
    /// The files to hand in, where the delivery of the case has slots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<DeliveryRecord>,
    /// What was filed before, where the package is a supplement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplement: Option<SupplementRecord>,
    /// The findings that stood when the package was made.
    pub findings: Vec<FindingRecord>,
}

/// What a supplement adds to, and what it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementRecord {
    /// Which supplement it is, from 1.
    pub number: u32,
    /// The first package and each supplement so far, in order; the last of them is the one that this one was built on.
    pub supplements: Vec<FiledPackage>,
    /// The printed number of the first page that is bound in it.
    pub first_page: u32,
    /// What became of exhibits that were filed, and what is new; those that stand as they were are left out.
    pub changes: Vec<SupplementChange>,
    /// Every exhibit that was filed before, with the standing that it has from now on.
    pub exhibits: Vec<FiledExhibit>,
    /// Every form that was filed before, with the standing that it has from now on.
    pub forms: Vec<FiledForm>,
    /// The ids of the letters that were filed before.
    pub letters: Vec<String>,
}

/// What became of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementChange {
    /// Its id in the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub became: Became,
    /// The mark under which it was filed before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark_before: Option<String>,
    /// The mark under which it is filed now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark_now: Option<String>,
}

/// The program that made a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The case that a package was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseRecord {
    /// The file's reference.
    pub reference: String,
    /// The version of the case format.
    pub format: u32,
    /// The kind of matter, as the case writes it.
    pub matter: String,
    /// The language of the letters, as the case writes it.
    pub language: String,
    /// The intended filing date.
    pub filing_date: String,
    /// SHA-256 of the case file.
    pub sha256: String,
}

/// A template of the case's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateRecord {
    /// Its name, e.g. `hc-submissions.en`.
    pub name: String,
    /// SHA-256 of its file.
    pub sha256: String,
    /// Whether it is a firm's own, in the place of the program's or beside them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub own: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// Something that the package was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// Its name.
    pub name: String,
    /// Its SHA-256.
    pub sha256: String,
}

/// A font that is embedded in our own pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FontRecord {
    /// Its name.
    pub name: String,
    /// SHA-256 of the whole font.
    pub sha256: String,
    /// Whether it came from the machine: then another machine may make other bytes.
    pub from_system: bool,
}

/// A file of the payload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRecord {
    /// Its path in the package.
    pub path: String,
    /// What it is.
    pub role: Role,
    /// Its title.
    pub title: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its pages, for a PDF whose pages are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// Its SHA-256.
    pub sha256: String,
    /// What it conforms to, or why it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conformance: Option<String>,
}

/// What a file of the payload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A letter to the office.
    Letter,
    /// A letter to the client, or a questionnaire: not for filing.
    ClientLetter,
    /// A form for somebody who is asked for a letter or a document: not for filing.
    ThirdPartyForm,
    /// A sheet for those who work on the file: not for filing.
    FileSheet,
    /// A letter as a Word file, to be finished by hand: not for filing as it is.
    EditableLetter,
    /// The exhibit bundle, or a volume of it.
    ExhibitBundle,
    /// The application record of a case for the Federal Court.
    CourtRecord,
    /// A government form, untouched.
    Form,
    /// An untouched original of an exhibit that could not go into the bundle whole, e.g. a signed file.
    Original,
    /// The proof of the bundle's pagination, for programs and for people.
    Pagination,
    /// What was found and done with each evidence file, for the file: not for filing.
    EvidenceReport,
    /// Everything that the case says, for the file: not for filing.
    Particulars,
    /// A file to hand in: a copy, cut and sized for a slot.
    Delivery,
}

/// An exhibit and what it was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExhibitRecord {
    /// Its mark.
    pub mark: String,
    /// Its id in the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The printed number of its first page.
    pub first_page: u32,
    /// The printed number of its last page.
    pub last_page: u32,
    /// The files that it was made from, in order.
    pub sources: Vec<SourceRecord>,
}

/// A file that an exhibit was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// Its path, as the case writes it.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The pages that it gave.
    pub pages: u32,
    /// SHA-256 of the file as it was.
    pub sha256: String,
}

/// How a package is handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliveryRecord {
    /// The delivery profile's name.
    pub profile: String,
    /// The files, in the order of the slots.
    pub files: Vec<SlotRecord>,
}

/// A file to hand in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRecord {
    /// Its path in the package.
    pub path: String,
    /// The slot's name.
    pub slot: String,
    /// Which part it is, from 1.
    pub part: usize,
    /// Of how many parts.
    pub parts: usize,
    /// The printed numbers of the pages of the bundle that it holds, as ranges: first and last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<(u32, u32)>,
    /// What its pictures lost so that it fits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ChangeRecord>,
}

/// What a picture lost so that its file fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// The page of the file, from 1.
    pub page: usize,
    /// What it was taken for: `text`, `photograph` or `bilevel`.
    pub kind: String,
    /// Its resolution on the page before, in dots per inch.
    pub dpi_before: u32,
    /// Its resolution after.
    pub dpi_after: u32,
    /// Its bytes before.
    pub bytes_before: usize,
    /// Its bytes after.
    pub bytes_after: usize,
    /// The quality of its coding, 1 to 100; none where nothing was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<u8>,
    /// Its structural similarity with what it was, in thousandths.
    pub similarity_permille: u16,
    /// Whether its colours were left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub grey: bool,
}

/// A finding that stood when the package was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingRecord {
    /// Its code.
    pub code: String,
    /// Its weight.
    pub severity: String,
    /// Its message, in English.
    pub message: String,
    /// Where in the case, as a JSON pointer, or which file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why it may stand, where somebody decided so; its weight is then that of a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerRecord>,
    /// Whether the command line set it aside (`--skip`); its weight is then still its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub set_aside: bool,
}

/// The answer to a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRecord {
    /// Why it may stand.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub date: String,
}

/// The JSON Schema (draft 2020-12) of the manifest, as `schemas/manifest.schema.json` holds it.
#[must_use]
pub fn schema() -> serde_json::Value {
    crate::schema::of::<Manifest>()
}
