//! From the numbered exhibits to the bundle that is proven: index and cover sheets printed, all bound, read back.

use super::court::Settled;
use super::press::Press;
use super::{Files, Stage};
use crate::bundle::{self, Plan, Trouble, Volume};
use crate::case::model::Case;
use crate::finding::Language;
use crate::package::assemble::Finished;
use crate::package::manifest::FontRecord;
use crate::store::Desk;

/// A bundle and the proof of its page numbers.
pub(super) struct Bound {
    pub(super) title: &'static str,
    pub(super) volumes: Vec<Volume>,
    pub(super) pagination: Option<Vec<u8>>,
    /// The application record, in the place of the bundle.
    pub(super) record: Option<Finished>,
    pub(super) fonts: Vec<FontRecord>,
}

/// Binds the exhibits: into the application record where one is settled, into the bundle otherwise. A case without evidence has no
/// bundle.
pub(super) fn bind(
    press: &Press<'_>,
    case: &Case,
    files: &Files,
    (record, desk): (Option<Settled>, Desk<'_>),
    progress: &mut dyn FnMut(Stage),
) -> Result<Bound, Trouble> {
    let language = Language::from(case.language);
    let title = match language {
        Language::En => "Exhibits",
        Language::Fr => "Pièces",
    };
    let unbound = |record, fonts| Bound {
        title,
        volumes: Vec::new(),
        pagination: None,
        record,
        fonts,
    };
    if let Some(record) = record {
        progress(Stage::Bundle);
        let (record, fonts) = record.bind(press, case, files, desk)?;
        return Ok(unbound(Some(record), fonts));
    }
    if files.exhibits.is_empty() {
        return Ok(unbound(None, Vec::new()));
    }
    progress(Stage::Bundle);
    let index = bundle::index(title, language, &files.numbering, &files.exhibits);
    let covers = bundle::covers(language, &files.numbering, &files.exhibits);
    let (front, mut fonts) = press.document(&index)?.own_pages();
    let (covers, more) = press.document(&covers)?.own_pages();
    fonts.extend(more);
    let name = format!("{title} — {}", case.reference);
    let plan = Plan {
        desk,
        title: &name,
        language,
        date: press.date,
        numbering: &files.numbering,
        exhibits: &files.exhibits,
        front: &front,
        covers: &covers,
    };
    let volumes = bundle::bind(&plan)?;
    progress(Stage::Prove);
    let pagination = bundle::prove(&plan, &volumes)?;
    Ok(Bound {
        title,
        volumes,
        pagination: Some(pagination.to_json()),
        record: None,
        fonts,
    })
}
