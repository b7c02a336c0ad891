//! Findings about delivery: slots, sizes, what was compressed and split.

use super::Row;
use crate::finding::{Severity, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &LIMIT_UNCONFIRMED,
    &ORDER_UNCONFIRMED,
    &NO_SLOT,
    &FORM_TOO_LARGE,
    &CANNOT_FIT,
    &PAGE_TOO_HEAVY,
    &TOTAL_TOO_LARGE,
    &COMPRESSED,
    &SPLIT,
    &SLOT_OVER,
    &NOT_BOUND,
    &PART_WRONG,
    &PROFILE_UNKNOWN,
];

/// A limit that no official page confirms.
pub const LIMIT_UNCONFIRMED: Row = Row {
    code: "HC0720",
    severity: Severity::Warning,
    en: Words {
        message: "the limit of {limit} bytes for `{profile}` is not confirmed by an official page",
        reason: "it comes from: {source}, read {read}",
        help: "look at what the office says today; put the confirmed limit into a file of your own profiles, or answer this finding",
        when: "the delivery profile of a case has a size limit that no official page confirms",
        source: "",
    },
    fr: Words {
        message: "la limite de {limit} octets pour `{profile}` n'est confirmée par aucune page officielle",
        reason: "elle vient de : {source}, lu le {read}",
        help: "regardez ce que dit le bureau aujourd'hui; mettez la limite confirmée dans un fichier de vos propres profils, ou répondez à ce constat",
        when: "le profil de remise d'un dossier a une limite de taille qu'aucune page officielle ne confirme",
        source: "",
    },
};

/// An order of slots that no official page confirms.
pub const ORDER_UNCONFIRMED: Row = Row {
    code: "HC0721",
    severity: Severity::Note,
    en: Words {
        message: "the order of the slots of `{profile}` is not confirmed",
        reason: "{source}, read {read}",
        help: "compare the slots with the current checklist before filing; `hc-pack profiles show {profile}` lists them, and a file of your own profiles puts them in order",
        when: "the slots of the delivery profile of a case stand in an order that no official page confirms",
        source: "",
    },
    fr: Words {
        message: "l'ordre des cases de `{profile}` n'est pas confirmé",
        reason: "{source}, lu le {read}",
        help: "comparez les cases à la liste de contrôle en vigueur avant le dépôt; `hc-pack profiles show {profile}` les énumère, et un fichier de vos propres profils les ordonne",
        when: "les cases du profil de remise d'un dossier suivent un ordre qu'aucune page officielle ne confirme",
        source: "",
    },
};

/// Something that no slot takes.
pub const NO_SLOT: Row = Row {
    code: "HC0722",
    severity: Severity::Warning,
    en: Words {
        message: "`{profile}` has no slot for `{title}`",
        reason: "it is in the package, but among no file that is handed in",
        help: "if it should be handed in, add a slot in a file of your own profiles; else answer this finding",
        when: "the delivery profile of a case has no slot for one of its letters, forms or exhibits",
        source: "",
    },
    fr: Words {
        message: "`{profile}` n'a pas de case pour `{title}`",
        reason: "il est dans le dossier scellé, mais dans aucun fichier à remettre",
        help: "s'il doit être remis, ajoutez une case dans un fichier de vos propres profils; sinon, répondez à ce constat",
        when: "le profil de remise d'un dossier n'a pas de case pour l'une de ses lettres, l'un de ses formulaires ou l'une de ses pièces",
        source: "",
    },
};

/// A form above the limit.
pub const FORM_TOO_LARGE: Row = Row {
    code: "HC0723",
    severity: Severity::Error,
    en: Words {
        message: "the form `{title}` has {bytes} bytes, {over} above the limit of {limit}",
        reason: "a form must not be compressed: that would break its fields and its barcode",
        help: "save it anew in Acrobat Reader, without pictures that were put into it",
        when: "a government form is larger than a file may be",
        source: "",
    },
    fr: Words {
        message: "le formulaire `{title}` fait {bytes} octets, {over} de plus que la limite de {limit}",
        reason: "un formulaire ne doit pas être compressé : ses champs et son code à barres seraient rompus",
        help: "enregistrez-le de nouveau dans Acrobat Reader, sans les images qui y ont été mises",
        when: "un formulaire du gouvernement dépasse la taille permise pour un fichier",
        source: "",
    },
};

