//! What two processes of this program say to each other: a line of text, and data that belongs to it.
//!
//! In: the two, or the other's stream. Out: the same at the other end. Before the line stands how many bytes of data follow it.

use std::io::{self, BufRead, Read, Write};

/// Says a line, which has no line break, and its data.
///
/// # Errors
/// Whatever the system says.
pub fn say(sink: &mut dyn Write, line: &str, data: &[&[u8]]) -> io::Result<()> {
    let length: usize = data.iter().map(|part| part.len()).sum();
    writeln!(sink, "{length} {line}")?;
    for part in data {
        sink.write_all(part)?;
    }
    sink.flush()
}

/// Hears a line and its data; nothing where the other has said its last word.
///
/// # Errors
/// Whatever the system says, and what is not said so.
pub fn hear(source: &mut dyn BufRead) -> io::Result<Option<(String, Vec<u8>)>> {
    let mut line = String::new();
    if source.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let unheard = || io::Error::from(io::ErrorKind::InvalidData);
    let (length, line) = line.trim_end_matches('\n').split_once(' ').ok_or_else(unheard)?;
    let length: u64 = length.parse().map_err(|_| unheard())?;
    let mut data = Vec::new();
    source.take(length).read_to_end(&mut data)?;
    if data.len() as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some((line.to_owned(), data)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_heard() {
        let mut said = Vec::new();
        say(&mut said, "a line", &[b"of\n", b"data"]).unwrap();
        say(&mut said, "", &[]).unwrap();
        let mut source = said.as_slice();
        assert_eq!(
            hear(&mut source).unwrap(),
            Some(("a line".to_owned(), b"of\ndata".to_vec()))
        );
        assert_eq!(hear(&mut source).unwrap(), Some((String::new(), Vec::new())));
        assert_eq!(hear(&mut source).unwrap(), None);
        for broken in ["nonsense\n", "9 cut\nshort", "-1 x\n"] {
            assert!(hear(&mut broken.as_bytes()).is_err(), "{broken}");
        }
    }
}
