//! Templates checked without a case.
//!
//! In: templates, and the schema of the view. Out: a finding, with template, line and column, for every path that the view does
//! not have (inside `if`, `each`, block parameters, arguments and parts too), every field printed as what it is not, every field
//! that a case may lack and that is printed without asking, every unknown function, part, block or authority, and every feature
//! that would go around escaping. A template without findings fills without errors.

mod branches;
mod scope;

use super::functions::{self, Kind};
use super::templates::{Templates, suffix};
use super::{markdown, view};
use crate::case::model::LetterLanguage;
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place};
use crate::law::authorities;
use handlebars::template::{DecoratorTemplate, HelperTemplate, Parameter, TemplateElement};
use handlebars::{Template, TemplateError};
use scope::{Lookup, Node, Scope};
use std::collections::{BTreeMap, BTreeSet};

/// How deep parts may include parts.
const PARTS_MAX: usize = 8;

/// Checks all templates of a language.
#[must_use]
pub fn check(templates: &Templates, language: LetterLanguage) -> Vec<Finding> {
    let schema = view::schema();
    let mut findings = Vec::new();
    let mut parsed = BTreeMap::new();
    for (id, text) in templates.of(language) {
        let name = format!("{id}{}", suffix(language));
        match Template::compile(text) {
            Ok(template) => {
                parsed.insert(id, (name, text, template));
            }
            Err(error) => findings.push(syntax(&name, &error)),
        }
    }
    let letters = match templates.letters(language) {
        Ok(letters) => letters,
        Err(more) => {
            findings.extend(more);
            Vec::new()
        }
    };
    for (id, _) in &letters {
        if let Some((name, text, template)) = parsed.get(id.as_str()) {
            let mut walk = Walk {
                parsed: &parsed,
                name,
                text,
                chain: vec![id],
                known: BTreeSet::new(),
                findings: &mut findings,
            };
            walk.template(template, &mut vec![Scope::root(&schema)], (1, 1));
        }
    }
    for (name, text, _) in parsed.values() {
        findings.extend(fences(name, text));
        findings.extend(lost_spaces(name, text));
    }
    // A part that several letters include is checked in each; a fault of its own is told once.
    let mut told = Vec::new();
    findings.retain(|finding| {
        let new = !told.contains(finding);
        if new {
            told.push(finding.clone());
        }
        new
    });
    findings
}

/// The finding for a template that Handlebars cannot read.
pub(super) fn syntax(name: &str, error: &TemplateError) -> Finding {
    let (line, column) = error.pos().unwrap_or((1, 1));
    let reason = error.reason().to_string();
    let first = reason.lines().next().unwrap_or_default().to_owned();
    Finding::new(&rows::TEMPLATE_SYNTAX, place(name, line, column)).with("fault", first)
}

fn place(name: &str, line: usize, column: usize) -> Place {
    Place::Template {
        name: name.to_owned(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
    }
}

/// Fenced blocks of unknown names.
fn fences(name: &str, text: &str) -> Vec<Finding> {
    let mut open = false;
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let Some(info) = line.trim_start().strip_prefix("```") else {
            continue;
        };
        open = !open;
        let block = info
            .trim_start_matches('`')
            .split_whitespace()
            .next()
            .unwrap_or_default();
        if open && !markdown::FENCE_NAMES.contains(&block) {
            findings.push(
                Finding::new(&rows::UNKNOWN_BLOCK, place(name, number + 1, 1))
                    .with("block", block)
                    .with("known", markdown::FENCE_NAMES.join(", ")),
            );
        }
    }
    findings
}

/// A `~}}` directly before a field: Handlebars 6.4 then takes the space behind the field too, and two words become one.
fn lost_spaces(name: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, _) in text.match_indices("~}}") {
        let rest = text[at + 3..].trim_start();
        let field = rest
            .strip_prefix("{{")
            .is_some_and(|tag| !tag.starts_with(['~', '#', '/', '>', '!', '^']));
        if field && !rest.starts_with("{{else") {
            let line = text[..at].matches('\n').count() + 1;
            let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() + 1;
            let what = Finding::new(&rows::NOT_ALLOWED, place(name, line, column));
            findings.push(what.with("what", "~}} before a field"));
        }
    }
    findings
}

