//! A case for the Federal Court: the face of its documents, the length of the memorandum, and the application record.
//!
//! In: the composed letters and the files. Out: findings; and, where the case asks for its record, the letters with the record's page
//! numbers in them and the bound record, proven. A number of the record depends on how long the affidavit is, which cites such
//! numbers: letters are written and laid out until that is stable.

use super::press::{Press, Printed};
use super::{Files, Request};
use crate::blocks::{Document, PageNumbers};
use crate::bundle::{OwnPages, Trouble};
use crate::case::model::{Case, Matter};
use crate::evidence::Exhibit;
use crate::finding::catalogue::{letters as letter_rows, record as rows};
use crate::finding::{Finding, Language, Place, any_error};
use crate::letters::view::{self, Around, View};
use crate::letters::{self, Brief, Letter, Setting};
use crate::numbering::Numbering;
use crate::package::assemble::Finished;
use crate::package::manifest::FontRecord;
use crate::record::{self, Lengths, Order, Paged, Plan};
use crate::store::Desk;
use crate::typeset::{self, Family, Fonts, Style};

/// The most pages of a memorandum before its list of authorities (Federal Courts Rules, r. 70(4)).
const MEMORANDUM_PAGES_MAX: usize = 30;
/// How often the record is laid out until its page numbers are right.
const ROUNDS_MAX: usize = 8;
/// The ids of the letters that the record holds.
const AFFIDAVIT: &str = "affidavit";
const MEMORANDUM: &str = "memorandum";
const STATEMENT: &str = "language-statement";

/// What is to be said of the face in which documents for the Court are set.
pub(super) fn faces(case: &Case, style: &Style) -> Option<Finding> {
    if case.matter != Matter::JudicialReview {
        return None;
    }
    let family = typeset::court(style).family;
    match family.of_the_machine() {
        Some(name) => (!Fonts::with_system().has(family))
            .then(|| Finding::new(&rows::NO_SYSTEM_FACE, Place::Whole).with("face", name)),
        None => Some(Finding::new(&rows::METRIC_FACE, Place::Whole).with(
            "face",
            match family {
                Family::LiberationSerif => "Liberation Serif",
                _ => "another face",
            },
        )),
    }
}

/// What is to be said of a long memorandum.
pub(super) fn length(press: &Press<'_>, letters: &[Letter]) -> Option<Finding> {
    let memorandum = letters.iter().find(|letter| letter.id == MEMORANDUM)?;
    let laid = press.laid(&memorandum.document, memorandum.setting).ok()?;
    // The list of authorities is the last part.
    let last = laid.headings.iter().rposition(|heading| heading.level == 2)?;
    let pages = laid.headings[last].page + usize::from(!laid.begins_page(last));
    (pages > MEMORANDUM_PAGES_MAX).then(|| {
        Finding::new(&rows::MEMORANDUM_LONG, Place::Whole)
            .with("pages", pages)
            .with("limit", MEMORANDUM_PAGES_MAX)
    })
}

/// Whether the case has a record, whose page numbers are known only when its letters are laid out.
pub(super) fn has_record(case: &Case) -> bool {
    Order::of(case).is_some()
}

/// The record's page numbers as they are supposed before anything is laid out; none where the case has no record.
pub(super) fn supposed(case: &Case, files: &Files) -> Option<Numbering> {
    let order = Order::of(case)?;
    Some(
        order
            .paged(&sizes(&files.exhibits), Lengths::SUPPOSED, case.language.into())
            .numbering,
    )
}

fn sizes(exhibits: &[Exhibit]) -> Vec<(String, u32)> {
    let exhibits = exhibits.iter();
    exhibits.map(|one| (one.item.id.clone(), one.pages())).collect()
}

/// A record whose page numbers are settled.
pub(super) struct Settled {
    /// The letters of the case, citing the record's pages.
    pub(super) letters: Vec<Letter>,
    /// What stands where.
    pub(super) paged: Paged,
    order: Order,
    parts: Parts,
    view: View,
}

/// Our own documents of the record, printed.
struct Parts {
    front: Printed,
    affidavit: Printed,
    certificates: Printed,
    memorandum: Printed,
    statement: Printed,
}

