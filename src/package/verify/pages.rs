//! The page numbers of a bundle, proven once more from the package alone.
//!
//! In: the volumes of the bundle and what the manifest says of its exhibits. Out: a finding for each number that disagrees. For every
//! exhibit: index row = stamp = page label = bookmark = link = manifest. It shares with the proof of a build only the reading of
//! the file: what a build knew of its plan is not there any more.

use super::record::{Exhibit, Record};
use crate::bundle::{mark, stamp};
use crate::finding::catalogue::package as rows;
use crate::finding::{Finding, Language, Place};
use crate::pdf::survey::{Page, Survey, survey};
use std::collections::BTreeMap;

/// A volume as it was read: no more of it is kept than its proof needs, so that only one is in memory at a time.
pub(super) struct Volume {
    path: String,
    /// The pages that the manifest gives it.
    pages: Option<u32>,
    survey: Survey,
    /// Its pages by their labels.
    labels: BTreeMap<String, usize>,
    /// What the links of its index say, by the label that they lead to.
    index: BTreeMap<String, String>,
}

impl Volume {
    /// Reads a volume.
    ///
    /// # Errors
    /// A finding that says why it cannot be read.
    pub(super) fn read(path: &str, pages: Option<u32>, bytes: &[u8]) -> Result<Volume, Finding> {
        let mut survey = survey(bytes, usize::MAX).map_err(|reason| {
            Finding::new(&rows::NOT_READ, Place::file(path))
                .with("path", path)
                .with("reason", reason)
        })?;
        let mut labels = BTreeMap::new();
        for (place, page) in survey.pages.iter().enumerate() {
            labels.entry(page.label.clone()).or_insert(place);
        }
        let mut index = BTreeMap::<String, String>::new();
        let front = survey
            .pages
            .iter()
            .take_while(|page| page.label.parse::<u32>().is_err());
        for (page, link) in front.flat_map(|page| page.links.iter().map(move |link| (page, link))) {
            if let Some(label) = label(&survey, link.to) {
                let words = page.words_within(link.rect_pt).replace(' ', "");
                index.entry(label.to_owned()).or_default().push_str(&words);
            }
        }
        for page in &mut survey.pages {
            page.pieces = Vec::new();
        }
        Ok(Volume {
            path: path.to_owned(),
            pages,
            survey,
            labels,
            index,
        })
    }
}

/// What disagrees, in English and French.
type What = (&'static str, &'static str);

const COUNT: What = ("count of pages", "nombre de pages");
const FIRST: What = ("first page", "première page");
const STAMP: What = ("stamp", "estampille");
const BOOKMARK: What = ("bookmark", "signet");
const INDEX_ROW: What = ("row of the index", "ligne de la table");

/// A page of the bundle and the volume that it stands in.
struct Leaf<'a> {
    volume: usize,
    page: &'a Page,
}

struct Proof<'a> {
    language: Language,
    volumes: &'a [Volume],
    findings: Vec<Finding>,
}

pub(super) fn prove(record: &Record, volumes: &[Volume]) -> Vec<Finding> {
    let language = match record.case.language.as_str() {
        "fr" => Language::Fr,
        _ => Language::En,
    };
    let mut proof = Proof {
        language,
        volumes,
        findings: Vec::new(),
    };
    for volume in volumes {
        if let Some(pages) = volume.pages {
            let found = volume.survey.pages.len().to_string();
            proof.expect(&volume.path, COUNT, "–", &found, &pages.to_string());
        }
    }
    // Exhibits follow each other without a gap, with or without a sheet before each.
    let mut next = proof.lowest();
    for exhibit in &record.exhibits {
        proof.exhibit(exhibit, next);
        next = exhibit.last_page.saturating_add(1);
    }
    proof.findings
}

