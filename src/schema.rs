//! The schemas that the program publishes, generated from the types that read and write the documents.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of what a type reads.
#[must_use]
pub fn of<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    bound_integers(&mut schema);
    schema
}

/// Gives every integer of 32 bits the limit that the word `uint32` alone does not set.
fn bound_integers(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.get("format").is_some_and(|format| format == "uint32")
                && !members.contains_key("maximum")
            {
                members.insert("maximum".to_owned(), u32::MAX.into());
            }
            members.values_mut().for_each(bound_integers);
        }
        Value::Array(items) => items.iter_mut().for_each(bound_integers),
        _ => {}
    }
}

/// A schema as the files in `schemas/` hold it: indented, with a line end.
#[must_use]
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}
