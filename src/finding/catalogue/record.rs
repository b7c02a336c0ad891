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
    en: Words {
        message: "the documents for the Court are set in {face}, a face of the same widths as Times New Roman",
        reason: "the Rules name Times New Roman, Arial or Tahoma, which no program may carry with it; lines and pages are the same",
        help: "answer this finding, or name `times_new_roman`, `arial` or `tahoma` as `family` in a style file on a machine that has it",
        when: "documents for the Federal Court are set in Liberation Serif, which has the widths of Times New Roman and not its name",
        source: "Federal Courts Rules r. 65, consolidation to 2025-12-29, read 2026-11-23; that a face of the same widths is accepted is unconfirmed",
    },
    fr: Words {
        message: "les documents destinés à la Cour sont composés en {face}, police de mêmes chasses que Times New Roman",
        reason: "les Règles nomment Times New Roman, Arial ou Tahoma, qu'aucun programme ne peut embarquer; lignes et pages sont les mêmes",
        help: "répondez à ce constat, ou nommez `times_new_roman`, `arial` ou `tahoma` comme `family` dans un fichier de style, sur un poste qui l'a",
        when: "des documents destinés à la Cour fédérale sont composés en Liberation Serif, qui a les chasses de Times New Roman et non son nom",
        source: "Règles des Cours fédérales, règle 65, codification au 2025-12-29, lue le 2026-11-23; qu'une police de mêmes chasses soit acceptée reste non confirmé",
    },
};

/// A typeface that this machine does not have.
pub const NO_SYSTEM_FACE: Row = Row {
    code: "HC0591",
    severity: Error,
    en: Words {
        message: "this machine does not have {face} in regular, bold, italic and bold italic",
        reason: "another face would be put in its place, with other widths",
        help: "install it, or take `family` out of the style file",
        when: "the style names a typeface of the machine, and the machine lacks it or one of its four cuts",
        source: "",
    },
    fr: Words {
        message: "ce poste n'a pas {face} en romain, gras, italique et gras italique",
        reason: "une autre police prendrait sa place, avec d'autres chasses",
        help: "installez-la, ou retirez `family` du fichier de style",
        when: "le style nomme une police de ce poste, et le poste ne l'a pas ou n'en a pas les quatre variantes",
        source: "",
    },
};

/// A memorandum without facts.
pub const NO_FACTS: Row = Row {
    code: "HC0592",
    severity: Error,
    en: Words {
        message: "`court.facts` is empty: the memorandum has no statement of fact",
        reason: "the memorandum contains concise submissions of the facts relied on",
        help: "give the facts in `court.facts`, each with its evidence",
        when: "an application for leave gives no facts for Part I of the memorandum",
        source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 10(2)(a)(vi), consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "`court.facts` est vide : le mémoire n'a pas d'exposé des faits",
        reason: "le mémoire énonce succinctement les faits invoqués",
        help: "donnez les faits dans `court.facts`, chacun avec sa preuve",
        when: "une demande d'autorisation ne donne aucun fait pour la partie I du mémoire",
        source: "Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, sous-al. 10(2)a)(vi), codification au 2025-12-29, lu le 2026-11-23",
    },
};

/// A narrative that is not an affidavit.
pub const NOT_AN_AFFIDAVIT: Row = Row {
    code: "HC0593",
    severity: Error,
    en: Words {
        message: "`narrative.form` is `{form}`: before the Court facts are verified by affidavit",
        reason: "a statement that is not sworn proves nothing there",
        help: "give `affidavit`, and have it sworn or affirmed",
        when: "the narrative of an application to the Federal Court is no affidavit",
        source: "Federal Courts Rules r. 80 and Immigration Rules r. 10(2)(a)(v), consolidations to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "`narrative.form` vaut `{form}` : devant la Cour, les faits sont établis par affidavit",
        reason: "une déclaration sans serment n'y prouve rien",
        help: "donnez `affidavit`, et faites prêter serment ou faire l'affirmation",
        when: "le récit d'une demande à la Cour fédérale n'est pas un affidavit",
        source: "Règles des Cours fédérales, règle 80, et Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, sous-al. 10(2)a)(v), codifications au 2025-12-29, lus le 2026-11-23",
    },
};

/// An authority that the table does not have.
pub const UNKNOWN_AUTHORITY: Row = Row {
    code: "HC0594",
    severity: Error,
    en: Words {
        message: "no authority has the key `{key}`",
        reason: "a list of authorities prints only citations that were looked up",
        help: "did you mean `{nearest}`? The keys are: {known}",
        when: "`court.authorities` names a key that the table of authorities does not have",
        source: "",
    },
    fr: Words {
        message: "aucune source n'a la clé `{key}`",
        reason: "une liste de sources n'imprime que des références vérifiées",
        help: "vouliez-vous dire `{nearest}`? Les clés sont : {known}",
        when: "`court.authorities` nomme une clé que la table des sources n'a pas",
        source: "",
    },
};

