//! What stands in the way of a request, and the answer that follows: may it be made, and from which day.

use super::model::{Answer, Bar, BarState, Verdict};
use super::{point, questions, say, times};
use crate::check::{DatedBar, Judged};
use crate::finding::{Finding, Language};
use crate::law::provision::{Provision, Statute, Text};
use jiff::civil::Date;

/// A bar, by the codes that raise it.
struct Kind {
    id: &'static str,
    provision: Provision,
    name: Text,
    /// It stands.
    stands: &'static [&'static str],
    /// A person must settle something first.
    doubts: &'static [&'static str],
    /// The lists of the case in which its facts are recorded.
    recorded_in: &'static [&'static str],
    is_condition: bool,
}

const fn irpa(label: &'static str) -> Provision {
    Provision::of(Statute::Irpa, label)
}

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

const TWELVE_MONTHS: &str = "twelve_months_after_refusal";
const DESIGNATED: &str = "designated_foreign_national";

/// Every bar, in the order of the Act, and the conditions behind them.
static KINDS: &[Kind] = &[
    Kind {
        id: "who_may_ask",
        provision: irpa("25(1)"),
        name: text(
            "The applicant is a foreign national who needs this way",
            "Le demandeur est un étranger qui a besoin de cette voie",
        ),
        stands: &["HC1036"],
        doubts: &["HC1037", "HC0317"],
        recorded_in: &["/applicant/status"],
        is_condition: false,
    },
    Kind {
        id: "inadmissibility_beyond_relief",
        provision: irpa("25(1)"),
        name: text(
            "Inadmissibility under ss. 34, 35, 35.1 or 37, which cannot be overcome",
            "Interdiction de territoire au titre des art. 34, 35, 35.1 ou 37, qui ne peut être levée",
        ),
        stands: &["HC1020"],
        doubts: &["HC1021"],
        recorded_in: &["/inadmissibilities"],
        is_condition: false,
    },
    Kind {
        id: DESIGNATED,
        provision: irpa("25(1.01)"),
        name: text(
            "Five years of a designated foreign national",
            "Cinq ans de l’étranger désigné",
        ),
        stands: &["HC1017"],
        doubts: &["HC1018"],
        recorded_in: &[],
        is_condition: false,
    },
    Kind {
        id: "request_pending",
        provision: irpa("25(1.2)(a)"),
        name: text("Another H&C request pending", "Une autre demande CH en instance"),
        stands: &["HC1001"],
        doubts: &[],
        recorded_in: &["/history/applications"],
        is_condition: false,
    },
    Kind {
        id: "claim_pending",
        provision: irpa("25(1.2)(b)"),
        name: text(
            "A claim for refugee protection pending before the RPD or the RAD",
            "Une demande d’asile en instance devant la SPR ou la SAR",
        ),
        stands: &["HC1002"],
        doubts: &["HC1004"],
        recorded_in: &["/history/claims"],
        is_condition: false,
    },
    Kind {
        id: "protection_pending",
        provision: irpa("25(1.2)(b.1)"),
        name: text(
            "An application for protection (PRRA) pending after an ineligible claim",
            "Une demande de protection (ERAR) en instance après une demande d’asile irrecevable",
        ),
        stands: &["HC1003"],
        doubts: &[],
        recorded_in: &["/history/claims"],
        is_condition: false,
    },
    Kind {
        id: TWELVE_MONTHS,
        provision: irpa("25(1.2)(c)"),
        name: text(
            "Twelve months after the last negative decision on the claim",
            "Douze mois après la dernière décision défavorable sur la demande d’asile",
        ),
        stands: &["HC1005"],
        doubts: &["HC1007", "HC1008", "HC1009"],
        recorded_in: &["/history/claims"],
        is_condition: false,
    },
    Kind {
        id: "express_entry",
        provision: irpa("25(1.2)(a.1)"),
        name: text(
            "No exemption from Express Entry criteria may be asked for",
            "Aucune dispense des critères d’Entrée express ne peut être demandée",
        ),
        stands: &["HC1028"],
        doubts: &[],
        recorded_in: &[],
        is_condition: true,
    },
    Kind {
        id: "fees",
        provision: irpa("25(1.1)"),
        name: text(
            "The processing fees are paid",
            "Les frais de traitement sont payés",
        ),
        stands: &["HC1030", "HC1031"],
        doubts: &["HC1032"],
        recorded_in: &["/fees"],
        is_condition: true,
    },
];

/// The finding that an exception is argued against a standing bar.
const EXCEPTION_ARGUED: &str = "HC1006";

