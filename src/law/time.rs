//! Counting days, months and years as the Interpretation Act and the Federal Courts Rules count them.
//!
//! In: civil dates. Out: a [`reckon::Reckoning`] or a value made of some, with every step of the arithmetic in words
//! and the provision it rests on. It knows no clock, no case and no time zone: an hour matters once only (documents
//! sent after five), and the caller says on which side of it the document falls.

pub mod age;
pub mod bar;
pub mod court;
pub mod gap;
pub mod holiday;
pub mod limit;
pub mod reckon;
