//! No hole is left where the case says nothing: every optional part is taken away in turn, and each letter is searched.

use super::*;
use crate::blocks::{Block, Inline};
use crate::letters::templates::suffix;
use rayon::prelude::*;

/// What no careful letter has: marks without their words, words without what they join.
const HOLES: &[&str] = &[
    " ,",
    " .",
    " ;",
    " :",
    "  ",
    "()",
    "( ",
    " )",
    "[]",
    ",,",
    "..",
    ",.",
    ";.",
    ":.",
    ", ;",
    "“”",
    "aged ,",
    "aged .",
    "aged)",
    " and .",
    " and,",
    " and;",
    " or.",
    "born )",
    "born ,",
    "on .",
    "of .",
    "of ,",
    "for .",
    "since .",
    "until .",
    "to .",
    "in .",
    "by .",
    "is .",
    "’s ’s",
    " the the ",
    "(,",
    "{{",
    "}}",
    "&#",
    "Exhibit ,",
    "Exhibit ]",
    "UCI )",
];

/// The same for French, which has a space before a colon.
const FRENCH_HOLES: &[&str] = &[
    "«\u{a0}\u{a0}»",
    "«\u{a0}»",
    "âgée de ,",
    "âgé de ,",
    "née ,",
    "née .",
    "né ,",
    "né .",
    "le .",
    "le ,",
    "de .",
    "de ,",
    "à .",
    "à ,",
    "au .",
    "du .",
    "depuis .",
    "jusqu’au .",
    " et .",
    " et,",
    " ou.",
    " est .",
    " de de ",
    " le le ",
    "d’ ",
    "qu’ ",
    "pièce ,",
    "pièce ]",
    "IUC )",
];

/// What a line may not end with.
const ENDINGS: &[&str] = &[
    " and", " or", " the", " of", " in", " for", " with", ",", " et", " ou", " le", " la", " les", " de",
    " du", " des", " au", " aux", " à", " pour", " avec",
];

pub(super) fn in_text(text: &str, language: LetterLanguage) -> Vec<String> {
    let french = language == LetterLanguage::Fr;
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_start_matches([' ', '“']);
        let line = if french {
            // The spaces that French has before a colon and inside its quotation marks are none of ours.
            line.replace("\u{a0}:", ":")
                .replace("\u{a0}»", "»")
                .replace("«\u{a0}", "«")
        } else {
            line.to_owned()
        };
        let line = line.replace('\u{a0}', " ");
        // Indentation and the bars of a dumped table are the dump's own.
        for cell in line.split(" | ") {
            let cell = cell.trim();
            let more = if french { FRENCH_HOLES } else { &[] };
            for hole in HOLES.iter().chain(more) {
                if cell.contains(hole) {
                    found.push(format!("{hole:?} in {cell:?}"));
                }
            }
            // A closing, an address of courtesy, and the last but one item of a list end so.
            let rightly = [
                "submitted,",
                "; and",
                "; et",
                "soumis,",
                "Monsieur,",
                "truly,",
                "Cordialement,",
                "you asked for",
            ];
            for ending in ENDINGS {
                let greets = *ending == "," && cell.starts_with("Bonjour ") && !cell.contains(" ,");
                if cell.ends_with(ending) && !greets && !rightly.iter().any(|right| cell.ends_with(right)) {
                    found.push(format!("{ending:?} ends {cell:?}"));
                }
            }
        }
    }
    found
}

/// Headings with nothing below them, empty rows, definitions without meaning.
pub(super) fn in_blocks(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    let empty = |content: &[Inline]| dump::inline(content).trim().is_empty();
    for (place, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading { level, content, .. } => {
                let next = blocks.get(place + 1);
                let deeper = matches!(next, Some(Block::Heading { level: l, .. }) if l > level);
                let said = !deeper && !matches!(next, None | Some(Block::Heading { .. }));
                if empty(content) || !(deeper || said) {
                    found.push(format!("empty heading {:?}", dump::inline(content)));
                }
            }
            Block::Paragraph(content) if empty(content) => found.push("empty paragraph".to_owned()),
            Block::Numbered { blocks, .. } => found.extend(in_blocks(blocks)),
            Block::List { items, .. } if items.is_empty() || items.iter().any(Vec::is_empty) => {
                found.push("empty list".to_owned());
            }
            Block::Table(table)
                if table.rows.is_empty() || table.rows.iter().any(|r| r.len() != table.columns.len()) =>
            {
                found.push("table without rows".to_owned());
            }
            Block::Definitions(rows) if rows.iter().any(|row| empty(&row.meaning)) => {
                found.push("definition without meaning".to_owned());
            }
            Block::Lines(lines) if lines.iter().any(|line| empty(line)) => {
                found.push("empty line".to_owned());
            }
            _ => {}
        }
    }
    found
}

/// The pointers of all members and items of a value.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    let mut step = |key: &str, inner: &Value| {
        let here = format!("{at}/{key}");
        out.push(here.clone());
        pointers(inner, &here, out);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, inner)| step(key, inner)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(place, inner)| step(&place.to_string(), inner)),
        _ => {}
    }
}

