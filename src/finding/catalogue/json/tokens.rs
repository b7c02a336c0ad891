//! Findings about the smallest parts of the JSON text: texts, numbers, commas, spaces.

use super::super::Row;
use crate::finding::{Severity::Error, Words};

/// A comment.
pub const COMMENT: Row = Row {
    code: "HC0008",
    severity: Error,
    en: Words {
        message: "JSON has no comments",
        reason: "other programs that read the case would stop here",
        help: "delete the comment; where a part of the case has a `remark`, it may say this",
        when: "the case file holds a comment",
        source: "RFC 8259, section 2 (JSON has no comments)",
    },
    fr: Words {
        message: "le JSON n'a pas de commentaires",
        reason: "d'autres programmes qui lisent le dossier s'arrêteraient ici",
        help: "supprimez le commentaire; là où une partie du dossier a un `remark`, il peut le dire",
        when: "le fichier du dossier contient un commentaire",
        source: "RFC 8259, section 2 (le JSON n'a pas de commentaires)",
    },
};

/// A comment that never ends.
pub const UNCLOSED_COMMENT: Row = Row {
    code: "HC0009",
    severity: Error,
    en: Words {
        message: "this comment is never closed, so the rest of the file belongs to it",
        reason: "",
        help: "delete the comment",
        when: "a comment that starts with `/*` is never closed",
        source: "RFC 8259, section 2 (JSON has no comments)",
    },
    fr: Words {
        message: "ce commentaire n'est jamais fermé, et tout le reste du fichier en fait partie",
        reason: "",
        help: "supprimez le commentaire",
        when: "un commentaire qui commence par `/*` n'est jamais fermé",
        source: "RFC 8259, section 2 (le JSON n'a pas de commentaires)",
    },
};

/// A comma after the last item.
pub const TRAILING_COMMA: Row = Row {
    code: "HC0010",
    severity: Error,
    en: Words {
        message: "a comma stands after the last item",
        reason: "",
        help: "delete the comma, or add the item that was to follow",
        when: "a comma stands before a closing bracket",
        source: "RFC 8259, sections 4 and 5",
    },
    fr: Words {
        message: "une virgule suit le dernier élément",
        reason: "",
        help: "supprimez la virgule, ou ajoutez l'élément qui devait suivre",
        when: "une virgule précède un crochet fermant",
        source: "RFC 8259, sections 4 et 5",
    },
};

/// No comma between two items.
pub const MISSING_COMMA: Row = Row {
    code: "HC0011",
    severity: Error,
    en: Words {
        message: "a comma is missing between two items",
        reason: "",
        help: "add a comma here",
        when: "two items follow each other without a comma",
        source: "RFC 8259, sections 4 and 5",
    },
    fr: Words {
        message: "il manque une virgule entre deux éléments",
        reason: "",
        help: "ajoutez une virgule ici",
        when: "deux éléments se suivent sans virgule",
        source: "RFC 8259, sections 4 et 5",
    },
};

/// A comma with nothing before it.
pub const EXTRA_COMMA: Row = Row {
    code: "HC0012",
    severity: Error,
    en: Words {
        message: "this comma has no item before it",
        reason: "",
        help: "delete the comma, or add the item that is missing",
        when: "a comma has no item before it",
        source: "RFC 8259, sections 4 and 5",
    },
    fr: Words {
        message: "aucun élément ne précède cette virgule",
        reason: "",
        help: "supprimez la virgule, ou ajoutez l'élément qui manque",
        when: "aucun élément ne précède une virgule",
        source: "RFC 8259, sections 4 et 5",
    },
};

/// Quotes other than `\"`.
pub const WRONG_QUOTES: Row = Row {
    code: "HC0013",
    severity: Error,
    en: Words {
        message: "texts stand in straight double quotes, not in `{found}`",
        reason: "word processors put in such quotes by themselves",
        help: "write the text between `\"` and `\"`",
        when: "a text stands in single or typographic quotes",
        source: "RFC 8259, section 7",
    },
    fr: Words {
        message: "les textes se mettent entre guillemets droits doubles, et non `{found}`",
        reason: "les traitements de texte insèrent d'eux-mêmes de tels guillemets",
        help: "écrivez le texte entre `\"` et `\"`",
        when: "un texte est entre guillemets simples ou typographiques",
        source: "RFC 8259, section 7",
    },
};

/// A key without quotes.
pub const UNQUOTED_KEY: Row = Row {
    code: "HC0014",
    severity: Error,
    en: Words {
        message: "the key `{found}` stands without quotes",
        reason: "",
        help: "write `\"{found}\"`",
        when: "a key of an object stands without quotes",
        source: "RFC 8259, section 4",
    },
    fr: Words {
        message: "la clé `{found}` n'est pas entre guillemets",
        reason: "",
        help: "écrivez `\"{found}\"`",
        when: "une clé d'un objet n'est pas entre guillemets",
        source: "RFC 8259, section 4",
    },
};

