//! Naughty values in every free text of a case: all letters, in both languages, say them exactly, and say nothing else than with plain ones.

use super::hostile::{NAUGHTY, folded};
use super::*;
use serde_json::json;

/// What a free text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Free {
    Line,
    Prose,
}

/// The free texts of a value, by the schema of the case.
fn free(root: &Value, schema: &Value, value: &Value, at: &str, out: &mut Vec<(String, Free)>) {
    if let Some(target) = schema["$ref"].as_str() {
        let name = target.rsplit('/').next().unwrap();
        match name {
            "Line" => out.push((at.to_owned(), Free::Line)),
            "Prose" => out.push((at.to_owned(), Free::Prose)),
            _ => free(root, &root["$defs"][name], value, at, out),
        }
        return;
    }
    for many in ["anyOf", "oneOf", "allOf"] {
        for option in schema[many].as_array().into_iter().flatten() {
            free(root, option, value, at, out);
        }
    }
    for (key, member) in value.as_object().into_iter().flatten() {
        if let Some(known) = schema["properties"].get(key) {
            free(root, known, member, &format!("{at}/{key}"), out);
        }
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        free(root, &schema["items"], item, &format!("{at}/{place}"), out);
    }
}

/// The case with each free text replaced; what comes back are the texts that were put in.
fn filled(
    case: &Value,
    places: &[(String, Free)],
    put: &dyn Fn(usize, Free) -> String,
) -> (Case, Vec<String>) {
    let mut case = case.clone();
    let mut texts = Vec::new();
    for (number, (at, kind)) in places.iter().enumerate() {
        let text = put(number, *kind);
        if let Some(value) = case.pointer_mut(at).filter(|value| value.is_string()) {
            *value = json!(text);
        }
        texts.push(text);
    }
    (serde_json::from_value(case).unwrap(), texts)
}

/// Whether a case is filed for the first time, or adds to what was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filing {
    First,
    Supplement,
}

fn composition(case: &Case, filing: Filing) -> Composition {
    if filing == Filing::Supplement {
        let added = super::supplement::supplement(case);
        let mut brief = Brief::plain(case, &added.cited);
        brief.supplement = Some(&added);
        return compose(&brief);
    }
    let many = Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400)));
    compose(&Brief::plain(case, &many))
}

/// Leaves out the texts that are no free ones after all: a letter that is asked for, the name of an authority.
fn leave_out_names(case: &Value, filing: Filing, places: &mut Vec<(String, Free)>) {
    loop {
        let out = composition(&filled(case, places, &|n, _| format!("wzq {n}")).0, filing);
        let errors = out
            .findings
            .iter()
            .filter(|f| f.severity() == crate::finding::Severity::Error);
        let told: Vec<String> = errors
            .map(|finding| match &finding.place {
                crate::finding::Place::Case(pointer, _) => pointer.to_string(),
                other => panic!("{other:?}: {finding:?}"),
            })
            .collect();
        if told.is_empty() {
            assert!(!out.letters.is_empty());
            return;
        }
        let before = places.len();
        places.retain(|(at, _)| !told.iter().any(|pointer| at.starts_with(pointer.as_str())));
        assert!(places.len() < before, "{:#?}", out.findings);
    }
}

/// The lines of a case's letters, in an order that no name decides.
fn lines(case: &Case, filing: Filing) -> Vec<(String, String)> {
    let out = composition(case, filing);
    assert!(!out.letters.is_empty(), "{:?}", out.findings);
    let mut lines = Vec::new();
    for letter in &out.letters {
        let text = dump::document(&letter.document);
        lines.extend(text.lines().map(|line| (letter.id.clone(), line.to_lowercase())));
    }
    lines
}

fn cases() -> Vec<(Value, Filing)> {
    let on_request: Vec<String> = table()
        .into_iter()
        .filter(|row| row.on_request)
        .map(|row| row.id)
        .collect();
    let mut cases: Vec<(Value, Filing)> = court::cases()
        .into_iter()
        .map(|case| (case, Filing::First))
        .collect();
    for matter in matters() {
        let mut case = rich();
        case["matter"] = matter.into();
        case["also"] = json!(on_request);
        cases.push((case, Filing::First));
    }
    cases.push((rich(), Filing::Supplement));
    cases
}

/// Where in a value the number stands that keeps texts apart: what is naughty at its end comes out at the end too.
#[derive(Debug, Clone, Copy)]
enum Number {
    Before,
    Behind,
}

fn numbered(number: usize, at: Number, text: &str) -> String {
    match at {
        Number::Before => format!("{number:03} {text}"),
        Number::Behind => format!("{text} {number:03}"),
    }
}

/// A plain text that begins like another one, so that French joins both alike.
fn plain_like(text: &str) -> &'static str {
    let first = text.chars().next().map(|c| c.to_lowercase().next().unwrap_or(c));
    if first.is_some_and(|c| "aeiouyhéà".contains(c)) {
        "azq"
    } else {
        "wzq"
    }
}

#[test]
fn all_letters_say_naughty_values_exactly() {
    let schema = crate::case::model::schema();
    let long = "long *name* ".repeat(900);
    let mut letters = BTreeSet::new();
    for (place, (case, filing)) in cases().into_iter().enumerate() {
        for language in ["en", "fr"] {
            let mut case = case.clone();
            case["language"] = language.into();
            let mut places = Vec::new();
            free(&schema, &schema, &case, "", &mut places);
            places.sort_by(|a, b| a.0.cmp(&b.0));
            places.dedup_by(|a, b| a.0 == b.0);
            leave_out_names(&case, filing, &mut places);
            assert!(places.len() > 60, "{}", places.len());
            let at = if place % 2 == 0 {
                Number::Before
            } else {
                Number::Behind
            };
            let naughty = |number: usize, kind: Free| {
                let chosen = (number + place * 17) % (NAUGHTY.len() + 1);
                let text = NAUGHTY.get(chosen).copied().unwrap_or(&long);
                match kind {
                    // Asterisks and the marks of lists mean something in prose.
                    Free::Prose if text.contains('*') => "x".to_owned(),
                    // White space at an end may go where a value stands in brackets.
                    _ if text.trim().is_empty() => "x".to_owned(),
                    _ => folded(text).trim().to_owned(),
                }
            };
            let placed = |number: usize, kind: Free, text: &str| {
                let at = if kind == Free::Prose { Number::Before } else { at };
                numbered(number, at, text)
            };
            let (plain, tokens) = filled(&case, &places, &|n, kind| {
                placed(n, kind, plain_like(&naughty(n, kind)))
            });
            let (hostile, values) = filled(&case, &places, &|n, kind| placed(n, kind, &naughty(n, kind)));
            let mut expected: Vec<(String, String)> = lines(&plain, filing)
                .into_iter()
                .map(|(id, line)| {
                    let mut line = line;
                    for (token, value) in tokens.iter().zip(&values) {
                        line = line.replace(token.as_str(), &value.to_lowercase());
                    }
                    (id, line)
                })
                .collect();
            let mut found = lines(&hostile, filing);
            letters.extend(found.iter().map(|(id, _)| format!("{id}.{language}")));
            expected.sort();
            found.sort();
            let wrong = expected.iter().zip(&found).find(|(one, other)| one != other);
            assert_eq!(wrong, None, "{} {language}", case["matter"]);
            assert_eq!(expected.len(), found.len());
        }
    }
    println!("{} letters", letters.len());
    let missing: Vec<String> = table()
        .into_iter()
        .flat_map(|row| ["en", "fr"].map(|language| format!("{}.{language}", row.id)))
        .filter(|name| !letters.contains(name) && !name.starts_with("missing-items"))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}
