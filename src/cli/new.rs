//! `new`: a folder for one case, ready to be filled in.
//!
//! In: arguments, and answers where somebody is at a terminal. Out: the folder, whole or not at all. What stands there already is never
//! replaced.

use super::{Exit, Lang, ask, print};
use crate::case::model::people::RepresentativeKind;
use crate::case::model::{LetterLanguage, Matter, form};
use crate::finding::Language;
use crate::report;
use crate::scaffold::{self, Answers, NewFile, Represented};
use crate::world::{Pour, World};
use clap::Args;
use clap::builder::PossibleValuesParser;
use serde::de::DeserializeOwned;
use serde_json::json;
use std::io;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  hc-pack new cases/HC-2026-0117                      asks what it needs to know
  hc-pack new cases/HC-2026-0117 --yes                asks nothing
  hc-pack new cases/HC-2026-0118 --matter deferral --language fr --representative rcic";

/// What `new` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct NewArguments {
    /// The folder; made where it is not there.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// The kind of matter; an application in Canada where nothing is said.
    #[arg(long, value_name = "MATTER", value_parser = names(MATTERS))]
    matter: Option<String>,
    /// The language of the letters; English where nothing is said.
    #[arg(long, value_enum)]
    language: Option<Lang>,
    /// The file's reference; the name of the folder where nothing is said.
    #[arg(long, value_name = "REFERENCE", value_parser = reference)]
    reference: Option<String>,
    /// Who represents the applicant; left to be filled in where nothing is said.
    #[arg(long, value_name = "CAPACITY", value_parser = names(REPRESENTED))]
    representative: Option<String>,
    /// Ask nothing.
    #[arg(short, long)]
    yes: bool,
    /// The language of messages.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

