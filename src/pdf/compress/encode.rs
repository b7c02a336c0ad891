//! Sampling a picture anew, and coding it.
//!
//! In: samples, a size, a quality. Out: fewer samples, or a JPEG file. Nothing is ever sampled up.

use super::Kind;
use super::pixels::Pixels;
use super::similarity::{light, lightness};
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use jpeg_encoder::{ColorType, Encoder, ImageBuffer, JpegColorType, SamplingFactor};
use std::borrow::Cow;

/// What a picture shows, as far as that decides how it may be sampled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) kind: Kind,
    /// Whether it has colours that say something: a stamp, a marker, a photograph.
    pub(super) coloured: bool,
}

/// How far from the commonest lightness a pixel still counts as the sheet's background.
const PAPER_SPREAD: usize = 20;

/// The share of background from which a picture is a sheet with writing, in percent.
const PAPER_PERCENT: usize = 55;

/// How far red, green and blue lie apart in what counts as a colour; a scanner's own tint stays below.
const TINT: u8 = 32;

/// Looks at every seventh pixel.
pub(super) fn look(pixels: &Pixels) -> Look {
    let mut counts = [0_usize; 256];
    let mut coloured = 0_usize;
    let mut all = 0_usize;
    for pixel in pixels.data.chunks_exact(pixels.channels).step_by(7) {
        all += 1;
        let lightness = match pixel {
            [r, g, b] => {
                let spread = *r.max(g).max(b) - *r.min(g).min(b);
                coloured += usize::from(spread > TINT);
                light([*r, *g, *b])
            }
            _ => pixel[0],
        };
        counts[usize::from(lightness)] += 1;
    }
    // Paper is light: a night photograph has one background too.
    let paper = (128..256).max_by_key(|n| counts[*n]).unwrap_or(255);
    let near: usize = counts[paper.saturating_sub(PAPER_SPREAD)..=(paper + PAPER_SPREAD).min(255)]
        .iter()
        .sum();
    let kind = if near * 100 >= all * PAPER_PERCENT {
        Kind::Text
    } else {
        Kind::Photograph
    };
    Look {
        kind,
        coloured: coloured * 3000 > all,
    }
}

/// The same picture without its colours.
pub(super) fn grey(pixels: Cow<'_, Pixels>) -> Cow<'_, Pixels> {
    if pixels.channels == 1 {
        return pixels;
    }
    Cow::Owned(Pixels {
        width: pixels.width,
        height: pixels.height,
        channels: 1,
        data: lightness(&pixels).into_owned(),
    })
}

/// The picture at a smaller size. Lanczos' filter keeps the edges of letters.
pub(super) fn smaller(pixels: &Pixels, width: u32, height: u32) -> Pixels {
    let (width, height) = (width.clamp(1, pixels.width), height.clamp(1, pixels.height));
    if (width, height) == (pixels.width, pixels.height) {
        return pixels.clone();
    }
    let kind = if pixels.channels == 1 {
        PixelType::U8
    } else {
        PixelType::U8x3
    };
    let mut out = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    let done = ImageRef::new(pixels.width, pixels.height, &pixels.data, kind)
        .is_ok_and(|from| Resizer::new().resize(&from, &mut out, &options).is_ok());
    if !done {
        return pixels.clone();
    }
    Pixels {
        width,
        height,
        channels: pixels.channels,
        data: out.into_vec(),
    }
}

/// A JPEG file of the samples; nothing where a side is too long for one.
pub(super) fn jpeg(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let side = |side: u32| u16::try_from(side).ok();
    let (width, height) = (side(pixels.width)?, side(pixels.height)?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if pixels.channels == 1 {
        encoder.set_optimized_huffman_tables(true);
        encoder.encode_image(Grey(pixels, width, height)).ok()?;
    } else {
        // Tables of its own would put each colour in a scan of its own, which some decoders read wrong.
        encoder.encode(&pixels.data, width, height, ColorType::Rgb).ok()?;
    }
    Some(bytes)
}

/// Grey samples as the coder takes them: whole rows at once.
struct Grey<'p>(&'p Pixels, u16, u16);

impl ImageBuffer for Grey<'_> {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        JpegColorType::Luma
    }

    fn width(&self) -> u16 {
        self.1
    }

    fn height(&self) -> u16 {
        self.2
    }

    fn fill_buffers(&self, y: u16, buffers: &mut [Vec<u8>; 4]) {
        let width = usize::from(self.1);
        let start = usize::from(y) * width;
        buffers[0].extend_from_slice(&self.0.data[start..start + width]);
    }
}
