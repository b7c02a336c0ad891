//! Small files of every kind that becomes pages, made here, and what must come of them.

use super::*;
use crate::evidence::png::samples;
use crate::pdf::image::{Colour, Packing};
use ::image::{DynamicImage, ImageFormat, RgbImage};
use std::io::{Cursor, Write};

/// A picture whose every pixel differs from its neighbours.
fn scene(width: u32, height: u32) -> RgbImage {
    let shade = |n: u32| u8::try_from(n % 256).unwrap();
    RgbImage::from_fn(width, height, |x, y| {
        ::image::Rgb([shade(x * 7 + y), shade(y * 5), shade(x + y * 3)])
    })
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// What a picture's colours are, pixel by pixel.
fn colours(picture: &Picture) -> Vec<u8> {
    let samples = samples(picture).unwrap();
    match &picture.colour {
        Colour::Palette(palette) => samples
            .iter()
            .flat_map(|s| palette[usize::from(*s) * 3..][..3].to_vec())
            .collect(),
        _ => samples,
    }
}

#[test]
fn lossless_kinds_keep_every_pixel() {
    let scene = scene(40, 30);
    let whole = DynamicImage::ImageRgb8(scene.clone());
    let read = bmp::read(&encoded(&whole, ImageFormat::Bmp)).unwrap();
    assert_eq!(colours(&read), scene.as_raw().clone());
    let (read, frames) = webp::read(&encoded(&whole, ImageFormat::WebP)).unwrap();
    assert_eq!((colours(&read), frames), (scene.as_raw().clone(), Frames::One));
    let few = RgbImage::from_fn(20, 20, |x, y| ::image::Rgb([if x > y { 200 } else { 10 }, 0, 90]));
    let (read, frames) =
        gif::read(&encoded(&DynamicImage::ImageRgb8(few.clone()), ImageFormat::Gif)).unwrap();
    assert_eq!((colours(&read), frames), (few.into_raw(), Frames::One));
}

#[test]
fn a_phone_photo_is_right_within_two_levels() {
    let scene = RgbImage::from_fn(256, 192, |x, y| {
        ::image::Rgb([u8::try_from(x).unwrap(), u8::try_from(y).unwrap(), 128])
    });
    let options = heifer::EncodeOptions {
        quality: 98,
        ..heifer::EncodeOptions::default()
    };
    let file = heifer::encode_rgb8(256, 192, scene.as_raw(), &options).unwrap();
    let read = heic::read(&file).unwrap();
    assert_eq!((read.width, read.height, read.packing), (256, 192, Packing::Jpeg));
    let shown = ::image::load_from_memory(&read.data).unwrap().into_rgb8();
    let off: u64 = shown
        .iter()
        .zip(scene.iter())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    let mean = off / u64::try_from(scene.len()).unwrap();
    assert!(mean < 2, "{mean}");
    assert_eq!(
        codes("a.heic", &file[..file.len() / 2]),
        [rows::PICTURE_TRUNCATED.code]
    );
    let other = [
        b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif".as_slice(),
        b"\0\0\0\x08meta",
    ]
    .concat();
    let told = codes("a.heic", other);
    assert!(
        told == [rows::HEIC_NOT_DECODED.code] || told == [rows::PICTURE_TRUNCATED.code],
        "{told:?}"
    );
}

#[test]
fn a_kind_that_cannot_be_decoded_tells_the_way_out() {
    let fault = |format| pictures::picture_finding(&PictureFault::NotDecoded, "a", format).code();
    assert_eq!(fault(kind::Format::Heic), rows::HEIC_NOT_DECODED.code);
    assert_eq!(fault(kind::Format::Tiff), rows::PICTURE_NOT_DECODED.code);
    let vast = pictures::picture_finding(&PictureFault::TooLargeToDecode(1, 1), "a", kind::Format::Bmp);
    assert_eq!(vast.code(), rows::PICTURE_TOO_LARGE.code);
}

#[test]
fn of_what_moves_the_first_frame_is_taken() {
    let mut moving = Vec::new();
    {
        let mut encoder = ::image::codecs::gif::GifEncoder::new(&mut moving);
        for shade in [0, 255] {
            let frame = ::image::RgbaImage::from_fn(800, 800, |x, _| {
                ::image::Rgba([shade, u8::try_from(x % 200).unwrap(), 0, 255])
            });
            encoder.encode_frame(::image::Frame::new(frame)).unwrap();
        }
    }
    assert_eq!(codes("a.gif", moving), [rows::PICTURE_MOVES.code]);
    let still = encoded(&DynamicImage::ImageRgb8(scene(800, 800)), ImageFormat::Png);
    let mut moving = still[..33].to_vec();
    moving.extend([0, 0, 0, 8]);
    moving.extend(b"acTL\0\0\0\x02\0\0\0\0\0\0\0\0");
    moving.extend(&still[33..]);
    assert_eq!(codes("a.png", moving), [rows::PICTURE_MOVES.code]);
}

#[test]
fn a_turn_that_only_adobe_knows_of_is_told() {
    let still = encoded(&DynamicImage::ImageRgb8(scene(800, 800)), ImageFormat::Jpeg);
    let with = |said: &str| {
        let data = [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), said.as_bytes()].concat();
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        let segment = [&[0xff, 0xe1], length.as_slice(), &data].concat();
        [&still[..2], &segment, &still[2..]].concat()
    };
    for said in ["tiff:Orientation=\"6\"", "<tiff:Orientation>3</tiff:Orientation>"] {
        assert_eq!(codes("a.jpg", with(said)), [rows::PICTURE_TURN_DOUBTFUL.code]);
    }
    assert_eq!(codes("a.jpg", with("tiff:Orientation=\"1\"")), [""; 0]);
}

