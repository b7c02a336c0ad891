//! Findings about translations. HC1330 to HC1339.

use super::Row;
use crate::finding::Severity::Warning;
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NOT_TRANSLATED,
    &TRANSLATION_NOT_THERE,
    &ORIGINAL_NOT_THERE,
    &TRANSLATOR_UNSWORN,
    &ORIGINAL_NOT_CERTIFIED,
    &TRANSLATOR_RELATED,
    &TRANSLATED_INTO,
];

/// A document without translation.
pub const NOT_TRANSLATED: Row = Row {
    code: "HC1330",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` is in `{language}` and has no translation",
        reason: "a document in another language is read only with its translation, a certified copy of the original and the translator's affidavit or certification (unconfirmed)",
        help: "add the translation and its `translation` particulars",
        when: "an exhibit is in another language than English or French and has no translation",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` est en `{language}` et n'a pas de traduction",
        reason: "un document dans une autre langue n'est lu qu'avec sa traduction, une copie certifiée de l'original et l'affidavit ou l'agrément du traducteur (non confirmé)",
        help: "ajoutez la traduction et ses renseignements dans `translation`",
        when: "une pièce est dans une autre langue que le français ou l'anglais et n'a pas de traduction",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A translation whose file is not named.
pub const TRANSLATION_NOT_THERE: Row = Row {
    code: "HC1331",
    severity: Warning,
    en: Words {
        message: "no file of exhibit `{id}` is marked as the translation",
        reason: "the set has three parts: original, translation, declaration or certification",
        help: "give `\"part\": \"translation\"` to its file, or add it",
        when: "no file of a translated exhibit is marked as the translation",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "aucun fichier de la pièce `{id}` n'est marqué comme traduction",
        reason: "l'ensemble a trois parties : original, traduction, déclaration ou agrément",
        help: "donnez `\"part\": \"translation\"` à son fichier, ou ajoutez-le",
        when: "aucun fichier d'une pièce traduite n'est marqué comme traduction",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A translation without its original.
pub const ORIGINAL_NOT_THERE: Row = Row {
    code: "HC1332",
    severity: Warning,
    en: Words {
        message: "no file of exhibit `{id}` is marked as the original",
        reason: "a translation is read beside a copy of what was translated",
        help: "give `\"part\": \"original\"` to its file, or add it",
        when: "no file of a translated exhibit is marked as the original",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "aucun fichier de la pièce `{id}` n'est marqué comme original",
        reason: "une traduction se lit avec une copie de ce qui a été traduit",
        help: "donnez `\"part\": \"original\"` à son fichier, ou ajoutez-le",
        when: "aucun fichier d'une pièce traduite n'est marqué comme original",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A translation that nobody vouches for.
pub const TRANSLATOR_UNSWORN: Row = Row {
    code: "HC1333",
    severity: Warning,
    en: Words {
        message: "the translation of exhibit `{id}` has neither a certification nor a translator's declaration",
        reason: "the translator swears to accuracy and to knowledge of both languages, unless certified by a body of translators in Canada (unconfirmed)",
        help: "add the declaration as a file of the part `translator_declaration`, or give `certification`",
        when: "a translation has neither a certified translator nor a translator's declaration",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "la traduction de la pièce `{id}` n'a ni agrément ni déclaration du traducteur",
        reason: "le traducteur atteste l'exactitude et sa connaissance des deux langues, sauf s'il est agréé par un ordre de traducteurs au Canada (non confirmé)",
        help: "ajoutez la déclaration comme fichier de la partie `translator_declaration`, ou donnez `certification`",
        when: "une traduction n'a ni traducteur agréé ni déclaration du traducteur",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A copy of the original that is not certified.
pub const ORIGINAL_NOT_CERTIFIED: Row = Row {
    code: "HC1334",
    severity: Warning,
    en: Words {
        message: "the copy of the original of exhibit `{id}` is not recorded as certified",
        reason: "a certified copy of the original goes with the translation (unconfirmed)",
        help: "have it certified and give `\"original_certified\": true`",
        when: "the copy of a translated original is not said to be certified",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "la copie de l'original de la pièce `{id}` n'est pas inscrite comme certifiée",
        reason: "une copie certifiée de l'original accompagne la traduction (non confirmé)",
        help: "faites-la certifier et donnez `\"original_certified\": true`",
        when: "la copie de l'original d'une pièce traduite n'est pas dite certifiée",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A translator who is tied to the case.
pub const TRANSLATOR_RELATED: Row = Row {
    code: "HC1335",
    severity: Warning,
    en: Words {
        message: "{translator}, who translated exhibit `{id}`, is {tie}",
        reason: "applicants, their relatives and their representatives may not translate, sworn or certified as they may be (unconfirmed)",
        help: "have it translated by somebody without a tie to the case",
        when: "the translator is a relative, somebody of the case, or the representative",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "{translator}, qui a traduit la pièce `{id}`, est {tie}",
        reason: "le demandeur, ses proches et son représentant ne peuvent traduire, même assermentés ou agréés (non confirmé)",
        help: "faites traduire par une personne sans lien avec le dossier",
        when: "le traducteur est un proche, une personne du dossier ou le représentant",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A translation into another language than English or French.
pub const TRANSLATED_INTO: Row = Row {
    code: "HC1337",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` was translated into `{language}`",
        reason: "the department works in English and French",
        help: "have it translated into one of them",
        when: "a document was translated into neither English nor French",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` a été traduite en `{language}`",
        reason: "le ministère travaille en français et en anglais",
        help: "faites-la traduire dans l'une de ces langues",
        when: "un document n'a été traduit ni en français ni en anglais",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};
