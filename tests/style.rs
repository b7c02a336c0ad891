//! Every setting of the house style changes what it says, on the placed pages; a setting without a row here fails.
#![allow(clippy::unwrap_used)]

use hc_pack::blocks::{Block, Document, Figure, Inline, Letterhead, Table};
use hc_pack::typeset::row::{Kind, Mark};
use hc_pack::typeset::{Area, Fonts, Images, Laid, PlacedRow, Style, lay_out};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const SENTENCE: &str = "The officer's humanitarian considerations notwithstanding, establishment and understanding of \
    extraordinary circumstances characterise responsibility for interdependent communities.";

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn document() -> Document {
    let heading = |level, words| Block::Heading {
        level,
        content: text(words),
        anchor: None,
    };
    let paragraph = || Block::Paragraph(text(&SENTENCE.repeat(3)));
    Document {
        title: "T".into(),
        running_head: "Head".into(),
        blocks: vec![
            Block::Letterhead(Letterhead::default()),
            heading(1, "Title"),
            heading(2, "Part"),
            paragraph(),
            paragraph(),
            Block::Numbered {
                number: 7,
                blocks: vec![paragraph()],
                anchor: None,
            },
            Block::Quote(vec![paragraph()]),
            Block::Paragraph(vec![Inline::text("x"), Inline::Footnote(vec![paragraph()])]),
            Block::Table(Table {
                caption: text("Caption"),
                rows: vec![vec![text("cell")]],
                ..Table::default()
            }),
            Block::Figure(Figure {
                image: "logo.png".into(),
                alternative: "a".into(),
                caption: Vec::new(),
            }),
        ],
        ..Document::default()
    }
}

fn laid(style: &Value) -> Laid {
    let style: Style = serde_json::from_value(style.clone()).unwrap();
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(4, 2)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let images = Images::from([("logo.png".to_owned(), png.into_inner())]);
    lay_out(&document(), &style, &Fonts::embedded(), &images).unwrap()
}

fn rows(laid: &Laid) -> Vec<&PlacedRow> {
    laid.pages.iter().flat_map(|page| &page.rows).collect()
}

/// The rows that a test on them picks, as the place, size, face and words of their last line of text.
fn lines(laid: &Laid, picks: impl Fn(&PlacedRow) -> bool) -> Vec<(i64, i64, String, String)> {
    let picked = rows(laid).into_iter().filter(|row| picks(row));
    picked
        .flat_map(|placed| &placed.row.marks)
        .filter_map(|mark| match mark {
            Mark::Text { x, line, .. } => {
                let run = line.runs.first()?;
                let words = line
                    .runs
                    .iter()
                    .flat_map(|r| &r.glyphs)
                    .map(|g| &*g.text)
                    .collect();
                Some((x + run.x, run.size, laid.faces[run.face].name.clone(), words))
            }
            _ => None,
        })
        .collect()
}

fn of(laid: &Laid, kind: Kind) -> Vec<(i64, i64, String, String)> {
    lines(laid, |row| row.row.kind == kind && row.area == Area::Body)
}

/// The rows of the first paragraph.
fn first(laid: &Laid) -> Vec<&PlacedRow> {
    let text: Vec<_> = rows(laid)
        .into_iter()
        .filter(|row| row.row.kind == Kind::Text && row.area == Area::Body)
        .collect();
    let paragraph = text[0].row.line_of.unwrap().0;
    text.into_iter()
        .filter(|row| row.row.line_of.unwrap().0 == paragraph)
        .collect()
}

/// The lines of the first paragraph but the last: those that end where all the others do.
fn full_lines(laid: &Laid) -> usize {
    let widths: Vec<i64> = first(laid)
        .iter()
        .filter_map(|row| match &row.row.marks[0] {
            Mark::Text { line, .. } => Some(line.width),
            _ => None,
        })
        .collect();
    widths
        .iter()
        .filter(|width| **width == laid.sheet.0 - 162_000)
        .count()
}

type Probe = fn(&Laid) -> String;