#[test]
fn what_shows_nothing_is_told() {
    for shade in [0, 250, 255] {
        let even = DynamicImage::ImageLuma8(::image::GrayImage::from_pixel(900, 900, ::image::Luma([shade])));
        for (name, format) in [
            ("a.png", ImageFormat::Png),
            ("a.jpg", ImageFormat::Jpeg),
            ("a.bmp", ImageFormat::Bmp),
        ] {
            assert_eq!(
                codes(name, encoded(&even, format)),
                [rows::PICTURE_BLANK.code],
                "{name}"
            );
        }
    }
    let mut written = ::image::GrayImage::from_pixel(900, 900, ::image::Luma([255]));
    (0..60).for_each(|x| written.put_pixel(x, 400, ::image::Luma([0])));
    for (name, format) in [("a.png", ImageFormat::Png), ("a.jpg", ImageFormat::Jpeg)] {
        let file = encoded(&DynamicImage::ImageLuma8(written.clone()), format);
        assert_eq!(codes(name, file), [""; 0], "{name}");
    }
}

/// A picture file of that size that has nothing to be told of it.
fn photo(width: u32, height: u32) -> Vec<u8> {
    encoded(&DynamicImage::ImageRgb8(scene(width, height)), ImageFormat::Jpeg)
}

fn source(path: &str, bytes: Vec<u8>, caption: Option<&str>) -> Source {
    Source {
        path_as_written: path.into(),
        origin: Origin::held(bytes),
        caption: caption.map(str::to_owned),
        ..Source::default()
    }
}

#[test]
fn several_pictures_share_a_sheet() {
    let mut files: Vec<Source> = (0..5)
        .map(|n| source(&format!("{n}.jpg"), photo(500, 400), Some("Grand-mère, été 2023")))
        .collect();
    files.push(source("letter.pdf", plain_pdf(2), None));
    files.push(source("6.jpg", photo(400, 600), None));
    let shared = Item {
        grid: Grid::Four,
        captions: Captions::Expected,
        ..item(files)
    };
    let intake = take(shared);
    let codes: Vec<_> = intake.findings.iter().map(Finding::code).collect();
    assert_eq!(codes, [rows::LAYOUT_NOT_SHARED.code, rows::CAPTION_MISSING.code]);
    let parts = intake.exhibit.unwrap().parts;
    let pages: Vec<u32> = parts.iter().map(|part| part.pages).collect();
    assert_eq!(pages, [1, 0, 0, 0, 1, 2, 1]);
    let lifted: Vec<usize> = parts
        .iter()
        .map(|part| part.lift(&crate::world::Disk::default()).unwrap().page_count())
        .collect();
    assert_eq!(lifted, [1, 0, 0, 0, 1, 2, 1]);
    let words = words_of(&parts[0]);
    assert_eq!(words.matches("Grand-mère").count(), 4, "{words:?}");
}

#[test]
fn captions_of_any_script_that_a_font_has() {
    let mut files = vec![source("a.jpg", photo(900, 900), None)];
    for caption in ["جدتي، صيف ٢٠٢٣", "दादी", "סבתא", "Бабушка"] {
        files[0].caption = Some(caption.into());
        assert_eq!(take(item(files.clone())).findings, [], "{caption}");
    }
    files[0].caption = Some("பாட்டி".into());
    let told = take(item(files));
    assert_eq!(told.findings[0].code(), rows::CAPTION_LETTERS.code);
    assert_eq!(told.exhibit, None);
}

