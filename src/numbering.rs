//! Marks and page numbers: which exhibit is "D", and which printed number its third page carries.
//!
//! In: the exhibits in their order with their page counts. Out: a [`Numbering`] that every other stage asks. It is known
//! before any letter is laid out, because the front matter of the bundle counts in Roman numerals and the body,
//! which starts with the first exhibit's cover sheet, in Arabic ones: no letter and no index can move a page.

mod marks;

pub use marks::{Marking, marks};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What stands before each exhibit in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sheets {
    /// A cover sheet: mark, title, date, author, what it shows, pages.
    #[default]
    Covers,
    /// A tab: the mark and the title alone.
    Tabs,
    /// Nothing: the exhibit begins at once.
    None,
}

/// An exhibit that is to be numbered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// Its id in the case.
    pub id: String,
    /// How many own pages it has.
    pub pages: u32,
    /// The mark under which it was filed before.
    pub filed_as: Option<String>,
}

/// The mark of an exhibit by its place: A … Z, AA, AB … as spreadsheet columns count.
#[must_use]
pub fn letters(place: usize) -> String {
    let mut n = place + 1;
    let mut mark = Vec::new();
    while n > 0 {
        n -= 1;
        mark.push(b'A' + u8::try_from(n % 26).unwrap_or_default());
        n /= 26;
    }
    mark.iter().rev().map(|b| char::from(*b)).collect()
}

/// A Roman numeral in small letters, for front matter. Numbers above 3,999 are written in Arabic digits.
#[must_use]
pub fn roman(number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            out.push_str(letters);
            rest -= value;
        }
    }
    out
}

/// One exhibit's place in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The exhibit's id in the case.
    pub id: String,
    /// Its mark, e.g. `D`.
    pub mark: String,
    /// The printed number of its cover sheet; of its first own page where it has none.
    pub cover: u32,
    /// The printed number of its first own page.
    pub first: u32,
    /// How many own pages it has, without the cover sheet.
    pub pages: u32,
    /// How a cite names it.
    pub called: Called,
}

/// How a cite names a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Called {
    /// By the word for an exhibit and its mark: "Exhibit D".
    #[default]
    Exhibit,
    /// By its mark alone, which is a name: "Decision". It has no cover sheet.
    Document,
}

impl Numbered {
    /// The printed number of its last own page.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.first + self.pages.max(1) - 1
    }
}

/// The marks and printed page numbers of all exhibits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbering {
    exhibits: Vec<Numbered>,
    by_id: BTreeMap<String, usize>,
}

impl Numbering {
    /// Numbers exhibits in their order by letters: each has a cover sheet and then its own pages.
    #[must_use]
    pub fn of(exhibits: impl IntoIterator<Item = (String, u32)>) -> Self {
        let counted = exhibits.into_iter().map(|(id, pages)| Counted {
            id,
            pages,
            filed_as: None,
        });
        Numbering::arranged(counted, Marking::default(), Sheets::default())
    }

    /// Numbers exhibits in their order.
    #[must_use]
    pub fn arranged(exhibits: impl IntoIterator<Item = Counted>, marking: Marking, sheets: Sheets) -> Self {
        let exhibits: Vec<Counted> = exhibits.into_iter().collect();
        let filed: Vec<Option<String>> = exhibits.iter().map(|e| e.filed_as.clone()).collect();
        let before = u32::from(sheets != Sheets::None);
        let mut next = 1;
        let mut numbering = Numbering::default();
        for (place, (exhibit, mark)) in exhibits.into_iter().zip(marks(&filed, &[], marking)).enumerate() {
            let numbered = Numbered {
                id: exhibit.id.clone(),
                mark,
                cover: next,
                first: next + before,
                pages: exhibit.pages,
                called: Called::Exhibit,
            };
            next = numbered.first + exhibit.pages;
            numbering.by_id.insert(exhibit.id, place);
            numbering.exhibits.push(numbered);
        }
        numbering
    }

    /// Takes exhibits that have been numbered elsewhere, e.g. within an application record.
    #[must_use]
    pub fn placed(exhibits: Vec<Numbered>) -> Self {
        let ids = exhibits.iter().enumerate();
        Numbering {
            by_id: ids.map(|(place, exhibit)| (exhibit.id.clone(), place)).collect(),
            exhibits,
        }
    }

    /// All exhibits, in their order.
    #[must_use]
    pub fn exhibits(&self) -> &[Numbered] {
        &self.exhibits
    }

    /// The exhibit of that id.
    #[must_use]
    pub fn exhibit(&self, id: &str) -> Option<&Numbered> {
        self.by_id.get(id).map(|place| &self.exhibits[*place])
    }

    /// The printed number of a page within an exhibit (from 1), where the exhibit has that page.
    #[must_use]
    pub fn page(&self, id: &str, page: u32) -> Option<u32> {
        let exhibit = self.exhibit(id)?;
        (1..=exhibit.pages)
            .contains(&page)
            .then(|| exhibit.first + page - 1)
    }

    /// The printed number of the first page.
    #[must_use]
    pub fn first(&self) -> u32 {
        self.exhibits.first().map_or(1, |first| first.cover)
    }

    /// The printed number of the last page.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.exhibits.last().map_or(0, |last| last.first + last.pages - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_count_as_spreadsheet_columns() {
        let marks: Vec<_> = [0, 25, 26, 27, 51, 52, 701, 702].map(letters).into();
        assert_eq!(marks, ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn roman_numerals() {
        assert_eq!(
            [1, 4, 9, 14, 40, 1994].map(roman),
            ["i", "iv", "ix", "xiv", "xl", "mcmxciv"]
        );
    }

    #[test]
    fn pages_follow_cover_sheets() {
        let n = Numbering::of([("a".into(), 3), ("b".into(), 1)]);
        assert_eq!(n.page("a", 1), Some(2));
        assert_eq!(n.page("a", 3), Some(4));
        assert_eq!(n.page("a", 4), None);
        assert_eq!(
            n.exhibit("b")
                .map(|e| (e.mark.as_str(), e.cover, e.first, e.last())),
            Some(("B", 5, 6, 6))
        );
        assert_eq!(n.total(), 6);
    }
}
