//! Findings about the schema: keys and shapes.

use super::Row;
use crate::finding::{
    Severity::{Error, Note},
    Words,
};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &NOT_ALLOWED,
    &BAD_DATE,
    &BAD_EMAIL,
    &BAD_ADDRESS,
    &BAD_FORM,
    &BLANK,
    &MORE_THAN_A_LINE,
    &TOO_SHORT,
    &TOO_LONG,
    &TOO_FEW,
    &TOO_MANY,
    &TOO_SMALL,
    &TOO_LARGE,
    &REPEATED,
    &OTHER_VERSION,
    &MISFIT,
    &MORE_FINDINGS,
    &RULES_NOT_RUN,
];

/// A key that the case format does not have.
pub const UNKNOWN_KEY: Row = Row {
    code: "HC0101",
    severity: Error,
    when: "an object has a key that the case format does not know there",
    source: "",
    en: Words {
        message: "the key `{key}` is not known in {at}",
        reason: "what it holds would be lost without a word",
        help: "{remedy}",
    },
    fr: Words {
        message: "la clé `{key}` n'est pas connue dans {at}",
        reason: "ce qu'elle contient se perdrait sans un mot",
        help: "{remedy}",
    },
};

/// A key that must be there.
pub const MISSING_KEY: Row = Row {
    code: "HC0102",
    severity: Error,
    when: "an object lacks a key that it must have",
    source: "",
    en: Words {
        message: "`{key}` is missing in {at}",
        reason: "",
        help: "add `\"{key}\"`{about}",
    },
    fr: Words {
        message: "il manque `{key}` dans {at}",
        reason: "",
        help: "ajoutez `\"{key}\"`{about}",
    },
};

/// Another kind of JSON value than expected.
pub const WRONG_TYPE: Row = Row {
    code: "HC0103",
    severity: Error,
    when: "a value is of another kind than the case format has there, e.g. a text instead of a list",
    source: "",
    en: Words {
        message: "{at} is {found}, and {expected} is expected",
        reason: "",
        help: "{remedy}",
    },
    fr: Words {
        message: "{at} est {found}, et il faut {expected}",
        reason: "",
        help: "{remedy}",
    },
};

/// A value outside of a fixed set.
pub const NOT_ALLOWED: Row = Row {
    code: "HC0104",
    severity: Error,
    when: "a value must be one of a few, and is another",
    source: "",
    en: Words {
        message: "{at} cannot be `{found}`",
        reason: "only a few values are known here",
        help: "{remedy}",
    },
    fr: Words {
        message: "{at} ne peut être `{found}`",
        reason: "seules quelques valeurs sont connues ici",
        help: "{remedy}",
    },
};

/// A text that is no date.
pub const BAD_DATE: Row = Row {
    code: "HC0105",
    severity: Error,
    when: "a date is written in another way, or is no day of the calendar",
    source: "RFC 3339, section 5.6 (full-date)",
    en: Words {
        message: "{at} is no date: {fault}",
        reason: "ages, bars and time limits are computed from dates",
        help: "{remedy}",
    },
    fr: Words {
        message: "{at} n'est pas une date : {fault}",
        reason: "les âges, les interdictions et les délais se calculent d'après les dates",
        help: "{remedy}",
    },
};

/// A text that is no e-mail address.
pub const BAD_EMAIL: Row = Row {
    code: "HC0106",
    severity: Error,
    when: "an e-mail address cannot be one",
    source: "RFC 5321, section 4.1.2",
    en: Words {
        message: "{at} is no e-mail address: `{found}`",
        reason: "",
        help: "write one address, such as `a.person@example.org`, without a name or brackets around it",
    },
    fr: Words {
        message: "{at} n'est pas une adresse de courriel : `{found}`",
        reason: "",
        help: "écrivez une seule adresse, comme `a.person@example.org`, sans nom ni chevrons autour",
    },
};

