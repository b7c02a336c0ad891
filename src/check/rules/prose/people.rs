//! Ages and births that the texts tell of people whom the case lists.

use super::tokens::{Token, date, number, year_alone};
use super::{Passage, Scene, rows, sentences};
use crate::check::phrase::quote;
use crate::finding::{Finding, Place, Pointer};
use crate::law::time::age::age_on;
use jiff::civil::Date;

/// Somebody whom a text may name by the first of their given names.
struct Known<'a> {
    called: &'a str,
    birth: Date,
    at: Pointer,
}

/// Everybody whose first given name is theirs alone.
fn known<'a>(scene: &Scene<'a>) -> Vec<Known<'a>> {
    let case = scene.case;
    let own = (
        &case.applicant.name,
        case.applicant.birth_date.0,
        Pointer::new("/applicant"),
    );
    let others = case.people.iter().enumerate().map(|(index, person)| {
        (
            &person.name,
            person.birth_date.0,
            Pointer::new("/people").join(index),
        )
    });
    let all: Vec<Known<'a>> = std::iter::once(own)
        .chain(others)
        .filter_map(|(name, birth, at)| {
            let called = name.given.as_ref()?.as_str().split_whitespace().next()?;
            Some(Known { called, birth, at })
        })
        .collect();
    let is_unique = |one: &Known<'_>| all.iter().filter(|other| other.called == one.called).count() == 1;
    let unique: Vec<bool> = all.iter().map(is_unique).collect();
    all.into_iter()
        .zip(unique)
        .filter_map(|(one, unique)| unique.then_some(one))
        .collect()
}

fn applicant<'k, 'a>(known: &'k [Known<'a>]) -> Option<&'k Known<'a>> {
    known.iter().find(|one| one.at.as_str() == "/applicant")
}

/// Whether a number stands where an age would end: behind it comes nothing more of the same count.
fn is_bare(words: &[Token<'_>], at: usize) -> bool {
    let here = &words[at];
    let followers = ["years", "year", "and", "now", "today", "ans", "an", "et"];
    here.ends || here.pause || words.get(at + 1).is_none_or(|next| next.is_any(&followers))
}

/// An age that a text gives somebody, by one of the forms that say nothing else.
fn told<'k, 'a>(
    words: &[Token<'_>],
    known: &'k [Known<'a>],
    passage: &Passage<'_>,
) -> Vec<(&'k Known<'a>, i16)> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let named = known.iter().find(|one| one.called == word.text);
        let next = |offset: usize| words.get(at + offset);
        if let Some(one) = named.filter(|_| !word.ends) {
            // `Adam is eleven`, `Adam, 11,`, `Adam a onze ans`, `Adam, onze ans`.
            let after_verb = next(1).is_some_and(|next| next.is_any(&["is", "a"]) && !next.ends);
            let years = |offset: usize| next(offset).is_some_and(|next| next.is_any(&["years", "ans"]));
            if after_verb
                && let Some(age) = next(2).and_then(|token| number(token.text))
                && is_bare(words, at + 2)
                && (next(1).is_some_and(|verb| verb.is("is")) || years(3))
            {
                found.push((one, age));
            } else if word.pause
                && let Some(age) = next(1).and_then(|token| number(token.text))
                && (next(1).is_some_and(|token| token.pause) || years(2))
            {
                found.push((one, age));
            } else if let Some(age) = who_is(words, at) {
                found.push((one, age));
            }
        }
        // `I am thirty-eight years old`.
        let speaks = passage.is_narrative() && (word.is("I") || word.is("ai"));
        if speaks && let Some(one) = applicant(known) {
            let offset = if word.is("I") { 2 } else { 1 };
            let verb = word.is("ai") || next(1).is_some_and(|next| next.is("am"));
            let years = next(offset + 1).is_some_and(|next| next.is_any(&["years", "ans"]));
            if let Some(age) = next(offset)
                .and_then(|token| number(token.text))
                .filter(|_| verb && years)
            {
                found.push((one, age));
            }
        }
    }
    found
}

