//! What the schema's checker says, in the catalogue's words: one error to one or more faults.

use super::kinds::{type_name, type_remedy, types};
use super::lookup;
use super::{FAULTS_MAX, Fault, FaultKind};
use crate::case::languages;
use crate::case::read::kind_of;
use crate::check::dates::{self, Forms};
use crate::check::phrase::{self, blank, list, name_in, nearest, note, quote};
use crate::finding::catalogue::schema as rows;
use crate::finding::{Finding, Language, Note, Place, Pointer, Row};
use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::{JsonType, ValidationError};

use serde_json::{Value, json};

/// What an error is about.
struct Subject<'e> {
    root: &'e Value,
    /// The whole case.
    case: &'e Value,
    error: &'e ValidationError<'e>,
    pointer: Pointer,
}

/// Adds the faults that `error` stands for.
pub(super) fn explain(root: &Value, case: &Value, error: &ValidationError<'_>, faults: &mut Vec<Fault>) {
    let subject = Subject {
        root,
        case,
        error,
        pointer: Pointer::new(error.instance_path().as_str()),
    };
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            // No more are told anyhow, and looking for the key that was meant takes time.
            let keys = unexpected.iter().take(FAULTS_MAX + 1);
            faults.extend(keys.map(|key| subject.unknown_key(key)));
        }
        Kind::Required { property } => {
            faults.extend(property.as_str().map(|key| subject.missing_key(key)));
        }
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => subject.branches(context, faults),
        Kind::Type { kind } => faults.push(subject.wrong_type(&types(kind))),
        Kind::Enum { options } => {
            let options = options.as_array().into_iter().flatten();
            faults.push(subject.not_allowed(options.filter_map(Value::as_str)));
        }
        Kind::Constant { expected_value } => {
            faults.push(subject.not_allowed(expected_value.as_str().into_iter()));
        }
        _ => faults.push(subject.value_fault()),
    }
}

/// The key that a finding of an unknown one suggests.
pub(super) fn meant_key(finding: &Finding) -> Option<String> {
    let meant = finding.values.iter().find(|(name, _)| *name == MEANT)?;
    Some(meant.1.clone())
}

/// The name of the value that holds the key a person most likely meant.
const MEANT: &str = "meant";

