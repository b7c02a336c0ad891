//! Findings about facts that must hang together across the case. Those about its ids and paths are in `names`.

mod names;

pub use names::*;

use super::Row;
use crate::finding::{
    Severity::{Error, Warning},
    Words,
};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &DUPLICATE_ID,
    &UNKNOWN_EXHIBIT,
    &UNKNOWN_PERSON,
    &UNKNOWN_INADMISSIBILITY,
    &PATH_FORM,
    &PATH_ABSOLUTE,
    &SAME_FILE,
    &DATE_ORDER,
    &AFTER_FILING,
    &CHILD_OF_AGE,
    &FAMILY_AGES,
    &PART_MISSING,
    &PART_UNUSED,
    &LICENCE_MISSING,
    &UNPAID_AND_PAID,
    &NO_COUNTRY,
    &WHERE_APPLICANT_IS,
    &NEEDS_NO_APPLICATION,
    &PENDING_AND_DECIDED,
    &DECIDED_WITHOUT_DATE,
    &SINGLE_WITH_PARTNER,
    &FILING_PASSED,
    &ANSWER_WITHOUT_EFFECT,
    &COUNTRY_IN_OTHER_LANGUAGE,
    &NATIONALITY,
];

/// Two dates in an order that cannot be.
pub const DATE_ORDER: Row = Row {
    code: "HC0308",
    severity: Error,
    en: Words {
        message: "{later} ({date}) lies before {earlier} ({other})",
        reason: "contradictions cost credibility, and may count as misrepresentation (IRPA s. 40)",
        help: "look both days up in their documents and correct the wrong one",
        when: "an event lies before one that it must follow, such as an entry before the birth",
        source: "",
    },
    fr: Words {
        message: "{later} ({date}) précède {earlier} ({other})",
        reason: "les contradictions coûtent en crédibilité et peuvent passer pour de fausses déclarations (LIPR, art. 40)",
        help: "vérifiez les deux jours dans leurs documents et corrigez celui qui est faux",
        when: "un événement en précède un autre qu'il doit suivre, comme une entrée antérieure à la naissance",
        source: "",
    },
};

/// Something that has happened, dated after the filing.
pub const AFTER_FILING: Row = Row {
    code: "HC0309",
    severity: Error,
    en: Words {
        message: "{at} ({date}) lies after the filing date, {filing}",
        reason: "what is told as past must have happened by then",
        help: "correct the date, or the filing date",
        when: "a birth, an entry, a decision or another past event lies after the intended filing date",
        source: "",
    },
    fr: Words {
        message: "{at} ({date}) suit la date de dépôt, {filing}",
        reason: "ce qui est raconté au passé doit avoir eu lieu à cette date",
        help: "corrigez la date, ou la date de dépôt",
        when: "une naissance, une entrée, une décision ou un autre événement passé est postérieur à la date de dépôt prévue",
        source: "",
    },
};

/// Best interests of a person who is no child any more.
pub const CHILD_OF_AGE: Row = Row {
    code: "HC0310",
    severity: Warning,
    en: Words {
        message: "{name} is {age} on the filing date, and best interests of a child are given",
        reason: "officers look at children of under 18, and at older ones who depend on their parents",
        help: "say in `situation` why this person is still to be seen as a child, or argue family separation instead",
        when: "best interests of a child are given for a person of 22 years or more on the filing date",
        source: "IRPR s. 2 (dependent child: under 22), consolidation of 2026-03-26",
    },
    fr: Words {
        message: "{name} aura {age} ans à la date de dépôt, et un intérêt supérieur de l'enfant est donné",
        reason: "les agents considèrent les enfants de moins de 18 ans, et les plus âgés qui dépendent de leurs parents",
        help: "dites dans `situation` pourquoi cette personne est encore à considérer comme un enfant, ou plaidez plutôt la séparation de la famille",
        when: "un intérêt supérieur de l'enfant est donné pour une personne de 22 ans ou plus à la date de dépôt",
        source: "RIPR, art. 2 (enfant à charge : moins de 22 ans), codification du 2026-03-26",
    },
};

