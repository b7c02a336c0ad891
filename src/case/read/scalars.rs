//! Values without quotes: numbers, `true`, `false`, `null`, and what people write in their stead.

use super::faults::{Faults, shorten};
use crate::finding::catalogue::json::tokens as rows;
use crate::finding::{Finding, Place};
use serde_json::{Number, Value};
use std::ops::Range;

/// A value, and whether it is only a guess.
pub(super) struct Scalar {
    pub(super) value: Value,
    pub(super) guess: bool,
}

/// What the bare `run` of characters at `range` means.
pub(super) fn scalar(run: &str, range: Range<usize>, faults: &mut Faults) -> Scalar {
    if let Some(value) = literal(run) {
        return Scalar { value, guess: false };
    }
    if is_number(run) {
        return number(run, range, faults);
    }
    let (value, finding) = if looks_like_number(run) {
        mistaken_number(run, range)
    } else {
        mistaken_word(run, range)
    };
    faults.add(finding.with("found", shorten(run)));
    Scalar { value, guess: true }
}

/// Whether the run is one that JSON itself knows.
pub(super) fn is_known(run: &str) -> bool {
    literal(run).is_some() || looks_like_number(run)
}

fn literal(run: &str) -> Option<Value> {
    match run {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        "null" => Some(Value::Null),
        _ => None,
    }
}

fn number(run: &str, range: Range<usize>, faults: &mut Faults) -> Scalar {
    if let Ok(number) = serde_json::from_str::<Number>(run) {
        return Scalar {
            value: Value::Number(number),
            guess: false,
        };
    }
    let finding = Finding::new(&rows::NUMBER_TOO_LARGE, Place::bytes(range));
    faults.add(finding.with("found", shorten(run)));
    Scalar {
        value: Value::String(run.to_owned()),
        guess: true,
    }
}

/// The grammar of RFC 8259, section 6.
fn is_number(run: &str) -> bool {
    let rest = run.strip_prefix('-').unwrap_or(run);
    let (whole, rest) = digits(rest);
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return false;
    }
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => match digits(fraction) {
            ("", _) => return false,
            (_, rest) => rest,
        },
        None => rest,
    };
    match rest.strip_prefix(['e', 'E']) {
        Some(exponent) => {
            let (power, rest) = digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
            !power.is_empty() && rest.is_empty()
        }
        None => rest.is_empty(),
    }
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

fn looks_like_number(run: &str) -> bool {
    let unsigned = run.trim_start_matches(['+', '-', '.']);
    unsigned.starts_with(|c: char| c.is_ascii_digit()) || matches!(unsigned, "NaN" | "Infinity")
}

fn mistaken_number(run: &str, range: Range<usize>) -> (Value, Finding) {
    let finding = Finding::new(&rows::BAD_NUMBER, Place::bytes(range));
    let text = Value::String(run.to_owned());
    if run.ends_with("NaN") || run.ends_with("Infinity") {
        let finding = finding.with_note(
            "remedy",
            "a number, or leave the key out",
            "un nombre, ou omettez la clé",
        );
        return (Value::Null, finding);
    }
    let quoted = Value::String(shorten(run)).to_string();
    let cleaned = clean(run);
    match serde_json::from_str::<Number>(&cleaned) {
        Ok(number) if is_number(&cleaned) => {
            let finding = finding.with_note(
                "remedy",
                format!("`{cleaned}`, or `{quoted}` where it is no quantity"),
                format!("`{cleaned}`, ou `{quoted}` si ce n'est pas une quantité"),
            );
            (Value::Number(number), finding)
        }
        _ => (text, finding.with("remedy", format!("`{quoted}`"))),
    }
}

/// What a person who wrote `+5`, `007`, `1_000`, `.5` or `5.` may have meant.
fn clean(run: &str) -> String {
    let (sign, rest) = match run.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", run.strip_prefix('+').unwrap_or(run)),
    };
    let rest = rest.replace('_', "");
    let rest = rest.trim_end_matches('.');
    let significant = rest.trim_start_matches('0');
    if significant.starts_with(|c: char| c.is_ascii_digit()) {
        format!("{sign}{significant}")
    } else {
        format!("{sign}0{significant}")
    }
}

fn mistaken_word(run: &str, range: Range<usize>) -> (Value, Finding) {
    let value = match run.to_ascii_lowercase().as_str() {
        "true" | "yes" => Value::Bool(true),
        "false" | "no" => Value::Bool(false),
        "null" | "none" | "nil" | "undefined" => Value::Null,
        _ => Value::String(run.to_owned()),
    };
    let remedy = match &value {
        Value::String(_) => Value::String(shorten(run)).to_string(),
        known => known.to_string(),
    };
    let finding = Finding::new(&rows::BARE_WORD, Place::bytes(range)).with("remedy", remedy);
    (value, finding)
}
