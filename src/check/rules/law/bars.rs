//! What bars a request: another one pending, a claim or an application for protection pending, and the twelve months
//! after a refused claim (IRPA s. 25(1.2)).

use super::outlook::DatedBar;
use super::{Rule, Scene, arithmetic, is_request, rule};
use crate::case::model::history::{
    ApplicationKind, Body, Claim, EarlierApplication, Eligibility, Outcome, Proceeding,
};
use crate::case::model::people::Status;
use crate::case::model::values::PartialDate;
use crate::check::rules::people::full_name;
use crate::finding::catalogue::law::{bars as rows, standing};
use crate::finding::{Finding, Language, Note, Place, Pointer, Row};
use crate::law::time::bar::{Bar, Barred, Before, Doubt, Ending, Event, Evidence, Waiting, twelve_months};
use crate::law::time::reckon::days_between;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::PENDING_REQUEST, pending_request),
    rule(&rows::PENDING_CLAIM, pending_claim),
    rule(&rows::PENDING_PROTECTION, pending_protection),
    rule(&rows::CLAIM_NOT_REFERRED, claim_not_referred),
    rule(&rows::TWELVE_MONTHS, twelve_months_stand),
    rule(&rows::TWELVE_MONTHS_EXCEPTION, twelve_months_opened),
    rule(&rows::WITHDRAWN_OR_ABANDONED, withdrawn_or_abandoned),
    rule(&rows::REVIEW_PENDING, review_pending),
    rule(&rows::BAR_UNSETTLED, unsettled),
    rule(&standing::CLAIMANT_BY_STATUS, claimant_by_status),
];

/// A bar that nothing opens: its paragraph, and where the case says it.
pub(super) struct Pending {
    pub(super) paragraph: &'static str,
    finding: Finding,
}

/// Everything that is pending and bars the request.
pub(super) fn pending(scene: &Scene<'_>) -> Vec<Pending> {
    let barred = |paragraph, findings: Vec<Finding>| {
        let pending = move |finding| Pending { paragraph, finding };
        findings.into_iter().map(pending)
    };
    barred("25(1.2)(a)", pending_request(scene))
        .chain(barred("25(1.2)(b)", pending_claim(scene)))
        .chain(barred("25(1.2)(b.1)", pending_protection(scene)))
        .collect()
}

impl Pending {
    /// Where it stands in the case.
    pub(super) fn place(&self) -> &Place {
        &self.finding.place
    }
}

fn pending_request(scene: &Scene<'_>) -> Vec<Finding> {
    let applications = scene.case.history.applications.iter().enumerate();
    let pending = applications.filter(|(_, one)| {
        is_request(scene)
            && one.kind == ApplicationKind::HumanitarianAndCompassionate
            && one.person.is_none()
            && is_undecided(scene, one)
    });
    pending
        .map(|(index, one)| {
            let at = Pointer::new("/history/applications").join(index);
            let made = one.made_on;
            let (en, fr) = if made.day.is_some() {
                (format!("on {made}"), format!("le {made}"))
            } else {
                (format!("in {made}"), format!("en {made}"))
            };
            Finding::new(&rows::PENDING_REQUEST, Place::value(at.join("outcome"))).with_note("made", en, fr)
        })
        .collect()
}

/// Whether an H&C request has no decision: it was sent back, and no later day of a decision is recorded. A day that is not known is
/// not taken for a later one.
pub(super) fn is_undecided(scene: &Scene<'_>, one: &EarlierApplication) -> bool {
    let day = |one: &EarlierApplication| one.decided_on.as_ref().and_then(PartialDate::earliest);
    let decided_since = |other: &EarlierApplication| {
        let is_decision = matches!(
            other.outcome,
            Outcome::Granted | Outcome::Refused | Outcome::Withdrawn
        );
        let is_later = matches!((day(other), day(one)), (Some(other), Some(one)) if other > one);
        is_decision && is_later && other.kind == one.kind && other.person == one.person
    };
    match one.outcome {
        Outcome::Pending => true,
        Outcome::SentBack => !scene.case.history.applications.iter().any(decided_since),
        _ => false,
    }
}

