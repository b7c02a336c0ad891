//! Files of slots that cannot be made, or whose numbers are wrong.

use super::fill::fill;
use super::profile::standard;
use super::{Exhibit, Stock, Volume};
use crate::case::model::evidence::ExhibitKind;
use crate::finding::Language;
use crate::finding::catalogue::delivery as rows;
use crate::pdf::compress::Floor;
use crate::pdf::trial;
use crate::store::{Content, Desk};
use crate::world::Disk;

/// The codes that filling the portal's slots gives for a volume of a cover sheet and two pages.
fn codes(volume: Vec<u8>) -> Vec<&'static str> {
    let content = Content::held(volume);
    let disk = Disk::default();
    let stock = Stock {
        desk: Desk {
            world: &disk,
            folder: None,
            cache: None,
        },
        reference: "HC-1",
        language: Language::En,
        date: jiff::civil::date(2026, 11, 25),
        letters: Vec::new(),
        forms: Vec::new(),
        volumes: vec![Volume {
            content: &content,
            front_pages: 0,
            body_pages: 3,
            first_number: 1,
        }],
        exhibits: vec![Exhibit {
            mark: "A",
            title: "Lease",
            kind: ExhibitKind::Housing,
            cover: 1,
            last: 3,
        }],
    };
    let filled = fill(&standard()[0], &stock, Floor::default(), &|_| Ok(Vec::new()));
    assert!(filled.files.is_empty());
    filled
        .findings
        .iter()
        .map(crate::finding::Finding::code)
        .collect()
}

#[test]
fn a_volume_that_cannot_be_read_gives_no_file() {
    assert_eq!(codes(b"nothing".to_vec()), [rows::NOT_BOUND.code]);
}

#[test]
fn a_file_without_the_bundles_stamps_is_refused() {
    assert_eq!(codes(trial::plain_pdf(3)), [rows::PART_WRONG.code]);
}

#[test]
fn a_page_that_alone_is_too_heavy_has_a_finding() {
    // What `split` gives for it becomes this; a real page of four million bytes at the floor is not kept here.
    let heavy = super::part::Span {
        mark: "A".into(),
        first: 1,
        weights: vec![9],
    };
    assert!(super::part::split(&[heavy], 8).is_err());
    assert!(rows::PAGE_TOO_HEAVY.en.message.contains("{page}"));
}
