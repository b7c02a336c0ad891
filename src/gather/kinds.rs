//! What the words of a title give away: the kind of document, and the factor that such a document usually supports.
//!
//! In: a title. Out: a row of the table, or none. It proposes; the person who reads the case decides.

use crate::case::model::argument::FactorKind as Factor;
use crate::case::model::evidence::ExhibitKind as Kind;

/// What words of a title stand for.
struct Row(&'static [&'static str], Kind, Option<Factor>);

/// In small letters without accents; the first row of which a title has a word wins, so the narrow ones stand first.
const ROWS: &[Row] = &[
    Row(
        &["psycholog", "psychiatr", "psychotherap"],
        Kind::Psychological,
        Some(Factor::Health),
    ),
    Row(
        &[
            "affidavit",
            "statutory declaration",
            "sworn",
            "declaration solennelle",
            "declaration under oath",
        ],
        Kind::SwornStatement,
        None,
    ),
    Row(
        &[
            "birth certificate",
            "certificate of birth",
            "acte de naissance",
            "certificat de naissance",
            "marriage",
            "mariage",
            "divorce",
            "custody",
            "garde des enfants",
            "death certificate",
            "acte de deces",
            "adoption",
        ],
        Kind::CivilStatus,
        None,
    ),
    Row(
        &[
            "police",
            "criminal record",
            "casier judiciaire",
            "court record",
            "conviction",
            "fingerprint",
        ],
        Kind::PoliceOrCourt,
        None,
    ),
    Row(
        &[
            "country report",
            "country condition",
            "conditions in",
            "human rights",
            "droits de la personne",
            "national documentation",
            "situation au pays",
            "travel advisory",
        ],
        Kind::CountryReport,
        Some(Factor::CountryConditions),
    ),
    Row(
        &[
            "passport",
            "passeport",
            "identity card",
            "carte d'identite",
            "national id",
            "travel document",
            "titre de voyage",
        ],
        Kind::Identity,
        None,
    ),
    Row(
        &[
            "fee receipt",
            "payment receipt",
            "recu de paiement",
            "recu des frais",
        ],
        Kind::FeeReceipt,
        None,
    ),
    Row(
        &[
            "removal order",
            "work permit",
            "study permit",
            "visitor record",
            "permit",
            "permis de travail",
            "permis d'etudes",
            "mesure de renvoi",
            "refusal letter",
            "lettre de refus",
            "decision",
            "visa",
            "ircc",
            "cbsa",
            "refugee",
        ],
        Kind::ImmigrationDocument,
        None,
    ),
    Row(
        &[
            "employ",
            "pay stub",
            "paystub",
            "pay slip",
            "payslip",
            "talon de paie",
            "bulletin de paie",
            "job",
            "work contract",
            "contrat de travail",
            "apprentic",
            "t4",
        ],
        Kind::Employment,
        Some(Factor::Establishment),
    ),
    Row(
        &[
            "notice of assessment",
            "notices of assessment",
            "noa",
            "avis de cotisation",
            "tax",
            "impot",
            "bank",
            "bancaire",
            "saving",
            "epargne",
            "credit report",
            "investment",
        ],
        Kind::Financial,
        Some(Factor::Establishment),
    ),
    Row(
        &[
            "lease",
            "bail",
            "rent",
            "loyer",
            "mortgage",
            "hypotheque",
            "utility bill",
            "hydro",
            "tenan",
        ],
        Kind::Housing,
        Some(Factor::Establishment),
    ),
    Row(
        &[
            "report card",
            "bulletin scolaire",
            "bulletin",
            "daycare",
            "garderie",
            "kindergarten",
            "maternelle",
            "primary school",
            "ecole primaire",
            "elementary school",
            "middle school",
            "school letter",
            "letter from the school",
            "letter from school",
            "letter of the school",
            "lettre de l'ecole",
            "school record",
            "school report",
            "teacher",
            "enseignant",
            "principal",
        ],
        Kind::Education,
        Some(Factor::BestInterestsOfTheChild),
    ),
    Row(
        &[
            "school",
            "ecole",
            "diploma",
            "diplome",
            "transcript",
            "releve de notes",
            "college",
            "university",
            "universite",
            "ielts",
            "celpip",
            "tef",
        ],
        Kind::Education,
        Some(Factor::Establishment),
    ),
    Row(
        &[
            "volunteer",
            "benevol",
            "church",
            "eglise",
            "mosque",
            "mosquee",
            "temple",
            "gurdwara",
            "communit",
            "communaut",
            "soccer",
            "parish",
            "paroisse",
        ],
        Kind::Community,
        Some(Factor::Establishment),
    ),
    Row(
        &[
            "letter of support",
            "support letter",
            "reference letter",
            "letter of reference",
            "lettre d'appui",
            "lettre de soutien",
            "character",
            "letter from",
        ],
        Kind::LetterOfSupport,
        Some(Factor::TiesToCanada),
    ),
    Row(
        &[
            "medical",
            "medecin",
            "physician",
            "doctor",
            "hospital",
            "hopital",
            "surgeon",
            "surger",
            "diagnos",
            "clinic",
            "prescription",
            "ordonnance",
            "audiolog",
            "paediatric",
            "pediatric",
        ],
        Kind::Medical,
        Some(Factor::Health),
    ),
    Row(
        &["photo", "picture", "image", "snapshot"],
        Kind::Photographs,
        None,
    ),
    Row(
        &[
            "whatsapp",
            "chat",
            "message",
            "courriel",
            "e-mail",
            "email",
            "remittance",
            "western union",
            "moneygram",
            "call log",
            "correspond",
        ],
        Kind::Correspondence,
        None,
    ),
];