/// `Ottilie Musterfrau, a widow who is now eighty-one`: within the sentence, with no other name between.
fn who_is(words: &[Token<'_>], at: usize) -> Option<i16> {
    const WORDS_MAX: usize = 7;
    let mut place = at;
    for _ in 0..WORDS_MAX {
        if words[place].ends {
            return None;
        }
        place += 1;
        let here = words.get(place)?;
        if here.is("who") && words.get(place + 1)?.is("is") {
            let skip = if words.get(place + 2)?.is("now") { 3 } else { 2 };
            let age = number(words.get(place + skip)?.text)?;
            return is_bare(words, place + skip).then_some(age);
        }
    }
    None
}

/// Ages that are not those of the filing date.
pub(in crate::check::rules) fn ages(scene: &Scene<'_>) -> Vec<Finding> {
    let known = known(scene);
    let mut findings = Vec::new();
    for passage in sentences(scene) {
        let words = &passage.words;
        for (one, age) in told(words, &known, passage) {
            let Some(real) = age_on(one.birth, scene.filing) else {
                continue;
            };
            if age < real.at_least || age > real.at_most {
                findings.push(
                    Finding::new(&rows::AGE_TOLD, Place::value(passage.at.clone()))
                        .with("name", one.called)
                        .with("told", age)
                        .with("age", real.at_least)
                        .with("filing", scene.filing)
                        .label(
                            Place::value(one.at.join("birth_date")),
                            "born then",
                            "date de naissance",
                        ),
                );
            }
        }
    }
    findings
}

/// A birth that a text tells, in full or by its year.
enum Birth {
    Day(Date),
    Year(i16),
}

/// The person of whom `born` at `at` speaks: the nearest one named before it in the sentence.
fn subject<'k, 'a>(
    words: &[Token<'_>],
    at: usize,
    known: &'k [Known<'a>],
    passage: &Passage<'_>,
) -> Option<&'k Known<'a>> {
    for word in words[..at].iter().rev() {
        if word.ends {
            return None;
        }
        if let Some(one) = known.iter().find(|one| one.called == word.text) {
            return Some(one);
        }
        if word.is_any(&["I", "je", "suis"]) && passage.is_narrative() {
            return applicant(known);
        }
    }
    None
}

fn birth(words: &[Token<'_>], at: usize) -> Option<Birth> {
    const WORDS_MAX: usize = 6;
    let mut year = None;
    for place in at + 1..=at + WORDS_MAX {
        if words.get(place - 1)?.ends {
            break;
        }
        if let Some(day) = date(words, place) {
            return Some(Birth::Day(day));
        }
        let Some(word) = words.get(place) else { break };
        let follows = words[place - 1].is_any(&["in", "en"]);
        year = year.or_else(|| year_alone(word).filter(|_| follows));
    }
    year.map(Birth::Year)
}

/// Births that are not those of the data.
pub(in crate::check::rules) fn births(scene: &Scene<'_>) -> Vec<Finding> {
    let known = known(scene);
    let mut findings = Vec::new();
    for passage in sentences(scene) {
        let words = &passage.words;
        let born = words
            .iter()
            .enumerate()
            .filter(|(_, word)| word.is_any(&["born", "né", "née", "naquit"]));
        for (at, word) in born {
            if word.ends {
                continue;
            }
            let (Some(one), Some(told)) = (subject(words, at, &known, passage), birth(words, at)) else {
                continue;
            };
            let (wrong, told) = match told {
                Birth::Day(day) => (day != one.birth, day.to_string()),
                Birth::Year(year) => (year != one.birth.year(), year.to_string()),
            };
            if wrong {
                findings.push(
                    Finding::new(&rows::BIRTH_TOLD, Place::value(passage.at.clone()))
                        .with("name", quote(one.called))
                        .with("told", told)
                        .with("birth", one.birth)
                        .label(
                            Place::value(one.at.join("birth_date")),
                            "the data say this",
                            "les données disent ceci",
                        ),
                );
            }
        }
    }
    findings
}
