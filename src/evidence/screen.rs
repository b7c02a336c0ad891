//! Which files are so plain that they may be read within the run.
//!
//! In: a file's bytes. Out: whether nothing in it can grow beyond what the run can bear: whatever is packed in it is unpacked here once,
//! up to a limit, and what would need more than that to be told is not plain. All else is read by a second process, with a limit on
//! its memory. It refuses nothing and says nothing to the user.

use super::kind::{Format, Kind, Taken};
use super::{jpeg, pictures, png};
use crate::pdf::limits;
use crate::store::Origin;
use crate::world::World;
use flate2::{Decompress, FlushDecompress, Status};
use memchr::{memchr_iter, memmem};

/// Whether a file begins as a JPEG does: those are passed through as they are, however large.
pub(super) fn is_photograph(world: &dyn World, origin: &Origin) -> bool {
    const MARK: [u8; 3] = [0xff, 0xd8, 0xff];
    let mut begin = [0; 3];
    match origin {
        Origin::Held(bytes) => bytes.starts_with(&MARK),
        Origin::File(path, _) => {
            let read = world.open(path).and_then(|mut file| file.read_exact(&mut begin));
            read.is_ok() && begin == MARK
        }
    }
}

/// Whether a file may be read within the run.
pub(super) fn is_plain(bytes: &[u8], kind: &Kind) -> bool {
    let is_small = bytes.len() as u64 <= limits::PLAIN_FILE_BYTES_MAX;
    match kind.taken {
        Taken::Pdf => is_small && is_plain_pdf(bytes),
        // Passed through, not unpacked; but what is suspiciously tight is unpacked to see whether it is blank.
        Taken::Picture(Format::Jpeg) => jpeg::pixels(bytes).is_none_or(|pixels| {
            pixels <= limits::PLAIN_PIXELS_MAX || !pictures::may_be_blank(bytes.len(), pixels)
        }),
        Taken::Picture(Format::Png) => {
            is_small && png::pixels(bytes).is_none_or(|pixels| pixels <= limits::PLAIN_PIXELS_MAX)
        }
        Taken::Picture(_) => false,
        _ => true,
    }
}

/// Ways of packing and locking whose growth is not measured here.
const OPAQUE: [&[u8]; 8] = [
    b"LZW",
    b"RunLength",
    b"/RL",
    b"ASCIIHex",
    b"/AHx",
    b"ASCII85",
    b"/A85",
    b"/Encrypt",
];

/// Keys whose numbers make a reader set memory aside.
const SIZES: [&[u8]; 6] = [
    b"/Columns",
    b"/Colors",
    b"/Size",
    b"/N ",
    b"/First",
    b"/BitsPerComponent",
];

fn is_plain_pdf(bytes: &[u8]) -> bool {
    !OPAQUE.iter().any(|part| memmem::find(bytes, part).is_some())
        && !hides_letters(bytes)
        && SIZES.iter().all(|key| is_small_after(bytes, key))
        && unpacks_within(bytes, limits::PLAIN_UNPACKED_BYTES_MAX)
}

/// Whether a name of letters spells one of them, or a digit, as `#` and two digits, which nobody does who has nothing to hide.
/// Packed data holds such bytes by chance, but hardly ever behind a stroke and nothing but letters.
fn hides_letters(bytes: &[u8]) -> bool {
    memchr_iter(b'#', bytes).any(|at| {
        let digits = bytes.get(at + 1..at + 3).map(std::str::from_utf8);
        let code = digits.and_then(|digits| u8::from_str_radix(digits.ok()?, 16).ok());
        let mut before = bytes[..at].iter().rev();
        let opens = before.find(|b| !b.is_ascii_alphanumeric() && **b != b'#');
        code.is_some_and(|code| code.is_ascii_alphanumeric()) && opens == Some(&b'/')
    })
}

