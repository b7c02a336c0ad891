//! `profiles`: which delivery profiles there are, and what one of them asks for; and which of them a case gets.

use super::print::{self, Answer};
use super::{Common, Exit, Lang};
use crate::delivery::profile::{self, Limit, Profile, Take};
use crate::finding::Language;
use crate::pipeline::ProfilesFile;
use crate::world::World;
use clap::Subcommand;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// What can be done with profiles.
#[derive(Debug, Subcommand)]
pub(super) enum ProfilesCommand {
    /// List them, a line each.
    List,
    /// Say what one of them asks for, and where that was read.
    Show {
        /// Its name.
        name: String,
    },
}

/// The profiles for a case: those of the file that the command line names or that stands beside the case, over the program's own.
///
/// # Errors
/// What the program ends with where the file cannot be used.
pub(super) fn of(
    world: &dyn World,
    common: &Common,
    case: &Path,
    answer: &mut Answer<'_>,
) -> Result<(Vec<Profile>, Exit), Exit> {
    let Some(path) = common
        .profiles
        .clone()
        .or_else(|| ProfilesFile::beside(world, case))
    else {
        return Ok((profile::standard(), Exit::Clean));
    };
    let file = ProfilesFile::read(world, &path).map_err(|error| {
        if error.kind() != io::ErrorKind::NotFound {
            return print::machine(common, "read the file of profiles", &path, &error);
        }
        let path = path.display();
        print::usage(
            common,
            [
                format!("there is no file of profiles `{path}`"),
                format!("il n'y a pas de fichier de profils `{path}`"),
            ],
            [
                "check the spelling; `hc-pack schema profiles` says what it may hold",
                "vérifiez l'orthographe; `hc-pack schema profiles` dit ce qu'il peut contenir",
            ],
        )
    })?;
    Ok(match file.profiles {
        Ok(profiles) => (profiles, Exit::Clean),
        Err(findings) => {
            let told = answer.case(&path, file.draft, findings, None);
            (profile::standard(), told.max(Exit::Findings))
        }
    })
}

/// All profiles, with those of a file over the program's own.
///
/// # Errors
/// What the program ends with where the file cannot be used; its faults have been printed then.
pub(super) fn all(world: &dyn World, path: Option<&Path>, lang: Option<Lang>) -> Result<Vec<Profile>, Exit> {
    let Some(path) = path else {
        return Ok(profile::standard());
    };
    let language = Language::from(lang);
    let file = ProfilesFile::read(world, path).map_err(|error| {
        print::refused(language, "read the file of profiles", path, &error).max(Exit::Usage)
    })?;
    file.profiles
        .map_err(|findings| print::of_a_file(path, &file.draft, &findings, language))
}

/// Lists all profiles, a line each.
pub(super) fn list(profiles: &[Profile], lang: Option<Lang>) -> Exit {
    let language = Language::from(lang);
    let mut out = String::new();
    for profile in profiles {
        let limits = profile.file_limit.iter().chain(&profile.total_limit);
        let doubt = limits.clone().any(|limit| !limit.confirmed)
            || profile.order.as_ref().is_some_and(|o| !o.confirmed);
        let mark = match (doubt, language) {
            (false, _) => "",
            (true, Language::En) => " (in part unconfirmed)",
            (true, Language::Fr) => " (en partie non confirmé)",
        };
        let _always = writeln!(out, "{:28}{}{mark}", profile.name, profile.title.text(language));
    }
    print::answer(&out)
}

/// Says what one profile asks for.
pub(super) fn show(profiles: &[Profile], name: &str, lang: Option<Lang>) -> Exit {
    let language = Language::from(lang);
    match profiles.iter().find(|profile| profile.name == name) {
        Some(profile) => print::answer(&words(profile, language)),
        None => {
            let known: Vec<String> = profiles.iter().map(|p| format!("`{}`", p.name)).collect();
            let (message, help) = match language {
                Language::En => (
                    format!("there is no delivery profile `{name}`"),
                    format!("there are {}", known.join(", ")),
                ),
                Language::Fr => (
                    format!("il n'y a pas de profil de remise `{name}`"),
                    format!("il y a {}", known.join(", ")),
                ),
            };
            print::say(language, &message, &help);
            Exit::Usage
        }
    }
}

