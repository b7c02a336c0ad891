//! Findings about the package and its delivery.

use super::Row;
use crate::finding::{Severity, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NOT_A_PACKAGE,
    &NAME_OUTSIDE,
    &NAME_ODD,
    &NAME_TWICE,
    &NO_FILE,
    &LOCKED,
    &FILE_CHANGED,
    &FILE_MISSING,
    &FILE_EXTRA,
    &FILE_RENAMED,
    &LISTS_DISAGREE,
    &RECORD_WRONG,
    &MANIFEST_BROKEN,
    &FORMAT_NEWER,
    &NOT_READ,
    &PAGES_WRONG,
    &ARCHIVE_DAMAGED,
    &LOOSE_BYTES,
];

const RFC: &str = "RFC 8493 (BagIt 1.0), sections 2.1.3, 3 and 5, read 2026-11-25";
const RFC_IN_FRENCH: &str = "RFC 8493 (BagIt 1.0), sections 2.1.3, 3 et 5, lue le 2026-11-25";

// HC0700–HC0719: a package that is proven.

/// What is no package.
pub const NOT_A_PACKAGE: Row = Row {
    code: "HC0700",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is not a package: {reason}",
        reason: "nothing in it can be proven",
        help: "give the zip file that `hc-pack build` wrote, or the folder that `--unpack` wrote; if it was cut short in transfer, fetch it again",
        when: "a file or folder given to `verify`, `diff` or `--supplement` is not a package",
        source: "",
    },
    fr: Words {
        message: "`{path}` n'est pas un dossier scellé : {reason}",
        reason: "rien de son contenu ne peut être vérifié",
        help: "donnez le fichier zip écrit par `hc-pack build`, ou le dossier écrit par `--unpack`; si le transfert a été coupé, refaites-le",
        when: "un fichier ou dossier donné à `verify`, à `diff` ou à `--supplement` n'est pas un dossier scellé",
        source: "",
    },
};

/// A name that leads out of the package.
pub const NAME_OUTSIDE: Row = Row {
    code: "HC0701",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` leads out of the package",
        reason: "unpacking it could overwrite a file elsewhere on the machine; hc-pack never writes such a name",
        help: "do not unpack this package; ask where it comes from",
        when: "a package holds a name that leads out of it when it is unpacked",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` mène hors du dossier scellé",
        reason: "le décompresser pourrait écraser un fichier ailleurs sur la machine; hc-pack n'écrit jamais un tel nom",
        help: "ne décompressez pas ce dossier; demandez d'où il vient",
        when: "un dossier scellé contient un nom qui mène hors de lui une fois décompressé",
        source: RFC_IN_FRENCH,
    },
};

/// A name with characters that systems read differently.
pub const NAME_ODD: Row = Row {
    code: "HC0702",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is not a name that hc-pack writes",
        reason: "systems read such characters differently: what one shows harmlessly, another takes for a folder",
        help: "do not open this file; ask where the package comes from",
        when: "a package holds a name with a backslash, a control character or bytes that are no UTF-8",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` n'est pas un nom que hc-pack écrit",
        reason: "les systèmes lisent ces caractères différemment : inoffensifs pour l'un, ils sont un dossier pour l'autre",
        help: "n'ouvrez pas ce fichier; demandez d'où vient le dossier scellé",
        when: "un dossier scellé contient un nom avec une barre oblique inverse, un caractère de commande ou des octets qui ne sont pas de l'UTF-8",
        source: RFC_IN_FRENCH,
    },
};

/// Two names that are one.
pub const NAME_TWICE: Row = Row {
    code: "HC0703",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` stands more than once in the package, if the case of letters does not count",
        reason: "one program would show the first and another the last, so two readers could read two files",
        help: "ask for the package again from whoever built it",
        when: "a package holds the same name twice, or two that differ only in the case of letters",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` figure plus d'une fois dans le dossier scellé, si la casse ne compte pas",
        reason: "un programme montrerait le premier, un autre le dernier : deux lecteurs liraient deux fichiers",
        help: "redemandez le dossier à qui l'a constitué",
        when: "un dossier scellé contient deux fois le même nom, ou deux noms qui ne diffèrent que par la casse",
        source: RFC_IN_FRENCH,
    },
};

/// A link or a device.
pub const NO_FILE: Row = Row {
    code: "HC0704",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is a link or a device, not a file",
        reason: "its content would be whatever stands elsewhere",
        help: "replace it with the file itself, from the package as it was built",
        when: "a package holds a link, a device or what cannot be looked at instead of a file",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` est un lien ou un périphérique, non un fichier",
        reason: "son contenu serait ce qui se trouve ailleurs",
        help: "remplacez-le par le fichier même, tiré du dossier tel qu'il a été constitué",
        when: "un dossier scellé contient un lien, un périphérique ou ce qui ne peut être examiné au lieu d'un fichier",
        source: RFC_IN_FRENCH,
    },
};

