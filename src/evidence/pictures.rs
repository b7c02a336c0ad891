//! Pictures on sheets.
//!
//! In: picture files, their captions, how many stand on a sheet. Out: parts whose pages are those sheets, and what is worth knowing of
//! each picture: that it moves, is blank, is too coarse for print, lacks its caption. A sheet that several files share counts
//! as a page of the first.

use super::kind::Format;
use super::page::{self, Letters};
use super::{
    Captions, Frames, Item, Means, Part, Payload, PictureFault, Source, Taken, bmp, gif, guard, heic, jpeg,
    kind, png, portable, tiff, webp,
};
use crate::blocks::Block;
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use crate::pdf::image::{Colour, Packing, Picture, has_scans_apart};
use crate::pdf::limits;
use crate::pdf::sheet::{self, Framed, Grid, Strip};
use crate::store::Content;
use crate::typeset::UsedFont;
use std::io::Cursor;
use std::sync::Arc;

/// What reading a picture file tells.
struct Reading {
    pictures: Vec<Picture>,
    frames: Frames,
    /// Pages, from 1, on which nothing is to be seen.
    blank: Vec<usize>,
    /// Whether it is in doubt which side is up.
    turn_is_doubtful: bool,
}

/// Reads a picture file: one picture, or a page each.
pub(super) fn read(
    source: &Source,
    bytes: Arc<Vec<u8>>,
    format: Format,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Picture>, Finding> {
    let path = &source.path_as_written;
    let reading = guard::run(path, move || unpack(&bytes, format))?
        .map_err(|fault| picture_finding(&fault, path, format))?;
    let at = |row| Finding::new(row, Place::file(path)).with("path", path);
    if reading.frames == Frames::More {
        findings.push(at(&rows::PICTURE_MOVES));
    }
    if reading.turn_is_doubtful {
        findings.push(at(&rows::PICTURE_TURN_DOUBTFUL));
    }
    if !reading.blank.is_empty() {
        findings.push(
            at(&rows::PICTURE_BLANK)
                .with("count", reading.blank.len())
                .with("pages", super::portable::list(&reading.blank)),
        );
    }
    Ok(reading.pictures)
}

fn unpack(bytes: &[u8], format: Format) -> Result<Reading, PictureFault> {
    let (pictures, frames) = match format {
        Format::Jpeg => (vec![jpeg::read(bytes)?], Frames::One),
        Format::Png => (vec![png::read(bytes)?], Frames::of(png::is_animated(bytes))),
        Format::Tiff => (tiff::read(bytes)?, Frames::One),
        Format::Heic => (vec![heic::read(bytes)?], Frames::One),
        Format::WebP => webp::read(bytes).map(|(picture, frames)| (vec![picture], frames))?,
        Format::Gif => gif::read(bytes).map(|(picture, frames)| (vec![picture], frames))?,
        Format::Bmp => (vec![bmp::read(bytes)?], Frames::One),
    };
    let numbered = (1..).zip(&pictures);
    let blank = numbered
        .filter(|(_, picture)| is_blank(picture))
        .map(|(nth, _)| nth);
    // TIFF and HEIC say it in their own structure.
    let says_by_exif = matches!(format, Format::Jpeg | Format::Png | Format::WebP);
    Ok(Reading {
        turn_is_doubtful: says_by_exif && jpeg::is_turned_by_xmp_alone(bytes),
        blank: blank.collect(),
        frames,
        pictures,
    })
}

/// Bytes to a pixel above which a picture cannot be blank, in thousandths: one shade packs far tighter.
const BLANK_BYTES_MAX: usize = 45;

/// How far the shades of a blank picture may lie apart: paper that was scanned, a black frame of a lens cap.
const BLANK_SPREAD_MAX: u8 = 10;

/// Whether a picture of so many bytes and pixels is packed so tightly that it may show nothing.
pub(super) fn may_be_blank(bytes: usize, pixels: u64) -> bool {
    let pixels = usize::try_from(pixels).unwrap_or(usize::MAX);
    // Of a tiny one the headers outweigh the pixels.
    bytes.saturating_sub(1024) <= pixels / 1000 * BLANK_BYTES_MAX
}

/// Whether a picture shows nothing. Only one that is packed so tightly that it may be blank is unpacked to see.
fn is_blank(picture: &Picture) -> bool {
    let pixels = u64::from(picture.width) * u64::from(picture.height);
    if picture.opacity.is_some() || !may_be_blank(picture.data.len(), pixels) {
        return false;
    }
    match picture.packing {
        Packing::Jpeg if has_scans_apart(&picture.data) => false,
        Packing::Jpeg => {
            let decoder = image::codecs::jpeg::JpegDecoder::new(Cursor::new(&picture.data));
            let decoded = decoder.and_then(image::DynamicImage::from_decoder);
            decoded.is_ok_and(|decoded| is_even(decoded.into_luma8().into_raw()))
        }
        Packing::Fax(_) => picture.data.len() * 8 <= usize::try_from(picture.height).unwrap_or(0) + 64,
        Packing::PngRows | Packing::Deflated => png::samples(picture).is_some_and(|samples| {
            match (&picture.colour, picture.bits) {
                // Neighbours in a palette are no neighbours in shade; bits at the end of a row fill it up.
                (Colour::Palette(_), 8) => samples.iter().all(|s| *s == samples[0]),
                (Colour::Grey, 1) => {
                    let black: u64 = samples.iter().map(|s| u64::from(s.count_zeros())).sum();
                    let all = u64::try_from(samples.len() * 8).unwrap_or(u64::MAX);
                    black.min(all - black) * 2_000 < all
                }
                (Colour::Grey | Colour::Rgb, 8) => is_even(samples),
                _ => false,
            }
        }),
    }
}

fn is_even(shades: Vec<u8>) -> bool {
    let (low, high) = shades.into_iter().fold((u8::MAX, u8::MIN), |(low, high), shade| {
        (low.min(shade), high.max(shade))
    });
    high.saturating_sub(low) <= BLANK_SPREAD_MAX
}

/// Puts the pictures of an item on sheets. Nothing comes back where a caption cannot be set; then a finding says so.
pub(super) fn arrange(
    taken: Vec<(&Source, Taken)>,
    item: &Item,
    means: &Means<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut sheet: Vec<Gathered<'_>> = Vec::new();
    let mut whole = true;
    let shares = item.grid != Grid::One;
    for (source, one) in taken {
        match one {
            Taken::Pictures(mut pictures, content) if shares && pictures.len() == 1 => {
                missing_caption(source, item, findings);
                sheet.extend(pictures.pop().map(|picture| (source, picture, content)));
                if sheet.len() == item.grid.places() {
                    whole &= place(&mut sheet, item.grid, means, &mut parts, findings);
                }
                continue;
            }
            // A file of its own sheets ends the sheet before it: pages stand in the order of the files.
            other => {
                whole &= place(&mut sheet, item.grid, means, &mut parts, findings);
                match other {
                    Taken::Part(part) => parts.push(part),
                    Taken::Pictures(pictures, content) => {
                        missing_caption(source, item, findings);
                        match alone(source, pictures, content, means, findings) {
                            Ok(part) => parts.push(part),
                            Err(finding) => {
                                findings.push(finding);
                                whole = false;
                            }
                        }
                    }
                }
                if shares {
                    findings.push(
                        Finding::new(&rows::LAYOUT_NOT_SHARED, Place::file(&source.path_as_written))
                            .with("path", &source.path_as_written)
                            .with("places", item.grid.places()),
                    );
                }
            }
        }
    }
    whole &= place(&mut sheet, item.grid, means, &mut parts, findings);
    whole.then_some(parts)
}

fn missing_caption(source: &Source, item: &Item, findings: &mut Vec<Finding>) {
    let is_empty = source
        .caption
        .as_deref()
        .is_none_or(|text| text.trim().is_empty());
    if item.captions == Captions::Expected && is_empty {
        findings.push(
            Finding::new(&rows::CAPTION_MISSING, Place::value(source.pointer.clone()))
                .with("path", &source.path_as_written),
        );
    }
}

/// A picture that waits for its place on a sheet, and the file that it came from.
type Gathered<'a> = (&'a Source, Picture, Content);

