//! Which files are so small and plain that they may be read within the run.
//!
//! In: a file's bytes. Out: whether nothing in it can grow beyond what the run can bear: whatever is packed in it is unpacked here once,
//! up to a limit, and what would need more than that to be told is not plain. All else is read by a second process, with a limit on
//! its memory. It refuses nothing and says nothing to the user.

use super::kind::{Kind, Taken};
use crate::pdf::limits;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// Whether a file may be read within the run.
pub(super) fn is_plain(bytes: &[u8], kind: Option<&Kind>) -> bool {
    if bytes.len() as u64 > limits::PLAIN_FILE_BYTES_MAX {
        return false;
    }
    match kind.map(|kind| kind.taken) {
        Some(Taken::Pdf) => is_plain_pdf(bytes),
        // Only its segments are read; its pixels stay packed.
        Some(Taken::Jpeg) => true,
        Some(Taken::Png) => png_pixels(bytes).is_some_and(|pixels| pixels <= limits::PLAIN_PIXELS_MAX),
        Some(Taken::Refused(_)) | None => true,
    }
}

/// The pixels that a PNG says it has.
fn png_pixels(bytes: &[u8]) -> Option<u64> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some(u64::from(number(16)?) * u64::from(number(20)?))
}

/// Ways of packing and locking whose growth is not measured here, and names spelled so as to hide them.
const OPAQUE: [&[u8]; 4] = [b"LZW", b"RunLength", b"/RL", b"/Encrypt"];

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
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|w| w == part);
    !OPAQUE.iter().any(|part| holds(part))
        && !hides_letters(bytes)
        && SIZES.iter().all(|key| is_small_after(bytes, key))
        && unpacks_within(bytes, limits::PLAIN_UNPACKED_BYTES_MAX)
}

/// Whether a name spells a letter or digit as `#` and two digits, which nobody does who has nothing to hide.
fn hides_letters(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|w| {
        let digits = std::str::from_utf8(&w[1..]).ok();
        let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        w[0] == b'#' && code.is_some_and(|code| code.is_ascii_alphanumeric())
    })
}

fn is_small_after(bytes: &[u8], key: &[u8]) -> bool {
    const DIGITS_MAX: usize = 6;
    let mut rest = bytes;
    while let Some(at) = rest.windows(key.len()).position(|w| w == key) {
        rest = &rest[at + key.len()..];
        let digits = rest
            .trim_ascii_start()
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        if digits > DIGITS_MAX {
            return false;
        }
    }
    true
}

/// Whether all streams together unpack to no more than `limit`, and none of them to something packed again.
fn unpacks_within(bytes: &[u8], limit: usize) -> bool {
    const MARK: &[u8] = b"stream";
    let mut left = limit;
    let mut rest = bytes;
    while let Some(at) = rest.windows(MARK.len()).position(|w| w == MARK) {
        rest = &rest[at + MARK.len()..];
        let data = rest.strip_prefix(b"\r").unwrap_or(rest);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let mut unpacked = Vec::new();
        let most = u64::try_from(left).unwrap_or(u64::MAX) + 1;
        // What breaks off, or is not packed so at all, has given what it has.
        let _broken = ZlibDecoder::new(data).take(most).read_to_end(&mut unpacked);
        if unpacked.len() > left {
            return false;
        }
        left -= unpacked.len();
        let mut again = [0; 64];
        if ZlibDecoder::new(unpacked.as_slice())
            .read(&mut again)
            .is_ok_and(|more| more > 0)
        {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::trial::{assemble, bomb, plain_pdf, stream_object};

    #[test]
    fn only_what_cannot_grow_is_plain() {
        assert!(is_plain_pdf(&plain_pdf(3)));
        assert!(!is_plain_pdf(&bomb()));
        for hostile in [
            "/Filter/LZWDecode",
            "/Filter/Fl#61teDecode",
            "/DecodeParms<</Columns 2000000000>>",
        ] {
            let stream = stream_object(hostile, "x");
            assert!(
                !is_plain_pdf(&assemble(&["<</Type/Catalog>>", &stream])),
                "{hostile}"
            );
        }
        assert!(is_plain_pdf(&assemble(&["<</Type/Catalog/F(Arial#20Bold)>>"])));
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\x01\0\0\0\x01\0\0".to_vec();
        assert_eq!(png_pixels(&png), Some(1 << 32));
        png.truncate(20);
        assert_eq!(png_pixels(&png), None);
    }
}
