//! Short ways to look into a PDF's objects. In: a document that may be wrong in any way. Out: a value or nothing;
//! never an error, because a foreign file is searched, not trusted.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

/// The object itself, with references followed; `Null` where they lead nowhere.
pub(super) fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document
        .dereference(object)
        .map_or(&Object::Null, |(_, target)| target)
}

/// The value of `key`, with references followed; nothing for a missing key and for null.
pub(super) fn get<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let object = follow(document, dictionary.get(key).ok()?);
    (!object.is_null()).then_some(object)
}

/// The dictionary under `key`; a stream's dictionary counts.
pub(super) fn dictionary<'a>(
    document: &'a Document,
    parent: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    as_dictionary(get(document, parent, key)?)
}

/// A dictionary, or that of a stream.
pub(super) fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The array under `key`.
pub(super) fn array<'a>(
    document: &'a Document,
    parent: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Vec<Object>> {
    get(document, parent, key)?.as_array().ok()
}

/// The name under `key`.
pub(super) fn name<'a>(document: &'a Document, parent: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    get(document, parent, key)?.as_name().ok()
}

/// The whole number under `key`; a real is rounded towards zero.
pub(super) fn integer(document: &Document, parent: &Dictionary, key: &[u8]) -> Option<i64> {
    match get(document, parent, key)? {
        Object::Integer(value) => Some(*value),
        #[allow(clippy::cast_possible_truncation)] // `as` saturates, which is what a wild number deserves.
        Object::Real(value) => Some(*value as i64),
        _ => None,
    }
}

/// The number under `key`, if finite.
pub(super) fn number(document: &Document, parent: &Dictionary, key: &[u8]) -> Option<f32> {
    get(document, parent, key)?
        .as_float()
        .ok()
        .filter(|n| n.is_finite())
}

/// Exactly `N` finite numbers under `key`.
pub(super) fn numbers<const N: usize>(
    document: &Document,
    parent: &Dictionary,
    key: &[u8],
) -> Option<[f32; N]> {
    let values: Vec<f32> = array(document, parent, key)?
        .iter()
        .filter_map(|o| follow(document, o).as_float().ok())
        .filter(|n| n.is_finite())
        .collect();
    values.try_into().ok()
}

/// A rectangle under `key`, with its corners in order: left, bottom, right, top.
pub(super) fn rectangle(document: &Document, parent: &Dictionary, key: &[u8]) -> Option<[f32; 4]> {
    let [a, b, c, d] = numbers::<4>(document, parent, key)?;
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

/// A text string under `key`, decoded.
pub(super) fn text(document: &Document, parent: &Dictionary, key: &[u8]) -> Option<String> {
    lopdf::decode_text_string(get(document, parent, key)?).ok()
}

/// The stream of that id.
pub(super) fn stream(document: &Document, id: ObjectId) -> Option<&Stream> {
    document.get_object(id).ok()?.as_stream().ok()
}

/// A name object.
pub(super) fn name_of(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A text string, as UTF-16 with its mark unless it is ASCII.
pub(super) fn text_of(text: &str) -> Object {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xfe, 0xff];
    for unit in text.encode_utf16() {
        bytes.extend(unit.to_be_bytes());
    }
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// An array of numbers.
pub(super) fn numbers_of(values: &[f32]) -> Object {
    Object::Array(values.iter().map(|v| Object::Real(*v)).collect())
}

/// A count as a PDF integer.
pub(super) fn count_of(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}