/// The kind and the factor that a title proposes.
#[must_use]
pub fn of(title: &str) -> Option<(Kind, Option<Factor>)> {
    let plain = deunicode::deunicode(title).to_lowercase();
    ROWS.iter()
        .find(|Row(words, ..)| words.iter().any(|word| begins_a_word(&plain, word)))
        .map(|Row(_, kind, factor)| (*kind, *factor))
}

fn begins_a_word(text: &str, word: &str) -> bool {
    let short = word.len() <= 4;
    text.match_indices(word).any(|(at, _)| {
        let starts = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        // A short word is meant whole: `rent` is no beginning of `rental agency letter`'s neighbour `rente`.
        let ends = !text[at + word.len()..].starts_with(|c: char| c.is_alphabetic() && c != 's');
        starts && (!short || ends)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_give_their_kind_away_or_nothing() {
        for (title, kind) in [
            ("Letter of the employer", Some(Kind::Employment)),
            ("Bail du logement", Some(Kind::Housing)),
            ("Relevés bancaires", Some(Kind::Financial)),
            ("Report card of Adam", Some(Kind::Education)),
            ("Letter from the school", Some(Kind::Education)),
            ("Psychological report", Some(Kind::Psychological)),
            ("Acte de naissance", Some(Kind::CivilStatus)),
            ("Visa stamps", Some(Kind::ImmigrationDocument)),
            ("Bailey's words", None),
            ("Something else", None),
        ] {
            assert_eq!(of(title).map(|(kind, _)| kind), kind, "{title}");
        }
    }

    #[test]
    fn papers_of_a_pupil_are_about_the_child_and_a_diploma_is_not() {
        for (title, factor) in [
            ("Letter from the school", Factor::BestInterestsOfTheChild),
            ("Lettre de l'école", Factor::BestInterestsOfTheChild),
            ("School letter, Lucia", Factor::BestInterestsOfTheChild),
            ("High school diploma", Factor::Establishment),
            ("Letter from the college", Factor::Establishment),
        ] {
            let proposed = of(title).and_then(|(_, factor)| factor);
            assert_eq!(proposed, Some(factor), "{title}");
        }
    }
}