/// A slot that cannot fit.
pub const CANNOT_FIT: Row = Row {
    code: "HC0724",
    severity: Severity::Error,
    en: Words {
        message: "the slot `{slot}` cannot fit: {bytes} bytes at the least legible, {over} above {limit}",
        reason: "scans of text are never sampled below {text_dpi} dpi, photographs never below {photograph_dpi}; text and vector graphics are never touched",
        help: "leave out pages that prove nothing, scan in grey or black and white, or deliver by another way",
        when: "a slot's file is above its limit even at the least legible resolution",
        source: "",
    },
    fr: Words {
        message: "la case `{slot}` ne peut tenir : {bytes} octets au minimum lisible, {over} de plus que {limit}",
        reason: "les numérisations de texte ne descendent jamais sous {text_dpi} ppp, les photographies jamais sous {photograph_dpi}; texte et tracés ne sont jamais touchés",
        help: "retirez les pages qui ne prouvent rien, numérisez en gris ou en noir et blanc, ou remettez par une autre voie",
        when: "le fichier d'une case dépasse sa limite même à la résolution minimale lisible",
        source: "",
    },
};

/// A page that alone is above the limit.
pub const PAGE_TOO_HEAVY: Row = Row {
    code: "HC0725",
    severity: Severity::Error,
    en: Words {
        message: "page {page} (exhibit {mark}, `{title}`) has {bytes} bytes at the least legible, {over} above what a file of `{slot}` can hold ({limit})",
        reason: "a file cannot be cut within a page",
        help: "scan this page anew in grey or black and white, or print it and scan it at 150 dpi",
        when: "a single page is above the limit of its slot even at the least legible resolution",
        source: "",
    },
    fr: Words {
        message: "la page {page} (pièce {mark}, `{title}`) fait {bytes} octets au minimum lisible, {over} de plus que ce que tient un fichier de `{slot}` ({limit})",
        reason: "un fichier ne peut être coupé au milieu d'une page",
        help: "numérisez cette page de nouveau en gris ou en noir et blanc, ou imprimez-la et numérisez-la à 150 ppp",
        when: "une seule page dépasse la limite de sa case même à la résolution minimale lisible",
        source: "",
    },
};

/// All files above the limit for all together.
pub const TOTAL_TOO_LARGE: Row = Row {
    code: "HC0726",
    severity: Severity::Error,
    en: Words {
        message: "the files for `{profile}` have {bytes} bytes together, {over} above the limit of {limit}",
        reason: "they go as one message",
        help: "send them in several messages, leave out what was filed before, or deliver by another way",
        when: "all files of a delivery together are above the limit for all together",
        source: "",
    },
    fr: Words {
        message: "les fichiers pour `{profile}` font ensemble {bytes} octets, {over} de plus que la limite de {limit}",
        reason: "ils forment un seul envoi",
        help: "faites plusieurs envois, retirez ce qui a déjà été déposé, ou remettez par une autre voie",
        when: "tous les fichiers d'une remise dépassent ensemble la limite fixée pour le tout",
        source: "",
    },
};

/// A slot that was compressed.
pub const COMPRESSED: Row = Row {
    code: "HC0727",
    severity: Severity::Note,
    en: Words {
        message: "`{slot}`: {pictures} pictures sampled anew, {before} → {after} bytes; at the least {dpi} dpi, quality {quality}, similarity {similarity}",
        reason: "the bundle in the package keeps them as they were; only the file to hand in is smaller",
        help: "look at the file in `data/delivery`; `manifest.json` says picture by picture what was lost",
        when: "pictures in a slot's file were sampled anew so that it fits its limit",
        source: "",
    },
    fr: Words {
        message: "`{slot}` : {pictures} images rééchantillonnées, {before} → {after} octets; au moins {dpi} ppp, qualité {quality}, similitude {similarity}",
        reason: "le recueil du dossier scellé les garde telles quelles; seul le fichier à remettre est plus petit",
        help: "regardez le fichier dans `data/delivery`; `manifest.json` dit image par image ce qui a été perdu",
        when: "les images du fichier d'une case ont été rééchantillonnées pour qu'il respecte sa limite",
        source: "",
    },
};

