//! Findings about what comes after a decision: leave, perfection, who may act in the Federal Court. HC1201 to HC1219.

use super::Row;
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &LEAVE_RUNNING,
    &LEAVE_ON_A_READING,
    &LEAVE_LATE,
    &LEAVE_LATE_EXTENSION,
    &LEAVE_PASSED,
    &PERFECTION,
    &SPECIAL_ORDER,
    &NO_SOLICITOR,
    &PERHAPS_NO_SOLICITOR,
    &MINOR_WITHOUT_SOLICITOR,
    &RESPONDENT,
    &NO_REASONS_YET,
    &NEW_WITHOUT_REASON,
];

/// The time for leave, still running.
pub const LEAVE_RUNNING: Row = Row {
    code: "HC1201",
    severity: Note,
    en: Words {
        message: "the time to apply for leave ends on {safe}: {period} days from {notified} (days left on the filing date: {days})",
        reason: "{steps}{readings}; there is no appeal, and neither a reconsideration nor anything else sent to the office stops this time",
        help: "tell the client in writing of the day and who may act in the Federal Court; the last day on which its Registry is open is {open}",
        when: "a decision can still be brought to the Federal Court on the filing date",
        source: "IRPA s. 72(2)(b), consolidation to 2026-03-31; Interpretation Act ss. 26, 27, read 2026-11-23",
    },
    fr: Words {
        message: "le délai pour demander l'autorisation prend fin le {safe} : {period} jours à compter du {notified} (jours restants à la date du dépôt : {days})",
        reason: "{steps}{readings}; il n'y a pas d'appel, et ni un réexamen ni rien d'autre envoyé au bureau n'arrête ce délai",
        help: "informez le client par écrit du jour et de qui peut agir en Cour fédérale; le dernier jour d'ouverture du greffe est le {open}",
        when: "une décision peut encore être portée devant la Cour fédérale à la date du dépôt",
        source: "LIPR, al. 72(2)b), codification au 2026-03-31; Loi d'interprétation, art. 26 et 27; lus le 2026-11-23",
    },
};

/// A filing that is in time on one reading only.
pub const LEAVE_ON_A_READING: Row = Row {
    code: "HC1202",
    severity: Warning,
    en: Words {
        message: "filed on {filing}, the application for leave is after {safe} and in time only on a reading that is not settled",
        reason: "{steps}{readings}",
        help: "file by {safe}; if that is no longer possible ask for an extension in the application itself (`court.extension_reasons`)",
        when: "the application for leave is filed after the safe day and within another reading of the time limit",
        source: "IRPA s. 72(2)(b), consolidation to 2026-03-31; Interpretation Act ss. 26, 27, read 2026-11-23; whether the Court's holidays and recess carry the Act's own days is unconfirmed",
    },
    fr: Words {
        message: "déposée le {filing}, la demande d'autorisation vient après le {safe} et n'est à temps que selon une lecture qui n'est pas établie",
        reason: "{steps}{readings}",
        help: "déposez au plus tard le {safe}; sinon demandez une prorogation dans la demande même (`court.extension_reasons`)",
        when: "la demande d'autorisation est déposée après le jour sûr, mais dans le délai selon une autre lecture",
        source: "LIPR, al. 72(2)b), codification au 2026-03-31; Loi d'interprétation, art. 26 et 27; lus le 2026-11-23; que les jours fériés et les vacances judiciaires de la Cour reportent les jours fixés par la Loi elle-même reste non confirmé",
    },
};

