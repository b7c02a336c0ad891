//! Pictures: JPEG files as they are, everything else as pixels.

use crate::typeset::Images;
use image::{ColorType, ImageDecoder, ImageFormat, ImageReader};
use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Adds all images to the document's resources.
pub(super) fn add(images: &Images, document: &mut PdfDocument) {
    for (key, bytes) in images {
        // A picture that cannot be read was a finding when the document was laid out.
        if let Some(stream) = stream(bytes) {
            let object = ExternalXObject {
                stream,
                width: None,
                height: None,
                dpi: None,
            };
            document
                .resources
                .xobjects
                .map
                .insert(XObjectId(name(images, key)), XObject::External(object));
        }
    }
}

/// The name of an image in the PDF's resources.
pub(super) fn name(images: &Images, key: &str) -> String {
    format!("Im{}", images.keys().take_while(|k| k.as_str() < key).count())
}

/// Whether a file is a PNG or JPEG picture that can be shown whole.
#[must_use]
pub fn is_picture(bytes: &[u8]) -> bool {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    reader.is_ok_and(|reader| reader.decode().is_ok())
}

fn stream(bytes: &[u8]) -> Option<ExternalStream> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let jpeg = reader.format() == Some(ImageFormat::Jpeg);
    let decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let space = match decoder.color_type() {
        ColorType::L8 => "DeviceGray",
        _ => "DeviceRGB",
    };
    // A JPEG of four colours (CMYK) has no output intent here: it is decoded.
    if jpeg && decoder.original_color_type().channel_count() < 4 {
        let mut dict = head(width, height, space);
        dict.insert("Filter".to_owned(), DictItem::Name(b"DCTDecode".to_vec()));
        return Some(ExternalStream {
            dict,
            content: bytes.to_vec(),
            compress: false,
        });
    }
    let decoded = image::DynamicImage::from_decoder(decoder).ok()?.into_rgba8();
    let mut content = Vec::with_capacity(decoded.len() / 4 * 3);
    for pixel in decoded.pixels() {
        let [r, g, b, a] = pixel.0.map(u32::from);
        // What is transparent shows the paper.
        let over_white = |c: u32| u8::try_from((c * a + 255 * (255 - a)) / 255).unwrap_or(u8::MAX);
        content.extend([r, g, b].map(over_white));
    }
    Some(ExternalStream {
        dict: head(width, height, "DeviceRGB"),
        content,
        compress: true,
    })
}

fn head(width: u32, height: u32, space: &str) -> BTreeMap<String, DictItem> {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(width.into())),
        ("Height", DictItem::Int(height.into())),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(space)),
    ]
    .map(|(key, item)| (key.to_owned(), item))
    .into()
}
