//! Strips and tiles to samples.
//!
//! In: a page's chunks as packed. Out: the samples of the page, row by row, all samples of a pixel together, a byte or two (big end
//! first) for each. What is packed in a way that is not known is refused, never guessed.

use super::directory::{Directory, File, tag};
use super::{LAB, Layout, PictureFault, fax};
use crate::pdf::image::has_scans_apart;
use crate::pdf::limits;
use flate2::read::ZlibDecoder;
use std::io::Read;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The chunks of a page: strips, or tiles.
pub(super) struct Chunks<'a> {
    pub(super) data: Vec<&'a [u8]>,
    /// The width of each.
    pub(super) width: u32,
    /// The height of each; the last strip may be lower.
    pub(super) height: u32,
    is_tiled: bool,
}

/// Finds the chunks.
pub(super) fn chunks<'a>(
    file: &File<'a>,
    directory: &Directory,
    layout: &Layout,
) -> Result<Chunks<'a>, PictureFault> {
    let is_tiled = directory.number(tag::TILE_WIDTH).is_some();
    let side = |tag, default: u32| match directory.number(tag) {
        Some(n) => u32::try_from(n).unwrap_or(u32::MAX),
        None => default,
    };
    let (offsets, lengths, width, height) = if is_tiled {
        let (width, height) = (side(tag::TILE_WIDTH, 0), side(tag::TILE_HEIGHT, 0));
        (tag::TILE_OFFSETS, tag::TILE_LENGTHS, width, height)
    } else {
        let rows = side(tag::ROWS_PER_STRIP, layout.height).min(layout.height);
        (tag::STRIP_OFFSETS, tag::STRIP_LENGTHS, layout.width, rows)
    };
    if width == 0 || height == 0 {
        return Err(PictureFault::Broken(0));
    }
    super::raster::within_decoded_limits(width, height)?;
    let offsets = directory.numbers(offsets);
    let lengths = directory.numbers(lengths);
    let whole = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    let mut data = Vec::with_capacity(offsets.len());
    for (nth, offset) in offsets.iter().enumerate() {
        let start = usize::try_from(*offset).map_err(|_| PictureFault::Truncated)?;
        // Some old writers leave the length of a page's only strip out.
        let length = match lengths.get(nth) {
            Some(length) => *length,
            None if offsets.len() == 1 => whole.saturating_sub(*offset),
            None => return Err(PictureFault::Truncated),
        };
        let end = start.saturating_add(usize::try_from(length).unwrap_or(usize::MAX));
        let bytes = file.bytes.get(start..end.min(file.bytes.len()));
        data.push(bytes.ok_or(PictureFault::Truncated)?);
    }
    Ok(Chunks {
        data,
        width,
        height,
        is_tiled,
    })
}

/// A page's samples.
pub(super) struct Samples {
    /// Samples to a pixel; unpacking JPEG may change it.
    pub(super) count: usize,
    /// Bytes to a sample: 1 or 2.
    pub(super) wide: bool,
    pub(super) bytes: Vec<u8>,
}

/// Unpacks a page.
pub(super) fn samples(
    file: &File<'_>,
    directory: &Directory,
    layout: &Layout,
) -> Result<Samples, PictureFault> {
    let chunks = chunks(file, directory, layout)?;
    let planes = if layout.planar { layout.samples } else { 1 };
    let per_chunk = layout.samples / planes;
    let across = if chunks.is_tiled {
        size(layout.width.div_ceil(chunks.width))
    } else {
        1
    };
    let down = size(layout.height.div_ceil(chunks.height));
    if chunks.data.len() < across * down * planes {
        return Err(PictureFault::Truncated);
    }
    let bytes_each = if layout.bits > 8 { 2 } else { 1 };
    let (width, height) = (size(layout.width), size(layout.height));
    let stride = width * layout.samples * bytes_each;
    let mut out = vec![0; stride * height];
    for (nth, packed) in chunks.data.iter().take(across * down * planes).enumerate() {
        let (plane, place) = (nth / (across * down), nth % (across * down));
        let (left, top) = (
            (place % across) * size(chunks.width),
            (place / across) * size(chunks.height),
        );
        let rows = if chunks.is_tiled {
            size(chunks.height)
        } else {
            size(chunks.height).min(height - top)
        };
        let one = Chunk {
            width: size(chunks.width),
            rows,
            samples: per_chunk,
        };
        let unpacked = chunk(file, directory, layout, packed, &one)?;
        // Row by row into the whole; what a tile has beyond the edge is dropped.
        let columns = one.width.min(width - left);
        for row in 0..rows.min(height - top) {
            let from = row * one.width * per_chunk * bytes_each;
            let to = (top + row) * stride + left * layout.samples * bytes_each;
            if planes == 1 {
                let length = columns * per_chunk * bytes_each;
                out[to..to + length].copy_from_slice(&unpacked[from..from + length]);
            } else {
                for column in 0..columns {
                    let source = from + column * bytes_each;
                    let target = to + (column * layout.samples + plane) * bytes_each;
                    out[target..target + bytes_each].copy_from_slice(&unpacked[source..source + bytes_each]);
                }
            }
        }
    }
    Ok(Samples {
        count: layout.samples,
        wide: bytes_each == 2,
        bytes: out,
    })
}