/// An application for leave that is late.
pub const LEAVE_LATE: Row = Row {
    code: "HC1203",
    severity: Error,
    en: Words {
        message: "filed on {filing}, the application for leave is late: its {period} days from {notified} ended on {safe}",
        reason: "{steps}{readings}; a judge may extend the time for special reasons, which must be asked for in the application itself",
        help: "give the reasons in `court.extension_reasons`, for every day of the delay, or do not file",
        when: "the application for leave is filed after its time on every reading and asks for no extension",
        source: "IRPA s. 72(2)(c), consolidation to 2026-03-31; Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 6, consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "déposée le {filing}, la demande d'autorisation est tardive : ses {period} jours à compter du {notified} ont pris fin le {safe}",
        reason: "{steps}{readings}; un juge peut proroger le délai pour motifs spéciaux, à demander dans la demande même",
        help: "donnez les motifs dans `court.extension_reasons`, pour chaque jour de retard, ou ne déposez pas",
        when: "la demande d'autorisation est déposée hors délai selon toutes les lectures et ne demande aucune prorogation",
        source: "LIPR, al. 72(2)c), codification au 2026-03-31; Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, règle 6, codification au 2025-12-29; lus le 2026-11-23",
    },
};

/// A late application that asks for an extension.
pub const LEAVE_LATE_EXTENSION: Row = Row {
    code: "HC1204",
    severity: Warning,
    en: Words {
        message: "the application for leave is late ({safe} has passed), and rests on the extension that it asks for",
        reason: "the judge who decides on leave decides on the extension; what is looked for is a continuing intention, some merit, no prejudice and an explanation",
        help: "see that `court.extension_reasons` explains each day, with evidence in the affidavit",
        when: "the application for leave is late and asks for an extension",
        source: "IRPA s. 72(2)(c), consolidation to 2026-03-31; Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 6, consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "la demande d'autorisation est tardive (le {safe} est passé) et repose sur la prorogation qu'elle demande",
        reason: "le juge qui statue sur l'autorisation statue sur la prorogation; on recherche une intention constante, un certain bien-fondé, l'absence de préjudice et une explication",
        help: "veillez à ce que `court.extension_reasons` explique chaque jour, preuve à l'appui dans l'affidavit",
        when: "la demande d'autorisation est tardive et demande une prorogation",
        source: "LIPR, al. 72(2)c), codification au 2026-03-31; Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, règle 6, codification au 2025-12-29; lus le 2026-11-23",
    },
};

/// The time for leave, passed before a reconsideration.
pub const LEAVE_PASSED: Row = Row {
    code: "HC1205",
    severity: Warning,
    en: Words {
        message: "the time to apply for leave ended on {safe}, before the filing date {filing}",
        reason: "{steps}{readings}; a request to reconsider does not give it back, and its refusal is a decision of its own",
        help: "tell the client; an extension may still be asked for in an application for leave",
        when: "a reconsideration is asked for after the time for leave",
        source: "IRPA s. 72(2)(b), consolidation to 2026-03-31; Interpretation Act ss. 26, 27, read 2026-11-23",
    },
    fr: Words {
        message: "le délai pour demander l'autorisation a pris fin le {safe}, avant la date du dépôt {filing}",
        reason: "{steps}{readings}; une demande de réexamen ne le rend pas, et son refus est une décision distincte",
        help: "informez le client; une prorogation peut encore être demandée dans une demande d'autorisation",
        when: "un réexamen est demandé après le délai pour demander l'autorisation",
        source: "LIPR, al. 72(2)b), codification au 2026-03-31; Loi d'interprétation, art. 26 et 27; lus le 2026-11-23",
    },
};

/// The time to perfect.
pub const PERFECTION: Row = Row {
    code: "HC1207",
    severity: Note,
    en: Words {
        message: "the application for leave must be perfected by {safe}",
        reason: "{steps}{readings}; what is not perfected in time is taken as discontinued",
        help: "plan the record for {safe}; {order}",
        when: "an application for leave must be perfected",
        source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 10(1), consolidation to 2025-12-29; special order of May 2025: secondary sources, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "la demande d'autorisation doit être mise en état au plus tard le {safe}",
        reason: "{steps}{readings}; faute de mise en état à temps, on tient la demande pour abandonnée",
        help: "préparez le dossier pour le {safe}; {order}",
        when: "une demande d'autorisation doit être mise en état",
        source: "Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, par. 10(1), codification au 2025-12-29; ordonnance spéciale de mai 2025 : sources secondaires, non confirmées, lues le 2026-11-23",
    },
};

