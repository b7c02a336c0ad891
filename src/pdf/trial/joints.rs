//! Volumes put out of joint.
//!
//! In: a volume as it was bound. Out: the same with one thing shifted by a page, or gone.

use crate::pdf::objects::name_of;
use lopdf::{Dictionary, Document, Object, ObjectId};

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
    /// The second exhibit page has lost what it shows, all but its stamp.
    Text,
    /// The stamp alone of the third page stands on the second, and the other way round.
    StampAlone,
    /// The third page has lost its stamp.
    NoStamp,
    /// The page numbers of two rows of the index have changed places.
    IndexRow,
    /// The index has lost the page numbers of its second row.
    NoIndexRow,
    /// There are no page labels.
    NoLabels,
    /// All bookmarks from the second on are gone.
    NoBookmark,
    /// The first link of the first page is gone.
    NoLink,
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
        Joint::StampAlone => {
            let (one, other) = (form(&document, pages[1], LAST), form(&document, pages[2], LAST));
            redraw(&mut document, pages[1], LAST, other);
            redraw(&mut document, pages[2], LAST, one);
        }
        Joint::NoStamp => redraw(&mut document, pages[2], LAST, Object::Null),
        // Words and numbers of one row, words and numbers of the next.
        Joint::IndexRow => {
            let (one, other) = (form(&document, pages[0], 1), form(&document, pages[0], 3));
            redraw(&mut document, pages[0], 1, other);
            redraw(&mut document, pages[0], 3, one);
        }
        Joint::NoIndexRow => redraw(&mut document, pages[0], 3, Object::Null),
        Joint::NoLabels => {
            let catalog = document.get_dictionary_mut(root).expect("a catalog");
            catalog.remove(b"PageLabels");
        }
        Joint::NoBookmark => {
            let outlines = get(&document, root, b"Outlines")
                .as_reference()
                .expect("an outline");
            let first = get(&document, outlines, b"First")
                .as_reference()
                .expect("an item");
            let item = document.get_dictionary_mut(first).expect("an item");
            item.remove(b"Next");
        }
        Joint::NoLink => {
            let page = document.get_dictionary_mut(pages[0]).expect("a page");
            let links = page.get_mut(b"Annots").and_then(Object::as_array_mut);
            links.expect("links").remove(0);
        }
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
        Joint::Text => {
            let mut contents = get(&document, pages[2], b"Contents");
            let parts = contents.as_array_mut().expect("parts");
            let stamp = parts.pop().expect("a stamp");
            *parts = vec![stamp];
            document
                .get_dictionary_mut(pages[2])
                .expect("a page")
                .set("Contents", contents);
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
    super::save(document)
}

/// The place of what was drawn last.
const LAST: usize = usize::MAX;

/// The forms that a page draws, in the order in which they were put there, and how many.
fn forms(document: &Document, page: ObjectId) -> Dictionary {
    let page = document.get_dictionary(page).expect("a page");
    let resources = page.get(b"Resources").and_then(Object::as_dict).expect("its own");
    let forms = resources.get(b"XObject").and_then(Object::as_dict);
    forms.expect("forms").clone()
}

fn form(document: &Document, page: ObjectId, nth: usize) -> Object {
    let forms = forms(document, page);
    let nth = nth.min(forms.len() - 1);
    forms.iter().nth(nth).expect("as many").1.clone()
}

/// Puts another form in the place of one.
fn redraw(document: &mut Document, page: ObjectId, nth: usize, with: Object) {
    let mut forms = forms(document, page);
    let nth = nth.min(forms.len() - 1);
    let name = forms.iter().nth(nth).expect("as many").0.clone();
    forms.set(name, with);
    let page = document.get_dictionary_mut(page).expect("a page");
    let resources = page.get_mut(b"Resources").and_then(Object::as_dict_mut);
    resources.expect("its own").set("XObject", forms);
}
