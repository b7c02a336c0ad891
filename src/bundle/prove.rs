//! The proof: the finished volumes are read back, and every number in them must say the same.
//!
//! In: volumes, and the plan they were bound from. Out: a [`Pagination`] that holds what was found, for `pagination.json`; or a finding
//! for each number that is wrong. For every exhibit: index row = stamp = page label = bookmark target = link target, and
//! pages in = pages out.

use super::{Plan, Trouble, Volume, index_title, mark, page_range, stamp};
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Place, Row};
use crate::numbering::{Numbered, roman};
use crate::pdf::survey::{Survey, survey};
use schemars::JsonSchema;
use serde::Serialize;

/// What was found in the finished bundle; every row of it has been proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "hc-pack pagination", deny_unknown_fields)]
pub struct Pagination {
    /// The version of this document's shape.
    pub version: u32,
    /// Pages of front matter, numbered i, ii, iii.
    pub front_pages: u32,
    /// Pages after them, numbered 1, 2, 3.
    pub body_pages: u32,
    /// The exhibits, in order.
    pub exhibits: Vec<ExhibitProof>,
}

/// One exhibit, as found in the finished bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ExhibitProof {
    /// Its id in the case.
    pub id: String,
    /// Its mark.
    pub mark: String,
    /// Its own pages, without the cover sheet.
    pub pages: u32,
    /// What its index row says.
    pub index: String,
    /// What is stamped on its cover sheet.
    pub stamp_first: String,
    /// What is stamped on its last page.
    pub stamp_last: String,
    /// The label of its cover sheet.
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

/// Proves a bundle.
///
/// # Errors
/// A finding for each thing that is wrong, or what the machine refused; then the bundle must not leave the program.
pub fn prove(plan: &Plan<'_>, volumes: &[Volume]) -> Result<Pagination, Trouble> {
    let mut proof = Proof {
        plan,
        findings: Vec::new(),
    };
    let mut pagination = Pagination {
        version: 1,
        front_pages: 0,
        body_pages: 0,
        exhibits: Vec::new(),
    };
    for volume in volumes {
        let front = usize::try_from(volume.front_pages).unwrap_or(usize::MAX);
        let bytes = volume.content.read(plan.desk.world)?;
        match survey(&bytes, front) {
            Ok(survey) => {
                pagination.front_pages += volume.front_pages;
                pagination.body_pages += volume.body_pages;
                pagination.exhibits.extend(proof.volume(volume, &survey));
            }
            Err(reason) => proof
                .findings
                .push(Finding::new(&rows::NOT_READ_BACK, Place::Whole).with("reason", reason)),
        }
    }
    if proof.findings.is_empty() {
        Ok(pagination)
    } else {
        Err(proof.findings.into())
    }
}

struct Proof<'a> {
    plan: &'a Plan<'a>,
    findings: Vec<Finding>,
}

/// What stands for something that is not there at all.
const NOTHING: &str = "–";

