//! JPEG files.
//!
//! In: a file. Out: a [`Picture`] whose data is the file's own, without re-encoding, less every segment that says something
//! about the sitter, the camera or the place: EXIF, GPS, XMP, IPTC, maker notes, thumbnails, comments, and whatever stands after the end
//! mark (motion photos). JFIF, Adobe and ICC segments stay, because colours depend on them.

use super::PictureFault;
use crate::pdf::image::{Colour, Packing, Picture};
use crate::pdf::limits;

/// The frame header's promises.
struct Frame {
    width: u32,
    height: u32,
    bits: u8,
    components: u8,
    /// Whether the components are called R, G and B: then they are those, and no luma and chroma.
    is_named_rgb: bool,
}

/// Reads a JPEG file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Picture, PictureFault> {
    let mut kept = b"\xff\xd8".to_vec();
    kept.reserve(bytes.len());
    let mut frame = None;
    let mut adobe_transform = None;
    let mut profile: Vec<(u8, &[u8])> = Vec::new();
    let mut at = 2;
    loop {
        let start = next_marker(bytes, at)?;
        let marker = bytes[start];
        match marker {
            0xd9 => {
                kept.extend(b"\xff\xd9");
                break;
            }
            0x01 | 0xd0..=0xd7 => {
                at = start + 1;
                continue;
            }
            _ => {}
        }
        let segment = segment(bytes, start)?;
        match marker {
            0xc0..=0xc2 => frame = Some(frame_header(segment).ok_or(PictureFault::Broken(start))?),
            0xc3 => return Err(PictureFault::Unsupported("lossless JPEG")),
            0xc5..=0xc7 | 0xcd..=0xcf => return Err(PictureFault::Unsupported("hierarchical JPEG")),
            0xc9..=0xcb => return Err(PictureFault::Unsupported("arithmetic-coded JPEG")),
            0xee if segment.get(2..7) == Some(b"Adobe") => adobe_transform = segment.get(13).copied(),
            0xe2 if segment.get(2..14) == Some(b"ICC_PROFILE\0") && segment.len() > 16 => {
                profile.push((segment[14], &segment[16..]));
            }
            _ => {}
        }
        if is_kept(marker, segment) {
            kept.extend([0xff, marker]);
            kept.extend(segment);
        }
        at = start + 1 + segment.len();
        if marker == 0xda {
            let end = scan_end(bytes, at);
            kept.extend(&bytes[at..end]);
            at = end;
        }
    }
    let frame = frame.ok_or(PictureFault::Broken(at.min(bytes.len())))?;
    finish(bytes, kept, &frame, adobe_transform, profile)
}