/// Every bar with its state.
pub(super) fn of(judged: &Judged, language: Language) -> Vec<Bar> {
    KINDS.iter().map(|kind| bar(kind, judged, language)).collect()
}

fn bar(kind: &Kind, judged: &Judged, language: Language) -> Bar {
    let state = state(kind, judged);
    let told = |one: &&Finding| {
        kind.stands.contains(&one.code())
            || kind.doubts.contains(&one.code())
            || (kind.id == TWELVE_MONTHS && one.code() == EXCEPTION_ARGUED)
    };
    let dated = dated(kind, judged);
    Bar {
        id: kind.id.to_owned(),
        provision: dated
            .map_or(kind.provision, |dated| dated.bar.provision)
            .cited(language),
        name: kind.name.words(language).to_owned(),
        state,
        is_condition: kind.is_condition,
        last_day: dated.map(|dated| dated.bar.last_day().into()),
        first_day: dated.map(|dated| dated.bar.first_day().into()),
        steps: dated
            .map(|dated| times::steps(&dated.bar.reckoning.steps, language))
            .unwrap_or_default(),
        points: judged
            .of_a_request
            .iter()
            .filter(told)
            .map(|one| point(one, language))
            .collect(),
        needs: needs(kind, judged, language),
    }
}

fn dated<'a>(kind: &Kind, judged: &'a Judged) -> Option<&'a DatedBar> {
    match kind.id {
        TWELVE_MONTHS => judged.outlook.twelve_months.as_ref(),
        DESIGNATED => judged.outlook.designated.as_ref(),
        _ => None,
    }
}

fn state(kind: &Kind, judged: &Judged) -> BarState {
    let found = |codes: &[&str]| judged.of_a_request.iter().any(|one| codes.contains(&one.code()));
    let open = judged
        .unjudged_of_a_request
        .iter()
        .any(|one| kind.stands.contains(&one.row.code) || kind.doubts.contains(&one.row.code));
    let missing_status = kind.id == "who_may_ask" && is_absent(judged, "/applicant/status");
    let unrecorded = !kind.recorded_in.is_empty() && kind.recorded_in.iter().all(|at| is_absent(judged, at));
    if found(kind.stands) {
        BarState::Stands
    } else if kind.id == TWELVE_MONTHS && found(&[EXCEPTION_ARGUED]) {
        BarState::ExceptionArgued
    } else if open || missing_status {
        BarState::CannotBeJudged
    } else if found(kind.doubts) {
        BarState::Doubtful
    } else if unrecorded && (!judged.is_whole() || has_no_history(kind, judged)) {
        BarState::NotRecorded
    } else {
        BarState::Clear
    }
}

/// Whether the bar rests on a history of which the case tells nothing at all, as one that nobody has filled in.
fn has_no_history(kind: &Kind, judged: &Judged) -> bool {
    let told = [
        "entries",
        "statuses",
        "applications",
        "claims",
        "removal_orders",
        "risk_assessments",
    ];
    let is_told = |list: &str| {
        let list = judged.document.pointer(&format!("/history/{list}"));
        list.and_then(serde_json::Value::as_array)
            .is_some_and(|list| !list.is_empty())
    };
    kind.recorded_in.iter().any(|at| at.starts_with("/history/")) && !told.iter().any(|list| is_told(list))
}

/// Whether the draft says nothing of a part.
fn is_absent(judged: &Judged, pointer: &str) -> bool {
    let at = crate::finding::Pointer::new(pointer);
    judged.document.pointer(pointer).is_none() || judged.is_missing(&at)
}

fn needs(kind: &Kind, judged: &Judged, language: Language) -> Vec<String> {
    let mut needs: Vec<String> = judged
        .unjudged_of_a_request
        .iter()
        .filter(|one| kind.stands.contains(&one.row.code) || kind.doubts.contains(&one.row.code))
        .flat_map(|one| &one.needs)
        .map(|at| questions::asked(at, judged, language))
        .collect();
    needs.sort();
    needs.dedup();
    needs
}

/// The answer that follows from the bars.
pub(super) fn answer(judged: &Judged, bars: &[Bar], today: Date, language: Language) -> Answer {
    let real: Vec<&Bar> = bars.iter().filter(|bar| !bar.is_condition).collect();
    let on_filing_date = verdict(&real, |bar| bar.state);
    let today_verdict = verdict(&real, |bar| on(bar, today));
    let standing: Vec<&Bar> = real.iter().copied().filter(|bar| stands(bar.state)).collect();
    let from = first_day(&real, judged);
    let summary = summary(
        judged,
        on_filing_date,
        &standing,
        (from, is_open(&real)),
        language,
    );
    Answer {
        summary: summary + &unmet(bars, on_filing_date, language),
        on_filing_date,
        today: today_verdict,
        from: from.map(Into::into),
    }
}