/// A text that is no web address.
pub const BAD_ADDRESS: Row = Row {
    code: "HC0107",
    severity: Error,
    when: "a web address cannot be one",
    source: "RFC 3986, section 3",
    en: Words {
        message: "{at} is no web address: `{found}`",
        reason: "",
        help: "write it in full, such as `https://example.org/page`",
    },
    fr: Words {
        message: "{at} n'est pas une adresse Web : `{found}`",
        reason: "",
        help: "écrivez-la en entier, comme `https://example.org/page`",
    },
};

/// A text that has not the form it must have.
pub const BAD_FORM: Row = Row {
    code: "HC0108",
    severity: Error,
    when: "a text has not the form that the case format asks for, such as that of an id or a sum",
    source: "",
    en: Words {
        message: "{at} has not the form it must have: `{found}`",
        reason: "{about}",
        help: "write it like {examples}",
    },
    fr: Words {
        message: "{at} n'a pas la forme voulue : `{found}`",
        reason: "{about}",
        help: "écrivez comme {examples}",
    },
};

/// A text of nothing but spaces.
pub const BLANK: Row = Row {
    code: "HC0109",
    severity: Error,
    when: "a value that must say something is empty or blank, as in a case that is still to be filled in",
    source: "",
    en: Words {
        message: "{at} is blank",
        reason: "",
        help: "{remedy}",
    },
    fr: Words {
        message: "{at} est vide",
        reason: "",
        help: "{remedy}",
    },
};

/// A line break in a text of one line.
pub const MORE_THAN_A_LINE: Row = Row {
    code: "HC0110",
    severity: Error,
    when: "a text that stands on one line holds a line break",
    source: "",
    en: Words {
        message: "{at} holds a line break, and only one line has room there",
        reason: "",
        help: "write it on one line",
    },
    fr: Words {
        message: "{at} contient un saut de ligne, et il n'y a place que pour une ligne",
        reason: "",
        help: "écrivez-le sur une seule ligne",
    },
};

/// Too few characters.
pub const TOO_SHORT: Row = Row {
    code: "HC0111",
    severity: Error,
    when: "a text has fewer characters than it must have",
    source: "",
    en: Words {
        message: "{at} has {found} characters, and needs {limit} at least",
        reason: "",
        help: "write it in full",
    },
    fr: Words {
        message: "{at} compte {found} caractères, et il en faut au moins {limit}",
        reason: "",
        help: "écrivez-le en entier",
    },
};

/// Too many characters.
pub const TOO_LONG: Row = Row {
    code: "HC0112",
    severity: Error,
    when: "a text has more characters than there is room for",
    source: "",
    en: Words {
        message: "{at} has {found} characters, and the limit is {limit}",
        reason: "",
        help: "shorten it, or spread it over several members where the case has them",
    },
    fr: Words {
        message: "{at} compte {found} caractères, et la limite est de {limit}",
        reason: "",
        help: "abrégez-le, ou répartissez-le là où le dossier a plusieurs membres",
    },
};

/// Too few items.
pub const TOO_FEW: Row = Row {
    code: "HC0113",
    severity: Error,
    when: "a list has fewer items than it must have",
    source: "",
    en: Words {
        message: "{at} has {found} items, and needs {limit} at least",
        reason: "",
        help: "add what is missing",
    },
    fr: Words {
        message: "{at} compte {found} éléments, et il en faut au moins {limit}",
        reason: "",
        help: "ajoutez ce qui manque",
    },
};

/// Too many items.
pub const TOO_MANY: Row = Row {
    code: "HC0114",
    severity: Error,
    when: "a list has more items than it may have",
    source: "",
    en: Words {
        message: "{at} has {found} items, and the limit is {limit}",
        reason: "",
        help: "remove what is too many",
    },
    fr: Words {
        message: "{at} compte {found} éléments, et la limite est de {limit}",
        reason: "",
        help: "enlevez ce qui est de trop",
    },
};

