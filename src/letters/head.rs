//! The comment at the head of a template: what it says of its letter.
//!
//! In: a template's name and text. Out: a [`Head`], nothing for a part that letters share, or a finding. The keys are those that
//! the module doc of [`super::templates`] lists.

use super::audience::{self, Audience};
use super::case_parts::{CasePart, PARTS};
use crate::case::model::Matter;
use crate::finding::catalogue::templates as rows;
use crate::finding::{Finding, Place};
use std::collections::BTreeMap;

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
pub(super) fn head(name: &str, text: &str) -> Result<Option<Head>, Box<Finding>> {
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
    use crate::case::model::LetterLanguage;
    use crate::letters::Templates;

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
