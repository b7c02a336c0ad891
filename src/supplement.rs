//! A supplement: what is new since a package was filed, under marks and page numbers that go on where that one ended.
//!
//! In: what was filed, and the exhibits and forms of the case as it is now. Out: a [`Supplement`]: what became of every exhibit that was
//! ever filed, the numbers of all of them, and what is to be bound now. Nothing that was filed gets another mark or page, and nothing
//! that is gone or different is passed over. It opens no package and reads files only to compare their sums.

mod compare;
mod filed;

pub use compare::{Compared, compare};
pub use filed::{Filed, FiledExhibit, FiledForm, FiledPackage, Standing};

use crate::numbering::{Numbered, Numbering};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What became of an exhibit or a form since it was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// It is new.
    Added,
    /// Its files are others now: it is filed anew, and what was filed stays as it is.
    Replaced,
    /// The case has it no more.
    Withdrawn,
    /// The case had it no more in an earlier supplement, and has it again.
    Restored,
    /// It is as it was filed, under another title.
    Retitled,
    /// It is as it was filed.
    Kept,
}

/// What became of one exhibit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its id in the case.
    pub id: String,
    /// Its title in the case; as it was filed where the case has it no more.
    pub title: String,
    /// What became of it.
    pub became: Became,
    /// How it was filed; none where it is new.
    pub before: Option<FiledExhibit>,
    /// Where it stands in the supplement; none where it is not in it.
    pub now: Option<Numbered>,
}

/// What became of one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormChange {
    /// Its title.
    pub title: String,
    /// What became of it.
    pub became: Became,
}

/// What a supplement adds to what was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplement {
    /// What was filed before.
    pub filed: Filed,
    /// What became of each exhibit: those of the case in its order, then those that are gone.
    pub changes: Vec<Change>,
    /// What became of each form.
    pub forms: Vec<FormChange>,
    /// The places, in the case's list, of the forms that are in the supplement.
    pub forms_in_it: Vec<usize>,
    /// The numbers of all exhibits of the case, filed or new, as letters cite them.
    pub cited: Numbering,
    /// Of those, the ones that are bound now.
    pub bound: Numbering,
}

impl Supplement {
    /// Which supplement it is, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.filed.supplements + 1
    }

    /// The printed number of the first page that is bound now.
    #[must_use]
    pub fn first_page(&self) -> u32 {
        self.filed.last_page + 1
    }

    /// How many exhibits of the case stand as they were filed.
    #[must_use]
    pub fn standing(&self) -> usize {
        let stands = |change: &&Change| change.before.is_some() && change.now.is_none();
        // One that is replaced by a file that could not be opened has no place now, and stands no more.
        let of_the_case = |change: &&Change| !matches!(change.became, Became::Withdrawn | Became::Replaced);
        self.changes.iter().filter(stands).filter(of_the_case).count()
    }

    /// The changes of one kind.
    pub fn of(&self, became: Became) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.became == became)
    }

    /// Whether exhibits or forms differ from what was filed.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        self.changes.iter().any(|change| change.became != Became::Kept)
            || self.forms.iter().any(|form| form.became != Became::Kept)
    }

    /// Every exhibit that was filed before, with the standing that it has from now on.
    #[must_use]
    pub fn filed_from_now_on(&self) -> Vec<FiledExhibit> {
        let of = |filed: &FiledExhibit| {
            let change = self
                .changes
                .iter()
                .find(|change| change.before.as_ref() == Some(filed));
            match change.map(|change| change.became) {
                Some(Became::Replaced) => Standing::Replaced,
                Some(Became::Withdrawn) => Standing::Withdrawn,
                Some(_) => Standing::Stands,
                None => filed.standing,
            }
        };
        let exhibits = self.filed.exhibits.iter();
        exhibits
            .map(|filed| FiledExhibit {
                standing: of(filed),
                ..filed.clone()
            })
            .collect()
    }

    /// Every form that was filed before, with the standing that it has from now on.
    #[must_use]
    pub fn forms_from_now_on(&self) -> Vec<FiledForm> {
        let of = |filed: &FiledForm| {
            let is_last = self
                .filed
                .form(&filed.title)
                .is_some_and(|last| std::ptr::eq(last, filed));
            let named = |change: &&FormChange| is_last && change.title == filed.title;
            let change = self.forms.iter().find(named);
            match change.map(|change| change.became) {
                Some(Became::Replaced) => Standing::Replaced,
                Some(Became::Withdrawn) => Standing::Withdrawn,
                Some(_) if filed.standing == Standing::Withdrawn => Standing::Stands,
                _ => filed.standing,
            }
        };
        let forms = self.filed.forms.iter();
        forms
            .map(|filed| FiledForm {
                standing: of(filed),
                ..filed.clone()
            })
            .collect()
    }
}
