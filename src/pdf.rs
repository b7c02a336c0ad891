//! PDF files: the only place where the PDF crates are named.
//!
//! In: laid-out pages, or bytes of a PDF. Out: bytes of a PDF, or what one says. It decides nothing about what a
//! document contains.

mod finish;
mod read;
mod write;

pub use read::text;
pub use write::{Properties, write};
