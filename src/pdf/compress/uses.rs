//! Where pictures stand: which page shows which picture, and how large.
//!
//! In: a document and its pages. Out: for each picture the largest size at which any page places it, from the matrices through which
//! it is drawn. A picture that is drawn by other means than a page's own description (a pattern, an annotation) is left out, and so
//! never sampled.

use super::super::content::{Operand, Operators};
use super::super::frame::{IDENTITY, Matrix, chain};
use super::super::limits;
use super::super::objects::{array, dictionary, follow, get, name, number, numbers};
use super::super::open::inherited;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::BTreeMap;

/// A picture as it is placed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Use {
    /// The largest width at which it is drawn, in points.
    pub(super) width_pt: f32,
    /// The largest height.
    pub(super) height_pt: f32,
    /// The first page that shows it, counted from 0.
    pub(super) page: usize,
}

struct Walk<'a> {
    document: &'a Document,
    page: usize,
    unit: f32,
    uses: &'a mut BTreeMap<ObjectId, Use>,
    operators_left: usize,
}

/// All pictures that the pages draw.
pub(super) fn pictures(document: &Document, pages: &[ObjectId]) -> BTreeMap<ObjectId, Use> {
    let mut uses = BTreeMap::new();
    for (nth, id) in pages.iter().enumerate() {
        let Ok(page) = document.get_dictionary(*id) else {
            continue;
        };
        let Some(resources) = inherited(document, *id, b"Resources") else {
            continue;
        };
        let Object::Dictionary(resources) = follow(document, &resources) else {
            continue;
        };
        let mut walk = Walk {
            document,
            page: nth,
            unit: number(document, page, b"UserUnit")
                .filter(|u| *u > 0.0)
                .unwrap_or(1.0),
            uses: &mut uses,
            operators_left: limits::OPERATORS_MAX,
        };
        walk.content(&content(document, page), resources, IDENTITY, 0);
    }
    uses
}

fn content(document: &Document, page: &Dictionary) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut add = |object: &Object| {
        if let Ok(stream) = follow(document, object).as_stream() {
            bytes.extend(stream.get_plain_content().unwrap_or_default());
            bytes.push(b'\n');
        }
    };
    match array(document, page, b"Contents") {
        Some(parts) => parts.iter().for_each(&mut add),
        None => {
            if let Ok(one) = page.get(b"Contents") {
                add(one);
            }
        }
    }
    bytes
}

impl Walk<'_> {
    fn content(&mut self, content: &[u8], resources: &Dictionary, start: Matrix, depth: usize) {
        let mut matrix = start;
        let mut stack = Vec::new();
        let mut operands = Vec::new();
        let mut operators = Operators::of(content);
        while let Some(operator) = operators.next(&mut operands) {
            if self.operators_left == 0 {
                return;
            }
            self.operators_left -= 1;
            match operator {
                b"q" if stack.len() < limits::NESTING_MAX => stack.push(matrix),
                b"Q" => matrix = stack.pop().unwrap_or(start),
                b"cm" => {
                    if let Some(change) = six(&operands) {
                        matrix = chain(change, matrix);
                    }
                }
                b"Do" => {
                    if let Some(Operand::Name(name)) = operands.first() {
                        self.draw(name, resources, matrix, depth);
                    }
                }
                _ => {}
            }
        }
    }

    fn draw(&mut self, resource: &[u8], resources: &Dictionary, matrix: Matrix, depth: usize) {
        let Some(objects) = dictionary(self.document, resources, b"XObject") else {
            return;
        };
        let Ok(id) = objects.get(resource).and_then(Object::as_reference) else {
            return;
        };
        let Some(stream) = get(self.document, objects, resource).and_then(|o| o.as_stream().ok()) else {
            return;
        };
        match name(self.document, &stream.dict, b"Subtype") {
            Some(b"Image") => self.note(id, matrix),
            Some(b"Form") if depth < limits::FORM_DEPTH_MAX => self.form(stream, resources, matrix, depth),
            _ => {}
        }
    }

    fn form(&mut self, form: &Stream, outer: &Dictionary, matrix: Matrix, depth: usize) {
        let own = dictionary(self.document, &form.dict, b"Resources").unwrap_or(outer);
        let inner = numbers::<6>(self.document, &form.dict, b"Matrix").unwrap_or(IDENTITY);
        if let Ok(content) = form.get_plain_content() {
            self.content(&content, own, chain(inner, matrix), depth + 1);
        }
    }

    fn note(&mut self, id: ObjectId, [a, b, c, d, ..]: Matrix) {
        let (width, height) = (a.hypot(b) * self.unit, c.hypot(d) * self.unit);
        let page = self.page;
        let known = self.uses.entry(id).or_insert(Use {
            width_pt: 0.0,
            height_pt: 0.0,
            page,
        });
        known.width_pt = known.width_pt.max(width);
        known.height_pt = known.height_pt.max(height);
    }
}

fn six(operands: &[Operand<'_>]) -> Option<Matrix> {
    let mut values = operands.iter().map(|operand| match operand {
        Operand::Number(value) => Some(*value),
        _ => None,
    });
    let mut matrix = IDENTITY;
    for cell in &mut matrix {
        *cell = values.next()??;
    }
    Some(matrix)
}
