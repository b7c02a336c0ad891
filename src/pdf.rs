//! Everything that is a PDF: written, merged, stamped, read back.
//!
//! In: laid-out pages of our own, or bytes of a foreign PDF. Out: bytes of a PDF, or what one says. Only below this module are
//! the PDF crates named; what leaves it are bytes, counts and plain Rust values. It decides nothing about what a document
//! contains.

pub mod bind;
pub mod compress;
pub mod content;
pub mod excerpt;
pub mod face;
pub mod frame;
pub mod graft;
pub mod image;
pub mod inspect;
pub mod limits;
pub mod open;
pub mod outline;
pub mod sheet;
pub mod stamp;
pub mod survey;
pub mod title;
pub mod values;
pub mod weigh;

mod annotations;
mod copier;
mod cut;
mod destination;
mod finish;
mod ink;
mod layers;
mod letter_size;
mod objects;
mod outlet;
mod read;
mod scrub;
mod settle;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod trial;
mod words;
mod write;

pub use read::text;
pub use scrub::Removed;
pub use write::{Properties, is_picture, write};
