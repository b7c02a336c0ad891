//! What a field without a picture says, and with which font.
//!
//! In: a widget. Out: a [`Field`], where its kind, its font and every letter of its value are sure. Entries that a widget does not have
//! are those of the fields above it.

use super::super::content::{Operand, Operators};
use super::super::limits;
use super::super::objects::{array, dictionary, follow, get, integer, name};
use lopdf::{Dictionary, Document, Object};
use std::fmt::Write;

/// Field flags, PDF 2.0, 12.7.5.
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;
const RADIO: i64 = 1 << 15;
const PUSH_BUTTON: i64 = 1 << 16;
const COMBO: i64 = 1 << 17;
const COMB: i64 = 1 << 24;

/// The largest size of letters that is chosen where the field leaves it open, in points.
const OPEN_SIZE_MAX_PT: f32 = 12.0;

/// The distance of a text from the sides of its field, in points.
const INSET_PT: f32 = 2.0;

/// A field that can be drawn.
pub(super) enum Field {
    Text(Box<Text>),
    Checked,
}

/// A text to be drawn.
pub(super) struct Text {
    /// The name that the text is drawn with, and the font.
    pub(super) font: (Vec<u8>, Object),
    /// The value, one byte for each letter as the font encodes it.
    bytes: Vec<u8>,
    /// The size in points; 0 where the field leaves it open.
    size: f32,
    /// The operators that set the colour.
    colour: String,
    /// 0 left, 1 centre, 2 right.
    side: i64,
    multiline: bool,
    /// Widths in thousandths of the size, by code.
    widths: Option<Vec<f32>>,
}

impl Field {
    fn text(text: Text) -> Field {
        Field::Text(Box::new(text))
    }

    pub(super) fn of(document: &Document, widget: &Dictionary) -> Option<Field> {
        let kind = above(document, widget, b"FT")?.as_name().ok()?;
        let flags = above(document, widget, b"Ff")
            .and_then(|o| o.as_i64().ok())
            .unwrap_or(0);
        match kind {
            b"Tx" if flags & (PASSWORD | COMB) == 0 => Text::of(document, widget, flags).map(Field::text),
            b"Ch" if flags & COMBO != 0 => Text::of(document, widget, flags & !MULTILINE).map(Field::text),
            b"Btn" if flags & (RADIO | PUSH_BUTTON) == 0 => {
                let own = name(document, widget, b"AS");
                let state = own.or_else(|| above(document, widget, b"V")?.as_name().ok())?;
                (state != b"Off").then_some(Field::Checked)
            }
            _ => None,
        }
    }
}

impl Text {
    fn of(document: &Document, widget: &Dictionary, flags: i64) -> Option<Text> {
        let form = document
            .catalog()
            .ok()
            .and_then(|catalog| dictionary(document, catalog, b"AcroForm"))?;
        let value = lopdf::decode_text_string(above(document, widget, b"V")?).ok()?;
        let look = above(document, widget, b"DA").or_else(|| get(document, form, b"DA"))?;
        let Object::String(look, _) = look else {
            return None;
        };
        let (font_name, size, colour) = parse_look(look)?;
        let shared = dictionary(document, form, b"DR").and_then(|dr| dictionary(document, dr, b"Font"));
        let font = shared
            .and_then(|fonts| fonts.get(&font_name).ok())
            .cloned()
            .or_else(|| stand_in(&font_name))?;
        let known = follow(document, &font).as_dict().ok()?;
        let side = above(document, widget, b"Q").or_else(|| get(document, form, b"Q"));
        Some(Text {
            bytes: encode(document, known, &value)?,
            widths: widths(document, known),
            font: (font_name, font),
            size,
            colour,
            side: side.and_then(|o| o.as_i64().ok()).unwrap_or(0),
            multiline: flags & MULTILINE != 0,
        })
    }

    /// The description that draws the text in a box of that size; nothing where its lines cannot be placed without knowing widths.
    pub(super) fn content(&self, [width, height]: [f32; 2]) -> Option<String> {
        let room = width - 2.0 * INSET_PT;
        let size = self.size_for(room, height)?;
        let lines = self.lines(size, room)?;
        let leading = size * 1.15;
        let mut baseline = if self.multiline {
            height - INSET_PT - size
        } else {
            // The middle of capital letters stands in the middle of the box.
            (height - 0.72 * size) / 2.0
        };
        let font = String::from_utf8_lossy(&self.font.0).into_owned();
        let mut content = format!(
            "q 0 0 {width} {height} re W n BT {} /{font} {size} Tf\n",
            self.colour
        );
        for line in lines {
            let left = match self.side {
                0 => INSET_PT,
                1 => (width - self.width(&line, size)?) / 2.0,
                _ => width - INSET_PT - self.width(&line, size)?,
            };
            let _ = write!(content, "1 0 0 1 {left} {baseline} Tm <");
            for byte in &line {
                let _ = write!(content, "{byte:02X}");
            }
            content.push_str("> Tj\n");
            baseline -= leading;
        }
        content.push_str("ET Q");
        Some(content)
    }

    fn size_for(&self, room: f32, height: f32) -> Option<f32> {
        if self.size > 0.0 {
            return Some(self.size);
        }
        if self.multiline {
            return Some(OPEN_SIZE_MAX_PT);
        }
        let high = ((height - 2.0) * 0.8).clamp(4.0, OPEN_SIZE_MAX_PT);
        let wide = self.width(&self.bytes, 1.0)?;
        Some(if wide * high > room && wide > 0.0 {
            (room / wide).max(4.0)
        } else {
            high
        })
    }

