//! The page is the schema's: nothing shown is without words in both languages, nothing that a case needs is left out.

use super::*;
use model::Reader;
use serde_json::Value;
use std::collections::BTreeSet;

fn read() -> (Reader, Vec<Value>) {
    let mut reader = Reader::new();
    let steps = steps::all(&mut reader);
    (reader, steps)
}

#[test]
fn every_text_of_the_schema_that_is_shown_has_its_french() {
    let (reader, _) = read();
    assert_eq!(reader.missing, [""; 0], "write them into `src/case/french.json`");
    let used: BTreeSet<&String> = reader.used.iter().collect();
    let leftover: Vec<&String> = reader.french().filter(|text| !used.contains(text)).collect();
    assert_eq!(leftover, [""; 0], "no field says this any more");
}

#[test]
fn every_path_leads_to_a_field_and_all_that_a_case_needs_is_asked_for() {
    let (_, steps) = read();
    let shown: usize = steps
        .iter()
        .map(|step| step["fields"].as_array().unwrap().len())
        .sum();
    assert_eq!(shown, steps::paths().count(), "a path leads nowhere");
    let paths: Vec<&str> = steps::paths().collect();
    let schema = crate::case::model::schema();
    for key in schema["required"].as_array().unwrap() {
        let key = key.as_str().unwrap();
        // The version is the page's own to write.
        let asked = key == "format" || paths.iter().any(|path| path.split('/').next() == Some(key));
        assert!(asked, "`{key}` is not asked for");
    }
    for key in schema["$defs"]["Applicant"]["required"].as_array().unwrap() {
        let path = format!("applicant/{}", key.as_str().unwrap());
        assert!(paths.contains(&path.as_str()), "`{path}` is not asked for");
    }
}

#[test]
fn no_required_field_of_a_shown_type_is_hidden() {
    let model = model::model();
    let schema = crate::case::model::schema();
    for (name, fields) in model["types"].as_object().unwrap() {
        let keys: BTreeSet<&str> = fields
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["key"].as_str().unwrap())
            .collect();
        for key in schema["$defs"][name]["required"].as_array().into_iter().flatten() {
            let key = key.as_str().unwrap();
            // The kind of a factor is chosen by the part in which it is told.
            assert!(
                keys.contains(key) || (name, key) == (&"Factor".to_owned(), "factor"),
                "{name}: `{key}` is hidden"
            );
        }
    }
}

#[test]
fn every_item_of_a_list_has_a_name() {
    let model = model::model();
    let fields = model["types"].as_object().unwrap().values().chain(
        model["steps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| &step["fields"]),
    );
    for field in fields
        .flat_map(|fields| fields.as_array().unwrap())
        .filter(|field| field["kind"] == "list")
    {
        let of = field["of"].as_str().unwrap();
        assert!(model["items"][of].is_object(), "`{of}`");
    }
}

#[test]
fn every_factor_has_its_questions() {
    let schema = crate::case::model::schema();
    let known: BTreeSet<String> = schema["$defs"]["FactorKind"]["oneOf"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["const"].as_str().unwrap().to_owned())
        .collect();
    let asked: BTreeSet<String> = prompts::prompted()
        .map(|kind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned())
        .collect();
    assert_eq!(known, asked);
}

#[test]
fn every_word_that_the_script_says_is_there() {
    let words = super::words::all();
    for call in ["say(\"", "tell(\"", "return \"", "? \"missing\"", "\"turned\""] {
        for rest in SCRIPT.split(call).skip(1) {
            let word = rest.split('"').next().unwrap_or_default();
            let is_word = call == "say(\"" || call == "tell(\"";
            assert!(!is_word || words[word].is_object(), "`{word}`");
        }
    }
    for fault in [
        "missing",
        "bad_form",
        "bad_date",
        "bad_partial",
        "bad_number",
        "too_long",
        "in_future",
        "turned",
    ] {
        assert!(
            words[fault]["fr"].is_string() && SCRIPT.contains(&format!("\"{fault}\"")),
            "`{fault}`"
        );
    }
}

#[test]
fn the_page_may_load_and_send_nothing() {
    for language in [Language::En, Language::Fr] {
        let page = page(language);
        assert!(page.contains("default-src 'none'; script-src 'sha256-"));
        for word in [
            "http://",
            "https://",
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "sendBeacon",
            "innerHTML",
            "eval(",
        ] {
            assert!(!page.contains(word), "{word}");
        }
        assert_eq!(page.matches("<script").count(), 2);
        assert_eq!(page.matches("</script").count(), 2);
    }
    assert_eq!(digest("").len(), 32);
}
