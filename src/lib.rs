//! `hc-pack`: from one JSON case file to a humanitarian and compassionate application that is ready to submit.
//!
//! The stages, in the order in which a case passes them, each a module:
//!
//! ```text
//! case.json ─▶ case ─▶ check ─▶ evidence ─▶ letters ─▶ typeset ─▶ bundle ─▶ package ─▶ <reference>.zip
//! ```
//!
//! All of it can be called from Rust. A case is taken down the line by [`pipeline::run`]; what may vary comes in by the
//! [`pipeline::Request`], and the machine through [`world::World`], so that a test or a service can stand in for the disk:
//!
//! ```
//! use hc_pack::finding::{Language, policy::Policy};
//! use hc_pack::letters::Templates;
//! use hc_pack::pipeline::{self, House, Request, Until};
//! use hc_pack::world::{Disk, World};
//! use std::path::Path;
//!
//! # fn main() -> std::io::Result<()> {
//! let world = Disk::default();
//! let path = Path::new("samples/deferral/case.json");
//! let run = pipeline::run(
//!     &Request {
//!         world: &world,
//!         path,
//!         bytes: &world.read(path)?,
//!         allowed: &[],
//!         today: jiff::civil::date(2026, 11, 25),
//!         house: &House::default(),
//!         profiles: &hc_pack::delivery::profile::standard(),
//!         policy: &Policy::default(),
//!         scratch: None,
//!         templates: Templates::standard(),
//!         cache: None,
//!         before: None,
//!         forms: pipeline::Forms::Pdf,
//!         ask: None,
//!     },
//!     // `Until::Package` goes on to the finished package, which `hc_pack::package::seal` writes.
//!     Until::Checked,
//!     &mut |stage| println!("{stage:?}"),
//! );
//! for finding in &run.findings {
//!     println!("{} {}", finding.code(), finding.message(Language::En));
//! }
//! assert!(!hc_pack::finding::any_error(&run.findings));
//! # Ok(())
//! # }
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
pub mod docx;
pub mod evidence;
pub mod finding;
pub mod gather;
pub mod hash;
pub mod intake;
pub mod interview;
pub mod law;
pub mod letters;
pub mod licences;
pub mod numbering;
pub mod package;
pub mod particulars;
pub mod pdf;
pub mod pipeline;
pub mod record;
pub mod report;
pub mod sbom;
pub mod scaffold;
pub mod schema;
pub mod source;
pub mod store;
pub mod supplement;
pub mod typeset;
pub mod world;
