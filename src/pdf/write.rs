//! Laid-out pages to a PDF.
//!
//! In: a [`Laid`] document and its properties. Out: the bytes of a PDF/A-2a and PDF/UA-1 file: glyphs and pictures
//! through printpdf, then all that makes it archival and accessible through `finish`. Same input, same bytes.

mod paint;
mod picture;
mod strikes;

use super::finish::{self, Marked};
use crate::typeset::laid::Laid;
use crate::typeset::length::to_points;
use jiff::civil::Date;
use paint::Painter;
pub use picture::is_picture;
use printpdf::font::PdfFont;
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};
use strikes::Strikes;

/// What a file says of itself beyond what the document says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Properties {
    /// The date that the file carries as its creation date; no clock is read.
    pub date: Date,
}

/// Writes a PDF.
#[must_use]
pub fn write(laid: &Laid, properties: &Properties) -> Vec<u8> {
    let strikes = Strikes::of(laid);
    let mut document = PdfDocument::new(&laid.title);
    for (id, font) in strikes.fonts(laid) {
        document.resources.fonts.map.insert(id, PdfFont::new(font));
    }
    picture::add(&laid.images, &mut document);
    let (pages, marked) = paint(laid, &strikes);
    document.with_pages(pages);
    // Nothing is optimised here: the finishing pass reads the file back and compresses it once.
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let bytes = document.save(&options, &mut Vec::new());
    finish::finish(&bytes, laid, &marked, properties)
}

/// Paints all pages; and which content of which page belongs to which slot of the structure.
fn paint(laid: &Laid, strikes: &Strikes) -> (Vec<PdfPage>, Vec<Marked>) {
    let sheet = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(to_points(laid.sheet.0)),
        height: Pt(to_points(laid.sheet.1)),
        mode: None,
        winding_order: None,
    };
    laid.pages
        .iter()
        .map(|page| {
            let mut painter = Painter::new(laid, strikes);
            painter.page(page);
            let (ops, marked) = painter.done();
            let mut out = PdfPage::new(sheet.width.into(), sheet.height.into(), ops);
            out.media_box = sheet.clone();
            out.crop_box = sheet.clone();
            out.trim_box = sheet.clone();
            (out, marked)
        })
        .unzip()
}

/// Text as PDF strings have it: UTF-16, big end first, with a mark at the start.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect()
}
