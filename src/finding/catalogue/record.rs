//! Findings about documents for the Federal Court and the application record. HC0590 to HC0599.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &METRIC_FACE,
    &NO_SYSTEM_FACE,
    &NO_FACTS,
    &NOT_AN_AFFIDAVIT,
    &UNKNOWN_AUTHORITY,
    &RECORD_INCOMPLETE,
    &MEMORANDUM_LONG,
    &RECORD_WRONG,
    &NEW_BEFORE_THE_COURT,
    &NO_ADDRESS_FOR_SERVICE,
];

/// Court documents in a face that stands in for the one that the Rules name.
pub const METRIC_FACE: Row = Row {
    code: "HC0590",
    severity: Warning,
    when: "documents for the Federal Court are set in Liberation Serif, which has the widths of Times New Roman and not its name",
    source: "Federal Courts Rules r. 65, consolidation to 2025-12-29, read 2026-11-23; that a face of the same widths is accepted is unconfirmed",
    en: Words {
        message: "the documents for the Court are set in {face}, a face of the same widths as Times New Roman",
        reason: "the Rules name Times New Roman, Arial or Tahoma, which no program may carry with it; lines and pages are the same",
        help: "answer this finding, or name `times_new_roman`, `arial` or `tahoma` as `family` in a style file on a machine that has it",
    },
    fr: Words {
        message: "les documents destinés à la Cour sont composés en {face}, police de mêmes chasses que Times New Roman",
        reason: "les Règles nomment Times New Roman, Arial ou Tahoma, qu'aucun programme ne peut embarquer; lignes et pages sont les mêmes",
        help: "répondez à ce constat, ou nommez `times_new_roman`, `arial` ou `tahoma` comme `family` dans un fichier de style, sur un poste qui l'a",
    },
};

/// A typeface that this machine does not have.
pub const NO_SYSTEM_FACE: Row = Row {
    code: "HC0591",
    severity: Error,
    when: "the style names a typeface of the machine, and the machine lacks it or one of its four cuts",
    source: "",
    en: Words {
        message: "this machine does not have {face} in regular, bold, italic and bold italic",
        reason: "another face would be put in its place, with other widths",
        help: "install it, or take `family` out of the style file",
    },
    fr: Words {
        message: "ce poste n'a pas {face} en romain, gras, italique et gras italique",
        reason: "une autre police prendrait sa place, avec d'autres chasses",
        help: "installez-la, ou retirez `family` du fichier de style",
    },
};

/// A memorandum without facts.
pub const NO_FACTS: Row = Row {
    code: "HC0592",
    severity: Error,
    when: "an application for leave gives no facts for Part I of the memorandum",
    source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 10(2)(a)(vi), consolidation to 2025-12-29, read 2026-11-23",
    en: Words {
        message: "`court.facts` is empty: the memorandum has no statement of fact",
        reason: "the memorandum contains concise submissions of the facts relied on",
        help: "give the facts in `court.facts`, each with its evidence",
    },
    fr: Words {
        message: "`court.facts` est vide : le mémoire n'a pas d'exposé des faits",
        reason: "le mémoire énonce succinctement les faits invoqués",
        help: "donnez les faits dans `court.facts`, chacun avec sa preuve",
    },
};

/// A narrative that is not an affidavit.
pub const NOT_AN_AFFIDAVIT: Row = Row {
    code: "HC0593",
    severity: Error,
    when: "the narrative of an application to the Federal Court is no affidavit",
    source: "Federal Courts Rules r. 80 and Immigration Rules r. 10(2)(a)(v), consolidations to 2025-12-29, read 2026-11-23",
    en: Words {
        message: "`narrative.form` is `{form}`: before the Court facts are verified by affidavit",
        reason: "a statement that is not sworn proves nothing there",
        help: "give `affidavit`, and have it sworn or affirmed",
    },
    fr: Words {
        message: "`narrative.form` vaut `{form}` : devant la Cour, les faits sont établis par affidavit",
        reason: "une déclaration sans serment n'y prouve rien",
        help: "donnez `affidavit`, et faites prêter serment ou faire l'affirmation",
    },
};

/// An authority that the table does not have.
pub const UNKNOWN_AUTHORITY: Row = Row {
    code: "HC0594",
    severity: Error,
    when: "`court.authorities` names a key that the table of authorities does not have",
    source: "",
    en: Words {
        message: "no authority has the key `{key}`",
        reason: "a list of authorities prints only citations that were looked up",
        help: "did you mean `{nearest}`? The keys are: {known}",
    },
    fr: Words {
        message: "aucune source n'a la clé `{key}`",
        reason: "une liste de sources n'imprime que des références vérifiées",
        help: "vouliez-vous dire `{nearest}`? Les clés sont : {known}",
    },
};

