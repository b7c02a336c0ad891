//! Findings about the JSON text itself: the file, its encoding, its structure. The smaller parts are in [`tokens`].

pub mod tokens;

use super::Row;
use crate::finding::{
    Severity::{Error, Note},
    Words,
};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &FILE_TOO_LARGE,
    &EMPTY,
    &OTHER_ENCODING,
    &NOT_TEXT,
    &INVALID_UTF8,
    &BYTE_ORDER_MARK,
    &DUPLICATE_KEY,
    &tokens::COMMENT,
    &tokens::UNCLOSED_COMMENT,
    &tokens::TRAILING_COMMA,
    &tokens::MISSING_COMMA,
    &tokens::EXTRA_COMMA,
    &tokens::WRONG_QUOTES,
    &tokens::UNQUOTED_KEY,
    &tokens::BARE_WORD,
    &tokens::UNCLOSED_STRING,
    &tokens::CONTROL_CHARACTER,
    &tokens::LINE_BREAK_IN_STRING,
    &tokens::BAD_ESCAPE,
    &tokens::LONE_SURROGATE,
    &tokens::BAD_NUMBER,
    &tokens::NUMBER_TOO_LARGE,
    &tokens::MISSING_COLON,
    &tokens::MISSING_VALUE,
    &tokens::UNEXPECTED,
    &tokens::STRANGE_SPACE,
    &TOO_DEEP,
    &UNCLOSED,
    &WRONG_BRACKET,
    &KEY_EXPECTED,
    &TEXT_AFTER_END,
    &NOT_AN_OBJECT,
    &MORE_FAULTS,
    &tokens::INNER_QUOTE,
];

/// More bytes than a case may have.
pub const FILE_TOO_LARGE: Row = Row {
    code: "HC0001",
    severity: Error,
    en: Words {
        message: "the case file has {found} bytes, and the limit is {limit}",
        reason: "a case of that size is nearly always another file given by mistake",
        help: "give the case file; evidence stays in files of its own, which the case names by path",
        when: "the case file is larger than the program reads",
        source: "",
    },
    fr: Words {
        message: "le fichier du dossier compte {found} octets, et la limite est de {limit}",
        reason: "un dossier de cette taille est presque toujours un autre fichier donné par erreur",
        help: "donnez le fichier du dossier; la preuve reste dans ses propres fichiers, que le dossier nomme par leur chemin",
        when: "le fichier du dossier est plus gros que ce que le programme lit",
        source: "",
    },
};

/// Nothing but white space.
pub const EMPTY: Row = Row {
    code: "HC0002",
    severity: Error,
    en: Words {
        message: "the case file is empty",
        reason: "",
        help: "write the case as one JSON object, `{ … }`, or restore the file from a copy",
        when: "the case file holds no text at all",
        source: "",
    },
    fr: Words {
        message: "le fichier du dossier est vide",
        reason: "",
        help: "écrivez le dossier comme un seul objet JSON, `{ … }`, ou reprenez le fichier d'une copie",
        when: "le fichier du dossier ne contient aucun texte",
        source: "",
    },
};

/// Text in UTF-16 or UTF-32.
pub const OTHER_ENCODING: Row = Row {
    code: "HC0003",
    severity: Error,
    en: Words {
        message: "the case file is encoded in {encoding}",
        reason: "JSON is read as UTF-8 only",
        help: "save the file again as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
        when: "the case file is text, but in UTF-16 or UTF-32",
        source: "RFC 8259, section 8.1 (JSON is exchanged in UTF-8)",
    },
    fr: Words {
        message: "le fichier du dossier est encodé en {encoding}",
        reason: "le JSON ne se lit qu'en UTF-8",
        help: "enregistrez de nouveau le fichier en UTF-8 (dans le Bloc-notes : Enregistrer sous, Encodage : UTF-8)",
        when: "le fichier du dossier est du texte, mais en UTF-16 ou en UTF-32",
        source: "RFC 8259, section 8.1 (le JSON s'échange en UTF-8)",
    },
};

