//! The honest compressor: a PDF made small enough for a limit, at the highest quality that fits.
//!
//! In: a PDF, a limit in bytes, and a [`Floor`] of legibility. Out: a [`Fitted`] PDF and, page by page, what its pictures lost. Only
//! sampled pictures (scans, photographs) are sampled anew, each by its resolution as placed on the page. Text, vector graphics and
//! pages without such pictures are never touched; black-and-white scans are only packed tighter, without loss; no picture and no
//! file ever grows; and nothing goes below the floor: what does not fit then comes back as it is at the floor, and says so.

mod album;
mod bilevel;
mod encode;
mod fit;
mod pixels;
mod rung;
mod search;
mod similarity;
mod uses;

use serde::{Deserialize, Serialize};

pub use fit::{Fitted, fit, floor_weights};
pub use rung::Floor;

/// What became of one picture, on the first page that shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The page, counted from 0.
    pub page: usize,
    /// Whether it was taken for a scan of text, a photograph, or a black-and-white scan.
    pub kind: Kind,
    /// Its resolution on the page before, in dots per inch.
    pub dpi_before: u32,
    /// Its resolution after.
    pub dpi_after: u32,
    /// Its bytes before.
    pub bytes_before: usize,
    /// Its bytes after.
    pub bytes_after: usize,
    /// The quality of its JPEG coding, 1 to 100; none where nothing was lost.
    pub quality: Option<u8>,
    /// Structural similarity (SSIM, of lightness) with the picture as it was at the resolution after; 1 is the same.
    #[serde(with = "bits")]
    pub similarity: f32,
    /// Whether its colours were left out.
    pub grey: bool,
}

/// What a picture is a picture of, as far as that decides how it may be sampled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A sheet with writing on it: mostly one background.
    Text,
    /// A photograph.
    Photograph,
    /// Black and white only.
    Bilevel,
}

/// A fraction as its bits, so that it comes back as it was.
mod bits {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(value: &f32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(value.to_bits())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
        u32::deserialize(deserializer).map(f32::from_bits)
    }
}
