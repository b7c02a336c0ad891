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
}

impl<'a> Steady<'a> {
    pub(super) fn new(sink: &'a mut dyn Sink) -> Self {
        Steady { sink, failed: false }
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
        if self.failed {
            return Ok(bytes.len());
        }
        let written = self.sink.write(bytes);
        self.note(written)
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
        if self.failed {
            return Ok(0);
        }
        let sought = self.sink.seek(to);
        self.note(sought)
    }
}
