//! The decision map: for each consideration, the few pages that show it best.
//!
//! In: factors and children of the case. Out: for each, in the case's order, what its first exhibits prove and the page on which
//! that stands. Nothing is weighed here: the case puts its strongest factors first and says of a fact why it matters, and the
//! exhibits say in one sentence what they prove.

use super::eligibility::Inadmissibility;
use super::{Cite, Cites, Source};
use super::{argument, parties, words};
use crate::case::model::argument::{self as case_argument, Fact, FactorKind};
use schemars::JsonSchema;
use serde::Serialize;

/// The considerations that are shown: more would not stay on one page.
const ROWS_MAX: usize = 8;
/// The pages shown for each consideration where there are few considerations.
const POINTS_MAX: usize = 2;
/// From this many considerations on, one page is shown for each.
const CROWDED_FROM: usize = 6;

/// A consideration with the pages that show it best.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// The consideration, or the child.
    pub heading: String,
    /// What shows it.
    pub points: Vec<Point>,
}

/// A page that shows something.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    /// What it proves.
    pub proves: String,
    /// Where it stands.
    pub cites: Cites,
}

/// A ground of inadmissibility with those whom it concerns.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Ground {
    /// The ground, as it follows "is inadmissible".
    pub ground: String,
    /// The provision.
    pub provision: String,
    /// Whether it was found; otherwise an officer may find it.
    pub found: bool,
    /// Whom it concerns.
    pub people: Vec<Concerned>,
}

/// A person whom a ground concerns.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Concerned {
    /// The person, as letters speak of the person.
    pub person: String,
    /// The page that shows it first.
    pub cites: Cites,
}

/// The grounds of inadmissibility, each once.
pub(super) fn grounds(all: &[Inadmissibility]) -> Vec<Ground> {
    let mut grounds: Vec<Ground> = Vec::new();
    for one in all {
        let concerned = Concerned {
            person: one.person.clone(),
            cites: Cites(one.cites.0.iter().take(1).cloned().collect()),
        };
        let same = |known: &&mut Ground| {
            (&known.ground, &known.provision, known.found) == (&one.ground, &one.provision, one.found)
        };
        match grounds.iter_mut().find(same) {
            Some(known) => known.people.push(concerned),
            None => grounds.push(Ground {
                ground: one.ground.clone(),
                provision: one.provision.clone(),
                found: one.found,
                people: vec![concerned],
            }),
        }
    }
    grounds
}

/// The map: children stand where their factor stands, and last where there is none.
pub(super) fn of(source: &Source<'_>) -> Vec<Row> {
    let mut rows: Vec<(String, Vec<&Fact>)> = Vec::new();
    let children = || {
        let people = source.case.people.iter();
        people.filter_map(|person| {
            let interests = person.best_interests.as_ref()?;
            let person = parties::person(source, person);
            let heading = match person.age {
                Some(age) => format!("{}, {age}", person.full),
                None => person.full,
            };
            Some((heading, interests.facts.iter().collect()))
        })
    };
    let mut children_stand = false;
    for factor in source
        .case
        .factors
        .iter()
        .filter(|f| argument::says_something(f) || is_of_children(f))
    {
        if is_of_children(factor) && !children_stand {
            rows.extend(children());
            children_stand = true;
            if people_with_interests(source) {
                continue;
            }
        }
        let heading = match &factor.heading {
            Some(own) => own.to_string(),
            None => source.words(words::factor(factor.factor)),
        };
        rows.push((heading, factor.facts.iter().collect()));
    }
    if !children_stand {
        rows.extend(children());
    }
    rows.retain(|(_, facts)| facts.iter().any(|fact| !fact.evidence.is_empty()));
    let most = if rows.len() >= CROWDED_FROM { 1 } else { POINTS_MAX };
    let shown = rows.into_iter().take(ROWS_MAX);
    shown
        .map(|(heading, facts)| Row {
            heading,
            points: points(source, &facts, most),
        })
        .filter(|row| !row.points.is_empty())
        .collect()
}

fn people_with_interests(source: &Source<'_>) -> bool {
    source
        .case
        .people
        .iter()
        .any(|person| person.best_interests.is_some())
}

fn is_of_children(factor: &case_argument::Factor) -> bool {
    factor.factor == FactorKind::BestInterestsOfTheChild
}

/// The first exhibits that the facts cite, each once, with the pages that the fact cites.
fn points(source: &Source<'_>, facts: &[&Fact], most: usize) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    // A fact that says why it matters comes before one that only stands.
    let mut facts = facts.to_vec();
    facts.sort_by_key(|fact| fact.significance.is_none());
    for cite in facts.iter().flat_map(|fact| &fact.evidence) {
        let known = source
            .case
            .evidence
            .iter()
            .find(|exhibit| exhibit.id == cite.exhibit);
        let (Some(exhibit), Some(found)) = (known, source.one_cite(&cite.exhibit, cite.page)) else {
            continue;
        };
        let same = |point: &Point| point.cites.0.iter().any(|c: &Cite| c.exhibit == found.exhibit);
        match points.iter().position(same) {
            Some(place) => {
                let cites = &mut points[place].cites.0;
                if cites.len() < POINTS_MAX && !cites.contains(&found) {
                    cites.push(found);
                }
            }
            None if points.len() < most => points.push(Point {
                proves: exhibit.proves.as_str().trim_end_matches('.').to_owned(),
                cites: Cites(vec![found]),
            }),
            None => {}
        }
    }
    points
}
