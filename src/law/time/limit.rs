//! The time limits and waiting periods that a case can meet, as a table.
//!
//! In: the day of the event. Out: a [`Reckoning`]. Limits that have more than one reading are in `court`; the bars of
//! refused claims, which depend on several events, are in `bar`.

use super::reckon::{Calendar, Length, Reckoning, count};
use crate::law::provision::{Mark, Provision, Source, Statute, Text};
use jiff::civil::Date;

/// The consolidations, as `shared/law` held them when the table was made.
pub const READ_IN_STATUTE: Source = Source {
    mark: Mark::Statute,
    read_in: "official consolidated XML, Department of Justice Canada: IRPA to 2026-03-31, IRPR to 2026-06-14, \
              Federal Courts Act to 2026-04-28, Federal Courts Rules and Immigration Rules to 2025-12-29, \
              Interpretation Act to 2025-07-24",
    read_on: "2026-11-23",
};

/// A period that the law sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Its name in tests and JSON.
    pub key: &'static str,
    /// What must or may be done, or what takes effect.
    pub what: Text,
    /// From what day it runs.
    pub from: Text,
    /// How long it is.
    pub length: Length,
    /// How it is counted.
    pub calendar: Calendar,
    /// Where it stands.
    pub provision: Provision,
    /// How well it is known.
    pub source: Source,
}

impl Limit {
    /// Counts it from the day of the event.
    #[must_use]
    pub fn count(&self, from: Date) -> Reckoning {
        count(from, self.length, self.calendar)
    }
}

/// The limit of that name.
#[must_use]
pub fn named(key: &str) -> Option<&'static Limit> {
    ALL.iter().find(|limit| limit.key == key)
}