impl Subject<'_> {
    fn value(&self) -> &Value {
        self.case.pointer(self.pointer.as_str()).unwrap_or(&Value::Null)
    }

    /// The schema that holds the keyword which failed.
    fn schema(&self) -> Option<&Value> {
        let path = self.error.schema_path().as_str();
        self.root.pointer(path.rsplit_once('/')?.0)
    }

    /// That nothing stands where something must; `remedy` where the form of the value says what to write.
    fn blank(&self, remedy: Option<Note>) -> Finding {
        let at = name_in(self.case, &self.pointer);
        let remedy = remedy.unwrap_or_else(|| {
            let parent = self.pointer.parent();
            let is_required = lookup::is_required(self.root, self.case, &parent, &self.pointer.last());
            phrase::write_what(
                lookup::described(self.root, self.case, &self.pointer),
                is_required,
            )
        });
        blank(at, &self.pointer, &remedy)
    }

    fn finding(&self, row: &'static Row, pointer: &Pointer) -> Finding {
        let at = name_in(self.case, pointer);
        Finding::new(row, Place::value(pointer.clone())).with_note("at", at.en, at.fr)
    }

    fn fault(&self, finding: Finding) -> Fault {
        Fault {
            pointer: self.pointer.clone(),
            kind: FaultKind::Value,
            finding: Some(finding),
        }
    }

    fn unknown_key(&self, key: &str) -> Fault {
        let members = self
            .schema()
            .and_then(|schema| schema.get("properties")?.as_object());
        let present = self.value();
        let free: Vec<&str> = members
            .into_iter()
            .flat_map(|members| members.keys())
            .map(String::as_str)
            .filter(|known| present.get(known).is_none())
            .collect();
        let meant = nearest(key, free.iter().copied());
        let remedy = match meant {
            Some(word) => note(
                &format!("did you mean `{word}`?"),
                &format!("vouliez-vous dire `{word}`?"),
            ),
            None if free.is_empty() => note("delete it", "supprimez-la"),
            None => {
                let known = list(free.into_iter());
                note(
                    &format!("delete it, or use one of the keys known here: {known}"),
                    &format!("supprimez-la, ou utilisez une des clés connues ici : {known}"),
                )
            }
        };
        let at = name_in(self.case, &self.pointer);
        let mut finding = Finding::new(&rows::UNKNOWN_KEY, Place::key(self.pointer.join(key)))
            .with("key", quote(key))
            .with_note("at", at.en, at.fr)
            .with_note("remedy", remedy.en, remedy.fr);
        if let Some(meant) = meant {
            finding = finding.with(MEANT, meant);
        }
        Fault {
            pointer: self.pointer.clone(),
            kind: FaultKind::UnknownKey(key.to_owned()),
            finding: Some(finding),
        }
    }

    fn missing_key(&self, key: &str) -> Fault {
        let described = self
            .schema()
            .and_then(|schema| lookup::property(schema, key))
            .and_then(|member| lookup::words(self.root, member, "description")?.as_str());
        let (en, fr) = described.map(phrase::both).unwrap_or_default();
        let after = |colon: &str, about: String| {
            if about.is_empty() {
                about
            } else {
                format!("{colon}{about}")
            }
        };
        Fault {
            pointer: self.pointer.clone(),
            kind: FaultKind::MissingKey(key.to_owned()),
            finding: Some(
                self.finding(&rows::MISSING_KEY, &self.pointer)
                    .with("key", key)
                    .with_note("about", after(": ", en), after(" : ", fr)),
            ),
        }
    }

    fn wrong_type(&self, expected: &[JsonType]) -> Fault {
        let value = self.value();
        let expected: Vec<JsonType> = expected
            .iter()
            .copied()
            .filter(|t| *t != JsonType::Null)
            .collect();
        let name_all = |language| {
            let or = match language {
                Language::En => " or ",
                Language::Fr => " ou ",
            };
            let names: Vec<&str> = expected.iter().map(|t| type_name(*t, language)).collect();
            names.join(or)
        };
        let remedy = type_remedy(value, expected.first().copied());
        let found = |language| match value {
            Value::Bool(_) | Value::Number(_) => format!("`{}`", quote(&value.to_string())),
            other => kind_of(other, language).to_owned(),
        };
        self.fault(
            self.finding(&rows::WRONG_TYPE, &self.pointer)
                .with_note("found", found(Language::En), found(Language::Fr))
                .with_note("expected", name_all(Language::En), name_all(Language::Fr))
                .with_note("remedy", remedy.en, remedy.fr),
        )
    }

    fn not_allowed<'a>(&self, options: impl Iterator<Item = &'a str>) -> Fault {
        let options: Vec<&str> = options.collect();
        let Value::String(found) = self.value() else {
            return self.wrong_type(&[JsonType::String]);
        };
        let all = list(options.iter().copied());
        let remedy = match nearest(found, options.iter().copied()) {
            Some(word) => note(
                &format!("did you mean `{word}`? known are {all}"),
                &format!("vouliez-vous dire `{word}`? valeurs connues : {all}"),
            ),
            None => note(
                &format!("write one of {all}"),
                &format!("écrivez l'une de celles-ci : {all}"),
            ),
        };
        if found.trim().is_empty() {
            return self.fault(self.blank(Some(remedy)));
        }
        self.fault(
            self.finding(&rows::NOT_ALLOWED, &self.pointer)
                .with("found", quote(found))
                .with_note("remedy", remedy.en, remedy.fr),
        )
    }

    fn value_fault(&self) -> Fault {
        let value = self.value();
        let text = value.as_str().unwrap_or_default();
        let finding = |row| self.finding(row, &self.pointer);
        let characters = text.chars().count();
        let items = value.as_array().map_or(0, Vec::len);
        let limited = |row, found: &dyn std::fmt::Display, limit: &dyn std::fmt::Display| {
            finding(row).with("found", found).with("limit", limit)
        };
        self.fault(match self.error.kind() {
            Kind::Format { format } => self.bad_format(format, text),
            Kind::Pattern { pattern } => self.bad_pattern(pattern, text),
            Kind::MinLength { .. } if text.trim().is_empty() => self.blank(None),
            Kind::MinLength { limit } => limited(&rows::TOO_SHORT, &characters, limit),
            Kind::MaxLength { limit } => limited(&rows::TOO_LONG, &characters, limit),
            Kind::MinItems { limit } => limited(&rows::TOO_FEW, &items, limit),
            Kind::MaxItems { limit } => limited(&rows::TOO_MANY, &items, limit),
            Kind::Minimum { limit } | Kind::Maximum { limit } if self.pointer.as_str() == "/format" => {
                limited(&rows::OTHER_VERSION, value, limit)
            }
            Kind::Minimum { limit } => limited(&rows::TOO_SMALL, value, limit),
            Kind::Maximum { limit } => limited(&rows::TOO_LARGE, value, limit),
            Kind::UniqueItems => finding(&rows::REPEATED),
            _ => finding(&rows::MISFIT).with("detail", quote(&self.error.masked().to_string())),
        })
    }

    fn bad_format(&self, format: &str, text: &str) -> Finding {
        let finding = |row| self.finding(row, &self.pointer).with("found", quote(text));
        if text.trim().is_empty() {
            return self.blank(phrase::write_as(format));
        }
        let forms = match format {
            "date" => Forms::Full,
            "partial-date" => Forms::Partial,
            "email" => return finding(&rows::BAD_EMAIL),
            "uri" | "uri-reference" => return finding(&rows::BAD_ADDRESS),
            _ => return finding(&rows::MISFIT).with("detail", format!("format {format}")),
        };
        let explained = dates::explain(text, forms);
        finding(&rows::BAD_DATE)
            .with_note("fault", explained.fault.en, explained.fault.fr)
            .with_note("remedy", explained.remedy.en, explained.remedy.fr)
    }

    fn bad_pattern(&self, pattern: &str, text: &str) -> Finding {
        if text.trim().is_empty() {
            return self.blank(None);
        }
        let line = pattern.contains("\\n");
        if line && text.contains(['\n', '\r']) {
            return self.finding(&rows::MORE_THAN_A_LINE, &self.pointer);
        }
        let schema = self.schema();
        let word = |keyword| schema.and_then(|schema| schema.get(keyword));
        let about = word("description").and_then(Value::as_str).unwrap_or_default();
        let examples = word("examples").and_then(Value::as_array).into_iter().flatten();
        let examples = list(examples.filter_map(Value::as_str));
        let tag = languages::tag(text).filter(|_| word("title") == Some(&json!("Language")));
        let examples = match tag {
            Some(tag) => format!("`{tag}`"),
            None if examples.is_empty() => format!("`{pattern}`"),
            None => examples,
        };
        let (en, fr) = phrase::both(about);
        self.finding(&rows::BAD_FORM, &self.pointer)
            .with("found", quote(text))
            .with_note("about", en, fr)
            .with("examples", examples)
    }

    /// None of some alternatives fits: finds the one that was meant and says what is wrong with it.
    fn branches(&self, branches: &[Vec<ValidationError<'static>>], faults: &mut Vec<Fault>) {
        let here = self.error.instance_path().as_str();
        let own = |error: &&ValidationError<'static>| error.instance_path().as_str() == here;
        // A set of words, each an alternative with its own description.
        let constants = words_of(branches, |error| own(&error));
        if !constants.is_empty() {
            faults.push(self.not_allowed(constants.into_iter()));
            return;
        }
        let of_this_kind: Vec<&Vec<ValidationError<'static>>> = branches
            .iter()
            .filter(|branch| {
                !branch
                    .iter()
                    .any(|e| own(&e) && matches!(e.kind(), Kind::Type { .. }))
            })
            .collect();
        if of_this_kind.is_empty() {
            let expected = branches.iter().flatten().filter(own);
            let expected: Vec<JsonType> = expected
                .flat_map(|error| match error.kind() {
                    Kind::Type { kind } => types(kind),
                    _ => Vec::new(),
                })
                .collect();
            faults.push(self.wrong_type(&expected));
            return;
        }
        self.tagged(&of_this_kind, faults);
    }

    /// Of object alternatives, the one that a member such as `kind` selects.
    fn tagged(&self, branches: &[&Vec<ValidationError<'static>>], faults: &mut Vec<Fault>) {
        let is_tag = |error: &ValidationError<'static>| {
            let parent = Pointer::new(error.instance_path().as_str()).parent();
            matches!(error.kind(), Kind::Constant { .. } | Kind::Enum { .. })
                && parent == self.pointer
                && !error.instance_path().is_empty()
        };
        let selected = branches.iter().filter(|branch| !branch.iter().any(is_tag));
        let best = selected.min_by_key(|branch| branch.len());
        let Some(branch) = best else {
            // The tag itself names no alternative.
            let tags: Vec<&ValidationError<'static>> = branches
                .iter()
                .flat_map(|branch| branch.iter().find(|e| is_tag(e)))
                .collect();
            let Some(first) = tags.first() else { return };
            let options = tags.iter().filter_map(|error| constant(error));
            let subject = Subject {
                root: self.root,
                case: self.case,
                error: first,
                pointer: Pointer::new(first.instance_path().as_str()),
            };
            faults.push(subject.not_allowed(options));
            return;
        };
        let missing_everywhere = branch.iter().find(|error| {
            let Kind::Required { property } = error.kind() else { return false };
            let lacks = |e: &ValidationError<'static>| matches!(e.kind(), Kind::Required { property: p } if p == property);
            branches.len() > 1 && branches.iter().all(|branch| branch.iter().any(lacks))
        });
        match missing_everywhere {
            Some(error) => explain(self.root, self.case, error, faults),
            None => {
                for error in *branch {
                    explain(self.root, self.case, error, faults);
                }
            }
        }
    }
}

fn constant<'e>(error: &'e ValidationError<'static>) -> Option<&'e str> {
    match error.kind() {
        Kind::Constant { expected_value } => expected_value.as_str(),
        _ => None,
    }
}

/// The words of alternatives that are a constant each, if that is what they are.
fn words_of<'b>(
    branches: &'b [Vec<ValidationError<'static>>],
    own: impl Fn(&ValidationError<'static>) -> bool,
) -> Vec<&'b str> {
    branches
        .iter()
        .flatten()
        .filter(|error| own(error))
        .flat_map(|error| match error.kind() {
            Kind::Constant { expected_value } => expected_value.as_str().into_iter().collect(),
            Kind::Enum { options } => options
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect(),
            // A set of words that may also be left out is an alternative of its own inside.
            Kind::OneOfNotValid { context } | Kind::AnyOf { context } => {
                words_of(context, &own as &dyn Fn(&_) -> bool)
            }
            _ => Vec::new(),
        })
        .collect()
}
