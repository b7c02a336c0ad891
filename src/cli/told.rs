//! What `watch` and the cache say on the way: all of it on standard error.

use super::Exit;
use crate::finding::Language;
use crate::report;
use std::io;
use std::path::Path;

/// What the machine refused, in French; the English words go after "cannot".
pub(super) fn refused(what: &str) -> &str {
    match what {
        "copy the file" => "impossible de copier le fichier",
        "empty the cache" => "impossible de vider la cache",
        "make the package in" => "impossible de constituer le dossier scellé dans",
        "read the case file" => "impossible de lire le fichier du cas",
        "read the file" => "impossible de lire le fichier",
        "read the file of profiles" => "impossible de lire le fichier de profils",
        "read the folder" => "impossible de lire le répertoire",
        "read the folder of templates" => "impossible de lire le dossier des gabarits",
        "read the package" => "impossible de lire le dossier scellé",
        "read the passphrase from" => "impossible de lire la phrase de passe",
        "read the style file" => "impossible de lire le fichier de style",
        "read the template" => "impossible de lire le gabarit",
        "start working in" => "impossible de commencer le travail dans",
        "write the assessment" => "impossible d'écrire l'évaluation",
        "write the case file" => "impossible d'écrire le fichier du cas",
        "write the file" => "impossible d'écrire le fichier",
        "write the folder" => "impossible d'écrire le dossier",
        "write the letter" => "impossible d'écrire la lettre",
        "write the manual pages into" => "impossible d'écrire les pages de manuel dans",
        "write the package" => "impossible d'écrire le dossier scellé",
        "write the page" => "impossible d'écrire la page",
        "write the report" => "impossible d'écrire le rapport",
        "write the unpacked package" => "impossible d'écrire le dossier scellé décompressé",
        other => other,
    }
}

/// Says that a run over watched files begins; an editor knows its list of findings by it.
pub(super) fn begins(language: Language) {
    match language {
        Language::En => tell_line!("hc-pack: checking"),
        Language::Fr => tell_line!("hc-pack : vérification"),
    }
}

/// Says that the files are being watched.
pub(super) fn watches(language: Language, files: usize) {
    match language {
        Language::En => tell_line!("hc-pack: watching {files} files; Ctrl-C ends it"),
        Language::Fr => tell_line!("hc-pack : {files} fichiers sous surveillance; Ctrl-C y met fin"),
    }
}

/// Says that watching has ended.
pub(super) fn ends(language: Language) -> Exit {
    match language {
        Language::En => tell_line!("hc-pack: no longer watching"),
        Language::Fr => tell_line!("hc-pack : fin de la surveillance"),
    }
    Exit::Clean
}

/// Says that a cache cannot be used, and that the run does without it.
pub(super) fn without_cache(language: Language, folder: &Path, error: &io::Error) {
    let folder = folder.display().to_string();
    let folder = report::visible(&folder);
    match language {
        Language::En => {
            tell_line!("warning: the cache `{folder}` cannot be used: {error}; this run does without it");
        }
        Language::Fr => tell_line!(
            "avertissement : la cache `{folder}` ne peut pas servir : {error}; l'exécution s'en passe"
        ),
    }
}

/// Says how much a cache held.
pub(super) fn cleared(language: Language, folder: &Path, bytes: u64) -> Exit {
    let folder = folder.display().to_string();
    let folder = report::visible(&folder);
    match language {
        Language::En => tell_line!("emptied {folder}: {bytes} bytes"),
        Language::Fr => tell_line!("vidé : {folder}, {bytes} octets"),
    }
    Exit::Clean
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    /// Whatever the machine can refuse has its French words.
    #[test]
    fn every_refusal_is_told_in_french() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/cli");
        let mut told = 0;
        for file in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let calls = text.split("refused(language,").skip(1);
            for call in calls.chain(text.split("machine(common,").skip(1)) {
                let words = call.trim_start().strip_prefix('"');
                let what = words.and_then(|words| words.split('"').next());
                let Some(what) = what.filter(|what| what.chars().all(|c| c.is_alphabetic() || c == ' '))
                else {
                    continue;
                };
                assert_ne!(refused(what), what);
                told += 1;
            }
        }
        assert!(told > 15, "{told}");
    }
}
