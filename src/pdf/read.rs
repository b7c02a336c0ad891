//! Reads a PDF back: its text, page by page.
//!
//! In: the bytes of any PDF. Out: the text of each page, a line per line, in the order of the page's content, which in our
//! own files is the order of reading. Right-to-left words come out as they are spoken. It is exact on our own pages and
//! tolerant on others: what cannot be told is left out, and nothing is changed.

mod cmap;
mod font;
mod lines;

use font::Font;
use lines::{Piece, assemble};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// How deep form XObjects may stand within each other.
const FORMS_DEEP_MAX: usize = 8;
/// How many operations of one page are read.
const OPERATIONS_MAX: usize = 5_000_000;

/// The text of each page. A file that is no PDF has no pages.
#[must_use]
pub fn text(bytes: &[u8]) -> Vec<String> {
    let Ok(document) = Document::load_mem(bytes) else {
        return Vec::new();
    };
    let mut fonts = BTreeMap::new();
    document
        .get_pages()
        .values()
        .map(|page| page_text(&document, *page, &mut fonts))
        .collect()
}

fn page_text(document: &Document, page: ObjectId, fonts: &mut BTreeMap<ObjectId, Font>) -> String {
    let Ok(content) = document.get_and_decode_page_content(page) else {
        return String::new();
    };
    let resources = inherited_resources(document, page);
    let mut reader = Reader {
        document,
        fonts,
        pieces: Vec::new(),
        read: 0,
    };
    reader.operations(&content.operations, &resources, IDENTITY, 0);
    assemble(&reader.pieces)
}

/// A page's resources, its own or its ancestors'.
fn inherited_resources(document: &Document, page: ObjectId) -> Dictionary {
    let mut at = page;
    for _ in 0..64 {
        let Ok(node) = document.get_dictionary(at) else {
            break;
        };
        if let Some(resources) = dictionary(document, node, b"Resources") {
            return resources.clone();
        }
        match node.get(b"Parent").and_then(Object::as_reference) {
            Ok(parent) => at = parent,
            Err(_) => break,
        }
    }
    Dictionary::new()
}

