//! The words for what a person is in law: status in Canada, capacity of a representative. In French they follow the gender.
//!
//! In: a value of the case and a gender. Out: the words in both languages.

use super::Words;
use crate::case::model::people::{Gender, RepresentativeKind, Status};

/// English words with the French ones for her, for him, for others.
fn by_gender(gender: Gender, en: &'static str, [her, him, them]: [&'static str; 3]) -> Words {
    Words(
        en,
        match gender {
            Gender::Female => her,
            Gender::Male => him,
            Gender::Another => them,
        },
    )
}

/// A status in Canada as it follows "as" in English and "à titre de" in French: "a visitor", "visiteuse".
#[must_use]
pub fn status(status: Status, gender: Gender) -> Words {
    let of = |en, fr| by_gender(gender, en, fr);
    match status {
        Status::Citizen => of(
            "a citizen of Canada",
            [
                "citoyenne canadienne",
                "citoyen canadien",
                "personne de citoyenneté canadienne",
            ],
        ),
        Status::PermanentResident => of(
            "a permanent resident",
            [
                "résidente permanente",
                "résident permanent",
                "résident(e) permanent(e)",
            ],
        ),
        Status::ProtectedPerson => Words("a protected person", "personne protégée"),
        Status::RefugeeClaimant => of(
            "a refugee claimant",
            ["demandeuse d’asile", "demandeur d’asile", "demandeur(se) d’asile"],
        ),
        Status::Worker => of("a worker", ["travailleuse", "travailleur", "travailleur(se)"]),
        Status::Student => of("a student", ["étudiante", "étudiant", "étudiant(e)"]),
        Status::Visitor => of("a visitor", ["visiteuse", "visiteur", "visiteur(se)"]),
        Status::TemporaryResidentPermit => Words(
            "the holder of a temporary resident permit",
            "titulaire d’un permis de séjour temporaire",
        ),
        Status::NoStatus => Words("a person without status", "personne sans statut"),
        Status::OutsideCanada => Words("a person outside Canada", "personne hors du Canada"),
    }
}

/// A status as an entry of a table: "visitor".
#[must_use]
pub fn status_entry(value: Status, gender: Gender) -> Words {
    match value {
        Status::Citizen => Words("citizen of Canada", "citoyenneté canadienne"),
        Status::PermanentResident => Words("permanent resident", "résidence permanente"),
        Status::Worker => Words("worker (work permit)", "permis de travail"),
        Status::Student => Words("student (study permit)", "permis d’études"),
        Status::NoStatus => Words("in Canada without status", "au Canada sans statut"),
        Status::OutsideCanada => Words("outside Canada", "hors du Canada"),
        Status::TemporaryResidentPermit => Words("temporary resident permit", "permis de séjour temporaire"),
        Status::ProtectedPerson => Words("protected person", "personne protégée"),
        Status::RefugeeClaimant => Words("refugee claimant", "demande d’asile en instance"),
        Status::Visitor => by_gender(gender, "visitor", ["visiteuse", "visiteur", "visiteur(se)"]),
    }
}

/// The capacity in which a representative signs; without a gender, both endings.
#[must_use]
pub fn capacity(kind: RepresentativeKind, gender: Option<Gender>) -> Words {
    let of = |en, fr| by_gender(gender.unwrap_or(Gender::Another), en, fr);
    match kind {
        RepresentativeKind::Lawyer => of("Barrister and Solicitor", ["Avocate", "Avocat", "Avocat(e)"]),
        RepresentativeKind::QuebecNotary => Words("Notary", "Notaire"),
        RepresentativeKind::Paralegal => Words("Licensed Paralegal", "Parajuriste titulaire de permis"),
        RepresentativeKind::Rcic => of(
            "Regulated Canadian Immigration Consultant",
            [
                "Consultante réglementée en immigration canadienne",
                "Consultant réglementé en immigration canadienne",
                "Consultant(e) réglementé(e) en immigration canadienne",
            ],
        ),
        RepresentativeKind::RcicIrb => of(
            "Regulated Canadian Immigration Consultant (RCIC-IRB)",
            [
                "Consultante réglementée en immigration canadienne (CRIC-CISR)",
                "Consultant réglementé en immigration canadienne (CRIC-CISR)",
                "Consultant(e) réglementé(e) en immigration canadienne (CRIC-CISR)",
            ],
        ),
        RepresentativeKind::StudentAtLaw => Words("Student-at-Law", "Stagiaire en droit"),
        RepresentativeKind::Unpaid => of(
            "Unpaid Representative",
            [
                "Représentante non rémunérée",
                "Représentant non rémunéré",
                "Représentant(e) non rémunéré(e)",
            ],
        ),
    }
}
