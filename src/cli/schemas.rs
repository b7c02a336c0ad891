//! The published schemas, by name.
//!
//! In: a name. Out: the schema as text, as the file in `schemas/` holds it.

use crate::bundle::Pagination;
use crate::case::model;
use crate::delivery::profile::Profiles;
use crate::package::diff::Diff;
use crate::package::manifest;
use crate::schema;
use crate::typeset::Style;
use clap::ValueEnum;

/// The published schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// The case file.
    Case,
    /// The manifest in a package.
    Manifest,
    /// The findings that `--format json` prints.
    Findings,
    /// The proof of the bundle's pagination in a package.
    Pagination,
    /// The house style.
    Style,
    /// A firm's own delivery profiles.
    Profiles,
    /// What `diff --format json` prints.
    Diff,
    /// The line that `--format jsonl` prints for each case.
    Line,
    /// The assessment that `assess` writes.
    Assessment,
}

/// A published schema as text, as the file in `schemas/` holds it.
#[must_use]
pub fn schema_text(name: SchemaName) -> String {
    schema::text(&match name {
        SchemaName::Case => model::schema(),
        SchemaName::Manifest => manifest::schema(),
        SchemaName::Findings => crate::report::json::schema(),
        SchemaName::Pagination => schema::of::<Pagination>(),
        SchemaName::Style => schema::of::<Style>(),
        SchemaName::Profiles => schema::of::<Profiles>(),
        SchemaName::Diff => schema::of::<Diff>(),
        SchemaName::Line => crate::report::lines::schema(),
        SchemaName::Assessment => crate::assess::model::schema(),
    })
}
