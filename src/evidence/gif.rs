//! GIF files.
//!
//! In: a file. Out: the first frame as a [`Picture`], and whether more follow.

use super::raster::{self, Loss};
use super::{Frames, PictureFault};
use crate::pdf::image::Picture;
use image::codecs::gif::GifDecoder;
use std::io::Cursor;

/// Reads a GIF file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<(Picture, Frames), PictureFault> {
    let decoder = GifDecoder::new(Cursor::new(bytes)).map_err(|_| PictureFault::Broken(6))?;
    Ok((
        raster::decode(decoder, Loss::None)?,
        Frames::of(frames(bytes) > 1),
    ))
}

/// How many frames there are, as far as two.
fn frames(bytes: &[u8]) -> usize {
    let table = |flags: u8| {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let mut at = 13 + bytes.get(10).map_or(0, |flags| table(*flags));
    let mut count = 0;
    while count < 2 {
        at = match bytes.get(at) {
            Some(0x21) => skip(bytes, at + 2),
            Some(0x2c) => {
                count += 1;
                let colours = bytes.get(at + 9).map_or(0, |flags| table(*flags));
                skip(bytes, at + 10 + colours + 1)
            }
            _ => break,
        };
    }
    count
}

/// The place behind a chain of blocks, each with its length in its first byte.
fn skip(bytes: &[u8], mut at: usize) -> usize {
    while let Some(length) = bytes.get(at).filter(|length| **length > 0) {
        at += 1 + usize::from(*length);
    }
    at + 1
}
