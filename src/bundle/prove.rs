//! The proof: the finished volumes are read back, and every number in them must say the same.
//!
//! In: volumes, and the plan they were bound from. Out: a [`Pagination`] that holds what was found, for `pagination.json`; or a finding
//! for each number that is wrong. For every exhibit: index row = stamp = page label = bookmark target = link target, and
//! pages in = pages out.

use super::recall;
use super::{
    Plan, Span, Trouble, Volume, first_in, index_title, lists_all, mark, pages_in_index, small, stamp,
};
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Place, Row};
use crate::numbering::{Numbered, roman};
use crate::pdf::survey::{Page, Survey, survey};
use crate::store::cache::Found;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was found in the finished bundle; every row of it has been proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "hc-pack pagination", deny_unknown_fields)]
pub struct Pagination {
    /// The version of this document's shape.
    pub version: u32,
    /// Pages after the front matter of the volumes, numbered 1, 2, 3 through all of them.
    pub body_pages: u32,
    /// The volumes, in order.
    pub volumes: Vec<VolumeProof>,
    /// The exhibits, in order; one that is divided between volumes stands here once for each.
    pub exhibits: Vec<ExhibitProof>,
}

/// One volume, as found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VolumeProof {
    /// Its number, from 1.
    pub volume: u32,
    /// Its SHA-256.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Pages of front matter, numbered i, ii, iii.
    pub front_pages: u32,
    /// The printed number of its first body page.
    pub first_page: u32,
    /// The printed number of its last body page.
    pub last_page: u32,
}

/// One exhibit, as found in the finished bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ExhibitProof {
    /// Its id in the case.
    pub id: String,
    /// Its mark.
    pub mark: String,
    /// The volume, from 1.
    pub volume: u32,
    /// Its own pages in this volume, without the cover sheet.
    pub pages: u32,
    /// What its index row says.
    pub index: String,
    /// What is stamped on its first page in this volume.
    pub stamp_first: String,
    /// What is stamped on its last page in this volume.
    pub stamp_last: String,
    /// The label of its first page in this volume.
    pub label: String,
    /// The label of the page that its bookmark leads to.
    pub bookmark: String,
    /// The label of the page that its index row leads to.
    pub link: String,
}

impl Pagination {
    /// The document as `pagination.json` holds it: indented JSON and a line end.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("a pagination has only text keys");
        json.push(b'\n');
        json
    }
}

/// Proves a bundle, a volume at a time.
///
/// # Errors
/// A finding for each thing that is wrong, or what the machine refused; then the bundle must not leave the program.
pub fn prove(plan: &Plan<'_>, volumes: &[Volume]) -> Result<Pagination, Trouble> {
    let mut findings = Vec::new();
    let mut pagination = Pagination {
        version: 2,
        body_pages: 0,
        volumes: Vec::new(),
        exhibits: Vec::new(),
    };
    for (nth, volume) in volumes.iter().enumerate() {
        let front = large(volume.front_pages);
        // A proof holds for the bytes that it read: the same volume by the same plan needs no second one.
        let key = recall::key(plan, nth).map(|key| key.with("proof").with(volume.content.sha256()));
        if let Some(exhibits) = plan.desk.recall(key.as_ref()).and_then(known) {
            pagination.exhibits.extend(exhibits);
            pagination.body_pages += volume.body_pages;
            pagination.volumes.push(proven(plan, nth, volume));
            continue;
        }
        let bytes = volume.content.read(plan.desk.world)?;
        let survey = match survey(&bytes, front) {
            Ok(survey) => survey,
            Err(reason) => {
                findings.push(Finding::new(&rows::NOT_READ_BACK, Place::Whole).with("reason", reason));
                continue;
            }
        };
        drop(bytes);
        let mut proof = Proof {
            plan,
            nth,
            span: plan.spans[nth],
            front,
            survey: &survey,
            findings: Vec::new(),
        };
        let exhibits = proof.volume();
        if proof.findings.is_empty()
            && let Ok(note) = serde_json::to_string(&exhibits)
        {
            plan.desk.keep(key.as_ref(), &note, None);
        }
        pagination.exhibits.extend(exhibits);
        findings.append(&mut proof.findings);
        pagination.body_pages += volume.body_pages;
        pagination.volumes.push(proven(plan, nth, volume));
    }
    if findings.is_empty() {
        Ok(pagination)
    } else {
        Err(findings.into())
    }
}

