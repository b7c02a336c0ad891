//! Values of form fields that show nowhere: drawn into the page where it is sure how.
//!
//! In: a foreign file whose fields have values without a picture, because the program that filled them left drawing to the viewer. Out:
//! the same file with a picture for each text and check box whose font, place and letters are sure, and how many those are. All else
//! keeps its value unseen, and a finding says so.

mod field;

use super::annotations;
use super::limits;
use super::objects::{array, dictionary, integer, name_of, numbers_of, rectangle};
use super::open::Opened;
use field::Field;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// Annotation flags, PDF 2.0, 12.5.3: what is hidden stays hidden.
const HIDDEN: i64 = 1 << 1 | 1 << 5;

/// Draws what can be drawn; returns how many values that are.
pub fn draw_missing(opened: &mut Opened) -> usize {
    let mut drawn = 0;
    for page in opened.pages.clone() {
        for widget in widgets(&opened.document, page) {
            let Some(form) = picture(&opened.document, widget) else {
                continue;
            };
            let form = opened.document.add_object(form);
            let mut appearance = Dictionary::new();
            appearance.set("N", Object::Reference(form));
            if let Ok(widget) = opened.document.get_dictionary_mut(widget) {
                widget.set("AP", Object::Dictionary(appearance));
                drawn += 1;
            }
        }
    }
    drawn
}

/// The widgets of a page that are objects of their own.
fn widgets(document: &Document, page: ObjectId) -> Vec<ObjectId> {
    let Ok(page) = document.get_dictionary(page) else {
        return Vec::new();
    };
    let all = array(document, page, b"Annots").into_iter().flatten();
    all.filter_map(|item| item.as_reference().ok()).collect()
}

/// The picture of a widget that has a value and none; nothing where it has one, or where it is not sure how to draw it.
fn picture(document: &Document, widget: ObjectId) -> Option<Stream> {
    let widget = document.get_dictionary(widget).ok()?;
    let hidden = integer(document, widget, b"F").unwrap_or(0) & HIDDEN != 0;
    if hidden || !annotations::shows_nothing(document, widget) || is_turned(document, widget) {
        return None;
    }
    let [left, bottom, right, top] = rectangle(document, widget, b"Rect")?;
    let size = [right - left, top - bottom];
    let [short, long] = [size[0].min(size[1]), size[0].max(size[1])];
    if short < 2.0 || long > limits::PAGE_SIDE_POINTS.1 {
        return None;
    }
    let (content, font) = match Field::of(document, widget)? {
        Field::Text(text) => (text.content(size)?, Some(text.font)),
        Field::Checked => (tick(size), None),
    };
    let mut resources = Dictionary::new();
    if let Some((name, font)) = font {
        let mut fonts = Dictionary::new();
        fonts.set(name, font);
        resources.set("Font", Object::Dictionary(fonts));
    }
    let mut form = Dictionary::new();
    form.set("Type", name_of("XObject"));
    form.set("Subtype", name_of("Form"));
    form.set("BBox", numbers_of(&[0.0, 0.0, size[0], size[1]]));
    form.set("Resources", Object::Dictionary(resources));
    Some(Stream::new(form, content.into_bytes()))
}

/// Whether the widget's picture would have to be turned.
fn is_turned(document: &Document, widget: &Dictionary) -> bool {
    let turn = dictionary(document, widget, b"MK").and_then(|mk| integer(document, mk, b"R"));
    turn.unwrap_or(0).rem_euclid(360) != 0
}

/// A tick across most of the box.
fn tick([width, height]: [f32; 2]) -> String {
    let at = |x: f32, y: f32| format!("{} {}", width * x, height * y);
    format!(
        "q 0 0 0 RG {} w 1 J 1 j {} m {} l {} l S Q",
        width.min(height) * 0.09,
        at(0.22, 0.52),
        at(0.42, 0.26),
        at(0.78, 0.78)
    )
}
