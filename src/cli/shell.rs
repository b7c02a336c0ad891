//! What a shell needs: completions, manual pages, and which variables and exit codes there are.
//!
//! In: the commands themselves. Out: texts generated from them, so that none can drift.

use super::{Cli, Exit, Lang, examples, print};
use crate::finding::Language;
use crate::world::World;
use clap::{Command, CommandFactory};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// A variable of the environment, and what it does in each language.
struct Variable(&'static str, &'static str, &'static str);

const VARIABLES: &[Variable] = &[
    Variable(
        "HC_PACK_LANG",
        "the language of messages: en or fr; before LC_ALL, LC_MESSAGES and LANG, behind --lang",
        "la langue des messages : en ou fr; avant LC_ALL, LC_MESSAGES et LANG, après --lang",
    ),
    Variable(
        "LC_ALL, LC_MESSAGES, LANG",
        "the language of messages to a person; they never show in a file or in what a program reads",
        "la langue des messages à une personne; elles ne paraissent jamais dans un fichier ni dans ce que lit un programme",
    ),
    Variable(
        "NO_COLOR, CLICOLOR, CLICOLOR_FORCE",
        "whether messages have colours, where --colour is auto",
        "si les messages sont en couleurs, quand --colour est auto",
    ),
    Variable(
        "HC_PACK_PASSWORD",
        "the password that opens locked evidence; several, one to a line",
        "le mot de passe qui ouvre les preuves verrouillées; plusieurs, un par ligne",
    ),
    Variable(
        "HC_PACK_PASSPHRASE",
        "the passphrase of `encrypt` and `decrypt`, where nobody is asked",
        "la phrase de passe d'`encrypt` et de `decrypt`, quand personne n'est interrogé",
    ),
    Variable(
        super::cache::VARIABLE,
        "the folder in which what a run makes is kept for the next one; behind --cache and --no-cache",
        "le dossier où ce qu'une exécution fait est gardé pour la suivante; après --cache et --no-cache",
    ),
    Variable(
        "PATH",
        "where LibreOffice is looked for, which makes pages of Word files",
        "où l'on cherche LibreOffice, qui fait des pages des fichiers Word",
    ),
];

/// An exit code, and what it means in each language.
struct Code(u8, &'static str, &'static str);

const CODES: &[Code] = &[
    Code(
        0,
        "no error; warnings may stand",
        "aucune erreur; des avertissements peuvent subsister",
    ),
    Code(
        1,
        "findings of severity error: no package was written for that case",
        "des constats de gravité erreur : aucune trousse n'a été écrite pour ce dossier",
    ),
    Code(
        2,
        "the call is wrong, or a file that it names is not there",
        "l'appel est erroné, ou un fichier qu'il nomme n'existe pas",
    ),
    Code(
        3,
        "the machine refused: disk, permission",
        "la machine a refusé : disque, permission",
    ),
    Code(4, "a fault of the program", "une faute du programme"),
];

/// The variables and exit codes as a text.
fn words(language: Language) -> String {
    let (variables, codes) = match language {
        Language::En => ("Environment variables:", "Exit codes, the highest of all cases:"),
        Language::Fr => (
            "Variables d'environnement :",
            "Codes de sortie, le plus élevé de tous les dossiers :",
        ),
    };
    let mut out = format!("{variables}\n");
    for Variable(name, en, fr) in VARIABLES {
        let about = if language == Language::En { en } else { fr };
        let _always = writeln!(out, "  {name}\n      {about}");
    }
    let _always = writeln!(out, "\n{codes}");
    for Code(code, en, fr) in CODES {
        let about = if language == Language::En { en } else { fr };
        let _always = writeln!(out, "  {code}  {about}");
    }
    out
}

/// Prints the variables and exit codes.
pub(super) fn environment(lang: Option<Lang>) -> Exit {
    print::answer(&words(lang.into()))
}

/// The command line whole, with what `hc-pack --help` says at its end.
pub(super) fn command() -> Command {
    let command = examples::added(Cli::command());
    let examples = command
        .get_after_help()
        .map(ToString::to_string)
        .unwrap_or_default();
    command.after_long_help(format!("{examples}\n\n{}", words(Language::En)))
}

/// Prints the completions for a shell.
pub(super) fn completions(shell: clap_complete::Shell) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "hc-pack", &mut script);
    print::answer(&String::from_utf8_lossy(&script))
}

/// Writes a manual page for the program and one for each command into a folder.
pub(super) fn manual(world: &dyn World, folder: &Path, lang: Option<Lang>) -> Exit {
    let mut root = command().disable_help_subcommand(true);
    root.build();
    match pages(world, folder, &root, "hc-pack") {
        Ok(()) => print::wrote(lang.into(), folder),
        Err(error) => print::refused(lang.into(), "write the manual pages into", folder, &error),
    }
}

fn pages(world: &dyn World, folder: &Path, command: &Command, name: &str) -> io::Result<()> {
    let mut page = Vec::new();
    // The name of a page is static in clap's eyes; the program ends when all of them are written.
    let named = command
        .clone()
        .name(name.to_owned())
        .display_name(name.to_owned());
    clap_mangen::Man::new(named).render(&mut page)?;
    world.replace(&folder.join(format!("{name}.1")), &mut |sink| {
        sink.write_all(&page)
    })?;
    for child in command.get_subcommands().filter(|child| !child.is_hide_set()) {
        pages(world, folder, child, &format!("{name}-{}", child.get_name()))?;
    }
    Ok(())
}
