//! What a letter cites: the decisions and the provisions of its own text, for the list at its end.
//!
//! In: a letter's blocks, and what the case adds for the Court. Out: a [`Cited`], in the form of McGill, in the order of its names. It
//! reads what was printed, so that the list can name nothing that the letter leaves out; a decision that the program
//! has not is listed as the letter cites it. Passages that are quoted are another's words.

use super::view::court::Court;
use crate::blocks::{Block, Inline, plain};
use crate::case::model::{Case, Matter};
use crate::finding::Language;
use crate::law::authorities::{self, Authority};
use crate::law::pin::citation::citations;
use crate::law::pin::{Named, Standing, references};
use crate::law::provision::{Statute, french_label};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What a letter cites.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Cited {
    /// Statutes, regulations and rules with the provisions that are cited, by title.
    pub enactments: Vec<Enactment>,
    /// Other provisions that the case names for the Court, as they are written there.
    pub others: Vec<String>,
    /// The decisions, by their names.
    pub decisions: Vec<Decided>,
}

/// A decision that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Decided {
    /// Its key, where the program has it: print it with `authority`.
    pub key: Option<String>,
    /// The style of cause as the letter gives it, where the program has the decision not.
    pub name: Option<String>,
    /// The citation: `2015 SCC 61`.
    pub citation: String,
}

/// A statute, or an instrument made under one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Enactment {
    /// Its title.
    pub title: String,
    /// Where it stands: `SC 2001, c 27`.
    pub citation: String,
    /// The provisions that are cited: `ss 25(1), 25(1.3)`.
    pub provisions: String,
}

/// What some blocks cite, and what is named for the Court.
pub(super) fn of(blocks: &[Block], case: &Case, court: Option<&Court>) -> Cited {
    let language: Language = case.language.into();
    let court = court.filter(|_| case.matter == Matter::JudicialReview);
    let (mut labels, mut keys) = (BTreeMap::new(), BTreeSet::new());
    let mut unknown: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut texts = Vec::new();
    say(blocks, &mut texts);
    for Said { text, italics } in &texts {
        take_provisions(text, &mut labels);
        for found in citations(text, case.filing.date.0.year()) {
            let cite = text.get(found.range.clone()).unwrap_or_default();
            match authorities::cited_as(cite) {
                Some(known) => drop(keys.insert(known.key)),
                None => {
                    let name = style_of_cause(text, found.range.start, italics);
                    let known = unknown.entry(cite.to_owned()).or_default();
                    *known = known.take().or(name);
                }
            }
        }
    }
    let mut others = Vec::new();
    if let Some(court) = court {
        keys.extend(
            court
                .authorities
                .iter()
                .filter_map(|key| Some(authorities::named(key.as_str())?.key)),
        );
        for provision in &court.provisions {
            if !take_provisions(provision, &mut labels) {
                others.push(provision.clone());
            }
        }
    }
    let known = keys.into_iter().filter_map(authorities::named);
    let mut decisions: Vec<Decided> = known.map(|known| decided(known, language)).collect();
    decisions.extend(unknown.into_iter().map(|(citation, name)| Decided {
        key: None,
        name,
        citation,
    }));
    decisions.sort_by_key(|one| one.name.as_ref().unwrap_or(&one.citation).to_lowercase());
    let mut enactments: Vec<Enactment> = labels
        .iter()
        .map(|(statute, labels)| enactment(*statute, labels, language))
        .collect();
    enactments.sort_by_key(|one| one.title.to_lowercase());
    Cited {
        enactments,
        others,
        decisions,
    }
}

fn decided(known: &Authority, language: Language) -> Decided {
    Decided {
        key: Some(known.key.to_owned()),
        name: Some(known.name.words(language).to_owned()),
        citation: known.cite.words(language).to_owned(),
    }
}