#[test]
fn texts_are_set_and_doubts_told() {
    assert_eq!(codes("a.txt", "plain words\n\nand more\n"), [""; 0]);
    let (old, ..) = encoding_rs::WINDOWS_1252.encode("Déclaration d'été, où, forêt, garçon, hôpital");
    assert_eq!(codes("a.txt", old.as_ref()), [rows::TEXT_ENCODING.code]);
    let broken = b"\xef\xbb\xbfwords \xc3( and \xff".as_slice();
    assert_eq!(codes("a.txt", broken), [rows::TEXT_BROKEN.code]);
    let told = intake("chat.txt", "ok \u{1f9ff}\u{fe0f} fine");
    assert_eq!(told.findings[0].code(), rows::TEXT_LETTERS.code);
    assert!(text_of(&told).contains("[U+1F9FF]"), "{}", text_of(&told));
    let many: String = (0..300).map(|n| format!("line {n}\n")).collect();
    assert!(intake("a.log", many).exhibit.unwrap().pages() > 4);
    let long = "x".repeat(30_000);
    assert!(intake("a.txt", long).exhibit.is_some());
    let refused = text::within_text_limit("a.txt", usize::try_from(limits::TEXT_BYTES_MAX).unwrap() + 1);
    assert_eq!(refused.unwrap_err().code(), rows::TOO_LARGE.code);
    let lines = "a\n".repeat(limits::TEXT_LINES_MAX + 1);
    assert_eq!(codes("a.txt", lines.as_str()), [rows::TEXT_LINES.code]);
    let fault = Finding::new(&rows::TEXT_NOT_SET, Place::file("a"))
        .with("path", "a")
        .with("reason", "b");
    assert_eq!(fault.severity(), Severity::Error);
}

fn text_of(intake: &Intake) -> String {
    words_of(&intake.exhibit.as_ref().unwrap().parts[0])
}

fn words_of(part: &Part) -> String {
    let Payload::Made(pages) = &part.payload else {
        panic!("its pages are made here")
    };
    let pdf = pages.read(&crate::world::Disk::default()).unwrap();
    crate::pdf::text(&pdf).concat()
}

