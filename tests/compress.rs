//! The compressor: within the limit and close to it, never below the floor, never larger, nothing else touched.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::pdf::compress::{Floor, Kind, fit};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// A page: the dictionary entries of its picture, its data, and how large it stands, in points.
struct Page {
    entries: String,
    data: Vec<u8>,
    size: (u32, u32),
}

/// A small PDF, written out plainly, with a line of text on each page.
fn pdf(pages: &[Page]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = vec![0];
    let mut add = |out: &mut Vec<u8>, body: Vec<u8>| {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", places.len() - 1).bytes());
        out.extend(body);
        out.extend(b"\nendobj\n");
    };
    let kids: String = (0..pages.len()).map(|n| format!("{} 0 R ", 4 + n * 3)).collect();
    add(&mut out, b"<</Type/Catalog/Pages 2 0 R>>".to_vec());
    add(
        &mut out,
        format!("<</Type/Pages/Count {}/Kids[{kids}]>>", pages.len()).into_bytes(),
    );
    add(
        &mut out,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
    );
    for (n, page) in pages.iter().enumerate() {
        let own = 4 + n * 3;
        let (width, height) = page.size;
        add(&mut out, format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>/XObject<</I {} 0 R>>>>/Contents {} 0 R>>", own + 1, own + 2).into_bytes());
        let mut picture = format!(
            "<</Type/XObject/Subtype/Image{}/Length {}>>stream\n",
            page.entries,
            page.data.len()
        )
        .into_bytes();
        picture.extend(&page.data);
        picture.extend(b"\nendstream");
        add(&mut out, picture);
        let draw = format!("q {width} 0 0 {height} 0 0 cm /I Do Q BT /F 9 Tf 40 20 Td (page {n}) Tj ET");
        add(
            &mut out,
            format!("<</Length {}>>stream\n{draw}\nendstream", draw.len()).into_bytes(),
        );
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len()).bytes());
    for place in &places[1..] {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    out.extend(
        format!(
            "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
            places.len()
        )
        .bytes(),
    );
    out
}

/// The next of a row of numbers that look drawn by lot, the same every time.
fn next(seed: &mut u32) -> u32 {
    *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    *seed >> 16
}

fn jpeg(width: u32, height: u32, colour: ExtendedColorType, samples: &[u8]) -> Page {
    let mut data = Vec::new();
    JpegEncoder::new_with_quality(&mut data, 93)
        .write_image(samples, width, height, colour)
        .unwrap();
    let space = if colour == ExtendedColorType::L8 {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    Page {
        entries: format!(
            "/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/{space}/Filter/DCTDecode"
        ),
        data,
        size: (612, 792),
    }
}

/// A sheet scanned at 200 dpi: light paper with grain, and dark strokes in lines.
fn scan(seed: u32) -> Page {
    let (width, height) = (1700_u32, 2200_u32);
    let mut lot = seed;
    let mut samples = Vec::with_capacity((width * height) as usize);
    for y in 0..height {
        for x in 0..width {
            let stroke = y % 33 < 14 && (x / 7 + y / 33 * 5 + x * x / 911) % 3 == 0 && x > 150 && x < 1550;
            let base = if stroke { 40 } else { 235 };
            samples.push(u8::try_from(base + next(&mut lot) % 16).unwrap());
        }
    }
    jpeg(width, height, ExtendedColorType::L8, &samples)
}

/// A photograph of 3 megapixels: colours that run into each other, with grain.
fn photograph(seed: u32) -> Page {
    let (width, height) = (1600_u32, 2000_u32);
    let mut lot = seed;
    let mut samples = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height {
        for x in 0..width {
            let wave = |a: u32, b: u32| ((x * a + y * b + (x * y) / 900) / 16 % 200).abs_diff(100);
            for channel in [wave(3, 1), wave(1, 4), wave(2, 5)] {
                samples.push(u8::try_from(channel + 40 + next(&mut lot) % 24).unwrap());
            }
        }
    }
    jpeg(width, height, ExtendedColorType::Rgb8, &samples)
}

#[test]
fn a_limit_is_met_closely_and_never_by_going_below_the_floor() {
    let bytes = pdf(&[scan(1), scan(2), photograph(3)]);
    let floor = Floor::default();

    for percent in [60, 40, 25] {
        let limit = bytes.len() as u64 * percent / 100;
        let fitted = fit(&bytes, limit, floor).unwrap();
        let size = fitted.bytes.len() as u64;
        assert!(fitted.fits && size <= limit, "{percent} %: {size} above {limit}");
        assert!(
            size * 100 >= limit * 95,
            "{percent} %: {size} is far below {limit}"
        );
        for change in &fitted.changes {
            let least = if change.kind == Kind::Text {
                floor.text_dpi
            } else {
                floor.photograph_dpi
            };
            assert!(change.dpi_after + 1 >= least, "{change:?}");
            assert!(
                change.quality.is_none_or(|quality| quality >= floor.quality),
                "{change:?}"
            );
            assert!(change.bytes_after < change.bytes_before, "{change:?}");
            assert!((0.3..=1.0).contains(&change.similarity), "{change:?}");
        }
        assert_eq!(
            fit(&bytes, limit, floor).unwrap(),
            fitted,
            "same input, same bytes"
        );
        assert_eq!(
            hc_pack::pdf::text(&fitted.bytes),
            hc_pack::pdf::text(&bytes),
            "text is not touched"
        );
    }
}

#[test]
fn what_cannot_fit_comes_back_at_the_floor_and_says_so() {
    let bytes = pdf(&[scan(1), photograph(2)]);
    let floor = Floor::default();
    let fitted = fit(&bytes, 20_000, floor).unwrap();
    assert!(!fitted.fits && fitted.bytes.len() < bytes.len());
    for change in &fitted.changes {
        let least = if change.kind == Kind::Text {
            floor.text_dpi
        } else {
            floor.photograph_dpi
        };
        assert!(change.dpi_after.abs_diff(least) <= 1, "{change:?}");
    }
    let kinds: Vec<Kind> = fitted.changes.iter().map(|change| change.kind).collect();
    assert_eq!(kinds, [Kind::Text, Kind::Photograph]);
}

#[test]
fn what_is_within_its_limit_is_not_touched_and_nothing_grows() {
    let bytes = pdf(&[scan(1)]);
    let fitted = fit(&bytes, bytes.len() as u64, Floor::default()).unwrap();
    assert_eq!((fitted.bytes, fitted.changes.len()), (bytes, 0));
    // Coded as small as the floor would have it already: there is nothing to win.
    let mut data = Vec::new();
    let samples: Vec<u8> = (0..400_u32 * 500)
        .map(|n| u8::try_from(n * 7919 % 256).unwrap())
        .collect();
    JpegEncoder::new_with_quality(&mut data, 10)
        .write_image(&samples, 400, 500, ExtendedColorType::L8)
        .unwrap();
    let small = pdf(&[Page {
        entries: "/Width 400/Height 500/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode".into(),
        data,
        size: (612, 792),
    }]);
    let fitted = fit(&small, 1000, Floor::default()).unwrap();
    assert!(!fitted.fits && fitted.bytes.len() <= small.len());
    assert!(fitted.changes.is_empty());
}

/// A picture of even colours without grain.
fn even(width: u16, height: u16) -> Vec<u8> {
    let wave = |a: u32, b: u32, x: u32, y: u32| (x * a + y * b) / 16 % 200;
    let pixel = |x: u32, y: u32| [wave(3, 1, x, y), wave(1, 4, x, y), wave(2, 5, x, y)];
    let rows = (0..u32::from(height)).flat_map(|y| (0..u32::from(width)).flat_map(move |x| pixel(x, y)));
    rows.map(|sample| u8::try_from(sample.abs_diff(100) + 40).unwrap())
        .collect()
}

#[test]
fn colours_come_back_as_they_were_and_in_one_scan() {
    let samples = even(1601, 2003);
    let page = jpeg(1601, 2003, ExtendedColorType::Rgb8, &samples);
    let bytes = pdf(&[page]);
    let fitted = fit(&bytes, bytes.len() as u64 / 2, Floor::default()).unwrap();
    let change = fitted.changes.first().expect("the picture was coded anew");
    assert!(change.similarity > 0.95 && !change.grey, "{change:?}");
    let start = fitted
        .bytes
        .windows(3)
        .position(|w| w == [0xff, 0xd8, 0xff])
        .unwrap();
    let scans = fitted.bytes[start..]
        .windows(3)
        .filter(|w| *w == [0xff, 0xda, 0])
        .count();
    assert_eq!(scans, 1, "decoders read colours in scans of their own wrong");
    let shown = image::load_from_memory(&fitted.bytes[start..])
        .unwrap()
        .into_rgb8();
    for (x, y) in [(5, 5), (400, 700), (shown.width() - 4, shown.height() - 4)] {
        let from = |now: u32, all: u32, before: u32| (now * before / all) as usize;
        let at = (from(y, shown.height(), 2003) * 1601 + from(x, shown.width(), 1601)) * 3;
        for (now, before) in shown.get_pixel(x, y).0.iter().zip(&samples[at..at + 3]) {
            assert!(now.abs_diff(*before) < 24, "at {x}, {y}: {now} for {before}");
        }
    }
}

#[test]
fn colours_in_scans_of_their_own_are_left_alone() {
    let mut data = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut data, 95);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
    encoder.set_optimized_huffman_tables(true);
    encoder
        .encode(&even(801, 1003), 801, 1003, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    let bytes = pdf(&[Page {
        entries: "/Width 801/Height 1003/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode".into(),
        data: data.clone(),
        size: (612, 792),
    }]);
    let fitted = fit(&bytes, 30_000, Floor::default()).unwrap();
    assert!(fitted.changes.is_empty() && !fitted.fits, "{:?}", fitted.changes);
    assert!(fitted.bytes.windows(data.len()).any(|part| part == data));
}

#[test]
fn black_and_white_is_packed_without_loss_and_masks_stay() {
    let (width, height) = (1704_usize, 2200_usize);
    let mut rows = vec![0xff_u8; width / 8 * height];
    for y in 0..height {
        for x in 0..width {
            if y % 40 < 18 && x % 23 < 9 && (x / 23 + y / 40) % 4 > 0 {
                rows[y * (width / 8) + x / 8] &= !(0x80 >> (x % 8));
            }
        }
    }
    let page = |entries: &str| Page {
        entries: format!("/Width {width}/Height {height}/BitsPerComponent 1{entries}"),
        data: rows.clone(),
        size: (612, 792),
    };
    let bytes = pdf(&[page("/ColorSpace/DeviceGray"), page("/ImageMask true")]);
    let fitted = fit(&bytes, 100_000, Floor::default()).unwrap();
    assert!(fitted.fits, "{} bytes", fitted.bytes.len());
    assert!(
        fitted
            .changes
            .iter()
            .all(|c| c.kind == Kind::Bilevel && c.quality.is_none()),
        "{:?}",
        fitted.changes
    );
    assert_eq!(fitted.changes.len(), 2);
}

#[test]
fn colour_keys_inks_and_odd_decodings_are_left_alone() {
    let samples = vec![90_u8; 900 * 900 * 3];
    for entries in [
        "/BitsPerComponent 8/ColorSpace/DeviceRGB/Mask[0 9 0 9 0 9]",
        "/BitsPerComponent 8/ColorSpace/DeviceRGB/Decode[1 0 1 0 1 0]",
        "/BitsPerComponent 8/ColorSpace[/Separation/Spot/DeviceCMYK 3 0 R]",
    ] {
        let bytes = pdf(&[Page {
            entries: format!("/Width 900/Height 900{entries}"),
            data: samples.clone(),
            size: (300, 300),
        }]);
        let fitted = fit(&bytes, 50_000, Floor::default()).unwrap();
        assert!(
            fitted.changes.is_empty() && !fitted.fits,
            "{entries}: {:?}",
            fitted.changes
        );
    }
}

#[test]
fn what_is_no_pdf_says_so() {
    assert!(fit(&[0; 4000], 100, Floor::default()).is_err());
}
