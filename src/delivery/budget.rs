//! The size budget: which slot will be too large, known before anything is built.
//!
//! In: a profile, and the files that a case names with their sizes. Out: a finding for each slot that will not fit as it is, with the
//! pages that weigh most. It reads page weights only of files in such slots, and decodes nothing.

use super::assign::{Filling, assign};
use super::fill::at_delivery;
use super::profile::Profile;
use crate::case::model::evidence::ExhibitKind;
use crate::finding::catalogue::delivery as rows;
use crate::finding::{Finding, Language};
use crate::pdf::weigh::weights;
use crate::store::Content;
use crate::store::Desk;
use std::convert::Infallible;

/// A file of an exhibit, as the case names it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its content.
    pub content: &'a Content,
}

/// An exhibit and its files.
#[derive(Debug, Clone)]
pub struct Weighed<'a> {
    /// Its mark.
    pub mark: &'a str,
    /// Its kind.
    pub kind: ExhibitKind,
    /// Its files.
    pub files: Vec<Source<'a>>,
}

/// What cover sheet, index and stamps add for each exhibit, in bytes.
const COVER_BYTES: u64 = 6_000;

/// How many pages are named.
const HEAVIEST: usize = 5;

/// What one slot will hold, and how much that weighs as the files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// What goes into it, by place in the lists of the case.
    pub filling: Filling,
    /// What its merged file will weigh: exhibits and letters, in bytes.
    pub bytes: u64,
    /// What the forms weigh that go beside it, each a file of its own, in bytes.
    pub form_bytes: u64,
    /// What the heaviest of those forms weighs: each has the limit of a file to itself.
    pub heaviest_form: u64,
}

/// Weighs what goes into each slot, as the files are. `letters` and `forms` are sizes; what no slot takes is left out.
#[must_use]
pub fn estimate(
    profile: &Profile,
    letters: &[u64],
    forms: &[(&str, u64)],
    exhibits: &[Weighed<'_>],
) -> Vec<Estimate> {
    let kinds: Vec<ExhibitKind> = exhibits.iter().map(|exhibit| exhibit.kind).collect();
    let numbers: Vec<&str> = forms.iter().map(|(number, _)| *number).collect();
    let (fillings, _) = assign(profile, letters.len(), &numbers, &kinds);
    let weighed = fillings.into_iter().map(|filling| {
        let taken = filling.exhibits.iter().map(|nth| &exhibits[*nth]);
        let files: u64 = taken
            .flat_map(|exhibit| &exhibit.files)
            .map(|file| file.content.length())
            .sum();
        let own: u64 = filling.letters.iter().map(|nth| letters[*nth]).sum();
        Estimate {
            bytes: files + own + COVER_BYTES * filling.exhibits.len() as u64,
            form_bytes: filling.forms.iter().map(|nth| forms[*nth].1).sum(),
            heaviest_form: filling.forms.iter().map(|nth| forms[*nth].1).max().unwrap_or(0),
            filling,
        }
    });
    weighed.collect()
}

/// Says which slots will be too large as the files are. `forms` are the numbers of the forms and their sizes.
#[must_use]
pub fn budget(
    desk: Desk<'_>,
    profile: &Profile,
    exhibits: &[Weighed<'_>],
    forms: &[(&str, u64)],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut total = 0;
    for one in estimate(profile, &[], forms, exhibits) {
        total += one.bytes + one.form_bytes;
        let limit = profile.file_limit.as_ref().map_or(u64::MAX, |limit| limit.aim);
        if one.bytes > limit {
            let all: Vec<&Weighed<'_>> = one.filling.exhibits.iter().map(|nth| &exhibits[*nth]).collect();
            findings.push(over(
                &profile.slots[one.filling.slot].id,
                one.bytes,
                limit,
                heaviest(desk, &all),
            ));
        }
    }
    if let Some(limit) = profile.total_limit.as_ref().filter(|limit| total > limit.aim) {
        let all: Vec<&Weighed<'_>> = exhibits.iter().collect();
        findings.push(over(&profile.name, total, limit.aim, heaviest(desk, &all)));
    }
    findings
}

fn over(slot: &str, bytes: u64, limit: u64, heaviest: Vec<Page<'_>>) -> Finding {
    let list = |language: Language| {
        let said: Vec<String> = heaviest.iter().map(|page| page.say(language)).collect();
        said.join("; ")
    };
    at_delivery(&rows::SLOT_OVER)
        .with("slot", slot)
        .with("bytes", bytes)
        .with("limit", limit)
        .with("over", bytes - limit)
        .with_note("pages", list(Language::En), list(Language::Fr))
}

struct Page<'a> {
    mark: &'a str,
    path: &'a str,
    page: usize,
    bytes: u64,
}

impl Page<'_> {
    fn say(&self, language: Language) -> String {
        let Page {
            mark,
            path,
            page,
            bytes,
        } = self;
        match language {
            Language::En => format!("exhibit {mark}, `{path}`, page {page}: {bytes} bytes"),
            Language::Fr => format!("pièce {mark}, `{path}`, page {page} : {bytes} octets"),
        }
    }
}