/// A value without quotes.
pub const BARE_WORD: Row = Row {
    code: "HC0015",
    severity: Error,
    en: Words {
        message: "`{found}` stands without quotes",
        reason: "without quotes only numbers, `true`, `false` and `null` are known",
        help: "write `{remedy}`",
        when: "a value is a word that JSON does not know",
        source: "RFC 8259, section 3 (only `true`, `false` and `null` stand without quotes)",
    },
    fr: Words {
        message: "`{found}` n'est pas entre guillemets",
        reason: "sans guillemets, seuls les nombres, `true`, `false` et `null` sont connus",
        help: "écrivez `{remedy}`",
        when: "une valeur est un mot que le JSON ne connaît pas",
        source: "RFC 8259, section 3 (seuls `true`, `false` et `null` se passent de guillemets)",
    },
};

/// A text whose closing quote is missing.
pub const UNCLOSED_STRING: Row = Row {
    code: "HC0016",
    severity: Error,
    en: Words {
        message: "this text has no closing quote",
        reason: "",
        help: "add the closing `\"` at its end",
        when: "a text has no closing quote on its line",
        source: "RFC 8259, section 7",
    },
    fr: Words {
        message: "ce texte n'a pas de guillemet fermant",
        reason: "",
        help: "ajoutez le `\"` fermant à la fin",
        when: "un texte n'a pas de guillemet fermant sur sa ligne",
        source: "RFC 8259, section 7",
    },
};

/// A control character inside a text.
pub const CONTROL_CHARACTER: Row = Row {
    code: "HC0017",
    severity: Error,
    en: Words {
        message: "the control character {found} stands raw in a text",
        reason: "",
        help: "write `{remedy}` in its place, or delete it",
        when: "a tab or another control character stands raw in a text",
        source: "RFC 8259, section 7",
    },
    fr: Words {
        message: "le caractère de commande {found} se trouve tel quel dans un texte",
        reason: "",
        help: "écrivez plutôt `{remedy}`, ou supprimez-le",
        when: "une tabulation ou un autre caractère de commande se trouve tel quel dans un texte",
        source: "RFC 8259, section 7",
    },
};

/// A text that goes on on the next line.
pub const LINE_BREAK_IN_STRING: Row = Row {
    code: "HC0018",
    severity: Error,
    en: Words {
        message: "a text in quotes stands on one line, but this one goes on on the next",
        reason: "",
        help: "write `\\n` for each line break, or join the lines",
        when: "a text in quotes goes on over several lines",
        source: "RFC 8259, section 7",
    },
    fr: Words {
        message: "un texte entre guillemets tient sur une ligne, mais celui-ci continue sur la suivante",
        reason: "",
        help: "écrivez `\\n` pour chaque saut de ligne, ou réunissez les lignes",
        when: "un texte entre guillemets continue sur plusieurs lignes",
        source: "RFC 8259, section 7",
    },
};

/// A backslash that stands for nothing.
pub const BAD_ESCAPE: Row = Row {
    code: "HC0019",
    severity: Error,
    en: Words {
        message: "`{found}` is no escape that JSON knows",
        reason: "the backslash is special in JSON texts",
        help: "write `\\\\` for a backslash; in paths to files write `/`",
        when: "a backslash in a text is followed by something that JSON does not know",
        source: "RFC 8259, section 7",
    },
    fr: Words {
        message: "`{found}` n'est pas une séquence d'échappement du JSON",
        reason: "la barre oblique inverse a un sens spécial dans les textes JSON",
        help: "écrivez `\\\\` pour une barre oblique inverse; dans les chemins de fichiers, écrivez `/`",
        when: "dans un texte, une barre oblique inverse est suivie de quelque chose que le JSON ne connaît pas",
        source: "RFC 8259, section 7",
    },
};

/// Half of a character.
pub const LONE_SURROGATE: Row = Row {
    code: "HC0020",
    severity: Error,
    en: Words {
        message: "`{found}` is half of a character without its other half",
        reason: "",
        help: "write the character itself; UTF-8 holds them all",
        when: "an escape names one half of a surrogate pair without the other",
        source: "RFC 8259, section 8.2",
    },
    fr: Words {
        message: "`{found}` est la moitié d'un caractère sans l'autre moitié",
        reason: "",
        help: "écrivez le caractère lui-même; l'UTF-8 les contient tous",
        when: "une séquence d'échappement nomme la moitié d'un caractère sans l'autre moitié",
        source: "RFC 8259, section 8.2",
    },
};

/// A number that JSON does not know.
pub const BAD_NUMBER: Row = Row {
    code: "HC0021",
    severity: Error,
    en: Words {
        message: "`{found}` is no number as JSON writes them",
        reason: "",
        help: "write {remedy}",
        when: "a number is written in a way that JSON does not know",
        source: "RFC 8259, section 6",
    },
    fr: Words {
        message: "`{found}` n'est pas un nombre comme le JSON les écrit",
        reason: "",
        help: "écrivez {remedy}",
        when: "un nombre est écrit d'une façon que le JSON ne connaît pas",
        source: "RFC 8259, section 6",
    },
};