/// A record that lacks a document of the Rule.
pub const RECORD_INCOMPLETE: Row = Row {
    code: "HC0595",
    severity: Error,
    when: "the application record lacks its decision, its affidavit or its reasons, or names one exhibit for two documents",
    source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 10(2), consolidation to 2025-12-29, read 2026-11-23",
    en: Words {
        message: "the application record cannot be bound: {what}",
        reason: "the Rule lists what the record contains, and in which order; a record that lacks a part does not perfect the application",
        help: "{remedy}",
    },
    fr: Words {
        message: "le dossier de la demande ne peut être relié : {what}",
        reason: "la règle énumère les pièces du dossier et leur ordre; un dossier incomplet ne met pas la demande en état",
        help: "{remedy}",
    },
};

/// A long memorandum.
pub const MEMORANDUM_LONG: Row = Row {
    code: "HC0596",
    severity: Warning,
    when: "the memorandum of argument is longer than thirty pages without its list of authorities",
    source: "Federal Courts Rules r. 70(4), consolidation to 2025-12-29, read 2026-11-23; that it reaches the memorandum on leave is unconfirmed",
    en: Words {
        message: "the memorandum has {pages} pages before its Part V; at most {limit} are allowed",
        reason: "a longer one needs an order of the Court",
        help: "shorten the facts and the arguments, or ask for leave to file a longer one and answer this finding",
    },
    fr: Words {
        message: "le mémoire a {pages} pages avant sa partie V; au plus {limit} sont permises",
        reason: "un mémoire plus long exige une ordonnance de la Cour",
        help: "abrégez les faits et l'argumentation, ou demandez l'autorisation et répondez à ce constat",
    },
};

/// A record whose numbers are wrong.
pub const RECORD_WRONG: Row = Row {
    code: "HC0597",
    severity: Error,
    when: "the finished application record, read back, does not say what was planned",
    source: "",
    en: Words {
        message: "in the application record, {what} says `{found}` and not `{expected}`",
        reason: "a reader who follows a page number must arrive; this is a fault of the program",
        help: "report it with the case if you can; the record was not written",
    },
    fr: Words {
        message: "dans le dossier de la demande, {what} dit `{found}` et non `{expected}`",
        reason: "qui suit un numéro de page doit arriver; il s'agit d'une faute du programme",
        help: "signalez-la, avec le dossier si vous le pouvez; le dossier de la demande n'a pas été écrit",
    },
};

/// New evidence before the Court.
pub const NEW_BEFORE_THE_COURT: Row = Row {
    code: "HC0598",
    severity: Warning,
    when: "an application to the Federal Court rests a ground on new evidence",
    source: "Federal Courts Act s. 18.1(4), consolidation to 2026-04-28, read 2026-11-23; the narrow exceptions of the case law were not read: unconfirmed",
    en: Words {
        message: "the ground `{heading}` rests on new evidence, which is no ground of judicial review",
        reason: "the Court reviews what was before the officer, with narrow exceptions",
        help: "argue the error that the decision makes on its own record, and put new evidence into a reconsideration",
    },
    fr: Words {
        message: "le motif `{heading}` repose sur une preuve nouvelle, qui n'est pas un motif de contrôle judiciaire",
        reason: "la Cour contrôle ce dont l'agent disposait, sauf de rares exceptions",
        help: "plaidez l'erreur que la décision commet au vu de son dossier, et réservez la preuve nouvelle au réexamen",
    },
};

/// No address for service.
pub const NO_ADDRESS_FOR_SERVICE: Row = Row {
    code: "HC0599",
    severity: Error,
    when: "who signs a document for the Federal Court gives no address in Canada or no telephone number",
    source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 5(1)(k) and Federal Courts Rules r. 66(2), consolidations to 2025-12-29, read 2026-11-23",
    en: Words {
        message: "{name} signs for the Court and has no {what}",
        reason: "a document for the Court gives name, address in Canada and telephone number of who files it",
        help: "give it in `contact`",
    },
    fr: Words {
        message: "{name} signe pour la Cour et n'a pas {what}",
        reason: "un document destiné à la Cour donne les nom, adresse au Canada et numéro de téléphone de qui le dépose",
        help: "donnez-le dans `contact`",
    },
};
