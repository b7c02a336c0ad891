//! Styles: the house style as Word's, under the names that Word knows.
//!
//! In: the house style and the language. Out: the part that defines the styles. A face that the program carries is not on the machines of
//! those who finish a letter by hand: it becomes Times New Roman.

use super::xml::Xml;
use super::{half_points, twips};
use crate::typeset::style::{Alignment, HeadingFace};
use crate::typeset::{Cut, Family, Style};

/// The weight and slope of a heading's face.
pub(super) fn cut_of(face: HeadingFace) -> Cut {
    match face {
        HeadingFace::Regular => Cut::Regular,
        HeadingFace::Bold => Cut::Bold,
        HeadingFace::Italic => Cut::Italic,
        HeadingFace::BoldItalic => Cut::BoldItalic,
    }
}

/// A colour as six digits.
pub(super) fn colour(rgb: [u8; 3]) -> String {
    rgb.iter().map(|part| format!("{part:02X}")).collect()
}

/// The face in Word.
fn face(family: Family) -> &'static str {
    family.of_the_machine().unwrap_or("Times New Roman")
}

/// A style before it is written.
#[derive(Debug, Clone, Default)]
struct Sheet {
    id: String,
    name: String,
    based_on: &'static str,
    next: &'static str,
    keep_next: bool,
    keep_lines: bool,
    list: Option<(&'static str, u8)>,
    tabs: Vec<(&'static str, &'static str, i64)>,
    before: f64,
    after: f64,
    line: Option<f64>,
    snug: bool,
    left: i64,
    edge: Option<&'static str>,
    outline: Option<u8>,
    cut: Cut,
    colour: Option<String>,
    size: Option<f64>,
}

fn sheet(id: &str, name: &str, based_on: &'static str) -> Sheet {
    Sheet {
        id: id.to_owned(),
        name: name.to_owned(),
        based_on,
        ..Sheet::default()
    }
}

/// The part that defines the styles.
pub(super) fn styles(style: &Style, language: &str) -> String {
    let mut xml = Xml::document();
    xml.open("w:styles", &super::NAMESPACES[..2]);
    defaults(&mut xml, style, language);
    let mut normal = sheet("Normal", "Normal", "");
    normal.line = Some(style.sizes.body);
    write(&mut xml, &normal, style);
    for level in 1..=6 {
        write(&mut xml, &heading(style, level), style);
    }
    for one in text(style).iter().chain(&frames(style)).chain(&small(style)) {
        write(&mut xml, one, style);
    }
    characters(&mut xml, style);
    tables(&mut xml);
    xml.done()
}

fn defaults(xml: &mut Xml, style: &Style, language: &str) {
    let face = face(style.family);
    let size = half_points(style.sizes.body);
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.leaf(
        "w:rFonts",
        &[
            ("w:ascii", face),
            ("w:hAnsi", face),
            ("w:eastAsia", face),
            ("w:cs", face),
        ],
    );
    xml.value("w:sz", &size);
    xml.value("w:szCs", &size);
    xml.leaf(
        "w:lang",
        &[("w:val", language), ("w:eastAsia", "ja-JP"), ("w:bidi", "ar-SA")],
    );
    xml.close();
    xml.close();
    xml.leaf("w:pPrDefault", &[]);
    xml.close();
}

fn heading(style: &Style, level: u8) -> Sheet {
    let look = style.heading(level);
    Sheet {
        next: "BodyText",
        keep_next: true,
        keep_lines: true,
        list: super::numbering::numbers_headings(style).then_some(("2", level - 1)),
        before: look.before,
        after: look.after,
        line: Some(look.size),
        edge: Some(if look.centred { "center" } else { "left" }),
        outline: Some(level - 1),
        cut: cut_of(look.face),
        size: Some(look.size),
        ..sheet(&format!("Heading{level}"), &format!("heading {level}"), "Normal")
    }
}

/// Styles of running text.
fn text(style: &Style) -> Vec<Sheet> {
    let edge = match style.alignment {
        Alignment::Justified => Some("both"),
        Alignment::Ragged => Some("left"),
    };
    let space = style.paragraph_space;
    let body = |id, name| Sheet {
        after: space,
        edge,
        ..sheet(id, name, "Normal")
    };
    vec![
        body("BodyText", "Body Text"),
        Sheet {
            list: Some(("1", 0)),
            left: twips(style.indent),
            ..body("NumberedParagraph", "Numbered Paragraph")
        },
        Sheet {
            snug: true,
            ..body("ListParagraph", "List Paragraph")
        },
        Sheet {
            after: space * 0.6,
            line: Some(style.sizes.quote),
            size: Some(style.sizes.quote),
            ..body("Quote", "Quote")
        },
        Sheet {
            line: Some(style.sizes.footnote),
            size: Some(style.sizes.footnote),
            ..body("FootnoteText", "footnote text")
        },
        sheet("Lines", "Lines", "Normal"),
        Sheet {
            after: space * 1.5,
            ..sheet("LastLine", "Last Line", "Lines")
        },
    ]
}

/// Styles of what frames a letter.
fn frames(style: &Style) -> Vec<Sheet> {
    let sizes = &style.sizes;
    vec![
        Sheet {
            size: Some(sizes.letterhead),
            colour: Some(colour(style.accent)),
            ..sheet("LetterheadName", "Letterhead Name", "Normal")
        },
        Sheet {
            size: Some(sizes.body * 0.9),
            cut: Cut::Italic,
            after: 4.0,
            ..sheet("LetterheadTagline", "Letterhead Tagline", "Normal")
        },
        Sheet {
            size: Some(sizes.running),
            line: Some(sizes.running),
            edge: Some("right"),
            ..sheet("LetterheadAddress", "Letterhead Address", "Normal")
        },
        Sheet {
            after: 8.0,
            ..sheet("Cause", "Cause", "Normal")
        },
        Sheet {
            cut: Cut::Bold,
            ..sheet("CauseParty", "Cause Party", "Normal")
        },
        Sheet {
            before: 10.0,
            keep_lines: true,
            ..sheet("Jurat", "Jurat", "Normal")
        },
        sheet("SignatureText", "Signature Text", "Normal"),
    ]
}

/// Styles of small print, tables, contents, heads and feet.
fn small(style: &Style) -> Vec<Sheet> {
    let sizes = &style.sizes;
    let measure = super::measure(style);
    let running = |id, name| Sheet {
        size: Some(sizes.running),
        line: Some(sizes.running),
        edge: Some("center"),
        colour: Some("464646".into()),
        ..sheet(id, name, "Normal")
    };
    let table = |id, name| Sheet {
        size: Some(sizes.table),
        line: Some(sizes.table),
        edge: Some("left"),
        ..sheet(id, name, "Normal")
    };
    let second = style.heading(2);
    let mut all = vec![
        running("Header", "header"),
        running("Footer", "footer"),
        table("TableText", "Table Text"),
        Sheet {
            cut: Cut::Bold,
            keep_next: true,
            ..table("TableHeading", "Table Heading")
        },
        sheet("ParticularsText", "Particulars Text", "Normal"),
        Sheet {
            cut: Cut::Bold,
            ..sheet("ParticularsTerm", "Particulars Term", "Normal")
        },
        Sheet {
            size: Some(2.0),
            ..sheet("AfterTable", "After Table", "Normal")
        },
        Sheet {
            cut: Cut::Bold,
            keep_next: true,
            before: 10.0,
            after: 4.0,
            size: Some(sizes.caption),
            ..sheet("Caption", "caption", "Normal")
        },
        Sheet {
            before: 10.0,
            after: 5.0,
            edge: Some("center"),
            ..sheet("Figure", "Figure", "Normal")
        },
        Sheet {
            cut: cut_of(second.face),
            keep_next: true,
            before: second.before,
            after: second.after,
            size: Some(second.size),
            ..sheet("TOCHeading", "TOC Heading", "Normal")
        },
    ];
    all.extend((1..=6_i64).map(|level| Sheet {
        tabs: vec![("right", "dot", measure)],
        before: if level <= 2 { 4.0 } else { 1.0 },
        left: 320 * (level - 2).max(0),
        ..sheet(&format!("TOC{level}"), &format!("toc {level}"), "Normal")
    }));
    all
}

/// Writes a paragraph style, in the order that the schema demands.
fn write(xml: &mut Xml, one: &Sheet, style: &Style) {
    let custom = one.name.chars().next().is_some_and(char::is_uppercase)
        && !["Normal", "Body Text", "List Paragraph", "Quote", "TOC Heading"].contains(&one.name.as_str());
    let mut attributes = vec![("w:type", "paragraph")];
    if one.id == "Normal" {
        attributes.push(("w:default", "1"));
    }
    if custom {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", one.id.as_str()));
    xml.open("w:style", &attributes);
    xml.value("w:name", &one.name);
    if !one.based_on.is_empty() {
        xml.value("w:basedOn", one.based_on);
    }
    if !one.next.is_empty() {
        xml.value("w:next", one.next);
    }
    xml.leaf("w:qFormat", &[]);
    paragraph(xml, one, style);
    run(xml, one);
    xml.close();
}

fn paragraph(xml: &mut Xml, one: &Sheet, style: &Style) {
    xml.open("w:pPr", &[]);
    if one.keep_next {
        xml.leaf("w:keepNext", &[]);
    }
    if one.keep_lines {
        xml.leaf("w:keepLines", &[]);
    }
    if let Some((list, level)) = one.list {
        xml.open("w:numPr", &[]);
        xml.value("w:ilvl", &level.to_string());
        xml.value("w:numId", list);
        xml.close();
    }
    if !one.tabs.is_empty() {
        xml.open("w:tabs", &[]);
        for (kind, leader, place) in &one.tabs {
            let place = place.to_string();
            xml.leaf(
                "w:tab",
                &[("w:val", kind), ("w:leader", leader), ("w:pos", place.as_str())],
            );
        }
        xml.close();
    }
    let (before, after) = (twips(one.before).to_string(), twips(one.after).to_string());
    let mut spacing = vec![("w:before", before.as_str()), ("w:after", after.as_str())];
    let line = one.line.map(|size| twips(size * style.leading).to_string());
    if let Some(line) = &line {
        spacing.push(("w:line", line.as_str()));
        spacing.push(("w:lineRule", "atLeast"));
    }
    xml.leaf("w:spacing", &spacing);
    if one.left > 0 {
        let left = one.left.to_string();
        if one.list.is_some() {
            xml.leaf(
                "w:ind",
                &[("w:left", left.as_str()), ("w:hanging", left.as_str())],
            );
        } else {
            xml.leaf("w:ind", &[("w:left", left.as_str())]);
        }
    }
    if one.snug {
        xml.leaf("w:contextualSpacing", &[]);
    }
    if let Some(edge) = one.edge {
        xml.value("w:jc", edge);
    }
    if let Some(outline) = one.outline {
        xml.value("w:outlineLvl", &outline.to_string());
    }
    xml.close();
}

fn run(xml: &mut Xml, one: &Sheet) {
    xml.open("w:rPr", &[]);
    if matches!(one.cut, Cut::Bold | Cut::BoldItalic) {
        xml.leaf("w:b", &[]);
        xml.leaf("w:bCs", &[]);
    }
    if matches!(one.cut, Cut::Italic | Cut::BoldItalic) {
        xml.leaf("w:i", &[]);
        xml.leaf("w:iCs", &[]);
    }
    if let Some(colour) = &one.colour {
        xml.value("w:color", colour);
    }
    if let Some(size) = one.size {
        xml.value("w:sz", &half_points(size));
        xml.value("w:szCs", &half_points(size));
    }
    xml.close();
}

/// Styles of characters.
fn characters(xml: &mut Xml, style: &Style) {
    let accent = colour(style.accent);
    for (id, name) in [
        ("FootnoteReference", "footnote reference"),
        ("Hyperlink", "Hyperlink"),
    ] {
        xml.open("w:style", &[("w:type", "character"), ("w:styleId", id)]);
        xml.value("w:name", name);
        xml.open("w:rPr", &[]);
        if id == "Hyperlink" {
            xml.value("w:color", &accent);
        } else {
            xml.value("w:vertAlign", "superscript");
        }
        xml.close();
        xml.close();
    }
}

/// Styles of tables: ruled ones of the text, lists of particulars, and what only stands side by side.
fn tables(xml: &mut Xml) {
    for (id, name, above, beside) in [
        ("LetterTable", "Letter Table", "60", "100"),
        ("Particulars", "Particulars", "15", "0"),
        ("Bare", "Side by Side", "0", "0"),
    ] {
        xml.open(
            "w:style",
            &[("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", id)],
        );
        xml.value("w:name", name);
        xml.open("w:tblPr", &[]);
        if id == "LetterTable" {
            xml.open("w:tblBorders", &[]);
            for (side, eighths, colour) in [
                ("w:top", "7", "000000"),
                ("w:bottom", "7", "000000"),
                ("w:insideH", "2", "A0A0A0"),
            ] {
                rule(xml, side, eighths, colour);
            }
            xml.close();
        }
        xml.open("w:tblCellMar", &[]);
        for (side, width) in [
            ("w:top", above),
            ("w:left", if id == "LetterTable" { "0" } else { beside }),
            ("w:bottom", above),
            ("w:right", if id == "Particulars" { "200" } else { beside }),
        ] {
            xml.leaf(side, &[("w:w", width), ("w:type", "dxa")]);
        }
        xml.close();
        xml.close();
        if id == "LetterTable" {
            xml.open("w:tblStylePr", &[("w:type", "firstRow")]);
            xml.open("w:tcPr", &[]);
            xml.open("w:tcBorders", &[]);
            rule(xml, "w:bottom", "4", "000000");
            xml.close();
            xml.close();
            xml.close();
        }
        xml.close();
    }
}

fn rule(xml: &mut Xml, side: &str, eighths: &str, colour: &str) {
    xml.leaf(
        side,
        &[
            ("w:val", "single"),
            ("w:sz", eighths),
            ("w:space", "0"),
            ("w:color", colour),
        ],
    );
}
