//! Findings about letters on a pending application, consents, and letters that a case asks for: HC0580 to HC0589.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NOTHING_ABOUT_THE_PENDING,
    &NO_LETTER_ON_REQUEST,
    &NO_NEW_ADDRESS,
    &CHANGE_WITHOUT_5476,
    &CONSENT_INCOMPLETE,
    &CONSENT_OF_A_MINOR,
    &RELEASE_WITHOUT_5475,
    &FAMILY_CHANGE_OF_NOBODY,
    &WITHDRAWN_AND_CONTINUED,
    &WITHDRAWN_WHO_IS_NOT_INCLUDED,
];

/// Nothing is said about the pending application.
pub const NOTHING_ABOUT_THE_PENDING: Row = Row {
    code: "HC0580",
    severity: Error,
    en: Words {
        message: "`further` names nothing new, no change and no request: there is no letter to write",
        reason: "a package without a letter would say nothing to the office",
        help: "give `changes`, or one of `change_of_address`, `change_of_family`, `change_of_representative`, `urgent_processing`, `withdrawal`",
        when: "a matter on a pending application names nothing new, no change and no request",
        source: "",
    },
    fr: Words {
        message: "`further` n'indique ni fait nouveau, ni changement, ni demande : il n'y a pas de lettre à écrire",
        reason: "un envoi sans lettre ne dirait rien au bureau",
        help: "donnez `changes`, ou l'un de `change_of_address`, `change_of_family`, `change_of_representative`, `urgent_processing`, `withdrawal`",
        when: "une affaire portant sur une demande en instance n'indique ni fait nouveau, ni changement, ni demande",
        source: "",
    },
};

/// A letter that cannot be asked for.
pub const NO_LETTER_ON_REQUEST: Row = Row {
    code: "HC0581",
    severity: Error,
    en: Words {
        message: "`{letter}` is no letter that this matter can ask for in `also`",
        reason: "",
        help: "choose among: {known}",
        when: "`also` names a letter that does not exist, that the matter does not have, or that is written without being asked for",
        source: "",
    },
    fr: Words {
        message: "`{letter}` n'est pas une lettre que cette affaire peut demander dans `also`",
        reason: "",
        help: "choisissez parmi : {known}",
        when: "`also` nomme une lettre qui n'existe pas, que l'affaire n'a pas, ou qui s'écrit sans être demandée",
        source: "",
    },
};

/// A move to nowhere.
pub const NO_NEW_ADDRESS: Row = Row {
    code: "HC0582",
    severity: Error,
    en: Words {
        message: "a change of address is to be told, and the applicant has no address in the case",
        reason: "the letter would name no new address",
        help: "give the new address in `applicant.contact.address`",
        when: "a change of address is to be told, and the applicant's address is not given",
        source: "",
    },
    fr: Words {
        message: "un changement d'adresse est à annoncer, et le dossier n'a pas l'adresse du demandeur",
        reason: "la lettre n'indiquerait aucune nouvelle adresse",
        help: "donnez la nouvelle adresse dans `applicant.contact.address`",
        when: "un changement d'adresse est à annoncer, et l'adresse du demandeur n'est pas donnée",
        source: "",
    },
};

/// A new representative without the form.
pub const CHANGE_WITHOUT_5476: Row = Row {
    code: "HC0583",
    severity: Warning,
    en: Words {
        message: "a change of representative is told, and form IMM 5476 is not among the forms",
        reason: "the department acts on the form, by which a representative is appointed or cancelled, and not on the letter",
        help: "add the signed form IMM 5476 to `forms`; it also cancels a former representative",
        when: "a change of representative is told without form IMM 5476",
        source: "IMM 5280 (copy read 2026-11-23, secondary): IMM 5476 appoints and cancels a representative; unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "un changement de représentant est annoncé, et le formulaire IMM 5476 n'est pas parmi les formulaires",
        reason: "le ministère agit sur le formulaire, qui nomme ou révoque un représentant, et non sur la lettre",
        help: "ajoutez à `forms` le formulaire IMM 5476 signé; il sert aussi à révoquer l'ancien représentant",
        when: "un changement de représentant est annoncé sans le formulaire IMM 5476",
        source: "IMM 5280 (copie lue le 2026-11-23, source secondaire) : l'IMM 5476 nomme et révoque un représentant; non confirmé, 2026-11-23",
    },
};

/// A consent that lacks what its kind needs.
pub const CONSENT_INCOMPLETE: Row = Row {
    code: "HC0584",
    severity: Error,
    en: Words {
        message: "a consent of the kind `{kind}` needs `{key}`",
        reason: "a consent that does not say to what would be none",
        help: "give `{key}`",
        when: "a consent does not say to whom, for which child or to what document",
        source: "",
    },
    fr: Words {
        message: "un consentement du genre `{kind}` a besoin de `{key}`",
        reason: "un consentement qui ne dit pas à quoi n'en serait pas un",
        help: "donnez `{key}`",
        when: "un consentement ne dit pas à qui, pour quel enfant ou pour quel document il est donné",
        source: "",
    },
};

