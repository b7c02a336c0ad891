//! The application record (Federal Courts Citizenship, Immigration and Refugee Protection Rules, r. 10(2)).
//!
//! In: the exhibits of a case for the Court, and our own documents as typeset pages: the front with the index, the affidavit, the
//! certificates of its exhibits, the memorandum, the statement of language. Out: one PDF on consecutively numbered pages, in the
//! order of the Rule, with bookmarks and links; and, by [`prove`], the certainty that every number in it is right. It opens no template
//! and writes no file.

mod bind;
mod order;
mod prove;
mod sheets;

pub use bind::{Plan, Volume, bind};
pub use order::{Lengths, Order, Paged};
pub use prove::prove;
pub use sheets::{certificates, front};

use crate::finding::Language;
use crate::numbering::{Called, Numbered};

/// A document of the record, in the order of the Rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// (i) the application for leave.
    Application,
    /// (ii) the decision.
    Decision,
    /// (iii) the written reasons.
    Reasons,
    /// (iii) the notice that there are none.
    NoReasons,
    /// (iv) the request for an anonymity order.
    Anonymity,
    /// (v) the affidavit, with its exhibits.
    Affidavit,
    /// (vi) the memorandum of argument.
    Memorandum,
    /// (vii) the statement of the hearing's language.
    Statement,
}

impl Tab {
    /// Its number in the Rule.
    #[must_use]
    pub fn number(self) -> &'static str {
        match self {
            Tab::Application => "(i)",
            Tab::Decision => "(ii)",
            Tab::Reasons | Tab::NoReasons => "(iii)",
            Tab::Anonymity => "(iv)",
            Tab::Affidavit => "(v)",
            Tab::Memorandum => "(vi)",
            Tab::Statement => "(vii)",
        }
    }

    /// Its name, as the index and the bookmarks print it.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Tab::Application, Language::En) => "Application for leave and for judicial review",
            (Tab::Application, Language::Fr) => "Demande d’autorisation et demande de contrôle judiciaire",
            (Tab::Decision, Language::En) => "Decision",
            (Tab::Decision, Language::Fr) => "Décision",
            (Tab::Reasons, Language::En) => "Written reasons",
            (Tab::Reasons, Language::Fr) => "Motifs écrits",
            (Tab::NoReasons, Language::En) => "Notice that there are no written reasons",
            (Tab::NoReasons, Language::Fr) => "Avis d’absence de motifs écrits",
            (Tab::Anonymity, Language::En) => "Request for an anonymity order",
            (Tab::Anonymity, Language::Fr) => "Demande d’ordonnance d’anonymat",
            (Tab::Affidavit, Language::En | Language::Fr) => "Affidavit",
            (Tab::Memorandum, Language::En) => "Memorandum of argument",
            (Tab::Memorandum, Language::Fr) => "Mémoire",
            (Tab::Statement, Language::En) => "Statement on the language of the hearing",
            (Tab::Statement, Language::Fr) => "Déclaration relative à la langue de l’audition",
        }
    }

    /// The name by which letters cite it.
    fn cited(self, language: Language) -> &'static str {
        match (self, language) {
            (Tab::Application, Language::En) => "Application",
            (Tab::Application, Language::Fr) => "demande",
            (Tab::Reasons, Language::En) => "Reasons",
            (Tab::Reasons, Language::Fr) => "motifs",
            (Tab::NoReasons, Language::En) => "Notice",
            (Tab::NoReasons, Language::Fr) => "avis",
            (Tab::Anonymity, Language::En) => "Request",
            (Tab::Anonymity, Language::Fr) => "demande d’anonymat",
            (Tab::Decision, Language::Fr) => "décision",
            (tab, language) => tab.name(language),
        }
    }
}

/// What is stamped on a page of an exhibit or of another document of the record.
#[must_use]
pub fn stamp(language: Language, numbered: Option<&Numbered>, page: u32) -> String {
    match numbered.filter(|one| one.called == Called::Exhibit) {
        Some(exhibit) => crate::bundle::stamp(language, &exhibit.mark, page),
        None => page.to_string(),
    }
}

#[cfg(test)]
mod tests;
