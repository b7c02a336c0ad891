//! The law as data and arithmetic: the days that count, the provisions that exist, what may be waived, what is paid,
//! who may act, and the cases that letters rely on.
//!
//! In: dates and text. Out: reckonings with every step shown, references with their standing, and tables with their
//! sources. It knows no stage and no case; it decides nothing about a person, and it predicts no outcome.
//!
//! What was read in the official XML is marked [`provision::Mark::Statute`] and carries its day; all else is marked
//! as unconfirmed, so that a rule built on it warns and never refuses.

pub mod authorities;
pub mod fees;
pub mod forms;
pub mod inadmissibility;
pub mod pin;
pub mod provision;
pub mod representation;
pub mod time;
