//! Findings about who may ask: fees, status, family, province. HC1030 to HC1049.

use super::Row;
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &FEE_UNPAID,
    &MEMBER_FEE_UNPAID,
    &FEE_WITHOUT_RECEIPT,
    &NOT_A_MEMBER,
    &APPLICANT_SETTLED,
    &PROTECTED_PERSON,
    &SPOUSE_CLASS,
    &QUEBEC,
    &LAW_IS_OLD,
    &MEMBER_NOT_DECLARED,
    &SPOUSE_NOT_LISTED,
    &CLAIMANT_BY_STATUS,
    &MEMBER_PENDING,
    &PERMIT_BARRED,
    &HISTORY_NOT_TOLD,
];

/// A request without its fee.
pub const FEE_UNPAID: Row = Row {
    code: "HC1030",
    severity: Error,
    en: Words {
        message: "no processing fee is recorded for the applicant",
        reason: "the Minister is seized of the request only if its fees have been paid",
        help: "pay it, and record it in `fees` with its receipt",
        when: "no processing fee is recorded for the applicant",
        source: "IRPA s. 25(1.1), consolidation to 2026-03-31; IRPR ss. 10(1)(d), 307, consolidation to 2026-06-14, both read 2026-11-23",
    },
    fr: Words {
        message: "aucuns frais de traitement ne sont inscrits pour le demandeur",
        reason: "le ministre n'est saisi de la demande que si les frais ont été payés",
        help: "payez-les et inscrivez-les dans `fees` avec le reçu",
        when: "aucuns frais de traitement ne sont inscrits pour le demandeur",
        source: "LIPR, par. 25(1.1), codification au 2026-03-31; RIPR, al. 10(1)d) et art. 307, codification au 2026-06-14; lus le 2026-11-23",
    },
};

/// An accompanying member without a fee.
pub const MEMBER_FEE_UNPAID: Row = Row {
    code: "HC1031",
    severity: Error,
    en: Words {
        message: "no processing fee is recorded for {name}, who accompanies the applicant",
        reason: "each person who is to become a permanent resident pays a fee; an application without it is returned",
        help: "pay it and record it in `fees` with `\"person\": \"{id}\"`, or correct the `role`",
        when: "no processing fee is recorded for an accompanying family member",
        source: "IRPA s. 25(1.1), consolidation to 2026-03-31; IRPR ss. 10(1)(d), 307, consolidation to 2026-06-14, both read 2026-11-23",
    },
    fr: Words {
        message: "aucuns frais de traitement ne sont inscrits pour {name}, qui accompagne le demandeur",
        reason: "chaque personne qui doit devenir résident permanent acquitte des frais; sans eux la demande est renvoyée",
        help: "payez-les et inscrivez-les dans `fees` avec `\"person\": \"{id}\"`, ou corrigez le `role`",
        when: "aucuns frais de traitement ne sont inscrits pour un membre de la famille qui accompagne le demandeur",
        source: "LIPR, par. 25(1.1), codification au 2026-03-31; RIPR, al. 10(1)d) et art. 307, codification au 2026-06-14; lus le 2026-11-23",
    },
};

