//! A file for every finding: what is made wrong here is said there.

use super::*;
use crate::finding::Severity;
use crate::world::OfficeFault;
use std::sync::Arc;

use crate::pdf::trial::{assemble, bomb, locked, locked_without_id, plain_pdf, stream_object};

mod formats;
mod hazards;

fn item(files: Vec<Source>) -> Item {
    Item {
        id: "a".into(),
        title: "A title".into(),
        files,
        ..Item::default()
    }
}

/// Takes an item in with the embedded fonts, on a machine without programs.
fn take(item: Item) -> Intake {
    take_beside(item, Err(OfficeFault::Missing))
}

/// Takes an item in beside an office program that gives `pages`.
fn take_beside(item: Item, pages: Result<Vec<u8>, OfficeFault>) -> Intake {
    struct Machine(Result<Vec<u8>, OfficeFault>);
    impl crate::world::World for Machine {
        fn read(&self, _: &std::path::Path) -> std::io::Result<Vec<u8>> {
            Err(std::io::ErrorKind::NotFound.into())
        }
        fn kind(&self, _: &std::path::Path) -> std::io::Result<crate::world::Kind> {
            Err(std::io::ErrorKind::NotFound.into())
        }
        fn real_path(&self, _: &std::path::Path) -> std::io::Result<std::path::PathBuf> {
            Err(std::io::ErrorKind::NotFound.into())
        }
        fn list(&self, _: &std::path::Path) -> std::io::Result<Vec<std::ffi::OsString>> {
            Ok(Vec::new())
        }
        fn replace(&self, _: &std::path::Path, _: &mut crate::world::Fill<'_>) -> std::io::Result<()> {
            Ok(())
        }
        fn replace_folder(
            &self,
            _: &std::path::Path,
            _: &[(String, Box<crate::world::Pour<'_>>)],
        ) -> std::io::Result<()> {
            Ok(())
        }
        fn today(&self) -> jiff::civil::Date {
            jiff::civil::date(2026, 1, 1)
        }
        fn variable(&self, _: &str) -> Option<std::ffi::OsString> {
            None
        }
        fn office(&self, _: &crate::world::OfficeJob<'_>) -> Result<Vec<u8>, OfficeFault> {
            self.0.clone()
        }
    }
    let machine = Machine(pages);
    take_in(
        &Means {
            desk: crate::store::Desk {
                world: &machine,
                folder: None,
                cache: None,
            },
            readers: &Readers::of(&machine),
            fonts: &crate::typeset::Fonts::embedded(),
            language: crate::finding::Language::En,
            pages: crate::evidence::Pages::Bound,
        },
        item,
    )
}

fn intake(path: &str, bytes: impl Into<Vec<u8>>) -> Intake {
    take(item(vec![Source {
        path_as_written: path.into(),
        origin: Origin::held(bytes.into()),
        caption: None,
        ..Source::default()
    }]))
}

fn codes(path: &str, bytes: impl Into<Vec<u8>>) -> Vec<&'static str> {
    let intake = intake(path, bytes);
    let refused = intake.findings.iter().any(|f| f.severity() == Severity::Error);
    assert_eq!(
        intake.exhibit.is_none(),
        refused,
        "an error forbids the exhibit, and nothing else does"
    );
    intake.findings.iter().map(Finding::code).collect()
}

/// A PDF of one letter page, with further entries for its catalog and page, and further objects from number 5 on.
fn page_with(catalog: &str, page: &str, content: &str, objects: &[&str]) -> Vec<u8> {
    let catalog = format!("<</Type/Catalog/Pages 2 0 R{catalog}>>");
    let page = format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{page}>>");
    let content = stream_object("", content);
    let tree = "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]>>";
    let mut all = vec![catalog.as_str(), tree, &page, &content];
    all.extend(objects);
    assemble(&all)
}

const TEXT: &str = "BT /F1 9 Tf 9 9 Td (words) Tj ET";

#[test]
fn files_that_are_no_evidence() {
    assert_eq!(take(item(Vec::new())).findings[0].code(), rows::NO_FILES.code);
    assert_eq!(codes("a.pdf", ""), [rows::EMPTY.code]);
    assert_eq!(codes("a.bin", [0, 1, 2, 3]), [rows::KIND_UNKNOWN.code]);
    for (bytes, row) in [
        (&b"\0\0\0\x18ftypavif"[..], &rows::PICTURE_KIND_NOT_TAKEN),
        (b"PK\x03\x04 xl/workbook.xml", &rows::OFFICE_KIND_NOT_TAKEN),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1_\0_\0s\0u\0b\0s\0t\0g\x001\0.\0",
            &rows::MAIL_KIND_NOT_TAKEN,
        ),
        (b"PK\x03\x04", &rows::ARCHIVE_KIND_NOT_TAKEN),
        (b"OggS", &rows::RECORDING_KIND_NOT_TAKEN),
        (b"<html>words", &rows::TEXT_KIND_NOT_TAKEN),
    ] {
        assert_eq!(codes("a", bytes), [row.code]);
    }
    assert_eq!(within_limit("a", limits::FILE_BYTES_MAX), Ok(()));
    let too_large = within_limit("a", limits::FILE_BYTES_MAX + 1).unwrap_err();
    assert_eq!(too_large.code(), rows::TOO_LARGE.code);
}

