//! Blocks of a template: `if`, `unless`, `each`, and what a condition makes known.

use super::scope::{self, Lookup, Scope};
use super::{Itself, Walk};
use crate::letters::functions::Kind;
use handlebars::Template;
use handlebars::template::{BlockParam, HelperTemplate, Parameter};

/// Comparisons that conditions may use, with the number of their arguments.
const CONDITIONS: &[(&str, usize)] = &[
    ("and", 2),
    ("eq", 2),
    ("gt", 2),
    ("gte", 2),
    ("len", 1),
    ("lt", 2),
    ("lte", 2),
    ("ne", 2),
    ("not", 1),
    ("or", 2),
];

/// Canonical paths that are there where a condition holds, and where it does not.
type Known = (Vec<String>, Vec<String>);

impl<'a> Walk<'a, '_> {
    pub(super) fn block(
        &mut self,
        block: &'a HelperTemplate,
        scopes: &mut Vec<Scope<'a>>,
        at: (usize, usize),
    ) {
        let name = block.name.as_name().unwrap_or_default();
        let before = self.known.clone();
        match (name, block.params.as_slice()) {
            ("if", [condition]) => {
                let (yes, no) = self.condition(condition, scopes, at);
                self.branch(block.template.as_ref(), &yes, scopes, at);
                self.branch(block.inverse.as_ref(), &no, scopes, at);
            }
            ("unless", [condition]) => {
                let (yes, no) = self.condition(condition, scopes, at);
                self.branch(block.template.as_ref(), &no, scopes, at);
                self.branch(block.inverse.as_ref(), &yes, scopes, at);
            }
            ("each", [Parameter::Path(_) | Parameter::Name(_)]) => self.each(block, scopes, at),
            _ => self.unknown_function(&format!("#{name}"), block.params.len(), at),
        }
        self.known = before;
    }

    fn branch(
        &mut self,
        template: Option<&'a Template>,
        known: &[String],
        scopes: &mut Vec<Scope<'a>>,
        at: (usize, usize),
    ) {
        let Some(template) = template else { return };
        let before = self.known.clone();
        self.known.extend(known.iter().cloned());
        self.template(template, scopes, at);
        self.known = before;
    }

    fn each(&mut self, block: &'a HelperTemplate, scopes: &mut Vec<Scope<'a>>, at: (usize, usize)) {
        let raw = block.params[0].as_name().unwrap_or_default();
        let Some(node) = self.lookup(raw, scopes, at) else {
            return;
        };
        self.ask(&node, raw, at, Itself::Too);
        let Some(item) = node.item() else {
            return self.fits(&node, &[Kind::List, Kind::Lines, Kind::Cites], raw, at);
        };
        let name = match &block.block_param {
            Some(BlockParam::Single(name)) => name.as_name(),
            Some(BlockParam::Pair((name, _))) => name.as_name(),
            _ => None,
        };
        let key = match &block.block_param {
            Some(BlockParam::Pair((_, key))) => key.as_name(),
            _ => None,
        };
        scopes.push(Scope::item(item, name, key));
        if let Some(template) = &block.template {
            self.template(template, scopes, at);
        }
        scopes.pop();
        if let Some(inverse) = &block.inverse {
            self.template(inverse, scopes, at);
        }
    }

    /// What is known where a condition holds, and where it does not.
    fn condition(&mut self, condition: &'a Parameter, scopes: &[Scope<'a>], at: (usize, usize)) -> Known {
        match condition {
            Parameter::Path(_) | Parameter::Name(_) => {
                let raw = condition.as_name().unwrap_or_default();
                let node = self.lookup(raw, scopes, at);
                (node.map(|node| node.absent).unwrap_or_default(), Vec::new())
            }
            Parameter::Subexpression(call) => {
                let params = call.params().map_or(&[][..], Vec::as_slice);
                let name = call.name();
                if !CONDITIONS.contains(&(name, params.len())) {
                    self.unknown_function(name, params.len(), at);
                }
                for param in params {
                    self.way(param, scopes, at);
                }
                let parts: Vec<_> = params
                    .iter()
                    .map(|param| self.condition(param, scopes, at))
                    .collect();
                let all = |of: fn(&Known) -> &Vec<String>| parts.iter().flat_map(of).cloned().collect();
                match name {
                    "and" => (all(|part| &part.0), Vec::new()),
                    "or" => (Vec::new(), all(|part| &part.1)),
                    "not" => (all(|part| &part.1), all(|part| &part.0)),
                    // A comparison that holds compared something that was there; `ne` may compare nothing.
                    "eq" | "gt" | "gte" | "lt" | "lte" => (all(|part| &part.0), Vec::new()),
                    _ => (Vec::new(), Vec::new()),
                }
            }
            _ => (Vec::new(), Vec::new()),
        }
    }

    /// A comparison may ask of a value that is absent, but not of a field of one.
    fn way(&mut self, param: &'a Parameter, scopes: &[Scope<'a>], at: (usize, usize)) {
        if let (Parameter::Path(_) | Parameter::Name(_), Some(raw)) = (param, param.as_name())
            && let Lookup::Found(node) = scope::lookup(raw, scopes)
        {
            self.ask(&node, raw, at, Itself::Not);
        }
    }
}
