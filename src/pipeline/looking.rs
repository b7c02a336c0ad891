//! The report on a case for its preparer: what a run finds and would make, looked at and not packed.
//!
//! In: a case to be taken down the line. Out: findings, letters printed, exhibits opened, sizes of slots, small pictures. It binds and
//! packs nothing, and goes as far as the findings let it.

use super::{Files, House, Keep, Press, Ready, Request, Stage, check, court, delivering, ready, settle};
use crate::assess::Assessment;
use crate::blocks::{Block, plain};
use crate::bundle::{self, FileReport};
use crate::case::Draft;
use crate::case::model::Case;
use crate::delivery::budget::{self, Estimate};
use crate::evidence::{Exhibit, Pages};
use crate::finding::{Finding, Language, any_error};
use crate::letters::{self, Letter, Wanted};
use crate::numbering::Numbering;
use crate::pdf::sight;
use crate::report::Subject;
use crate::report::dossier::{Dossier, Shown, dossier};
use crate::source::Source;
use crate::typeset::Fonts;
use rayon::prelude::*;
use std::sync::Arc;

/// How wide the small pictures are, in pixels.
const SIGHT_PIXELS: u16 = 240;

/// How many exhibits are shown by a picture: a page of a thousand would open slowly.
const EXHIBITS_MAX: usize = 120;

/// How many lines stand for a letter that cannot be drawn.
const LINES_MAX: usize = 12;

/// What there is to look at.
pub struct Looked {
    /// The case as it was read.
    pub draft: Draft,
    /// All that was found.
    pub findings: Vec<Finding>,
    /// What was found of each evidence file.
    pub files: Vec<FileReport>,
    case: Option<Case>,
    assessment: Option<Assessment>,
    numbering: Option<Numbering>,
    slots: Vec<Estimate>,
    profile: Option<crate::delivery::profile::Profile>,
    letters: Vec<Shown>,
    exhibits: Vec<Shown>,
    left_out: usize,
    today: jiff::civil::Date,
}

impl Looked {
    /// The page.
    #[must_use]
    pub fn page(&self, path: &str, templates: &[Source], language: Language) -> String {
        let shown = Dossier {
            subject: Subject {
                path,
                draft: Some(&self.draft),
                templates,
                findings: &self.findings,
            },
            case: self.case.as_ref(),
            assessment: self.assessment.as_ref(),
            numbering: self.numbering.as_ref(),
            files: &self.files,
            slots: &self.slots,
            profile: self.profile.as_ref(),
            letters: &self.letters,
            exhibits: &self.exhibits,
            left_out: self.left_out,
            today: self.today,
        };
        dossier(&shown, language)
    }
}

/// Looks at a case.
pub fn look(request: &Request<'_>, language: Language, progress: &mut dyn FnMut(Stage)) -> Looked {
    let (draft, mut findings, ready) = ready(request, (Wanted::All, Pages::Bound), progress);
    let assessment = crate::check::judge(&draft, request.today)
        .map(|judged| crate::assess::assess(&judged, request.today, language));
    let mut reports = ready.reports();
    let Ready { proven, read, files } = ready;
    let is_whole = |files: &Files| {
        let all = proven.as_ref().map(|case| case.evidence.len());
        all == Some(files.exhibits.len())
    };
    let mut numbering = files
        .as_ref()
        .filter(|files| is_whole(files))
        .map(|files| files.numbering.clone());
    progress(Stage::Letters);
    let mut slots = Vec::new();
    let mut profile = None;
    let mut letters = Vec::new();
    if let (Some(case), Some(files)) = (&proven, files.as_ref().filter(|files| is_whole(files))) {
        let settled;
        (letters, settled) = written(request, case, files, &draft, &mut findings);
        if let Some(settled) = settled {
            reports = bundle::reports(&files.exhibits, Some(&settled));
            numbering = Some(settled);
        }
        profile = delivering::profile(request, case, files, &mut findings).cloned();
        let filed: Vec<u64> = letters
            .iter()
            .filter(|one| one.is_filed)
            .map(|one| one.bytes)
            .collect();
        if let Some(profile) = &profile {
            let weighed = delivering::weighed(case, files);
            slots = budget::estimate(profile, &filed, &delivering::forms(files), &weighed);
        }
        settle(request, case, &mut findings);
    }
    request.policy.apply(&mut findings);
    let case = proven.map(|case| Case::clone(&case)).or(read);
    let opened = files.map(|files| files.exhibits).unwrap_or_default();
    let exhibits = opened
        .par_iter()
        .take(EXHIBITS_MAX)
        .map(|exhibit| shown_exhibit(request, exhibit, numbering.as_ref(), language))
        .collect();
    Looked {
        draft,
        findings,
        files: reports,
        case,
        assessment,
        numbering,
        slots,
        profile,
        letters,
        exhibits,
        left_out: opened.len().saturating_sub(EXHIBITS_MAX),
        today: request.today,
    }
}