/// Who has to decide a claim anew after its last step sent it back.
fn sent_back_to(claim: &Claim) -> Option<Body> {
    let last = claim.proceedings.last()?;
    let to = match last.body {
        Body::RefugeeProtectionDivision | Body::RefugeeAppealDivision => {
            Some(Body::RefugeeProtectionDivision)
        }
        // The Court sends it back to whom it came from.
        Body::FederalCourtLeave | Body::FederalCourtReview => {
            let before = claim.proceedings.iter().rev().find(|step| is_of_the_board(step));
            Some(before.map_or(Body::RefugeeProtectionDivision, |step| step.body))
        }
    };
    to.filter(|_| last.outcome == Outcome::SentBack)
}

fn claims<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (Pointer, &'a Claim)> + use<'a> {
    let claims: &[Claim] = if is_request(scene) {
        &scene.case.history.claims
    } else {
        &[]
    };
    let numbered = claims.iter().enumerate();
    numbered.map(|(index, claim)| (Pointer::new("/history/claims").join(index), claim))
}

fn is_of_the_board(step: &Proceeding) -> bool {
    matches!(
        step.body,
        Body::RefugeeProtectionDivision | Body::RefugeeAppealDivision
    )
}

fn pending_claim(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, claim) in claims(scene) {
        let steps = claim.proceedings.iter().enumerate();
        let pending = steps.filter(|(_, step)| is_of_the_board(step) && step.outcome == Outcome::Pending);
        let finding = |place: Pointer, body: Body| {
            let (en, fr) = if body == Body::RefugeeAppealDivision {
                ("Refugee Appeal Division", "Section d'appel des réfugiés")
            } else {
                (
                    "Refugee Protection Division",
                    "Section de la protection des réfugiés",
                )
            };
            Finding::new(&rows::PENDING_CLAIM, Place::value(place))
                .with("made", claim.made_on)
                .with_note("body", en, fr)
        };
        findings.extend(
            pending
                .map(|(index, step)| finding(at.join("proceedings").join(index).join("outcome"), step.body)),
        );
        if let Some(body) = sent_back_to(claim) {
            let last = claim.proceedings.len() - 1;
            findings.push(finding(at.join("proceedings").join(last).join("outcome"), body));
        }
        // A claim that was referred is before the Division until a step says how it ended.
        if claim.eligibility == Eligibility::Eligible && claim.proceedings.is_empty() {
            findings.push(finding(at.join("eligibility"), Body::RefugeeProtectionDivision));
        }
    }
    findings
}

pub(super) fn pending_protection(scene: &Scene<'_>) -> Vec<Finding> {
    let ineligible = claims(scene).find(|(_, claim)| claim.eligibility == Eligibility::Ineligible);
    let Some((at, claim)) = ineligible else {
        return Vec::new();
    };
    let assessments = scene.case.history.risk_assessments.iter().enumerate();
    let last = scene.case.history.risk_assessments.len();
    // Who was only notified has not applied yet. What was sent back waits for a new decision.
    let pending = assessments.filter(|(index, one)| match one.outcome {
        Outcome::Pending => one.applied_on.is_some() || one.notified_on.is_none(),
        Outcome::SentBack => index + 1 == last,
        _ => false,
    });
    pending
        .map(|(index, _)| {
            let place = Pointer::new("/history/risk_assessments")
                .join(index)
                .join("outcome");
            Finding::new(&rows::PENDING_PROTECTION, Place::value(place))
                .with("made", claim.made_on)
                .label(
                    Place::value(at.join("eligibility")),
                    "this claim was ineligible",
                    "cette demande d'asile était irrecevable",
                )
        })
        .collect()
}

fn claim_not_referred(scene: &Scene<'_>) -> Vec<Finding> {
    claims(scene)
        .filter(|(_, claim)| claim.eligibility == Eligibility::Pending && claim.proceedings.is_empty())
        .map(|(at, claim)| {
            Finding::new(&rows::CLAIM_NOT_REFERRED, Place::value(at.join("eligibility")))
                .with("made", claim.made_on)
        })
        .collect()
}

/// The steps of every claim as the arithmetic takes them, with where each stands.
pub(super) fn events(scene: &Scene<'_>) -> Vec<(Pointer, Event)> {
    let mut events = Vec::new();
    for (at, claim) in claims(scene) {
        let steps = steps(claim).into_iter();
        events.extend(steps.map(|(index, event)| (at.join("proceedings").join(index), event)));
    }
    events
}

