//! Who may act in the Federal Court, against whom, and what a request to look again needs.

use super::party;
use super::{Rule, Scene, rule};
use crate::case::model::Matter;
use crate::case::model::decision::{GroundKind, Respondent};
use crate::case::model::people::{Representative, RepresentativeKind};
use crate::finding::catalogue::law::court as rows;
use crate::finding::{Finding, Language, Note, Place, Pointer, Row};
use crate::law::representation::{self, Forum, Kind, May, Standing};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::NO_SOLICITOR, no_solicitor),
    rule(&rows::PERHAPS_NO_SOLICITOR, perhaps_no_solicitor),
    rule(&rows::MINOR_WITHOUT_SOLICITOR, minor),
    rule(&rows::RESPONDENT, respondent),
    rule(&rows::NO_REASONS_YET, no_reasons_yet),
    rule(&rows::NEW_WITHOUT_REASON, new_without_reason),
];

/// What a representative is, as the table of the law has it, and in words.
pub(super) fn kind(kind: RepresentativeKind) -> (Kind, Note) {
    let (kind, en, fr) = match kind {
        RepresentativeKind::Lawyer => (Kind::Lawyer, "lawyer", "avocat"),
        RepresentativeKind::QuebecNotary => (Kind::QuebecNotary, "Quebec notary", "notaire du Québec"),
        RepresentativeKind::Paralegal => (Kind::Paralegal, "paralegal", "parajuriste"),
        RepresentativeKind::Rcic => (
            Kind::Consultant,
            "immigration consultant",
            "consultant en immigration",
        ),
        RepresentativeKind::RcicIrb => (
            Kind::BoardConsultant,
            "immigration consultant (RCIC-IRB)",
            "consultant en immigration (CRIC-CISR)",
        ),
        RepresentativeKind::StudentAtLaw => (Kind::StudentAtLaw, "student-at-law", "stagiaire en droit"),
        RepresentativeKind::Unpaid => (
            Kind::Unpaid,
            "representative without pay",
            "représentant non rémunéré",
        ),
    };
    let note = Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    };
    (kind, note)
}

/// A representative before a forum: what the law says, with its words filled in.
pub(super) fn standing(row: &'static Row, one: &Representative, standing: &Standing) -> Finding {
    let (_, words) = kind(one.kind);
    Finding::new(row, Place::value(Pointer::new("/representative/kind")))
        .with("name", &one.name)
        .with_note("kind", words.en, words.fr)
        .with_note("why", standing.why.en, standing.why.fr)
        .with_note(
            "provision",
            standing.provision.cited(Language::En),
            standing.provision.cited(Language::Fr),
        )
}

fn is_in_court(scene: &Scene<'_>) -> bool {
    scene.case.matter == Matter::JudicialReview
}

/// The representative who may not act in the Court, with what the law says.
fn excluded<'a>(scene: &Scene<'a>) -> Option<(&'a Representative, &'static Standing)> {
    let one = scene
        .case
        .representative
        .as_ref()
        .filter(|_| is_in_court(scene))?;
    let standing = representation::of(kind(one.kind).0, Forum::FederalCourt);
    (standing.may == May::NotAct).then_some((one, standing))
}

fn no_solicitor(scene: &Scene<'_>) -> Vec<Finding> {
    let sure = excluded(scene).filter(|(_, standing)| standing.source.mark.is_confirmed());
    sure.map(|(one, law)| standing(&rows::NO_SOLICITOR, one, law))
        .into_iter()
        .collect()
}

fn perhaps_no_solicitor(scene: &Scene<'_>) -> Vec<Finding> {
    let unsure = excluded(scene).filter(|(_, standing)| !standing.source.mark.is_confirmed());
    unsure
        .map(|(one, law)| standing(&rows::PERHAPS_NO_SOLICITOR, one, law))
        .into_iter()
        .collect()
}

/// A person of this age, in years, may act alone before the Court.
const OF_AGE_YEARS: i16 = 18;

fn minor(scene: &Scene<'_>) -> Vec<Finding> {
    let applicant = party::applicant(scene);
    let age = applicant.age(scene);
    let representative = scene.case.representative.as_ref();
    let has_lawyer = representative.is_some_and(|one| one.kind == RepresentativeKind::Lawyer);
    let alone = is_in_court(scene) && age.is_under(OF_AGE_YEARS) && !has_lawyer;
    alone
        .then(|| {
            Finding::new(
                &rows::MINOR_WITHOUT_SOLICITOR,
                Place::value(applicant.at.join("birth_date")),
            )
            .with("age", age.at_least)
            .with("filing", scene.filing)
        })
        .into_iter()
        .collect()
}

/// Words in the name of an office, and the Minister who answers for it.
const OFFICES: &[(&str, Respondent)] = &[
    ("border services", Respondent::PublicSafety),
    ("services frontaliers", Respondent::PublicSafety),
    ("cbsa", Respondent::PublicSafety),
    ("asfc", Respondent::PublicSafety),
    ("citizenship", Respondent::CitizenshipAndImmigration),
    ("citoyenneté", Respondent::CitizenshipAndImmigration),
    ("ircc", Respondent::CitizenshipAndImmigration),
];

fn respondent(scene: &Scene<'_>) -> Vec<Finding> {
    let (Some(decision), Some(court)) = (&scene.case.decision, &scene.case.court) else {
        return Vec::new();
    };
    let office = decision.office.as_str().to_lowercase();
    let answers = OFFICES.iter().find(|(word, _)| office.contains(word));
    let (en, fr) = match court.respondent {
        Respondent::CitizenshipAndImmigration => (
            "Citizenship and Immigration",
            "la Citoyenneté et de l'Immigration",
        ),
        Respondent::PublicSafety => (
            "Public Safety and Emergency Preparedness",
            "la Sécurité publique et de la Protection civile",
        ),
    };
    let wrong = is_in_court(scene) && answers.is_some_and(|(_, minister)| *minister != court.respondent);
    wrong
        .then(|| {
            Finding::new(&rows::RESPONDENT, Place::value(Pointer::new("/court/respondent")))
                .with("office", &decision.office)
                .with_note("respondent", en, fr)
                .label(
                    Place::value(Pointer::new("/decision/office")),
                    "this office decided",
                    "ce bureau a décidé",
                )
        })
        .into_iter()
        .collect()
}

fn no_reasons_yet(scene: &Scene<'_>) -> Vec<Finding> {
    let decision = scene.case.decision.as_ref().filter(|_| is_in_court(scene));
    let without = decision.filter(|decision| decision.reasons_received_on.is_none());
    without
        .map(|_| Finding::new(&rows::NO_REASONS_YET, Place::key(Pointer::new("/decision"))))
        .into_iter()
        .collect()
}

fn new_without_reason(scene: &Scene<'_>) -> Vec<Finding> {
    let decision = scene.case.decision.as_ref();
    let decision = decision.filter(|_| scene.case.matter == Matter::Reconsideration);
    let grounds = decision
        .into_iter()
        .flat_map(|decision| decision.grounds.iter().enumerate());
    grounds
        .filter(|(_, ground)| ground.kind == GroundKind::NewEvidence && ground.why_not_before.is_none())
        .map(|(index, ground)| {
            let at = Pointer::new("/decision/grounds").join(index).join("kind");
            Finding::new(&rows::NEW_WITHOUT_REASON, Place::value(at)).with("heading", &ground.heading)
        })
        .collect()
}
