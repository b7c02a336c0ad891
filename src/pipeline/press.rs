//! Printing our own documents: blocks in, PDF out, by one style and one set of fonts.

use super::House;
use crate::blocks::Document;
use crate::bundle::{Link, OwnPages};
use crate::case::model::Case;
use crate::finding::Finding;
use crate::letters::{Audience, Letter};
use crate::package::assemble::Finished;
use crate::package::manifest::FontRecord;
use crate::pdf::{self, Properties};
use crate::store::Content;
use crate::typeset::{self, Fonts, Images, Laid, Origin, Style};
use jiff::civil::Date;
use rayon::prelude::*;

/// What all documents of a case are printed with.
pub(super) struct Press<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) style: &'a Style,
    pub(super) images: &'a Images,
    pub(super) date: Date,
}

/// A printed document.
pub(super) struct Printed {
    pub(super) bytes: Vec<u8>,
    pub(super) pages: u32,
    pub(super) fonts: Vec<FontRecord>,
    pub(super) links: Vec<Link>,
}

/// A printed letter, with those for whom it is.
pub(super) struct PrintedLetter {
    pub(super) audience: Audience,
    pub(super) file: Finished,
    pub(super) fonts: Vec<FontRecord>,
}

impl<'a> Press<'a> {
    pub(super) fn new(fonts: &'a Fonts, house: &'a House, style: &'a Style, case: &Case) -> Self {
        Press {
            fonts,
            style,
            images: &house.images,
            date: case.filing.date.0,
        }
    }

    /// Prints one document.
    pub(super) fn document(&self, document: &Document) -> Result<Printed, Vec<Finding>> {
        let laid = typeset::lay_out(document, self.style, self.fonts, self.images)?;
        let bytes = pdf::write(&laid, &Properties { date: self.date });
        Ok(Printed {
            bytes,
            pages: pages(&laid),
            fonts: fonts(&laid),
            links: links(&laid),
        })
    }

    /// Prints all letters, side by side; every fault of every letter comes back.
    pub(super) fn letters(&self, letters: &[Letter]) -> Result<Vec<PrintedLetter>, Vec<Finding>> {
        let printed: Vec<_> = letters
            .par_iter()
            .map(|letter| self.document(&letter.document))
            .collect();
        let mut findings = Vec::new();
        let mut finished = Vec::new();
        for (letter, printed) in letters.iter().zip(printed) {
            match printed {
                Ok(printed) => {
                    finished.push(PrintedLetter {
                        audience: letter.audience,
                        file: printed.finished(&letter.file_stem, &letter.title),
                        fonts: printed.fonts,
                    });
                }
                Err(faults) => findings.extend(faults),
            }
        }
        if findings.is_empty() {
            Ok(finished)
        } else {
            Err(findings)
        }
    }
}

impl Printed {
    pub(super) fn finished(&self, stem: &str, title: &str) -> Finished {
        Finished {
            stem: stem.to_owned(),
            title: title.to_owned(),
            content: Content::held(self.bytes.clone()),
            pages: self.pages,
        }
    }

    pub(super) fn own_pages(self) -> (OwnPages, Vec<FontRecord>) {
        (
            OwnPages {
                bytes: self.bytes,
                links: self.links,
            },
            self.fonts,
        )
    }
}

fn pages(laid: &Laid) -> u32 {
    u32::try_from(laid.pages.len()).unwrap_or(u32::MAX)
}

fn fonts(laid: &Laid) -> Vec<FontRecord> {
    let record = |font: typeset::UsedFont| FontRecord {
        name: font.name,
        sha256: font.sha256,
        from_system: font.origin == Origin::System,
    };
    laid.fonts().into_iter().map(record).collect()
}

fn links(laid: &Laid) -> Vec<Link> {
    let link = |link: typeset::ExhibitLink| Link {
        page: link.page,
        rect_pt: link.rect,
        exhibit: link.exhibit,
        page_within: link.page_within,
    };
    laid.exhibit_links().into_iter().map(link).collect()
}