/// The steps of a claim as the arithmetic takes them, with the place of each. Leave that was granted decides nothing: the review is
/// pending until a step says how it ended. What was returned as incomplete was never decided.
pub(super) fn steps(claim: &Claim) -> Vec<(usize, Event)> {
    let numbered = claim.proceedings.iter().enumerate();
    let reviewed = |from: usize| {
        let later = claim.proceedings.iter().skip(from + 1);
        later
            .into_iter()
            .any(|step| step.body == Body::FederalCourtReview)
    };
    let event = |(index, step): (usize, &Proceeding)| match (step.body, step.outcome) {
        (_, Outcome::Returned) => None,
        (Body::FederalCourtLeave, Outcome::Granted) => (!reviewed(index)).then(|| {
            let pending = Event {
                ending: Ending::Pending,
                ..event(step)
            };
            (index, pending)
        }),
        _ => Some((index, event(step))),
    };
    numbered.filter_map(event).collect()
}

fn event(step: &Proceeding) -> Event {
    let heard = match step.substantive_evidence_heard {
        Some(true) => Evidence::Heard,
        Some(false) => Evidence::NotHeard,
        None => Evidence::Unknown,
    };
    Event {
        before: match step.body {
            Body::RefugeeProtectionDivision => Before::ProtectionDivision,
            Body::RefugeeAppealDivision => Before::AppealDivision,
            Body::FederalCourtLeave | Body::FederalCourtReview => Before::FederalCourt,
        },
        ending: ending(step.outcome, heard),
        decided_on: step.decided_on.map(|date| date.0),
    }
}

pub(super) fn ending(outcome: Outcome, heard: Evidence) -> Ending {
    match outcome {
        Outcome::Pending => Ending::Pending,
        Outcome::Refused => Ending::Refused,
        Outcome::Withdrawn => Ending::Withdrawn(heard),
        Outcome::Abandoned => Ending::Abandoned(heard),
        Outcome::Granted | Outcome::SentBack | Outcome::Returned => Ending::Favourable,
    }
}

/// Whether the two versions of the Act treat a step differently, or may.
fn is_doubtful(event: &Event) -> bool {
    matches!(
        event.ending,
        Ending::Withdrawn(Evidence::NotHeard | Evidence::Unknown)
            | Ending::Abandoned(Evidence::NotHeard | Evidence::Unknown)
    )
}

/// The twelve months as the steps give them, and as they stand without those on which the versions differ.
struct Months {
    events: Vec<(Pointer, Event)>,
    all: Waiting,
    certain: Option<Bar>,
}

fn months(scene: &Scene<'_>) -> Months {
    let events = events(scene);
    let steps: Vec<Event> = events.iter().map(|(_, event)| *event).collect();
    let certain: Vec<Event> = steps
        .iter()
        .copied()
        .filter(|event| !is_doubtful(event))
        .collect();
    Months {
        all: twelve_months(Barred::HumanitarianRequest, &steps),
        certain: twelve_months(Barred::HumanitarianRequest, &certain).bar,
        events,
    }
}

impl Months {
    /// The bar that stands on the filing date on every reading.
    fn standing(&self, scene: &Scene<'_>) -> Option<&Bar> {
        self.certain.as_ref().filter(|bar| bar.stands_on(scene.filing))
    }

    fn place_of(&self, bar: &Bar) -> Place {
        let step = self
            .events
            .iter()
            .rev()
            .find(|(_, event)| event.decided_on == Some(bar.event));
        Place::value(step.map_or_else(Pointer::root, |(at, _)| at.join("decided_on")))
    }
}

/// The twelve months, where a decision counts: on every reading where one does, else on some.
pub(super) fn dated(scene: &Scene<'_>) -> Option<DatedBar> {
    let months = months(scene);
    let bar = months.all.bar.clone()?;
    let certain = months
        .certain
        .as_ref()
        .is_some_and(|sure| sure.event >= bar.event);
    let at = match months.place_of(&bar) {
        Place::Case(pointer, _) => pointer,
        _ => Pointer::root(),
    };
    Some(DatedBar { bar, certain, at })
}

/// Whether the twelve months bar the request on the filing date, on any reading.
pub(super) fn twelve_months_bar(scene: &Scene<'_>) -> bool {
    let bar = months(scene).all.bar;
    bar.is_some_and(|bar| bar.stands_on(scene.filing))
}

fn with_bar(row: &'static Row, months: &Months, bar: &Bar, scene: &Scene<'_>) -> Finding {
    let (en, fr) = arithmetic(&bar.reckoning);
    Finding::new(row, months.place_of(bar))
        .with("event", bar.event)
        .with("last", bar.last_day())
        .with("first", bar.first_day())
        .with("filing", scene.filing)
        .with("days", days_between(scene.filing, bar.first_day()))
        .with_note(
            "provision",
            bar.provision.cited(Language::En),
            bar.provision.cited(Language::Fr),
        )
        .with_note("steps", en, fr)
        .label(
            Place::value(Pointer::new("/filing/date")),
            "the filing date",
            "la date du dépôt",
        )
}

