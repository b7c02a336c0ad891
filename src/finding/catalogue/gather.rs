//! Findings about files that are to be listed as evidence: HC0040 to HC0047.

use super::Row;
use crate::finding::{
    Severity::{Error, Note, Warning},
    Words,
};

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &OUTSIDE_THE_CASE,
    &LISTED_ALREADY,
    &UNUSED,
    &NO_EVIDENCE,
    &DATE_UNSURE,
    &LOOKS_LIKE_A_FORM,
    &NAME_NOT_UNICODE,
    &NAME_TAKEN,
    &MIXED_FOLDER,
];

/// A file that does not lie in the folder of the case.
pub const OUTSIDE_THE_CASE: Row = Row {
    code: "HC0040",
    severity: Error,
    en: Words {
        message: "`{path}` lies outside the folder of the case",
        reason: "a case names its files from its own folder, so that the folder can be moved and handed on whole",
        help: "copy it into the folder `evidence`, or add `--copy` to have it copied there",
        when: "`evidence add` is given a file that lies outside the folder of the case",
        source: "",
    },
    fr: Words {
        message: "`{path}` se trouve hors du dossier de la demande",
        reason: "une demande nomme ses fichiers à partir de son propre dossier, pour que celui-ci puisse être déplacé et remis entier",
        help: "copiez-le dans le dossier `evidence`, ou ajoutez `--copy` pour qu'il y soit copié",
        when: "`evidence add` reçoit un fichier qui se trouve hors du dossier de la demande",
        source: "",
    },
};

/// A file that the case has already.
pub const LISTED_ALREADY: Row = Row {
    code: "HC0041",
    severity: Note,
    en: Words {
        message: "{number} of these files are listed already and are not added again, `{path}` among them",
        reason: "",
        help: "nothing needs to be done",
        when: "`evidence add` is given a file that is in the evidence list already, or among the forms",
        source: "",
    },
    fr: Words {
        message: "{number} de ces fichiers sont déjà inscrits et ne sont pas ajoutés de nouveau, dont `{path}`",
        reason: "",
        help: "rien n'est à faire",
        when: "`evidence add` reçoit un fichier déjà inscrit parmi les preuves ou les formulaires",
        source: "",
    },
};

/// A file whose name keeps it out.
pub const UNUSED: Row = Row {
    code: "HC0042",
    severity: Note,
    en: Words {
        message: "`{path}` stays out, as its name says",
        reason: "",
        help: "take the word out of the name if it is to be filed",
        when: "`evidence add` meets a file or folder whose name says `(UNUSED)`",
        source: "",
    },
    fr: Words {
        message: "`{path}` reste dehors, comme son nom le dit",
        reason: "",
        help: "ôtez le mot du nom si le fichier doit être déposé",
        when: "`evidence add` rencontre un fichier ou un dossier dont le nom dit `(UNUSED)`",
        source: "",
    },
};

/// A file that the system or the program put there.
pub const NO_EVIDENCE: Row = Row {
    code: "HC0043",
    severity: Note,
    en: Words {
        message: "`{path}` is a file of the system or of this folder and is not added",
        reason: "",
        help: "give it another name if it is evidence",
        when: "`evidence add` meets a hidden file, a file of the system, or the `README.md` of the folder",
        source: "",
    },
    fr: Words {
        message: "`{path}` est un fichier du système ou de ce dossier et n'est pas ajouté",
        reason: "",
        help: "donnez-lui un autre nom s'il s'agit d'une preuve",
        when: "`evidence add` rencontre un fichier caché, un fichier du système ou le `README.md` du dossier",
        source: "",
    },
};

