//! The time to apply to the Federal Court for leave (IRPA s. 72(2)(b)), and the time to perfect (rule 10).
//!
//! Every reading is shown; the earliest is the day to rely on.

use super::{Rule, Scene, arithmetic, rule};
use crate::case::model::Matter;
use crate::case::model::decision::{self, CourtMatter, Decision};
use crate::finding::catalogue::law::court as rows;
use crate::finding::{Finding, Language, Place, Pointer, Row};
use crate::law::time::court::{Arising, Deadline, ORDER_OF_2025, PerfectFrom, leave, perfect};
use crate::law::time::reckon::days_between;
use jiff::civil::Date;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::LEAVE_RUNNING, running),
    rule(&rows::LEAVE_ON_A_READING, on_a_reading),
    rule(&rows::LEAVE_LATE, late),
    rule(&rows::LEAVE_LATE_EXTENSION, late_with_extension),
    rule(&rows::LEAVE_PASSED, passed),
    rule(&rows::PERFECTION, perfection),
    rule(&rows::SPECIAL_ORDER, special_order),
];

/// What a deadline is about, and when the application is filed.
struct Time<'a> {
    decision: &'a Decision,
    deadline: Deadline,
    filed: Date,
}

/// The time for leave against the decision of a case, whatever its matter.
pub(super) struct Running {
    pub(super) notified: Date,
    pub(super) deadline: Deadline,
}

/// The time for leave against the decision that the case names.
pub(super) fn of_the_decision(scene: &Scene<'_>) -> Option<Running> {
    let decision = scene.case.decision.as_ref()?;
    Some(Running {
        notified: decision.notified_on.0,
        deadline: leave(decision.notified_on.0, arising(decision)),
    })
}

fn arising(decision: &Decision) -> Arising {
    match decision.arising {
        decision::Arising::InCanada => Arising::InCanada,
        decision::Arising::OutsideCanada => Arising::OutsideCanada,
    }
}

fn time<'a>(scene: &Scene<'a>, matter: Matter) -> Option<Time<'a>> {
    if scene.case.matter != matter {
        return None;
    }
    let decision = scene.case.decision.as_ref()?;
    let filed_on = scene.case.court.as_ref().and_then(|court| court.filed_on);
    Some(Time {
        decision,
        deadline: leave(decision.notified_on.0, arising(decision)),
        filed: filed_on.map_or(scene.filing, |day| day.0),
    })
}

impl Time<'_> {
    /// The last day of any reading.
    fn latest(&self) -> Date {
        let ends = self.deadline.readings.iter().map(|reading| reading.reckoning.end);
        ends.max().unwrap_or(Date::MAX)
    }
}

/// The other readings of a deadline, each with its day, in both languages.
fn other_readings(deadline: &Deadline) -> (String, String) {
    let written = |language| {
        let others = deadline.readings.iter().skip(1);
        others
            .map(|reading| {
                let supposes = reading.supposes.words(language);
                let unconfirmed = match (reading.source.mark.is_confirmed(), language) {
                    (true, _) => "",
                    (false, Language::En) => ", unconfirmed",
                    (false, Language::Fr) => ", non confirmé",
                };
                format!("; {} ({supposes}{unconfirmed})", reading.reckoning.end)
            })
            .collect::<String>()
    };
    (written(Language::En), written(Language::Fr))
}

fn with_deadline(row: &'static Row, place: Pointer, deadline: &Deadline) -> Finding {
    let (en, fr) = deadline
        .readings
        .first()
        .map(|reading| arithmetic(&reading.reckoning))
        .unwrap_or_default();
    let (readings_en, readings_fr) = other_readings(deadline);
    Finding::new(row, Place::value(place))
        .with("safe", deadline.safe())
        .with("open", deadline.last_open_day())
        .with_note("steps", en, fr)
        .with_note("readings", readings_en, readings_fr)
}

fn of_leave(row: &'static Row, time: &Time<'_>) -> Finding {
    let period = match time.decision.arising {
        decision::Arising::InCanada => 15,
        decision::Arising::OutsideCanada => 60,
    };
    with_deadline(row, Pointer::new("/decision/notified_on"), &time.deadline)
        .with("notified", time.decision.notified_on)
        .with("filing", time.filed)
        .with("period", period)
        .with("days", days_between(time.filed, time.deadline.safe()))
}

