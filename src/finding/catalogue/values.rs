//! Findings about single values.

use super::Row;
use crate::finding::{Severity::Error, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &UCI,
    &APPLICATION_NUMBER,
    &PHONE,
    &POSTAL_CODE,
    &COURT_FILE,
    &FORM_VERSION,
    &REFERENCE,
    &OTHER_VALUE,
];

/// A client ID of another form.
pub const UCI: Row = Row {
    code: "HC0201",
    severity: Error,
    en: Words {
        message: "{at} is no client ID: `{found}`",
        reason: "a wrong number ties the application to another person's file",
        help: "write `0000-0000` or `00-0000-0000`, as the letters from IRCC print it; leave it out where none was given",
        when: "a client ID (UCI) has not the form of one",
        source: "IRCC help centre, read 2026-11-23",
    },
    fr: Words {
        message: "{at} n'est pas un identificateur de client : `{found}`",
        reason: "un mauvais numéro relie la demande au dossier d'une autre personne",
        help: "écrivez `0000-0000` ou `00-0000-0000`, comme sur les lettres d'IRCC; omettez-le si aucun n'a été attribué",
        when: "un identificateur de client (IUC) n'en a pas la forme",
        source: "Centre d'aide d'IRCC, lu le 2026-11-23",
    },
};

/// An application number of another form.
pub const APPLICATION_NUMBER: Row = Row {
    code: "HC0202",
    severity: Error,
    en: Words {
        message: "{at} is no application number: `{found}`",
        reason: "one or two letters and nine or ten digits are usual",
        help: "write it as the acknowledgement of receipt prints it, such as `E001234567`, without spaces",
        when: "an application number has not the usual form",
        source: "usual form; unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "{at} n'est pas un numéro de demande : `{found}`",
        reason: "une ou deux lettres et neuf ou dix chiffres sont d'usage",
        help: "écrivez-le comme sur l'accusé de réception, par exemple `E001234567`, sans espaces",
        when: "un numéro de demande n'a pas la forme d'usage",
        source: "forme d'usage; non confirmée, lue le 2026-11-23",
    },
};

/// A telephone number of another form.
pub const PHONE: Row = Row {
    code: "HC0203",
    severity: Error,
    en: Words {
        message: "{at} is no telephone number: `{found}`",
        reason: "7 to 15 digits are expected, with spaces, hyphens, points or brackets between them",
        help: "write it such as `+1 416 555-0100`",
        when: "a telephone number has too few or too many digits, or other characters",
        source: "ITU-T E.164",
    },
    fr: Words {
        message: "{at} n'est pas un numéro de téléphone : `{found}`",
        reason: "on attend de 7 à 15 chiffres, séparés par des espaces, traits d'union, points ou parenthèses",
        help: "écrivez-le par exemple ainsi : `+1 416 555-0100`",
        when: "un numéro de téléphone compte trop peu ou trop de chiffres, ou a d'autres caractères",
        source: "UIT-T E.164",
    },
};

/// A Canadian postal code that cannot be one.
pub const POSTAL_CODE: Row = Row {
    code: "HC0204",
    severity: Error,
    en: Words {
        message: "{at} is no Canadian postal code: `{found}`",
        reason: "mail from IRCC would not arrive",
        help: "write it such as `M5V 2T6`, in capitals",
        when: "an address in Canada has a postal code that cannot be one",
        source: "Canada Post addressing guidelines",
    },
    fr: Words {
        message: "{at} n'est pas un code postal canadien : `{found}`",
        reason: "le courrier d'IRCC n'arriverait pas",
        help: "écrivez-le par exemple ainsi : `M5V 2T6`, en majuscules",
        when: "une adresse au Canada a un code postal qui ne peut en être un",
        source: "directives d'adressage de Postes Canada",
    },
};

/// A Federal Court file number of another form.
pub const COURT_FILE: Row = Row {
    code: "HC0205",
    severity: Error,
    en: Words {
        message: "{at} is no file number of an immigration matter: `{found}`",
        reason: "",
        help: "write `IMM-`, the number, and two digits of the year, such as `IMM-1234-26`",
        when: "a Federal Court file number has not the form of an immigration matter",
        source: "by example of published decisions",
    },
    fr: Words {
        message: "{at} n'est pas un numéro de dossier d'immigration : `{found}`",
        reason: "",
        help: "écrivez `IMM-`, le numéro et deux chiffres de l'année, par exemple `IMM-1234-26`",
        when: "un numéro de dossier de la Cour fédérale n'a pas la forme d'une affaire d'immigration",
        source: "d'après les décisions publiées",
    },
};

/// A form version of another form.
pub const FORM_VERSION: Row = Row {
    code: "HC0206",
    severity: Error,
    en: Words {
        message: "{at} is no form version: `{found}`",
        reason: "an outdated form is returned",
        help: "write month and year as at the foot of the form, such as `05-2026`",
        when: "the version of a government form is not written as its foot prints it",
        source: "",
    },
    fr: Words {
        message: "{at} n'est pas une version de formulaire : `{found}`",
        reason: "un formulaire périmé est retourné",
        help: "écrivez le mois et l'année comme au bas du formulaire, par exemple `05-2026`",
        when: "la version d'un formulaire du gouvernement n'est pas écrite comme elle l'est au bas du formulaire",
        source: "",
    },
};

/// A file reference that can be no file name.
pub const REFERENCE: Row = Row {
    code: "HC0207",
    severity: Error,
    en: Words {
        message: "{at} cannot name a package: `{found}`",
        reason: "it becomes the name of a file, which portals and Windows must accept",
        help: "use letters, digits, hyphens, points and underscores, at most 60, with a letter or digit first and last",
        when: "the reference of the file holds characters that a package's name cannot have",
        source: "",
    },
    fr: Words {
        message: "{at} ne peut nommer une trousse : `{found}`",
        reason: "elle devient un nom de fichier, que les portails et Windows doivent accepter",
        help: "utilisez des lettres, chiffres, traits d'union, points et traits de soulignement, 60 au plus, avec une lettre ou un chiffre au début et à la fin",
        when: "la référence du dossier contient des caractères que le nom d'une trousse ne peut avoir",
        source: "",
    },
};

/// A value refused by a check that has no words of its own.
pub const OTHER_VALUE: Row = Row {
    code: "HC0299",
    severity: Error,
    en: Words {
        message: "{at} is not valid: `{found}` (check `{check}`)",
        reason: "",
        help: "correct the value",
        when: "a value is refused by a check for which this catalogue has no words yet",
        source: "",
    },
    fr: Words {
        message: "{at} n'est pas valide : `{found}` (vérification `{check}`)",
        reason: "",
        help: "corrigez la valeur",
        when: "une valeur est refusée par une vérification pour laquelle ce catalogue n'a pas encore de mots",
        source: "",
    },
};
