//! The part of the house style that is about the exhibit bundle: marks, sheets before exhibits, sizes.

use crate::numbering::{Marking, Sheets};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// How the exhibit bundle is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct ExhibitStyle {
    /// Whether exhibits are marked by letters or by numbers. Exhibits that were filed before keep their marks.
    pub marks: Marking,
    /// What stands before each exhibit.
    pub sheets: Sheets,
    /// What becomes of pages that are not of letter size.
    pub page_size: Fit,
    /// The most pages of one volume; beyond it the bundle is divided.
    #[validate(range(min = 20, max = 20000))]
    pub volume_pages: u32,
    /// The most megabytes (of 1,000,000 bytes) of one volume; beyond it the bundle is divided. A volume is read back whole to be proven,
    /// so this is also the memory that a large case takes.
    #[validate(range(min = 1, max = 4000))]
    pub volume_megabytes: u32,
}

/// What becomes of foreign pages that are not of letter size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// They stay as they are.
    #[default]
    AsTheyAre,
    /// They are scaled to US letter, upright or across, keeping their proportions.
    Letter,
}

impl Default for ExhibitStyle {
    fn default() -> Self {
        ExhibitStyle {
            marks: Marking::default(),
            sheets: Sheets::default(),
            page_size: Fit::default(),
            volume_pages: 500,
            volume_megabytes: 100,
        }
    }
}
