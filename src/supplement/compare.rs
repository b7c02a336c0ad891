//! The case as it is now beside what was filed: file by file, by their sums.
//!
//! In: what was filed, and the items and forms that were found for the case. Out: the [`Supplement`] as far as it is known before the new
//! exhibits are taken in, those items, and what a person should look at.

use super::{Became, Change, Filed, FiledExhibit, FiledForm, FormChange, Standing, Supplement};
use crate::case::model::{Case, Matter};
use crate::evidence::Item;
use crate::finding::catalogue::supplement as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::intake::FormFile;
use crate::numbering::{Called, Marking, Numbered, Numbering, Sheets, marks};
use crate::store::{Content, Origin};
use crate::world::World;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A case beside what was filed.
pub struct Compared<'a> {
    filed: &'a Filed,
    /// Every item that was found, with what became of it.
    items: Vec<(Item, Became)>,
    withdrawn: Vec<FiledExhibit>,
    /// Whatever there is to say.
    pub findings: Vec<Finding>,
}

/// Compares what was found for the case with what was filed.
#[must_use]
pub fn compare<'a>(world: &dyn World, filed: &'a Filed, case: &Case, items: Vec<Item>) -> Compared<'a> {
    let mut findings = whole(filed, case);
    let judged: Vec<(Item, Became, Vec<Finding>)> = items
        .into_par_iter()
        .map(|item| {
            let sums = sums(world, &item);
            let became = became(filed, &item, &sums);
            let said = look(filed, &item, &sums, became);
            (item, became, said)
        })
        .collect();
    let mut known = Vec::new();
    for (item, became, said) in judged {
        findings.extend(said);
        known.push((item, became));
    }
    // An exhibit whose file could not be found is still one of the case.
    let has = |id: &str| case.evidence.iter().any(|one| one.id.as_str() == id);
    let last = |one: &FiledExhibit| filed.exhibit(&one.id) == Some(one);
    let stood = filed
        .exhibits
        .iter()
        .filter(|one| one.standing == Standing::Stands);
    let withdrawn: Vec<FiledExhibit> = stood.filter(|one| last(one) && !has(&one.id)).cloned().collect();
    for one in &withdrawn {
        findings.push(
            Finding::new(&rows::EXHIBIT_GONE, Place::value(Pointer::new("/evidence")))
                .with("exhibit", &one.id)
                .with("mark", &one.mark)
                .with("title", &one.title),
        );
    }
    Compared {
        filed,
        items: known,
        withdrawn,
        findings,
    }
}

/// What is wrong with the pair as a whole.
fn whole(filed: &Filed, case: &Case) -> Vec<Finding> {
    let at = |key: &str| Place::value(Pointer::new(key));
    let mut findings = Vec::new();
    if filed.reference != case.reference {
        findings.push(
            Finding::new(&rows::OTHER_CASE, at("/reference"))
                .with("filed", &filed.reference)
                .with("reference", &case.reference),
        );
    }
    if filed.in_a_court_record || case.matter == Matter::JudicialReview {
        findings.push(Finding::new(&rows::COURT_RECORD, Place::Whole));
    }
    if case.filing.date <= filed.filed_on {
        findings.push(
            Finding::new(&rows::DATE_NOT_LATER, at("/filing/date"))
                .with("date", case.filing.date)
                .with("filed", filed.filed_on),
        );
    }
    findings
}

/// The sum of each file of an item; nothing for one that cannot be read, which taking it in will say.
fn sums(world: &dyn World, item: &Item) -> Vec<Option<String>> {
    let sum = |origin: &Origin| match origin {
        Origin::Held(bytes) => Some(crate::hash::sha256(bytes)),
        Origin::File(path, _) => Content::of_file(world, path)
            .ok()
            .map(|content| content.sha256().to_owned()),
    };
    item.files.iter().map(|file| sum(&file.origin)).collect()
}

fn same(filed: &FiledExhibit, sums: &[Option<String>]) -> bool {
    sums.iter().map(Option::as_ref).eq(filed.sources.iter().map(Some))
}

fn became(filed: &Filed, item: &Item, sums: &[Option<String>]) -> Became {
    match filed.exhibit(&item.id) {
        None => Became::Added,
        Some(before) if !same(before, sums) => Became::Replaced,
        Some(before) if before.standing == Standing::Withdrawn => Became::Restored,
        Some(before) if before.title != item.title => Became::Retitled,
        Some(_) => Became::Kept,
    }
}

/// What a person should look at in one exhibit.
fn look(filed: &Filed, item: &Item, sums: &[Option<String>], became: Became) -> Vec<Finding> {
    let mut findings = Vec::new();
    let before = filed.exhibit(&item.id);
    if let (Became::Replaced, Some(before)) = (became, before) {
        findings.push(
            Finding::new(&rows::EXHIBIT_REPLACED, Place::value(item.pointer.join("files")))
                .with("exhibit", &item.id)
                .with("mark", &before.mark)
                .with("first", before.cover_page)
                .with("last", before.last_page),
        );
    }
    let twin = filed
        .exhibits
        .iter()
        .find(|other| other.id != item.id && same(other, sums));
    if let (Became::Added | Became::Replaced, Some(twin)) = (became, twin) {
        findings.push(
            Finding::new(&rows::FILED_UNDER_OTHER_ID, Place::value(item.pointer.join("id")))
                .with("exhibit", &item.id)
                .with("other", &twin.id)
                .with("mark", &twin.mark),
        );
    }
    if let Some(mark) = &item.filed_as {
        let place = Place::value(item.pointer.join("filed_as"));
        let holder = filed.exhibits.iter().find(|other| other.mark == *mark);
        let wrong = match (before, holder) {
            (Some(before), _) if before.mark != *mark => Some(before),
            (None, Some(holder)) => Some(holder),
            _ => None,
        };
        findings.extend(wrong.map(|wrong| {
            Finding::new(&rows::MARK_TAKEN, place)
                .with("exhibit", &item.id)
                .with("mark", mark)
                .with("other", &wrong.id)
                .with("filed", &wrong.mark)
        }));
    }
    findings
}

