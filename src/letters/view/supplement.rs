//! What an update letter and an index of changes say: what was filed, what is new, replaced, no longer relied on.
//!
//! In: the supplement, and the argument of the case. Out: a row for every exhibit that was ever filed, and the facts that cite a new
//! one. What changed is never left out; what did not change is said in the index alone.

use super::argument::{self, Adverse, Fact};
use super::{Cites, Source, words};
use crate::case::model::argument as case_argument;
use crate::case::model::evidence::Exhibit;
use crate::case::model::values::{Date, PartialDate, Prose};
use crate::numbering::Numbered;
use crate::supplement::{Became, Change, FiledExhibit, Standing, Supplement};
use schemars::JsonSchema;
use serde::Serialize;

/// A supplement to what was filed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Update {
    /// Which supplement it is, from 1.
    pub number: u32,
    /// The days on which the first package and earlier supplements were filed, in order.
    pub filed_on: Vec<Date>,
    /// The mark of the first exhibit that is new, and the number of its first page; none where no exhibit is.
    pub begins: Option<Begins>,
    /// New exhibits.
    pub added: Vec<Row>,
    /// Exhibits that are filed anew because their files are others.
    pub replaced: Vec<Row>,
    /// Exhibits that are no longer relied on.
    pub withdrawn: Vec<Row>,
    /// Exhibits that are relied on again.
    pub restored: Vec<Row>,
    /// Exhibits that have another title.
    pub retitled: Vec<Row>,
    /// How many exhibits stand as they were filed.
    pub standing: usize,
    /// Every exhibit that was ever filed, with those of this supplement, in the order of their pages.
    pub index: Vec<Row>,
    /// Forms that are new.
    pub forms_added: Vec<String>,
    /// Forms that take the place of one that was filed.
    pub forms_replaced: Vec<String>,
    /// Forms that an earlier supplement said were no longer relied on, and that are relied on again as they were filed.
    pub forms_restored: Vec<String>,
    /// Forms that are no longer relied on.
    pub forms_withdrawn: Vec<String>,
    /// The facts that cite an exhibit of this supplement, by what they support.
    pub arguments: Vec<Argument>,
    /// What speaks against the case and is answered with an exhibit of this supplement.
    pub adverse: Vec<Adverse>,
}

/// Where a supplement goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Begins {
    /// The mark of its first exhibit.
    pub mark: String,
    /// The printed number of its first page.
    pub page: u32,
}

/// An exhibit, filed or new.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// Its mark.
    pub mark: String,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: Option<PartialDate>,
    /// Who made it.
    pub author: Option<String>,
    /// What it shows; empty for one that the case has no more.
    pub proves: String,
    /// Its pages, as the index of its bundle gives them: "61–65".
    pub pages: String,
    /// The day on which it was filed; none where it is filed now.
    pub filed_on: Option<Date>,
    /// How it was filed before, where it is filed anew.
    pub replaces: Option<Earlier>,
    /// The title under which it was filed, where that was another.
    pub former_title: Option<String>,
    /// Whether another was filed in its place.
    pub superseded: bool,
    /// Whether it is no longer relied on.
    pub withdrawn: bool,
}

/// How an exhibit was filed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Earlier {
    /// Its mark.
    pub mark: String,
    /// Its pages.
    pub pages: String,
}

/// Facts that support one thing.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Argument {
    /// What they support.
    pub heading: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

pub(super) fn update(source: &Source<'_>) -> Option<Update> {
    let supplement = source.supplement?;
    let rows = |became| {
        supplement
            .of(became)
            .filter_map(|change| row(source, change))
            .collect()
    };
    let forms = |became| {
        let forms = supplement.forms.iter().filter(move |form| form.became == became);
        forms.map(|form| form.title.clone()).collect::<Vec<String>>()
    };
    let packages = supplement.filed.packages.iter();
    let further = source
        .case
        .further
        .as_ref()
        .is_some_and(|further| !further.changes.is_empty());
    // Further submissions argue what is new themselves.
    let argued = !(further && source.case.matter == crate::case::model::Matter::FurtherSubmissions);
    Some(Update {
        number: supplement.number(),
        filed_on: packages.filter_map(|package| day(&package.filing_date)).collect(),
        begins: supplement.bound.exhibits().first().map(|first| Begins {
            mark: first.mark.clone(),
            page: first.cover,
        }),
        added: rows(Became::Added),
        replaced: rows(Became::Replaced),
        withdrawn: rows(Became::Withdrawn),
        restored: rows(Became::Restored),
        retitled: rows(Became::Retitled),
        standing: supplement.standing(),
        index: index(source, supplement),
        forms_added: forms(Became::Added),
        forms_replaced: forms(Became::Replaced),
        forms_restored: forms(Became::Restored),
        forms_withdrawn: forms(Became::Withdrawn),
        arguments: if argued {
            arguments(source, supplement)
        } else {
            Vec::new()
        },
        adverse: if argued {
            adverse(source, supplement)
        } else {
            Vec::new()
        },
    })
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok().map(Date)
}

