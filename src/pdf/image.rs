//! A picture as an image of a PDF.
//!
//! In: a [`Picture`] whose pixels are still packed as its file had them. Out: an image XObject, and the matrix that turns it upright.
//! The pixels are never touched: orientation is a matter of the matrix, colours of the colour space.

use super::frame::Matrix;
use super::objects::{count_of, name_of};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use serde::{Deserialize, Serialize};

/// Whether a baseline JPEG file gives each of its colours in a scan of its own. Decoding it with zune-jpeg 0.5.15 (and `image` above it)
/// may succeed with wrong colours (its issues 419 and 422, read 2026-11-26): its pixels pass through untouched, but are not looked at.
pub(crate) fn has_scans_apart(jpeg: &[u8]) -> bool {
    let mut at = 2;
    let mut components = 0;
    while let Some([0xff, marker, high, low]) = jpeg.get(at..at + 4) {
        match marker {
            0xff => {
                at += 1;
                continue;
            }
            0xc0 | 0xc1 => components = jpeg.get(at + 9).copied().unwrap_or(0),
            0xda => return components > 1 && jpeg.get(at + 4).is_some_and(|scanned| *scanned < components),
            _ => {}
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    false
}

/// How a picture's samples make colours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Colour {
    /// One sample, black to white.
    Grey,
    /// Red, green, blue.
    Rgb,
    /// Cyan, magenta, yellow, black; `true` where 0 means full ink, as Adobe writes it.
    Cmyk {
        /// Whether 0 means full ink.
        inverted: bool,
    },
    /// An index into a palette of red, green, blue triples.
    Palette(Vec<u8>),
}

/// How the samples are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Packing {
    /// A JPEG file without its metadata.
    Jpeg,
    /// The concatenated `IDAT` data of a PNG that is not interlaced.
    PngRows,
    /// Rows, deflated.
    Deflated,
    /// One strip of a fax.
    Fax(Fax),
}

/// How a fax is coded; see `CCITTFaxDecode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fax {
    /// The way of coding.
    pub group: FaxGroup,
    /// Whether each row starts at a byte.
    pub byte_aligned: bool,
    /// Whether black pixels are ones, so that they show white.
    pub black_is_one: bool,
}

/// The ways of coding a fax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FaxGroup {
    /// Group 3, each row for itself.
    ThreeRows,
    /// Group 3, rows by the row before.
    ThreeMixed,
    /// Group 4.
    Four,
}

