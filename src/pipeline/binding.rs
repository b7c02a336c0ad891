//! From the numbered exhibits to the bundle that is proven: volumes planned, index and cover sheets printed, all bound, read back, and
//! the certificate printed.

use super::court::Settled;
use super::press::{Press, Printed};
use super::{Files, Stage};
use crate::bundle::{self, OwnPages, Plan, Room, Span, Trouble, Volume};
use crate::case::model::Case;
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Language, Place};
use crate::numbering::Sheets;
use crate::package::assemble::Finished;
use crate::package::manifest::FontRecord;
use crate::store::Desk;
use rayon::prelude::*;

/// A bundle and the proof of its page numbers.
#[derive(Default)]
pub(super) struct Bound {
    pub(super) title: &'static str,
    pub(super) volumes: Vec<Volume>,
    pub(super) pagination: Option<Vec<u8>>,
    /// The application record, in the place of the bundle.
    pub(super) record: Option<Finished>,
    pub(super) certificate: Option<Printed>,
    /// The report on each file, once all that is to be said is known.
    pub(super) hygiene: Option<Printed>,
    pub(super) fonts: Vec<FontRecord>,
    /// What is worth knowing of the volumes.
    pub(super) findings: Vec<Finding>,
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
        record,
        fonts,
        ..Bound::default()
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
    let style = &press.style.exhibits;
    let mut fonts = Vec::new();
    let (spans, fronts) = indexes(press, title, language, files, &mut fonts)?;
    let mut covers = Vec::new();
    if style.sheets != Sheets::None {
        let sheets = spans.par_iter().map(|span| {
            let which = (style.sheets, *span);
            press.document(&bundle::covers(
                language,
                &files.numbering,
                &files.exhibits,
                which,
            ))
        });
        for printed in sheets.collect::<Result<Vec<_>, _>>()? {
            let (pages, more) = printed.own_pages();
            fonts.extend(more);
            covers.push(pages);
        }
    }
    let name = format!("{title} — {}", case.reference);
    let plan = Plan {
        desk,
        title: &name,
        language,
        date: press.date,
        numbering: &files.numbering,
        exhibits: &files.exhibits,
        spans: &spans,
        fronts: &fronts,
        covers: &covers,
        fit: style.page_size,
    };
    let volumes = bundle::bind(&plan)?;
    progress(Stage::Prove);
    let pagination = bundle::prove(&plan, &volumes)?;
    let certificate = bundle::certificate(&pagination, &case.reference, language);
    let certificate = press.document(&certificate)?;
    fonts.extend(certificate.fonts.iter().cloned());
    Ok(Bound {
        title,
        findings: too_large(&volumes, room(press, 0).bytes),
        volumes,
        pagination: Some(pagination.to_json()),
        record: None,
        certificate: Some(certificate),
        hygiene: None,
        fonts,
    })
}

/// How much the body of a volume may hold whose front matter has that many pages.
fn room(press: &Press<'_>, front_pages: u32) -> Room {
    let style = &press.style.exhibits;
    Room {
        pages: style.volume_pages.saturating_sub(front_pages).max(1),
        bytes: u64::from(style.volume_megabytes) * 1_000_000,
    }
}

/// How often volumes are planned anew because an index needs more pages than were kept for it.
const PLANS_MAX: usize = 5;

/// Plans the volumes and prints the index of each. How long an index is decides how much fits beside it, so that both are repeated
/// until they agree.
fn indexes(
    press: &Press<'_>,
    title: &str,
    language: Language,
    files: &Files,
    fonts: &mut Vec<FontRecord>,
) -> Result<(Vec<Span>, Vec<OwnPages>), Trouble> {
    let mut kept = 1;
    for attempt in 1.. {
        let spans = bundle::split(&files.numbering, &files.exhibits, room(press, kept));
        // Where there are several volumes, the first plan only tells how long the longest index is, that of the first volume.
        if attempt == 1 && spans.len() > 1 {
            let index = bundle::index(title, language, &files.numbering, &files.exhibits, &spans, 0);
            kept = press.document(&index)?.pages;
            continue;
        }
        let fronts = (0..spans.len()).into_par_iter().map(|here| {
            let index = bundle::index(title, language, &files.numbering, &files.exhibits, &spans, here);
            press.document(&index)
        });
        let fronts = fronts.collect::<Result<Vec<_>, _>>()?;
        let longest = fronts.iter().map(|printed| printed.pages).max().unwrap_or(0);
        if longest <= kept
            || spans.len() == 1 && longest + spans[0].pages() <= press.style.exhibits.volume_pages
            || attempt == PLANS_MAX
        {
            let mut pages = Vec::with_capacity(fronts.len());
            for printed in fronts {
                let (own, more) = printed.own_pages();
                fonts.extend(more);
                pages.push(own);
            }
            return Ok((spans, pages));
        }
        kept = longest;
    }
    Ok((Vec::new(), Vec::new()))
}

/// Volumes that came out larger than they may be: a single page can be larger than the limit.
fn too_large(volumes: &[Volume], limit: u64) -> Vec<Finding> {
    let over = (1..)
        .zip(volumes)
        .filter(|(_, volume)| volume.content.length() > limit);
    over.map(|(number, volume)| {
        Finding::new(&rows::VOLUME_TOO_LARGE, Place::Whole)
            .with("volume", number)
            .with("bytes", volume.content.length())
            .with("limit", limit)
    })
    .collect()
}
