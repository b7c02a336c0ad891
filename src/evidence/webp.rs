//! WebP files.
//!
//! In: a file. Out: a [`Picture`], and whether more frames follow. PDF cannot hold WebP's packing, so that it is unpacked.

use super::raster::{self, Loss};
use super::{Frames, PictureFault};
use crate::pdf::image::Picture;
use image::codecs::webp::WebPDecoder;
use std::io::Cursor;

/// Reads a WebP file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<(Picture, Frames), PictureFault> {
    let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|_| PictureFault::Broken(12))?;
    let frames = Frames::of(decoder.has_animation());
    let loss = if is_lossless(bytes) {
        Loss::None
    } else {
        Loss::Lossy
    };
    Ok((raster::decode(decoder, loss)?, frames))
}

/// Whether the first picture is packed without loss: by its chunk's name.
fn is_lossless(bytes: &[u8]) -> bool {
    let mut at = 12;
    while let Some(head) = bytes.get(at..at + 8) {
        match &head[..4] {
            b"VP8L" => return true,
            b"VP8 " => return false,
            // A frame's own chunks stand inside it.
            b"ANMF" => at += 8 + 16,
            _ => {
                let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
                let length = usize::try_from(length).unwrap_or(usize::MAX / 4);
                at = at.saturating_add(8 + length + length % 2);
            }
        }
    }
    false
}
