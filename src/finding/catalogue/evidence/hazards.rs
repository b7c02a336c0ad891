//! Findings about files as such: what they do to the run, to each other, and to whoever reads the bundle.

use crate::finding::{
    Row,
    Severity::{Error, Note, Warning},
    Words,
};

/// A file that is another one when it is bound.
pub const CHANGED: Row = Row {
    code: "HC0490",
    severity: Error,
    en: Words {
        message: "the file `{path}` was changed while the package was being made",
        reason: "page numbers and hashes belong to the file as it was read first",
        help: "let whatever writes the file finish, and run again",
        when: "a file is changed between being read and being bound",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` a été modifié pendant la préparation du dossier",
        reason: "les numéros de page et les empreintes sont ceux du fichier tel qu'il a d'abord été lu",
        help: "laissez se terminer ce qui écrit le fichier, puis relancez",
        when: "un fichier est modifié entre sa lecture et la reliure",
        source: "",
    },
};

/// A PDF that was opened with a password.
pub const UNLOCKED: Row = Row {
    code: "HC0491",
    severity: Note,
    en: Words {
        message: "the PDF `{path}` was opened with a password",
        reason: "its pages are in the bundle without the lock, because a bundle must open for everyone",
        help: "make sure that whoever locked it agrees",
        when: "a PDF is opened with a password from the environment",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6",
    },
    fr: Words {
        message: "le PDF `{path}` a été ouvert avec un mot de passe",
        reason: "ses pages figurent au recueil sans le verrou, car un recueil doit s'ouvrir pour tous",
        help: "assurez-vous que la personne qui l'a verrouillé y consent",
        when: "un PDF est ouvert avec un mot de passe tiré de l'environnement",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.6",
    },
};

/// One file under two names, or named twice.
pub const SAME_FILE: Row = Row {
    code: "HC0492",
    severity: Warning,
    en: Words {
        message: "the file `{path}` is the same as `{other}`",
        reason: "its pages would be in the bundle twice",
        help: "take one of the two out, or put the file that was meant in its place",
        when: "two files of the evidence are the same, byte for byte",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est identique à `{other}`",
        reason: "ses pages figureraient deux fois au recueil",
        help: "retirez l'un des deux, ou remplacez-le par le fichier voulu",
        when: "deux fichiers des preuves sont identiques, octet pour octet",
        source: "",
    },
};

/// One page in two places.
pub const SAME_PAGE: Row = Row {
    code: "HC0493",
    severity: Warning,
    en: Words {
        message: "page {page} of `{path}` is the same as page {there} of `{other}` (pages that are there twice: {count})",
        reason: "a page that is filed twice makes a reader look for a difference",
        help: "look whether a page was scanned twice, and whether another is missing in its place",
        when: "a page of the evidence draws exactly what another page of it draws",
        source: "",
    },
    fr: Words {
        message: "la page {page} de `{path}` est identique à la page {there} de `{other}` (pages en double : {count})",
        reason: "une page déposée deux fois fait chercher une différence au lecteur",
        help: "vérifiez si une page a été numérisée deux fois et s'il n'en manque pas une autre à sa place",
        when: "une page des preuves dessine exactement ce qu'une autre dessine",
        source: "",
    },
};

/// Pages that show nothing.
pub const BLANK_PAGES: Row = Row {
    code: "HC0494",
    severity: Note,
    en: Words {
        message: "pages of `{path}` are blank: {pages} (in all: {count})",
        reason: "they are numbered and stamped like the others",
        help: "take them out if they are only the backs of sheets",
        when: "pages of a PDF draw nothing at all",
        source: "",
    },
    fr: Words {
        message: "des pages de `{path}` sont vierges : {pages} (en tout : {count})",
        reason: "elles sont numérotées et estampillées comme les autres",
        help: "retirez-les si ce ne sont que des versos",
        when: "des pages d'un PDF ne dessinent rien",
        source: "",
    },
};

/// Pages whose text stands on its head.
pub const UPSIDE_DOWN: Row = Row {
    code: "HC0495",
    severity: Warning,
    en: Words {
        message: "pages of `{path}` stand on their head: {pages} (in all: {count})",
        reason: "pages are shown as the file turns them; pictures of text cannot be told, only text itself",
        help: "turn them in a viewer and save the file",
        when: "nearly all text of a page stands on its head",
        source: "",
    },
    fr: Words {
        message: "des pages de `{path}` sont à l'envers : {pages} (en tout : {count})",
        reason: "les pages sont montrées telles que le fichier les tourne; seul le texte peut être jugé, non l'image d'un texte",
        help: "retournez-les dans une visionneuse et enregistrez le fichier",
        when: "presque tout le texte d'une page est à l'envers",
        source: "",
    },
};

/// Scanned pages that are hard to read in print.
pub const COARSE: Row = Row {
    code: "HC0496",
    severity: Warning,
    en: Words {
        message: "pages of `{path}` are scanned with fewer than 100 dots per inch: {pages} (in all: {count})",
        reason: "small print cannot be read at that",
        help: "scan them anew with 200 to 300 dots per inch",
        when: "a picture that covers a good part of a page has fewer than 100 dots per inch",
        source: "",
    },
    fr: Words {
        message: "des pages de `{path}` sont numérisées à moins de 100 points par pouce : {pages} (en tout : {count})",
        reason: "les petits caractères y sont illisibles",
        help: "numérisez-les de nouveau à 200 ou 300 points par pouce",
        when: "une image qui couvre une bonne part d'une page a moins de 100 points par pouce",
        source: "",
    },
};

/// A file that takes too much memory.
pub const PARSER_MEMORY: Row = Row {
    code: "HC0497",
    severity: Error,
    en: Words {
        message: "the file `{path}` could not be read within {megabytes} megabytes of memory",
        reason: "nothing else of the case is touched by it",
        help: "open it in a viewer and print it to a new PDF, or save the picture anew",
        when: "reading a file takes more memory than the limit",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` n'a pu être lu dans {megabytes} mégaoctets de mémoire",
        reason: "le reste du cas n'en souffre pas",
        help: "ouvrez-le dans une visionneuse et imprimez-le dans un nouveau PDF, ou enregistrez l'image de nouveau",
        when: "la lecture d'un fichier demande plus de mémoire que permis",
        source: "",
    },
};

