//! Words on standard error, where a person reads them.
//!
//! In: text. Out: the text, and by [`unsaid`] whether some of it could not be written. It never breaks down over that: a reader that
//! went away, as `head` does, costs the words and not the run.

use super::Exit;
use std::fmt;
use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a word was lost other than by a reader that went away.
static LOST: AtomicBool = AtomicBool::new(false);

/// Writes words as they are.
macro_rules! tell {
    ($($words:tt)*) => {
        $crate::cli::aloud::tell(format_args!($($words)*))
    };
}

/// Writes words and ends the line.
macro_rules! tell_line {
    ($($words:tt)*) => {
        $crate::cli::aloud::tell(format_args!("{}\n", format_args!($($words)*)))
    };
}

/// Writes words.
pub(super) fn tell(words: fmt::Arguments<'_>) {
    // At once, so that the words of cases that run side by side stay whole.
    let text = words.to_string();
    if let Err(error) = io::stderr().lock().write_all(text.as_bytes())
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        LOST.store(true, Ordering::Relaxed);
    }
}

/// What the program ends with at least: with [`Exit::Machine`] where somebody may not have read what was to be said.
pub(super) fn unsaid() -> Exit {
    if LOST.load(Ordering::Relaxed) {
        Exit::Machine
    } else {
        Exit::Clean
    }
}
