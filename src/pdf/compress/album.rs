//! The pictures of a document that may be sampled anew, each with what is known of it.
//!
//! In: an open document. Out: an [`Album`]: what each picture shows, its resolution as placed, its samples while they are few enough to
//! be kept, and a probe from which its size at any rung can be told without coding the whole.

use super::encode::{self, Look};
use super::pixels::{self, Pixels, Recipe};
use super::rung::{self, Floor, Rung};
use super::similarity::similarity;
use super::uses::{self, Use};
use super::{Change, Kind};
use lopdf::{Document, ObjectId, Stream};
use rayon::prelude::*;
use std::borrow::Cow;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Pictures of fewer bytes are left alone: a logo, a signature.
const BYTES_MIN: usize = 24 << 10;

/// What all samples that are kept between two passes may take, in bytes.
const KEPT_BYTES_MAX: usize = 256 << 20;

/// What all samples that wait to be compared with their coding may take, in bytes.
const WAITING_BYTES_MAX: usize = 48 << 20;

/// The most pictures that are probed; of more, these stand for all.
const PROBED_MAX: usize = 48;

/// A new coding is used where it saves at least this share of the old one, in percent; below, the loss is not worth it.
const SAVING_PERCENT_MIN: f64 = 5.0;

/// A picture this near to the resolution asked for keeps its own.
const NEAR_ENOUGH: f32 = 0.92;

/// Bands of a picture that stand for the whole of it.
const BANDS: u32 = 4;

/// How many bands one after the other would fill the picture.
const BANDS_IN_ALL: u32 = 20;

/// A picture that may be sampled anew.
pub(super) struct Picture {
    pub(super) id: ObjectId,
    pub(super) bytes: usize,
    used: Use,
    recipe: Recipe,
    look: Look,
    kept: Option<Pixels>,
    probe: Option<Probe>,
}

/// Bands of a picture, and how much of it they are.
struct Probe {
    bands: Pixels,
    share: f64,
}

/// A picture as coded anew.
pub(super) struct Coded {
    pub(super) bytes: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) colour_space: Option<&'static str>,
    /// What was lost; how much it looks the same is [`Coded::judged`] later where its samples are still there.
    change: Change,
    /// The samples that it was coded from.
    sampled: Option<Pixels>,
}

impl Coded {
    /// What was lost. Only what is kept in the end is compared with its samples.
    pub(super) fn judged(self) -> (Vec<u8>, Change) {
        let similarity = match &self.sampled {
            Some(pixels) => alike(&self.bytes, pixels),
            None => self.change.similarity,
        };
        let change = Change {
            similarity,
            ..self.change
        };
        (self.bytes, change)
    }
}

/// How much a coded picture looks like its samples.
fn alike(bytes: &[u8], pixels: &Pixels) -> f32 {
    pixels::jpeg(bytes).map_or(0.0, |shown| similarity(pixels, &shown))
}

/// All of them.
pub(super) struct Album {
    pub(super) pictures: Vec<Picture>,
}

impl Album {
    /// Looks at every picture that the pages draw.
    pub(super) fn of(document: &Document, pages: &[ObjectId]) -> Album {
        let mut found = Vec::new();
        for (id, used) in uses::pictures(document, pages) {
            let Some(stream) = stream(document, id).filter(|s| s.content.len() >= BYTES_MIN) else {
                continue;
            };
            if let Some(recipe) = pixels::recipe(document, stream) {
                found.push((id, used, recipe));
            }
        }
        // Which pictures keep their samples differs from run to run; what comes of them does not.
        let kept = AtomicUsize::new(0);
        let step = found.len().div_ceil(PROBED_MAX).max(1);
        let pictures = found
            .into_par_iter()
            .enumerate()
            .filter_map(|(nth, (id, used, recipe))| {
                let stream = stream(document, id)?;
                let pixels = pixels::decode(&recipe, stream)?;
                let look = encode::look(&pixels);
                let pixels = settled(pixels, look);
                let size = pixels.data.len();
                let keep = kept.fetch_add(size, Ordering::Relaxed) + size <= KEPT_BYTES_MAX;
                Some(Picture {
                    id,
                    bytes: stream.content.len(),
                    used,
                    recipe,
                    look,
                    probe: (nth % step == 0).then(|| probe(&pixels)),
                    kept: keep.then_some(pixels),
                })
            })
            .collect();
        Album { pictures }
    }

