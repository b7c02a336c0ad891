//! From the finished documents to the files to hand in.
//!
//! In: the delivery that the case selects, and what the stages before have made. Out: the profile with its warnings and size budget, then the
//! files of its slots and their record.

use super::binding::Bound;
use super::press::{Press, PrintedLetter};
use super::{Files, Request};
use crate::bundle;
use crate::case::model::{Case, evidence};
use crate::delivery::budget::{self, Source, Weighed};
use crate::delivery::fill::{self, Filled, at_delivery};
use crate::delivery::profile::Profile;
use crate::delivery::{Cited, Exhibit, Form, Letter, Stock, Volume};
use crate::finding::catalogue::delivery as rows;
use crate::finding::{Finding, Language, Place, Pointer};
use crate::package::assemble::{Contents, Delivered};
use crate::package::manifest::{ChangeRecord, DeliveryRecord, SlotRecord};
use crate::pdf::compress::{Change, Floor, Kind};
use crate::store::Desk;

/// The profile that the case selects, with what is to be known of it before anything is built.
pub(super) fn profile<'a>(
    request: &Request<'a>,
    case: &Case,
    files: &Files,
    findings: &mut Vec<Finding>,
) -> Option<&'a Profile> {
    let standard = serde_json::to_value(case.filing.delivery).ok();
    let name = match &case.filing.profile {
        Some(own) => own.to_string(),
        None => standard?.as_str()?.to_owned(),
    };
    let Some(profile) = request.profiles.iter().find(|profile| profile.name == name) else {
        let known: Vec<String> = request.profiles.iter().map(|p| format!("`{}`", p.name)).collect();
        findings.push(
            Finding::new(
                &rows::PROFILE_UNKNOWN,
                Place::value(Pointer::new("/filing/profile")),
            )
            .with("profile", name)
            .with("known", known.join(", ")),
        );
        return None;
    };
    for limit in profile
        .file_limit
        .iter()
        .chain(&profile.total_limit)
        .filter(|l| !l.confirmed)
    {
        findings.push(
            at_delivery(&rows::LIMIT_UNCONFIRMED)
                .with("profile", &profile.name)
                .with("limit", limit.bytes)
                .with_note(
                    "source",
                    limit.source.text(Language::En),
                    limit.source.text(Language::Fr),
                )
                .with("read", limit.read),
        );
    }
    if let Some(order) = profile.order.as_ref().filter(|order| !order.confirmed) {
        findings.push(
            at_delivery(&rows::ORDER_UNCONFIRMED)
                .with("profile", &profile.name)
                .with_note(
                    "source",
                    order.source.text(Language::En),
                    order.source.text(Language::Fr),
                )
                .with("read", order.read),
        );
    }
    findings.extend(size(request, profile, case, files));
    Some(profile)
}

/// The size budget.
fn size(request: &Request<'_>, profile: &Profile, case: &Case, files: &Files) -> Vec<Finding> {
    let desk = Desk {
        world: request.world,
        folder: request.scratch,
        cache: request.cache,
    };
    budget::budget(desk, profile, &weighed(case, files), &forms(files))
}

/// The exhibits with the files that they weigh by.
pub(super) fn weighed<'a>(case: &Case, files: &'a Files) -> Vec<Weighed<'a>> {
    let marks = files.numbering.exhibits();
    let pairs = files.exhibits.iter().zip(marks);
    let all = pairs.filter_map(|(exhibit, numbered)| {
        Some(Weighed {
            mark: &numbered.mark,
            kind: said(case, &numbered.id)?.kind,
            files: exhibit
                .parts
                .iter()
                .map(|part| Source {
                    path: &part.path,
                    content: &part.content,
                })
                .collect(),
        })
    });
    all.collect()
}

/// The numbers of the forms and their sizes.
pub(super) fn forms(files: &Files) -> Vec<(&str, u64)> {
    let forms = files.forms.iter();
    forms
        .map(|form| (form.number.as_str(), form.content.length()))
        .collect()
}

/// What the case says of the exhibit of that id. A supplement binds fewer exhibits than the case has.
fn said<'a>(case: &'a Case, id: &str) -> Option<&'a evidence::Exhibit> {
    case.evidence.iter().find(|exhibit| exhibit.id.as_str() == id)
}

