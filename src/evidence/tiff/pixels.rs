//! Samples to colours.
//!
//! In: a page's samples and what the page says they mean. Out: a [`Picture`]. What has no sure meaning is refused.

use super::directory::{Directory, tag};
use super::lab;
use super::unpack::Samples;
use super::{LAB, LAB_UNSIGNED, Layout, PictureFault, bits, raster};
use crate::evidence::raster::Loss;
use crate::pdf::image::{Colour, Packing, Picture};
use image::{DynamicImage, ImageBuffer};

/// Makes a picture of a page.
pub(super) fn picture(
    samples: &Samples,
    directory: &Directory,
    layout: &Layout,
    orientation: u8,
) -> Result<Picture, PictureFault> {
    let profile = Some(directory.bytes(tag::ICC_PROFILE)).filter(|p| !p.is_empty());
    let colours = match layout.photometric {
        0 | 1 => 1,
        2 | 6 | LAB | LAB_UNSIGNED => 3,
        3 => return palette(samples, directory, layout, orientation),
        5 => return ink(samples, layout, profile, orientation),
        _ => return Err(PictureFault::NotDecoded),
    };
    if samples.count < colours {
        return Err(PictureFault::Broken(0));
    }
    if layout.bits == 1 && colours == 1 && samples.count == 1 {
        return bits(layout, &packed_bits(samples, layout), orientation);
    }
    let has_alpha = samples.count > colours
        && matches!(directory.number(tag::EXTRA_SAMPLES), Some(1 | 2))
        && layout.bits >= 8;
    let loss = if layout.compression == 7 {
        Loss::Lossy
    } else {
        Loss::None
    };
    let mut kept = keep(samples, colours + usize::from(has_alpha), layout);
    if directory.number(tag::EXTRA_SAMPLES) == Some(1) && has_alpha {
        undo_weighing(&mut kept, colours, samples.wide);
    }
    if layout.photometric == 6 && layout.compression != 7 {
        to_red_green_blue(&mut kept, colours + usize::from(has_alpha), samples.wide)?;
    }
    let profile = if matches!(layout.photometric, LAB | LAB_UNSIGNED) {
        lab::to_red_green_blue(&mut kept, colours + usize::from(has_alpha), layout)?;
        // It described the colours as they were.
        None
    } else {
        profile
    };
    let decoded = build(kept, layout, colours, has_alpha, samples.wide).ok_or(PictureFault::Truncated)?;
    raster::picture(decoded, profile, orientation, loss)
}

/// The first samples of each pixel, stretched to whole bytes, black as 0.
fn keep(samples: &Samples, wanted: usize, layout: &Layout) -> Vec<u8> {
    let each = 1 + usize::from(samples.wide);
    let top = (1_u32 << layout.bits.min(8)) - 1;
    let stretch = |value: u8| {
        if layout.bits < 8 {
            u8::try_from(u32::from(value) * 255 / top).unwrap_or(255)
        } else {
            value
        }
    };
    let mut out = Vec::with_capacity(samples.bytes.len() / samples.count * wanted);
    for pixel in samples.bytes.chunks_exact(samples.count * each) {
        for (nth, byte) in pixel[..wanted * each].iter().enumerate() {
            let value = stretch(*byte);
            let is_grey = nth < each;
            out.push(if layout.photometric == 0 && is_grey {
                !value
            } else {
                value
            });
        }
    }
    out
}

/// Colours that were weighed by their opacity, as they were before.
fn undo_weighing(kept: &mut [u8], colours: usize, wide: bool) {
    if wide {
        for pixel in kept.chunks_exact_mut((colours + 1) * 2) {
            let word = |at: usize| u32::from(u16::from_be_bytes([pixel[at * 2], pixel[at * 2 + 1]]));
            let alpha = word(colours);
            if alpha > 0 && alpha < 0xffff {
                let plain: Vec<u8> = (0..colours)
                    .map(|nth| u16::try_from(word(nth) * 0xffff / alpha).unwrap_or(0xffff))
                    .flat_map(u16::to_be_bytes)
                    .collect();
                pixel[..plain.len()].copy_from_slice(&plain);
            }
        }
        return;
    }
    for pixel in kept.chunks_exact_mut(colours + 1) {
        let alpha = u32::from(pixel[colours]);
        if alpha > 0 && alpha < 255 {
            for sample in &mut pixel[..colours] {
                *sample = u8::try_from(u32::from(*sample) * 255 / alpha).unwrap_or(255);
            }
        }
    }
}

