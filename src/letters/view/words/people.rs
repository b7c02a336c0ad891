//! The words for people: what they are to the applicant, whether they are married.

use super::Words;
use crate::case::model::people::{Gender, MaritalStatus, Relationship};
use crate::finding::Language;
use crate::letters::places;

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
            Words("spouse", "conjoint(e)"),
        ),
        Relationship::CommonLawPartner => of(
            Words("common-law partner", "conjointe de fait"),
            Words("common-law partner", "conjoint de fait"),
            Words("common-law partner", "conjoint(e) de fait"),
        ),
        Relationship::ConjugalPartner => of(
            Words("conjugal partner", "partenaire conjugale"),
            Words("conjugal partner", "partenaire conjugal"),
            Words("conjugal partner", "partenaire conjugal(e)"),
        ),
        Relationship::FormerPartner => of(
            Words("former partner", "ex-conjointe"),
            Words("former partner", "ex-conjoint"),
            Words("former partner", "ex-conjoint(e)"),
        ),
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
            Words("adopted child", "enfant adoptif"),
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
            Words("cousin", "cousin(e)"),
        ),
        Relationship::StepParent => of(
            Words("stepmother", "belle-mère"),
            Words("stepfather", "beau-père"),
            Words("step-parent", "beau-parent"),
        ),
        Relationship::ParentInLaw => of(
            Words("mother-in-law", "belle-mère"),
            Words("father-in-law", "beau-père"),
            Words("parent-in-law", "beau-parent"),
        ),
        Relationship::SiblingInLaw => of(
            Words("sister-in-law", "belle-sœur"),
            Words("brother-in-law", "beau-frère"),
            Words("sibling-in-law", "beau-frère ou belle-sœur"),
        ),
        Relationship::ChildInLaw => of(
            Words("daughter-in-law", "bru"),
            Words("son-in-law", "gendre"),
            Words("child’s spouse", "conjoint(e) d’un enfant"),
        ),
        Relationship::RelativeByMarriage => of(
            Words("relative by marriage", "parente par alliance"),
            Words("relative by marriage", "parent par alliance"),
            Words("relative by marriage", "membre de la belle-famille"),
        ),
        Relationship::OtherRelative => of(
            Words("other relative", "autre parente"),
            Words("other relative", "autre parent"),
            Words("other relative", "autre membre de la parenté"),
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
        (MaritalStatus::Married, Gender::Male) => Words("married", "marié"),
        (MaritalStatus::Married, Gender::Another) => Words("married", "marié(e)"),
        (MaritalStatus::CommonLaw, _) => Words("in a common-law union", "en union de fait"),
        (MaritalStatus::Separated, Gender::Female) => Words("separated", "séparée"),
        (MaritalStatus::Separated, Gender::Male) => Words("separated", "séparé"),
        (MaritalStatus::Separated, Gender::Another) => Words("separated", "séparé(e)"),
        (MaritalStatus::Divorced, Gender::Female) => Words("divorced", "divorcée"),
        (MaritalStatus::Divorced, Gender::Male) => Words("divorced", "divorcé"),
        (MaritalStatus::Divorced, Gender::Another) => Words("divorced", "divorcé(e)"),
        (MaritalStatus::Widowed, Gender::Female) => Words("widowed", "veuve"),
        (MaritalStatus::Widowed, Gender::Male) => Words("widowed", "veuf"),
        (MaritalStatus::Widowed, Gender::Another) => Words("widowed", "en situation de veuvage"),
        (MaritalStatus::Annulled, _) => Words("formerly married (annulled)", "mariage annulé"),
    }
}

/// A person as the predicate of a sentence: "the applicant’s daughter", "la fille du demandeur"; none where there is only
/// "other". In French the words follow the applicant's gender too.
#[must_use]
pub fn is_to_applicant(
    value: Relationship,
    gender: Gender,
    applicant: Gender,
    language: Language,
) -> Option<String> {
    let of_applicant = match applicant {
        Gender::Female => "de la demanderesse",
        Gender::Male => "du demandeur",
        Gender::Another => "de la partie demanderesse",
    };
    let (en, fr) = match value {
        Relationship::Other => return None,
        Relationship::ChildInCare => (
            "a child in the applicant’s care".to_owned(),
            format!("un enfant confié aux soins {of_applicant}"),
        ),
        Relationship::DeFactoFamily => (
            "a member of the applicant’s family in fact".to_owned(),
            format!("un membre de la famille de fait {of_applicant}"),
        ),
        Relationship::RelativeByMarriage | Relationship::OtherRelative => {
            let (how_en, how_fr) = if value == Relationship::RelativeByMarriage {
                (" by marriage", " par alliance")
            } else {
                ("", "")
            };
            let one = match gender {
                Gender::Female => "une parente",
                Gender::Male => "un parent",
                Gender::Another => "un membre de la parenté",
            };
            (
                format!("a relative of the applicant{how_en}"),
                format!("{one}{how_fr} {of_applicant}"),
            )
        }
        _ => {
            let words = relationship(value, gender);
            let word = words.say(Language::Fr);
            let article = match (gender, word) {
                (_, vowel) if places::elides(vowel) => "l’",
                (Gender::Female, _) => "la ",
                (Gender::Male | Gender::Another, _) => "le ",
            };
            (
                format!("the applicant’s {}", words.say(Language::En)),
                format!("{article}{word} {of_applicant}"),
            )
        }
    };
    Some(match language {
        Language::En => en,
        Language::Fr => fr,
    })
}
