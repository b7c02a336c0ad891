//! From a draft to a case that is proven: the schema first, then single values, then the rules across the case.
//!
//! In: a [`Draft`]. Out: all findings of one run, and a [`Case`] if none of them is an error. No other module can make
//! a `Case`: who holds one need not check again. It reads no file and opens no template.

mod answers;
mod dates;
mod judge;
mod phrase;
mod prune;
mod rules;
mod schema;
mod values;

pub use answers::answer;
pub use judge::{Judged, Unjudged, judge};
pub use rules::{DatedBar, Outlook, Rule, Scene, Time, TimeKind, rules};

use crate::case::Draft;
use crate::case::model;
use crate::finding::catalogue::schema as rows;
use crate::finding::policy::Policy;
use crate::finding::{Finding, Place, Pointer, any_error};
use jiff::civil::Date;
use prune::{Optional, Usable};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::ops::Deref;
use validator::Validate;

/// A case that has passed every check.
#[derive(Debug, Clone, PartialEq)]
pub struct Case(model::Case);

impl Deref for Case {
    type Target = model::Case;

    fn deref(&self) -> &model::Case {
        &self.0
    }
}

/// What a check came to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The case, if no finding is an error.
    pub case: Option<Case>,
    /// Its facts as far as they can be read, proven or not: enough to look at the files that they name. What the draft
    /// does not say may be made up in them, but no file is named that the draft does not name.
    pub facts: Option<model::Case>,
    /// Whether the rules judged those facts: then nothing in them is made up.
    pub judged: bool,
    /// All findings, those of the text included.
    pub findings: Vec<Finding>,
}

/// Checks a draft as of its filing date; `today` only tells whether that date has passed.
#[must_use]
pub fn check(draft: &Draft, today: Date) -> Outcome {
    check_with(draft, today, &Policy::default())
}

/// The same, with what this run sets aside.
#[must_use]
pub fn check_with(draft: &Draft, today: Date, policy: &Policy) -> Outcome {
    shape(draft).judge(draft, today, policy)
}

/// A draft whose shape and values have been checked, and whose rules have not.
pub struct Shaped {
    findings: Vec<Finding>,
    typed: Option<Typed<model::Case>>,
    facts: Option<model::Case>,
}

/// Makes ready what every check needs, beside what the caller does until then; nothing waits for it.
pub fn prepare() {
    rayon::spawn(|| {
        schema::of_cases();
    });
    schema::know_drafts();
}

/// Checks the shape and the values of a draft.
#[must_use]
pub fn shape(draft: &Draft) -> Shaped {
    let mut findings = draft.findings().to_vec();
    let typed = draft
        .value()
        .and_then(|value| typed::<model::Case>(draft, value, schema::of_cases(), &mut findings));
    let facts = typed.as_ref().map(|typed| without_doubtful_files(typed, draft));
    Shaped {
        findings,
        typed,
        facts,
    }
}

impl Shaped {
    /// See [`Outcome::facts`].
    #[must_use]
    pub fn facts(&self) -> Option<&model::Case> {
        self.facts.as_ref()
    }

    /// What was found so far, with a note that the rules are left out.
    #[must_use]
    pub fn into_findings(mut self) -> Vec<Finding> {
        self.findings.push(Finding::new(&rows::SCHEMA_ONLY, Place::Whole));
        self.findings
    }

    /// Applies the rules to the draft that this is the shape of.
    #[must_use]
    pub fn judge(self, draft: &Draft, today: Date, policy: &Policy) -> Outcome {
        let mut outcome = Outcome {
            findings: self.findings,
            facts: self.facts,
            ..Outcome::default()
        };
        if draft.value().is_none() {
            return outcome;
        }
        let findings = &mut outcome.findings;
        if let Some(Typed { facts, usable }) = self.typed
            && usable.whole
        {
            rules::run(&facts, &usable.value, draft, today, findings);
            answers::answer(&facts.answers, findings);
            policy.set_aside(findings);
            outcome.case = (!any_error(findings)).then_some(Case(facts));
            outcome.judged = true;
        } else {
            findings.push(Finding::new(&rows::RULES_NOT_RUN, Place::Whole));
        }
        outcome
    }
}

/// Checks another document that a person writes, such as a house style, by its own schema, and reads it.
///
/// # Errors
/// All that is wrong with it, as with a case: places are those of `draft`.
pub fn read_as<T: DeserializeOwned + JsonSchema + Validate>(draft: &Draft) -> Result<T, Vec<Finding>> {
    let mut findings = draft.findings().to_vec();
    let checker = schema::Checker::new(crate::schema::of::<T>());
    let typed = draft
        .value()
        .and_then(|value| typed::<T>(draft, value, &checker, &mut findings));
    match typed {
        Some(typed) if !any_error(&findings) => Ok(typed.facts),
        _ => {
            findings.iter_mut().for_each(phrase::of_a_file);
            Err(findings)
        }
    }
}

/// The facts of a draft as far as they can be used.
struct Typed<T> {
    facts: T,
    /// The same as JSON.
    usable: Usable,
}

/// The facts without the names of files that the draft does not say, or may not mean.
fn without_doubtful_files(typed: &Typed<model::Case>, draft: &Draft) -> model::Case {
    let Typed { facts, usable } = typed;
    let mut facts = facts.clone();
    let doubtful = |pointer: &Pointer| usable.is_stand_in(pointer) || draft.is_guess(pointer);
    let evidence = Pointer::root().join("evidence");
    for (index, exhibit) in facts.evidence.iter_mut().enumerate() {
        let files = evidence.join(index).join("files");
        let sound = (0..exhibit.files.len()).take_while(|file| !doubtful(&files.join(file).join("path")));
        // Those behind would move if one in the middle were left out.
        exhibit.files.truncate(sound.count());
    }
    let forms = Pointer::root().join("forms");
    for (index, form) in facts.forms.iter_mut().enumerate() {
        if doubtful(&forms.join(index).join("file")) {
            form.file = None;
        }
    }
    facts
}

/// Checks shape and values, and reads what is left when the faulty parts are taken out.
fn typed<T: DeserializeOwned + Validate>(
    draft: &Draft,
    value: &Value,
    schema: &schema::Checker,
    findings: &mut Vec<Finding>,
) -> Option<Typed<T>> {
    let faults = schema.faults(value);
    let usable = prune::without(value, &faults, schema, Optional::TakenOut);
    findings.extend(
        faults
            .into_iter()
            .filter(|fault| !draft.is_guess(&fault.pointer))
            .filter_map(|fault| fault.finding),
    );
    let usable = usable?;
    let facts = match serde_json::from_value::<T>(usable.value.clone()) {
        Ok(facts) => facts,
        Err(error) => {
            // The schema is made from the types, so this is met only where it cannot say all that they ask for.
            if usable.whole {
                findings.push(schema::misfit(&error.to_string()));
            }
            return None;
        }
    };
    if let Err(errors) = facts.validate() {
        findings.extend(values::findings(&errors, &usable, draft));
    }
    Some(Typed { facts, usable })
}

#[cfg(test)]
mod tests;