/// The style of cause before a citation at `at`: what is set in italics there, or else capitalised words on both sides of "v" or "c".
fn style_of_cause(text: &str, at: usize, italics: &[Range<usize>]) -> Option<String> {
    let before = text[..at].trim_end_matches([' ', ',']);
    let italic = italics.iter().find(|range| range.end == before.len());
    if let Some(range) = italic {
        return Some(text[range.clone()].trim_end_matches(',').to_owned());
    }
    let versus = [" v ", " v. ", " c ", " c. "];
    let middle = versus.iter().filter_map(|word| before.rfind(word)).max()?;
    // Another citation between belongs to the name, and this one to nothing.
    if before[middle..].contains(|c: char| c == ';' || c.is_ascii_digit()) {
        return None;
    }
    let small = [
        "of", "and", "the", "de", "du", "des", "la", "le", "les", "et", "&",
    ];
    let (mut start, mut first) = (middle, None);
    for word in before[..middle].rsplit(' ') {
        let bare = word.trim_start_matches(['(', '“', '«']);
        let is_name = bare.starts_with(char::is_uppercase);
        if word.ends_with([',', ';', '.', ':']) && first.is_some() || !(is_name || small.contains(&bare)) {
            break;
        }
        if is_name {
            first = Some(start - word.len());
        }
        start = (start - word.len()).saturating_sub(1);
    }
    let name = &before[first?..];
    let leads = [
        "See ",
        "In ",
        "Following ",
        "Compare ",
        "Voir ",
        "Dans ",
        "Selon ",
    ];
    Some(
        leads
            .iter()
            .fold(name, |name, lead| name.strip_prefix(lead).unwrap_or(name))
            .to_owned(),
    )
}

/// A label and what it is ordered by.
type Labels = BTreeSet<(Vec<Step>, String)>;

/// A step of a label, in the order of the statute: numbers by their value, before letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Number(u64),
    Letters(String),
}

/// Takes the provisions of a text; says whether there was one.
fn take_provisions(text: &str, into: &mut BTreeMap<Statute, Labels>) -> bool {
    let mut found = false;
    for reference in references(text) {
        let (Named::Said(statute) | Named::Assumed(statute)) = reference.statute else {
            continue;
        };
        let is_provision = reference.label.starts_with(|c: char| c.is_ascii_digit());
        if reference.standing == Standing::Exists && is_provision {
            found = true;
            let labels = into.entry(statute).or_default();
            labels.insert((steps(&reference.label), reference.label));
        }
    }
    found
}

fn steps(label: &str) -> Vec<Step> {
    let parts = label.split(|c: char| !c.is_ascii_alphanumeric());
    let step = |part: &str| match part.parse() {
        Ok(number) => Step::Number(number),
        Err(_) => Step::Letters(part.to_owned()),
    };
    parts.filter(|part| !part.is_empty()).map(step).collect()
}

fn enactment(statute: Statute, labels: &Labels, language: Language) -> Enactment {
    let said: Vec<String> = labels
        .iter()
        .map(|(_, label)| match language {
            Language::En => label.clone(),
            Language::Fr => french_label(label),
        })
        .collect();
    let word = match (language, statute.has_rules(), said.len()) {
        (Language::En, false, 1) => "s",
        (Language::En, false, _) => "ss",
        (Language::En, true, 1) => "r",
        (Language::En, true, _) => "rr",
        (Language::Fr, false, _) => "art",
        (Language::Fr, true, 1) => "règle",
        (Language::Fr, true, _) => "règles",
    };
    Enactment {
        title: statute.title(language).to_owned(),
        citation: statute.citation(language).to_owned(),
        provisions: format!("{word}\u{a0}{}", said.join(", ")),
    }
}

/// A text, with what of it stands in italics.
#[derive(Debug, Default)]
struct Said {
    text: String,
    italics: Vec<Range<usize>>,
}

fn said(content: &[Inline]) -> Said {
    let mut said = Said::default();
    for inline in content {
        let start = said.text.len();
        said.text += &plain(std::slice::from_ref(inline)).replace(['\u{a0}', '\u{202f}'], " ");
        if matches!(inline, Inline::Emphasis(_)) {
            said.italics.push(start..said.text.len());
        }
    }
    said
}

