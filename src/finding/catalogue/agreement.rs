//! Parts of a case that say the same thing twice and disagree. HC0350 to HC0365.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &ADDRESS_NOW,
    &STATUS_NOW,
    &ARRIVAL,
    &SAME_NUMBER,
    &SAME_PERSON,
    &PARTNER_STATUS,
    &HOUSEHOLD_ABROAD,
    &CITIZEN_STATUS,
    &DECISION_HISTORY,
    &FORM_OF_NOBODY,
    &FEE_OF_NOBODY,
    &TRANSLATION_IDLE,
    &TOO_OLD,
    &SAME_FACT,
    &CAPTION_DATE,
    &RECEIPT_DATE,
];

/// An address that is not where the applicant lives.
pub const ADDRESS_NOW: Row = Row {
    code: "HC0350",
    severity: Warning,
    en: Words {
        message: "the applicant's address is `{own}`, and the history goes on at `{listed}`",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct the one that is wrong, or end the old address and add the new one",
        when: "the applicant's address is not the one that goes on in the history",
        source: "",
    },
    fr: Words {
        message: "l'adresse de la partie demanderesse est `{own}`, et les antécédents se poursuivent à `{listed}`",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez ce qui est erroné, ou terminez l'ancienne adresse et ajoutez la nouvelle",
        when: "l'adresse de la partie demanderesse n'est pas celle qui se poursuit dans les antécédents",
        source: "",
    },
};