/// Bytes that are no text.
pub const NOT_TEXT: Row = Row {
    code: "HC0004",
    severity: Error,
    en: Words {
        message: "the case file is no text; it looks like {looks}",
        reason: "",
        help: "give the JSON file that describes the case",
        when: "the file given as a case is a PDF, an archive, a picture or other bytes that are no text",
        source: "",
    },
    fr: Words {
        message: "le fichier du dossier n'est pas du texte; on dirait {looks}",
        reason: "",
        help: "donnez le fichier JSON qui décrit le dossier",
        when: "le fichier donné comme dossier est un PDF, une archive, une image ou d'autres octets qui ne sont pas du texte",
        source: "",
    },
};

/// Bytes that are not UTF-8.
pub const INVALID_UTF8: Row = Row {
    code: "HC0005",
    severity: Error,
    en: Words {
        message: "the byte at offset {offset} (hexadecimal {byte}) is not UTF-8; {count} in all",
        reason: "the text looks like {encoding}, so accented letters would be lost",
        help: "save the file again as UTF-8",
        when: "some bytes of the case file are not UTF-8",
        source: "RFC 3629, section 3",
    },
    fr: Words {
        message: "l'octet à la position {offset} ({byte} en hexadécimal) n'est pas de l'UTF-8; {count} en tout",
        reason: "le texte semble être en {encoding}, et les lettres accentuées se perdraient",
        help: "enregistrez de nouveau le fichier en UTF-8",
        when: "certains octets du fichier du dossier ne sont pas de l'UTF-8",
        source: "RFC 3629, section 3",
    },
};

/// A byte-order mark before the text.
pub const BYTE_ORDER_MARK: Row = Row {
    code: "HC0006",
    severity: Note,
    en: Words {
        message: "the file starts with a byte-order mark, which is skipped",
        reason: "some other programs refuse it",
        help: "save the file as UTF-8 without the mark",
        when: "the case file starts with a byte-order mark",
        source: "RFC 8259, section 8.1 (a reader may ignore the mark)",
    },
    fr: Words {
        message: "le fichier commence par un indicateur d'ordre des octets, qui est ignoré",
        reason: "certains autres programmes le refusent",
        help: "enregistrez le fichier en UTF-8 sans cet indicateur",
        when: "le fichier du dossier commence par un indicateur d'ordre des octets",
        source: "RFC 8259, section 8.1 (un lecteur peut ignorer l'indicateur)",
    },
};

/// The same key twice in one object.
pub const DUPLICATE_KEY: Row = Row {
    code: "HC0007",
    severity: Error,
    en: Words {
        message: "the key `{key}` stands twice in this object",
        reason: "only one of the two values could be used, and which one is a guess",
        help: "keep the one that is right and delete the other",
        when: "an object of the case has the same key twice",
        source: "RFC 8259, section 4 (names within an object should be unique)",
    },
    fr: Words {
        message: "la clé `{key}` figure deux fois dans cet objet",
        reason: "une seule des deux valeurs pourrait servir, et rien ne dit laquelle",
        help: "gardez la bonne et supprimez l'autre",
        when: "un objet du dossier a deux fois la même clé",
        source: "RFC 8259, section 4 (les noms d'un objet devraient être uniques)",
    },
};

/// Lists and objects nested beyond the limit.
pub const TOO_DEEP: Row = Row {
    code: "HC0027",
    severity: Error,
    en: Words {
        message: "this is nested {limit} levels deep, and no deeper level is read",
        reason: "no case needs more than a dozen levels",
        help: "look for a bracket that was never closed or was copied too often",
        when: "lists or objects are nested deeper than the program reads",
        source: "RFC 8259, section 9 (a reader may set limits on depth)",
    },
    fr: Words {
        message: "ceci est imbriqué sur {limit} niveaux, et aucun niveau plus profond n'est lu",
        reason: "aucun dossier n'a besoin de plus d'une douzaine de niveaux",
        help: "cherchez un crochet jamais fermé ou copié trop souvent",
        when: "des listes ou des objets sont imbriqués plus profondément que ce que le programme lit",
        source: "RFC 8259, section 9 (un lecteur peut limiter la profondeur)",
    },
};

