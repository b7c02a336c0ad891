//! What the program has to say about what it was given: one type for every fault, omission and remark.
//!
//! In: a [`Row`] of the catalogue (the wording, written once, in English and French), a [`Place`], and the values
//! that fill the wording's `{names}`. Out: a [`Finding`] that knows its code, severity, reason and remedy.
//! Findings never decide anything and never look up a line number: places in a case are JSON pointers or byte
//! ranges, which `report` turns into lines and columns when it prints.

pub mod catalogue;
pub mod paper;
pub mod policy;
pub mod trail;
pub mod wire;

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// How much a finding weighs. The order is by weight: `Note < Warning < Error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; asks for nothing.
    Note,
    /// A person should look before filing; the package is still made.
    Warning,
    /// The package is not made.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// The language of letters and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English (Canada).
    #[default]
    En,
    /// French (Canada).
    Fr,
}

/// The words of a finding in one language. `{name}` stands for a value given with [`Finding::with`].
///
/// Voice: lower case, no full stop at the end of `message` and `when`, names in backticks, the value *and* the limit.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong, in one line.
    pub message: &'static str,
    /// Why it matters: the law, the format's rule, or what would happen. May be empty where the message says it.
    pub reason: &'static str,
    /// What to do about it, in the imperative.
    pub help: &'static str,
    /// When a user meets it, in one sentence.
    pub when: &'static str,
    /// Provision, rule, guide or format it rests on, with the date it was read; empty where it rests on this program alone.
    pub source: &'static str,
}

/// One kind of finding: a row of the [`catalogue`].
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// `HC` and four digits; never reused for another meaning.
    pub code: &'static str,
    /// The weight it has unless a case or the command line says otherwise.
    pub severity: Severity,
    /// The English words.
    pub en: Words,
    /// The French words, with the same `{names}`.
    pub fr: Words,
}

impl Row {
    /// The words in `language`.
    #[must_use]
    pub fn words(&self, language: Language) -> &Words {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

/// A JSON pointer (RFC 6901) into the case, e.g. `/family/0/birth_date`. The empty pointer is the whole document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Pointer(String::new())
    }

    /// Takes a pointer that is written out already, such as `/evidence/3`.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Pointer(text.into())
    }

    /// The member `key` of this object, or the item of that number of this array.
    #[must_use]
    pub fn join(&self, key: impl fmt::Display) -> Self {
        let mut key = key.to_string();
        if key.contains(['~', '/']) {
            key = key.replace('~', "~0").replace('/', "~1");
        }
        let mut text = String::with_capacity(self.0.len() + 1 + key.len());
        text.push_str(&self.0);
        text.push('/');
        text.push_str(&key);
        Pointer(text)
    }

    /// The pointer's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The pointer of the containing object or array; the root is its own parent.
    #[must_use]
    pub fn parent(&self) -> Self {
        Pointer(
            self.0
                .rsplit_once('/')
                .map_or("", |(parent, _)| parent)
                .to_owned(),
        )
    }

    /// The last key or item number, unescaped; empty for the root.
    #[must_use]
    pub fn last(&self) -> String {
        let last = self.0.rsplit_once('/').map_or("", |(_, last)| last);
        last.replace("~1", "/").replace("~0", "~")
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which part of a member a pointer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// The key of the member.
    Key,
    /// Its value.
    Value,
}

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// A place in the case, by its JSON pointer. Where the pointer leads to nothing, the nearest object that exists is meant.
    Case(Pointer, Part),
    /// A range of bytes of the case file, for faults below the level of JSON values.
    Bytes {
        /// The first byte.
        start: usize,
        /// The byte after the last one.
        end: usize,
    },
    /// A file of the evidence or a form, with the page (from 1) where that is known. The path is as the case writes it.
    File {
        /// Path as written in the case, with `/` between folders.
        path: String,
        /// Page within the file, from 1.
        page: Option<u32>,
    },
    /// A place in a template.
    Template {
        /// The template's name, e.g. `hc-submissions.en`.
        name: String,
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
    },
    /// The case as a whole, or the run.
    Whole,
}

impl Place {
    /// These bytes of the case file.
    #[must_use]
    pub fn bytes(range: Range<usize>) -> Self {
        Place::Bytes {
            start: range.start,
            end: range.end,
        }
    }

    /// The value at `pointer`.
    #[must_use]
    pub fn value(pointer: Pointer) -> Self {
        Place::Case(pointer, Part::Value)
    }

    /// The key at `pointer`.
    #[must_use]
    pub fn key(pointer: Pointer) -> Self {
        Place::Case(pointer, Part::Key)
    }

    /// The file at `path`, as the case writes it.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        Place::File {
            path: path.into(),
            page: None,
        }
    }
}

/// A second place that makes the first one wrong, with a word on what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What is to be seen there, in the languages of the catalogue.
    pub note: Note,
}

/// A short remark in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