/// Bars by name, each with its provision.
fn named<'b>(bars: impl Iterator<Item = &'b Bar>) -> String {
    let names: Vec<String> = bars
        .map(|bar| format!("{} ({})", bar.name, bar.provision))
        .collect();
    names.join("; ")
}

/// What must be put right first although nothing bars a request.
fn unmet(bars: &[Bar], verdict: Verdict, language: Language) -> String {
    let unmet = bars.iter().filter(|bar| bar.is_condition && stands(bar.state));
    let names = named(unmet);
    if names.is_empty() || verdict == Verdict::MayNot {
        return String::new();
    }
    match language {
        Language::En => format!(" But it is not examined until this is met too: {names}."),
        Language::Fr => format!(" Mais elle n’est pas examinée tant que ceci n’est pas rempli : {names}."),
    }
}

fn stands(state: BarState) -> bool {
    state == BarState::Stands
}

fn verdict(bars: &[&Bar], state: impl Fn(&Bar) -> BarState) -> Verdict {
    let states: Vec<BarState> = bars.iter().map(|bar| state(bar)).collect();
    if states.iter().any(|state| stands(*state)) {
        Verdict::MayNot
    } else if states.iter().all(|state| *state == BarState::Clear) {
        Verdict::May
    } else {
        Verdict::Open
    }
}

/// How a bar stands on another day: only one that ends on a known day differs.
fn on(bar: &Bar, day: Date) -> BarState {
    match (bar.state, bar.first_day) {
        (BarState::Clear | BarState::Stands, Some(first)) if day < first.0 => BarState::Stands,
        (BarState::Clear | BarState::Stands, Some(_)) => BarState::Clear,
        (state, _) => state,
    }
}

/// The first day on which nothing stands any more, where every bar that stands ends by itself.
fn first_day(bars: &[&Bar], judged: &Judged) -> Option<Date> {
    let endless = bars
        .iter()
        .any(|bar| stands(bar.state) && bar.first_day.is_none());
    let dated = [&judged.outlook.twelve_months, &judged.outlook.designated];
    let days = dated.into_iter().flatten().map(|dated| dated.bar.first_day());
    days.max().filter(|_| !endless)
}

/// Whether something could still come to stand in the way.
fn is_open(bars: &[&Bar]) -> bool {
    bars.iter().any(|bar| {
        matches!(
            bar.state,
            BarState::CannotBeJudged | BarState::NotRecorded | BarState::Doubtful
        )
    })
}

fn summary(
    judged: &Judged,
    verdict: Verdict,
    standing: &[&Bar],
    (from, open): (Option<Date>, bool),
    language: Language,
) -> String {
    let day = judged.filing;
    let names = named(standing.iter().copied());
    let still_open = match (open, language) {
        (false, _) => "",
        (true, Language::En) => " That holds only if what is still to be asked raises nothing else.",
        (true, Language::Fr) => {
            " Cela ne vaut que si ce qui reste à demander ne révèle aucun autre obstacle."
        }
    };
    match (verdict, language, from) {
        (Verdict::May, Language::En, _) => {
            format!("As far as the case tells, nothing bars a request on {day}.")
        }
        (Verdict::May, Language::Fr, _) => {
            format!("D’après le dossier, rien ne fait obstacle à une demande le {day}.")
        }
        (Verdict::MayNot, Language::En, Some(from)) => {
            format!(
                "Not on {day}: {names}. The first day on which that no longer stands is {from}.{still_open}"
            )
        }
        (Verdict::MayNot, Language::Fr, Some(from)) => {
            format!(
                "Pas le {day} : {names}. Le premier jour où cela ne fait plus obstacle est le {from}.{still_open}"
            )
        }
        (Verdict::MayNot, Language::En, None) => {
            format!("Not on {day}: {names}. No day can be named from which it may be made.")
        }
        (Verdict::MayNot, Language::Fr, None) => {
            format!(
                "Pas le {day} : {names}. Aucun jour ne peut être indiqué à partir duquel elle pourrait l’être."
            )
        }
        (Verdict::Open, ..) => say(
            language,
            "It cannot be said yet: facts are missing, an exception must be accepted, or a person must settle a doubt. See the bars and the questions below.",
            "On ne peut le dire encore : des faits manquent, une exception doit être admise, ou une personne doit trancher un doute. Voir les obstacles et les questions ci-dessous.",
        ),
    }
}