fn heaviest<'a>(desk: Desk<'_>, exhibits: &[&Weighed<'a>]) -> Vec<Page<'a>> {
    let mut pages = Vec::new();
    for exhibit in exhibits {
        for file in &exhibit.files {
            let whole = vec![file.content.length()];
            let own = own_weights(desk, file.content).unwrap_or(whole);
            pages.extend(own.into_iter().zip(1_usize..).map(|(bytes, page)| Page {
                mark: exhibit.mark,
                path: file.path,
                page,
                bytes,
            }));
        }
    }
    // By weight, and by their order where they weigh the same.
    pages.sort_by_key(|page| std::cmp::Reverse(page.bytes));
    pages.truncate(HEAVIEST);
    pages
}

/// The weight of each page of a file; nothing for what is no PDF.
fn own_weights(desk: Desk<'_>, content: &Content) -> Option<Vec<u64>> {
    let key = desk.key("weights of pages").map(|key| key.with(content.sha256()));
    let weigh = || -> Result<Option<Vec<u64>>, Infallible> {
        Ok(content.read(desk.world).ok().and_then(|bytes| weights(&bytes)))
    };
    let revive = |found: crate::store::cache::Found| serde_json::from_str(&found.note).ok();
    let kept = |known: &Option<Vec<u64>>| Some((serde_json::to_string(known.as_ref()?).ok()?, None));
    match desk.remembered(key.as_ref(), revive, weigh, kept) {
        Ok(known) => known,
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::profile::standard;
    use crate::world::Disk;

    fn desk(world: &Disk) -> Desk<'_> {
        Desk {
            world,
            folder: None,
            cache: None,
        }
    }

    #[test]
    fn the_slot_that_will_be_too_large_is_named_with_its_heaviest_pages() {
        let profile = standard().remove(0);
        let (small, large) = (Content::held(vec![0; 1000]), Content::held(vec![0; 5_000_000]));
        let exhibit = |mark, kind, content| Weighed {
            mark,
            kind,
            files: vec![Source {
                path: "a.jpg",
                content,
            }],
        };
        let exhibits = [
            exhibit("A", ExhibitKind::Medical, &small),
            exhibit("B", ExhibitKind::Identity, &large),
        ];
        let findings = budget(desk(&Disk::default()), &profile, &exhibits, &[]);
        assert_eq!(findings.len(), 1);
        let said = findings[0].message(Language::En);
        assert!(
            said.contains("identity-and-civil-status") && said.contains("1206000"),
            "{said}"
        );
        assert!(
            findings[0]
                .reason(Language::En)
                .contains("exhibit B, `a.jpg`, page 1: 5000000 bytes")
        );
        assert_eq!(findings[0].code(), rows::SLOT_OVER.code);
        let web = standard().into_iter().find(|p| p.name == "web_form").unwrap();
        assert_eq!(
            budget(desk(&Disk::default()), &web, &exhibits, &[("IMM 5476", 10)]).len(),
            1
        );
    }
}