/// A number beyond what a computer holds.
pub const NUMBER_TOO_LARGE: Row = Row {
    code: "HC0022",
    severity: Error,
    en: Words {
        message: "the number `{found}` is too large, and the limit is about 1.8e308",
        reason: "",
        help: "write a number of ordinary size, or put an identifier in quotes",
        when: "a number is larger than can be held",
        source: "RFC 8259, section 6 (a reader may set limits)",
    },
    fr: Words {
        message: "le nombre `{found}` est trop grand, et la limite est d'environ 1,8e308",
        reason: "",
        help: "écrivez un nombre de taille ordinaire, ou mettez un identifiant entre guillemets",
        when: "un nombre est plus grand que ce qui peut être retenu",
        source: "RFC 8259, section 6 (un lecteur peut fixer des limites)",
    },
};

/// No colon after a key.
pub const MISSING_COLON: Row = Row {
    code: "HC0023",
    severity: Error,
    en: Words {
        message: "a colon is missing after the key `{key}`",
        reason: "",
        help: "write `\"{key}\": value`",
        when: "a key is not followed by a colon",
        source: "RFC 8259, section 4",
    },
    fr: Words {
        message: "il manque un deux-points après la clé `{key}`",
        reason: "",
        help: "écrivez `\"{key}\": valeur`",
        when: "une clé n'est pas suivie d'un deux-points",
        source: "RFC 8259, section 4",
    },
};

/// A key without a value.
pub const MISSING_VALUE: Row = Row {
    code: "HC0024",
    severity: Error,
    en: Words {
        message: "the key `{key}` has no value",
        reason: "",
        help: "write the value after the colon, or delete the key",
        when: "a key has no value",
        source: "RFC 8259, section 4",
    },
    fr: Words {
        message: "la clé `{key}` n'a pas de valeur",
        reason: "",
        help: "écrivez la valeur après le deux-points, ou supprimez la clé",
        when: "une clé n'a pas de valeur",
        source: "RFC 8259, section 4",
    },
};

/// Characters that have no meaning here.
pub const UNEXPECTED: Row = Row {
    code: "HC0025",
    severity: Error,
    en: Words {
        message: "`{found}` means nothing here",
        reason: "",
        help: "delete it, or put it into a text in double quotes",
        when: "characters stand between the values that mean nothing in JSON",
        source: "RFC 8259, section 2",
    },
    fr: Words {
        message: "`{found}` ne veut rien dire ici",
        reason: "",
        help: "supprimez-le, ou mettez-le dans un texte entre guillemets droits",
        when: "entre les valeurs se trouvent des caractères qui ne veulent rien dire en JSON",
        source: "RFC 8259, section 2",
    },
};

/// A space that JSON does not know.
pub const STRANGE_SPACE: Row = Row {
    code: "HC0026",
    severity: Error,
    en: Words {
        message: "the character {found} stands where only ordinary spaces may",
        reason: "it comes with text copied from web pages and word processors, and cannot be seen",
        help: "delete it and type an ordinary space",
        when: "a no-break space or another unusual space stands between the values",
        source: "RFC 8259, section 2 (white space is space, tab, line feed and carriage return)",
    },
    fr: Words {
        message: "le caractère {found} se trouve là où seules des espaces ordinaires sont admises",
        reason: "il vient avec le texte copié de pages Web et de traitements de texte, et ne se voit pas",
        help: "supprimez-le et tapez une espace ordinaire",
        when: "une espace insécable ou une autre espace inhabituelle se trouve entre les valeurs",
        source: "RFC 8259, section 2 (ne comptent comme blancs que l'espace, la tabulation, le saut de ligne et le retour de chariot)",
    },
};

/// A quote inside a text, without a backslash.
pub const INNER_QUOTE: Row = Row {
    code: "HC0034",
    severity: Error,
    en: Words {
        message: "the text ends at this quote, yet more follows",
        reason: "a quote inside a text needs a backslash before it",
        help: "write `\\\"` for a quote inside the text, or add the comma or quote that is missing",
        when: "a text in quotes holds a bare quote, or misses its closing quote",
        source: "RFC 8259, section 7",
    },
    fr: Words {
        message: "le texte se termine à ce guillemet, et pourtant il continue",
        reason: "un guillemet dans un texte doit être précédé d'une barre oblique inverse",
        help: "écrivez `\\\"` pour un guillemet dans le texte, ou ajoutez la virgule ou le guillemet qui manque",
        when: "un texte entre guillemets contient un guillemet nu, ou il lui manque le guillemet fermant",
        source: "RFC 8259, section 7",
    },
};