fn running(scene: &Scene<'_>) -> Vec<Finding> {
    let time = time(scene, Matter::Reconsideration).or_else(|| time(scene, Matter::JudicialReview));
    let time = time.filter(|time| time.filed <= time.deadline.safe());
    time.map(|time| of_leave(&rows::LEAVE_RUNNING, &time))
        .into_iter()
        .collect()
}

fn on_a_reading(scene: &Scene<'_>) -> Vec<Finding> {
    let time = time(scene, Matter::JudicialReview);
    let between = time.filter(|time| time.filed > time.deadline.safe() && time.filed <= time.latest());
    between
        .map(|time| of_leave(&rows::LEAVE_ON_A_READING, &time))
        .into_iter()
        .collect()
}

/// The time of an application for leave that is late on every reading.
fn too_late<'a>(scene: &Scene<'a>) -> Option<Time<'a>> {
    time(scene, Matter::JudicialReview).filter(|time| time.filed > time.latest())
}

fn asks_for_extension(scene: &Scene<'_>) -> bool {
    let court = scene.case.court.as_ref();
    court.is_some_and(|court| court.extension_reasons.is_some())
}

fn late(scene: &Scene<'_>) -> Vec<Finding> {
    let late = too_late(scene).filter(|_| !asks_for_extension(scene));
    late.map(|time| of_leave(&rows::LEAVE_LATE, &time))
        .into_iter()
        .collect()
}

fn late_with_extension(scene: &Scene<'_>) -> Vec<Finding> {
    let late = too_late(scene).filter(|_| asks_for_extension(scene));
    late.map(|time| of_leave(&rows::LEAVE_LATE_EXTENSION, &time))
        .into_iter()
        .collect()
}

fn passed(scene: &Scene<'_>) -> Vec<Finding> {
    let time = time(scene, Matter::Reconsideration);
    let passed = time.filter(|time| time.filed > time.deadline.safe());
    passed
        .map(|time| of_leave(&rows::LEAVE_PASSED, &time))
        .into_iter()
        .collect()
}

/// The time to perfect: from filing with reasons in hand, or from their receipt; none while they have not come.
fn to_perfect(scene: &Scene<'_>) -> Option<(Deadline, bool)> {
    let time = time(scene, Matter::JudicialReview)?;
    let reasons = time.decision.reasons_received_on?.0;
    let start = if reasons <= time.filed {
        PerfectFrom::Filing(time.filed)
    } else {
        PerfectFrom::Reasons(reasons)
    };
    let relied_on = scene
        .case
        .court
        .as_ref()
        .and_then(|court: &CourtMatter| court.special_order_applies);
    // Where the file says that the order does not apply, its reading is not shown.
    let order = (relied_on != Some(false)).then_some(&ORDER_OF_2025);
    Some((perfect(start, order), relied_on == Some(true)))
}

/// The time to perfect, with the day from which it runs.
pub(super) fn to_perfect_from(scene: &Scene<'_>) -> Option<(Deadline, Date)> {
    let (deadline, _) = to_perfect(scene)?;
    let from = deadline.readings.first()?.reckoning.from;
    Some((deadline, from))
}

fn perfection(scene: &Scene<'_>) -> Vec<Finding> {
    let Some((deadline, _)) = to_perfect(scene) else {
        return Vec::new();
    };
    let finding = with_deadline(&rows::PERFECTION, Pointer::new("/court"), &deadline).with_note(
        "order",
        "the longer time of the Court's special order is unconfirmed",
        "le délai plus long de l'ordonnance spéciale de la Cour n'est pas confirmé",
    );
    vec![finding]
}

fn special_order(scene: &Scene<'_>) -> Vec<Finding> {
    let relied = to_perfect(scene).filter(|(_, relied_on)| *relied_on);
    relied
        .map(|(deadline, _)| {
            let latest = deadline
                .readings
                .iter()
                .map(|reading| reading.reckoning.end)
                .max();
            with_deadline(
                &rows::SPECIAL_ORDER,
                Pointer::new("/court/special_order_applies"),
                &deadline,
            )
            .with("late", latest.unwrap_or(Date::MAX))
        })
        .into_iter()
        .collect()
}
