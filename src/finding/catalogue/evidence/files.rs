//! Findings about files and their kinds.

use crate::finding::{
    Row,
    Severity::{Error, Warning},
    Words,
};

/// A file that is not there.
pub const MISSING: Row = Row {
    code: "HC0401",
    severity: Error,
    en: Words {
        message: "the file `{path}` does not exist",
        reason: "an exhibit without one of its files would be filed incomplete",
        help: "put the file there, or correct the path; it is relative to the case file",
        when: "the case names a file that does not exist",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` n'existe pas",
        reason: "une pièce à laquelle manque un fichier serait déposée incomplète",
        help: "placez le fichier à cet endroit ou corrigez le chemin, qui part du dossier du fichier de cas",
        when: "le cas nomme un fichier qui n'existe pas",
        source: "",
    },
};

/// A path that leaves the case's folder.
pub const OUTSIDE: Row = Row {
    code: "HC0402",
    severity: Error,
    en: Words {
        message: "the path `{path}` leads out of the case's folder",
        reason: "a case must be complete in itself, and must not pick up a stranger's file",
        help: "copy the file into the case's folder",
        when: "a path, or a link on its way, leads out of the folder of the case",
        source: "",
    },
    fr: Words {
        message: "le chemin `{path}` sort du dossier du cas",
        reason: "un cas doit se suffire et ne pas prendre le fichier d'un autre",
        help: "copiez le fichier dans le dossier du cas",
        when: "un chemin, ou un lien sur ce chemin, mène hors du dossier du cas",
        source: "",
    },
};

/// A file that the system does not let the program read.
pub const UNREADABLE: Row = Row {
    code: "HC0403",
    severity: Error,
    en: Words {
        message: "the file `{path}` cannot be read: {reason}",
        reason: "",
        help: "check the file's permissions, or copy it anew",
        when: "the system refuses to read a file that is there",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` ne peut être lu : {reason}",
        reason: "",
        help: "vérifiez les droits d'accès ou copiez-le de nouveau",
        when: "le système refuse de lire un fichier qui est là",
        source: "",
    },
};

/// A path that leads to a folder or a device.
pub const NO_FILE: Row = Row {
    code: "HC0404",
    severity: Error,
    en: Words {
        message: "`{path}` is no file",
        reason: "",
        help: "name the files of the folder one by one",
        when: "a path of the case leads to a folder or a device",
        source: "",
    },
    fr: Words {
        message: "`{path}` n'est pas un fichier",
        reason: "",
        help: "nommez un à un les fichiers du dossier",
        when: "un chemin du cas mène à un répertoire ou à un périphérique",
        source: "",
    },
};

/// A file of zero bytes.
pub const EMPTY: Row = Row {
    code: "HC0405",
    severity: Error,
    en: Words {
        message: "the file `{path}` is empty",
        reason: "often a download or a copy that was broken off",
        help: "copy or export it anew",
        when: "a file has no content at all",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est vide",
        reason: "souvent un téléchargement ou une copie interrompus",
        help: "copiez-le ou exportez-le de nouveau",
        when: "un fichier n'a aucun contenu",
        source: "",
    },
};