impl Proof<'_> {
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

    fn volume(&mut self, volume: &Volume, survey: &Survey) -> Vec<ExhibitProof> {
        let front = usize::try_from(volume.front_pages).unwrap_or(usize::MAX);
        for (page, number) in survey.pages.iter().take(front).zip(1..) {
            self.expect(
                &rows::LABEL_WRONG,
                ("page", &roman(number)),
                Some(&page.label),
                &roman(number),
            );
        }
        let index = survey.bookmarks.first();
        let index_label = index.and_then(|(_, page)| label(survey, *page));
        self.expect(
            &rows::BOOKMARK_WRONG,
            ("mark", index_title(self.plan.language)),
            index_label,
            "i",
        );
        let mut exhibits = Vec::new();
        let numbered = self.plan.numbering.exhibits();
        for (nth, exhibit) in numbered.iter().enumerate() {
            let bookmark = survey.bookmarks.get(nth + 1);
            exhibits.push(self.exhibit(exhibit, nth, front, survey, bookmark));
        }
        let expected = front + usize::try_from(self.plan.numbering.total()).unwrap_or(usize::MAX);
        if survey.pages.len() != expected {
            let all = match (numbered.first(), numbered.last()) {
                (Some(first), Some(last)) => format!("{}–{}", first.mark, last.mark),
                _ => NOTHING.to_owned(),
            };
            let found = survey.pages.len().to_string();
            self.expect(
                &rows::COUNT_WRONG,
                ("mark", &all),
                Some(&found),
                &expected.to_string(),
            );
        }
        exhibits
    }

    fn exhibit(
        &mut self,
        exhibit: &Numbered,
        nth: usize,
        front: usize,
        survey: &Survey,
        bookmark: Option<&(String, Option<usize>)>,
    ) -> ExhibitProof {
        let language = self.plan.language;
        let on = ("mark", exhibit.mark.as_str());
        // Counted from the pages themselves: how many carry this exhibit's mark.
        let name = format!("{} · ", mark(language, &exhibit.mark));
        let marked = survey
            .pages
            .iter()
            .filter(|page| page.stamp.as_ref().is_some_and(|s| s.starts_with(&name)))
            .count();
        let planned = self
            .plan
            .exhibits
            .get(nth)
            .map_or(0, crate::evidence::Exhibit::pages);
        let pages = marked.saturating_sub(1);
        self.expect(
            &rows::COUNT_WRONG,
            on,
            Some(&pages.to_string()),
            &planned.to_string(),
        );
        let page_at = |number: u32| {
            usize::try_from(number)
                .ok()
                .and_then(|n| survey.pages.get(front + n - 1))
        };
        for number in exhibit.cover..=exhibit.last() {
            let page = page_at(number);
            let printed = number.to_string();
            let stamped = page.and_then(|p| p.stamp.as_deref());
            self.expect(
                &rows::STAMP_WRONG,
                ("page", &printed),
                stamped,
                &stamp(language, &exhibit.mark, number),
            );
            self.expect(
                &rows::LABEL_WRONG,
                ("page", &printed),
                page.map(|p| p.label.as_str()),
                &printed,
            );
        }
        let cover = exhibit.cover.to_string();
        let is_named = |title: &str| title.starts_with(&format!("{} – ", mark(language, &exhibit.mark)));
        let marked_page = bookmark
            .filter(|(title, _)| is_named(title))
            .and_then(|(_, page)| label(survey, *page));
        self.expect(&rows::BOOKMARK_WRONG, on, marked_page, &cover);
        let (link, row) = self.row(exhibit, front, survey);
        self.expect(&rows::LINK_WRONG, on, link.as_deref(), &cover);
        self.expect(&rows::INDEX_WRONG, on, row.as_deref(), &page_range(exhibit));
        let stamped = |number: u32| page_at(number).and_then(|p| p.stamp.clone()).unwrap_or_default();
        ExhibitProof {
            id: exhibit.id.clone(),
            mark: exhibit.mark.clone(),
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            index: row.unwrap_or_default(),
            stamp_first: stamped(exhibit.cover),
            stamp_last: stamped(exhibit.last()),
            label: page_at(exhibit.cover)
                .map(|p| p.label.clone())
                .unwrap_or_default(),
            bookmark: marked_page.unwrap_or_default().to_owned(),
            link: link.unwrap_or_default(),
        }
    }

    /// Where the index row's links lead, and what they say together: the mark, then the pages. All of them must lead to one page.
    fn row(&self, exhibit: &Numbered, front: usize, survey: &Survey) -> (Option<String>, Option<String>) {
        let mut targets: Vec<&str> = Vec::new();
        let mut says = String::new();
        for planned in self
            .plan
            .front
            .links
            .iter()
            .filter(|link| link.exhibit == exhibit.id)
        {
            let found = survey.pages.get(..front).and_then(|pages| {
                let same = |rect: &[f32; 4]| {
                    rect.iter()
                        .zip(&planned.rect_pt)
                        .all(|(a, b)| (a - b).abs() < 0.5)
                };
                pages
                    .get(planned.page)?
                    .links
                    .iter()
                    .find(|link| same(&link.rect_pt))
            });
            targets.push(found.and_then(|link| label(survey, link.to)).unwrap_or(NOTHING));
            if let Some(link) = found {
                // A row may be broken over lines, and then has a link for each.
                says.extend(link.text.split_whitespace());
            }
        }
        targets.dedup();
        let target = (!targets.is_empty()).then(|| targets.join(", "));
        let pages = says.strip_prefix(exhibit.mark.as_str()).map(str::to_owned);
        (target, pages.or((!says.is_empty()).then_some(says)))
    }
}

