//! Functions that speak: dates, sums, numbers, lists, names, pronouns.

use super::{count, text, value};
use crate::case::model::values::{Dollars, PartialDate};
use crate::finding::Language;
use crate::finding::paper::grouped;
use crate::letters::{calendar, escape};
use serde_json::Value;

pub(super) fn agree(values: &[&Value], _: Language) -> Result<String, String> {
    let many = value(values, 0)?["gender"] == "another";
    Ok(escape::text(text(values, if many { 2 } else { 1 })?))
}

pub(super) fn capital(values: &[&Value], _: Language) -> Result<String, String> {
    let value = text(values, 0)?;
    let mut letters = value.chars();
    let first: String = letters
        .next()
        .map(|c| c.to_uppercase().collect())
        .unwrap_or_default();
    Ok(escape::text(&format!("{first}{}", letters.as_str())))
}

pub(super) fn date(values: &[&Value], language: Language) -> Result<String, String> {
    let written = text(values, 0)?;
    let known = PartialDate::parse(written).ok_or_else(|| format!("`{written}` is not a date"))?;
    Ok(calendar::date(&known, language))
}

pub(super) fn list(values: &[&Value], language: Language) -> Result<String, String> {
    let items = value(values, 0)?.as_array().ok_or("argument 1 is not a list")?;
    let items: Option<Vec<String>> = items.iter().map(|item| item.as_str().map(escape::text)).collect();
    let items = items.ok_or("the list has an item that is not a text")?;
    Ok(in_a_row(&items, language))
}

/// Texts as a list in a sentence.
pub(super) fn in_a_row(items: &[String], language: Language) -> String {
    let and = match language {
        Language::En => "and",
        Language::Fr => "et",
    };
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
    }
}

pub(super) fn money(values: &[&Value], language: Language) -> Result<String, String> {
    let written = text(values, 0)?;
    let cents = Dollars(written.to_owned())
        .cents()
        .ok_or_else(|| format!("`{written}` is not a sum"))?;
    let (dollars, cents) = (cents / 100, cents % 100);
    let (between, point) = match language {
        Language::En => (",", "."),
        Language::Fr => ("~", ","),
    };
    let mut sum = grouped(dollars, between);
    if cents > 0 {
        sum.push_str(&format!("{point}{cents:02}"));
    }
    Ok(match language {
        Language::En => format!("${sum}"),
        Language::Fr => format!("{sum}~$"),
    })
}

pub(super) fn named(values: &[&Value], _: Language) -> Result<String, String> {
    let person = value(values, 0)?;
    let full = person["full"].as_str().ok_or("argument 1 is not a person")?;
    let mut out = escape::text(full);
    let own = &person["own_script"];
    if let (Some(name), Some(tag)) = (own["text"].as_str(), own["language"].as_str()) {
        let safe: String = tag
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        out.push_str(&format!(" (<span lang=\"{safe}\">{}</span>)", escape::text(name)));
    }
    Ok(out)
}

pub(super) fn number(values: &[&Value], language: Language) -> Result<String, String> {
    const EN: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    const FR: [&str; 10] = [
        "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    ];
    let count = count(values, 0)?;
    let words = match language {
        Language::En => EN,
        Language::Fr => FR,
    };
    let word = usize::try_from(count)
        .ok()
        .and_then(|place| words.get(place).copied());
    Ok(word.map_or_else(|| count.to_string(), ToOwned::to_owned))
}

pub(super) fn ordinal(values: &[&Value], language: Language) -> Result<String, String> {
    let count = count(values, 0)?;
    let ending = match (language, count % 10, count % 100) {
        (Language::Fr, ..) => {
            if count == 1 {
                "er"
            } else {
                "e"
            }
        }
        (_, _, 11..=13) => "th",
        (_, 1, _) => "st",
        (_, 2, _) => "nd",
        (_, 3, _) => "rd",
        _ => "th",
    };
    Ok(match language {
        Language::En => format!("{count}{ending}"),
        Language::Fr => format!("{count}<sup>{ending}</sup>"),
    })
}

pub(super) fn plural(values: &[&Value], language: Language) -> Result<String, String> {
    let one = matches!((language, count(values, 0)?), (_, 1) | (Language::Fr, 0));
    Ok(escape::text(text(values, if one { 1 } else { 2 })?))
}

pub(super) fn pronoun(values: &[&Value], language: Language) -> Result<String, String> {
    // they, them, their, theirs, themself for her, him, them; then in French, which speaks of others as of "the person".
    const FORMS: [(&str, [&str; 3], [&str; 3]); 5] = [
        ("they", ["she", "he", "they"], ["elle", "il", "cette personne"]),
        ("them", ["her", "him", "them"], ["elle", "lui", "cette personne"]),
        ("their", ["her", "his", "their"], ["son", "son", "son"]),
        (
            "theirs",
            ["hers", "his", "theirs"],
            ["le sien", "le sien", "le sien"],
        ),
        (
            "themself",
            ["herself", "himself", "themself"],
            ["elle-même", "lui-même", "cette personne"],
        ),
    ];
    let asked = text(values, 1)?;
    let place = match value(values, 0)?["gender"].as_str() {
        Some("female") => 0,
        Some("male") => 1,
        _ => 2,
    };
    let lower = asked.to_lowercase();
    let row = FORMS.iter().find(|row| row.0 == lower);
    let row = row.ok_or_else(|| format!("`{asked}` is none of they, them, their, theirs, themself"))?;
    let word = match language {
        Language::En => row.1[place],
        Language::Fr => row.2[place],
    };
    if asked == lower {
        return Ok(word.to_owned());
    }
    let mut letters = word.chars();
    let first: String = letters
        .next()
        .map(|c| c.to_uppercase().collect())
        .unwrap_or_default();
    Ok(format!("{first}{}", letters.as_str()))
}
