//! Findings about the schema: keys and shapes.

use super::Row;

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[];
