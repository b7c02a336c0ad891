//! A case that is not filled in yet, judged as far as it goes.
//!
//! In: a [`Draft`], whole or not. Out: what the rules find whatever the missing facts turn out to be, which rules cannot
//! be judged yet and for want of what, and the times that can be counted. A fact that is not there is never guessed: it is
//! tried in many ways, and only what holds in every one of them is said.

use super::prune::{self, Optional, Usable};
use super::rules::{self, Outlook};
use super::schema::{self, alternatives};
use super::values;
use crate::case::Draft;
use crate::case::model::{self, Matter};
use crate::finding::{Finding, Place, Pointer, Row};
use crate::law::time::reckon::months_before;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use validator::Validate;

/// A case, judged as far as it goes.
#[derive(Debug)]
pub struct Judged {
    /// Its facts; what the draft does not say is stood in for, and told by [`Judged::missing`].
    pub facts: model::Case,
    /// The same as JSON: a list that the draft does not have is not there either.
    pub document: Value,
    /// What must be there and is not, or cannot be read.
    pub missing: Vec<Pointer>,
    /// The day for which it is judged: the filing date, or today where there is none.
    pub filing: Date,
    /// What was found in the text, its shape and values, and by the rules.
    pub findings: Vec<Finding>,
    /// What the rules find of a request under IRPA s. 25(1) on these facts, whatever the matter of the case.
    pub of_a_request: Vec<Finding>,
    /// The rules that cannot be judged, each with the facts that decide it.
    pub unjudged: Vec<Unjudged>,
    /// The same of a request.
    pub unjudged_of_a_request: Vec<Unjudged>,
    /// What stands ahead, of a request on these facts.
    pub outlook: Outlook,
}

/// A rule that cannot be judged.
#[derive(Debug)]
pub struct Unjudged {
    /// The rule's row.
    pub row: &'static Row,
    /// The missing facts on which it turns; empty where it turns on several together.
    pub needs: Vec<Pointer>,
}

impl Judged {
    /// Whether the draft says all that a case must.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
    }

    /// Whether a place of the case is missing, or within something that is.
    #[must_use]
    pub fn is_missing(&self, at: &Pointer) -> bool {
        self.missing.iter().any(|missing| covers(missing, at))
    }
}

/// Whether `at` is `outer`, or within it.
fn covers(outer: &Pointer, at: &Pointer) -> bool {
    let rest = at.as_str().strip_prefix(outer.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Judges a draft; nothing where it is no JSON object, or so far from a case that nothing can be read.
#[must_use]
pub fn judge(draft: &Draft, today: Date) -> Option<Judged> {
    let value = draft.value().filter(|value| value.is_object())?;
    let checker = schema::of_cases();
    let faults = checker.faults(value);
    let mut usable = prune::without(value, &faults, checker, Optional::StoodIn)?;
    let mut findings = draft.findings().to_vec();
    findings.extend(faults.into_iter().filter_map(|fault| fault.finding));
    if usable.is_stand_in(&Pointer::new("/filing/date"))
        && let Some(date) = usable.value.pointer_mut("/filing/date")
    {
        *date = today.to_string().into();
    }
    let facts = serde_json::from_value::<model::Case>(usable.value.clone()).ok()?;
    if let Err(errors) = facts.validate() {
        findings.extend(values::findings(&errors, &usable, draft));
    }
    let trial = Trial {
        draft,
        today,
        checker,
        usable: &usable,
    };
    let own = trial.verdict(Asked::AsItIs);
    let request = trial.verdict(Asked::Request);
    findings.extend(own.certain);
    let asked = as_request(&facts, &usable.value);
    let outlook = rules::outlook_of(&asked.0, &asked.1, today);
    Some(Judged {
        filing: facts.filing.date.0,
        missing: usable.stand_ins().to_vec(),
        findings,
        of_a_request: request.certain,
        unjudged: own.unjudged,
        unjudged_of_a_request: request.unjudged,
        outlook: without_guesses(outlook, &usable),
        document: usable.value.clone(),
        facts,
    })
}

/// Times and bars that do not rest on a value that stands in for one.
fn without_guesses(mut outlook: Outlook, usable: &Usable) -> Outlook {
    let is_known = |at: &Pointer| !usable.is_stand_in(at);
    outlook.twelve_months = outlook.twelve_months.filter(|bar| is_known(&bar.at));
    outlook.designated = outlook.designated.filter(|bar| is_known(&bar.at));
    outlook.times.retain(|time| time.at.iter().all(is_known));
    outlook
}

/// Which question is put to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// The matter that the case names.
    AsItIs,
    /// A request under s. 25(1) on these facts.
    Request,
}

/// The case as a request, with its JSON.
fn as_request(facts: &model::Case, document: &Value) -> (model::Case, Value) {
    let (mut facts, mut document) = (facts.clone(), document.clone());
    let is_request = matches!(
        facts.matter,
        Matter::ApplicationInCanada | Matter::ApplicationOutsideCanada
    );
    if !is_request {
        let outside = facts.applicant.status.status == model::people::Status::OutsideCanada;
        let (matter, word) = if outside {
            (Matter::ApplicationOutsideCanada, "application_outside_canada")
        } else {
            (Matter::ApplicationInCanada, "application_in_canada")
        };
        facts.matter = matter;
        document["matter"] = word.into();
    }
    (facts, document)
}

/// What the rules say in every trial, and where they differ.
#[derive(Default)]
struct Verdict {
    certain: Vec<Finding>,
    unjudged: Vec<Unjudged>,
}

/// The trials of one draft.
struct Trial<'a> {
    draft: &'a Draft,
    today: Date,
    checker: &'a schema::Checker,
    usable: &'a Usable,
}