/// Values of form fields that were drawn because the file did not.
pub const VALUES_DRAWN: Row = Row {
    code: "HC0498",
    severity: Warning,
    en: Words {
        message: "values of form fields in `{path}` that the file leaves to the viewer were drawn into the page: {count}",
        reason: "without that they would be lost, because a bundle holds no fillable fields",
        help: "compare these pages in the bundle with what a viewer shows of the original",
        when: "fields of a PDF form hold values that the file does not draw, and the program drew them into the page",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.7.4.3",
    },
    fr: Words {
        message: "des valeurs de champs de formulaire que `{path}` laisse dessiner à la visionneuse ont été inscrites sur la page : {count}",
        reason: "sans cela elles seraient perdues, car un recueil ne contient aucun champ à remplir",
        help: "comparez ces pages du recueil avec ce qu'une visionneuse montre de l'original",
        when: "les champs d'un formulaire PDF ont des valeurs que le fichier ne dessine pas, et le programme les a inscrites sur la page",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.7.4.3",
    },
};

/// A file that was read within the run because nobody else could be started to read it.
pub const NOT_APART: Row = Row {
    code: "HC0980",
    severity: Warning,
    en: Words {
        message: "the file `{path}` was read within the run: no second process could be started ({reason})",
        reason: "a file that does harm brings down whoever reads it, and that would have been the whole run",
        help: "nothing is missing; where the machine was short of memory or processes, close other programs before the next run",
        when: "a large or unusual file is to be read by a second process, and the machine starts none",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` a été lu par le programme lui-même : aucun second processus n'a pu être lancé ({reason})",
        reason: "un fichier nuisible fait échouer qui le lit, et c'est toute la préparation qui aurait échoué",
        help: "rien ne manque; si la mémoire ou les processus manquaient à la machine, fermez d'autres programmes avant la prochaine fois",
        when: "un fichier gros ou inhabituel doit être lu par un second processus, et l'ordinateur n'en lance aucun",
        source: "",
    },
};

/// A text of more lines than make pages.
pub const TEXT_LINES: Row = Row {
    code: "HC0981",
    severity: Error,
    en: Words {
        message: "the file `{path}` has {count} lines; the limit is {limit}",
        reason: "that is more than a thousand pages, which nobody reads as evidence",
        help: "keep the part that matters in a file of its own, and say what was left out",
        when: "a text or a message has more lines than the limit",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` compte {count} lignes; la limite est de {limit}",
        reason: "cela fait plus de mille pages, que personne ne lit comme preuve",
        help: "gardez dans un fichier à part ce qui importe, et dites ce qui a été laissé de côté",
        when: "un texte ou un message compte plus de lignes que permis",
        source: "",
    },
};

