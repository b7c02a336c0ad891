//! `encrypt` and `decrypt`: a package made ready to travel, and back.

use super::{Exit, Lang, print, verify};
use crate::finding::Language;
use crate::package::transfer::{self, Locked, PASSPHRASE_CHARACTERS_MIN};
use crate::report;
use crate::world::World;
use clap::Args;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// What `encrypt` and `decrypt` take.
#[derive(Debug, Args)]
pub(super) struct TransferArguments {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to write; beside the file where nothing is said.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of messages.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

/// The environment variable that holds the passphrase where nobody can be asked.
const VARIABLE: &str = "HC_PACK_PASSPHRASE";

/// Encrypts a package.
pub(super) fn encrypt(world: &dyn World, arguments: &TransferArguments) -> Exit {
    let language = Language::from(arguments.lang);
    let output = arguments
        .output
        .clone()
        .unwrap_or_else(|| beside(&arguments.file, "transfer"));
    let passphrase = match passphrase(world, language, Asked::Twice) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    match transfer::encrypt(world, &arguments.file, &output, &passphrase) {
        Ok(()) => {
            let path = report::visible(&output.display().to_string()).into_owned();
            tell_line!(
                "{}",
                match language {
                    Language::En => format!(
                        "wrote {path}\nwarning: Windows Explorer cannot open it; the receiver needs 7-Zip or `hc-pack decrypt`\n  = help: say the passphrase by telephone, never in the message that carries the file; no two encryptions have the same bytes"
                    ),
                    Language::Fr => format!(
                        "écrit : {path}\navertissement : l'Explorateur Windows ne peut l'ouvrir; il faut au destinataire 7-Zip ou `hc-pack decrypt`\n  = aide: donnez la phrase de passe par téléphone, jamais dans le message qui porte le fichier; deux chiffrements n'ont jamais les mêmes octets"
                    ),
                }
            );
            Exit::Clean
        }
        Err(error) => verify::unreadable(language, &arguments.file, &error),
    }
}

/// Decrypts what [`encrypt`] wrote.
pub(super) fn decrypt(world: &dyn World, arguments: &TransferArguments) -> Exit {
    let language = Language::from(arguments.lang);
    let output = arguments
        .output
        .clone()
        .unwrap_or_else(|| beside(&arguments.file, "package"));
    let passphrase = match passphrase(world, language, Asked::Once) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    match transfer::decrypt(world, &arguments.file, &output, &passphrase) {
        Ok(()) => {
            let wrote = match language {
                Language::En => "wrote",
                Language::Fr => "écrit :",
            };
            tell_line!("{wrote} {}", report::visible(&output.display().to_string()));
            Exit::Clean
        }
        Err(Locked::System(error)) => verify::unreadable(language, &arguments.file, &error),
        Err(locked) => {
            refused(language, &arguments.file, &locked);
            Exit::Findings
        }
    }
}

fn refused(language: Language, path: &Path, locked: &Locked) {
    let path = path.display();
    let (message, help) = match (locked, language) {
        (Locked::Passphrase, Language::En) => (
            format!("`{path}` does not open with this passphrase"),
            "ask the sender for it; capitals and spaces count",
        ),
        (Locked::Passphrase, Language::Fr) => (
            format!("`{path}` ne s'ouvre pas avec cette phrase de passe"),
            "demandez-la à l'expéditeur; majuscules et espaces comptent",
        ),
        (Locked::Other(reason), Language::En) => (
            format!("`{path}` is not a package that was encrypted for transfer: {reason}"),
            "give the file that `hc-pack encrypt` wrote",
        ),
        (Locked::Other(reason), Language::Fr) => (
            format!("`{path}` n'est pas un dossier chiffré pour transmission : {reason}"),
            "donnez le fichier écrit par `hc-pack encrypt`",
        ),
        (Locked::System(error), _) => (format!("`{path}`: {error}"), ""),
    };
    print::say(language, &message, help);
}

/// `out/HC-1.zip` becomes `out/HC-1.transfer.zip`.
fn beside(path: &Path, word: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.trim_end_matches(".transfer");
    path.with_file_name(format!("{stem}.{word}.zip"))
}

/// How often a passphrase is asked for at the prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Once,
    Twice,
}

/// The passphrase: from the environment, or from a person. Never from an argument: those are seen by all who list processes.
fn passphrase(world: &dyn World, language: Language, asked: Asked) -> Result<String, Exit> {
    let given = world
        .variable(VARIABLE)
        .map(|value| value.to_string_lossy().into_owned());
    let phrase = match given {
        Some(phrase) => phrase,
        None if io::stdin().is_terminal() => prompt(language, asked)?,
        None => {
            let (message, help) = match language {
                Language::En => (
                    "there is no passphrase",
                    format!("run it in a terminal, or set `{VARIABLE}`"),
                ),
                Language::Fr => (
                    "il n'y a pas de phrase de passe",
                    format!("lancez-le dans un terminal, ou définissez `{VARIABLE}`"),
                ),
            };
            print::say(language, message, &help);
            return Err(Exit::Usage);
        }
    };
    let count = phrase.chars().count();
    if asked == Asked::Twice && count < PASSPHRASE_CHARACTERS_MIN {
        let (message, help) = match language {
            Language::En => (
                format!(
                    "the passphrase has {count} characters; at least {PASSPHRASE_CHARACTERS_MIN} are needed"
                ),
                "take four or more words that do not belong together",
            ),
            Language::Fr => (
                format!(
                    "la phrase de passe compte {count} caractères; il en faut au moins {PASSPHRASE_CHARACTERS_MIN}"
                ),
                "prenez quatre mots ou plus sans lien entre eux",
            ),
        };
        print::say(language, &message, help);
        return Err(Exit::Usage);
    }
    Ok(phrase)
}

fn prompt(language: Language, asked: Asked) -> Result<String, Exit> {
    let (first, again, differ, help) = match language {
        Language::En => (
            "passphrase: ",
            "once more: ",
            "the two passphrases differ",
            "type the same twice",
        ),
        Language::Fr => (
            "phrase de passe : ",
            "encore une fois : ",
            "les deux phrases de passe diffèrent",
            "tapez deux fois la même",
        ),
    };
    let ask = |words: &str| {
        rpassword::prompt_password(words)
            .map_err(|error| print::refused(language, "read the passphrase from", Path::new("-"), &error))
    };
    let phrase = ask(first)?;
    if asked == Asked::Twice && ask(again)? != phrase {
        print::say(language, differ, help);
        return Err(Exit::Usage);
    }
    Ok(phrase)
}
