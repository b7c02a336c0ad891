//! Each finding of layout, fired; and hostile documents, which must never bring the program down.

use super::*;
use crate::blocks::{Block, Column, Definition, Figure, Inline, PageNumbers, Table};
use crate::finding::Language;
use proptest::prelude::*;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "T".into(),
        blocks,
        ..Document::default()
    }
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(content)
}

fn codes(document: &Document, style: &Style) -> Vec<&'static str> {
    match lay_out(document, style, &Fonts::embedded(), &Images::new()) {
        Ok(_) => Vec::new(),
        Err(findings) => findings.iter().map(Finding::code).collect(),
    }
}

fn told(blocks: Vec<Block>) -> Vec<&'static str> {
    codes(&document(blocks), &Style::default())
}

#[test]
fn a_character_without_a_glyph_is_named() {
    let document = document(vec![paragraph(vec![Inline::text(
        "the tablet 𒀫 of clay, and 𒀫 again",
    )])]);
    let findings = lay_out(&document, &Style::default(), &Fonts::embedded(), &Images::new()).unwrap_err();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code(), "HC0550");
    let message = findings[0].message(Language::En);
    assert!(message.contains("`𒀫` (U+1202B, Cuneiform)"), "{message}");
}

/// Paragraphs set before their turn are those that are set in their turn: with other faces among them, footnotes, references to pages.
#[test]
fn a_long_document_is_the_same_on_any_number_of_threads() {
    let words = "An entirely ordinary sentence of a declaration, long enough for several lines. ".repeat(6);
    let blocks = (0..90).map(|n| {
        let name = ["Ольга", "فاطمة", "Ελένη", "Nguyễn"][n % 4];
        let mut content = vec![
            Inline::text(format!("{n} {words}")),
            Inline::Foreign {
                tag: ["ru", "ar", "el", "vi"][n % 4].into(),
                content: vec![Inline::text(name)],
            },
        ];
        if n % 7 == 0 {
            content.push(Inline::Footnote(vec![paragraph(vec![Inline::text(
                words.clone(),
            )])]));
        }
        match n % 10 {
            0 => Block::Contents {
                title: "Contents".into(),
                depth: 1,
            },
            5 => Block::Quote(vec![paragraph(content)]),
            _ => paragraph(content),
        }
    });
    let document = document(blocks.collect());
    assert!(Ahead::pays(document.blocks.len()) || rayon::current_num_threads() == 1);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| {
            let fonts = Fonts::embedded();
            let laid = lay_out(&document, &Style::default(), &fonts, &Images::new()).unwrap();
            let date = jiff::civil::date(2026, 1, 1);
            crate::pdf::write(laid, &crate::pdf::Properties { date })
        })
    };
    let alone = on(1);
    assert!(alone == on(2) && alone == on(5));
}

#[test]
fn margins_that_leave_no_room_are_told() {
    let mut style = Style::default();
    style.margins.left = 500.0;
    assert_eq!(codes(&document(Vec::new()), &style), ["HC0551"]);
}

#[test]
fn a_missing_picture_is_told() {
    let figure = Figure {
        image: "x".into(),
        alternative: "a".into(),
        caption: Vec::new(),
    };
    assert_eq!(told(vec![Block::Figure(figure)]), ["HC0552"]);
    let mut style = Style::default();
    style.letterhead.logo = Some("logo".into());
    assert_eq!(
        codes(&document(vec![Block::Letterhead(Default::default())]), &style),
        ["HC0552"]
    );
}

#[test]
fn a_picture_without_words_is_told() {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(2, 2)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let figure = Figure {
        image: "x".into(),
        alternative: " ".into(),
        caption: Vec::new(),
    };
    let images = Images::from([("x".to_owned(), png.into_inner())]);
    let document = document(vec![Block::Figure(figure)]);
    let findings = lay_out(&document, &Style::default(), &Fonts::embedded(), &images).unwrap_err();
    assert_eq!(findings.iter().map(Finding::code).collect::<Vec<_>>(), ["HC0556"]);
}

#[test]
fn references_that_lead_nowhere_are_told() {
    let link = Inline::Link {
        target: Target::Anchor("nowhere".into()),
        content: vec![Inline::text("there")],
        alternative: String::new(),
    };
    assert_eq!(told(vec![paragraph(vec![link])]), ["HC0553"]);
    assert_eq!(
        told(vec![paragraph(vec![Inline::PageOf("nowhere".into())])]),
        ["HC0553"]
    );
}

#[test]
fn a_cite_that_is_left_is_told() {
    assert_eq!(
        told(vec![paragraph(vec![Inline::Cite {
            exhibit: "school".into(),
            page: None
        }])]),
        ["HC0554"]
    );
}

