//! `diff`: what changed between two packages, for a person or for a program.

use super::{Exit, Lang, print, verify};
use crate::finding::{Language, any_error};
use crate::package::diff::{Became, Diff, Stand, diff};
use crate::package::opened::Opened;
use crate::package::verify as seal;
use crate::report;
use crate::world::World;
use clap::ValueEnum;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// How a comparison is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// For a person.
    Human,
    /// One JSON document, with a version.
    Json,
}

/// Compares two packages.
pub(super) fn packages(
    world: &dyn World,
    old: &Path,
    new: &Path,
    format: DiffFormat,
    lang: Option<Lang>,
) -> Exit {
    let language = Language::from(lang);
    let (old_at, new_at) = (old, new);
    let open = |path: &Path| Opened::open(world, path).map_err(|error| refused(language, path, &error));
    let (mut old, mut new) = match (open(old), open(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            let exit = |found: Result<Opened<'_>, Exit>| found.err().unwrap_or(Exit::Clean);
            return exit(old).max(exit(new));
        }
    };
    let sound = [old_at, new_at].map(|path| is_sound(world, path, language));
    let found = diff(&mut old, &mut new);
    let printed = print::answer(&match format {
        DiffFormat::Human => words(&found, language),
        DiffFormat::Json => {
            let text = serde_json::to_string_pretty(&found);
            text.expect("the document has string keys only, so it is always JSON") + "\n"
        }
    });
    sound.into_iter().fold(printed, Exit::max)
}

/// Whether a package is as it was sealed; says so where it is not, for then what is compared may not be what was filed.
fn is_sound(world: &dyn World, path: &Path, language: Language) -> Exit {
    let findings = match seal::verify(world, path) {
        Ok(verified) => verified.findings,
        Err(error) => return verify::unreadable(language, path, &error),
    };
    if !any_error(&findings) {
        return Exit::Clean;
    }
    let shown = path.display();
    let (message, help) = match language {
        Language::En => (
            format!("`{shown}` is not as it was sealed: what it is compared by may not be what was filed"),
            "run `hc-pack verify` on it, which names every file that was changed, lost or added",
        ),
        Language::Fr => (
            format!(
                "`{shown}` n'est pas tel qu'il a été scellé : ce qui est comparé peut ne pas être ce qui a été déposé"
            ),
            "exécutez `hc-pack verify`, qui nomme chaque fichier modifié, perdu ou ajouté",
        ),
    };
    print::say(language, &message, help);
    Exit::Findings
}

/// Says that a package is not there, or is none.
pub(super) fn refused(language: Language, path: &Path, error: &io::Error) -> Exit {
    if error.kind() != io::ErrorKind::InvalidData {
        return verify::unreadable(language, path, error);
    }
    let (message, help) = match language {
        Language::En => (
            format!("`{}` is not a package: {error}", path.display()),
            "give the zip file that `hc-pack build` wrote; `hc-pack verify` says what is wrong with it",
        ),
        Language::Fr => (
            format!("`{}` n'est pas un dossier scellé : {error}", path.display()),
            "donnez le fichier zip écrit par `hc-pack build`; `hc-pack verify` dit ce qui ne va pas",
        ),
    };
    print::say(language, &message, help);
    Exit::Usage
}

fn words(diff: &Diff, language: Language) -> String {
    if diff.is_empty() {
        return match language {
            Language::En => "nothing changed\n",
            Language::Fr => "rien n'a changé\n",
        }
        .to_owned();
    }
    let [exhibit, pages, letter] = match language {
        Language::En => ["exhibit", "pp.", "letter"],
        Language::Fr => ["pièce", "p.", "lettre"],
    };
    let mut out = String::new();
    let stand = |stand: &Stand| {
        format!(
            "{} ({pages} {}–{})",
            stand.mark, stand.first_page, stand.last_page
        )
    };
    for change in &diff.exhibits {
        let (sign, at) = match (&change.before, &change.after) {
            (None, Some(after)) => ('+', stand(after)),
            (Some(before), None) => ('-', stand(before)),
            (Some(before), Some(after)) if before == after => ('~', stand(after)),
            (Some(before), Some(after)) => ('~', format!("{} → {}", stand(before), stand(after))),
            (None, None) => continue,
        };
        let title = report::visible(&change.title);
        let _always = writeln!(
            out,
            "{sign} {exhibit} {at}: {title} [{}]",
            became(change.became, language)
        );
    }
    for file in &diff.files {
        let _always = writeln!(
            out,
            "{} {} [{}]",
            sign(file.became),
            report::visible(&file.path),
            became(file.became, language)
        );
    }
    for change in &diff.letters {
        let _always = writeln!(
            out,
            "{} {letter} {} [{}]",
            sign(change.became),
            report::visible(&change.path),
            became(change.became, language)
        );
        for passage in &change.passages {
            let mut said = format!("    … {} ", passage.before);
            if !passage.gone.is_empty() {
                let _always = write!(said, "[-{}-] ", passage.gone);
            }
            if !passage.came.is_empty() {
                let _always = write!(said, "[+{}+] ", passage.came);
            }
            let _always = writeln!(out, "{}", report::visible(&format!("{said}{} …", passage.after)));
        }
    }
    out
}

fn sign(became: Became) -> char {
    match became {
        Became::Added => '+',
        Became::Removed => '-',
        Became::Replaced | Became::Moved | Became::Retitled => '~',
        Became::Unread => '?',
    }
}

fn became(became: Became, language: Language) -> &'static str {
    match (became, language) {
        (Became::Added, Language::En) => "added",
        (Became::Added, Language::Fr) => "ajouté",
        (Became::Removed, Language::En) => "removed",
        (Became::Removed, Language::Fr) => "retiré",
        (Became::Replaced, Language::En) => "replaced",
        (Became::Replaced, Language::Fr) => "remplacé",
        (Became::Moved, Language::En) => "moved",
        (Became::Moved, Language::Fr) => "déplacé",
        (Became::Retitled, Language::En) => "retitled",
        (Became::Retitled, Language::Fr) => "renommé",
        (Became::Unread, Language::En) => "cannot be read in one of the two packages: run `hc-pack verify`",
        (Became::Unread, Language::Fr) => "illisible dans l'un des deux dossiers : lancez `hc-pack verify`",
    }
}
