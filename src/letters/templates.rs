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

use super::head::{self, Head};
use super::render;
use crate::case::model::LetterLanguage;
use crate::finding::Finding;
use handlebars::{Handlebars, Template};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

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

/// The templates from which letters are composed, by name. They are read and parsed once, when a letter first needs them.
#[derive(Debug, Clone)]
pub struct Templates {
    texts: BTreeMap<String, Text>,
    /// SHA-256 of the files of those that are a firm's own, by name.
    own: BTreeMap<String, String>,
}

/// A template's text, and what was made of it.
#[derive(Debug, Clone)]
struct Text {
    text: String,
    head: OnceLock<Result<Option<Head>, Box<Finding>>>,
    said: OnceLock<Said>,
    parsed: OnceLock<Parsed>,
    /// The letter with all its parts, ready to be filled.
    ready: OnceLock<Arc<Handlebars<'static>>>,
}

/// What a template's text says of itself, before it is parsed.
#[derive(Debug, Clone)]
struct Said {
    /// The parts that it takes in.
    parts: BTreeSet<String>,
    /// The keys of the authorities that it cites.
    authorities: BTreeSet<String>,
    /// Every word of its tags: what it reads of a view is among them.
    words: BTreeSet<String>,
}

impl Text {
    fn new(text: &str) -> Self {
        Text {
            text: text.to_owned(),
            head: OnceLock::new(),
            said: OnceLock::new(),
            parsed: OnceLock::new(),
            ready: OnceLock::new(),
        }
    }

    fn head(&self, name: &str) -> &Result<Option<Head>, Box<Finding>> {
        self.head.get_or_init(|| head::head(name, &self.text))
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| Said {
            parts: parts_of(&self.text).map(str::to_owned).collect(),
            authorities: authorities_of(&self.text).map(str::to_owned).collect(),
            words: words_of(&self.text).map(str::to_owned).collect(),
        })
    }
}

/// A template as Handlebars reads it, or why it cannot.
pub(super) type Parsed = Result<Template, Finding>;

impl Templates {
    /// Those that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let texts = EMBEDDED.iter();
        Templates {
            texts: texts
                .map(|(name, text)| ((*name).to_owned(), Text::new(text)))
                .collect(),
            own: BTreeMap::new(),
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
        self.texts.insert(name.to_owned(), Text::new(text));
        // It may be a part of any of the others.
        for text in self.texts.values_mut() {
            text.ready = OnceLock::new();
        }
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
        let mut all = self.of(language);
        all.any(|(id, _)| {
            self.said(id, language)
                .is_some_and(|said| said.parts.contains(part))
        })
    }

    /// The text of that name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(|text| text.text.as_str())
    }

    fn said(&self, id: &str, language: LetterLanguage) -> Option<&Said> {
        let name = format!("{id}{}", suffix(language));
        Some(self.texts.get(&name)?.said())
    }

    /// Whether all of them come with the program.
    #[must_use]
    pub fn are_standard(&self) -> bool {
        self.own.is_empty()
    }

    /// The template of an id, parsed.
    pub(super) fn parsed(&self, id: &str, language: LetterLanguage) -> Option<&Parsed> {
        let name = format!("{id}{}", suffix(language));
        let text = self.texts.get(&name)?;
        Some(text.parsed.get_or_init(|| render::parse(&name, &text.text)))
    }

    /// A letter with all its parts, ready to be filled; those that cannot be parsed are left out.
    pub(super) fn ready(&self, id: &str, language: LetterLanguage) -> Option<&Handlebars<'static>> {
        let text = self.texts.get(&format!("{id}{}", suffix(language)))?;
        let ready = text.ready.get_or_init(|| {
            let needed = self.needed_by([id], language);
            let parsed = needed.iter().filter_map(|part| {
                let parsed = self.parsed(part, language)?.as_ref().ok()?;
                Some((part.as_str(), parsed))
            });
            Arc::new(render::ready(parsed, language))
        });
        Some(ready.as_ref())
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
            if let Some(said) = self.said(&id, language)
                && needed.insert(id)
            {
                open.extend(said.parts.iter().cloned());
            }
        }
        needed
    }

    /// The keys of the authorities that the letters to the office among these may cite, in the order of the keys.
    #[must_use]
    pub fn authorities(&self, letters: &[(String, Head)], language: LetterLanguage) -> Vec<String> {
        let filed = letters.iter().filter(|(_, head)| head.audience.is_filed());
        let needed = self.needed_by(filed.map(|(id, _)| id.as_str()), language);
        let said = needed.iter().filter_map(|id| self.said(id, language));
        let keys: BTreeSet<&String> = said.flat_map(|said| &said.authorities).collect();
        keys.into_iter().cloned().collect()
    }

    /// Whether a letter or one of its parts names a member of the view. It may be a word for something else: where this says
    /// no, what the member holds changes nothing in the letter.
    #[must_use]
    pub fn reads(&self, id: &str, language: LetterLanguage, member: &str) -> bool {
        let needed = self.needed_by([id], language);
        let mut said = needed.iter().filter_map(|part| self.said(part, language));
        said.any(|said| said.words.contains(member))
    }

    /// Id and text of all templates of a language, by id.
    pub fn of(&self, language: LetterLanguage) -> impl Iterator<Item = (&str, &str)> {
        let suffix = suffix(language);
        self.texts
            .iter()
            .filter_map(move |(name, text)| Some((name.strip_suffix(suffix)?, text.text.as_str())))
    }

    /// Names and texts of all templates.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .map(|(name, text)| (name.as_str(), text.text.as_str()))
    }

    /// The heads of the letters of a language in the order of a package; parts are left out.
    ///
    /// # Errors
    /// A finding for each head that says too little or something unknown.
    pub fn letters(&self, language: LetterLanguage) -> Result<Vec<(String, Head)>, Vec<Finding>> {
        let mut letters = Vec::new();
        let mut findings = Vec::new();
        for (name, text) in &self.texts {
            let Some(id) = name.strip_suffix(suffix(language)) else {
                continue;
            };
            match text.head(name) {
                Ok(Some(head)) => letters.push((id.to_owned(), head.clone())),
                Ok(None) => {}
                Err(finding) => findings.push((**finding).clone()),
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

/// Every word of a template's tags.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let tags = text
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split("}}").next());
    let words = tags.flat_map(|tag| tag.split(|c: char| !(c.is_alphanumeric() || c == '_')));
    words.filter(|word| !word.is_empty())
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
}