#[test]
fn a_name_that_claims_another_kind() {
    assert_eq!(codes("scan.jpg", plain_pdf(1)), [rows::KIND_MISMATCH.code]);
    assert_eq!(codes("scan.PDF", plain_pdf(1)), [""; 0]);
    assert_eq!(codes("scan", plain_pdf(1)), [""; 0]);
}

#[test]
fn an_exhibit_is_whole_or_not_at_all() {
    let source = |path: &str, bytes: Vec<u8>| Source {
        path_as_written: path.into(),
        origin: Origin::held(bytes),
        ..Source::default()
    };
    let whole = take(item(vec![
        source("a.pdf", plain_pdf(2)),
        source("b.pdf", plain_pdf(3)),
    ]));
    assert_eq!(whole.exhibit.map(|e| e.pages()), Some(5));
    let torn = take(item(vec![
        source("a.pdf", plain_pdf(2)),
        source("b.pdf", Vec::new()),
    ]));
    assert_eq!(torn.exhibit, None);
}

#[test]
fn locks() {
    assert_eq!(codes("a.pdf", locked("secret")), [rows::PASSWORD.code]);
    assert_eq!(codes("a.pdf", locked("")), [rows::OWNER_PASSWORD.code]);
    assert_eq!(codes("a.pdf", locked_without_id("")), [rows::OWNER_PASSWORD.code]);
    assert_eq!(codes("a.pdf", locked_without_id("secret")), [rows::PASSWORD.code]);
    let unknown = String::from_utf8_lossy(&page_with("", "", TEXT, &[]))
        .replace("/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Acme/V 9>>");
    assert_eq!(codes("a.pdf", unknown), [rows::CIPHER.code]);
}

#[test]
fn damage_that_forbids() {
    let cut = "%PDF-1.4\nand nothing more";
    assert_eq!(codes("a.pdf", cut), [rows::PDF_NO_OBJECTS.code]);
    assert_eq!(codes("a.pdf", "%PDF-"), [rows::PDF_NO_HEADER.code]);
    assert_eq!(codes("a.pdf", "not at all"), [rows::PDF_NO_HEADER.code]);
    let no_tree = assemble(&["<</Type/Catalog>>"]);
    assert_eq!(codes("a.pdf", no_tree), [rows::PDF_NO_PAGE_TREE.code]);
    let no_pages = assemble(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"]);
    assert_eq!(codes("a.pdf", no_pages), [rows::NO_PAGES.code]);
    let lost = assemble(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[9 0 R]>>",
    ]);
    assert_eq!(codes("a.pdf", lost), [rows::PDF_LOST_PAGES.code]);
    let many = format!("<</Type/Pages/Kids[{}]>>", "3 0 R ".repeat(limits::PAGES_MAX + 1));
    let many = assemble(&["<</Type/Catalog/Pages 2 0 R>>", &many, "<</Type/Page>>"]);
    assert_eq!(codes("a.pdf", many), [rows::TOO_MANY_PAGES.code]);
    assert_eq!(codes("a.pdf", bomb()), [rows::PDF_BOMB.code]);
    let other = refused_for("the parser's words");
    assert_eq!(other.code(), rows::PDF_DAMAGED.code);
}

