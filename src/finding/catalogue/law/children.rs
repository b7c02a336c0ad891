//! Findings about the children whom a case affects. HC1104 to HC1109.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &CHILD_WITHOUT_INTERESTS,
    &OTHER_CHILD_WITHOUT_INTERESTS,
    &APPLICANT_IS_CHILD,
    &CHILD_WITHOUT_FACTS,
    &CHILD_WITHOUT_EVIDENCE,
    &CHILD_WITHOUT_FUTURES,
];

/// A child whose interests are not argued.
pub const CHILD_WITHOUT_INTERESTS: Row = Row {
    code: "HC1104",
    severity: Error,
    en: Words {
        message: "nothing is said of the best interests of {name}, who is {age}",
        reason: "the Minister takes into account the best interests of a child directly affected; an officer need not look for what is raised only in passing",
        help: "give `best_interests`: the situation now, and what would follow if the applicant stays, if the child leaves, if they are parted",
        when: "a child of the applicant, or in the applicant's care, is under 18 and has no `best_interests`",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "rien n'est dit de l'intérêt supérieur de {name}, qui a {age} ans",
        reason: "le ministre tient compte de l'intérêt supérieur de l'enfant directement touché; l'agent n'a pas à chercher ce qui n'est évoqué qu'en passant",
        help: "donnez `best_interests` : la situation actuelle, et ce qui suivrait si le demandeur reste, si l'enfant part, s'ils sont séparés",
        when: "un enfant du demandeur, ou dont il a la charge, a moins de 18 ans et n'a pas de `best_interests`",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// Another child whose interests are not argued.
pub const OTHER_CHILD_WITHOUT_INTERESTS: Row = Row {
    code: "HC1105",
    severity: Warning,
    en: Words {
        message: "{name}, {age}, is listed and nothing is said of this child's interests",
        reason: "any child directly affected counts, the applicant's own or not, in Canada or abroad",
        help: "give `best_interests`, or say nothing of the child if removal would not touch the child's life",
        when: "a person under 18 who is not the applicant's own child is listed without `best_interests`",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23; IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "{name}, {age} ans, figure au dossier et rien n'est dit de son intérêt",
        reason: "tout enfant directement touché compte, qu'il soit celui du demandeur ou non, au Canada ou à l'étranger",
        help: "donnez `best_interests`, ou ne mentionnez pas l'enfant si le renvoi ne touche pas sa vie",
        when: "une personne de moins de 18 ans qui n'est pas l'enfant du demandeur figure au dossier sans `best_interests`",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23; instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// An applicant who is a child.
pub const APPLICANT_IS_CHILD: Row = Row {
    code: "HC1106",
    severity: Warning,
    en: Words {
        message: "the applicant is {age}, and no factor argues the applicant's own best interests",
        reason: "a child who applies is a child directly affected; hardship is not asked of children as of adults",
        help: "add the factor `best_interests_of_the_child` about the applicant",
        when: "the applicant is under 18 and no factor argues the applicant's own interests",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23; Kanthasamy v Canada (Citizenship and Immigration), 2015 SCC 61",
    },
    fr: Words {
        message: "le demandeur a {age} ans, et aucun facteur ne fait valoir son propre intérêt supérieur",
        reason: "l'enfant qui demande est un enfant directement touché; on n'exige pas des enfants les difficultés exigées des adultes",
        help: "ajoutez le facteur `best_interests_of_the_child` au sujet du demandeur",
        when: "le demandeur a moins de 18 ans et aucun facteur ne fait valoir son propre intérêt",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23; Kanthasamy c Canada (Citoyenneté et Immigration), 2015 CSC 61",
    },
};

/// Interests without facts.
pub const CHILD_WITHOUT_FACTS: Row = Row {
    code: "HC1107",
    severity: Warning,
    en: Words {
        message: "the best interests of {name} rest on no fact",
        reason: "interests must be well identified and defined, and each statement proved",
        help: "add `facts` about home, care, school, health, ties, each with its evidence",
        when: "the best interests of a child are described and no fact is given",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "l'intérêt supérieur de {name} ne repose sur aucun fait",
        reason: "l'intérêt doit être bien identifié et défini, et chaque affirmation prouvée",
        help: "ajoutez des `facts` sur le foyer, les soins, l'école, la santé, les attaches, chacun avec sa preuve",
        when: "l'intérêt supérieur d'un enfant est décrit et aucun fait n'est donné",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};

/// Interests without evidence.
pub const CHILD_WITHOUT_EVIDENCE: Row = Row {
    code: "HC1108",
    severity: Warning,
    en: Words {
        message: "no exhibit is cited for the best interests of {name}",
        reason: "evidence is required for every statement, and an officer need not ask for it",
        help: "cite school reports, letters of teachers and physicians, birth and custody papers, the child's own letter",
        when: "no fact about a child cites an exhibit",
        source: "IRCC Guide 5291, read 2026-11-23",
    },
    fr: Words {
        message: "aucune pièce n'est citée pour l'intérêt supérieur de {name}",
        reason: "chaque affirmation doit être prouvée, et l'agent n'a pas à demander de preuve",
        help: "citez bulletins, lettres d'enseignants et de médecins, actes de naissance et de garde, lettre de l'enfant",
        when: "aucun fait concernant un enfant ne cite de pièce",
        source: "guide 5291 d'IRCC, lu le 2026-11-23",
    },
};

/// Interests without their futures.
pub const CHILD_WITHOUT_FUTURES: Row = Row {
    code: "HC1109",
    severity: Warning,
    en: Words {
        message: "what would follow for {name} is not said, whether the applicant stays or goes",
        reason: "an officer compares what becomes of the child if the applicant stays, if the child leaves too, and if they are parted",
        help: "give `if_relief_granted`, `if_child_leaves` or `if_separated`",
        when: "the best interests of a child say nothing of what would follow",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23",
    },
    fr: Words {
        message: "ce qui suivrait pour {name} n'est pas dit, que le demandeur reste ou parte",
        reason: "l'agent compare ce que devient l'enfant si le demandeur reste, si l'enfant part aussi, et s'ils sont séparés",
        help: "donnez `if_relief_granted`, `if_child_leaves` ou `if_separated`",
        when: "l'intérêt supérieur d'un enfant ne dit rien de ce qui suivrait",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23",
    },
};
