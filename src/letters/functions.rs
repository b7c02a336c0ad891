//! What templates can say beyond a field: a row per function, with its words and its checks.
//!
//! In: values of the view. Out: Markdown. Each row says what it takes, so that [`super::paths`] can tell a template's
//! author that a date is printed with `date` and prose with `prose`. Functions are pure: the same values and language give the
//! same text.

mod arguing;
mod joining;
mod speaking;

use super::prose;
use super::view::Cite;
use crate::finding::Language;
use serde_json::Value;

/// What a value of the view is, as far as printing it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Prose of the case.
    Prose,
    /// A date, known in full or in part.
    Date,
    /// A whole number.
    Number,
    /// A sum in dollars.
    Money,
    /// Yes or no.
    Truth,
    /// Cites of exhibits.
    Cites,
    /// A person.
    Person,
    /// A list of lines of text.
    Lines,
    /// Any other list.
    List,
    /// Any other object.
    Object,
}

/// A function that templates can call.
pub struct Function {
    /// The name in templates.
    pub name: &'static str,
    /// What it prints, with an example.
    pub doc: &'static str,
    /// What each argument may be; a literal text counts as [`Kind::Text`].
    pub takes: &'static [&'static [Kind]],
    /// The place, from 0, of the first argument that may be absent in the case (`null`); those before it must be guarded.
    pub absent_from: usize,
    /// The work. The error is what the author of the template must know, in English.
    pub work: fn(&[&Value], Language) -> Result<String, String>,
}

use Kind::{Cites, Date, Lines, List, Money, Number, Person, Prose, Text};

/// All functions, by name.
pub const ALL: &[Function] = &[
    Function {
        name: "agree",
        doc: "the verb after a pronoun: {{agree applicant \"has\" \"have\"}} prints has for she and he, have for they",
        takes: &[&[Person], &[Text], &[Text]],
        absent_from: 3,
        work: speaking::agree,
    },
    Function {
        name: "argue",
        doc: "numbered paragraphs of a fact: its text, its cites behind the last sentence, and why it matters",
        takes: &[&[Prose], &[Cites], &[Prose]],
        absent_from: 2,
        work: arguing::argue,
    },
    Function {
        name: "authority",
        doc: "the citation of an authority by its key: {{authority \"baker\"}}",
        takes: &[&[Text]],
        absent_from: 1,
        work: arguing::authority,
    },
    Function {
        name: "capital",
        doc: "a text with its first letter as a capital, to begin a sentence",
        takes: &[&[Text]],
        absent_from: 1,
        work: speaking::capital,
    },
    Function {
        name: "cite",
        doc: "cites in brackets after a sentence, with the space before them; nothing where there are none: [Exhibit D, p. 142; Exhibit F]",
        takes: &[&[Cites]],
        absent_from: 1,
        work: arguing::cite,
    },
    Function {
        name: "date",
        doc: "a date in words, as far as it is known: November 23, 2026; May 2019; 2019",
        takes: &[&[Date]],
        absent_from: 1,
        work: speaking::date,
    },
    Function {
        name: "elide",
        doc: "a small word joined to a name, in French with elision and contraction: {{elide \"de\" applicant.short}} prints de Mme Perera, d’Adam, du Caire",
        takes: &[&[Text], &[Text]],
        absent_from: 2,
        work: joining::elide,
    },
    Function {
        name: "exhibits",
        doc: "cites without brackets: Exhibit D, p. 142; Exhibit F, pp. 150–152",
        takes: &[&[Cites]],
        absent_from: 1,
        work: arguing::exhibits,
    },
    Function {
        name: "gendered",
        doc: "a word by a person's gender, for her, for him, for others: {{gendered applicant \"née\" \"né\" \"né(e)\"}}",
        takes: &[&[Person], &[Text], &[Text], &[Text]],
        absent_from: 4,
        work: joining::gendered,
    },
    Function {
        name: "list",
        doc: "texts as a list in a sentence: a, b and c",
        takes: &[&[Lines]],
        absent_from: 1,
        work: speaking::list,
    },
    Function {
        name: "money",
        doc: "a sum: $660, $1,250.50",
        takes: &[&[Money]],
        absent_from: 1,
        work: speaking::money,
    },
    Function {
        name: "named",
        doc: "a person's full name, with the name in its own script behind it where the case has one",
        takes: &[&[Person]],
        absent_from: 1,
        work: speaking::named,
    },
    Function {
        name: "number",
        doc: "a number in a sentence: one to nine in words, then digits; a list counts its items",
        takes: &[&[Number, List, Lines]],
        absent_from: 1,
        work: speaking::number,
    },
    Function {
        name: "of_countries",
        doc: "countries after \"of\", in French with their articles: of Sri Lanka and Tunisia; du Sri Lanka et de la Tunisie",
        takes: &[&[Lines]],
        absent_from: 1,
        work: joining::of_countries,
    },
    Function {
        name: "ordinal",
        doc: "a number as a place in an order: 1st, 2nd; 1er, 2e",
        takes: &[&[Number]],
        absent_from: 1,
        work: speaking::ordinal,
    },
    Function {
        name: "paragraphs",
        doc: "prose, each of its paragraphs numbered",
        takes: &[&[Prose]],
        absent_from: 1,
        work: arguing::paragraphs,
    },
    Function {
        name: "plural",
        doc: "one word or another by a count: {{plural children \"child\" \"children\"}}",
        takes: &[&[Number, List, Lines], &[Text], &[Text]],
        absent_from: 3,
        work: speaking::plural,
    },
    Function {
        name: "pronoun",
        doc: "the pronoun of a person for they, them, their, theirs or themself: {{pronoun applicant \"their\"}}; a capital stays one",
        takes: &[&[Person], &[Text]],
        absent_from: 2,
        work: speaking::pronoun,
    },
    Function {
        name: "prose",
        doc: "prose as paragraphs and lists of its own, not numbered",
        takes: &[&[Prose]],
        absent_from: 1,
        work: |values, _| Ok(prose::blocks(text(values, 0)?)),
    },
    Function {
        name: "prose_line",
        doc: "prose run together on one line, for the cell of a table or the meaning of a term",
        takes: &[&[Prose]],
        absent_from: 1,
        work: |values, _| Ok(prose::line(text(values, 0)?)),
    },
    Function {
        name: "quote",
        doc: "prose as a quotation set apart, with cites behind it",
        takes: &[&[Prose], &[Cites]],
        absent_from: 2,
        work: arguing::quote,
    },
    Function {
        name: "since",
        doc: "since a date, with the article where the language has one: since May 2019; depuis mai 2019, depuis le 3 mai 2019",
        takes: &[&[Date]],
        absent_from: 1,
        work: joining::since,
    },
];