/// A record that lacks a document of the Rule.
pub const RECORD_INCOMPLETE: Row = Row {
    code: "HC0595",
    severity: Error,
    en: Words {
        message: "the application record cannot be bound: {what}",
        reason: "the Rule lists what the record contains, and in which order; a record that lacks a part does not perfect the application",
        help: "{remedy}",
        when: "the application record lacks its decision, its affidavit or its reasons, or names one exhibit for two documents",
        source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 10(2), consolidation to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "le dossier de la demande ne peut être relié : {what}",
        reason: "la règle énumère les pièces du dossier et leur ordre; un dossier incomplet ne met pas la demande en état",
        help: "{remedy}",
        when: "il manque au dossier de la demande sa décision, son affidavit ou ses motifs, ou il nomme une seule pièce pour deux documents",
        source: "Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, par. 10(2), codification au 2025-12-29, lu le 2026-11-23",
    },
};

/// A long memorandum.
pub const MEMORANDUM_LONG: Row = Row {
    code: "HC0596",
    severity: Warning,
    en: Words {
        message: "the memorandum has {pages} pages before its Part V; at most {limit} are allowed",
        reason: "a longer one needs an order of the Court",
        help: "shorten the facts and the arguments, or ask for leave to file a longer one and answer this finding",
        when: "the memorandum of argument is longer than thirty pages without its list of authorities",
        source: "Federal Courts Rules r. 70(4), consolidation to 2025-12-29, read 2026-11-23; that it reaches the memorandum on leave is unconfirmed",
    },
    fr: Words {
        message: "le mémoire a {pages} pages avant sa partie V; au plus {limit} sont permises",
        reason: "un mémoire plus long exige une ordonnance de la Cour",
        help: "abrégez les faits et l'argumentation, ou demandez l'autorisation et répondez à ce constat",
        when: "le mémoire compte plus de trente pages sans sa liste de sources",
        source: "Règles des Cours fédérales, par. 70(4), codification au 2025-12-29, lu le 2026-11-23; qu'il vise le mémoire de la demande d'autorisation reste non confirmé",
    },
};

/// A record whose numbers are wrong.
pub const RECORD_WRONG: Row = Row {
    code: "HC0597",
    severity: Error,
    en: Words {
        message: "in the application record, {what} says `{found}` and not `{expected}`",
        reason: "a reader who follows a page number must arrive; this is a fault of the program",
        help: "report it with the case if you can; the record was not written",
        when: "the finished application record, read back, does not say what was planned",
        source: "",
    },
    fr: Words {
        message: "dans le dossier de la demande, {what} dit `{found}` et non `{expected}`",
        reason: "qui suit un numéro de page doit arriver; il s'agit d'une faute du programme",
        help: "signalez-la, avec le dossier si vous le pouvez; le dossier de la demande n'a pas été écrit",
        when: "le dossier de la demande fini, relu, ne dit pas ce qui était prévu",
        source: "",
    },
};

/// New evidence before the Court.
pub const NEW_BEFORE_THE_COURT: Row = Row {
    code: "HC0598",
    severity: Warning,
    en: Words {
        message: "the ground `{heading}` rests on new evidence, which is no ground of judicial review",
        reason: "the Court reviews what was before the officer, with narrow exceptions",
        help: "argue the error that the decision makes on its own record, and put new evidence into a reconsideration",
        when: "an application to the Federal Court rests a ground on new evidence",
        source: "Federal Courts Act s. 18.1(4), consolidation to 2026-04-28, read 2026-11-23; the narrow exceptions of the case law were not read: unconfirmed",
    },
    fr: Words {
        message: "le motif `{heading}` repose sur une preuve nouvelle, qui n'est pas un motif de contrôle judiciaire",
        reason: "la Cour contrôle ce dont l'agent disposait, sauf de rares exceptions",
        help: "plaidez l'erreur que la décision commet au vu de son dossier, et réservez la preuve nouvelle au réexamen",
        when: "une demande à la Cour fédérale appuie un motif sur une preuve nouvelle",
        source: "Loi sur les Cours fédérales, par. 18.1(4), codification au 2026-04-28, lu le 2026-11-23; les exceptions étroites de la jurisprudence n'ont pas été lues : non confirmé",
    },
};

/// No address for service.
pub const NO_ADDRESS_FOR_SERVICE: Row = Row {
    code: "HC0599",
    severity: Error,
    en: Words {
        message: "{name} signs for the Court and has no {what}",
        reason: "a document for the Court gives name, address in Canada and telephone number of who files it",
        help: "give it in `contact`",
        when: "who signs a document for the Federal Court gives no address in Canada or no telephone number",
        source: "Federal Courts Citizenship, Immigration and Refugee Protection Rules r. 5(1)(k) and Federal Courts Rules r. 66(2), consolidations to 2025-12-29, read 2026-11-23",
    },
    fr: Words {
        message: "{name} signe pour la Cour et n'a pas {what}",
        reason: "un document destiné à la Cour donne les nom, adresse au Canada et numéro de téléphone de qui le dépose",
        help: "donnez-le dans `contact`",
        when: "qui signe un document destiné à la Cour fédérale omet son adresse au Canada ou son numéro de téléphone",
        source: "Règles des cours fédérales en matière de citoyenneté, d'immigration et de protection des réfugiés, al. 5(1)k), et Règles des Cours fédérales, par. 66(2), codifications au 2025-12-29, lus le 2026-11-23",
    },
};
