//! The shortest run: a case against its schema.
//!
//! In: a request. Out: what the schema says of the case file, and a note that nothing else was looked at.

use super::{Request, Run, Stage};
use crate::{case, check};

/// Holds a case against its schema and nothing else, and says so.
pub(super) fn shaped(request: &Request<'_>, progress: &mut dyn FnMut(Stage)) -> Run {
    progress(Stage::Check);
    let draft = case::read(&request.path.display().to_string(), request.bytes);
    let mut findings = check::shape(&draft).into_findings();
    request.policy.apply(&mut findings);
    Run {
        draft,
        findings,
        package: None,
        refused: None,
        files: Vec::new(),
    }
}
