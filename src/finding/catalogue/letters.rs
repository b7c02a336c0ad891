//! Findings about letters, templates and fonts.

use super::Row;
use crate::finding::{Severity, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NO_GLYPH,
    &NO_ROOM,
    &NO_PICTURE,
    &NO_ANCHOR,
    &CITE_LEFT,
    &PAGES_RESTLESS,
    &NO_ALTERNATIVE,
];

// HC0550–HC0599: fonts and layout.

/// A character that no font has.
pub const NO_GLYPH: Row = Row {
    code: "HC0550",
    severity: Severity::Error,
    en: Words {
        message: "no font has the character `{character}` ({code_point}, {script}), in `{context}`",
        reason: "it would be printed as a blank or a box, and nobody could read or search it",
        help: "install a font with this script, such as Noto Sans or Noto Serif for {script}, or replace the character",
        when: "a text to be printed holds a character that no font of the program or of this machine has",
        source: "",
    },
    fr: Words {
        message: "aucune police n'a le caractère `{character}` ({code_point}, {script}), dans `{context}`",
        reason: "il serait imprimé en blanc ou en case vide, et personne ne pourrait le lire ni le chercher",
        help: "installez une police qui a cette écriture, telle que Noto Sans ou Noto Serif pour {script}, ou remplacez le caractère",
        when: "un texte à imprimer contient un caractère qu'aucune police du programme ou de cet ordinateur n'a",
        source: "",
    },
};

/// A style whose margins leave no room for text.
pub const NO_ROOM: Row = Row {
    code: "HC0551",
    severity: Severity::Error,
    en: Words {
        message: "the style leaves {width} by {height} points for text; at least {limit} by {limit} are needed",
        reason: "words would run off the page",
        help: "make the style's margins smaller, or its sizes of type",
        when: "the margins of the house style leave too little room for text",
        source: "",
    },
    fr: Words {
        message: "le style laisse {width} sur {height} points au texte; il en faut au moins {limit} sur {limit}",
        reason: "des mots sortiraient de la page",
        help: "réduisez les marges du style, ou ses corps de caractères",
        when: "les marges du style maison laissent trop peu de place au texte",
        source: "",
    },
};

/// A picture that cannot be placed.
pub const NO_PICTURE: Row = Row {
    code: "HC0552",
    severity: Severity::Error,
    en: Words {
        message: "the picture `{key}` is missing, or is neither a PNG nor a JPEG file",
        reason: "the page would have a hole where it belongs",
        help: "put a PNG or JPEG file of that name into the folder of the file that names it, or take the name out",
        when: "a letter or its letterhead shows a picture that is missing or is neither PNG nor JPEG",
        source: "",
    },
    fr: Words {
        message: "l'image `{key}` manque, ou n'est ni un fichier PNG ni un fichier JPEG",
        reason: "la page aurait un trou à sa place",
        help: "placez un fichier PNG ou JPEG de ce nom dans le dossier du fichier qui le nomme, ou retirez ce nom",
        when: "une lettre ou son en-tête montre une image qui manque ou qui n'est ni PNG ni JPEG",
        source: "",
    },
};

/// A link or cross reference that leads nowhere.
pub const NO_ANCHOR: Row = Row {
    code: "HC0553",
    severity: Severity::Error,
    en: Words {
        message: "a reference leads to `{anchor}`, which the document `{document}` does not have",
        reason: "a reader who follows it would arrive nowhere",
        help: "give the heading or paragraph that is meant the name `{anchor}`, or correct the reference",
        when: "a link or a page reference names a place that the document does not have",
        source: "",
    },
    fr: Words {
        message: "un renvoi mène à `{anchor}`, que le document `{document}` n'a pas",
        reason: "qui le suivrait n'arriverait nulle part",
        help: "donnez le nom `{anchor}` au titre ou au paragraphe visé, ou corrigez le renvoi",
        when: "un lien ou un renvoi de page nomme un endroit que le document n'a pas",
        source: "",
    },
};

/// A cite that is still an exhibit's id.
pub const CITE_LEFT: Row = Row {
    code: "HC0554",
    severity: Severity::Error,
    en: Words {
        message: "the cite of the exhibit `{exhibit}` in `{document}` has no mark and page",
        reason: "the reader could not find the exhibit",
        help: "list the exhibit `{exhibit}` in the case's evidence, or take the cite out",
        when: "a document is typeset while it still cites an exhibit by its id instead of its mark and page",
        source: "",
    },
    fr: Words {
        message: "la citation de la pièce `{exhibit}` dans `{document}` n'a ni cote ni page",
        reason: "le lecteur ne pourrait pas trouver la pièce",
        help: "ajoutez la pièce `{exhibit}` à la preuve du dossier, ou retirez la citation",
        when: "un document est mis en pages alors qu'il cite encore une pièce par son id et non par sa cote et sa page",
        source: "",
    },
};

/// Page references that change the pages they refer to.
pub const PAGES_RESTLESS: Row = Row {
    code: "HC0555",
    severity: Severity::Error,
    en: Words {
        message: "the page numbers printed in `{document}` were not settled after {rounds} rounds of layout",
        reason: "a printed page number would be wrong",
        help: "add or remove a few words near a page reference, so that no line hangs on the width of a page number",
        when: "page numbers in a table of contents or in references move the text so that they are never right",
        source: "",
    },
    fr: Words {
        message: "les numéros de page imprimés dans `{document}` n'étaient pas fixés après {rounds} mises en page",
        reason: "un numéro de page imprimé serait faux",
        help: "ajoutez ou retirez quelques mots près d'un renvoi, pour qu'aucune ligne ne tienne à la largeur d'un numéro",
        when: "les numéros de page d'une table des matières ou des renvois déplacent le texte, de sorte qu'ils ne sont jamais justes",
        source: "",
    },
};

/// A picture that says nothing to those who do not see it.
pub const NO_ALTERNATIVE: Row = Row {
    code: "HC0556",
    severity: Severity::Error,
    en: Words {
        message: "the picture `{key}` has no alternative text",
        reason: "who hears the letter instead of seeing it would not know what the picture shows",
        help: "say in a sentence what the picture shows",
        when: "a letter shows a picture without words that tell what it shows",
        source: "ISO 14289-1:2014 (PDF/UA-1), 7.3",
    },
    fr: Words {
        message: "l'image `{key}` n'a pas de texte de remplacement",
        reason: "qui entend la lettre au lieu de la voir ne saurait pas ce que montre l'image",
        help: "dites en une phrase ce que montre l'image",
        when: "une lettre montre une image sans mots qui disent ce qu'elle montre",
        source: "ISO 14289-1:2014 (PDF/UA-1), 7.3",
    },
};
