//! `compress`: one PDF made to fit a limit, with a word on every picture that lost something.

use super::{Exit, Lang, output, print};
use crate::finding::Language;
use crate::pdf::compress::{Change, Fitted, Floor, Kind, fit};
use crate::report;
use crate::world::World;
use clap::Args;
use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;

/// What `compress` takes.
#[derive(Debug, Args)]
pub(super) struct CompressArguments {
    /// The PDF.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The most bytes it may have.
    #[arg(long, value_name = "BYTES")]
    limit: u64,
    /// Where to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The lowest resolution of scans of text, in dots per inch.
    #[arg(long, value_name = "DPI", default_value_t = 150)]
    text_dpi: u32,
    /// The lowest resolution of photographs, in dots per inch.
    #[arg(long, value_name = "DPI", default_value_t = 110)]
    photograph_dpi: u32,
    /// The lowest quality of JPEG coding, 1 to 100.
    #[arg(long, default_value_t = 35)]
    quality: u8,
    /// The language of messages.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

/// Makes a PDF fit.
pub(super) fn file(world: &dyn World, arguments: &CompressArguments) -> Exit {
    let language = Language::from(arguments.lang);
    let bytes = match world.read(&arguments.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let exit = print::refused(language, "read the file", &arguments.file, &error);
            let missing = error.kind() == io::ErrorKind::NotFound;
            return if missing { Exit::Usage } else { exit };
        }
    };
    let given = std::slice::from_ref(&arguments.file);
    if let Err(exit) = output::apart_from(world, language, given, &arguments.output) {
        return exit;
    }
    let floor = Floor {
        text_dpi: arguments.text_dpi,
        photograph_dpi: arguments.photograph_dpi,
        quality: arguments.quality,
    };
    let fitted = match fit(&bytes, arguments.limit, floor) {
        Ok(fitted) => fitted,
        Err(reason) => {
            let (message, help) = match language {
                Language::En => (
                    format!("`{}` cannot be read as a PDF: {reason}", arguments.file.display()),
                    "open it in a viewer and save it anew",
                ),
                Language::Fr => (
                    format!(
                        "`{}` ne peut être lu comme PDF : {reason}",
                        arguments.file.display()
                    ),
                    "ouvrez-le dans une visionneuse et enregistrez-le de nouveau",
                ),
            };
            print::say(language, &message, help);
            return Exit::Findings;
        }
    };
    tell!("{}", told(&fitted, bytes.len(), arguments.limit, language));
    let written = world.replace(&arguments.output, &mut |sink| sink.write_all(&fitted.bytes));
    if let Err(error) = written {
        return print::refused(language, "write the file", &arguments.output, &error);
    }
    let path = arguments.output.display().to_string();
    let wrote = match language {
        Language::En => "wrote",
        Language::Fr => "écrit :",
    };
    tell_line!("{wrote} {}", report::visible(&path));
    if fitted.fits { Exit::Clean } else { Exit::Findings }
}

fn told(fitted: &Fitted, before: usize, limit: u64, language: Language) -> String {
    let mut out = String::new();
    for change in &fitted.changes {
        let _always = writeln!(out, "{}", one(change, language));
    }
    let after = fitted.bytes.len();
    let sum = match (language, fitted.fits) {
        (Language::En, true) => format!("{before} → {after} bytes, within {limit}"),
        (Language::Fr, true) => format!("{before} → {after} octets, dans la limite de {limit}"),
        (Language::En, false) => format!(
            "{before} → {after} bytes: {} above {limit}, and nothing goes below the floor of legibility; split it",
            after as u64 - limit
        ),
        (Language::Fr, false) => format!(
            "{before} → {after} octets : {} de plus que {limit}, et rien ne descend sous le seuil de lisibilité; divisez-le",
            after as u64 - limit
        ),
    };
    out + &sum + "\n"
}

fn one(change: &Change, language: Language) -> String {
    let Change {
        dpi_before,
        dpi_after,
        bytes_before,
        bytes_after,
        similarity,
        ..
    } = change;
    let page = change.page + 1;
    let kind = match (change.kind, language) {
        (Kind::Text, Language::En) => "text",
        (Kind::Text, Language::Fr) => "texte",
        (Kind::Photograph, Language::En) => "photograph",
        (Kind::Photograph, Language::Fr) => "photographie",
        (Kind::Bilevel, Language::En) => "black and white, without loss",
        (Kind::Bilevel, Language::Fr) => "noir et blanc, sans perte",
    };
    let quality = change
        .quality
        .map_or("–".to_owned(), |quality| quality.to_string());
    let grey = match (change.grey, language) {
        (false, _) => "",
        (true, Language::En) => ", colours left out",
        (true, Language::Fr) => ", couleurs retirées",
    };
    match language {
        Language::En => format!(
            "page {page}: {kind}, {dpi_before} → {dpi_after} dpi, quality {quality}, {bytes_before} → {bytes_after} bytes, similarity {similarity:.3}{grey}"
        ),
        Language::Fr => format!(
            "page {page} : {kind}, {dpi_before} → {dpi_after} ppp, qualité {quality}, {bytes_before} → {bytes_after} octets, similitude {similarity:.3}{grey}"
        ),
    }
}
