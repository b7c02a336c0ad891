//! Laid-out pages to a PDF.
//!
//! In: a [`Laid`] document and its properties. Out: the bytes of a PDF/A-2a and PDF/UA-1 file: glyphs and pictures
//! through printpdf, then all that makes it archival and accessible through `finish`. Same input, same bytes.

mod paint;
mod picture;
mod strikes;

use super::finish::{self, Packer, Painted};
use crate::typeset::laid::Laid;
use crate::typeset::length::to_points;
use jiff::civil::Date;
use paint::Painter;
pub use picture::is_picture;
use printpdf::font::PdfFont;
use printpdf::{Op, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};
use rayon::prelude::*;
use strikes::Strikes;

/// What a file says of itself beyond what the document says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Properties {
    /// The date that the file carries as its creation date; no clock is read.
    pub date: Date,
}

/// Writes a PDF.
///
/// printpdf writes the fonts with what their glyphs say, the pictures, the pages and their resources; the content of the
/// pages is painted beside it, page by page on all cores, and put in by the finishing pass.
#[must_use]
pub fn write(mut laid: Laid, properties: &Properties) -> Vec<u8> {
    let strikes = Strikes::of(&laid);
    let (frame, painted) = rayon::join(|| frame(&laid, &strikes), || paint(&laid, &strikes));
    // What is painted is not needed any more, and it takes long to put away.
    let pages = std::mem::take(&mut laid.pages);
    let (bytes, ()) = rayon::join(
        || finish::finish(&frame, &laid, painted, properties),
        || drop(pages),
    );
    bytes
}

/// The file without the content of its pages.
fn frame(laid: &Laid, strikes: &Strikes) -> Vec<u8> {
    let mut document = PdfDocument::new(&laid.title);
    for (id, font) in strikes.fonts(laid) {
        document.resources.fonts.map.insert(id, PdfFont::new(font));
    }
    picture::add(&laid.images, &mut document);
    let mut inventory = strikes.inventory();
    let page = |ops| sheet(laid, ops);
    let pages = laid.pages.iter().map(|_| page(std::mem::take(&mut inventory)));
    document.with_pages(pages.collect());
    // Nothing is optimised here: the finishing pass reads the file back and compresses it once.
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    document.save(&options, &mut Vec::new())
}

fn sheet(laid: &Laid, ops: Vec<Op>) -> PdfPage {
    let sheet = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(to_points(laid.sheet.0)),
        height: Pt(to_points(laid.sheet.1)),
        mode: None,
        winding_order: None,
    };
    let mut page = PdfPage::new(sheet.width.into(), sheet.height.into(), ops);
    page.media_box = sheet.clone();
    page.crop_box = sheet.clone();
    page.trim_box = sheet;
    page
}

/// Paints all pages.
fn paint(laid: &Laid, strikes: &Strikes) -> Vec<Painted> {
    laid.pages
        .par_iter()
        .map_init(Packer::new, |packer, page| {
            let mut painter = Painter::new(laid, strikes);
            painter.page(page);
            let (content, marked) = painter.done();
            Painted {
                content: packer.packed(&content),
                marked,
            }
        })
        .collect()
}

/// Text as PDF strings have it: UTF-16, big end first, with a mark at the start.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect()
}