fn pages(cover: u32, last: u32) -> String {
    if cover == last {
        return cover.to_string();
    }
    format!("{cover}–{last}")
}

fn of_case<'a>(source: &Source<'a>, id: &str) -> Option<&'a Exhibit> {
    source
        .case
        .evidence
        .iter()
        .find(|exhibit| exhibit.id.as_str() == id)
}

/// The row of something that changed: where it stands now, or where it was filed.
fn row(source: &Source<'_>, change: &Change) -> Option<Row> {
    match (&change.now, &change.before) {
        (Some(now), before) => Some(new(source, change, now, before.as_ref())),
        (None, Some(before)) => Some(filed(source, before, Some(change))),
        (None, None) => None,
    }
}

fn new(source: &Source<'_>, change: &Change, now: &Numbered, before: Option<&FiledExhibit>) -> Row {
    let said = of_case(source, &change.id);
    Row {
        mark: now.mark.clone(),
        title: change.title.clone(),
        date: said.and_then(|said| said.date),
        author: said.and_then(|said| Some(said.author.as_ref()?.name.to_string())),
        proves: said.map(|said| said.proves.to_string()).unwrap_or_default(),
        pages: pages(now.cover, now.last()),
        filed_on: None,
        replaces: before.map(|before| Earlier {
            mark: before.mark.clone(),
            pages: pages(before.cover_page, before.last_page),
        }),
        former_title: None,
        superseded: false,
        withdrawn: false,
    }
}

fn filed(source: &Source<'_>, before: &FiledExhibit, change: Option<&Change>) -> Row {
    let is = |became| change.is_some_and(|change| change.became == became);
    let said = of_case(source, &before.id).filter(|_| !is(Became::Replaced));
    let title = change
        .filter(|_| !is(Became::Replaced))
        .map_or(&before.title, |change| &change.title);
    let standing = match change {
        Some(change) if change.became == Became::Withdrawn => Standing::Withdrawn,
        Some(change) if change.became == Became::Replaced => Standing::Replaced,
        Some(_) => Standing::Stands,
        None => before.standing,
    };
    Row {
        mark: before.mark.clone(),
        title: title.clone(),
        date: said.and_then(|said| said.date),
        author: said.and_then(|said| Some(said.author.as_ref()?.name.to_string())),
        proves: said.map(|said| said.proves.to_string()).unwrap_or_default(),
        pages: pages(before.cover_page, before.last_page),
        filed_on: day(&before.filing_date),
        replaces: None,
        former_title: (*title != before.title).then(|| before.title.clone()),
        superseded: standing == Standing::Replaced,
        withdrawn: standing == Standing::Withdrawn,
    }
}

/// Every exhibit that was ever filed, then those of this supplement.
fn index(source: &Source<'_>, supplement: &Supplement) -> Vec<Row> {
    let change = |before: &FiledExhibit| {
        let mut changes = supplement.changes.iter();
        changes.find(|change| change.before.as_ref() == Some(before))
    };
    let before = supplement.filed.exhibits.iter();
    let mut rows: Vec<Row> = before
        .map(|before| filed(source, before, change(before)))
        .collect();
    rows.extend(supplement.changes.iter().filter_map(|change| {
        let now = change.now.as_ref()?;
        Some(new(source, change, now, change.before.as_ref()))
    }));
    rows
}

