//! Findings about words that argue another law: refugee risk, an old threshold. HC1101 to HC1103.

use super::Row;
use crate::finding::Severity::Warning;
use crate::finding::Words;

/// All rows of this file, in the order of their codes.
pub const ALL: &[&Row] = &[&RISK_WITHOUT_HARDSHIP, &REFUGEE_TEST, &OLD_THRESHOLD];

/// Risk argued without the hardship behind it.
pub const RISK_WITHOUT_HARDSHIP: Row = Row {
    code: "HC1101",
    severity: Warning,
    en: Words {
        message: "this text speaks of `{found}` and of no hardship",
        reason: "in Canada an officer may not weigh the factors of ss. 96 and 97(1), and must consider the hardships that come from the same facts: risk argued as risk is set aside",
        help: "say what these facts mean for this person's life as hardship or discrimination, with s. 25(1.3) in the factor's `summary`; the risk itself belongs to a claim or a risk assessment",
        when: "a text argues a refugee's risk and neither it nor its factor speaks of hardship",
        source: "IRPA s. 25(1.3), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "ce texte parle de `{found}` et d'aucune difficulté",
        reason: "au Canada l'agent ne peut tenir compte des facteurs des art. 96 et 97(1), mais doit considérer les difficultés issues des mêmes faits : le risque plaidé comme tel est écarté",
        help: "dites ce que ces faits signifient pour la vie de cette personne en difficultés ou en discrimination, avec le par. 25(1.3) dans le `summary` du facteur; le risque lui-même relève d'une demande d'asile ou d'un ERAR",
        when: "un texte plaide le risque d'un réfugié et ni lui ni son facteur ne parle de difficultés",
        source: "LIPR, par. 25(1.3), codification au 2026-03-31, lu le 2026-11-23",
    },
};

/// The test of a person in need of protection.
pub const REFUGEE_TEST: Row = Row {
    code: "HC1102",
    severity: Warning,
    en: Words {
        message: "`{found}` is part of the test for refugee protection, not for this request",
        reason: "s. 97(1) asks for a danger not faced generally, in every part of the country and without protection; none of that has to be shown here, and an officer may not apply it",
        help: "take the test out; state the hardship of this person instead, which need not differ from that of others to count",
        when: "a text states an element of the test of s. 96 or 97, which does not govern the request",
        source: "IRPA s. 25(1.3), 96 and 97(1), consolidation to 2026-03-31, read 2026-11-23",
    },
    fr: Words {
        message: "`{found}` fait partie du critère de l'asile, non de la présente demande",
        reason: "le par. 97(1) exige un danger que d'autres ne courent généralement pas, en tout lieu du pays et sans protection; rien de cela n'est à établir ici, et l'agent ne peut l'appliquer",
        help: "retirez ce critère; exposez plutôt les difficultés de cette personne, qui comptent même si d'autres les partagent",
        when: "un texte énonce un élément du critère de l'art. 96 ou 97, qui ne régit pas la demande",
        source: "LIPR, par. 25(1.3), art. 96 et par. 97(1), codification au 2026-03-31, lus le 2026-11-23",
    },
};

/// The old threshold of hardship.
pub const OLD_THRESHOLD: Row = Row {
    code: "HC1103",
    severity: Warning,
    en: Words {
        message: "`{found}` is worded as a threshold of hardship",
        reason: "since December 2015 there is no such test: the words describe hardship and set no threshold, and all considerations are weighed together",
        help: "speak of the hardship as it is and weigh it with everything else; if the words are needed, say that they are no threshold",
        when: "a text takes unusual and undeserved or disproportionate hardship for the test",
        source: "IRCC program delivery instructions on humanitarian and compassionate considerations, read 2026-11-23 (changed 2015-12-10); Kanthasamy v Canada (Citizenship and Immigration), 2015 SCC 61",
    },
    fr: Words {
        message: "`{found}` est formulé comme un seuil de difficultés",
        reason: "depuis décembre 2015 ce critère n'existe plus : ces mots décrivent les difficultés sans fixer de seuil, et toutes les considérations se pèsent ensemble",
        help: "parlez des difficultés telles qu'elles sont et pesez-les avec le reste; s'il faut ces mots, dites qu'ils ne fixent aucun seuil",
        when: "un texte prend pour critère les difficultés inhabituelles et injustifiées ou démesurées",
        source: "instructions d'IRCC sur l'exécution des programmes relatives aux considérations d'ordre humanitaire, lues le 2026-11-23 (modifiées le 2015-12-10); Kanthasamy c Canada (Citoyenneté et Immigration), 2015 CSC 61",
    },
};
