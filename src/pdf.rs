//! Everything that is a PDF: written, merged, stamped, read back.
//!
//! Only below this module are the PDF crates named; what leaves it are bytes, counts and plain Rust values.

pub mod bind;
pub mod content;
pub mod face;
pub mod frame;
pub mod graft;
pub mod image;
pub mod inspect;
pub mod limits;
pub mod open;
pub mod outline;
pub mod stamp;
pub mod survey;

mod annotations;
mod destination;
mod ink;
mod layers;
mod objects;
mod scrub;
#[cfg(test)]
pub(crate) mod trial;

pub use scrub::Removed;