/// A number below its limit.
pub const TOO_SMALL: Row = Row {
    code: "HC0115",
    severity: Error,
    when: "a number is smaller than it may be",
    source: "",
    en: Words {
        message: "{at} is {found}, and {limit} is the smallest that it may be",
        reason: "",
        help: "write a number from {limit} on",
    },
    fr: Words {
        message: "{at} est {found}, et le plus petit nombre admis est {limit}",
        reason: "",
        help: "écrivez un nombre à partir de {limit}",
    },
};

/// A number above its limit.
pub const TOO_LARGE: Row = Row {
    code: "HC0116",
    severity: Error,
    when: "a number is larger than it may be",
    source: "",
    en: Words {
        message: "{at} is {found}, and {limit} is the largest that it may be",
        reason: "",
        help: "write a number up to {limit}",
    },
    fr: Words {
        message: "{at} est {found}, et le plus grand nombre admis est {limit}",
        reason: "",
        help: "écrivez un nombre allant jusqu'à {limit}",
    },
};

/// The same item twice in a list.
pub const REPEATED: Row = Row {
    code: "HC0117",
    severity: Error,
    when: "a list that holds each item once holds one twice",
    source: "",
    en: Words {
        message: "{at} holds the same item twice",
        reason: "",
        help: "keep one of them",
    },
    fr: Words {
        message: "{at} contient deux fois le même élément",
        reason: "",
        help: "gardez-en un seul",
    },
};

/// A case of another format version.
pub const OTHER_VERSION: Row = Row {
    code: "HC0118",
    severity: Error,
    when: "the case says that it is written for another version of the format",
    source: "",
    en: Words {
        message: "the case is written for version {found} of the format, and this program reads version {limit}",
        reason: "",
        help: "use the program that made the case, or write `\"format\": {limit}` after comparing with `hc-pack schema`",
    },
    fr: Words {
        message: "le dossier est écrit pour la version {found} du format, et ce programme lit la version {limit}",
        reason: "",
        help: "utilisez le programme qui a fait le dossier, ou écrivez `\"format\": {limit}` après comparaison avec `hc-pack schema`",
    },
};

/// A value that fits none of the shapes it may have.
pub const MISFIT: Row = Row {
    code: "HC0119",
    severity: Error,
    when: "a value fits none of the shapes that the case format has there, in a way no other finding says",
    source: "",
    en: Words {
        message: "{at} does not fit the case format",
        reason: "{detail}",
        help: "compare it with `hc-pack schema`",
    },
    fr: Words {
        message: "{at} ne convient pas au format du dossier",
        reason: "{detail}",
        help: "comparez avec `hc-pack schema`",
    },
};

/// More findings than are listed.
pub const MORE_FINDINGS: Row = Row {
    code: "HC0120",
    severity: Error,
    when: "so many values are wrong that the rest is not listed",
    source: "",
    en: Words {
        message: "more than {limit} values do not fit; the rest is not listed",
        reason: "",
        help: "mend those listed first and run again",
    },
    fr: Words {
        message: "plus de {limit} valeurs ne conviennent pas; les autres ne sont pas énumérées",
        reason: "",
        help: "corrigez d'abord celles qui sont énumérées, puis recommencez",
    },
};

/// Later checks could not be made.
pub const RULES_NOT_RUN: Row = Row {
    code: "HC0121",
    severity: Note,
    when: "parts of the case could not be used, so the checks across the case were left out",
    source: "",
    en: Words {
        message: "the checks across the whole case were not run yet",
        reason: "they need every part, and some parts are missing or wrong",
        help: "mend the errors and run again",
    },
    fr: Words {
        message: "les vérifications de l'ensemble du dossier n'ont pas encore été faites",
        reason: "elles ont besoin de toutes les parties, et certaines manquent ou sont fausses",
        help: "corrigez les erreurs, puis recommencez",
    },
};
