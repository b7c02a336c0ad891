//! The law pin: which provisions a text cites, and whether each of them exists in the consolidation of a stated day.
//!
//! In: running text in English or French. Out: a [`Reference`] for each provision, with its place in the text and its
//! [`Standing`]; and a list of the cases cited ([`citation`]). The labels come from `provisions/*.txt`, made from the
//! official XML by `tests/law/make-provisions.py`. It never says that a provision means what the text says it means.

pub mod citation;
mod index;
mod label;
mod name;
mod scan;

use crate::law::provision::{Provision, Statute};
use jiff::civil::Date;
use std::ops::Range;

/// Whether a provision stands in the consolidation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is there, and in force.
    Exists,
    /// It, or what contains it, is there as repealed.
    Repealed,
    /// It is not there.
    Unknown,
    /// The text names no statute; the Act has no such provision, but this statute has.
    Elsewhere(Statute),
    /// It belongs to a statute of which the program has no list.
    NotChecked,
}

/// How the statute of a reference is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// The text names it.
    Said(Statute),
    /// The text names none: taken for this one.
    Assumed(Statute),
    /// The text names another statute or a document, in these words.
    Foreign(String),
}

/// A provision that a text cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its statute.
    pub statute: Named,
    /// Its label as in English: `25(1.2)(c)(ii)`, `Form IR-1`.
    pub label: String,
    /// Where it stands in the text, in bytes: the label, with the word before it for the first of a list.
    pub range: Range<usize>,
    /// Whether it exists.
    pub standing: Standing,
}

/// The day to which a statute's list of provisions is consolidated, and the day of its last amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consolidation {
    /// Current to this day.
    pub current_to: Date,
    /// Last amended on this day.
    pub amended_on: Date,
}

/// The consolidation of `statute` that the program knows.
#[must_use]
pub fn consolidation(statute: Statute) -> Consolidation {
    index::consolidation(statute)
}

/// Whether `label` stands in `statute`; never [`Standing::Elsewhere`] or [`Standing::NotChecked`].
#[must_use]
pub fn standing(statute: Statute, label: &str) -> Standing {
    index::standing(statute, label)
}

/// Whether a provision on which the program itself rests is in force.
#[must_use]
pub fn is_in_force(provision: Provision) -> bool {
    standing(provision.statute, provision.label) == Standing::Exists
}

/// The provisions that `text` cites, in order.
#[must_use]
pub fn references(text: &str) -> Vec<Reference> {
    let (mut cites, loose) = scan::cites(text);
    scan::share_names(text, &mut cites);
    scan::take_from_sentence(text, &mut cites, &loose, &has);
    cites.iter().flat_map(resolve).collect()
}

fn resolve(cite: &scan::Cite) -> Vec<Reference> {
    let mut start = Some(cite.start);
    cite.labels
        .iter()
        .map(|found| {
            let (statute, standing) = judge(cite, &found.label);
            Reference {
                statute,
                label: found.label.clone(),
                range: start.take().unwrap_or(found.range.start)..found.range.end,
                standing,
            }
        })
        .collect()
}

/// Whether an instrument on the list has a provision.
fn has(name: &name::Name, label: &str) -> bool {
    let exists = |statute| index::standing(statute, label) == Standing::Exists;
    match name {
        name::Name::Known(statute) => exists(*statute),
        name::Name::SomeRules => exists(Statute::ImmigrationRules) || exists(Statute::FederalCourtsRules),
        name::Name::Foreign(_) => false,
    }
}

/// The statute and the standing of one label of a cite.
fn judge(cite: &scan::Cite, label: &str) -> (Named, Standing) {
    use scan::Family;
    match (&cite.name, cite.family) {
        (Some(name::Name::Foreign(words)), _) => (Named::Foreign(words.clone()), Standing::NotChecked),
        (Some(name::Name::Known(statute)), _) => (Named::Said(*statute), index::standing(*statute, label)),
        (Some(name::Name::SomeRules), _) | (None, Family::Rule) => either_rules(label),
        (None, Family::Regulation) => (Named::Said(Statute::Irpr), index::standing(Statute::Irpr, label)),
        (None, Family::Act) => (Named::Said(Statute::Irpa), index::standing(Statute::Irpa, label)),
        (None, Family::Section) => {
            let standing = index::standing(Statute::Irpa, label);
            let in_regulations = index::standing(Statute::Irpr, label) == Standing::Exists;
            let standing = match standing {
                Standing::Unknown if in_regulations => Standing::Elsewhere(Statute::Irpr),
                other => other,
            };
            (Named::Assumed(Statute::Irpa), standing)
        }
    }
}

/// A rule of Court without a title: of the Immigration Rules where they have it, else of the Federal Courts Rules.
fn either_rules(label: &str) -> (Named, Standing) {
    let of = |statute| (Named::Assumed(statute), index::standing(statute, label));
    let first = of(Statute::ImmigrationRules);
    let second = of(Statute::FederalCourtsRules);
    match (first.1, second.1) {
        (Standing::Exists, _) => first,
        (_, Standing::Exists) => second,
        (Standing::Repealed, _) => first,
        _ => second,
    }
}