/// Puts what is gathered on a sheet; says whether all captions could be set.
fn place(
    gathered: &mut Vec<Gathered<'_>>,
    grid: Grid,
    means: &Means<'_>,
    parts: &mut Vec<Part>,
    findings: &mut Vec<Finding>,
) -> bool {
    let mut framed = Vec::new();
    let mut fonts = Vec::new();
    let mut sources = Vec::new();
    let mut whole = true;
    for (source, picture, content) in gathered.drain(..) {
        sources.push((source, picture.upright(), content));
        match caption(source, &picture, grid, means, &mut fonts) {
            Ok(caption) => framed.push(Framed { picture, caption }),
            Err(finding) => {
                findings.push(finding);
                whole = false;
            }
        }
    }
    if sources.is_empty() || !whole {
        return whole;
    }
    let (pdf, finenesses) = sheet::sheets(framed, grid);
    let mut payload = Payload::made(pdf, means);
    for ((source, size, content), fineness) in sources.into_iter().zip(finenesses) {
        findings.extend(coarse(source, size, fineness));
        let pages = u32::from(payload != Payload::Elsewhere);
        parts.push(Part {
            path: source.path_as_written.clone(),
            content,
            pages,
            page_facts: super::facts_of(pages),
            keep_original: None,
            fonts: std::mem::take(&mut fonts),
            payload: std::mem::replace(&mut payload, Payload::Elsewhere),
        });
    }
    true
}

