//! The templates: their texts, and what the comment at the head of each says of it.
//!
//! In: the texts embedded from `templates/`, and a firm's own ([`super::own`]). Out: [`Templates`], from which letters are composed, and
//! the table of letters. A template's name is `<id>.<language>`; its head comment says the rest:
//!
//! ```text
//! {{!--
//! title: Submissions on humanitarian and compassionate considerations
//! addressee: Immigration, Refugees and Citizenship Canada
//! matters: application_in_canada, application_outside_canada
//! order: 10
//! when: narrative        (only where the case has that part)
//! needs: decision        (a finding where the case lacks that part)
//! --}}
//! ```
//!
//! A part that letters share says `part:` and what it is, and nothing else.

use super::render;
use crate::case::model::{Case, LetterLanguage, Matter};
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place};
use handlebars::Handlebars;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One line per template: its id and the languages in which it is written.
macro_rules! embedded {
    ($($id:literal $($language:ident)+),* $(,)?) => {
        &[$($((
            concat!($id, ".", stringify!($language)),
            include_str!(concat!("../../templates/", $id, ".", stringify!($language), ".hbs")),
        )),+),*]
    };
}

/// Name and text of every template that comes with the program. A test holds it equal to the folder.
const EMBEDDED: &[(&str, &str)] = embedded![
    "adverse" en fr,
    "basis" en fr,
    "children" en fr,
    "event" en fr,
    "factors" en fr,
    "framework" en fr,
    "hardship-narrative" en fr,
    "hc-submissions" en fr,
    "head" en fr,
    "history" en fr,
    "inadmissibility" en fr,
    "overview" en fr,
    "particulars" en fr,
    "people" en fr,
    "person" en fr,
    "reconsideration" en fr,
    "relief" en fr,
    "sign-off" en fr,
];

/// The templates from which letters are composed, by name. They are parsed once, when a letter first needs them.
#[derive(Debug, Clone)]
pub struct Templates {
    texts: BTreeMap<String, String>,
    /// SHA-256 of the files of those that are a firm's own, by name.
    own: BTreeMap<String, String>,
    parsed: [OnceLock<Parsed>; 2],
}

/// The templates of a language as Handlebars reads them, or why it cannot.
type Parsed = Result<Handlebars<'static>, Vec<Finding>>;

impl Templates {
    /// Those that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let texts = EMBEDDED
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Templates {
            texts: texts.collect(),
            own: BTreeMap::new(),
            parsed: Default::default(),
        }
    }

    /// Those that come with the program, shared by all cases of a run, so that they are parsed once.
    #[must_use]
    pub fn standard() -> &'static Templates {
        static STANDARD: OnceLock<Templates> = OnceLock::new();
        STANDARD.get_or_init(Templates::embedded)
    }

    /// The same with one text replaced or added, e.g. a firm's own. Check it with [`super::paths::check`].
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> Self {
        self.texts.insert(name.to_owned(), text.to_owned());
        self.parsed = Default::default();
        self
    }

    /// The same with a firm's own text in the place of one, or beside all; `sha256` is that of its file.
    #[must_use]
    pub fn with_own(mut self, name: &str, text: &str, sha256: String) -> Self {
        self.own.insert(name.to_owned(), sha256);
        self.with(name, text)
    }

    /// The SHA-256 of the file of a firm's own template of that name; none for one that comes with the program.
    #[must_use]
    pub fn own(&self, name: &str) -> Option<&str> {
        self.own.get(name).map(String::as_str)
    }

    /// Whether a part of that id is taken in by any template of a language.
    #[must_use]
    pub fn takes_in(&self, part: &str, language: LetterLanguage) -> bool {
        self.of(language)
            .any(|(_, text)| parts_of(text).any(|known| known == part))
    }

    /// The text of that name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
    }

    /// The templates of a language, parsed.
    pub(super) fn parsed(&self, language: LetterLanguage) -> &Parsed {
        let place = match language {
            LetterLanguage::En => 0,
            LetterLanguage::Fr => 1,
        };
        self.parsed[place].get_or_init(|| render::parse(self, language))
    }

    /// The template of a letter and the parts that it is made from, and nothing else.
    #[must_use]
    pub fn needed_by(&self, id: &str, language: LetterLanguage) -> Templates {
        let mut needed = Templates {
            texts: BTreeMap::new(),
            own: BTreeMap::new(),
            parsed: Default::default(),
        };
        let mut open = vec![format!("{id}{}", suffix(language))];
        while let Some(name) = open.pop() {
            if let Some(text) = self.text(&name).filter(|_| needed.text(&name).is_none()) {
                open.extend(parts_of(text).map(|part| format!("{part}{}", suffix(language))));
                needed.texts.insert(name, text.to_owned());
            }
        }
        needed
    }

    /// Id and text of all templates of a language, by id.
    pub fn of(&self, language: LetterLanguage) -> impl Iterator<Item = (&str, &str)> {
        let suffix = suffix(language);
        self.texts
            .iter()
            .filter_map(move |(name, text)| Some((name.strip_suffix(suffix)?, text.as_str())))
    }

    /// Names and texts of all templates.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The heads of the letters of a language in the order of a package; parts are left out.
    ///
    /// # Errors
    /// A finding for each head that says too little or something unknown.
    pub fn letters(&self, language: LetterLanguage) -> Result<Vec<(String, Head)>, Vec<Finding>> {
        let mut letters = Vec::new();
        let mut findings = Vec::new();
        for (id, text) in self.of(language) {
            match head(&format!("{id}{}", suffix(language)), text) {
                Ok(Some(head)) => letters.push((id.to_owned(), head)),
                Ok(None) => {}
                Err(finding) => findings.push(*finding),
            }
        }
        letters.sort_by(|a, b| (a.1.order, &a.0).cmp(&(b.1.order, &b.0)));
        if findings.is_empty() {
            Ok(letters)
        } else {
            Err(findings)
        }
    }
}

