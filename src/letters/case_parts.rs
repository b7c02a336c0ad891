//! The parts of a case on which letters depend: what the head of a template may name in `when` and `needs`.
//!
//! In: the case, and what is known of it. Out: whether a part is there. It judges nothing.

use super::Brief;
use super::view::missing;
use crate::case::model::Case;
use crate::case::model::decision::Decision;
use crate::case::model::pending::FurtherSubmissions;
use crate::finding::Pointer;

/// A part of a case on which a letter depends.
#[derive(Debug, Clone, Copy)]
pub struct CasePart {
    /// Its key in the case, with points between the keys of parts within parts.
    pub key: &'static str,
    /// Whether a letter that depends on it can be the only one to the office.
    pub stands_alone: bool,
    has: fn(&Case, &Brief<'_>) -> bool,
}

impl CasePart {
    /// Whether the case has it, or what is known of the case does.
    #[must_use]
    pub fn is_in(&self, brief: &Brief<'_>) -> bool {
        (self.has)(brief.case, brief)
    }

    /// Whether letters that depend on it are written for a supplement, whatever was filed before.
    #[must_use]
    pub fn is_of_a_supplement(&self) -> bool {
        self.key == SUPPLEMENT || self.key == "further" || self.key.starts_with("further.")
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

const fn part(key: &'static str, has: fn(&Case, &Brief<'_>) -> bool) -> CasePart {
    CasePart {
        key,
        stands_alone: true,
        has,
    }
}

/// A part that only goes with other letters.
const fn beside(key: &'static str, has: fn(&Case, &Brief<'_>) -> bool) -> CasePart {
    CasePart {
        stands_alone: false,
        ..part(key, has)
    }
}

/// The part that only a supplement has. It stands in no case: it comes of the package that was filed.
pub const SUPPLEMENT: &str = "supplement";

/// The part that comes of findings: what a client can still bring or tell.
pub const MISSING: &str = "missing";

/// Whether something is said about the pending application.
fn further(case: &Case, says: fn(&FurtherSubmissions) -> bool) -> bool {
    case.further.as_ref().is_some_and(says)
}

fn requests_notes(case: &Case) -> bool {
    let decision = case.decision.as_ref();
    decision.is_some_and(|decision| decision.notes_request.is_some())
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
    beside(MISSING, |_, brief| missing::any(brief.findings)),
    beside("narrative", |case, _| case.narrative.is_some()),
    beside("notes_request", |case, _| requests_notes(case)),
    part("protection", |case, _| case.protection.is_some()),
    beside("reasons_request", |case, _| {
        let waits = |decision: &Decision| decision.reasons_received_on.is_none();
        requests_notes(case) && case.decision.as_ref().is_some_and(waits)
    }),
    part(SUPPLEMENT, |_, brief| brief.supplement.is_some()),
];
