//! Findings about the smallest parts of the JSON text: texts, numbers, commas, spaces.

use super::super::Row;
use crate::finding::{Severity::Error, Words};

/// A comment.
pub const COMMENT: Row = Row {
    code: "HC0008",
    severity: Error,
    when: "the case file holds a comment",
    source: "RFC 8259, section 2 (JSON has no comments)",
    en: Words {
        message: "JSON has no comments",
        reason: "other programs that read the case would stop here",
        help: "delete the comment; where a part of the case has a `remark`, it may say this",
    },
    fr: Words {
        message: "le JSON n'a pas de commentaires",
        reason: "d'autres programmes qui lisent le dossier s'arrêteraient ici",
        help: "supprimez le commentaire; là où une partie du dossier a un `remark`, il peut le dire",
    },
};

/// A comment that never ends.
pub const UNCLOSED_COMMENT: Row = Row {
    code: "HC0009",
    severity: Error,
    when: "a comment that starts with `/*` is never closed",
    source: "RFC 8259, section 2 (JSON has no comments)",
    en: Words {
        message: "this comment is never closed, so the rest of the file belongs to it",
        reason: "",
        help: "delete the comment",
    },
    fr: Words {
        message: "ce commentaire n'est jamais fermé, et tout le reste du fichier en fait partie",
        reason: "",
        help: "supprimez le commentaire",
    },
};

/// A comma after the last item.
pub const TRAILING_COMMA: Row = Row {
    code: "HC0010",
    severity: Error,
    when: "a comma stands before a closing bracket",
    source: "RFC 8259, sections 4 and 5",
    en: Words {
        message: "a comma stands after the last item",
        reason: "",
        help: "delete the comma, or add the item that was to follow",
    },
    fr: Words {
        message: "une virgule suit le dernier élément",
        reason: "",
        help: "supprimez la virgule, ou ajoutez l'élément qui devait suivre",
    },
};

/// No comma between two items.
pub const MISSING_COMMA: Row = Row {
    code: "HC0011",
    severity: Error,
    when: "two items follow each other without a comma",
    source: "RFC 8259, sections 4 and 5",
    en: Words {
        message: "a comma is missing between two items",
        reason: "",
        help: "add a comma here",
    },
    fr: Words {
        message: "il manque une virgule entre deux éléments",
        reason: "",
        help: "ajoutez une virgule ici",
    },
};

/// A comma with nothing before it.
pub const EXTRA_COMMA: Row = Row {
    code: "HC0012",
    severity: Error,
    when: "a comma has no item before it",
    source: "RFC 8259, sections 4 and 5",
    en: Words {
        message: "this comma has no item before it",
        reason: "",
        help: "delete the comma, or add the item that is missing",
    },
    fr: Words {
        message: "aucun élément ne précède cette virgule",
        reason: "",
        help: "supprimez la virgule, ou ajoutez l'élément qui manque",
    },
};

/// Quotes other than `\"`.
pub const WRONG_QUOTES: Row = Row {
    code: "HC0013",
    severity: Error,
    when: "a text stands in single or typographic quotes",
    source: "RFC 8259, section 7",
    en: Words {
        message: "texts stand in straight double quotes, not in `{found}`",
        reason: "word processors put in such quotes by themselves",
        help: "write the text between `\"` and `\"`",
    },
    fr: Words {
        message: "les textes se mettent entre guillemets droits doubles, et non `{found}`",
        reason: "les traitements de texte insèrent d'eux-mêmes de tels guillemets",
        help: "écrivez le texte entre `\"` et `\"`",
    },
};

/// A key without quotes.
pub const UNQUOTED_KEY: Row = Row {
    code: "HC0014",
    severity: Error,
    when: "a key of an object stands without quotes",
    source: "RFC 8259, section 4",
    en: Words {
        message: "the key `{found}` stands without quotes",
        reason: "",
        help: "write `\"{found}\"`",
    },
    fr: Words {
        message: "la clé `{found}` n'est pas entre guillemets",
        reason: "",
        help: "écrivez `\"{found}\"`",
    },
};

