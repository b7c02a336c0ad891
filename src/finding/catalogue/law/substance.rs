//! Findings about what is argued and what proves it. HC1110 to HC1119.

use super::Row;
use crate::finding::Severity::Warning;
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &FACTOR_WITHOUT_FACTS,
    &FACT_WITHOUT_EVIDENCE,
    &EXHIBIT_NEVER_CITED,
    &STATUS_NOT_ADDRESSED,
    &REFUSAL_NOT_ADDRESSED,
    &CRIMINALITY_NOT_ADDRESSED,
    &NO_GLOBAL_ASSESSMENT,
    &INTERESTS_WITHOUT_CHILD,
];

/// A factor without facts.
pub const FACTOR_WITHOUT_FACTS: Row = Row {
    code: "HC1110",
    severity: Warning,
    en: Words {
        message: "the factor `{factor}` has no facts",
        reason: "a factor is weighed by the facts that support it",
        help: "add `facts`, each with its evidence and why it matters, or take the factor out",
        when: "a factor is argued and has no facts",
        source: "IRCC Guide 5291, read 2026-11-23",
    },
    fr: Words {
        message: "le facteur `{factor}` n'a pas de faits",
        reason: "un facteur se pèse d'après les faits qui l'appuient",
        help: "ajoutez des `facts`, chacun avec sa preuve et sa portée, ou retirez le facteur",
        when: "un facteur est plaidé et n'a pas de faits",
        source: "guide 5291 d'IRCC, lu le 2026-11-23",
    },
};

/// A fact without evidence.
pub const FACT_WITHOUT_EVIDENCE: Row = Row {
    code: "HC1111",
    severity: Warning,
    en: Words {
        message: "this fact cites no exhibit",
        reason: "the applicant bears the burden: evidence is required for every statement, and officers do not ask for more",
        help: "cite what proves it; if the applicant's own statement is all there is, answer this finding with that reason",
        when: "a fact cites no exhibit",
        source: "IRCC Guide 5291, read 2026-11-23",
    },
    fr: Words {
        message: "ce fait ne cite aucune pièce",
        reason: "le fardeau incombe au demandeur : chaque affirmation doit être prouvée, et les agents n'en demandent pas davantage",
        help: "citez ce qui le prouve; si la déclaration du demandeur est la seule preuve, répondez à ce constat par cette raison",
        when: "un fait ne cite aucune pièce",
        source: "guide 5291 d'IRCC, lu le 2026-11-23",
    },
};

/// An exhibit that nothing cites.
pub const EXHIBIT_NEVER_CITED: Row = Row {
    code: "HC1112",
    severity: Warning,
    en: Words {
        message: "exhibit `{id}` is cited nowhere",
        reason: "evidence that no argument uses is not explained to the officer",
        help: "cite it where it proves something, or take it out",
        when: "an exhibit of the bundle is cited nowhere in the case",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "la pièce `{id}` n'est citée nulle part",
        reason: "une preuve dont aucun argument ne se sert reste inexpliquée pour l'agent",
        help: "citez-la là où elle prouve quelque chose, ou retirez-la",
        when: "une pièce du recueil n'est citée nulle part dans le dossier",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// A lack of status that is not met openly.
pub const STATUS_NOT_ADDRESSED: Row = Row {
    code: "HC1113",
    severity: Warning,
    en: Words {
        message: "the applicant was without status from {since}, and nothing in the case addresses it",
        reason: "officers weigh how and why status was lost; what is passed over is weighed all the same",
        help: "meet it in `adverse`, or explain it with the factor `lack_of_status`",
        when: "the applicant is or was without status and neither an adverse fact nor the factor `lack_of_status` speaks of it",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "le demandeur était sans statut depuis {since}, et rien dans le dossier n'y répond",
        reason: "les agents pèsent comment et pourquoi le statut a été perdu; ce qu'on tait pèse quand même",
        help: "répondez-y dans `adverse`, ou expliquez-le par le facteur `lack_of_status`",
        when: "le demandeur est ou a été sans statut et ni un fait défavorable ni le facteur `lack_of_status` n'en parle",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// A refusal that is not met openly.
pub const REFUSAL_NOT_ADDRESSED: Row = Row {
    code: "HC1114",
    severity: Warning,
    en: Words {
        message: "an earlier refusal stands in the history, and `adverse` does not speak of it",
        reason: "the officer has the earlier decision before them; a contradiction with it costs credibility, and s. 40 makes misstatement a ground of its own",
        help: "say in `adverse` what was refused and why it does not decide this request",
        when: "an earlier refusal of a claim, a risk assessment or an H&C request is not spoken of in `adverse`",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "un refus antérieur figure dans l'historique, et `adverse` n'en parle pas",
        reason: "l'agent a la décision antérieure sous les yeux; la contredire coûte la crédibilité, et l'art. 40 fait de la fausse déclaration un motif en soi",
        help: "dites dans `adverse` ce qui a été refusé et pourquoi cela ne tranche pas la présente demande",
        when: "le refus antérieur d'une demande d'asile, d'un examen des risques ou d'une demande CH n'est pas évoqué dans `adverse`",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// Criminality without rehabilitation.
pub const CRIMINALITY_NOT_ADDRESSED: Row = Row {
    code: "HC1115",
    severity: Warning,
    en: Words {
        message: "`{id}` is a ground of criminality, and the factor `rehabilitation` is not argued",
        reason: "where an exemption from criminality is asked for, officers weigh the offence, the time since and the proof of change",
        help: "argue `rehabilitation` with court records, terms completed, programs and letters",
        when: "an exemption is needed from criminality and no factor argues rehabilitation",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "`{id}` est un motif de criminalité, et le facteur `rehabilitation` n'est pas plaidé",
        reason: "lorsqu'une dispense est demandée pour criminalité, les agents pèsent l'infraction, le temps écoulé et les preuves de changement",
        help: "plaidez `rehabilitation` avec dossiers judiciaires, peines purgées, programmes et lettres",
        when: "une dispense est nécessaire pour criminalité et aucun facteur ne plaide la réadaptation",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// No global assessment.
pub const NO_GLOBAL_ASSESSMENT: Row = Row {
    code: "HC1116",
    severity: Warning,
    en: Words {
        message: "no text weighs the factors together",
        reason: "officers assess globally and not factor by factor; a letter that stops at its last factor leaves that work to them",
        help: "write `relief.global_assessment`",
        when: "a request does not weigh its factors together",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "aucun texte ne pèse les facteurs ensemble",
        reason: "les agents font une appréciation globale, et non facteur par facteur; une lettre qui s'arrête au dernier facteur leur laisse ce travail",
        help: "rédigez `relief.global_assessment`",
        when: "une demande ne pèse pas ses facteurs ensemble",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// Interests of nobody.
pub const INTERESTS_WITHOUT_CHILD: Row = Row {
    code: "HC1117",
    severity: Warning,
    en: Words {
        message: "the best interests of a child are argued, and no child is listed with them",
        reason: "an officer must know whose interests, at what age and in what situation",
        help: "list each child in `people` with `best_interests`",
        when: "the factor of the best interests of the child is argued and no child has `best_interests`",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "l'intérêt supérieur d'un enfant est plaidé, et aucun enfant n'y est inscrit",
        reason: "l'agent doit savoir de qui il s'agit, à quel âge et dans quelle situation",
        help: "inscrivez chaque enfant dans `people` avec ses `best_interests`",
        when: "le facteur de l'intérêt supérieur de l'enfant est plaidé et aucun enfant n'a de `best_interests`",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};