/// Whether any of the cites is of an exhibit of the supplement.
fn cites_new(supplement: &Supplement, cites: &[case_argument::Cite]) -> bool {
    cites
        .iter()
        .any(|cite| supplement.bound.exhibit(cite.exhibit.as_str()).is_some())
}

fn arguments(source: &Source<'_>, supplement: &Supplement) -> Vec<Argument> {
    let new = |facts: &[case_argument::Fact]| {
        let new = facts.iter().filter(|fact| cites_new(supplement, &fact.evidence));
        argument::facts(source, &new.cloned().collect::<Vec<_>>())
    };
    let factors = source.case.factors.iter().map(|factor| Argument {
        heading: match &factor.heading {
            Some(own) => own.to_string(),
            None => source.words(words::factor(factor.factor)),
        },
        facts: new(&factor.facts),
    });
    let people = source.case.people.iter();
    let children = people.filter_map(|person| {
        let interests = person.best_interests.as_ref()?;
        let name = super::parties::person(source, person).full;
        let colon = source.words(words::Words(": ", "\u{a0}: "));
        Some(Argument {
            heading: format!("{}{colon}{name}", source.words(words::interests(1))),
            facts: new(&interests.facts),
        })
    });
    requests(source)
        .into_iter()
        .map(|(heading, facts)| Argument {
            heading,
            facts: new(&facts),
        })
        .chain(factors)
        .chain(children)
        .filter(|argument| !argument.facts.is_empty())
        .collect()
}

/// What a request for reconsideration, for deferral or for protection puts forward, under the headings of its own letter.
fn requests(source: &Source<'_>) -> Vec<(String, Vec<case_argument::Fact>)> {
    let case = source.case;
    let fact = |text: &Prose, evidence: &[case_argument::Cite]| case_argument::Fact {
        id: None,
        text: text.clone(),
        evidence: evidence.to_vec(),
        significance: None,
    };
    let mut all = Vec::new();
    for ground in case.decision.iter().flat_map(|decision| &decision.grounds) {
        let facts = vec![fact(&ground.argument, &ground.evidence)];
        all.push((ground.heading.to_string(), facts));
    }
    if let Some(deferral) = &case.deferral {
        let heading = source.words(words::Words("Reasons for deferral", "Motifs du report"));
        all.push((heading, deferral.reasons.clone()));
        for short in &deferral.children {
            let child = case.people.iter().find(|person| person.id == short.child);
            let name = child.map_or_else(String::new, |child| super::parties::person(source, child).full);
            let heading = source.words(words::Words(
                "Short-term interests: ",
                "Intérêt à court terme\u{a0}: ",
            ));
            let facts = vec![fact(&short.interests, &short.evidence)];
            all.push((format!("{heading}{name}"), facts));
        }
    }
    if let Some(protection) = &case.protection {
        let risks = protection.risks.iter();
        all.extend(risks.map(|risk| (risk.heading.to_string(), risk.facts.clone())));
        let state = words::Words("Protection by the state", "La protection de l’État");
        all.push((source.words(state), protection.state_protection.clone()));
        let parts = words::Words("Other parts of the country", "Les autres parties du pays");
        all.push((source.words(parts), protection.other_parts.clone()));
    }
    all
}

fn adverse(source: &Source<'_>, supplement: &Supplement) -> Vec<Adverse> {
    let all = source.case.adverse.iter().zip(argument::adverse(source));
    let new = all.filter(|(said, _)| cites_new(supplement, &said.evidence));
    new.map(|(_, adverse)| adverse).collect()
}

/// The exhibits of the case that were filed before, and those that were not.
pub(super) fn old_and_new(source: &Source<'_>) -> (Cites, Cites) {
    let was_filed = |exhibit: &&Exhibit| match source.supplement {
        Some(supplement) => supplement.bound.exhibit(exhibit.id.as_str()).is_none(),
        None => exhibit.filed_as.is_some(),
    };
    let (old, new): (Vec<_>, Vec<_>) = source.case.evidence.iter().partition(was_filed);
    let whole = |exhibits: Vec<&Exhibit>| {
        let cites = exhibits
            .iter()
            .filter_map(|exhibit| source.one_cite(&exhibit.id, None));
        Cites(cites.collect())
    };
    (whole(old), whole(new))
}
