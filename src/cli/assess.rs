//! `assess`: the intake view of one case, on the terminal, as JSON, as a PDF or as one HTML page.

use super::speech::{self, Reader};
use super::unread::unread;
use super::{Colour, Exit, Lang, output as place, print};
use crate::assess::{Assessment, document};
use crate::blocks::Document;
use crate::case::Draft;
use crate::finding::Language;
use crate::pipeline::{self, House, StyleFile};
use crate::report::{self, Subject};
use crate::world::{Disk, World};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

/// What `assess` takes.
#[derive(Debug, Args)]
pub(super) struct AssessArguments {
    /// The case file, filled in as far as it is.
    #[arg(value_name = "CASE")]
    case: PathBuf,
    /// Where to write: the end of the name says the form (`.pdf`, `.html`, `.json`, `.txt`); may be given more than once.
    #[arg(short, long, value_name = "FILE", value_parser = file)]
    output: Vec<PathBuf>,
    /// What is printed on standard output; nothing where a file is written, unless this says so.
    #[arg(long, value_enum)]
    format: Option<Shown>,
    /// The language of the assessment.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// When to use colour. `NO_COLOR` is honoured.
    #[arg(long, value_enum, default_value_t = Colour::Auto, alias = "color")]
    colour: Colour,
    /// Take this day as today, e.g. 2026-11-23, so that the answer does not depend on the clock.
    #[arg(long, value_name = "DATE")]
    today: Option<jiff::civil::Date>,
    /// The house style of the PDF: a JSON file. Without it, a file `style.json` beside the case is its style.
    #[arg(long, value_name = "STYLE")]
    style: Option<PathBuf>,
}

impl AssessArguments {
    /// The language of the assessment: a file's is never that of the machine.
    fn language(&self) -> Language {
        let for_a_person = self.output.is_empty() && self.format.is_none_or(|shown| shown == Shown::Text);
        speech::of(
            self.lang,
            if for_a_person {
                Reader::Person
            } else {
                Reader::Program
            },
        )
    }
}

/// What is printed on standard output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shown {
    /// For a person.
    Text,
    /// One JSON document, with a version.
    Json,
    /// One HTML page.
    Html,
}

/// The form of a file, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Pdf,
    Shown(Shown),
}

fn form(path: &Path) -> Option<Form> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "pdf" => Some(Form::Pdf),
        "html" | "htm" => Some(Form::Shown(Shown::Html)),
        "json" => Some(Form::Shown(Shown::Json)),
        "txt" => Some(Form::Shown(Shown::Text)),
        _ => None,
    }
}

fn file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    match form(&path) {
        Some(_) => Ok(path),
        None => Err("end it in `.pdf`, `.html`, `.json` or `.txt`".to_owned()),
    }
}

/// Assesses the case that the arguments name.
pub(super) fn case(arguments: &AssessArguments) -> Exit {
    let world = Disk {
        today: arguments.today,
        ..Disk::default()
    };
    let language = arguments.language();
    let bytes = match world.read(&arguments.case) {
        Ok(bytes) => bytes,
        Err(error) => return unread(language, &arguments.case, &error),
    };
    let (draft, assessment) = pipeline::assess(&arguments.case, &bytes, world.today(), language);
    let Some(assessment) = assessment else {
        return unreadable(&arguments.case, &draft, arguments, language);
    };
    let sheet = document::of(&assessment, language);
    let mut exit = Exit::Clean;
    for output in &arguments.output {
        exit = exit.max(written(&world, arguments, output, &assessment, &sheet));
    }
    let default = arguments.output.is_empty().then_some(Shown::Text);
    match arguments.format.or(default) {
        Some(shown) => exit.max(print::answer(&text(
            shown,
            &assessment,
            &sheet,
            colour(arguments),
        ))),
        None => exit,
    }
}

fn colour(arguments: &AssessArguments) -> report::Colour {
    if print::coloured_out(arguments.colour) {
        report::Colour::On
    } else {
        report::Colour::Off
    }
}

fn text(shown: Shown, assessment: &Assessment, sheet: &Document, colour: report::Colour) -> String {
    match shown {
        Shown::Text => report::plain(sheet, colour),
        Shown::Html => report::html(sheet),
        Shown::Json => report::assessment_json(assessment),
    }
}

fn written(
    world: &dyn World,
    arguments: &AssessArguments,
    output: &Path,
    assessment: &Assessment,
    sheet: &Document,
) -> Exit {
    let language = arguments.language();
    let given = [Some(arguments.case.clone()), arguments.style.clone()];
    let given: Vec<PathBuf> = given.into_iter().flatten().collect();
    if let Err(exit) = place::apart_from(world, language, &given, output) {
        return exit;
    }
    let bytes = match form(output) {
        Some(Form::Shown(shown)) => text(shown, assessment, sheet, report::Colour::Off).into_bytes(),
        Some(Form::Pdf) | None => match pdf(world, arguments, assessment, sheet) {
            Ok(bytes) => bytes,
            Err(exit) => return exit,
        },
    };
    match world.replace(output, &mut |sink| sink.write_all(&bytes)) {
        Ok(()) => print::wrote(language, output),
        Err(error) => print::refused(language, "write the assessment", output, &error),
    }
}

fn pdf(
    world: &dyn World,
    arguments: &AssessArguments,
    assessment: &Assessment,
    sheet: &Document,
) -> Result<Vec<u8>, Exit> {
    let language = arguments.language();
    let style = arguments
        .style
        .clone()
        .or_else(|| StyleFile::beside(world, &arguments.case));
    let house = match style {
        None => House::default(),
        Some(path) => {
            let file = StyleFile::read(world, &path)
                .map_err(|error| print::refused(language, "read the style file", &path, &error))?;
            let told = |findings: &[_]| {
                print::findings(&path, Some(&file.draft), findings, language, arguments.colour)
            };
            file.house.map_err(|findings| told(&findings))?
        }
    };
    let date = assessment.filing.unwrap_or(assessment.today).0;
    pipeline::print(sheet, &house, date, language)
        .map_err(|findings| print::findings(&arguments.case, None, &findings, language, arguments.colour))
}

/// Says why nothing can be assessed: the text is no JSON object, or has nothing of a case.
fn unreadable(path: &Path, draft: &Draft, arguments: &AssessArguments, language: Language) -> Exit {
    let checked = crate::check::check(draft, jiff::civil::Date::MIN);
    let name = path.display().to_string();
    let subject = Subject {
        path: &name,
        draft: Some(draft),
        templates: &[],
        findings: &checked.findings,
    };
    print::told(&subject, language, arguments.colour)
}
