//! What is said of a case file that cannot be read.

use super::Exit;
use super::print::{refused, say};
use crate::finding::Language;
use std::io;
use std::path::Path;

/// Says that a case file is not there, or cannot be read.
pub(super) fn unread(language: Language, path: &Path, error: &io::Error) -> Exit {
    if error.kind() == io::ErrorKind::IsADirectory {
        let inside = path.join(crate::scaffold::CASE_FILE);
        let (message, help) = match language {
            Language::En => (
                format!("`{}` is a folder", path.display()),
                format!("give the case file in it, such as `{}`", inside.display()),
            ),
            Language::Fr => (
                format!("`{}` est un dossier", path.display()),
                format!(
                    "donnez le dossier de demande qui s'y trouve, comme `{}`",
                    inside.display()
                ),
            ),
        };
        say(language, &message, &help);
        return Exit::Usage;
    }
    if error.kind() != io::ErrorKind::NotFound {
        return refused(language, "read the case file", path, error);
    }
    let (message, help) = match language {
        Language::En => (
            format!("there is no case file `{}`", path.display()),
            "check the spelling, or give the path of a `case.json`",
        ),
        Language::Fr => (
            format!("il n'y a pas de fichier `{}`", path.display()),
            "vérifiez l'orthographe, ou donnez le chemin d'un `case.json`",
        ),
    };
    say(language, &message, help);
    Exit::Usage
}
