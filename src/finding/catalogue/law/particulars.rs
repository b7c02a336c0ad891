//! Findings about the personal history, fees and the representative's particulars. HC1350 to HC1379.

use super::Row;
use crate::finding::Severity::{Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &ADDRESS_GAP,
    &ACTIVITY_GAP,
    &NO_HISTORY,
    &ADDRESS_OVERLAP,
    &NO_ENTRY,
    &STATUS_OVERLAP,
    &FEE_TOO_LOW,
    &RIGHT_EXEMPT,
    &RIGHT_LATER,
    &BIOMETRICS,
    &LICENCE_SHAPE,
    &REPRESENTATIVE_UNREACHABLE,
    &MAY_ACT_IF,
    &NO_AGREEMENT,
];

/// A gap in the addresses.
pub const ADDRESS_GAP: Row = Row {
    code: "HC1350",
    severity: Warning,
    en: Words {
        message: "no address covers {from} to {to} (days: {days}), within the window from {start} to {filing}",
        reason: "the history asked for covers ten years, or the time since 18, without gaps; what is missing is asked for again or doubted",
        help: "add the address, however short or informal the stay",
        when: "the applicant's addresses leave more than 30 days open within ten years or since 18",
        source: "practice of form IMM 5669: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "aucune adresse ne couvre {from} à {to} (jours : {days}), dans la période du {start} au {filing}",
        reason: "l'historique demandé couvre dix ans, ou le temps depuis 18 ans, sans interruption; ce qui manque est redemandé ou mis en doute",
        help: "ajoutez l'adresse, si court ou informel que soit le séjour",
        when: "les adresses du demandeur laissent une lacune de plus de 30 jours sur dix ans ou depuis 18 ans",
        source: "pratique relative au formulaire IMM 5669 : non confirmée, 2026-11-23",
    },
};

/// A gap in the activities.
pub const ACTIVITY_GAP: Row = Row {
    code: "HC1351",
    severity: Warning,
    en: Words {
        message: "no activity covers {from} to {to} (days: {days}), within the window from {start} to {filing}",
        reason: "work, study, unemployment, care: the history asked for covers ten years, or the time since 18, without gaps",
        help: "add what was done, unemployment and care included",
        when: "the applicant's activities leave more than 30 days open within ten years or since 18",
        source: "practice of form IMM 5669: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "aucune activité ne couvre {from} à {to} (jours : {days}), dans la période du {start} au {filing}",
        reason: "travail, études, chômage, soins : l'historique demandé couvre dix ans, ou le temps depuis 18 ans, sans interruption",
        help: "ajoutez ce qui a été fait, chômage et soins compris",
        when: "les activités du demandeur laissent une lacune de plus de 30 jours sur dix ans ou depuis 18 ans",
        source: "pratique relative au formulaire IMM 5669 : non confirmée, 2026-11-23",
    },
};

/// No history.
pub const NO_HISTORY: Row = Row {
    code: "HC1352",
    severity: Warning,
    en: Words {
        message: "`{list}` is empty",
        reason: "the personal history of ten years, or since 18, is asked for; with it gaps and contradictions can be found before an officer finds them",
        help: "fill it from the forms",
        when: "a request gives no addresses or no activities",
        source: "practice of form IMM 5669: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "`{list}` est vide",
        reason: "l'historique personnel de dix ans, ou depuis 18 ans, est demandé; il permet de trouver lacunes et contradictions avant l'agent",
        help: "remplissez-la d'après les formulaires",
        when: "une demande ne donne aucune adresse ou aucune activité",
        source: "pratique relative au formulaire IMM 5669 : non confirmée, 2026-11-23",
    },
};

/// Two addresses at one time.
pub const ADDRESS_OVERLAP: Row = Row {
    code: "HC1353",
    severity: Note,
    en: Words {
        message: "`{first}` and `{second}` cover the same days",
        reason: "two homes at a time may be right, and are asked about",
        help: "correct the days, or be ready to explain",
        when: "two addresses of the applicant cover the same days",
        source: "practice of form IMM 5669: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "`{first}` et `{second}` couvrent les mêmes jours",
        reason: "deux domiciles à la fois peuvent être exacts, et suscitent des questions",
        help: "corrigez les jours, ou soyez prêt à expliquer",
        when: "deux adresses du demandeur couvrent les mêmes jours",
        source: "pratique relative au formulaire IMM 5669 : non confirmée, 2026-11-23",
    },
};

