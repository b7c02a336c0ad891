//! Findings about templates and the choice of letters: HC0501 to HC0519.

use super::Row;
use crate::finding::Severity::Error;
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NO_LETTER,
    &TEMPLATE_SYNTAX,
    &UNKNOWN_FIELD,
    &UNKNOWN_FUNCTION,
    &WRONG_KIND,
    &MAY_BE_ABSENT,
    &NOT_RENDERED,
    &UNKNOWN_PART,
    &UNKNOWN_BLOCK,
    &FORBIDDEN_MARKUP,
    &TEMPLATE_HEAD,
    &NOT_ALLOWED,
    &PART_OF_CASE_MISSING,
    &FIELD_OUTSIDE,
];

/// No template for the matter in the language.
pub const NO_LETTER: Row = Row {
    code: "HC0501",
    severity: Error,
    when: "the case's matter or language is one for which no letter has been written",
    source: "",
    en: Words {
        message: "this program has no letter for the matter `{matter}` in the language `{language}` yet",
        reason: "a package without its letter would look complete and not be",
        help: "write the letter by other means, or choose one of: {known}",
    },
    fr: Words {
        message: "ce programme n'a pas encore de lettre pour l'affaire `{matter}` dans la langue `{language}`",
        reason: "un dossier sans sa lettre aurait l'air complet sans l'être",
        help: "rédigez la lettre autrement, ou choisissez parmi : {known}",
    },
};

/// A template that Handlebars cannot read.
pub const TEMPLATE_SYNTAX: Row = Row {
    code: "HC0502",
    severity: Error,
    when: "a template is not well-formed Handlebars",
    source: "handlebars 6.4",
    en: Words {
        message: "the template cannot be read: {fault}",
        reason: "",
        help: "close every block by its name and every pair of braces",
    },
    fr: Words {
        message: "le gabarit ne peut être lu : {fault}",
        reason: "",
        help: "fermez chaque bloc par son nom et chaque paire d'accolades",
    },
};

/// A path that the view has not.
pub const UNKNOWN_FIELD: Row = Row {
    code: "HC0503",
    severity: Error,
    when: "a template names a field that templates do not have",
    source: "",
    en: Words {
        message: "there is no field `{path}`: `{object}` has no `{field}`",
        reason: "an unknown field would print nothing and leave a hole in the letter",
        help: "did you mean `{nearest}`?",
    },
    fr: Words {
        message: "il n'y a pas de champ `{path}` : `{object}` n'a pas de `{field}`",
        reason: "un champ inconnu n'imprimerait rien et laisserait un vide dans la lettre",
        help: "vouliez-vous dire `{nearest}`?",
    },
};

/// A path of further out, named inside a loop or a part.
pub const FIELD_OUTSIDE: Row = Row {
    code: "HC0514",
    severity: Error,
    when: "a template names, inside `each` or a part, a field that stands outside it",
    source: "handlebars 6.4: inside `each` a path starts at the item",
    en: Words {
        message: "the field `{path}` stands outside this `each` or part",
        reason: "inside `each` a path starts at the item; this one would lead nowhere",
        help: "write `{write}`",
    },
    fr: Words {
        message: "le champ `{path}` se trouve à l'extérieur de ce `each` ou de cette partie",
        reason: "à l'intérieur de `each`, un chemin part de l'élément; celui-ci ne mènerait nulle part",
        help: "écrivez `{write}`",
    },
};

/// A function that does not exist.
pub const UNKNOWN_FUNCTION: Row = Row {
    code: "HC0504",
    severity: Error,
    when: "a template calls a function that does not exist, or with the wrong number of arguments",
    source: "",
    en: Words {
        message: "the function `{function}` does not exist or does not take {count} arguments",
        reason: "",
        help: "did you mean `{nearest}`: {doc}",
    },
    fr: Words {
        message: "la fonction `{function}` n'existe pas ou ne prend pas {count} arguments",
        reason: "",
        help: "vouliez-vous dire `{nearest}` : {doc}",
    },
};

/// A field used as what it is not.
pub const WRONG_KIND: Row = Row {
    code: "HC0505",
    severity: Error,
    when: "a template prints prose, a date, cites, a person or a list as if it were a line of text, or hands it to the wrong function",
    source: "",
    en: Words {
        message: "`{path}` is {kind} and cannot be used here",
        reason: "it would come out as data, not as text",
        help: "use {remedy}",
    },
    fr: Words {
        message: "`{path}` est {kind} et ne peut servir ici",
        reason: "on lirait des données au lieu d'un texte",
        help: "utilisez {remedy}",
    },
};

