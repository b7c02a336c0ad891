//! The words for people: what they are to the applicant, whether they are married.

use super::Words;
use crate::case::model::people::{Gender, MaritalStatus, Relationship};
use crate::finding::Language;

/// Words that follow a person's gender: for her, for him, for others.
fn by_gender(gender: Gender, her: Words, him: Words, them: Words) -> Words {
    match gender {
        Gender::Female => her,
        Gender::Male => him,
        Gender::Another => them,
    }
}

/// What a person is to the applicant.
#[must_use]
pub fn relationship(value: Relationship, gender: Gender) -> Words {
    let of = |her, him, them| by_gender(gender, her, him, them);
    match value {
        Relationship::Spouse => of(
            Words("wife", "épouse"),
            Words("husband", "époux"),
            Words("spouse", "époux"),
        ),
        Relationship::CommonLawPartner => Words("common-law partner", "conjoint de fait"),
        Relationship::ConjugalPartner => Words("conjugal partner", "partenaire conjugal"),
        Relationship::FormerPartner => Words("former partner", "ex-conjoint"),
        Relationship::Child => of(
            Words("daughter", "fille"),
            Words("son", "fils"),
            Words("child", "enfant"),
        ),
        Relationship::Stepchild => of(
            Words("stepdaughter", "belle-fille"),
            Words("stepson", "beau-fils"),
            Words("stepchild", "enfant du conjoint"),
        ),
        Relationship::AdoptedChild => of(
            Words("adopted daughter", "fille adoptive"),
            Words("adopted son", "fils adoptif"),
            Words("adopted child", "enfant adopté"),
        ),
        Relationship::Grandchild => of(
            Words("granddaughter", "petite-fille"),
            Words("grandson", "petit-fils"),
            Words("grandchild", "petit-enfant"),
        ),
        Relationship::Parent => of(
            Words("mother", "mère"),
            Words("father", "père"),
            Words("parent", "parent"),
        ),
        Relationship::Grandparent => of(
            Words("grandmother", "grand-mère"),
            Words("grandfather", "grand-père"),
            Words("grandparent", "grand-parent"),
        ),
        Relationship::Sibling => of(
            Words("sister", "sœur"),
            Words("brother", "frère"),
            Words("sibling", "frère ou sœur"),
        ),
        Relationship::NieceOrNephew => of(
            Words("niece", "nièce"),
            Words("nephew", "neveu"),
            Words("sibling’s child", "enfant d’un frère ou d’une sœur"),
        ),
        Relationship::AuntOrUncle => of(
            Words("aunt", "tante"),
            Words("uncle", "oncle"),
            Words("parent’s sibling", "frère ou sœur d’un parent"),
        ),
        Relationship::Cousin => of(
            Words("cousin", "cousine"),
            Words("cousin", "cousin"),
            Words("cousin", "cousin"),
        ),
        Relationship::DeFactoFamily => Words("member of the family in fact", "membre de la famille de fait"),
        Relationship::ChildInCare => Words("child in the applicant’s care", "enfant à charge de fait"),
        Relationship::Other => Words("other person affected", "autre personne touchée"),
    }
}

/// Whether a person is married.
#[must_use]
pub fn marital(value: MaritalStatus, gender: Gender) -> Words {
    match (value, gender) {
        (MaritalStatus::Single, _) => Words("single", "célibataire"),
        (MaritalStatus::Married, Gender::Female) => Words("married", "mariée"),
        (MaritalStatus::Married, _) => Words("married", "marié"),
        (MaritalStatus::CommonLaw, _) => Words("in a common-law union", "en union de fait"),
        (MaritalStatus::Separated, Gender::Female) => Words("separated", "séparée"),
        (MaritalStatus::Separated, _) => Words("separated", "séparé"),
        (MaritalStatus::Divorced, Gender::Female) => Words("divorced", "divorcée"),
        (MaritalStatus::Divorced, _) => Words("divorced", "divorcé"),
        (MaritalStatus::Widowed, Gender::Female) => Words("widowed", "veuve"),
        (MaritalStatus::Widowed, _) => Words("widowed", "veuf"),
        (MaritalStatus::Annulled, _) => Words("formerly married (annulled)", "mariage annulé"),
    }
}

/// A person as the predicate of a sentence: "the applicant’s daughter"; none where there is only "other".
#[must_use]
pub fn is_to_applicant(value: Relationship, gender: Gender, language: Language) -> Option<String> {
    let own = match value {
        Relationship::Other => return None,
        Relationship::ChildInCare => Words(
            "a child in the applicant’s care",
            "un enfant dont s’occupe la personne qui demande",
        ),
        Relationship::DeFactoFamily => Words(
            "a member of the applicant’s family in fact",
            "un membre de la famille de fait",
        ),
        _ => {
            let word = relationship(value, gender).say(language);
            return Some(match language {
                Language::En => format!("the applicant’s {word}"),
                Language::Fr => format!("{word} de la personne qui demande"),
            });
        }
    };
    Some(own.say(language).to_owned())
}
