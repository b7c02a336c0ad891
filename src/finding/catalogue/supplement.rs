//! Findings about a supplement to what was filed.

use super::Row;
use crate::finding::{Severity, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &OTHER_CASE,
    &COURT_RECORD,
    &DATE_NOT_LATER,
    &EXHIBIT_GONE,
    &EXHIBIT_REPLACED,
    &FILED_UNDER_OTHER_ID,
    &MARK_TAKEN,
    &NOTHING_NEW,
    &LETTER_DIFFERS,
    &OVERLAPS,
    &NOT_SOUND,
    &LETTERS_UNCOMPARED,
];

// HC0740–HC0759: a supplement.

/// A package of another case.
pub const OTHER_CASE: Row = Row {
    code: "HC0740",
    severity: Severity::Error,
    en: Words {
        message: "the package that was filed is of `{filed}`, this case is `{reference}`",
        reason: "marks and page numbers would go on from another person's file",
        help: "give the package that was filed for this case; if the file was given a new reference since, put the old one back",
        when: "the package given to `--supplement-to` was built from a case with another reference",
        source: "",
    },
    fr: Words {
        message: "le dossier déposé est celui de `{filed}`, ce cas est `{reference}`",
        reason: "les cotes et les numéros de page continueraient ceux du dossier d'une autre personne",
        help: "donnez le dossier qui a été déposé pour ce cas; si le dossier a changé de référence depuis, remettez l'ancienne",
        when: "le dossier scellé donné à `--supplement-to` a été constitué à partir d'un cas qui porte une autre référence",
        source: "",
    },
};

/// A court record.
pub const COURT_RECORD: Row = Row {
    code: "HC0741",
    severity: Severity::Error,
    en: Words {
        message: "no supplement is made to an application record",
        reason: "its pages are numbered as one document together with the affidavit and the memorandum, so that exhibits cannot go on behind it",
        help: "ask under the Court's rules how further evidence may be filed; build a record of its own for it",
        when: "a supplement is asked for to an application record of the Federal Court, or in a case for the Court",
        source: "",
    },
    fr: Words {
        message: "un dossier de demande ne reçoit pas de supplément",
        reason: "ses pages sont numérotées d'un seul trait avec l'affidavit et le mémoire, de sorte que des pièces ne peuvent le continuer",
        help: "voyez selon les règles de la Cour comment une preuve supplémentaire peut être déposée; constituez pour elle un dossier distinct",
        when: "un supplément est demandé pour un dossier de demande de la Cour fédérale, ou dans un cas destiné à la Cour",
        source: "",
    },
};

/// A filing date that was not moved on.
pub const DATE_NOT_LATER: Row = Row {
    code: "HC0742",
    severity: Severity::Warning,
    en: Words {
        message: "the supplement is dated {date}, and what it supplements was filed on {filed}",
        reason: "the update letter would bear a day on which it was not written, and ages and time limits would be computed for it",
        help: "set `filing.date` to the day on which the supplement is filed",
        when: "a supplement bears the filing date of the package that it supplements, or an earlier one",
        source: "",
    },
    fr: Words {
        message: "le supplément est daté du {date}, et ce qu'il complète a été déposé le {filed}",
        reason: "la lettre de mise à jour porterait un jour qui n'est pas le sien, et âges et délais seraient calculés pour ce jour",
        help: "mettez dans `filing.date` le jour du dépôt du supplément",
        when: "un supplément porte la date de dépôt du dossier qu'il complète, ou une date antérieure",
        source: "",
    },
};

/// An exhibit that the case has no more.
pub const EXHIBIT_GONE: Row = Row {
    code: "HC0743",
    severity: Severity::Warning,
    en: Words {
        message: "exhibit {mark} (`{exhibit}`, {title}) was filed and is not in the case any more",
        reason: "it stays before the officer: the update letter says that it is no longer relied on, and its mark and pages are not used again",
        help: "put it back into the case if it was left out by mistake",
        when: "an exhibit that was filed is not in the case any more",
        source: "",
    },
    fr: Words {
        message: "la pièce {mark} (`{exhibit}`, {title}) a été déposée et n'est plus dans le cas",
        reason: "elle demeure devant l'agent : la lettre de mise à jour dit qu'elle n'est plus invoquée, et sa cote et ses pages ne servent plus",
        help: "remettez-la dans le cas si elle en a été ôtée par erreur",
        when: "une pièce qui a été déposée n'est plus dans le cas",
        source: "",
    },
};

