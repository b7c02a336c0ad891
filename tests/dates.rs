//! The table of date problems: `dates.tsv` gives each with the answer worked by hand and the reasoning.
// A test may stop at what it did not expect, and says what it skipped.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods)]

use hc_pack::law::time::age::{age_on, history_from};
use hc_pack::law::time::bar::{
    Bar, Barred, Before, DesignatedSince, Ending, Event, Evidence, designated, may_refuse_after,
    twelve_months,
};
use hc_pack::law::time::court::{
    Arising, Deadline, ORDER_OF_2025, PerfectFrom, Sent, deemed_receipt, leave, perfect,
};
use hc_pack::law::time::gap::{Span, gaps};
use hc_pack::law::time::limit;
use hc_pack::law::time::reckon::{Calendar, Length, clear_days_between, count, days_between, months_before};
use jiff::civil::Date;

const TABLE: &str = include_str!("dates.tsv");

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is a day"))
}

fn number(text: &str) -> u16 {
    text.parse().unwrap()
}

fn answer(what: &str, input: &str) -> String {
    let words: Vec<&str> = what.split(' ').collect();
    match words[..] {
        ["leave", place] => deadline(&leave(
            day(input),
            match place {
                "in" => Arising::InCanada,
                _ => Arising::OutsideCanada,
            },
        )),
        ["perfect", start, order] => {
            let from = match start {
                "filing" => PerfectFrom::Filing(day(input)),
                _ => PerfectFrom::Reasons(day(input)),
            };
            deadline(&perfect(from, (order == "order").then_some(&ORDER_OF_2025)))
        }
        ["limit", key] => limit::named(key).unwrap().count(day(input)).end.to_string(),
        ["rules", days] => end(input, Length::Days(number(days)), Calendar::Rules),
        ["months", months] => end(input, Length::Months(number(months)), Calendar::Plain),
        ["months", "before", months] => months_before(day(input), number(months)).to_string(),
        ["bar", "hc"] => waiting(Barred::HumanitarianRequest, input),
        ["bar", "prra"] => waiting(Barred::Protection, input),
        ["bar", "prra", "again"] => waiting(Barred::ProtectionAgain, input),
        ["designated", since] => five_years(since, day(input)),
        ["receipt", ref how @ ..] => {
            let sent = match how {
                ["mail"] => Sent::OrdinaryMail,
                ["courier"] => Sent::RegisteredOrCourier,
                ["electronic"] => Sent::ElectronicUntilFive,
                _ => Sent::ElectronicAfterFive,
            };
            deemed_receipt(day(input), sent).end.to_string()
        }
        ["age", birth] => match age_on(day(birth), day(input)) {
            None => "unborn".to_owned(),
            Some(age) if age.at_least == age.at_most => age.at_least.to_string(),
            Some(age) => format!("{} or {}", age.at_least, age.at_most),
        },
        ["history", birth] => history_from(day(birth), day(input)).to_string(),
        ["between", from] => format!(
            "{} days, {} clear",
            days_between(day(from), day(input)),
            clear_days_between(day(from), day(input))
        ),
        ["gaps", window] => uncovered(window, input),
        _ => panic!("`{what}` is asked in no known way"),
    }
}

fn end(from: &str, length: Length, calendar: Calendar) -> String {
    count(day(from), length, calendar).end.to_string()
}

fn deadline(deadline: &Deadline) -> String {
    let ends: Vec<String> = deadline
        .readings
        .iter()
        .map(|reading| reading.reckoning.end.to_string())
        .collect();
    format!(
        "{} safe {} open {}",
        ends.join(" "),
        deadline.safe(),
        deadline.last_open_day()
    )
}

fn waiting(barred: Barred, input: &str) -> String {
    let events: Vec<Event> = input.split(", ").map(event).collect();
    let waiting = twelve_months(barred, &events);
    let mut text = waiting.bar.as_ref().map_or("none".to_owned(), bar);
    for doubt in &waiting.doubts {
        text += &format!(" doubt {doubt:?}");
    }
    text
}

fn bar(bar: &Bar) -> String {
    assert!(bar.stands_on(bar.last_day()) && !bar.stands_on(bar.first_day()));
    format!(
        "{} last {} first {}",
        bar.provision.label,
        bar.last_day(),
        bar.first_day()
    )
}

