//! A document that is whole already, such as the application record: it fills a slot by itself.
//!
//! In: a profile and the finished document. Out: the file of the slot that takes letters, named within the rules. Nothing is bound,
//! compressed or divided: a record has one run of pages.

use super::fill::{Filled, SlotFile};
use super::profile::{Profile, Take};
use crate::finding::Language;
use crate::store::Content;

/// The longest name where a profile gives no rule.
const NAME_CHARACTERS_MAX: usize = 60;

/// Fills the slot that takes letters with a document and nothing else; nothing where the profile has no such slot.
#[must_use]
pub fn whole(profile: &Profile, language: Language, content: &Content, pages: u32) -> Filled {
    let slots = profile.slots.iter().enumerate();
    let slot = slots
        .into_iter()
        .find(|(_, slot)| slot.takes.contains(&Take::Letters));
    let longest = profile
        .names
        .as_ref()
        .map_or(NAME_CHARACTERS_MAX, |rule| rule.characters_max);
    let files = slot.map(|(place, slot)| {
        let mut stem = format!("{:02}-{}", place + 1, slot.id);
        stem.truncate(longest.saturating_sub(".pdf".len()));
        SlotFile {
            name: format!("{stem}.pdf"),
            slot: slot.id.clone(),
            title: slot.title.text(language).to_owned(),
            content: content.clone(),
            pages: Some(pages),
            part: (1, 1),
            numbers: Vec::new(),
            changes: Vec::new(),
        }
    });
    Filled {
        files: files.into_iter().collect(),
        findings: Vec::new(),
    }
}