/// A file beyond the limit of size.
pub const TOO_LARGE: Row = Row {
    code: "HC0406",
    severity: Error,
    en: Words {
        message: "the file `{path}` has {bytes} bytes; the limit is {limit}",
        reason: "no office takes such a file",
        help: "split it, or scan it at a lower resolution",
        when: "a file is larger than any evidence is",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` compte {bytes} octets; la limite est de {limit}",
        reason: "aucun bureau n'accepte un tel fichier",
        help: "divisez-le ou numérisez-le à une résolution moindre",
        when: "un fichier est plus gros que ne l'est aucune preuve",
        source: "",
    },
};

/// An item of evidence without files.
pub const NO_FILES: Row = Row {
    code: "HC0407",
    severity: Error,
    en: Words {
        message: "the exhibit `{title}` has no file",
        reason: "an exhibit without pages cannot be cited",
        help: "name its files under `files`, or remove it from the list",
        when: "an item of the evidence list names no file",
        source: "",
    },
    fr: Words {
        message: "la pièce `{title}` n'a aucun fichier",
        reason: "une pièce sans page ne peut être citée",
        help: "nommez ses fichiers sous `files` ou retirez-la de la liste",
        when: "un élément de la liste des preuves ne nomme aucun fichier",
        source: "",
    },
};

/// A file of no known kind.
pub const KIND_UNKNOWN: Row = Row {
    code: "HC0410",
    severity: Error,
    en: Words {
        message: "the file `{path}` is of no known kind",
        reason: "the kind is told by the content, not by the name",
        help: "export it as PDF, JPEG or PNG",
        when: "the content of a file is of no kind that the program knows",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est d'un type inconnu",
        reason: "le type se reconnaît au contenu, non au nom",
        help: "exportez-le en PDF, JPEG ou PNG",
        when: "le contenu d'un fichier n'est d'aucun type que le programme connaît",
        source: "",
    },
};

/// A file whose name claims another kind.
pub const KIND_MISMATCH: Row = Row {
    code: "HC0411",
    severity: Warning,
    en: Words {
        message: "the file `{path}` is {kind}, not what its ending `.{extension}` says",
        reason: "it is taken for what it is",
        help: "rename it, so that it opens for everyone",
        when: "a file's ending belongs to another kind than its content",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, contrairement à son extension `.{extension}`",
        reason: "il est traité selon son contenu",
        help: "renommez-le pour que chacun puisse l'ouvrir",
        when: "l'extension d'un fichier est celle d'un autre type que son contenu",
        source: "",
    },
};

/// A picture of a kind that is not taken.
pub const PICTURE_KIND_NOT_TAKEN: Row = Row {
    code: "HC0412",
    severity: Error,
    en: Words {
        message: "the file `{path}` is {kind}, which is not taken into a bundle",
        reason: "a bundle has pages; this kind has none that look the same everywhere",
        help: "save it as JPEG or PNG, or print it to PDF",
        when: "evidence is a picture of a kind that is known and not taken, such as AVIF or JPEG 2000",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, qui n'entre pas dans un recueil",
        reason: "un recueil est fait de pages; ce type n'en a pas qui soient partout les mêmes",
        help: "enregistrez-la en JPEG ou PNG ou imprimez-la en PDF",
        when: "une preuve est une image d'un type connu mais non admis, comme AVIF ou JPEG 2000",
        source: "",
    },
};

/// An office document.
pub const OFFICE_KIND_NOT_TAKEN: Row = Row {
    code: "HC0413",
    severity: Error,
    en: Words {
        message: "the file `{path}` is {kind}, which is not taken into a bundle",
        reason: "a bundle has pages; this kind has none that look the same everywhere",
        help: "export it as PDF from the program that made it",
        when: "evidence is a document of an office program, such as DOCX",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, qui n'entre pas dans un recueil",
        reason: "un recueil est fait de pages; ce type n'en a pas qui soient partout les mêmes",
        help: "exportez-le en PDF depuis le logiciel qui l'a créé",
        when: "une preuve est un document de bureautique, comme DOCX",
        source: "",
    },
};

/// A mail message.
pub const MAIL_KIND_NOT_TAKEN: Row = Row {
    code: "HC0414",
    severity: Error,
    en: Words {
        message: "the file `{path}` is {kind}, which is not taken into a bundle",
        reason: "a bundle has pages; this kind has none that look the same everywhere",
        help: "print the message and its attachments to PDF",
        when: "evidence is a mail message as a file",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, qui n'entre pas dans un recueil",
        reason: "un recueil est fait de pages; ce type n'en a pas qui soient partout les mêmes",
        help: "imprimez le message et ses pièces jointes en PDF",
        when: "une preuve est un courriel enregistré comme fichier",
        source: "",
    },
};

/// An archive.
pub const ARCHIVE_KIND_NOT_TAKEN: Row = Row {
    code: "HC0415",
    severity: Error,
    en: Words {
        message: "the file `{path}` is {kind}, which is not taken into a bundle",
        reason: "a bundle has pages; this kind has none that look the same everywhere",
        help: "unpack it and name the files in it one by one",
        when: "evidence is an archive, such as ZIP",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, qui n'entre pas dans un recueil",
        reason: "un recueil est fait de pages; ce type n'en a pas qui soient partout les mêmes",
        help: "décompressez-la et nommez un à un les fichiers qu'elle contient",
        when: "une preuve est une archive, comme ZIP",
        source: "",
    },
};

/// Sound or video.
pub const RECORDING_KIND_NOT_TAKEN: Row = Row {
    code: "HC0416",
    severity: Error,
    en: Words {
        message: "the file `{path}` is {kind}, which is not taken into a bundle",
        reason: "a bundle has pages; this kind has none that look the same everywhere",
        help: "add a transcript or stills as PDF, and ask the office how it takes recordings",
        when: "evidence is a recording",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, qui n'entre pas dans un recueil",
        reason: "un recueil est fait de pages; ce type n'en a pas qui soient partout les mêmes",
        help: "joignez une transcription ou des images en PDF et demandez au bureau comment il accepte les enregistrements",
        when: "une preuve est un enregistrement sonore ou vidéo",
        source: "",
    },
};

/// Plain text or a web page.
pub const TEXT_KIND_NOT_TAKEN: Row = Row {
    code: "HC0417",
    severity: Error,
    en: Words {
        message: "the file `{path}` is {kind}, which is not taken into a bundle",
        reason: "a bundle has pages; this kind has none that look the same everywhere",
        help: "print it to PDF",
        when: "evidence is plain text or a web page as a file",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est du type {kind}, qui n'entre pas dans un recueil",
        reason: "un recueil est fait de pages; ce type n'en a pas qui soient partout les mêmes",
        help: "imprimez-le en PDF",
        when: "une preuve est du texte brut ou une page Web enregistrée comme fichier",
        source: "",
    },
};

/// A file on which the parser broke down.
pub const PARSER_FAILED: Row = Row {
    code: "HC0420",
    severity: Error,
    en: Words {
        message: "the file `{path}` is built so oddly that it cannot be read",
        reason: "nothing else of the case is touched by it",
        help: "open it in a viewer and print it to a new PDF, or save the picture anew",
        when: "reading a file made the parser break down",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` est construit de façon si étrange qu'il ne peut être lu",
        reason: "le reste du cas n'en souffre pas",
        help: "ouvrez-le dans une visionneuse et imprimez-le dans un nouveau PDF, ou enregistrez l'image de nouveau",
        when: "la lecture d'un fichier a fait échouer l'analyseur",
        source: "",
    },
};

/// A file that takes too long.
pub const PARSER_SLOW: Row = Row {
    code: "HC0421",
    severity: Error,
    en: Words {
        message: "the file `{path}` could not be read within {seconds} seconds",
        reason: "",
        help: "open it in a viewer and print it to a new PDF",
        when: "reading a file takes longer than the limit",
        source: "",
    },
    fr: Words {
        message: "le fichier `{path}` n'a pu être lu en {seconds} secondes",
        reason: "",
        help: "ouvrez-le dans une visionneuse et imprimez-le dans un nouveau PDF",
        when: "la lecture d'un fichier dépasse le temps permis",
        source: "",
    },
};
