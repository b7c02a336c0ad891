//! Findings about the exhibit bundle.

use super::Row;
use crate::finding::{
    Severity::{Error, Warning},
    Words,
};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &PAGES_CHANGED,
    &FRONT_MATTER,
    &NOT_READ_BACK,
    &COUNT_WRONG,
    &STAMP_WRONG,
    &LABEL_WRONG,
    &BOOKMARK_WRONG,
    &LINK_WRONG,
    &INDEX_WRONG,
    &TEXT_LOST,
    &VOLUME_TOO_LARGE,
    &SAME_MARK,
];

/// A file that made another number of pages when it was bound.
pub const PAGES_CHANGED: Row = Row {
    code: "HC0601",
    severity: Error,
    en: Words {
        message: "the file `{path}` was taken in with {expected} pages and bound with {found}",
        reason: "the index would be wrong from here on",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "a file makes another number of pages when it is bound than when it was taken in",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` comptait {expected} pages à la lecture et {found} à la reliure",
        reason: "la table serait fausse à partir d'ici",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "un fichier donne à la reliure un autre nombre de pages qu'à la lecture",
        source: "",
    },
};

/// Front matter or cover sheets that do not fit.
pub const FRONT_MATTER: Row = Row {
    code: "HC0602",
    severity: Error,
    en: Words {
        message: "`{part}` cannot be bound: {found} pages where {expected} are needed",
        reason: "each exhibit has one cover sheet, and the index has at least one page",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the index or the cover sheets cannot be read, or there is not one cover sheet per exhibit",
        source: "",
    },
    fr: Words {
        message: "impossible de relier `{part}` : {found} pages au lieu de {expected}",
        reason: "chaque pièce a une page de couverture, et la table compte au moins une page",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la table ou les pages de couverture ne peuvent être lues, ou il n'y a pas une page de couverture par pièce",
        source: "",
    },
};

/// A bundle that cannot be read back.
pub const NOT_READ_BACK: Row = Row {
    code: "HC0610",
    severity: Error,
    en: Words {
        message: "the bundle cannot be read back: {reason}",
        reason: "its page numbers could not be proven",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the finished bundle cannot be read by the proof",
        source: "",
    },
    fr: Words {
        message: "le recueil ne peut être relu : {reason}",
        reason: "ses numéros de page n'ont pu être vérifiés",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification ne peut lire le recueil fini",
        source: "",
    },
};

/// A page count that is wrong in the finished bundle.
pub const COUNT_WRONG: Row = Row {
    code: "HC0611",
    severity: Error,
    en: Words {
        message: "exhibit {mark} has {found} pages in the finished bundle and should have {expected}",
        reason: "a wrong page number must never be filed; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the proof of a finished bundle finds it",
        source: "",
    },
    fr: Words {
        message: "la pièce {mark} compte {found} pages dans le recueil fini et devrait en compter {expected}",
        reason: "un numéro de page faux ne doit jamais être déposé; aucun envoi n'a été créé",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification d'un recueil fini constate l'écart",
        source: "",
    },
};

/// A stamp that is wrong in the finished bundle.
pub const STAMP_WRONG: Row = Row {
    code: "HC0612",
    severity: Error,
    en: Words {
        message: "page {page} is stamped `{found}` and should be `{expected}`",
        reason: "a wrong page number must never be filed; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the proof of a finished bundle finds it",
        source: "",
    },
    fr: Words {
        message: "la page {page} porte le timbre `{found}` et devrait porter `{expected}`",
        reason: "un numéro de page faux ne doit jamais être déposé; aucun envoi n'a été créé",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification d'un recueil fini constate l'écart",
        source: "",
    },
};

/// A page label that is wrong in the finished bundle.
pub const LABEL_WRONG: Row = Row {
    code: "HC0613",
    severity: Error,
    en: Words {
        message: "page {page} is labelled `{found}` and should be `{expected}`",
        reason: "a wrong page number must never be filed; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the proof of a finished bundle finds it",
        source: "",
    },
    fr: Words {
        message: "la page {page} a l'étiquette `{found}` et devrait avoir `{expected}`",
        reason: "un numéro de page faux ne doit jamais être déposé; aucun envoi n'a été créé",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification d'un recueil fini constate l'écart",
        source: "",
    },
};

/// A bookmark that is wrong in the finished bundle.
pub const BOOKMARK_WRONG: Row = Row {
    code: "HC0614",
    severity: Error,
    en: Words {
        message: "the bookmark of exhibit {mark} leads to page `{found}` and should lead to `{expected}`",
        reason: "a wrong page number must never be filed; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the proof of a finished bundle finds it",
        source: "",
    },
    fr: Words {
        message: "le signet de la pièce {mark} mène à la page `{found}` et devrait mener à `{expected}`",
        reason: "un numéro de page faux ne doit jamais être déposé; aucun envoi n'a été créé",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification d'un recueil fini constate l'écart",
        source: "",
    },
};

/// An index link that is wrong in the finished bundle.
pub const LINK_WRONG: Row = Row {
    code: "HC0615",
    severity: Error,
    en: Words {
        message: "the index link of exhibit {mark} leads to page `{found}` and should lead to `{expected}`",
        reason: "a wrong page number must never be filed; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the proof of a finished bundle finds it",
        source: "",
    },
    fr: Words {
        message: "le lien de la table pour la pièce {mark} mène à la page `{found}` et devrait mener à `{expected}`",
        reason: "un numéro de page faux ne doit jamais être déposé; aucun envoi n'a été créé",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification d'un recueil fini constate l'écart",
        source: "",
    },
};

/// An index row whose printed number is wrong.
pub const INDEX_WRONG: Row = Row {
    code: "HC0616",
    severity: Error,
    en: Words {
        message: "the index row of exhibit {mark} reads `{found}` and should read `{expected}`",
        reason: "a wrong page number must never be filed; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the proof of a finished bundle finds it",
        source: "",
    },
    fr: Words {
        message: "la ligne de la table pour la pièce {mark} indique `{found}` et devrait indiquer `{expected}`",
        reason: "un numéro de page faux ne doit jamais être déposé; aucun envoi n'a été créé",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "la vérification d'un recueil fini constate l'écart",
        source: "",
    },
};

/// A page that shows less than its source did.
pub const TEXT_LOST: Row = Row {
    code: "HC0620",
    severity: Error,
    en: Words {
        message: "page {page} of the bundle shows {found} bytes of text, and its source {expected}",
        reason: "nothing may be lost between a file and the bundle; no package was made",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "a page of the finished bundle shows less text than the page that it was made from",
        source: "",
    },
    fr: Words {
        message: "la page {page} du recueil montre {found} octets de texte, et sa source {expected}",
        reason: "rien ne doit se perdre entre un fichier et le recueil; aucun dossier n'a été produit",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "une page du recueil fini montre moins de texte que la page dont elle est tirée",
        source: "",
    },
};

/// A volume beyond the size that the style allows.
pub const VOLUME_TOO_LARGE: Row = Row {
    code: "HC0621",
    severity: Warning,
    en: Words {
        message: "volume {volume} of the exhibits has {bytes} bytes, more than the {limit} that the style allows",
        reason: "whoever receives it may refuse a file of that size",
        help: "put smaller copies of the largest files into the case, or raise `exhibits.volume_megabytes` in the style",
        when: "a volume of the bundle is larger than the style allows, because a single page or file cannot be divided",
        source: "",
    },
    fr: Words {
        message: "le volume {volume} des pièces compte {bytes} octets, plus que les {limit} que permet le style",
        reason: "le destinataire pourrait refuser un fichier de cette taille",
        help: "mettez au dossier des copies plus petites des fichiers les plus lourds, ou augmentez `exhibits.volume_megabytes` dans le style",
        when: "un volume du recueil dépasse la taille que permet le style, parce qu'une page ou un fichier seul ne peut être divisé",
        source: "",
    },
};

/// Two exhibits that claim one mark.
pub const SAME_MARK: Row = Row {
    code: "HC0622",
    severity: Error,
    en: Words {
        message: "two exhibits were filed as `{mark}`",
        reason: "a cite of that mark would lead to either of them",
        help: "look the marks up in what was filed, and correct one `filed_as`",
        when: "two exhibits state that they were filed under the same mark",
        source: "",
    },
    fr: Words {
        message: "deux pièces ont été déposées sous la cote `{mark}`",
        reason: "un renvoi à cette cote mènerait à l'une comme à l'autre",
        help: "vérifiez les cotes dans ce qui a été déposé et corrigez l'un des `filed_as`",
        when: "deux pièces sont dites déposées sous la même cote",
        source: "",
    },
};
