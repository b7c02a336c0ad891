//! Findings about removal: no stay by a request, deferral, risk assessment. HC1220 to HC1239.

use super::Row;
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NO_STAY,
    &REMOVAL_SET,
    &REMOVAL_PASSED,
    &DEFERRAL_UNBOUNDED,
    &DEFERRAL_LATE,
    &REMOVAL_DAYS_DIFFER,
    &PERHAPS_STAYED,
    &PROTECTION_BARRED,
    &PROTECTION_NOT_OPEN,
    &DEPARTURE_TURNED,
    &URGENT_NOT_TOLD,
    &FORCE_NOT_SAID,
    &PROTECTION_NO_STAY,
];

/// A removal order that goes on.
pub const NO_STAY: Row = Row {
    code: "HC1220",
    severity: Note,
    en: Words {
        message: "the removal order of {made} is enforceable, and filing does not stay it",
        reason: "an enforceable order must be enforced as soon as possible; a stay comes only if the Minister is of the opinion that humanitarian and compassionate considerations justify it (R. 233, approval at the first stage)",
        help: "tell the client so in writing; a deferral or a stay is asked for apart",
        when: "a removal order is in force while a request is filed",
        source: "IRPA ss. 48, 49, consolidation to 2026-03-31; IRPR s. 233, consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "la mesure de renvoi du {made} est exécutoire, et le dépôt n'y sursoit pas",
        reason: "une mesure exécutoire doit l'être dès que possible; il n'y a sursis que si le ministre estime que des considérations d'ordre humanitaire le justifient (R. 233, approbation à la première étape)",
        help: "dites-le par écrit au client; un report ou un sursis se demande à part",
        when: "une mesure de renvoi est en vigueur au moment du dépôt d'une demande",
        source: "LIPR, art. 48 et 49, codification au 2026-03-31; RIPR, art. 233, codification au 2026-06-14; lus le 2026-11-23",
    },
};

