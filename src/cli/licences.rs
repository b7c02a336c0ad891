//! `licenses`: what the program is made of, and under which licences.

use super::{Exit, print};
use crate::licences::{self, Part};
use std::fmt::Write as _;

/// Prints the list; with the texts where they are asked for.
pub(super) fn all(texts: Texts) -> Exit {
    print::answer(&list(texts))
}

/// Whether the texts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Texts {
    /// Only the list.
    LeftOut,
    /// After it.
    Printed,
}

fn list(texts: Texts) -> String {
    let mut out = format!(
        "hc-pack {}: {}\n\nFonts in the program\n",
        env!("CARGO_PKG_VERSION"),
        licences::OWN
    );
    for font in licences::fonts() {
        let _always = writeln!(
            out,
            "  {:24}{}; {} (by {})",
            font.name, font.licence, font.holder, font.package
        );
    }
    out += "\nPackages in the program\n";
    for package in licences::packages().filter(|package| package.part == Part::Program) {
        let name = format!("{} {}", package.name, package.version);
        let cited = match (texts, package.texts) {
            (Texts::LeftOut, _) | (_, "") => String::new(),
            (Texts::Printed, numbers) => format!("  [{numbers}]"),
        };
        let _always = writeln!(out, "  {name:36}{}{cited}", package.licence);
    }
    match texts {
        Texts::LeftOut => out + "\n`hc-pack licenses --full` prints the texts.\n",
        Texts::Printed => {
            out + "\nTexts that came with them, each once; a package that brought none is under the text that its licence names.\n\n"
                + licences::TEXTS
        }
    }
}
