//! What goes with a letter: other letters, the bundle of exhibits, government forms.
//!
//! In: the titles of the letters, the numbering, the forms. Out: entries for the list of enclosures.

use super::parties;
use super::{Around, Source};
use crate::law::forms;
use schemars::JsonSchema;
use serde::Serialize;

/// What goes with the letter.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Enclosures {
    /// The titles of the letters that this one encloses.
    pub letters: Vec<String>,
    /// The titles of all letters that are filed.
    pub filed: Vec<String>,
    /// The bundle of exhibits.
    pub bundle: Option<Bundle>,
    /// The government forms.
    pub forms: Vec<Form>,
}

/// The bundle of exhibits.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Bundle {
    /// How many exhibits it has.
    pub exhibits: u32,
    /// The mark of the first one.
    pub first: String,
    /// The mark of the last one.
    pub last: String,
    /// The printed number of its first page.
    pub first_page: u32,
    /// The printed number of its last page.
    pub last_page: u32,
    /// How many pages it has.
    pub pages: u32,
}

/// Forms of one number.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Form {
    /// The form's number.
    pub number: String,
    /// Its title, where that is known.
    pub title: Option<String>,
    /// The people it is for.
    pub people: Vec<String>,
    /// Whether it is filled in on the portal rather than enclosed.
    pub on_portal: bool,
}

pub(super) fn of(source: &Source<'_>, around: &Around) -> Enclosures {
    Enclosures {
        letters: around.enclosed.clone(),
        filed: around.filed.clone(),
        bundle: bundle(source),
        forms: forms_of(source),
    }
}

fn bundle(source: &Source<'_>) -> Option<Bundle> {
    let numbering = match source.supplement {
        Some(supplement) => &supplement.bound,
        None => source.numbering,
    };
    let exhibits = numbering.exhibits();
    Some(Bundle {
        exhibits: u32::try_from(exhibits.len()).ok()?,
        first: exhibits.first()?.mark.clone(),
        last: exhibits.last()?.mark.clone(),
        first_page: numbering.first(),
        last_page: numbering.total(),
        pages: numbering.total() + 1 - numbering.first(),
    })
}

/// The forms that go with it by number, in the case's order, with the people each is for.
fn forms_of(source: &Source<'_>) -> Vec<Form> {
    let mut out: Vec<Form> = Vec::new();
    let goes = |place: &usize| source.supplement.is_none_or(|s| s.forms_in_it.contains(place));
    let forms = source.case.forms.iter().enumerate();
    for (_, form) in forms.filter(|(place, _)| goes(place)) {
        let who = match &form.person {
            Some(id) => parties::by_id(source, id).map(|p| p.full),
            None => Some(parties::full(&source.case.applicant.name)),
        };
        let number = form.number.to_string();
        let on_portal = form.file.is_none();
        match out
            .iter_mut()
            .find(|f| f.number == number && f.on_portal == on_portal)
        {
            Some(same) => same.people.extend(who),
            None => out.push(Form {
                title: forms::title(&number).map(|title| title.words(source.language).to_owned()),
                number,
                people: who.into_iter().collect(),
                on_portal,
            }),
        }
    }
    out
}
