//! Where a path of a template leads within the schema of the view.
//!
//! In: a path as it is written, and the scopes around it. Out: the [`Node`] it leads to, or what is wrong with it and the
//! nearest name. It reads only the part of JSON Schema that the view's types make: `properties`, `items`, `$ref`, `anyOf` with
//! `null`, `type`.

use crate::letters::functions::Kind;
use serde_json::Value;

/// A place in the view.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    root: &'a Value,
    /// The schema, references followed.
    schema: &'a Value,
    /// The name of the type, where it has one.
    named: Option<&'a str>,
    /// The path from the view, with `[]` for an item of a list.
    pub(super) path: String,
    /// The canonical paths on the way, this one included, that may be absent.
    pub(super) absent: Vec<String>,
    /// The kind of what is no part of the view: an index, a truth about it.
    given: Option<Kind>,
}

/// Names that are known at a place in a template.
#[derive(Debug, Clone)]
pub(super) struct Scope<'a> {
    base: Node<'a>,
    name: Option<String>,
    key: Option<String>,
    in_list: bool,
}

/// What looking for a path came to.
pub(super) enum Lookup<'a> {
    Found(Node<'a>),
    Nothing {
        object: String,
        field: String,
        nearest: String,
    },
    /// The field stands further out than the loop or part that names it; this is how it is reached.
    Outside {
        write: String,
    },
}

impl<'a> Scope<'a> {
    pub(super) fn root(schema: &'a Value) -> Self {
        Scope {
            base: Node {
                root: schema,
                schema,
                named: Some("View"),
                path: String::new(),
                absent: Vec::new(),
                given: None,
            },
            name: None,
            key: None,
            in_list: false,
        }
    }

    /// The scope inside an `each`, or of a part that got an argument.
    pub(super) fn item(base: Node<'a>, name: Option<&str>, key: Option<&str>) -> Self {
        Scope {
            base,
            name: name.map(ToOwned::to_owned),
            key: key.map(ToOwned::to_owned),
            in_list: true,
        }
    }

    /// The same place seen from a part: names do not reach into it.
    pub(super) fn without_names(&self) -> Self {
        Scope {
            name: None,
            key: None,
            ..self.clone()
        }
    }
}

impl<'a> Node<'a> {
    /// Follows references and takes `null` away; says whether it was there.
    fn settle(root: &'a Value, mut schema: &'a Value) -> (&'a Value, Option<&'a str>, bool) {
        let mut named = None;
        let mut absent = false;
        loop {
            if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
                let null = |option: &&Value| option.get("type").is_some_and(|kind| kind == "null");
                absent |= options.iter().any(|option| null(&option));
                match options.iter().find(|option| !null(option)) {
                    Some(option) => schema = option,
                    None => return (schema, named, absent),
                }
            } else if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
                let name = target.rsplit('/').next().unwrap_or(target);
                named = Some(name);
                match root.get("$defs").and_then(|all| all.get(name)) {
                    Some(found) => schema = found,
                    None => return (schema, named, absent),
                }
            } else {
                let kinds = schema.get("type").and_then(Value::as_array);
                absent |= kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == "null"));
                return (schema, named, absent);
            }
        }
    }

    fn at(&self, schema: &'a Value, path: String) -> Node<'a> {
        let (schema, named, may_be_absent) = Node::settle(self.root, schema);
        let mut absent = self.absent.clone();
        if may_be_absent {
            absent.push(path.clone());
        }
        Node {
            root: self.root,
            schema,
            named,
            path,
            absent,
            given: None,
        }
    }

    fn of_kind(&self, kind: Kind) -> Node<'a> {
        Node {
            given: Some(kind),
            absent: Vec::new(),
            ..self.clone()
        }
    }

    fn field(&self, name: &str) -> Option<Node<'a>> {
        let schema = self.schema.get("properties")?.get(name)?;
        let path = if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        };
        Some(self.at(schema, path))
    }

    /// An item of the list that this is.
    pub(super) fn item(&self) -> Option<Node<'a>> {
        let schema = self.schema.get("items")?;
        Some(self.at(schema, format!("{}[]", self.path)))
    }

    fn has_type(&self, name: &str) -> bool {
        match self.schema.get("type") {
            Some(Value::String(kind)) => kind == name,
            Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == name),
            _ => false,
        }
    }

    /// What it is, as far as printing goes.
    pub(super) fn kind(&self) -> Kind {
        if let Some(kind) = self.given {
            return kind;
        }
        match self.named {
            Some("Prose") => Kind::Prose,
            Some("Date" | "PartialDate") => Kind::Date,
            Some("Dollars") => Kind::Money,
            Some("Cites") => Kind::Cites,
            Some("Person") => Kind::Person,
            _ if self.has_type("string") => Kind::Text,
            _ if self.has_type("integer") => Kind::Number,
            _ if self.has_type("boolean") => Kind::Truth,
            _ if self.has_type("array") => match self.item().map(|item| item.kind()) {
                Some(Kind::Text) => Kind::Lines,
                _ => Kind::List,
            },
            _ => Kind::Object,
        }
    }

    fn names(&self) -> Vec<&'a str> {
        let properties = self.schema.get("properties").and_then(Value::as_object);
        properties
            .map(|all| all.keys().map(String::as_str).collect())
            .unwrap_or_default()
    }
}