fn is_small_after(bytes: &[u8], key: &[u8]) -> bool {
    const DIGITS_MAX: usize = 6;
    memmem::find_iter(bytes, key).all(|at| {
        let rest = bytes[at + key.len()..].trim_ascii_start();
        rest.iter().take_while(|b| b.is_ascii_digit()).count() <= DIGITS_MAX
    })
}

/// Whether data begins as packed data does: RFC 1950, 2.2.
fn is_packed(data: &[u8]) -> bool {
    let [method, check, ..] = data else {
        return false;
    };
    method & 0x0f == 8 && u16::from_be_bytes([*method, *check]) % 31 == 0
}

/// Whether all streams together unpack to no more than `limit`, and none of them to something packed again.
fn unpacks_within(bytes: &[u8], limit: usize) -> bool {
    const MARK: &[u8] = b"stream";
    let mut inflater = Decompress::new(true);
    let mut left = limit;
    memmem::find_iter(bytes, MARK).all(|at| {
        let rest = &bytes[at + MARK.len()..];
        let data = rest.strip_prefix(b"\r").unwrap_or(rest);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        !is_packed(data) || one_unpacks_within(data, &mut inflater, &mut left)
    })
}

/// Unpacks one stream and takes its length from what is left.
fn one_unpacks_within(data: &[u8], inflater: &mut Decompress, left: &mut usize) -> bool {
    const STEP: usize = 32 << 10;
    inflater.reset(true);
    let mut part = Vec::with_capacity(STEP);
    let mut is_first = true;
    loop {
        part.clear();
        let read = usize::try_from(inflater.total_in()).unwrap_or(usize::MAX);
        let rest = data.get(read..).unwrap_or_default();
        let status = inflater.decompress_vec(rest, &mut part, FlushDecompress::None);
        if part.len() > *left || (is_first && is_packed(&part)) {
            return false;
        }
        *left -= part.len();
        is_first = false;
        // What breaks off, or is not packed so at all, has given what it has.
        if part.is_empty() || !matches!(status, Ok(Status::Ok)) {
            return true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::trial::{assemble, bomb, plain_pdf, stream_object};

    /// A file of a few kilobytes with many streams, each of which takes in the next one as it stands and ends in the same blanks: none
    /// is large, the file is short, and together they are.
    fn overlapping() -> Vec<u8> {
        const BLANKS: usize = 256 << 10;
        let mut blanks = Vec::with_capacity(BLANKS);
        flate2::Compress::new(flate2::Compression::best(), false)
            .compress_vec(&[b' '; BLANKS], &mut blanks, flate2::FlushCompress::Finish)
            .unwrap();
        let mut nested = b"stream\n\x78\x01".to_vec();
        for _ in 0..2 * limits::PLAIN_UNPACKED_BYTES_MAX / BLANKS {
            let length = u16::try_from(nested.len()).unwrap();
            let mut outer = b"stream\n\x78\x01\0".to_vec();
            outer.extend(length.to_le_bytes());
            outer.extend((!length).to_le_bytes());
            outer.append(&mut nested);
            nested = outer;
        }
        nested.extend(blanks);
        assert!(nested.len() < 4_096);
        nested
    }

    #[test]
    fn only_what_cannot_grow_is_plain() {
        assert!(is_plain_pdf(&plain_pdf(3)));
        assert!(!is_plain_pdf(&bomb()));
        for hostile in [
            "/Filter/LZWDecode",
            "/Filter/Fl#61teDecode",
            "/Filter/#46#6cateDecode",
            "/Filter/ASCII85Decode",
            "/DecodeParms<</Columns 2000000000>>",
        ] {
            let stream = stream_object(hostile, "x");
            assert!(
                !is_plain_pdf(&assemble(&["<</Type/Catalog>>", &stream])),
                "{hostile}"
            );
        }
        assert!(!is_plain_pdf(&overlapping()));
        assert!(is_plain_pdf(&assemble(&["<</Type/Catalog/F(Arial#20Bold)>>"])));
        assert!(is_plain_pdf(&assemble(&[
            "<</Type/Catalog/F(packed by chance: \u{e9}#64)>>"
        ])));
    }
}
