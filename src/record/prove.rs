//! The proof: the finished record is read back, and every number in it must say the same.
//!
//! In: the volume, and the plan it was bound from. Out: nothing, or a finding for each number that is wrong: page count, stamp and
//! label of every page, every bookmark at the top, every row of the index with its link.

use super::bind::{Plan, Volume};
use super::sheets::planned;
use crate::bundle::Trouble;
use crate::finding::catalogue::record as rows;
use crate::finding::{Finding, Place};
use crate::letters::view::View;
use crate::pdf::survey::{Survey, survey};

/// What stands for something that is not there at all.
const NOTHING: &str = "–";

/// Proves a record.
///
/// # Errors
/// A finding for each thing that is wrong, or what the machine refused; then the record must not leave the program.
pub fn prove(plan: &Plan<'_>, view: &View, volume: &Volume) -> Result<(), Trouble> {
    let front = usize::try_from(plan.paged.lengths.front).unwrap_or(usize::MAX);
    let mut proof = Proof(Vec::new());
    let bytes = volume.content.read(plan.desk.world)?;
    match survey(&bytes, front) {
        Ok(survey) => proof.all(plan, view, volume, &survey),
        Err(reason) => proof.expect("the file", "–", Some(&reason), "a readable file"),
    }
    if proof.0.is_empty() {
        Ok(())
    } else {
        Err(proof.0.into())
    }
}

struct Proof(Vec<Finding>);

impl Proof {
    fn expect(&mut self, en: &str, fr: &str, found: Option<&str>, expected: &str) {
        if found != Some(expected) {
            self.0.push(
                Finding::new(&rows::RECORD_WRONG, Place::Whole)
                    .with_note("what", en, fr)
                    .with("found", found.unwrap_or(NOTHING))
                    .with("expected", expected),
            );
        }
    }

    fn all(&mut self, plan: &Plan<'_>, view: &View, volume: &Volume, survey: &Survey) {
        self.pages(plan.paged.total, volume, survey);
        self.index(plan, view, survey);
    }

    /// The number of pages, the stamp and the label of each, the bookmarks at the top.
    fn pages(&mut self, total: u32, volume: &Volume, survey: &Survey) {
        self.expect(
            "the number of pages",
            "le nombre de pages",
            Some(&survey.pages.len().to_string()),
            &total.to_string(),
        );
        for (nth, (page, stamped)) in survey.pages.iter().zip(&volume.stamps).enumerate() {
            let number = (nth + 1).to_string();
            let (en, fr) = (format!("page {number}"), format!("la page {number}"));
            self.expect(&en, &fr, page.stamp.as_deref(), stamped);
            self.expect(&en, &fr, Some(&page.label), &number);
        }
        for (nth, (title, page)) in volume.bookmarks.iter().enumerate() {
            let found = survey.bookmarks.get(nth);
            let label = found
                .filter(|(found, _)| found == title)
                .and_then(|(_, page)| survey.pages.get((*page)?))
                .map(|page| page.label.as_str());
            let (en, fr) = (format!("the bookmark `{title}`"), format!("le signet `{title}`"));
            self.expect(&en, &fr, label, &page.to_string());
        }
    }

    /// Every row of the index says the pages of its document, and its link leads there.
    fn index(&mut self, plan: &Plan<'_>, view: &View, survey: &Survey) {
        let rows = planned(view, plan.language, plan.order, plan.paged, plan.exhibits);
        let links = plan.front.links.iter().filter_map(|planned| {
            let same = |rect: &[f32; 4]| {
                let mut sides = rect.iter().zip(&planned.rect_pt);
                sides.all(|(a, b)| (a - b).abs() < 0.5)
            };
            let page = survey.pages.get(planned.page)?;
            let link = page.links.iter().find(|link| same(&link.rect_pt))?;
            Some((page.words_within(link.rect_pt), link.to))
        });
        let mut links = links;
        for (_, first, says) in rows {
            let link = links.next();
            let (en, fr) = (
                format!("the index row `{says}`"),
                format!("la ligne `{says}` de la table"),
            );
            self.expect(&en, &fr, link.as_ref().map(|(words, _)| words.as_str()), &says);
            let label = link.as_ref().and_then(|(_, to)| survey.pages.get((*to)?));
            self.expect(
                &en,
                &fr,
                label.map(|page| page.label.as_str()),
                &first.to_string(),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::survey::Page;
    use crate::store::Content;

    fn found(change: fn(&mut Survey)) -> Vec<&'static str> {
        let volume = Volume {
            content: Content::held(Vec::new()),
            stamps: vec!["1".into(), "Exhibit A · 2".into()],
            bookmarks: vec![("Index".into(), 1), ("(v) Affidavit".into(), 2)],
        };
        let page = |label: &str, stamp: &str| Page {
            label: label.into(),
            stamp: Some(stamp.into()),
            ..Page::default()
        };
        let mut survey = Survey {
            pages: vec![page("1", "1"), page("2", "Exhibit A · 2")],
            bookmarks: vec![("Index".into(), Some(0)), ("(v) Affidavit".into(), Some(1))],
        };
        change(&mut survey);
        let mut proof = Proof(Vec::new());
        proof.pages(2, &volume, &survey);
        proof.0.iter().map(Finding::code).collect()
    }

    #[test]
    fn every_number_that_is_shifted_is_caught() {
        assert!(found(|_| {}).is_empty());
        for shift in [
            (|survey: &mut Survey| survey.pages[1].stamp = Some("Exhibit A · 3".into())) as fn(&mut Survey),
            |survey| survey.pages[1].label = "3".into(),
            |survey| survey.bookmarks[1].1 = Some(0),
            |survey| survey.bookmarks[1].0 = "(vi) Memorandum".into(),
        ] {
            let codes = found(shift);
            assert!(!codes.is_empty() && codes.iter().all(|code| *code == rows::RECORD_WRONG.code));
        }
        assert!(!found(|survey| drop(survey.pages.pop())).is_empty());
    }
}
