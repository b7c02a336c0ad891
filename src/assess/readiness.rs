//! How ready the argument is: each factor and each child with facts, evidence and gaps. It counts; it weighs nothing.

use super::model::{Child, Factor, Readiness};
use super::{factor_name, say};
use crate::case::model::argument::{Fact, FactorKind};
use crate::case::model::evidence::ExhibitKind;
use crate::check::Judged;
use crate::finding::{Language, Pointer};
use crate::law::provision::Text;
use crate::law::time::age::age_on;
use std::collections::BTreeSet;

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// A kind of evidence by what people call it.
type Usual = (&'static [ExhibitKind], Text);

const WORK: Usual = (
    &[ExhibitKind::Employment],
    text(
        "letter of the employer, pay slips",
        "lettre de l’employeur, talons de paie",
    ),
);
const TAXES: Usual = (
    &[ExhibitKind::Financial],
    text(
        "notices of assessment, bank statements",
        "avis de cotisation, relevés bancaires",
    ),
);
const HOME: Usual = (
    &[ExhibitKind::Housing],
    text("lease or mortgage", "bail ou hypothèque"),
);
const COMMUNITY: Usual = (
    &[ExhibitKind::Community, ExhibitKind::LetterOfSupport],
    text("letters of the community", "lettres du milieu"),
);
const BIRTH: Usual = (
    &[ExhibitKind::CivilStatus],
    text("birth and civil records", "actes de l’état civil"),
);
const SCHOOL: Usual = (
    &[ExhibitKind::Education],
    text(
        "school records, teacher’s letter",
        "dossier scolaire, lettre de l’enseignant",
    ),
);
const DOCTOR: Usual = (
    &[ExhibitKind::Medical, ExhibitKind::Psychological],
    text(
        "medical or psychological report",
        "rapport médical ou psychologique",
    ),
);
const COUNTRY: Usual = (
    &[ExhibitKind::CountryReport],
    text("country report", "rapport sur le pays"),
);
const POLICE: Usual = (
    &[ExhibitKind::PoliceOrCourt],
    text("police or court records", "dossiers de police ou de cour"),
);
const TIES: Usual = (
    &[
        ExhibitKind::Correspondence,
        ExhibitKind::SwornStatement,
        ExhibitKind::LetterOfSupport,
    ],
    text(
        "messages, money sent, statements of the family",
        "messages, envois d’argent, déclarations de la famille",
    ),
);
const STATUS: Usual = (
    &[ExhibitKind::ImmigrationDocument],
    text(
        "permits, decisions, letters of the department",
        "permis, décisions, lettres du ministère",
    ),
);

/// Every factor, with the evidence that is usual for it (practice notes, read 2026-11-23).
const FACTORS: &[(FactorKind, &[Usual])] = &[
    (FactorKind::Establishment, &[WORK, TAXES, HOME, COMMUNITY]),
    (FactorKind::TiesToCanada, &[TIES, COMMUNITY]),
    (FactorKind::BestInterestsOfTheChild, &[BIRTH, SCHOOL, DOCTOR]),
    (FactorKind::CountryConditions, &[COUNTRY]),
    (FactorKind::Health, &[DOCTOR, COUNTRY]),
    (FactorKind::FamilyViolence, &[POLICE, DOCTOR]),
    (FactorKind::FamilySeparation, &[TIES, BIRTH]),
    (FactorKind::InabilityToLeave, &[STATUS]),
    (FactorKind::AbilityToEstablish, &[WORK, TAXES]),
    (FactorKind::Statelessness, &[STATUS]),
    (FactorKind::DeFactoFamily, &[TIES]),
    (FactorKind::LackOfStatus, &[STATUS]),
    (FactorKind::Rehabilitation, &[POLICE]),
    (FactorKind::Other, &[]),
];

fn word(kind: FactorKind) -> String {
    let written = serde_json::to_value(kind).ok();
    written
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn proved(facts: &[&Fact]) -> usize {
    facts.iter().filter(|fact| !fact.evidence.is_empty()).count()
}

/// The beginning of a fact, to know it by.
fn begin(text: &str) -> String {
    const CHARS_MAX: usize = 60;
    match text.char_indices().nth(CHARS_MAX) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn of_facts(facts: &[&Fact], language: Language, gaps: &mut Vec<String>) {
    for fact in facts {
        let said = begin(fact.text.as_str());
        if fact.evidence.is_empty() {
            gaps.push(match language {
                Language::En => format!("no evidence for “{said}”"),
                Language::Fr => format!("aucune preuve pour « {said} »"),
            });
        }
        if fact.significance.is_none() {
            gaps.push(match language {
                Language::En => format!("why it matters is not said: “{said}”"),
                Language::Fr => format!("on ne dit pas pourquoi cela compte : « {said} »"),
            });
        }
    }
}

fn readiness(is_argued: bool, gaps: &[String]) -> Readiness {
    match (is_argued, gaps.is_empty()) {
        (false, _) => Readiness::NotArgued,
        (true, true) => Readiness::Ready,
        (true, false) => Readiness::Gaps,
    }
}

/// The matrix of factors.
pub(super) fn factors(judged: &Judged, language: Language) -> Vec<Factor> {
    FACTORS
        .iter()
        .map(|(kind, usual)| factor(*kind, usual, judged, language))
        .collect()
}

fn factor(kind: FactorKind, usual: &[Usual], judged: &Judged, language: Language) -> Factor {
    let case = &judged.facts;
    let numbered = case.factors.iter().enumerate();
    let is_read = |index: &usize| !judged.is_missing(&Pointer::new("/factors").join(index).join("factor"));
    let own: Vec<_> = numbered
        .filter(|(index, one)| one.factor == kind && is_read(index))
        .map(|(_, one)| one)
        .collect();
    let mut facts: Vec<&Fact> = own.iter().flat_map(|one| &one.facts).collect();
    let of_children = case.people.iter().filter_map(|one| one.best_interests.as_ref());
    let is_bioc = kind == FactorKind::BestInterestsOfTheChild;
    let children: Vec<&Fact> = of_children
        .filter(|_| is_bioc)
        .flat_map(|one| &one.facts)
        .collect();
    let is_argued = !own.is_empty() || !children.is_empty();
    facts.extend(children);
    let cited: BTreeSet<&str> = facts
        .iter()
        .flat_map(|fact| &fact.evidence)
        .map(|cite| cite.exhibit.as_str())
        .collect();
    let mut gaps = Vec::new();
    if is_argued && facts.is_empty() {
        gaps.push(say(language, "no fact is stated", "aucun fait n’est énoncé"));
    }
    of_facts(&facts, language, &mut gaps);
    for exhibit in &case.evidence {
        if exhibit.factors.contains(&kind) && !cited.contains(exhibit.id.as_str()) {
            let id = &exhibit.id;
            gaps.push(match language {
                Language::En => format!("the exhibit `{id}` is given for it, and no fact cites it"),
                Language::Fr => format!("la pièce `{id}` s’y rapporte, et aucun fait ne la cite"),
            });
        }
    }
    let has = |kinds: &[ExhibitKind]| case.evidence.iter().any(|one| kinds.contains(&one.kind));
    let lacking = usual.iter().filter(|(kinds, _)| is_argued && !has(kinds));
    Factor {
        factor: word(kind),
        name: factor_name(kind, language),
        readiness: readiness(is_argued, &gaps),
        facts: facts.len(),
        facts_with_evidence: proved(&facts),
        exhibits: cited.into_iter().map(str::to_owned).collect(),
        gaps,
        usual_evidence_not_there: lacking.map(|(_, name)| name.words(language).to_owned()).collect(),
    }
}

/// From this age on, in years, nobody is a child whose interests are looked at as such.
const CHILD_YEARS: i16 = 18;

/// Every person under eighteen, and everyone whose interests are argued as a child's.
pub(super) fn children(judged: &Judged, language: Language) -> Vec<Child> {
    let people = judged.facts.people.iter().enumerate();
    people
        .filter_map(|(index, person)| {
            let at = Pointer::new("/people").join(index).join("birth_date");
            let known = !judged.is_missing(&at);
            let age = age_on(person.birth_date.0, judged.filing).filter(|_| known);
            let is_child = age.is_some_and(|age| age.is_under(CHILD_YEARS));
            let interests = person.best_interests.as_ref();
            if !is_child && interests.is_none() {
                return None;
            }
            let facts: Vec<&Fact> = interests.iter().flat_map(|one| &one.facts).collect();
            let mut gaps = Vec::new();
            let mut gap = |en: &str, fr: &str| gaps.push(say(language, en, fr));
            match interests {
                None => gap("interests are not argued", "l’intérêt n’est pas plaidé"),
                Some(one) => {
                    if facts.is_empty() {
                        gap("no fact is stated", "aucun fait n’est énoncé");
                    }
                    if one.if_relief_granted.is_none() {
                        gap(
                            "what would follow if the applicant stays",
                            "ce qui s’ensuivrait si le demandeur reste",
                        );
                    }
                    if one.if_child_leaves.is_none() && one.if_separated.is_none() {
                        gap(
                            "what would follow on removal: leaving together, or being parted",
                            "ce qui s’ensuivrait en cas de renvoi : partir ensemble, ou être séparés",
                        );
                    }
                    if one.own_view.is_none() {
                        gap("the child’s own view", "le point de vue de l’enfant");
                    }
                }
            }
            of_facts(&facts, language, &mut gaps);
            let given = person.name.given.as_ref();
            Some(Child {
                name: given.map_or_else(
                    || person.name.family.to_string(),
                    |given| format!("{given} {}", person.name.family),
                ),
                age: age.map(|age| age.at_least),
                readiness: readiness(interests.is_some(), &gaps),
                facts: facts.len(),
                facts_with_evidence: proved(&facts),
                gaps,
            })
        })
        .collect()
}