    fn width(&self, line: &[u8], size: f32) -> Option<f32> {
        let widths = self.widths.as_ref()?;
        let all = line.iter().map(|byte| widths.get(usize::from(*byte)).copied());
        all.sum::<Option<f32>>().map(|sum| sum * size / 1000.0)
    }

    /// The lines as they stand in the box.
    fn lines(&self, size: f32, room: f32) -> Option<Vec<Vec<u8>>> {
        if !self.multiline {
            let plain = |b: &u8| if matches!(b, b'\r' | b'\n') { b' ' } else { *b };
            return Some(vec![self.bytes.iter().map(plain).collect()]);
        }
        let mut lines = Vec::new();
        let whole = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        for paragraph in whole.split(|b| *b == b'\n') {
            let paragraph = paragraph.strip_suffix(b"\r").unwrap_or(paragraph);
            let mut line: Vec<u8> = Vec::new();
            for word in paragraph.split(|b| *b == b' ') {
                let longer = [line.as_slice(), if line.is_empty() { b"" } else { b" " }, word].concat();
                if line.is_empty() || self.width(&longer, size)? <= room {
                    line = longer;
                } else {
                    lines.push(std::mem::replace(&mut line, word.to_vec()));
                }
            }
            lines.push(line);
        }
        Some(lines)
    }
}

/// An entry of a widget or of the fields above it.
fn above<'a>(document: &'a Document, widget: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = widget;
    for _ in 0..limits::TREE_DEPTH_MAX {
        if let Some(value) = get(document, node, key) {
            return Some(value);
        }
        node = dictionary(document, node, b"Parent")?;
    }
    None
}

/// The font's name, its size and the operators of the colour in a default appearance.
fn parse_look(look: &[u8]) -> Option<(Vec<u8>, f32, String)> {
    let mut font = None;
    let mut colour = String::new();
    let mut operands = Vec::new();
    let mut operators = Operators::of(look);
    while let Some(operator) = operators.next(&mut operands) {
        match (operator, operands.as_slice()) {
            (b"Tf", [Operand::Name(name), Operand::Number(size)]) => font = Some((name.to_vec(), *size)),
            (b"g" | b"rg" | b"k", numbers) => {
                colour.clear();
                for number in numbers {
                    if let Operand::Number(number) = number {
                        let _ = write!(colour, "{number} ");
                    }
                }
                colour.push_str(&String::from_utf8_lossy(operator));
            }
            _ => {}
        }
    }
    let (name, size) = font?;
    let plain = name
        .iter()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'_'));
    (plain && (0.0..300.0).contains(&size)).then_some((name, size, colour))
}

/// The font that forms mean by a name that they do not explain.
fn stand_in(name: &[u8]) -> Option<Object> {
    if !matches!(name, b"Helv" | b"Helvetica") {
        return None;
    }
    let mut font = Dictionary::new();
    for (key, value) in [
        ("Type", "Font"),
        ("Subtype", "Type1"),
        ("BaseFont", "Helvetica"),
        ("Encoding", "WinAnsiEncoding"),
    ] {
        font.set(key, Object::Name(value.into()));
    }
    Some(Object::Dictionary(font))
}

/// The value in the font's encoding, where every letter has a sure code in it.
fn encode(document: &Document, font: &Dictionary, value: &str) -> Option<Vec<u8>> {
    if !matches!(name(document, font, b"Subtype"), Some(b"Type1" | b"TrueType")) {
        return None;
    }
    let western = match get(document, font, b"Encoding") {
        None => false,
        Some(Object::Name(known)) => match known.as_slice() {
            b"WinAnsiEncoding" | b"PDFDocEncoding" => true,
            b"StandardEncoding" | b"MacRomanEncoding" => false,
            _ => return None,
        },
        // The way in which form programs spell their own encoding; any other list of differences may mean anything.
        Some(Object::Dictionary(own)) => {
            let first = array(document, own, b"Differences").and_then(|list| list.first()?.as_i64().ok());
            if !matches!(first, Some(24 | 128)) {
                return None;
            }
            true
        }
        Some(_) => return None,
    };
    let code = |letter: char| match u32::from(letter) {
        // These two look different in the older encodings.
        0x27 | 0x60 if !western => None,
        0x0a | 0x0d | 0x20..=0x7e => u8::try_from(u32::from(letter)).ok(),
        0xa1..=0xff if western => u8::try_from(u32::from(letter)).ok(),
        _ => None,
    };
    let value = value.replace("\r\n", "\n").replace('\r', "\n");
    let bytes: Option<Vec<u8>> = value.chars().map(code).collect();
    bytes.filter(|bytes| !bytes.is_empty())
}

/// The widths of a font by code, where they are known.
fn widths(document: &Document, font: &Dictionary) -> Option<Vec<f32>> {
    if let Some(list) = array(document, font, b"Widths") {
        let first = usize::try_from(integer(document, font, b"FirstChar")?).ok()?;
        let mut widths = vec![0.0; first.min(256)];
        widths.extend(list.iter().map(|o| follow(document, o).as_float().unwrap_or(0.0)));
        widths.resize(256, 0.0);
        return Some(widths);
    }
    match name(document, font, b"BaseFont")? {
        b"Helvetica" | b"ArialMT" | b"Arial" => {
            let mut widths = vec![556.0; 256];
            for (code, width) in (32..).zip(HELVETICA) {
                widths[code] = f32::from(width);
            }
            Some(widths)
        }
        b"Courier" | b"CourierNew" => Some(vec![600.0; 256]),
        _ => None,
    }
}

/// The widths of Helvetica from the space to the tilde (Adobe's font metrics, the same in all viewers).
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