/// A child who consents.
pub const CONSENT_OF_A_MINOR: Row = Row {
    code: "HC0585",
    severity: Warning,
    en: Words {
        message: "{name}, who gives a consent, is {age}",
        reason: "a parent or guardian signs for a child, except where the law of the province lets the child decide",
        help: "name the parent in `person`, or answer this finding with the reason why the child signs",
        when: "a consent is given by somebody under 18",
        source: "general professional knowledge, unconfirmed, 2026-11-23: capacity to consent is a matter of provincial law",
    },
    fr: Words {
        message: "{name}, qui donne un consentement, a {age}",
        reason: "un parent ou un tuteur signe pour l'enfant, sauf si le droit de la province laisse l'enfant décider",
        help: "nommez le parent dans `person`, ou répondez à ce constat en disant pourquoi l'enfant signe",
        when: "un consentement est donné par une personne de moins de 18 ans",
        source: "connaissances générales de la profession, non confirmées, 2026-11-23 : la capacité de consentir relève du droit provincial",
    },
};

/// Release of information without the form.
pub const RELEASE_WITHOUT_5475: Row = Row {
    code: "HC0586",
    severity: Warning,
    en: Words {
        message: "the release of information is consented to, and form IMM 5475 is not among the forms",
        reason: "the department asks for its own form before it tells anybody anything",
        help: "add the signed form IMM 5475 to `forms`",
        when: "a consent to the release of information comes without form IMM 5475",
        source: "IMM 5280 (copy read 2026-11-23, secondary): IMM 5475; unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "la communication de renseignements est consentie, et le formulaire IMM 5475 n'est pas parmi les formulaires",
        reason: "le ministère exige son propre formulaire avant de communiquer quoi que ce soit",
        help: "ajoutez à `forms` le formulaire IMM 5475 signé",
        when: "un consentement à la communication de renseignements vient sans le formulaire IMM 5475",
        source: "IMM 5280 (copie lue le 2026-11-23, source secondaire) : IMM 5475; non confirmé, 2026-11-23",
    },
};

/// A birth without a child.
pub const FAMILY_CHANGE_OF_NOBODY: Row = Row {
    code: "HC0587",
    severity: Warning,
    en: Words {
        message: "a change of the kind `{kind}` names no person",
        reason: "every family member is to be declared and examined, accompanying or not; who is not may be excluded from the family class later",
        help: "add the person to `people` and name them in `person`",
        when: "a birth, an adoption, a marriage or a union is told and the new family member is not named",
        source: "IRPR 10(2)(a), 117(9)(d), read in the consolidation to 2026-06-14",
    },
    fr: Words {
        message: "un changement du genre `{kind}` ne nomme personne",
        reason: "chaque membre de la famille doit être déclaré et faire l'objet d'un contrôle, qu'il accompagne ou non; sinon il peut être exclu du regroupement familial",
        help: "ajoutez la personne à `people` et nommez-la dans `person`",
        when: "une naissance, une adoption, un mariage ou une union sont annoncés sans que le nouveau membre de la famille soit nommé",
        source: "RIPR, al. 10(2)a) et 117(9)d), lus dans la codification au 2026-06-14",
    },
};

/// An application withdrawn and carried on in one breath.
pub const WITHDRAWN_AND_CONTINUED: Row = Row {
    code: "HC0588",
    severity: Error,
    en: Words {
        message: "the application is withdrawn, and `{key}` carries it on",
        reason: "the office would read two requests that exclude each other",
        help: "take one of them out, or name in `withdrawal.people` those who are withdrawn",
        when: "the whole application is withdrawn, and more is said about it in the same package",
        source: "",
    },
    fr: Words {
        message: "la demande est retirée, et `{key}` la poursuit",
        reason: "le bureau lirait deux demandes qui s'excluent",
        help: "retirez l'une des deux, ou nommez dans `withdrawal.people` les personnes retirées",
        when: "la demande entière est retirée, et le même envoi la poursuit",
        source: "",
    },
};

/// Somebody who is no part of the application is withdrawn from it.
pub const WITHDRAWN_WHO_IS_NOT_INCLUDED: Row = Row {
    code: "HC0589",
    severity: Warning,
    en: Words {
        message: "{name} is withdrawn from the application, and has the role `{role}`",
        reason: "only somebody who is included can be withdrawn",
        help: "correct `withdrawal.people`, or the person's `role`",
        when: "somebody is withdrawn from the application who is not included in it",
        source: "",
    },
    fr: Words {
        message: "{name} est retiré de la demande, et a le rôle `{role}`",
        reason: "seule une personne incluse peut être retirée",
        help: "corrigez `withdrawal.people`, ou le `role` de la personne",
        when: "une personne qui n'est pas incluse dans la demande en est retirée",
        source: "",
    },
};
