//! The rules across the case: a row for each, a file for each matter.
//!
//! In: the facts of a case whose shape and values are sound. Out: findings. A rule reads nothing but its [`Scene`], so
//! that it can be tried alone; adding one is its function and a row in [`RULES`].

mod ages;
mod agreement;
mod countries;
mod dates;
mod ids;
mod law;
mod matter;
mod outcomes;
mod paths;
mod people;
mod prose;
mod representative;
mod walk;

pub use law::outlook::{DatedBar, Outlook, Time, TimeKind};

use crate::case::Draft;
use crate::case::model;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Label, Place, Row};
use jiff::civil::Date;
use rayon::prelude::*;
use serde_json::Value;

/// How many rules at least are applied by one thread: most take less time than handing them over.
const RULES_AT_A_TIME: usize = 4;

/// What a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The facts.
    pub case: &'a model::Case,
    /// The same facts as JSON, for rules that are tables of pointers.
    pub document: &'a Value,
    /// The intended filing date, for which ages and time limits are computed.
    pub filing: Date,
    /// The day that counts as today.
    pub today: Date,
    /// What the texts cite of the law.
    cited: &'a law::Found,
    /// What the texts say.
    read: &'a prose::Read<'a>,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// What it finds.
    pub row: &'static Row,
    /// Finds it.
    pub check: fn(&Scene<'_>) -> Vec<Finding>,
}

/// The rules of the case itself, in the order of their codes.
const RULES: &[Rule] = &[
    Rule {
        row: &rows::DUPLICATE_ID,
        check: ids::given_twice,
    },
    Rule {
        row: &rows::UNKNOWN_EXHIBIT,
        check: ids::exhibits_cited,
    },
    Rule {
        row: &rows::UNKNOWN_PERSON,
        check: ids::people_named,
    },
    Rule {
        row: &rows::UNKNOWN_INADMISSIBILITY,
        check: ids::inadmissibilities_answered,
    },
    Rule {
        row: &rows::PATH_FORM,
        check: paths::form,
    },
    Rule {
        row: &rows::PATH_ABSOLUTE,
        check: paths::absolute,
    },
    Rule {
        row: &rows::SAME_FILE,
        check: paths::used_twice,
    },
    Rule {
        row: &rows::DATE_ORDER,
        check: dates::order,
    },
    Rule {
        row: &rows::AFTER_FILING,
        check: dates::after_filing,
    },
    Rule {
        row: &rows::CHILD_OF_AGE,
        check: ages::child_of_age,
    },
    Rule {
        row: &rows::FAMILY_AGES,
        check: ages::family,
    },
    Rule {
        row: &rows::PART_MISSING,
        check: matter::part_missing,
    },
    Rule {
        row: &rows::PART_UNUSED,
        check: matter::part_unused,
    },
    Rule {
        row: &rows::LICENCE_MISSING,
        check: representative::licence_missing,
    },
    Rule {
        row: &rows::UNPAID_AND_PAID,
        check: representative::unpaid_and_paid,
    },
    Rule {
        row: &rows::NO_COUNTRY,
        check: people::no_country,
    },
    Rule {
        row: &rows::COUNTRY_IN_OTHER_LANGUAGE,
        check: countries::in_other_language,
    },
    Rule {
        row: &rows::NATIONALITY,
        check: countries::nationality,
    },
    Rule {
        row: &rows::WHERE_APPLICANT_IS,
        check: matter::where_applicant_is,
    },
    Rule {
        row: &rows::NEEDS_NO_APPLICATION,
        check: people::needs_no_application,
    },
    Rule {
        row: &rows::PENDING_AND_DECIDED,
        check: outcomes::pending_and_decided,
    },
    Rule {
        row: &rows::DECIDED_WITHOUT_DATE,
        check: outcomes::decided_without_date,
    },
    Rule {
        row: &rows::SINGLE_WITH_PARTNER,
        check: people::single_with_partner,
    },
    Rule {
        row: &rows::FILING_PASSED,
        check: dates::filing_passed,
    },
    Rule {
        row: &rows::ANSWER_WITHOUT_EFFECT,
        check: super::answers::without_effect,
    },
];

/// All rules, in the order of their codes: those of the case itself, and those of the law.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES
        .iter()
        .chain(prose::RULES)
        .chain(agreement::RULES)
        .chain(law::rules())
}

/// What stands ahead of a case.
pub(super) fn outlook_of(case: &model::Case, document: &Value, today: Date) -> Outlook {
    let filing = case.filing.date.0;
    // No time rests on what the texts cite.
    let (cited, read) = (law::Found::default(), prose::Read::default());
    law::outlook::outlook(&Scene {
        case,
        document,
        filing,
        today,
        cited: &cited,
        read: &read,
    })
}

/// Runs every rule. What rests on a guess of the reader is left out: its fault is reported already.
pub(super) fn run(
    case: &model::Case,
    document: &Value,
    draft: &Draft,
    today: Date,
    findings: &mut Vec<Finding>,
) {
    let filing = case.filing.date.0;
    let (cited, read) = rayon::join(|| law::found(document, filing.year()), || prose::read(document));
    let scene = Scene {
        case,
        document,
        filing,
        today,
        cited: &cited,
        read: &read,
    };
    let is_guess = |place: &Place| match place {
        Place::Case(pointer, _) => draft.is_guess(pointer),
        _ => false,
    };
    let rests_on_guess = |finding: &Finding| {
        let labels = finding.labels.iter().map(|Label { place, .. }| place);
        labels.chain([&finding.place]).any(is_guess)
    };
    // Each reads and none writes; what they find comes in the order of their codes, whoever is done first.
    let rules: Vec<&Rule> = rules().collect();
    let found: Vec<Vec<Finding>> = rules
        .par_iter()
        .with_min_len(RULES_AT_A_TIME)
        .map(|rule| (rule.check)(&scene))
        .collect();
    let found = found.into_iter().flatten();
    findings.extend(found.filter(|finding| !rests_on_guess(finding)));
}
