//! A sound bundle is proven; whatever is put out of joint in the written file is caught.

use super::*;
use crate::bundle::{Link, OwnPages, bind};
use crate::evidence::{Exhibit, Item, Source, take_in_held};
use crate::finding::Language;
use crate::numbering::Numbering;
use crate::pdf::trial::{self, Joint};
use crate::store::{Content, Desk, Origin};
use crate::typeset::Fit;
use crate::world::Disk;

struct Bench {
    disk: Disk,
    numbering: Numbering,
    exhibits: Vec<Exhibit>,
    spans: Vec<Span>,
    fronts: Vec<OwnPages>,
    covers: Vec<OwnPages>,
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
                take_in_held(item).exhibit.unwrap()
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
            spans: vec![Span { first: 1, last: 7 }],
            fronts: vec![OwnPages {
                bytes: trial::written_pdf(&[words]),
                links: vec![link(0, 60.0), link(0, 500.0), link(1, 60.0), link(1, 500.0)],
            }],
            covers: vec![OwnPages {
                bytes: trial::plain_pdf(2),
                links: Vec::new(),
            }],
            numbering,
            exhibits,
        }
    }

    fn plan(&self, language: Language) -> Plan<'_> {
        Plan {
            desk: Desk {
                world: &self.disk,
                folder: None,
                cache: None,
            },
            title: "Exhibits",
            language,
            date: jiff::civil::date(2026, 11, 23),
            numbering: &self.numbering,
            exhibits: &self.exhibits,
            spans: &self.spans,
            fronts: &self.fronts,
            covers: &self.covers,
            fit: Fit::AsTheyAre,
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
        assert_eq!((pagination.volumes[0].front_pages, pagination.body_pages), (1, 7));
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
        (Joint::Text, &rows::TEXT_LOST),
        (Joint::StampAlone, &rows::STAMP_WRONG),
        (Joint::NoStamp, &rows::STAMP_WRONG),
        (Joint::IndexRow, &rows::INDEX_WRONG),
        (Joint::NoIndexRow, &rows::INDEX_WRONG),
        (Joint::NoLabels, &rows::LABEL_WRONG),
        (Joint::NoBookmark, &rows::BOOKMARK_WRONG),
        (Joint::NoLink, &rows::LINK_WRONG),
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
    bench.covers[0].bytes = trial::plain_pdf(3);
    let findings = findings(bind(&bench.plan(Language::En)));
    assert_eq!(findings[0].code(), rows::FRONT_MATTER.code);
}
