//! Findings about files as such: what they do to the run, to each other, and to whoever reads the bundle.

use crate::finding::{Row, Severity::Error, Words};

/// A file that is another one when it is bound.
pub const CHANGED: Row = Row {
    code: "HC0490",
    severity: Error,
    when: "a file is changed between being read and being bound",
    source: "",
    en: Words {
        message: "the file `{path}` was changed while the package was being made",
        reason: "page numbers and hashes belong to the file as it was read first",
        help: "let whatever writes the file finish, and run again",
    },
    fr: Words {
        message: "le fichier `{path}` a été modifié pendant la préparation du dossier",
        reason: "les numéros de page et les empreintes sont ceux du fichier tel qu'il a d'abord été lu",
        help: "laissez se terminer ce qui écrit le fichier, puis relancez",
    },
};
