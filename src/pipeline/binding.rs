//! From the numbered exhibits to the bundle that is proven: index and cover sheets printed, all bound, read back.

use super::press::Press;
use super::{Files, Stage};
use crate::bundle::{self, Plan, Trouble, Volume};
use crate::case::model::Case;
use crate::finding::Language;
use crate::package::manifest::FontRecord;
use crate::store::Desk;

/// A bundle and the proof of its page numbers.
pub(super) struct Bound {
    pub(super) title: &'static str,
    pub(super) volumes: Vec<Volume>,
    pub(super) pagination: Option<Vec<u8>>,
    pub(super) fonts: Vec<FontRecord>,
}

/// Binds the exhibits. A case without evidence has no bundle.
pub(super) fn bind(
    press: &Press<'_>,
    case: &Case,
    files: &Files,
    desk: Desk<'_>,
    progress: &mut dyn FnMut(Stage),
) -> Result<Bound, Trouble> {
    let language = Language::from(case.language);
    let title = match language {
        Language::En => "Exhibits",
        Language::Fr => "Pièces",
    };
    if files.exhibits.is_empty() {
        return Ok(Bound {
            title,
            volumes: Vec::new(),
            pagination: None,
            fonts: Vec::new(),
        });
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
        fonts,
    })
}