/// A name as a case or this command writes it, and what it means in each language.
type Choice = (&'static str, &'static str, &'static str);

const MATTERS: &[Choice] = &[
    (
        "application_in_canada",
        "application for permanent residence from inside Canada",
        "demande de résidence permanente présentée au Canada",
    ),
    (
        "application_outside_canada",
        "application for a permanent resident visa from outside Canada",
        "demande de visa de résident permanent présentée hors du Canada",
    ),
    (
        "further_submissions",
        "further submissions on a pending application",
        "observations additionnelles dans une demande en cours",
    ),
    (
        "reconsideration",
        "request to reconsider a refusal",
        "demande de réexamen d'un refus",
    ),
    (
        "judicial_review",
        "application for leave and for judicial review",
        "demande d'autorisation et de contrôle judiciaire",
    ),
    (
        "deferral",
        "request to defer a removal",
        "demande de report d'un renvoi",
    ),
    (
        "risk_assessment",
        "application for protection (pre-removal risk assessment)",
        "demande de protection (examen des risques avant renvoi)",
    ),
];

const LANGUAGES: &[Choice] = &[("en", "English", "anglais"), ("fr", "French", "français")];

/// Said of a case that nobody represents.
const NOBODY: &str = "nobody";

const REPRESENTED: &[Choice] = &[
    (
        "rcic",
        "a regulated Canadian immigration consultant (RCIC)",
        "un consultant réglementé en immigration canadienne (CRIC)",
    ),
    (
        "rcic_irb",
        "an RCIC licensed for the Immigration and Refugee Board (RCIC-IRB)",
        "un CRIC autorisé devant la Commission de l'immigration et du statut de réfugié (CRIC-CISR)",
    ),
    ("lawyer", "a lawyer", "un avocat"),
    (
        "quebec_notary",
        "a notary of the Chambre des notaires du Québec",
        "un notaire de la Chambre des notaires du Québec",
    ),
    (
        "paralegal",
        "a paralegal licensed by a law society",
        "un parajuriste titulaire d'un permis d'un barreau",
    ),
    (
        "student_at_law",
        "a student-at-law under supervision",
        "un stagiaire en droit sous supervision",
    ),
    (
        "unpaid",
        "a friend, relative or organization, without pay",
        "un ami, un parent ou un organisme, sans rétribution",
    ),
    (
        NOBODY,
        "nobody: the applicant acts alone",
        "personne : le demandeur agit seul",
    ),
];

fn names(choices: &'static [Choice]) -> PossibleValuesParser {
    choices.iter().map(|(name, ..)| *name).collect::<Vec<_>>().into()
}

fn reference(text: &str) -> Result<String, String> {
    match form::reference(text) {
        Ok(()) if text.chars().count() <= REFERENCE_CHARS_MAX => Ok(text.to_owned()),
        _ => Err(format!(
            "letters, digits, hyphens, points and underscores, at most {REFERENCE_CHARS_MAX} of them"
        )),
    }
}

/// The most characters of a reference, as the schema has it.
const REFERENCE_CHARS_MAX: usize = 60;

/// Makes the folder.
pub(super) fn case(world: &dyn World, arguments: &NewArguments) -> Exit {
    let language = Language::from(arguments.lang);
    let folder = &arguments.folder;
    let (answers, asked) = match answers(world, arguments, language) {
        Some(answers) => answers,
        None => {
            let (message, help) = match language {
                Language::En => (
                    "the questions were not answered; nothing was written",
                    "run again, or add `--yes` to be asked nothing",
                ),
                Language::Fr => (
                    "les questions sont restées sans réponse; rien n'a été écrit",
                    "recommencez, ou ajoutez `--yes` pour ne rien être demandé",
                ),
            };
            print::say(language, message, help);
            return Exit::Usage;
        }
    };
    let files = scaffold::files(&answers);
    if let Some(there) = files
        .iter()
        .map(|file| below(folder, file))
        .find(|path| world.kind(path).is_ok())
    {
        let case = folder.join(scaffold::CASE_FILE);
        let there = if world.kind(&case).is_ok() { case } else { there };
        let (message, help) = match language {
            Language::En => (
                format!("`{}` is there already; nothing was written", there.display()),
                "choose another folder: a case is never written over another",
            ),
            Language::Fr => (
                format!("`{}` existe déjà; rien n'a été écrit", there.display()),
                "choisissez un autre dossier : un dossier n'en remplace jamais un autre",
            ),
        };
        print::say(language, &message, help);
        return Exit::Usage;
    }
    if let Err(error) = write(world, folder, &files) {
        return print::refused(language, "write the folder", folder, &error);
    }
    print::wrote(language, &folder.join(scaffold::CASE_FILE));
    tell!("{}", next(folder, language, asked));
    Exit::Clean
}

fn below(folder: &Path, file: &NewFile) -> PathBuf {
    file.path
        .split('/')
        .fold(folder.to_owned(), |path, part| path.join(part))
}

/// Writes a folder that is not there at once; into one that is there, a file at a time, the case last.
fn write(world: &dyn World, folder: &Path, files: &[NewFile]) -> io::Result<()> {
    if world.kind(folder).is_err() {
        let poured: Vec<(String, Box<Pour<'_>>)> = files
            .iter()
            .map(|file| {
                let pour: Box<Pour<'_>> = Box::new(|sink| sink.write_all(file.text.as_bytes()));
                (file.path.to_owned(), pour)
            })
            .collect();
        return world.replace_folder(folder, &poured);
    }
    for file in files {
        world.replace(&below(folder, file), &mut |sink| {
            sink.write_all(file.text.as_bytes())
        })?;
    }
    Ok(())
}

/// Whether questions were asked, where there was something to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Enough,
    Nothing,
}

/// What the arguments say, what was answered, and what counts where neither does. Nothing where input ended.
fn answers(world: &dyn World, arguments: &NewArguments, language: Language) -> Option<(Answers, Asked)> {
    let ask = !arguments.yes && ask::somebody_is_there();
    let choose = |given: Option<&str>, en: &str, fr: &str, choices: &[Choice]| match given {
        Some(given) => Some(Some(given.to_owned())),
        None if !ask => Some(None),
        None => {
            let question = match language {
                Language::En => en,
                Language::Fr => fr,
            };
            let shown: Vec<(&str, &str)> = choices
                .iter()
                .map(|(name, en, fr)| (*name, if language == Language::En { *en } else { *fr }))
                .collect();
            let place = ask::choice(question, &shown, language)?;
            Some(Some(choices[place].0.to_owned()))
        }
    };
    let matter = choose(
        arguments.matter.as_deref(),
        "What kind of matter is it?",
        "De quel genre d'affaire s'agit-il?",
        MATTERS,
    )?;
    let given = arguments.language.map(|lang| match lang {
        Lang::En => "en",
        Lang::Fr => "fr",
    });
    let letters = choose(
        given,
        "In which language are the letters?",
        "En quelle langue sont les lettres?",
        LANGUAGES,
    )?;
    let represented = choose(
        arguments.representative.as_deref(),
        "Who represents the applicant?",
        "Qui représente le demandeur?",
        REPRESENTED,
    )?;
    let usual = named_after(world, &arguments.folder);
    let reference = match &arguments.reference {
        Some(given) => given.clone(),
        None if !ask => usual,
        None => {
            let question = match language {
                Language::En => "Reference of the file",
                Language::Fr => "Référence du dossier",
            };
            ask::text(question, &usual, &|text| {
                if text.is_empty() {
                    Ok(())
                } else {
                    reference(text).map(|_| ())
                }
            })?
        }
    };
    let answers = Answers {
        matter: matter
            .as_deref()
            .and_then(said)
            .unwrap_or(Matter::ApplicationInCanada),
        language: letters.as_deref().and_then(said).unwrap_or(LetterLanguage::En),
        reference,
        representative: match represented.as_deref() {
            None => Represented::Unsaid,
            Some(NOBODY) => Represented::ByNobody,
            Some(kind) => said::<RepresentativeKind>(kind).map_or(Represented::Unsaid, Represented::By),
        },
    };
    let all_said =
        arguments.matter.is_some() && arguments.language.is_some() && arguments.representative.is_some();
    let asked = if ask || all_said {
        Asked::Enough
    } else {
        Asked::Nothing
    };
    Some((answers, asked))
}

/// A word of the case format, read.
fn said<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(json!(word)).ok()
}