/// A side or a count, which limits keep far below the width of its type.
fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// The shape of one chunk.
struct Chunk {
    width: usize,
    rows: usize,
    samples: usize,
}

/// One chunk's samples, a byte or two for each.
fn chunk(
    file: &File<'_>,
    directory: &Directory,
    layout: &Layout,
    packed: &[u8],
    chunk: &Chunk,
) -> Result<Vec<u8>, PictureFault> {
    let row_bytes = (chunk.width * chunk.samples * layout.bits).div_ceil(8);
    let wanted = row_bytes * chunk.rows;
    // Faxes and JPEG see to the order of their bits themselves.
    let reversed: Vec<u8>;
    let packed = if layout.low_bit_first && !matches!(layout.compression, 2..=4 | 6 | 7) {
        reversed = packed.iter().map(|b| b.reverse_bits()).collect();
        &reversed
    } else {
        packed
    };
    let mut bytes = match layout.compression {
        1 if layout.photometric == 6 && is_subsampled(directory) => return Err(PictureFault::NotDecoded),
        1 => packed.to_vec(),
        // Faxes have one bit to a pixel (TIFF 6.0, sections 10 and 11).
        2..=4 if chunk.samples != 1 || layout.bits != 1 => return Err(PictureFault::NotDecoded),
        2..=4 => {
            let rows = fax::unpack(packed, directory, layout, small(chunk.width), small(chunk.rows))?;
            return Ok(spread(&rows, chunk, 1, row_bytes));
        }
        5 => lzw(packed, wanted)?,
        7 => return jpeg(packed, directory, layout, chunk),
        8 | 32946 => inflate(packed, wanted),
        32773 => pack_bits(packed, wanted),
        _ => return Err(PictureFault::NotDecoded),
    };
    if bytes.len() < wanted {
        return Err(PictureFault::Truncated);
    }
    bytes.truncate(wanted);
    match layout.bits {
        8 => {
            if layout.predictor == 2 {
                undo_difference_8(&mut bytes, row_bytes, chunk.samples);
            }
            // What stands for less than black has no sure shade; the a and b of Lab do (TIFF 6.0, 23).
            if layout.signed && layout.photometric != LAB && bytes.iter().any(|b| *b > 0x7f) {
                return Err(PictureFault::NotDecoded);
            }
            Ok(bytes)
        }
        16 if !layout.float => {
            let mut wide = words(&bytes, file.big_endian);
            if layout.predictor == 2 {
                undo_difference_16(&mut wide, chunk.width * chunk.samples, chunk.samples);
            }
            if layout.signed && layout.photometric != LAB && wide.iter().any(|w| *w > 0x7fff) {
                return Err(PictureFault::NotDecoded);
            }
            Ok(wide.into_iter().flat_map(u16::to_be_bytes).collect())
        }
        1 | 2 | 4 if layout.predictor == 1 => Ok(spread(&bytes, chunk, layout.bits, row_bytes)),
        _ => Err(PictureFault::NotDecoded),
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn is_subsampled(directory: &Directory) -> bool {
    let factors = directory.numbers(tag::SUBSAMPLING);
    // Nothing said means two by two.
    factors.is_empty() || factors.iter().any(|f| *f != 1)
}

/// Samples of 1, 2 or 4 bits, a byte for each.
fn spread(bytes: &[u8], chunk: &Chunk, bits: usize, row_bytes: usize) -> Vec<u8> {
    let mask = (1_u16 << bits) - 1;
    let per_byte = 8 / bits;
    let in_row = chunk.width * chunk.samples;
    let mut out = Vec::with_capacity(in_row * chunk.rows);
    for row in bytes.chunks_exact(row_bytes).take(chunk.rows) {
        for place in 0..in_row {
            let shift = 8 - bits * (place % per_byte + 1);
            let value = (u16::from(row[place / per_byte]) >> shift) & mask;
            out.push(u8::try_from(value).unwrap_or(0));
        }
    }
    out
}

fn words(bytes: &[u8], big_endian: bool) -> Vec<u16> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let word = |pair: &[u8; 2]| {
        if big_endian {
            u16::from_be_bytes(*pair)
        } else {
            u16::from_le_bytes(*pair)
        }
    };
    pairs.iter().map(word).collect()
}

fn undo_difference_8(bytes: &mut [u8], row: usize, samples: usize) {
    for row in bytes.chunks_mut(row) {
        for place in samples..row.len() {
            row[place] = row[place].wrapping_add(row[place - samples]);
        }
    }
}

fn undo_difference_16(words: &mut [u16], row: usize, samples: usize) {
    for row in words.chunks_mut(row) {
        for place in samples..row.len() {
            row[place] = row[place].wrapping_add(row[place - samples]);
        }
    }
}

/// LZW as TIFF has it; old writers counted their bits the other way round.
fn lzw(packed: &[u8], wanted: usize) -> Result<Vec<u8>, PictureFault> {
    use weezl::{BitOrder, decode::Configuration};
    let is_old = packed.first() == Some(&0) && packed.get(1).is_some_and(|b| b & 1 == 1);
    if is_old {
        return Err(PictureFault::NotDecoded);
    }
    let mut decoder = Configuration::with_tiff_size_switch(BitOrder::Msb, 8).build();
    let mut out = vec![0; wanted];
    let (mut from, mut to) = (0, 0);
    while to < wanted {
        let step = decoder.decode_bytes(&packed[from..], &mut out[to..]);
        from += step.consumed_in;
        to += step.consumed_out;
        let goes_on = matches!(step.status, Ok(weezl::LzwStatus::Ok));
        if !goes_on || step.consumed_in + step.consumed_out == 0 {
            break;
        }
    }
    out.truncate(to);
    Ok(out)
}

fn inflate(packed: &[u8], wanted: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let limit = u64::try_from(wanted).unwrap_or(u64::MAX);
    // What is there of damaged data shows by its length.
    let _ = ZlibDecoder::new(packed).take(limit).read_to_end(&mut out);
    out
}

fn pack_bits(packed: &[u8], wanted: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(wanted);
    let mut at = 0;
    while let Some(head) = packed.get(at).filter(|_| out.len() < wanted) {
        at += 1;
        match head {
            0..=127 => {
                let end = (at + usize::from(*head) + 1).min(packed.len());
                out.extend(&packed[at..end]);
                at = end;
            }
            128 => {}
            129..=255 => {
                let Some(byte) = packed.get(at) else { break };
                out.extend(std::iter::repeat_n(*byte, 257 - usize::from(*head)));
                at += 1;
            }
        }
    }
    out
}

/// A chunk of JPEG as a file of its own: the page's tables first, and a mark for colours that are not YCbCr.
pub(super) fn whole_jpeg(packed: &[u8], directory: &Directory, layout: &Layout) -> Vec<u8> {
    let mut whole = b"\xff\xd8".to_vec();
    if layout.photometric == 2 {
        whole.extend(b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0");
    }
    let tables = directory.bytes(tag::JPEG_TABLES);
    if tables.len() > 4 && tables.starts_with(b"\xff\xd8") && tables.ends_with(b"\xff\xd9") {
        whole.extend(&tables[2..tables.len() - 2]);
    }
    whole.extend(packed.strip_prefix(b"\xff\xd8").unwrap_or(packed));
    if !whole.ends_with(b"\xff\xd9") {
        whole.extend(b"\xff\xd9");
    }
    whole
}

fn jpeg(
    packed: &[u8],
    directory: &Directory,
    layout: &Layout,
    chunk: &Chunk,
) -> Result<Vec<u8>, PictureFault> {
    let whole = whole_jpeg(packed, directory, layout);
    let wanted = match chunk.samples {
        1 => ColorSpace::Luma,
        3 => ColorSpace::RGB,
        4 if layout.photometric == 5 => ColorSpace::CMYK,
        _ => return Err(PictureFault::NotDecoded),
    };
    if has_scans_apart(&whole) {
        return Err(PictureFault::NotDecoded);
    }
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(wanted)
        .set_max_width(size(limits::PICTURE_SIDE_MAX))
        .set_max_height(size(limits::PICTURE_SIDE_MAX));
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(&whole), options);
    decoder.decode_headers().map_err(|_| PictureFault::Truncated)?;
    let (width, height) = decoder.dimensions().ok_or(PictureFault::Truncated)?;
    if width != chunk.width || height < chunk.rows {
        return Err(PictureFault::NotDecoded);
    }
    super::raster::within_decoded_limits(small(width), small(height))?;
    decoder.decode().map_err(|_| PictureFault::Truncated)
}
