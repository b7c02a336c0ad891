//! What `watch` and the cache say on the way: all of it on standard error.

use super::Exit;
use crate::finding::Language;
use crate::report;
use std::io;
use std::path::Path;

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
