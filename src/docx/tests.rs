//! What a Word file holds: every word of its document, and nothing that Word would refuse.

mod shape;

use super::*;
use crate::blocks::*;
use crate::case::model::Case;
use crate::letters::{Brief, Setting, compose};
use crate::numbering::Numbering;
use crate::typeset;
use std::collections::BTreeMap;
use std::io::Read;

/// The parts of a Word file.
fn parts_of(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.insert(file.name().unwrap().into_owned(), content);
    }
    parts
}

fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts_of(bytes).remove(name).unwrap()).unwrap()
}

/// Letters, digits and marks alone: spaces and quotation marks are settled by the language.
fn bare(text: &str) -> String {
    let left_out = |c: &char| c.is_whitespace() || "\"'“”‘’«»\u{202f}\u{ad}".contains(*c);
    text.chars().filter(|c| !left_out(c)).collect()
}

/// Every piece of text of some blocks.
fn pieces(blocks: &[Block], out: &mut Vec<String>) {
    let line = |content: &[Inline]| plain(content);
    for block in blocks {
        match block {
            Block::Letterhead(head) => {
                out.push(head.name.clone());
                out.push(head.tagline.clone());
                out.extend(head.lines.clone());
            }
            Block::Heading { content, .. } | Block::Paragraph(content) => out.push(line(content)),
            Block::Numbered { blocks, .. } | Block::Quote(blocks) | Block::Passage { blocks, .. } => {
                pieces(blocks, out);
            }
            Block::Lines(lines) => out.extend(lines.iter().map(|one| line(one))),
            Block::List { items, .. } => items.iter().for_each(|item| pieces(item, out)),
            Block::Table(table) => {
                out.push(line(&table.caption));
                out.extend(
                    table
                        .rows
                        .iter()
                        .chain([&table.head])
                        .flatten()
                        .map(|cell| line(cell)),
                );
            }
            Block::Definitions(all) => {
                out.extend(all.iter().flat_map(|one| [line(&one.term), line(&one.meaning)]));
            }
            Block::Figure(figure) => out.extend([line(&figure.caption), figure.alternative.clone()]),
            Block::Signature(one) => {
                out.push(line(&one.closing));
                out.extend(one.below.iter().map(|one| line(one)));
            }
            Block::Jurat(one) => {
                out.push(line(&one.clause));
                out.extend(one.official.iter().chain(&one.declarant).map(|one| line(one)));
            }
            Block::Cause(one) => {
                out.extend([&one.file, &one.court, &one.between, &one.under].map(|one| line(one)));
                for side in &one.sides {
                    out.extend(side.parties.iter().chain([&side.role]).map(|one| line(one)));
                }
            }
            Block::Contents { title, .. } => out.push(title.clone()),
            Block::PageBreak => {}
        }
    }
}

/// The text of the document and its footnotes.
fn text_of(bytes: &[u8]) -> String {
    let parts = parts_of(bytes);
    let names = ["word/document.xml", "word/footnotes.xml"];
    let texts = names.iter().filter_map(|name| parts.get(*name));
    texts
        .map(|xml| shape::text(&String::from_utf8_lossy(xml)))
        .collect()
}

fn day() -> Date {
    jiff::civil::date(2026, 12, 1)
}

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn paragraph(said: &str) -> Block {
    Block::Paragraph(text(said))
}

