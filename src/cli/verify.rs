//! `verify`: packages proven, one after the other, with one exit code for all.

use super::{Exit, Format, Voice, print, speech};
use crate::finding::{Finding, Language, any_error};
use crate::package::verify::{Verified, verify};
use crate::report::{self, Subject};
use crate::world::{Kind, World};
use clap::Args;
use std::io;
use std::path::{Path, PathBuf};

/// What `verify` takes.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// The packages: zip files, or folders that `--unpack` wrote.
    #[arg(required = true, value_name = "PACKAGE")]
    packages: Vec<PathBuf>,
    #[command(flatten)]
    voice: Voice,
}

/// Proves every package.
pub(super) fn packages(world: &dyn World, arguments: &VerifyArguments) -> Exit {
    let voice = arguments.voice;
    let mut exit = Exit::Clean;
    let mut told = Vec::new();
    for path in &arguments.packages {
        match verify(world, path) {
            Ok(verified) => {
                let name = named(world, path);
                exit = exit.max(one(&name, &verified, voice));
                told.push((name, verified.findings));
            }
            Err(error) => exit = exit.max(unreadable(Language::from(voice.lang), path, &error)),
        }
    }
    exit.max(as_json(&told, voice))
}

/// A package as messages call it: what is found in a folder lies below it, what is found in a zip file is told beside it.
fn named(world: &dyn World, path: &Path) -> String {
    let name = path.display().to_string();
    match world.kind(path) {
        Ok(Kind::Folder) if !name.ends_with(['/', '\\']) => name + "/",
        _ => name,
    }
}

fn one(name: &str, verified: &Verified, voice: Voice) -> Exit {
    let exit = tell(name, &verified.findings, voice);
    if voice.format == Format::Human && !any_error(&verified.findings) {
        tell_line!("{}", summary(verified, speech::written(voice.lang)));
    }
    exit
}

/// Prints findings that belong to no case, and says what they end in.
pub(super) fn tell(name: &str, findings: &[Finding], voice: Voice) -> Exit {
    let language = voice.format.language(voice.lang);
    let subject = Subject {
        path: name,
        draft: None,
        templates: &[],
        findings,
    };
    let printed = match voice.format {
        Format::Human => {
            let colour = if print::coloured(voice.colour) {
                report::Colour::On
            } else {
                report::Colour::Off
            };
            tell!("{}", report::human(&[subject], language, colour));
            Exit::Clean
        }
        Format::Short => print::answer(&report::short(&[subject], language)),
        Format::Github => print::answer(&report::github(&[subject], language)),
        Format::Sarif => print::answer(&report::sarif(&[subject], language)),
        Format::Junit => print::answer(&report::junit(&[subject], language)),
        Format::Json | Format::Jsonl => Exit::Clean,
    };
    let found = if any_error(findings) {
        Exit::Findings
    } else {
        Exit::Clean
    };
    let line = match voice.format {
        Format::Jsonl => print::answer(&report::lines::case(&subject, found as u8, None, language)),
        _ => Exit::Clean,
    };
    printed.max(found).max(line)
}

/// Prints what was found in all of them as one document, where that is asked for.
pub(super) fn as_json(told: &[(String, Vec<Finding>)], voice: Voice) -> Exit {
    if voice.format != Format::Json {
        return Exit::Clean;
    }
    let subjects: Vec<Subject<'_>> = told
        .iter()
        .map(|(path, findings)| Subject {
            path,
            draft: None,
            templates: &[],
            findings,
        })
        .collect();
    print::answer(&report::json::json(&subjects, Language::from(voice.lang)))
}

/// Says that a package is not there, or that the machine refused it.
pub(super) fn unreadable(language: Language, path: &Path, error: &io::Error) -> Exit {
    if error.kind() != io::ErrorKind::NotFound {
        return print::refused(language, "read the package", path, error);
    }
    let (message, help) = match language {
        Language::En => (
            format!("there is no package `{}`", path.display()),
            "check the spelling; `hc-pack build` says where it wrote a package",
        ),
        Language::Fr => (
            format!("il n'y a pas de dossier scellé `{}`", path.display()),
            "vérifiez l'orthographe; `hc-pack build` dit où il a écrit un dossier",
        ),
    };
    print::say(language, &message, help);
    Exit::Usage
}

fn summary(verified: &Verified, language: Language) -> String {
    let Verified {
        reference,
        program,
        files,
        bytes,
        exhibits,
        seal,
        ..
    } = verified;
    match language {
        Language::En => format!(
            "{reference}, built by hc-pack {program}: {files} files, {bytes} bytes, all as they were sealed; page numbers of {exhibits} exhibits proven\nseal {seal}"
        ),
        Language::Fr => format!(
            "{reference}, constitué par hc-pack {program} : {files} fichiers, {bytes} octets, tous tels qu'ils ont été scellés; numéros de page de {exhibits} pièces vérifiés\nsceau {seal}"
        ),
    }
}
