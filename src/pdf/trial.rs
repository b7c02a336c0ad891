//! For tests only: pages made by code, and volumes put out of joint, so that the proof has something to catch.

use super::bind::{Binding, Title};
use super::objects::{count_of, name_of, numbers_of};
use super::{graft, open};
use crate::finding::Language;
use jiff::civil::date;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// A PDF of `pages` letter pages, each with a line of text in its middle.
pub(crate) fn plain_pdf(pages: usize) -> Vec<u8> {
    let mut document = Document::with_version("1.4");
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Times-Roman",
    });
    let tree = document.new_object_id();
    let kids: Vec<Object> = (1..=pages)
        .map(|n| {
            let content = format!("BT /F1 12 Tf 200 400 Td (page {n}) Tj ET");
            let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
            Object::Reference(document.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
            }))
        })
        .collect();
    let node = dictionary! {
        "Type" => "Pages",
        "Count" => count_of(pages),
        "Kids" => kids,
        "MediaBox" => numbers_of(&[0.0, 0.0, 612.0, 792.0]),
        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
    };
    document.objects.insert(tree, Object::Dictionary(node));
    close(document, tree)
}

fn close(mut document: Document, tree: ObjectId) -> Vec<u8> {
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    save(document)
}

fn save(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("memory can be written");
    bytes
}

/// Pages with words in boxes (left, bottom, right, top), as a typeset index has them.
pub(crate) fn written_pdf(pages: &[Vec<(&str, [f32; 4])>]) -> Vec<u8> {
    let letters: String = pages.iter().flatten().map(|(text, _)| *text).collect();
    let title = Title {
        text: String::new(),
        language: Language::En,
        date: date(2026, 1, 1),
    };
    let mut binding = Binding::begin(title, &letters);
    let blank = open::open(&plain_pdf(pages.len()), "").expect("it was just made");
    binding.append(graft::lift(blank), 0);
    for (page, words) in pages.iter().enumerate() {
        for (text, place) in words {
            binding.caption(page, text, *place);
        }
    }
    binding.finish().expect("memory can be written")
}

/// A PDF with one page, whose catalog and page are changed by `change`, which gets the document, the catalog and the page.
pub(crate) fn changed_pdf(change: impl FnOnce(&mut Document, ObjectId, ObjectId)) -> Vec<u8> {
    let mut document = Document::load_mem(&plain_pdf(1)).expect("it was just made");
    let catalog = document
        .trailer
        .get(b"Root")
        .and_then(Object::as_reference)
        .expect("it has a catalog");
    let page = document.page_iter().next().expect("it has a page");
    change(&mut document, catalog, page);
    save(document)
}

/// Something in a volume that can be put out of joint.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Joint {
    /// The body's page labels begin with 2.
    Label,
    /// The second bookmark leads a page further.
    Bookmark,
    /// The first link of the first page leads a page further.
    Link,
    /// The stamps of the second and the third page change places.
    Stamp,
    /// The last page is gone.
    LastPage,
}

/// A volume, put out of joint.
pub(crate) fn disjoint(volume: &[u8], joint: Joint) -> Vec<u8> {
    let mut document = Document::load_mem(volume).expect("it was just bound");
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let next = |target: &Object| {
        let page = target.as_array().expect("explicit")[0]
            .as_reference()
            .expect("a page");
        let at = pages.iter().position(|p| *p == page).expect("of this volume");
        Object::Array(vec![Object::Reference(pages[at + 1]), name_of("Fit")])
    };
    let root = document
        .trailer
        .get(b"Root")
        .and_then(Object::as_reference)
        .expect("a catalog");
    let get = |document: &Document, id: ObjectId, key: &[u8]| {
        document
            .get_dictionary(id)
            .expect("a dictionary")
            .get(key)
            .expect("the key")
            .clone()
    };
    match joint {
        Joint::Label => {
            let mut labels = get(&document, root, b"PageLabels");
            let ranges = labels
                .as_dict_mut()
                .and_then(|d| d.get_mut(b"Nums"))
                .and_then(Object::as_array_mut);
            let body = ranges.expect("ranges")[3].as_dict_mut().expect("a range");
            body.set("St", 2);
            document
                .get_dictionary_mut(root)
                .expect("a catalog")
                .set("PageLabels", labels);
        }
        Joint::Bookmark => {
            let outlines = get(&document, root, b"Outlines")
                .as_reference()
                .expect("an outline");
            let first = get(&document, outlines, b"First")
                .as_reference()
                .expect("an item");
            let second = get(&document, first, b"Next").as_reference().expect("an item");
            let target = next(&get(&document, second, b"Dest"));
            document
                .get_dictionary_mut(second)
                .expect("an item")
                .set("Dest", target);
        }
        Joint::Link => {
            let links = get(&document, pages[0], b"Annots");
            let link = links.as_array().expect("links")[0]
                .as_reference()
                .expect("a link");
            let target = next(&get(&document, link, b"Dest"));
            document
                .get_dictionary_mut(link)
                .expect("a link")
                .set("Dest", target);
        }
        Joint::Stamp => {
            for key in [&b"Contents"[..], b"Resources"] {
                let (one, other) = (get(&document, pages[1], key), get(&document, pages[2], key));
                document
                    .get_dictionary_mut(pages[1])
                    .expect("a page")
                    .set(key, other);
                document
                    .get_dictionary_mut(pages[2])
                    .expect("a page")
                    .set(key, one);
            }
        }
        Joint::LastPage => {
            let tree = get(&document, root, b"Pages").as_reference().expect("a tree");
            let mut kids = get(&document, tree, b"Kids");
            kids.as_array_mut().expect("kids").pop();
            document
                .get_dictionary_mut(tree)
                .expect("a tree")
                .set("Kids", kids);
        }
    }
    save(document)
}
