//! Black-and-white scans, packed tighter without loss.
//!
//! In: an image stream of one bit per pixel, deflated or plain. Out: the same bits in CCITT Group 4 coding (ITU-T T.6), where that is
//! smaller and where decoding it gives back every bit; or nothing.

use super::super::objects::{count_of, dictionary, get, integer, name_of};
use super::pixels::filters;
use fax::decoder::{decode_g4, pels};
use fax::encoder::Encoder;
use fax::{Color, VecWriter};
use lopdf::{Dictionary, Document, Object, Stream};

/// The widest scan that is coded: beyond it the coder's numbers overflow.
const WIDTH_MAX: u16 = 30_000;

/// The stream in Group 4 coding.
pub(super) fn packed(document: &Document, stream: &Stream) -> Option<Stream> {
    let dict = &stream.dict;
    let is_mask = get(document, dict, b"ImageMask").is_some_and(|o| o.as_bool().unwrap_or(false));
    if integer(document, dict, b"BitsPerComponent").unwrap_or(i64::from(is_mask)) != 1
        || !matches!(
            filters(document, stream).as_slice(),
            [] | [b"FlateDecode" | b"LZWDecode"]
        )
        || dictionary(document, dict, b"DecodeParms")
            .is_some_and(|p| integer(document, p, b"Colors").unwrap_or(1) != 1)
    {
        return None;
    }
    let side = |key: &[u8]| integer(document, dict, key).and_then(|n| u16::try_from(n).ok());
    let (width, height) = (side(b"Width")?, side(b"Height")?);
    let rows = stream.get_plain_content().ok()?;
    let row_bytes = usize::from(width).div_ceil(8);
    if width == 0 || width > WIDTH_MAX || rows.len() < row_bytes * usize::from(height) {
        return None;
    }
    let rows = &rows[..row_bytes * usize::from(height)];
    let coded = encode(rows, row_bytes, width)?;
    if coded.len() >= stream.content.len()
        || decode(&coded, width, height, row_bytes)? != clean(rows, row_bytes, width)
    {
        return None;
    }
    let mut out = Stream::new(dict.clone(), coded);
    out.dict.set("Filter", name_of("CCITTFaxDecode"));
    let mut parameters = Dictionary::new();
    parameters.set("K", -1);
    parameters.set("Columns", i64::from(width));
    parameters.set("Rows", i64::from(height));
    out.dict.set("DecodeParms", Object::Dictionary(parameters));
    out.dict.set("Length", count_of(out.content.len()));
    Some(out)
}

/// In PDF a bit of 0 is black unless the parameters say otherwise.
fn colours(row: &[u8], width: u16) -> impl Iterator<Item = Color> + '_ {
    (0..usize::from(width)).map(|x| {
        if row[x / 8] >> (7 - x % 8) & 1 == 0 {
            Color::Black
        } else {
            Color::White
        }
    })
}

fn encode(rows: &[u8], row_bytes: usize, width: u16) -> Option<Vec<u8>> {
    let mut encoder = Encoder::new(VecWriter::new());
    for row in rows.chunks_exact(row_bytes) {
        encoder.encode_line(colours(row, width), u32::from(width)).ok()?;
    }
    Some(encoder.finish().ok()?.finish())
}

fn decode(coded: &[u8], width: u16, height: u16, row_bytes: usize) -> Option<Vec<u8>> {
    let mut rows = Vec::with_capacity(row_bytes * usize::from(height));
    decode_g4(
        coded.iter().copied(),
        u32::from(width),
        Some(u32::from(height)),
        |transitions| {
            let mut row = vec![0_u8; row_bytes];
            for (x, colour) in pels(transitions, u32::from(width)).enumerate() {
                if colour == Color::White {
                    row[x / 8] |= 1 << (7 - x % 8);
                }
            }
            rows.extend(row);
        },
    )?;
    (rows.len() == row_bytes * usize::from(height)).then_some(rows)
}

/// The rows with the bits beyond the last pixel at zero, as decoding leaves them.
fn clean(rows: &[u8], row_bytes: usize, width: u16) -> Vec<u8> {
    let mut rows = rows.to_vec();
    let spare = row_bytes * 8 - usize::from(width);
    for row in rows.chunks_exact_mut(row_bytes) {
        if let Some(last) = row.last_mut() {
            *last = last.checked_shr(u32::try_from(spare).unwrap_or(0)).unwrap_or(0) << spare;
        }
    }
    rows
}
