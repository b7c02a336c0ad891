//! Findings about what a letter needs of its case: cites that lead somewhere, something to argue. HC0520 to HC0549.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &CITE_OF_NO_EXHIBIT,
    &CITE_OF_NO_PAGE,
    &CITE_WITHOUT_EXHIBITS,
    &NOTHING_ARGUED,
    &EMPTY_FACTOR,
    &EMPTY_NARRATIVE,
    &NO_GROUNDS,
    &LANGUAGE_WITHOUT_NAME,
];

/// A cite of an unknown exhibit.
pub const CITE_OF_NO_EXHIBIT: Row = Row {
    code: "HC0520",
    severity: Error,
    en: Words {
        message: "no exhibit has the id `{exhibit}`",
        reason: "a cite must lead to a page that is there",
        help: "did you mean `{nearest}`? If not, add the exhibit to `evidence`",
        when: "a fact, a date or a ground cites an exhibit that the evidence does not have",
        source: "",
    },
    fr: Words {
        message: "aucune pièce n'a l'identifiant `{exhibit}`",
        reason: "un renvoi doit mener à une page qui existe",
        help: "vouliez-vous dire `{nearest}`? Sinon, ajoutez la pièce à `evidence`",
        when: "un fait, une date ou un motif renvoie à une pièce qui n'est pas parmi les preuves",
        source: "",
    },
};

/// A cite of a page beyond the exhibit.
pub const CITE_OF_NO_PAGE: Row = Row {
    code: "HC0521",
    severity: Error,
    en: Words {
        message: "exhibit `{exhibit}` has no page {page}: its last page is {pages}",
        reason: "a cite must lead to a page that is there",
        help: "give a page from 1 to {pages}, counted within the exhibit, or leave the page out",
        when: "a cite names a page that the exhibit does not have",
        source: "",
    },
    fr: Words {
        message: "la pièce `{exhibit}` n'a pas de page {page} : sa dernière page est la {pages}",
        reason: "un renvoi doit mener à une page qui existe",
        help: "donnez une page de 1 à {pages}, comptée dans la pièce, ou omettez la page",
        when: "un renvoi nomme une page que la pièce n'a pas",
        source: "",
    },
};

/// A cite in a case without exhibits.
pub const CITE_WITHOUT_EXHIBITS: Row = Row {
    code: "HC0522",
    severity: Error,
    en: Words {
        message: "exhibit `{exhibit}` is cited, and the case has no exhibits",
        reason: "a cite must lead to a page that is there",
        help: "list the exhibit in `evidence`",
        when: "the case cites an exhibit and has no evidence at all",
        source: "",
    },
    fr: Words {
        message: "la pièce `{exhibit}` est citée, et le dossier n'a aucune pièce",
        reason: "un renvoi doit mener à une page qui existe",
        help: "inscrivez la pièce dans `evidence`",
        when: "le dossier renvoie à une pièce et n'a aucune preuve",
        source: "",
    },
};

/// An application without argument.
pub const NOTHING_ARGUED: Row = Row {
    code: "HC0530",
    severity: Error,
    en: Words {
        message: "the case argues nothing: it has no factor and no child's interests",
        reason: "the applicant must show why relief is justified; officers need not ask for more",
        help: "give `factors` with facts, or `best_interests` of a child in `people`",
        when: "an application has neither a factor nor a child's interests",
        source: "IRPA s. 25(1); IRCC Guide 5291, read 2026-11-23",
    },
    fr: Words {
        message: "le dossier ne fait rien valoir : ni facteur, ni intérêt d'un enfant",
        reason: "il revient au demandeur de montrer pourquoi la mesure est justifiée",
        help: "donnez des `factors` avec leurs faits, ou les `best_interests` d'un enfant dans `people`",
        when: "une demande n'a ni facteur ni intérêt d'un enfant",
        source: "LIPR, par. 25(1); guide 5291 d'IRCC, lu le 2026-11-23",
    },
};

/// A factor that is only named.
pub const EMPTY_FACTOR: Row = Row {
    code: "HC0531",
    severity: Error,
    en: Words {
        message: "factor {number} has a name and nothing else",
        reason: "a heading without argument weakens the letter",
        help: "give it `facts`, a `summary` or a `conclusion`, or take it out",
        when: "a factor has neither facts nor a summary nor a conclusion",
        source: "IRCC Guide 5291, read 2026-11-23",
    },
    fr: Words {
        message: "le facteur {number} a un nom et rien d'autre",
        reason: "un titre sans argument affaiblit la lettre",
        help: "donnez-lui des `facts`, un `summary` ou une `conclusion`, ou retirez-le",
        when: "un facteur n'a ni faits, ni résumé, ni conclusion",
        source: "guide 5291 d'IRCC, lu le 2026-11-23",
    },
};

/// A narrative without words.
pub const EMPTY_NARRATIVE: Row = Row {
    code: "HC0532",
    severity: Error,
    en: Words {
        message: "this part of the narrative has no paragraphs",
        reason: "a heading or a declaration without words declares nothing",
        help: "give it `paragraphs`, or take it out",
        when: "the narrative, or a part of it, has no paragraphs",
        source: "",
    },
    fr: Words {
        message: "cette partie du récit n'a aucun paragraphe",
        reason: "un titre ou une déclaration sans texte ne déclare rien",
        help: "donnez-lui des `paragraphs`, ou retirez-la",
        when: "le récit, ou l'une de ses parties, n'a aucun paragraphe",
        source: "",
    },
};

/// A reconsideration without grounds.
pub const NO_GROUNDS: Row = Row {
    code: "HC0533",
    severity: Error,
    en: Words {
        message: "the request for reconsideration gives no ground",
        reason: "an officer reopens a decision for an error, unfairness or new evidence, not for disagreement",
        help: "give `decision.grounds`, each with its argument and evidence",
        when: "a reconsideration request gives no ground",
        source: "IRCC program delivery instructions, read 2026-11-23: reconsideration is exceptional; disagreement is not enough",
    },
    fr: Words {
        message: "la demande de réexamen ne donne aucun motif",
        reason: "un agent rouvre une décision pour une erreur, un manque d'équité ou une preuve nouvelle, non pour un désaccord",
        help: "donnez `decision.grounds`, chacun avec son argument et sa preuve",
        when: "une demande de réexamen ne donne aucun motif",
        source: "instructions d'IRCC sur l'exécution des programmes, lues le 2026-11-23 : le réexamen est exceptionnel; un désaccord ne suffit pas",
    },
};

/// A language whose name is not known.
pub const LANGUAGE_WITHOUT_NAME: Row = Row {
    code: "HC0534",
    severity: Warning,
    en: Words {
        message: "no name is known for the language `{tag}`: the interpreter's clause prints the tag",
        reason: "",
        help: "use the tag of the language's usual name, or correct the clause by hand",
        when: "the interpreter's language has a tag for which the program knows no name",
        source: "BCP 47",
    },
    fr: Words {
        message: "aucun nom n'est connu pour la langue `{tag}` : la clause de l'interprète imprime le code",
        reason: "",
        help: "utilisez le code usuel de la langue, ou corrigez la clause à la main",
        when: "la langue de l'interprète a un code pour lequel le programme ne connaît aucun nom",
        source: "BCP 47",
    },
};