/// Writes and prints the letters, where nothing forbids them; with the page numbers of the record, where the case has one.
fn written(
    request: &Request<'_>,
    case: &check::Case,
    files: &Files,
    draft: &Draft,
    findings: &mut Vec<Finding>,
) -> (Vec<Shown>, Option<Numbering>) {
    check::answer(&case.answers, findings);
    let known = findings.clone();
    let brief = files.brief(case, &known);
    let mut composed = letters::compose_wanted(request.templates, &brief, Wanted::All);
    findings.extend(composed.findings);
    findings.extend(court::faces(case, &request.house.style));
    settle(request, case, findings);
    let Some(value) = draft.value().filter(|_| !any_error(findings)) else {
        return (Vec::new(), None);
    };
    let fonts = Fonts::with_system();
    let house: &House = request.house;
    let press = Press::new(&fonts, house, &house.style, case);
    let mut keep = Keep { value, findings };
    let Some(settled) = keep.made(court::settle(&press, request, &brief, &files.exhibits)) else {
        return (Vec::new(), None);
    };
    let numbering = settled.map(|settled| {
        composed.letters = settled.letters;
        settled.paged.numbering
    });
    let Some(printed) = keep.made(press.letters(&composed.letters, request.forms)) else {
        return (Vec::new(), numbering);
    };
    let both: Vec<_> = composed.letters.iter().zip(printed).collect();
    let shown = both
        .into_par_iter()
        .enumerate()
        .map(|(nth, (letter, printed))| {
            let file = &printed.file;
            let bytes = file.content.read(request.world).unwrap_or_default();
            Shown {
                mark: format!("{}.", nth + 1),
                title: letter.title.clone(),
                pages: file.pages,
                bytes: file.content.length(),
                is_filed: letter.audience.is_filed(),
                sight: sight::first_page(Arc::clone(&bytes), "", SIGHT_PIXELS),
                lines: first_lines(letter),
            }
        })
        .collect();
    (shown, numbering)
}

/// The first lines of a letter's own text.
fn first_lines(letter: &Letter) -> Vec<String> {
    let said = letter.document.blocks.iter().filter_map(|block| match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => Some(plain(content)),
        Block::Lines(lines) => Some(lines.iter().map(|line| plain(line)).collect::<Vec<_>>().join(" ")),
        _ => None,
    });
    said.take(LINES_MAX).collect()
}

fn shown_exhibit(
    request: &Request<'_>,
    exhibit: &Exhibit,
    numbering: Option<&Numbering>,
    language: Language,
) -> Shown {
    let item = &exhibit.item;
    let numbered = numbering.and_then(|numbering| numbering.exhibit(&item.id));
    Shown {
        mark: numbered.map_or_else(String::new, |numbered| {
            crate::bundle::mark(language, &numbered.mark)
        }),
        title: item.title.clone(),
        pages: exhibit.pages(),
        bytes: exhibit.parts.iter().map(|part| part.content.length()).sum(),
        is_filed: true,
        sight: exhibit
            .parts
            .first()
            .and_then(|part| part.sight(request.world, SIGHT_PIXELS)),
        lines: vec![item.title.clone(), item.date.clone(), item.proves.clone()],
    }
}
