//! A document with nothing in it: the keys that its schema demands, and some more.
//!
//! In: a schema, and the paths of keys that are wanted beside. Out: JSON in the schema's order, each text blank, each list empty. What is
//! neither a text, a list nor an object is left out, as any value of it would say something.

use serde_json::{Map, Value};

/// The blank document of a schema.
pub(super) fn of(schema: &Value, wanted: &[&str]) -> Value {
    let form = Form { root: schema, wanted };
    form.blank(schema, "").unwrap_or_default()
}

struct Form<'a> {
    root: &'a Value,
    wanted: &'a [&'a str],
}

impl Form<'_> {
    fn blank(&self, schema: &Value, at: &str) -> Option<Value> {
        if let Some(name) = schema["$ref"].as_str() {
            let target = self.root.pointer(name.trim_start_matches('#'))?;
            return self.blank(target, at);
        }
        if let Some(some) = schema["anyOf"].as_array() {
            let other = some.iter().find(|one| one["type"] != "null")?;
            return self.blank(other, at);
        }
        if let Some(members) = schema["properties"].as_object() {
            return Some(Value::Object(self.object(schema, members, at)));
        }
        let is = |kind: &str| {
            schema["type"] == kind
                || schema["type"]
                    .as_array()
                    .is_some_and(|kinds| kinds.iter().any(|one| one == kind))
        };
        if is("array") {
            let item = format!("{at}/0");
            let needs_one = schema["minItems"].as_u64().is_some_and(|least| least > 0);
            let filled = needs_one || self.wants(&item) || at == "applicant/citizenships";
            let items = filled.then(|| self.blank(&schema["items"], &item)).flatten();
            return Some(items.into_iter().collect());
        }
        let is_word = schema["oneOf"].is_array() || schema["enum"].is_array();
        (is("string") || is_word).then(|| Value::String(String::new()))
    }

    fn object(&self, schema: &Value, members: &Map<String, Value>, at: &str) -> Map<String, Value> {
        let required = schema["required"].as_array();
        let is_required = |key: &str| required.is_some_and(|all| all.iter().any(|one| one == key));
        let mut object = Map::new();
        for (key, member) in members {
            let path = if at.is_empty() {
                key.clone()
            } else {
                format!("{at}/{key}")
            };
            if (is_required(key) || self.wants(&path))
                && let Some(value) = self.blank(member, &path)
            {
                object.insert(key.clone(), value);
            }
        }
        object
    }

    fn wants(&self, path: &str) -> bool {
        self.wanted.contains(&path)
    }
}
