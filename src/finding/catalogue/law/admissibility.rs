//! Findings about inadmissibilities and the exemptions that are asked for. HC1020 to HC1029.

use super::Row;
use crate::finding::Severity::{Error, Warning};
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[
    &BEYOND_RELIEF,
    &PERHAPS_BEYOND_RELIEF,
    &GROUND_AND_PROVISION,
    &EXEMPTION_NOT_ASKED,
    &EXEMPTION_PERHAPS,
    &NO_EXEMPTIONS,
    &NO_CLASS_EXEMPTION,
    &EXEMPTION_FROM_NOTHING,
    &EXPRESS_ENTRY,
];

/// An inadmissibility that cannot be overcome.
pub const BEYOND_RELIEF: Row = Row {
    code: "HC1020",
    severity: Error,
    en: Words {
        message: "{name} is inadmissible under s. {section} ({ground}): no request under s. 25(1) can overcome it",
        reason: "the Act takes security, human or international rights violations, sanctions and organized criminality out of s. 25(1) and 25.1; {remark}",
        help: "look at the finding itself, and at a declaration under s. 42.1 where it reaches; do not file this request on that footing",
        when: "a finding under s. 34, 35, 35.1 or 37 stands against somebody in the application",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "{name} est interdit de territoire selon l'art. {section} ({ground}) : aucune demande selon le par. 25(1) ne peut lever cela",
        reason: "la Loi soustrait aux par. 25(1) et 25.1 la sécurité, l'atteinte aux droits humains ou internationaux, les sanctions et la criminalité organisée; {remark}",
        help: "examinez la constatation elle-même, et une déclaration selon l'art. 42.1 si elle s'y prête; ne déposez pas sur cette base",
        when: "une personne visée par la demande a été déclarée interdite de territoire selon l'art. 34, 35, 35.1 ou 37",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A possible inadmissibility that could not be overcome.
pub const PERHAPS_BEYOND_RELIEF: Row = Row {
    code: "HC1021",
    severity: Warning,
    en: Words {
        message: "if {name} were found inadmissible under s. {section} ({ground}), no request under s. 25(1) could overcome it",
        reason: "the Act takes this ground out of s. 25(1) and 25.1",
        help: "have a lawyer judge before filing whether it may be raised, and how the facts are to be put",
        when: "an inadmissibility under s. 34, 35, 35.1 or 37 is named as possible",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "si {name} était interdit de territoire selon l'art. {section} ({ground}), aucune demande selon le par. 25(1) ne pourrait lever cela",
        reason: "la Loi soustrait ce motif aux par. 25(1) et 25.1",
        help: "faites apprécier par un avocat, avant le dépôt, si ce motif peut être soulevé et comment présenter les faits",
        when: "une interdiction de territoire selon l'art. 34, 35, 35.1 ou 37 est indiquée comme possible",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// A ground and a provision that do not go together.
pub const GROUND_AND_PROVISION: Row = Row {
    code: "HC1022",
    severity: Warning,
    en: Words {
        message: "the ground `{ground}` goes with s. {expected}, and the provision given is s. {found}",
        reason: "an exemption asked for from the wrong provision may leave the right one standing",
        help: "correct `ground` or `provision` after the report or the decision",
        when: "the provision of an inadmissibility belongs to another ground than the one given",
        source: "IRPA s. 34 to 42, consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "le motif `{ground}` relève de l'art. {expected}, et la disposition donnée est l'art. {found}",
        reason: "une dispense demandée à l'égard de la mauvaise disposition peut laisser subsister la bonne",
        help: "corrigez `ground` ou `provision` d'après le rapport ou la décision",
        when: "la disposition d'une interdiction de territoire relève d'un autre motif que celui qui est donné",
        source: "LIPR, art. 34 à 42, codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// An inadmissibility found, and no exemption asked for.
pub const EXEMPTION_NOT_ASKED: Row = Row {
    code: "HC1023",
    severity: Error,
    en: Words {
        message: "no exemption is asked for from the inadmissibility `{id}` ({provision})",
        reason: "an officer exempts from what is asked for expressly; without it the request may fail at admissibility after its factors were accepted",
        help: "add an item to `relief.exemptions` with `\"inadmissibility\": \"{id}\"`",
        when: "an inadmissibility that was found is answered by no exemption",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23; IRCC program delivery instructions, read 2026-11-23",
    },
    fr: Words {
        message: "aucune dispense n'est demandée à l'égard de l'interdiction de territoire `{id}` ({provision})",
        reason: "l'agent dispense de ce qui est demandé expressément; sinon la demande peut échouer à l'étape de l'admissibilité après que ses motifs ont été admis",
        help: "ajoutez à `relief.exemptions` un élément avec `\"inadmissibility\": \"{id}\"`",
        when: "aucune dispense ne répond à une interdiction de territoire déjà constatée",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23; instructions d'IRCC sur l'exécution des programmes, lues le 2026-11-23",
    },
};

/// A possible inadmissibility, and no exemption asked for.
pub const EXEMPTION_PERHAPS: Row = Row {
    code: "HC1024",
    severity: Warning,
    en: Words {
        message: "no exemption is asked for from the possible inadmissibility `{id}` ({provision})",
        reason: "if an officer raises it, an exemption that was asked for in time can be granted at once",
        help: "ask for it in case the point is raised, or take the inadmissibility out if nobody could raise it",
        when: "an inadmissibility that is possible is answered by no exemption",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23; IRCC program delivery instructions, read 2026-11-23",
    },
    fr: Words {
        message: "aucune dispense n'est demandée à l'égard de l'interdiction de territoire possible `{id}` ({provision})",
        reason: "si un agent la soulève, une dispense demandée à temps peut être accordée aussitôt",
        help: "demandez-la pour le cas où le point serait soulevé, ou retirez ce motif si personne ne peut le soulever",
        when: "aucune dispense ne répond à une interdiction de territoire possible",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23; instructions d'IRCC sur l'exécution des programmes, lues le 2026-11-23",
    },
};

/// A request without exemptions.
pub const NO_EXEMPTIONS: Row = Row {
    code: "HC1025",
    severity: Error,
    en: Words {
        message: "the request names no exemption",
        reason: "what is granted under s. 25(1) is permanent residence or an exemption from criteria or obligations; an officer must know from which",
        help: "list each provision in `relief.exemptions`: those of the class (IRPR 72(1)(a), (c), (d), or 70(1)(a), (c), (d) abroad) and each inadmissibility",
        when: "an application asks for no exemption at all",
        source: "IRPA s. 25(1), consolidation to 2026-03-31; IRPR ss. 66 to 68, consolidation to 2026-06-14, both read 2026-11-23",
    },
    fr: Words {
        message: "la demande ne nomme aucune dispense",
        reason: "le par. 25(1) permet d'octroyer la résidence permanente ou de lever des critères ou obligations; l'agent doit savoir lesquels",
        help: "énumérez chaque disposition dans `relief.exemptions` : celles de la catégorie (RIPR 72(1)a), c), d), ou 70(1)a), c), d) à l'étranger) et chaque interdiction de territoire",
        when: "une demande ne sollicite aucune dispense",
        source: "LIPR, par. 25(1), codification au 2026-03-31; RIPR, art. 66 à 68, codification au 2026-06-14; lus le 2026-11-23",
    },
};

/// No exemption from the requirements of a class.
pub const NO_CLASS_EXEMPTION: Row = Row {
    code: "HC1026",
    severity: Warning,
    en: Words {
        message: "no exemption from IRPR {provision}(a), (c) and (d) is asked for",
        reason: "the Regulations give permanent residence where an exemption from these paragraphs was granted; without one the applicant must belong to a class",
        help: "add it to `relief.exemptions`, or say which class the applicant belongs to",
        when: "no exemption is asked for from the provision that demands membership in a class",
        source: "IRPR s. 67 and 68, consolidation to 2026-06-14, read 2026-11-23",
    },
    fr: Words {
        message: "aucune dispense de l'application du RIPR {provision}a), c) et d) n'est demandée",
        reason: "le Règlement accorde la résidence permanente lorsqu'il y a eu dispense de ces alinéas; sinon le demandeur doit appartenir à une catégorie",
        help: "ajoutez-la à `relief.exemptions`, ou dites à quelle catégorie le demandeur appartient",
        when: "aucune dispense n'est demandée à l'égard de la disposition qui exige l'appartenance à une catégorie",
        source: "RIPR, art. 67 et 68, codification au 2026-06-14, lus le 2026-11-23",
    },
};

/// An exemption from something that is no provision.
pub const EXEMPTION_FROM_NOTHING: Row = Row {
    code: "HC1027",
    severity: Warning,
    en: Words {
        message: "`{found}` cites no provision that can be recognized",
        reason: "an exemption is from a criterion or obligation of the Act or the Regulations",
        help: "write it as `IRPA 41(a)` or `IRPR 72(1)(a), (c) and (d)`",
        when: "the provision of an exemption is no reference to a statute that can be read",
        source: "IRPA s. 25(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "`{found}` ne cite aucune disposition reconnaissable",
        reason: "une dispense vise un critère ou une obligation de la Loi ou du Règlement",
        help: "écrivez-la ainsi : `LIPR 41a)` ou `RIPR 72(1)a), c) et d)`",
        when: "la disposition d'une dispense n'est pas un renvoi reconnaissable à une loi ou à un règlement",
        source: "LIPR, par. 25(1), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// An exemption from the criteria of Express Entry.
pub const EXPRESS_ENTRY: Row = Row {
    code: "HC1028",
    severity: Error,
    en: Words {
        message: "an exemption from IRPA s. {section} (Express Entry) cannot be examined",
        reason: "the Minister may not examine a request for an exemption from the criteria or obligations of Division 0.1",
        help: "take this exemption out; ask for those that the applicant's own case needs",
        when: "an exemption is asked for from a provision of Division 0.1",
        source: "IRPA s. 25(1.2)(a.1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "une dispense de l'art. {section} de la LIPR (Entrée express) ne peut être étudiée",
        reason: "le ministre ne peut étudier une demande visant à lever les critères ou obligations de la section 0.1",
        help: "retirez cette dispense; demandez celles dont le demandeur a besoin",
        when: "une dispense est demandée à l'égard d'une disposition de la section 0.1",
        source: "LIPR, al. 25(1.2)a.1), codification au 2026-03-31, lu le 2026-11-23",
    },
};
