//! What templates can say beyond a field: a row per function, with its words and its checks.
//!
//! In: values of the view. Out: Markdown. Each row says what it takes, so that [`super::paths`] can tell a template's
//! author that a date is printed with `date` and prose with `prose`. Functions are pure: the same values and language give the
//! same text.

use super::view::Cite;
use super::{authorities, calendar, escape, prose};
use crate::case::model::values::{Dollars, PartialDate};
use crate::finding::Language;
use serde_json::Value;
use std::collections::BTreeSet;

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
        work: agree,
    },
    Function {
        name: "argue",
        doc: "numbered paragraphs of a fact: its text, its cites behind the last sentence, and why it matters",
        takes: &[&[Prose], &[Cites], &[Prose]],
        absent_from: 2,
        work: argue,
    },
    Function {
        name: "authority",
        doc: "the citation of an authority by its key: {{authority \"baker\"}}",
        takes: &[&[Text]],
        absent_from: 1,
        work: authority,
    },
    Function {
        name: "capital",
        doc: "a text with its first letter as a capital, to begin a sentence",
        takes: &[&[Text]],
        absent_from: 1,
        work: capital,
    },
    Function {
        name: "cite",
        doc: "cites in brackets after a sentence, with the space before them; nothing where there are none: [Exhibit D, p. 142; Exhibit F]",
        takes: &[&[Cites]],
        absent_from: 1,
        work: cite,
    },
    Function {
        name: "date",
        doc: "a date in words, as far as it is known: November 23, 2026; May 2019; 2019",
        takes: &[&[Date]],
        absent_from: 1,
        work: date,
    },
    Function {
        name: "exhibits",
        doc: "cites without brackets: Exhibit D, p. 142; Exhibit F, pp. 150–152",
        takes: &[&[Cites]],
        absent_from: 1,
        work: exhibits,
    },
    Function {
        name: "list",
        doc: "texts as a list in a sentence: a, b and c",
        takes: &[&[Lines]],
        absent_from: 1,
        work: list,
    },
    Function {
        name: "money",
        doc: "a sum: $660, $1,250.50",
        takes: &[&[Money]],
        absent_from: 1,
        work: money,
    },
    Function {
        name: "named",
        doc: "a person's full name, with the name in its own script behind it where the case has one",
        takes: &[&[Person]],
        absent_from: 1,
        work: named,
    },
    Function {
        name: "number",
        doc: "a number in a sentence: one to nine in words, then digits; a list counts its items",
        takes: &[&[Number, List, Lines]],
        absent_from: 1,
        work: number,
    },
    Function {
        name: "ordinal",
        doc: "a number as a place in an order: 1st, 2nd; 1er, 2e",
        takes: &[&[Number]],
        absent_from: 1,
        work: ordinal,
    },
    Function {
        name: "paragraphs",
        doc: "prose, each of its paragraphs numbered",
        takes: &[&[Prose]],
        absent_from: 1,
        work: paragraphs,
    },
    Function {
        name: "plural",
        doc: "one word or another by a count: {{plural children \"child\" \"children\"}}",
        takes: &[&[Number, List, Lines], &[Text], &[Text]],
        absent_from: 3,
        work: plural,
    },
    Function {
        name: "pronoun",
        doc: "the pronoun of a person for they, them, their, theirs or themself: {{pronoun applicant \"their\"}}; a capital stays one",
        takes: &[&[Person], &[Text]],
        absent_from: 2,
        work: pronoun,
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
        work: quote,
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
    let page = &value["page"];
    Some(Cite {
        exhibit: value["exhibit"].as_str()?.to_owned(),
        mark: value["mark"].as_str()?.to_owned(),
        page: if page.is_null() {
            None
        } else {
            Some(u32::try_from(page.as_u64()?).ok()?)
        },
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

fn agree(values: &[&Value], _: Language) -> Result<String, String> {
    let many = value(values, 0)?["gender"] == "another";
    Ok(escape::text(text(values, if many { 2 } else { 1 })?))
}

fn argue(values: &[&Value], language: Language) -> Result<String, String> {
    let mut out = paragraphs(values, language)?;
    let ends_in_list = matches!(prose::parts(text(values, 0)?).last(), Some(prose::Part::List(..)));
    out.push_str(&bracketed(&cites(values, 1)?, language));
    let Some(why) = value(values, 2)?.as_str() else {
        return Ok(out);
    };
    for (place, part) in prose::parts(why).iter().enumerate() {
        match part {
            prose::Part::Paragraph(content) if place == 0 && !ends_in_list => {
                out.push(' ');
                out.push_str(content);
            }
            other => {
                out.push_str("\n\n");
                out.push_str(&numbered(other));
            }
        }
    }
    Ok(out)
}

fn numbered(part: &prose::Part) -> String {
    match part {
        prose::Part::Paragraph(content) => format!("¶ {content}"),
        list @ prose::Part::List(..) => list.markdown(),
    }
}

fn authority(values: &[&Value], language: Language) -> Result<String, String> {
    let key = text(values, 0)?;
    let found = authorities::find(key).ok_or_else(|| format!("no authority has the key `{key}`"))?;
    let (cause, report) = match language {
        Language::En => (found.en, found.en_report),
        Language::Fr => (found.fr, found.fr_report),
    };
    let report = escape::text(report).replace(' ', "~");
    let comma = if report.starts_with("&#40;") { "" } else { "," };
    Ok(format!("<em>{}</em>{comma} {report}", escape::text(cause)))
}

fn capital(values: &[&Value], _: Language) -> Result<String, String> {
    let value = text(values, 0)?;
    let mut letters = value.chars();
    let first: String = letters
        .next()
        .map(|c| c.to_uppercase().collect())
        .unwrap_or_default();
    Ok(escape::text(&format!("{first}{}", letters.as_str())))
}

fn cite(values: &[&Value], language: Language) -> Result<String, String> {
    Ok(bracketed(&cites(values, 0)?, language))
}

fn bracketed(cites: &[Cite], language: Language) -> String {
    if cites.is_empty() {
        return String::new();
    }
    format!(" &#91;{}&#93;", joined(cites, language))
}

fn exhibits(values: &[&Value], language: Language) -> Result<String, String> {
    Ok(joined(&cites(values, 0)?, language))
}

/// Cites as text, those of one exhibit that follow each other taken together, their pages in order.
fn joined(cites: &[Cite], language: Language) -> String {
    cites
        .chunk_by(|a, b| a.exhibit == b.exhibit && a.page.is_some() && b.page.is_some())
        .map(|run| {
            let mark = escape::text(&run[0].mark);
            let word = match language {
                Language::En => "Exhibit",
                Language::Fr => "pièce",
            };
            let pages: BTreeSet<u32> = run.iter().filter_map(|cite| cite.page).collect();
            let pages: Vec<u32> = pages.into_iter().collect();
            let pages = page_words(&pages, language);
            format!("{word}~{mark}{pages}")
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// ", p. 142" or ", pp. 142–144, 150".
fn page_words(pages: &[u32], language: Language) -> String {
    let runs: Vec<String> = pages
        .chunk_by(|a, b| a + 1 == *b)
        .map(|run| match (run.first(), run.last()) {
            (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
            _ => run.iter().map(ToString::to_string).collect(),
        })
        .collect();
    match (pages.len(), language) {
        (0, _) => String::new(),
        (2.., Language::En) => format!(", pp.~{}", runs.join(", ")),
        _ => format!(", p.~{}", runs.join(", ")),
    }
}

fn date(values: &[&Value], language: Language) -> Result<String, String> {
    let written = text(values, 0)?;
    let known = PartialDate::parse(written).ok_or_else(|| format!("`{written}` is not a date"))?;
    Ok(calendar::date(&known, language))
}

fn list(values: &[&Value], language: Language) -> Result<String, String> {
    let items = value(values, 0)?.as_array().ok_or("argument 1 is not a list")?;
    let items: Option<Vec<String>> = items.iter().map(|item| item.as_str().map(escape::text)).collect();
    let items = items.ok_or("the list has an item that is not a text")?;
    let and = match language {
        Language::En => "and",
        Language::Fr => "et",
    };
    Ok(match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
    })
}

fn money(values: &[&Value], language: Language) -> Result<String, String> {
    let written = text(values, 0)?;
    let cents = Dollars(written.to_owned())
        .cents()
        .ok_or_else(|| format!("`{written}` is not a sum"))?;
    let (dollars, cents) = (cents / 100, cents % 100);
    let (between, point) = match language {
        Language::En => (",", "."),
        Language::Fr => ("~", ","),
    };
    let digits = dollars.to_string();
    let mut sum = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            sum.push_str(between);
        }
        sum.push(digit);
    }
    if cents > 0 {
        sum.push_str(&format!("{point}{cents:02}"));
    }
    Ok(match language {
        Language::En => format!("${sum}"),
        Language::Fr => format!("{sum}~$"),
    })
}

fn named(values: &[&Value], _: Language) -> Result<String, String> {
    let person = value(values, 0)?;
    let full = person["full"].as_str().ok_or("argument 1 is not a person")?;
    let mut out = escape::text(full);
    let own = &person["own_script"];
    if let (Some(name), Some(tag)) = (own["text"].as_str(), own["language"].as_str()) {
        let safe: String = tag
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        out.push_str(&format!(" (<span lang=\"{safe}\">{}</span>)", escape::text(name)));
    }
    Ok(out)
}

fn number(values: &[&Value], language: Language) -> Result<String, String> {
    const EN: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    const FR: [&str; 10] = [
        "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    ];
    let count = count(values, 0)?;
    let words = match language {
        Language::En => EN,
        Language::Fr => FR,
    };
    let word = usize::try_from(count)
        .ok()
        .and_then(|place| words.get(place).copied());
    Ok(word.map_or_else(|| count.to_string(), ToOwned::to_owned))
}

fn ordinal(values: &[&Value], language: Language) -> Result<String, String> {
    let count = count(values, 0)?;
    let ending = match (language, count % 10, count % 100) {
        (Language::Fr, ..) => {
            if count == 1 {
                "er"
            } else {
                "e"
            }
        }
        (_, _, 11..=13) => "th",
        (_, 1, _) => "st",
        (_, 2, _) => "nd",
        (_, 3, _) => "rd",
        _ => "th",
    };
    Ok(match language {
        Language::En => format!("{count}{ending}"),
        Language::Fr => format!("{count}<sup>{ending}</sup>"),
    })
}

fn paragraphs(values: &[&Value], _: Language) -> Result<String, String> {
    let parts: Vec<String> = prose::parts(text(values, 0)?).iter().map(numbered).collect();
    Ok(parts.join("\n\n"))
}

fn plural(values: &[&Value], language: Language) -> Result<String, String> {
    let one = match (language, count(values, 0)?) {
        (_, 1) => true,
        (Language::Fr, 0) => true,
        _ => false,
    };
    Ok(escape::text(text(values, if one { 1 } else { 2 })?))
}

fn pronoun(values: &[&Value], language: Language) -> Result<String, String> {
    // they, them, their, theirs, themself for her, him, them; then in French.
    const FORMS: [(&str, [&str; 3], [&str; 3]); 5] = [
        ("they", ["she", "he", "they"], ["elle", "il", "il"]),
        ("them", ["her", "him", "them"], ["elle", "lui", "lui"]),
        ("their", ["her", "his", "their"], ["son", "son", "son"]),
        (
            "theirs",
            ["hers", "his", "theirs"],
            ["la sienne", "le sien", "le sien"],
        ),
        (
            "themself",
            ["herself", "himself", "themself"],
            ["elle-même", "lui-même", "lui-même"],
        ),
    ];
    let asked = text(values, 1)?;
    let place = match value(values, 0)?["gender"].as_str() {
        Some("female") => 0,
        Some("male") => 1,
        _ => 2,
    };
    let lower = asked.to_lowercase();
    let row = FORMS.iter().find(|row| row.0 == lower);
    let row = row.ok_or_else(|| format!("`{asked}` is none of they, them, their, theirs, themself"))?;
    let word = match language {
        Language::En => row.1[place],
        Language::Fr => row.2[place],
    };
    if asked == lower {
        return Ok(word.to_owned());
    }
    let mut letters = word.chars();
    let first: String = letters
        .next()
        .map(|c| c.to_uppercase().collect())
        .unwrap_or_default();
    Ok(format!("{first}{}", letters.as_str()))
}

fn quote(values: &[&Value], language: Language) -> Result<String, String> {
    let mut quoted = prose::blocks(text(values, 0)?);
    quoted.push_str(&bracketed(&cites(values, 1)?, language));
    Ok(quoted
        .lines()
        .map(|line| format!("> {line}"))
        .collect::<Vec<_>>()
        .join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn say(name: &str, values: &[Value], language: Language) -> String {
        let values: Vec<&Value> = values.iter().collect();
        (find(name).unwrap().work)(&values, language).unwrap()
    }

    fn en(name: &str, values: &[Value]) -> String {
        say(name, values, Language::En)
    }

    #[test]
    fn rows_are_sorted_and_each_has_its_doc() {
        assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
        assert!(
            ALL.iter()
                .all(|f| !f.doc.is_empty() && f.absent_from <= f.takes.len())
        );
    }

    #[test]
    fn cites_of_one_exhibit_go_together() {
        let cites = json!([
            {"exhibit": "a", "mark": "D", "page": 142},
            {"exhibit": "a", "mark": "D", "page": 143},
            {"exhibit": "a", "mark": "D", "page": 150},
            {"exhibit": "b", "mark": "F", "page": null},
            {"exhibit": "a", "mark": "D", "page": 7},
        ]);
        assert_eq!(
            en("exhibits", &[cites.clone()]),
            "Exhibit~D, pp.~142–143, 150; Exhibit~F; Exhibit~D, p.~7"
        );
        assert_eq!(en("cite", &[json!([])]), "");
        let fr = say(
            "exhibits",
            &[json!([{"exhibit": "a", "mark": "D", "page": 142}])],
            Language::Fr,
        );
        assert_eq!(fr, "pièce~D, p.~142");
    }

    #[test]
    fn lists_sums_and_numbers() {
        assert_eq!(en("list", &[json!(["a", "b", "c"])]), "a, b and c");
        assert_eq!(en("list", &[json!(["a"])]), "a");
        assert_eq!(say("list", &[json!(["a", "b"])], Language::Fr), "a et b");
        assert_eq!(en("money", &[json!("1250.50")]), "$1,250.50");
        assert_eq!(en("money", &[json!("660.00")]), "$660");
        assert_eq!(say("money", &[json!("1250.50")], Language::Fr), "1~250,50~$");
        assert_eq!(en("number", &[json!([1, 2])]), "two");
        assert_eq!(en("number", &[json!(14)]), "14");
        assert_eq!(en("ordinal", &[json!(12)]), "12th");
        assert_eq!(en("ordinal", &[json!(22)]), "22nd");
        assert_eq!(
            en("plural", &[json!([1]), json!("child"), json!("children")]),
            "child"
        );
    }

    #[test]
    fn people_are_spoken_of_by_their_gender() {
        let person = json!({"gender": "another", "full": "Sam Doe", "own_script": null});
        assert_eq!(en("pronoun", &[person.clone(), json!("Their")]), "Their");
        assert_eq!(
            en("agree", &[person.clone(), json!("has"), json!("have")]),
            "have"
        );
        let her = json!({"gender": "female"});
        assert_eq!(en("pronoun", &[her, json!("They")]), "She");
        let named = json!({"full": "N. Perera", "own_script": {"text": "நிர்மலா", "language": "ta"}});
        assert_eq!(
            en("named", &[named]),
            "N&#46; Perera (<span lang=\"ta\">நிர்மலா</span>)"
        );
    }

    #[test]
    fn an_unknown_key_is_an_error_for_the_author() {
        assert!((find("authority").unwrap().work)(&[&json!("nobody")], Language::En).is_err());
        assert_eq!(
            en("authority", &[json!("kanthasamy")]),
            "<em>Kanthasamy v Canada &#40;Citizenship and Immigration&#41;</em>, 2015~SCC~61"
        );
    }

    #[test]
    fn a_fact_is_argued_in_numbered_paragraphs() {
        let cites = json!([{"exhibit": "a", "mark": "A", "page": 2}]);
        assert_eq!(
            en("argue", &[json!("One.\n\nTwo."), cites, json!("Why.")]),
            "¶ One&#46;\n\n¶ Two&#46; &#91;Exhibit~A, p.~2&#93; Why&#46;"
        );
    }
}