/// A value without quotes.
pub const BARE_WORD: Row = Row {
    code: "HC0015",
    severity: Error,
    when: "a value is a word that JSON does not know",
    source: "RFC 8259, section 3 (only `true`, `false` and `null` stand without quotes)",
    en: Words {
        message: "`{found}` stands without quotes",
        reason: "without quotes only numbers, `true`, `false` and `null` are known",
        help: "write `{remedy}`",
    },
    fr: Words {
        message: "`{found}` n'est pas entre guillemets",
        reason: "sans guillemets, seuls les nombres, `true`, `false` et `null` sont connus",
        help: "écrivez `{remedy}`",
    },
};

/// A text whose closing quote is missing.
pub const UNCLOSED_STRING: Row = Row {
    code: "HC0016",
    severity: Error,
    when: "a text has no closing quote on its line",
    source: "RFC 8259, section 7",
    en: Words {
        message: "this text has no closing quote",
        reason: "",
        help: "add the closing `\"` at its end",
    },
    fr: Words {
        message: "ce texte n'a pas de guillemet fermant",
        reason: "",
        help: "ajoutez le `\"` fermant à la fin",
    },
};

/// A control character inside a text.
pub const CONTROL_CHARACTER: Row = Row {
    code: "HC0017",
    severity: Error,
    when: "a tab or another control character stands raw in a text",
    source: "RFC 8259, section 7",
    en: Words {
        message: "the control character {found} stands raw in a text",
        reason: "",
        help: "write `{remedy}` in its place, or delete it",
    },
    fr: Words {
        message: "le caractère de commande {found} se trouve tel quel dans un texte",
        reason: "",
        help: "écrivez plutôt `{remedy}`, ou supprimez-le",
    },
};

/// A text that goes on on the next line.
pub const LINE_BREAK_IN_STRING: Row = Row {
    code: "HC0018",
    severity: Error,
    when: "a text in quotes goes on over several lines",
    source: "RFC 8259, section 7",
    en: Words {
        message: "a text in quotes stands on one line, but this one goes on on the next",
        reason: "",
        help: "write `\\n` for each line break, or join the lines",
    },
    fr: Words {
        message: "un texte entre guillemets tient sur une ligne, mais celui-ci continue sur la suivante",
        reason: "",
        help: "écrivez `\\n` pour chaque saut de ligne, ou réunissez les lignes",
    },
};

/// A backslash that stands for nothing.
pub const BAD_ESCAPE: Row = Row {
    code: "HC0019",
    severity: Error,
    when: "a backslash in a text is followed by something that JSON does not know",
    source: "RFC 8259, section 7",
    en: Words {
        message: "`{found}` is no escape that JSON knows",
        reason: "the backslash is special in JSON texts",
        help: "write `\\\\` for a backslash; in paths to files write `/`",
    },
    fr: Words {
        message: "`{found}` n'est pas une séquence d'échappement du JSON",
        reason: "la barre oblique inverse a un sens spécial dans les textes JSON",
        help: "écrivez `\\\\` pour une barre oblique inverse; dans les chemins de fichiers, écrivez `/`",
    },
};

/// Half of a character.
pub const LONE_SURROGATE: Row = Row {
    code: "HC0020",
    severity: Error,
    when: "an escape names one half of a surrogate pair without the other",
    source: "RFC 8259, section 8.2",
    en: Words {
        message: "`{found}` is half of a character without its other half",
        reason: "",
        help: "write the character itself; UTF-8 holds them all",
    },
    fr: Words {
        message: "`{found}` est la moitié d'un caractère sans l'autre moitié",
        reason: "",
        help: "écrivez le caractère lui-même; l'UTF-8 les contient tous",
    },
};

/// A number that JSON does not know.
pub const BAD_NUMBER: Row = Row {
    code: "HC0021",
    severity: Error,
    when: "a number is written in a way that JSON does not know",
    source: "RFC 8259, section 6",
    en: Words {
        message: "`{found}` is no number as JSON writes them",
        reason: "",
        help: "write {remedy}",
    },
    fr: Words {
        message: "`{found}` n'est pas un nombre comme le JSON les écrit",
        reason: "",
        help: "écrivez {remedy}",
    },
};