/// How many times all missing facts are changed together.
const TOGETHER: usize = 8;
/// Up to so many missing values, each is also tried alone, to tell which one decides.
const ALONE_MAX: usize = 60;

impl Trial<'_> {
    fn verdict(&self, asked: Asked) -> Verdict {
        let first = self.found(&self.usable.value, asked);
        let guesses = self.guesses();
        if guesses.is_empty() {
            return Verdict {
                certain: first,
                unjudged: Vec::new(),
            };
        }
        let mut everywhere: BTreeSet<String> = first.iter().map(told).collect();
        let mut differing: BTreeMap<&'static str, (&'static Row, BTreeSet<Pointer>)> = BTreeMap::new();
        let mut compare = |found: &[Finding], because: Option<&Pointer>| {
            let here: BTreeSet<String> = found.iter().map(told).collect();
            let changed = first.iter().filter(|one| !here.contains(&told(one)));
            let known: BTreeSet<String> = first.iter().map(told).collect();
            let added = found.iter().filter(|one| !known.contains(&told(one)));
            for one in changed.chain(added) {
                let entry = differing.entry(one.code()).or_insert((one.row, BTreeSet::new()));
                entry.1.extend(because.cloned());
            }
            everywhere.retain(|text| here.contains(text));
        };
        for round in 0..TOGETHER {
            let mut value = self.usable.value.clone();
            for (number, (at, ways)) in guesses.iter().enumerate() {
                put(&mut value, at, ways, round * (1 + number % 3) + number);
            }
            compare(&self.found(&value, asked), None);
        }
        if guesses.len() <= ALONE_MAX {
            for (at, ways) in &guesses {
                for way in 0..ways.len() {
                    let mut value = self.usable.value.clone();
                    put(&mut value, at, ways, way);
                    compare(&self.found(&value, asked), Some(at));
                }
            }
        }
        let is_said = |one: &Finding| everywhere.contains(&told(one)) && !self.rests_on_guess(one);
        Verdict {
            certain: first.iter().filter(|one| is_said(one)).cloned().collect(),
            unjudged: differing
                .into_values()
                .map(|(row, needs)| Unjudged {
                    row,
                    needs: needs.into_iter().collect(),
                })
                .collect(),
        }
    }

    fn rests_on_guess(&self, finding: &Finding) -> bool {
        match &finding.place {
            Place::Case(pointer, _) => self.usable.is_stand_in(pointer),
            _ => false,
        }
    }

    fn found(&self, value: &Value, asked: Asked) -> Vec<Finding> {
        let Ok(facts) = serde_json::from_value::<model::Case>(value.clone()) else {
            return Vec::new();
        };
        let mut findings = Vec::new();
        match asked {
            Asked::AsItIs => rules::run(&facts, value, self.draft, self.today, &mut findings),
            Asked::Request => {
                let (facts, value) = as_request(&facts, value);
                rules::run(&facts, &value, self.draft, self.today, &mut findings);
            }
        }
        super::answers::answer(&facts.answers, &mut findings);
        findings
    }

    /// Every single value that stands in for a missing one, with what it may be.
    fn guesses(&self) -> Vec<(Pointer, Vec<Value>)> {
        let mut leaves = Vec::new();
        for at in self.usable.stand_ins() {
            // The filing date is today where none is given, and said so.
            if let Some(value) = self.usable.value.pointer(at.as_str()) {
                gather(value, at, &mut leaves);
            }
        }
        let date = Pointer::new("/filing/date");
        leaves
            .into_iter()
            .filter(|(at, _)| *at != date)
            .filter_map(|(at, value)| {
                let ways = self.ways(&at, value);
                (!ways.is_empty()).then_some((at, ways))
            })
            .collect()
    }

    fn ways(&self, at: &Pointer, value: &Value) -> Vec<Value> {
        let is_date = |text: &str| text.len() == 10 && text.parse::<Date>().is_ok();
        match value.as_str() {
            Some(text) if is_date(text) => dates(self.filing(), &at.last()),
            _ => alternatives(self.checker.schema(), &self.usable.value, at),
        }
    }

    fn filing(&self) -> Date {
        let date = self.usable.value.pointer("/filing/date").and_then(Value::as_str);
        date.and_then(|text| text.parse().ok()).unwrap_or(self.today)
    }
}