/// A status that the history does not end with.
pub const STATUS_NOW: Row = Row {
    code: "HC0351",
    severity: Warning,
    en: Words {
        message: "the applicant's status is not the one with which the history ends, or it began on another day",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "make `applicant.status` and the last item of `history.statuses` agree, day and status",
        when: "the applicant's status, or its first day, is not that of the last part of the history",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le statut de la partie demanderesse n'est pas celui sur lequel se terminent les antécédents, ou il a commencé un autre jour",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "faites concorder `applicant.status` et le dernier élément de `history.statuses`, jour et statut",
        when: "le statut de la partie demanderesse, ou son premier jour, n'est pas celui de la dernière période des antécédents",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An arrival that is no entry.
pub const ARRIVAL: Row = Row {
    code: "HC0352",
    severity: Warning,
    en: Words {
        message: "the applicant lives in Canada since {since}, and the entries are of {listed}",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct the one that is wrong, or add the entry",
        when: "the day since when the applicant lives in Canada is none of the entries",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "la partie demanderesse vit au Canada depuis le {since}, et les entrées sont du {listed}",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez ce qui est erroné, ou ajoutez l'entrée",
        when: "le jour depuis lequel la partie demanderesse vit au Canada ne correspond à aucune des entrées",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A number that two have.
pub const SAME_NUMBER: Row = Row {
    code: "HC0353",
    severity: Error,
    en: Words {
        message: "the number `{number}` is given twice",
        reason: "a client ID, a passport and an application have a number of their own",
        help: "look at the papers and correct the one that is wrong",
        when: "two people have one client ID or document number, or two applications one number",
        source: "",
    },
    fr: Words {
        message: "le numéro `{number}` est donné deux fois",
        reason: "un identificateur de client, un passeport et une demande ont chacun leur numéro",
        help: "consultez les documents et corrigez ce qui est erroné",
        when: "deux personnes ont le même identificateur de client ou numéro de document, ou deux demandes le même numéro",
        source: "",
    },
};

/// A person who is listed twice.
pub const SAME_PERSON: Row = Row {
    code: "HC0354",
    severity: Warning,
    en: Words {
        message: "{name} is listed twice, with the same birth date",
        reason: "forms and fees would be counted twice",
        help: "keep one, and give it what the other has",
        when: "two people of the case have one name and one birth date",
        source: "",
    },
    fr: Words {
        message: "{name} figure deux fois, avec la même date de naissance",
        reason: "les formulaires et les frais seraient comptés deux fois",
        help: "n'en gardez qu'un, avec ce que l'autre contient",
        when: "deux personnes du dossier ont le même nom et la même date de naissance",
        source: "",
    },
};

/// A spouse who is not married.
pub const PARTNER_STATUS: Row = Row {
    code: "HC0355",
    severity: Warning,
    en: Words {
        message: "{name} is listed as spouse or partner, and has another marital status",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct `marital_status` or `relationship`",
        when: "a person is listed as spouse or partner and has another marital status of their own",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "{name} figure comme époux ou conjoint, et a un autre état matrimonial",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez `marital_status` ou `relationship`",
        when: "une personne figure comme époux ou conjoint et a elle-même un autre état matrimonial",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A household on two sides of a border.
pub const HOUSEHOLD_ABROAD: Row = Row {
    code: "HC0356",
    severity: Warning,
    en: Words {
        message: "{name} is outside Canada, and is said to live in the applicant's household",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct `same_household` or `status`",
        when: "a person outside Canada is said to live in the household of an applicant in Canada",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "{name} est hors du Canada, et vivrait dans le ménage de la partie demanderesse",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez `same_household` ou `status`",
        when: "une personne hors du Canada est dite vivre dans le ménage d'une partie demanderesse qui est au Canada",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A citizen of Canada without that status, or the reverse.
pub const CITIZEN_STATUS: Row = Row {
    code: "HC0357",
    severity: Warning,
    en: Words {
        message: "citizenships and status of {name} disagree on citizenship of Canada",
        reason: "a citizen needs no application, and who is none may not be passed over",
        help: "correct `citizenships` or `status`",
        when: "citizenships and status disagree on whether a person is a citizen of Canada",
        source: "IRPA ss. 2(1), 25(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "les citoyennetés et le statut de {name} divergent sur la citoyenneté canadienne",
        reason: "un citoyen n'a besoin d'aucune demande, et qui ne l'est pas ne peut être oublié",
        help: "corrigez `citizenships` ou `status`",
        when: "les citoyennetés et le statut d'une personne divergent sur la citoyenneté canadienne",
        source: "LIPR, par. 2(1) et 25(1), codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// A decision that no application of the history got.
pub const DECISION_HISTORY: Row = Row {
    code: "HC0358",
    severity: Warning,
    en: Words {
        message: "the decision agrees with no H&C application of the history in its days and number",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "look at the decision and make `decision` and `history.applications` agree",
        when: "the decision under review has another day or number than the H&C application of the history",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "la décision ne concorde avec aucune demande CH des antécédents quant aux jours et au numéro",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "consultez la décision et faites concorder `decision` et `history.applications`",
        when: "la décision contestée porte un autre jour ou un autre numéro que la demande CH des antécédents",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A form that is listed twice.
pub const FORM_OF_NOBODY: Row = Row {
    code: "HC0359",
    severity: Warning,
    en: Words {
        message: "the form {number} is listed twice for one person",
        reason: "the officer would have two versions of one form",
        help: "keep the one that is right, or give the other its `person`",
        when: "one form is listed twice for one person",
        source: "",
    },
    fr: Words {
        message: "le formulaire {number} figure deux fois pour une même personne",
        reason: "l'agent aurait deux versions d'un même formulaire",
        help: "gardez le bon, ou donnez à l'autre sa `person`",
        when: "un même formulaire figure deux fois pour une même personne",
        source: "",
    },
};

/// A fee for nobody, or twice.
pub const FEE_OF_NOBODY: Row = Row {
    code: "HC0360",
    severity: Warning,
    en: Words {
        message: "this fee does not fit the application: {fault}",
        reason: "fees and people are compared",
        help: "correct the `person` or the `role`, or take the fee out",
        when: "a fee is recorded for a person who is not included, or twice for one person",
        source: "IRPR ss. 301 to 307, consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "ces frais ne correspondent pas à la demande : {fault}",
        reason: "les frais et les personnes sont comparés",
        help: "corrigez `person` ou `role`, ou retirez les frais",
        when: "des frais sont inscrits pour une personne qui n'est pas incluse, ou deux fois pour la même",
        source: "RIPR, art. 301 à 307, codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// A translation of nothing foreign.
pub const TRANSLATION_IDLE: Row = Row {
    code: "HC0361",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` has a translation, and no other language than English or French",
        reason: "what is asked of a translated document is checked by its language",
        help: "give the `language` of the original, or take `translation` out",
        when: "an exhibit has a translation, and its language is English or French or not given",
        source: "",
    },
    fr: Words {
        message: "la pièce `{id}` a une traduction, et aucune autre langue que le français ou l'anglais",
        reason: "ce qui est exigé d'un document traduit se vérifie selon sa langue",
        help: "donnez la `language` de l'original, ou retirez `translation`",
        when: "une pièce a une traduction, alors que sa langue est le français ou l'anglais, ou n'est pas donnée",
        source: "",
    },
};

/// A birth date that is probably a slip.
pub const TOO_OLD: Row = Row {
    code: "HC0362",
    severity: Warning,
    en: Words {
        message: "{name} would have been born on {birth}",
        reason: "nobody of that age is likely; a digit may be wrong",
        help: "look at the birth record",
        when: "a person would be over 115 years old on the filing date",
        source: "",
    },
    fr: Words {
        message: "{name} serait né le {birth}",
        reason: "un tel âge est peu probable; un chiffre est peut-être erroné",
        help: "consultez l'acte de naissance",
        when: "une personne aurait plus de 115 ans à la date de dépôt",
        source: "",
    },
};

/// A fact that stands twice.
pub const SAME_FACT: Row = Row {
    code: "HC0363",
    severity: Warning,
    en: Words {
        message: "this fact stands twice: `{text}`",
        reason: "repetition weakens an argument, and one of the two was probably meant to say something else",
        help: "keep the one where it belongs, or write what the other was meant to say",
        when: "two facts have the same words",
        source: "",
    },
    fr: Words {
        message: "ce fait figure deux fois : `{text}`",
        reason: "la répétition affaiblit l'argument, et l'un des deux devait sans doute dire autre chose",
        help: "gardez-le où il a sa place, ou écrivez ce que l'autre devait dire",
        when: "deux faits sont énoncés dans les mêmes mots",
        source: "",
    },
};

/// A photograph of another day.
pub const CAPTION_DATE: Row = Row {
    code: "HC0364",
    severity: Warning,
    en: Words {
        message: "the caption names {day}, and exhibit `{id}` runs from {first} to {last}",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct the caption or the dates of the exhibit",
        when: "the caption of a photograph names a day outside the dates of its exhibit",
        source: "",
    },
    fr: Words {
        message: "la légende indique le {day}, et la pièce `{id}` va du {first} au {last}",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez la légende ou les dates de la pièce",
        when: "la légende d'une photographie nomme un jour hors des dates de sa pièce",
        source: "",
    },
};

/// A receipt of another day.
pub const RECEIPT_DATE: Row = Row {
    code: "HC0365",
    severity: Warning,
    en: Words {
        message: "the fee was paid on {paid}, and the receipt `{id}` is of {day}",
        reason: "proof of payment must be of the payment",
        help: "correct the day, or cite the right receipt",
        when: "a fee was paid on another day than its receipt shows",
        source: "IRPA s. 25(1.1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "les frais ont été payés le {paid}, et le reçu `{id}` est du {day}",
        reason: "la preuve du paiement doit être celle de ce paiement",
        help: "corrigez le jour, ou citez le bon reçu",
        when: "des frais ont été payés un autre jour que celui qu'indique leur reçu",
        source: "LIPR, par. 25(1.1), codification au 2026-03-31, lu le 2026-11-23",
    },
};