/// A field that a case may not have, printed without asking.
pub const MAY_BE_ABSENT: Row = Row {
    code: "HC0506",
    severity: Error,
    when: "a template prints a field that a case may lack without asking whether it is there",
    source: "",
    en: Words {
        message: "`{path}` may be absent from a case",
        reason: "an absent value would leave a hole in a sentence",
        help: "put the sentence into `{{#if {guard}}} … {{/if}}`",
    },
    fr: Words {
        message: "`{path}` peut manquer dans un dossier",
        reason: "une valeur absente laisserait un vide dans une phrase",
        help: "mettez la phrase dans `{{#if {guard}}} … {{/if}}`",
    },
};

/// A template that could not be filled.
pub const NOT_RENDERED: Row = Row {
    code: "HC0507",
    severity: Error,
    when: "a template fails while it is filled with a case",
    source: "handlebars 6.4",
    en: Words {
        message: "the template cannot be filled: {fault}",
        reason: "",
        help: "correct the template at this place",
    },
    fr: Words {
        message: "le gabarit ne peut être rempli : {fault}",
        reason: "",
        help: "corrigez le gabarit à cet endroit",
    },
};

/// A part that does not exist.
pub const UNKNOWN_PART: Row = Row {
    code: "HC0508",
    severity: Error,
    when: "a template includes a part that does not exist or that includes itself",
    source: "",
    en: Words {
        message: "the part `{part}` does not exist in this language, or includes itself",
        reason: "",
        help: "did you mean `{nearest}`?",
    },
    fr: Words {
        message: "la partie `{part}` n'existe pas dans cette langue, ou s'inclut elle-même",
        reason: "",
        help: "vouliez-vous dire `{nearest}`?",
    },
};

/// A special block that does not exist.
pub const UNKNOWN_BLOCK: Row = Row {
    code: "HC0509",
    severity: Error,
    when: "a template has a fenced block, or a line in one, that letters do not know",
    source: "",
    en: Words {
        message: "`{block}` is no block, or no line of a block, that letters have",
        reason: "its text would be lost",
        help: "use one of: {known}",
    },
    fr: Words {
        message: "`{block}` n'est ni un bloc ni une ligne de bloc d'une lettre",
        reason: "son texte serait perdu",
        help: "utilisez l'un de : {known}",
    },
};

/// Markup that letters do not have.
pub const FORBIDDEN_MARKUP: Row = Row {
    code: "HC0510",
    severity: Error,
    when: "a template has HTML, an image, a rule, code or a link that letters do not have, or leaves a tag open",
    source: "",
    en: Words {
        message: "`{markup}` is markup that letters do not have, or is left open",
        reason: "its text would be lost or come out wrong",
        help: "use headings, paragraphs, lists, tables, `>` quotations, *emphasis*, **strong** and the special blocks",
    },
    fr: Words {
        message: "`{markup}` est un balisage qu'une lettre n'a pas, ou reste ouvert",
        reason: "son texte serait perdu ou mal rendu",
        help: "utilisez titres, paragraphes, listes, tableaux, citations `>`, *italique*, **gras** et les blocs spéciaux",
    },
};

/// A head comment that says too little.
pub const TEMPLATE_HEAD: Row = Row {
    code: "HC0511",
    severity: Error,
    when: "the comment at the head of a template is missing or says something unknown",
    source: "",
    en: Words {
        message: "the head of the template lacks or misstates `{what}`",
        reason: "the head says when the letter is written and to whom it goes",
        help: "begin the template with a comment that has `title:`, `addressee:`, `matters:` and `order:`",
    },
    fr: Words {
        message: "l'en-tête du gabarit omet ou fausse `{what}`",
        reason: "l'en-tête dit quand la lettre est écrite et à qui elle va",
        help: "commencez le gabarit par un commentaire avec `title:`, `addressee:`, `matters:` et `order:`",
    },
};

/// Handlebars that letters do not use.
pub const NOT_ALLOWED: Row = Row {
    code: "HC0512",
    severity: Error,
    when: "a template uses a feature of Handlebars that would go around the checks: unescaped output, inline parts, raw blocks",
    source: "",
    en: Words {
        message: "`{what}` is not used in letters",
        reason: "values printed so would not be checked or escaped",
        help: "print fields with `{{…}}` or with a function, and put shared text into a part of its own",
    },
    fr: Words {
        message: "`{what}` ne s'utilise pas dans les lettres",
        reason: "les valeurs ainsi imprimées ne seraient ni vérifiées ni protégées",
        help: "imprimez les champs avec `{{…}}` ou une fonction, et mettez le texte commun dans une partie",
    },
};

/// A part of the case that the letter needs.
pub const PART_OF_CASE_MISSING: Row = Row {
    code: "HC0513",
    severity: Error,
    when: "the letter of the matter needs a part that the case lacks, e.g. the decision for a reconsideration",
    source: "",
    en: Words {
        message: "the letter `{letter}` needs `{key}`, which the case does not have",
        reason: "",
        help: "add `{key}` to the case",
    },
    fr: Words {
        message: "la lettre `{letter}` a besoin de `{key}`, que le dossier n'a pas",
        reason: "",
        help: "ajoutez `{key}` au dossier",
    },
};