#[test]
fn markdown_keeps_all_its_words() {
    let notes = "# Notes\n\nA *word*, a [link](https://example.org/x).\n\n- one\n  - two\n\n> said\n\n```\ncode  here\n```\n\n\
        | a | b |\n|---|---|\n| c | d |\n\n<div>html</div>\n\n![a map](map.png)\n\n- [x] done\n";
    let told = intake("notes.md", notes);
    assert_eq!(told.findings, []);
    let text = text_of(&told);
    for word in [
        "Notes",
        "word",
        "link",
        "example.org/x",
        "one",
        "two",
        "said",
        "code",
        "c",
        "d",
        "html",
        "map.png",
        "done",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(!text.contains("**") && !text.contains("# "));
}

#[test]
fn markdown_nested_beyond_reason_is_set_as_it_was_written() {
    let told = intake("deep.md", format!("{}end", "> ".repeat(20_000)));
    let text = text_of(&told);
    assert!(text.contains("> > >") && text.contains("end"));
    let told = intake("notes.md", format!("{}end", "> ".repeat(150)));
    assert!(!text_of(&told).contains("> >"));
}

/// A message with these parts after its words.
fn message(parts: &[(&str, &str)]) -> String {
    let mut raw = String::from(
        "From: Ann <ann@example.org>\r\nTo: b@example.org\r\nDate: Tue, 3 Mar 2026 10:00:00 -0500\r\nSubject: The lease\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=sep\r\n\r\n\
         --sep\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Ben, see below.\r\n",
    );
    for (head, body) in parts {
        raw.push_str(&format!("--sep\r\n{head}\r\n\r\n{body}\r\n"));
    }
    raw + "--sep--\r\n"
}

#[test]
fn a_message_comes_with_its_attachments() {
    let pdf = String::from_utf8(page_with("", "", TEXT, &[])).unwrap();
    let inner = message(&[(
        "Content-Type: text/plain; name=n.txt\r\nContent-Disposition: attachment",
        "inside",
    )]);
    let raw = message(&[
        (
            "Content-Type: application/pdf; name=lease.pdf\r\nContent-Disposition: attachment",
            &pdf,
        ),
        ("Content-Type: message/rfc822", &inner),
    ]);
    let told = intake("mail.eml", raw);
    assert_eq!(told.findings, []);
    assert_eq!(told.exhibit.as_ref().unwrap().pages(), 1 + 1 + 1 + 1);
    let text = text_of(&told);
    for word in [
        "Ann <ann@example.org>",
        "10:00:00 -0500",
        "Dear Ben",
        "lease.pdf (1 page)",
        "inside",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let left = intake(
        "mail.eml",
        message(&[(
            "Content-Type: application/zip; name=a.zip\r\nContent-Disposition: attachment",
            "PK\u{3}\u{4}",
        )]),
    );
    assert_eq!(left.findings[0].code(), rows::ATTACHMENT_LEFT.code);
    assert!(text_of(&left).contains("not printed here"));
    assert_eq!(
        left.exhibit.unwrap().parts[0].keep_original,
        Some(KeepOriginal::Unseen)
    );
}

#[test]
fn messages_have_limits() {
    let mut nested = message(&[]);
    for _ in 0..limits::MAIL_DEPTH_MAX {
        nested = message(&[("Content-Type: message/rfc822", &nested)]);
    }
    let source = source("m.eml", nested.into_bytes(), None);
    let fonts = crate::typeset::Fonts::embedded();
    let world = crate::world::Disk::default();
    let readers = crate::evidence::Readers::of(&world);
    let means = Means {
        desk: crate::store::Desk {
            world: &world,
            folder: None,
            cache: None,
        },
        readers: &readers,
        fonts: &fonts,
        language: crate::finding::Language::En,
        pages: crate::evidence::Pages::Bound,
    };
    let bytes = source.origin.read(means.desk.world).unwrap();
    let too_deep = mail::take_in(&source, bytes, &means, limits::MAIL_DEPTH_MAX, &mut Vec::new());
    assert_eq!(too_deep.unwrap_err().code(), rows::MAIL_DEPTH.code);
    let parts = vec![
        (
            "Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment",
            "a"
        );
        limits::ATTACHMENTS_MAX + 1
    ];
    assert_eq!(codes("m.eml", message(&parts)), [rows::MAIL_ATTACHMENTS.code]);
    let parts = vec![("Content-Type: text/plain", "a"); limits::MAIL_PARTS_MAX + 1];
    assert_eq!(codes("m.eml", message(&parts)), [rows::MAIL_PARTS.code]);
    let deep = "<div>".repeat(limits::HTML_DEPTH_MAX + 1);
    let html = format!(
        "From: a@example.org\r\nDate: Tue, 3 Mar 2026 10:00:00 -0500\r\nSubject: b\r\nContent-Type: text/html\r\n\r\n{deep}"
    );
    assert_eq!(codes("m.eml", html), [rows::MAIL_HTML.code]);
    let web = "From: a@example.org\r\nDate: Tue, 3 Mar 2026 10:00:00 -0500\r\nSubject: b\r\nContent-Type: text/html\r\n\r\n\
        <p>See</p><img src=\"https://example.org/a.png\">";
    assert_eq!(codes("m.eml", web), [rows::MAIL_REMOTE.code]);
}

#[test]
fn documents_need_an_office_program() {
    let word = b"PK\x03\x04 word/document.xml".to_vec();
    let told = |pages| {
        let file = source("a.docx", word.clone(), None);
        let intake = take_beside(item(vec![file]), pages);
        let codes: Vec<_> = intake.findings.iter().map(Finding::code).collect();
        (codes, intake.exhibit.map(|e| e.pages()))
    };
    assert_eq!(
        told(Err(OfficeFault::Missing)),
        (vec![rows::OFFICE_MISSING.code], None)
    );
    assert_eq!(told(Err(OfficeFault::Slow)), (vec![rows::OFFICE_SLOW.code], None));
    let failed = OfficeFault::Failed("no".into());
    assert_eq!(told(Err(failed)), (vec![rows::OFFICE_FAILED.code], None));
    assert_eq!(
        told(Ok(plain_pdf(3))),
        (vec![rows::OFFICE_CONVERTED.code], Some(3))
    );

    // What somebody deleted shows on the pages; what somebody remarked does not.
    let mut tracked = zip::ZipWriter::new(Cursor::new(Vec::new()));
    tracked
        .start_file("word/document.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    let text =
        "<w:p><w:del w:id=\"1\"><w:delText>gone</w:delText></w:del><w:ins w:id=\"2\">new</w:ins></w:p>";
    tracked.write_all(text.as_bytes()).unwrap();
    tracked
        .start_file("word/comments.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    tracked
        .write_all(b"<w:comments><w:comment w:id=\"3\"/></w:comments>")
        .unwrap();
    let bytes = tracked.finish().unwrap().into_inner();
    let intake = take_beside(item(vec![source("a.docx", bytes, None)]), Ok(plain_pdf(1)));
    let codes: Vec<_> = intake.findings.iter().map(Finding::code).collect();
    let said = [
        &rows::OFFICE_CONVERTED,
        &rows::TRACKED_CHANGES,
        &rows::DOCUMENT_COMMENTS,
    ];
    assert_eq!(codes, said.map(|row| row.code));
}
