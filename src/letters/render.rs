//! Templates filled with a view.
//!
//! In: the templates of one language, a view. Out: blocks, or findings at places of templates. Handlebars runs in strict mode, so
//! that a field that is not there is an error and never an empty string.

use super::functions::{self, Function};
use super::markdown::{self, Fault, What};
use super::templates::{Templates, suffix};
use super::view::View;
use super::{escape, paths};
use crate::blocks::Block;
use crate::case::model::LetterLanguage;
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Language, Place};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, PathAndJson, RenderContext, RenderError,
    RenderErrorReason, Template,
};
use serde::Serialize;
use serde_json::Value;

/// A view as templates read it.
pub(super) fn context(view: &View) -> Context {
    Context::wraps(view).expect("a view has nothing that JSON cannot say")
}

/// The same with some of its members replaced.
pub(super) fn with(view: &Context, members: &impl Serialize) -> Context {
    let mut view = view.clone();
    if let (Value::Object(all), Ok(Value::Object(members))) = (view.data_mut(), serde_json::to_value(members))
    {
        all.extend(members);
    }
    view
}

/// Parses one template.
///
/// # Errors
/// A finding where it is not well-formed.
pub(super) fn parse(name: &str, text: &str) -> Result<Template, Finding> {
    let mut alone = Handlebars::new();
    alone.set_prevent_indent(true);
    alone
        .register_template_string("", text)
        .map_err(|error| paths::syntax(name, &error))?;
    Ok(alone
        .get_template("")
        .expect("it has just been registered")
        .clone())
}

/// Templates of one language, ready to be filled.
pub(super) struct Renderer<'a> {
    templates: &'a Templates,
    language: LetterLanguage,
}

impl<'a> Renderer<'a> {
    /// Takes the templates of some letters, and of the parts that they are made from.
    ///
    /// # Errors
    /// The findings of those that are not well-formed.
    pub(super) fn new<'i>(
        templates: &'a Templates,
        language: LetterLanguage,
        letters: impl IntoIterator<Item = &'i str>,
    ) -> Result<Self, Vec<Finding>> {
        let needed = templates.needed_by(letters, language);
        templates.parse_all(&needed, language);
        let parsed = needed.iter().filter_map(|id| templates.parsed(id, language));
        let findings: Vec<Finding> = parsed.filter_map(|one| one.as_ref().err().cloned()).collect();
        if !findings.is_empty() {
            return Err(findings);
        }
        Ok(Renderer { templates, language })
    }

    /// Fills one template and reads the Markdown that comes out.
    pub(super) fn blocks(&self, id: &str, view: &Context) -> Result<Vec<Block>, Vec<Finding>> {
        let ready = self.templates.ready(id, self.language);
        let markdown = ready
            .expect("only letters that there are are written")
            .render_with_context(id, view)
            .map_err(|error| vec![self.not_rendered(id, &error)])?;
        markdown::blocks(&markdown).map_err(|faults| {
            faults
                .iter()
                .map(|fault| self.misread(id, fault, &markdown))
                .collect()
        })
    }

    fn not_rendered(&self, id: &str, error: &RenderError) -> Finding {
        let line = error.line_no.unwrap_or(1);
        let column = error.column_no.unwrap_or(1);
        // An error in a part comes with the part's line and the letter's name: look where a tag stands.
        let tag_at = |text: &str| {
            let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
            line.chars()
                .skip(column.saturating_sub(1))
                .take(2)
                .eq("{{".chars())
        };
        let others = self.templates.of(self.language).filter(|(other, _)| *other != id);
        let own = self.templates.of(self.language).filter(|(other, _)| *other == id);
        let found = own
            .chain(others)
            .find(|(_, text)| tag_at(text))
            .map_or(id, |(found, _)| found);
        Finding::new(&rows::NOT_RENDERED, self.place(found, line, column)).with("fault", error.reason())
    }

    fn place(&self, id: &str, line: usize, column: usize) -> Place {
        Place::Template {
            name: format!("{id}{}", suffix(self.language)),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    /// A fault of the Markdown, at the line of the template that has the same words.
    fn misread(&self, id: &str, fault: &Fault, markdown: &str) -> Finding {
        let words = markdown
            .lines()
            .nth(fault.line.saturating_sub(1))
            .unwrap_or_default()
            .trim();
        let own = self.templates.of(self.language).filter(|(other, _)| *other == id);
        let others = self.templates.of(self.language).filter(|(other, _)| *other != id);
        let found = own.chain(others).find_map(|(name, text)| {
            let line = text
                .lines()
                .position(|line| !words.is_empty() && line.trim() == words)?;
            Some(self.place(name, line + 1, 1))
        });
        let place = found.unwrap_or_else(|| self.place(id, 1, 1));
        match &fault.what {
            What::UnknownBlock(block) => Finding::new(&rows::UNKNOWN_BLOCK, place)
                .with("block", block)
                .with("known", markdown::FENCE_NAMES.join(", ")),
            What::UnknownLine(block, line) => Finding::new(&rows::UNKNOWN_BLOCK, place)
                .with("block", format!("{block}: {line}"))
                .with("known", markdown::FENCE_NAMES.join(", ")),
            What::Markup(markup) | What::Open(markup) => {
                Finding::new(&rows::FORBIDDEN_MARKUP, place).with("markup", markup)
            }
        }
    }
}

/// Handlebars with the settings and functions of all templates, and some templates.
pub(super) fn ready<'t>(
    templates: impl Iterator<Item = (&'t str, &'t Template)>,
    language: LetterLanguage,
) -> Handlebars<'static> {
    let mut handlebars = Handlebars::new();
    handlebars.set_strict_mode(true);
    handlebars.set_prevent_indent(true);
    handlebars.register_escape_fn(escape::text);
    for function in functions::ALL {
        let says = Says {
            function,
            language: language.into(),
        };
        handlebars.register_helper(function.name, Box::new(says));
    }
    for (id, template) in templates {
        handlebars.register_template(id, template.clone());
    }
    handlebars
}

/// A function of the table, as Handlebars calls it.
struct Says {
    function: &'static Function,
    language: Language,
}

impl HelperDef for Says {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let values: Vec<&Value> = helper.params().iter().map(PathAndJson::value).collect();
        let absent = values.iter().enumerate().any(|(place, value)| {
            value.is_null() && place < self.function.absent_from && place < self.function.takes.len()
        });
        let said = if absent {
            Err("a value is absent".to_owned())
        } else {
            (self.function.work)(&values, self.language)
        };
        match said {
            Ok(text) => Ok(out.write(&text)?),
            Err(fault) => Err(RenderErrorReason::Other(format!("{}: {fault}", self.function.name)).into()),
        }
    }
}