/// An exhibit with other files.
pub const EXHIBIT_REPLACED: Row = Row {
    code: "HC0744",
    severity: Severity::Warning,
    en: Words {
        message: "the files of `{exhibit}` are not those that were filed as {mark}, pages {first} to {last}",
        reason: "what was filed stays as it is: the exhibit is filed anew under another mark, and cites of it lead there",
        help: "if it should be the same document, put the file back as it was; if it is a further one, give it an id of its own",
        when: "the files of an exhibit are not those from which it was filed",
        source: "",
    },
    fr: Words {
        message: "les fichiers de `{exhibit}` ne sont pas ceux qui ont été déposés sous {mark}, pages {first} à {last}",
        reason: "ce qui a été déposé reste tel quel : la pièce est déposée de nouveau sous une autre cote, et les renvois y mènent",
        help: "si ce doit être le même document, remettez le fichier tel qu'il était; s'il s'agit d'un autre, donnez-lui son propre id",
        when: "les fichiers d'une pièce ne sont pas ceux à partir desquels elle a été déposée",
        source: "",
    },
};

/// A file that was filed under another id.
pub const FILED_UNDER_OTHER_ID: Row = Row {
    code: "HC0745",
    severity: Severity::Warning,
    en: Words {
        message: "the files of `{exhibit}` were filed already, as exhibit {mark} (`{other}`)",
        reason: "the same document would be filed twice under two marks",
        help: "give the exhibit the id `{other}` under which it was filed, or take it out",
        when: "an exhibit that looks new has the very files of one that was filed under another id",
        source: "",
    },
    fr: Words {
        message: "les fichiers de `{exhibit}` ont déjà été déposés, comme pièce {mark} (`{other}`)",
        reason: "le même document serait déposé deux fois sous deux cotes",
        help: "donnez à la pièce l'id `{other}` sous lequel elle a été déposée, ou ôtez-la",
        when: "une pièce qui paraît nouvelle a exactement les fichiers d'une autre, déposée sous un autre id",
        source: "",
    },
};

/// A mark that is another's.
pub const MARK_TAKEN: Row = Row {
    code: "HC0746",
    severity: Severity::Error,
    en: Words {
        message: "the case says that `{exhibit}` was filed as {mark}; in the package that was filed, `{other}` is {filed}",
        reason: "a cite of {mark} would lead to two documents, or to none",
        help: "take `filed_as` out: a supplement knows the marks from the package",
        when: "a case says that an exhibit was filed under a mark, and the package that was filed says otherwise",
        source: "",
    },
    fr: Words {
        message: "le cas dit que `{exhibit}` a été déposée sous la cote {mark}; dans le dossier déposé, `{other}` est {filed}",
        reason: "un renvoi à {mark} mènerait à deux documents, ou à aucun",
        help: "ôtez `filed_as` : un supplément connaît les cotes par le dossier déposé",
        when: "un cas dit qu'une pièce a été déposée sous une cote, et le dossier déposé dit autre chose",
        source: "",
    },
};

/// Nothing to file.
pub const NOTHING_NEW: Row = Row {
    code: "HC0747",
    severity: Severity::Error,
    en: Words {
        message: "nothing is new since the package of {filed} was filed",
        reason: "there would be nothing in the supplement",
        help: "add the new exhibits to `evidence`; `hc-pack diff` compares two packages",
        when: "a supplement is asked for, and no exhibit, form or letter is new",
        source: "",
    },
    fr: Words {
        message: "rien n'est nouveau depuis le dépôt du dossier du {filed}",
        reason: "le supplément serait vide",
        help: "ajoutez les pièces nouvelles à `evidence`; `hc-pack diff` compare deux dossiers",
        when: "un supplément est demandé, et aucune pièce, aucun formulaire et aucune lettre n'est nouveau",
        source: "",
    },
};

