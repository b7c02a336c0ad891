//! Delivery profiles: what a portal, court or office takes, in which slots, names and sizes.
//!
//! In: the program's own table, or a firm's file of the same shape. Out: [`Profile`]s. Each limit says where it comes from, when that was
//! read and whether an official page confirms it. A profile decides nothing; it is what `fill` goes by.

use crate::case::model::evidence::ExhibitKind;
use crate::case::model::values::Date;
use crate::finding::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A file of delivery profiles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schemars(title = "hc-pack delivery profiles")]
pub struct Profiles {
    /// Where the schema is, so that an editor can help: a path or an address.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Always `hc-pack-profiles`.
    pub format: Format,
    /// The version of this format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The profiles. One with the name of a profile of the program takes its place.
    pub profiles: Vec<Profile>,
}

/// The name of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// Delivery profiles of hc-pack.
    #[serde(rename = "hc-pack-profiles")]
    Profiles,
}

/// What one office takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name by which a case selects it.
    #[schemars(regex(pattern = "^[a-z][a-z0-9_]{1,59}$"))]
    pub name: String,
    /// Its title.
    pub title: Words,
    /// What to know before delivering.
    pub about: Words,
    /// The largest size of one file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_limit: Option<Limit>,
    /// The largest size of all files together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_limit: Option<Limit>,
    /// What names of files may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<NameRule>,
    /// Where the order of the slots comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Basis>,
    /// The slots, in order. None: the package is delivered whole.
    #[serde(default)]
    pub slots: Vec<Slot>,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

impl Words {
    /// The text in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

/// Where something comes from, said in both languages or in one for both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Origin {
    /// In both languages.
    Both(Words),
    /// As it was written, whatever language is asked for.
    One(String),
}

impl Origin {
    /// The text in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match self {
            Origin::Both(words) => words.text(language),
            Origin::One(text) => text,
        }
    }
}

/// A largest size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The limit, in bytes.
    #[schemars(range(min = 50_000))]
    pub bytes: u64,
    /// What is aimed at, in bytes: less than the limit, where its exact value is not sure.
    #[schemars(range(min = 50_000))]
    pub aim: u64,
    /// Whether an official page states it.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: Origin,
    /// The day on which that was read.
    pub read: Date,
}

/// What names of files may be. They are always small ASCII letters, digits and hyphens, with one dot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameRule {
    /// The longest name, with its extension, in characters.
    #[schemars(range(min = 24, max = 200))]
    pub characters_max: usize,
    /// Whether an official page states it.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: Origin,
    /// The day on which that was read.
    pub read: Date,
}

/// What something rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Whether an official page states it.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: Origin,
    /// The day on which that was read.
    pub read: Date,
}

/// One place for a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Its name in file names.
    #[schemars(regex(pattern = "^[a-z][a-z0-9-]{1,39}$"))]
    pub id: String,
    /// Its title.
    pub title: Words,
    /// What goes into it, in this order.
    #[schemars(length(min = 1))]
    pub takes: Vec<Take>,
}

/// What goes into a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// All letters.
    Letters,
    /// The forms with these numbers, each a file of its own, byte for byte.
    Forms(Vec<String>),
    /// The forms that no other slot takes.
    OtherForms,
    /// The exhibits of these kinds.
    Exhibits(Vec<ExhibitKind>),
    /// The exhibits that no other slot takes.
    OtherExhibits,
}

/// The program's own profiles.
const STANDARD: &str = include_str!("profiles.json");

/// The program's own profiles.
///
/// # Panics
/// Never: a test reads them.
#[must_use]
pub fn standard() -> Vec<Profile> {
    let profiles: Profiles = serde_json::from_str(STANDARD).expect("the program's own profiles are tested");
    profiles.profiles
}

/// The program's profiles with a firm's own over them.
#[must_use]
pub fn with(own: Vec<Profile>) -> Vec<Profile> {
    let mut all = standard();
    for profile in own {
        match all.iter_mut().find(|known| known.name == profile.name) {
            Some(known) => *known = profile,
            None => all.push(profile),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::model::Delivery;
    use std::collections::BTreeSet;

    #[test]
    fn the_programs_profiles_are_sound() {
        let all = standard();
        let names: BTreeSet<&str> = all.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names.len(), all.len(), "a name twice");
        for profile in &all {
            for limit in profile.file_limit.iter().chain(&profile.total_limit) {
                assert!(
                    limit.aim < limit.bytes && !limit.source.text(Language::En).is_empty(),
                    "{}",
                    profile.name
                );
            }
            let takes: Vec<&Take> = profile.slots.iter().flat_map(|slot| &slot.takes).collect();
            assert!(
                takes.is_empty() || takes.contains(&&Take::Letters) && takes.contains(&&Take::OtherExhibits),
                "{} leaves something out",
                profile.name
            );
        }
    }

    #[test]
    fn every_delivery_of_a_case_has_a_profile() {
        let schema = crate::schema::of::<Delivery>().to_string();
        for profile in standard() {
            assert!(
                schema.contains(&format!("\"{}\"", profile.name)),
                "{}",
                profile.name
            );
        }
        assert_eq!(schema.matches("\"const\"").count(), standard().len());
    }

    #[test]
    fn a_firms_profile_takes_the_place_of_the_programs() {
        let mut own = standard().remove(0);
        own.slots.reverse();
        let mut other = own.clone();
        other.name = "our_clinic".into();
        let all = with(vec![own.clone(), other]);
        assert_eq!(all.len(), standard().len() + 1);
        assert_eq!(all[0], own);
    }
}
