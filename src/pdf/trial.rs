//! For tests only: pages made by code, and volumes put out of joint, so that the proof has something to catch.

mod joints;

pub(crate) use joints::{Joint, disjoint};

use super::bind::{Binding, Title};
use super::objects::{count_of, numbers_of};
use super::{graft, open};
use crate::finding::Language;
use crate::store::Spool;
use crate::world::Disk;
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
    let mut binding = Binding::begin(title, &letters, Spool::in_memory());
    let blank = open::open(&plain_pdf(pages.len()), "").expect("it was just made");
    binding.append(graft::lift(blank), 0);
    for (page, words) in pages.iter().enumerate() {
        for (text, place) in words {
            binding.caption(page, text, *place);
        }
    }
    let content = binding.finish().expect("memory can be written");
    content
        .read(&Disk::default())
        .expect("memory can be read")
        .to_vec()
}

/// A PDF from its objects in PDF's own syntax, numbered from 1, with a table that is right. The first is the catalog.
pub(crate) fn assemble(objects: &[&str]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = String::new();
    for (nth, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", nth + 1).bytes());
    }
    let size = objects.len() + 1;
    let start = bytes.len();
    let end = format!(
        "xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Root 1 0 R/Size {size}>>\nstartxref\n{start}\n%%EOF\n"
    );
    bytes.extend(end.bytes());
    bytes
}

/// A stream object with its length.
pub(crate) fn stream_object(entries: &str, content: &str) -> String {
    format!(
        "<<{entries}/Length {}>>\nstream\n{content}\nendstream",
        content.len()
    )
}

/// A locked PDF of one page; with an empty password it opens by itself.
pub(crate) fn locked(user_password: &str) -> Vec<u8> {
    locked_as(user_password, "0123456789abcdef")
}

/// A locked PDF of one page that has no name of its own to make keys of.
pub(crate) fn locked_without_id(user_password: &str) -> Vec<u8> {
    let bytes = locked_as(user_password, "");
    let at = bytes
        .windows(3)
        .rposition(|w| w == b"/ID")
        .expect("it was just given one");
    let end = at
        + bytes[at..]
            .iter()
            .position(|b| *b == b']')
            .expect("the list ends")
        + 1;
    [&bytes[..at], &bytes[end..]].concat()
}

fn locked_as(user_password: &str, id: &str) -> Vec<u8> {
    let mut document = Document::load_mem(&plain_pdf(1)).expect("it was just made");
    let id = Object::string_literal(id);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let version = lopdf::EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: lopdf::Permissions::PRINTABLE,
    };
    let state = lopdf::EncryptionState::try_from(version).expect("a known way of locking");
    document.encrypt(&state).expect("it can be locked");
    save(document)
}

/// A PDF whose object stream unpacks to more than the limit.
pub(crate) fn bomb() -> Vec<u8> {
    let data = vec![b' '; super::limits::STREAM_BYTES_MAX + 1];
    let mut bomb = Stream::new(dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 4 }, data);
    bomb.compress().expect("blanks can be packed");
    let mut bytes = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n3 0 obj\n".to_vec();
    let start = format!(
        "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>\nstream\n",
        bomb.content.len()
    );
    bytes.extend(start.bytes());
    bytes.extend(&bomb.content);
    bytes.extend(b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n");
    bytes
}