/// The texts that blocks say in the letter's own voice, each with plain spaces.
fn say(blocks: &[Block], out: &mut Vec<Said>) {
    for block in blocks {
        let mut line = |content: &[Inline]| out.push(said(content));
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => line(content),
            Block::Lines(lines) => lines.iter().for_each(|one| line(one)),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| line(cell)),
            Block::Definitions(rows) => rows.iter().for_each(|row| line(&row.meaning)),
            Block::Cause(cause) => line(&cause.under),
            _ => {}
        }
        match block {
            Block::Numbered { blocks, .. } | Block::Passage { blocks, .. } => say(blocks, out),
            Block::List { items, .. } => items.iter().for_each(|item| say(item, out)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_the_order_of_the_statute() {
        let mut labels = BTreeMap::new();
        assert!(take_provisions(
            "IRPA s. 72(2)(b), IRPA s. 25(1.2)(c), IRPA s. 25(1), IRPA s. 9999",
            &mut labels
        ));
        assert!(!take_provisions("no provision here", &mut labels));
        let mut joined = BTreeMap::new();
        assert!(take_provisions(
            "inadmissible (IRPA 41(a) with 29(2)); not under sections 34, 35, 35.1 or 37",
            &mut joined
        ));
        let joined = enactment(Statute::Irpa, &joined[&Statute::Irpa], Language::En);
        assert_eq!(joined.provisions, "ss\u{a0}29(2), 34, 35, 35.1, 37, 41(a)");
        let irpa = &labels[&Statute::Irpa];
        assert_eq!(
            enactment(Statute::Irpa, irpa, Language::En),
            Enactment {
                title: "Immigration and Refugee Protection Act".into(),
                citation: "SC 2001, c 27".into(),
                provisions: "ss\u{a0}25(1), 25(1.2)(c), 72(2)(b)".into(),
            }
        );
        let french = enactment(Statute::Irpa, irpa, Language::Fr);
        assert_eq!(french.provisions, "art\u{a0}25(1), 25(1.2)c), 72(2)b)");
    }

    #[test]
    fn what_is_quoted_is_not_cited() {
        let said = Block::Paragraph(vec![Inline::text("Baker, [1999]\u{a0}2\u{a0}SCR\u{a0}817")]);
        let quoted = Block::Quote(vec![Block::Paragraph(vec![Inline::text("2015 SCC 61")])]);
        let case = serde_json::from_str(include_str!("../../samples/reconsideration/case.json")).unwrap();
        let cited = of(&[said, quoted], &case, None).decisions;
        let keys: Vec<_> = cited.iter().map(|one| one.key.as_deref()).collect();
        assert_eq!(keys, [Some("baker")]);
    }

    #[test]
    fn a_decision_that_the_program_has_not_is_listed_as_the_letter_cites_it() {
        let italic = Inline::Emphasis(vec![Inline::text(
            "Muster v Canada (Citizenship and Immigration)",
        )]);
        let blocks = [
            Block::Paragraph(vec![
                Inline::text("As in "),
                italic,
                Inline::text(", 2021 FC 9999, the officer erred."),
            ]),
            Block::Paragraph(vec![Inline::text(
                "Two days later. See Exempla v Canada (Minister of Citizenship and Immigration), 2019 FC 8888, at para 3; and 2020 FC 7777.",
            )]),
            Block::Paragraph(vec![Inline::text(
                "Again in Muster, 2021 FC 9999; Baker, [1999] 2 SCR 817.",
            )]),
        ];
        let case = serde_json::from_str(include_str!("../../samples/reconsideration/case.json")).unwrap();
        let listed: Vec<_> = of(&blocks, &case, None)
            .decisions
            .into_iter()
            .map(|one| (one.key, one.name.unwrap_or_default(), one.citation))
            .collect();
        let wanted = [
            (None, "", "2020 FC 7777"),
            (
                Some("baker"),
                "Baker v Canada (Minister of Citizenship and Immigration)",
                "[1999] 2 SCR 817",
            ),
            (
                None,
                "Exempla v Canada (Minister of Citizenship and Immigration)",
                "2019 FC 8888",
            ),
            (
                None,
                "Muster v Canada (Citizenship and Immigration)",
                "2021 FC 9999",
            ),
        ];
        assert_eq!(
            listed,
            wanted.map(|(key, name, cite): (Option<&str>, &str, &str)| (
                key.map(str::to_owned),
                name.to_owned(),
                cite.to_owned()
            ))
        );
    }
}
