//! The texts of templates, for the places of findings about them.
//!
//! In: a firm's own texts, where there are any, and findings. Out: the texts that these point into. Hardly a finding does, so that the
//! program's own are made ready only where one is told.

use crate::finding::{Finding, Place};
use crate::letters;
use crate::source::Source;
use std::sync::{Arc, OnceLock};

/// All texts: the firm's own, or the program's.
pub(super) fn all(own: Option<&Arc<[Source]>>) -> &[Source] {
    match own {
        Some(own) => own,
        None => standard(),
    }
}

/// The texts that these findings point into; none where they point into no template of the program.
pub(super) fn pointed_into<'t>(own: Option<&'t Arc<[Source]>>, findings: &[Finding]) -> &'t [Source] {
    let is_there = |place: &Place| matches!(place, Place::Template { .. });
    let points =
        |one: &Finding| is_there(&one.place) || one.labels.iter().any(|label| is_there(&label.place));
    if own.is_some() || findings.iter().any(points) {
        all(own)
    } else {
        &[]
    }
}

fn standard() -> &'static [Source] {
    static TEXTS: OnceLock<Vec<Source>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let all = letters::Templates::standard().all();
        all.map(|(name, text)| Source::new(name, text)).collect()
    })
}
