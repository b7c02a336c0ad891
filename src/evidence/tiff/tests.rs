//! A tiny TIFF of every variant, made here.

use super::*;
use crate::evidence::png::samples;

/// A tag: its number, the kind of its values, and they.
type Tag = (u16, u16, Vec<u32>);

/// A page: its tags and its pixels in pieces.
type Leaf<'a> = (&'a [Tag], &'a [&'a [u8]]);

/// A TIFF of one page per list of tags; data goes where a tag's values do not fit.
fn tiff(pages: &[Leaf<'_>]) -> Vec<u8> {
    let mut out = b"II*\0\0\0\0\0".to_vec();
    let mut link = 4;
    for (tags, chunks) in pages {
        let mut starts = Vec::new();
        let mut lengths = Vec::new();
        for chunk in *chunks {
            starts.push(u32::try_from(out.len()).unwrap());
            lengths.push(u32::try_from(chunk.len()).unwrap());
            out.extend(*chunk);
        }
        let is_tiled = tags.iter().any(|(tag, ..)| *tag == tag::TILE_WIDTH);
        let (offsets, counts) = if is_tiled {
            (tag::TILE_OFFSETS, tag::TILE_LENGTHS)
        } else {
            (tag::STRIP_OFFSETS, tag::STRIP_LENGTHS)
        };
        let mut all = tags.to_vec();
        all.push((offsets, 4, starts));
        all.push((counts, 4, lengths));
        all.sort_by_key(|(tag, ..)| *tag);
        let mut entries = Vec::new();
        for (tag, kind, values) in &all {
            let bytes: Vec<u8> = values
                .iter()
                .flat_map(|v| v.to_le_bytes()[..if *kind == 3 { 2 } else { 4 }].to_vec())
                .collect();
            entries.extend(tag.to_le_bytes());
            entries.extend(kind.to_le_bytes());
            entries.extend(u32::try_from(values.len()).unwrap().to_le_bytes());
            if bytes.len() <= 4 {
                entries.extend(&bytes);
                entries.extend(vec![0; 4 - bytes.len()]);
            } else {
                entries.extend(u32::try_from(out.len()).unwrap().to_le_bytes());
                out.extend(bytes);
            }
        }
        let here = u32::try_from(out.len()).unwrap().to_le_bytes();
        out[link..link + 4].copy_from_slice(&here);
        out.extend(u16::try_from(all.len()).unwrap().to_le_bytes());
        out.extend(entries);
        link = out.len();
        out.extend([0; 4]);
    }
    out
}

/// The tags of a page: its sides, bits, compression, meaning and samples.
fn tags(
    [width, height]: [u32; 2],
    bits: u32,
    compression: u32,
    meaning: u32,
    samples: u32,
) -> Vec<(u16, u16, Vec<u32>)> {
    vec![
        (tag::WIDTH, 4, vec![width]),
        (tag::HEIGHT, 4, vec![height]),
        (
            tag::BITS_PER_SAMPLE,
            3,
            vec![bits; usize::try_from(samples).unwrap()],
        ),
        (tag::COMPRESSION, 3, vec![compression]),
        (tag::PHOTOMETRIC, 3, vec![meaning]),
        (tag::SAMPLES_PER_PIXEL, 3, vec![samples]),
        (tag::ROWS_PER_STRIP, 4, vec![height]),
    ]
}

fn one(tags: &[(u16, u16, Vec<u32>)], chunks: &[&[u8]]) -> Result<Picture, PictureFault> {
    read(&tiff(&[(tags, chunks)])).map(|mut pages| pages.remove(0))
}

/// The colours, pixel by pixel.
fn shown(picture: &Picture) -> Vec<u8> {
    let samples = samples(picture).unwrap();
    match &picture.colour {
        Colour::Palette(palette) => samples
            .iter()
            .flat_map(|s| palette[usize::from(*s) * 3..][..3].to_vec())
            .collect(),
        _ => samples,
    }
}

const RED_TO_WHITE: [u8; 12] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255];

#[test]
fn samples_together_and_apart() {
    let together = one(&tags([2, 2], 8, 1, 2, 3), &[&RED_TO_WHITE]).unwrap();
    assert_eq!(shown(&together), RED_TO_WHITE);
    let mut planar = tags([2, 2], 8, 1, 2, 3);
    planar.push((tag::PLANAR_CONFIGURATION, 3, vec![2]));
    let apart = one(
        &planar,
        &[&[255, 0, 0, 255], &[0, 255, 0, 255], &[0, 0, 255, 255]],
    )
    .unwrap();
    assert_eq!(shown(&apart), RED_TO_WHITE);
}