/// What a finding comes to, to be compared.
fn told(finding: &Finding) -> String {
    let message = finding.message(crate::finding::Language::En);
    format!("{} {:?} {message}", finding.code(), finding.place)
}

fn gather<'v>(value: &'v Value, at: &Pointer, leaves: &mut Vec<(Pointer, &'v Value)>) {
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, one)| gather(one, &at.join(key), leaves)),
        Value::Array(items) => {
            let numbered = items.iter().enumerate();
            numbered.for_each(|(index, one)| gather(one, &at.join(index), leaves));
        }
        _ => leaves.push((at.clone(), value)),
    }
}

fn put(value: &mut Value, at: &Pointer, ways: &[Value], which: usize) {
    if let (Some(place), Some(way)) = (
        value.pointer_mut(at.as_str()),
        ways.get(which % ways.len().max(1)),
    ) {
        *place = way.clone();
    }
}

/// Days on both sides of the limits that the law sets: ages, twelve months, ten years; ahead only for what may lie ahead.
fn dates(filing: Date, key: &str) -> Vec<Value> {
    let months = [0, 1, 5, 13, 70, 16 * 12, 20 * 12, 40 * 12, 85 * 12];
    let mut days: Vec<Date> = months.iter().map(|back| months_before(filing, *back)).collect();
    if key.ends_with("until") || key.ends_with("_for") || key.starts_with("removal") {
        days.push(filing.saturating_add(10.days()));
        days.push(filing.saturating_add(4.years()));
    }
    days.iter().map(|day| day.to_string().into()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::read;
    use jiff::civil::date;
    use serde_json::json;

    const TODAY: Date = date(2026, 11, 23);

    fn judged(case: &Value) -> Judged {
        let bytes = serde_json::to_vec(case).unwrap();
        judge(&read("case.json", &bytes), TODAY).unwrap()
    }

    #[test]
    fn an_empty_object_is_all_missing_and_nothing_is_said_of_it() {
        let judged = judged(&json!({}));
        assert!(!judged.is_whole() && judged.is_missing(&Pointer::new("/applicant/birth_date")));
        assert_eq!(judged.filing, TODAY);
        let law: Vec<&str> = judged.of_a_request.iter().map(Finding::code).collect();
        assert!(!law.contains(&"HC1005") && !law.contains(&"HC1036"), "{law:?}");
    }

    #[test]
    fn what_turns_on_a_missing_fact_is_left_open_and_what_does_not_is_said() {
        let step = |outcome: Value| json!({"body": "refugee_appeal_division", "outcome": outcome, "decided_on": "2026-06-01"});
        let case = |steps: Vec<Value>| {
            json!({"format": 1, "matter": "application_in_canada", "filing": {"date": "2026-12-07"},
                "history": {"claims": [{"made_on": "2024-01-10", "eligibility": "eligible", "proceedings": steps}]}})
        };
        let known = judged(&case(vec![step("refused".into())]));
        assert!(known.of_a_request.iter().any(|one| one.code() == "HC1005"));
        assert!(known.outlook.twelve_months.is_some());
        let open = judged(&case(vec![step(Value::Null)]));
        assert!(open.of_a_request.iter().all(|one| one.code() != "HC1005"));
        let at = Pointer::new("/history/claims/0/proceedings/0/outcome");
        let twelve = open.unjudged.iter().find(|one| one.row.code == "HC1005");
        assert!(
            twelve.is_some_and(|one| one.needs.contains(&at)),
            "{:?}",
            open.unjudged
        );
    }
}