/// What an earlier run found in a volume.
fn known(found: Found) -> Option<Vec<ExhibitProof>> {
    serde_json::from_str(&found.note).ok()
}

fn proven(plan: &Plan<'_>, nth: usize, volume: &Volume) -> VolumeProof {
    VolumeProof {
        volume: small(nth + 1),
        sha256: volume.content.sha256().to_owned(),
        bytes: volume.content.length(),
        front_pages: volume.front_pages,
        first_page: plan.spans[nth].first,
        last_page: plan.spans[nth].last,
    }
}

fn large(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The proof of one volume.
struct Proof<'a> {
    plan: &'a Plan<'a>,
    nth: usize,
    span: Span,
    front: usize,
    survey: &'a Survey,
    findings: Vec<Finding>,
}

/// What stands for something that is not there at all.
const NOTHING: &str = "–";

impl<'a> Proof<'a> {
    fn expect(&mut self, row: &'static Row, on: (&'static str, &str), found: Option<&str>, expected: &str) {
        if found != Some(expected) {
            self.findings.push(
                Finding::new(row, Place::Whole)
                    .with(on.0, on.1)
                    .with("found", found.unwrap_or(NOTHING))
                    .with("expected", expected),
            );
        }
    }

    /// The page that should carry that number.
    fn page(&self, number: u32) -> Option<&'a Page> {
        let within = number.checked_sub(self.span.first)?;
        self.survey.pages.get(self.front + large(within))
    }

    fn label(&self, page: Option<usize>) -> Option<&'a str> {
        self.survey.pages.get(page?).map(|page| page.label.as_str())
    }

    fn volume(&mut self) -> Vec<ExhibitProof> {
        for (page, number) in self.survey.pages.iter().take(self.front).zip(1..) {
            self.expect(
                &rows::LABEL_WRONG,
                ("page", &roman(number)),
                Some(&page.label),
                &roman(number),
            );
        }
        let index = self.survey.bookmarks.first();
        let index_label = index.and_then(|(_, page)| self.label(*page));
        self.expect(
            &rows::BOOKMARK_WRONG,
            ("mark", index_title(self.plan.language)),
            index_label,
            "i",
        );
        let mut exhibits = Vec::new();
        let all = lists_all(self.plan.exhibits.len(), self.nth);
        for (place, numbered) in self.plan.numbering.exhibits().iter().enumerate() {
            match first_in(numbered, self.span) {
                Some(first) => {
                    let bookmark = self.survey.bookmarks.get(exhibits.len() + 1);
                    exhibits.push(self.exhibit(place, numbered, first, bookmark));
                }
                None if all => self.elsewhere(numbered),
                None => {}
            }
        }
        let expected = self.front + large(self.span.pages());
        if self.survey.pages.len() != expected {
            let all = match (exhibits.first(), exhibits.last()) {
                (Some(first), Some(last)) => format!("{}–{}", first.mark, last.mark),
                _ => NOTHING.to_owned(),
            };
            let found = self.survey.pages.len().to_string();
            self.expect(
                &rows::COUNT_WRONG,
                ("mark", &all),
                Some(&found),
                &expected.to_string(),
            );
        }
        exhibits
    }

    /// The index row of an exhibit of another volume: it names that one, and leads nowhere.
    fn elsewhere(&mut self, numbered: &Numbered) {
        let index = pages_in_index(numbered, self.plan.spans, self.nth);
        let index: String = index.split_whitespace().collect();
        let (_, row) = self.row(numbered);
        self.expect(
            &rows::INDEX_WRONG,
            ("mark", &numbered.mark),
            row.as_deref(),
            &index,
        );
    }

    fn exhibit(
        &mut self,
        place: usize,
        numbered: &Numbered,
        first: u32,
        bookmark: Option<&(String, Option<usize>)>,
    ) -> ExhibitProof {
        let language = self.plan.language;
        let on = ("mark", numbered.mark.as_str());
        let last = numbered.last().min(self.span.last);
        let pages = self.count(numbered, first, last);
        for number in first..=last {
            let page = self.page(number);
            let printed = number.to_string();
            self.expect(
                &rows::STAMP_WRONG,
                ("page", &printed),
                page.and_then(|p| p.stamp.as_deref()),
                &stamp(language, &numbered.mark, number),
            );
            self.expect(
                &rows::LABEL_WRONG,
                ("page", &printed),
                page.map(|p| p.label.as_str()),
                &printed,
            );
            self.text(place, numbered, number);
        }
        let start = first.to_string();
        let title = self.plan.exhibits.get(place).map_or("", |e| &e.item.title);
        let named = super::assemble::bookmark(language, title, numbered, self.span);
        let bookmarked = bookmark
            .filter(|(title, _)| *title == named)
            .and_then(|(_, page)| self.label(*page));
        self.expect(&rows::BOOKMARK_WRONG, on, bookmarked, &start);
        let (link, row) = self.row(numbered);
        let index = pages_in_index(numbered, self.plan.spans, self.nth);
        let index: String = index.split_whitespace().collect();
        self.expect(&rows::LINK_WRONG, on, link.as_deref(), &start);
        self.expect(&rows::INDEX_WRONG, on, row.as_deref(), &index);
        let stamped = |number: u32| {
            self.page(number)
                .and_then(|p| p.stamp.clone())
                .unwrap_or_default()
        };
        ExhibitProof {
            id: numbered.id.clone(),
            mark: numbered.mark.clone(),
            volume: small(self.nth + 1),
            pages,
            index: row.unwrap_or_default(),
            stamp_first: stamped(first),
            stamp_last: stamped(last),
            label: self.page(first).map(|p| p.label.clone()).unwrap_or_default(),
            bookmark: bookmarked.unwrap_or_default().to_owned(),
            link: link.unwrap_or_default(),
        }
    }

    /// That a page shows at least as much text as its source did.
    fn text(&mut self, place: usize, numbered: &Numbered, number: u32) {
        let Some(within) = number.checked_sub(numbered.first).map(large) else {
            return;
        };
        let parts = self.plan.exhibits.get(place).map_or(&[][..], |e| &e.parts);
        let mut facts = parts.iter().flat_map(|part| &part.page_facts);
        let expected = facts.nth(within).map_or(0, |facts| facts.text_bytes);
        let found = self.page(number).map_or(0, |page| page.text_bytes);
        if found < expected {
            self.findings.push(
                Finding::new(&rows::TEXT_LOST, Place::Whole)
                    .with("page", number)
                    .with("found", found)
                    .with("expected", expected),
            );
        }
    }

    /// The exhibit's own pages in this volume, counted from the pages themselves: how many carry its mark.
    fn count(&mut self, numbered: &Numbered, first: u32, last: u32) -> u32 {
        let name = format!("{} · ", mark(self.plan.language, &numbered.mark));
        let marked = self
            .survey
            .pages
            .iter()
            .filter(|page| page.stamp.as_ref().is_some_and(|s| s.starts_with(&name)))
            .count();
        let sheets = u32::from(first < numbered.first);
        let pages = small(marked).saturating_sub(sheets);
        let planned = last + 1 - first - sheets;
        self.expect(
            &rows::COUNT_WRONG,
            ("mark", &numbered.mark),
            Some(&pages.to_string()),
            &planned.to_string(),
        );
        pages
    }

    /// Where the index row's links lead, and what they say together: the mark, then the pages. All of them must lead to one page.
    fn row(&self, numbered: &Numbered) -> (Option<String>, Option<String>) {
        let mut targets: Vec<&str> = Vec::new();
        let mut says = String::new();
        let links = self.plan.fronts.get(self.nth).map_or(&[][..], |f| &f.links);
        for planned in links.iter().filter(|link| link.exhibit == numbered.id) {
            let pages = &self.survey.pages[..self.front.min(self.survey.pages.len())];
            let Some(page) = pages.get(planned.page) else {
                continue;
            };
            let same = |rect: &[f32; 4]| {
                rect.iter()
                    .zip(&planned.rect_pt)
                    .all(|(a, b)| (a - b).abs() < 0.5)
            };
            let found = page.links.iter().find(|link| same(&link.rect_pt));
            targets.push(found.and_then(|link| self.label(link.to)).unwrap_or(NOTHING));
            // A row may be broken over lines, and then has a place for each.
            says.extend(page.words_within(planned.rect_pt).split_whitespace());
        }
        targets.dedup();
        let target = (!targets.is_empty()).then(|| targets.join(", "));
        let pages = says.strip_prefix(numbered.mark.as_str()).map(str::to_owned);
        (target, pages.or((!says.is_empty()).then_some(says)))
    }
}

#[cfg(test)]
mod tests;
