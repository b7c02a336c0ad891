//! What a graft keeps and what it leaves behind, on files made for it.

use super::bind::{Binding, Title};
use super::graft::{Graft, lift};
use super::open::open;
use super::trial::{assemble, stream_object};
use crate::finding::Language;
use crate::store::Spool;
use crate::world::Disk;
use jiff::civil::date;
use lopdf::{Document, Object};

fn graft(objects: &[&str]) -> Graft {
    lift(open(&assemble(objects), "").unwrap())
}

fn bound(objects: &[&str]) -> Document {
    let title = Title {
        text: "A volume".into(),
        language: Language::En,
        date: date(2026, 1, 2),
    };
    let mut binding = Binding::begin(title, "Exhibit A · 0123456789", Spool::in_memory());
    binding.bookmark(0, "Exhibit A – Letters", 0);
    for page in binding.append(graft(objects), 1) {
        binding.stamp(page, "Exhibit A · 1");
    }
    let content = binding.finish().unwrap();
    Document::load_mem(&content.read(&Disk::default()).unwrap()).unwrap()
}

/// The whole file as text, to ask what is not in it.
fn spelled(document: &Document) -> String {
    document.objects.values().map(|o| format!("{o:?}")).collect()
}

#[test]
fn pages_keep_what_they_inherit() {
    let content = stream_object("", "BT /F1 9 Tf (x) Tj ET");
    let document = bound(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 2/Kids[3 0 R]/MediaBox[0 0 300 400]/Rotate 90/Resources<</Font<</F1 6 0 R>>>>>>",
        "<</Type/Pages/Parent 2 0 R/Count 2/Kids[4 0 R 4 0 R]/CropBox[10 10 200 200]>>",
        "<</Type/Page/Parent 3 0 R/Contents 5 0 R>>",
        &content,
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]);
    let pages: Vec<_> = document.page_iter().collect();
    assert_eq!(
        pages.len(),
        2,
        "a page that stands in the tree twice is two pages"
    );
    for page in pages {
        let page = document.get_dictionary(page).unwrap();
        assert_eq!(page.get(b"Rotate").unwrap().as_i64().unwrap(), 90);
        assert_eq!(page.get(b"CropBox").unwrap().as_array().unwrap().len(), 4);
        let resources = page.get(b"Resources").unwrap().as_dict().unwrap();
        assert!(resources.get(b"Font").unwrap().as_dict().unwrap().has(b"F1"));
    }
}

const LINKED: &[&str] = &[
    "<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R/Names<</Dests 6 0 R/JavaScript<</Names[(x) 10 0 R]>>>>/OpenAction 10 0 R/Metadata 12 0 R>>",
    "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 300 400]>>",
    "<</Type/Page/Parent 2 0 R/Annots[5 0 R 11 0 R]/AA<</O 10 0 R>>/PieceInfo<</Secret 1>>>>",
    "<</Type/Page/Parent 2 0 R>>",
    "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(end)>>",
    "<</Names[(end)<</D[4 0 R/Fit]>>]>>",
    "<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>",
    "<</Title(Part)/Parent 7 0 R/First 9 0 R/Last 9 0 R/Count 1/Dest[3 0 R/Fit]>>",
    "<</Title(Chapter)/Parent 8 0 R/A<</S/GoTo/D(end)>>>>",
    "<</S/JavaScript/JS(app.alert\\(1\\))>>",
    "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org)>>>>",
    "<</Type/Metadata/Producer(A machine)>>",
];

#[test]
fn named_destinations_become_explicit_and_bookmarks_nest() {
    let document = bound(LINKED);
    let pages: Vec<_> = document.page_iter().collect();
    let first = document.get_dictionary(pages[0]).unwrap();
    let annotations = first.get(b"Annots").unwrap().as_array().unwrap();
    let link = document
        .get_dictionary(annotations[0].as_reference().unwrap())
        .unwrap();
    assert_eq!(
        link.get(b"Dest").unwrap().as_array().unwrap()[0],
        Object::Reference(pages[1])
    );
    let mut titles = Vec::new();
    let mut item = document
        .catalog()
        .unwrap()
        .get(b"Outlines")
        .unwrap()
        .as_reference()
        .unwrap();
    while let Ok(first) = document.get_dictionary(item).unwrap().get(b"First") {
        item = first.as_reference().unwrap();
        let title = document.get_dictionary(item).unwrap().get(b"Title").unwrap();
        titles.push(lopdf::decode_text_string(title).unwrap());
    }
    assert_eq!(titles, ["Exhibit A – Letters", "Part", "Chapter"]);
}

#[test]
fn nothing_active_or_private_comes_along() {
    let text = spelled(&bound(LINKED));
    assert!(text.contains("example.org"), "addresses stay");
    for gone in ["alert", "JavaScript", "A machine", "Secret", "OpenAction"] {
        assert!(!text.contains(gone), "{gone}");
    }
}

#[test]
fn resources_may_be_named_like_anything() {
    let form = stream_object("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f");
    let content = stream_object("", "/AA Do /JS Do");
    let graft = graft(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 400]/Resources<</XObject<</AA 5 0 R/JS 5 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        &content,
        &form,
    ]);
    let page = graft.document.get_dictionary(graft.leaves[0].id).unwrap();
    let resources = page.get(b"Resources").unwrap().as_dict().unwrap();
    let x_objects = resources.get(b"XObject").unwrap().as_dict().unwrap();
    assert!(x_objects.has(b"AA") && x_objects.has(b"JS"));
    assert_eq!((graft.removed.scripts, graft.missing), (0, 0));
}

