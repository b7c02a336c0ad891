//! Findings about bars to a request: what is pending, the twelve months after a refused claim. HC1001 to HC1009.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &PENDING_REQUEST,
    &PENDING_CLAIM,
    &PENDING_PROTECTION,
    &CLAIM_NOT_REFERRED,
    &TWELVE_MONTHS,
    &TWELVE_MONTHS_EXCEPTION,
    &WITHDRAWN_OR_ABANDONED,
    &REVIEW_PENDING,
    &BAR_UNSETTLED,
];

/// A request that is pending.
pub const PENDING_REQUEST: Row = Row {
    code: "HC1001",
    severity: Error,
    en: Words {
        message: "an H&C request made {made} is still pending",
        reason: "the Minister may not examine a second request while the first is pending; it would be returned with its fee, and no exception opens this bar",
        help: "wait for the decision, or have the first request withdrawn in writing; what is new goes in as further submissions to it",
        when: "an earlier H&C request has no decision on the filing date",
        source: "IRPA s. 25(1.2)(a), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "une demande CH présentée {made} est encore en instance",
        reason: "le ministre ne peut étudier une seconde demande tant que la première est en instance; elle serait renvoyée avec les frais, et aucune exception ne lève cet obstacle",
        help: "attendez la décision ou faites retirer la première demande par écrit; ce qui est nouveau s'y ajoute par observations complémentaires",
        when: "une demande CH antérieure n'est pas décidée à la date du dépôt",
        source: "LIPR, al. 25(1.2)a), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A claim that is pending before the Board.
pub const PENDING_CLAIM: Row = Row {
    code: "HC1002",
    severity: Error,
    en: Words {
        message: "the claim for refugee protection of {made} is pending before the {body}",
        reason: "the Minister may not examine the request while a claim is pending before the Board; s. 25(1.21) does not reach this bar",
        help: "wait for the decision, or consider with the client whether to withdraw the claim: a withdrawal may itself start twelve months under s. 25(1.2)(c)",
        when: "a claim for refugee protection has no decision of the RPD or RAD on the filing date",
        source: "IRPA s. 25(1.2)(b), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "la demande d'asile du {made} est en instance devant la {body}",
        reason: "le ministre ne peut étudier la demande tant que la demande d'asile est en instance devant la Commission; le par. 25(1.21) ne touche pas cet obstacle",
        help: "attendez la décision ou voyez avec le client s'il y a lieu de retirer la demande d'asile : un retrait peut lui-même faire courir les douze mois de l'al. 25(1.2)c)",
        when: "une demande d'asile n'est pas décidée par la SPR ou la SAR à la date du dépôt",
        source: "LIPR, al. 25(1.2)b), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An application for protection that is pending after an ineligible claim.
pub const PENDING_PROTECTION: Row = Row {
    code: "HC1003",
    severity: Error,
    en: Words {
        message: "an application for protection is pending after the claim of {made} was found ineligible",
        reason: "since 26 March 2026 the Minister may not examine the request in that case, and no exception opens this bar",
        help: "wait for the decision on the application for protection",
        when: "a claim was ineligible and a risk assessment has no decision on the filing date",
        source: "IRPA s. 25(1.2)(b.1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "une demande de protection est en instance après l'irrecevabilité de la demande d'asile du {made}",
        reason: "depuis le 26 mars 2026 le ministre ne peut alors étudier la demande, et aucune exception ne lève cet obstacle",
        help: "attendez la décision sur la demande de protection",
        when: "une demande d'asile a été jugée irrecevable et un examen des risques n'est pas décidé à la date du dépôt",
        source: "LIPR, al. 25(1.2)b.1), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A claim whose eligibility is not decided.
pub const CLAIM_NOT_REFERRED: Row = Row {
    code: "HC1004",
    severity: Warning,
    en: Words {
        message: "the eligibility of the claim of {made} is not decided: once it is referred, the request may not be examined",
        reason: "today's text bars a claim that is pending before the RPD or RAD; an amendment enacted on 26 March 2026 moves the bar to the finding of eligibility, and may be in force by the filing date",
        help: "look up whether 2026, c. 4, s. 35 is in force, and advise the client on the claim before filing",
        when: "a claim waits for the finding whether it may be referred to the RPD",
        source: "IRPA s. 25(1.2)(b), consolidation to 2026-03-31; 2026, c. 4, s. 35, not in force in the copy read 2026-11-23: unconfirmed since",
    },
    fr: Words {
        message: "la recevabilité de la demande d'asile du {made} n'est pas tranchée : une fois déférée, elle empêche l'étude de la présente demande",
        reason: "le texte actuel vise la demande d'asile en instance devant la SPR ou la SAR; une modification édictée le 26 mars 2026 avance l'obstacle à la décision de recevabilité et peut être en vigueur à la date du dépôt",
        help: "vérifiez si l'art. 35 de 2026, ch. 4 est en vigueur et conseillez le client sur sa demande d'asile avant le dépôt",
        when: "une demande d'asile attend la décision sur sa recevabilité, dont dépend qu'elle soit déférée à la SPR",
        source: "LIPR, al. 25(1.2)b), codification au 2026-03-31; 2026, ch. 4, art. 35, non en vigueur dans la copie lue le 2026-11-23 : non confirmé depuis",
    },
};

/// The twelve months after a refused claim.
pub const TWELVE_MONTHS: Row = Row {
    code: "HC1005",
    severity: Error,
    en: Words {
        message: "the request is barred until {last}: twelve months from {event}; filed on {filing} (days too soon: {days})",
        reason: "{provision}: the last decision on the claim counts, of the RPD, the RAD or the Federal Court; {steps}",
        help: "file on {first} or later, or argue an exception of s. 25(1.21) in `bar_exception` with its evidence",
        when: "less than twelve months have passed since the last decision on the claim, and no exception is argued",
        source: "IRPA s. 25(1.2)(c), consolidation to 2026-03-31; Interpretation Act s. 28, both read 2026-11-23",
    },
    fr: Words {
        message: "la demande est irrecevable jusqu'au {last} : douze mois à compter du {event}; dépôt le {filing} (jours d'avance : {days})",
        reason: "{provision} : la dernière décision sur la demande d'asile compte, de la SPR, de la SAR ou de la Cour fédérale; {steps}",
        help: "déposez le {first} ou plus tard, ou invoquez une exception du par. 25(1.21) dans `bar_exception` avec sa preuve",
        when: "moins de douze mois se sont écoulés depuis la dernière décision sur la demande d'asile, et aucune exception n'est invoquée",
        source: "LIPR, al. 25(1.2)c), codification au 2026-03-31; Loi d'interprétation, art. 28; lus le 2026-11-23",
    },
};

/// The twelve months, opened by an exception.
pub const TWELVE_MONTHS_EXCEPTION: Row = Row {
    code: "HC1006",
    severity: Warning,
    en: Words {
        message: "the twelve months from {event} run to {last}: the request of {filing} rests on the exception of s. {exception}",
        reason: "{provision}; if the officer does not accept the exception the request is not examined, and what only asserts it risks being returned; {steps}",
        help: "see that the exception is argued on the first pages with all its evidence, or file on {first} or later",
        when: "the twelve-month bar stands on the filing date and an exception is argued",
        source: "IRPA s. 25(1.2)(c) and 25(1.21), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "les douze mois à compter du {event} courent jusqu'au {last} : la demande du {filing} repose sur l'exception de l'al. {exception}",
        reason: "{provision}; si l'agent n'admet pas l'exception, la demande n'est pas étudiée, et une simple affirmation risque d'être renvoyée; {steps}",
        help: "veillez à ce que l'exception soit plaidée dès les premières pages avec toute sa preuve, ou déposez le {first} ou plus tard",
        when: "l'obstacle des douze mois subsiste à la date du dépôt et une exception est invoquée",
        source: "LIPR, al. 25(1.2)c) et par. 25(1.21), codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// A claim withdrawn or abandoned, on which the two versions of the Act differ.
pub const WITHDRAWN_OR_ABANDONED: Row = Row {
    code: "HC1007",
    severity: Warning,
    en: Words {
        message: "whether the claim that ended on {event} bars the request until {last} is for a person to judge",
        reason: "the English version asks for substantive evidence of a claim withdrawn, the French version of one abandoned (*désistement*); {doubt}; {steps}",
        help: "read both versions with the Board's record, say in `substantive_evidence_heard` what was heard, and file on {first} or later to be safe",
        when: "the twelve months depend on a claim that was withdrawn or abandoned without substantive evidence being heard, or the case does not say",
        source: "IRPA s. 25(1.2)(c), English and French versions, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "savoir si la demande d'asile close le {event} fait obstacle jusqu'au {last} relève d'une personne",
        reason: "la version anglaise exige des éléments de preuve de fond pour le retrait (*withdrawn*), la version française pour le désistement; {doubt}; {steps}",
        help: "lisez les deux versions avec le dossier de la Commission, indiquez dans `substantive_evidence_heard` ce qui a été entendu et déposez le {first} ou plus tard pour être à l'abri",
        when: "les douze mois dépendent d'une demande d'asile ayant fait l'objet d'un retrait ou d'un désistement sans que des éléments de preuve de fond aient été entendus, ou le dossier ne le dit pas",
        source: "LIPR, al. 25(1.2)c), versions française et anglaise, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A leave application on the claim that is pending.
pub const REVIEW_PENDING: Row = Row {
    code: "HC1008",
    severity: Warning,
    en: Words {
        message: "a judicial review of the claim is pending: its refusal would start twelve months anew",
        reason: "the day on which the Court refuses leave or dismisses the review counts where it is the latest; that day does not exist yet, and the request would then be barred until a year after it",
        help: "decide with the client whether to wait, to discontinue, or to file now where no bar stands on {filing}",
        when: "an application for leave or judicial review of the claim's refusal is pending before the Federal Court",
        source: "IRPA s. 25(1.2)(c)(ii), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "un contrôle judiciaire visant la demande d'asile est en instance : son rejet ferait courir à nouveau douze mois",
        reason: "le jour où la Cour refuse l'autorisation ou rejette la demande compte s'il est le dernier; ce jour n'existe pas encore, et la demande serait alors irrecevable pendant un an",
        help: "voyez avec le client s'il faut attendre, se désister, ou déposer maintenant si rien ne s'y oppose le {filing}",
        when: "une demande d'autorisation ou de contrôle judiciaire visant le rejet de la demande d'asile est en instance devant la Cour fédérale",
        source: "LIPR, sous-al. 25(1.2)c)(ii), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A step of the claim that leaves the bar unsettled.
pub const BAR_UNSETTLED: Row = Row {
    code: "HC1009",
    severity: Warning,
    en: Words {
        message: "the twelve-month bar cannot be worked out for certain: {doubt}",
        reason: "the period runs from the latest of the decisions that the Act names, so each must be known",
        help: "complete `history.claims`, and have a person judge what the steps amount to",
        when: "a refusal has no date, a review was discontinued, or a later decision may have set a refusal aside",
        source: "IRPA s. 25(1.2)(c), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "l'obstacle des douze mois ne peut être calculé avec certitude : {doubt}",
        reason: "le délai court de la dernière des décisions que la Loi nomme; chacune doit donc être connue",
        help: "complétez `history.claims` et faites apprécier par une personne ce que donnent ces étapes",
        when: "un rejet n'a pas de date, il y a eu désistement d'un contrôle judiciaire, ou une décision ultérieure a pu annuler un rejet",
        source: "LIPR, al. 25(1.2)c), codification au 2026-03-31, lu le 2026-11-23",
    },
};
