//! Whether the parts of a Word file are what ECMA-376 (transitional) demands of them: well formed, children in the order of the schema, every
//! reference to a style, a list, a relationship, a footnote or a bookmark with its end.

use std::collections::{BTreeMap, BTreeSet};

/// The children of an element in the order of the schema; what is not named here may not stand there.
const ORDER: [(&str, &str); 14] = [
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:numPr w:tabs w:bidi w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl",
    ),
    (
        "w:rPr",
        "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:color w:sz w:szCs w:vertAlign w:rtl w:lang",
    ),
    ("w:numPr", "w:ilvl w:numId"),
    (
        "w:tblPr",
        "w:tblStyle w:bidiVisual w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook",
    ),
    ("w:tbl", "w:tblPr w:tblGrid w:tr"),
    ("w:tc", "w:tcPr w:p"),
    ("w:tr", "w:trPr w:tc"),
    ("w:tcPr", "w:tcW w:tcBorders"),
    (
        "w:sectPr",
        "w:headerReference w:footerReference w:pgSz w:pgMar w:pgNumType w:titlePg",
    ),
    (
        "w:style",
        "w:name w:basedOn w:next w:qFormat w:pPr w:rPr w:tblPr w:tblStylePr",
    ),
    (
        "w:lvl",
        "w:start w:numFmt w:pStyle w:suff w:lvlText w:lvlJc w:pPr",
    ),
    ("w:abstractNum", "w:multiLevelType w:lvl"),
    (
        "w:settings",
        "w:defaultTabStop w:autoHyphenation w:doNotHyphenateCaps w:characterSpacingControl w:footnotePr w:compat",
    ),
    (
        "w:tblBorders",
        "w:top w:left w:bottom w:right w:insideH w:insideV",
    ),
];

