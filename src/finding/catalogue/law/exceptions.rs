//! Findings about the exceptions to the twelve-month bar, and about designated foreign nationals. HC1010 to HC1019.

use super::Row;
use crate::finding::Severity::{Error, Note, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &EXCEPTION_NO_CHILD,
    &EXCEPTION_NO_EVIDENCE,
    &EXCEPTION_CHILD_GROWN,
    &EXCEPTION_COUNTRY,
    &EXCEPTION_PROOF,
    &EXCEPTION_OF_NO_USE,
    &EXCEPTION_NOT_NEEDED,
    &DESIGNATED,
    &DESIGNATED_LATELY,
];

/// The exception for a child, without the child.
pub const EXCEPTION_NO_CHILD: Row = Row {
    code: "HC1010",
    severity: Error,
    en: Words {
        message: "the exception for the best interests of a child names no child",
        reason: "the exception is about the effect of removal on a child who is directly affected",
        help: "name the child in `bar_exception.child` and list the child in `people` with `best_interests`",
        when: "the exception for a child's best interests names no child",
        source: "IRPA s. 25(1.21)(b), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "l'exception de l'intérêt supérieur de l'enfant ne nomme aucun enfant",
        reason: "l'exception porte sur l'effet du renvoi sur un enfant directement touché",
        help: "nommez l'enfant dans `bar_exception.child` et inscrivez-le dans `people` avec ses `best_interests`",
        when: "l'exception de l'intérêt supérieur de l'enfant ne nomme aucun enfant",
        source: "LIPR, al. 25(1.21)b), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An exception without evidence.
pub const EXCEPTION_NO_EVIDENCE: Row = Row {
    code: "HC1011",
    severity: Error,
    en: Words {
        message: "the exception to the twelve-month bar cites no exhibit",
        reason: "the applicant must show that the exception applies; where it is only asserted the request may come back unexamined",
        help: "cite the exhibits that prove it in `bar_exception.evidence`",
        when: "the exception to the twelve-month bar cites no exhibit",
        source: "IRPA s. 25(1.21), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "l'exception à l'obstacle des douze mois ne cite aucune pièce",
        reason: "le demandeur doit établir que l'exception s'applique; une simple affirmation risque un renvoi sans étude",
        help: "citez les pièces qui l'établissent dans `bar_exception.evidence`",
        when: "l'exception à l'obstacle des douze mois ne cite aucune pièce",
        source: "LIPR, par. 25(1.21), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// The exception for a child who is of age.
pub const EXCEPTION_CHILD_GROWN: Row = Row {
    code: "HC1012",
    severity: Warning,
    en: Words {
        message: "{name}, named as the child of the exception, is {age} on {filing}",
        reason: "officers are reported to take a child as someone under 18 (unconfirmed); an older dependant has to be argued",
        help: "argue why {name} counts as a child, or rely on another child",
        when: "the person named for the exception is 18 or older on the filing date",
        source: "IRPA s. 25(1.21)(b); IRCC's reading of child as under 18: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "{name}, l'enfant désigné pour l'exception, a {age} ans le {filing}",
        reason: "les agents considéreraient comme enfant une personne de moins de 18 ans (non confirmé); une personne plus âgée doit être plaidée",
        help: "exposez pourquoi {name} compte comme enfant, ou invoquez un autre enfant",
        when: "la personne désignée pour l'exception a 18 ans ou plus à la date du dépôt",
        source: "LIPR, al. 25(1.21)b); enfant entendu par IRCC comme personne de moins de 18 ans : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// The exception for health care, with a country left out.
pub const EXCEPTION_COUNTRY: Row = Row {
    code: "HC1013",
    severity: Warning,
    en: Words {
        message: "the exception for health care says nothing of `{country}`",
        reason: "the risk must come from the inability of *each* country of nationality, or of former habitual residence, to give adequate care",
        help: "say in `bar_exception.reasons` what care `{country}` can give, and cite what proves it",
        when: "the exception for health care does not speak of one of the countries of nationality",
        source: "IRPA s. 25(1.21)(a), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "l'exception des soins de santé ne dit rien de `{country}`",
        reason: "le risque doit tenir à l'incapacité de *chaque* pays de nationalité, ou de résidence habituelle, de fournir des soins adéquats",
        help: "dites dans `bar_exception.reasons` quels soins `{country}` peut fournir et citez ce qui l'établit",
        when: "l'exception des soins de santé ne parle pas de l'un des pays de nationalité",
        source: "LIPR, al. 25(1.21)a), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// The exception for health care, without a medical report.
pub const EXCEPTION_PROOF: Row = Row {
    code: "HC1014",
    severity: Warning,
    en: Words {
        message: "the exception for health care lacks {kind}",
        reason: "it takes proof of the illness and the treatment that is vital, and proof that the treatment cannot be had in the country; the usual means are a physician's report and a source on the country's care (unconfirmed)",
        help: "cite {kind} in `bar_exception.evidence`",
        when: "the exception for health care cites no medical report, or nothing else",
        source: "IRPA s. 25(1.21)(a); kinds of proof: secondary source, unconfirmed, read 2026-11-23",
    },
    fr: Words {
        message: "il manque à l'exception des soins de santé {kind}",
        reason: "il faut prouver la maladie et le traitement vital, et que ce traitement ne peut être obtenu au pays; on produit d'ordinaire le rapport d'un médecin et une source sur les soins au pays (non confirmé)",
        help: "citez {kind} dans `bar_exception.evidence`",
        when: "l'exception des soins de santé ne cite aucun rapport médical, ou rien d'autre",
        source: "LIPR, al. 25(1.21)a); genres de preuve : source secondaire, non confirmée, lue le 2026-11-23",
    },
};

/// An exception against a bar that it does not open.
pub const EXCEPTION_OF_NO_USE: Row = Row {
    code: "HC1015",
    severity: Error,
    en: Words {
        message: "the exception does not open the bar of s. {bar}",
        reason: "s. 25(1.21) lifts paragraph (1.2)(c) only, the twelve months; pending requests, claims and applications for protection bar the request all the same",
        help: "settle what is pending first; keep the exception only where the twelve months bar the request too",
        when: "an exception of s. 25(1.21) is argued while a request, a claim or an application for protection is pending",
        source: "IRPA s. 25(1.21), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "l'exception ne lève pas l'obstacle de l'al. {bar}",
        reason: "le par. 25(1.21) ne lève que l'al. (1.2)c), les douze mois; une demande, une demande d'asile ou une demande de protection en instance fait obstacle malgré tout",
        help: "réglez d'abord ce qui est en instance; ne gardez l'exception que si les douze mois font aussi obstacle",
        when: "une exception du par. 25(1.21) est invoquée alors qu'une demande, une demande d'asile ou une demande de protection est en instance",
        source: "LIPR, par. 25(1.21), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An exception that is not needed.
pub const EXCEPTION_NOT_NEEDED: Row = Row {
    code: "HC1016",
    severity: Note,
    en: Words {
        message: "an exception to the twelve-month bar is argued, and by the dates in the case the bar does not stand on {filing}",
        reason: "an argument that is not needed draws attention from those that are",
        help: "check the dates of the claim; if they are right, leave `bar_exception` out",
        when: "an exception is argued and the twelve months do not bar the request on the filing date",
        source: "IRPA s. 25(1.21), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "une exception aux douze mois est invoquée alors que, d'après les dates du dossier, rien n'y fait obstacle le {filing}",
        reason: "un argument inutile détourne l'attention de ceux qui comptent",
        help: "vérifiez les dates de la demande d'asile; si elles sont justes, retirez `bar_exception`",
        when: "une exception est invoquée alors que les douze mois ne font pas obstacle à la date du dépôt",
        source: "LIPR, par. 25(1.21), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// The five years of a designated foreign national.
pub const DESIGNATED: Row = Row {
    code: "HC1017",
    severity: Error,
    en: Words {
        message: "a designated foreign national may not ask before {first}: {counted}",
        reason: "{provision}; {steps}; no exception opens this bar, and a pending request is suspended",
        help: "file on {first} or later; an exemption of the Minister under s. 20.1 or s. 25.1 is another matter",
        when: "a designated foreign national asks before five years have passed",
        source: "IRPA s. 25(1.01), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "un étranger désigné ne peut présenter de demande avant le {first} : {counted}",
        reason: "{provision}; {steps}; aucune exception ne lève cet obstacle, et une demande en cours est suspendue",
        help: "déposez le {first} ou plus tard; une dispense du ministre selon l'art. 20.1 ou 25.1 est une autre affaire",
        when: "un étranger désigné présente sa demande avant que cinq ans se soient écoulés",
        source: "LIPR, par. 25(1.01), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A former designated foreign national within a year of the bar.
pub const DESIGNATED_LATELY: Row = Row {
    code: "HC1018",
    severity: Warning,
    en: Words {
        message: "until {last} the Minister may refuse to consider the request if the applicant has not complied",
        reason: "for twelve months after the five years a request may be refused consideration for a condition or requirement that was broken without reasonable excuse",
        help: "show that the conditions and the duty to report were kept, or what excused it",
        when: "the request comes within twelve months after the five years of a designated foreign national",
        source: "IRPA s. 25(1.03), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "jusqu'au {last} le ministre peut refuser d'étudier la demande si le demandeur n'a pas respecté ses obligations",
        reason: "pendant douze mois après les cinq ans, la demande peut être écartée pour une condition ou une exigence non respectée sans excuse valable",
        help: "montrez que les conditions et l'obligation de se présenter ont été respectées, ou ce qui l'excuse",
        when: "la demande vient dans les douze mois qui suivent les cinq ans d'un étranger désigné",
        source: "LIPR, par. 25(1.03), codification au 2026-03-31, lu le 2026-11-23",
    },
};