/// A fee without its receipt.
pub const FEE_WITHOUT_RECEIPT: Row = Row {
    code: "HC1032",
    severity: Warning,
    en: Words {
        message: "the processing fee paid on {date} has no receipt among the exhibits",
        reason: "the application must hold proof that the fee was paid",
        help: "add the receipt to `evidence` and cite it in the fee's `exhibit`",
        when: "a processing fee cites no exhibit that proves the payment",
        source: "IRPR s. 10(1)(d), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "les frais de traitement payés le {date} n'ont pas de reçu parmi les pièces",
        reason: "la demande doit contenir la preuve du paiement",
        help: "ajoutez le reçu à `evidence` et citez-le dans `exhibit`",
        when: "des frais de traitement ne citent aucune pièce qui prouve le paiement",
        source: "RIPR, al. 10(1)d), codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// Somebody who is no family member by the Regulations.
pub const NOT_A_MEMBER: Row = Row {
    code: "HC1033",
    severity: Warning,
    en: Words {
        message: "{name} is given as `{role}`, and {why}",
        reason: "family members are the spouse or common-law partner, dependent children, and dependent children of those; nobody else is examined or becomes a permanent resident with the applicant",
        help: "set `role` to `not_included`, or put the particulars right; whoever is no family member needs a request of their own",
        when: "somebody accompanies the applicant, or is declared as a family member, who is none by the Regulations or is one only on proof",
        source: "IRPR ss. 1(3), 2 and 25.1, consolidation to 2026-06-14, read 2026-11-27",
    },
    fr: Words {
        message: "{name} a le rôle `{role}`, et {why}",
        reason: "les membres de la famille sont l'époux ou le conjoint de fait, les enfants à charge et les enfants à charge de ceux-ci; nul autre n'est contrôlé ni ne devient résident permanent avec le demandeur",
        help: "mettez `role` à `not_included`, ou corrigez les renseignements; qui n'est pas membre de la famille doit présenter sa propre demande",
        when: "une personne accompagne le demandeur, ou est déclarée membre de la famille, sans l'être selon le Règlement ou en ne l'étant que sur preuve",
        source: "RIPR, par. 1(3), art. 2 et 25.1, codification au 2026-06-14, lus le 2026-11-27",
    },
};

/// An applicant who needs no request.
pub const APPLICANT_SETTLED: Row = Row {
    code: "HC1036",
    severity: Error,
    en: Words {
        message: "the applicant's status is `{status}`, and only a foreign national may make this request",
        reason: "a foreign national is neither a citizen nor a permanent resident",
        help: "correct the status, or do not file",
        when: "the applicant is a citizen or permanent resident",
        source: "IRPA s. 2(1) and 25(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le statut du demandeur est `{status}`, et seul un étranger peut présenter cette demande",
        reason: "un étranger n'est ni citoyen ni résident permanent",
        help: "corrigez le statut, ou ne déposez pas",
        when: "le demandeur est citoyen ou résident permanent",
        source: "LIPR, par. 2(1) et 25(1), codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// An applicant who has another way.
pub const PROTECTED_PERSON: Row = Row {
    code: "HC1037",
    severity: Warning,
    en: Words {
        message: "the applicant is a protected person, for whom another application for permanent residence exists",
        reason: "a protected person may apply under s. 21(2) without showing humanitarian and compassionate considerations",
        help: "see whether that application is open to the client before this one is filed",
        when: "the applicant is a protected person",
        source: "IRPA s. 21(2), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le demandeur est une personne protégée, pour qui une autre demande de résidence permanente existe",
        reason: "la personne protégée peut présenter la demande du par. 21(2) sans faire valoir de considérations d'ordre humanitaire",
        help: "voyez si cette demande est ouverte au client avant de déposer celle-ci",
        when: "le demandeur est une personne protégée",
        source: "LIPR, par. 21(2), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An applicant who may belong to the spouse class.
pub const SPOUSE_CLASS: Row = Row {
    code: "HC1038",
    severity: Note,
    en: Words {
        message: "{name} is a {status} who lives with the applicant: the spouse or common-law partner in Canada class may be open",
        reason: "a member of that class asks for permanent residence without an exemption from class membership",
        help: "consider it with the client, beside or instead of this request",
        when: "the spouse or common-law partner is a citizen or permanent resident and lives with the applicant in Canada",
        source: "IRPR s. 124, consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "{name} est {status} et vit avec le demandeur : la catégorie des époux ou conjoints de fait au Canada peut être ouverte",
        reason: "qui appartient à cette catégorie demande la résidence permanente sans dispense d'appartenance",
        help: "examinez-la avec le client, en plus ou au lieu de la présente demande",
        when: "l'époux ou conjoint de fait est citoyen ou résident permanent et vit avec le demandeur au Canada",
        source: "RIPR, art. 124, codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// A destination in Quebec.
pub const QUEBEC: Row = Row {
    code: "HC1039",
    severity: Warning,
    en: Words {
        message: "the applicant intends to live in Quebec, whose selection applies too",
        reason: "permanent residence may not be granted to a foreign national who does not meet the province's own criteria; s. 25(1) does not exempt from them",
        help: "prepare the request for selection, and tell the client of the second step",
        when: "the applicant intends to live in Quebec",
        source: "IRPA s. 25(2), consolidation to 2026-03-31; IRPR s. 68(a), consolidation to 2026-06-14, both read 2026-11-23",
    },
    fr: Words {
        message: "le demandeur compte vivre au Québec, dont la sélection s'applique aussi",
        reason: "la résidence permanente ne peut être octroyée à l'étranger qui ne répond pas aux critères de la province; le par. 25(1) n'en dispense pas",
        help: "préparez la demande de sélection et informez le client de cette seconde étape",
        when: "le demandeur compte vivre au Québec",
        source: "LIPR, par. 25(2), codification au 2026-03-31; RIPR, al. 68a), codification au 2026-06-14; lus le 2026-11-23",
    },
};

/// A filing date far from the law that was read.
pub const LAW_IS_OLD: Row = Row {
    code: "HC1041",
    severity: Warning,
    en: Words {
        message: "the rules rest on the Act as of {current}, a year or more before {filing}",
        reason: "what was amended since is not checked",
        help: "compare the Act in force on the filing date, or use a newer version of this program",
        when: "the filing date is a year or more after the consolidation of the Act that the rules rest on",
        source: "the consolidation of the Immigration and Refugee Protection Act in this program",
    },
    fr: Words {
        message: "les règles reposent sur la Loi au {current}, un an ou plus avant le {filing}",
        reason: "ce qui a été modifié depuis n'est pas vérifié",
        help: "comparez avec la Loi en vigueur à la date du dépôt, ou utilisez une version plus récente du programme",
        when: "la date du dépôt suit d'un an ou plus la codification de la Loi sur laquelle les règles reposent",
        source: "la codification de la Loi sur l'immigration et la protection des réfugiés que contient ce programme",
    },
};

/// A family member who is left out.
pub const MEMBER_NOT_DECLARED: Row = Row {
    code: "HC1043",
    severity: Error,
    en: Words {
        message: "{name}, {age}, is a family member and has the role `not_included`",
        reason: "every family member must be declared, accompanying or not, and examined; one who was not is excluded from the family class later",
        help: "give `accompanying` or `not_accompanying`; or give the status if {name} is a citizen or permanent resident",
        when: "a spouse, partner or dependent child who is no citizen or permanent resident is not included",
        source: "IRPR ss. 1(3), 10(2)(a), 68(c), 117(9)(d), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "{name}, {age} ans, est membre de la famille et a le rôle `not_included`",
        reason: "tout membre de la famille doit être déclaré, qu'il accompagne ou non, et faire l'objet d'un contrôle; sinon il est exclu plus tard du regroupement familial",
        help: "donnez `accompanying` ou `not_accompanying`; ou donnez le statut si {name} est citoyen ou résident permanent",
        when: "un époux, un conjoint ou un enfant à charge qui n'est ni citoyen ni résident permanent n'est pas inclus",
        source: "RIPR, par. 1(3) et al. 10(2)a), 68c) et 117(9)d), codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// A spouse who is not listed.
pub const SPOUSE_NOT_LISTED: Row = Row {
    code: "HC1044",
    severity: Warning,
    en: Words {
        message: "the applicant's marital status is `{status}`, and `people` names no spouse or partner",
        reason: "the application must give the name, birth, address, nationality and status of every family member, accompanying or not",
        help: "list the spouse or partner, or correct `marital_status`",
        when: "the applicant is married or in a common-law union and no spouse or partner is listed",
        source: "IRPR s. 10(2)(a), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "l'état matrimonial du demandeur est `{status}`, et `people` ne nomme ni époux ni conjoint",
        reason: "la demande doit donner le nom, la naissance, l'adresse, la nationalité et le statut de chaque membre de la famille, qu'il accompagne ou non",
        help: "inscrivez l'époux ou le conjoint, ou corrigez `marital_status`",
        when: "le demandeur est marié ou vit en union de fait et aucun époux ou conjoint ne figure au dossier",
        source: "RIPR, al. 10(2)a), codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// A claimant by status without a pending claim in the history.
pub const CLAIMANT_BY_STATUS: Row = Row {
    code: "HC1045",
    severity: Warning,
    en: Words {
        message: "the status of {name} is `refugee_claimant`, and `history` has no claim that is pending",
        reason: "while a claim is pending before the Board the Minister may not examine a request, and no exception opens that bar",
        help: "record the claim in `history.claims` with how far it has come; once it is finally decided, give the status that {name} has now",
        when: "the applicant's status says that a claim is not finally decided, and no claim in the history is pending",
        source: "IRPA s. 25(1.2)(b), consolidation to 2026-03-31, read 2026-11-27",
    },
    fr: Words {
        message: "le statut de {name} est `refugee_claimant`, et `history` n'a aucune demande d'asile en instance",
        reason: "tant qu'une demande d'asile est en instance devant la Commission, le ministre ne peut étudier la demande, et aucune exception ne lève cet obstacle",
        help: "inscrivez la demande d'asile et son état dans `history.claims`; une fois celle-ci définitivement tranchée, donnez le statut actuel de {name}",
        when: "le statut du demandeur dit qu'une demande d'asile n'est pas définitivement tranchée, et aucune n'est en instance dans l'historique",
        source: "LIPR, al. 25(1.2)b), codification au 2026-03-31, lu le 2026-11-27",
    },
};

/// Somebody accompanying who has a bar of their own.
pub const MEMBER_PENDING: Row = Row {
    code: "HC1046",
    severity: Warning,
    en: Words {
        message: "{name} is to become a permanent resident with this request, and {what}",
        reason: "s. 25(1.2) bars the request of every foreign national who has another request pending, or a claim before the Board",
        help: "settle before filing whether {name} can be part of this request: wait for that decision, have it withdrawn in writing, or set `role` to `not_accompanying`",
        when: "somebody who accompanies the applicant has a request pending, or is a refugee claimant",
        source: "IRPA s. 25(1.2)(a), (b), consolidation to 2026-03-31, read 2026-11-27",
    },
    fr: Words {
        message: "{name} doit devenir résident permanent par la présente demande, et {what}",
        reason: "le par. 25(1.2) fait obstacle à la demande de tout étranger qui en a une autre en instance, ou une demande d'asile devant la Commission",
        help: "réglez avant le dépôt si {name} peut faire partie de la demande : attendez cette décision, faites retirer l'autre demande par écrit, ou mettez `role` à `not_accompanying`",
        when: "une personne qui accompagne le demandeur a une demande en instance, ou demande l'asile",
        source: "LIPR, al. 25(1.2)a) et b), codification au 2026-03-31, lus le 2026-11-27",
    },
};

/// A permit asked for while none may be requested.
pub const PERMIT_BARRED: Row = Row {
    code: "HC1047",
    severity: Warning,
    en: Words {
        message: "a temporary resident permit is asked for in the alternative, and none may be requested {until}",
        reason: "{why}; unlike the bar to the request itself, it has no exception for children or for health",
        help: "take the permit out of `relief.alternative`, or file when it may be requested",
        when: "a temporary resident permit is asked for in the alternative while the Act forbids to request one",
        source: "IRPA s. 24(3.1), (4), consolidation to 2026-03-31, read 2026-11-27",
    },
    fr: Words {
        message: "un permis de séjour temporaire est demandé subsidiairement, et aucun ne peut l'être {until}",
        reason: "{why}; à la différence de l'obstacle à la demande elle-même, il ne connaît pas d'exception pour les enfants ni la santé",
        help: "retirez le permis de `relief.alternative`, ou déposez quand il peut être demandé",
        when: "un permis de séjour temporaire est demandé subsidiairement alors que la Loi interdit d'en demander un",
        source: "LIPR, par. 24(3.1) et (4), codification au 2026-03-31, lus le 2026-11-27",
    },
};

/// A history that no letter tells.
pub const HISTORY_NOT_TOLD: Row = Row {
    code: "HC1048",
    severity: Warning,
    en: Words {
        message: "`history` has {count} entries of {name}, who is to become a permanent resident too, and the letters set out the history of the applicant alone",
        reason: "the officer has the file of {name}: a refusal or a removal order that the submissions leave out looks withheld",
        help: "tell them in a fact of a factor, in `adverse` or in the narrative, and answer this finding",
        when: "the history holds something of a person who accompanies the applicant",
        source: "IRPA ss. 16(1), 40(1)(a), consolidation to 2026-03-31, read 2026-11-27",
    },
    fr: Words {
        message: "`history` a {count} éléments sur {name}, qui doit aussi devenir résident permanent, et les lettres n'exposent que les antécédents du demandeur",
        reason: "l'agent a le dossier de {name} : un refus ou une mesure de renvoi que les observations omettent paraît dissimulé",
        help: "dites-les dans un fait d'un facteur, dans `adverse` ou dans le récit, et répondez à ce constat",
        when: "l'historique contient un élément sur une personne qui accompagne le demandeur",
        source: "LIPR, par. 16(1) et al. 40(1)a), codification au 2026-03-31, lus le 2026-11-27",
    },
};