/// Printed as `viii`, the references take more than a page and push their goal to page `ix`; printed as `ix`, they
/// take less, and it comes back.
#[test]
fn page_numbers_that_never_settle_are_told() {
    let mut blocks: Vec<Block> = Vec::new();
    for _ in 0..7 {
        blocks.extend([paragraph(vec![Inline::text("x")]), Block::PageBreak]);
    }
    let many = (0..1350).flat_map(|_| [Inline::PageOf("goal".into()), Inline::text(" ")]);
    blocks.push(paragraph(many.collect()));
    blocks.push(Block::Heading {
        level: 2,
        content: vec![Inline::text("x")],
        anchor: Some("goal".into()),
    });
    let document = Document {
        page_numbers: PageNumbers::Roman,
        ..document(blocks)
    };
    assert_eq!(codes(&document, &Style::default()), ["HC0555"]);
}

fn inline() -> impl Strategy<Value = Inline> {
    let text = prop_oneof![
        "[ -~]{0,60}",
        "[a-z]{1,400}",
        Just("محمد (علي) 12 — x".to_owned()),
        Just("\u{202e}\u{2067}a\u{0}\n\t \u{ad}\u{301}\u{a0}".to_owned()),
        Just("« a » : क्षत्रिय ".to_owned()),
        Just(String::new()),
    ];
    let leaf = prop_oneof![
        text.prop_map(Inline::Text),
        Just(Inline::LineBreak),
        Just(Inline::Footnote(vec![Block::Paragraph(vec![Inline::text(
            "note"
        )])])),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let list = prop::collection::vec(inner, 0..4);
        prop_oneof![
            list.clone().prop_map(Inline::Emphasis),
            list.clone().prop_map(Inline::Strong),
            list.clone().prop_map(Inline::Superscript),
            list.clone().prop_map(|content| Inline::Foreign {
                tag: "ar".into(),
                content
            }),
            list.prop_map(|c| Inline::Footnote(vec![Block::Paragraph(c)])),
        ]
    })
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(inline(), 0..6)
}

fn block() -> impl Strategy<Value = Block> {
    let rows = prop::collection::vec(prop::collection::vec(inlines(), 0..5), 0..6);
    let leaf = prop_oneof![
        inlines().prop_map(Block::Paragraph),
        (0u8..9, inlines()).prop_map(|(level, content)| Block::Heading {
            level,
            content,
            anchor: None
        }),
        prop::collection::vec(inlines(), 0..4).prop_map(Block::Lines),
        Just(Block::PageBreak),
        Just(Block::Contents {
            title: "C".into(),
            depth: 4
        }),
        Just(Block::Signature(Default::default())),
        Just(Block::Jurat(Default::default())),
        (inlines(), inlines())
            .prop_map(|(term, meaning)| Block::Definitions(vec![Definition { term, meaning }])),
        (rows, inlines()).prop_map(|(rows, caption)| {
            Block::Table(Table {
                caption,
                columns: vec![
                    Column::default(),
                    Column {
                        share: 3,
                        ..Column::default()
                    },
                ],
                head: rows.first().cloned().unwrap_or_default(),
                rows,
                row_heads: 1,
            })
        }),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let list = prop::collection::vec(inner, 0..4);
        prop_oneof![
            list.clone().prop_map(Block::Quote),
            list.clone().prop_map(|blocks| Block::Numbered {
                number: u32::MAX,
                blocks,
                anchor: None
            }),
            prop::collection::vec(list.clone(), 0..3).prop_map(|items| Block::List {
                start: Some(u64::MAX),
                items
            }),
            list.prop_map(|blocks| Block::Passage {
                tag: "fa".into(),
                blocks
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]
    #[test]
    fn hostile_documents_are_laid_out_within_their_measure(blocks in prop::collection::vec(block(), 0..7)) {
        let laid = lay_out(&document(blocks), &Style::default(), &Fonts::embedded(), &Images::new()).unwrap();
        for placed in laid.pages.iter().flat_map(|p| &p.rows) {
            for mark in &placed.row.marks {
                if let row::Mark::Text { measure, line, .. } = mark {
                    prop_assert!(line.width <= *measure, "{} > {measure}", line.width);
                }
            }
        }
        let date = jiff::civil::date(2026, 1, 1);
        let pages = laid.pages.len();
        let bytes = crate::pdf::write(laid, &crate::pdf::Properties { date });
        prop_assert_eq!(crate::pdf::text(&bytes).len(), pages);
    }
}
