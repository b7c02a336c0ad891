//! The templates: their texts, and what the comment at the head of each says of it.
//!
//! In: the texts embedded from `templates/` (and later a firm's own). Out: [`Templates`], from which letters are composed, and
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
//! --}}
//! ```
//!
//! A part that letters share says `part:` and what it is, and nothing else.

use super::audience::{self, Audience};
use super::render;
use super::view::missing;
use crate::case::model::pending::FurtherSubmissions;
use crate::case::model::{Case, LetterLanguage, Matter};
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place, Pointer};
use handlebars::Handlebars;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name, ".hbs")))),*]
    };
}

/// Name and text of every template that comes with the program. A test holds it equal to the folder.
const EMBEDDED: &[(&str, &str)] = embedded![
    "adverse.en",
    "answer-long.en",
    "answer.en",
    "basis.en",
    "change-of-address.en",
    "change-of-family.en",
    "change-of-representative.en",
    "children.en",
    "client-head.en",
    "consent.en",
    "cover-letter.en",
    "decision-map.en",
    "document-checklist.en",
    "event.en",
    "factors.en",
    "framework.en",
    "further-submissions.en",
    "hardship-narrative.en",
    "hc-submissions.en",
    "head.en",
    "history.en",
    "inadmissibility.en",
    "intake-questionnaire.en",
    "intake-review.en",
    "missing-items.en",
    "overview.en",
    "particulars.en",
    "pending.en",
    "people.en",
    "person.en",
    "reconsideration.en",
    "relief.en",
    "review-sheet.en",
    "sign-off.en",
    "support-foot.en",
    "support-head.en",
    "support-letter-community.en",
    "support-letter-employer.en",
    "support-letter-family.en",
    "support-letter-health.en",
    "support-letter-school.en",
    "urgent-processing.en",
    "what-was-filed.en",
    "withdrawal.en",
];

/// The templates from which letters are composed, by name. They are parsed once, when a letter first needs them.
#[derive(Debug, Clone)]
pub struct Templates {
    texts: BTreeMap<String, String>,
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

    /// The keys of the authorities that these letters may cite, in the order of the keys.
    #[must_use]
    pub fn authorities(&self, letters: &[(String, Head)], language: LetterLanguage) -> Vec<String> {
        let filed = letters.iter().filter(|(_, head)| head.audience.is_filed());
        let mut keys = BTreeSet::new();
        for (id, _) in filed {
            for (_, text) in self.needed_by(id, language).all() {
                keys.extend(authorities_of(text).map(ToOwned::to_owned));
            }
        }
        keys.into_iter().collect()
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
}

impl Head {
    /// Whether it is a letter to the office that can stand without another one.
    #[must_use]
    pub fn leads(&self) -> bool {
        let stands = self.when.is_none_or(|part| part.stands_alone);
        self.audience.is_filed() && !self.on_request && stands
    }
}

/// A part of a case on which a letter depends.
#[derive(Debug, Clone, Copy)]
pub struct CasePart {
    /// Its key in the case, with points between the keys of parts within parts.
    pub key: &'static str,
    /// Whether a letter that depends on it can be the only one to the office.
    stands_alone: bool,
    has: fn(&Case, &[Finding]) -> bool,
}

impl CasePart {
    /// Whether the case has it, or the findings do.
    #[must_use]
    pub fn is_in(&self, case: &Case, findings: &[Finding]) -> bool {
        (self.has)(case, findings)
    }

    /// Where it would stand in the case.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        let keys = self.key.split('.');
        keys.fold(Pointer::root(), |at, key| at.join(key))
    }
}

impl PartialEq for CasePart {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for CasePart {}

const fn part(key: &'static str, has: fn(&Case, &[Finding]) -> bool) -> CasePart {
    CasePart {
        key,
        stands_alone: true,
        has,
    }
}

/// A part that only goes with other letters.
const fn beside(key: &'static str, has: fn(&Case, &[Finding]) -> bool) -> CasePart {
    CasePart {
        stands_alone: false,
        ..part(key, has)
    }
}

/// Whether something is said about the pending application.
fn further(case: &Case, says: fn(&FurtherSubmissions) -> bool) -> bool {
    case.further.as_ref().is_some_and(says)
}

const PARTS: &[CasePart] = &[
    beside("consents", |case, _| !case.consents.is_empty()),
    part("court", |case, _| case.court.is_some()),
    part("decision", |case, _| case.decision.is_some()),
    part("deferral", |case, _| case.deferral.is_some()),
    part("further", |case, _| case.further.is_some()),
    part("further.change_of_address", |case, _| {
        further(case, |f| f.change_of_address.is_some())
    }),
    part("further.change_of_family", |case, _| {
        further(case, |f| !f.change_of_family.is_empty())
    }),
    part("further.change_of_representative", |case, _| {
        further(case, |f| f.change_of_representative.is_some())
    }),
    part("further.changes", |case, _| {
        further(case, |f| !f.changes.is_empty())
    }),
    part("further.urgent_processing", |case, _| {
        further(case, |f| f.urgent_processing.is_some())
    }),
    part("further.withdrawal", |case, _| {
        further(case, |f| f.withdrawal.is_some())
    }),
    beside("missing", |_, findings| missing::any(findings)),
    beside("narrative", |case, _| case.narrative.is_some()),
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
        let letters = Templates::embedded().letters(LetterLanguage::En).unwrap();
        let place = |wanted: &str| letters.iter().position(|(id, _)| id == wanted).unwrap();
        let order = [
            "cover-letter",
            "hc-submissions",
            "decision-map",
            "hardship-narrative",
        ]
        .map(place);
        assert!(order.is_sorted(), "{order:?}");
        let lead = |id: &str| letters[place(id)].1.leads();
        assert!(lead("cover-letter") && lead("further-submissions") && lead("change-of-address"));
        for beside in [
            "hardship-narrative",
            "consent",
            "review-sheet",
            "missing-items",
            "support-letter-school",
        ] {
            assert!(!lead(beside), "{beside} is no letter to an office by itself");
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