fn refused_for(reason: &str) -> Finding {
    use crate::pdf::open::{Damage, Refusal};
    portable::refused(&Refusal::Damaged(Damage::Other(reason.into())), "a.pdf")
}

#[test]
fn damage_that_is_mended() {
    let whole = page_with("", "", TEXT, &[]);
    let late: Vec<u8> = [b"mail header\n".as_slice(), &whole].concat();
    assert_eq!(codes("a.pdf", late), [rows::REPAIRED.code]);
    let text = String::from_utf8_lossy(&whole).into_owned();
    let headless = text.split("xref").next().unwrap_or_default().to_owned() + "trailer\n<</Root 1 0 R>>\n";
    assert_eq!(codes("a.pdf", headless), [rows::REPAIRED.code]);
    let nameless = text.replace("%PDF-1.7\n", "");
    assert_eq!(codes("a.pdf", nameless), [rows::REPAIRED.code]);
    let endless = text.replace(&format!("/Length {}", TEXT.len()), "          ");
    assert_eq!(codes("a.pdf", endless), [rows::REPAIRED.code]);
    let boastful = text.replace("/Count 1", "/Count 7");
    assert_eq!(codes("a.pdf", boastful), [rows::PAGE_COUNT_CLAIM.code]);
}

#[test]
fn forms() {
    let dynamic = "/NeedsRendering true/AcroForm<</Fields[]/XFA(x)>>";
    assert_eq!(
        codes("a.pdf", page_with(dynamic, "", TEXT, &[])),
        [rows::FORM_DYNAMIC.code]
    );
    let waits = "/AcroForm<</Fields[]/XFA(x)>>";
    let says = "BT /F1 9 Tf (Please ) Tj T* (wait... ) Tj ET";
    assert_eq!(
        codes("a.pdf", page_with(waits, "", says, &[])),
        [rows::FORM_DYNAMIC.code]
    );
    let configured = stream_object("", "<acrobat><dynamicRender>required</dynamicRender></acrobat>");
    let catalog = "/AcroForm<</Fields[]/XFA[(config) 5 0 R]>>";
    assert_eq!(
        codes("a.pdf", page_with(catalog, "", TEXT, &[&configured])),
        [rows::FORM_DYNAMIC.code]
    );
    let bytes = Arc::new(page_with(dynamic, "", TEXT, &[]));
    assert_eq!(is_dynamic_form(&bytes, "imm.pdf"), Ok(true));

    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Amina)/Rect[9 9 90 20]>>";
    let filled = page_with("/AcroForm<</Fields[5 0 R]>>", "/Annots[5 0 R]", TEXT, &[field]);
    assert_eq!(
        codes("a.pdf", filled.clone()),
        [rows::FORM_FLATTENED.code, rows::UNSEEN_VALUES.code]
    );
    let kept = intake("a.pdf", filled)
        .exhibit
        .and_then(|e| e.parts[0].keep_original);
    assert_eq!(kept, Some(KeepOriginal::Unseen));
}

