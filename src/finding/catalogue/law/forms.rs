//! Findings about government forms: missing, unsigned, out of date. HC1301 to HC1319.

use super::Row;
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NO_5283,
    &NO_0008,
    &NO_5669,
    &NO_5406,
    &NO_5280,
    &NO_5476,
    &UNSIGNED_5476,
    &OLD_FORM,
    &NO_FORM_VERSION,
    &NO_5409,
    &NO_5604,
];

/// No IMM 5283.
pub const NO_5283: Row = Row {
    code: "HC1301",
    severity: Error,
    en: Words {
        message: "form IMM 5283 is missing",
        reason: "the supplementary information on humanitarian and compassionate considerations is given by the principal applicant on this form; an incomplete application is returned (IRPR s. 12)",
        help: "add it to `forms`",
        when: "a request has no supplementary information form",
        source: "IRCC Guide 5291 and page of IMM 5283, read 2026-11-23",
    },
    fr: Words {
        message: "le formulaire IMM 5283 manque",
        reason: "le demandeur principal y donne les renseignements supplémentaires sur les considérations d'ordre humanitaire; une demande incomplète est renvoyée (RIPR, art. 12)",
        help: "ajoutez-le à `forms`",
        when: "une demande n'a pas de formulaire de renseignements supplémentaires",
        source: "guide 5291 d'IRCC et page du formulaire IMM 5283, lus le 2026-11-23",
    },
};

/// No IMM 0008.
pub const NO_0008: Row = Row {
    code: "HC1302",
    severity: Warning,
    en: Words {
        message: "form IMM 0008 is missing",
        reason: "the request must accompany an application for permanent residence",
        help: "add it to `forms`, with `filled_on_portal` if it is filled in there",
        when: "a request has no application for permanent residence with it",
        source: "IRPR s. 66, consolidation to 2026-06-14, read 2026-11-23; the form's number: secondary source, unconfirmed",
    },
    fr: Words {
        message: "le formulaire IMM 0008 manque",
        reason: "la demande doit accompagner une demande de résidence permanente",
        help: "ajoutez-le à `forms`, avec `filled_on_portal` s'il y est rempli",
        when: "une demande n'est accompagnée d'aucune demande de résidence permanente",
        source: "RIPR, art. 66, codification au 2026-06-14, lu le 2026-11-23; pour le numéro du formulaire : source secondaire, non confirmée",
    },
};