/// The kind in words, as they follow "is".
pub(super) fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a line of text",
        Kind::Prose => "prose",
        Kind::Date => "a date",
        Kind::Number => "a number",
        Kind::Money => "a sum",
        Kind::Truth => "a yes or no",
        Kind::Cites => "cites",
        Kind::Person => "a person",
        Kind::Lines => "a list of texts",
        Kind::List => "a list",
        Kind::Object => "an object",
    }
}

/// Looks for a path as a template writes it, from the innermost scope. A path that would lead somewhere from further out is told apart:
/// Handlebars looks nowhere but where it stands.
pub(super) fn lookup<'a>(raw: &str, scopes: &[Scope<'a>]) -> Lookup<'a> {
    let found = inside(raw, scopes);
    let is_plain = raw.starts_with(|c: char| c.is_alphabetic()) && !raw.starts_with("this");
    if matches!(found, Lookup::Found(_)) || !is_plain {
        return found;
    }
    let outer = (1..scopes.len()).rev().find_map(|count| {
        let there = &scopes[..count];
        matches!(inside(raw, there), Lookup::Found(_)).then(|| write_from(raw, there, scopes.len() - count))
    });
    outer.map_or(found, |write| Lookup::Outside { write })
}

/// How a path that holds in the scopes `there` is written from so many scopes further in.
fn write_from(raw: &str, there: &[Scope<'_>], further: usize) -> String {
    match there {
        [_] => format!("@root.{raw}"),
        [.., last] => match &last.name {
            Some(name) => format!("{name}.{raw}"),
            None => format!("{}{raw}", "../".repeat(further)),
        },
        [] => raw.to_owned(),
    }
}

fn inside<'a>(raw: &str, scopes: &[Scope<'a>]) -> Lookup<'a> {
    let Some(inner) = scopes.last() else {
        return nothing("", raw, &[]);
    };
    if let Some(local) = raw.strip_prefix('@').filter(|local| !local.starts_with("root")) {
        let known = ["first", "last", "index", "key"];
        return match (inner.in_list, local) {
            (true, "first" | "last") => Lookup::Found(inner.base.of_kind(Kind::Truth)),
            (true, "index" | "key") => Lookup::Found(inner.base.of_kind(Kind::Number)),
            _ => nothing("@", local, &known),
        };
    }
    let mut steps = raw.split(['.', '/']).filter(|step| !step.is_empty()).peekable();
    let mut node = inner.base.clone();
    let mut level = scopes.len() - 1;
    // `..` is split into nothing by the dots, so it is counted in the raw path.
    for _ in 0..raw.matches("../").count() + usize::from(raw == "..") {
        level = level.saturating_sub(1);
        node = scopes[level].base.clone();
    }
    match steps.peek().copied() {
        Some("@root") => {
            steps.next();
            node = scopes[0].base.clone();
        }
        Some("this") => {
            steps.next();
        }
        Some(first) => {
            if let Some(scope) = scopes
                .iter()
                .rev()
                .find(|scope| scope.name.as_deref() == Some(first))
            {
                steps.next();
                node = scope.base.clone();
            } else if scopes.iter().any(|scope| scope.key.as_deref() == Some(first)) {
                return Lookup::Found(node.of_kind(Kind::Number));
            }
        }
        None => {}
    }
    for step in steps {
        match node.field(step) {
            Some(next) => node = next,
            None => {
                let object = if node.path.is_empty() {
                    "the view"
                } else {
                    &node.path
                };
                return nothing(object, step, &node.names());
            }
        }
    }
    Lookup::Found(node)
}

fn nothing<'a>(object: &str, field: &str, known: &[&str]) -> Lookup<'a> {
    let nearest = known
        .iter()
        .max_by(|a, b| strsim::jaro_winkler(field, a).total_cmp(&strsim::jaro_winkler(field, b)));
    Lookup::Nothing {
        object: object.to_owned(),
        field: field.to_owned(),
        nearest: nearest.copied().unwrap_or_default().to_owned(),
    }
}
