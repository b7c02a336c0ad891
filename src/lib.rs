//! `hc-pack`: from one JSON case file to a humanitarian and compassionate application that is ready to submit.
//!
//! The stages, in the order in which a case passes them, each a module:
//!
//! ```text
//! case.json ─▶ case ─▶ check ─▶ evidence ─▶ letters ─▶ typeset ─▶ bundle ─▶ package ─▶ <reference>.zip
//! ```
//!
//! `source`, `finding`, `world`, `store`, `blocks` and `numbering` are the nouns that several stages share; they know no
//! stage. Imports run one way, left to right; `tests/tidy.rs` holds it.

pub mod assess;
pub mod blocks;
pub mod bundle;
pub mod case;
pub mod check;
pub mod cli;
pub mod delivery;
pub mod evidence;
pub mod finding;
pub mod hash;
pub mod intake;
pub mod interview;
pub mod law;
pub mod letters;
pub mod numbering;
pub mod package;
pub mod particulars;
pub mod pdf;
pub mod pipeline;
pub mod record;
pub mod report;
pub mod schema;
pub mod source;
pub mod store;
pub mod typeset;
pub mod world;