#[test]
fn what_a_bundle_leaves_out_or_breaks() {
    let signed = "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>";
    let file = page_with("", "", TEXT, &[signed]);
    assert_eq!(codes("a.pdf", file.clone()), [rows::SIGNED.code]);
    let kept = intake("a.pdf", file)
        .exhibit
        .and_then(|e| e.parts[0].keep_original);
    assert_eq!(kept, Some(KeepOriginal::Signed));

    let carrier = "<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>";
    let attached = page_with(
        "",
        "",
        TEXT,
        &[carrier, &stream_object("/Type/EmbeddedFile", "x")],
    );
    assert_eq!(codes("a.pdf", attached), [rows::ATTACHMENTS.code]);

    let active = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/JavaScript/JS(app.alert(1))>>>>]";
    assert_eq!(
        codes("a.pdf", page_with("", active, TEXT, &[])),
        [rows::ACTIVE_REMOVED.code]
    );
    let path =
        "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(FILE:///C:/Users/somebody/x)>>>>]";
    assert_eq!(
        codes("a.pdf", page_with("", path, TEXT, &[])),
        [rows::ACTIVE_REMOVED.code]
    );
    let note = "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(Somebody)/Contents(for us alone)>>]";
    assert_eq!(
        codes("a.pdf", page_with("", note, TEXT, &[])),
        [rows::COMMENTS_REMOVED.code]
    );
    let mark = "/Annots[<</Type/Annot/Subtype/Redact/Rect[0 0 9 9]>>]";
    assert_eq!(
        codes("a.pdf", page_with("", mark, TEXT, &[])),
        [rows::REDACTION_NOT_APPLIED.code]
    );
    let dead = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(nowhere)>>]";
    assert_eq!(
        codes("a.pdf", page_with("", dead, TEXT, &[])),
        [rows::DEAD_LINKS.code]
    );
    let layers = "/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>";
    let layer = "<</Type/OCG/Name(Draft)>>";
    assert_eq!(
        codes("a.pdf", page_with(layers, "", TEXT, &[layer])),
        [rows::LAYERS.code]
    );
}

#[test]
fn pages_that_need_a_look() {
    assert_eq!(
        codes("a.pdf", page_with("", "", "0 0 9 9 re f", &[])),
        [rows::NO_TEXT.code]
    );
    let scan = stream_object(
        "/Subtype/Image/Width 600/Height 800/ColorSpace/DeviceGray/BitsPerComponent 8",
        "",
    );
    let drawn = "/Resources<</XObject<</Im 5 0 R>>>>";
    assert_eq!(
        codes(
            "a.pdf",
            page_with("", drawn, "600 0 0 780 6 6 cm /Im Do", &[&scan])
        ),
        [rows::NO_TEXT.code, rows::COARSE.code]
    );
    assert_eq!(
        codes(
            "a.pdf",
            page_with("", drawn, "300 0 0 390 6 6 cm /Im Do", &[&scan])
        ),
        [rows::NO_TEXT.code]
    );
    let tiny = "/MediaBox[0 0 20 20]";
    assert_eq!(
        codes("a.pdf", page_with("", tiny, TEXT, &[])),
        [rows::ODD_SIZE.code]
    );
    let fonts = "/Resources<</Font<</F1 77 0 R>>>>";
    assert_eq!(
        codes("a.pdf", page_with("", fonts, TEXT, &[])),
        [rows::MISSING_PARTS.code]
    );
    let broken = String::from_utf8_lossy(&page_with("", "", TEXT, &[]))
        .replace("/Length 32", "/Filter/FlateDecode/Length 32");
    let codes = codes("a.pdf", broken);
    assert!(codes.contains(&rows::UNDECODABLE.code), "{codes:?}");
}