/// A date in a name that may be two days.
pub const DATE_UNSURE: Row = Row {
    code: "HC0044",
    severity: Warning,
    en: Words {
        message: "the date `{text}` in the name of `{path}` may be two days and is not taken",
        reason: "a wrong date of a document misleads whoever reads the index",
        help: "write the `date` of the exhibit as year-month-day, or name the file so",
        when: "the name of a file that is added holds a date whose day and month cannot be told apart",
        source: "",
    },
    fr: Words {
        message: "la date `{text}` dans le nom de `{path}` peut désigner deux jours et n'est pas prise",
        reason: "une date erronée induit en erreur qui lit l'index",
        help: "écrivez la `date` de la pièce ainsi : année-mois-jour, ou nommez le fichier ainsi",
        when: "le nom d'un fichier ajouté contient une date dont le jour et le mois ne se distinguent pas",
        source: "",
    },
};

/// A government form among the evidence.
pub const LOOKS_LIKE_A_FORM: Row = Row {
    code: "HC0045",
    severity: Warning,
    en: Words {
        message: "`{path}` looks like the form {number} and is not added to the evidence",
        reason: "a form is filed as it is, byte for byte, and never merged into the exhibits",
        help: "list it under `forms` in the case: `{\"number\": \"{number}\", \"file\": \"{path}\"}`",
        when: "`evidence add` is given a file whose name is that of a government form",
        source: "",
    },
    fr: Words {
        message: "`{path}` semble être le formulaire {number} et n'est pas ajouté aux preuves",
        reason: "un formulaire est déposé tel quel, octet pour octet, et jamais fondu dans les pièces",
        help: "inscrivez-le sous `forms` dans le dossier : `{\"number\": \"{number}\", \"file\": \"{path}\"}`",
        when: "`evidence add` reçoit un fichier qui porte le nom d'un formulaire du gouvernement",
        source: "",
    },
};

/// A name that JSON cannot hold.
pub const NAME_NOT_UNICODE: Row = Row {
    code: "HC0046",
    severity: Error,
    en: Words {
        message: "the name of `{path}` holds bytes that a case file cannot write",
        reason: "a case file is text in UTF-8",
        help: "give the file another name",
        when: "`evidence add` is given a file whose name is not written in Unicode",
        source: "RFC 8259, section 8.1",
    },
    fr: Words {
        message: "le nom de `{path}` contient des octets qu'un dossier ne peut écrire",
        reason: "un dossier est un texte en UTF-8",
        help: "donnez un autre nom au fichier",
        when: "`evidence add` reçoit un fichier dont le nom n'est pas écrit en Unicode",
        source: "RFC 8259, section 8.1",
    },
};

/// Another file of that name is there.
pub const NAME_TAKEN: Row = Row {
    code: "HC0047",
    severity: Error,
    en: Words {
        message: "`{path}` cannot be copied: another file lies at `{name}`",
        reason: "a file of the case is never written over",
        help: "give one of the two another name",
        when: "`evidence add --copy` would put a file where another one lies",
        source: "",
    },
    fr: Words {
        message: "`{path}` ne peut être copié : un autre fichier se trouve à `{name}`",
        reason: "un fichier de la demande n'est jamais remplacé",
        help: "donnez un autre nom à l'un des deux",
        when: "`evidence add --copy` mettrait un fichier là où s'en trouve un autre",
        source: "",
    },
};

/// A folder of unlike files that becomes one exhibit.
pub const MIXED_FOLDER: Row = Row {
    code: "HC0048",
    severity: Note,
    en: Words {
        message: "the folder `{path}` becomes one exhibit of {number} files of different kinds",
        reason: "a folder is taken for one exhibit, such as a set of photographs; files that prove different things are better marked apart",
        help: "where each file is an exhibit of its own, take the exhibit out again and add the folder with `--each`",
        when: "`evidence add` makes one exhibit of a folder whose files have different endings, and not pictures only",
        source: "",
    },
    fr: Words {
        message: "le dossier `{path}` devient une seule pièce de {number} fichiers de genres différents",
        reason: "un dossier est pris pour une pièce, comme une série de photographies; des fichiers qui prouvent des choses différentes sont mieux cotés à part",
        help: "si chaque fichier est une pièce, retirez la pièce et ajoutez le dossier avec `--each`",
        when: "`evidence add` fait une pièce d'un dossier dont les fichiers ont des extensions différentes, et pas seulement des images",
        source: "",
    },
};
