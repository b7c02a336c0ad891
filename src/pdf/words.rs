//! The words on a page of our own making, with where they stand.
//!
//! In: content and resources. Out: runs of text. It reads fonts by their ToUnicode maps, as search does, and knows nothing of how
//! they were written.

use super::content::{Operand, Operators};
use super::frame::{IDENTITY, Matrix, chain, place};
use super::objects::{array, dictionary, follow, get, name};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;

/// A piece of text and where it begins, on the upright page.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) at: [f32; 2],
    pub(super) text: String,
}

/// How a font's codes read, and how wide they are in thousandths of the size.
#[derive(Debug, Clone, Default)]
pub(super) struct Alphabet {
    two_bytes: bool,
    letters: HashMap<u32, String>,
    widths: HashMap<u32, f32>,
    other_width: f32,
}

/// Adds the text that `content` shows, in the order in which it is drawn; `matrix` leads from its coordinates to the caller's.
pub(super) fn text_runs(
    document: &Document,
    resources: &Dictionary,
    content: &[u8],
    matrix: Matrix,
    alphabets: &mut HashMap<ObjectId, Alphabet>,
    runs: &mut Vec<Run>,
) {
    let fonts = dictionary(document, resources, b"Font");
    let mut state = State {
        matrix,
        ..State::default()
    };
    let mut saved = Vec::new();
    let (mut line, mut at) = (IDENTITY, IDENTITY);
    let mut operands = Vec::new();
    let mut operators = Operators::of(content);
    while let Some(operator) = operators.next(&mut operands) {
        let n = |nth: usize| match operands.get(nth) {
            Some(Operand::Number(value)) => *value,
            _ => 0.0,
        };
        match operator {
            b"q" => saved.push(state.clone()),
            b"Q" => state = saved.pop().unwrap_or_default(),
            b"cm" => state.matrix = chain([n(0), n(1), n(2), n(3), n(4), n(5)], state.matrix),
            b"BT" => (line, at) = (IDENTITY, IDENTITY),
            b"TL" => state.leading = n(0),
            b"Tf" => {
                let font = match operands.first() {
                    Some(Operand::Name(name)) => fonts.and_then(|f| f.get(name).ok()?.as_reference().ok()),
                    _ => None,
                };
                state.size = n(1);
                state.font = font;
                if let Some(id) = font {
                    alphabets.entry(id).or_insert_with(|| alphabet(document, id));
                }
            }
            b"Td" | b"TD" => {
                line = chain([1.0, 0.0, 0.0, 1.0, n(0), n(1)], line);
                at = line;
            }
            b"Tm" => {
                line = [n(0), n(1), n(2), n(3), n(4), n(5)];
                at = line;
            }
            b"T*" => {
                line = chain([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                at = line;
            }
            b"Tj" | b"TJ" => {
                let Some(alphabet) = state.font.and_then(|id| alphabets.get(&id)) else {
                    continue;
                };
                for operand in &operands {
                    let forward = match operand {
                        Operand::Text(codes) => {
                            let (text, width) = alphabet.read(codes);
                            runs.push(Run {
                                at: place(chain(at, state.matrix), [0.0, 0.0]),
                                text,
                            });
                            width
                        }
                        Operand::Number(back) => -back,
                        Operand::Name(_) => 0.0,
                    };
                    at = chain([1.0, 0.0, 0.0, 1.0, forward / 1000.0 * state.size, 0.0], at);
                }
            }
            b"Do" => {
                let form = match operands.first() {
                    Some(Operand::Name(used)) => dictionary(document, resources, b"XObject")
                        .and_then(|x| get(document, x, used)?.as_stream().ok()),
                    _ => None,
                };
                // Own pages nest forms once at most; a form that drew itself would have no resources of its own.
                let inner = form.and_then(|form| dictionary(document, &form.dict, b"Resources"));
                if let (Some(form), Some(inner)) = (form, inner)
                    && dictionary(document, inner, b"XObject").is_none_or(lopdf::Dictionary::is_empty)
                    && let Ok(content) = form.get_plain_content()
                {
                    text_runs(document, inner, &content, state.matrix, alphabets, runs);
                }
            }
            _ => {}
        }
    }
}

#[derive(Debug, Clone)]
struct State {
    matrix: Matrix,
    font: Option<ObjectId>,
    size: f32,
    leading: f32,
}

impl Default for State {
    fn default() -> Self {
        State {
            matrix: IDENTITY,
            font: None,
            size: 1.0,
            leading: 0.0,
        }
    }
}

impl Alphabet {
    fn read(&self, codes: &[u8]) -> (String, f32) {
        let mut text = String::new();
        let mut width = 0.0;
        let step = if self.two_bytes { 2 } else { 1 };
        for code in codes.chunks(step) {
            let code = code.iter().fold(0_u32, |code, byte| code << 8 | u32::from(*byte));
            match self.letters.get(&code) {
                Some(letters) => text.push_str(letters),
                None => text.push('\u{fffd}'),
            }
            width += self.widths.get(&code).copied().unwrap_or(self.other_width);
        }
        (text, width)
    }
}

fn alphabet(document: &Document, id: ObjectId) -> Alphabet {
    let mut alphabet = Alphabet {
        other_width: 1000.0,
        ..Alphabet::default()
    };
    let Ok(font) = document.get_dictionary(id) else {
        return alphabet;
    };
    alphabet.two_bytes = name(document, font, b"Subtype") == Some(b"Type0");
    if let Some(Object::Stream(map)) = get(document, font, b"ToUnicode")
        && let Ok(map) = map.get_plain_content()
    {
        read_unicode_map(&map, &mut alphabet.letters);
    }
    let descendant = array(document, font, b"DescendantFonts")
        .and_then(|list| follow(document, list.first()?).as_dict().ok());
    if let Some(descendant) = descendant {
        if let Some(width) = super::objects::number(document, descendant, b"DW") {
            alphabet.other_width = width;
        }
        read_widths(document, descendant, &mut alphabet.widths);
    }
    alphabet
}

/// The `/W` array: `c [w1 w2 …]` and `first last w`.
fn read_widths(document: &Document, font: &Dictionary, widths: &mut HashMap<u32, f32>) {
    let mut items = array(document, font, b"W")
        .into_iter()
        .flatten()
        .map(|o| follow(document, o));
    let code = |o: &Object| o.as_i64().ok().and_then(|n| u32::try_from(n).ok());
    while let (Some(first), Some(second)) = (items.next(), items.next()) {
        let Some(first) = code(first) else {
            return;
        };
        match second {
            Object::Array(list) => {
                for (nth, width) in (first..).zip(list) {
                    widths.insert(nth, follow(document, width).as_float().unwrap_or(0.0));
                }
            }
            last => {
                let (Some(last), Some(width)) = (code(last), items.next().and_then(|w| w.as_float().ok()))
                else {
                    return;
                };
                widths.extend((first..=last.min(first.saturating_add(0xffff))).map(|code| (code, width)));
            }
        }
    }
}

/// The `bfchar` and `bfrange` sections of a ToUnicode map.
fn read_unicode_map(map: &[u8], letters: &mut HashMap<u32, String>) {
    let code = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0_u32, |code, byte| code << 8 | u32::from(*byte))
    };
    let units = |bytes: &[u8]| -> Vec<u16> {
        bytes
            .chunks(2)
            .map(|pair| u16::try_from(code(pair)).unwrap_or(0xfffd))
            .collect()
    };
    let mut operands = Vec::new();
    let mut operators = Operators::of(map);
    while let Some(operator) = operators.next(&mut operands) {
        let strings: Vec<&Vec<u8>> = operands
            .iter()
            .filter_map(|o| {
                if let Operand::Text(bytes) = o {
                    Some(bytes)
                } else {
                    None
                }
            })
            .collect();
        match operator {
            b"endbfchar" => {
                for pair in strings.chunks_exact(2) {
                    letters.insert(code(pair[0]), String::from_utf16_lossy(&units(pair[1])));
                }
            }
            // Ranges whose targets are listed one by one are not told apart from triples here; own files have none.
            b"endbfrange" => {
                for triple in strings.chunks_exact(3) {
                    let (first, last) = (code(triple[0]), code(triple[1]));
                    for (nth, one) in (first..=last.min(first.saturating_add(0xff))).enumerate() {
                        let mut target = units(triple[2]);
                        if let (Some(unit), Ok(nth)) = (target.last_mut(), u16::try_from(nth)) {
                            *unit = unit.wrapping_add(nth);
                        }
                        letters.insert(one, String::from_utf16_lossy(&target));
                    }
                }
            }
            _ => {}
        }
    }
}
