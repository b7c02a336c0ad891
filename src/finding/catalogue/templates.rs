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
    en: Words {
        message: "this program has no letter for the matter `{matter}` in the language `{language}` yet",
        reason: "a package without its letter would look complete and not be",
        help: "write the letter by other means, or choose one of: {known}",
        when: "the case's matter or language is one for which no letter has been written",
        source: "",
    },
    fr: Words {
        message: "ce programme n'a pas encore de lettre pour l'affaire `{matter}` dans la langue `{language}`",
        reason: "un dossier sans sa lettre aurait l'air complet sans l'être",
        help: "rédigez la lettre autrement, ou choisissez parmi : {known}",
        when: "aucune lettre n'a été écrite pour l'affaire ou la langue du dossier",
        source: "",
    },
};

/// A template that Handlebars cannot read.
pub const TEMPLATE_SYNTAX: Row = Row {
    code: "HC0502",
    severity: Error,
    en: Words {
        message: "the template cannot be read: {fault}",
        reason: "",
        help: "close every block by its name and every pair of braces",
        when: "a template is not well-formed Handlebars",
        source: "handlebars 6.4",
    },
    fr: Words {
        message: "le gabarit ne peut être lu : {fault}",
        reason: "",
        help: "fermez chaque bloc par son nom et chaque paire d'accolades",
        when: "un gabarit n'est pas du Handlebars bien formé",
        source: "handlebars 6.4",
    },
};

/// A path that the view has not.
pub const UNKNOWN_FIELD: Row = Row {
    code: "HC0503",
    severity: Error,
    en: Words {
        message: "there is no field `{path}`: `{object}` has no `{field}`",
        reason: "an unknown field would print nothing and leave a hole in the letter",
        help: "did you mean `{nearest}`?",
        when: "a template names a field that templates do not have",
        source: "",
    },
    fr: Words {
        message: "il n'y a pas de champ `{path}` : `{object}` n'a pas de `{field}`",
        reason: "un champ inconnu n'imprimerait rien et laisserait un vide dans la lettre",
        help: "vouliez-vous dire `{nearest}`?",
        when: "un gabarit nomme un champ que les gabarits n'ont pas",
        source: "",
    },
};

/// A path of further out, named inside a loop or a part.
pub const FIELD_OUTSIDE: Row = Row {
    code: "HC0514",
    severity: Error,
    en: Words {
        message: "the field `{path}` stands outside this `each` or part",
        reason: "inside `each` a path starts at the item; this one would lead nowhere",
        help: "write `{write}`",
        when: "a template names, inside `each` or a part, a field that stands outside it",
        source: "handlebars 6.4: inside `each` a path starts at the item",
    },
    fr: Words {
        message: "le champ `{path}` se trouve à l'extérieur de ce `each` ou de cette partie",
        reason: "à l'intérieur de `each`, un chemin part de l'élément; celui-ci ne mènerait nulle part",
        help: "écrivez `{write}`",
        when: "un gabarit nomme, à l'intérieur de `each` ou d'une partie, un champ qui se trouve à l'extérieur",
        source: "handlebars 6.4 : à l'intérieur de `each`, un chemin part de l'élément",
    },
};

/// A function that does not exist.
pub const UNKNOWN_FUNCTION: Row = Row {
    code: "HC0504",
    severity: Error,
    en: Words {
        message: "the function `{function}` does not exist or does not take {count} arguments",
        reason: "",
        help: "did you mean `{nearest}`: {doc}",
        when: "a template calls a function that does not exist, or with the wrong number of arguments",
        source: "",
    },
    fr: Words {
        message: "la fonction `{function}` n'existe pas ou ne prend pas {count} arguments",
        reason: "",
        help: "vouliez-vous dire `{nearest}` : {doc}",
        when: "un gabarit appelle une fonction qui n'existe pas, ou avec le mauvais nombre d'arguments",
        source: "",
    },
};

/// A field used as what it is not.
pub const WRONG_KIND: Row = Row {
    code: "HC0505",
    severity: Error,
    en: Words {
        message: "`{path}` is {kind} and cannot be used here",
        reason: "it would come out as data, not as text",
        help: "use {remedy}",
        when: "a template prints prose, a date, cites, a person or a list as if it were a line of text, or hands it to the wrong function",
        source: "",
    },
    fr: Words {
        message: "`{path}` est {kind} et ne peut servir ici",
        reason: "on lirait des données au lieu d'un texte",
        help: "utilisez {remedy}",
        when: "un gabarit imprime de la prose, une date, des renvois, une personne ou une liste comme si c'était une ligne de texte, ou les donne à la mauvaise fonction",
        source: "",
    },
};

/// A field that a case may not have, printed without asking.
pub const MAY_BE_ABSENT: Row = Row {
    code: "HC0506",
    severity: Error,
    en: Words {
        message: "`{path}` may be absent from a case",
        reason: "an absent value would leave a hole in a sentence",
        help: "put the sentence into `{{#if {guard}}} … {{/if}}`",
        when: "a template prints a field that a case may lack without asking whether it is there",
        source: "",
    },
    fr: Words {
        message: "`{path}` peut manquer dans un dossier",
        reason: "une valeur absente laisserait un vide dans une phrase",
        help: "mettez la phrase dans `{{#if {guard}}} … {{/if}}`",
        when: "un gabarit imprime un champ qui peut manquer dans un dossier sans demander s'il y est",
        source: "",
    },
};