/// No entry to Canada.
pub const NO_ENTRY: Row = Row {
    code: "HC1354",
    severity: Warning,
    en: Words {
        message: "the case records no entry to Canada",
        reason: "the submissions tell the immigration history from `history` alone, and a bar, a time limit or a removal order that is not recorded there cannot be found; an officer holds the case against the file",
        help: "fill `history.entries`, and `statuses`, `applications`, `claims` and `removal_orders` where there were any",
        when: "an application from inside Canada records no entry",
        source: "practice of forms IMM 5283 and IMM 5669: unconfirmed, 2026-11-26",
    },
    fr: Words {
        message: "le dossier n'indique aucune entrée au Canada",
        reason: "les observations tirent les antécédents d'immigration de `history` seulement, et un obstacle, un délai ou une mesure de renvoi qui n'y est pas inscrit ne peut être trouvé; l'agent compare le tout au dossier",
        help: "remplissez `history.entries`, et `statuses`, `applications`, `claims` et `removal_orders` s'il y en a eu",
        when: "une demande présentée au Canada n'indique aucune entrée",
        source: "pratique relative aux formulaires IMM 5283 et IMM 5669 : non confirmée, 2026-11-26",
    },
};

/// With and without status at one time.
pub const STATUS_OVERLAP: Row = Row {
    code: "HC1355",
    severity: Warning,
    en: Words {
        message: "from {from} somebody is without status on days on which another period gives a status",
        reason: "the letters tell both, and an officer reads a contradiction about compliance with the Act",
        help: "correct the days from the permits and the decisions; a status that goes on while an extension is decided is one period",
        when: "a period without status and one with a status, of the same person, cover the same days",
        source: "IRPA s. 29(2), consolidation to 2026-03-31; IRPR s. 183(5), consolidation to 2026-06-14; read 2026-11-27",
    },
    fr: Words {
        message: "à partir du {from}, une personne est sans statut pendant des jours auxquels une autre période donne un statut",
        reason: "les lettres disent les deux, et l'agent y lit une contradiction sur le respect de la Loi",
        help: "corrigez les jours d'après les permis et les décisions; un statut maintenu pendant l'examen d'une prolongation est une seule période",
        when: "une période sans statut et une autre avec statut, de la même personne, couvrent les mêmes jours",
        source: "LIPR, par. 29(2), codification au 2026-03-31; RIPR, par. 183(5), codification au 2026-06-14; lus le 2026-11-27",
    },
};

/// A fee that is too low.
pub const FEE_TOO_LOW: Row = Row {
    code: "HC1360",
    severity: Warning,
    en: Words {
        message: "${amount} was paid for {name} on {date}, and ${due} is what is known for that day",
        reason: "IRPR s. {provision} sets ${base}{known}",
        help: "compare with the department's fee list, and pay the difference",
        when: "a fee is lower than the amount known for the day of payment",
        source: "IRPR ss. 303, 307, consolidation to 2026-06-14; amounts as indexed: secondary sources or derived, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "{amount} $ ont été payés pour {name} le {date}, et {due} $ est le montant connu pour ce jour",
        reason: "le RIPR, art. {provision}, fixe {base} ${known}",
        help: "comparez avec la liste des frais du ministère, et payez la différence",
        when: "des frais sont inférieurs au montant connu pour le jour du paiement",
        source: "RIPR, art. 303 et 307, codification au 2026-06-14; montants indexés : sources secondaires ou calcul, non confirmés, lus le 2026-11-23",
    },
};