/// The texts of the case that end as a hole would, e.g. a heading "What I am afraid of".
fn last_words(value: &Value, language: LetterLanguage) -> Vec<String> {
    let mut all = Vec::new();
    pointers(value, "", &mut all);
    let texts = all.iter().filter_map(|pointer| value.pointer(pointer)?.as_str());
    texts
        .filter(|text| !in_text(text, language).is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn without(value: &Value, pointer: &str) -> Value {
    let mut value = value.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.shift_remove(key)),
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        _ => unreachable!(),
    }
    value
}

/// The rich case in each matter that has a letter, the samples in their own.
fn cases() -> Vec<Value> {
    let samples = folder::samples();
    let mut cases: Vec<Value> = samples
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect();
    for matter in matters() {
        let mut case = rich();
        case["matter"] = matter.into();
        cases.push(case);
    }
    // Both cases have the same members, and each is written in both languages: the French one once.
    cases.push(riche());
    cases.extend(court::cases());
    cases
}

/// What is known of a case's letters in one language.
struct Known {
    /// The words that are the case's own.
    own: Vec<String>,
    /// The letters of the whole case as text: what is the same without a field was looked at once.
    whole: BTreeSet<String>,
}

fn known(case: &Value, language: LetterLanguage) -> Known {
    let own = last_words(case, language);
    let none = Known {
        own: own.clone(),
        whole: BTreeSet::new(),
    };
    let (letters, holes) = holes_of(case, language, "nothing", &none);
    assert_eq!(holes, Vec::<String>::new());
    let whole = letters
        .iter()
        .map(|letter| dump::document(&letter.document))
        .collect();
    Known { own, whole }
}

/// The letters of a case in a language, and their holes.
fn holes_of(
    value: &Value,
    language: LetterLanguage,
    pointer: &str,
    known: &Known,
) -> (Vec<Letter>, Vec<String>) {
    // What the model requires is a finding of the schema.
    let Ok(mut case) = serde_json::from_value::<Case>(value.clone()) else {
        return (Vec::new(), Vec::new());
    };
    case.language = language;
    let many = Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400)));
    let out = compose(&Brief::plain(&case, &many));
    if out.letters.is_empty() {
        assert!(any_error(&out.findings), "{pointer}: no letter and no finding");
    }
    let mut found = Vec::new();
    for letter in &out.letters {
        let text = dump::document(&letter.document);
        if known.whole.contains(&text) {
            continue;
        }
        let mut holes = in_text(&text, language);
        // What the case's own words say is theirs.
        holes.retain(|hole| !known.own.iter().any(|words| hole.contains(words.as_str())));
        holes.extend(in_blocks(&letter.document.blocks));
        let told = holes.into_iter();
        found.extend(told.map(|hole| format!("{}{} without {pointer}: {hole}", letter.id, suffix(language))));
    }
    (out.letters, found)
}

/// One field taken away: the holes of both languages, and where their letters differ in shape.
fn taken_away(case: &Value, pointer: &str, known: &[Known; 2]) -> (usize, Vec<String>) {
    let value = without(case, pointer);
    let (english, mut found) = holes_of(&value, LetterLanguage::En, pointer, &known[0]);
    let (french, more) = holes_of(&value, LetterLanguage::Fr, pointer, &known[1]);
    found.extend(more);
    for fr in &french {
        let Some(en) = english.iter().find(|letter| letter.id == fr.id) else {
            found.push(format!("{} without {pointer}: in French alone", fr.id));
            continue;
        };
        let (one, other) = (
            parity::shape(&en.document.blocks),
            parity::shape(&fr.document.blocks),
        );
        // Letters name each other: only a package that has the same ones in both languages has the same lists.
        if one != other && english.len() == french.len() {
            let place = one.iter().zip(&other).position(|(a, b)| a != b);
            found.push(format!(
                "{} without {pointer}: in English and French not alike at {place:?}",
                en.id
            ));
        }
    }
    (english.len() + french.len(), found)
}

#[test]
fn no_part_leaves_a_hole_when_it_is_taken_away() {
    let (mut built, mut found) = (0, Vec::new());
    for case in &cases() {
        let known = [LetterLanguage::En, LetterLanguage::Fr].map(|language| known(case, language));
        let mut all = Vec::new();
        pointers(case, "", &mut all);
        let results: Vec<_> = all
            .par_iter()
            .map(|pointer| taken_away(case, pointer, &known))
            .collect();
        for (letters, holes) in results {
            built += letters;
            found.extend(holes);
        }
    }
    println!("{built} letters composed");
    found.sort();
    // The same hole of a letter is told once, whatever was taken away.
    let mut told = std::collections::BTreeSet::new();
    found.retain(|hole: &String| {
        let (letter, rest) = hole.split_once(" without ").unwrap_or((hole, ""));
        let what = rest.split_once(": ").map_or(rest, |(_, what)| what);
        told.insert(format!("{letter}: {what}"))
    });
    assert_eq!(found.iter().take(40).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(built > 1000);
}
