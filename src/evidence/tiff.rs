//! TIFF files: scans and faxes of many pages.
//!
//! In: a file. Out: a [`Picture`] per page. A page that is one strip of a fax (Group 3 or 4) or of JPEG keeps its data as it is; all
//! others are unpacked, strip by strip or tile by tile, plane by plane. Reduced copies and masks are no pages.

mod directory;
mod fax;
mod lab;
mod pixels;
#[cfg(test)]
mod tests;
mod unpack;

use super::PictureFault;
use super::raster;
use crate::pdf::image::{Colour, Packing, Picture};
use crate::pdf::limits;
use directory::{Directory, File, tag};

/// Reads a TIFF file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Vec<Picture>, PictureFault> {
    let file = File::open(bytes)?;
    let mut pages = Vec::new();
    let mut pixels_left = limits::FILE_PIXELS_MAX;
    let mut at = Some(file.first);
    let mut seen = Vec::new();
    while let Some(offset) = at {
        // A file whose directories run in a circle ends where the circle closes.
        if seen.contains(&offset) || seen.len() >= limits::PAGES_MAX {
            break;
        }
        seen.push(offset);
        // A directory beyond the end of a file that has pages already means that pages are lost.
        let (directory, next) = file.directory(offset)?;
        at = next;
        if pages.is_empty() || !is_copy(&directory) {
            pages.push(page(&file, &directory, &mut pixels_left)?);
        }
    }
    if pages.is_empty() {
        return Err(PictureFault::Truncated);
    }
    Ok(pages)
}

/// The meaning of samples as lightness and two axes of colour, of which the axes are signed (TIFF 6.0, 23).
const LAB: u64 = 8;

/// The same, where the axes are counted from -128 (Adobe's technical notes on TIFF).
const LAB_UNSIGNED: u64 = 9;

/// Whether a directory holds a reduced copy of another page or a mask for one (TIFF 6.0, NewSubfileType).
fn is_copy(directory: &Directory) -> bool {
    directory.number(tag::NEW_SUBFILE_TYPE).unwrap_or(0) & 0b101 != 0
        || directory.number(tag::SUBFILE_TYPE) == Some(2)
}

/// How the samples of a page lie and what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layout {
    width: u32,
    height: u32,
    /// Samples to a pixel, all of the same depth.
    samples: usize,
    /// Bits to a sample.
    bits: usize,
    /// Whether each sample has a plane of its own.
    planar: bool,
    compression: u64,
    photometric: u64,
    predictor: u64,
    /// Whether the first pixel stands in the lowest bit.
    low_bit_first: bool,
    float: bool,
    signed: bool,
}

fn layout(directory: &Directory) -> Result<Layout, PictureFault> {
    let side = |tag| {
        directory
            .number(tag)
            .and_then(|n| u32::try_from(n).ok())
            .ok_or(PictureFault::Truncated)
    };
    let (width, height) = (side(tag::WIDTH)?, side(tag::HEIGHT)?);
    super::png::within_limits(width, height)?;
    let samples = directory.number(tag::SAMPLES_PER_PIXEL).unwrap_or(1);
    let samples = usize::try_from(samples)
        .ok()
        .filter(|n| (1..=8).contains(n))
        .ok_or(PictureFault::NotDecoded)?;
    let depths = directory.numbers(tag::BITS_PER_SAMPLE);
    let bits = depths.first().copied().unwrap_or(1);
    if depths.iter().any(|b| *b != bits) || ![1, 2, 4, 8, 16, 32].contains(&bits) {
        return Err(PictureFault::NotDecoded);
    }
    let format = directory.number(tag::SAMPLE_FORMAT).unwrap_or(1);
    let compression = directory.number(tag::COMPRESSION).unwrap_or(1);
    let fallback = u64::from(!(2..=4).contains(&compression));
    Ok(Layout {
        width,
        height,
        samples,
        bits: usize::try_from(bits).unwrap_or(1),
        planar: directory.number(tag::PLANAR_CONFIGURATION) == Some(2) && samples > 1,
        compression,
        photometric: directory.number(tag::PHOTOMETRIC).unwrap_or(fallback),
        predictor: directory.number(tag::PREDICTOR).unwrap_or(1),
        low_bit_first: directory.number(tag::FILL_ORDER) == Some(2),
        float: format == 3,
        signed: format == 2,
    })
}

