//! `intake`: the page on which a client or an assistant fills a case in.

use super::{Exit, Lang, print};
use crate::finding::Language;
use crate::interview;
use crate::world::World;
use clap::Args;
use std::path::PathBuf;

/// What `intake` takes.
#[derive(Debug, Args)]
pub(super) struct IntakeArguments {
    /// Write the page: one HTML file that is filled in with any browser, without a network; it opens and saves `case.json`.
    #[arg(long, required = true)]
    html: bool,
    /// Where to write it.
    #[arg(short, long, value_name = "FILE", value_parser = page_file, default_value = "out/intake.html")]
    output: PathBuf,
    /// The language in which it opens; the other one is a button away.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
}

/// A page's file: its ending keeps a case or a document from being written over.
fn page_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    match ending {
        Some(ending) if ending == "html" || ending == "htm" => Ok(path),
        _ => Err("end it in `.html`".to_owned()),
    }
}

/// Writes the page.
pub(super) fn page(world: &dyn World, arguments: &IntakeArguments) -> Exit {
    let language = Language::from(arguments.lang);
    let page = interview::page(language);
    match world.replace(&arguments.output, &mut |sink| sink.write_all(page.as_bytes())) {
        Ok(()) => print::wrote(language, &arguments.output),
        Err(error) => print::refused(language, "write the page", &arguments.output, &error),
    }
}
