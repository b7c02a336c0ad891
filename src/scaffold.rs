//! A new case, to be filled in: the case file and what belongs beside it.
//!
//! In: the kind of matter, the language of the letters, a reference, who represents. Out: the files of a folder. The case file has
//! every key that the schema demands and those that are nearly always needed, each blank: the check names each of them, so that nothing
//! that was made up here can pass as a fact. It writes nothing.

mod blank;
mod editor;

use crate::case::model::people::RepresentativeKind;
use crate::case::model::{Case, FORMAT_VERSION, LetterLanguage, Matter};
use crate::schema;
use serde_json::{Value, json};

/// What a new case is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// The kind of matter.
    pub matter: Matter,
    /// The language of the letters and of the words to the preparer.
    pub language: LetterLanguage,
    /// The file's reference; blank where nobody gave one.
    pub reference: String,
    /// Who represents the applicant.
    pub representative: Represented,
}

/// Who represents the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Represented {
    /// Nobody has said.
    Unsaid,
    /// Nobody does.
    ByNobody,
    /// Somebody in this capacity.
    By(RepresentativeKind),
}

/// A file of the new folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the folder, with `/`.
    pub path: &'static str,
    /// Its text.
    pub text: String,
}

/// The name of the case file.
pub const CASE_FILE: &str = "case.json";

/// The name of the schema beside it, so that an editor needs no network.
pub const SCHEMA_FILE: &str = "case.schema.json";

/// Keys that the schema leaves open and that are nearly always needed, whatever the matter.
const USUAL: &[&str] = &[
    "filing/place",
    "representative/firm",
    "representative/contact/phone",
    "representative/contact/email",
    "representative/contact/address",
    "representative/contact/address/province",
    "representative/contact/address/postal_code",
    "applicant/name/given",
    "applicant/contact",
    "applicant/contact/email",
    "people",
    "history",
    "factors",
    "factors/0",
    "factors/0/facts/0",
    "factors/0/facts/0/evidence",
    "evidence",
    "forms",
    "fees",
];

/// What a kind of matter needs beside.
fn needed(matter: Matter) -> &'static [&'static str] {
    match matter {
        Matter::ApplicationInCanada => &[
            "filing/destination_province",
            "applicant/in_canada_since",
            "relief",
            "relief/exemptions",
            "relief/exemptions/0",
        ],
        Matter::ApplicationOutsideCanada => &[
            "filing/destination_province",
            "relief",
            "relief/exemptions",
            "relief/exemptions/0",
        ],
        Matter::Reconsideration => &["decision", "decision/grounds", "decision/grounds/0"],
        Matter::JudicialReview => &["decision", "court"],
        Matter::Deferral => &["deferral"],
        Matter::RiskAssessment => &["protection"],
        Matter::FurtherSubmissions => &["further"],
    }
}

/// How a matter is usually delivered, as `delivery` writes it; blank where that depends on more than the matter.
fn delivery(matter: Matter) -> &'static str {
    match matter {
        Matter::ApplicationInCanada => "permanent_residence_portal",
        Matter::Reconsideration | Matter::FurtherSubmissions => "web_form",
        Matter::JudicialReview => "federal_court",
        Matter::Deferral => "border_services",
        Matter::ApplicationOutsideCanada | Matter::RiskAssessment => "",
    }
}

/// The office to which a matter goes.
fn recipient(matter: Matter, language: LetterLanguage) -> &'static str {
    match (matter, language) {
        (Matter::JudicialReview, LetterLanguage::En) => "Federal Court",
        (Matter::JudicialReview, LetterLanguage::Fr) => "Cour fédérale",
        (Matter::Deferral, LetterLanguage::En) => "Canada Border Services Agency",
        (Matter::Deferral, LetterLanguage::Fr) => "Agence des services frontaliers du Canada",
        (_, LetterLanguage::En) => "Immigration, Refugees and Citizenship Canada",
        (_, LetterLanguage::Fr) => "Immigration, Réfugiés et Citoyenneté Canada",
    }
}