/// The parts that a template takes in: `{{> part}}`.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    text.split("{{").skip(1).filter_map(|tag| {
        let tag = tag.trim_start_matches(['~', '#', ' ']).strip_prefix('>')?;
        tag.trim_start()
            .split(|c: char| c.is_whitespace() || c == '}' || c == '~')
            .next()
    })
}

impl Default for Templates {
    fn default() -> Self {
        Templates::embedded()
    }
}

/// What follows a template's id in its name.
#[must_use]
pub fn suffix(language: LetterLanguage) -> &'static str {
    match language {
        LetterLanguage::En => ".en",
        LetterLanguage::Fr => ".fr",
    }
}

/// What the head comment of a letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The letter's title.
    pub title: String,
    /// To whom it goes.
    pub addressee: String,
    /// The matters in which it is written.
    pub matters: Vec<Matter>,
    /// Its place among the letters of a package.
    pub order: u32,
    /// The part of the case without which it is not written.
    pub when: Option<CasePart>,
    /// The part of the case without which it cannot be written.
    pub needs: Option<CasePart>,
}

/// A part of a case on which a letter depends.
#[derive(Debug, Clone, Copy)]
pub struct CasePart {
    /// Its key in the case.
    pub key: &'static str,
    has: fn(&Case) -> bool,
}

impl CasePart {
    /// Whether the case has it.
    #[must_use]
    pub fn is_in(&self, case: &Case) -> bool {
        (self.has)(case)
    }
}

impl PartialEq for CasePart {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for CasePart {}

const PARTS: &[CasePart] = &[
    CasePart {
        key: "court",
        has: |case| case.court.is_some(),
    },
    CasePart {
        key: "decision",
        has: |case| case.decision.is_some(),
    },
    CasePart {
        key: "deferral",
        has: |case| case.deferral.is_some(),
    },
    CasePart {
        key: "further",
        has: |case| case.further.is_some(),
    },
    CasePart {
        key: "narrative",
        has: |case| case.narrative.is_some(),
    },
];

/// Reads the head comment; none for a part that letters share.
fn head(name: &str, text: &str) -> Result<Option<Head>, Box<Finding>> {
    let fault = |line: usize, what: &str| {
        let place = Place::Template {
            name: name.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: 1,
        };
        Box::new(Finding::new(&rows::TEMPLATE_HEAD, place).with("what", what))
    };
    let comment = text
        .strip_prefix("{{!--")
        .and_then(|rest| rest.split_once("--}}"));
    let (comment, _) = comment.ok_or_else(|| fault(1, "the comment itself"))?;
    let mut said: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for (place, line) in comment.lines().enumerate() {
        if let Some((key, value)) = line.split_once(':') {
            said.insert(key.trim(), (place + 1, value.trim()));
        }
    }
    if said.contains_key("part") {
        return Ok(None);
    }
    let take = |key: &'static str| said.get(key).copied().ok_or_else(|| fault(1, key));
    let part = |key: &'static str| match said.get(key) {
        None => Ok(None),
        Some((line, value)) => {
            let known = PARTS.iter().find(|part| part.key == *value);
            known.map(|part| Some(*part)).ok_or_else(|| fault(*line, value))
        }
    };
    let (line, matters) = take("matters")?;
    let matters: Result<Vec<Matter>, _> = matters
        .split(',')
        .map(|matter| serde_json::from_value(serde_json::Value::String(matter.trim().to_owned())))
        .collect();
    let (order_line, order) = take("order")?;
    Ok(Some(Head {
        title: take("title")?.1.to_owned(),
        addressee: take("addressee")?.1.to_owned(),
        matters: matters.map_err(|_| fault(line, "matters"))?,
        order: order.parse().map_err(|_| fault(order_line, "order"))?,
        when: part("when")?,
        needs: part("needs")?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::folder;

    #[test]
    fn every_file_of_the_folder_is_embedded_and_every_name_has_its_file() {
        let files = folder::templates();
        let embedded: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).collect();
        assert_eq!(files, embedded);
    }

    #[test]
    fn every_head_is_read() {
        let of = |language| Templates::embedded().letters(language).unwrap();
        let (en, fr) = (of(LetterLanguage::En), of(LetterLanguage::Fr));
        assert!(en.len() >= 3);
        for ((id, en), (other, fr)) in en.iter().zip(&fr) {
            assert_eq!(id, other);
            assert_ne!(en.title, fr.title);
        }
    }

    #[test]
    fn a_head_that_says_too_little_is_a_finding() {
        for (text, what) in [
            ("no comment", "the comment itself"),
            ("{{!--\ntitle: x\n--}}", "matters"),
            (
                "{{!--\ntitle: x\naddressee: y\norder: z\nmatters: deferral\n--}}",
                "order",
            ),
            (
                "{{!--\ntitle: x\naddressee: y\norder: 1\nmatters: holiday\n--}}",
                "matters",
            ),
            (
                "{{!--\ntitle: x\naddressee: y\norder: 1\nmatters: deferral\nwhen: dinner\n--}}",
                "dinner",
            ),
        ] {
            let findings = Templates::embedded()
                .with("x.en", text)
                .letters(LetterLanguage::En)
                .unwrap_err();
            assert_eq!(findings[0].code(), "HC0511");
            assert_eq!(findings[0].values, [("what", what.to_owned())], "{text}");
        }
    }
}