impl Note {
    /// The remark in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

/// One thing found: what (the row and its values), where, and what else belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The kind of finding, with its words.
    pub row: &'static Row,
    /// Where it stands.
    pub place: Place,
    /// What fills the words' `{names}`.
    pub values: Vec<(&'static str, String)>,
    /// What fills the words' `{names}` where the two languages say it differently.
    pub notes: Vec<(&'static str, Note)>,
    /// Further places that belong to it.
    pub labels: Vec<Label>,
    /// Why it may stand, where the case says so.
    pub answer: Option<Box<Answered>>,
    /// What this run makes of its weight.
    pub stance: Stance,
}

/// What a run makes of a finding's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stance {
    /// It weighs what it weighs.
    #[default]
    AsItIs,
    /// It counts as an error.
    Denied,
    /// It is set aside: it weighs as a note, and stays on record.
    SetAside,
}

/// A finding's answer: who decided that it may stand, why, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Why it may stand.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When, as the case writes it.
    pub date: String,
}

impl Finding {
    /// A finding of this kind at this place.
    #[must_use]
    pub fn new(row: &'static Row, place: Place) -> Self {
        Finding {
            row,
            place,
            values: Vec::new(),
            notes: Vec::new(),
            labels: Vec::new(),
            answer: None,
            stance: Stance::AsItIs,
        }
    }

    /// Fills `{name}` in the words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// Fills `{name}` in the words with a different text in each language.
    #[must_use]
    pub fn with_note(mut self, name: &'static str, en: impl Into<String>, fr: impl Into<String>) -> Self {
        let note = Note {
            en: en.into(),
            fr: fr.into(),
        };
        self.notes.push((name, note));
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn label(mut self, place: Place, en: impl Into<String>, fr: impl Into<String>) -> Self {
        self.labels.push(Label {
            place,
            note: Note {
                en: en.into(),
                fr: fr.into(),
            },
        });
        self
    }

    /// The code, e.g. `HC0103`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.row.code
    }

    /// The weight: that of its row, or a note where it is answered, unless this run says otherwise.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match (self.stance, &self.answer) {
            (Stance::Denied, _) => Severity::Error,
            (Stance::SetAside, _) | (_, Some(_)) => Severity::Note,
            (Stance::AsItIs, None) => self.row.severity,
        }
    }

    /// The message in `language`, with its values, and that it is answered where it is.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let message = self.fill(self.row.words(language).message, language);
        match (&self.answer, language) {
            (_, Language::En) if self.stance == Stance::SetAside => {
                format!("set aside with `--skip`: {message}")
            }
            (_, Language::Fr) if self.stance == Stance::SetAside => {
                format!("écarté par `--skip` : {message}")
            }
            (None, _) => message,
            (Some(answer), Language::En) => format!("answered by {}: {message}", answer.by),
            (Some(answer), Language::Fr) => format!("réponse de {} : {message}", answer.by),
        }
    }

    /// The reason in `language`, with its values; may be empty.
    #[must_use]
    pub fn reason(&self, language: Language) -> String {
        self.fill(self.row.words(language).reason, language)
    }

    /// The remedy in `language`, with its values.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.fill(self.row.words(language).help, language)
    }

    /// Other words with this finding's values in place of their `{names}`.
    #[must_use]
    pub fn filled(&self, words: &str, language: Language) -> String {
        self.fill(words, language)
    }

    fn value(&self, name: &str, language: Language) -> Option<&str> {
        let plain = self.values.iter().find(|(n, _)| *n == name);
        let noted = self.notes.iter().find(|(n, _)| *n == name);
        plain
            .map(|(_, value)| value.as_str())
            .or_else(|| noted.map(|(_, note)| note.text(language)))
    }

    /// Other words about the same thing, with this finding's values.
    #[must_use]
    pub fn fill(&self, words: &str, language: Language) -> String {
        let mut out = String::with_capacity(words.len() + 32);
        let mut rest = words;
        // One pass, so that a value that itself holds `{name}` is never filled again.
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            let after = &rest[open + 1..];
            let known = after
                .find('}')
                .and_then(|close| self.value(&after[..close], language).map(|value| (close, value)));
            match known {
                Some((close, value)) => {
                    out.push_str(value);
                    rest = &after[close + 1..];
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// Whether any finding forbids the package.
#[must_use]
pub fn any_error(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity() == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_escape_and_climb() {
        let p = Pointer::root().join("a/b").join(3);
        assert_eq!(p.as_str(), "/a~1b/3");
        assert_eq!(p.last(), "3");
        assert_eq!(p.parent().last(), "a/b");
        assert_eq!(Pointer::root().parent(), Pointer::root());
    }

    #[test]
    fn a_value_that_looks_like_a_name_is_not_filled_again() {
        let row = &catalogue::json::DUPLICATE_KEY;
        let f = Finding::new(row, Place::Whole)
            .with("key", "{first}")
            .with("first", "x");
        assert!(f.message(Language::En).contains("{first}"));
    }
}
