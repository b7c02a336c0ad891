//! HEIC and HEIF files, as phones write them.
//!
//! In: a file. Out: its primary picture as a [`Picture`], turned, cropped and mirrored as the file says. The colours are the
//! file's own, with its ICC profile; EXIF (whose orientation repeats the file's) stays behind. Anything but HEVC inside is refused.

use super::PictureFault;
use super::raster::{self, Loss};
use crate::pdf::image::Picture;
use crate::pdf::limits;
use heifer::Options;
use image::{DynamicImage, RgbImage, RgbaImage};

/// Reads a HEIC file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let options = Options {
        max_threads: 1,
        max_pixels: limits::DECODED_PIXELS_MAX,
    };
    let decoded = heifer::decode_rgba8(bytes, &options).map_err(|error| fault(&error))?;
    let (width, height) = (decoded.width, decoded.height);
    raster::within_decoded_limits(width, height)?;
    let profile = heifer::read_metadata(bytes)
        .ok()
        .and_then(|metadata| metadata.icc_profile);
    let whole = if decoded.has_alpha {
        RgbaImage::from_raw(width, height, decoded.data).map(DynamicImage::ImageRgba8)
    } else {
        let (pixels, _) = decoded.data.as_chunks::<4>();
        let samples = pixels.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
        RgbImage::from_raw(width, height, samples).map(DynamicImage::ImageRgb8)
    };
    let whole = whole.ok_or(PictureFault::Truncated)?;
    raster::picture(whole, profile, 1, Loss::Lossy)
}

fn fault(error: &heifer::Error) -> PictureFault {
    match error {
        heifer::Error::Unsupported(_) => PictureFault::NotDecoded,
        _ => PictureFault::Truncated,
    }
}