    /// The bytes of all pictures as they are.
    pub(super) fn bytes(&self) -> usize {
        self.pictures.iter().map(|picture| picture.bytes).sum()
    }

    /// About how many bytes all would have at a step of the ladder, from bands of every `nth` probed picture.
    pub(super) fn guess(&self, step: f32, floor: Floor, nth: usize) -> f64 {
        let sizes: Vec<(f64, f64)> = self
            .probed(nth)
            .into_par_iter()
            .filter_map(|(picture, probe)| {
                let rung = rung::at(step, picture.look.kind, floor);
                let sampled = picture.sampled(Cow::Borrowed(&probe.bands), rung);
                let bytes = encode::jpeg(&sampled, rung.quality)?;
                let guess = count(bytes.len()) / probe.share;
                Some((picture.worth(guess), count(picture.bytes)))
            })
            .collect();
        self.of_all(&sizes)
    }

    /// The same from every `nth` probed picture coded whole: what bands leave out is in it.
    pub(super) fn sample(&self, document: &Document, step: f32, floor: Floor, nth: usize) -> f64 {
        let sizes: Vec<(f64, f64)> = self
            .probed(nth)
            .into_par_iter()
            .map(|(picture, _)| {
                let coded = picture.coded(document, rung::at(step, picture.look.kind, floor));
                let size = coded.map_or(picture.bytes, |coded| coded.bytes.len());
                (count(size), count(picture.bytes))
            })
            .collect();
        self.of_all(&sizes)
    }

    /// Every `nth` of the probed pictures, spread over what they are and how large they are: pages of one kind often come at even distances.
    fn probed(&self, nth: usize) -> Vec<(&Picture, &Probe)> {
        let probed = |picture: &'_ Picture| picture.probe.is_some();
        let mut pictures: Vec<&Picture> = self.pictures.iter().filter(|p| probed(p)).collect();
        pictures.sort_by_key(|picture| {
            (
                picture.look.kind == Kind::Text,
                picture.look.coloured,
                picture.bytes,
            )
        });
        pictures
            .into_iter()
            .skip(nth / 2)
            .step_by(nth)
            .filter_map(|picture| Some((picture, picture.probe.as_ref()?)))
            .collect()
    }

    /// What all would have if those that were looked at, now and before, stand for them.
    fn of_all(&self, sizes: &[(f64, f64)]) -> f64 {
        let (after, before) = sizes.iter().fold((0.0, 0.0), |(a, b), (x, y)| (a + x, b + y));
        if before == 0.0 {
            return count(self.bytes());
        }
        after * count(self.bytes()) / before
    }

    /// Every picture coded anew at a step; nothing for those that would save too little.
    pub(super) fn coded(&self, document: &Document, step: f32, floor: Floor) -> Vec<Option<Coded>> {
        let waiting = AtomicUsize::new(0);
        let one = |picture: &Picture| {
            let mut coded = picture.coded(document, rung::at(step, picture.look.kind, floor))?;
            let size = coded.sampled.as_ref().map_or(0, |pixels| pixels.data.len());
            if waiting.fetch_add(size, Ordering::Relaxed) + size > WAITING_BYTES_MAX
                && let Some(pixels) = coded.sampled.take()
            {
                coded.change.similarity = alike(&coded.bytes, &pixels);
            }
            Some(coded)
        };
        self.pictures.par_iter().map(one).collect()
    }
}

impl Picture {
    /// The page that shows it first.
    pub(super) fn page(&self) -> usize {
        self.used.page
    }

    /// What it would have if its new coding had `size` bytes: its own where that saves too little.
    fn worth(&self, size: f64) -> f64 {
        let own = count(self.bytes);
        if size * 100.0 > own * (100.0 - SAVING_PERCENT_MIN) {
            own
        } else {
            size
        }
    }

