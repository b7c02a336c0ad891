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
    &SCHEMA_ONLY,
];

/// A key that the case format does not have.
pub const UNKNOWN_KEY: Row = Row {
    code: "HC0101",
    severity: Error,
    en: Words {
        message: "the key `{key}` is not known in {at}",
        reason: "what it holds would be lost without a word",
        help: "{remedy}",
        when: "an object has a key that the case format does not know there",
        source: "",
    },
    fr: Words {
        message: "la clé `{key}` n'est pas connue dans {at}",
        reason: "ce qu'elle contient se perdrait sans un mot",
        help: "{remedy}",
        when: "un objet a une clé que le format du dossier n'y connaît pas",
        source: "",
    },
};

/// A key that must be there.
pub const MISSING_KEY: Row = Row {
    code: "HC0102",
    severity: Error,
    en: Words {
        message: "`{key}` is missing in {at}",
        reason: "",
        help: "add `\"{key}\"`{about}",
        when: "an object lacks a key that it must have",
        source: "",
    },
    fr: Words {
        message: "il manque `{key}` dans {at}",
        reason: "",
        help: "ajoutez `\"{key}\"`{about}",
        when: "il manque à un objet une clé qu'il doit avoir",
        source: "",
    },
};

/// Another kind of JSON value than expected.
pub const WRONG_TYPE: Row = Row {
    code: "HC0103",
    severity: Error,
    en: Words {
        message: "{at} is {found}, and {expected} is expected",
        reason: "",
        help: "{remedy}",
        when: "a value is of another kind than the case format has there, e.g. a text instead of a list",
        source: "",
    },
    fr: Words {
        message: "{at} est {found}, et il faut {expected}",
        reason: "",
        help: "{remedy}",
        when: "une valeur est d'un autre genre que celui qu'y prévoit le format du dossier, p. ex. un texte au lieu d'une liste",
        source: "",
    },
};

/// A value outside of a fixed set.
pub const NOT_ALLOWED: Row = Row {
    code: "HC0104",
    severity: Error,
    en: Words {
        message: "{at} cannot be `{found}`",
        reason: "only a few values are known here",
        help: "{remedy}",
        when: "a value must be one of a few, and is another",
        source: "",
    },
    fr: Words {
        message: "{at} ne peut être `{found}`",
        reason: "seules quelques valeurs sont connues ici",
        help: "{remedy}",
        when: "une valeur qui doit être l'une de quelques valeurs connues en est une autre",
        source: "",
    },
};

/// A text that is no date.
pub const BAD_DATE: Row = Row {
    code: "HC0105",
    severity: Error,
    en: Words {
        message: "{at} is no date: {fault}",
        reason: "ages, bars and time limits are computed from dates",
        help: "{remedy}",
        when: "a date is written in another way, or is no day of the calendar",
        source: "RFC 3339, section 5.6 (full-date)",
    },
    fr: Words {
        message: "{at} n'est pas une date : {fault}",
        reason: "les âges, les interdictions et les délais se calculent d'après les dates",
        help: "{remedy}",
        when: "une date est écrite autrement, ou n'est pas un jour du calendrier",
        source: "RFC 3339, section 5.6 (full-date)",
    },
};

/// A text that is no e-mail address.
pub const BAD_EMAIL: Row = Row {
    code: "HC0106",
    severity: Error,
    en: Words {
        message: "{at} is no e-mail address: `{found}`",
        reason: "",
        help: "write one address, such as `a.person@example.org`, without a name or brackets around it",
        when: "an e-mail address cannot be one",
        source: "RFC 5321, section 4.1.2",
    },
    fr: Words {
        message: "{at} n'est pas une adresse de courriel : `{found}`",
        reason: "",
        help: "écrivez une seule adresse, comme `a.person@example.org`, sans nom ni chevrons autour",
        when: "une adresse de courriel ne peut en être une",
        source: "RFC 5321, section 4.1.2",
    },
};

/// A text that is no web address.
pub const BAD_ADDRESS: Row = Row {
    code: "HC0107",
    severity: Error,
    en: Words {
        message: "{at} is no web address: `{found}`",
        reason: "",
        help: "write it in full, such as `https://example.org/page`",
        when: "a web address cannot be one",
        source: "RFC 3986, section 3",
    },
    fr: Words {
        message: "{at} n'est pas une adresse Web : `{found}`",
        reason: "",
        help: "écrivez-la en entier, comme `https://example.org/page`",
        when: "une adresse Web ne peut en être une",
        source: "RFC 3986, section 3",
    },
};

