//! PNG files.
//!
//! In: a file. Out: a [`Picture`]. Rows that PDF can unpack itself are passed through as they are; interlaced and transparent
//! pictures are decoded, and transparency becomes a mask of its own. Text, time and EXIF chunks stay behind.

use super::PictureFault;
use super::raster::{self, Loss};
use crate::pdf::image::{Colour, Packing, Picture};
use crate::pdf::limits;
use flate2::read::ZlibDecoder;
use image::ImageDecoder;
use std::io::{self, Cursor, Read};

/// The largest ICC profile that is kept, in bytes; those of cameras and printers stay below 4 MB.
const PROFILE_BYTES_MAX: u64 = 8 << 20;

/// What the chunks of a PNG say.
#[derive(Default)]
struct Chunks {
    width: u32,
    height: u32,
    bits: u8,
    colour: u8,
    interlaced: bool,
    palette: Vec<u8>,
    transparent: bool,
    profile: Vec<u8>,
    rows: Vec<u8>,
    /// How many pictures an APNG says that it has; 0 where it is none.
    frames: u32,
}

/// Reads a PNG file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let chunks = chunks(bytes)?;
    within_limits(chunks.width, chunks.height)?;
    let passes = !chunks.interlaced && !chunks.transparent && matches!(chunks.colour, 0 | 2 | 3);
    if passes {
        pass_through(bytes, chunks)
    } else {
        decode(bytes, &chunks)
    }
}

/// Refuses a picture whose pixels would fill the memory of whoever opens it.
pub(super) fn within_limits(width: u32, height: u32) -> Result<(), PictureFault> {
    if width == 0 || height == 0 {
        return Err(PictureFault::Broken(0));
    }
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > limits::PICTURE_SIDE_MAX || pixels > limits::PICTURE_PIXELS_MAX {
        return Err(PictureFault::TooLarge(width, height));
    }
    Ok(())
}

/// An ICC profile, if it is one for colours of this kind.
pub(super) fn fitting_profile(profile: Vec<u8>, colour: &Colour) -> Option<Vec<u8>> {
    let space: &[u8] = match colour {
        Colour::Grey => b"GRAY",
        Colour::Rgb | Colour::Palette(_) => b"RGB ",
        Colour::Cmyk { .. } => b"CMYK",
    };
    let is_whole = profile.len() > 128 && profile.get(36..40) == Some(b"acsp");
    (is_whole && profile.get(16..20) == Some(space)).then_some(profile)
}

fn chunks(bytes: &[u8]) -> Result<Chunks, PictureFault> {
    let mut out = Chunks::default();
    let mut at = 8;
    loop {
        let head = bytes.get(at..at + 8).ok_or(PictureFault::Truncated)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let length = usize::try_from(length).map_err(|_| PictureFault::Broken(at))?;
        let data = bytes
            .get(at + 8..)
            .and_then(|rest| rest.get(..length))
            .ok_or(PictureFault::Truncated)?;
        match &head[4..] {
            b"IHDR" if at == 8 => {
                let [w1, w2, w3, w4, h1, h2, h3, h4, bits, colour, _, _, interlace] =
                    *data.first_chunk().ok_or(PictureFault::Broken(at))?;
                out.width = u32::from_be_bytes([w1, w2, w3, w4]);
                out.height = u32::from_be_bytes([h1, h2, h3, h4]);
                out.bits = bits;
                out.colour = colour;
                out.interlaced = interlace != 0;
            }
            _ if at == 8 => return Err(PictureFault::Broken(at)),
            b"PLTE" => out.palette = data.to_vec(),
            b"tRNS" => out.transparent = true,
            b"acTL" => {
                let count = data.first_chunk().ok_or(PictureFault::Broken(at))?;
                out.frames = u32::from_be_bytes(*count);
            }
            b"IDAT" => out.rows.extend(data),
            b"iCCP" => out.profile = profile(data).unwrap_or_default(),
            b"IEND" => return Ok(out),
            _ => {}
        }
        at += 12 + length;
    }
}

/// The profile in an `iCCP` chunk: a name, a zero byte, the method, deflated data.
fn profile(data: &[u8]) -> Option<Vec<u8>> {
    let name_end = data.iter().position(|b| *b == 0)?;
    let packed = data.get(name_end + 2..)?;
    let mut profile = Vec::new();
    ZlibDecoder::new(packed)
        .take(PROFILE_BYTES_MAX)
        .read_to_end(&mut profile)
        .ok()?;
    Some(profile)
}

