//! Decoded pixels as a [`Picture`].
//!
//! In: what a decoder gave. Out: the same pixels, packed as tightly as is right for them: a palette where there are few colours, rows
//! with PNG's prediction otherwise, and JPEG of high quality where the source was lossy already. Transparency becomes a mask of its own.

use super::PictureFault;
use crate::pdf::image::{Colour, Packing, Picture};
use crate::pdf::limits;
use flate2::write::ZlibEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder};
use std::collections::HashMap;
use std::io::Write;

/// What a source did to its pixels before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loss {
    /// Nothing: they are kept to the last bit.
    None,
    /// It dropped what the eye does not see: doing so once more at high quality costs less than two levels.
    Lossy,
}

/// The quality at which lossy sources are written as JPEG; colours are not subsampled.
const JPEG_QUALITY: u8 = 93;

/// The most colours that make a palette.
const PALETTE_MAX: usize = 256;

/// Decodes with one of the decoders of the `image` crate, after its size has been weighed.
pub(super) fn decode<'a>(mut decoder: impl ImageDecoder + 'a, loss: Loss) -> Result<Picture, PictureFault> {
    let (width, height) = decoder.dimensions();
    within_decoded_limits(width, height)?;
    let profile = decoder.icc_profile().ok().flatten();
    let orientation = decoder
        .orientation()
        .map_or(1, image::metadata::Orientation::to_exif);
    let decoded = DynamicImage::from_decoder(decoder).map_err(|_| PictureFault::Truncated)?;
    picture(decoded, profile, orientation, loss)
}

/// Refuses a picture that would have to be unpacked beyond what memory holds.
pub(super) fn within_decoded_limits(width: u32, height: u32) -> Result<(), PictureFault> {
    super::png::within_limits(width, height)?;
    if u64::from(width) * u64::from(height) > limits::DECODED_PIXELS_MAX {
        return Err(PictureFault::TooLargeToDecode(width, height));
    }
    Ok(())
}

/// Packs pixels.
pub(super) fn picture(
    decoded: DynamicImage,
    profile: Option<Vec<u8>>,
    orientation: u8,
    loss: Loss,
) -> Result<Picture, PictureFault> {
    let (width, height) = (decoded.width(), decoded.height());
    let opacity = opacity(&decoded)?;
    let (colour, bits, samples) = samples(decoded);
    let profile = profile.and_then(|profile| super::png::fitting_profile(profile, &colour));
    let packed = match loss {
        Loss::Lossy if bits == 8 => jpeg(&samples, width, height, colour)?,
        _ => match palette(&samples, &colour, bits) {
            Some((palette, indices)) => Packed {
                colour: Colour::Palette(palette),
                bits: 8,
                packing: Packing::Deflated,
                data: deflate(&indices)?,
            },
            None => rows(&samples, width, height, colour, bits)?,
        },
    };
    Ok(Picture {
        width,
        height,
        profile,
        colour: packed.colour,
        bits: packed.bits,
        packing: packed.packing,
        data: packed.data,
        opacity,
        orientation,
    })
}

/// Samples in their packing.
struct Packed {
    colour: Colour,
    bits: u8,
    packing: Packing,
    data: Vec<u8>,
}

/// The mask, where any pixel lets something through.
fn opacity(decoded: &DynamicImage) -> Result<Option<Vec<u8>>, PictureFault> {
    if !decoded.color().has_alpha() {
        return Ok(None);
    }
    let alpha: Vec<u8> = match decoded {
        DynamicImage::ImageRgba8(rgba) => rgba.pixels().map(|p| p.0[3]).collect(),
        other => other.to_luma_alpha8().pixels().map(|p| p.0[1]).collect(),
    };
    if alpha.iter().all(|a| *a == 255) {
        return Ok(None);
    }
    deflate(&alpha).map(Some)
}

/// The samples without transparency, big end first.
fn samples(decoded: DynamicImage) -> (Colour, u8, Vec<u8>) {
    let wide = decoded.color().bytes_per_pixel() / decoded.color().channel_count() > 1;
    let big = |samples: Vec<u16>| samples.into_iter().flat_map(u16::to_be_bytes).collect();
    match (decoded.color().has_color(), wide) {
        (true, true) => (Colour::Rgb, 16, big(decoded.into_rgb16().into_raw())),
        (true, false) => (Colour::Rgb, 8, decoded.into_rgb8().into_raw()),
        (false, true) => (Colour::Grey, 16, big(decoded.into_luma16().into_raw())),
        (false, false) => (Colour::Grey, 8, decoded.into_luma8().into_raw()),
    }
}

/// A palette and the indices into it, where there are few enough colours.
fn palette(samples: &[u8], colour: &Colour, bits: u8) -> Option<(Vec<u8>, Vec<u8>)> {
    if *colour != Colour::Rgb || bits != 8 {
        return None;
    }
    let (pixels, _) = samples.as_chunks::<3>();
    let mut places: HashMap<[u8; 3], u8> = HashMap::new();
    let mut colours = Vec::new();
    let mut indices = Vec::with_capacity(pixels.len());
    for pixel in pixels {
        let place = match places.get(pixel) {
            Some(place) => *place,
            None if colours.len() < PALETTE_MAX * 3 => {
                let place = u8::try_from(colours.len() / 3).ok()?;
                places.insert(*pixel, place);
                colours.extend(pixel);
                place
            }
            None => return None,
        };
        indices.push(place);
    }
    Some((colours, indices))
}

fn rows(samples: &[u8], width: u32, height: u32, colour: Colour, bits: u8) -> Result<Packed, PictureFault> {
    let kind = match (&colour, bits) {
        (Colour::Rgb, 16) => ExtendedColorType::Rgb16,
        (Colour::Rgb, _) => ExtendedColorType::Rgb8,
        (_, 16) => ExtendedColorType::L16,
        _ => ExtendedColorType::L8,
    };
    // The encoder takes wide samples as the machine has them.
    let native: Vec<u8>;
    let samples = if bits == 16 {
        let (pairs, _) = samples.as_chunks::<2>();
        native = pairs
            .iter()
            .flat_map(|pair| u16::from_be_bytes(*pair).to_ne_bytes())
            .collect();
        &native
    } else {
        samples
    };
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive)
        .write_image(samples, width, height, kind)
        .map_err(|_| PictureFault::Truncated)?;
    Ok(Packed {
        colour,
        bits,
        packing: Packing::PngRows,
        data: super::png::row_data(&file)?,
    })
}

fn jpeg(samples: &[u8], width: u32, height: u32, colour: Colour) -> Result<Packed, PictureFault> {
    let kind = if colour == Colour::Rgb {
        ExtendedColorType::Rgb8
    } else {
        ExtendedColorType::L8
    };
    let mut data = Vec::new();
    JpegEncoder::new_with_quality(&mut data, JPEG_QUALITY)
        .write_image(samples, width, height, kind)
        .map_err(|_| PictureFault::TooLarge(width, height))?;
    Ok(Packed {
        colour,
        bits: 8,
        packing: Packing::Jpeg,
        data,
    })
}

/// Deflated bytes.
pub(super) fn deflate(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    let mut encoder = ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
    // Writing to memory does not fail; were it ever to, the picture is refused, not cut short.
    encoder.write_all(bytes).map_err(|_| PictureFault::Truncated)?;
    encoder.finish().map_err(|_| PictureFault::Truncated)
}