type Parsed<'a> = BTreeMap<&'a str, (String, &'a str, Template)>;

/// A walk through one template and the parts that it includes.
struct Walk<'a, 'f> {
    parsed: &'a Parsed<'a>,
    name: &'a str,
    text: &'a str,
    /// The templates that led here.
    chain: Vec<&'a str>,
    /// Canonical paths that are known to be there, because an `if` asked.
    known: BTreeSet<String>,
    findings: &'f mut Vec<Finding>,
}

impl<'a> Walk<'a, '_> {
    fn template(&mut self, template: &'a Template, scopes: &mut Vec<Scope<'a>>, outer: (usize, usize)) {
        for (place, element) in template.elements.iter().enumerate() {
            let at = template
                .mapping
                .get(place)
                .map_or(outer, |mapping| (mapping.0, mapping.1));
            match element {
                TemplateElement::RawString(_) | TemplateElement::Comment(_) => {}
                TemplateElement::Expression(call) => self.expression(call, scopes, at),
                TemplateElement::HelperBlock(block) => self.block(block, scopes, at),
                TemplateElement::PartialExpression(part) => self.part(part, scopes, at),
                TemplateElement::HtmlExpression(_) => self.not_allowed("{{{ }}}", at),
                TemplateElement::DecoratorExpression(_) | TemplateElement::DecoratorBlock(_) => {
                    self.not_allowed("{{* }}", at);
                }
                TemplateElement::PartialBlock(_) => self.not_allowed("{{#> }}", at),
                _ => self.not_allowed("this tag", at),
            }
        }
    }

    fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    fn not_allowed(&mut self, what: &str, at: (usize, usize)) {
        let finding = Finding::new(&rows::NOT_ALLOWED, place(self.name, at.0, at.1)).with("what", what);
        self.find(finding);
    }

    /// The place of `raw` at or behind the tag that holds it.
    fn place_of(&self, raw: &str, at: (usize, usize)) -> Place {
        let before: usize = self
            .text
            .split_inclusive('\n')
            .take(at.0.saturating_sub(1))
            .map(str::len)
            .sum();
        let column: usize = self.text[before..]
            .chars()
            .take(at.1.saturating_sub(1))
            .map(char::len_utf8)
            .sum();
        let start = before + column;
        let Some(found) = self.text[start..]
            .match_indices(raw)
            .map(|(i, _)| start + i)
            .find(|i| alone(self.text, *i, raw))
        else {
            return place(self.name, at.0, at.1);
        };
        let line = self.text[..found].matches('\n').count() + 1;
        let column = self.text[..found]
            .chars()
            .rev()
            .take_while(|c| *c != '\n')
            .count()
            + 1;
        place(self.name, line, column)
    }

    /// The node that a path leads to; a finding where it leads to none.
    fn lookup(&mut self, raw: &str, scopes: &[Scope<'a>], at: (usize, usize)) -> Option<Node<'a>> {
        match scope::lookup(raw, scopes) {
            Lookup::Found(node) => Some(node),
            Lookup::Outside { write } => {
                let finding = Finding::new(&rows::FIELD_OUTSIDE, self.place_of(raw, at))
                    .with("path", raw)
                    .with("write", write);
                self.find(finding);
                None
            }
            Lookup::Nothing {
                object,
                field,
                nearest,
            } => {
                let finding = Finding::new(&rows::UNKNOWN_FIELD, self.place_of(raw, at))
                    .with("path", raw)
                    .with("object", object)
                    .with("field", field)
                    .with("nearest", nearest);
                self.find(finding);
                None
            }
        }
    }

    /// Reports each part of the way that may be absent and has not been asked for.
    fn ask(&mut self, node: &Node<'a>, raw: &str, at: (usize, usize), with_itself: Itself) {
        let absent = node
            .absent
            .iter()
            .find(|step| !self.known.contains(*step) && (with_itself == Itself::Too || **step != node.path));
        if let Some(guard) = absent.cloned() {
            let finding = Finding::new(&rows::MAY_BE_ABSENT, self.place_of(raw, at))
                .with("path", raw)
                .with("guard", guard);
            self.find(finding);
        }
    }

    /// `{{path}}` or `{{function argument …}}`.
    fn expression(&mut self, call: &'a HelperTemplate, scopes: &[Scope<'a>], at: (usize, usize)) {
        let Some(name) = call.name.as_name() else {
            return self.not_allowed("a call in place of a name", at);
        };
        let bare = call.params.is_empty() && call.hash.is_empty();
        match functions::find(name) {
            Some(function) if call.hash.is_empty() && call.params.len() == function.takes.len() => {
                for (place, argument) in call.params.iter().enumerate() {
                    let may_be_absent = place >= function.absent_from;
                    let itself = if may_be_absent { Itself::Not } else { Itself::Too };
                    self.argument(argument, function.takes[place], scopes, at, itself);
                }
                if let ("authority", Some(Parameter::Literal(key))) = (name, call.params.first()) {
                    self.authority(key.as_str().unwrap_or_default(), at);
                }
            }
            None if bare => {
                let Some(node) = self.lookup(name, scopes, at) else {
                    return;
                };
                self.ask(&node, name, at, Itself::Too);
                self.fits(&node, &[Kind::Text, Kind::Number], name, at);
            }
            _ => self.unknown_function(name, call.params.len(), at),
        }
    }

    fn unknown_function(&mut self, name: &str, count: usize, at: (usize, usize)) {
        let nearest = functions::ALL
            .iter()
            .max_by(|a, b| strsim::jaro_winkler(name, a.name).total_cmp(&strsim::jaro_winkler(name, b.name)));
        let finding = Finding::new(&rows::UNKNOWN_FUNCTION, self.place_of(name, at))
            .with("function", name)
            .with("count", count)
            .with("nearest", nearest.map_or("", |function| function.name))
            .with("doc", nearest.map_or("", |function| function.doc));
        self.find(finding);
    }

    fn authority(&mut self, key: &str, at: (usize, usize)) {
        if authorities::named(key).is_some() {
            return;
        }
        let nearest = authorities::ALL
            .iter()
            .max_by(|a, b| strsim::jaro_winkler(key, a.key).total_cmp(&strsim::jaro_winkler(key, b.key)));
        let finding = Finding::new(&rows::UNKNOWN_FIELD, self.place_of(key, at))
            .with("path", key)
            .with("object", "authorities")
            .with("field", key)
            .with("nearest", nearest.map_or("", |authority| authority.key));
        self.find(finding);
    }

    fn argument(
        &mut self,
        argument: &'a Parameter,
        takes: &[Kind],
        scopes: &[Scope<'a>],
        at: (usize, usize),
        itself: Itself,
    ) {
        match argument {
            Parameter::Path(_) | Parameter::Name(_) => {
                let raw = argument.as_name().unwrap_or_default();
                if let Some(node) = self.lookup(raw, scopes, at) {
                    self.ask(&node, raw, at, itself);
                    self.fits(&node, takes, raw, at);
                }
            }
            Parameter::Literal(value) => {
                let fits = takes.iter().any(|kind| match kind {
                    Kind::Text => value.is_string(),
                    Kind::Number => value.is_u64(),
                    _ => false,
                });
                if !fits {
                    self.not_allowed(&value.to_string(), at);
                }
            }
            _ => self.not_allowed("a call in a call", at),
        }
    }

    fn fits(&mut self, node: &Node<'a>, takes: &[Kind], raw: &str, at: (usize, usize)) {
        let kind = node.kind();
        if takes.contains(&kind) {
            return;
        }
        let remedy = functions::ALL
            .iter()
            .filter(|function| function.takes.first().is_some_and(|first| first.contains(&kind)))
            .map(|function| format!("`{}`", function.name))
            .collect::<Vec<_>>();
        let finding = Finding::new(&rows::WRONG_KIND, self.place_of(raw, at))
            .with("path", raw)
            .with("kind", scope::kind_words(kind))
            .with(
                "remedy",
                if remedy.is_empty() {
                    "`if`, `each` or one of its fields".to_owned()
                } else {
                    remedy.join(", ")
                },
            );
        self.find(finding);
    }

    fn part(&mut self, part: &'a DecoratorTemplate, scopes: &mut Vec<Scope<'a>>, at: (usize, usize)) {
        let raw = part.name.as_name().unwrap_or_default();
        let known = self.parsed.get_key_value(raw);
        let Some((id, (name, text, template))) =
            known.filter(|(id, _)| !self.chain.contains(*id) && self.chain.len() < PARTS_MAX)
        else {
            let nearest = self
                .parsed
                .keys()
                .max_by(|a, b| strsim::jaro_winkler(raw, a).total_cmp(&strsim::jaro_winkler(raw, b)));
            let finding = Finding::new(&rows::UNKNOWN_PART, self.place_of(raw, at))
                .with("part", raw)
                .with("nearest", nearest.copied().unwrap_or_default());
            return self.find(finding);
        };
        let mut inner = vec![scopes[0].clone()];
        match part.params.as_slice() {
            [] => inner.push(scopes[scopes.len() - 1].without_names()),
            [argument @ (Parameter::Path(_) | Parameter::Name(_))] => {
                let path = argument.as_name().unwrap_or_default();
                let Some(node) = self.lookup(path, scopes, at) else {
                    return;
                };
                self.ask(&node, path, at, Itself::Too);
                inner.push(Scope::item(node, None, None));
            }
            _ => return self.not_allowed("arguments of a part", at),
        }
        if !part.hash.is_empty() {
            self.not_allowed("named arguments of a part", at);
        }
        let mut chain = self.chain.clone();
        chain.push(id);
        let mut walk = Walk {
            parsed: self.parsed,
            name,
            text,
            chain,
            known: self.known.clone(),
            findings: self.findings,
        };
        walk.template(template, &mut inner, (1, 1));
    }
}

/// Whether asking for a value includes the value itself, or only the way to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Itself {
    Too,
    Not,
}

/// Whether `raw` stands at byte `at` as a word of its own.
fn alone(text: &str, at: usize, raw: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.' || c == '-';
    let before = text[..at].chars().next_back();
    let after = text[at + raw.len()..].chars().next();
    !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
}

#[cfg(test)]
mod tests;