/// A slot in several files.
pub const SPLIT: Row = Row {
    code: "HC0728",
    severity: Severity::Warning,
    en: Words {
        message: "`{slot}` is in {parts} files, because one would be above {limit} bytes",
        reason: "a field may take one file only; marks and page numbers stay those of the bundle",
        help: "hand in the parts in their order, where need be under another field, and say so in the letter",
        when: "a slot's file was split, because it does not fit its limit even at the least legible resolution",
        source: "",
    },
    fr: Words {
        message: "`{slot}` est en {parts} fichiers, car un seul dépasserait {limit} octets",
        reason: "un champ peut n'accepter qu'un fichier; les cotes et numéros de page restent ceux du recueil",
        help: "remettez les parties dans l'ordre, au besoin sous un autre champ, et dites-le dans la lettre",
        when: "le fichier d'une case a été divisé, parce qu'il dépasse sa limite même à la résolution minimale lisible",
        source: "",
    },
};

/// A slot that will be too large.
pub const SLOT_OVER: Row = Row {
    code: "HC0730",
    severity: Severity::Note,
    en: Words {
        message: "`{slot}` will have about {bytes} bytes, {over} above {limit}: its pictures will be sampled anew, and it may be split",
        reason: "the heaviest pages: {pages}",
        help: "scan in grey or black and white at 200 dpi, and leave out pages that prove nothing",
        when: "the files of a slot are together above its limit, as they are",
        source: "",
    },
    fr: Words {
        message: "`{slot}` fera environ {bytes} octets, {over} de plus que {limit} : ses images seront rééchantillonnées, et il pourra être divisé",
        reason: "les pages les plus lourdes : {pages}",
        help: "numérisez en gris ou en noir et blanc à 200 ppp, et retirez les pages qui ne prouvent rien",
        when: "les fichiers d'une case dépassent ensemble sa limite, tels quels",
        source: "",
    },
};

/// A slot's file that could not be made.
pub const NOT_BOUND: Row = Row {
    code: "HC0731",
    severity: Severity::Error,
    en: Words {
        message: "the file for `{slot}` cannot be made: {reason}",
        reason: "",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the file of a slot cannot be made from the finished documents",
        source: "",
    },
    fr: Words {
        message: "le fichier pour `{slot}` ne peut être fait : {reason}",
        reason: "",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "le fichier d'une case ne peut être fait à partir des documents finis",
        source: "",
    },
};

/// A slot's file whose page numbers are not those of the bundle.
pub const PART_WRONG: Row = Row {
    code: "HC0732",
    severity: Severity::Error,
    en: Words {
        message: "the file for `{slot}`, exhibit {mark}: found `{found}`, expected `{expected}`",
        reason: "cites would lead to another page",
        help: "this is a fault of the program, not of the case; keep the case and report it",
        when: "the file of a slot, read back, does not carry the page numbers of the bundle",
        source: "",
    },
    fr: Words {
        message: "le fichier pour `{slot}`, pièce {mark} : lu `{found}`, attendu `{expected}`",
        reason: "les renvois mèneraient à une autre page",
        help: "c'est une erreur du programme, non du cas; conservez le cas et signalez-la",
        when: "le fichier d'une case, relu, ne porte pas les numéros de page du recueil",
        source: "",
    },
};

/// A profile that does not exist.
pub const PROFILE_UNKNOWN: Row = Row {
    code: "HC0733",
    severity: Severity::Error,
    en: Words {
        message: "there is no delivery profile `{profile}`",
        reason: "the files to hand in could not be made",
        help: "give the firm's file with `--profiles`, or put it beside the case as `profiles.json`; there are {known}",
        when: "a case selects a delivery profile of the firm's own that no file has",
        source: "",
    },
    fr: Words {
        message: "il n'y a pas de profil de remise `{profile}`",
        reason: "les fichiers à remettre ne pourraient être faits",
        help: "donnez le fichier du cabinet avec `--profiles`, ou placez-le à côté du cas sous le nom `profiles.json`; il y a {known}",
        when: "un dossier choisit un profil de remise propre au cabinet qu'aucun fichier ne contient",
        source: "",
    },
};