/// No IMM 5669 for an adult.
pub const NO_5669: Row = Row {
    code: "HC1303",
    severity: Warning,
    en: Words {
        message: "form IMM 5669 is missing for {name}",
        reason: "background and declaration are asked of the applicant and each family member of 18 or more (unconfirmed)",
        help: "add it to `forms`{person}",
        when: "a person of 18 or more who is examined has no Schedule A",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "le formulaire IMM 5669 manque pour {name}",
        reason: "antécédents et déclaration sont demandés au demandeur et à chaque membre de la famille de 18 ans ou plus (non confirmé)",
        help: "ajoutez-le à `forms`{person}",
        when: "une personne de 18 ans ou plus qui fait l'objet d'un contrôle n'a pas d'annexe A",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// No IMM 5406 for an adult.
pub const NO_5406: Row = Row {
    code: "HC1304",
    severity: Warning,
    en: Words {
        message: "form IMM 5406 is missing for {name}",
        reason: "additional family information is asked of the applicant and each family member of 18 or more (unconfirmed)",
        help: "add it to `forms`{person}",
        when: "a person of 18 or more who is examined has no family information form",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "le formulaire IMM 5406 manque pour {name}",
        reason: "les renseignements additionnels sur la famille sont demandés au demandeur et à chaque membre de la famille de 18 ans ou plus (non confirmé)",
        help: "ajoutez-le à `forms`{person}",
        when: "une personne de 18 ans ou plus qui fait l'objet d'un contrôle n'a pas de formulaire de renseignements sur la famille",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// No checklist.
pub const NO_5280: Row = Row {
    code: "HC1305",
    severity: Warning,
    en: Words {
        message: "form IMM 5280 (document checklist) is missing",
        reason: "the checklist is uploaded with the rest, and documents stand in its order (unconfirmed)",
        help: "add it to `forms`",
        when: "a request has no document checklist",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "le formulaire IMM 5280 (liste de contrôle) manque",
        reason: "la liste est téléversée avec le reste, et les documents en suivent l'ordre (non confirmé)",
        help: "ajoutez-le à `forms`",
        when: "une demande n'a pas de liste de contrôle des documents",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// No use-of-representative form.
pub const NO_5476: Row = Row {
    code: "HC1306",
    severity: Warning,
    en: Words {
        message: "{name} represents the applicant, and form IMM 5476 is missing",
        reason: "the representative must be named in the application, paid or not; until the form is in, officers will not speak to the representative",
        help: "add it to `forms`, signed by both",
        when: "a representative acts before the department and IMM 5476 is missing",
        source: "IRPR s. 10(2)(c.1), consolidation to 2026-06-14, read 2026-11-23; the form: secondary source, unconfirmed",
    },
    fr: Words {
        message: "{name} représente le demandeur, et le formulaire IMM 5476 manque",
        reason: "le représentant doit être nommé dans la demande, rémunéré ou non; sans le formulaire, les agents ne lui parlent pas",
        help: "ajoutez-le à `forms`, signé des deux",
        when: "un représentant agit devant le ministère et le formulaire IMM 5476 manque",
        source: "RIPR, al. 10(2)c.1), codification au 2026-06-14, lu le 2026-11-23; pour le formulaire : source secondaire, non confirmée",
    },
};

/// A use-of-representative form without signature.
pub const UNSIGNED_5476: Row = Row {
    code: "HC1307",
    severity: Warning,
    en: Words {
        message: "form IMM 5476 has no day of signature",
        reason: "it is one of the two forms signed by hand; without signatures it is not accepted (unconfirmed)",
        help: "have it signed by applicant and representative, and give `signed_on`",
        when: "IMM 5476 has no day of signature",
        source: "IRCC document checklist IMM 5280 (copy) and application guides: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "le formulaire IMM 5476 n'a pas de jour de signature",
        reason: "c'est l'un des deux formulaires signés à la main; sans signatures il n'est pas accepté (non confirmé)",
        help: "faites-le signer par le demandeur et le représentant, et donnez `signed_on`",
        when: "le formulaire IMM 5476 n'a pas de jour de signature",
        source: "liste de contrôle IMM 5280 d'IRCC (copie) et guides de demande : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// An old version of a form.
pub const OLD_FORM: Row = Row {
    code: "HC1308",
    severity: Warning,
    en: Words {
        message: "form {number} is of {version}; a version of {newer} was seen",
        reason: "an application on an outdated form may be returned (unconfirmed)",
        help: "download the form again and fill in the current version, or answer this finding if it is the current one",
        when: "a form's version is older than one that was seen in use",
        source: "versions seen in public form data: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "le formulaire {number} est de {version}; une version de {newer} a été vue",
        reason: "une demande sur un formulaire périmé peut être renvoyée (non confirmé)",
        help: "téléchargez le formulaire et remplissez la version actuelle, ou répondez à ce constat si c'est elle",
        when: "la version d'un formulaire est plus ancienne qu'une autre qui a été vue",
        source: "versions vues dans des données publiques de formulaires : non confirmé, 2026-11-23",
    },
};

/// A form whose version is not given.
pub const NO_FORM_VERSION: Row = Row {
    code: "HC1309",
    severity: Note,
    en: Words {
        message: "the version of form {number} is not given",
        reason: "versions change without notice, and the date at the foot of the form is the only way to tell",
        help: "read it at the foot of the form and give `version`",
        when: "a form has a file and no version",
        source: "practice of the profession: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "la version du formulaire {number} n'est pas donnée",
        reason: "les versions changent sans préavis, et la date au bas du formulaire est le seul moyen de le savoir",
        help: "lisez-la au bas du formulaire et donnez `version`",
        when: "un formulaire a un fichier et n'a pas de version",
        source: "pratique de la profession : non confirmée, 2026-11-23",
    },
};

/// A common-law union without its declaration.
pub const NO_5409: Row = Row {
    code: "HC1310",
    severity: Warning,
    en: Words {
        message: "{name} is a common-law partner, and form IMM 5409 is missing",
        reason: "the union is declared on it before an official, beside proof that the partners live together (unconfirmed)",
        help: "add it to `forms`",
        when: "a common-law partner is included and IMM 5409 is missing",
        source: "practice of the profession: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "{name} est conjoint de fait, et le formulaire IMM 5409 manque",
        reason: "l'union y est déclarée devant un officier, avec la preuve de la vie commune (non confirmé)",
        help: "ajoutez-le à `forms`",
        when: "un conjoint de fait est inclus et le formulaire IMM 5409 manque",
        source: "pratique de la profession : non confirmée, 2026-11-23",
    },
};

/// A child without the other parent's declaration.
pub const NO_5604: Row = Row {
    code: "HC1311",
    severity: Warning,
    en: Words {
        message: "{name} accompanies the applicant, no other parent is included, and form IMM 5604 is missing",
        reason: "the other parent's consent, or custody, is asked for (unconfirmed)",
        help: "add it to `forms`, or answer this finding with the custody order or the death certificate",
        when: "a child accompanies the applicant, no other parent does, and IMM 5604 is missing",
        source: "practice of the profession: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "{name} accompagne le demandeur, aucun autre parent n'est inclus, et le formulaire IMM 5604 manque",
        reason: "le consentement de l'autre parent, ou la garde, est demandé (non confirmé)",
        help: "ajoutez-le à `forms`, ou répondez à ce constat par l'ordonnance de garde ou l'acte de décès",
        when: "un enfant accompagne le demandeur, aucun autre parent ne l'accompagne, et le formulaire IMM 5604 manque",
        source: "pratique de la profession : non confirmée, 2026-11-23",
    },
};