/// A child older than its parent.
pub const FAMILY_AGES: Row = Row {
    code: "HC0311",
    severity: Error,
    en: Words {
        message: "{name} ({date}) cannot be the applicant's {relationship}: the applicant was born on {other}",
        reason: "",
        help: "correct the date of birth or the relationship",
        when: "a child or grandchild is older than the applicant, or a parent or grandparent is younger",
        source: "",
    },
    fr: Words {
        message: "{name} ({date}) ne peut être {relationship} pour la partie demanderesse, née le {other}",
        reason: "",
        help: "corrigez la date de naissance ou le lien",
        when: "un enfant ou petit-enfant est plus âgé que la partie demanderesse, ou un parent ou grand-parent plus jeune",
        source: "",
    },
};

/// A part that this kind of matter needs.
pub const PART_MISSING: Row = Row {
    code: "HC0312",
    severity: Error,
    en: Words {
        message: "`{part}` is missing, and a matter of the kind `{matter}` rests on it",
        reason: "",
        help: "add `\"{part}\"`, or correct the kind of matter",
        when: "the kind of matter needs a part that the case lacks, such as the decision under review",
        source: "",
    },
    fr: Words {
        message: "il manque `{part}`, sur quoi repose une affaire du genre `{matter}`",
        reason: "",
        help: "ajoutez `\"{part}\"`, ou corrigez le genre d'affaire",
        when: "le genre d'affaire repose sur une partie que le dossier n'a pas, comme la décision contestée",
        source: "",
    },
};

/// A part that this kind of matter does not use.
pub const PART_UNUSED: Row = Row {
    code: "HC0313",
    severity: Warning,
    en: Words {
        message: "`{part}` is given, and a matter of the kind `{matter}` does not use it",
        reason: "what it says would appear in no letter",
        help: "remove it, or correct the kind of matter",
        when: "the case has a part that no letter of this kind of matter uses",
        source: "",
    },
    fr: Words {
        message: "`{part}` est donné, et une affaire du genre `{matter}` ne s'en sert pas",
        reason: "ce qu'il contient ne paraîtrait dans aucune lettre",
        help: "enlevez-le, ou corrigez le genre d'affaire",
        when: "le dossier a une partie dont aucune lettre de ce genre d'affaire ne se sert",
        source: "",
    },
};

/// A licensed representative without body or number.
pub const LICENCE_MISSING: Row = Row {
    code: "HC0314",
    severity: Error,
    en: Words {
        message: "`{key}` is missing, and a representative of the kind `{kind}` has one",
        reason: "who represents for consideration must be a member in good standing of a body",
        help: "add `\"{key}\"` to the representative",
        when: "the representative is of a licensed kind, and the licensing body or the number is missing",
        source: "IRPA s. 91(2), consolidation of 2026-03-26; form IMM 5476",
    },
    fr: Words {
        message: "il manque `{key}`, qu'une représentation du genre `{kind}` comporte",
        reason: "qui représente contre rémunération doit être membre en règle d'un organisme",
        help: "ajoutez `\"{key}\"` à la représentation",
        when: "le représentant est d'un genre qui exige un permis, et l'organisme ou le numéro manque",
        source: "LIPR, par. 91(2), codification du 2026-03-26; formulaire IMM 5476",
    },
};

/// An unpaid representative who is paid.
pub const UNPAID_AND_PAID: Row = Row {
    code: "HC0315",
    severity: Error,
    en: Words {
        message: "the representative is of the kind `unpaid`, and is said to be paid",
        reason: "only lawyers, paralegals, Quebec notaries and licensees of the College may act for consideration",
        help: "correct `paid`, or the kind of representative",
        when: "the representative is of the kind `unpaid`, and `paid` is true",
        source: "IRPA s. 91(1), consolidation of 2026-03-26",
    },
    fr: Words {
        message: "la représentation est du genre `unpaid`, et elle est dite rémunérée",
        reason: "seuls les avocats, parajuristes, notaires du Québec et titulaires de permis du Collège peuvent agir contre rémunération",
        help: "corrigez `paid`, ou le genre de représentation",
        when: "la représentation est du genre `unpaid`, et `paid` est vrai",
        source: "LIPR, par. 91(1), codification du 2026-03-26",
    },
};