impl Picture {
    /// Width and height as it is to be seen, in pixels.
    #[must_use]
    pub fn upright(&self) -> [u32; 2] {
        if self.orientation >= 5 {
            [self.height, self.width]
        } else {
            [self.width, self.height]
        }
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Width as stored, in pixels.
    pub width: u32,
    /// Height as stored, in pixels.
    pub height: u32,
    /// What samples mean.
    pub colour: Colour,
    /// Bits per sample: 1, 2, 4, 8 or 16.
    pub bits: u8,
    /// How `data` is packed.
    pub packing: Packing,
    /// The samples.
    #[serde(skip)]
    pub data: Vec<u8>,
    /// How opaque each pixel is: 8 bits each, deflated.
    #[serde(skip)]
    pub opacity: Option<Vec<u8>>,
    /// An ICC profile that fits `colour`.
    #[serde(skip)]
    pub profile: Option<Vec<u8>>,
    /// EXIF orientation, 1 to 8.
    pub orientation: u8,
}

/// From the unit square as stored to the unit square as it is to be seen.
pub(super) fn turn(orientation: u8) -> Matrix {
    match orientation {
        2 => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
        3 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
        4 => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
        5 => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
        6 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
        7 => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
        8 => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
        _ => super::frame::IDENTITY,
    }
}

/// Adds a picture to a document as an image.
pub(super) fn image(document: &mut Document, picture: Picture) -> ObjectId {
    let colours: u8 = match picture.colour {
        Colour::Grey | Colour::Palette(_) => 1,
        Colour::Rgb => 3,
        Colour::Cmyk { .. } => 4,
    };
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", name_of("XObject"));
    dictionary.set("Subtype", name_of("Image"));
    dictionary.set("Width", picture.width);
    dictionary.set("Height", picture.height);
    dictionary.set("BitsPerComponent", i64::from(picture.bits));
    dictionary.set("ColorSpace", colour_space(document, &picture, colours));
    if picture.colour == (Colour::Cmyk { inverted: true }) {
        let inverted = [1, 0].repeat(4).into_iter().map(Object::Integer).collect();
        dictionary.set("Decode", Object::Array(inverted));
    }
    dictionary.set(
        "Filter",
        name_of(match picture.packing {
            Packing::Jpeg => "DCTDecode",
            Packing::PngRows | Packing::Deflated => "FlateDecode",
            Packing::Fax(_) => "CCITTFaxDecode",
        }),
    );
    if let Packing::Fax(fax) = picture.packing {
        let mut parameters = Dictionary::new();
        let k = match fax.group {
            FaxGroup::ThreeRows => 0,
            FaxGroup::ThreeMixed => 1,
            FaxGroup::Four => -1,
        };
        parameters.set("K", k);
        parameters.set("Columns", picture.width);
        parameters.set("Rows", picture.height);
        parameters.set("EncodedByteAlign", fax.byte_aligned);
        parameters.set("BlackIs1", fax.black_is_one);
        dictionary.set("DecodeParms", Object::Dictionary(parameters));
    }
    if picture.packing == Packing::PngRows {
        let mut parameters = Dictionary::new();
        parameters.set("Predictor", 15);
        parameters.set("Colors", i64::from(colours));
        parameters.set("BitsPerComponent", i64::from(picture.bits));
        parameters.set("Columns", picture.width);
        dictionary.set("DecodeParms", Object::Dictionary(parameters));
    }
    if let Some(opacity) = picture.opacity {
        let mut mask = Dictionary::new();
        mask.set("Type", name_of("XObject"));
        mask.set("Subtype", name_of("Image"));
        mask.set("Width", picture.width);
        mask.set("Height", picture.height);
        mask.set("BitsPerComponent", 8);
        mask.set("ColorSpace", name_of("DeviceGray"));
        mask.set("Filter", name_of("FlateDecode"));
        let mask = document.add_object(Stream::new(mask, opacity));
        dictionary.set("SMask", Object::Reference(mask));
    }
    document.add_object(Stream::new(dictionary, picture.data))
}

fn colour_space(document: &mut Document, picture: &Picture, colours: u8) -> Object {
    let device = name_of(match picture.colour {
        Colour::Grey => "DeviceGray",
        Colour::Rgb | Colour::Palette(_) => "DeviceRGB",
        Colour::Cmyk { .. } => "DeviceCMYK",
    });
    let base = match &picture.profile {
        None => device,
        Some(profile) => {
            let mut dictionary = Dictionary::new();
            let is_palette = matches!(picture.colour, Colour::Palette(_));
            dictionary.set("N", if is_palette { 3 } else { i64::from(colours) });
            dictionary.set("Alternate", device);
            let mut stream = Stream::new(dictionary, profile.clone());
            // A profile that cannot be packed is written as it is.
            let _ = stream.compress();
            Object::Array(vec![
                name_of("ICCBased"),
                Object::Reference(document.add_object(stream)),
            ])
        }
    };
    match &picture.colour {
        Colour::Palette(entries) => Object::Array(vec![
            name_of("Indexed"),
            base,
            count_of((entries.len() / 3).saturating_sub(1)),
            Object::String(entries.clone(), StringFormat::Hexadecimal),
        ]),
        _ => base,
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::place;
    use super::*;

    /// Where the top left corner of the stored picture (0, 1 in PDF's unit square) and its top right one are seen.
    #[test]
    fn every_orientation_puts_the_first_row_where_exif_says() {
        let top_left = [0.0, 1.0];
        let top_right = [1.0, 1.0];
        let seen: Vec<_> = (1..=8)
            .map(|o| (place(turn(o), top_left), place(turn(o), top_right)))
            .collect();
        assert_eq!(
            seen,
            [
                ([0.0, 1.0], [1.0, 1.0]),
                ([1.0, 1.0], [0.0, 1.0]),
                ([1.0, 0.0], [0.0, 0.0]),
                ([0.0, 0.0], [1.0, 0.0]),
                ([0.0, 1.0], [0.0, 0.0]),
                ([1.0, 1.0], [1.0, 0.0]),
                ([1.0, 0.0], [1.0, 1.0]),
                ([0.0, 0.0], [0.0, 1.0]),
            ]
        );
    }
}