/// The folder's own name, with hyphens for what a reference cannot hold, where something is left of it.
fn named_after(world: &dyn World, folder: &Path) -> String {
    let real = world.real_path(folder);
    let path = real.as_deref().unwrap_or(folder);
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let kept = |c: char| reference(&c.to_string()).is_ok() || "-._".contains(c);
    let parts: Vec<&str> = name.split(|c| !kept(c)).filter(|part| !part.is_empty()).collect();
    reference(&parts.join("-")).unwrap_or_default()
}

/// What to do next.
fn next(folder: &Path, language: Language, asked: Asked) -> String {
    let case = report::visible(&folder.join(scaffold::CASE_FILE).display().to_string()).into_owned();
    let evidence = report::visible(&folder.join("evidence").display().to_string()).into_owned();
    let blank = match (language, asked) {
        (Language::En, Asked::Nothing) => {
            "nothing was asked: see `hc-pack new --help` for what can be said\n"
        }
        (Language::Fr, Asked::Nothing) => {
            "rien n'a été demandé : `hc-pack new --help` dit ce qui peut être dit\n"
        }
        (_, Asked::Enough) => "",
    };
    match language {
        Language::En => format!(
            "{blank}next:\n  put the evidence into {evidence}, then\n  hc-pack evidence add \"{evidence}\" --case \"{case}\"\n  hc-pack check \"{case}\"    says what is still to be filled in\n"
        ),
        Language::Fr => format!(
            "{blank}ensuite :\n  mettez les preuves dans {evidence}, puis\n  hc-pack evidence add \"{evidence}\" --case \"{case}\"\n  hc-pack check \"{case}\"    dit ce qui reste à remplir\n"
        ),
    }
}