/// Reliance on the special order.
pub const SPECIAL_ORDER: Row = Row {
    code: "HC1208",
    severity: Warning,
    en: Words {
        message: "the file relies on the Court's special order, which would move the day from {safe} to {late}",
        reason: "whether the order still runs is unconfirmed; the consolidated Rules say thirty days, and a record served late is lost",
        help: "read the order on the Court's own site before relying on it",
        when: "the file relies on the Court's special order that lengthens the time to perfect",
        source: "special order of the Federal Court of May 2025, adding 45 days: secondary sources, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "le dossier s'appuie sur l'ordonnance spéciale de la Cour, qui reporterait le jour du {safe} au {late}",
        reason: "il n'est pas confirmé que l'ordonnance soit encore en vigueur; les Règles codifiées disent trente jours, et un dossier tardif est perdu",
        help: "lisez l'ordonnance sur le site de la Cour avant de vous y fier",
        when: "le dossier s'appuie sur l'ordonnance spéciale de la Cour qui prolonge le délai de mise en état",
        source: "ordonnance spéciale de la Cour fédérale de mai 2025, ajoutant 45 jours : sources secondaires, non confirmées, lues le 2026-11-23",
    },
};

/// Somebody who may not act in the Federal Court.
pub const NO_SOLICITOR: Row = Row {
    code: "HC1210",
    severity: Error,
    en: Words {
        message: "{name}, {kind}, may not act in the Federal Court",
        reason: "{why} ({provision}); s. 91 of the Act opens the Department and the Board to consultants and not the Court",
        help: "hand the file to a lawyer, or let the applicant act in person: take `representative` out, and disclose who prepared the application (rule 5(1)(j))",
        when: "a representative who is no lawyer acts in an application to the Federal Court",
        source: "Federal Courts Rules r. 119 and Federal Courts Act s. 11, consolidations to 2025-12-29 and 2026-04-28, read 2026-11-23",
    },
    fr: Words {
        message: "{name}, {kind}, ne peut agir devant la Cour fédérale",
        reason: "{why} ({provision}); l'art. 91 de la Loi ouvre aux consultants le ministère et la Commission, et non la Cour",
        help: "confiez le dossier à un avocat, ou laissez le demandeur agir seul : retirez `representative` et déclarez qui a préparé la demande (règle 5(1)j))",
        when: "un représentant qui n'est pas avocat agit dans une demande à la Cour fédérale",
        source: "Règles des Cours fédérales, règle 119, et Loi sur les Cours fédérales, art. 11, codifications au 2025-12-29 et au 2026-04-28, lus le 2026-11-23",
    },
};

/// Somebody who perhaps may not act in the Federal Court.
pub const PERHAPS_NO_SOLICITOR: Row = Row {
    code: "HC1211",
    severity: Warning,
    en: Words {
        message: "whether {name}, {kind}, may act in the Federal Court is unconfirmed",
        reason: "{why} ({provision})",
        help: "look it up before filing, or hand the file to a lawyer",
        when: "a Quebec notary acts in an application to the Federal Court",
        source: "Federal Courts Act s. 11, consolidation to 2026-04-28, read 2026-11-23; the Chamber's own rules were not read: unconfirmed",
    },
    fr: Words {
        message: "il n'est pas confirmé que {name}, {kind}, puisse agir devant la Cour fédérale",
        reason: "{why} ({provision})",
        help: "vérifiez avant le dépôt, ou confiez le dossier à un avocat",
        when: "un notaire du Québec agit dans une demande à la Cour fédérale",
        source: "Loi sur les Cours fédérales, art. 11, codification au 2026-04-28, lu le 2026-11-23; les règles propres à la Chambre n'ont pas été lues : non confirmé",
    },
};

