//! A small picture of a page, for a person to know it by.
//!
//! In: the bytes of a PDF, what opens it, how wide the picture is to be. Out: a JPEG, or nothing where the page cannot be drawn. It is
//! for looking at only: nothing that is filed is made from it, and nobody may read a value off it.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::sync::Arc;

/// A small picture of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The JPEG.
    pub jpeg: Vec<u8>,
    /// Its width in pixels.
    pub width: u16,
    /// Its height in pixels.
    pub height: u16,
}

/// The quality of the picture, of 100: enough to know a page by.
const QUALITY: u8 = 60;

/// How much higher than wide a picture may be; what is higher is no page that one would know.
const HEIGHT_MAX: f32 = 4.0;

/// Draws the first page, `width` pixels wide.
#[must_use]
pub fn first_page(bytes: Arc<Vec<u8>>, password: &str, width: u16) -> Option<Sight> {
    let pdf = Pdf::new_with_password(bytes, password).ok()?;
    let page = pdf.pages().first()?;
    let (wide, high) = page.render_dimensions();
    if !(wide >= 1.0 && high >= 1.0) || high / wide > HEIGHT_MAX {
        return None;
    }
    let scale = f32::from(width) / wide;
    let pixmap = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        },
    );
    let (width, height) = (pixmap.width(), pixmap.height());
    let rgb: Vec<u8> = pixmap
        .data_as_u8_slice()
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(&rgb, width, height, ColorType::Rgb).ok()?;
    Some(Sight { jpeg, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::trial::plain_pdf;

    #[test]
    fn the_first_page_is_drawn_and_what_is_no_pdf_is_not() {
        let sight = first_page(Arc::new(plain_pdf(2)), "", 120).unwrap();
        assert_eq!(sight.width, 120);
        assert!(sight.height > 100 && sight.jpeg.starts_with(&[0xff, 0xd8]));
        assert_eq!(first_page(Arc::new(b"no pdf".to_vec()), "", 120), None);
    }
}
