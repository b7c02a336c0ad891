//! From a picture in a PDF to its samples.
//!
//! In: an image stream. Out: its samples as 8-bit grey or red, green, blue, or nothing where sampling it anew could change more than
//! its sharpness: masks, colour keys, inks, odd decodings, packings that are left to viewers.

use super::super::image::has_scans_apart;
use super::super::limits;
use super::super::objects::{array, as_dictionary, dictionary, follow, get, integer};
use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use lopdf::{Document, Object, Stream};
use std::io::Cursor;

/// The most pixels of a picture that is sampled anew: a page of A3 at 600 dpi has 70 million.
const PIXELS_MAX: u64 = 120_000_000;

/// Samples, 8 bits each, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// 1 for grey, 3 for colour.
    pub(super) channels: usize,
    pub(super) data: Vec<u8>,
}

/// How a picture's samples are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packed {
    /// A JPEG file.
    Jpeg,
    /// Rows of samples, deflated or plain.
    Rows,
}

/// A picture that may be sampled anew.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Recipe {
    pub(super) width: u32,
    pub(super) height: u32,
    packed: Packed,
    channels: usize,
    /// The colours of an indexed picture, three bytes each.
    palette: Option<Vec<u8>>,
}

/// How a picture could be sampled; nothing where it must not be.
pub(super) fn recipe(document: &Document, stream: &Stream) -> Option<Recipe> {
    let dict = &stream.dict;
    let side = |key: &[u8]| integer(document, dict, key).and_then(|n| u32::try_from(n).ok());
    let (width, height) = (side(b"Width")?, side(b"Height")?);
    let pixels = u64::from(width) * u64::from(height);
    let plain_mask = get(document, dict, b"Mask").is_none_or(|mask| mask.as_stream().is_ok());
    let matte = dictionary(document, dict, b"SMask").is_some_and(|mask| mask.has(b"Matte"));
    if pixels == 0
        || pixels > PIXELS_MAX.min(limits::PICTURE_PIXELS_MAX)
        || get(document, dict, b"ImageMask").is_some_and(|o| o.as_bool().unwrap_or(true))
        || integer(document, dict, b"BitsPerComponent") != Some(8)
        || !plain_mask
        || matte
        || !plain_decode(document, dict)
        || dict.has(b"SMaskInData")
    {
        return None;
    }
    let (channels, palette) = colours(document, get(document, dict, b"ColorSpace")?, 0)?;
    let packed = match filters(document, stream).as_slice() {
        [] | [b"FlateDecode" | b"LZWDecode"] => Packed::Rows,
        [b"DCTDecode"] if palette.is_none() && jpeg_components(&stream.content) == Some(channels) => {
            Packed::Jpeg
        }
        _ => return None,
    };
    if packed == Packed::Jpeg && dict.has(b"DecodeParms") {
        return None;
    }
    Some(Recipe {
        width,
        height,
        packed,
        channels,
        palette,
    })
}

/// The names of a stream's filters, in order.
pub(super) fn filters<'a>(document: &'a Document, stream: &'a Stream) -> Vec<&'a [u8]> {
    match get(document, &stream.dict, b"Filter") {
        Some(Object::Name(name)) => vec![name],
        Some(Object::Array(names)) => names
            .iter()
            .map(|o| follow(document, o).as_name().unwrap_or(b"?"))
            .collect(),
        _ => Vec::new(),
    }
}

fn plain_decode(document: &Document, dict: &lopdf::Dictionary) -> bool {
    array(document, dict, b"Decode").is_none_or(|values| {
        values
            .iter()
            .zip([0.0, 1.0].into_iter().cycle())
            .all(|(value, plain)| {
                follow(document, value)
                    .as_float()
                    .is_ok_and(|v| v.to_bits() == f32::to_bits(plain))
            })
    })
}

/// How many samples a pixel has, and the palette behind them.
fn colours(document: &Document, space: &Object, depth: usize) -> Option<(usize, Option<Vec<u8>>)> {
    match space {
        Object::Name(name) => match name.as_slice() {
            b"DeviceGray" | b"CalGray" => Some((1, None)),
            b"DeviceRGB" | b"CalRGB" => Some((3, None)),
            _ => None,
        },
        Object::Array(parts) => {
            let part = |nth: usize| parts.get(nth).map(|o| follow(document, o));
            match part(0)?.as_name().ok()? {
                b"CalGray" => Some((1, None)),
                b"CalRGB" => Some((3, None)),
                b"ICCBased" => match integer(document, as_dictionary(part(1)?)?, b"N")? {
                    1 => Some((1, None)),
                    3 => Some((3, None)),
                    _ => None,
                },
                b"Indexed" if depth == 0 => {
                    let (base, _) = colours(document, part(1)?, 1)?;
                    let table = match part(3)? {
                        Object::String(bytes, _) => bytes.clone(),
                        Object::Stream(stream) => stream.get_plain_content().ok()?,
                        _ => return None,
                    };
                    let spread = |entry: &u8| [*entry; 3];
                    let table = if base == 1 {
                        table.iter().flat_map(spread).collect()
                    } else {
                        table
                    };
                    Some((1, Some(table)))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// How many components a JPEG file has, by its frame header.
fn jpeg_components(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    while let [0xff, marker, high, low, ..] = *bytes.get(at..)? {
        match marker {
            0xc0..=0xc2 => return bytes.get(at + 9).map(|n| usize::from(*n)),
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return None,
            0xff => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    None
}

/// The samples of a picture.
pub(super) fn decode(recipe: &Recipe, stream: &Stream) -> Option<Pixels> {
    let pixels = match recipe.packed {
        Packed::Jpeg => jpeg(&stream.content)?,
        Packed::Rows => rows(recipe, stream)?,
    };
    (pixels.width == recipe.width && pixels.height == recipe.height).then_some(pixels)
}

/// The samples of a JPEG file; nothing of one that would be read wrong.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Pixels> {
    if has_scans_apart(bytes) {
        return None;
    }
    let decoder = JpegDecoder::new(Cursor::new(bytes)).ok()?;
    let (width, height) = decoder.dimensions();
    let channels = usize::from(decoder.color_type().channel_count());
    if u64::from(width) * u64::from(height) > PIXELS_MAX || !matches!(channels, 1 | 3) {
        return None;
    }
    let mut data = vec![0; usize::try_from(decoder.total_bytes()).ok()?];
    decoder.read_image(&mut data).ok()?;
    Some(Pixels {
        width,
        height,
        channels,
        data,
    })
}

fn rows(recipe: &Recipe, stream: &Stream) -> Option<Pixels> {
    let mut data = stream.get_plain_content().ok()?;
    let count = usize::try_from(u64::from(recipe.width) * u64::from(recipe.height)).ok()?;
    if data.len() < count * recipe.channels {
        return None;
    }
    data.truncate(count * recipe.channels);
    let mut channels = recipe.channels;
    if let Some(palette) = &recipe.palette {
        let black = [0_u8; 3];
        let colour = |index: &u8| {
            let at = usize::from(*index) * 3;
            palette.get(at..at + 3).map_or(black, |c| [c[0], c[1], c[2]])
        };
        data = data.iter().flat_map(colour).collect();
        channels = 3;
    }
    Some(Pixels {
        width: recipe.width,
        height: recipe.height,
        channels,
        data,
    })
}

impl Recipe {
    /// Whether the samples are indices, so that the picture's colour space must change with them.
    pub(super) fn is_indexed(&self) -> bool {
        self.palette.is_some()
    }

    /// Whether its samples are colours.
    pub(super) fn is_coloured(&self) -> bool {
        self.channels == 3 || self.is_indexed()
    }
}
