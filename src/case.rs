//! The case: what one JSON document says of a matter.
//!
//! In: bytes. Out: a `Draft` (the JSON value and the place of each part of it), and the types of the [`model`] that a
//! checked draft becomes. It believes nothing: only `check` turns a draft into a case.

pub mod french;
pub mod languages;
pub mod model;
pub mod read;

pub use read::{Draft, read};
