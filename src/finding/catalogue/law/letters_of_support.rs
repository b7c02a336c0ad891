//! Findings about letters, reports and statements of others: unsigned, undated, old. HC1340 to HC1349.

use super::Row;
use crate::finding::Severity::Warning;
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &LETTER_UNSIGNED,
    &LETTER_UNDATED,
    &AUTHOR_UNKNOWN,
    &REPORT_UNQUALIFIED,
    &EVIDENCE_OLD,
];

/// A letter of support without signature.
pub const LETTER_UNSIGNED: Row = Row {
    code: "HC1340",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` is not recorded as signed",
        reason: "what nobody signed has little weight; a declaration that was not signed before an official is none",
        help: "have it signed and give `\"signed\": true`",
        when: "a letter of support or sworn statement is not recorded as signed, or any document is recorded as unsigned",
        source: "IRCC program delivery instructions on the applicant's submissions, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` n'est pas inscrite comme signée",
        reason: "ce que personne n'a signé pèse peu; une déclaration non signée devant un officier n'en est pas une",
        help: "faites-la signer et donnez `\"signed\": true`",
        when: "une lettre d'appui ou une déclaration sous serment n'est pas inscrite comme signée, ou un document quelconque est inscrit comme non signé",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux observations du demandeur, lues le 2026-11-23",
    },
};

/// A letter or report without a date.
pub const LETTER_UNDATED: Row = Row {
    code: "HC1341",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` has no date",
        reason: "officers look at when and why a document was made",
        help: "give its `date`, or have the author date it",
        when: "a letter, report or statement has no date",
        source: "IRCC program delivery instructions on the applicant's submissions, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` n'a pas de date",
        reason: "les agents regardent quand et pourquoi un document a été fait",
        help: "donnez sa `date`, ou faites-la dater par l'auteur",
        when: "une lettre, un rapport ou une déclaration n'a pas de date",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux observations du demandeur, lues le 2026-11-23",
    },
};

/// A letter of support from nobody.
pub const AUTHOR_UNKNOWN: Row = Row {
    code: "HC1342",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` does not say {what}",
        reason: "officers weigh the author's relation to the applicant and interest in the outcome",
        help: "give `author` with `name` and `relation`",
        when: "a letter of support does not say who wrote it, or what the author is to the applicant",
        source: "IRCC program delivery instructions on the applicant's submissions, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` ne dit pas {what}",
        reason: "les agents pèsent le lien de l'auteur avec le demandeur et son intérêt dans l'issue",
        help: "donnez `author` avec `name` et `relation`",
        when: "une lettre d'appui ne dit pas qui l'a écrite, ou quel lien unit son auteur au demandeur",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux observations du demandeur, lues le 2026-11-23",
    },
};

/// A report without a qualification.
pub const REPORT_UNQUALIFIED: Row = Row {
    code: "HC1343",
    severity: Warning,
    en: Words {
        message: "the author's qualification is not given for exhibit `{id}`",
        reason: "a professional's report weighs by qualification, method and basis",
        help: "give `author.qualification`",
        when: "a medical or psychological report does not give its author's qualification",
        source: "IRCC program delivery instructions on the applicant's submissions, read 2026-11-23",
    },
    fr: Words {
        message: "la qualification de l'auteur n'est pas donnée pour la pièce `{id}`",
        reason: "le rapport d'un professionnel pèse par sa qualification, sa méthode et son fondement",
        help: "donnez `author.qualification`",
        when: "un rapport médical ou psychologique ne donne pas la qualification de son auteur",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux observations du demandeur, lues le 2026-11-23",
    },
};

/// A letter or report of long ago.
pub const EVIDENCE_OLD: Row = Row {
    code: "HC1344",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` is of {date}, a year or more before {filing}",
        reason: "what it says of the present may have changed, and officers decide on the present",
        help: "have it brought up to date, or answer this finding if only the past matters",
        when: "a letter, report or statement is a year or more old on the filing date",
        source: "IRCC program delivery instructions on the applicant's submissions, read 2026-11-23; the year: practice, unconfirmed",
    },
    fr: Words {
        message: "la pièce `{id}` est du {date}, un an ou plus avant le {filing}",
        reason: "ce qu'elle dit du présent a pu changer, et les agents décident sur le présent",
        help: "faites-la mettre à jour, ou répondez à ce constat si seul le passé compte",
        when: "une lettre, un rapport ou une déclaration a un an ou plus à la date du dépôt",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux observations du demandeur, lues le 2026-11-23; pour l'année : pratique, non confirmée",
    },
};