/// A document that has one of everything.
fn specimen() -> Document {
    let link = |target| Inline::Link {
        target,
        content: text("a link"),
        alternative: "where it leads".into(),
    };
    let note = Inline::Footnote(vec![
        paragraph("A note with more"),
        Block::List {
            start: None,
            items: vec![vec![paragraph("in a note")]],
        },
    ]);
    let cited = Block::Paragraph(vec![
        Inline::text("See page "),
        Inline::PageOf("end".into()),
        Inline::text(", "),
        link(Target::Anchor("end".into())),
        Inline::text(", "),
        link(Target::Address("https://example.org/?a=1&b=2".into())),
        Inline::text(", "),
        link(Target::Exhibit {
            exhibit: "x".into(),
            page: 2,
        }),
        note,
        Inline::LineBreak,
        Inline::Emphasis(vec![Inline::Strong(text("both"))]),
        Inline::Superscript(text("er")),
        Inline::Foreign {
            tag: "ar".into(),
            content: text("سلمى"),
        },
        Inline::text(" and (طارق), soft\u{ad}hyphen, no\u{2011}break, <&>\u{1}"),
    ]);
    let list = |start, items: &[&str]| Block::List {
        start,
        items: items.iter().map(|item| vec![paragraph(item)]).collect(),
    };
    let nested = Block::Numbered {
        number: 2,
        anchor: Some("second".into()),
        blocks: vec![
            paragraph("Second"),
            Block::List {
                start: Some(3),
                items: vec![vec![paragraph("third"), list(None, &["deep"])]],
            },
            Block::Quote(vec![paragraph("quoted")]),
        ],
    };
    let table = Table {
        caption: text("A table"),
        columns: vec![Column::default(); 2],
        head: vec![text("Head"), text("Other")],
        rows: vec![vec![text("short row")], vec![text("a"), text("b")]],
        row_heads: 1,
    };
    let heading = |level, said: &str, anchor: Option<&str>| Block::Heading {
        level,
        content: text(said),
        anchor: anchor.map(str::to_owned),
    };
    let side = |party: &str, role: &str| Side {
        parties: vec![text(party)],
        role: text(role),
    };
    Document {
        title: "A specimen & its <title>".into(),
        author: "Somebody".into(),
        subject: "HC-1".into(),
        running_head: "Running head".into(),
        blocks: vec![
            Block::Letterhead(Letterhead {
                name: "Firm".into(),
                tagline: "Tagline".into(),
                lines: vec!["Street".into()],
            }),
            Block::Cause(Cause {
                file: text("IMM-1-26"),
                court: text("FEDERAL COURT"),
                between: text("BETWEEN:"),
                sides: vec![side("A", "Applicant"), side("M", "Respondent")],
                and: text("and"),
                under: text("under section 72"),
            }),
            heading(1, "Title", None),
            Block::Contents {
                title: "Contents".into(),
                depth: 3,
            },
            Block::Lines(vec![text("line one"), text("line two")]),
            Block::Definitions(vec![Definition {
                term: text("Term"),
                meaning: text("meaning"),
            }]),
            heading(2, "Part", Some("part")),
            Block::Numbered {
                number: 1,
                blocks: vec![paragraph("First")],
                anchor: None,
            },
            nested,
            list(Some(1), &["one", "two"]),
            cited,
            Block::Table(table),
            Block::PageBreak,
            heading(3, "Deeper", Some("end")),
            Block::Figure(Figure {
                image: "logo".into(),
                alternative: "a grey square".into(),
                caption: text("Figure"),
            }),
            Block::Passage {
                tag: "ar".into(),
                blocks: vec![paragraph("فقرة كاملة")],
            },
            Block::Signature(Signature {
                closing: text("Yours,"),
                below: vec![text("Name")],
                dated: true,
            }),
            Block::Signature(Signature::default()),
            Block::Jurat(Jurat {
                clause: text("Sworn before me"),
                official: vec![text("A commissioner")],
                declarant: vec![text("Declarant")],
            }),
        ],
        ..Document::default()
    }
}