fn page(file: &File<'_>, directory: &Directory, pixels_left: &mut u64) -> Result<Picture, PictureFault> {
    let layout = layout(directory)?;
    let orientation = directory.number(tag::ORIENTATION).unwrap_or(1);
    let orientation = u8::try_from(orientation)
        .ok()
        .filter(|o| (1..=8).contains(o))
        .unwrap_or(1);
    if let Some(passed) = pass_through(file, directory, &layout)? {
        return Ok(Picture {
            orientation,
            ..passed
        });
    }
    raster::within_decoded_limits(layout.width, layout.height)?;
    *pixels_left = pixels_left
        .checked_sub(u64::from(layout.width) * u64::from(layout.height))
        .ok_or(PictureFault::TooLargeToDecode(layout.width, layout.height))?;
    let samples = unpack::samples(file, directory, &layout)?;
    pixels::picture(&samples, directory, &layout, orientation)
}

/// A page whose data a PDF viewer reads as it is.
fn pass_through(
    file: &File<'_>,
    directory: &Directory,
    layout: &Layout,
) -> Result<Option<Picture>, PictureFault> {
    if let (6, Some(start)) = (layout.compression, directory.number(tag::JPEG_START)) {
        return old_jpeg(file, directory, layout, start);
    }
    let chunks = unpack::chunks(file, directory, layout)?;
    let [only] = chunks.data.as_slice() else {
        return Ok(None);
    };
    if chunks.width != layout.width || chunks.height < layout.height {
        return Ok(None);
    }
    match layout.compression {
        3 | 4 if layout.samples == 1 && layout.bits == 1 && layout.photometric <= 1 => {
            fax::pass_through(only, directory, layout)
        }
        7 if layout.bits == 8 => {
            let jpeg = unpack::whole_jpeg(only, directory, layout);
            let read = super::jpeg::read(&jpeg)?;
            let fits = (read.width, read.height) == (layout.width, layout.height)
                && matches!(read.colour, Colour::Grey | Colour::Rgb)
                && matches!(layout.photometric, 1 | 2 | 6);
            let profile = directory.bytes(tag::ICC_PROFILE);
            let profile = super::png::fitting_profile(profile, &read.colour);
            Ok(fits.then_some(Picture { profile, ..read }))
        }
        _ => Ok(None),
    }
}

/// JPEG as TIFF had it before 1995, where the page holds a whole file of it.
fn old_jpeg(
    file: &File<'_>,
    directory: &Directory,
    layout: &Layout,
    start: u64,
) -> Result<Option<Picture>, PictureFault> {
    let whole = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    let length = directory.number(tag::JPEG_LENGTH).unwrap_or(whole);
    let end = start.saturating_add(length).min(whole);
    let place = |n| usize::try_from(n).unwrap_or(usize::MAX);
    let bytes = file.bytes.get(place(start)..place(end)).unwrap_or_default();
    if !bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(None);
    }
    let read = super::jpeg::read(bytes)?;
    let fits = (read.width, read.height) == (layout.width, layout.height);
    Ok(fits.then_some(read))
}

/// A picture of bits, a byte for every eight of a row.
fn bits(layout: &Layout, rows: &[u8], orientation: u8) -> Result<Picture, PictureFault> {
    Ok(Picture {
        width: layout.width,
        height: layout.height,
        colour: Colour::Grey,
        bits: 1,
        packing: Packing::Deflated,
        data: raster::deflate(rows)?,
        opacity: None,
        profile: None,
        orientation,
    })
}
