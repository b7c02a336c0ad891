//! Binding the record: one file, in the order of the Rule, every page stamped with its number.
//!
//! In: a [`Plan`]. Out: the PDF and what was stamped where, for the proof.

use super::sheets::{AFFIDAVIT, MEMORANDUM, STATEMENT};
use super::{Order, Paged, Tab, stamp};
use crate::bundle::{Link, OwnPages, Trouble, mark};
use crate::evidence::Exhibit;
use crate::finding::catalogue::bundle as rows;
use crate::finding::{Finding, Language, Place};
use crate::numbering::Numbered;
use crate::pdf::bind::{Binding, Labels, Sheet, Title};
use crate::pdf::graft::{self, Graft};
use crate::pdf::open;
use crate::store::{Content, Desk};
use jiff::civil::Date;

/// All that a record is made from.
#[derive(Clone)]
pub struct Plan<'a> {
    /// Where files are read and the record is spooled.
    pub desk: Desk<'a>,
    /// The title, as a viewer shows it.
    pub title: &'a str,
    /// The language of stamps and bookmarks.
    pub language: Language,
    /// The date in the file's properties.
    pub date: Date,
    /// What stands where.
    pub order: &'a Order,
    /// On which page everything begins.
    pub paged: &'a Paged,
    /// The exhibits, in the order of the case.
    pub exhibits: &'a [Exhibit],
    /// Cover and index.
    pub front: &'a OwnPages,
    /// The affidavit.
    pub affidavit: &'a OwnPages,
    /// The certificates of its exhibits, a page each.
    pub certificates: &'a OwnPages,
    /// The memorandum.
    pub memorandum: &'a OwnPages,
    /// The statement of language.
    pub statement: &'a OwnPages,
}

/// The bound record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// The PDF.
    pub content: Content,
    /// What is stamped on each page, in order.
    pub stamps: Vec<String>,
    /// The bookmarks at the top: what they say, and the page they lead to, from 1.
    pub bookmarks: Vec<(String, u32)>,
}

struct Hand<'a> {
    plan: &'a Plan<'a>,
    binding: Binding,
    stamps: Vec<String>,
    bookmarks: Vec<(String, u32)>,
    /// The links of our own documents, with the page of the record on which each stands.
    links: Vec<(usize, Link)>,
    findings: Vec<Finding>,
}

/// Binds the record.
///
/// # Errors
/// Where a part cannot be read again, or the machine refuses; then there is no record.
pub fn bind(plan: &Plan<'_>) -> Result<Volume, Trouble> {
    let title = Title {
        text: plan.title.to_owned(),
        language: plan.language,
        date: plan.date,
    };
    let mut hand = Hand {
        plan,
        binding: Binding::begin(title, &letters(plan), plan.desk.spool()?),
        stamps: Vec::new(),
        bookmarks: Vec::new(),
        links: Vec::new(),
        findings: Vec::new(),
    };
    hand.binding.label(0, Labels::Arabic, 1);
    let index = match plan.language {
        Language::En => "Index",
        Language::Fr => "Table des matières",
    };
    hand.own(index, plan.front);
    for (tab, place) in &plan.order.documents {
        hand.top(&title_of(*tab, plan.language));
        hand.exhibit(*place);
    }
    hand.own(&title_of(Tab::Affidavit, plan.language), plan.affidavit);
    hand.exhibits();
    hand.own(&title_of(Tab::Memorandum, plan.language), plan.memorandum);
    hand.own(&title_of(Tab::Statement, plan.language), plan.statement);
    hand.link();
    if hand.findings.is_empty() {
        Ok(Volume {
            content: hand.binding.finish()?,
            stamps: hand.stamps,
            bookmarks: hand.bookmarks,
        })
    } else {
        Err(hand.findings.into())
    }
}

/// A bookmark: the number in the Rule and the name.
fn title_of(tab: Tab, language: Language) -> String {
    format!("{} {}", tab.number(), tab.name(language))
}