#[test]
fn tiles_beyond_the_edge() {
    let mut tiled = tags([3, 2], 8, 1, 1, 1);
    tiled.extend([(tag::TILE_WIDTH, 4, vec![2]), (tag::TILE_HEIGHT, 4, vec![2])]);
    let page = one(&tiled, &[&[1, 2, 4, 5], &[3, 99, 6, 99]]).unwrap();
    assert_eq!(shown(&page), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn every_packing() {
    let bytes: Vec<u8> = (0..64).map(|n| n * 3).collect();
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
        .encode(&bytes)
        .unwrap();
    let deflated = raster::deflate(&bytes).unwrap();
    let mut bits = vec![63];
    bits.extend(&bytes);
    let repeated = [193_u8, 7];
    for (compression, packed, expected) in [
        (5, lzw.as_slice(), bytes.as_slice()),
        (8, &deflated, &bytes),
        (32946, &deflated, &bytes),
        (32773, &bits, &bytes),
        (32773, &repeated, &[7; 64]),
    ] {
        let page = one(&tags([8, 8], 8, compression, 1, 1), &[packed]).unwrap();
        assert_eq!(shown(&page), expected, "{compression}");
        let cut = one(
            &tags([8, 8], 8, compression, 1, 1),
            &[&packed[..packed.len() / 2]],
        );
        assert!(cut.is_err(), "{compression}");
    }
    let old = one(&tags([8, 8], 8, 6, 6, 3), &[&bytes]);
    assert_eq!(old, Err(PictureFault::NotDecoded));
}

#[test]
fn differences_depths_and_meanings() {
    let mut differences = tags([4, 1], 8, 5, 1, 1);
    differences.push((tag::PREDICTOR, 3, vec![2]));
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
        .encode(&[10, 1, 1, 255])
        .unwrap();
    assert_eq!(shown(&one(&differences, &[&lzw]).unwrap()), [10, 11, 12, 11]);
    let wide = one(&tags([2, 1], 16, 1, 1, 1), &[&[0x34, 0x12, 0xff, 0xff]]).unwrap();
    assert_eq!((wide.bits, shown(&wide)), (16, vec![0x12, 0x34, 0xff, 0xff]));
    let four = one(&tags([3, 1], 4, 1, 1, 1), &[&[0x0f, 0x80]]).unwrap();
    assert_eq!(shown(&four), [0, 255, 136]);
    let white_is_zero = one(&tags([2, 1], 8, 1, 0, 1), &[&[0, 255]]).unwrap();
    assert_eq!(shown(&white_is_zero), [255, 0]);
    let bits = one(&tags([8, 1], 1, 1, 0, 1), &[&[0b1010_0000]]).unwrap();
    assert_eq!((bits.bits, shown(&bits)), (1, vec![0b0101_1111]));
    let mut palette = tags([2, 1], 8, 1, 3, 1);
    let mut map = vec![0; 768];
    map[1] = 0xffff;
    map[256 + 1] = 0x8000;
    palette.push((tag::COLOUR_MAP, 3, map));
    assert_eq!(shown(&one(&palette, &[&[0, 1]]).unwrap()), [0, 0, 0, 255, 128, 0]);
    let ink = one(&tags([1, 1], 8, 1, 5, 4), &[&[1, 2, 3, 4]]).unwrap();
    assert_eq!(ink.colour, Colour::Cmyk { inverted: false });
    assert_eq!(shown(&ink), [1, 2, 3, 4]);
    let unknown = one(&tags([1, 1], 8, 1, 32803, 1), &[&[1]]);
    assert_eq!(unknown, Err(PictureFault::NotDecoded));
}

#[test]
fn rare_meanings_of_samples() {
    // Bits the other way round, in words too.
    let mut low_first = tags([2, 1], 16, 1, 1, 1);
    low_first.push((tag::FILL_ORDER, 3, vec![2]));
    let read = one(&low_first, &[&[0x80, 0x01, 0xff, 0x40]]).unwrap();
    assert_eq!(shown(&read), [0x80, 0x01, 0x02, 0xff]);
    // What has a sign but is not negative is as without it; what is negative has no shade.
    for (bits, dark) in [(8, vec![1, 0x7f]), (16, vec![2, 1, 0xff, 0x7f])] {
        let mut signed = tags([2, 1], bits, 1, 1, 1);
        signed.push((tag::SAMPLE_FORMAT, 3, vec![2]));
        let read = one(&signed, &[&dark]).unwrap();
        assert_eq!(shown(&read)[0], 1, "{bits}");
        let negative = one(&signed, &[&[0xff; 4]]);
        assert_eq!(negative, Err(PictureFault::NotDecoded), "{bits}");
    }
    // A red of half weight in words.
    let mut weighed = tags([1, 1], 16, 1, 2, 4);
    weighed.push((tag::EXTRA_SAMPLES, 3, vec![1]));
    let read = one(&weighed, &[&[0, 0x40, 0, 0x20, 0, 0, 0, 0x80]]).unwrap();
    assert!(read.opacity.is_some());
    assert_eq!(shown(&read), [0x7f, 0xff, 0x3f, 0xff, 0, 0]);
    // White and a strong red, the axes signed or counted from -128.
    let red = [138, 81, 70];
    let signed = one(&tags([2, 1], 8, 1, 8, 3), &[&[255, 0, 0, red[0], red[1], red[2]]]).unwrap();
    let counted = one(
        &tags([2, 1], 8, 1, 9, 3),
        &[&[255, 128, 128, red[0], red[1] + 128, red[2] + 128]],
    )
    .unwrap();
    assert_eq!(shown(&signed), shown(&counted));
    assert_eq!(shown(&signed)[..3], [255; 3]);
    assert!(shown(&signed)[3] > 250 && shown(&signed)[4] < 10);
}

/// A JPEG file of that many components whose pixels are all of their middle value.
fn even_jpeg(components: usize) -> Vec<u8> {
    let mut file = Vec::new();
    let colour = if components == 4 {
        jpeg_encoder::ColorType::Cmyk
    } else {
        jpeg_encoder::ColorType::Luma
    };
    jpeg_encoder::Encoder::new(&mut file, 100)
        .encode(&vec![128; 64 * components], 8, 8, colour)
        .unwrap();
    file
}

#[test]
fn jpeg_strips_of_ink() {
    let mut two = tags([8, 16], 8, 7, 5, 4);
    two[6].2 = vec![8];
    let file = even_jpeg(4);
    let page = one(&two, &[&file, &file]).unwrap();
    assert_eq!(
        (page.width, page.height, page.packing),
        (8, 16, Packing::Deflated)
    );
    assert_eq!(page.colour, Colour::Cmyk { inverted: false });
    let off = shown(&page).iter().map(|s| s.abs_diff(128)).max();
    assert!(off <= Some(1), "{off:?}");
    let grey = even_jpeg(1);
    assert!(one(&two, &[&grey, &grey]).is_err());
}

#[test]
fn faxes_keep_their_strip() {
    // Eight rows that repeat the white line above them: one bit each.
    let page = one(&tags([16, 8], 1, 4, 0, 1), &[&[0xff]]).unwrap();
    assert!(matches!(page.packing, Packing::Fax(_)));
    assert_eq!(page.data, [0xff]);
    assert_eq!(
        one(&tags([16, 9], 1, 4, 0, 1), &[&[0x80]]),
        Err(PictureFault::Truncated)
    );
    let mut strips = tags([16, 8], 1, 4, 0, 1);
    strips[6].2 = vec![4];
    let page = one(&strips, &[&[0xf0], &[0xf0]]).unwrap();
    assert_eq!((page.packing, shown(&page)), (Packing::Deflated, vec![0xff; 16]));
}

#[test]
fn jpeg_strips_are_passed_through() {
    let mut file = std::io::Cursor::new(Vec::new());
    let scene = image::RgbImage::from_fn(16, 16, |x, _| image::Rgb([u8::try_from(x * 16).unwrap(), 0, 9]));
    scene.write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
    let file = file.into_inner();
    let page = one(&tags([16, 16], 8, 7, 6, 3), &[&file]).unwrap();
    assert_eq!(page.packing, Packing::Jpeg);
    let again = image::load_from_memory(&page.data).unwrap();
    assert_eq!(again, image::load_from_memory(&file).unwrap());
}

#[test]
fn pages_copies_and_orientation() {
    let mut turned = tags([1, 1], 8, 1, 1, 1);
    turned.push((tag::ORIENTATION, 3, vec![6]));
    let mut copy = tags([1, 1], 8, 1, 1, 1);
    copy.push((tag::NEW_SUBFILE_TYPE, 4, vec![1]));
    let plain = tags([1, 1], 8, 1, 1, 1);
    let chunk: &[&[u8]] = &[&[7]];
    let file = tiff(&[(&turned, chunk), (&copy, chunk), (&plain, chunk)]);
    let pages = read(&file).unwrap();
    let orientations: Vec<u8> = pages.iter().map(|page| page.orientation).collect();
    assert_eq!(orientations, [6, 1]);
    assert!(read(&file[..file.len() - 30]).is_err());
    let mut vast = tags([60_000, 60_000], 8, 1, 1, 1);
    assert!(matches!(one(&vast, chunk), Err(PictureFault::TooLarge(..))));
    vast[0].2 = vec![20_000];
    vast[1].2 = vec![15_000];
    assert!(matches!(
        one(&vast, chunk),
        Err(PictureFault::TooLargeToDecode(..))
    ));
}
