//! What a package holds, by kind of document: for whoever ticks it off against the department's own checklist.
//!
//! In: forms and exhibits of the case. Out: every form with its state, and every kind of document with its exhibits, the kinds
//! that have none too. It does not say what the department asks for: that stands in form IMM 5280.

use super::parties;
use super::words::{self, Words};
use super::{Cites, Source};
use crate::case::model::evidence::ExhibitKind;
use crate::case::model::values::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// What a package holds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Checklist {
    /// The forms, in the case's order.
    pub forms: Vec<Form>,
    /// The kinds of documents that have an exhibit.
    pub present: Vec<Kind>,
    /// The kinds of documents that have none.
    pub absent: Vec<String>,
}

/// A form.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Form {
    /// Its number.
    pub number: String,
    /// For whom it is.
    pub person: String,
    /// Whether it is filled in on the portal rather than enclosed.
    pub on_portal: bool,
    /// The version at its foot.
    pub version: Option<String>,
    /// The day on which it was signed.
    pub signed_on: Option<Date>,
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Kind {
    /// What it is.
    pub kind: String,
    /// Its exhibits.
    pub cites: Cites,
    /// Their titles.
    pub titles: Vec<String>,
}

/// The kinds in the order of the list.
const KINDS: [(ExhibitKind, Words); 18] = {
    use ExhibitKind as K;
    [
        (
            K::Identity,
            Words(
                "Identity and travel documents",
                "Pièces d’identité et titres de voyage",
            ),
        ),
        (
            K::CivilStatus,
            Words(
                "Birth, marriage, divorce, death, custody",
                "Naissance, mariage, divorce, décès, garde",
            ),
        ),
        (
            K::ImmigrationDocument,
            Words(
                "Permits, orders, notices, decisions",
                "Permis, mesures, avis, décisions",
            ),
        ),
        (
            K::PoliceOrCourt,
            Words(
                "Police certificates and court records",
                "Certificats de police et dossiers judiciaires",
            ),
        ),
        (K::FeeReceipt, Words("Receipts of fees", "Reçus des frais")),
        (K::Employment, Words("Employment", "Emploi")),
        (
            K::Financial,
            Words("Taxes, bank, property", "Impôt, banque, biens"),
        ),
        (K::Housing, Words("Housing", "Logement")),
        (
            K::Education,
            Words("School, training, languages", "École, formation, langues"),
        ),
        (
            K::Community,
            Words(
                "Community, faith, volunteer work",
                "Vie communautaire, culte, bénévolat",
            ),
        ),
        (K::LetterOfSupport, Words("Letters of support", "Lettres d’appui")),
        (K::Medical, Words("Medical reports", "Rapports médicaux")),
        (
            K::Psychological,
            Words("Psychological reports", "Rapports psychologiques"),
        ),
        (
            K::CountryReport,
            Words(
                "Reports on conditions in a country",
                "Rapports sur la situation dans un pays",
            ),
        ),
        (
            K::SwornStatement,
            Words(
                "Affidavits and statutory declarations",
                "Affidavits et déclarations solennelles",
            ),
        ),
        (K::Photographs, Words("Photographs", "Photographies")),
        (
            K::Correspondence,
            Words("Messages, calls, money sent", "Messages, appels, envois d’argent"),
        ),
        (K::Other, Words("Other documents", "Autres documents")),
    ]
};

pub(super) fn of(source: &Source<'_>) -> Checklist {
    let mut present = Vec::new();
    let mut absent = Vec::new();
    for (kind, words) in KINDS {
        let exhibits: Vec<_> = source.case.evidence.iter().filter(|e| e.kind == kind).collect();
        let cites = exhibits
            .iter()
            .filter_map(|exhibit| source.one_cite(&exhibit.id, None));
        let cites = Cites(cites.collect());
        match (cites.0.is_empty(), kind) {
            (false, _) => present.push(Kind {
                kind: source.words(words),
                cites,
                titles: exhibits.iter().map(|exhibit| exhibit.title.to_string()).collect(),
            }),
            (true, ExhibitKind::Other) => {}
            (true, _) => absent.push(source.words(words)),
        }
    }
    Checklist {
        forms: forms(source),
        present,
        absent,
    }
}

fn forms(source: &Source<'_>) -> Vec<Form> {
    let applicant = || parties::full(&source.case.applicant.name);
    let forms = source.case.forms.iter();
    forms
        .map(|form| Form {
            number: form.number.to_string(),
            person: match &form.person {
                Some(id) => parties::by_id(source, id).map_or_else(|| id.to_string(), |p| p.full),
                None => applicant(),
            },
            on_portal: form.file.is_none(),
            version: form.version.clone(),
            signed_on: form.signed_on,
        })
        .collect()
}

/// The kind of an exhibit, in words.
#[must_use]
pub fn kind(kind: ExhibitKind) -> words::Words {
    KINDS
        .iter()
        .find(|(known, _)| *known == kind)
        .map_or(Words("", ""), |(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_exhibit_has_its_row() {
        let schema = crate::case::model::schema();
        let kinds = schema
            .pointer("/$defs/ExhibitKind/oneOf")
            .unwrap()
            .as_array()
            .unwrap();
        assert_eq!(kinds.len(), KINDS.len());
        for known in kinds {
            let parsed: ExhibitKind = serde_json::from_value(known["const"].clone()).unwrap();
            assert_ne!(kind(parsed), Words("", ""));
        }
    }
}
