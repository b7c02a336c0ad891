//! The intake view of a case: what it answers at the boundaries, of whole and of half-filled cases, in both languages and in
//! every form.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "law/edit.rs"]
mod edit;

use edit::{TODAY, change, root, sample};
use hc_pack::assess::model::{BarState, ExceptionState, Readiness, Verdict};
use hc_pack::assess::{Assessment, document, model};
use hc_pack::finding::Language;
use hc_pack::pipeline::{self, House};
use hc_pack::report;
use serde_json::{Value, json};
use std::path::Path;

fn assessed(case: &Value, language: Language) -> Assessment {
    let bytes = serde_json::to_vec(case).unwrap();
    let (_, assessment) = pipeline::assess(Path::new("case.json"), &bytes, TODAY, language);
    assessment.unwrap()
}

fn edited(name: &str, edits: &[&str]) -> Assessment {
    let mut case = sample(name).unwrap();
    for edit in edits {
        change(&mut case, edit);
    }
    assessed(&case, Language::En)
}

fn state(assessment: &Assessment, id: &str) -> BarState {
    assessment.bars.iter().find(|bar| bar.id == id).unwrap().state
}

const TWELVE: &str = "twelve_months_after_refusal";

#[test]
fn twelve_months_are_answered_the_day_before_the_day_and_the_day_after() {
    let told_x = "/history/claims/0/proceedings/2/notified_on x";
    // Filed on 2026-12-07; today is 2026-11-23.
    for (decided, verdict, from) in [
        ("2025-12-08", Verdict::MayNot, "2026-12-09"),
        ("2025-12-07", Verdict::MayNot, "2026-12-08"),
        ("2025-12-06", Verdict::May, "2026-12-07"),
    ] {
        let decided = format!("/history/claims/0/proceedings/2/decided_on = \"{decided}\"");
        let assessment = edited("worker", &[told_x, &decided]);
        assert_eq!(assessment.answer.on_filing_date, verdict, "{decided}");
        assert_eq!(assessment.answer.today, Verdict::MayNot, "{decided}");
        assert_eq!(assessment.answer.from.unwrap().to_string(), from);
        let bar = assessment.bars.iter().find(|bar| bar.id == TWELVE).unwrap();
        assert!(
            bar.steps
                .iter()
                .any(|step| step.contains("12 months by calendar number"))
        );
    }
}

#[test]
fn what_has_no_end_names_no_day() {
    let pending = r#"/history/applications/- = {"kind":"humanitarian_and_compassionate","made_on":"2026-01-20","outcome":"pending"}"#;
    let assessment = edited("worker", &[pending]);
    assert_eq!(assessment.answer.on_filing_date, Verdict::MayNot);
    assert_eq!(assessment.answer.from, None);
    assert_eq!(state(&assessment, "request_pending"), BarState::Stands);
    let assessment = edited("worker", &["/history/claims/0/proceedings = []"]);
    assert_eq!(state(&assessment, "claim_pending"), BarState::Stands);
}

#[test]
fn exceptions_say_what_they_need() {
    let barred = [
        "/history/claims/0/proceedings/2/notified_on x",
        "/history/claims/0/proceedings/2/decided_on = \"2026-01-05\"",
    ];
    let assessment = edited("worker", &barred);
    let states: Vec<ExceptionState> = assessment.exceptions.iter().map(|one| one.state).collect();
    assert_eq!(states, [ExceptionState::CouldOpen, ExceptionState::NobodyNamed]);
    assert!(
        assessment.exceptions[0]
            .needs
            .iter()
            .any(|need| need.what.contains("Colombia"))
    );
    let child = r#"/people/- = {"id":"lucia","name":{"family":"Ejemplar","given":"Lucia"},"gender":"female","relationship":"child","role":"not_accompanying","birth_date":"2012-06-01"}"#;
    let assessment = edited("worker", &[barred[0], barred[1], child]);
    assert_eq!(assessment.exceptions[1].state, ExceptionState::CouldOpen);
    assert!(assessment.exceptions[1].needs[0].what.contains("Lucia (14)"));
    let argued = r#"/bar_exception = {"ground":"best_interests_of_a_child","reasons":"Removal would harm her.","child":"lucia"}"#;
    let assessment = edited("worker", &[barred[0], barred[1], child, argued]);
    assert_eq!(assessment.exceptions[1].state, ExceptionState::Argued);
    assert_eq!(assessment.exceptions[1].needs[2].met, Some(false));
    assert_eq!(state(&assessment, TWELVE), BarState::ExceptionArgued);
    assert_eq!(assessment.answer.on_filing_date, Verdict::Open);
}

#[test]
fn an_unpaid_fee_and_an_untold_history_are_said_beside_the_answer() {
    let unpaid = edited("worker", &["/fees = []"]);
    assert_eq!(unpaid.answer.on_filing_date, Verdict::May);
    assert!(
        unpaid.answer.summary.contains("IRPA s. 25(1.1)"),
        "{}",
        unpaid.answer.summary
    );
    let paid = edited("worker", &[]);
    assert!(
        !paid.answer.summary.contains("25(1.1)"),
        "{}",
        paid.answer.summary
    );
    let untold = edited("worker", &["/history = {}"]);
    assert_eq!(state(&untold, TWELVE), BarState::NotRecorded);
    assert_eq!(untold.answer.on_filing_date, Verdict::Open);
}