#[test]
fn layers_stay_as_they_show() {
    let document = bound(&[
        "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[4 0 R 5 0 R]/D<</BaseState/OFF/ON[5 0 R]>>>>>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 400]>>",
        "<</Type/Page/Parent 2 0 R/Resources<</Properties<</L1 4 0 R/L2 5 0 R>>>>>>",
        "<</Type/OCG/Name(Draft)>>",
        "<</Type/OCG/Name(Final)>>",
    ]);
    let properties = document
        .catalog()
        .unwrap()
        .get(b"OCProperties")
        .unwrap()
        .as_dict()
        .unwrap();
    assert_eq!(properties.get(b"OCGs").unwrap().as_array().unwrap().len(), 2);
    let off = properties
        .get(b"D")
        .unwrap()
        .as_dict()
        .unwrap()
        .get(b"OFF")
        .unwrap()
        .as_array()
        .unwrap();
    let name = document
        .get_dictionary(off[0].as_reference().unwrap())
        .unwrap()
        .get(b"Name")
        .unwrap();
    assert_eq!((off.len(), name.as_str().unwrap()), (1, &b"Draft"[..]));
}

#[test]
fn a_note_keeps_its_mark_and_loses_its_words() {
    let picture = stream_object("/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "0 0 10 10 re f");
    let document = bound(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 400]>>",
        "<</Type/Page/Parent 2 0 R/Annots[4 0 R 5 0 R 7 0 R]>>",
        "<</Type/Annot/Subtype/Highlight/Rect[0 0 90 90]/AP<</N 6 0 R>>/T(secret one)/Contents(secret two)/NM(secret three)/M(D:1999)/Popup 5 0 R/RC(secret four)>>",
        "<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/Parent 4 0 R/Contents(secret five)>>",
        &picture,
        "<</Type/Annot/Subtype/FreeText/Rect[100 100 190 190]/DA(/F 9 Tf)/Contents(on the page)/T(secret six)>>",
    ]);
    let page = document.page_iter().next().unwrap();
    let page = document.get_dictionary(page).unwrap();
    assert_eq!(page.get(b"Annots").unwrap().as_array().unwrap().len(), 2);
    let mut written = Vec::new();
    document.clone().save_to(&mut written).unwrap();
    let holds = |words: &[u8]| written.windows(words.len()).any(|part| part == words);
    let left: Vec<&str> = ["one", "two", "three", "four", "five", "six"]
        .into_iter()
        .filter(|n| holds(format!("secret {n}").as_bytes()))
        .collect();
    assert!(left.is_empty() && !holds(b"D:1999"), "{left:?}");
    assert!(holds(b"on the page") && holds(b"Highlight"));
}

#[test]
fn fields_become_part_of_the_page_above_what_lay_below_them() {
    let picture = stream_object("/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "0 0 10 10 re f");
    let document = bound(&[
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 400]>>",
        "<</Type/Page/Parent 2 0 R/Annots[4 0 R 5 0 R 7 0 R]>>",
        "<</Type/Annot/Subtype/Square/Rect[0 0 90 90]/AP<</N 6 0 R>>>>",
        "<</Type/Annot/Subtype/Widget/FT/Tx/V(x)/Rect[20 20 40 40]/AP<</N 6 0 R>>>>",
        &picture,
        "<</Type/Annot/Subtype/Square/Rect[100 100 190 190]/AP<</N 6 0 R>>>>",
    ]);
    let page = document.page_iter().next().unwrap();
    let page = document.get_dictionary(page).unwrap();
    assert_eq!(
        page.get(b"Annots").unwrap().as_array().unwrap().len(),
        1,
        "the square beside it stays"
    );
    let drawn: Vec<String> = page
        .get(b"Contents")
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|part| {
            document
                .get_object(part.as_reference().unwrap())
                .unwrap()
                .as_stream()
                .unwrap()
        })
        .map(|stream| String::from_utf8_lossy(&stream.content).into_owned())
        .collect();
    assert_eq!(drawn.len(), 3, "square, field, stamp: {drawn:?}");
    assert!(drawn[1].starts_with("q 2 0 0 2 20 20 cm"), "{drawn:?}");
}

#[test]
fn a_page_that_ends_in_a_string_swallows_no_stamp() {
    let content = stream_object("", "q 1 0 0 1 5 5 cm (never closed");
    let document = bound(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 400]>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        &content,
    ]);
    let page = document.page_iter().next().unwrap();
    let all = document.get_page_content(page);
    assert!(
        !String::from_utf8_lossy(&all).contains("never closed"),
        "it is a form of its own"
    );
}

#[test]
fn cycles_and_depth_do_no_harm() {
    let deep = format!("{}{}", "[".repeat(90), "]".repeat(90));
    let page = format!("<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>/XObject {deep}>>>>");
    let graft = graft(&[
        "<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]/Parent 2 0 R/MediaBox[0 0 300 400]>>",
        &page,
        "<</First 4 0 R/Next 4 0 R/Title(x)>>",
        "<</Self 5 0 R/Page 3 0 R>>",
    ]);
    assert_eq!(graft.page_count(), 1);
}
