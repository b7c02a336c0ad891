//! Scaling the pages of a graft to US letter, where the house style asks for it.
//!
//! In: a graft. Out: the same graft, each page on a letter sheet, upright or across as it was, its proportions kept, in the middle. What
//! lay outside the part that was seen stays unseen. Notes and links move along; destinations show the whole page.

use super::frame::{Frame, LETTER_POINTS, Matrix, chain, cover, place};
use super::graft::{Graft, Leaf};
use super::objects::{array, integer, name_of, numbers_of};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::HashSet;

/// How far a side may be from letter size before it is worth scaling, in points.
const TOLERANCE_PT: f32 = 2.0;

/// The entries of an annotation that hold pairs of coordinates.
const PAIRS: [&[u8]; 6] = [b"Rect", b"QuadPoints", b"L", b"Vertices", b"InkList", b"CL"];

impl Graft {
    /// Puts every page on a letter sheet.
    #[must_use]
    pub fn scaled_to_letter(mut self) -> Graft {
        let mut moved = HashSet::new();
        for leaf in &mut self.leaves {
            if rescale(&mut self.document, leaf) {
                moved.insert(leaf.id);
            }
        }
        for entry in &mut self.outline {
            if let Some(target) = &mut entry.target {
                show_whole(target, &moved);
            }
        }
        for object in self.document.objects.values_mut() {
            show_whole(object, &moved);
        }
        self
    }
}

/// Whether the page had to be scaled.
fn rescale(document: &mut Document, leaf: &mut Leaf) -> bool {
    let (width, height) = (leaf.frame.width_pt, leaf.frame.height_pt);
    let [short, long] = LETTER_POINTS;
    let (wide, high) = if width > height {
        (long, short)
    } else {
        (short, long)
    };
    if (width - wide).abs() < TOLERANCE_PT && (height - high).abs() < TOLERANCE_PT {
        return false;
    }
    let Ok(mut page) = document.get_dictionary(leaf.id).cloned() else {
        return false;
    };
    let scale = (wide / width).min(high / height);
    let centred = [
        scale,
        0.0,
        0.0,
        scale,
        (wide - width * scale) / 2.0,
        (high - height * scale) / 2.0,
    ];
    let turns = integer(document, &page, b"Rotate").unwrap_or(0).rem_euclid(360) / 90;
    let sheet = if turns % 2 == 1 {
        [high, wide]
    } else {
        [wide, high]
    };
    let frame = Frame::upright([0.0, 0.0, sheet[0], sheet[1]], turns, 1.0);
    let matrix = chain(chain(leaf.frame.from_page(), centred), frame.to_page);
    let seen = cover(leaf.frame.to_page, [0.0, 0.0, width, height]);
    draw_scaled(document, &mut page, matrix, seen);
    for annotation in annotations(document, &page) {
        if let Ok(annotation) = document.get_dictionary_mut(annotation) {
            shift_pairs(annotation, matrix);
        }
    }
    for key in [&b"CropBox"[..], b"BleedBox", b"TrimBox", b"ArtBox", b"UserUnit"] {
        page.remove(key);
    }
    page.set("MediaBox", numbers_of(&[0.0, 0.0, sheet[0], sheet[1]]));
    document.objects.insert(leaf.id, Object::Dictionary(page));
    leaf.frame = frame;
    true
}

/// Wraps the page's description, which is balanced since it was lifted, so that it draws at the new size.
fn draw_scaled(document: &mut Document, page: &mut Dictionary, [a, b, c, d, e, f]: Matrix, seen: [f32; 4]) {
    let [left, bottom, right, top] = seen;
    let opening = format!(
        "q {a} {b} {c} {d} {e} {f} cm {left} {bottom} {} {} re W n\n",
        right - left,
        top - bottom
    );
    let mut list = vec![plain(document, opening.into_bytes())];
    if let Ok(Object::Array(parts)) = page.get(b"Contents") {
        list.extend(parts.iter().cloned());
    }
    list.push(plain(document, b"\nQ\n".to_vec()));
    page.set("Contents", Object::Array(list));
}

fn plain(document: &mut Document, content: Vec<u8>) -> Object {
    Object::Reference(document.add_object(Stream::new(Dictionary::new(), content)))
}

fn annotations(document: &Document, page: &Dictionary) -> Vec<ObjectId> {
    let list = array(document, page, b"Annots").into_iter().flatten();
    list.filter_map(|item| item.as_reference().ok()).collect()
}

fn shift_pairs(annotation: &mut Dictionary, matrix: Matrix) {
    for key in PAIRS {
        if let Ok(Object::Array(items)) = annotation.get_mut(key) {
            shift_list(items, matrix);
        }
    }
}

fn shift_list(items: &mut [Object], matrix: Matrix) {
    for item in items.iter_mut() {
        if let Object::Array(inner) = item {
            shift_list(inner, matrix);
        }
    }
    for pair in items.chunks_exact_mut(2) {
        if let (Ok(x), Ok(y)) = (pair[0].as_float(), pair[1].as_float()) {
            let [x, y] = place(matrix, [x, y]);
            pair[0] = Object::Real(x);
            pair[1] = Object::Real(y);
        }
    }
}

/// Destinations on pages that were scaled show them whole: their coordinates are no longer right.
fn show_whole(object: &mut Object, pages: &HashSet<ObjectId>) {
    match object {
        Object::Array(items) => {
            let page = match (items.first(), items.get(1)) {
                (Some(Object::Reference(page)), Some(Object::Name(_))) if pages.contains(page) => *page,
                _ => {
                    items.iter_mut().for_each(|item| show_whole(item, pages));
                    return;
                }
            };
            *items = vec![Object::Reference(page), name_of("Fit")];
        }
        Object::Dictionary(dictionary) => dictionary.iter_mut().for_each(|(_, v)| show_whole(v, pages)),
        _ => {}
    }
}