impl Proof<'_> {
    fn expect(&mut self, path: &str, what: What, mark: &str, found: &str, expected: &str) {
        if found != expected {
            let finding = Finding::new(&rows::PAGES_WRONG, Place::file(path))
                .with_note("what", what.0, what.1)
                .with("mark", mark)
                .with("found", found)
                .with("expected", expected);
            self.findings.push(finding);
        }
    }

    /// The page with that printed number.
    fn numbered(&self, number: u32) -> Option<Leaf<'_>> {
        let label = number.to_string();
        self.volumes.iter().enumerate().find_map(|(nth, volume)| {
            let page = volume.survey.pages.get(*volume.labels.get(&label)?)?;
            Some(Leaf { volume: nth, page })
        })
    }

    /// The lowest printed number of the body.
    fn lowest(&self) -> u32 {
        let pages = self.volumes.iter().flat_map(|volume| &volume.survey.pages);
        let numbers = pages.filter_map(|page| page.label.parse().ok());
        numbers.min().unwrap_or(1)
    }

    /// Proves an exhibit whose first page, or the sheet before it, has the number `cover`.
    fn exhibit(&mut self, exhibit: &Exhibit, cover: u32) {
        let said = &exhibit.mark;
        let counted: u32 = exhibit.sources.iter().map(|source| source.pages).sum();
        let own = (exhibit.last_page + 1).saturating_sub(exhibit.first_page);
        if let Some(Volume { path, .. }) = self.volumes.first() {
            self.expect(path, COUNT, said, &own.to_string(), &counted.to_string());
            // A sheet is one page: the exhibit's own pages begin on it or right behind it.
            if exhibit.first_page < cover || exhibit.first_page > cover + 1 {
                self.expect(
                    path,
                    FIRST,
                    said,
                    &exhibit.first_page.to_string(),
                    &(cover + 1).to_string(),
                );
            }
        }
        let mut volume = None;
        for number in cover..=exhibit.last_page {
            let expected = stamp(self.language, said, number);
            let leaf = self.numbered(number);
            let found = leaf.as_ref().and_then(|leaf| leaf.page.stamp.clone());
            let at = leaf.as_ref().map_or(0, |leaf| leaf.volume);
            volume = volume.or(leaf.map(|leaf| leaf.volume));
            let path = self.volumes[at].path.clone();
            self.expect(&path, STAMP, said, found.as_deref().unwrap_or("–"), &expected);
        }
        let at = volume.unwrap_or(0);
        let (path, printed) = (self.volumes[at].path.clone(), cover.to_string());
        let survey = &self.volumes[at].survey;
        let name = format!("{} – ", mark(self.language, said));
        let led = survey
            .bookmarks
            .iter()
            .find(|(title, _)| title.starts_with(&name));
        let led = led.and_then(|(_, page)| label(survey, *page)).unwrap_or("–");
        self.expect(&path, BOOKMARK, said, led, &printed);
        self.index_row(exhibit, cover);
    }

    /// What the index says of an exhibit: the words under the links that lead to its cover sheet. A volume whose index cannot lead
    /// there, because the exhibit stands in another one, is passed over.
    fn index_row(&mut self, exhibit: &Exhibit, cover: u32) {
        let printed = cover.to_string();
        let expected = if cover == exhibit.last_page {
            format!("{}{printed}", exhibit.mark)
        } else {
            format!("{}{printed}–{}", exhibit.mark, exhibit.last_page)
        };
        let mut rows = Vec::new();
        for volume in self.volumes {
            let words = volume.index.get(&printed).map_or("", String::as_str);
            // "(vol. 1–2)" stands behind the pages of an exhibit that is divided.
            let words = words.split("(vol.").next().unwrap_or_default().to_owned();
            if !words.is_empty() {
                rows.push((&volume.path, words));
            }
        }
        if rows.is_empty()
            && let Some(Volume { path, .. }) = self.volumes.first()
        {
            rows.push((path, "–".to_owned()));
        }
        for (path, words) in rows {
            self.expect(path, INDEX_ROW, &exhibit.mark, &words, &expected);
        }
    }
}

fn label(survey: &Survey, page: Option<usize>) -> Option<&str> {
    survey.pages.get(page?).map(|page| page.label.as_str())
}