/// From luma and chroma as video has them (ITU-R BT.601, full range).
fn to_red_green_blue(kept: &mut [u8], count: usize, wide: bool) -> Result<(), PictureFault> {
    if wide {
        return Err(PictureFault::NotDecoded);
    }
    for pixel in kept.chunks_exact_mut(count) {
        let [y, cb, cr] = [pixel[0], pixel[1], pixel[2]].map(f32::from);
        let (cb, cr) = (cb - 128.0, cr - 128.0);
        let colours = [
            y + 1.402 * cr,
            y - 0.344_136 * cb - 0.714_136 * cr,
            y + 1.772 * cb,
        ];
        for (sample, colour) in pixel.iter_mut().zip(colours) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates.
            let rounded = colour.round() as u8;
            *sample = rounded;
        }
    }
    Ok(())
}

fn build(
    bytes: Vec<u8>,
    layout: &Layout,
    colours: usize,
    has_alpha: bool,
    wide: bool,
) -> Option<DynamicImage> {
    let (width, height) = (layout.width, layout.height);
    if wide {
        let (pairs, _) = bytes.as_chunks::<2>();
        let words: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
        return match (colours, has_alpha) {
            (1, false) => ImageBuffer::from_raw(width, height, words).map(DynamicImage::ImageLuma16),
            (1, true) => ImageBuffer::from_raw(width, height, words).map(DynamicImage::ImageLumaA16),
            (_, false) => ImageBuffer::from_raw(width, height, words).map(DynamicImage::ImageRgb16),
            (_, true) => ImageBuffer::from_raw(width, height, words).map(DynamicImage::ImageRgba16),
        };
    }
    match (colours, has_alpha) {
        (1, false) => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageLuma8),
        (1, true) => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageLumaA8),
        (_, false) => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8),
        (_, true) => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8),
    }
}

/// Bits in rows of whole bytes, white as 1. Faxes come with black as 1 whatever they say of it.
fn packed_bits(samples: &Samples, layout: &Layout) -> Vec<u8> {
    let width = usize::try_from(layout.width).unwrap_or(1);
    let is_fax = (2..=4).contains(&layout.compression);
    // A fax with "white is zero" shows its black runs black; so does any other page with it.
    let inverts = layout.photometric == 0;
    let mut out = Vec::with_capacity(samples.bytes.len() / 8 + 1);
    for row in samples.bytes.chunks_exact(width) {
        for eight in row.chunks(8) {
            let mut byte = 0;
            for (nth, sample) in eight.iter().enumerate() {
                let one = (*sample != 0) != inverts;
                byte |= u8::from(one) << (7 - nth);
            }
            out.push(byte);
        }
    }
    debug_assert!(!is_fax || samples.count == 1);
    out
}

fn palette(
    samples: &Samples,
    directory: &Directory,
    layout: &Layout,
    orientation: u8,
) -> Result<Picture, PictureFault> {
    let map = directory.numbers(tag::COLOUR_MAP);
    let entries = 1_usize << layout.bits.min(16);
    if samples.wide || map.len() < 3 * entries {
        return Err(PictureFault::NotDecoded);
    }
    // Writers that filled the map with bytes instead of words are known by its greatest value.
    let shift = if map.iter().all(|n| *n < 256) { 0 } else { 8 };
    let palette = (0..entries)
        .flat_map(|nth| [0, 1, 2].map(|colour| map[colour * entries + nth] >> shift))
        .map(|n| u8::try_from(n).unwrap_or(255))
        .collect();
    let indices: Vec<u8> = samples
        .bytes
        .chunks_exact(samples.count)
        .map(|pixel| pixel[0])
        .collect();
    Ok(Picture {
        width: layout.width,
        height: layout.height,
        colour: Colour::Palette(palette),
        bits: 8,
        packing: Packing::Deflated,
        data: raster::deflate(&indices)?,
        opacity: None,
        profile: None,
        orientation,
    })
}

/// Cyan, magenta, yellow, black.
fn ink(
    samples: &Samples,
    layout: &Layout,
    profile: Option<Vec<u8>>,
    orientation: u8,
) -> Result<Picture, PictureFault> {
    if samples.count < 4 || layout.bits < 8 {
        return Err(PictureFault::NotDecoded);
    }
    let colour = Colour::Cmyk { inverted: false };
    let kept = keep(samples, 4, layout);
    Ok(Picture {
        width: layout.width,
        height: layout.height,
        profile: profile.and_then(|p| crate::evidence::png::fitting_profile(p, &colour)),
        colour,
        bits: if samples.wide { 16 } else { 8 },
        packing: Packing::Deflated,
        data: raster::deflate(&kept)?,
        opacity: None,
        orientation,
    })
}
