//! Kinds of JSON values in words, and how to turn one into another.

use crate::check::phrase::{note, quote};
use crate::finding::{Language, Note};
use jsonschema::JsonType;
use jsonschema::error::TypeKind;
use serde_json::Value;

pub(super) fn types(kind: &TypeKind) -> Vec<JsonType> {
    match kind {
        TypeKind::Single(one) => vec![*one],
        TypeKind::Multiple(set) => set.iter().collect(),
    }
}

pub(super) fn type_name(kind: JsonType, language: Language) -> &'static str {
    let (en, fr) = match kind {
        JsonType::Array => ("a list", "une liste"),
        JsonType::Boolean => ("`true` or `false`", "`true` ou `false`"),
        JsonType::Integer => ("a whole number", "un nombre entier"),
        JsonType::Null => ("`null`", "`null`"),
        JsonType::Number => ("a number", "un nombre"),
        JsonType::Object => ("an object", "un objet"),
        JsonType::String => ("a text", "un texte"),
    };
    match language {
        Language::En => en,
        Language::Fr => fr,
    }
}

pub(super) fn type_remedy(value: &Value, expected: Option<JsonType>) -> Note {
    let short = quote(&value.to_string());
    match (expected, value) {
        (_, Value::Null) => note(
            "give the value, or leave the key out where it may be left out",
            "donnez la valeur, ou omettez la clé là où elle peut l'être",
        ),
        (Some(JsonType::String), Value::Number(_) | Value::Bool(_)) => note(
            &format!("put it in double quotes: `\"{short}\"`"),
            &format!("mettez-le entre guillemets droits : `\"{short}\"`"),
        ),
        (Some(JsonType::Array), Value::Object(_) | Value::String(_)) => note(
            "put it into a list: `[ … ]`",
            "mettez-le dans une liste : `[ … ]`",
        ),
        (Some(JsonType::Boolean), Value::String(_)) => note(
            "write `true` or `false`, without quotes",
            "écrivez `true` ou `false`, sans guillemets",
        ),
        (Some(JsonType::Integer | JsonType::Number), Value::String(_)) => note(
            "write digits, without quotes",
            "écrivez des chiffres, sans guillemets",
        ),
        (Some(JsonType::Object), _) => note(
            "write an object, `{ … }`; see `hc-pack schema` for its members",
            "écrivez un objet, `{ … }`; voir `hc-pack schema` pour ses membres",
        ),
        _ => note("see `hc-pack schema`", "voir `hc-pack schema`"),
    }
}