/// A file's pictures on sheets of their own, the caption below the first.
pub(super) fn alone(
    source: &Source,
    pictures: Vec<Picture>,
    content: Content,
    means: &Means<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    let mut fonts = Vec::new();
    let mut framed = Vec::new();
    let mut sizes = Vec::new();
    for (nth, picture) in pictures.into_iter().enumerate() {
        let caption = if nth == 0 {
            caption(source, &picture, Grid::One, means, &mut fonts)?
        } else {
            None
        };
        sizes.push(picture.upright());
        framed.push(Framed { picture, caption });
    }
    let pages = u32::try_from(framed.len()).unwrap_or(u32::MAX);
    let (pdf, finenesses) = sheet::sheets(framed, Grid::One);
    let worst = sizes
        .into_iter()
        .zip(finenesses)
        .min_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((size, fineness)) = worst {
        findings.extend(coarse(source, size, fineness));
    }
    debug_assert_eq!(portable::page_count(&pdf, path), Ok(pages));
    Ok(Part {
        path: path.clone(),
        content,
        pages,
        page_facts: super::facts_of(pages),
        keep_original: None,
        fonts,
        payload: Payload::made(pdf, means),
    })
}

fn coarse(source: &Source, [width, height]: [u32; 2], fineness: f32) -> Option<Finding> {
    let path = &source.path_as_written;
    (fineness < limits::DOTS_PER_INCH_MIN).then(|| {
        Finding::new(&rows::PICTURE_COARSE, Place::file(path))
            .with("path", path)
            .with("width", width)
            .with("height", height)
            .with("dpi", format!("{fineness:.0}"))
            .with("limit", limits::DOTS_PER_INCH_MIN)
    })
}

/// Sets a caption.
fn caption(
    source: &Source,
    picture: &Picture,
    grid: Grid,
    means: &Means<'_>,
    fonts: &mut Vec<UsedFont>,
) -> Result<Option<Strip>, Finding> {
    let Some(text) = source.caption.as_deref().map(str::trim).filter(|t| !t.is_empty()) else {
        return Ok(None);
    };
    let at = |letters: String| {
        Finding::new(&rows::CAPTION_LETTERS, Place::value(source.pointer.clone()))
            .with("path", &source.path_as_written)
            .with("letters", letters)
    };
    let style = page::caption_style(sheet::caption_width_pt(grid, picture.upright()));
    let mut letters = Letters::new(means.fonts, style.family);
    let line = letters.line(text);
    if !letters.missing.is_empty() {
        return Err(at(letters.missing.iter().take(12).collect()));
    }
    let heading = Block::Heading {
        level: 1,
        content: vec![line],
        anchor: None,
    };
    let block = match page::right_to_left(text) {
        Some(tag) => Block::Passage {
            tag: tag.to_owned(),
            blocks: vec![heading],
        },
        None => heading,
    };
    let set = page::set(text, vec![block], &style, means).map_err(at)?;
    fonts.extend(set.fonts);
    Ok(Some(Strip {
        text: text.to_owned(),
        pdf: set.pdf,
        place: set.place,
    }))
}

pub(super) fn picture_finding(fault: &PictureFault, path: &str, format: Format) -> Finding {
    let at = |row| Finding::new(row, Place::file(path)).with("path", path);
    match fault {
        PictureFault::NotDecoded if format == Format::Heic => at(&rows::HEIC_NOT_DECODED),
        PictureFault::NotDecoded => at(&rows::PICTURE_NOT_DECODED).with("kind", kind::name_of(format)),
        PictureFault::Truncated => at(&rows::PICTURE_TRUNCATED),
        PictureFault::Broken(offset) => at(&rows::PICTURE_BROKEN).with("offset", offset),
        PictureFault::TooLarge(width, height) => at(&rows::PICTURE_TOO_LARGE)
            .with("width", width)
            .with("height", height)
            .with("side", limits::PICTURE_SIDE_MAX)
            .with("pixels", limits::PICTURE_PIXELS_MAX),
        PictureFault::TooLargeToDecode(width, height) => at(&rows::PICTURE_TOO_LARGE)
            .with("width", width)
            .with("height", height)
            .with("side", limits::PICTURE_SIDE_MAX)
            .with("pixels", limits::DECODED_PIXELS_MAX),
        PictureFault::Unsupported(packing) => at(&rows::PICTURE_PACKING).with("packing", packing),
    }
}