    /// Its resolution as placed: the lesser of the two directions.
    #[allow(clippy::cast_precision_loss)] // Sides are below 65,536.
    fn dpi(&self) -> f32 {
        let across = self.recipe.width as f32 * 72.0 / self.used.width_pt.max(1.0);
        let down = self.recipe.height as f32 * 72.0 / self.used.height_pt.max(1.0);
        across.min(down)
    }

    /// By how much its sides shrink for a resolution.
    fn scale(&self, rung: Rung) -> f32 {
        let scale = rung.dpi / self.dpi();
        if scale > NEAR_ENOUGH { 1.0 } else { scale }
    }

    fn sampled<'p>(&self, pixels: Cow<'p, Pixels>, rung: Rung) -> Cow<'p, Pixels> {
        let pixels = if rung.grey { encode::grey(pixels) } else { pixels };
        let scale = self.scale(rung);
        if scale >= 1.0 {
            return pixels;
        }
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )]
        let side = |side: u32| (side as f32 * scale).ceil() as u32;
        let (width, height) = (side(pixels.width), side(pixels.height));
        Cow::Owned(encode::smaller(&pixels, width, height))
    }

    fn coded(&self, document: &Document, rung: Rung) -> Option<Coded> {
        let pixels = match &self.kept {
            Some(pixels) => Cow::Borrowed(pixels),
            None => Cow::Owned(settled(
                pixels::decode(&self.recipe, stream(document, self.id)?)?,
                self.look,
            )),
        };
        let was_coloured = self.recipe.is_coloured();
        let pixels = self.sampled(pixels, rung);
        let bytes = encode::jpeg(&pixels, rung.quality)?;
        if self.worth(count(bytes.len())) >= count(self.bytes) {
            return None;
        }
        let grey = was_coloured && pixels.channels == 1;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss
        )]
        let dpi = |width: u32| (self.dpi() * width as f32 / self.recipe.width as f32).round() as u32;
        Some(Coded {
            width: pixels.width,
            height: pixels.height,
            colour_space: match (pixels.channels, self.recipe.is_indexed()) {
                (1, _) if was_coloured => Some("DeviceGray"),
                (3, true) => Some("DeviceRGB"),
                _ => None,
            },
            change: Change {
                page: self.used.page,
                kind: self.look.kind,
                dpi_before: dpi(self.recipe.width),
                dpi_after: dpi(pixels.width),
                bytes_before: self.bytes,
                bytes_after: bytes.len(),
                quality: Some(rung.quality),
                similarity: 0.0,
                grey,
            },
            sampled: Some(pixels.into_owned()),
            bytes,
        })
    }
}

/// A sheet whose colours say nothing is kept without them.
fn settled(pixels: Pixels, look: Look) -> Pixels {
    if look.kind == Kind::Text && !look.coloured {
        encode::grey(Cow::Owned(pixels)).into_owned()
    } else {
        pixels
    }
}

fn probe(pixels: &Pixels) -> Probe {
    let band = pixels.height / BANDS_IN_ALL;
    if band < 32 {
        return Probe {
            bands: pixels.clone(),
            share: 1.0,
        };
    }
    let row = pixels.width as usize * pixels.channels;
    let mut data = Vec::with_capacity(row * (band * BANDS) as usize);
    for nth in 0..BANDS {
        let top = (pixels.height * (2 * nth + 1) / (2 * BANDS)).saturating_sub(band / 2) as usize;
        data.extend_from_slice(&pixels.data[top * row..(top + band as usize) * row]);
    }
    Probe {
        bands: Pixels {
            width: pixels.width,
            height: band * BANDS,
            channels: pixels.channels,
            data,
        },
        share: f64::from(band * BANDS) / f64::from(pixels.height),
    }
}

fn stream(document: &Document, id: ObjectId) -> Option<&Stream> {
    super::super::objects::stream(document, id)
}

/// A count of bytes, as far as a guess needs it.
#[allow(clippy::cast_precision_loss)]
pub(super) fn count(bytes: usize) -> f64 {
    bytes as f64
}
