//! Findings about practice around a request: interpreters, dates of papers, privacy, return. HC1410 to HC1415.

use super::Row;
use crate::finding::Severity::{Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NO_INTERPRETER,
    &FAMILY_VIOLENCE_LANE,
    &UNDATED,
    &POLICE_OLD,
    &PRIVACY,
    &RETURN_AUTHORIZATION,
];

/// A narrative in a language that the applicant does not speak.
pub const NO_INTERPRETER: Row = Row {
    code: "HC1410",
    severity: Warning,
    en: Words {
        message: "the narrative is in `{language}`, which is not among the applicant's languages, and no interpreter is named",
        reason: "a declaration that the declarant could not read carries little weight, and may be attacked",
        help: "name the `interpreter` of the narrative, or add the language that the applicant reads",
        when: "the narrative is in a language that is not among the applicant's, and no interpreter is named",
        source: "Federal Courts Rules r. 80(2.1) by analogy, consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "le récit est en `{language}`, qui n'est pas parmi les langues de la partie demanderesse, et aucun interprète n'est nommé",
        reason: "une déclaration que son auteur ne pouvait lire a peu de poids et peut être attaquée",
        help: "nommez l'`interpreter` du récit, ou ajoutez la langue que lit la partie demanderesse",
        when: "le récit est dans une langue qui n'est pas parmi celles de la partie demanderesse, et aucun interprète n'est nommé",
        source: "Règles des Cours fédérales, par. 80(2.1), par analogie, codification au 2025-12-29, lu le 2026-11-23",
    },
};

/// Family violence, for which there is a lane of its own.
pub const FAMILY_VIOLENCE_LANE: Row = Row {
    code: "HC1411",
    severity: Note,
    en: Words {
        message: "family violence is argued: the portal is reported to have a category of its own for it, which may be processed faster",
        reason: "a temporary resident permit without fee for victims of family violence may run alongside; unconfirmed",
        help: "choose that category in the portal where it is offered, and ask the client what address is safe",
        when: "family violence is argued",
        source: "community legal education notes on the portal's family violence category, read 2026-11-23: unconfirmed",
    },
    fr: Words {
        message: "la violence familiale est invoquée : le portail aurait une catégorie propre, dont le traitement peut être plus rapide",
        reason: "un permis de séjour temporaire sans frais pour victimes de violence familiale peut s'y ajouter; non confirmé",
        help: "choisissez cette catégorie dans le portail si elle est offerte, et demandez au client quelle adresse est sûre",
        when: "la violence familiale est invoquée",
        source: "notes de vulgarisation juridique communautaire sur la catégorie du portail relative à la violence familiale, lues le 2026-11-23 : non confirmé",
    },
};

/// An exhibit without a date.
pub const UNDATED: Row = Row {
    code: "HC1412",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` has no date",
        reason: "officers weigh the date of a document, and cannot weigh one that has none",
        help: "give `date`, as far as it is known: a year will do",
        when: "an exhibit other than a letter or report has no date",
        source: "IRCC program delivery instructions on the applicant's submissions, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` n'est pas datée",
        reason: "l'agent apprécie la date d'un document et ne peut apprécier celui qui n'en a pas",
        help: "donnez `date`, autant qu'elle est connue : une année suffit",
        when: "une pièce autre qu'une lettre ou un rapport n'est pas datée",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux observations du demandeur, lues le 2026-11-23",
    },
};

/// A police certificate that may be too old.
pub const POLICE_OLD: Row = Row {
    code: "HC1413",
    severity: Warning,
    en: Words {
        message: "the police certificate `{id}` is of {date}, more than six months before {filing}",
        reason: "an officer may ask for a newer one, which takes time",
        help: "get a new certificate, or answer this finding with the reason why this one serves",
        when: "a police certificate is older than six months on the filing date",
        source: "practice on police certificates, read 2026-11-23: unconfirmed",
    },
    fr: Words {
        message: "le certificat de police `{id}` est du {date}, plus de six mois avant le {filing}",
        reason: "l'agent peut en demander un plus récent, ce qui prend du temps",
        help: "obtenez un nouveau certificat, ou répondez à ce constat en disant pourquoi celui-ci suffit",
        when: "un certificat de police a plus de six mois à la date du dépôt",
        source: "pratique relative aux certificats de police, lue le 2026-11-23 : non confirmée",
    },
};

/// Documents with the particulars of others.
pub const PRIVACY: Row = Row {
    code: "HC1414",
    severity: Note,
    en: Words {
        message: "exhibit `{id}` may hold sensitive particulars that the matter does not need",
        reason: "what is disclosed is to be kept to what the matter needs, and a safe address stays safe only if nobody prints it",
        help: "see that the person whom it concerns agrees, and cover what the matter does not need before the file is taken in",
        when: "family violence is argued, or health or police records of a grown person outside the application are in the evidence",
        source: "Code of Professional Conduct for College licensees, s. 28, consolidation to 2022-06-10, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` peut contenir des renseignements sensibles dont l'affaire n'a pas besoin",
        reason: "on ne communique que ce que l'affaire exige, et une adresse sûre ne le reste que si personne ne l'imprime",
        help: "assurez-vous de l'accord de la personne visée, et masquez ce qui n'est pas nécessaire avant de verser la pièce",
        when: "la violence familiale est invoquée, ou les preuves contiennent un dossier médical ou policier d'un adulte qui n'est pas visé par la demande",
        source: "Code de déontologie des titulaires de permis du Collège, art. 28, codification au 2022-06-10, lu le 2026-11-23",
    },
};

/// A removal that was enforced, and an application from outside.
pub const RETURN_AUTHORIZATION: Row = Row {
    code: "HC1415",
    severity: Warning,
    en: Words {
        message: "the {kind} order was enforced on {day}: return may need an authorization{until}",
        reason: "without it, or an exemption from IRPA s. 52(1), a visa cannot be used",
        help: "ask for the exemption from IRPA 52(1) in `relief.exemptions`, or apply for the authorization",
        when: "the applicant is outside Canada after an enforced removal order, and no exemption from the authorization to return is asked for",
        source: "IRPA s. 52(1), IRPR ss. 224 to 226, consolidations to 2026-03-31 and 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "la mesure ({kind}) a été exécutée le {day} : le retour peut exiger une autorisation{until}",
        reason: "sans elle, ou sans dispense du par. 52(1) de la LIPR, un visa ne peut servir",
        help: "demandez la dispense du par. 52(1) de la LIPR dans `relief.exemptions`, ou l'autorisation",
        when: "la partie demanderesse est hors du Canada après l'exécution d'une mesure de renvoi, et aucune dispense de l'autorisation de revenir n'est demandée",
        source: "LIPR, par. 52(1), et RIPR, art. 224 à 226, codifications au 2026-03-31 et au 2026-06-14, lus le 2026-11-23",
    },
};