fn picture() -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    image::GrayImage::from_pixel(40, 20, image::Luma([90]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

fn specimen_file(style: &Style) -> Vec<u8> {
    let images: Images = [("logo".to_owned(), picture())].into();
    let headings = [(1, "Title", "1"), (2, "Part", "1"), (3, "Deeper", "2")];
    let headings = headings.map(|(level, text, page)| Printed {
        level,
        text: text.into(),
        page: page.into(),
    });
    write(&specimen(), style, &images, day(), &headings)
}

#[test]
fn one_of_everything_is_as_the_schema_demands() {
    let mut house = Style::default();
    house.letterhead.logo = Some("logo".into());
    let court = typeset::court(&house);
    let drafted = Style {
        draft: true,
        ..house.clone()
    };
    for style in [house, court, drafted] {
        let file = specimen_file(&style);
        assert_eq!(shape::faults(&parts_of(&file)), Vec::<String>::new());
        // A page reference has its number only in the file.
        let found = bare(&text_of(&file)).replace("Seepage1", "Seepage");
        let mut said = Vec::new();
        pieces(&specimen().blocks, &mut said);
        said.retain(|text| text != "a grey square");
        for text in said {
            let text = bare(&text.replace(['\u{1}', '\u{2011}'], ""));
            assert!(found.contains(&text), "`{text}` is not in {found}");
        }
        assert_eq!(file, specimen_file(&style));
    }
}

#[test]
fn what_blocks_mean_is_kept() {
    let file = specimen_file(&Style::default());
    let document = part(&file, "word/document.xml");
    for kept in [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:tblHeader/>",
        "<w:footnoteReference w:id=\"1\"/>",
        "<w:fldSimple w:instr=\"PAGEREF place_",
        "TOC \\o &quot;2-3&quot; \\h \\z \\u",
        "<w:pageBreakBefore/>",
        "<w:rtl/><w:lang w:val=\"ar\" w:eastAsia=\"ar\" w:bidi=\"ar\"/>",
        "<w:softHyphen/>",
        "<w:noBreakHyphen/>",
        "<w:br/>",
        "descr=\"a grey square\"",
        "<w:vertAlign w:val=\"superscript\"/>",
    ] {
        assert!(document.contains(kept), "{kept} is not in {document}");
    }
    let foot = part(&file, "word/footer1.xml");
    assert!(foot.contains("w:instr=\"PAGE\"") && foot.contains("w:instr=\"NUMPAGES\""));
    assert!(part(&file, "word/header1.xml").contains("Running head"));
    assert!(!part(&file, "word/header2.xml").contains("Running head"));
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("<dc:title>A specimen &amp; its &lt;title&gt;</dc:title>"));
    assert!(core.contains("<dc:language>en-CA</dc:language>") && core.contains("2026-12-01T00:00:00Z"));
}

const SAMPLES: [&str; 6] = [
    include_str!("../../samples/deferral/case.json"),
    include_str!("../../samples/family-removal-order/case.json"),
    include_str!("../../samples/further-submissions/case.json"),
    include_str!("../../samples/judicial-review/case.json"),
    include_str!("../../samples/reconsideration/case.json"),
    include_str!("../../samples/worker-refused-claim/case.json"),
];

#[test]
fn every_word_of_every_letter_is_in_its_word_file() {
    let house = Style::default();
    let court = typeset::court(&house);
    let mut files = 0;
    for (sample, language) in SAMPLES.iter().flat_map(|sample| [(sample, "en"), (sample, "fr")]) {
        let mut case: serde_json::Value = serde_json::from_str(sample).unwrap();
        case["language"] = language.into();
        let case: Case = serde_json::from_value(case).unwrap();
        let pages = case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400));
        let numbering = Numbering::of(pages);
        for letter in compose(&Brief::plain(&case, &numbering)).letters {
            let style = match letter.setting {
                Setting::House => &house,
                Setting::Court => &court,
            };
            let file = write(&letter.document, style, &Images::new(), day(), &[]);
            let name = format!("{} {language} {}", case.reference, letter.id);
            assert_eq!(shape::faults(&parts_of(&file)), Vec::<String>::new(), "{name}");
            let (mut said, found) = (Vec::new(), bare(&text_of(&file)));
            pieces(&letter.document.blocks, &mut said);
            for text in said {
                assert!(found.contains(&bare(&text)), "{name}: `{text}`");
            }
            files += 1;
        }
    }
    assert!(files > 60, "{files}");
}
