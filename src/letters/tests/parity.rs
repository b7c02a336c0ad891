//! English and French say the same: each pair of templates is built alike, each pair of letters has one shape, and no English
//! is left in French.

use super::*;
use crate::blocks::{Block, plain};
use crate::finding::Language;
use crate::letters::templates::suffix;

/// What of a template must be the same in both languages: for each line its marks, its conditions in their order, and the
/// values that it prints. What only joins words (articles, pronouns, plurals, gender) is the language's own.
fn bones(text: &str) -> Vec<String> {
    let (head, body) = text.split_once("--}}").unwrap();
    let facts = [
        "matters:",
        "order:",
        "when:",
        "needs:",
        "audience:",
        "written:",
        "reads:",
    ];
    let mut out: Vec<String> = head
        .lines()
        .filter(|line| facts.iter().any(|fact| line.starts_with(fact)))
        .map(str::to_owned)
        .collect();
    for line in body.lines() {
        let line = line.trim();
        let mark = [
            "####", "###", "##", "#", "¶", "- ", "> ", "```", "1. ", "2. ", "3. ",
        ]
        .iter()
        .find(|mark| line.starts_with(**mark))
        .copied()
        .unwrap_or_default();
        let cells = if line.starts_with('|') {
            line.matches('|').count()
        } else {
            0
        };
        let fence = if mark == "```" { line } else { mark };
        let (steps, values) = tags(line);
        // A line of plain words is one line in either language.
        let words = !line.is_empty() && !line.starts_with('{');
        if words || !steps.is_empty() || !values.is_empty() {
            out.push(format!("{fence} {cells} {steps:?} {values:?}"));
        }
    }
    out
}

/// The conditions, loops, parts, cites and authorities of a line, in order; and the other values that it prints, as a set.
fn tags(line: &str) -> (Vec<String>, BTreeSet<String>) {
    const JOINING: [&str; 4] = ["agree", "gendered", "plural", "pronoun"];
    const IN_ORDER: [&str; 7] = [
        "argue",
        "authority",
        "cite",
        "exhibits",
        "paragraphs",
        "prose",
        "quote",
    ];
    let (mut steps, mut values) = (Vec::new(), BTreeSet::new());
    for tag in line.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")) {
        let tag = tag.0.trim_matches('~').trim();
        let words: Vec<&str> = tag.split_whitespace().collect();
        match words.as_slice() {
            [first, ..] if first.starts_with(['#', '/', '>']) || *first == "else" => {
                steps.push(tag.to_owned());
            }
            [first, ..] if IN_ORDER.contains(first) => steps.push(tag.to_owned()),
            [first, ..] if JOINING.contains(first) => {}
            // The value itself, whatever joins it to the sentence.
            [.., last] => drop(values.insert((*last).to_owned())),
            [] => {}
        }
    }
    (steps, values)
}

#[test]
fn every_template_is_built_alike_in_both_languages() {
    let templates = Templates::embedded();
    for (id, _) in templates.of(LetterLanguage::Fr) {
        let name = format!("{id}{}", suffix(LetterLanguage::En));
        assert!(templates.text(&name).is_some(), "{id} has no English");
    }
    for (id, en) in templates.of(LetterLanguage::En) {
        let Some(fr) = templates.text(&format!("{id}{}", suffix(LetterLanguage::Fr))) else {
            continue;
        };
        let (en, fr) = (bones(en), bones(fr));
        for (place, (one, other)) in en.iter().zip(&fr).enumerate() {
            assert_eq!(one, other, "{id}, line {place} of what is compared");
        }
        assert_eq!(en.len(), fr.len(), "{id}");
    }
}

/// The letters that a case asks for.
fn on_request() -> impl Iterator<Item = String> {
    table().into_iter().filter(|row| row.on_request).map(|row| row.id)
}