/// A message of more parts than a message has.
pub const MAIL_PARTS: Row = Row {
    code: "HC0982",
    severity: Error,
    en: Words {
        message: "`{path}` has {count} parts; the limit is {limit}",
        reason: "parts within parts can be made to use up the memory of whoever reads them",
        help: "save the attachments that matter and name them as files of their own",
        when: "a message has more parts, with those of the messages in it, than the limit",
        source: "RFC 2046, 5.1",
    },
    fr: Words {
        message: "`{path}` a {count} parties; la limite est de {limit}",
        reason: "des parties imbriquées peuvent épuiser la mémoire de qui les lit",
        help: "enregistrez les pièces jointes qui importent et nommez-les comme des fichiers à part",
        when: "un message compte, avec celles des messages qu'il contient, plus de parties que permis",
        source: "RFC 2046, 5.1",
    },
};

/// A message whose head is longer than a head.
pub const MAIL_HEAD: Row = Row {
    code: "HC0983",
    severity: Error,
    en: Words {
        message: "the head of `{path}` has {count} bytes; the limit is {limit}",
        reason: "a head without end is not from a mail program, and can keep whoever reads it busy for hours",
        help: "open the message in a mail program and save it anew, or as a PDF",
        when: "the head of a message is longer than the limit",
        source: "RFC 5322, 2.1.1",
    },
    fr: Words {
        message: "l'en-tête de `{path}` a {count} octets; la limite est de {limit}",
        reason: "un en-tête sans fin ne vient pas d'un logiciel de courriel et peut occuper des heures qui le lit",
        help: "ouvrez le message dans un logiciel de courriel et enregistrez-le de nouveau, ou en PDF",
        when: "l'en-tête d'un message est plus long que permis",
        source: "RFC 5322, 2.1.1",
    },
};

/// A message whose HTML is more than a message's.
pub const MAIL_HTML: Row = Row {
    code: "HC0984",
    severity: Error,
    en: Words {
        message: "the HTML of `{path}` has {count} elements, within each other or in all; the limit is {limit}",
        reason: "no mail program writes that, and it can keep whoever lays it out busy for hours",
        help: "open the message in a mail program and save it as a PDF",
        when: "the HTML of a message has more elements, within each other or in all, than the limit",
        source: "",
    },
    fr: Words {
        message: "le HTML de `{path}` compte {count} éléments, imbriqués ou en tout; la limite est de {limit}",
        reason: "aucun logiciel de courriel n'écrit cela, et cela peut occuper des heures qui le met en page",
        help: "ouvrez le message dans un logiciel de courriel et enregistrez-le en PDF",
        when: "le HTML d'un message compte plus d'éléments que permis, imbriqués ou en tout",
        source: "",
    },
};