impl Parts {
    fn lengths(&self) -> Lengths {
        Lengths {
            front: self.front.pages,
            affidavit: self.affidavit.pages,
            memorandum: self.memorandum.pages,
            statement: self.statement.pages,
        }
    }
}

/// Writes and prints until the page numbers of the record are stable. A case without a record gives none.
///
/// # Errors
/// The findings of letters or layout.
pub(super) fn settle(
    press: &Press<'_>,
    request: &Request<'_>,
    brief: &Brief<'_>,
    exhibits: &[Exhibit],
) -> Result<Option<Settled>, Vec<Finding>> {
    let case = brief.case;
    let Some(order) = Order::of(case) else {
        return Ok(None);
    };
    let language = Language::from(case.language);
    let sizes = sizes(exhibits);
    let mut lengths = Lengths::SUPPOSED;
    for _ in 0..ROUNDS_MAX {
        let paged = order.paged(&sizes, lengths, language);
        let brief = Brief {
            numbering: &paged.numbering,
            ..*brief
        };
        let composed = letters::compose_from(request.templates, &brief);
        if any_error(&composed.findings) {
            return Err(composed.findings);
        }
        let view = view::of(&brief, &Around::default());
        let parts = parts(press, &composed.letters, &view, (&order, &paged), exhibits)?;
        let found = parts.lengths();
        if found == lengths {
            return Ok(Some(Settled {
                letters: composed.letters,
                paged,
                order,
                parts,
                view,
            }));
        }
        lengths = found;
    }
    let restless = Finding::new(&letter_rows::PAGES_RESTLESS, Place::Whole);
    Err(vec![
        restless
            .with("document", "application record")
            .with("rounds", ROUNDS_MAX),
    ])
}

fn parts(
    press: &Press<'_>,
    letters: &[Letter],
    view: &View,
    (order, paged): (&Order, &Paged),
    exhibits: &[Exhibit],
) -> Result<Parts, Vec<Finding>> {
    let language = press.language;
    let own = |id: &str| {
        let letter = letters.iter().find(|letter| letter.id == id);
        // The record's own number is stamped on each page: a second one would mislead.
        let document = letter.map(|letter| Document {
            page_numbers: PageNumbers::None,
            ..letter.document.clone()
        });
        press.set(&document.unwrap_or_default(), Setting::Court)
    };
    let front = record::front(view, language, order, paged, exhibits);
    let certificates = record::certificates(view, language, order, paged, exhibits);
    Ok(Parts {
        front: press.set(&front, Setting::Court)?,
        affidavit: own(AFFIDAVIT)?,
        certificates: press.set(&certificates, Setting::Court)?,
        memorandum: own(MEMORANDUM)?,
        statement: own(STATEMENT)?,
    })
}

impl Settled {
    /// Binds the record and proves it.
    ///
    /// # Errors
    /// The findings of binding or of the proof, or what the machine refused.
    pub(super) fn bind(
        self,
        press: &Press<'_>,
        case: &Case,
        files: &Files,
        desk: Desk<'_>,
    ) -> Result<(Finished, Vec<FontRecord>), Trouble> {
        let language = Language::from(case.language);
        let title = match language {
            Language::En => "Application record",
            Language::Fr => "Dossier de la demande",
        };
        let mut fonts = Vec::new();
        let mut own = |printed: Printed| -> OwnPages {
            let (pages, more) = printed.own_pages();
            fonts.extend(more);
            pages
        };
        let [front, affidavit, certificates, memorandum, statement] = [
            self.parts.front,
            self.parts.affidavit,
            self.parts.certificates,
            self.parts.memorandum,
            self.parts.statement,
        ]
        .map(&mut own);
        let name = format!("{title} – {}", self.view.applicant.full);
        let plan = Plan {
            desk,
            title: &name,
            language,
            date: press.date,
            order: &self.order,
            paged: &self.paged,
            exhibits: &files.exhibits,
            front: &front,
            affidavit: &affidavit,
            certificates: &certificates,
            memorandum: &memorandum,
            statement: &statement,
        };
        let volume = record::bind(&plan)?;
        record::prove(&plan, &self.view, &volume)?;
        let finished = Finished {
            stem: "application-record".into(),
            title: title.into(),
            pages: self.paged.total,
            content: volume.content,
        };
        Ok((finished, fonts))
    }
}
