//! Findings about a firm's own templates: HC0570 to HC0573.

use super::Row;
use crate::finding::{Severity, Words};

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &TEMPLATE_NAME,
    &NO_TEMPLATE,
    &TEMPLATE_UNREADABLE,
    &REPLACES_NOTHING,
];

/// A template's file whose name says no id or no language.
pub const TEMPLATE_NAME: Row = Row {
    code: "HC0570",
    severity: Severity::Error,
    en: Words {
        message: "`{file}` is not named as a template is: `<id>.en.hbs` or `<id>.fr.hbs`",
        reason: "the name says which letter or part it replaces, and in which language",
        help: "name it as `hc-pack templates list` does, with at most {limit} small letters, digits and hyphens before the language",
        when: "a file in the folder of a firm's own templates ends in `.hbs`, but its name has not the form of a template's",
        source: "",
    },
    fr: Words {
        message: "`{file}` ne porte pas le nom d'un gabarit : `<id>.en.hbs` ou `<id>.fr.hbs`",
        reason: "le nom dit quelle lettre ou partie il remplace, et dans quelle langue",
        help: "nommez-le comme le fait `hc-pack templates list`, avec au plus {limit} minuscules, chiffres et traits d'union avant la langue",
        when: "un fichier du dossier des gabarits propres au cabinet se termine par `.hbs`, mais son nom n'a pas la forme de celui d'un gabarit",
        source: "",
    },
};

/// Something in the folder that is no template.
pub const NO_TEMPLATE: Row = Row {
    code: "HC0571",
    severity: Severity::Warning,
    en: Words {
        message: "`{file}` is no template and is not used",
        reason: "a text that was meant to be in the letters would be missing from them",
        help: "end the name in `.en.hbs` or `.fr.hbs` if it is a template, or move it out of the folder",
        when: "the folder of a firm's own templates holds a folder, or a file that does not end in `.hbs`",
        source: "",
    },
    fr: Words {
        message: "`{file}` n'est pas un gabarit et ne sert pas",
        reason: "un texte destiné aux lettres y manquerait",
        help: "terminez le nom par `.en.hbs` ou `.fr.hbs` si c'est un gabarit, ou sortez-le du dossier",
        when: "le dossier des gabarits propres au cabinet contient un dossier, ou un fichier qui ne se termine pas par `.hbs`",
        source: "",
    },
};

/// A template's file that is no text.
pub const TEMPLATE_UNREADABLE: Row = Row {
    code: "HC0572",
    severity: Severity::Error,
    en: Words {
        message: "the template `{file}` cannot be read: {reason}",
        reason: "",
        help: "save it as plain text in UTF-8",
        when: "a file of a firm's own templates is too large, or is not written in UTF-8",
        source: "",
    },
    fr: Words {
        message: "le gabarit `{file}` ne peut être lu : {reason}",
        reason: "",
        help: "enregistrez-le en texte brut, en UTF-8",
        when: "un fichier des gabarits propres au cabinet est trop gros, ou n'est pas écrit en UTF-8",
        source: "",
    },
};

/// A template that is new and looks as if it were meant to replace another.
pub const REPLACES_NOTHING: Row = Row {
    code: "HC0573",
    severity: Severity::Warning,
    en: Words {
        message: "the template `{template}` replaces none of the program's",
        reason: "a change that was meant for a letter would not be in it",
        help: "did you mean `{nearest}`? a new letter or part under a name of its own needs no change",
        when: "a firm's own template replaces none of the program's, and is a part that no letter takes in or a letter with nearly the name of another",
        source: "",
    },
    fr: Words {
        message: "le gabarit `{template}` ne remplace aucun de ceux du programme",
        reason: "une modification destinée à une lettre n'y serait pas",
        help: "vouliez-vous dire `{nearest}`? une lettre ou partie nouvelle sous un nom à elle n'appelle aucun changement",
        when: "un gabarit propre au cabinet ne remplace aucun de ceux du programme, et c'est une partie qu'aucune lettre n'inclut ou une lettre qui porte presque le nom d'une autre",
        source: "",
    },
};
