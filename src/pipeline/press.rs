//! Printing our own documents: blocks in, PDF out, by one style and one set of fonts.

use super::{Forms, House};
use crate::blocks::Document;
use crate::bundle::{Link, OwnPages};
use crate::case::model::Case;
use crate::docx;
use crate::finding::catalogue::letters as letters_rows;
use crate::finding::{Finding, Language};
use crate::letters::{Audience, Letter, Setting};
use crate::package::assemble::Finished;
use crate::package::manifest::FontRecord;
use crate::pdf::{self, Properties};
use crate::store::Content;
use crate::typeset::{self, Fonts, Images, Laid, Origin, Style};
use crate::world::World;
use jiff::civil::Date;
use rayon::prelude::*;

/// What all documents of a case are printed with.
pub(super) struct Press<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) style: &'a Style,
    /// How documents for the Court are set.
    court: Style,
    pub(super) images: &'a Images,
    pub(super) date: Date,
    /// The language of the case.
    pub(super) language: Language,
}

/// A printed document.
pub(super) struct Printed {
    pub(super) bytes: Vec<u8>,
    pub(super) pages: u32,
    pub(super) fonts: Vec<FontRecord>,
    pub(super) links: Vec<Link>,
    headings: Vec<docx::Printed>,
}

/// A printed letter, with those for whom it is.
pub(super) struct PrintedLetter {
    pub(super) audience: Audience,
    pub(super) file: Finished,
    /// The same as a Word file, where it was asked for.
    pub(super) word: Option<Finished>,
    pub(super) fonts: Vec<FontRecord>,
    /// Where it cites pages of exhibits.
    pub(super) links: Vec<Link>,
}

impl<'a> Press<'a> {
    pub(super) fn new(fonts: &'a Fonts, house: &'a House, style: &'a Style, case: &Case) -> Self {
        Press {
            style,
            court: typeset::court(style),
            ..Press::alone(fonts, house, case.filing.date.0, case.language.into())
        }
    }

    /// For a document that belongs to no package.
    pub(super) fn alone(fonts: &'a Fonts, house: &'a House, date: Date, language: Language) -> Self {
        Press {
            fonts,
            style: &house.style,
            court: typeset::court(&house.style),
            images: &house.images,
            date,
            language,
        }
    }

    /// Prints one document in the house style.
    pub(super) fn document(&self, document: &Document) -> Result<Printed, Vec<Finding>> {
        self.set(document, Setting::House)
    }

    /// Lays out one document.
    pub(super) fn laid(&self, document: &Document, setting: Setting) -> Result<Laid, Vec<Finding>> {
        typeset::lay_out(document, self.style_of(setting), self.fonts, self.images)
    }

    fn style_of(&self, setting: Setting) -> &Style {
        match setting {
            Setting::House => self.style,
            Setting::Court => &self.court,
        }
    }

    /// Prints a letter. What is only for the file is printed in any case: a character for which no face has a form is spelled
    /// out there, so that the sheet can say what is wrong with it.
    pub(super) fn letter(&self, letter: &Letter) -> Result<Printed, Vec<Finding>> {
        let faults = match self.set(&letter.document, letter.setting) {
            Err(faults) if letter.audience == Audience::File => faults,
            printed => return printed,
        };
        let is_missing = |fault: &Finding| fault.code() == letters_rows::NO_GLYPH.code;
        if !faults.iter().all(is_missing) {
            return Err(faults);
        }
        let missing: String = faults
            .iter()
            .flat_map(|fault| &fault.values)
            .filter(|(name, _)| *name == "character")
            .map(|(_, c)| c.as_str())
            .collect();
        let spelled = |text: &str| spelled(text, &missing);
        self.set(&letter.document.clone().with_texts(&spelled), letter.setting)
    }

    /// A printed letter as a Word file.
    pub(super) fn word(&self, letter: &Letter, printed: &Printed) -> Vec<u8> {
        let style = self.style_of(letter.setting);
        docx::write(&letter.document, style, self.images, self.date, &printed.headings)
    }

    /// Prints one document.
    pub(super) fn set(&self, document: &Document, setting: Setting) -> Result<Printed, Vec<Finding>> {
        let laid = self.laid(document, setting)?;
        Ok(Printed {
            pages: pages(&laid),
            fonts: fonts(&laid),
            links: links(&laid),
            headings: headings(&laid),
            bytes: pdf::write(laid, &Properties { date: self.date }),
        })
    }

    /// Prints all letters, side by side; every fault of every letter comes back.
    pub(super) fn letters(
        &self,
        letters: &[Letter],
        forms: Forms,
    ) -> Result<Vec<PrintedLetter>, Vec<Finding>> {
        let one = |letter: &Letter| {
            let printed = self.letter(letter)?;
            let word = (forms == Forms::PdfAndWord).then(|| Finished {
                stem: letter.file_stem.clone(),
                title: letter.title.clone(),
                content: Content::held(self.word(letter, &printed)),
                pages: printed.pages,
            });
            Ok((printed, word))
        };
        let printed: Vec<Result<_, Vec<Finding>>> = letters.par_iter().map(one).collect();
        let mut findings = Vec::new();
        let mut finished = Vec::new();
        for (letter, printed) in letters.iter().zip(printed) {
            match printed {
                Ok((printed, word)) => {
                    finished.push(PrintedLetter {
                        audience: letter.audience,
                        file: printed.finished(&letter.file_stem, &letter.title),
                        word,
                        fonts: printed.fonts,
                        links: printed.links,
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

impl PrintedLetter {
    /// Its words, as a reader of the PDF finds them.
    pub(super) fn words(&self, world: &dyn World) -> String {
        let bytes = self.file.content.read(world);
        bytes
            .map(|bytes| pdf::text(&bytes).join("\n"))
            .unwrap_or_default()
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

/// Text in which some characters are spelled out: `[U+E123]`.
fn spelled(text: &str, missing: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if missing.contains(c) {
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

fn pages(laid: &Laid) -> u32 {
    u32::try_from(laid.pages.len()).unwrap_or(u32::MAX)
}

/// The headings with the numbers of their pages.
fn headings(laid: &Laid) -> Vec<docx::Printed> {
    let heading = |heading: &typeset::laid::PlacedHeading| docx::Printed {
        level: heading.level,
        text: heading.text.clone(),
        page: laid
            .pages
            .get(heading.page)
            .map(|page| page.label.clone())
            .unwrap_or_default(),
    };
    laid.headings.iter().map(heading).collect()
}

fn fonts(laid: &Laid) -> Vec<FontRecord> {
    laid.fonts().iter().map(font).collect()
}

/// A font as the manifest records it.
pub(super) fn font(font: &typeset::UsedFont) -> FontRecord {
    FontRecord {
        name: font.name.clone(),
        sha256: font.sha256.clone(),
        from_system: font.origin == Origin::System,
    }
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
