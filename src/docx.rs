//! A document of our own as a Word file, for those who must finish it by hand.
//!
//! In: the same typed blocks from which pages are set, the house style, the images, the date of filing, and the headings with their
//! printed pages. Out: the bytes of a `.docx` file (ECMA-376, transitional), the same for the same input. It places nothing: lines and
//! pages are Word's. What the blocks mean is kept as what Word means by it: heading styles, numbered paragraphs and lists as numbering,
//! head rows, footnotes, page fields, a table of contents that can be brought up to date, languages, the title as a property.
//!
//! It is written by hand over `zip`: the writers of such files that there are leave out footnotes, languages or head rows, or
//! put the clock into what they write.

mod blocks;
mod frames;
mod numbering;
mod parts;
mod pictures;
mod runs;
mod styles;
mod tables;
mod xml;

use crate::blocks::Document;
use crate::typeset::{Images, Style, language_tag};
use blocks::Writer;
use jiff::civil::Date;
use std::io::{Cursor, Write as _};
use xml::Xml;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A heading as it was printed, for the table of contents until Word brings it up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Its level, from 1.
    pub level: u8,
    /// Its words, after its number.
    pub text: String,
    /// The number of its page.
    pub page: String,
}

/// The namespaces of a part with text.
const NAMESPACES: [(&str, &str); 5] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
];

/// Writes a document as a Word file. `headings` are those of its pages, in order.
#[must_use]
pub fn write(
    document: &Document,
    style: &Style,
    images: &Images,
    date: Date,
    headings: &[Printed],
) -> Vec<u8> {
    let mut writer = Writer::new(document, style, images, headings);
    writer.all(&document.blocks);
    let text = writer.take();
    writer.notes_part();
    let notes = writer.take();
    let has_notes = writer.has_notes();
    let pictures = &writer.pictures;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        (
            "[Content_Types].xml".into(),
            parts::types(pictures, has_notes).into(),
        ),
        ("_rels/.rels".into(), parts::relations_of_package().into()),
        ("docProps/app.xml".into(), parts::application().into()),
        (
            "docProps/core.xml".into(),
            parts::properties(document, date).into(),
        ),
        ("word/document.xml".into(), whole(document, style, text).into()),
        (
            "word/_rels/document.xml.rels".into(),
            parts::relations(&writer.addresses, pictures, has_notes).into(),
        ),
        (
            "word/styles.xml".into(),
            styles::styles(style, language_tag(document.language)).into(),
        ),
        (
            "word/numbering.xml".into(),
            numbering::numbering(style, &writer.lists, document.language).into(),
        ),
        (
            "word/settings.xml".into(),
            parts::settings(style, has_notes).into(),
        ),
        (
            "word/header1.xml".into(),
            parts::head(document, style, &document.running_head).into(),
        ),
        ("word/header2.xml".into(), parts::head(document, style, "").into()),
        ("word/footer1.xml".into(), parts::foot(document).into()),
    ];
    if has_notes {
        files.push(("word/footnotes.xml".into(), parts::notes(notes).into()));
        files.push((
            "word/_rels/footnotes.xml.rels".into(),
            parts::relations_of_notes(&writer.addresses).into(),
        ));
    }
    for picture in pictures {
        files.push((format!("word/{}", picture.part), picture.bytes.to_vec()));
    }
    packed(&files)
}

/// The main part: the text, and how its pages are.
fn whole(document: &Document, style: &Style, text: Xml) -> String {
    let mut xml = Xml::document();
    xml.open("w:document", &NAMESPACES);
    xml.open("w:body", &[]);
    xml.take_in(text);
    parts::section(&mut xml, document, style);
    xml.done()
}

/// The parts as one archive, without a clock.
fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)
            .and_then(|()| Ok(zip.write_all(bytes)?))
            .expect("writing to memory cannot fail");
    }
    let packed = zip.finish().expect("writing to memory cannot fail");
    packed.into_inner()
}

/// Points in twentieths, the unit of lengths in Word files.
fn twips(points: f64) -> i64 {
    // Lengths of a style are at most some hundred points.
    #[allow(clippy::cast_possible_truncation)]
    let twips = (points * 20.0).round() as i64;
    twips
}

/// A size of type in half points, the unit of sizes in Word files.
fn half_points(points: f64) -> String {
    #[allow(clippy::cast_possible_truncation)]
    let halves = (points * 2.0).round() as i64;
    halves.to_string()
}

/// The width of the text, in twentieths of a point.
fn measure(style: &Style) -> i64 {
    style.measure() / 50
}

#[cfg(test)]
mod tests;
