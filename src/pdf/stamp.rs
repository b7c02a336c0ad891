//! Printed page numbers and captions, put on pages that are already in a volume.
//!
//! In: a page, a text, a place on the upright sheet. Out: the page with one more form on top. The page's own description
//! is balanced by `graft` before; nothing of it is changed here.

use super::bind::Binding;
use super::frame::chain;
use super::objects::{as_dictionary, name_of, numbers_of};
use super::settle::draw;
use lopdf::{Dictionary, Object, ObjectId, Stream};

/// The size of a stamp's letters, in points.
const STAMP_SIZE_PT: f32 = 9.0;

/// The white plate around a stamp's letters, in points: what lies below never makes the number hard to read.
const PLATE_PT: [f32; 2] = [4.0, 3.5];

/// The size of a caption's letters and the distance of its lines, in points.
const CAPTION_SIZE_PT: f32 = 10.0;
const CAPTION_LEADING_PT: f32 = 14.0;

/// The mark by which a stamp is known again when a volume is read back.
pub(super) const STAMP_MARK: &[u8] = b"HcPackStamp";

/// How high a caption of that many lines stands, in points.
#[must_use]
pub fn caption_height_pt(lines: usize) -> f32 {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    f32::from(lines) * CAPTION_LEADING_PT
}

/// The most lines that a caption of that text takes in that width, for a page that is laid out before the face is embedded.
#[must_use]
pub fn caption_lines_at_most(text: &str, width_pt: f32) -> usize {
    let mut scratch = lopdf::Document::with_version("1.7");
    super::face::Face::embed(&mut scratch, text)
        .lines(text, CAPTION_SIZE_PT, width_pt)
        .len()
}

impl Binding {
    /// Stamps a page, counted from 0, in its free corner.
    pub fn stamp(&mut self, page: usize, text: &str) {
        let Some(leaf) = self.leaves.get(page).cloned() else {
            return;
        };
        let width = self.face.width_pt(text, STAMP_SIZE_PT) + 2.0 * PLATE_PT[0];
        let height = STAMP_SIZE_PT * 0.73 + 2.0 * PLATE_PT[1];
        let [left, bottom, ..] = leaf.corner.place(&leaf.frame, [width, height]);
        let content = format!(
            "1 1 1 rg 0 0 {width} {height} re f BT /F {STAMP_SIZE_PT} Tf 0 0 0 rg {} {} Td {} Tj ET",
            PLATE_PT[0],
            PLATE_PT[1],
            self.face.encode(text)
        );
        let mut form = self.form([width, height], content);
        form.dict.set(STAMP_MARK.to_vec(), Object::Boolean(true));
        self.lay(
            leaf.id,
            form,
            chain([1.0, 0.0, 0.0, 1.0, left, bottom], leaf.frame.to_page),
        );
    }

    /// Sets a caption, centred in a box (left, bottom, right, top) on the upright sheet, in points.
    pub(super) fn caption(&mut self, page: usize, text: &str, [left, bottom, right, top]: [f32; 4]) {
        let Some(leaf) = self.leaves.get(page).cloned() else {
            return;
        };
        let width = right - left;
        let mut content = format!("BT /F {CAPTION_SIZE_PT} Tf 0 0 0 rg\n");
        let mut baseline = top - bottom - CAPTION_SIZE_PT;
        for line in self.face.lines(text, CAPTION_SIZE_PT, width) {
            let indent = ((width - self.face.width_pt(&line, CAPTION_SIZE_PT)) / 2.0).max(0.0);
            content.push_str(&format!(
                "1 0 0 1 {indent} {baseline} Tm {} Tj\n",
                self.face.encode(&line)
            ));
            baseline -= CAPTION_LEADING_PT;
        }
        content.push_str("ET");
        let form = self.form([width, top - bottom], content);
        self.lay(
            leaf.id,
            form,
            chain([1.0, 0.0, 0.0, 1.0, left, bottom], leaf.frame.to_page),
        );
    }

    fn form(&self, [width, height]: [f32; 2], content: String) -> Stream {
        let mut fonts = Dictionary::new();
        fonts.set("F", Object::Reference(self.face.id));
        let mut resources = Dictionary::new();
        resources.set("Font", Object::Dictionary(fonts));
        let mut form = Dictionary::new();
        form.set("Type", name_of("XObject"));
        form.set("Subtype", name_of("Form"));
        form.set("BBox", numbers_of(&[0.0, 0.0, width, height]));
        form.set("Resources", Object::Dictionary(resources));
        Stream::new(form, content.into_bytes())
    }

    /// Draws a form on top of a page. Its contents list and its resources are the page's own since it was lifted.
    fn lay(&mut self, page: ObjectId, form: Stream, matrix: super::frame::Matrix) {
        let form = self.document.add_object(form);
        let Ok(mut dictionary) = self.document.get_dictionary(page).cloned() else {
            return;
        };
        let mut resources = dictionary
            .get(b"Resources")
            .ok()
            .and_then(as_dictionary)
            .cloned()
            .unwrap_or_default();
        let mut contents = match dictionary.get(b"Contents") {
            Ok(Object::Array(list)) => list.clone(),
            _ => Vec::new(),
        };
        contents.extend(draw(&mut self.document, &mut resources, form, matrix));
        dictionary.set("Contents", Object::Array(contents));
        dictionary.set("Resources", Object::Dictionary(resources));
        self.document.objects.insert(page, Object::Dictionary(dictionary));
    }
}