/// An encrypted file.
pub const LOCKED: Row = Row {
    code: "HC0705",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is encrypted",
        reason: "what cannot be read cannot be proven",
        help: "decrypt it first, with `hc-pack decrypt` or 7-Zip, and verify the package inside",
        when: "a package, or a file in it, is encrypted for transfer",
        source: "",
    },
    fr: Words {
        message: "`{path}` est chiffré",
        reason: "ce qui ne peut être lu ne peut être vérifié",
        help: "déchiffrez-le d'abord, avec `hc-pack decrypt` ou 7-Zip, puis vérifiez le dossier qu'il contient",
        when: "un dossier scellé, ou l'un de ses fichiers, est chiffré pour la transmission",
        source: "",
    },
};

/// A file that is another than the one that was sealed.
pub const FILE_CHANGED: Row = Row {
    code: "HC0706",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is not the file that was sealed",
        reason: "its SHA-256 is another than the one recorded; one changed byte is enough",
        help: "take this file from another copy of the package; if it was changed on purpose, build the package again",
        when: "a file of a package is not the one that was written, by its SHA-256",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` n'est pas le fichier qui a été scellé",
        reason: "son SHA-256 diffère de celui consigné; un seul octet suffit",
        help: "prenez ce fichier d'une autre copie du dossier; s'il a été changé à dessein, reconstituez le dossier",
        when: "un fichier d'un dossier scellé n'est pas celui qui a été écrit, d'après son SHA-256",
        source: RFC_IN_FRENCH,
    },
};

/// A file that is gone.
pub const FILE_MISSING: Row = Row {
    code: "HC0707",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is missing",
        reason: "what was filed is no longer whole",
        help: "take this file from another copy of the package",
        when: "a file that a package lists, or that every package has, is not there",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` manque",
        reason: "ce qui a été déposé n'est plus entier",
        help: "prenez ce fichier d'une autre copie du dossier",
        when: "un fichier qu'un dossier scellé énumère, ou que tout dossier scellé contient, n'y est pas",
        source: RFC_IN_FRENCH,
    },
};

/// A file that was added.
pub const FILE_EXTRA: Row = Row {
    code: "HC0708",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` was not in the package when it was sealed",
        reason: "nobody can tell what it proves or who put it there",
        help: "remove it, or keep it elsewhere; what belongs to the case goes into the case and is built again",
        when: "a package holds a file that it does not list",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` n'était pas dans le dossier lors du scellement",
        reason: "nul ne peut dire ce qu'il prouve ni qui l'y a mis",
        help: "retirez-le ou gardez-le ailleurs; ce qui relève du cas va dans le cas, qu'on reconstitue",
        when: "un dossier scellé contient un fichier qu'il n'énumère pas",
        source: RFC_IN_FRENCH,
    },
};

/// A file under another name.
pub const FILE_RENAMED: Row = Row {
    code: "HC0709",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` was `{was}` when the package was sealed",
        reason: "its content is unchanged, but nothing finds it under this name",
        help: "give it its name back",
        when: "a file of a package stands under another name than when it was sealed",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` s'appelait `{was}` lors du scellement",
        reason: "son contenu est intact, mais rien ne le trouve sous ce nom",
        help: "rendez-lui son nom",
        when: "un fichier d'un dossier scellé porte un autre nom que lors du scellement",
        source: RFC_IN_FRENCH,
    },
};

/// Two sealed lists that disagree about a file.
pub const LISTS_DISAGREE: Row = Row {
    code: "HC0710",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is not the file that `{list}` records, though another sealed list records it",
        reason: "hc-pack writes both lists from the same file: somebody has written one of them anew",
        help: "do not rely on this package; ask for another copy",
        when: "two lists of a package, both sealed, do not record the same sum for a file",
        source: RFC,
    },
    fr: Words {
        message: "`{path}` n'est pas le fichier que consigne `{list}`, bien qu'une autre liste scellée le consigne",
        reason: "hc-pack écrit les deux listes à partir du même fichier : quelqu'un en a réécrit une",
        help: "ne vous fiez pas à ce dossier; demandez-en une autre copie",
        when: "deux listes d'un dossier, scellées l'une et l'autre, ne consignent pas la même somme pour un fichier",
        source: RFC_IN_FRENCH,
    },
};

/// A record that does not fit its file.
pub const RECORD_WRONG: Row = Row {
    code: "HC0711",
    severity: Severity::Error,
    en: Words {
        message: "the manifest says of `{path}`: role `{role}`, {bytes} bytes; that does not fit the file or its place",
        reason: "the record of what was filed is wrong here",
        help: "do not rely on this package; build it again from the case",
        when: "the manifest gives a file a size or a role that it cannot have",
        source: "",
    },
    fr: Words {
        message: "le manifeste dit de `{path}` : rôle `{role}`, {bytes} octets; cela ne convient ni au fichier ni à sa place",
        reason: "la trace de ce qui a été déposé est fausse ici",
        help: "ne vous fiez pas à ce dossier; reconstituez-le à partir du cas",
        when: "le manifeste donne à un fichier une taille ou un rôle qu'il ne peut avoir",
        source: "",
    },
};

