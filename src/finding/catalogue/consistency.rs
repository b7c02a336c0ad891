//! Findings about facts that must hang together across the case.

use super::Row;

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[];