/// A minor without a solicitor.
pub const MINOR_WITHOUT_SOLICITOR: Row = Row {
    code: "HC1212",
    severity: Error,
    en: Words {
        message: "the applicant is {age} on {filing} and has no lawyer",
        reason: "a party under a legal disability is represented by a solicitor unless the Court orders otherwise",
        help: "have a lawyer act, and a litigation guardian named",
        when: "an applicant under 18 applies to the Federal Court without a lawyer",
        source: "Federal Courts Rules r. 121, consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "le demandeur a {age} ans le {filing} et n'a pas d'avocat",
        reason: "la partie qui n'a pas la capacité d'ester en justice est représentée par avocat, sauf ordonnance contraire de la Cour",
        help: "faites agir un avocat et désigner un représentant à l'instance",
        when: "un demandeur de moins de 18 ans s'adresse à la Cour fédérale sans avocat",
        source: "Règles des Cours fédérales, règle 121, codification au 2025-12-29, lue le 2026-11-23",
    },
};

/// A respondent who does not match.
pub const RESPONDENT: Row = Row {
    code: "HC1213",
    severity: Warning,
    en: Words {
        message: "`{office}` decided, and the respondent is the Minister of {respondent}",
        reason: "the respondent is the Minister responsible for the decision: Citizenship and Immigration for IRCC, Public Safety for the Border Services Agency",
        help: "correct `court.respondent`, or answer this finding",
        when: "the respondent is not the Minister whose office decided",
        source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 5(2)(b), consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "`{office}` a décidé, et le défendeur est le ministre de {respondent}",
        reason: "le défendeur est le ministre responsable de la décision : Citoyenneté et Immigration pour IRCC, Sécurité publique pour l'Agence des services frontaliers",
        help: "corrigez `court.respondent`, ou répondez à ce constat",
        when: "le défendeur n'est pas le ministre dont le bureau a décidé",
        source: "Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, al. 5(2)b), codification au 2025-12-29, lu le 2026-11-23",
    },
};

/// Reasons that have not come.
pub const NO_REASONS_YET: Row = Row {
    code: "HC1214",
    severity: Note,
    en: Words {
        message: "no written reasons are recorded: say so in the application, and the Registry asks for them",
        reason: "the time to perfect then runs from the day on which reasons, or the notice that there are none, are received",
        help: "record `decision.reasons_received_on` when they come",
        when: "an application for leave is filed and the reasons were not received",
        source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules rr. 5, 9, 10(1)(b), consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "aucuns motifs écrits ne sont inscrits : dites-le dans la demande, et le greffe les demande",
        reason: "le délai de mise en état court alors du jour de la réception des motifs ou de l'avis qu'il n'y en a pas",
        help: "inscrivez `decision.reasons_received_on` à leur réception",
        when: "une demande d'autorisation est déposée alors que les motifs n'ont pas été reçus",
        source: "Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, règles 5 et 9 et al. 10(1)b), codification au 2025-12-29, lues le 2026-11-23",
    },
};

/// New evidence without a reason why it is new.
pub const NEW_WITHOUT_REASON: Row = Row {
    code: "HC1215",
    severity: Warning,
    en: Words {
        message: "the new evidence of `{heading}` does not say why it could not be given before",
        reason: "an officer reopens for significant evidence that came within a reasonable time; the first question is why it comes now",
        help: "give `why_not_before`",
        when: "a ground of new evidence does not say why it could not be given before",
        source: "IRCC program delivery instructions on reconsideration, read 2026-11-23",
    },
    fr: Words {
        message: "la preuve nouvelle de `{heading}` ne dit pas pourquoi elle n'a pu être donnée plus tôt",
        reason: "un agent rouvre pour une preuve importante venue dans un délai raisonnable; la première question est pourquoi elle vient maintenant",
        help: "donnez `why_not_before`",
        when: "un motif de preuve nouvelle ne dit pas pourquoi elle n'a pu être donnée plus tôt",
        source: "instructions d'IRCC sur l'exécution des programmes relatives au réexamen, lues le 2026-11-23",
    },
};
