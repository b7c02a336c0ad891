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
//! audience: client       (office, client, third_party or file; office where nothing is said)
//! written: on_request    (only where the case asks for it)
//! reads: findings        (it speaks of what was found, and can be previewed while errors stand)
//! style: court           (set as the Federal Courts Rules demand; the house style where nothing is said)
//! --}}
//! ```
//!
//! A part that letters share says `part:` and what it is, and nothing else.

use super::audience::{self, Audience};
use super::case_parts::{CasePart, PARTS};
use super::render;
use crate::case::model::{LetterLanguage, Matter};
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place};
use handlebars::Template;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
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
    "affidavit" en fr,
    "answer" en fr,
    "answer-long" en fr,
    "application-for-leave" en fr,
    "authorities" en fr,
    "authorities-listed" en fr,
    "basis" en fr,
    "change-of-address" en fr,
    "change-of-family" en fr,
    "change-of-representative" en fr,
    "children" en fr,
    "client-head" en fr,
    "consent" en fr,
    "court-heading" en fr,
    "court-signature" en fr,
    "cover-letter" en fr,
    "decision-map" en fr,
    "decision-particulars" en fr,
    "deferral" en fr,
    "document-checklist" en fr,
    "event" en fr,
    "factors" en fr,
    "framework" en fr,
    "further-submissions" en fr,
    "hardship-narrative" en fr,
    "hc-submissions" en fr,
    "head" en fr,
    "history" en fr,
    "inadmissibility" en fr,
    "index-of-changes" en fr,
    "intake-questionnaire" en fr,
    "intake-review" en fr,
    "language-statement" en fr,
    "letter-signature" en fr,
    "memorandum" en fr,
    "missing-items" en fr,
    "notes-request" en fr,
    "overview" en fr,
    "particulars" en fr,
    "pending" en fr,
    "people" en fr,
    "person" en fr,
    "protection" en fr,
    "reasons-request" en fr,
    "reconsideration" en fr,
    "relief" en fr,
    "review-sheet" en fr,
    "sign-off" en fr,
    "signed" en fr,
    "support-foot" en fr,
    "support-head" en fr,
    "support-letter-community" en fr,
    "support-letter-employer" en fr,
    "support-letter-family" en fr,
    "support-letter-health" en fr,
    "support-letter-school" en fr,
    "update" en fr,
    "urgent-processing" en fr,
    "what-was-filed" en fr,
    "withdrawal" en fr,
];

/// The templates from which letters are composed, by name. They are parsed once, when a letter first needs them.
#[derive(Debug, Clone)]
pub struct Templates {
    texts: BTreeMap<String, String>,
    /// SHA-256 of the files of those that are a firm's own, by name.
    own: BTreeMap<String, String>,
    /// What was parsed of the texts, by the same names.
    parsed: BTreeMap<String, OnceLock<Parsed>>,
}

/// A template as Handlebars reads it, or why it cannot.
pub(super) type Parsed = Result<Template, Finding>;

