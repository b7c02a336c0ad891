//! Findings about PDFs: whether they open and are whole.

use crate::finding::{
    Row,
    Severity::{Error, Note, Warning},
    Words,
};

/// A PDF that opens with a password.
pub const PASSWORD: Row = Row {
    code: "HC0430",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` opens only with a password",
        reason: "an officer could not open it either",
        help: "ask for an unlocked copy, or run it in a terminal for this case alone and type the password, or put it into the environment variable `HC_PACK_PASSWORD` (several: a line each)",
        when: "a PDF opens only with a password",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6",
    },
    fr: Words {
        message: "le PDF `{path}` ne s'ouvre qu'avec un mot de passe",
        reason: "un agent ne pourrait pas l'ouvrir non plus",
        help: "demandez une copie non verrouillée, ou lancez le programme dans un terminal pour ce seul dossier et tapez le mot de passe, ou mettez-le dans la variable d'environnement `HC_PACK_PASSWORD` (plusieurs : un par ligne)",
        when: "un PDF ne s'ouvre qu'avec un mot de passe",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6",
    },
};

/// A PDF locked in a way that is not understood.
pub const CIPHER: Row = Row {
    code: "HC0431",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` is locked in a way that is not understood: {handler}",
        reason: "",
        help: "ask for an unlocked copy",
        when: "a PDF is locked by a handler or with keys that are not understood",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6",
    },
    fr: Words {
        message: "le PDF `{path}` est verrouillé d'une façon inconnue : {handler}",
        reason: "",
        help: "demandez une copie non verrouillée",
        when: "un PDF est verrouillé par un mécanisme ou avec des clés inconnus",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6",
    },
};

/// A PDF that may be read and not changed.
pub const OWNER_PASSWORD: Row = Row {
    code: "HC0432",
    severity: Note,
    en: Words {
        message: "the PDF `{path}` opens by itself and is marked against changes",
        reason: "its pages are in the bundle without the lock, because a bundle must open for everyone",
        help: "file the original too if the lock matters",
        when: "a PDF opens by itself, while its maker forbade changing it",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6.4",
    },
    fr: Words {
        message: "le PDF `{path}` s'ouvre sans mot de passe et est protégé contre les modifications",
        reason: "ses pages figurent au recueil sans le verrou, car un recueil doit s'ouvrir pour tous",
        help: "déposez aussi l'original si le verrou importe",
        when: "un PDF s'ouvre sans mot de passe, alors que son auteur a interdit de le modifier",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6.4",
    },
};

/// A PDF without pages.
pub const NO_PAGES: Row = Row {
    code: "HC0433",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` has no page",
        reason: "",
        help: "export it anew",
        when: "a PDF has no page",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3",
    },
    fr: Words {
        message: "le PDF `{path}` n'a aucune page",
        reason: "",
        help: "exportez-le de nouveau",
        when: "un PDF n'a aucune page",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3",
    },
};

/// A PDF with more pages than can be filed.
pub const TOO_MANY_PAGES: Row = Row {
    code: "HC0434",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` has more than {limit} pages",
        reason: "",
        help: "choose the pages that prove something",
        when: "a PDF has more pages than the limit",
        source: "",
    },
    fr: Words {
        message: "le PDF `{path}` compte plus de {limit} pages",
        reason: "",
        help: "choisissez les pages qui prouvent quelque chose",
        when: "un PDF compte plus de pages que permis",
        source: "",
    },
};

/// A PDF without its header.
pub const PDF_NO_HEADER: Row = Row {
    code: "HC0435",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` lacks its header",
        reason: "it was cut at the start or is something else",
        help: "copy or export it anew",
        when: "a file named as PDF lacks the header of one",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.5.2",
    },
    fr: Words {
        message: "le PDF `{path}` n'a pas d'en-tête",
        reason: "il a été coupé au début ou c'est autre chose",
        help: "copiez-le ou exportez-le de nouveau",
        when: "un fichier nommé comme un PDF n'en a pas l'en-tête",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.5.2",
    },
};

/// A PDF whose table is broken beyond repair.
pub const PDF_NO_OBJECTS: Row = Row {
    code: "HC0436",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` is damaged: its table of objects is broken and could not be rebuilt",
        reason: "often the end of the file is missing",
        help: "copy or export it anew",
        when: "the cross-reference table of a PDF is broken and cannot be rebuilt",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.5.4",
    },
    fr: Words {
        message: "le PDF `{path}` est endommagé : sa table d'objets est rompue et n'a pu être reconstruite",
        reason: "souvent, la fin du fichier manque",
        help: "copiez-le ou exportez-le de nouveau",
        when: "la table des références croisées d'un PDF est rompue et ne peut être reconstruite",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.5.4",
    },
};

