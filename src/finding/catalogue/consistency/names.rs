//! Findings about what a case names: its ids and the paths of its files.

use crate::finding::{Row, Severity::Error, Words};

/// The same id for two things of a kind.
pub const DUPLICATE_ID: Row = Row {
    code: "HC0301",
    severity: Error,
    en: Words {
        message: "the id `{id}` is given twice",
        reason: "what cites it could mean either",
        help: "give one of them another id, and mend what cites it",
        when: "two exhibits, people, facts or inadmissibilities have the same id",
        source: "",
    },
    fr: Words {
        message: "l'id `{id}` est donné deux fois",
        reason: "ce qui le cite pourrait désigner l'un ou l'autre",
        help: "donnez un autre id à l'un des deux, et corrigez ce qui le cite",
        when: "deux pièces, personnes, faits ou interdictions de territoire ont le même id",
        source: "",
    },
};

/// A cite of an exhibit that is not in the evidence.
pub const UNKNOWN_EXHIBIT: Row = Row {
    code: "HC0302",
    severity: Error,
    en: Words {
        message: "no exhibit has the id `{id}`",
        reason: "the letter would cite proof that is not in the package",
        help: "{remedy}",
        when: "a fact or another part cites an exhibit that the evidence does not have",
        source: "Guide 5291 (every statement needs evidence), read 2026-11-23",
    },
    fr: Words {
        message: "aucune pièce n'a l'id `{id}`",
        reason: "la lettre citerait une preuve absente de la trousse",
        help: "{remedy}",
        when: "un fait ou une autre partie cite une pièce qui n'est pas parmi les preuves",
        source: "guide 5291 (chaque affirmation doit être prouvée), lu le 2026-11-23",
    },
};

/// A reference to a person who is not listed.
pub const UNKNOWN_PERSON: Row = Row {
    code: "HC0303",
    severity: Error,
    en: Words {
        message: "nobody in `people` has the id `{id}`",
        reason: "",
        help: "{remedy}",
        when: "a part of the case names a person who is not among `people`",
        source: "",
    },
    fr: Words {
        message: "personne dans `people` n'a l'id `{id}`",
        reason: "",
        help: "{remedy}",
        when: "une partie du dossier nomme une personne qui n'est pas dans `people`",
        source: "",
    },
};

/// A reference to an inadmissibility that is not listed.
pub const UNKNOWN_INADMISSIBILITY: Row = Row {
    code: "HC0304",
    severity: Error,
    en: Words {
        message: "no inadmissibility has the id `{id}`",
        reason: "",
        help: "{remedy}",
        when: "an exemption answers an inadmissibility that is not among `inadmissibilities`",
        source: "",
    },
    fr: Words {
        message: "aucune interdiction de territoire n'a l'id `{id}`",
        reason: "",
        help: "{remedy}",
        when: "une dispense répond à une interdiction de territoire qui n'est pas dans `inadmissibilities`",
        source: "",
    },
};

/// A path that is not written as it must be.
pub const PATH_FORM: Row = Row {
    code: "HC0305",
    severity: Error,
    en: Words {
        message: "the path `{found}` {fault}",
        reason: "a case must be readable on every system",
        help: "write folders and file name with `/` between them, such as `evidence/lease-2024.pdf`",
        when: "the path of a file has backslashes, a drive, empty steps or characters that no file name should have",
        source: "",
    },
    fr: Words {
        message: "le chemin `{found}` {fault}",
        reason: "un dossier doit pouvoir se lire sur tout système",
        help: "écrivez les dossiers et le nom du fichier séparés par `/`, par exemple `evidence/lease-2024.pdf`",
        when: "le chemin d'un fichier a des barres obliques inverses, un lecteur, des étapes vides ou des caractères qu'aucun nom de fichier ne devrait avoir",
        source: "",
    },
};

/// A path from a root or a drive.
pub const PATH_ABSOLUTE: Row = Row {
    code: "HC0306",
    severity: Error,
    en: Words {
        message: "the path `{found}` does not start at the folder of the case",
        reason: "the case could not be built on another machine, and could take in any file of this one",
        help: "move the file into the folder of the case, and write its path from there",
        when: "the path of a file starts at a root, a drive or a home folder",
        source: "",
    },
    fr: Words {
        message: "le chemin `{found}` ne part pas du répertoire du dossier",
        reason: "le dossier ne pourrait être monté ailleurs, et pourrait inclure n'importe quel fichier de cette machine",
        help: "déplacez le fichier dans le répertoire du dossier et écrivez son chemin à partir de là",
        when: "le chemin d'un fichier part d'une racine, d'un lecteur ou d'un répertoire personnel",
        source: "",
    },
};

/// The same file in two places of the package.
pub const SAME_FILE: Row = Row {
    code: "HC0307",
    severity: Error,
    en: Words {
        message: "the file `{found}` is used twice",
        reason: "the same pages would stand in the package twice, under two marks",
        help: "keep it where it belongs and cite that exhibit",
        when: "two exhibits or forms use the same file",
        source: "",
    },
    fr: Words {
        message: "le fichier `{found}` sert deux fois",
        reason: "les mêmes pages figureraient deux fois dans la trousse, sous deux cotes",
        help: "gardez-le à sa place et citez cette pièce",
        when: "deux pièces ou formulaires se servent du même fichier",
        source: "",
    },
};