fn pass_through(bytes: &[u8], chunks: Chunks) -> Result<Picture, PictureFault> {
    let samples: u64 = if chunks.colour == 2 { 3 } else { 1 };
    let row_bits = u64::from(chunks.width) * samples * u64::from(chunks.bits);
    let expected = (row_bits.div_ceil(8) + 1) * u64::from(chunks.height);
    // The rows are unpacked once and thrown away: a broken picture must not be found out by the officer.
    let unpacked = io::copy(
        &mut ZlibDecoder::new(chunks.rows.as_slice()).take(expected),
        &mut io::sink(),
    );
    if !unpacked.is_ok_and(|length| length == expected) {
        return Err(PictureFault::Truncated);
    }
    let colour = match chunks.colour {
        0 => Colour::Grey,
        2 => Colour::Rgb,
        _ if chunks.palette.is_empty()
            || !chunks.palette.len().is_multiple_of(3)
            || chunks.palette.len() > 768 =>
        {
            return Err(PictureFault::Broken(8));
        }
        _ => Colour::Palette(chunks.palette),
    };
    Ok(Picture {
        width: chunks.width,
        height: chunks.height,
        profile: fitting_profile(chunks.profile, &colour),
        colour,
        bits: chunks.bits,
        packing: Packing::PngRows,
        data: chunks.rows,
        opacity: None,
        orientation: super::jpeg::orientation(bytes),
    })
}

fn decode(bytes: &[u8], chunks: &Chunks) -> Result<Picture, PictureFault> {
    raster::within_decoded_limits(chunks.width, chunks.height)?;
    let broken = |_| PictureFault::Truncated;
    let decoder = image::codecs::png::PngDecoder::new(Cursor::new(bytes)).map_err(broken)?;
    debug_assert_eq!(decoder.dimensions(), (chunks.width, chunks.height));
    let decoded = image::DynamicImage::from_decoder(decoder).map_err(broken)?;
    let profile = (!chunks.profile.is_empty()).then(|| chunks.profile.clone());
    raster::picture(decoded, profile, super::jpeg::orientation(bytes), Loss::None)
}

/// How many pixels a PNG file says that it has.
pub(super) fn pixels(bytes: &[u8]) -> Option<u64> {
    let side = |at: usize| {
        let bytes = bytes.get(at..)?.first_chunk()?;
        Some(u64::from(u32::from_be_bytes(*bytes)))
    };
    Some(side(16)? * side(20)?)
}

/// The packed rows of a PNG file.
pub(super) fn row_data(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    chunks(bytes).map(|chunks| chunks.rows)
}

/// Whether a PNG file has more than its first picture (APNG).
pub(super) fn is_animated(bytes: &[u8]) -> bool {
    chunks(bytes).is_ok_and(|chunks| chunks.frames > 1)
}

/// The samples of a picture whose rows are deflated, filtered or not, without the filters' bytes; nothing where they do not unpack.
pub(super) fn samples(picture: &Picture) -> Option<Vec<u8>> {
    let pixels = u64::from(picture.width) * u64::from(picture.height);
    let limit = (pixels * 8 + u64::from(picture.height)).min(limits::DECODED_PIXELS_MAX * 4);
    let mut bytes = Vec::new();
    ZlibDecoder::new(picture.data.as_slice())
        .take(limit)
        .read_to_end(&mut bytes)
        .ok()?;
    if picture.packing != Packing::PngRows {
        return (!bytes.is_empty()).then_some(bytes);
    }
    let count = if picture.colour == Colour::Rgb { 3 } else { 1 };
    let bits = usize::from(picture.bits) * count;
    let row = (usize::try_from(picture.width).ok()? * bits).div_ceil(8);
    unfilter(&bytes, row, (bits / 8).max(1))
}

/// Undoes the filters of PNG (PNG 1.2, 6): rows of a filter's number and `row` bytes.
fn unfilter(bytes: &[u8], row: usize, pixel: usize) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    // Above the first row lies a row of noughts.
    let mut above = vec![0; row];
    for line in bytes.chunks_exact(row + 1) {
        let start = out.len();
        out.extend_from_slice(&line[1..]);
        let here = &mut out[start..];
        match line[0] {
            0 => {}
            1 => (pixel..row).for_each(|at| here[at] = here[at].wrapping_add(here[at - pixel])),
            2 => here
                .iter_mut()
                .zip(&above)
                .for_each(|(byte, up)| *byte = byte.wrapping_add(*up)),
            3 | 4 => {
                for at in 0..row {
                    let [left, corner] = at
                        .checked_sub(pixel)
                        .map_or([0, 0], |before| [here[before], above[before]]);
                    let guess = match line[0] {
                        3 => u8::midpoint(left, above[at]),
                        _ => paeth(left, above[at], corner),
                    };
                    here[at] = here[at].wrapping_add(guess);
                }
            }
            _ => return None,
        }
        above.copy_from_slice(here);
    }
    (!out.is_empty()).then_some(out)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let guess = a + b - c;
    let [from_a, from_b, from_c] = [a, b, c].map(|n| (guess - n).abs());
    if from_a <= from_b && from_a <= from_c {
        left
    } else if from_b <= from_c {
        up
    } else {
        corner
    }
}