fn event(text: &str) -> Event {
    let words: Vec<&str> = text.split(' ').collect();
    Event {
        before: match words[0] {
            "rpd" => Before::ProtectionDivision,
            "rad" => Before::AppealDivision,
            "minister" => Before::Minister,
            _ => Before::FederalCourt,
        },
        ending: match words[1] {
            "refused" => Ending::Refused,
            "favourable" => Ending::Favourable,
            "pending" => Ending::Pending,
            "withdrawn-heard" => Ending::Withdrawn(Evidence::Heard),
            "withdrawn-unheard" => Ending::Withdrawn(Evidence::NotHeard),
            "withdrawn-unknown" => Ending::Withdrawn(Evidence::Unknown),
            "abandoned-unheard" => Ending::Abandoned(Evidence::NotHeard),
            "abandoned-unknown" => Ending::Abandoned(Evidence::Unknown),
            other => panic!("{other}"),
        },
        decided_on: words.get(2).map(|text| day(text)),
    }
}

fn five_years(since: &str, from: Date) -> String {
    bar(&match since {
        "claim" => designated(DesignatedSince::ClaimDecided(from)),
        "protection" => designated(DesignatedSince::ProtectionDecided(from)),
        "arrival" => designated(DesignatedSince::Designated(from)),
        _ => may_refuse_after(&designated(DesignatedSince::Designated(from))),
    })
}

fn uncovered(window: &str, input: &str) -> String {
    let span = |text: &str| {
        let (from, to) = text.split_once("..").unwrap();
        Span {
            from: day(from),
            to: (!to.is_empty()).then(|| day(to)),
        }
    };
    let spans: Vec<Span> = input.split_whitespace().map(span).collect();
    let window = span(window);
    let found: Vec<String> = gaps(&spans, window.from, window.to.unwrap())
        .iter()
        .map(|gap| format!("{}..{} {}", gap.from, gap.to, gap.days))
        .collect();
    match found.as_slice() {
        [] => "none".to_owned(),
        found => found.join(", "),
    }
}

#[test]
fn every_date_problem_is_right() {
    let rows: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
    let mut wrong = Vec::new();
    for row in &rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let [what, input, expected, reasoning] = cells[..] else {
            panic!("four cells: {row}");
        };
        assert!(reasoning.len() > 5, "the reasoning is written down: {row}");
        let found = answer(what, input);
        if found != expected {
            wrong.push(format!("{what} {input}: by hand {expected}, counted {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows.len() >= 45, "{} problems", rows.len());
    println!("{} date problems, all right", rows.len());
}

#[test]
fn every_step_is_shown_in_both_languages() {
    let deadline = leave(day("2026-12-10"), Arising::InCanada);
    let last = &deadline.readings[2].reckoning;
    assert_eq!(last.raw_end, day("2026-12-25"));
    let english: Vec<&str> = last.steps.iter().map(|step| step.en.as_str()).collect();
    assert_eq!(
        english,
        [
            "Thursday 2026-12-10 is not counted",
            "18 days of the seasonal recess (21 December to 7 January) are not counted",
            "day 15 is Tuesday 2027-01-12",
        ]
    );
    assert!(last.steps[1].fr.starts_with("18 jours des vacances judiciaires"));
    assert!(!deadline.readings[2].source.mark.is_confirmed());
    assert_eq!(deadline.days_left(day("2026-12-28")), -2);
}

#[test]
fn dates_at_the_ends_of_the_calendar_do_no_harm() {
    for from in [Date::MIN, Date::MAX] {
        for calendar in [Calendar::Act, Calendar::Court, Calendar::RulesCarried] {
            let _ = count(from, Length::Days(u16::MAX), calendar);
            let _ = count(from, Length::Years(u16::MAX), calendar);
        }
        let _ = leave(from, Arising::OutsideCanada).last_open_day();
        let _ = perfect(PerfectFrom::Filing(from), Some(&ORDER_OF_2025));
        let _ = deemed_receipt(from, Sent::OrdinaryMail);
        let _ = (age_on(from, Date::MAX), history_from(from, from));
        let _ = months_before(from, u16::MAX);
        let _ = designated(DesignatedSince::Designated(from)).first_day();
        let _ = gaps(
            &[Span {
                from,
                to: Some(Date::MAX),
            }],
            Date::MIN,
            Date::MAX,
        );
    }
}