/// A letter that says something else now.
pub const LETTER_DIFFERS: Row = Row {
    code: "HC0748",
    severity: Severity::Warning,
    en: Words {
        message: "`{letter}` was filed and would say other things now, {count} sentences in all; first: {first}",
        reason: "it is not filed again, so the officer does not learn of what the update letter does not say",
        help: "look through them with `hc-pack diff` against a full build; say what is new where a fact cites a new exhibit, or with the matter `further_submissions` in `further.changes`",
        when: "a letter that was filed would have other words now, and the update letter does not have them",
        source: "",
    },
    fr: Words {
        message: "`{letter}` a été déposée et dirait maintenant autre chose, {count} phrases en tout; la première : {first}",
        reason: "elle n'est pas déposée de nouveau : l'agent n'apprend pas ce que la lettre de mise à jour ne dit pas",
        help: "parcourez-les par `hc-pack diff` avec un dossier complet; dites ce qui est nouveau là où un fait renvoie à une pièce nouvelle, ou avec l'affaire `further_submissions` dans `further.changes`",
        when: "une lettre qui a été déposée dirait maintenant autre chose, et la lettre de mise à jour ne le dit pas",
        source: "",
    },
};

/// Numbers that were given before.
pub const OVERLAPS: Row = Row {
    code: "HC0749",
    severity: Severity::Error,
    en: Words {
        message: "exhibit {mark}, pages {first} to {last}: the supplement says that exhibit {filed} was filed with pages {filed_first} to {filed_last}",
        reason: "a cite of that mark or page leads to two places",
        help: "do not file this package; build the supplement again from the case and the package that was filed",
        when: "a supplement that is verified has a mark or page number that was filed before",
        source: "",
    },
    fr: Words {
        message: "pièce {mark}, pages {first} à {last} : le supplément dit que la pièce {filed} a été déposée avec les pages {filed_first} à {filed_last}",
        reason: "un renvoi à cette cote ou à cette page mène à deux endroits",
        help: "ne déposez pas ce dossier; reconstituez le supplément à partir du cas et du dossier déposé",
        when: "un supplément soumis à la vérification a une cote ou un numéro de page déjà déposés",
        source: "",
    },
};

/// A filed package that does not verify.
pub const NOT_SOUND: Row = Row {
    code: "HC0750",
    severity: Severity::Error,
    en: Words {
        message: "`{path}` is not as it was built: {count} faults",
        reason: "marks and page numbers that it tells may not be those that were filed",
        help: "give an untouched copy of what was filed; `hc-pack verify` names every fault",
        when: "the package given to `--supplement-to` is not as it was built",
        source: "",
    },
    fr: Words {
        message: "`{path}` n'est pas tel qu'il a été constitué : {count} défauts",
        reason: "les cotes et numéros de page qu'il indique peuvent ne pas être ceux qui ont été déposés",
        help: "donnez une copie intacte de ce qui a été déposé; `hc-pack verify` nomme chaque défaut",
        when: "le dossier scellé donné à `--supplement-to` n'est pas tel qu'il a été constitué",
        source: "",
    },
};

/// Letters that were filed with an earlier package.
pub const LETTERS_UNCOMPARED: Row = Row {
    code: "HC0751",
    severity: Severity::Note,
    en: Words {
        message: "what was filed before the last package is not compared with what it would say now: {letters}",
        reason: "the package given to `--supplement-to` holds the words of its own letters only",
        help: "if the case says other things since, build it whole into another folder and compare by `hc-pack diff` with the package that holds the letter",
        when: "a supplement to a supplement is built, and letters were filed with an earlier package",
        source: "",
    },
    fr: Words {
        message: "ce qui a été déposé avant le dernier dossier scellé n'est pas comparé à ce qu'il dirait maintenant : {letters}",
        reason: "le dossier scellé donné à `--supplement-to` ne contient que les mots de ses propres lettres",
        help: "si le cas dit autre chose depuis, constituez-le en entier dans un autre dossier et comparez par `hc-pack diff` avec le dossier scellé qui contient la lettre",
        when: "un supplément à un supplément est constitué, et des lettres ont été déposées avec un dossier antérieur",
        source: "",
    },
};
