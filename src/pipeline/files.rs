//! The files of a case: found, taken in, numbered; beside a package that was filed, only those that are new.

use super::{Request, court, supplement, taking};
use crate::case::model::Case;
use crate::evidence::{self, Exhibit, Means, Pages, Readers};
use crate::finding::Finding;
use crate::intake::{self, FormFile, Root};
use crate::letters::Brief;
use crate::numbering::{Counted, Numbering};
use crate::store::Desk;
use crate::supplement::{Compared, Supplement, compare};
use crate::typeset::{ExhibitStyle, Fonts};

/// What the files of a case gave.
pub(super) struct Files {
    pub(super) exhibits: Vec<Exhibit>,
    pub(super) numbering: Numbering,
    pub(super) forms: Vec<FormFile>,
    /// What was filed before and what is new: exhibits, numbering and forms are then those that are new.
    pub(super) supplement: Option<Supplement>,
}

impl Files {
    /// What letters are composed from.
    pub(super) fn brief<'a>(&'a self, case: &'a Case, findings: &'a [Finding]) -> Brief<'a> {
        Brief {
            case,
            numbering: self.cited(),
            findings,
            supplement: self.supplement.as_ref(),
        }
    }

    /// The numbers of all exhibits that letters may cite.
    pub(super) fn cited(&self) -> &Numbering {
        self.supplement
            .as_ref()
            .map_or(&self.numbering, |supplement| &supplement.cited)
    }

    /// Whether every exhibit of the case is here, or was filed.
    pub(super) fn are_whole(&self, case: &Case) -> bool {
        let filed = self.supplement.as_ref().map_or(0, Supplement::standing);
        self.exhibits.len() + filed == case.evidence.len()
    }
}

/// Opens every file of the case and numbers the exhibits.
pub(super) fn files(request: &Request<'_>, case: &Case, pages: Pages, findings: &mut Vec<Finding>) -> Files {
    let root = Root::of(request.world, request.path, request.allowed);
    let items = intake::evidence(request.world, &root, case, findings);
    let compared = request
        .before
        .map(|before| compare(request.world, &before.filed, case, items.clone()));
    let items = compared.as_ref().map_or(items, Compared::new_items);
    let mut exhibits = Vec::new();
    let means = Means {
        desk: Desk {
            world: request.world,
            folder: request.scratch,
        },
        readers: &Readers::of(request.world),
        fonts: &Fonts::with_system(),
        language: case.language.into(),
        pages,
    };
    for intake in taking::take_in(&means, &items, request.ask) {
        findings.extend(intake.findings);
        exhibits.extend(intake.exhibit);
    }
    findings.extend(evidence::twins(&exhibits));
    let style = &request.house.style.exhibits;
    let forms = intake::forms(request.world, &root, case, findings);
    let mut files = match compared {
        Some(compared) => supplement::files(compared, exhibits, forms, (case, style), findings),
        None => Files {
            numbering: numbering(&exhibits, style),
            exhibits,
            forms,
            supplement: None,
        },
    };
    if let Some(numbering) = court::supposed(case, &files) {
        files.numbering = numbering;
    }
    files
}

/// The numbers of the exhibits of a first package.
fn numbering(exhibits: &[Exhibit], style: &ExhibitStyle) -> Numbering {
    let counted = exhibits.iter().map(|e| Counted {
        id: e.item.id.clone(),
        pages: e.pages(),
        filed_as: e.item.filed_as.clone(),
    });
    Numbering::arranged(counted, style.marks, style.sheets)
}
