//! A file made to fit its limit.
//!
//! In: a PDF, a limit, a floor. Out: the PDF that fits, or the one at the floor, and what its pictures lost.

use super::super::objects::{count_of, name_of};
use super::super::open;
use super::album::{Album, Coded};
use super::rung::{Floor, STEPS};
use super::{Change, Kind, bilevel, search, uses};
use lopdf::{Document, ObjectId, SaveOptions};
use rayon::prelude::*;

/// A PDF that has been fitted to a limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Whether it is within the limit.
    pub fits: bool,
    /// What its pictures lost, by page.
    pub changes: Vec<Change>,
}

/// Makes a PDF fit `limit` bytes.
///
/// # Errors
/// What the parser says, where the file cannot be read.
pub fn fit(bytes: &[u8], limit: u64, floor: Floor) -> Result<Fitted, String> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if bytes.len() <= limit {
        return Ok(as_it_is(bytes, true));
    }
    let opened = open::open(bytes, "").map_err(|refusal| format!("{refusal:?}"))?;
    let (mut document, pages) = (opened.document, opened.pages);
    let mut changes = tighten(&mut document, &pages);
    let plain = save(&mut document);
    let album = if plain.len() <= limit {
        Album { pictures: Vec::new() }
    } else {
        Album::of(&document, &pages)
    };
    let mut out = plain;
    if !album.pictures.is_empty() {
        let fixed = out.len().saturating_sub(album.bytes());
        let coded = search::best(&document, &album, limit.saturating_sub(fixed), floor);
        changes.extend(put(&mut document, &album, coded));
        out = save(&mut document);
    }
    if out.len() >= bytes.len() {
        return Ok(as_it_is(bytes, false));
    }
    changes.sort_by_key(|change| change.page);
    Ok(Fitted {
        fits: out.len() <= limit,
        bytes: out,
        changes,
    })
}

fn as_it_is(bytes: &[u8], fits: bool) -> Fitted {
    Fitted {
        bytes: bytes.to_vec(),
        fits,
        changes: Vec::new(),
    }
}

/// What each page would weigh at the floor, in bytes: its pictures, and its share of all else.
///
/// # Errors
/// What the parser says, where the file cannot be read.
pub fn floor_weights(bytes: &[u8], floor: Floor) -> Result<Vec<u64>, String> {
    let opened = open::open(bytes, "").map_err(|refusal| format!("{refusal:?}"))?;
    let (mut document, pages) = (opened.document, opened.pages);
    let all = bytes.len();
    tighten(&mut document, &pages);
    let mut weights = vec![0_u64; pages.len()];
    let mut pictures = 0;
    // Every picture counts on the page that shows it first, at its own size or at the floor's.
    let album = Album::of(&document, &pages);
    let coded = album.coded(&document, STEPS, floor);
    for (picture, coded) in album.pictures.iter().zip(&coded) {
        let now = coded.as_ref().map_or(picture.bytes, |coded| coded.bytes.len());
        pictures += picture.bytes;
        weights[picture.page()] += now as u64;
    }
    let known: Vec<ObjectId> = album.pictures.iter().map(|picture| picture.id).collect();
    for (id, used) in uses::pictures(&document, &pages) {
        if let Some(stream) = super::super::objects::stream(&document, id).filter(|_| !known.contains(&id)) {
            pictures += stream.content.len();
            weights[used.page] += stream.content.len() as u64;
        }
    }
    let rest = all.saturating_sub(pictures) / pages.len().max(1);
    weights.iter_mut().for_each(|weight| *weight += rest as u64);
    Ok(weights)
}

/// Packs black-and-white scans tighter.
fn tighten(document: &mut Document, pages: &[ObjectId]) -> Vec<Change> {
    let uses = uses::pictures(document, pages);
    let packed: Vec<_> = uses
        .into_par_iter()
        .filter_map(|(id, used)| {
            let stream = super::super::objects::stream(document, id)?;
            let packed = bilevel::packed(document, stream)?;
            let width = packed
                .dict
                .get(b"Width")
                .and_then(lopdf::Object::as_float)
                .unwrap_or(0.0);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let dpi = (width * 72.0 / used.width_pt.max(1.0)).round() as u32;
            let change = Change {
                page: used.page,
                kind: Kind::Bilevel,
                dpi_before: dpi,
                dpi_after: dpi,
                bytes_before: stream.content.len(),
                bytes_after: packed.content.len(),
                quality: None,
                similarity: 1.0,
                grey: false,
            };
            Some((id, packed, change))
        })
        .collect();
    let mut changes = Vec::with_capacity(packed.len());
    for (id, stream, change) in packed {
        document.objects.insert(id, lopdf::Object::Stream(stream));
        changes.push(change);
    }
    changes
}

fn put(document: &mut Document, album: &Album, coded: Vec<Option<Coded>>) -> Vec<Change> {
    let mut changes = Vec::new();
    let judged = |coded: Option<Coded>| {
        coded.map(|coded| {
            let size = (coded.width, coded.height, coded.colour_space);
            (size, coded.judged())
        })
    };
    let coded: Vec<_> = coded.into_par_iter().map(judged).collect();
    for (picture, coded) in album.pictures.iter().zip(coded) {
        let Some(((width, height, colour_space), (bytes, change))) = coded else {
            continue;
        };
        let Some(lopdf::Object::Stream(stream)) = document.objects.get_mut(&picture.id) else {
            continue;
        };
        stream.dict.set("Width", width);
        stream.dict.set("Height", height);
        stream.dict.set("Filter", name_of("DCTDecode"));
        stream.dict.set("Length", count_of(bytes.len()));
        stream.dict.remove(b"DecodeParms");
        if let Some(space) = colour_space {
            stream.dict.set("ColorSpace", name_of(space));
        }
        stream.content = bytes;
        changes.push(change);
    }
    changes
}

fn save(document: &mut Document) -> Vec<u8> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    document
        .save_with_options(&mut bytes, options)
        .expect("writing to memory does not fail, and object numbers stay far below their limit");
    bytes
}
