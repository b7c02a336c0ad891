//! How much text a finished page shows, so that the proof can tell that none was lost.
//!
//! In: a page of a volume. Out: the bytes of text that its description and the forms it draws show. Stamps are not counted. What is
//! counted of the source stops at a limit; here the limit is wider, so that nothing counted there is missed here.

use super::super::content::{Operand, Operators};
use super::super::limits;
use super::super::objects::{array, dictionary, follow, name};
use super::super::stamp::STAMP_MARK;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// The bytes of text on a page.
pub(super) fn text_bytes(document: &Document, page: ObjectId) -> usize {
    let Ok(page) = document.get_dictionary(page) else {
        return 0;
    };
    let mut content = Vec::new();
    for part in array(document, page, b"Contents").into_iter().flatten() {
        if let Ok(stream) = follow(document, part).as_stream() {
            content.extend(
                stream
                    .get_plain_content_with_limit(limits::STREAM_BYTES_MAX)
                    .unwrap_or_default(),
            );
            content.push(b'\n');
        }
    }
    let mut count = Count {
        document,
        operators_left: 2 * limits::OPERATORS_MAX,
        bytes: 0,
    };
    if let Some(resources) = dictionary(document, page, b"Resources") {
        count.walk(resources, &content, 0);
    }
    count.bytes
}

struct Count<'a> {
    document: &'a Document,
    operators_left: usize,
    bytes: usize,
}

impl Count<'_> {
    fn walk(&mut self, resources: &Dictionary, content: &[u8], depth: usize) {
        let mut operands = Vec::new();
        let mut operators = Operators::of(content);
        while let Some(operator) = operators.next(&mut operands) {
            if self.operators_left == 0 {
                return;
            }
            self.operators_left -= 1;
            match operator {
                b"Tj" | b"TJ" | b"'" | b"\"" => {
                    let text = operands.iter().map(|operand| match operand {
                        Operand::Text(bytes) => bytes.len(),
                        _ => 0,
                    });
                    self.bytes += text.sum::<usize>();
                }
                b"Do" => {
                    if let Some(Operand::Name(form)) = operands.first() {
                        self.form(resources, form, depth);
                    }
                }
                _ => {}
            }
        }
    }

    fn form(&mut self, resources: &Dictionary, form: &[u8], depth: usize) {
        let target = dictionary(self.document, resources, b"XObject")
            .and_then(|x| x.get(form).ok())
            .map(|o| follow(self.document, o));
        let Some(Object::Stream(stream)) = target else {
            return;
        };
        let is_form = name(self.document, &stream.dict, b"Subtype") == Some(b"Form");
        // A page that could not be appended to is a form of its own, which is one step more.
        if !is_form || stream.dict.has(STAMP_MARK) || depth > limits::FORM_DEPTH_MAX {
            return;
        }
        let inner = dictionary(self.document, &stream.dict, b"Resources").unwrap_or(resources);
        if let Ok(content) = stream.get_plain_content_with_limit(limits::STREAM_BYTES_MAX) {
            self.walk(inner, &content, depth + 1);
        }
    }
}
