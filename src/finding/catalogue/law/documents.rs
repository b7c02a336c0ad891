//! Findings about documents of identity and others that expire. HC1320 to HC1329.

use super::Row;
use crate::finding::Severity::{Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &PASSPORT_EXPIRED,
    &NO_IDENTITY,
    &IDENTITY_NOT_SHOWN,
    &PASSPORT_SOON,
    &EXHIBIT_EXPIRED,
    &STATUS_EXPIRED,
];

/// A document of identity that has expired.
pub const PASSPORT_EXPIRED: Row = Row {
    code: "HC1320",
    severity: Warning,
    en: Words {
        message: "the {kind} of {name} expired on {until}, before {filing}",
        reason: "permanent residence is granted to who holds one of the documents of s. 50(1); an exemption must be asked for where none can be had",
        help: "renew it, or ask for an exemption and say why it cannot be renewed",
        when: "the last valid document of identity of a person who is examined has expired on the filing date",
        source: "IRPR ss. 50(1), 72(1)(e)(ii), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "le document ({kind}) de {name} a expiré le {until}, avant le {filing}",
        reason: "la résidence permanente est octroyée à qui détient l'un des documents du par. 50(1); à défaut, une dispense doit être demandée",
        help: "renouvelez-le, ou demandez une dispense et dites pourquoi il ne peut l'être",
        when: "le dernier document d'identité valide d'une personne qui fait l'objet d'un contrôle est expiré à la date du dépôt",
        source: "RIPR, par. 50(1) et sous-al. 72(1)e)(ii), codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// No document of identity.
pub const NO_IDENTITY: Row = Row {
    code: "HC1321",
    severity: Warning,
    en: Words {
        message: "no passport, travel or identity document of {name} is listed",
        reason: "permanent residence is granted to who holds one of the documents of s. 50(1)",
        help: "list it in `identity` with its number and last day; if there is none, ask for an exemption and explain",
        when: "a person who is to become a permanent resident has no passport or travel document listed",
        source: "IRPR ss. 50(1), 72(1)(e)(ii), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "aucun passeport, titre de voyage ou document d'identité de {name} n'est inscrit",
        reason: "la résidence permanente est octroyée à qui détient l'un des documents du par. 50(1)",
        help: "inscrivez-le dans `identity` avec son numéro et son dernier jour; s'il n'y en a pas, demandez une dispense et expliquez",
        when: "aucun passeport ou titre de voyage n'est inscrit pour une personne qui doit devenir résident permanent",
        source: "RIPR, par. 50(1) et sous-al. 72(1)e)(ii), codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// A document of identity that is not among the exhibits.
pub const IDENTITY_NOT_SHOWN: Row = Row {
    code: "HC1322",
    severity: Warning,
    en: Words {
        message: "the {kind} of {name} is not among the exhibits",
        reason: "documents are produced as originals or certified copies; a number alone proves nothing",
        help: "add the copy to `evidence` and cite it in `exhibit`",
        when: "a document of identity cites no exhibit",
        source: "IRPR s. 13, consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "le document ({kind}) de {name} n'est pas parmi les pièces",
        reason: "les documents se produisent en original ou en copie certifiée; un numéro seul ne prouve rien",
        help: "ajoutez la copie à `evidence` et citez-la dans `exhibit`",
        when: "un document d'identité ne cite aucune pièce",
        source: "RIPR, art. 13, codification au 2026-06-14, lu le 2026-11-23",
    },
};

/// A passport that expires soon.
pub const PASSPORT_SOON: Row = Row {
    code: "HC1323",
    severity: Note,
    en: Words {
        message: "the {kind} of {name} expires on {until}, within six months of filing",
        reason: "requests take years, and a valid document is needed at the end",
        help: "plan its renewal",
        when: "the last valid document of identity expires within six months of filing",
        source: "practice of the profession: unconfirmed, 2026-11-23",
    },
    fr: Words {
        message: "le document ({kind}) de {name} expire le {until}, dans les six mois du dépôt",
        reason: "les demandes prennent des années, et un document valide est requis à la fin",
        help: "prévoyez son renouvellement",
        when: "le dernier document d'identité valide expire dans les six mois du dépôt",
        source: "pratique de la profession : non confirmée, 2026-11-23",
    },
};

/// An exhibit that has expired.
pub const EXHIBIT_EXPIRED: Row = Row {
    code: "HC1324",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` was valid until {until}, before {filing}",
        reason: "a document that has expired proves the past only",
        help: "get a new one, or say in `proves` that it is shown for the past",
        when: "an exhibit's last day lies before the filing date",
        source: "IRCC guides on validity of documents: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` était valide jusqu'au {until}, avant le {filing}",
        reason: "un document expiré ne prouve que le passé",
        help: "obtenez-en un nouveau, ou dites dans `proves` qu'il vaut pour le passé",
        when: "le dernier jour d'une pièce précède la date du dépôt",
        source: "guides d'IRCC sur la validité des documents : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// A status that ends before filing.
pub const STATUS_EXPIRED: Row = Row {
    code: "HC1326",
    severity: Warning,
    en: Words {
        message: "the status `{status}` is valid until {until}, before {filing}: the applicant may be without status by then",
        reason: "who stays beyond an authorized stay is inadmissible for non-compliance, and needs an exemption",
        help: "correct the status, or ask for the exemption and address it in `adverse`",
        when: "the applicant's status is said to be valid until a day before the filing date",
        source: "IRPA s. 41, 29(2), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le statut `{status}` est valide jusqu'au {until}, avant le {filing} : le demandeur pourrait être sans statut",
        reason: "qui demeure au-delà de la période autorisée est interdit de territoire pour manquement, et a besoin d'une dispense",
        help: "corrigez le statut, ou demandez la dispense et répondez-y dans `adverse`",
        when: "le statut du demandeur est dit valide jusqu'à un jour antérieur à la date du dépôt",
        source: "LIPR, art. 41 et par. 29(2), codification au 2026-03-31, lus le 2026-11-23",
    },
};