impl Compared<'_> {
    /// The items that are to be taken in now.
    #[must_use]
    pub fn new_items(&self) -> Vec<Item> {
        let new = self.items.iter().filter(|(_, became)| is_bound(*became));
        new.map(|(item, _)| item.clone()).collect()
    }

    /// Numbers what is new behind what was filed. `pages` says how many pages each new exhibit has; one that could not be taken in has
    /// no place.
    #[must_use]
    pub fn numbered(
        self,
        pages: &BTreeMap<String, u32>,
        (marking, sheets): (Marking, Sheets),
        (case, forms): (&Case, &[FormFile]),
    ) -> Supplement {
        let filed = self.filed;
        let mut next = filed.last_page + 1;
        let before = u32::from(sheets != Sheets::None);
        let mut changes = Vec::new();
        let (mut cited, mut bound) = (Vec::new(), Vec::new());
        let marks = self.marks(marking);
        for ((item, became), mark) in self.items.into_iter().zip(marks) {
            let was = filed.exhibit(&item.id).cloned();
            let mut now = None;
            if is_bound(became) {
                if let Some(pages) = pages.get(&item.id) {
                    let numbered = Numbered {
                        id: item.id.clone(),
                        mark,
                        cover: next,
                        first: next + before,
                        pages: *pages,
                        called: Called::Exhibit,
                    };
                    next = numbered.first + pages;
                    bound.push(numbered.clone());
                    cited.push(numbered.clone());
                    now = Some(numbered);
                }
            } else {
                cited.extend(was.as_ref().map(numbered_as_filed));
            }
            changes.push(Change {
                id: item.id,
                title: item.title,
                became,
                before: was,
                now,
            });
        }
        changes.extend(self.withdrawn.into_iter().map(|one| Change {
            id: one.id.clone(),
            title: one.title.clone(),
            became: Became::Withdrawn,
            before: Some(one),
            now: None,
        }));
        let (changed, forms_in_it) = compare_forms(filed, case, forms);
        Supplement {
            filed: filed.clone(),
            changes,
            forms: changed,
            forms_in_it,
            cited: Numbering::placed(cited),
            bound: Numbering::placed(bound),
        }
    }

    /// The mark of each item: as filed, or behind all that were. One that replaces another stands beside it where marks are numbers.
    fn marks(&self, marking: Marking) -> Vec<String> {
        let filed = &self.filed.exhibits;
        let marking = match filed.first() {
            Some(first) if first.mark.starts_with(|c: char| c.is_ascii_digit()) => Marking::Numbers,
            Some(_) => Marking::Letters,
            None => marking,
        };
        let mut list = Vec::new();
        let mut wanted = Vec::new();
        for (item, became) in &self.items {
            let was = self.filed.exhibit(&item.id).map(|was| was.mark.clone());
            match became {
                Became::Added => list.push(item.filed_as.clone()),
                Became::Replaced => list.extend([was, None]),
                _ => list.push(was),
            }
            wanted.push(list.len() - 1);
        }
        let taken: Vec<String> = filed.iter().map(|one| one.mark.clone()).collect();
        let all = marks(&list, &taken, marking);
        wanted.into_iter().map(|place| all[place].clone()).collect()
    }
}

fn is_bound(became: Became) -> bool {
    matches!(became, Became::Added | Became::Replaced)
}

fn numbered_as_filed(filed: &FiledExhibit) -> Numbered {
    Numbered {
        id: filed.id.clone(),
        mark: filed.mark.clone(),
        cover: filed.cover_page,
        first: filed.first_page,
        pages: (filed.last_page + 1).saturating_sub(filed.first_page),
        called: Called::Exhibit,
    }
}

/// What became of each form, and the places in the case's list of those that are in the supplement.
fn compare_forms(filed: &Filed, case: &Case, forms: &[FormFile]) -> (Vec<FormChange>, Vec<usize>) {
    let mut changes = Vec::new();
    let mut places = Vec::new();
    let with_file = case
        .forms
        .iter()
        .enumerate()
        .filter(|(_, form)| form.file.is_some());
    for ((place, _), form) in with_file.zip(forms) {
        let title = form.title();
        let is_same = |one: &&FiledForm| one.sha256 == form.content.sha256();
        let stands = |one: &FiledForm| one.standing == Standing::Stands;
        // Only what was filed last stands: an earlier version that comes back is filed anew.
        let last = filed.form(&title);
        let became = match last {
            // Of two forms with one title both stand, and the same file may have another title because a name was put right.
            _ if filed.forms.iter().filter(is_same).any(stands) => Became::Kept,
            Some(last) if is_same(&last) && last.standing == Standing::Withdrawn => Became::Restored,
            Some(_) => Became::Replaced,
            None => Became::Added,
        };
        if is_bound(became) {
            places.push(place);
        }
        changes.push(FormChange { title, became });
    }
    let here = |title: &str| forms.iter().any(|form| form.title() == title);
    let gone = filed.forms.iter().filter(|one| {
        let same = |form: &FormFile| form.content.sha256() == one.sha256;
        one.standing == Standing::Stands && !here(&one.title) && !forms.iter().any(same)
    });
    changes.extend(gone.map(|one| FormChange {
        title: one.title.clone(),
        became: Became::Withdrawn,
    }));
    (changes, places)
}
