//! `templates doc` and `templates eject`: what a template may say, and the program's texts to start from.
//!
//! In: nothing, or the id of a template and a folder. Out: the typed view and the functions as a text; or files, each with a
//! template and the parts that it takes in.

use super::{Exit, Lang, print};
use crate::case::model::LetterLanguage;
use crate::letters::functions::{self, Kind};
use crate::letters::{Templates, own, templates, view};
use crate::world::World;
use clap::Subcommand;
use serde_json::Value;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// What can be done with templates.
#[derive(Debug, Subcommand)]
pub(super) enum TemplatesCommand {
    /// List the letters: what each is for, to whom it goes, in which languages it exists.
    List,
    /// Say what a template may print: every value with its type, every function with an example.
    Doc,
    /// Write a template and its parts into a folder, to be changed; `--templates` then takes them in the place of the program's.
    Eject {
        /// The letter's or part's id; `hc-pack templates list` has the letters.
        #[arg(value_name = "ID")]
        id: String,
        /// The language of the template.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
        /// The folder; files that stand there are left as they are.
        #[arg(short, long, value_name = "FOLDER", default_value = "templates")]
        output: PathBuf,
    },
}

/// Everything that a template may say: the values of the view, and the functions with their examples.
pub(super) fn doc() -> String {
    let mut out = String::from(
        "What a template may say\n\nBlocks: {{#if}} {{#unless}} {{#each list as |item|}} {{> part}}, with eq ne gt gte lt lte and or not\n\nFunctions\n",
    );
    for function in functions::ALL {
        let arguments: Vec<String> = function
            .takes
            .iter()
            .map(|kinds| {
                kinds
                    .iter()
                    .map(|kind| kind_word(*kind))
                    .collect::<Vec<_>>()
                    .join(" or ")
            })
            .map(|kinds| format!("<{kinds}>"))
            .collect();
        let _always = writeln!(
            out,
            "  {{{{{} {}}}}}\n      {}",
            function.name,
            arguments.join(" "),
            function.doc
        );
    }
    out.push_str("\nValues (a ? behind a type: ask with {{#if}} before printing)\n");
    let schema = view::schema();
    fields("View", &schema, &mut out);
    for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
        if definition["properties"].is_object() {
            fields(name, definition, &mut out);
        }
    }
    out
}

fn fields(name: &str, schema: &Value, out: &mut String) {
    let _always = writeln!(out, "\n  {name}");
    for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
        let about = schema["description"]
            .as_str()
            .unwrap_or_default()
            .replace('\n', " ");
        let _always = writeln!(out, "    {field}: {}\n        {about}", type_word(schema));
    }
}

/// The type of a field in a word: `Person`, `text`, `list of Fact`, with a `?` where it may be absent.
fn type_word(schema: &Value) -> String {
    if let Some(options) = schema["anyOf"].as_array() {
        let some = options.iter().find(|option| option["type"] != "null");
        return format!("{}?", some.map(type_word).unwrap_or_default());
    }
    if let Some(target) = schema["$ref"].as_str() {
        return target.rsplit('/').next().unwrap_or(target).to_owned();
    }
    match &schema["type"] {
        Value::Array(kinds) => {
            let some = kinds.iter().find(|kind| *kind != "null");
            format!("{}?", some.and_then(Value::as_str).map_or("", plain_word))
        }
        Value::String(kind) if kind == "array" => format!("list of {}", type_word(&schema["items"])),
        other => plain_word(other.as_str().unwrap_or_default()).to_owned(),
    }
}

fn plain_word(kind: &str) -> &str {
    match kind {
        "string" => "text",
        "integer" => "number",
        "boolean" => "yes or no",
        other => other,
    }
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Prose => "prose",
        Kind::Date => "date",
        Kind::Number => "number",
        Kind::Money => "sum",
        Kind::Truth => "yes or no",
        Kind::Cites => "cites",
        Kind::Person => "person",
        Kind::Lines => "list of texts",
        Kind::List => "list",
        Kind::Object => "object",
    }
}

/// Writes a template and the parts that it takes in into `folder`; a file that stands there is left as it is, and said.
pub(super) fn eject(world: &dyn World, id: &str, lang: Lang, folder: &Path) -> Exit {
    let language = match lang {
        Lang::En => LetterLanguage::En,
        Lang::Fr => LetterLanguage::Fr,
    };
    let all = Templates::standard();
    if all
        .text(&format!("{id}{}", templates::suffix(language)))
        .is_none()
    {
        return print::no_template(lang, id, &nearest(all, id, language));
    }
    let mut told = String::new();
    for part in all.needed_by(std::iter::once(id), language) {
        let name = format!("{part}{}", templates::suffix(language));
        let path = folder.join(format!("{name}{}", own::ENDING));
        if world.kind(&path).is_ok() {
            let _always = writeln!(told, "left as it is: {}", path.display());
            continue;
        }
        let text = all.text(&name).unwrap_or_default();
        if let Err(error) = write(world, &path, text) {
            return print::not_written(lang, &path, &error);
        }
        let _always = writeln!(told, "wrote {}", path.display());
    }
    print::answer(&told)
}

fn write(world: &dyn World, path: &Path, text: &str) -> io::Result<()> {
    world.replace(path, &mut |sink| sink.write_all(text.as_bytes()))
}

fn nearest(all: &Templates, id: &str, language: LetterLanguage) -> String {
    let distance = |other: &str| strsim::damerau_levenshtein(id, other);
    let nearest = all.of(language).map(|(other, _)| (distance(other), other)).min();
    nearest.map_or("", |(_, other)| other).to_owned()
}
