//! From what the typesetter could not print back to the value of the case that says it.
//!
//! In: a finding of layout, which knows a character and the words around it, and the case as JSON. Out: the same finding
//! at the value that holds the character. What comes from elsewhere, such as the letterhead of a style, keeps its place.

use crate::finding::catalogue::letters as rows;
use crate::finding::{Finding, Language, Place, Pointer};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// The finding at the value that it is about, if it is about one.
pub(super) fn placed(mut finding: Finding, case: &Value) -> Finding {
    if finding.code() != rows::NO_GLYPH.code || finding.place != Place::Whole {
        return finding;
    }
    let value = |name| {
        finding
            .values
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, v)| v.as_str())
    };
    let character = value("character").unwrap_or_default();
    let around = words(value("context").unwrap_or_default());
    let mut holders = Vec::new();
    gather(case, &Pointer::root(), character, &mut holders);
    // The words around the character tell which of several values was being printed; the first wins where they do not.
    let best = holders
        .into_iter()
        .rev()
        .max_by_key(|(_, text)| around.iter().filter(|word| text.contains(word.as_str())).count());
    if let Some((pointer, _)) = best {
        finding.place = Place::value(pointer);
    }
    finding
}

/// Whether two findings tell a reader the same of the same place.
pub(super) fn says_the_same(one: &Finding, other: &Finding) -> bool {
    let character = |f: &Finding| f.values.iter().find(|(name, _)| *name == "character").cloned();
    one.code() == other.code()
        && one.place == other.place
        && (one.place != Place::Whole || one.message(Language::En) == other.message(Language::En))
        && character(one) == character(other)
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Every text that holds the character, as the typesetter sees it: composed.
fn gather(value: &Value, at: &Pointer, character: &str, holders: &mut Vec<(Pointer, String)>) {
    match value {
        Value::String(text) => {
            let text: String = text.nfc().collect();
            if text.contains(character) {
                holders.push((at.clone(), text));
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                gather(item, &at.join(place), character, holders);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                gather(member, &at.join(key), character, holders);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn no_glyph(character: char, context: &str) -> Finding {
        Finding::new(&rows::NO_GLYPH, Place::Whole)
            .with("character", character)
            .with("context", context)
    }

    #[test]
    fn a_character_is_found_in_the_value_that_was_printed() {
        let case = json!({
            "notes": ["𒀫 elsewhere"],
            "people": [{"name": {"family": "Ur-𒀫"}}],
        });
        let found = placed(no_glyph('𒀫', "Dear Ms Ur-𒀫 and"), &case);
        assert_eq!(found.place, Place::value(Pointer::new("/people/0/name/family")));
    }

    #[test]
    fn what_the_case_does_not_say_keeps_its_place() {
        let found = placed(no_glyph('𒀫', "x"), &json!({"a": 1}));
        assert_eq!(found.place, Place::Whole);
    }

    #[test]
    fn one_finding_for_one_value() {
        let case = json!({"a": "𒀫"});
        let (one, other) = (
            placed(no_glyph('𒀫', "in a letter 𒀫"), &case),
            placed(no_glyph('𒀫', "𒀫"), &case),
        );
        assert!(says_the_same(&one, &other));
        assert!(!says_the_same(
            &one,
            &placed(no_glyph('𒀬', "𒀬"), &json!({"a": "𒀬"}))
        ));
    }
}