/// A manifest that cannot be read.
pub const MANIFEST_BROKEN: Row = Row {
    code: "HC0712",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` cannot be read: {reason}",
        reason: "it says what each file is and where the pages stand",
        help: "take this file from another copy of the package",
        when: "the manifest of a package is no JSON, or no manifest of hc-pack",
        source: "",
    },
    fr: Words {
        message: "`{path}` ne peut être lu : {reason}",
        reason: "il dit ce qu'est chaque fichier et où se trouvent les pages",
        help: "prenez ce fichier d'une autre copie du dossier",
        when: "le manifeste d'un dossier scellé n'est pas du JSON, ou n'est pas un manifeste de hc-pack",
        source: "",
    },
};

/// A manifest of a later version.
pub const FORMAT_NEWER: Row = Row {
    code: "HC0713",
    severity: Severity::Warning,
    en: Words {
        message: "the manifest has version {version}; this program knows versions up to {known}",
        reason: "sums and page numbers are proven all the same, but what is new in that version is not",
        help: "prove it with the version of the program that made it, or a later one",
        when: "a package was made by a later version of the program than the one that proves it",
        source: "",
    },
    fr: Words {
        message: "le manifeste est de version {version}; ce programme connaît les versions jusqu'à {known}",
        reason: "les sommes et les numéros de page sont vérifiés, mais non ce que cette version a de nouveau",
        help: "vérifiez-le avec la version du programme qui l'a constitué, ou une plus récente",
        when: "un dossier scellé a été produit par une version du programme plus récente que celle qui le vérifie",
        source: "",
    },
};

/// A volume that cannot be read.
pub const NOT_READ: Row = Row {
    code: "HC0714",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` cannot be read: {reason}",
        reason: "its page numbers could not be proven",
        help: "open it in a viewer; if it does not open, build the package again",
        when: "a volume of the exhibit bundle in a package cannot be read",
        source: "",
    },
    fr: Words {
        message: "`{path}` ne peut être lu : {reason}",
        reason: "ses numéros de page n'ont pu être vérifiés",
        help: "ouvrez-le dans une visionneuse; s'il ne s'ouvre pas, reconstituez le dossier",
        when: "un volume du recueil des pièces d'un dossier scellé ne peut être lu",
        source: "",
    },
};

/// A page number that disagrees.
pub const PAGES_WRONG: Row = Row {
    code: "HC0715",
    severity: Severity::Error,
    en: Words {
        message: "exhibit {mark}, {what}: found `{found}`, expected `{expected}`",
        reason: "a reader who follows the number arrives at another page",
        help: "do not rely on the page numbers of this package; build it again from the case",
        when: "index, stamp, page label, bookmark or link of an exhibit in a package disagree with the manifest",
        source: "",
    },
    fr: Words {
        message: "pièce {mark}, {what} : lu `{found}`, attendu `{expected}`",
        reason: "qui suit le numéro arrive à une autre page",
        help: "ne vous fiez pas aux numéros de page de ce dossier; reconstituez-le à partir du cas",
        when: "la table, le timbre, l'étiquette de page, le signet ou le lien d'une pièce d'un dossier scellé ne concorde pas avec le manifeste",
        source: "",
    },
};

/// A zip file whose own tables are wrong.
pub const ARCHIVE_DAMAGED: Row = Row {
    code: "HC0716",
    severity: Severity::Error,
    en: Words {
        message: "the zip file states another checksum, size or name for `{path}` than it has",
        reason: "other programs refuse to unpack it or show it under another name, though its content is as it was sealed",
        help: "ask for the package again from whoever built it",
        when: "a package is a zip file whose headers and directory do not agree with each other or with a file",
        source: "APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12",
    },
    fr: Words {
        message: "le fichier zip indique pour `{path}` une autre somme de contrôle, une autre taille ou un autre nom que les siens",
        reason: "d'autres programmes refusent de le décompresser ou l'affichent sous un autre nom, bien que son contenu soit tel qu'il a été scellé",
        help: "redemandez le dossier à qui l'a constitué",
        when: "un dossier scellé est un fichier zip dont les en-têtes et le répertoire ne concordent pas entre eux ou avec un fichier",
        source: "APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12",
    },
};

/// Bytes of a zip file that belong to no file in it.
pub const LOOSE_BYTES: Row = Row {
    code: "HC0717",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` holds bytes that belong to none of its files",
        reason: "nobody sealed them, no list shows them, and what they hide leaves with the package",
        help: "ask for the package again from whoever built it; or unpack it, verify the folder, and pack that anew",
        when: "a package is a zip file with bytes before, between or behind its files, or with a comment",
        source: "APPNOTE.TXT 6.3.10, 4.3.1, 4.3.16",
    },
    fr: Words {
        message: "`{path}` contient des octets qui n'appartiennent à aucun de ses fichiers",
        reason: "personne ne les a scellés, aucune liste ne les montre, et ce qu'ils cachent part avec le dossier",
        help: "redemandez le dossier à qui l'a constitué; ou décompressez-le, vérifiez le répertoire, et compressez celui-ci de nouveau",
        when: "un dossier scellé est un fichier zip avec des octets avant, entre ou après ses fichiers, ou avec un commentaire",
        source: "APPNOTE.TXT 6.3.10, 4.3.1, 4.3.16",
    },
};
