//! What a foreign PDF is and holds, before any page is lifted out of it.
//!
//! In: an [`Opened`] file. Out: [`Facts`]. It judges nothing; `evidence` turns facts into findings.

use super::frame::Frame;
use super::objects::{array, as_dictionary, dictionary, follow, get, integer, name};
use super::open::Opened;
use super::{ink, limits};
use lopdf::{Dictionary, Document, Object};

/// How much of an XFA form a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Xfa {
    /// None.
    #[default]
    None,
    /// Form data beside real pages: the pages can be used.
    Static,
    /// The pages are made by the viewer from form data; what stands in the file says "Please wait".
    Dynamic,
}

/// What a PDF is and holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts {
    /// XFA form data.
    pub xfa: Xfa,
    /// Digital signatures.
    pub signatures: usize,
    /// Files inside the file.
    pub attachments: usize,
    /// Form fields.
    pub fields: usize,
    /// Layers that a viewer can switch.
    pub layers: usize,
}

/// Looks through a file.
#[must_use]
pub fn inspect(opened: &Opened) -> Facts {
    let document = &opened.document;
    let mut facts = Facts::default();
    for object in document.objects.values() {
        look(object, &mut facts, 0);
    }
    if let Ok(catalog) = document.catalog() {
        if let Some(form) = dictionary(document, catalog, b"AcroForm") {
            facts.fields = array(document, form, b"Fields").map_or(0, Vec::len);
            if let Some(xfa) = get(document, form, b"XFA") {
                facts.xfa = kind_of_xfa(opened, catalog, xfa);
            }
        }
        if let Some(layers) = dictionary(document, catalog, b"OCProperties") {
            facts.layers = array(document, layers, b"OCGs").map_or(0, Vec::len);
        }
    }
    facts
}

fn look(object: &Object, facts: &mut Facts, depth: usize) {
    if depth > limits::NESTING_MAX {
        return;
    }
    if let Object::Array(items) = object {
        for item in items {
            look(item, facts, depth + 1);
        }
        return;
    }
    let Some(here) = as_dictionary(object) else {
        return;
    };
    facts.signatures += usize::from(here.has(b"ByteRange") && here.has(b"Contents"));
    facts.attachments += usize::from(here.has(b"EF"));
    for (_, value) in here.iter() {
        look(value, facts, depth + 1);
    }
}

fn kind_of_xfa(opened: &Opened, catalog: &Dictionary, xfa: &Object) -> Xfa {
    let document = &opened.document;
    let needs_rendering = get(document, catalog, b"NeedsRendering")
        .and_then(|o| o.as_bool().ok())
        .unwrap_or(false);
    if needs_rendering || requires_rendering(document, xfa) || says_please_wait(opened) {
        Xfa::Dynamic
    } else {
        Xfa::Static
    }
}

/// Whether the form's configuration says that only a viewer can lay it out.
fn requires_rendering(document: &Document, xfa: &Object) -> bool {
    let parts = match xfa {
        Object::Array(parts) => parts.as_slice(),
        single => std::slice::from_ref(single),
    };
    parts.iter().any(|part| {
        let Object::Stream(stream) = follow(document, part) else {
            return false;
        };
        let Ok(text) = stream.get_plain_content_with_limit(limits::STREAM_BYTES_MAX) else {
            return false;
        };
        let mark: &[u8] = b"<dynamicRender>";
        text.windows(mark.len())
            .position(|w| w == mark)
            .is_some_and(|at| {
                text[at + mark.len()..]
                    .trim_ascii_start()
                    .starts_with(b"required")
            })
    })
}

fn says_please_wait(opened: &Opened) -> bool {
    let document = &opened.document;
    let [page] = opened.pages.as_slice() else {
        return false;
    };
    let Ok(page) = document.get_dictionary(*page) else {
        return false;
    };
    let mut content = Vec::new();
    let parts = match get(document, page, b"Contents") {
        Some(Object::Array(parts)) => parts.as_slice(),
        Some(single) => std::slice::from_ref(single),
        None => &[],
    };
    for part in parts {
        if let Object::Stream(stream) = follow(document, part) {
            content.extend(
                stream
                    .get_plain_content_with_limit(limits::STREAM_BYTES_MAX)
                    .unwrap_or_default(),
            );
            content.push(b'\n');
        }
    }
    let resources = dictionary(document, page, b"Resources")
        .cloned()
        .unwrap_or_default();
    let report = ink::weigh(document, &resources, &content, &Frame::of(document, page), page);
    // Two-byte fonts put zero bytes between the letters, and lines are broken anywhere.
    let letters: Vec<u8> = report.letters.into_iter().filter(u8::is_ascii_graphic).collect();
    letters.windows(10).any(|w| w == b"Pleasewait")
}

/// Whether the catalog's form asks viewers to draw fields anew, so that stored pictures may be stale.
#[must_use]
pub fn needs_appearances(opened: &Opened) -> bool {
    let document = &opened.document;
    let form = document
        .catalog()
        .ok()
        .and_then(|catalog| dictionary(document, catalog, b"AcroForm"));
    form.is_some_and(|form| {
        get(document, form, b"NeedAppearances").and_then(|o| o.as_bool().ok()) == Some(true)
    })
}

/// The page count that the file's own page tree claims, where it does.
#[must_use]
pub fn claimed_pages(opened: &Opened) -> Option<usize> {
    let document = &opened.document;
    let root = document
        .catalog()
        .ok()
        .and_then(|catalog| dictionary(document, catalog, b"Pages"))?;
    if name(document, root, b"Type") == Some(b"Page") {
        return Some(1);
    }
    usize::try_from(integer(document, root, b"Count")?).ok()
}
