//! What is argued: factors, children's interests, adverse facts, the applicant's own account.
//!
//! In: the argument of the case. Out: the same with cites resolved and headings chosen. A factor with nothing to say is left
//! out here and reported by [`crate::letters::gaps`].

use super::parties::{self, Person};
use super::words;
use super::{Cites, Source};
use crate::case::model::argument as case_argument;
use crate::case::model::argument::{FactorKind, NarrativeForm};
use crate::case::model::values::Prose;
use schemars::JsonSchema;
use serde::Serialize;

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Fact {
    /// The fact, in whole sentences.
    pub text: Prose,
    /// What proves it.
    pub cites: Cites,
    /// Why it matters.
    pub significance: Option<Prose>,
}

/// A factor with its facts.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Factor {
    /// Its heading.
    pub heading: String,
    /// Whether the children's interests are argued under it.
    pub children_here: bool,
    /// The argument in a few sentences.
    pub summary: Option<Prose>,
    /// The facts.
    pub facts: Vec<Fact>,
    /// What follows from the facts together.
    pub conclusion: Option<Prose>,
}

/// A child directly affected.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Child {
    /// The child.
    pub person: Person,
    /// The child's situation now.
    pub situation: Prose,
    /// What would happen if the applicant may stay.
    pub if_relief_granted: Option<Prose>,
    /// What would happen if the child left with the applicant.
    pub if_child_leaves: Option<Prose>,
    /// What would happen if the child were separated from the applicant.
    pub if_separated: Option<Prose>,
    /// The child's own view.
    pub own_view: Option<Prose>,
    /// Facts on this child.
    pub facts: Vec<Fact>,
}

/// Something that speaks against the case.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Adverse {
    /// What it is.
    pub fact: Prose,
    /// How it is met.
    pub answer: Prose,
    /// What proves the answer.
    pub cites: Cites,
}

/// The applicant's own account.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Narrative {
    /// Whether it is a personal statement: signed and dated, not sworn.
    pub personal_statement: bool,
    /// Whether it is a statutory declaration.
    pub statutory_declaration: bool,
    /// Whether it is an affidavit.
    pub affidavit: bool,
    /// Its parts.
    pub parts: Vec<Part>,
    /// The interpreter.
    pub interpreter: Option<Interpreter>,
}

/// A part of the narrative.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Part {
    /// Its heading.
    pub heading: Option<String>,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the narrative.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Paragraph {
    /// The words.
    pub text: Prose,
    /// The exhibits that it refers to.
    pub cites: Cites,
}

/// An interpreter.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Interpreter {
    /// Given and family name.
    pub name: String,
    /// The language into which the narrative was read.
    pub language: String,
}

pub(super) fn facts(source: &Source<'_>, facts: &[case_argument::Fact]) -> Vec<Fact> {
    facts
        .iter()
        .map(|fact| Fact {
            text: fact.text.clone(),
            cites: source.cites(&fact.evidence),
            significance: fact.significance.clone(),
        })
        .collect()
}

/// Whether a factor says anything beyond its name.
pub(in crate::letters) fn says_something(factor: &case_argument::Factor) -> bool {
    factor.summary.is_some() || !factor.facts.is_empty() || factor.conclusion.is_some()
}

pub(super) fn factors(source: &Source<'_>) -> Vec<Factor> {
    let children = source
        .case
        .people
        .iter()
        .filter(|p| p.best_interests.is_some())
        .count();
    let place = source
        .case
        .factors
        .iter()
        .position(|f| f.factor == FactorKind::BestInterestsOfTheChild)
        .filter(|_| children > 0);
    source
        .case
        .factors
        .iter()
        .enumerate()
        .map(|(number, factor)| (place == Some(number), factor))
        .filter(|(children_here, factor)| *children_here || says_something(factor))
        .map(|(children_here, factor)| Factor {
            heading: match &factor.heading {
                Some(own) => own.to_string(),
                None if children_here => source.words(words::interests(children)),
                None => source.words(words::factor(factor.factor)),
            },
            children_here,
            summary: factor.summary.clone(),
            facts: facts(source, &factor.facts),
            conclusion: factor.conclusion.clone(),
        })
        .collect()
}

pub(super) fn children(source: &Source<'_>) -> Vec<Child> {
    source
        .case
        .people
        .iter()
        .filter_map(|p| p.best_interests.as_ref().map(|interests| (p, interests)))
        .map(|(p, interests)| Child {
            person: parties::person(source, p),
            situation: interests.situation.clone(),
            if_relief_granted: interests.if_relief_granted.clone(),
            if_child_leaves: interests.if_child_leaves.clone(),
            if_separated: interests.if_separated.clone(),
            own_view: interests.own_view.clone(),
            facts: facts(source, &interests.facts),
        })
        .collect()
}

pub(super) fn adverse(source: &Source<'_>) -> Vec<Adverse> {
    source
        .case
        .adverse
        .iter()
        .map(|adverse| Adverse {
            fact: adverse.fact.clone(),
            answer: adverse.answer.clone(),
            cites: source.cites(&adverse.evidence),
        })
        .collect()
}

pub(super) fn narrative(source: &Source<'_>) -> Option<Narrative> {
    let narrative = source.case.narrative.as_ref()?;
    let parts = narrative.parts.iter().filter(|part| !part.paragraphs.is_empty());
    Some(Narrative {
        personal_statement: narrative.form == NarrativeForm::PersonalStatement,
        statutory_declaration: narrative.form == NarrativeForm::StatutoryDeclaration,
        affidavit: narrative.form == NarrativeForm::Affidavit,
        parts: parts
            .map(|part| Part {
                heading: part.heading.as_ref().map(ToString::to_string),
                paragraphs: part
                    .paragraphs
                    .iter()
                    .map(|paragraph| Paragraph {
                        text: paragraph.text.clone(),
                        cites: source.cites(&paragraph.evidence),
                    })
                    .collect(),
            })
            .collect(),
        interpreter: narrative.interpreter.as_ref().map(|interpreter| Interpreter {
            name: interpreter.name.to_string(),
            language: parties::language_name(source, &interpreter.language),
        }),
    })
}