/// The function of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Function> {
    ALL.iter().find(|function| function.name == name)
}

fn value<'a>(values: &[&'a Value], place: usize) -> Result<&'a Value, String> {
    values
        .get(place)
        .copied()
        .ok_or_else(|| format!("argument {} is missing", place + 1))
}

fn text<'a>(values: &[&'a Value], place: usize) -> Result<&'a str, String> {
    value(values, place)?
        .as_str()
        .ok_or_else(|| format!("argument {} is not a text", place + 1))
}

fn cites(values: &[&Value], place: usize) -> Result<Vec<Cite>, String> {
    let items = value(values, place)?.as_array();
    items
        .and_then(|items| items.iter().map(one_cite).collect())
        .ok_or_else(|| format!("argument {} is not a list of cites", place + 1))
}

fn one_cite(value: &Value) -> Option<Cite> {
    let number = |key: &str| match &value[key] {
        Value::Null => Some(None),
        known => Some(Some(u32::try_from(known.as_u64()?).ok()?)),
    };
    Some(Cite {
        exhibit: value["exhibit"].as_str()?.to_owned(),
        mark: value["mark"].as_str()?.to_owned(),
        page: number("page")?,
        within: number("within")?,
        named: value["named"].as_bool().unwrap_or_default(),
    })
}

fn count(values: &[&Value], place: usize) -> Result<u64, String> {
    match value(values, place)? {
        Value::Array(items) => u64::try_from(items.len()).map_err(|e| e.to_string()),
        other => other
            .as_u64()
            .ok_or_else(|| format!("argument {} is not a number or a list", place + 1)),
    }
}

#[cfg(test)]
mod tests;