impl Templates {
    /// Those that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let mut templates = Templates {
            texts: BTreeMap::new(),
            own: BTreeMap::new(),
            parsed: BTreeMap::new(),
        };
        for (name, text) in EMBEDDED {
            templates = templates.with(name, text);
        }
        templates
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
        self.parsed.insert(name.to_owned(), OnceLock::new());
        self
    }

    /// The same with a firm's own text in the place of one, or beside all; `sha256` is that of its file.
    #[must_use]
    pub fn with_own(mut self, name: &str, text: &str, sha256: String) -> Self {
        self.own.insert(name.to_owned(), sha256);
        self.with(name, text)
    }

    /// Those of one language alone.
    #[cfg(test)]
    pub(super) fn only(mut self, language: LetterLanguage) -> Self {
        self.texts.retain(|name, _| name.ends_with(suffix(language)));
        self
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

    /// Whether all of them come with the program.
    #[must_use]
    pub fn are_standard(&self) -> bool {
        self.own.is_empty()
    }

    /// The template of an id, parsed.
    pub(super) fn parsed(&self, id: &str, language: LetterLanguage) -> Option<&Parsed> {
        let name = format!("{id}{}", suffix(language));
        let text = self.text(&name)?;
        let parsed = self.parsed.get(&name)?;
        Some(parsed.get_or_init(|| render::parse(&name, text)))
    }

    /// Parses templates side by side, because reading one takes as long as filling it.
    pub(super) fn parse_all(&self, ids: &BTreeSet<String>, language: LetterLanguage) {
        ids.par_iter().for_each(|id| {
            let _kept_until_it_is_filled = self.parsed(id, language);
        });
    }

    /// The ids of letters and of all parts that they are made from.
    #[must_use]
    pub fn needed_by<'a>(
        &self,
        letters: impl IntoIterator<Item = &'a str>,
        language: LetterLanguage,
    ) -> BTreeSet<String> {
        let mut needed = BTreeSet::new();
        let mut open: Vec<String> = letters.into_iter().map(str::to_owned).collect();
        while let Some(id) = open.pop() {
            if let Some(text) = self.text(&format!("{id}{}", suffix(language)))
                && needed.insert(id)
            {
                open.extend(parts_of(text).map(str::to_owned));
            }
        }
        needed
    }

    /// The keys of the authorities that the letters to the office among these may cite, in the order of the keys.
    #[must_use]
    pub fn authorities(&self, letters: &[(String, Head)], language: LetterLanguage) -> Vec<String> {
        let filed = letters.iter().filter(|(_, head)| head.audience.is_filed());
        let needed = self.needed_by(filed.map(|(id, _)| id.as_str()), language);
        let names = needed.iter().map(|id| format!("{id}{}", suffix(language)));
        let texts: Vec<&str> = names.filter_map(|name| self.text(&name)).collect();
        let keys: BTreeSet<&str> = texts.iter().flat_map(|text| authorities_of(text)).collect();
        keys.into_iter().map(ToOwned::to_owned).collect()
    }

    /// Whether a letter lists what it cites.
    #[must_use]
    pub fn lists_cited(&self, id: &str, language: LetterLanguage) -> bool {
        let needed = self.needed_by([id], language);
        let mut names = needed.iter().map(|id| format!("{id}{}", suffix(language)));
        names.any(|name| self.text(&name).is_some_and(|text| text.contains("cited.")))
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

/// The keys of the authorities that a template cites: `{{authority "key"}}`.
fn authorities_of(text: &str) -> impl Iterator<Item = &str> {
    text.split("{{authority \"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0))
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
    /// For whom it is.
    pub audience: Audience,
    /// Whether it is written only where the case asks for it.
    pub on_request: bool,
    /// Whether it speaks of what was found.
    pub reads_findings: bool,
    /// How its pages are set.
    pub setting: Setting,
}

/// How the pages of a letter are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Setting {
    /// In the house style.
    #[default]
    House,
    /// As the Federal Courts Rules demand of printed documents (r. 65).
    Court,
}

impl Head {
    /// Whether it is a letter to the office that can stand without another one.
    #[must_use]
    pub fn leads(&self) -> bool {
        let stands = self.when.is_none_or(|part| part.stands_alone);
        self.audience.is_filed() && !self.on_request && stands
    }
}

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
    let word = |key: &'static str, known: &[&'static str]| match said.get(key) {
        None => Ok(None),
        Some((line, value)) => {
            let known = known.iter().find(|known| *known == value);
            known.map(|word| Some(*word)).ok_or_else(|| fault(*line, key))
        }
    };
    let audience = word("audience", &audience::WORDS.map(|(word, _)| word))?;
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
        audience: audience.and_then(Audience::named).unwrap_or_default(),
        on_request: word("written", &["on_request"])?.is_some(),
        reads_findings: word("reads", &["findings"])?.is_some(),
        setting: match said.get("style") {
            None => Setting::House,
            Some((_, "court")) => Setting::Court,
            Some((line, other)) => return Err(fault(*line, other)),
        },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::folder;

    #[test]
    fn every_file_of_the_folder_is_embedded_and_every_name_has_its_file() {
        let files = folder::templates();
        let mut embedded: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).collect();
        embedded.sort_unstable();
        assert_eq!(files, embedded);
    }

    #[test]
    fn every_head_is_read() {
        let of = |language| Templates::embedded().letters(language).unwrap();
        let (en, fr) = (of(LetterLanguage::En), of(LetterLanguage::Fr));
        assert!(en.len() >= 3);
        for ((id, en), (other, fr)) in en.iter().zip(&fr) {
            assert_eq!(id, other);
            // "Consent", "Questionnaire": some titles are words of both languages.
            let same = ["affidavit", "intake-questionnaire"].contains(&id.as_str());
            assert!(en.title != fr.title || same, "{id}");
            assert_eq!(
                (en.audience, en.on_request, en.reads_findings),
                (fr.audience, fr.on_request, fr.reads_findings)
            );
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
            (
                "{{!--\ntitle: x\naddressee: y\norder: 1\nmatters: deferral\naudience: public\n--}}",
                "audience",
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