/// The body that licenses a representative, where the capacity leaves only one.
fn body(kind: RepresentativeKind, language: LetterLanguage) -> Option<&'static str> {
    match (kind, language) {
        (RepresentativeKind::Rcic | RepresentativeKind::RcicIrb, LetterLanguage::En) => {
            Some("College of Immigration and Citizenship Consultants")
        }
        (RepresentativeKind::Rcic | RepresentativeKind::RcicIrb, LetterLanguage::Fr) => {
            Some("Collège des consultants en immigration et en citoyenneté")
        }
        (RepresentativeKind::QuebecNotary, _) => Some("Chambre des notaires du Québec"),
        _ => None,
    }
}

/// The case file.
#[must_use]
pub fn case(answers: &Answers) -> Value {
    let mut wanted: Vec<&str> = USUAL.to_vec();
    wanted.extend(needed(answers.matter));
    if answers.representative != Represented::ByNobody {
        wanted.push("representative");
    }
    if answers.representative != Represented::By(RepresentativeKind::Unpaid) {
        wanted.extend(["representative/body", "representative/licence_number"]);
    }
    let mut case = blank::of(&schema::of::<Case>(), &wanted);
    let mut say = |pointer: &str, value: Value| {
        if let Some(place) = case.pointer_mut(pointer) {
            *place = value;
        }
    };
    say("/language", json!(answers.language));
    say("/matter", json!(answers.matter));
    say("/reference", json!(answers.reference));
    say("/filing/delivery", json!(delivery(answers.matter)));
    let office = recipient(answers.matter, answers.language);
    say("/filing/recipient/name", json!(office));
    if let Represented::By(kind) = answers.representative {
        say("/representative/kind", json!(kind));
        if let Some(body) = body(kind, answers.language) {
            say("/representative/body", json!(body));
        }
        if kind == RepresentativeKind::Unpaid {
            case["representative"]["paid"] = json!(false);
        }
    }
    let Value::Object(members) = case else { return case };
    let head = [
        ("$schema".to_owned(), json!(SCHEMA_FILE)),
        ("format".to_owned(), json!(FORMAT_VERSION)),
    ];
    let rest = members
        .into_iter()
        .filter(|(key, _)| key != "$schema" && key != "format");
    head.into_iter()
        .chain(rest)
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// Whether a text in a folder is one that a new case came with.
#[must_use]
pub fn wrote(text: &[u8]) -> bool {
    [LetterLanguage::En, LetterLanguage::Fr]
        .into_iter()
        .any(|language| {
            let (readme, evidence, forms) = texts(language);
            [readme, evidence, forms]
                .iter()
                .any(|known| known.as_bytes() == text)
        })
}

/// The words to the preparer: in the folder, in that of the evidence, in that of the forms.
fn texts(language: LetterLanguage) -> (&'static str, &'static str, &'static str) {
    match language {
        LetterLanguage::En => (
            include_str!("scaffold/readme.en.md"),
            include_str!("scaffold/evidence.en.md"),
            include_str!("scaffold/forms.en.md"),
        ),
        LetterLanguage::Fr => (
            include_str!("scaffold/readme.fr.md"),
            include_str!("scaffold/evidence.fr.md"),
            include_str!("scaffold/forms.fr.md"),
        ),
    }
}

/// All files of the new folder, the case file last.
#[must_use]
pub fn files(answers: &Answers) -> Vec<NewFile> {
    let (readme, evidence, forms) = texts(answers.language);
    let file = |path, text: &str| NewFile {
        path,
        text: text.to_owned(),
    };
    vec![
        file("README.md", readme),
        file("evidence/README.md", evidence),
        file("forms/README.md", forms),
        file(SCHEMA_FILE, &schema::text(&schema::of::<Case>())),
        file(".vscode/settings.json", &editor::settings()),
        file(".vscode/tasks.json", &editor::tasks(answers.language)),
        file(CASE_FILE, &schema::text(&case(answers))),
    ]
}

#[cfg(test)]
mod tests;