/// A text that has not the form it must have.
pub const BAD_FORM: Row = Row {
    code: "HC0108",
    severity: Error,
    en: Words {
        message: "{at} has not the form it must have: `{found}`",
        reason: "{about}",
        help: "write it like {examples}",
        when: "a text has not the form that the case format asks for, such as that of an id or a sum",
        source: "",
    },
    fr: Words {
        message: "{at} n'a pas la forme voulue : `{found}`",
        reason: "{about}",
        help: "écrivez comme {examples}",
        when: "un texte n'a pas la forme que demande le format du dossier, comme celle d'un id ou d'une somme",
        source: "",
    },
};

/// A text of nothing but spaces.
pub const BLANK: Row = Row {
    code: "HC0109",
    severity: Error,
    en: Words {
        message: "{at} is blank",
        reason: "",
        help: "{remedy}",
        when: "a value that must say something is empty or blank, as in a case that is still to be filled in",
        source: "",
    },
    fr: Words {
        message: "{at} est vide",
        reason: "",
        help: "{remedy}",
        when: "une valeur qui doit dire quelque chose est vide ou blanche, comme dans un dossier encore à remplir",
        source: "",
    },
};

/// A line break in a text of one line.
pub const MORE_THAN_A_LINE: Row = Row {
    code: "HC0110",
    severity: Error,
    en: Words {
        message: "{at} holds a line break, and only one line has room there",
        reason: "",
        help: "write it on one line",
        when: "a text that stands on one line holds a line break",
        source: "",
    },
    fr: Words {
        message: "{at} contient un saut de ligne, et il n'y a place que pour une ligne",
        reason: "",
        help: "écrivez-le sur une seule ligne",
        when: "un texte qui tient sur une ligne contient un saut de ligne",
        source: "",
    },
};

/// Too few characters.
pub const TOO_SHORT: Row = Row {
    code: "HC0111",
    severity: Error,
    en: Words {
        message: "{at} has {found} characters, and needs {limit} at least",
        reason: "",
        help: "write it in full",
        when: "a text has fewer characters than it must have",
        source: "",
    },
    fr: Words {
        message: "{at} compte {found} caractères, et il en faut au moins {limit}",
        reason: "",
        help: "écrivez-le en entier",
        when: "un texte compte moins de caractères qu'il n'en faut",
        source: "",
    },
};

/// Too many characters.
pub const TOO_LONG: Row = Row {
    code: "HC0112",
    severity: Error,
    en: Words {
        message: "{at} has {found} characters, and the limit is {limit}",
        reason: "",
        help: "shorten it, or spread it over several members where the case has them",
        when: "a text has more characters than there is room for",
        source: "",
    },
    fr: Words {
        message: "{at} compte {found} caractères, et la limite est de {limit}",
        reason: "",
        help: "abrégez-le, ou répartissez-le là où le dossier a plusieurs membres",
        when: "un texte compte plus de caractères qu'il n'y a de place",
        source: "",
    },
};

/// Too few items.
pub const TOO_FEW: Row = Row {
    code: "HC0113",
    severity: Error,
    en: Words {
        message: "{at} has {found} items, and needs {limit} at least",
        reason: "",
        help: "add what is missing",
        when: "a list has fewer items than it must have",
        source: "",
    },
    fr: Words {
        message: "{at} compte {found} éléments, et il en faut au moins {limit}",
        reason: "",
        help: "ajoutez ce qui manque",
        when: "une liste compte moins d'éléments qu'il n'en faut",
        source: "",
    },
};

/// Too many items.
pub const TOO_MANY: Row = Row {
    code: "HC0114",
    severity: Error,
    en: Words {
        message: "{at} has {found} items, and the limit is {limit}",
        reason: "",
        help: "remove what is too many",
        when: "a list has more items than it may have",
        source: "",
    },
    fr: Words {
        message: "{at} compte {found} éléments, et la limite est de {limit}",
        reason: "",
        help: "enlevez ce qui est de trop",
        when: "une liste compte plus d'éléments que permis",
        source: "",
    },
};

/// A number below its limit.
pub const TOO_SMALL: Row = Row {
    code: "HC0115",
    severity: Error,
    en: Words {
        message: "{at} is {found}, and {limit} is the smallest that it may be",
        reason: "",
        help: "write a number from {limit} on",
        when: "a number is smaller than it may be",
        source: "",
    },
    fr: Words {
        message: "{at} est {found}, et le plus petit nombre admis est {limit}",
        reason: "",
        help: "écrivez un nombre à partir de {limit}",
        when: "un nombre est plus petit que permis",
        source: "",
    },
};

