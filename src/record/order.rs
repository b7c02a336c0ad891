//! Which exhibit stands where in the record, and on which page everything begins.
//!
//! In: the case, the exhibits with their page counts, and how long our own documents are. Out: an [`Order`], then [`Paged`].

use super::Tab;
use crate::case::model::Case;
use crate::finding::Language;
use crate::numbering::{Called, Numbered, Numbering, letters};

/// Which exhibits are documents of the record themselves, and which belong to the affidavit, by their places in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The documents before the affidavit, in the order of the Rule.
    pub documents: Vec<(Tab, usize)>,
    /// The exhibits of the affidavit, in the order of the case.
    pub exhibits: Vec<usize>,
    /// Whether the reasons stand within the decision.
    pub reasons_in_decision: bool,
}

/// How many pages our own documents have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lengths {
    /// The cover and the index.
    pub front: u32,
    /// The affidavit.
    pub affidavit: u32,
    /// The memorandum.
    pub memorandum: u32,
    /// The statement of language.
    pub statement: u32,
}

impl Lengths {
    /// What is supposed before anything has been typeset.
    pub const SUPPOSED: Lengths = Lengths {
        front: 2,
        affidavit: 2,
        memorandum: 8,
        statement: 1,
    };
}

/// On which page everything begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paged {
    /// The exhibits, in the order of the case.
    pub numbering: Numbering,
    /// The first page of the affidavit.
    pub affidavit: u32,
    /// The first page of the memorandum.
    pub memorandum: u32,
    /// The first page of the statement.
    pub statement: u32,
    /// The last page of all.
    pub total: u32,
    /// The lengths that this follows from.
    pub lengths: Lengths,
}

impl Order {
    /// The order of a case's record; none where it has none, or lacks a document (which is a finding elsewhere).
    #[must_use]
    pub fn of(case: &Case) -> Option<Order> {
        let (court, decision) = (case.court.as_ref()?, case.decision.as_ref()?);
        let record = court.record.as_ref()?;
        let place = |id: &str| case.evidence.iter().position(|one| one.id.as_str() == id);
        let reasons = record.reasons.as_ref().map(|reasons| {
            let tab = if reasons.notice_of_none == Some(true) {
                Tab::NoReasons
            } else {
                Tab::Reasons
            };
            (tab, reasons.exhibit.as_str())
        });
        let anonymity = record.anonymity_request.as_ref();
        let named = [
            Some((Tab::Application, record.application.exhibit.as_str())),
            Some((Tab::Decision, decision.exhibit.as_ref()?.as_str())),
            reasons,
            anonymity.map(|one| (Tab::Anonymity, one.exhibit.as_str())),
        ];
        let documents: Option<Vec<(Tab, usize)>> = named
            .into_iter()
            .flatten()
            .map(|(tab, id)| Some((tab, place(id)?)))
            .collect();
        let documents = documents?;
        let exhibits = 0..case.evidence.len();
        Some(Order {
            exhibits: exhibits
                .filter(|place| documents.iter().all(|(_, other)| other != place))
                .collect(),
            documents,
            reasons_in_decision: reasons.is_none(),
        })
    }

    /// Numbers all pages from the cover on.
    #[must_use]
    pub fn paged(&self, exhibits: &[(String, u32)], lengths: Lengths, language: Language) -> Paged {
        let mut next = 1 + lengths.front;
        let mut numbered: Vec<Option<Numbered>> = vec![None; exhibits.len()];
        for (tab, place) in &self.documents {
            let Some((id, pages)) = exhibits.get(*place) else {
                continue;
            };
            numbered[*place] = Some(Numbered {
                id: id.clone(),
                mark: tab.cited(language).to_owned(),
                cover: next,
                first: next,
                pages: *pages,
                called: Called::Document,
            });
            next += pages;
        }
        let affidavit = next;
        next += lengths.affidavit;
        for (nth, place) in self.exhibits.iter().enumerate() {
            let Some((id, pages)) = exhibits.get(*place) else {
                continue;
            };
            numbered[*place] = Some(Numbered {
                id: id.clone(),
                mark: letters(nth),
                cover: next,
                first: next + 1,
                pages: *pages,
                called: Called::Exhibit,
            });
            next += 1 + pages;
        }
        let memorandum = next;
        let statement = memorandum + lengths.memorandum;
        Paged {
            numbering: Numbering::placed(numbered.into_iter().flatten().collect()),
            affidavit,
            memorandum,
            statement,
            total: statement + lengths.statement - 1,
            lengths,
        }
    }
}
