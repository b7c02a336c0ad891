//! BMP files.
//!
//! In: a file. Out: a [`Picture`].

use super::PictureFault;
use super::raster::{self, Loss};
use crate::pdf::image::Picture;
use image::codecs::bmp::BmpDecoder;
use std::io::Cursor;

/// Reads a BMP file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let decoder = BmpDecoder::new(Cursor::new(bytes)).map_err(|_| PictureFault::Broken(14))?;
    raster::decode(decoder, Loss::None)
}
