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
    let picture = raster::decode(decoder, loss)?;
    let orientation = chunk(bytes, *b"EXIF").map_or(1, super::jpeg::orientation_in);
    Ok((
        Picture {
            orientation,
            ..picture
        },
        frames,
    ))
}

/// The data of the first chunk of that name.
fn chunk(bytes: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    let mut at = 12;
    loop {
        let head = bytes.get(at..at + 8)?;
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let length = usize::try_from(length).ok()?;
        let data = bytes.get(at + 8..)?;
        if head[..4] == name {
            return data.get(..length);
        }
        at = at.checked_add(8 + length + length % 2)?;
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_picture_is_turned_however_its_exif_begins() {
        let scene = image::RgbImage::from_pixel(2, 3, image::Rgb([1, 2, 3]));
        let mut file = Cursor::new(Vec::new());
        scene.write_to(&mut file, image::ImageFormat::WebP).unwrap();
        let file = file.into_inner();
        let tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        for name in [b"".as_slice(), b"Exif\0\0"] {
            let exif = [name, tiff].concat();
            let mut turned = file.clone();
            turned.extend(b"EXIF");
            turned.extend(u32::try_from(exif.len()).unwrap().to_le_bytes());
            turned.extend(&exif);
            let whole = u32::try_from(turned.len() - 8).unwrap().to_le_bytes();
            turned[4..8].copy_from_slice(&whole);
            assert_eq!(read(&turned).unwrap().0.orientation, 6);
        }
        assert_eq!(read(&file).unwrap().0.orientation, 1);
    }
}