/// A row of the table: all rows were read in the consolidations.
const fn row(
    key: &'static str,
    (en, fr): (&'static str, &'static str),
    (from_en, from_fr): (&'static str, &'static str),
    (length, calendar): (Length, Calendar),
    (statute, label): (Statute, &'static str),
) -> Limit {
    Limit {
        key,
        what: Text { en, fr },
        from: Text {
            en: from_en,
            fr: from_fr,
        },
        length,
        calendar,
        provision: Provision::of(statute, label),
        source: READ_IN_STATUTE,
    }
}

const NOTICE: (&str, &str) = (
    "the day on which notice of the decision was given or it became known",
    "le jour où la décision a été notifiée ou connue",
);
const REASONS: (&str, &str) = (
    "the day on which written reasons were received",
    "le jour de la réception des motifs écrits",
);
const NOTIFIED: (&str, &str) = (
    "the day on which the notification was given",
    "le jour où l’avis a été donné",
);
const CLAIM_NOTICE: (&str, &str) = (
    "the day on which notice was given",
    "le jour où l’avis a été donné",
);
const ENFORCED: (&str, &str) = (
    "the day on which the order was enforced",
    "le jour de l’exécution de la mesure",
);
const GRANTED: (&str, &str) = (
    "the day on which leave was granted",
    "le jour où l’autorisation a été accordée",
);

/// Every limit, grouped by what it belongs to.
pub static ALL: &[Limit] = {
    use Calendar::{Act, Plain, Rules};
    use Length::{ClearDays, Days, Months, Years};
    use Statute::{ImmigrationRules, Irpa, Irpr};
    &[
        row(
            "leave_in_canada",
            (
                "serve and file the application for leave (matter arising in Canada)",
                "signifier et déposer la demande d’autorisation (mesure rendue au Canada)",
            ),
            NOTICE,
            (Days(15), Act),
            (Irpa, "72(2)(b)"),
        ),
        row(
            "leave_outside_canada",
            (
                "serve and file the application for leave (matter arising outside Canada)",
                "signifier et déposer la demande d’autorisation (mesure rendue à l’étranger)",
            ),
            NOTICE,
            (Days(60), Act),
            (Irpa, "72(2)(b)"),
        ),
        row(
            "perfect_after_filing",
            (
                "perfect the application for leave: serve and file the record",
                "mettre la demande d’autorisation en état : signifier et déposer le dossier",
            ),
            (
                "the day on which the application was filed, reasons in hand",
                "le jour du dépôt de la demande, motifs reçus",
            ),
            (Days(30), Rules),
            (ImmigrationRules, "10(1)(a)"),
        ),
        row(
            "perfect_after_reasons",
            (
                "perfect the application for leave: serve and file the record",
                "mettre la demande d’autorisation en état : signifier et déposer le dossier",
            ),
            (
                "the day on which the reasons, or the notice that there are none, were received",
                "le jour de la réception des motifs, ou de l’avis qu’il n’y en a pas",
            ),
            (Days(30), Rules),
            (ImmigrationRules, "10(1)(b)"),
        ),
        row(
            "proof_of_service",
            (
                "file proof of service of the application for leave",
                "déposer la preuve de la signification de la demande d’autorisation",
            ),
            (
                "the day on which the application was served",
                "le jour de la signification de la demande",
            ),
            (Days(10), Rules),
            (ImmigrationRules, "7(2)"),
        ),
        row(
            "notice_of_appearance",
            (
                "the respondent’s notice of appearance",
                "l’avis de comparution du défendeur",
            ),
            (
                "the day on which the application was served",
                "le jour de la signification de la demande",
            ),
            (Days(10), Rules),
            (ImmigrationRules, "8(1)"),
        ),
        row(
            "respondents_memorandum",
            (
                "the respondent’s affidavits and memorandum",
                "les affidavits et le mémoire du défendeur",
            ),
            (
                "the day on which the record was served",
                "le jour de la signification du dossier",
            ),
            (Days(30), Rules),
            (ImmigrationRules, "11"),
        ),
        row(
            "reply",
            (
                "the applicant’s memorandum in reply",
                "le mémoire en réplique du demandeur",
            ),
            (
                "the day on which the respondent’s memorandum was served",
                "le jour de la signification du mémoire du défendeur",
            ),
            (Days(10), Rules),
            (ImmigrationRules, "13"),
        ),
        row(
            "appeal_to_fca",
            (
                "notice of appeal to the Federal Court of Appeal, on a certified question",
                "avis d’appel à la Cour d’appel fédérale, sur question certifiée",
            ),
            (
                "the day on which the judgment was pronounced",
                "le jour du prononcé du jugement",
            ),
            (Days(30), Rules),
            (ImmigrationRules, "20(1)(a)"),
        ),
        row(
            "hearing_earliest",
            (
                "first day for the hearing of the judicial review",
                "premier jour de l’audience du contrôle judiciaire",
            ),
            GRANTED,
            (Days(30), Plain),
            (Irpa, "74(b)"),
        ),
        row(
            "hearing_latest",
            (
                "last day for the hearing of the judicial review",
                "dernier jour de l’audience du contrôle judiciaire",
            ),
            GRANTED,
            (Days(90), Plain),
            (Irpa, "74(b)"),
        ),
        row(
            "appeal_to_rad",
            (
                "file an appeal with the Refugee Appeal Division",
                "interjeter appel devant la Section d’appel des réfugiés",
            ),
            REASONS,
            (Days(15), Act),
            (Irpr, "159.91(1)(a)"),
        ),
        row(
            "perfect_rad_appeal",
            (
                "perfect the appeal to the Refugee Appeal Division",
                "mettre en état l’appel devant la Section d’appel des réfugiés",
            ),
            REASONS,
            (Days(30), Act),
            (Irpr, "159.91(1)(b)"),
        ),
        row(
            "order_in_force_after_rpd",
            (
                "the conditional removal order comes into force (claim rejected, no right of appeal)",
                "la mesure de renvoi conditionnelle prend effet (demande rejetée sans droit d’appel)",
            ),
            CLAIM_NOTICE,
            (Days(15), Plain),
            (Irpa, "49(2)(c)"),
        ),
        row(
            "order_in_force_after_rad",
            (
                "the conditional removal order comes into force (appeal rejected)",
                "la mesure de renvoi conditionnelle prend effet (appel rejeté)",
            ),
            CLAIM_NOTICE,
            (Days(15), Plain),
            (Irpa, "49(2)(e)"),
        ),
        row(
            "order_in_force_after_ineligible",
            (
                "the conditional removal order comes into force (claim ineligible)",
                "la mesure de renvoi conditionnelle prend effet (demande irrecevable)",
            ),
            CLAIM_NOTICE,
            (Days(7), Plain),
            (Irpa, "49(2)(b)"),
        ),
        row(
            "departure_order",
            (
                "leave Canada and confirm departure; after that the departure order is a deportation order",
                "quitter le Canada et faire confirmer le départ; ensuite la mesure d’interdiction de séjour devient une mesure d’expulsion",
            ),
            (
                "the day on which the order became enforceable",
                "le jour où la mesure est devenue exécutoire",
            ),
            (Days(30), Plain),
            (Irpr, "224(2)"),
        ),
        row(
            "exclusion_order",
            (
                "no return without authorization after an exclusion order",
                "pas de retour sans autorisation après une mesure d’exclusion",
            ),
            ENFORCED,
            (Years(1), Plain),
            (Irpr, "225(1)"),
        ),
        row(
            "exclusion_order_misrepresentation",
            (
                "no return without authorization after an exclusion order for misrepresentation",
                "pas de retour sans autorisation après une mesure d’exclusion pour fausses déclarations",
            ),
            ENFORCED,
            (Years(5), Plain),
            (Irpr, "225(3)"),
        ),
        row(
            "misrepresentation",
            (
                "inadmissibility for misrepresentation continues",
                "l’interdiction de territoire pour fausses déclarations court",
            ),
            (
                "the day of the final determination, or of the enforcement of the removal order",
                "le jour de la décision définitive, ou de l’exécution de la mesure de renvoi",
            ),
            (Years(5), Plain),
            (Irpa, "40(2)(a)"),
        ),
        row(
            "risk_assessment_mailed",
            (
                "notification of the risk assessment sent by mail counts as given",
                "l’avis d’examen des risques envoyé par la poste est réputé donné",
            ),
            (
                "the day on which the form was sent",
                "le jour de l’envoi du formulaire",
            ),
            (Days(7), Plain),
            (Irpr, "160(4)(b)"),
        ),
        row(
            "risk_assessment_apply",
            (
                "the application for protection must be received, for removal to stay suspended",
                "la demande de protection doit être reçue pour que le sursis demeure",
            ),
            NOTIFIED,
            (Days(15), Act),
            (Irpr, "162"),
        ),
        row(
            "risk_assessment_decided",
            (
                "first day on which the application for protection may be decided",
                "premier jour où la demande de protection peut être tranchée",
            ),
            NOTIFIED,
            (ClearDays(30), Plain),
            (Irpr, "162"),
        ),
        row(
            "medical_certificate",
            (
                "the medical examination is recent enough",
                "l’examen médical est assez récent",
            ),
            (
                "the day of the medical examination",
                "le jour de l’examen médical",
            ),
            (Months(12), Plain),
            (Irpr, "72(1)(e)(iii)"),
        ),
    ]
};
