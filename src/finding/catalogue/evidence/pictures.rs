//! Findings about pictures.

use crate::finding::{Row, Severity::Error, Words};

/// A picture that is cut short.
pub const PICTURE_TRUNCATED: Row = Row {
    code: "HC0460",
    severity: Error,
    en: Words {
        message: "the picture `{path}` is damaged: its data ends early",
        reason: "part of it would be missing or grey",
        help: "copy it anew from where it was taken",
        when: "a picture's data ends early or does not unpack",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` est endommagée : ses données s'arrêtent trop tôt",
        reason: "une partie manquerait ou serait grise",
        help: "copiez-la de nouveau depuis sa source",
        when: "les données d'une image s'arrêtent trop tôt ou ne se décompressent pas",
        source: "",
    },
};

/// A picture whose structure is broken.
pub const PICTURE_BROKEN: Row = Row {
    code: "HC0461",
    severity: Error,
    en: Words {
        message: "the picture `{path}` is damaged at byte {offset}",
        reason: "",
        help: "open it in an image program and save it anew",
        when: "the structure of a picture's file is broken",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` est endommagée à l'octet {offset}",
        reason: "",
        help: "ouvrez-la dans un logiciel d'images et enregistrez-la de nouveau",
        when: "la structure du fichier d'une image est rompue",
        source: "",
    },
};

/// A picture with too many pixels.
pub const PICTURE_TOO_LARGE: Row = Row {
    code: "HC0462",
    severity: Error,
    en: Words {
        message: "the picture `{path}` has {width} by {height} pixels; the limit is {side} a side and {pixels} in all",
        reason: "it would fill the memory of whoever opens it",
        help: "save it in a smaller size",
        when: "a picture has more pixels than the limit",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` compte {width} sur {height} pixels; la limite est de {side} par côté et de {pixels} en tout",
        reason: "elle saturerait la mémoire de qui l'ouvre",
        help: "enregistrez-la en plus petit",
        when: "une image compte plus de pixels que permis",
        source: "",
    },
};

/// A picture packed in a way that no viewer reads.
pub const PICTURE_PACKING: Row = Row {
    code: "HC0463",
    severity: Error,
    en: Words {
        message: "the picture `{path}` is a {packing}, which PDF viewers do not read",
        reason: "",
        help: "open it in an image program and save it as ordinary JPEG",
        when: "a picture is packed in a rare way that PDF viewers do not read",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.4.8",
    },
    fr: Words {
        message: "l'image `{path}` est du type {packing}, que les visionneuses PDF ne lisent pas",
        reason: "",
        help: "ouvrez-la dans un logiciel d'images et enregistrez-la en JPEG ordinaire",
        when: "une image est comprimée d'une façon rare que les visionneuses PDF ne lisent pas",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.4.8",
    },
};

/// A caption with letters that cannot be set.
pub const CAPTION_LETTERS: Row = Row {
    code: "HC0464",
    severity: Error,
    en: Words {
        message: "the caption of `{path}` has letters that no font of this machine has: {letters}",
        reason: "they would come out as blanks",
        help: "install a font for them (Noto covers most scripts), or write the caption in English or French",
        when: "a caption has letters that no font of this machine has",
        source: "",
    },
    fr: Words {
        message: "la légende de `{path}` contient des caractères qu'aucune police de cet ordinateur ne possède : {letters}",
        reason: "ils resteraient en blanc",
        help: "installez une police qui les contient (Noto couvre la plupart des écritures) ou écrivez la légende en français ou en anglais",
        when: "une légende contient des caractères qu'aucune police de cet ordinateur ne possède",
        source: "",
    },
};
