//! What the texts of a case say beside what its data say. HC0340 to HC0349.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &NAME_NEARLY,
    &AGE_TOLD,
    &BIRTH_TOLD,
    &EVENT_TOLD,
    &PERSON_NOT_LISTED,
    &COUNT_TOLD,
    &SUM_TOLD,
    &PLACEHOLDER,
    &MARK_BY_HAND,
    &EXEMPTION_OF_ANOTHER,
];

/// A word that is nearly a name.
pub const NAME_NEARLY: Row = Row {
    code: "HC0340",
    severity: Warning,
    en: Words {
        message: "`{found}` is nearly `{name}`, and no other name of the case",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct the spelling, or add it to `other_names` where both are used",
        when: "a text has a word that differs by a letter or two from a name of the case and stands nowhere else in it",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "`{found}` est presque `{name}`, et n'est aucun autre nom du dossier",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez l'orthographe, ou ajoutez le nom à `other_names` si les deux sont utilisés",
        when: "un texte a un mot qui diffère d'une lettre ou deux d'un nom du dossier et n'y figure nulle part ailleurs",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An age that is not the age.
pub const AGE_TOLD: Row = Row {
    code: "HC0341",
    severity: Warning,
    en: Words {
        message: "the text says that {name} is {told}, and by the birth date the age is {age} on {filing}",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "correct the age or the birth date; letters are read as of the filing date",
        when: "a sentence gives somebody an age other than the one on the filing date",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le texte dit que {name} a {told} ans, et selon la date de naissance l'âge est de {age} ans le {filing}",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "corrigez l'âge ou la date de naissance; les lettres se lisent à la date du dépôt",
        when: "une phrase donne à une personne un autre âge que celui qu'elle a à la date de dépôt",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A birth that is not the birth.
pub const BIRTH_TOLD: Row = Row {
    code: "HC0342",
    severity: Warning,
    en: Words {
        message: "the text says that {name} was born {told}, and the birth date is {birth}",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "look at the birth record and correct the one that is wrong",
        when: "a sentence gives somebody another birth date or year than the data",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le texte dit que {name} est né le {told}, et la date de naissance est le {birth}",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "consultez l'acte de naissance et corrigez ce qui est erroné",
        when: "une phrase donne à une personne une autre date ou année de naissance que les données",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An event on a day that the history does not have.
pub const EVENT_TOLD: Row = Row {
    code: "HC0343",
    severity: Warning,
    en: Words {
        message: "the text dates {what} {told}, and the history lists {listed}",
        reason: "contradictions cost credibility, and may be taken for misrepresentation",
        help: "look at the paper and correct the one that is wrong, or add the event to `history`",
        when: "a sentence dates an entry, a removal order or a refusal on a day that the history does not list",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le texte situe {what} le {told}, et les antécédents indiquent {listed}",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations",
        help: "consultez le document et corrigez ce qui est erroné, ou ajoutez l'événement à `history`",
        when: "une phrase situe une entrée, une mesure de renvoi ou un refus à un jour que les antécédents n'indiquent pas",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A relative who is not listed.
pub const PERSON_NOT_LISTED: Row = Row {
    code: "HC0344",
    severity: Warning,
    en: Words {
        message: "the text names {name} ({kin}), who is not listed in `people`",
        reason: "a family member who is not declared may be excluded for good, and officers compare the story with the forms",
        help: "add the person to `people`, or say in the sentence that they have died",
        when: "a sentence names a living relative whom the case does not list",
        source: "IRPR ss. 10(2)(a), 117(9)(d), consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "le texte nomme {name} ({kin}), qui ne figure pas dans `people`",
        reason: "un membre de la famille qui n'est pas déclaré peut être exclu définitivement, et l'agent compare le récit aux formulaires",
        help: "ajoutez la personne à `people`, ou dites dans la phrase qu'elle est décédée",
        when: "une phrase nomme un proche vivant qui ne figure pas au dossier",
        source: "RIPR, al. 10(2)a) et 117(9)d), codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// A number of children that is not the number.
pub const COUNT_TOLD: Row = Row {
    code: "HC0345",
    severity: Warning,
    en: Words {
        message: "the text speaks of {told} children affected, and the interests of {argued} are argued",
        reason: "a child who is counted and not argued is a child whose interests nobody weighs",
        help: "correct the number, or give `best_interests` for each child",
        when: "a sentence says how many children are affected, and the interests of another number are argued",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le texte parle de {told} enfants touchés, et l'intérêt de {argued} est plaidé",
        reason: "l'intérêt d'un enfant compté et non plaidé n'est apprécié par personne",
        help: "corrigez le nombre, ou donnez `best_interests` pour chaque enfant",
        when: "une phrase dit combien d'enfants sont touchés, et l'intérêt d'un autre nombre est plaidé",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A sum that is not the sum.
pub const SUM_TOLD: Row = Row {
    code: "HC0346",
    severity: Warning,
    en: Words {
        message: "the receipt `{id}` is said to be of {told} in all, and the fees that cite it come to {paid}",
        reason: "the Minister is seized only when the fees are paid, and an officer adds them up",
        help: "correct the sum, or the amounts in `fees`",
        when: "a receipt is said to be of another sum than the fees that cite it together",
        source: "IRPA s. 25(1.1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le reçu `{id}` serait de {told} au total, et les frais qui le citent font {paid}",
        reason: "le ministre n'est saisi qu'une fois les frais payés, et l'agent les additionne",
        help: "corrigez la somme, ou les montants dans `fees`",
        when: "un reçu serait d'une autre somme que les frais qui le citent ensemble",
        source: "LIPR, par. 25(1.1), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A text that is not finished.
pub const PLACEHOLDER: Row = Row {
    code: "HC0347",
    severity: Error,
    en: Words {
        message: "a place is still to be filled in: `{found}` in `{text}`",
        reason: "the letter would print it",
        help: "write what belongs there, or take it out",
        when: "a text holds a place still to be filled in",
        source: "",
    },
    fr: Words {
        message: "il reste un endroit à remplir : `{found}` dans `{text}`",
        reason: "la lettre l'imprimerait",
        help: "écrivez ce qui doit y figurer, ou retirez-le",
        when: "un texte contient un endroit encore à remplir",
        source: "",
    },
};

/// An exhibit named by a mark.
pub const MARK_BY_HAND: Row = Row {
    code: "HC0348",
    severity: Warning,
    en: Words {
        message: "`{found}` names an exhibit by hand",
        reason: "marks are given when the package is bound, and move when an exhibit is added",
        help: "cite it in `evidence` by its id; the letter prints the mark and the page",
        when: "a sentence names an exhibit by a letter or number of its own",
        source: "",
    },
    fr: Words {
        message: "`{found}` nomme une pièce à la main",
        reason: "les cotes sont données à la reliure et changent quand une pièce est ajoutée",
        help: "citez-la dans `evidence` par son identifiant; la lettre imprime la cote et la page",
        when: "une phrase nomme une pièce par une lettre ou un numéro de son cru",
        source: "",
    },
};

/// An exemption that names another person.
pub const EXEMPTION_OF_ANOTHER: Row = Row {
    code: "HC0349",
    severity: Warning,
    en: Words {
        message: "the exemption speaks of {name}, and answers `{id}`, which concerns somebody else",
        reason: "an exemption that is asked for the wrong person helps nobody",
        help: "correct `from`, or the `inadmissibility` that it answers",
        when: "the words of an exemption name another person than the inadmissibility that it answers",
        source: "IRPA s. 40, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "la dispense parle de {name} et répond à `{id}`, qui vise quelqu'un d'autre",
        reason: "une dispense demandée pour la mauvaise personne n'aide personne",
        help: "corrigez `from`, ou l'`inadmissibility` à laquelle elle répond",
        when: "les mots d'une dispense nomment une autre personne que l'interdiction de territoire à laquelle elle répond",
        source: "LIPR, art. 40, codification au 2026-03-31, lu le 2026-11-23",
    },
};
