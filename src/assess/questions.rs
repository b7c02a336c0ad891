//! What is still to be asked, in plain words: of the client, and of whoever prepares the file.
//!
//! In: a case as far as it is filled in. Out: a question for each fact that must be there and is not, for each part of
//! which the file says nothing, and for what the rules found wanting.

mod parts;
mod tables;

use super::model::{Asked, Question};
use super::{questions_of_findings, say};
use crate::check::Judged;
use crate::finding::{Language, Pointer};
use parts::PARTS;
use std::collections::BTreeSet;
use tables::VALUES;

/// Every open question: the client's first.
pub(super) fn of(judged: &Judged, language: Language) -> Vec<Question> {
    let mut questions: Vec<Question> = judged
        .missing
        .iter()
        .flat_map(leaves)
        .map(|at| value(&at, judged, language))
        .collect();
    questions.extend(PARTS.iter().filter_map(|(pointer, asked, why)| {
        let at = Pointer::new(*pointer);
        let absent = judged.document.pointer(pointer).is_none() || judged.is_missing(&at);
        // In a case that is whole, a list that is not there says that there is none; the heavy ones are asked all the same.
        let asks = absent && (!judged.is_whole() || ALWAYS.contains(pointer));
        asks.then(|| Question {
            of: Asked::Client,
            text: asked.words(language).to_owned(),
            why: why.words(language).to_owned(),
            pointer: Some((*pointer).to_owned()),
        })
    }));
    questions.extend(questions_of_findings::of(judged, language));
    let mut seen = BTreeSet::new();
    questions.retain(|one| seen.insert(one.text.clone()));
    questions.sort_by_key(|one| one.of);
    questions
}

/// Parts whose silence is confirmed with the client even where the case is whole.
const ALWAYS: &[&str] = &["/history/claims", "/history/removal_orders", "/inadmissibilities"];

/// A part that is missing as a whole is asked for as one.
fn leaves(at: &Pointer) -> Vec<Pointer> {
    // The version of the format is the program's own.
    if at.as_str() == "/format" {
        return Vec::new();
    }
    vec![at.clone()]
}

/// A pointer without the numbers of list items.
fn pattern(at: &Pointer) -> String {
    let steps = at.as_str().split('/').skip(1);
    let named = steps.filter(|step| step.parse::<usize>().is_err());
    named.map(|step| format!("/{step}")).collect()
}

/// The question that asks for the value at a place.
pub(super) fn asked(at: &Pointer, judged: &Judged, language: Language) -> String {
    value(at, judged, language).text
}

fn value(at: &Pointer, judged: &Judged, language: Language) -> Question {
    let wanted = pattern(at);
    let known = VALUES.iter().find(|(end, ..)| *end == wanted);
    let who = || person(at, judged, language);
    let (of, asked) = match known {
        Some((_, of, asked)) => (*of, asked.words(language).replace("{who}", &who())),
        None => (Asked::Preparer, plain(at, language)),
    };
    Question {
        of,
        text: asked,
        why: decides(at, judged, language),
        pointer: Some(at.to_string()),
    }
}

/// Which checks wait for the value at a place.
fn decides(at: &Pointer, judged: &Judged, language: Language) -> String {
    let waits = |needs: &[Pointer]| needs.iter().any(|need| need.as_str().starts_with(at.as_str()));
    let all = judged.unjudged.iter().chain(&judged.unjudged_of_a_request);
    let codes: BTreeSet<&str> = all
        .filter(|one| waits(&one.needs))
        .map(|one| one.row.code)
        .collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    if codes.is_empty() {
        return String::new();
    }
    let word = say(
        language,
        "checks that wait for it: ",
        "vérifications en attente : ",
    );
    format!("{word}{}", codes.join(", "))
}

/// The question for a value that has no words of its own.
fn plain(at: &Pointer, language: Language) -> String {
    let place = at.as_str().trim_start_matches('/').replace('/', ".");
    match language {
        Language::En => format!("What is `{place}`?"),
        Language::Fr => format!("Que faut-il inscrire sous `{place}`?"),
    }
}

/// How a question names the person of a place: by name, else by number.
fn person(at: &Pointer, judged: &Judged, language: Language) -> String {
    let number = at
        .as_str()
        .split('/')
        .nth(2)
        .and_then(|step| step.parse::<usize>().ok());
    let index = number.unwrap_or_default();
    let base = Pointer::new("/people").join(index).join("name");
    let read = |key: &str| {
        let at = base.join(key);
        let text = judged.document.pointer(at.as_str())?.as_str()?;
        (!judged.is_missing(&at)).then(|| text.to_owned())
    };
    let fallback = match language {
        Language::En => format!("person {} of the list", index + 1),
        Language::Fr => format!("la personne {} de la liste", index + 1),
    };
    match (read("given"), read("family")) {
        (Some(given), Some(family)) => format!("{given} {family}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => fallback,
    }
}