/// The text ends inside an object or a list.
pub const UNCLOSED: Row = Row {
    code: "HC0028",
    severity: Error,
    en: Words {
        message: "the file ends before this `{open}` is closed",
        reason: "the file may have been cut short",
        help: "add the missing `{close}` where it belongs",
        when: "the file ends while an object or a list is still open",
        source: "RFC 8259, section 2",
    },
    fr: Words {
        message: "le fichier se termine avant la fermeture de ce `{open}`",
        reason: "le fichier a peut-être été tronqué",
        help: "ajoutez le `{close}` manquant là où il doit être",
        when: "le fichier se termine alors qu'un objet ou une liste est encore ouvert",
        source: "RFC 8259, section 2",
    },
};

/// A closing bracket of the wrong kind.
pub const WRONG_BRACKET: Row = Row {
    code: "HC0029",
    severity: Error,
    en: Words {
        message: "`{found}` stands where `{expected}` was expected",
        reason: "",
        help: "close what was opened last first; perhaps a `{expected}` is missing before this",
        when: "a list is closed with a brace, or an object with a bracket",
        source: "RFC 8259, section 2",
    },
    fr: Words {
        message: "`{found}` se trouve là où `{expected}` était attendu",
        reason: "",
        help: "fermez d'abord ce qui a été ouvert en dernier; il manque peut-être un `{expected}` avant ceci",
        when: "une liste est fermée par une accolade, ou un objet par un crochet",
        source: "RFC 8259, section 2",
    },
};

/// Something in an object that can be no key.
pub const KEY_EXPECTED: Row = Row {
    code: "HC0030",
    severity: Error,
    en: Words {
        message: "a key in double quotes was expected here, not `{found}`",
        reason: "the rest of the file is not read, since what belongs where would be a guess",
        help: "write members as `\"key\": value`",
        when: "in an object, something stands where a key in quotes was expected",
        source: "RFC 8259, section 4",
    },
    fr: Words {
        message: "une clé entre guillemets droits était attendue ici, et non `{found}`",
        reason: "le reste du fichier n'est pas lu, car on devinerait ce qui va où",
        help: "écrivez les membres ainsi : `\"clé\": valeur`",
        when: "dans un objet, autre chose se trouve là où une clé entre guillemets était attendue",
        source: "RFC 8259, section 4",
    },
};

/// Something after the end of the case.
pub const TEXT_AFTER_END: Row = Row {
    code: "HC0031",
    severity: Error,
    en: Words {
        message: "the case ends before this `{found}`, and nothing may follow it",
        reason: "perhaps a bracket was closed too early, or two cases stand in one file",
        help: "remove what follows, or the extra closing bracket; a file holds one case",
        when: "something follows the last bracket of the case",
        source: "RFC 8259, section 2 (a JSON text is one value)",
    },
    fr: Words {
        message: "le dossier se termine avant ce `{found}`, et rien ne peut suivre",
        reason: "un crochet a peut-être été fermé trop tôt, ou deux dossiers se trouvent dans un fichier",
        help: "enlevez ce qui suit, ou le crochet fermant de trop; un fichier contient un dossier",
        when: "quelque chose suit le dernier crochet du dossier",
        source: "RFC 8259, section 2 (un texte JSON est une seule valeur)",
    },
};

/// A JSON value that is no object.
pub const NOT_AN_OBJECT: Row = Row {
    code: "HC0032",
    severity: Error,
    en: Words {
        message: "a case is an object, `{ … }`, but this file holds {found}",
        reason: "",
        help: "write the case as one object; see `hc-pack schema` for its members",
        when: "the file is JSON, but not an object",
        source: "",
    },
    fr: Words {
        message: "un dossier est un objet, `{ … }`, mais ce fichier contient {found}",
        reason: "",
        help: "écrivez le dossier comme un seul objet; voir `hc-pack schema` pour ses membres",
        when: "le fichier est du JSON, mais non un objet",
        source: "",
    },
};

/// More faults than are listed.
pub const MORE_FAULTS: Row = Row {
    code: "HC0033",
    severity: Error,
    en: Words {
        message: "more than {limit} faults; the rest is not listed",
        reason: "",
        help: "mend those listed first and run again",
        when: "so many faults were found that the rest is not listed",
        source: "",
    },
    fr: Words {
        message: "plus de {limit} fautes; les autres ne sont pas énumérées",
        reason: "",
        help: "corrigez d'abord celles qui sont énumérées, puis recommencez",
        when: "les fautes sont si nombreuses que les autres ne sont pas énumérées",
        source: "",
    },
};
