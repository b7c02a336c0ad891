//! The small parts of a Word file: types, relationships, properties, settings, heads and feet, the frame of the footnotes.
//!
//! In: the document, the style, and what the text refers to. Out: a part each.

use super::NAMESPACES;
use super::pictures::Picture;
use super::twips;
use super::xml::Xml;
use crate::blocks::{Document, PageNumbers};
use crate::finding::Language;
use crate::typeset::{Style, language_tag};
use jiff::civil::Date;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts that the main part always refers to: relationship, kind, part.
const PARTS: [(&str, &str, &str); 6] = [
    ("rStyles", "styles", "styles.xml"),
    ("rNumbering", "numbering", "numbering.xml"),
    ("rSettings", "settings", "settings.xml"),
    ("rHead", "header", "header1.xml"),
    ("rFirstHead", "header", "header2.xml"),
    ("rFoot", "footer", "footer1.xml"),
];

/// The relationship that leads to an address of a link.
pub(super) fn address_id(place: usize) -> String {
    format!("rLink{}", place + 1)
}

/// What kind of content each part is.
pub(super) fn types(pictures: &[Picture<'_>], has_notes: bool) -> String {
    let mut xml = Xml::document();
    xml.open(
        "Types",
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )],
    );
    let mut endings = vec![
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ];
    for (ending, kind) in [("jpg", "image/jpeg"), ("png", "image/png")] {
        if pictures.iter().any(|picture| picture.part.ends_with(ending)) {
            endings.push((ending, kind));
        }
    }
    for (ending, kind) in endings {
        xml.leaf("Default", &[("Extension", ending), ("ContentType", kind)]);
    }
    let mut part = |name: &str, kind: &str| {
        xml.leaf("Override", &[("PartName", name), ("ContentType", kind)]);
    };
    part("/word/document.xml", &format!("{WORD_TYPE}.document.main+xml"));
    for (_, kind, name) in PARTS {
        part(&format!("/word/{name}"), &format!("{WORD_TYPE}.{kind}+xml"));
    }
    if has_notes {
        part("/word/footnotes.xml", &format!("{WORD_TYPE}.footnotes+xml"));
    }
    part(
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
    );
    part(
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    );
    xml.done()
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.leaf("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

/// What the package holds.
pub(super) fn relations_of_package() -> String {
    let mut xml = Xml::document();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relation(
        &mut xml,
        "rDocument",
        &format!("{OFFICE}/officeDocument"),
        "word/document.xml",
    );
    relation(&mut xml, "rCore", core, "docProps/core.xml");
    relation(
        &mut xml,
        "rApplication",
        &format!("{OFFICE}/extended-properties"),
        "docProps/app.xml",
    );
    xml.done()
}

/// What a part with text refers to; the main part has pictures and footnotes and the parts that describe it.
pub(super) fn relations(addresses: &[String], pictures: &[Picture<'_>], has_notes: bool) -> String {
    let mut xml = Xml::document();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    for (id, kind, name) in PARTS {
        relation(&mut xml, id, &format!("{OFFICE}/{kind}"), name);
    }
    if has_notes {
        relation(
            &mut xml,
            "rNotes",
            &format!("{OFFICE}/footnotes"),
            "footnotes.xml",
        );
    }
    for picture in pictures {
        relation(&mut xml, &picture.id, &format!("{OFFICE}/image"), &picture.part);
    }
    links(&mut xml, addresses);
    xml.done()
}

/// What the footnotes refer to.
pub(super) fn relations_of_notes(addresses: &[String]) -> String {
    let mut xml = Xml::document();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    links(&mut xml, addresses);
    xml.done()
}

fn links(xml: &mut Xml, addresses: &[String]) {
    for (place, address) in addresses.iter().enumerate() {
        let (id, kind) = (address_id(place), format!("{OFFICE}/hyperlink"));
        xml.leaf(
            "Relationship",
            &[
                ("Id", id.as_str()),
                ("Type", kind.as_str()),
                ("Target", address.as_str()),
                ("TargetMode", "External"),
            ],
        );
    }
}

/// Which program wrote it.
pub(super) fn application() -> String {
    let mut xml = Xml::document();
    let properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", properties)]);
    xml.holding("Application", &[], env!("CARGO_PKG_NAME"));
    xml.done()
}

/// Title, author, subject, language and day.
pub(super) fn properties(document: &Document, date: Date) -> String {
    let mut xml = Xml::document();
    xml.open(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.holding("dc:title", &[], &document.title);
    xml.holding("dc:subject", &[], &document.subject);
    xml.holding("dc:creator", &[], &document.author);
    xml.holding("dc:language", &[], language_tag(document.language));
    let day = format!("{date}T00:00:00Z");
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.holding(name, &[("xsi:type", "dcterms:W3CDTF")], &day);
    }
    xml.done()
}

/// How Word treats the document.
pub(super) fn settings(style: &Style, has_notes: bool) -> String {
    let mut xml = Xml::document();
    xml.open("w:settings", &NAMESPACES[..2]);
    xml.value("w:defaultTabStop", "720");
    if style.hyphenation {
        xml.leaf("w:autoHyphenation", &[]);
        xml.leaf("w:doNotHyphenateCaps", &[]);
    }
    xml.value("w:characterSpacingControl", "doNotCompress");
    if has_notes {
        xml.open("w:footnotePr", &[]);
        xml.leaf("w:footnote", &[("w:id", "-1")]);
        xml.leaf("w:footnote", &[("w:id", "0")]);
        xml.close();
    }
    xml.open("w:compat", &[]);
    xml.leaf(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    xml.done()
}

/// The paper, its margins, its heads and feet.
pub(super) fn section(xml: &mut Xml, document: &Document, style: &Style) {
    xml.open("w:sectPr", &[]);
    for (kind, id) in [("default", "rHead"), ("first", "rFirstHead")] {
        xml.leaf("w:headerReference", &[("w:type", kind), ("r:id", id)]);
    }
    for kind in ["default", "first"] {
        xml.leaf("w:footerReference", &[("w:type", kind), ("r:id", "rFoot")]);
    }
    let (width, height) = style.sheet();
    let (width, height) = ((width / 50).to_string(), (height / 50).to_string());
    xml.leaf("w:pgSz", &[("w:w", width.as_str()), ("w:h", height.as_str())]);
    let margins = &style.margins;
    let edge = |points: f64| twips(points).to_string();
    xml.leaf(
        "w:pgMar",
        &[
            ("w:top", edge(margins.top).as_str()),
            ("w:right", edge(margins.right).as_str()),
            ("w:bottom", edge(margins.bottom).as_str()),
            ("w:left", edge(margins.left).as_str()),
            ("w:header", edge(margins.top / 2.0).as_str()),
            ("w:footer", edge(margins.bottom / 2.0).as_str()),
            ("w:gutter", "0"),
        ],
    );
    if document.page_numbers == PageNumbers::Roman {
        xml.leaf("w:pgNumType", &[("w:fmt", "lowerRoman"), ("w:start", "1")]);
    }
    xml.leaf("w:titlePg", &[]);
    xml.close();
}

/// The head of pages, with the mark of a draft where the style has one.
pub(super) fn head(document: &Document, style: &Style, text: &str) -> String {
    let mut xml = Xml::document();
    xml.open("w:hdr", &NAMESPACES[..2]);
    if style.draft {
        let word = match document.language {
            Language::En => "DRAFT",
            Language::Fr => "ÉBAUCHE",
        };
        line(&mut xml, "Header", |xml| {
            xml.open("w:r", &[]);
            xml.open("w:rPr", &[]);
            xml.leaf("w:b", &[]);
            xml.close();
            xml.holding("w:t", &[], word);
            xml.close();
        });
    }
    line(&mut xml, "Header", |xml| {
        if !text.is_empty() {
            run(xml, text);
        }
    });
    xml.done()
}

/// The foot of pages: "Page 3 of 12", both numbers as fields.
pub(super) fn foot(document: &Document) -> String {
    let mut xml = Xml::document();
    xml.open("w:ftr", &NAMESPACES[..2]);
    line(&mut xml, "Footer", |xml| match document.page_numbers {
        PageNumbers::None => {}
        PageNumbers::Roman => field(xml, "PAGE"),
        PageNumbers::OfTotal => {
            run(xml, "Page ");
            field(xml, "PAGE");
            run(
                xml,
                match document.language {
                    Language::En => " of ",
                    Language::Fr => " sur ",
                },
            );
            field(xml, "NUMPAGES");
        }
    });
    xml.done()
}

fn line(xml: &mut Xml, style: &str, content: impl FnOnce(&mut Xml)) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", style);
    xml.close();
    content(xml);
    xml.close();
}

fn run(xml: &mut Xml, text: &str) {
    xml.open("w:r", &[]);
    xml.holding("w:t", &[("xml:space", "preserve")], text);
    xml.close();
}

fn field(xml: &mut Xml, code: &str) {
    xml.open("w:fldSimple", &[("w:instr", code)]);
    run(xml, "1");
    xml.close();
}

/// The footnotes, with the rules above them.
pub(super) fn notes(notes: Xml) -> String {
    let mut xml = Xml::document();
    xml.open("w:footnotes", &NAMESPACES);
    for (id, kind, rule) in [
        ("-1", "separator", "w:separator"),
        ("0", "continuationSeparator", "w:continuationSeparator"),
    ] {
        xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
        line(&mut xml, "FootnoteText", |xml| {
            xml.open("w:r", &[]);
            xml.leaf(rule, &[]);
            xml.close();
        });
        xml.close();
    }
    xml.take_in(notes);
    xml.done()
}