fn twelve_months_stand(scene: &Scene<'_>) -> Vec<Finding> {
    if scene.case.bar_exception.is_some() {
        return Vec::new();
    }
    let months = months(scene);
    let bar = months.standing(scene);
    bar.map(|bar| with_bar(&rows::TWELVE_MONTHS, &months, bar, scene))
        .into_iter()
        .collect()
}

fn twelve_months_opened(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(exception) = &scene.case.bar_exception else {
        return Vec::new();
    };
    let months = months(scene);
    let bar = months.standing(scene);
    bar.map(|bar| {
        with_bar(&rows::TWELVE_MONTHS_EXCEPTION, &months, bar, scene)
            .with("exception", super::exception::paragraph(exception.ground))
    })
    .into_iter()
    .collect()
}

fn withdrawn_or_abandoned(scene: &Scene<'_>) -> Vec<Finding> {
    let months = months(scene);
    let doubtful = months.all.bar.as_ref().filter(|bar| {
        let surely = months
            .certain
            .as_ref()
            .is_some_and(|sure| sure.event >= bar.event);
        bar.stands_on(scene.filing) && !surely
    });
    let unknown = months.all.doubts.contains(&Doubt::EvidenceUnknown);
    let (en, fr) = if unknown {
        (
            "the case does not say whether substantive evidence was heard",
            "le dossier ne dit pas si des éléments de preuve de fond ont été entendus",
        )
    } else {
        (
            "here none was heard, so the versions may lead to different answers",
            "ici aucun n'a été entendu, de sorte que les versions peuvent mener à des réponses différentes",
        )
    };
    doubtful
        .map(|bar| with_bar(&rows::WITHDRAWN_OR_ABANDONED, &months, bar, scene).with_note("doubt", en, fr))
        .into_iter()
        .collect()
}

fn review_pending(scene: &Scene<'_>) -> Vec<Finding> {
    let pending = events(scene)
        .into_iter()
        .filter(|(_, event)| event.before == Before::FederalCourt && event.ending == Ending::Pending);
    pending
        .map(|(at, _)| {
            Finding::new(&rows::REVIEW_PENDING, Place::value(at.join("outcome"))).with("filing", scene.filing)
        })
        .collect()
}

/// The doubts that a person must settle from the record, in words.
fn in_words(doubt: Doubt) -> Option<Note> {
    let (en, fr) = match doubt {
        Doubt::DateMissing => (
            "a decision that counts has no date",
            "une décision qui compte n'a pas de date",
        ),
        Doubt::ReviewNeverRefused => (
            "a judicial review was discontinued, and the Act names a refusal only",
            "un contrôle judiciaire a fait l'objet d'un désistement, et la Loi ne nomme que le rejet",
        ),
        Doubt::PerhapsSetAside => (
            "the last decision favours the applicant, so that an earlier refusal may have been set aside",
            "la dernière décision est favorable, de sorte qu'un refus antérieur a pu être annulé",
        ),
        // These have findings of their own.
        Doubt::StepPending | Doubt::ReviewPending | Doubt::EvidenceUnknown | Doubt::VersionsDisagree => {
            return None;
        }
    };
    Some(Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    })
}

fn unsettled(scene: &Scene<'_>) -> Vec<Finding> {
    let months = months(scene);
    let doubts = months.all.doubts.iter().filter_map(|doubt| in_words(*doubt));
    doubts
        .map(|doubt| {
            Finding::new(&rows::BAR_UNSETTLED, Place::key(Pointer::new("/history/claims")))
                .with_note("doubt", doubt.en, doubt.fr)
        })
        .collect()
}

fn claimant_by_status(scene: &Scene<'_>) -> Vec<Finding> {
    let status = scene.case.applicant.status.status;
    let told = pending_claim(scene).len() + claim_not_referred(scene).len();
    if !is_request(scene) || status != Status::RefugeeClaimant || told > 0 {
        return Vec::new();
    }
    let place = Place::value(Pointer::new("/applicant/status/status"));
    let name = full_name(&scene.case.applicant.name);
    vec![Finding::new(&standing::CLAIMANT_BY_STATUS, place).with("name", name)]
}
