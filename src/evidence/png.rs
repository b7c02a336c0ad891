//! PNG files.
//!
//! In: a file. Out: a [`Picture`]. Rows that PDF can unpack itself are passed through as they are; interlaced and transparent
//! pictures are decoded, and transparency becomes a mask of its own. Text, time and EXIF chunks stay behind.

use super::PictureFault;
use crate::pdf::image::{Colour, Packing, Picture};
use crate::pdf::limits;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use image::ImageDecoder;
use std::io::{self, Cursor, Read, Write};

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
    let broken = |_| PictureFault::Truncated;
    let decoder = image::codecs::png::PngDecoder::new(Cursor::new(bytes)).map_err(broken)?;
    debug_assert_eq!(decoder.dimensions(), (chunks.width, chunks.height));
    let decoded = image::DynamicImage::from_decoder(decoder).map_err(broken)?;
    let has_colour = decoded.color().has_color();
    let opacity = if decoded.color().has_alpha() {
        let alpha: Vec<u8> = decoded.to_luma_alpha8().pixels().map(|p| p.0[1]).collect();
        alpha
            .iter()
            .any(|a| *a != 255)
            .then(|| deflate(&alpha))
            .transpose()?
    } else {
        None
    };
    let (colour, samples) = if has_colour {
        (Colour::Rgb, decoded.into_rgb8().into_raw())
    } else {
        (Colour::Grey, decoded.into_luma8().into_raw())
    };
    Ok(Picture {
        width: chunks.width,
        height: chunks.height,
        profile: fitting_profile(chunks.profile.clone(), &colour),
        colour,
        bits: 8,
        packing: Packing::Deflated,
        data: deflate(&samples)?,
        opacity,
        orientation: super::jpeg::orientation(bytes),
    })
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    let mut encoder = ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
    // Writing to memory does not fail; were it ever to, the picture is refused, not cut short.
    encoder.write_all(bytes).map_err(|_| PictureFault::Truncated)?;
    encoder.finish().map_err(|_| PictureFault::Truncated)
}
