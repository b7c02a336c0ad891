//! Findings about single values.

use super::Row;

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[];
