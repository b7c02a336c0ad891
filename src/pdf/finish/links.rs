//! Link annotations.

use super::{name, text};
use crate::blocks::Target;
use crate::typeset::laid::{Laid, Link};
use crate::typeset::length::to_points;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// The annotations of each link, by its place: page and object. Links to exhibits have none here.
pub(super) type Annotations = Vec<Vec<(usize, ObjectId)>>;

/// Adds the annotations to their pages.
pub(super) fn add(document: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Annotations {
    let mut on_page: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    let mut out = Annotations::new();
    for link in &laid.links {
        let mut own = Vec::new();
        if let Some(action) = action(link, laid, pages) {
            for spot in &link.spots {
                let rect: Vec<Object> = laid.rect(spot).map(Object::Real).into();
                let mut annotation = dictionary! {
                    "Type" => name("Annot"),
                    "Subtype" => name("Link"),
                    "Rect" => rect,
                    "F" => 4,
                    "Border" => vec![0.into(), 0.into(), 0.into()],
                    "Contents" => text(&link.alternative),
                };
                annotation.extend(&action);
                let id = document.add_object(annotation);
                on_page[spot.page].push(id.into());
                own.push((spot.page, id));
            }
        }
        out.push(own);
    }
    for (page, annotations) in pages.iter().zip(on_page) {
        if let Ok(page) = document.get_dictionary_mut(*page) {
            page.remove(b"Annots");
            if !annotations.is_empty() {
                page.set("Annots", annotations);
            }
        }
    }
    out
}

/// Where a link leads; none for exhibits, whose pages are in another file until the bundle is merged.
fn action(link: &Link, laid: &Laid, pages: &[ObjectId]) -> Option<Dictionary> {
    match &link.target {
        Target::Exhibit { .. } => None,
        Target::Address(address) => Some(dictionary! {
            "A" => dictionary! {
                "Type" => name("Action"), "S" => name("URI"), "URI" => Object::string_literal(address_bytes(address)?),
            },
        }),
        Target::Anchor(anchor) => {
            let (page, y) = laid.anchors.get(anchor)?;
            Some(dictionary! { "Dest" => destination(*pages.get(*page)?, laid.sheet.1 - y) })
        }
    }
}

/// An address as a PDF has it: plain letters, the rest as percent codes; none where it leads to no page and no mail.
fn address_bytes(address: &str) -> Option<Vec<u8>> {
    const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];
    let address = address.trim();
    if !SCHEMES
        .iter()
        .any(|scheme| address.to_ascii_lowercase().starts_with(scheme))
    {
        return None;
    }
    let mut out = Vec::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(byte);
        } else {
            out.extend(format!("%{byte:02X}").into_bytes());
        }
    }
    Some(out)
}

/// A place on a page, as viewers jump to it.
pub(super) fn destination(page: ObjectId, top: i64) -> Vec<Object> {
    // A little above the text, so that it does not stick to the window's edge.
    vec![
        page.into(),
        name("XYZ"),
        Object::Null,
        Object::Real(to_points(top + 6_000)),
        Object::Null,
    ]
}

#[cfg(test)]
mod tests {
    use super::address_bytes;

    #[test]
    fn addresses_are_plain_and_harmless() {
        assert_eq!(
            address_bytes("https://a.ca/é x").unwrap(),
            b"https://a.ca/%C3%A9%20x"
        );
        assert!(address_bytes("javascript:alert(1)").is_none());
    }
}