/// A fee that need not be paid.
pub const RIGHT_EXEMPT: Row = Row {
    code: "HC1361",
    severity: Note,
    en: Words {
        message: "the right of permanent residence fee was paid for {name}, a dependent child",
        reason: "dependent children in the application do not pay it",
        help: "ask for it back if it was paid by mistake",
        when: "the right of permanent residence fee was paid for a dependent child",
        source: "IRPR s. 303(2), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "les frais relatifs au droit de résidence permanente ont été payés pour {name}, enfant à charge",
        reason: "les enfants à charge visés par la demande ne les paient pas",
        help: "demandez-en le remboursement s'ils ont été payés par erreur",
        when: "les frais relatifs au droit de résidence permanente ont été payés pour un enfant à charge",
        source: "RIPR, par. 303(2), codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// A fee that is still to be paid.
pub const RIGHT_LATER: Row = Row {
    code: "HC1362",
    severity: Note,
    en: Words {
        message: "the right of permanent residence fee of {name} is not recorded",
        reason: "it may be paid until permanent residence is granted; paying late delays the grant",
        help: "pay it with the application, or note it for later",
        when: "the right of permanent residence fee is not recorded for an adult",
        source: "IRPR s. 303(1), (3)(b), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "les frais relatifs au droit de résidence permanente de {name} ne sont pas inscrits",
        reason: "ils peuvent être payés jusqu'à l'octroi; un paiement tardif le retarde",
        help: "payez-les avec la demande, ou notez-les pour plus tard",
        when: "les frais relatifs au droit de résidence permanente d'un adulte ne sont pas inscrits",
        source: "RIPR, par. 303(1) et al. (3)b), codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// Biometrics still to be given.
pub const BIOMETRICS: Row = Row {
    code: "HC1363",
    severity: Note,
    en: Words {
        message: "no biometric fee is recorded for {name}, who is {age}",
        reason: "who is from 14 to 79 gives biometrics; the fee is no part of the application's completeness (10(2.2))",
        help: "pay it, or note that biometrics were given and are still valid",
        when: "no biometric fee is recorded for somebody from 14 to 79",
        source: "IRPR s. 12.1, 12.2, 315.1, consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "aucuns frais de biométrie ne sont inscrits pour {name}, qui a {age} ans",
        reason: "de 14 à 79 ans on fournit des données biométriques; ces frais ne comptent pas pour l'intégralité de la demande (10(2.2))",
        help: "payez-les, ou notez que les données ont été fournies et restent valides",
        when: "aucuns frais de biométrie ne sont inscrits pour une personne de 14 à 79 ans",
        source: "RIPR, art. 12.1, 12.2 et 315.1, codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// A licence number of another form.
pub const LICENCE_SHAPE: Row = Row {
    code: "HC1370",
    severity: Warning,
    en: Words {
        message: "`{number}` is not R and six digits",
        reason: "the number of an RCIC is reported to have that form (unconfirmed); a number of another form may be no licence to represent",
        help: "look the licensee up in the College's public register",
        when: "a consultant's number is not R and six digits",
        source: "register of the College as one source shows it: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "`{number}` n'est pas R et six chiffres",
        reason: "le numéro d'un CRIC aurait cette forme (non confirmé); un autre numéro peut ne pas permettre de représenter",
        help: "vérifiez le titulaire dans le registre public du Collège",
        when: "le numéro d'un consultant n'est pas R et six chiffres",
        source: "registre du Collège tel qu'une source le montre : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A representative who cannot be reached.
pub const REPRESENTATIVE_UNREACHABLE: Row = Row {
    code: "HC1371",
    severity: Warning,
    en: Words {
        message: "the representative's {what} is missing",
        reason: "the application must give the representative's name, postal address, telephone number and fax number or e-mail address",
        help: "add it to `representative.contact`",
        when: "the representative's postal address, telephone or e-mail is missing",
        source: "IRPR s. 10(2)(c.1), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "il manque au représentant : {what}",
        reason: "la demande doit donner le nom, l'adresse postale, le téléphone et le télécopieur ou le courriel du représentant",
        help: "ajoutez-le à `representative.contact`",
        when: "il manque l'adresse postale, le téléphone ou le courriel du représentant",
        source: "RIPR, al. 10(2)c.1), codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// A representative who may act on a condition.
pub const MAY_ACT_IF: Row = Row {
    code: "HC1372",
    severity: Note,
    en: Words {
        message: "{name}, {kind}, may act before the department on a condition: {why}",
        reason: "{provision}",
        help: "see that the condition is met, and keep the proof in the file",
        when: "the law lets the representative act before the department on a condition",
        source: "IRPA s. 91, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "{name}, {kind}, peut agir devant le ministère à une condition : {why}",
        reason: "{provision}",
        help: "voyez à ce que la condition soit remplie, et gardez-en la preuve au dossier",
        when: "la loi permet au représentant d'agir devant le ministère à une condition",
        source: "LIPR, art. 91, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A consultant without a service agreement.
pub const NO_AGREEMENT: Row = Row {
    code: "HC1373",
    severity: Warning,
    en: Words {
        message: "the day of the written service agreement is not given",
        reason: "a licensee gives the client a written service agreement before the work begins",
        help: "give `representative.agreement_date`",
        when: "a paid consultant's written agreement has no day",
        source: "Code of Professional Conduct for College of Immigration and Citizenship Consultants Licensees, SOR/2022-128, s. 24, read 2026-11-23",
    },
    fr: Words {
        message: "le jour de la convention de services écrite n'est pas donné",
        reason: "le titulaire remet au client une convention de services écrite avant de commencer",
        help: "donnez `representative.agreement_date`",
        when: "le jour de la convention de services écrite d'un consultant rémunéré n'est pas donné",
        source: "Code de déontologie des titulaires de permis du Collège des consultants en immigration et en citoyenneté, DORS/2022-128, art. 24, lu le 2026-11-23",
    },
};
