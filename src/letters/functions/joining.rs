//! Functions that join words as the language asks: elision, contraction, gender, articles before names and dates.

use super::{text, value};
use crate::case::model::values::PartialDate;
use crate::finding::Language;
use crate::letters::{calendar, escape, places};
use serde_json::Value;

pub(super) fn elide(values: &[&Value], language: Language) -> Result<String, String> {
    Ok(escape::text(&places::joined(
        text(values, 0)?,
        text(values, 1)?,
        language,
    )))
}

pub(super) fn gendered(values: &[&Value], _: Language) -> Result<String, String> {
    let place = match value(values, 0)?["gender"].as_str() {
        Some("female") => 1,
        Some("male") => 2,
        _ => 3,
    };
    Ok(escape::text(text(values, place)?))
}

pub(super) fn of_countries(values: &[&Value], language: Language) -> Result<String, String> {
    let items = value(values, 0)?.as_array().ok_or("argument 1 is not a list")?;
    let items: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
    let items = items.ok_or("the list has an item that is not a text")?;
    let said: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(place, item)| match language {
            // English says "of" once for all.
            Language::En if place > 0 => escape::text(item),
            _ => escape::text(&places::of_country(item, language)),
        })
        .collect();
    Ok(super::speaking::in_a_row(&said, language))
}

pub(super) fn since(values: &[&Value], language: Language) -> Result<String, String> {
    let written = text(values, 0)?;
    let known = PartialDate::parse(written).ok_or_else(|| format!("`{written}` is not a date"))?;
    let date = calendar::date(&known, language);
    Ok(match (language, known.day) {
        (Language::En, _) => format!("since {date}"),
        (Language::Fr, Some(_)) => format!("depuis le~{date}"),
        (Language::Fr, None) => format!("depuis {date}"),
    })
}