/// Every letter that stamps need.
fn letters(plan: &Plan<'_>) -> String {
    let mut letters = String::from("0123456789");
    for numbered in plan.paged.numbering.exhibits() {
        letters.push_str(&stamp(plan.language, Some(numbered), 0));
    }
    letters
}

/// Opens pages of our own making by the same way as foreign ones.
fn lift(pages: &OwnPages, part: &str) -> Result<Graft, Finding> {
    open::open(&pages.bytes, "").map(graft::lift).map_err(|_| {
        Finding::new(&rows::FRONT_MATTER, Place::Whole)
            .with("part", part)
            .with("found", 0)
            .with("expected", 1)
    })
}

impl Hand<'_> {
    /// The number of the next page.
    fn next(&self) -> u32 {
        u32::try_from(self.binding.page_count() + 1).unwrap_or(u32::MAX)
    }

    /// A bookmark at the top that leads to the next page.
    fn top(&mut self, title: &str) {
        self.binding.bookmark(0, title, self.binding.page_count());
        self.bookmarks.push((title.to_owned(), self.next()));
    }

    fn own(&mut self, title: &str, pages: &OwnPages) {
        self.top(title);
        match lift(pages, title) {
            Ok(graft) => {
                let first = self.binding.page_count();
                let links = pages.links.iter().map(|link| (first + link.page, link.clone()));
                self.links.extend(links);
                self.append(graft, None);
            }
            Err(finding) => self.findings.push(finding),
        }
    }

    fn append(&mut self, graft: Graft, numbered: Option<&Numbered>) {
        for page in self.binding.append(graft, 1) {
            self.mark(page, numbered);
        }
    }

    /// Stamps a page with its number.
    fn mark(&mut self, page: usize, numbered: Option<&Numbered>) {
        let number = u32::try_from(page + 1).unwrap_or(u32::MAX);
        let text = stamp(self.plan.language, numbered, number);
        self.binding.stamp(page, &text);
        self.stamps.push(text);
    }

    /// The exhibits of the affidavit, each behind its certificate.
    fn exhibits(&mut self) {
        let plan = self.plan;
        if plan.order.exhibits.is_empty() {
            return;
        }
        let certificates: Vec<Sheet> = match lift(plan.certificates, "certificates") {
            Ok(graft) => self.binding.keep(graft, 2),
            Err(finding) => {
                self.findings.push(finding);
                return;
            }
        };
        for (place, certificate) in plan.order.exhibits.iter().zip(certificates) {
            let numbered = plan.paged.numbering.exhibits().get(*place);
            if let (Some(exhibit), Some(numbered)) = (plan.exhibits.get(*place), numbered) {
                let title = format!("{} – {}", mark(plan.language, &numbered.mark), exhibit.item.title);
                self.binding.bookmark(1, &title, self.binding.page_count());
            }
            let page = self.binding.place(certificate);
            self.mark(page, numbered);
            self.exhibit(*place);
        }
    }

    /// The pages of an exhibit.
    fn exhibit(&mut self, place: usize) {
        let plan = self.plan;
        let Some(exhibit) = plan.exhibits.get(place) else {
            return;
        };
        for part in &exhibit.parts {
            match part.lift(plan.desk.world) {
                Ok(graft) => self.append(graft, plan.paged.numbering.exhibits().get(place)),
                Err(finding) => self.findings.push(finding),
            }
        }
    }

    /// Makes the links of the index and the cites of our own documents live.
    fn link(&mut self) {
        let paged = self.plan.paged;
        for (from, link) in std::mem::take(&mut self.links) {
            let number = match (link.exhibit.as_str(), link.page_within) {
                (AFFIDAVIT, _) => Some(paged.affidavit),
                (MEMORANDUM, _) => Some(paged.memorandum),
                (STATEMENT, _) => Some(paged.statement),
                (id, 0) => paged.numbering.exhibit(id).map(|one| one.cover),
                (id, page) => paged.numbering.page(id, page),
            };
            let to = number.and_then(|number| usize::try_from(number).ok());
            if let Some(to) = to.and_then(|number| number.checked_sub(1)) {
                self.binding.link(from, link.rect_pt, to);
            }
        }
    }
}