fn label(survey: &Survey, page: Option<usize>) -> Option<&str> {
    survey.pages.get(page?).map(|page| page.label.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{Link, OwnPages, bind};
    use crate::evidence::{Exhibit, Item, Means, Source, take_in};
    use crate::finding::Language;
    use crate::numbering::Numbering;
    use crate::pdf::trial::{self, Joint};
    use crate::store::{Content, Desk, Origin};
    use crate::world::Disk;

    struct Bench {
        disk: Disk,
        numbering: Numbering,
        exhibits: Vec<Exhibit>,
        front: OwnPages,
        covers: OwnPages,
    }

    impl Bench {
        fn new(index_says: [&str; 2]) -> Bench {
            let exhibits: Vec<Exhibit> = [("lease", 2), ("letters", 3)]
                .into_iter()
                .map(|(id, pages)| {
                    let item = Item {
                        id: id.to_owned(),
                        title: id.to_owned(),
                        files: vec![Source {
                            path_as_written: format!("{id}.pdf"),
                            origin: Origin::held(trial::plain_pdf(pages)),
                            ..Source::default()
                        }],
                        ..Item::default()
                    };
                    let means = Means {
                        desk: Desk {
                            world: &Disk::default(),
                            folder: None,
                        },
                        fonts: &crate::typeset::Fonts::embedded(),
                        language: Language::En,
                    };
                    take_in(&means, item).exhibit.unwrap()
                })
                .collect();
            let numbering = Numbering::of(exhibits.iter().map(|e| (e.item.id.clone(), e.pages())));
            let at = |nth: usize, left: f32| {
                let bottom = [600.0, 560.0][nth];
                [left, bottom, left + 60.0, bottom + 20.0]
            };
            let words = (0..2)
                .flat_map(|nth| {
                    [
                        (["A", "B"][nth], at(nth, 60.0)),
                        (index_says[nth], at(nth, 500.0)),
                    ]
                })
                .collect();
            let link = |nth: usize, left: f32| Link {
                page: 0,
                rect_pt: at(nth, left),
                exhibit: exhibits[nth].item.id.clone(),
                page_within: 0,
            };
            Bench {
                disk: Disk::default(),
                front: OwnPages {
                    bytes: trial::written_pdf(&[words]),
                    links: vec![link(0, 60.0), link(0, 500.0), link(1, 60.0), link(1, 500.0)],
                },
                covers: OwnPages {
                    bytes: trial::plain_pdf(2),
                    links: Vec::new(),
                },
                numbering,
                exhibits,
            }
        }

        fn plan(&self, language: Language) -> Plan<'_> {
            Plan {
                desk: Desk {
                    world: &self.disk,
                    folder: None,
                },
                title: "Exhibits",
                language,
                date: jiff::civil::date(2026, 11, 23),
                numbering: &self.numbering,
                exhibits: &self.exhibits,
                front: &self.front,
                covers: &self.covers,
            }
        }
    }

    fn findings<T: std::fmt::Debug>(result: Result<T, Trouble>) -> Vec<Finding> {
        match result {
            Err(Trouble::Findings(findings)) => findings,
            other => panic!("no findings: {other:?}"),
        }
    }

    fn codes(result: Result<Pagination, Trouble>) -> Vec<&'static str> {
        let mut codes: Vec<&str> = findings(result).iter().map(Finding::code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    #[test]
    fn a_sound_bundle_is_proven_in_both_languages() {
        let bench = Bench::new(["1–3", "4–7"]);
        for (language, stamp) in [(Language::En, "Exhibit B · 7"), (Language::Fr, "Pièce B · 7")] {
            let plan = bench.plan(language);
            let volumes = bind(&plan).unwrap();
            let pagination = prove(&plan, &volumes).unwrap();
            assert_eq!((pagination.front_pages, pagination.body_pages), (1, 7));
            let second = &pagination.exhibits[1];
            assert_eq!(second.stamp_last, stamp);
            assert_eq!((second.pages, second.index.as_str()), (3, "4–7"));
            assert_eq!([&second.label, &second.bookmark, &second.link], ["4", "4", "4"]);
            assert_eq!(volumes, bind(&plan).unwrap(), "same input, same bytes");
        }
    }

    #[test]
    fn every_joint_that_is_shifted_is_caught() {
        let bench = Bench::new(["1–3", "4–7"]);
        let plan = bench.plan(Language::En);
        let volume = bind(&plan).unwrap().remove(0);
        for (joint, row) in [
            (Joint::Label, &rows::LABEL_WRONG),
            (Joint::Bookmark, &rows::BOOKMARK_WRONG),
            (Joint::Link, &rows::LINK_WRONG),
            (Joint::Stamp, &rows::STAMP_WRONG),
            (Joint::LastPage, &rows::COUNT_WRONG),
        ] {
            let shifted = Volume {
                content: Content::held(trial::disjoint(&volume.content.read(&bench.disk).unwrap(), joint)),
                ..volume.clone()
            };
            let codes = codes(prove(&plan, &[shifted]));
            assert!(codes.contains(&row.code), "{joint:?}: {codes:?}");
        }
    }

    #[test]
    fn an_index_row_that_says_another_page_is_caught() {
        let bench = Bench::new(["1–3", "5–7"]);
        let plan = bench.plan(Language::En);
        let volumes = bind(&plan).unwrap();
        assert_eq!(codes(prove(&plan, &volumes)), [rows::INDEX_WRONG.code]);
    }

    #[test]
    fn what_is_no_pdf_is_not_proven() {
        let bench = Bench::new(["1–3", "4–7"]);
        let plan = bench.plan(Language::En);
        let volume = Volume {
            content: Content::held(b"nothing".to_vec()),
            front_pages: 1,
            body_pages: 7,
            first_number: 1,
        };
        assert_eq!(codes(prove(&plan, &[volume])), [rows::NOT_READ_BACK.code]);
    }

    #[test]
    fn a_file_that_changes_its_page_count_is_caught() {
        let mut bench = Bench::new(["1–3", "4–7"]);
        bench.exhibits[0].parts[0].pages = 3;
        let findings = findings(bind(&bench.plan(Language::En)));
        assert_eq!(findings[0].code(), rows::PAGES_CHANGED.code);
    }

    #[test]
    fn covers_that_do_not_fit_are_refused() {
        let mut bench = Bench::new(["1–3", "4–7"]);
        bench.covers.bytes = trial::plain_pdf(3);
        let findings = findings(bind(&bench.plan(Language::En)));
        assert_eq!(findings[0].code(), rows::FRONT_MATTER.code);
    }
}