fn finish(
    bytes: &[u8],
    kept: Vec<u8>,
    frame: &Frame,
    adobe_transform: Option<u8>,
    mut profile: Vec<(u8, &[u8])>,
) -> Result<Picture, PictureFault> {
    super::png::within_limits(frame.width, frame.height)?;
    if frame.bits != 8 {
        return Err(PictureFault::Unsupported("12-bit JPEG"));
    }
    let colour = match frame.components {
        1 => Colour::Grey,
        3 => Colour::Rgb,
        // Adobe's programs write full ink as 0, and say so by their segment.
        4 => Colour::Cmyk {
            inverted: adobe_transform.is_some(),
        },
        _ => return Err(PictureFault::Unsupported("JPEG with two or five components")),
    };
    let mut kept = kept;
    let has_jfif = kept.get(2..4) == Some(b"\xff\xe0");
    if frame.components == 3 && frame.is_named_rgb && adobe_transform.is_none() && !has_jfif {
        // Decoders of images know that by the names; viewers of PDF want it said.
        kept.splice(2..2, *b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0");
    }
    profile.sort_by_key(|(nth, _)| *nth);
    let profile: Vec<u8> = profile.into_iter().flat_map(|(_, part)| part).copied().collect();
    Ok(Picture {
        width: frame.width,
        height: frame.height,
        profile: super::png::fitting_profile(profile, &colour),
        colour,
        bits: 8,
        packing: Packing::Jpeg,
        data: kept,
        opacity: None,
        orientation: orientation(bytes),
    })
}

/// How many pixels a JPEG file says that it has; nothing where it does not come to say it.
pub(super) fn pixels(bytes: &[u8]) -> Option<u64> {
    let mut at = 2;
    loop {
        let start = next_marker(bytes, at).ok()?;
        if matches!(bytes[start], 0x01 | 0xd0..=0xd9) {
            at = start + 1;
            continue;
        }
        let segment = segment(bytes, start).ok()?;
        if matches!(bytes[start], 0xc0..=0xc2) {
            let frame = frame_header(segment)?;
            return Some(u64::from(frame.width) * u64::from(frame.height));
        }
        at = start + 1 + segment.len();
    }
}

/// The place of the next marker's second byte. Fill bytes and, as viewers do, stray bytes between segments are passed over.
fn next_marker(bytes: &[u8], mut at: usize) -> Result<usize, PictureFault> {
    while bytes.get(at).is_some_and(|b| *b != 0xff) {
        at += 1;
    }
    while bytes.get(at) == Some(&0xff) {
        at += 1;
    }
    if at < bytes.len() {
        Ok(at)
    } else {
        Err(PictureFault::Truncated)
    }
}

/// A segment with its two bytes of length.
fn segment(bytes: &[u8], marker: usize) -> Result<&[u8], PictureFault> {
    let start = marker + 1;
    let length = bytes
        .get(start..start + 2)
        .map(|b| usize::from(u16::from_be_bytes([b[0], b[1]])))
        .ok_or(PictureFault::Truncated)?;
    if length < 2 {
        return Err(PictureFault::Broken(marker));
    }
    bytes.get(start..start + length).ok_or(PictureFault::Truncated)
}

fn frame_header(segment: &[u8]) -> Option<Frame> {
    let side = |at: usize| {
        segment
            .get(at..at + 2)
            .map(|b| u32::from(u16::from_be_bytes([b[0], b[1]])))
    };
    Some(Frame {
        bits: *segment.get(2)?,
        height: side(3)?,
        width: side(5)?,
        components: *segment.get(7)?,
        is_named_rgb: [8, 11, 14].map(|at| segment.get(at).copied()) == [Some(b'R'), Some(b'G'), Some(b'B')],
    })
}

/// Tables and frames stay; of the application segments only those that colours depend on.
fn is_kept(marker: u8, segment: &[u8]) -> bool {
    match marker {
        0xe0 => segment.get(2..7) == Some(b"JFIF\0"),
        0xe2 => segment.get(2..14) == Some(b"ICC_PROFILE\0"),
        0xee => segment.get(2..7) == Some(b"Adobe"),
        0xe1 | 0xe3..=0xed | 0xef | 0xfe => false,
        _ => true,
    }
}

/// Where the entropy-coded data that begins at `at` ends: at a marker that is neither a stuffed byte nor a restart.
fn scan_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = bytes[at..].iter().position(|b| *b == 0xff) {
        at += found;
        match bytes.get(at + 1) {
            Some(0x00 | 0xd0..=0xd7) => at += 2,
            Some(0xff) => at += 1,
            _ => return at,
        }
    }
    bytes.len()
}

/// The EXIF orientation; 1 (upright) where there is none or it makes no sense.
pub(super) fn orientation(bytes: &[u8]) -> u8 {
    upright_unless(exif_orientation(bytes))
}

/// The orientation in EXIF data that stands by itself, with or without the name before it that JPEG has there.
pub(super) fn orientation_in(exif: &[u8]) -> u8 {
    let bare = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let read = exif::Reader::new().read_raw(bare.to_vec()).ok();
    upright_unless(read.and_then(|exif| {
        let field = exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
        field.value.get_uint(0)
    }))
}

fn upright_unless(said: Option<u32>) -> u8 {
    said.and_then(|number| u8::try_from(number).ok())
        .filter(|o| (1..=8).contains(o))
        .unwrap_or(1)
}

fn exif_orientation(bytes: &[u8]) -> Option<u32> {
    let exif = exif::Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut std::io::Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| ()));
    let exif = exif.ok()?;
    let field = exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
    field.value.get_uint(0)
}

/// Whether Adobe's metadata (XMP) say that a picture is to be turned, of which EXIF says nothing.
pub(super) fn is_turned_by_xmp_alone(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"tiff:Orientation";
    memchr::memmem::find(bytes, KEY).is_some_and(|at| {
        let rest = &bytes[at + KEY.len()..];
        // As an attribute or as an element: `="6"`, `>6<`.
        let value = rest.iter().find(|b| !b" =\"'>\r\n\t".contains(b));
        matches!(value, Some(b'2'..=b'8')) && exif_orientation(bytes).is_none()
    })
}

/// The longest side that a JPEG can have is also what viewers take.
const _: () = assert!(limits::PICTURE_SIDE_MAX == 65_535);