fn words(profile: &Profile, language: Language) -> String {
    let mut out = format!(
        "{}: {}\n  {}\n",
        profile.name,
        profile.title.text(language),
        profile.about.text(language)
    );
    let [file, total, names, order, slots] = match language {
        Language::En => ["each file", "all files", "names", "order", "slots"],
        Language::Fr => ["chaque fichier", "tous les fichiers", "noms", "ordre", "cases"],
    };
    for (what, limit) in [(file, &profile.file_limit), (total, &profile.total_limit)] {
        if let Some(Limit {
            bytes,
            aim,
            confirmed,
            source,
            read,
        }) = limit
        {
            let said = match language {
                Language::En => format!("at most {bytes} bytes, aimed at {aim}"),
                Language::Fr => format!("au plus {bytes} octets, visé : {aim}"),
            };
            basis(
                &mut out,
                what,
                &said,
                *confirmed,
                (source.text(language), &read.to_string()),
                language,
            );
        }
    }
    if let Some(rule) = &profile.names {
        let said = match language {
            Language::En => format!(
                "at most {} characters: small letters, digits, hyphens",
                rule.characters_max
            ),
            Language::Fr => format!(
                "au plus {} caractères : minuscules, chiffres, traits d'union",
                rule.characters_max
            ),
        };
        basis(
            &mut out,
            names,
            &said,
            rule.confirmed,
            (rule.source.text(language), &rule.read.to_string()),
            language,
        );
    }
    if let Some(rule) = &profile.order {
        basis(
            &mut out,
            order,
            "",
            rule.confirmed,
            (rule.source.text(language), &rule.read.to_string()),
            language,
        );
    }
    if !profile.slots.is_empty() {
        let _always = writeln!(out, "  {slots}:");
    }
    for (slot, nth) in profile.slots.iter().zip(1..) {
        let takes: Vec<String> = slot.takes.iter().map(|take| said(take, language)).collect();
        let _always = writeln!(
            out,
            "    {nth:02}-{:27} {} ({})",
            slot.id,
            slot.title.text(language),
            takes.join("; ")
        );
    }
    out
}

fn basis(
    out: &mut String,
    what: &str,
    said: &str,
    confirmed: bool,
    (source, read): (&str, &str),
    language: Language,
) {
    let (sure, on) = match (language, confirmed) {
        (Language::En, true) => ("confirmed", "read"),
        (Language::En, false) => ("NOT CONFIRMED", "read"),
        (Language::Fr, true) => ("confirmé", "lu le"),
        (Language::Fr, false) => ("NON CONFIRMÉ", "lu le"),
    };
    let said = if said.is_empty() {
        String::new()
    } else {
        format!("{said}; ")
    };
    let _always = writeln!(out, "  {what}: {said}{sure}\n    {source} ({on} {read})");
}

fn said(take: &Take, language: Language) -> String {
    let kinds = |kinds: &[crate::case::model::evidence::ExhibitKind]| {
        let names: Vec<String> = kinds
            .iter()
            .filter_map(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned))
            .collect();
        names.join(", ")
    };
    match (take, language) {
        (Take::Letters, Language::En) => "the letters".into(),
        (Take::Letters, Language::Fr) => "les lettres".into(),
        (Take::Forms(numbers), _) => numbers.join(", "),
        (Take::OtherForms, Language::En) => "all other forms, a file each".into(),
        (Take::OtherForms, Language::Fr) => "tous les autres formulaires, un fichier chacun".into(),
        (Take::Exhibits(list), Language::En) => format!("exhibits: {}", kinds(list)),
        (Take::Exhibits(list), Language::Fr) => format!("pièces : {}", kinds(list)),
        (Take::OtherExhibits, Language::En) => "all other exhibits".into(),
        (Take::OtherExhibits, Language::Fr) => "toutes les autres pièces".into(),
    }
}