/// Neither a citizenship nor a country of former residence.
pub const NO_COUNTRY: Row = Row {
    code: "HC0316",
    severity: Error,
    en: Words {
        message: "no citizenship is given, and no `former_habitual_residence`",
        reason: "hardship on return can be told only for a country",
        help: "give every citizenship, or for a stateless person `\"former_habitual_residence\"`",
        when: "the applicant has no citizenship, and no country of former habitual residence is given",
        source: "",
    },
    fr: Words {
        message: "aucune citoyenneté n'est donnée, ni `former_habitual_residence`",
        reason: "les difficultés au retour ne se racontent que pour un pays",
        help: "donnez chaque citoyenneté ou, pour une personne apatride, `\"former_habitual_residence\"`",
        when: "la partie demanderesse n'a aucune citoyenneté, et aucun pays d'ancienne résidence habituelle n'est donné",
        source: "",
    },
};

/// In Canada and outside at once.
pub const WHERE_APPLICANT_IS: Row = Row {
    code: "HC0317",
    severity: Error,
    en: Words {
        message: "the matter is `{matter}`, and the applicant's status is `{status}`",
        reason: "in Canada the request must be examined, outside it may be; forms and office differ",
        help: "correct the status or the kind of matter",
        when: "the matter is from inside Canada and the applicant's status says outside, or the reverse",
        source: "IRPA s. 25(1), consolidation of 2026-03-26",
    },
    fr: Words {
        message: "l'affaire est `{matter}`, et le statut de la partie demanderesse est `{status}`",
        reason: "au Canada, la demande doit être étudiée; à l'étranger, elle peut l'être; les formulaires et le bureau diffèrent",
        help: "corrigez le statut ou le genre d'affaire",
        when: "l'affaire est introduite au Canada alors que, selon son statut, la partie demanderesse est à l'étranger, ou l'inverse",
        source: "LIPR, par. 25(1), codification du 2026-03-26",
    },
};

/// A citizen or permanent resident included in the application.
pub const NEEDS_NO_APPLICATION: Row = Row {
    code: "HC0318",
    severity: Error,
    en: Words {
        message: "{name} is included as `{role}`, and has the status `{status}`",
        reason: "who is a citizen or permanent resident needs no application",
        help: "write the role `not_included`, or correct the status",
        when: "a person who is a citizen or permanent resident is to become a permanent resident",
        source: "",
    },
    fr: Words {
        message: "{name} est inclus comme `{role}`, avec le statut `{status}`",
        reason: "qui est citoyen ou résident permanent n'a besoin d'aucune demande",
        help: "écrivez le rôle `not_included`, ou corrigez le statut",
        when: "une personne déjà citoyenne ou résidente permanente doit devenir résident permanent",
        source: "",
    },
};

/// A pending step with a day of decision.
pub const PENDING_AND_DECIDED: Row = Row {
    code: "HC0319",
    severity: Error,
    en: Words {
        message: "this is said to be pending, and was decided on {date}",
        reason: "bars and time limits depend on which of the two is right",
        help: "correct the outcome, or remove the day of the decision",
        when: "a step is said to be pending, and a day of decision is given",
        source: "",
    },
    fr: Words {
        message: "ceci est dit en cours, et a été décidé le {date}",
        reason: "les interdictions et les délais dépendent de ce qui est exact",
        help: "corrigez l'issue, ou enlevez le jour de la décision",
        when: "une étape est dite en cours, et un jour de décision est donné",
        source: "",
    },
};

/// A decided step without a day of decision.
pub const DECIDED_WITHOUT_DATE: Row = Row {
    code: "HC0320",
    severity: Warning,
    en: Words {
        message: "`decided_on` is missing, and the outcome is `{outcome}`",
        reason: "bars and time limits are counted from that day",
        help: "add `\"decided_on\"`, as the decision prints it",
        when: "a step is decided, and the day of the decision is not given",
        source: "",
    },
    fr: Words {
        message: "il manque `decided_on`, et l'issue est `{outcome}`",
        reason: "les interdictions et les délais se comptent à partir de ce jour",
        help: "ajoutez `\"decided_on\"`, comme l'imprime la décision",
        when: "une étape est décidée, et le jour de la décision n'est pas donné",
        source: "",
    },
};