fn jpeg() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = ::image::GrayImage::from_pixel(8, 8, ::image::Luma([90]));
    picture.write_to(&mut bytes, ::image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn png(picture: &::image::DynamicImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ::image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn pictures_that_are_damaged() {
    let whole = jpeg();
    assert_eq!(
        codes("a.jpg", whole.clone()),
        [rows::PICTURE_BLANK.code, rows::PICTURE_COARSE.code]
    );
    assert_eq!(
        codes("a.jpg", &whole[..whole.len() - 2]),
        [rows::PICTURE_TRUNCATED.code]
    );
    assert_eq!(
        codes("a.jpg", b"\xff\xd8\xff\xe0\0\0"),
        [rows::PICTURE_BROKEN.code]
    );
    assert_eq!(
        codes("a.jpg", b"\xff\xd8\xff\xc3\0\x04\0\0"),
        [rows::PICTURE_PACKING.code]
    );
    let grey = png(&::image::DynamicImage::new_luma8(9, 9));
    assert_eq!(
        codes("a.png", &grey[..grey.len() - 20]),
        [rows::PICTURE_TRUNCATED.code]
    );
    let mut vast = grey;
    vast[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    assert_eq!(codes("a.png", vast), [rows::PICTURE_TOO_LARGE.code]);
}

#[test]
fn a_jpeg_loses_its_metadata_and_none_of_its_data() {
    let plain = jpeg();
    let mut full = plain[..2].to_vec();
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    for (marker, data) in [
        (0xe1, exif.as_slice()),
        (0xfe, b"taken at home"),
        (0xed, b"Photoshop 3.0\0"),
    ] {
        full.extend([0xff, marker, 0, u8::try_from(data.len() + 2).unwrap()]);
        full.extend(data);
    }
    full.extend(&plain[2..]);
    full.extend(b"and a film after the end");
    let picture = jpeg::read(&full).unwrap();
    assert_eq!(picture.data, plain);
    assert_eq!(picture.orientation, 6);
}

#[test]
fn pngs_of_every_kind_keep_their_pixels() {
    use crate::pdf::image::Packing;
    use ::image::DynamicImage;
    let mut clear = ::image::RgbaImage::from_pixel(3, 3, ::image::Rgba([9, 8, 7, 255]));
    let opaque = png::read(&png(&DynamicImage::ImageRgba8(clear.clone()))).unwrap();
    assert_eq!((opaque.packing, opaque.opacity), (Packing::Deflated, None));
    clear.put_pixel(1, 1, ::image::Rgba([0, 0, 0, 0]));
    assert!(
        png::read(&png(&DynamicImage::ImageRgba8(clear)))
            .unwrap()
            .opacity
            .is_some()
    );
    for (picture, bits) in [
        (DynamicImage::new_luma8(5, 4), 8),
        (DynamicImage::new_rgb8(5, 4), 8),
        (DynamicImage::new_luma16(5, 4), 16),
        (DynamicImage::new_rgb16(5, 4), 16),
    ] {
        let read = png::read(&png(&picture)).unwrap();
        assert_eq!((read.packing, read.bits, read.width), (Packing::PngRows, bits, 5));
    }
}

#[test]
fn a_file_that_changes_before_it_is_bound() {
    use crate::world::{Disk, World};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let disk = Disk::default();
    let put = |bytes: &[u8]| {
        disk.replace(&path, &mut |sink| std::io::Write::write_all(sink, bytes))
            .unwrap();
    };
    put(&plain_pdf(2));
    let source = Source {
        path_as_written: "a.pdf".into(),
        origin: Origin::File(path.clone(), plain_pdf(2).len() as u64),
        ..Source::default()
    };
    let means = Means {
        desk: crate::store::Desk {
            world: &disk,
            folder: None,
            cache: None,
        },
        readers: &crate::evidence::Readers::of(&disk),
        fonts: &crate::typeset::Fonts::embedded(),
        language: crate::finding::Language::En,
        pages: crate::evidence::Pages::Bound,
    };
    let taken = take_in(&means, item(vec![source]));
    let part = taken.exhibit.unwrap().parts.remove(0);
    assert!(part.lift(&disk).is_ok());
    put(&plain_pdf(3));
    assert_eq!(part.lift(&disk).unwrap_err().code(), rows::CHANGED.code);
    #[allow(clippy::disallowed_methods)] // Nothing of the program takes a file away.
    std::fs::remove_file(&path).unwrap();
    assert_eq!(part.lift(&disk).unwrap_err().code(), rows::UNREADABLE.code);
}