/// Fills the slots. An application record holds the letters and the exhibits: it goes as one letter would.
pub(super) fn deliver(
    profile: &Profile,
    (press, desk): (&Press<'_>, Desk<'_>),
    case: &Case,
    files: &Files,
    letters: &[PrintedLetter],
    bundle: &Bound,
) -> Filled {
    if let Some(record) = &bundle.record {
        let record = Letter {
            cites: &[],
            title: &record.title,
            content: &record.content,
            pages: record.pages,
        };
        return fill(profile, (press, desk), case, files, vec![record], None);
    }
    let filed: Vec<&PrintedLetter> = letters
        .iter()
        .filter(|letter| letter.audience.is_filed())
        .collect();
    let cites: Vec<Vec<Cited>> = filed.iter().map(|letter| cites(letter, files)).collect();
    let letters = filed.iter().zip(&cites).map(|(letter, cites)| Letter {
        cites,
        title: &letter.file.title,
        content: &letter.file.content,
        pages: letter.file.pages,
    });
    let volumes = Some(bundle.volumes.as_slice());
    fill(profile, (press, desk), case, files, letters.collect(), volumes)
}

/// Where a letter cites pages of the bundle, with their printed numbers.
fn cites(letter: &PrintedLetter, files: &Files) -> Vec<Cited> {
    let numbering = files.cited();
    let cite = |link: &bundle::Link| {
        let number = match link.page_within {
            0 => numbering.exhibit(&link.exhibit).map(|exhibit| exhibit.cover),
            page => numbering.page(&link.exhibit, page),
        };
        Some(Cited {
            page: link.page,
            rect_pt: link.rect_pt,
            number: number?,
        })
    };
    letter.links.iter().filter_map(cite).collect()
}

/// Fills the slots with letters, the forms and, where there are volumes of them, the exhibits.
fn fill(
    profile: &Profile,
    (press, desk): (&Press<'_>, Desk<'_>),
    case: &Case,
    files: &Files,
    letters: Vec<Letter<'_>>,
    volumes: Option<&[bundle::Volume]>,
) -> Filled {
    let titles: Vec<String> = files.forms.iter().map(crate::intake::FormFile::title).collect();
    let bound = volumes.map_or(&[][..], |_| files.numbering.exhibits());
    let stock = Stock {
        desk,
        reference: &case.reference,
        language: case.language.into(),
        date: press.date,
        letters,
        forms: files
            .forms
            .iter()
            .zip(&titles)
            .map(|(form, title)| Form {
                number: &form.number,
                title,
                content: &form.content,
            })
            .collect(),
        volumes: volumes
            .unwrap_or_default()
            .iter()
            .map(|volume| Volume {
                content: &volume.content,
                front_pages: volume.front_pages,
                body_pages: volume.body_pages,
                first_number: volume.first_number,
            })
            .collect(),
        exhibits: bound
            .iter()
            .filter_map(|numbered| {
                let said = said(case, &numbered.id)?;
                Some(Exhibit {
                    mark: &numbered.mark,
                    title: said.title.as_str(),
                    kind: said.kind,
                    cover: numbered.cover,
                    last: numbered.last(),
                })
            })
            .collect(),
    };
    let legible = press.style.legibility;
    let floor = Floor {
        text_dpi: legible.text_dpi,
        photograph_dpi: legible.photograph_dpi,
        quality: legible.quality,
    };
    fill::fill(profile, &stock, floor, &|document| {
        press.document(document).map(|printed| printed.bytes)
    })
}

/// Puts the files into the package, with their record.
pub(super) fn record(profile: &Profile, filled: Filled, contents: &mut Contents) {
    if profile.slots.is_empty() {
        return;
    }
    let path = |name: &str| format!("data/delivery/{name}");
    let files = filled.files.iter().map(|file| SlotRecord {
        path: path(&file.name),
        slot: file.slot.clone(),
        part: file.part.0,
        parts: file.part.1,
        numbers: file.numbers.clone(),
        changes: file.changes.iter().map(change).collect(),
    });
    contents.delivery = Some(DeliveryRecord {
        profile: profile.name.clone(),
        files: files.collect(),
    });
    contents.delivered = filled
        .files
        .into_iter()
        .map(|file| Delivered {
            path: path(&file.name),
            title: file.title,
            content: file.content,
            pages: file.pages,
        })
        .collect();
}

fn change(change: &Change) -> ChangeRecord {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Clamped to 0 to 1,000.
    let similarity_permille = (change.similarity * 1000.0).round().clamp(0.0, 1000.0) as u16;
    ChangeRecord {
        page: change.page + 1,
        kind: match change.kind {
            Kind::Text => "text",
            Kind::Photograph => "photograph",
            Kind::Bilevel => "bilevel",
        }
        .into(),
        dpi_before: change.dpi_before,
        dpi_after: change.dpi_after,
        bytes_before: change.bytes_before,
        bytes_after: change.bytes_after,
        quality: change.quality,
        similarity_permille,
        grey: change.grey,
    }
}
