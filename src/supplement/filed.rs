//! What was filed, by a first package and every supplement to it.

use crate::case::model::values::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The reference of the case.
    pub reference: String,
    /// The filing date of the package that is supplemented.
    pub filed_on: Date,
    /// How many supplements were filed so far.
    pub supplements: u32,
    /// The first package and each supplement, in the order in which they were filed.
    pub packages: Vec<FiledPackage>,
    /// Every exhibit that was filed, in the order of its pages.
    pub exhibits: Vec<FiledExhibit>,
    /// Every form that was filed, in order.
    pub forms: Vec<FiledForm>,
    /// The ids of the letters that were filed.
    pub letters: Vec<String>,
    /// The printed number of the last page that was filed.
    pub last_page: u32,
    /// Whether the exhibits were filed in an application record, whose pages are numbered with its other parts.
    pub in_a_court_record: bool,
}

/// A package that was filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FiledPackage {
    /// Its filing date.
    pub filing_date: String,
    /// SHA-256 of its `manifest.json`, over which every file of it can be reached.
    pub manifest_sha256: String,
}

/// Whether an exhibit that was filed is still relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It stands.
    #[default]
    Stands,
    /// Another was filed in its place.
    Replaced,
    /// The case has it no more.
    Withdrawn,
}

/// An exhibit that was filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FiledExhibit {
    /// Its mark.
    pub mark: String,
    /// Its id in the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The printed number of its cover sheet; of its first own page where it has none.
    pub cover_page: u32,
    /// The printed number of its first own page.
    pub first_page: u32,
    /// The printed number of its last page.
    pub last_page: u32,
    /// The filing date of the package that holds it.
    pub filing_date: String,
    /// Whether it is still relied on.
    pub standing: Standing,
    /// SHA-256 of each file that it was made from, in order.
    pub sources: Vec<String>,
}

/// A form that was filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FiledForm {
    /// Its number, and the person it is for.
    pub title: String,
    /// SHA-256 of its file.
    pub sha256: String,
    /// Whether it is still relied on.
    pub standing: Standing,
}

impl Filed {
    /// The exhibit of that id as it was filed last.
    #[must_use]
    pub fn exhibit(&self, id: &str) -> Option<&FiledExhibit> {
        self.exhibits.iter().rev().find(|filed| filed.id == id)
    }

    /// The form of that title as it was filed last.
    #[must_use]
    pub fn form(&self, title: &str) -> Option<&FiledForm> {
        self.forms.iter().rev().find(|filed| filed.title == title)
    }
}