/// Single, with a spouse or partner in the case.
pub const SINGLE_WITH_PARTNER: Row = Row {
    code: "HC0321",
    severity: Error,
    en: Words {
        message: "{name} is listed as `{relationship}`, and the applicant's marital status is `{status}`",
        reason: "contradictions cost credibility",
        help: "correct the marital status, or write `former_partner`",
        when: "the applicant is single, divorced or widowed, and a spouse or partner is listed",
        source: "",
    },
    fr: Words {
        message: "{name} figure comme `{relationship}`, et l'état matrimonial de la partie demanderesse est `{status}`",
        reason: "les contradictions coûtent en crédibilité",
        help: "corrigez l'état matrimonial, ou écrivez `former_partner`",
        when: "la partie demanderesse est célibataire, divorcée ou veuve, et un époux ou conjoint figure au dossier",
        source: "",
    },
};

/// An intended filing date that lies behind.
pub const FILING_PASSED: Row = Row {
    code: "HC0322",
    severity: Warning,
    en: Words {
        message: "the intended filing date {date} has passed; today is {today}",
        reason: "ages, expiries and time limits are computed for that day, and the letters bear it",
        help: "set `filing.date` to the day on which it will be filed, and check again",
        when: "the intended filing date is before today (or before the day given with `--today`)",
        source: "",
    },
    fr: Words {
        message: "la date de dépôt prévue, le {date}, est passée; nous sommes le {today}",
        reason: "les âges, les échéances et les délais se calculent pour ce jour, et les lettres le portent",
        help: "mettez dans `filing.date` le jour du dépôt, puis vérifiez de nouveau",
        when: "la date de dépôt prévue est antérieure à aujourd'hui (ou au jour donné par `--today`)",
        source: "",
    },
};

/// An answer that answers nothing.
pub const ANSWER_WITHOUT_EFFECT: Row = Row {
    code: "HC0323",
    severity: Warning,
    en: Words {
        message: "the answer to `{code}` has no effect: {fault}",
        reason: "only a warning or a note may stand by a person's decision; an error is put right",
        help: "look the code up with `hc-pack explain`, and correct the answer or take it out",
        when: "an answer names a code that does not exist, or one of an error, which cannot be answered",
        source: "",
    },
    fr: Words {
        message: "la réponse à `{code}` est sans effet : {fault}",
        reason: "seul un avertissement ou une remarque peut subsister par décision d'une personne; une erreur se corrige",
        help: "cherchez le code avec `hc-pack explain`, et corrigez la réponse ou retirez-la",
        when: "une réponse nomme un code qui n'existe pas, ou celui d'une erreur, à laquelle on ne peut répondre",
        source: "",
    },
};

/// A country by its name in the other language than the letters'.
pub const COUNTRY_IN_OTHER_LANGUAGE: Row = Row {
    code: "HC0324",
    severity: Warning,
    en: Words {
        message: "`{country}` is not what the language of the letters calls this country: there it is `{own}`",
        reason: "letters print the name as the case writes it, and in French take its article from it",
        help: "write `{own}`",
        when: "a country is given by its English name and the letters are in French, or the reverse",
        source: "",
    },
    fr: Words {
        message: "`{country}` n'est pas le nom de ce pays dans la langue des lettres : c'est `{own}`",
        reason: "les lettres impriment le nom tel que le dossier l'écrit et, en français, en tirent l'article",
        help: "écrivez `{own}`",
        when: "un pays est donné par son nom anglais alors que les lettres sont en français, ou l'inverse",
        source: "",
    },
};

/// A nationality where a country is to stand.
pub const NATIONALITY: Row = Row {
    code: "HC0325",
    severity: Warning,
    en: Words {
        message: "`{written}` reads like a nationality, where the name of a country is asked for",
        reason: "letters print the name as the case writes it",
        help: "write the name of the country",
        when: "what is given for a country has the ending of a nationality, as Lebanese and Tunisian have",
        source: "",
    },
    fr: Words {
        message: "`{written}` ressemble à une nationalité, là où le nom d'un pays est demandé",
        reason: "les lettres impriment le nom tel que le dossier l'écrit",
        help: "écrivez le nom du pays",
        when: "ce qui est donné pour un pays a la terminaison d'une nationalité, comme libanais et tunisien",
        source: "",
    },
};
