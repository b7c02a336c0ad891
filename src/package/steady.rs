//! A sink that has failed once and takes all further writes in silence.
//!
//! A zip writer that is given up tries to write its end all the same, and complains on standard error where it cannot. The first error
//! has been reported by then, and what was written is thrown away.

use crate::world::Sink;
use std::io::{self, Seek, SeekFrom, Write};

/// The sink, and whether it has failed.
pub(super) struct Steady<'a> {
    sink: &'a mut dyn Sink,
    failed: bool,
    /// Where the next byte would stand, and how long all of it would be: a zip writer counts on both, even at its end.
    at: u64,
    length: u64,
}

impl<'a> Steady<'a> {
    pub(super) fn new(sink: &'a mut dyn Sink) -> Self {
        Steady {
            sink,
            failed: false,
            at: 0,
            length: 0,
        }
    }

    fn note<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        // A signal is no failure: whoever writes tries again.
        self.failed |= result
            .as_ref()
            .is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        result
    }
}

impl Write for Steady<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = if self.failed {
            bytes.len()
        } else {
            let written = self.sink.write(bytes);
            self.note(written)?
        };
        self.at += written as u64;
        self.length = self.length.max(self.at);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed {
            return Ok(());
        }
        let flushed = self.sink.flush();
        self.note(flushed)
    }
}

impl Seek for Steady<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = if self.failed {
            let place = match to {
                SeekFrom::Start(place) => Some(place),
                SeekFrom::Current(by) => self.at.checked_add_signed(by),
                SeekFrom::End(by) => self.length.checked_add_signed(by),
            };
            place.unwrap_or_default()
        } else {
            let sought = self.sink.seek(to);
            self.note(sought)?
        };
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    /// A disk that takes so many bytes.
    struct Full(Cursor<Vec<u8>>, u64);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0.position() + bytes.len() as u64 > self.1 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.0.write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seek for Full {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    #[test]
    fn a_zip_that_does_not_fit_ends_with_the_first_error() {
        let write = |room: u64| -> io::Result<()> {
            let mut full = Full(Cursor::default(), room);
            let mut zip = ZipWriter::new(Steady::new(&mut full));
            for name in ["a", "b", "c"] {
                zip.start_file(name, SimpleFileOptions::default())?;
                zip.write_all(&[7; 300])?;
            }
            zip.finish()?;
            Ok(())
        };
        assert!(write(10_000).is_ok());
        for room in 0..200 {
            assert_eq!(
                write(room).unwrap_err().kind(),
                io::ErrorKind::StorageFull,
                "{room}"
            );
        }
    }
}
