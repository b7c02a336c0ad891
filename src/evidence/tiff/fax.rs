//! Faxes: Group 3 and Group 4 coding (ITU-T T.4 and T.6).
//!
//! In: coded strips. Out: a picture that keeps its one strip as it is, once it has been read to its last row; or rows of bits, black as 1.

use super::directory::{Directory, tag};
use super::{Layout, PictureFault};
use crate::pdf::image::{Colour, Fax, FaxGroup, Packing, Picture};
use hayro_ccitt::{DecodeSettings, Decoder, DecoderContext, EncodingMode};
use std::borrow::Cow;

/// Whether rows are coded by the row before (bit 0), and whether line ends fill up bytes (bit 2).
struct Options(u64);

impl Options {
    fn of(directory: &Directory) -> Self {
        Options(directory.number(tag::T4_OPTIONS).unwrap_or(0))
    }

    fn group(&self, compression: u64) -> FaxGroup {
        match compression {
            4 => FaxGroup::Four,
            3 if self.0 & 1 == 1 => FaxGroup::ThreeMixed,
            _ => FaxGroup::ThreeRows,
        }
    }
}

/// The one strip of a page as it is; nothing where a viewer would not read it as it was meant.
pub(super) fn pass_through(
    strip: &[u8],
    directory: &Directory,
    layout: &Layout,
) -> Result<Option<Picture>, PictureFault> {
    let group = Options::of(directory).group(layout.compression);
    let data = in_order(strip, layout);
    // It is read once: a fax that breaks off must not be found out by the officer.
    rows(&data, layout, layout.width, layout.height, group)?;
    if group != FaxGroup::Four {
        // Line ends come in several habits that viewers do not agree on.
        return Ok(None);
    }
    Ok(Some(Picture {
        width: layout.width,
        height: layout.height,
        colour: Colour::Grey,
        bits: 1,
        packing: Packing::Fax(Fax {
            group,
            byte_aligned: false,
            black_is_one: layout.photometric == 1,
        }),
        data: data.into_owned(),
        opacity: None,
        profile: None,
        orientation: 1,
    }))
}

/// The rows of a strip as bits, black as 1.
pub(super) fn unpack(
    strip: &[u8],
    directory: &Directory,
    layout: &Layout,
    width: u32,
    height: u32,
) -> Result<Vec<u8>, PictureFault> {
    let group = Options::of(directory).group(layout.compression);
    rows(&in_order(strip, layout), layout, width, height, group)
}

/// The bytes with the first pixel in the highest bit.
fn in_order<'a>(strip: &'a [u8], layout: &Layout) -> Cow<'a, [u8]> {
    if layout.low_bit_first {
        strip.iter().map(|b| b.reverse_bits()).collect::<Vec<u8>>().into()
    } else {
        strip.into()
    }
}

/// Where decoded rows go.
struct Rows {
    width: usize,
    rows: usize,
    bytes: Vec<u8>,
}

impl Decoder for Rows {
    fn push_row(&mut self, changes: &[u32]) {
        let mut row = vec![0_u8; self.width.div_ceil(8)];
        for pair in changes.chunks(2) {
            let place = |n: u32| usize::try_from(n).unwrap_or(usize::MAX).min(self.width);
            let from = place(pair[0]);
            let to = pair.get(1).map_or(self.width, |n| place(*n));
            for pixel in from..to {
                row[pixel / 8] |= 0x80 >> (pixel % 8);
            }
        }
        self.bytes.extend(row);
        self.rows += 1;
    }
}

fn rows(
    data: &[u8],
    layout: &Layout,
    width: u32,
    height: u32,
    group: FaxGroup,
) -> Result<Vec<u8>, PictureFault> {
    let settings = |aligned| DecodeSettings {
        columns: width,
        rows: height,
        end_of_block: true,
        end_of_line: layout.compression == 3,
        rows_are_byte_aligned: aligned,
        encoding: match group {
            FaxGroup::Four => EncodingMode::Group4,
            FaxGroup::ThreeMixed => EncodingMode::Group3_2D,
            FaxGroup::ThreeRows => EncodingMode::Group3_1D,
        },
        strict: false,
    };
    let wanted = usize::try_from(height).unwrap_or(usize::MAX);
    // Compression 2 has rows that start at bytes and no line ends at all.
    let mut out = Rows {
        width: usize::try_from(width).unwrap_or(0),
        rows: 0,
        bytes: Vec::new(),
    };
    let mut context = DecoderContext::new(settings(layout.compression == 2));
    // An error after the last row is about what follows it.
    let _ = hayro_ccitt::decode(data, &mut out, &mut context);
    if out.rows < wanted {
        return Err(PictureFault::Truncated);
    }
    out.bytes.truncate(wanted * out.width.div_ceil(8));
    Ok(out.bytes)
}
