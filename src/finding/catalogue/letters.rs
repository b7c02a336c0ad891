//! Findings about letters, templates and fonts.

use super::Row;
<<<<<<< HEAD
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this area, in the order of their codes.
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
    &CITE_OF_NO_EXHIBIT,
    &CITE_OF_NO_PAGE,
    &CITE_WITHOUT_EXHIBITS,
    &NOTHING_ARGUED,
    &EMPTY_FACTOR,
    &EMPTY_NARRATIVE,
    &NO_GROUNDS,
    &LANGUAGE_WITHOUT_NAME,
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

/// A cite of an unknown exhibit.
pub const CITE_OF_NO_EXHIBIT: Row = Row {
    code: "HC0520",
    severity: Error,
    when: "a fact, a date or a ground cites an exhibit that the evidence does not have",
    source: "",
    en: Words {
        message: "no exhibit has the id `{exhibit}`",
        reason: "a cite must lead to a page that is there",
        help: "did you mean `{nearest}`? If not, add the exhibit to `evidence`",
    },
    fr: Words {
        message: "aucune pièce n'a l'identifiant `{exhibit}`",
        reason: "un renvoi doit mener à une page qui existe",
        help: "vouliez-vous dire `{nearest}`? Sinon, ajoutez la pièce à `evidence`",
    },
};

/// A cite of a page beyond the exhibit.
pub const CITE_OF_NO_PAGE: Row = Row {
    code: "HC0521",
    severity: Error,
    when: "a cite names a page that the exhibit does not have",
    source: "",
    en: Words {
        message: "exhibit `{exhibit}` has no page {page}: it has {pages} pages",
        reason: "a cite must lead to a page that is there",
        help: "give a page from 1 to {pages}, counted within the exhibit, or leave the page out",
    },
    fr: Words {
        message: "la pièce `{exhibit}` n'a pas de page {page} : elle a {pages} pages",
        reason: "un renvoi doit mener à une page qui existe",
        help: "donnez une page de 1 à {pages}, comptée dans la pièce, ou omettez la page",
    },
};

/// A cite in a case without exhibits.
pub const CITE_WITHOUT_EXHIBITS: Row = Row {
    code: "HC0522",
    severity: Error,
    when: "the case cites an exhibit and has no evidence at all",
    source: "",
    en: Words {
        message: "exhibit `{exhibit}` is cited, and the case has no exhibits",
        reason: "a cite must lead to a page that is there",
        help: "list the exhibit in `evidence`",
    },
    fr: Words {
        message: "la pièce `{exhibit}` est citée, et le dossier n'a aucune pièce",
        reason: "un renvoi doit mener à une page qui existe",
        help: "inscrivez la pièce dans `evidence`",
    },
};

/// An application without argument.
pub const NOTHING_ARGUED: Row = Row {
    code: "HC0530",
    severity: Error,
    when: "an application has neither a factor nor a child's interests",
    source: "IRPA s. 25(1); IRCC Guide 5291, read 2026-11-23",
    en: Words {
        message: "the case argues nothing: it has no factor and no child's interests",
        reason: "the applicant must show why relief is justified; officers need not ask for more",
        help: "give `factors` with facts, or `best_interests` of a child in `people`",
    },
    fr: Words {
        message: "le dossier ne fait rien valoir : ni facteur, ni intérêt d'un enfant",
        reason: "il revient au demandeur de montrer pourquoi la mesure est justifiée",
        help: "donnez des `factors` avec leurs faits, ou les `best_interests` d'un enfant dans `people`",
    },
};

/// A factor that is only named.
pub const EMPTY_FACTOR: Row = Row {
    code: "HC0531",
    severity: Error,
    when: "a factor has neither facts nor a summary nor a conclusion",
    source: "IRCC Guide 5291, read 2026-11-23",
    en: Words {
        message: "factor {number} has a name and nothing else",
        reason: "a heading without argument weakens the letter",
        help: "give it `facts`, a `summary` or a `conclusion`, or take it out",
    },
    fr: Words {
        message: "le facteur {number} a un nom et rien d'autre",
        reason: "un titre sans argument affaiblit la lettre",
        help: "donnez-lui des `facts`, un `summary` ou une `conclusion`, ou retirez-le",
    },
};

/// A narrative without words.
pub const EMPTY_NARRATIVE: Row = Row {
    code: "HC0532",
    severity: Error,
    when: "the narrative, or a part of it, has no paragraphs",
    source: "",
    en: Words {
        message: "this part of the narrative has no paragraphs",
        reason: "a heading or a declaration without words declares nothing",
        help: "give it `paragraphs`, or take it out",
    },
    fr: Words {
        message: "cette partie du récit n'a aucun paragraphe",
        reason: "un titre ou une déclaration sans texte ne déclare rien",
        help: "donnez-lui des `paragraphs`, ou retirez-la",
    },
};

/// A reconsideration without grounds.
pub const NO_GROUNDS: Row = Row {
    code: "HC0533",
    severity: Error,
    when: "a reconsideration request gives no ground",
    source: "IRCC program delivery instructions, read 2026-11-23: reconsideration is exceptional; disagreement is not enough",
    en: Words {
        message: "the request for reconsideration gives no ground",
        reason: "an officer reopens a decision for an error, unfairness or new evidence, not for disagreement",
        help: "give `decision.grounds`, each with its argument and evidence",
    },
    fr: Words {
        message: "la demande de réexamen ne donne aucun motif",
        reason: "un agent rouvre une décision pour une erreur, un manque d'équité ou une preuve nouvelle, non pour un désaccord",
        help: "donnez `decision.grounds`, chacun avec son argument et sa preuve",
    },
};

