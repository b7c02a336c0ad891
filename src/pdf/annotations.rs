//! What lies on a page: kept, flattened, or left behind.
//!
//! In: a page of a foreign file. Out: the annotations that stay, and the pictures of those that do not (form fields, media,
//! attachments) with the matrix that puts each where it was. A field with a value and no picture is named, never lost in silence.

use super::frame::{IDENTITY, Matrix, cover};
use super::limits;
use super::objects::{
    array, as_dictionary, dictionary, follow, get, integer, name, numbers, rectangle, text,
};
use lopdf::{Dictionary, Document, Object};

/// The kinds that stay as they are: links and marks that a reader made.
pub(super) const KEPT: &[&[u8]] = &[
    b"Link",
    b"Text",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
    b"Redact",
    b"Watermark",
];

/// The kinds that play or carry something.
const MEDIA: &[&[u8]] = &[
    b"FileAttachment",
    b"Sound",
    b"Movie",
    b"Screen",
    b"RichMedia",
    b"3D",
];

/// Annotation flags, PDF 2.0, 12.5.3.
const HIDDEN: i64 = 1 << 1;
const NO_VIEW: i64 = 1 << 5;

/// How many flattened annotations of a page are weighed against those below them.
const OVERLAPS_MAX: usize = 2_000;

/// The picture of an annotation that is flattened into its page.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// A reference to the form.
    pub(super) appearance: Object,
    /// From the form's coordinates to the page's.
    pub(super) matrix: Matrix,
}

/// The annotations of one page, sorted out.
#[derive(Debug, Default)]
pub(super) struct Split {
    pub(super) kept: Vec<Object>,
    pub(super) shown: Vec<Shown>,
    pub(super) unseen_values: Vec<String>,
    pub(super) media: usize,
}

/// One annotation on its way: where it lies, its picture, and whether it becomes part of the page.
struct Candidate<'a> {
    item: &'a Object,
    place: Option<[f32; 4]>,
    picture: Option<Shown>,
    flat: bool,
    /// Links show nothing that could hide something.
    visible: bool,
}

/// Sorts out the annotations of `page`.
pub(super) fn split(document: &Document, page: &Dictionary) -> Split {
    let mut split = Split::default();
    let mut candidates = Vec::new();
    for item in array(document, page, b"Annots").into_iter().flatten() {
        let Ok(annotation) = follow(document, item).as_dict() else {
            continue;
        };
        let kind = name(document, annotation, b"Subtype").unwrap_or_default();
        // The window of a note, which holds its words.
        if kind == b"Popup" {
            continue;
        }
        let kept = KEPT.contains(&kind);
        split.media += usize::from(MEDIA.contains(&kind));
        let hidden = integer(document, annotation, b"F").unwrap_or(0) & (HIDDEN | NO_VIEW) != 0;
        if hidden && !kept {
            continue;
        }
        let picture = if hidden { None } else { shown(document, annotation) };
        if picture.is_none() && kind == b"Widget" {
            split.unseen_values.extend(unseen_value(document, annotation));
        }
        candidates.push(Candidate {
            item,
            place: rectangle(document, annotation, b"Rect"),
            visible: picture.is_some() && kind != b"Link",
            flat: !kept,
            picture,
        });
    }
    keep_order(&mut candidates);
    for candidate in candidates {
        if candidate.flat {
            split.shown.extend(candidate.picture);
        } else {
            split.kept.push(candidate.item.clone());
        }
    }
    split
}

/// What lies below a flattened annotation is flattened too: as an annotation it would come to lie above it.
fn keep_order(candidates: &mut [Candidate<'_>]) {
    let mut above: Vec<[f32; 4]> = Vec::new();
    for candidate in candidates.iter_mut().rev() {
        let Some(place) = candidate.place else {
            continue;
        };
        let overlaps =
            |b: &[f32; 4]| place[0] < b[2] && b[0] < place[2] && place[1] < b[3] && b[1] < place[3];
        candidate.flat |= candidate.visible && above.iter().any(overlaps);
        if candidate.flat && candidate.visible && above.len() < OVERLAPS_MAX {
            above.push(place);
        }
    }
}

/// Whether a widget has no picture at all: one that has pictures for some states shows what those say.
pub(super) fn shows_nothing(document: &Document, annotation: &Dictionary) -> bool {
    name(document, annotation, b"Subtype") == Some(b"Widget")
        && dictionary(document, annotation, b"AP").is_none_or(|ap| get(document, ap, b"N").is_none())
}

/// The annotation's picture in its present state, placed as PDF 2.0, 12.5.5, algorithm 8 says.
fn shown(document: &Document, annotation: &Dictionary) -> Option<Shown> {
    let normal = dictionary(document, annotation, b"AP")?.get(b"N").ok()?;
    let appearance = match follow(document, normal) {
        Object::Stream(_) => normal,
        Object::Dictionary(states) => states
            .get(name(document, annotation, b"AS").unwrap_or(b"Off"))
            .ok()?,
        _ => return None,
    };
    let (id, target) = document.dereference(appearance).ok()?;
    let form = &target.as_stream().ok()?.dict;
    let place = rectangle(document, annotation, b"Rect")?;
    let bounds = rectangle(document, form, b"BBox")?;
    let own = numbers::<6>(document, form, b"Matrix").unwrap_or(IDENTITY);
    let [left, bottom, right, top] = cover(own, bounds);
    if right - left <= 0.0 || top - bottom <= 0.0 {
        return None;
    }
    let across = (place[2] - place[0]) / (right - left);
    let up = (place[3] - place[1]) / (top - bottom);
    Some(Shown {
        appearance: Object::Reference(id?),
        matrix: [
            across,
            0.0,
            0.0,
            up,
            place[0] - left * across,
            place[1] - bottom * up,
        ],
    })
}

/// The name of a text or choice field that has a value, for a widget that shows none.
fn unseen_value(document: &Document, widget: &Dictionary) -> Option<String> {
    let up = |key: &[u8]| -> Option<&Object> {
        let mut node = widget;
        for _ in 0..limits::TREE_DEPTH_MAX {
            if let Some(value) = get(document, node, key) {
                return Some(value);
            }
            node = dictionary(document, node, b"Parent")?;
        }
        None
    };
    if !matches!(up(b"FT")?.as_name().ok()?, b"Tx" | b"Ch") {
        return None;
    }
    let filled = match up(b"V")? {
        Object::String(bytes, _) => !bytes.is_empty() && bytes.as_slice() != b"\xfe\xff",
        Object::Array(chosen) => !chosen.is_empty(),
        Object::Stream(_) => true,
        _ => false,
    };
    filled.then(|| full_name(document, widget))
}

fn full_name(document: &Document, widget: &Dictionary) -> String {
    let mut parts = Vec::new();
    let mut node = Some(widget);
    for _ in 0..limits::TREE_DEPTH_MAX {
        let Some(current) = node else {
            break;
        };
        parts.extend(text(document, current, b"T"));
        node = get(document, current, b"Parent").and_then(as_dictionary);
    }
    parts.reverse();
    parts.join(".")
}
