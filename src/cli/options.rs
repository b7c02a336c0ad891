//! What many commands may be told: in which form and language they speak, and when in colour.
//!
//! In: the words of the command line. Out: the choices. Nothing is decided here but the language of a program's forms.

use super::speech::{self, Reader};
use crate::finding::Language;
use clap::{Args, ValueEnum};

/// How commands that take no case speak.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Voice {
    /// How findings are printed: `human` on standard error, the others on standard output.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// The language of messages.
    #[arg(long, value_enum)]
    pub(super) lang: Option<Lang>,
    /// When to use colour. `NO_COLOR` is honoured.
    #[arg(long, value_enum, default_value_t = Colour::Auto, alias = "color")]
    pub(super) colour: Colour,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a person: excerpts, reasons, remedies.
    Human,
    /// A line each: `path:line:column: error[HC0000]: message`.
    Short,
    /// One JSON document, with a version.
    Json,
    /// Annotations for GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit XML, for build servers.
    Junit,
    /// A line of JSON for each case or package, as it is done: for engines that run many.
    Jsonl,
}

impl Format {
    /// The language of what is printed in this form: a program's is never that of the machine.
    pub(super) fn language(self, asked: Option<Lang>) -> Language {
        let reader = match self {
            Format::Human => Reader::Person,
            _ => Reader::Program,
        };
        speech::of(asked, reader)
    }
}

/// The language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Language::En,
            Lang::Fr => Language::Fr,
        }
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}