/// A number beyond what a computer holds.
pub const NUMBER_TOO_LARGE: Row = Row {
    code: "HC0022",
    severity: Error,
    when: "a number is larger than can be held",
    source: "RFC 8259, section 6 (a reader may set limits)",
    en: Words {
        message: "the number `{found}` is too large, and the limit is about 1.8e308",
        reason: "",
        help: "write a number of ordinary size, or put an identifier in quotes",
    },
    fr: Words {
        message: "le nombre `{found}` est trop grand, et la limite est d'environ 1,8e308",
        reason: "",
        help: "écrivez un nombre de taille ordinaire, ou mettez un identifiant entre guillemets",
    },
};

/// No colon after a key.
pub const MISSING_COLON: Row = Row {
    code: "HC0023",
    severity: Error,
    when: "a key is not followed by a colon",
    source: "RFC 8259, section 4",
    en: Words {
        message: "a colon is missing after the key `{key}`",
        reason: "",
        help: "write `\"{key}\": value`",
    },
    fr: Words {
        message: "il manque un deux-points après la clé `{key}`",
        reason: "",
        help: "écrivez `\"{key}\": valeur`",
    },
};

/// A key without a value.
pub const MISSING_VALUE: Row = Row {
    code: "HC0024",
    severity: Error,
    when: "a key has no value",
    source: "RFC 8259, section 4",
    en: Words {
        message: "the key `{key}` has no value",
        reason: "",
        help: "write the value after the colon, or delete the key",
    },
    fr: Words {
        message: "la clé `{key}` n'a pas de valeur",
        reason: "",
        help: "écrivez la valeur après le deux-points, ou supprimez la clé",
    },
};

/// Characters that have no meaning here.
pub const UNEXPECTED: Row = Row {
    code: "HC0025",
    severity: Error,
    when: "characters stand between the values that mean nothing in JSON",
    source: "RFC 8259, section 2",
    en: Words {
        message: "`{found}` means nothing here",
        reason: "",
        help: "delete it, or put it into a text in double quotes",
    },
    fr: Words {
        message: "`{found}` ne veut rien dire ici",
        reason: "",
        help: "supprimez-le, ou mettez-le dans un texte entre guillemets droits",
    },
};

/// A space that JSON does not know.
pub const STRANGE_SPACE: Row = Row {
    code: "HC0026",
    severity: Error,
    when: "a no-break space or another unusual space stands between the values",
    source: "RFC 8259, section 2 (white space is space, tab, line feed and carriage return)",
    en: Words {
        message: "the character {found} stands where only ordinary spaces may",
        reason: "it comes with text copied from web pages and word processors, and cannot be seen",
        help: "delete it and type an ordinary space",
    },
    fr: Words {
        message: "le caractère {found} se trouve là où seules des espaces ordinaires sont admises",
        reason: "il vient avec le texte copié de pages Web et de traitements de texte, et ne se voit pas",
        help: "supprimez-le et tapez une espace ordinaire",
    },
};

/// A quote inside a text, without a backslash.
pub const INNER_QUOTE: Row = Row {
    code: "HC0034",
    severity: Error,
    when: "a text in quotes holds a bare quote, or misses its closing quote",
    source: "RFC 8259, section 7",
    en: Words {
        message: "the text ends at this quote, yet more follows",
        reason: "a quote inside a text needs a backslash before it",
        help: "write `\\\"` for a quote inside the text, or add the comma or quote that is missing",
    },
    fr: Words {
        message: "le texte se termine à ce guillemet, et pourtant il continue",
        reason: "un guillemet dans un texte doit être précédé d'une barre oblique inverse",
        help: "écrivez `\\\"` pour un guillemet dans le texte, ou ajoutez la virgule ou le guillemet qui manque",
    },
};
