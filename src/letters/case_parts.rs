//! The parts of a case on which letters depend: what the head of a template may name in `when` and `needs`.
//!
//! In: the case, and what was found in it. Out: whether a part is there. It judges nothing.

use super::view::missing;
use crate::case::model::Case;
use crate::case::model::pending::FurtherSubmissions;
use crate::finding::{Finding, Pointer};

/// A part of a case on which a letter depends.
#[derive(Debug, Clone, Copy)]
pub struct CasePart {
    /// Its key in the case, with points between the keys of parts within parts.
    pub key: &'static str,
    /// Whether a letter that depends on it can be the only one to the office.
    pub stands_alone: bool,
    has: fn(&Case, &[Finding]) -> bool,
}

impl CasePart {
    /// Whether the case has it, or the findings do.
    #[must_use]
    pub fn is_in(&self, case: &Case, findings: &[Finding]) -> bool {
        (self.has)(case, findings)
    }

    /// Where it would stand in the case.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        let keys = self.key.split('.');
        keys.fold(Pointer::root(), |at, key| at.join(key))
    }
}

impl PartialEq for CasePart {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for CasePart {}

const fn part(key: &'static str, has: fn(&Case, &[Finding]) -> bool) -> CasePart {
    CasePart {
        key,
        stands_alone: true,
        has,
    }
}

/// A part that only goes with other letters.
const fn beside(key: &'static str, has: fn(&Case, &[Finding]) -> bool) -> CasePart {
    CasePart {
        stands_alone: false,
        ..part(key, has)
    }
}

/// Whether something is said about the pending application.
fn further(case: &Case, says: fn(&FurtherSubmissions) -> bool) -> bool {
    case.further.as_ref().is_some_and(says)
}

/// All such parts, by key.
pub(super) const PARTS: &[CasePart] = &[
    beside("consents", |case, _| !case.consents.is_empty()),
    part("court", |case, _| case.court.is_some()),
    part("decision", |case, _| case.decision.is_some()),
    part("deferral", |case, _| case.deferral.is_some()),
    part("further", |case, _| case.further.is_some()),
    part("further.change_of_address", |case, _| {
        further(case, |f| f.change_of_address.is_some())
    }),
    part("further.change_of_family", |case, _| {
        further(case, |f| !f.change_of_family.is_empty())
    }),
    part("further.change_of_representative", |case, _| {
        further(case, |f| f.change_of_representative.is_some())
    }),
    part("further.changes", |case, _| {
        further(case, |f| !f.changes.is_empty())
    }),
    part("further.urgent_processing", |case, _| {
        further(case, |f| f.urgent_processing.is_some())
    }),
    part("further.withdrawal", |case, _| {
        further(case, |f| f.withdrawal.is_some())
    }),
    beside("missing", |_, findings| missing::any(findings)),
    beside("narrative", |case, _| case.narrative.is_some()),
];
