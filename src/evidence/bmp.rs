//! BMP files.
//!
//! In: a file. Out: a [`Picture`]. Headers that old or careless programs write are set right first, where there is but one way to read them.

use super::PictureFault;
use super::raster::{self, Loss};
use crate::pdf::image::Picture;
use image::codecs::bmp::BmpDecoder;
use std::borrow::Cow;
use std::io::Cursor;

/// Reads a BMP file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let mut bytes = set_right(bytes);
    fill_last_row(&mut bytes);
    let decoder = BmpDecoder::new(Cursor::new(&bytes)).map_err(|_| PictureFault::Broken(14))?;
    raster::decode(decoder, Loss::None)
}

/// Puts back what some programs leave away at the end: the bytes that fill the last row up to a multiple of four, which show nothing.
fn fill_last_row(bytes: &mut Cow<'_, [u8]>) {
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(i32::from_le_bytes(four).unsigned_abs())
    };
    let (Some(starts), Some(header), Some(width), Some(height)) =
        (number(10), number(14), number(18), number(22))
    else {
        return;
    };
    let depth = bytes.get(28).copied().map_or(0, u64::from);
    let packing = number(30).unwrap_or(0);
    // Runs have no rows of one length.
    if usize::try_from(header).is_ok_and(|header| header < HEADER) || !matches!(packing, 0 | 3) {
        return;
    }
    let row = u64::from(width) * depth;
    let (shown, whole) = (row.div_ceil(8), row.div_ceil(32) * 4);
    let Some(before) = whole.checked_mul(u64::from(height).saturating_sub(1)) else {
        return;
    };
    let end = |last: u64| before.checked_add(last)?.checked_add(u64::from(starts));
    let length = bytes.len() as u64;
    if let (Some(least), Some(all)) = (end(shown), end(whole))
        && (least..all).contains(&length)
    {
        let missing = usize::try_from(all - length).unwrap_or_default();
        let mut filled = std::mem::take(bytes).into_owned();
        filled.resize(filled.len() + missing, 0);
        *bytes = filled.into();
    }
}

/// The length of the file's own header, before that of the picture.
const FILE_HEADER: usize = 14;

/// The length of the picture's header that Windows has had since 3.0.
const HEADER: usize = 40;

/// The file with a header as Windows writes it. OS/2 wrote one of 64 bytes or fewer that begins alike; some programs say that the
/// pixels begin where the palette does, or leave the count of planes out, which is always one.
fn set_right(bytes: &[u8]) -> Cow<'_, [u8]> {
    let number = |at: usize| {
        let bytes = bytes.get(at..at + 4)?;
        usize::try_from(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])).ok()
    };
    let (Some(pixels), Some(header), Some([p1, p2, depth, _])) = (number(10), number(14), bytes.get(26..30))
    else {
        return bytes.into();
    };
    let field = |at: usize| {
        if at < header {
            number(FILE_HEADER + at).unwrap_or(0)
        } else {
            0
        }
    };
    // OS/2 had packings of its own by the numbers from 3: Huffman's, and runs of 24 bits.
    let is_os2 = header == 64 || (16..HEADER).contains(&header);
    if !(is_os2 || header >= HEADER) || (is_os2 && field(16) > 2) {
        return bytes.into();
    }
    let colours = match (field(32), depth) {
        (_, 16..) => 0,
        (0, depth) => 1 << depth,
        (colours, _) => colours.min(256),
    };
    let behind = FILE_HEADER + header;
    let palette = behind..behind + colours * 4;
    let starts = if palette.contains(&pixels) {
        palette.end
    } else {
        pixels
    };
    if !is_os2 && starts == pixels && [*p1, *p2] == [1, 0] {
        return bytes.into();
    }
    let mut whole = bytes.get(..behind).unwrap_or_default().to_vec();
    if is_os2 {
        whole.resize(FILE_HEADER + HEADER, 0);
        whole[FILE_HEADER..][..4].copy_from_slice(&[40, 0, 0, 0]);
    }
    if let Some(planes) = whole.get_mut(26..28) {
        planes.copy_from_slice(&[1, 0]);
    }
    let place = (starts + whole.len()).saturating_sub(behind);
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    if let Some(old) = whole.get_mut(10..14) {
        old.copy_from_slice(&place.to_le_bytes());
    }
    whole.extend(bytes.get(behind..).unwrap_or_default());
    whole.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::png::samples;
    use crate::pdf::image::Colour;

    /// Four pixels of two colours, with a header of that length, that count of planes, and pixels said to be at that place.
    fn bitmap(header: u8, planes: u8, place: Option<u8>) -> Vec<u8> {
        let palette = FILE_HEADER + usize::from(header);
        let mut out = b"BM".to_vec();
        out.resize(palette, 0);
        out[10] = place.unwrap_or(u8::try_from(palette + 8).unwrap());
        for (at, value) in [(14, header), (18, 4), (22, 1), (26, planes), (28, 1)] {
            out[at] = value;
        }
        if header >= 40 {
            out[46] = 2;
        }
        out.extend([0, 0, 255, 0, 255, 0, 0, 0]);
        out.extend([0b0101_0000, 0, 0, 0]);
        out
    }

    #[test]
    fn careless_headers_are_set_right() {
        const RED_AND_BLUE: [u8; 12] = [255, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 255];
        for (header, planes, place) in [
            (40, 1, None),
            (64, 1, None),
            (16, 1, None),
            (24, 1, None),
            (40, 0, None),
            (40, 1, Some(54)),
            (108, 3, Some(122)),
        ] {
            let read = read(&bitmap(header, planes, place)).unwrap();
            let Colour::Palette(palette) = &read.colour else {
                panic!("{header}")
            };
            let pixels = samples(&read).unwrap();
            let colours: Vec<u8> = pixels
                .iter()
                .flat_map(|at| palette[usize::from(*at) * 3..][..3].to_vec())
                .collect();
            assert_eq!(colours, RED_AND_BLUE, "{header} {planes} {place:?}");
        }
        let whole = bitmap(40, 1, None);
        let shown = &whole[..whole.len() - 3];
        assert_eq!(
            read(shown).unwrap(),
            read(&whole).unwrap(),
            "only what fills the row is missing"
        );
        assert!(super::read(&shown[..shown.len() - 1]).is_err());
        let mut huffman = bitmap(64, 1, None);
        huffman[30] = 3;
        assert!(super::read(&huffman).is_err());
    }
}