/// A template that could not be filled.
pub const NOT_RENDERED: Row = Row {
    code: "HC0507",
    severity: Error,
    en: Words {
        message: "the template cannot be filled: {fault}",
        reason: "",
        help: "correct the template at this place",
        when: "a template fails while it is filled with a case",
        source: "handlebars 6.4",
    },
    fr: Words {
        message: "le gabarit ne peut être rempli : {fault}",
        reason: "",
        help: "corrigez le gabarit à cet endroit",
        when: "un gabarit échoue pendant qu'il est rempli avec un dossier",
        source: "handlebars 6.4",
    },
};

/// A part that does not exist.
pub const UNKNOWN_PART: Row = Row {
    code: "HC0508",
    severity: Error,
    en: Words {
        message: "the part `{part}` does not exist in this language, or includes itself",
        reason: "",
        help: "did you mean `{nearest}`?",
        when: "a template includes a part that does not exist or that includes itself",
        source: "",
    },
    fr: Words {
        message: "la partie `{part}` n'existe pas dans cette langue, ou s'inclut elle-même",
        reason: "",
        help: "vouliez-vous dire `{nearest}`?",
        when: "un gabarit inclut une partie qui n'existe pas ou qui s'inclut elle-même",
        source: "",
    },
};

/// A special block that does not exist.
pub const UNKNOWN_BLOCK: Row = Row {
    code: "HC0509",
    severity: Error,
    en: Words {
        message: "`{block}` is no block, or no line of a block, that letters have",
        reason: "its text would be lost",
        help: "use one of: {known}",
        when: "a template has a fenced block, or a line in one, that letters do not know",
        source: "",
    },
    fr: Words {
        message: "`{block}` n'est ni un bloc ni une ligne de bloc d'une lettre",
        reason: "son texte serait perdu",
        help: "utilisez l'un de : {known}",
        when: "un gabarit a un bloc clôturé, ou une ligne dans un tel bloc, que les lettres ne connaissent pas",
        source: "",
    },
};

/// Markup that letters do not have.
pub const FORBIDDEN_MARKUP: Row = Row {
    code: "HC0510",
    severity: Error,
    en: Words {
        message: "`{markup}` is markup that letters do not have, or is left open",
        reason: "its text would be lost or come out wrong",
        help: "use headings, paragraphs, lists, tables, `>` quotations, *emphasis*, **strong** and the special blocks",
        when: "a template has HTML, an image, a rule, code or a link that letters do not have, or leaves a tag open",
        source: "",
    },
    fr: Words {
        message: "`{markup}` est un balisage qu'une lettre n'a pas, ou reste ouvert",
        reason: "son texte serait perdu ou mal rendu",
        help: "utilisez titres, paragraphes, listes, tableaux, citations `>`, *italique*, **gras** et les blocs spéciaux",
        when: "un gabarit a du HTML, une image, un filet, du code ou un lien que les lettres n'ont pas, ou laisse une balise ouverte",
        source: "",
    },
};

/// A head comment that says too little.
pub const TEMPLATE_HEAD: Row = Row {
    code: "HC0511",
    severity: Error,
    en: Words {
        message: "the head of the template lacks or misstates `{what}`",
        reason: "the head says when the letter is written and to whom it goes",
        help: "begin the template with a comment that has `title:`, `addressee:`, `matters:` and `order:`",
        when: "the comment at the head of a template is missing or says something unknown",
        source: "",
    },
    fr: Words {
        message: "l'en-tête du gabarit omet ou fausse `{what}`",
        reason: "l'en-tête dit quand la lettre est écrite et à qui elle va",
        help: "commencez le gabarit par un commentaire avec `title:`, `addressee:`, `matters:` et `order:`",
        when: "le commentaire en tête d'un gabarit manque ou dit quelque chose d'inconnu",
        source: "",
    },
};

/// Handlebars that letters do not use.
pub const NOT_ALLOWED: Row = Row {
    code: "HC0512",
    severity: Error,
    en: Words {
        message: "`{what}` is not used in letters",
        reason: "values printed so would not be checked or escaped",
        help: "print fields with `{{…}}` or with a function, and put shared text into a part of its own",
        when: "a template uses a feature of Handlebars that would go around the checks: unescaped output, inline parts, raw blocks",
        source: "",
    },
    fr: Words {
        message: "`{what}` ne s'utilise pas dans les lettres",
        reason: "les valeurs ainsi imprimées ne seraient ni vérifiées ni protégées",
        help: "imprimez les champs avec `{{…}}` ou une fonction, et mettez le texte commun dans une partie",
        when: "un gabarit se sert d'un procédé de Handlebars qui contournerait les vérifications : sortie non protégée, parties incorporées, blocs bruts",
        source: "",
    },
};

/// A part of the case that the letter needs.
pub const PART_OF_CASE_MISSING: Row = Row {
    code: "HC0513",
    severity: Error,
    en: Words {
        message: "the letter `{letter}` needs `{key}`, which the case does not have",
        reason: "",
        help: "add `{key}` to the case",
        when: "the letter of the matter needs a part that the case lacks, e.g. the decision for a reconsideration",
        source: "",
    },
    fr: Words {
        message: "la lettre `{letter}` a besoin de `{key}`, que le dossier n'a pas",
        reason: "",
        help: "ajoutez `{key}` au dossier",
        when: "la lettre de l'affaire a besoin d'une partie que le dossier n'a pas, p. ex. la décision pour un réexamen",
        source: "",
    },
};