/// An event of a document.
enum Event<'x> {
    Open(&'x str, Vec<(&'x str, &'x str)>),
    Close(&'x str),
    Text(&'x str),
}

/// Reads what our own writer wrote.
fn events<'x>(xml: &'x str, seen: &mut dyn FnMut(Event<'x>)) {
    let mut rest = xml.split_once("?>").unwrap().1.trim_start();
    while let Some(at) = rest.find('<') {
        if at > 0 {
            seen(Event::Text(&rest[..at]));
        }
        let (tag, behind) = rest[at + 1..].split_once('>').unwrap();
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            seen(Event::Close(name));
            continue;
        }
        let (tag, empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut pairs = Vec::new();
        while let Some((key, behind)) = attributes.split_once("=\"") {
            let (value, behind) = behind.split_once('"').unwrap();
            pairs.push((key.trim(), value));
            attributes = behind;
        }
        seen(Event::Open(name, pairs));
        if empty {
            seen(Event::Close(name));
        }
    }
    assert!(rest.trim().is_empty());
}

/// The text of a part.
pub(super) fn text(xml: &str) -> String {
    let (mut out, mut inside) = (String::new(), false);
    events(xml, &mut |event| match event {
        Event::Open(name, _) => {
            inside = name == "w:t";
            if name == "w:noBreakHyphen" {
                out.push('\u{2060}');
            }
        }
        Event::Close(_) => inside = false,
        Event::Text(said) if inside => out.push_str(said),
        Event::Text(_) => {}
    });
    out = out.replace('\u{2060}', "");
    for (escaped, raw) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        out = out.replace(escaped, raw);
    }
    out
}

/// What one part says of others.
#[derive(Default)]
struct Said {
    faults: Vec<String>,
    styles: BTreeSet<String>,
    lists: BTreeSet<String>,
    relations: BTreeSet<String>,
    notes: BTreeSet<String>,
    links: BTreeSet<String>,
    bookmarks: Vec<String>,
    ids: Vec<String>,
}

fn read(name: &str, xml: &str) -> Said {
    let mut said = Said::default();
    let mut open: Vec<(&str, Vec<&str>)> = Vec::new();
    events(xml, &mut |event| match event {
        Event::Open(element, attributes) => {
            if let Some((_, children)) = open.last_mut() {
                children.push(element);
            }
            let value = |key: &str| attributes.iter().find(|a| a.0 == key).map(|a| a.1.to_owned());
            let kept = |key, set: &mut BTreeSet<String>| set.extend(value(key));
            match element {
                "w:pStyle" | "w:rStyle" | "w:tblStyle" | "w:basedOn" | "w:next" => {
                    kept("w:val", &mut said.styles);
                }
                "w:numId" => kept("w:val", &mut said.lists),
                "w:footnoteReference" => kept("w:id", &mut said.notes),
                "w:bookmarkStart" => said.bookmarks.extend(value("w:name")),
                "wp:docPr" => said.ids.extend(value("id")),
                "w:hyperlink" => kept("w:anchor", &mut said.links),
                _ => {}
            }
            for key in ["r:id", "r:embed"] {
                kept(key, &mut said.relations);
            }
            open.push((element, Vec::new()));
        }
        Event::Close(element) => {
            let (opened, children) = open.pop().unwrap();
            if opened != element {
                said.faults.push(format!("{name}: {opened} closed by {element}"));
            }
            said.faults
                .extend(order(element, &children).map(|fault| format!("{name}: {fault}")));
        }
        Event::Text(_) => {}
    });
    if !open.is_empty() {
        said.faults.push(format!("{name}: not closed"));
    }
    said
}

/// What is wrong with the children of an element.
fn order(element: &str, children: &[&str]) -> Option<String> {
    if element == "w:tc" && children.last() != Some(&"w:p") {
        return Some("a cell does not end with a paragraph".into());
    }
    let (_, order) = ORDER.iter().find(|(name, _)| *name == element)?;
    let order: Vec<&str> = order.split(' ').collect();
    let places: Option<Vec<usize>> = children
        .iter()
        .map(|child| order.iter().position(|known| known == child))
        .collect();
    match places {
        Some(places) if places.is_sorted() => None,
        _ => Some(format!("{element} holds {children:?}")),
    }
}

fn values(xml: &str, element: &str, key: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    events(xml, &mut |event| {
        if let Event::Open(name, attributes) = event
            && name == element
        {
            found.extend(attributes.iter().filter(|a| a.0 == key).map(|a| a.1.to_owned()));
        }
    });
    found
}

/// All that Word would refuse.
pub(super) fn faults(parts: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let texts: BTreeMap<&str, &str> = parts
        .iter()
        .filter_map(|(name, bytes)| Some((name.as_str(), std::str::from_utf8(bytes).ok()?)))
        .collect();
    let mut faults = Vec::new();
    let styles = values(texts["word/styles.xml"], "w:style", "w:styleId");
    let lists = values(texts["word/numbering.xml"], "w:num", "w:numId");
    let document = read("word/document.xml", texts["word/document.xml"]);
    let bookmarks: BTreeSet<String> = document.bookmarks.iter().cloned().collect();
    if bookmarks.len() != document.bookmarks.len() || document.ids.len() != set(&document.ids).len() {
        faults.push("a bookmark or a picture has the name of another".to_owned());
    }
    for (name, text) in &texts {
        let said = read(name, text);
        faults.extend(said.faults);
        let mut missing = |what: &str, used: &BTreeSet<String>, known: &BTreeSet<String>| {
            for lost in used.difference(known) {
                faults.push(format!("{name}: no {what} `{lost}`"));
            }
        };
        missing("style", &said.styles, &styles);
        missing("list", &said.lists, &lists);
        missing("bookmark", &said.links, &bookmarks);
        if let Some((folder, file)) = name.rsplit_once('/').filter(|_| name.starts_with("word/")) {
            let relations = texts.get(format!("{folder}/_rels/{file}.rels").as_str());
            let known = relations.map(|text| values(text, "Relationship", "Id"));
            missing("relationship", &said.relations, &known.unwrap_or_default());
        }
        let notes = texts.get("word/footnotes.xml");
        let notes = notes.map(|text| values(text, "w:footnote", "w:id"));
        missing("footnote", &said.notes, &notes.unwrap_or_default());
    }
    let named = values(texts["[Content_Types].xml"], "Override", "PartName");
    for part in named {
        if !parts.contains_key(part.trim_start_matches('/')) {
            faults.push(format!("no part `{part}`"));
        }
    }
    faults
}

fn set(all: &[String]) -> BTreeSet<&String> {
    all.iter().collect()
}