/// A language whose name is not known.
pub const LANGUAGE_WITHOUT_NAME: Row = Row {
    code: "HC0534",
    severity: Warning,
    when: "the interpreter's language has a tag for which the program knows no name",
    source: "BCP 47",
    en: Words {
        message: "no name is known for the language `{tag}`: the interpreter's clause prints the tag",
        reason: "",
        help: "use the tag of the language's usual name, or correct the clause by hand",
    },
    fr: Words {
        message: "aucun nom n'est connu pour la langue `{tag}` : la clause de l'interprète imprime le code",
        reason: "",
        help: "utilisez le code usuel de la langue, ou corrigez la clause à la main",
=======
use crate::finding::{Severity, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NO_GLYPH,
    &NO_ROOM,
    &NO_PICTURE,
    &NO_ANCHOR,
    &CITE_LEFT,
    &PAGES_RESTLESS,
];

// HC0550–HC0599: fonts and layout.

/// A character that no font has.
pub const NO_GLYPH: Row = Row {
    code: "HC0550",
    severity: Severity::Error,
    when: "a text to be printed holds a character that no font of the program or of this machine has",
    source: "",
    en: Words {
        message: "no font has the character `{character}` ({code_point}, {script}), in `{context}`",
        reason: "it would be printed as a blank or a box, and nobody could read or search it",
        help: "install a font with this script, such as Noto Sans or Noto Serif for {script}, or replace the character",
    },
    fr: Words {
        message: "aucune police n'a le caractère `{character}` ({code_point}, {script}), dans `{context}`",
        reason: "il serait imprimé en blanc ou en case vide, et personne ne pourrait le lire ni le chercher",
        help: "installez une police qui a cette écriture, telle que Noto Sans ou Noto Serif pour {script}, ou remplacez le caractère",
    },
};

/// A style whose margins leave no room for text.
pub const NO_ROOM: Row = Row {
    code: "HC0551",
    severity: Severity::Error,
    when: "the margins of the house style leave too little room for text",
    source: "",
    en: Words {
        message: "the style leaves {width} by {height} points for text; at least {limit} by {limit} are needed",
        reason: "words would run off the page",
        help: "make the style's margins smaller, or its sizes of type",
    },
    fr: Words {
        message: "le style laisse {width} sur {height} points au texte; il en faut au moins {limit} sur {limit}",
        reason: "des mots sortiraient de la page",
        help: "réduisez les marges du style, ou ses corps de caractères",
    },
};

/// A picture that cannot be placed.
pub const NO_PICTURE: Row = Row {
    code: "HC0552",
    severity: Severity::Error,
    when: "a letter or its letterhead shows a picture that is missing or is neither PNG nor JPEG",
    source: "",
    en: Words {
        message: "the picture `{key}` is missing, or is neither a PNG nor a JPEG file",
        reason: "the page would have a hole where it belongs",
        help: "give the picture as a PNG or JPEG file, or take it out of the letter or the style",
    },
    fr: Words {
        message: "l'image `{key}` manque, ou n'est ni un fichier PNG ni un fichier JPEG",
        reason: "la page aurait un trou à sa place",
        help: "fournissez l'image en fichier PNG ou JPEG, ou retirez-la de la lettre ou du style",
    },
};

/// A link or cross reference that leads nowhere.
pub const NO_ANCHOR: Row = Row {
    code: "HC0553",
    severity: Severity::Error,
    when: "a link or a page reference names a place that the document does not have",
    source: "",
    en: Words {
        message: "a reference leads to `{anchor}`, which the document `{document}` does not have",
        reason: "a reader who follows it would arrive nowhere",
        help: "give the heading or paragraph that is meant the name `{anchor}`, or correct the reference",
    },
    fr: Words {
        message: "un renvoi mène à `{anchor}`, que le document `{document}` n'a pas",
        reason: "qui le suivrait n'arriverait nulle part",
        help: "donnez le nom `{anchor}` au titre ou au paragraphe visé, ou corrigez le renvoi",
    },
};

/// A cite that is still an exhibit's id.
pub const CITE_LEFT: Row = Row {
    code: "HC0554",
    severity: Severity::Error,
    when: "a document is typeset while it still cites an exhibit by its id instead of its mark and page",
    source: "",
    en: Words {
        message: "the cite of the exhibit `{exhibit}` in `{document}` has no mark and page",
        reason: "the reader could not find the exhibit",
        help: "list the exhibit `{exhibit}` in the case's evidence, or take the cite out",
    },
    fr: Words {
        message: "la citation de la pièce `{exhibit}` dans `{document}` n'a ni cote ni page",
        reason: "le lecteur ne pourrait pas trouver la pièce",
        help: "ajoutez la pièce `{exhibit}` à la preuve du dossier, ou retirez la citation",
    },
};

/// Page references that change the pages they refer to.
pub const PAGES_RESTLESS: Row = Row {
    code: "HC0555",
    severity: Severity::Error,
    when: "page numbers in a table of contents or in references move the text so that they are never right",
    source: "",
    en: Words {
        message: "the page numbers printed in `{document}` were not settled after {rounds} rounds of layout",
        reason: "a printed page number would be wrong",
        help: "add or remove a few words near a page reference, so that no line hangs on the width of a page number",
    },
    fr: Words {
        message: "les numéros de page imprimés dans `{document}` n'étaient pas fixés après {rounds} mises en page",
        reason: "un numéro de page imprimé serait faux",
        help: "ajoutez ou retirez quelques mots près d'un renvoi, pour qu'aucune ligne ne tienne à la largeur d'un numéro",
>>>>>>> main
    },
};
