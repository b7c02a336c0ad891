//! The title that a foreign PDF gives itself.
//!
//! In: bytes. Out: the `Title` of its information dictionary as text, where it is a plain string and the file opens by itself. Only the end
//! of the file and what it names is read as text: no object is unpacked, so that a hostile file costs nothing.

/// The most bytes of a title that are read.
const TITLE_BYTES_MAX: usize = 1024;

/// The title; none where there is none, or it is not to be had without unpacking the file.
#[must_use]
pub fn of(bytes: &[u8]) -> Option<String> {
    let trailer = last(bytes, b"trailer")?;
    let reference = &bytes[find(&bytes[trailer..], b"/Info")? + trailer + b"/Info".len()..];
    if find(&bytes[trailer..], b"/Encrypt").is_some() {
        return None;
    }
    let number: String = reference
        .iter()
        .skip_while(|b| b.is_ascii_whitespace())
        .take_while(|b| b.is_ascii_digit())
        .map(|b| char::from(*b))
        .collect();
    let object = format!("\n{number} 0 obj");
    let start = last(bytes, object.as_bytes()).filter(|_| !number.is_empty())?;
    let end = find(&bytes[start..], b"endobj")? + start;
    let body = &bytes[start..end];
    let value = &body[find(body, b"/Title")? + b"/Title".len()..];
    let value = &value[value.iter().position(|b| !b.is_ascii_whitespace())?..];
    let raw = match value.first()? {
        b'(' => literal(&value[1..])?,
        b'<' => hexadecimal(&value[1..])?,
        _ => return None,
    };
    decoded(&raw)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}

fn last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, what)
}

/// A string in brackets, up to the one that closes it.
fn literal(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    while out.len() < TITLE_BYTES_MAX {
        let byte = *bytes.get(at)?;
        at += 1;
        match byte {
            b'\\' => {
                let next = *bytes.get(at)?;
                let digits = bytes[at..]
                    .iter()
                    .take(3)
                    .take_while(|b| (b'0'..=b'7').contains(*b))
                    .count();
                if digits > 0 {
                    let value = bytes[at..at + digits]
                        .iter()
                        .fold(0u32, |sum, b| sum * 8 + u32::from(b - b'0'));
                    out.push(u8::try_from(value & 0xff).unwrap_or_default());
                    at += digits;
                    continue;
                }
                at += 1;
                match next {
                    b'n' => out.push(b'\n'),
                    b'r' => out.push(b'\r'),
                    b't' => out.push(b'\t'),
                    b'\n' => {}
                    other => out.push(other),
                }
            }
            b')' if depth == 0 => return Some(out),
            b')' => {
                depth -= 1;
                out.push(byte);
            }
            b'(' => {
                depth += 1;
                out.push(byte);
            }
            other => out.push(other),
        }
    }
    None
}

fn hexadecimal(bytes: &[u8]) -> Option<Vec<u8>> {
    let end = bytes.iter().take(2 * TITLE_BYTES_MAX).position(|b| *b == b'>')?;
    let digits: Option<Vec<u8>> = bytes[..end]
        .iter()
        .filter(|b| !b.is_ascii_whitespace())
        .map(|b| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    Some(
        digits?
            .chunks(2)
            .map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0))
            .collect(),
    )
}

/// The text of a string: UTF-16 or UTF-8 with their marks; without one only what is plain, as the rest has tables of its own.
fn decoded(raw: &[u8]) -> Option<String> {
    if let Some(rest) = raw.strip_prefix(b"\xfe\xff") {
        let units: Vec<u16> = rest
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .collect();
        return String::from_utf16(&units).ok();
    }
    if let Some(rest) = raw.strip_prefix(b"\xef\xbb\xbf") {
        return std::str::from_utf8(rest).ok().map(str::to_owned);
    }
    raw.is_ascii().then(|| String::from_utf8_lossy(raw).into_owned())
}

#[cfg(test)]
mod tests {
    use super::of;

    fn file(title: &str) -> Vec<u8> {
        format!("%PDF-1.4\n7 0 obj\n<</Title {title}/Producer(x)>>\nendobj\ntrailer\n<</Info 7 0 R/Root 1 0 R>>\n%%EOF").into_bytes()
    }

    #[test]
    fn a_title_is_read_in_the_ways_it_is_written() {
        assert_eq!(of(&file("(Lease \\(2024\\))")).as_deref(), Some("Lease (2024)"));
        assert_eq!(of(&file("<FEFF0042006100690 06C>")).as_deref(), Some("Bail"));
        assert_eq!(of(&file("()")).as_deref(), Some(""));
        assert_eq!(of(&file("(never closed")), None);
        assert_eq!(of(&file("7 0 R")), None);
        assert_eq!(of(b"%PDF-1.4"), None);
    }
}