/// A dictionary's member that is a dictionary, given in place or by reference.
fn dictionary<'d>(document: &'d Document, of: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
    let value = of.get(key).ok()?;
    match document.dereference(value).ok()?.1 {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

type Matrix = [f64; 6];
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `a`, then `b`.
fn then(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

#[derive(Clone)]
struct State {
    ctm: Matrix,
    font: Option<ObjectId>,
    size: f64,
    leading: f64,
    char_space: f64,
    word_space: f64,
    scale: f64,
    rise: f64,
}

struct Reader<'a> {
    document: &'a Document,
    fonts: &'a mut BTreeMap<ObjectId, Font>,
    pieces: Vec<Piece>,
    read: usize,
}

/// Text that is told as a whole: the text, and where its glyphs begin among the pieces.
type Told = Option<(String, usize)>;

impl Reader<'_> {
    fn operations(&mut self, operations: &[Operation], resources: &Dictionary, ctm: Matrix, deep: usize) {
        let mut state = State {
            ctm,
            font: None,
            size: 0.0,
            leading: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            rise: 0.0,
        };
        let mut saved = Vec::new();
        let (mut matrix, mut line) = (IDENTITY, IDENTITY);
        let mut marks: Vec<Told> = Vec::new();
        for operation in operations {
            self.read += 1;
            if self.read > OPERATIONS_MAX {
                return;
            }
            let operands = &operation.operands;
            let number = |n: usize| {
                operands
                    .get(n)
                    .and_then(|o| o.as_float().ok())
                    .map_or(0.0, f64::from)
            };
            match operation.operator.as_str() {
                "q" => saved.push(state.clone()),
                "Q" => state = saved.pop().unwrap_or(state),
                "cm" => state.ctm = then(std::array::from_fn(number), state.ctm),
                "BT" => (matrix, line) = (IDENTITY, IDENTITY),
                "Tf" => {
                    state.size = number(1);
                    state.font = operands
                        .first()
                        .and_then(|o| o.as_name().ok())
                        .and_then(|n| self.font(resources, n));
                }
                "TL" => state.leading = number(0),
                "Tc" => state.char_space = number(0),
                "Tw" => state.word_space = number(0),
                "Tz" => state.scale = number(0) / 100.0,
                "Ts" => state.rise = number(0),
                "Tm" => {
                    line = std::array::from_fn(number);
                    matrix = line;
                }
                "Td" | "TD" => {
                    if operation.operator == "TD" {
                        state.leading = -number(1);
                    }
                    line = then([1.0, 0.0, 0.0, 1.0, number(0), number(1)], line);
                    matrix = line;
                }
                "T*" | "'" | "\"" => {
                    line = then([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                    matrix = line;
                    if let Some(shown) = operands.last() {
                        self.show(shown, &state, &mut matrix);
                    }
                }
                "Tj" | "TJ" => {
                    if let Some(shown) = operands.first() {
                        self.show(shown, &state, &mut matrix);
                    }
                }
                "BDC" | "BMC" => marks.push(self.actual_text(operands.get(1), resources)),
                "EMC" => {
                    if let Some(Some((text, from))) = marks.pop() {
                        self.tell(text, from);
                    }
                }
                "Do" if deep < FORMS_DEEP_MAX => self.form(operands, resources, state.ctm, deep),
                _ => {}
            }
        }
    }

    fn form(&mut self, operands: &[Object], resources: &Dictionary, ctm: Matrix, deep: usize) {
        let stream = operands
            .first()
            .and_then(|o| o.as_name().ok())
            .and_then(|name| dictionary(self.document, resources, b"XObject")?.get(name).ok())
            .and_then(|object| self.document.dereference(object).ok()?.1.as_stream().ok());
        let Some(stream) = stream else { return };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form") {
            return;
        }
        let plain = stream.get_plain_content_with_limit(super::limits::STREAM_BYTES_MAX);
        let Some(content) = plain.ok().and_then(|plain| Content::decode(&plain).ok()) else {
            return;
        };
        let own = dictionary(self.document, &stream.dict, b"Resources")
            .unwrap_or(resources)
            .clone();
        let matrix = stream
            .dict
            .get(b"Matrix")
            .and_then(Object::as_array)
            .map_or(IDENTITY, |m| {
                std::array::from_fn(|n| {
                    m.get(n)
                        .and_then(|o| o.as_float().ok())
                        .map_or(IDENTITY[n], f64::from)
                })
            });
        self.operations(&content.operations, &own, then(matrix, ctm), deep + 1);
    }

    /// The font of that name, read once.
    fn font(&mut self, resources: &Dictionary, name: &[u8]) -> Option<ObjectId> {
        let fonts = dictionary(self.document, resources, b"Font")?;
        let id = fonts.get(name).ok()?.as_reference().ok()?;
        if !self.fonts.contains_key(&id) {
            let font = Font::read(self.document, self.document.get_dictionary(id).ok()?);
            self.fonts.insert(id, font);
        }
        Some(id)
    }

    fn actual_text(&self, properties: Option<&Object>, resources: &Dictionary) -> Told {
        let properties = match properties? {
            Object::Dictionary(dictionary) => dictionary,
            Object::Name(name) => {
                let named = dictionary(self.document, resources, b"Properties")?;
                dictionary(self.document, named, name)?
            }
            _ => return None,
        };
        let text = lopdf::decode_text_string(properties.get(b"ActualText").ok()?).ok()?;
        Some((text, self.pieces.len()))
    }

    /// Replaces what was shown since `from` by the text that it stands for.
    fn tell(&mut self, text: String, from: usize) {
        let Some(first) = self.pieces.get(from).cloned() else {
            return;
        };
        // Marks are set back over their letters: the end is the farthest that any glyph reaches.
        let end = self.pieces[from..]
            .iter()
            .map(|p| p.end)
            .fold(first.end, |a, b| if b.0 > a.0 { b } else { a });
        self.pieces.truncate(from);
        self.pieces.push(Piece {
            text,
            end: (end.0, first.end.1),
            ..first
        });
    }

    fn show(&mut self, shown: &Object, state: &State, matrix: &mut Matrix) {
        match shown {
            Object::String(bytes, _) => self.glyphs(bytes, state, matrix),
            Object::Array(parts) => {
                for part in parts {
                    match part {
                        Object::String(bytes, _) => self.glyphs(bytes, state, matrix),
                        other => {
                            let back = other.as_float().map_or(0.0, f64::from);
                            advance(matrix, -back / 1000.0 * state.size * state.scale);
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn glyphs(&mut self, bytes: &[u8], state: &State, matrix: &mut Matrix) {
        let Some(font) = state.font.and_then(|id| self.fonts.get(&id)) else {
            return;
        };
        for code in font.codes(bytes) {
            let space = if code.bytes == 1 && code.value == 32 {
                state.word_space
            } else {
                0.0
            };
            let step =
                (font.width(code.value) / 1000.0 * state.size + state.char_space + space) * state.scale;
            let start = then([1.0, 0.0, 0.0, 1.0, 0.0, state.rise], then(*matrix, state.ctm));
            advance(matrix, step);
            let end = then([1.0, 0.0, 0.0, 1.0, 0.0, state.rise], then(*matrix, state.ctm));
            let height = (start[2] * start[2] + start[3] * start[3]).sqrt() * state.size.abs();
            self.pieces.push(Piece {
                text: font.text(code.value),
                start: (start[4], start[5]),
                end: (end[4], end[5]),
                size: height,
            });
        }
    }
}

/// Moves the pen along the line.
fn advance(matrix: &mut Matrix, by: f64) {
    *matrix = then([1.0, 0.0, 0.0, 1.0, by, 0.0], *matrix);
}
