//! Findings about the provisions and cases that texts cite. HC1401 to HC1409.

use super::Row;
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &UNKNOWN_PROVISION,
    &REPEALED_PROVISION,
    &PERHAPS_UNKNOWN_PROVISION,
    &ELSEWHERE_PROVISION,
    &CITATION_FORM,
    &UNKNOWN_AUTHORITY,
    &CASES_TO_READ,
];

/// A provision that does not exist.
pub const UNKNOWN_PROVISION: Row = Row {
    code: "HC1401",
    severity: Error,
    en: Words {
        message: "{statute} has no {label} (as of {current})",
        reason: "a provision that does not exist is the first thing that a reader looks up",
        help: "correct the number; did another statute have it?",
        when: "a text cites a provision of a statute it names, which the statute does not have",
        source: "official consolidated XML of the Department of Justice, the day of each statute in this program, read 2026-11-23",
    },
    fr: Words {
        message: "{statute} n'a pas de {label} (au {current})",
        reason: "une disposition qui n'existe pas est la première chose qu'un lecteur vérifie",
        help: "corrigez le numéro; une autre loi l'a-t-elle?",
        when: "un texte cite une disposition d'une loi qu'il nomme et qui ne la contient pas",
        source: "textes codifiés officiels en XML du ministère de la Justice, à la date de chacun dans ce programme, lus le 2026-11-23",
    },
};

/// A provision that is repealed.
pub const REPEALED_PROVISION: Row = Row {
    code: "HC1402",
    severity: Error,
    en: Words {
        message: "{label} of {statute} is repealed (as of {current})",
        reason: "an argument on a repealed provision has no law under it",
        help: "cite what replaced it; if the history of the law is meant, say so without the section's number",
        when: "a text cites a provision that is repealed",
        source: "official consolidated XML of the Department of Justice, the day of each statute in this program, read 2026-11-23",
    },
    fr: Words {
        message: "{label} ({statute}) est abrogé (au {current})",
        reason: "un argument fondé sur une disposition abrogée n'a pas d'assise",
        help: "citez ce qui l'a remplacée; s'il s'agit de l'historique, dites-le sans le numéro de l'article",
        when: "un texte cite une disposition abrogée",
        source: "textes codifiés officiels en XML du ministère de la Justice, à la date de chacun dans ce programme, lus le 2026-11-23",
    },
};

/// A provision that the Act does not have.
pub const PERHAPS_UNKNOWN_PROVISION: Row = Row {
    code: "HC1403",
    severity: Warning,
    en: Words {
        message: "`{found}` names no statute, and {statute} has no {label} (as of {current})",
        reason: "a reader takes a section without a name for one of the Act",
        help: "name the statute, or correct the number",
        when: "a text cites a provision without its statute, and the Act has no such provision",
        source: "official consolidated XML of the Department of Justice, the day of each statute in this program, read 2026-11-23",
    },
    fr: Words {
        message: "`{found}` ne nomme aucune loi, et {statute} n'a pas de {label} (au {current})",
        reason: "un lecteur tient un article sans nom pour un article de la Loi",
        help: "nommez la loi, ou corrigez le numéro",
        when: "un texte cite une disposition sans nommer sa loi, et la Loi ne contient pas cette disposition",
        source: "textes codifiés officiels en XML du ministère de la Justice, à la date de chacun dans ce programme, lus le 2026-11-23",
    },
};

/// A provision of another statute.
pub const ELSEWHERE_PROVISION: Row = Row {
    code: "HC1404",
    severity: Warning,
    en: Words {
        message: "`{found}` names no statute: the Act has no {label}, the Regulations have",
        reason: "a reader takes a section without a name for one of the Act",
        help: "write `IRPR s. {label}`",
        when: "a text cites a provision without its statute, which only the Regulations have",
        source: "official consolidated XML of the Department of Justice, the day of each statute in this program, read 2026-11-23",
    },
    fr: Words {
        message: "`{found}` ne nomme aucune loi : la Loi n'a pas de {label}, le Règlement en a un",
        reason: "un lecteur tient un article sans nom pour un article de la Loi",
        help: "écrivez `RIPR, art. {label}`",
        when: "un texte cite une disposition sans nommer sa loi, et seul le Règlement contient cette disposition",
        source: "textes codifiés officiels en XML du ministère de la Justice, à la date de chacun dans ce programme, lus le 2026-11-23",
    },
};

/// A citation that is not well formed.
pub const CITATION_FORM: Row = Row {
    code: "HC1405",
    severity: Warning,
    en: Words {
        message: "`{found}` is not a well-formed citation: {fault}",
        reason: "a citation that leads nowhere makes the reader doubt the rest",
        help: "look the decision up, and copy its neutral citation",
        when: "the citation of a case has a fault of form",
        source: "neutral citation standard and McGill guide as generally known: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "`{found}` n'est pas une référence bien formée : {fault}",
        reason: "une référence qui ne mène nulle part fait douter du reste",
        help: "retrouvez la décision et copiez sa référence neutre",
        when: "la référence d'une décision a un défaut de forme",
        source: "norme de la référence neutre et guide McGill tels qu'ils sont généralement connus : non confirmé, 2026-11-23",
    },
};

/// A case that the program does not know.
pub const UNKNOWN_AUTHORITY: Row = Row {
    code: "HC1406",
    severity: Warning,
    en: Words {
        message: "`{found}` is not among the authorities that this program knows",
        reason: "it cannot be told here whether the case exists or what it decided",
        help: "have a person read it on the court's site before filing, and answer this finding with that day",
        when: "a text cites a case that is not in the program's table of authorities",
        source: "the program's table of authorities, 2026-11-23",
    },
    fr: Words {
        message: "`{found}` n'est pas parmi les arrêts que ce programme connaît",
        reason: "on ne peut dire ici si la décision existe ni ce qu'elle a tranché",
        help: "faites-la lire par une personne sur le site de la cour avant le dépôt, et répondez à ce constat avec ce jour",
        when: "un texte cite une décision qui n'est pas dans la table de jurisprudence du programme",
        source: "la table de jurisprudence du programme, 2026-11-23",
    },
};

/// The cases that are to be read.
pub const CASES_TO_READ: Row = Row {
    code: "HC1407",
    severity: Note,
    en: Words {
        message: "cases cited, each to be read by a person before filing: {cases}",
        reason: "this program knows how they are cited and what they are generally taken to stand for, and nobody has checked that for this case",
        help: "read each, with its later treatment, and keep a note in the file",
        when: "texts of the case cite decisions",
        source: "the program's table of authorities, 2026-11-23",
    },
    fr: Words {
        message: "décisions citées, à lire par une personne avant le dépôt : {cases}",
        reason: "ce programme sait comment elles se citent et ce qu'on leur fait dire en général; personne ne l'a vérifié pour ce dossier",
        help: "lisez chacune, avec son traitement ultérieur, et gardez-en une note au dossier",
        when: "des textes du dossier citent des décisions",
        source: "la table de jurisprudence du programme, 2026-11-23",
    },
};