/// The setting, a style that changes it, what to look at, and what must be seen.
fn table() -> Vec<(&'static str, Value, Probe, &'static str)> {
    let headings = |change: Value| {
        let mut heading =
            json!({"size": 17.0, "face": "bold", "centred": true, "before": 10.0, "after": 12.0});
        heading
            .as_object_mut()
            .unwrap()
            .extend(change.as_object().unwrap().clone());
        json!({"headings": [heading]})
    };
    let gap: Probe = |laid| {
        let (paragraph, all) = (first(laid), rows(laid));
        let last = paragraph.last().unwrap();
        let next = all
            .iter()
            .find(|row| row.area == Area::Body && row.y > last.y)
            .unwrap();
        (next.y - last.y - last.row.height).to_string()
    };
    let heading: Probe = |laid| format!("{:?}", of(laid, Kind::Heading)[0]);
    let title_gap: Probe = |laid| {
        let all = rows(laid);
        let at = all.iter().position(|row| row.row.kind == Kind::Heading).unwrap();
        format!("{} {}", all[at].row.before, all[at].row.after)
    };
    let letterhead: Probe = |laid| {
        let head = rows(laid)[0];
        let first = lines(laid, |row| std::ptr::eq(row, head));
        first
            .into_iter()
            .map(|line| format!("{} {};", line.3, line.1))
            .collect()
    };
    vec![
        (
            "page",
            json!({"page": "a4"}),
            |l| format!("{:?}", l.sheet),
            "(595276, 841890)",
        ),
        (
            "margins.top",
            json!({"margins": {"top": 100.0}}),
            |l| rows(l)[0].y.to_string(),
            "100000",
        ),
        (
            "margins.left",
            json!({"margins": {"left": 90.0}}),
            |l| of(l, Kind::Text)[0].0.to_string(),
            "90000",
        ),
        (
            "margins.right",
            json!({"margins": {"right": 111.0}}),
            |l| match &first(l)[0].row.marks[0] {
                Mark::Text { measure, .. } => measure.to_string(),
                _ => String::new(),
            },
            "420000",
        ),
        (
            "margins.bottom",
            json!({"margins": {"bottom": 100.0}}),
            |l| {
                let foot = rows(l).into_iter().find(|row| row.area == Area::Foot).unwrap().y;
                (792_000 - foot).to_string()
            },
            "56000",
        ),
        (
            "family",
            json!({"family": "source_serif"}),
            |l| of(l, Kind::Text)[0].2.clone(),
            "SourceSerif4-Regular",
        ),
        (
            "sizes.body",
            json!({"sizes": {"body": 13.0}}),
            |l| of(l, Kind::Text)[0].1.to_string(),
            "13000",
        ),
        (
            "sizes.quote",
            json!({"sizes": {"quote": 9.0}}),
            |l| {
                let sizes: BTreeSet<i64> = of(l, Kind::Text).iter().map(|line| line.1).collect();
                format!("{sizes:?}")
            },
            "{9000, 11500}",
        ),
        (
            "sizes.table",
            json!({"sizes": {"table": 7.0}}),
            |l| of(l, Kind::Table)[0].1.to_string(),
            "7000",
        ),
        (
            "sizes.footnote",
            json!({"sizes": {"footnote": 8.0}}),
            |l| {
                lines(l, |row| row.area == Area::Notes(Some(0)))
                    .last()
                    .unwrap()
                    .1
                    .to_string()
            },
            "8000",
        ),
        (
            "sizes.caption",
            json!({"sizes": {"caption": 8.0}}),
            |l| of(l, Kind::Caption)[0].1.to_string(),
            "8000",
        ),
        (
            "sizes.running",
            json!({"sizes": {"running": 12.0}}),
            |l| lines(l, |row| row.area == Area::Foot)[0].1.to_string(),
            "12000",
        ),
        (
            "sizes.letterhead",
            json!({"sizes": {"letterhead": 30.0}, "letterhead": {"name": "Firm"}}),
            letterhead,
            "Firm 30000;",
        ),
        (
            "leading",
            json!({"leading": 2.0}),
            |l| first(l)[0].row.height.to_string(),
            "23000",
        ),
        ("paragraph_space", json!({"paragraph_space": 21.0}), gap, "21000"),
        (
            "alignment",
            json!({"alignment": "ragged"}),
            |l| (full_lines(l) < 2).to_string(),
            "true",
        ),
        (
            "hyphenation",
            json!({"hyphenation": false}),
            |l| {
                of(l, Kind::Text)
                    .iter()
                    .any(|line| line.3.contains('\u{ad}'))
                    .to_string()
            },
            "false",
        ),
        (
            "quotes",
            json!({"quotes": "as_typed"}),
            |l| of(l, Kind::Text)[0].3.contains("officer's").to_string(),
            "true",
        ),
        (
            "numbering",
            json!({"numbering": "square"}),
            |l| {
                of(l, Kind::Text)
                    .iter()
                    .find(|line| line.3.contains('7'))
                    .unwrap()
                    .3
                    .clone()
            },
            "[7]",
        ),
        (
            "indent",
            json!({"indent": 50.0}),
            |l| {
                let lines = of(l, Kind::Text);
                let at = lines.iter().position(|line| line.3.contains('7')).unwrap();
                lines[at + 1].0.to_string()
            },
            "131000",
        ),
        (
            "headings.size",
            headings(json!({"size": 30.0, "centred": false})),
            heading,
            r#"(81000, 30000, "LibertinusSerif-Bold", "Title")"#,
        ),
        (
            "headings.face",
            headings(json!({"face": "italic", "centred": false})),
            heading,
            r#"(81000, 17000, "LibertinusSerif-Italic", "Title")"#,
        ),
        (
            "headings.centred",
            headings(json!({"centred": false})),
            heading,
            r#"(81000, 17000, "LibertinusSerif-Bold", "Title")"#,
        ),
        (
            "headings.before",
            headings(json!({"before": 33.0})),
            title_gap,
            "33000 12000",
        ),
        (
            "headings.after",
            headings(json!({"after": 33.0})),
            title_gap,
            "10000 33000",
        ),
        (
            "headings.numbers",
            headings(json!({"numbers": "letters"})),
            |l| format!("{:?}", l.headings.iter().map(|h| &h.text).collect::<Vec<_>>()),
            r#"["A. Title", "A. Part"]"#,
        ),
        (
            "accent",
            json!({"accent": [1, 2, 3], "letterhead": {"name": "Firm"}}),
            |l| match &rows(l)[0].row.marks[0] {
                Mark::Text { ink, .. } => format!("{ink:?}"),
                _ => String::new(),
            },
            "[1, 2, 3]",
        ),
        (
            "letterhead.name",
            json!({"letterhead": {"name": "Firm"}}),
            letterhead,
            "Firm 17000;",
        ),
        (
            "letterhead.tagline",
            json!({"letterhead": {"tagline": "Advisers"}}),
            letterhead,
            "Advisers 10350;",
        ),
        (
            "letterhead.lines",
            json!({"letterhead": {"lines": ["Street", "Town"]}}),
            letterhead,
            "Street 9250;Town 9250;",
        ),
        (
            "letterhead.logo",
            json!({"letterhead": {"logo": "logo.png"}}),
            |l| match &rows(l)[0].row.marks[0] {
                Mark::Image { width, height, .. } => format!("{width} × {height}"),
                _ => String::new(),
            },
            "96000 × 48000",
        ),
        (
            "draft",
            json!({"draft": true}),
            |l| l.draft.is_some().to_string(),
            "true",
        ),
    ]
}

#[test]
fn every_setting_shows() {
    let usual = laid(&json!({}));
    for (setting, style, probe, expected) in table() {
        assert_eq!(probe(&laid(&style)), expected, "{setting}");
        assert_ne!(probe(&usual), expected, "{setting} changes nothing");
    }
}

#[test]
fn every_setting_has_a_row() {
    let all = serde_json::to_value(Style::default()).unwrap();
    let mut settings: BTreeSet<String> = BTreeSet::new();
    for (name, value) in all.as_object().unwrap() {
        match value.as_array().map_or(value, |list| &list[0]) {
            // How exhibits are bound and pictures reduced shows on no page of ours: other tests hold these.
            Value::Object(_) if ["exhibits", "legibility"].contains(&name.as_str()) => {}
            Value::Object(inner) => settings.extend(inner.keys().map(|key| format!("{name}.{key}"))),
            _ => {
                settings.insert(name.clone());
            }
        }
    }
    let rows: BTreeSet<String> = table().iter().map(|row| row.0.to_owned()).collect();
    assert_eq!(settings, rows);
}
