//! What a package holds, gathered from the stages: names, hashes, sources, the case's own record.

use super::binding::Bound;
use super::press::{Printed, PrintedLetter};
use super::{Files, Request};
use crate::case::model::{self, Case};
use crate::evidence::Exhibit;
use crate::hash::sha256;
use crate::letters::templates;
use crate::numbering::Numbering;
use crate::package::assemble::{Contents, Finished, Untouched, source};
use crate::package::manifest::{CaseRecord, ExhibitRecord, Ingredient, TemplateRecord};
use crate::schema;
use serde::Serialize;

/// Gathers all that goes into the package.
pub(super) fn contents(
    request: &Request<'_>,
    case: &Case,
    files: Files,
    letters: Vec<PrintedLetter>,
    sheet: Printed,
    bundle: Bound,
) -> Contents {
    let mut fonts = [sheet.fonts.clone(), bundle.fonts].concat();
    fonts.extend(bundle.hygiene.iter().flat_map(|printed| printed.fonts.clone()));
    let set = files.exhibits.iter().flat_map(|exhibit| &exhibit.parts);
    fonts.extend(set.flat_map(|part| &part.fonts).map(super::press::font));
    fonts.extend(letters.iter().flat_map(|letter| letter.fonts.clone()));
    fonts.sort_by(|a, b| (&a.name, &a.sha256).cmp(&(&b.name, &b.sha256)));
    fonts.dedup();
    let mut letters = letters;
    let word = letters
        .iter_mut()
        .filter_map(|letter| Some((letter.audience, letter.word.take()?)))
        .collect();
    let particulars = sheet.finished("particulars", "Particulars of the case");
    Contents {
        letters: letters
            .into_iter()
            .map(|letter| (letter.audience, letter.file))
            .collect(),
        word,
        volumes: volumes(bundle.title, bundle.volumes),
        pagination: bundle.pagination,
        hygiene: bundle
            .hygiene
            .map(|printed| printed.finished("evidence-report", "Evidence: what was found and done")),
        record: bundle.record,
        certificate: bundle
            .certificate
            .map(|printed| printed.finished("pagination", "Certificate of pagination")),
        originals: originals(&files),
        exhibits: exhibits(&files.exhibits, &files.numbering),
        forms: files.forms.into_iter().map(form).collect(),
        particulars,
        case: case_record(request, case),
        templates: templates(request, case),
        schema: Ingredient {
            name: "case.schema.json".into(),
            sha256: sha256(schema::text(&model::schema()).as_bytes()),
        },
        style: request.house.record.clone(),
        fonts,
        delivered: Vec::new(),
        delivery: None,
        supplement: files.supplement.as_ref().map(super::supplement::record),
    }
}

fn volumes(title: &str, volumes: Vec<crate::bundle::Volume>) -> Vec<Finished> {
    let several = volumes.len() > 1;
    let width = volumes.len().to_string().len();
    let finished = |(number, volume): (usize, crate::bundle::Volume)| Finished {
        stem: if several {
            // Ten volumes stand in their order where names are sorted.
            format!("exhibits-{:0width$}", number + 1)
        } else {
            "exhibits".into()
        },
        title: if several {
            format!("{title}, {}", number + 1)
        } else {
            title.to_owned()
        },
        pages: volume.front_pages + volume.body_pages,
        content: volume.content,
    };
    volumes.into_iter().enumerate().map(finished).collect()
}

fn originals(files: &Files) -> Vec<Untouched> {
    let mut originals = Vec::new();
    for (exhibit, numbered) in files.exhibits.iter().zip(files.numbering.exhibits()) {
        for part in exhibit.parts.iter().filter(|part| part.keep_original.is_some()) {
            let title = format!("{} {}", numbered.mark, exhibit.item.title);
            originals.push(Untouched {
                title,
                path: part.path.clone(),
                content: part.content.clone(),
            });
        }
    }
    originals
}

fn exhibits(exhibits: &[Exhibit], numbering: &Numbering) -> Vec<ExhibitRecord> {
    let record = |(exhibit, numbered): (&Exhibit, &crate::numbering::Numbered)| ExhibitRecord {
        mark: numbered.mark.clone(),
        id: numbered.id.clone(),
        title: exhibit.item.title.clone(),
        first_page: numbered.first,
        last_page: numbered.last(),
        sources: exhibit
            .parts
            .iter()
            .map(|part| source(&part.path, &part.content, part.pages))
            .collect(),
    };
    exhibits.iter().zip(numbering.exhibits()).map(record).collect()
}

fn form(form: crate::intake::FormFile) -> Untouched {
    Untouched {
        title: form.title(),
        path: form.path,
        content: form.content,
    }
}

fn case_record(request: &Request<'_>, case: &Case) -> CaseRecord {
    CaseRecord {
        reference: case.reference.clone(),
        format: case.format,
        matter: written(&case.matter),
        language: written(&case.language),
        filing_date: case.filing.date.to_string(),
        sha256: sha256(request.bytes),
    }
}

/// The templates of the case's language: the letters, and the parts that they share.
fn templates(request: &Request<'_>, case: &Case) -> Vec<TemplateRecord> {
    let record = |(id, text): (&str, &str)| {
        let name = format!("{id}{}", templates::suffix(case.language));
        let own = request.templates.own(&name);
        TemplateRecord {
            own: own.is_some(),
            sha256: own.map_or_else(|| sha256(text.as_bytes()), str::to_owned),
            name,
        }
    };
    request.templates.of(case.language).map(record).collect()
}

/// An enumeration's value as the case writes it.
fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}
