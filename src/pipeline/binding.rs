//! From the numbered exhibits to the bundle that is proven: volumes planned, index and cover sheets printed, all bound, read back, and
//! the certificate printed.

use super::press::{Press, Printed};
use super::{Files, Stage};
use crate::bundle::{self, OwnPages, Plan, Room, Span, Trouble, Volume};
use crate::case::model::Case;
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Language, Place};
use crate::numbering::Sheets;
use crate::package::manifest::FontRecord;
use crate::store::Desk;

/// A bundle and the proof of its page numbers.
#[derive(Default)]
pub(super) struct Bound {
    pub(super) title: &'static str,
    pub(super) volumes: Vec<Volume>,
    pub(super) pagination: Option<Vec<u8>>,
    pub(super) certificate: Option<Printed>,
    pub(super) fonts: Vec<FontRecord>,
    /// What is worth knowing of the volumes.
    pub(super) findings: Vec<Finding>,
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
            ..Bound::default()
        });
    }
    progress(Stage::Bundle);
    let style = &press.style.exhibits;
    let mut fonts = Vec::new();
    let (spans, fronts) = indexes(press, title, language, files, &mut fonts)?;
    let mut covers = None;
    if style.sheets != Sheets::None {
        let sheets = bundle::covers(language, &files.numbering, &files.exhibits, style.sheets);
        let (pages, more) = press.document(&sheets)?.own_pages();
        fonts.extend(more);
        covers = Some(pages);
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
        covers: covers.as_ref(),
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
        certificate: Some(certificate),
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
const PLANS_MAX: usize = 4;

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
        let mut fronts = Vec::with_capacity(spans.len());
        let mut longest = 0;
        for here in 0..spans.len() {
            let index = bundle::index(title, language, &files.numbering, &files.exhibits, &spans, here);
            let printed = press.document(&index)?;
            longest = longest.max(printed.pages);
            fronts.push(printed);
        }
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