/// A removal before the decision.
pub const REMOVAL_SET: Row = Row {
    code: "HC1221",
    severity: Warning,
    en: Words {
        message: "removal is set for {day} (days after the filing date: {days}), before any decision",
        reason: "the request does not stay it; what can be asked for is a deferral by the officer, within narrow limits, or a stay by the Court with an application for leave",
        help: "prepare a deferral request now (`matter`: `deferral`), ask for the file to be handled urgently in `relief.urgent`, and look at a risk assessment",
        when: "a day is set for removal while a request is filed",
        source: "IRPA s. 48, 112, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le renvoi est fixé au {day} (jours après la date du dépôt : {days}), avant toute décision",
        reason: "la demande n'y sursoit pas; on peut demander un report à l'agent, dans des limites étroites, ou un sursis à la Cour avec une demande d'autorisation",
        help: "préparez dès maintenant une demande de report (`matter` : `deferral`), demandez l'urgence dans `relief.urgent` et examinez un ERAR",
        when: "un jour est fixé pour le renvoi au moment du dépôt d'une demande",
        source: "LIPR, art. 48 et 112, codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// A removal day that has passed.
pub const REMOVAL_PASSED: Row = Row {
    code: "HC1222",
    severity: Warning,
    en: Words {
        message: "removal was set for {day}, before the filing date, and the case does not say what happened",
        reason: "a person who did not appear may be arrested on a warrant, and the reason must be told",
        help: "record `enforced_on`, the new day, or in `adverse` why removal did not happen",
        when: "the day set for removal lies before the filing date and no enforcement is recorded",
        source: "IRPA s. 48, 55, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le renvoi était fixé au {day}, avant la date du dépôt, et le dossier ne dit pas ce qui s'est passé",
        reason: "qui ne s'est pas présenté peut être arrêté sur mandat, et la raison doit être dite",
        help: "inscrivez `enforced_on`, le nouveau jour, ou dans `adverse` pourquoi le renvoi n'a pas eu lieu",
        when: "le jour fixé pour le renvoi précède la date du dépôt et aucune exécution n'est inscrite",
        source: "LIPR, art. 48 et 55, codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// A deferral without an end.
pub const DEFERRAL_UNBOUNDED: Row = Row {
    code: "HC1223",
    severity: Warning,
    en: Words {
        message: "deferral is asked for until `{until}`, which names no day or month",
        reason: "an officer's discretion is short-term: a request without an end, such as until a decision that may take years, is refused for that",
        help: "name a day or month that follows from the reason: the end of the school year, an operation, a birth",
        when: "the deferral is asked for until no day that can be named",
        source: "IRPA s. 48, consolidation to 2026-03-31; practice after Baron, 2009 FCA 81: secondary sources, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "le report est demandé jusqu'à `{until}`, qui ne nomme ni jour ni mois",
        reason: "le pouvoir de l'agent est de courte durée : une demande sans terme, comme jusqu'à une décision qui peut prendre des années, est refusée pour cela",
        help: "nommez un jour ou un mois qui découle du motif : fin de l'année scolaire, opération, naissance",
        when: "le report est demandé sans terme qui puisse être nommé",
        source: "LIPR, art. 48, codification au 2026-03-31; pratique depuis Baron, 2009 CAF 81 : sources secondaires, non confirmées, lues le 2026-11-23",
    },
};

/// A deferral after the removal.
pub const DEFERRAL_LATE: Row = Row {
    code: "HC1224",
    severity: Error,
    en: Words {
        message: "the deferral is asked for on {filing}, after the removal of {day}",
        reason: "an officer can defer only what is still to be enforced",
        help: "correct the dates; after a removal other requests apply",
        when: "the deferral request is filed after the day of removal",
        source: "IRPA s. 48, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le report est demandé le {filing}, après le renvoi du {day}",
        reason: "l'agent ne peut reporter que ce qui reste à exécuter",
        help: "corrigez les dates; après un renvoi, d'autres demandes s'appliquent",
        when: "la demande de report est déposée après le jour du renvoi",
        source: "LIPR, art. 48, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// Two days for one removal.
pub const REMOVAL_DAYS_DIFFER: Row = Row {
    code: "HC1225",
    severity: Warning,
    en: Words {
        message: "the deferral names {day} as the day of removal, and the removal order {other}",
        reason: "an officer finds the wrong day at once, and the letters would contradict each other",
        help: "correct one of them after the direction to report",
        when: "the deferral and the removal order name different days of removal",
        source: "IRPA s. 48, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le report nomme le {day} comme jour du renvoi, et la mesure de renvoi le {other}",
        reason: "l'agent voit aussitôt le mauvais jour, et les lettres se contrediraient",
        help: "corrigez l'un des deux d'après la convocation",
        when: "le report et la mesure de renvoi nomment des jours de renvoi différents",
        source: "LIPR, art. 48, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A removal order that the Regulations stay.
pub const PERHAPS_STAYED: Row = Row {
    code: "HC1226",
    severity: Note,
    en: Words {
        message: "the removal order of {made} is in force, and the Regulations stay it for now unless an exception applies: {why}",
        reason: "the stay is not that of this request, and it ends with what it waits for; the exceptions of the section are not checked here",
        help: "confirm the stay with the file and give it in `stayed_because`; tell the client in writing when it ends",
        when: "a removal order is in force, and a leave application or a risk assessment that is pending stays removal",
        source: "IRPR ss. 231, 232, consolidation to 2026-06-14, read 2026-11-27",
    },
    fr: Words {
        message: "la mesure de renvoi du {made} est en vigueur, et le Règlement y sursoit pour l'instant sauf exception : {why}",
        reason: "ce sursis n'est pas celui de la présente demande, et il prend fin avec ce qu'il attend; les exceptions de l'article ne sont pas vérifiées ici",
        help: "confirmez le sursis au dossier et indiquez-le dans `stayed_because`; dites par écrit au client quand il prend fin",
        when: "une mesure de renvoi est en vigueur, et une demande d'autorisation ou un examen des risques en instance y sursoit",
        source: "RIPR, art. 231 et 232, codification au 2026-06-14, lus le 2026-11-27",
    },
};

/// The bar to a risk assessment.
pub const PROTECTION_BARRED: Row = Row {
    code: "HC1227",
    severity: Note,
    en: Words {
        message: "no application for protection may be made before {first}: twelve months from {event}",
        reason: "{provision}; {steps}; until then this request has no risk assessment beside it",
        help: "if removal is arranged before that day, consider a deferral",
        when: "a removal order stands and no application for protection may be made yet",
        source: "IRPA s. 112(2)(b.1), (c), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "aucune demande de protection ne peut être présentée avant le {first} : douze mois à compter du {event}",
        reason: "{provision}; {steps}; d'ici là aucun ERAR n'accompagne la présente demande",
        help: "si le renvoi est organisé avant ce jour, envisagez un report",
        when: "une mesure de renvoi subsiste et aucune demande de protection ne peut encore être présentée",
        source: "LIPR, al. 112(2)b.1) et c), codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// A risk assessment that may not be applied for.
pub const PROTECTION_NOT_OPEN: Row = Row {
    code: "HC1228",
    severity: Warning,
    en: Words {
        message: "an application for protection may not be made {until}",
        reason: "{why}; the Minister may exempt nationals of a country under s. 112(2.1), which this program does not know",
        help: "look whether an exemption reaches the applicant, and say so in the answer to this finding; else wait, or consider a deferral and a request under s. 25(1)",
        when: "an application for protection is made while the Act bars it",
        source: "IRPA s. 112(2)(b), (b.1), (c), (2.1), consolidation to 2026-03-31, read 2026-11-27",
    },
    fr: Words {
        message: "une demande de protection ne peut être présentée {until}",
        reason: "{why}; le ministre peut exempter les ressortissants d'un pays en vertu du par. 112(2.1), ce que ce programme ignore",
        help: "voyez si une exemption vise le demandeur, et dites-le en réponse à ce constat; sinon attendez, ou envisagez un report et une demande fondée sur le par. 25(1)",
        when: "une demande de protection est présentée alors que la Loi y fait obstacle",
        source: "LIPR, al. 112(2)b), b.1), c), par. (2.1), codification au 2026-03-31, lus le 2026-11-27",
    },
};

/// A departure order whose thirty days have passed.
pub const DEPARTURE_TURNED: Row = Row {
    code: "HC1229",
    severity: Warning,
    en: Words {
        message: "the departure order that came into force on {force} has been a deportation order since {since}, if it was enforceable",
        reason: "{steps}; an authorization to return is then needed for ever after departure",
        help: "give the kind `departure_turned_deportation`, or say in `stayed_because` what stopped the thirty days",
        when: "a departure order is given as such though thirty days have passed since it came into force",
        source: "IRPR s. 224(2), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "la mesure d'interdiction de séjour entrée en vigueur le {force} est une mesure d'expulsion depuis le {since}, si elle était exécutoire",
        reason: "{steps}; une autorisation de revenir est alors requise en tout temps après le départ",
        help: "donnez le genre `departure_turned_deportation`, ou dites dans `stayed_because` ce qui a arrêté les trente jours",
        when: "une mesure d'interdiction de séjour est donnée comme telle bien que trente jours se soient écoulés depuis son entrée en vigueur",
        source: "RIPR, par. 224(2), codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// An urgent fact that is not on the first page.
pub const URGENT_NOT_TOLD: Row = Row {
    code: "HC1230",
    severity: Warning,
    en: Words {
        message: "removal is set for {day}, and `relief.urgent` is empty",
        reason: "an officer who opens the file must see it on the first page",
        help: "state the day in `relief.urgent`",
        when: "a day is set for removal and `relief.urgent` is empty",
        source: "IRCC Guide 5291, read 2026-11-23",
    },
    fr: Words {
        message: "le renvoi est fixé au {day}, et `relief.urgent` est vide",
        reason: "l'agent qui ouvre le dossier doit le voir à la première page",
        help: "indiquez le jour dans `relief.urgent`",
        when: "un jour est fixé pour le renvoi et `relief.urgent` est vide",
        source: "guide 5291 d'IRCC, lu le 2026-11-23",
    },
};

/// A removal order of which nobody has said since when it is in force.
pub const FORCE_NOT_SAID: Row = Row {
    code: "HC1231",
    severity: Warning,
    en: Words {
        message: "the removal order of {made} has no day on which it came into force",
        reason: "an order that can be appealed, or that was made against a refugee claimant, comes into force later than it is made; only from that day can be told whether it is enforceable, and whether a departure order has become a deportation order",
        help: "give `in_force_on`, by the paragraph of s. 49 that fits; if the order is still conditional or stayed, say so in `stayed_because`",
        when: "a request is filed, and a removal order that is neither enforced nor stayed has no day of coming into force",
        source: "IRPA s. 49, consolidation to 2026-03-31; IRPR s. 224(2), consolidation to 2026-06-14, read 2026-11-26",
    },
    fr: Words {
        message: "la mesure de renvoi du {made} est sans jour de prise d'effet",
        reason: "une mesure susceptible d'appel, ou prise contre un demandeur d'asile, prend effet après le jour où elle est prise; ce n'est qu'à partir de ce jour qu'on peut dire si elle est exécutoire, et si une mesure d'interdiction de séjour est devenue une mesure d'expulsion",
        help: "donnez `in_force_on`, selon l'alinéa de l'art. 49 qui convient; si la mesure est encore conditionnelle ou fait l'objet d'un sursis, dites-le dans `stayed_because`",
        when: "une demande est déposée, et une mesure de renvoi ni exécutée ni suspendue est sans jour de prise d'effet",
        source: "LIPR, art. 49, codification au 2026-03-31; RIPR, par. 224(2), codification au 2026-06-14; lus le 2026-11-26",
    },
};

/// A risk assessment that does not stay removal.
pub const PROTECTION_NO_STAY: Row = Row {
    code: "HC1232",
    severity: Warning,
    en: Words {
        message: "the application for protection does not stay removal: {why}",
        reason: "only the first application, received within fifteen days of the notification, keeps the stay; the written submissions must come with any other",
        help: "tell the client so in writing, file at once with the submissions, and consider a deferral or a stay of the Court",
        when: "an application for protection is made late, or after one that was refused",
        source: "IRPR ss. 162, 163, 165, 232, consolidation to 2026-06-14, read 2026-11-27",
    },
    fr: Words {
        message: "la demande de protection n'opère pas sursis au renvoi : {why}",
        reason: "seule la première demande, reçue dans les quinze jours de l'avis, maintient le sursis; à toute autre les observations écrites doivent être jointes",
        help: "dites-le par écrit au client, déposez aussitôt avec les observations, et envisagez un report ou un sursis de la Cour",
        when: "une demande de protection est présentée en retard, ou après une autre qui a été rejetée",
        source: "RIPR, art. 162, 163, 165 et 232, codification au 2026-06-14, lus le 2026-11-27",
    },
};