/// The shape of blocks: kinds, levels, numbers, counts, and how many pages are cited where.
pub(super) fn shape(blocks: &[Block]) -> Vec<String> {
    let cited = |text: &str| text.matches("[Exhibit").count() + text.matches("[pièce").count();
    let words = |inlines: &[crate::blocks::Inline]| cited(&plain(inlines));
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { level, .. } => out.push(format!("heading {level}")),
            Block::Paragraph(content) => out.push(format!("paragraph {}", words(content))),
            Block::Cause(cause) => out.push(format!("cause {}", cause.sides.len())),
            Block::Numbered { number, blocks, .. } => {
                out.push(format!("numbered {number}"));
                out.extend(shape(blocks));
            }
            Block::Lines(lines) => out.push(format!("lines {}", lines.len())),
            Block::List { start, items } => {
                out.push(format!("list {start:?} {}", items.len()));
                out.extend(items.iter().flat_map(|item| shape(item)));
            }
            Block::Quote(blocks) | Block::Passage { blocks, .. } => {
                out.push("quote".to_owned());
                out.extend(shape(blocks));
            }
            Block::Table(table) => out.push(format!("table {}×{}", table.rows.len(), table.columns.len())),
            Block::Definitions(rows) => out.push(format!("definitions {}", rows.len())),
            Block::Signature(signature) => {
                out.push(format!("signature {} {}", signature.below.len(), signature.dated));
            }
            Block::Jurat(jurat) => {
                out.push(format!(
                    "jurat {} {}",
                    jurat.official.len(),
                    jurat.declarant.len()
                ));
            }
            Block::Letterhead(head) => out.push(format!("letterhead {}", head.lines.len())),
            Block::Figure(_) => out.push("figure".to_owned()),
            Block::Contents { depth, .. } => out.push(format!("contents {depth}")),
            Block::PageBreak => out.push("page break".to_owned()),
        }
    }
    out
}

#[test]
fn no_english_is_left_in_french() {
    // Words that stand in nearly every English sentence and in no French one.
    const ENGLISH: [&str; 34] = [
        "the", "of", "and", "with", "for", "is", "are", "was", "were", "this", "that", "these", "by", "from",
        "which", "not", "has", "have", "be", "been", "who", "any", "each", "all", "their", "her", "his",
        "they", "she", "he", "to", "in", "born", "aged",
    ];
    let mut found = Vec::new();
    let mut seen = 0;
    for matter in matters() {
        let changes = [
            ("/matter", serde_json::json!(matter)),
            ("/also", serde_json::json!(on_request().collect::<Vec<String>>())),
        ];
        for letter in composed(&riche_with(&changes)) {
            let text = dump::document(&letter.document);
            seen += 1;
            for line in text.lines() {
                let words = line.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
                let english: Vec<&str> = words.filter(|word| ENGLISH.contains(word)).collect();
                if !english.is_empty() {
                    found.push(format!("{}: {english:?} in {line}", letter.id));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(seen >= 4);
}

#[test]
fn every_letter_is_written_in_both_languages_by_these_cases() {
    for language in LANGUAGES {
        let mut written = BTreeSet::new();
        for matter in matters() {
            let asked: Vec<String> = on_request().collect();
            let changes = [
                ("/matter", serde_json::json!(matter)),
                ("/also", serde_json::json!(asked)),
            ];
            let case = match language {
                LetterLanguage::En => rich_with(&changes),
                LetterLanguage::Fr => riche_with(&changes),
            };
            written.extend(composed(&case).into_iter().map(|letter| letter.id));
        }
        for case in super::court::cases() {
            let case: Case = serde_json::from_value(case).unwrap();
            if case.language == language {
                written.extend(composed(&case).into_iter().map(|letter| letter.id));
            }
        }
        let all = table().into_iter().map(|row| row.id);
        // What is missing is told only where something is, and what changed only in a supplement: tests of their own write those.
        let apart = ["missing-items", "update", "index-of-changes"];
        let all: BTreeSet<String> = all.filter(|id| !apart.contains(&id.as_str())).collect();
        assert_eq!(
            written, all,
            "{language:?}: let the rich cases call for every letter"
        );
    }
}

#[test]
fn french_is_set_as_french_is() {
    let letters = composed(&riche_with(&[]));
    let submissions = letters
        .iter()
        .find(|letter| letter.id == "hc-submissions")
        .unwrap();
    let text = dump::document(&submissions.document).replace('\u{a0}', " ");
    for words in [
        "Mme Perera, âgée de 41 ans, est née à Jaffna, au Sri Lanka, et a la citoyenneté du Sri Lanka.",
        "Elle vit au Canada depuis le 3 novembre 2015, soit depuis plus de 11 ans.",
        "Elle compte s’établir au Québec.",
        "### Amara Perera (அமரா), 9 ans",
        "Amara est la fille de la demanderesse et est née le 9 mai 2017 à Toronto, au Canada.",
        "#### Le point de vue d’Amara",
        "(« Mme Perera »)",
        "Kanthasamy c Canada (Citoyenneté et Immigration)*, 2015 CSC 61",
        "[pièce D, p. 29-30; pièce E]",
        "1 660,50 $",
        "Consultante réglementée en immigration canadienne",
        "20, rue de l’Exemple, bureau 4",
        "Toronto (Ontario) M5V 2T6",
    ] {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
    assert_eq!(Language::Fr, submissions.document.language);
}
