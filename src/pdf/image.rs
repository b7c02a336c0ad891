//! A picture as a page: upright on a letter-size sheet, its caption below it.
//!
//! In: a [`Picture`] whose pixels are still packed as its file had them. Out: a [`Graft`] of one page. The pixels are never touched:
//! orientation is a matter of the matrix, colours of the colour space.

use super::frame::{Frame, LETTER_POINTS, Matrix, chain};
use super::graft::{Caption, Graft, Leaf, PageFacts};
use super::ink::Corner;
use super::layers::Layers;
use super::objects::{count_of, name_of, numbers_of};
use super::scrub::Removed;
use super::stamp::{caption_height_pt, caption_lines_at_most};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

/// How a picture's samples make colours.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// A JPEG file without its metadata.
    Jpeg,
    /// The concatenated `IDAT` data of a PNG that is not interlaced.
    PngRows,
    /// Rows, deflated.
    Deflated,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub data: Vec<u8>,
    /// How opaque each pixel is: 8 bits each, deflated.
    pub opacity: Option<Vec<u8>>,
    /// An ICC profile that fits `colour`.
    pub profile: Option<Vec<u8>>,
    /// EXIF orientation, 1 to 8.
    pub orientation: u8,
}

/// The margin around a picture, in points; the stamp stands in it.
const MARGIN_PT: f32 = 36.0;

/// The distance between a picture and its caption, in points.
const CAPTION_GAP_PT: f32 = 8.0;

/// A picture is never drawn coarser than this many points to a pixel (72 dpi).
const POINTS_PER_PIXEL_MAX: f32 = 1.0;

/// Lays a picture out on a sheet: landscape where it is wider than high, scaled to the margins.
#[must_use]
pub fn sheet(picture: Picture, caption: Option<&str>) -> Graft {
    let (shown_width, shown_height) = if picture.orientation >= 5 {
        (picture.height, picture.width)
    } else {
        (picture.width, picture.height)
    };
    let [short, long] = LETTER_POINTS;
    let [page_width, page_height] = if shown_width > shown_height {
        [long, short]
    } else {
        [short, long]
    };
    let room_width = page_width - 2.0 * MARGIN_PT;
    let caption = caption.map(str::trim).filter(|text| !text.is_empty());
    let caption_height = caption.map_or(0.0, |text| {
        caption_height_pt(caption_lines_at_most(text, room_width)) + CAPTION_GAP_PT
    });
    let room_height = (page_height - 2.0 * MARGIN_PT - caption_height).max(72.0);

    #[allow(clippy::cast_precision_loss)] // Sides are below 65,536.
    let (w, h) = (shown_width as f32, shown_height as f32);
    let scale = (room_width / w).min(room_height / h).min(POINTS_PER_PIXEL_MAX);
    let (width, height) = (w * scale, h * scale);
    let left = (page_width - width) / 2.0;
    // The picture stands at the top of its room where a caption follows, in the middle of the sheet where none does.
    let bottom = match caption {
        Some(_) => page_height - MARGIN_PT - height,
        None => (page_height - height) / 2.0,
    };
    let captions = caption.map(|text| {
        let top = bottom - CAPTION_GAP_PT;
        let place_pt = [
            MARGIN_PT,
            (top - caption_height).max(MARGIN_PT / 2.0),
            page_width - MARGIN_PT,
            top,
        ];
        (
            0,
            Caption {
                text: text.to_owned(),
                place_pt,
            },
        )
    });
    let matrix = chain(turn(picture.orientation), [width, 0.0, 0.0, height, left, bottom]);
    let mut graft = page(picture, [page_width, page_height], matrix);
    graft.captions.extend(captions);
    graft
}

/// From the unit square as stored to the unit square as it is to be seen.
fn turn(orientation: u8) -> Matrix {
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

fn page(picture: Picture, [width, height]: [f32; 2], matrix: Matrix) -> Graft {
    let mut document = Document::with_version("1.7");
    let image = image(&mut document, picture);
    let [a, b, c, d, e, f] = matrix;
    let content = format!("q {a} {b} {c} {d} {e} {f} cm /Im Do Q\n");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let mut x_objects = Dictionary::new();
    x_objects.set("Im", Object::Reference(image));
    let mut resources = Dictionary::new();
    resources.set("XObject", Object::Dictionary(x_objects));
    let mut page = Dictionary::new();
    page.set("Type", name_of("Page"));
    page.set("MediaBox", numbers_of(&[0.0, 0.0, width, height]));
    page.set("Resources", Object::Dictionary(resources));
    page.set("Contents", Object::Array(vec![Object::Reference(content)]));
    let id = document.add_object(page);
    Graft {
        document,
        leaves: vec![Leaf {
            id,
            frame: Frame::upright([0.0, 0.0, width, height], 0, 1.0),
            corner: Corner::BottomRight,
            facts: PageFacts::default(),
        }],
        outline: Vec::new(),
        layers: Layers::default(),
        captions: Vec::new(),
        removed: Removed::default(),
        unseen_values: Vec::new(),
        media: 0,
        missing: 0,
        undecodable: Vec::new(),
        without_text: vec![1],
    }
}

fn image(document: &mut Document, picture: Picture) -> ObjectId {
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
        }),
    );
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