/// A PDF whose page tree is gone.
pub const PDF_NO_PAGE_TREE: Row = Row {
    code: "HC0437",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` is damaged: its list of pages is not there",
        reason: "often the end of the file is missing",
        help: "copy or export it anew",
        when: "a PDF has no catalog or no page tree",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3",
    },
    fr: Words {
        message: "le PDF `{path}` est endommagé : sa liste de pages est absente",
        reason: "souvent, la fin du fichier manque",
        help: "copiez-le ou exportez-le de nouveau",
        when: "un PDF n'a pas de catalogue ou pas d'arbre des pages",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3",
    },
};

/// A PDF that names pages which are not there.
pub const PDF_LOST_PAGES: Row = Row {
    code: "HC0438",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` is damaged: {count} of the pages it names are not there",
        reason: "a bundle without them would be incomplete",
        help: "copy or export it anew",
        when: "the page tree of a PDF names pages that are missing",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3",
    },
    fr: Words {
        message: "le PDF `{path}` est endommagé : {count} des pages qu'il annonce sont absentes",
        reason: "un recueil sans elles serait incomplet",
        help: "copiez-le ou exportez-le de nouveau",
        when: "l'arbre des pages d'un PDF annonce des pages qui sont absentes",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3",
    },
};

/// A PDF that grows without bound.
pub const PDF_BOMB: Row = Row {
    code: "HC0439",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` unpacks to more than {limit} bytes in one part",
        reason: "such files are made to fill the memory of whoever opens them",
        help: "open it in a viewer and print it to a new PDF",
        when: "a part of a PDF unpacks to more than the limit",
        source: "",
    },
    fr: Words {
        message: "le PDF `{path}` se décompresse en plus de {limit} octets pour une seule partie",
        reason: "de tels fichiers sont faits pour saturer la mémoire de qui les ouvre",
        help: "ouvrez-le dans une visionneuse et imprimez-le dans un nouveau PDF",
        when: "une partie d'un PDF se décompresse au-delà de la limite",
        source: "",
    },
};

/// A PDF that is damaged in another way.
pub const PDF_DAMAGED: Row = Row {
    code: "HC0440",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` is damaged: {reason}",
        reason: "",
        help: "open it in a viewer and print it to a new PDF, or export it anew",
        when: "a PDF cannot be parsed for another reason",
        source: "",
    },
    fr: Words {
        message: "le PDF `{path}` est endommagé : {reason}",
        reason: "",
        help: "ouvrez-le dans une visionneuse et imprimez-le dans un nouveau PDF, ou exportez-le de nouveau",
        when: "un PDF ne peut être analysé pour une autre raison",
        source: "",
    },
};

/// A PDF that had to be mended.
pub const REPAIRED: Row = Row {
    code: "HC0441",
    severity: Warning,
    en: Words {
        message: "the PDF `{path}` was damaged and has been mended (pages: {pages})",
        reason: "its own table of objects was wrong",
        help: "compare its pages in the bundle with the original",
        when: "a PDF's table of objects was wrong and has been mended",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.5.4",
    },
    fr: Words {
        message: "le PDF `{path}` était endommagé et a été réparé (pages : {pages})",
        reason: "sa propre table d'objets était fausse",
        help: "comparez ses pages dans le recueil avec l'original",
        when: "la table d'objets d'un PDF était fausse et a été réparée",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.5.4",
    },
};

/// A PDF that claims another page count.
pub const PAGE_COUNT_CLAIM: Row = Row {
    code: "HC0442",
    severity: Warning,
    en: Words {
        message: "the PDF `{path}` claims {claimed} pages and has {pages}",
        reason: "the pages that are there are in the bundle",
        help: "compare with the original",
        when: "a PDF claims another number of pages than it has",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3.2",
    },
    fr: Words {
        message: "le PDF `{path}` annonce {claimed} pages et en compte {pages}",
        reason: "les pages présentes figurent au recueil",
        help: "comparez avec l'original",
        when: "un PDF annonce un autre nombre de pages que celui qu'il compte",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.7.3.2",
    },
};