/// A number above its limit.
pub const TOO_LARGE: Row = Row {
    code: "HC0116",
    severity: Error,
    en: Words {
        message: "{at} is {found}, and {limit} is the largest that it may be",
        reason: "",
        help: "write a number up to {limit}",
        when: "a number is larger than it may be",
        source: "",
    },
    fr: Words {
        message: "{at} est {found}, et le plus grand nombre admis est {limit}",
        reason: "",
        help: "écrivez un nombre allant jusqu'à {limit}",
        when: "un nombre est plus grand que permis",
        source: "",
    },
};

/// The same item twice in a list.
pub const REPEATED: Row = Row {
    code: "HC0117",
    severity: Error,
    en: Words {
        message: "{at} holds the same item twice",
        reason: "",
        help: "keep one of them",
        when: "a list that holds each item once holds one twice",
        source: "",
    },
    fr: Words {
        message: "{at} contient deux fois le même élément",
        reason: "",
        help: "gardez-en un seul",
        when: "une liste qui contient chaque élément une fois en contient un deux fois",
        source: "",
    },
};

/// A case of another format version.
pub const OTHER_VERSION: Row = Row {
    code: "HC0118",
    severity: Error,
    en: Words {
        message: "the case is written for version {found} of the format, and this program reads version {limit}",
        reason: "",
        help: "use the program that made the case, or write `\"format\": {limit}` after comparing with `hc-pack schema`",
        when: "the case says that it is written for another version of the format",
        source: "",
    },
    fr: Words {
        message: "le dossier est écrit pour la version {found} du format, et ce programme lit la version {limit}",
        reason: "",
        help: "utilisez le programme qui a fait le dossier, ou écrivez `\"format\": {limit}` après comparaison avec `hc-pack schema`",
        when: "le dossier dit qu'il est écrit pour une autre version du format",
        source: "",
    },
};

/// A value that fits none of the shapes it may have.
pub const MISFIT: Row = Row {
    code: "HC0119",
    severity: Error,
    en: Words {
        message: "{at} does not fit the case format",
        reason: "{detail}",
        help: "compare it with `hc-pack schema`",
        when: "a value fits none of the shapes that the case format has there, in a way no other finding says",
        source: "",
    },
    fr: Words {
        message: "{at} ne convient pas au format du dossier",
        reason: "{detail}",
        help: "comparez avec `hc-pack schema`",
        when: "une valeur ne convient à aucune des formes qu'y prévoit le format du dossier, d'une façon qu'aucun autre constat ne dit",
        source: "",
    },
};

/// More findings than are listed.
pub const MORE_FINDINGS: Row = Row {
    code: "HC0120",
    severity: Error,
    en: Words {
        message: "more than {limit} values do not fit; the rest is not listed",
        reason: "",
        help: "mend those listed first and run again",
        when: "so many values are wrong that the rest is not listed",
        source: "",
    },
    fr: Words {
        message: "plus de {limit} valeurs ne conviennent pas; les autres ne sont pas énumérées",
        reason: "",
        help: "corrigez d'abord celles qui sont énumérées, puis recommencez",
        when: "tant de valeurs sont fausses que les autres ne sont pas énumérées",
        source: "",
    },
};

/// Later checks could not be made.
pub const RULES_NOT_RUN: Row = Row {
    code: "HC0121",
    severity: Note,
    en: Words {
        message: "the checks across the whole case were not run yet",
        reason: "they need every part, and some parts are missing or wrong",
        help: "mend the errors and run again",
        when: "parts of the case could not be used, so the checks across the case were left out",
        source: "",
    },
    fr: Words {
        message: "les vérifications de l'ensemble du dossier n'ont pas encore été faites",
        reason: "elles ont besoin de toutes les parties, et certaines manquent ou sont fausses",
        help: "corrigez les erreurs, puis recommencez",
        when: "des parties du dossier n'ont pu servir, de sorte que les vérifications de l'ensemble n'ont pas été faites",
        source: "",
    },
};

/// A run that held the case against its schema and nothing else.
pub const SCHEMA_ONLY: Row = Row {
    code: "HC0122",
    severity: Note,
    en: Words {
        message: "the case was held against its schema and nothing else",
        reason: "the law, the files, forms and letters were left out, as `--schema-only` asks; none of them is known to be sound",
        help: "run `hc-pack check` without `--schema-only` before anything is filed",
        when: "`check` was run with `--schema-only`",
        source: "",
    },
    fr: Words {
        message: "le dossier n'a été comparé qu'à son schéma",
        reason: "le droit, les fichiers, les formulaires et les lettres ont été laissés de côté, comme le demande `--schema-only`; rien n'en est établi",
        help: "exécutez `hc-pack check` sans `--schema-only` avant tout dépôt",
        when: "`check` a été exécuté avec `--schema-only`",
        source: "",
    },
};