#[test]
fn a_half_filled_case_is_judged_as_far_as_it_goes_and_asks_for_the_rest() {
    let empty = assessed(&json!({}), Language::En);
    assert_eq!(empty.answer.on_filing_date, Verdict::Open);
    assert!(!empty.complete && empty.filing.is_none() && empty.reference.is_none());
    assert!(
        empty
            .bars
            .iter()
            .all(|bar| bar.state != BarState::Stands || bar.is_condition)
    );
    assert_eq!(state(&empty, "claim_pending"), BarState::NotRecorded);
    assert!(
        empty
            .questions
            .iter()
            .any(|one| one.text.contains("claim for refugee protection"))
    );

    let step = |outcome: Value| json!({"body": "refugee_appeal_division", "outcome": outcome, "decided_on": "2026-06-01"});
    let half = |steps: Vec<Value>| {
        assessed(
            &json!({"applicant": {"name": {"family": "Exempel"}}, "history": {"claims":
                [{"made_on": "2024-01-10", "eligibility": "eligible", "proceedings": steps}]}}),
            Language::En,
        )
    };
    let refused = half(vec![step("refused".into())]);
    assert_eq!(refused.answer.on_filing_date, Verdict::MayNot);
    assert_eq!(refused.answer.from.unwrap().to_string(), "2027-06-02");
    // How it ended is not known: nothing is said of the bar, and it is asked.
    let open = half(vec![step(Value::Null)]);
    assert_eq!(open.answer.on_filing_date, Verdict::Open);
    assert_eq!(state(&open, TWELVE), BarState::CannotBeJudged);
    let asked = open.bars.iter().find(|bar| bar.id == TWELVE).unwrap();
    assert!(
        asked.needs.iter().any(|need| need.contains("How did that step")),
        "{:?}",
        asked.needs
    );
    // A date that cannot be read is no date that is not there.
    let mut wrong = sample("worker").unwrap();
    change(
        &mut wrong,
        "/history/claims/0/proceedings/2/decided_on = \"2024-19-03\"",
    );
    let wrong = assessed(&wrong, Language::En);
    assert_eq!(state(&wrong, TWELVE), BarState::CannotBeJudged);
    // Asked, and there was none.
    let none = assessed(
        &json!({"history": {"claims": [], "applications": []}}),
        Language::En,
    );
    assert_eq!(state(&none, "claim_pending"), BarState::Clear);
    assert_eq!(state(&none, "request_pending"), BarState::Clear);
}

#[test]
fn readiness_counts_facts_evidence_and_gaps() {
    let assessment = edited(
        "family",
        &[
            "/factors/3/facts/0/evidence = []",
            "/people/1/best_interests/own_view x",
        ],
    );
    let establishment = assessment
        .factors
        .iter()
        .find(|one| one.factor == "establishment")
        .unwrap();
    assert_eq!(establishment.readiness, Readiness::Gaps);
    assert_eq!(establishment.facts, establishment.facts_with_evidence + 1);
    assert_eq!(assessment.factors.len(), 14);
    let adam = assessment
        .children
        .iter()
        .find(|one| one.name.starts_with("Adam"))
        .unwrap();
    assert_eq!((adam.age, adam.readiness), (Some(11), Readiness::Gaps));
    assert!(adam.gaps.iter().any(|gap| gap.contains("own view")));
}

#[test]
fn times_run_from_today_with_every_reading() {
    let assessment = edited("refusal", &["/decision/notified_on = \"2026-11-20\""]);
    let leave = assessment
        .times
        .iter()
        .find(|one| one.what.contains("for leave"))
        .unwrap();
    assert_eq!(
        (leave.day.to_string().as_str(), leave.days_left),
        ("2026-12-05", 12)
    );
    assert_eq!(leave.readings[0].day.to_string(), "2026-12-07");
    let days: Vec<String> = assessment.times.iter().map(|one| one.day.to_string()).collect();
    let mut sorted = days.clone();
    sorted.sort();
    assert_eq!(days, sorted);
}

#[test]
fn every_form_says_that_it_is_no_advice_in_both_languages() {
    for (language, notice, lang) in [
        (Language::En, "Not legal advice.", "lang=\"en-CA\""),
        (
            Language::Fr,
            "Ceci n’est pas un avis juridique.",
            "lang=\"fr-CA\"",
        ),
    ] {
        let assessment = assessed(&sample("family").unwrap(), language);
        let sheet = document::of(&assessment, language);
        let page = report::html(&sheet);
        assert!(page.contains(notice) && page.contains(lang) && !page.contains("<script"));
        let text = report::plain(&sheet, report::Colour::Off);
        assert!(text.contains(notice), "{text}");
        assert!(
            text.lines().all(|line| line.chars().count() <= 100),
            "a line is too long"
        );
        let json: Value = serde_json::from_str(&report::assessment_json(&assessment)).unwrap();
        let validator = jsonschema::validator_for(&model::schema()).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(&json)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:?}");
        let pdf = pipeline::print(&sheet, &House::default(), TODAY, language).unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        std::fs::create_dir_all(root().join("target/tmp")).unwrap();
        let name = format!(
            "assessment-{}.pdf",
            if language == Language::En { "en" } else { "fr" }
        );
        std::fs::write(root().join("target/tmp").join(name), pdf).unwrap();
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let case = sample("worker").unwrap();
    let one = document::of(&assessed(&case, Language::Fr), Language::Fr);
    let two = document::of(&assessed(&case, Language::Fr), Language::Fr);
    let print = |sheet| pipeline::print(sheet, &House::default(), TODAY, Language::Fr).unwrap();
    assert!(print(&one) == print(&two));
    assert_eq!(report::html(&one), report::html(&two));
}
