//! Findings about the law: HC1001 to HC1499, a file for each matter. Each names its provision or guide with the date
//! on which it was read; what rests on secondary sources or general knowledge says "unconfirmed" and warns only.

use super::Row;

pub mod admissibility;
pub mod bars;
pub mod children;
pub mod court;
pub mod documents;
pub mod exceptions;
pub mod forms;
pub mod letters_of_support;
pub mod particulars;
pub mod practice;
pub mod references;
pub mod removal;
pub mod standing;
pub mod substance;
pub mod translations;
pub mod wording;

/// The rows of each matter, in the order of their codes.
pub const AREAS: &[&[&Row]] = &[
    bars::ALL,
    exceptions::ALL,
    admissibility::ALL,
    standing::ALL,
    wording::ALL,
    children::ALL,
    substance::ALL,
    court::ALL,
    removal::ALL,
    forms::ALL,
    documents::ALL,
    translations::ALL,
    letters_of_support::ALL,
    particulars::ALL,
    references::ALL,
    practice::ALL,
];
