//! No hole is left where the case says nothing: every optional part is taken away in turn, and each letter is searched.

use super::holes::{in_blocks, in_text};
use super::*;
use crate::letters::templates::suffix;
use crate::letters::writing::Due;
use rayon::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, OnceLock};

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

/// The samples.
fn samples() -> Vec<Value> {
    let samples = folder::samples();
    samples
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect()
}

/// The rich case in each matter that has a letter.
fn rich_cases() -> Vec<Value> {
    let mut cases = Vec::new();
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

/// The letters that were searched: by all that they were filled with, a hash of their shape. What is filled with the same once more is
/// the same letter.
#[derive(Default)]
struct Searched(Mutex<HashMap<u64, u64>>);

/// The members of the view that each letter reads, by id and whether it is the French one.
fn members() -> &'static HashMap<(String, bool), Vec<String>> {
    static MEMBERS: OnceLock<HashMap<(String, bool), Vec<String>>> = OnceLock::new();
    MEMBERS.get_or_init(|| {
        let schema = view::schema();
        let all = schema["properties"].as_object().unwrap();
        let letters = table()
            .into_iter()
            .flat_map(|row| LANGUAGES.map(|language| (row.id.clone(), language)));
        let read = letters.map(|(id, language)| {
            let read = all
                .keys()
                .filter(|member| Templates::standard().reads(&id, language, member));
            let read = read.cloned().collect();
            ((id, language == LetterLanguage::Fr), read)
        });
        read.collect()
    })
}

fn hash_of(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// Hashes of the members of one case's view.
#[derive(Default)]
struct Hashes(Mutex<HashMap<String, u64>>);

impl Hashes {
    /// What tells a letter from all others, before it is written.
    fn of(&self, due: &Due<'_>, language: LetterLanguage) -> u64 {
        let mut key = DefaultHasher::new();
        let document = due.document;
        let french = language == LetterLanguage::Fr;
        (due.id, french).hash(&mut key);
        (
            &document.title,
            &document.author,
            &document.subject,
            &document.running_head,
        )
            .hash(&mut key);
        for member in &members()[&(due.id.to_owned(), french)] {
            let value = &due.view.data()[member];
            // What stands around a letter is its own; all else is the same for all letters of a case.
            let hash = if view::SURROUNDINGS.contains(&member.as_str()) {
                hash_of(value)
            } else {
                let mut known = self.0.lock().unwrap();
                *known.entry(member.clone()).or_insert_with(|| hash_of(value))
            };
            hash.hash(&mut key);
        }
        key.finish()
    }
}

/// A case of which a part was taken away, in one language.
struct Built {
    /// The id of each letter, and a hash of its shape.
    letters: Vec<(String, u64)>,
    holes: Vec<String>,
    /// How many of the letters were not known yet.
    written: usize,
}

/// Exhibits of so many pages that none that a sample cites is missing.
fn many(case: &Case) -> Numbering {
    Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400)))
}

/// The letters of a case, searched for holes where they were not known; `own` are the words that are the case's own.
fn built(case: &Case, without: &str, own: &[String], searched: &Searched) -> Built {
    let language = case.language;
    let hashes = Hashes::default();
    let keys = Mutex::new(HashMap::new());
    let takes = |due: &Due<'_>| {
        let key = hashes.of(due, language);
        keys.lock().unwrap().insert(due.id.to_owned(), key);
        !searched.0.lock().unwrap().contains_key(&key)
    };
    let many = many(case);
    let out = compose_due(
        Templates::standard(),
        &Brief::plain(case, &many),
        Wanted::All,
        &takes,
    );
    let keys = keys.into_inner().unwrap();
    if keys.is_empty() {
        assert!(any_error(&out.findings), "{without}: no letter and no finding");
    }
    let mut holes = Vec::new();
    for letter in &out.letters {
        let text = dump::document(&letter.document);
        let mut found = in_text(&text, language);
        // What the case's own words say is theirs.
        found.retain(|hole| !own.iter().any(|words| hole.contains(words.as_str())));
        found.extend(in_blocks(&letter.document.blocks));
        let told = found.into_iter();
        holes.extend(told.map(|hole| format!("{}{} without {without}: {hole}", letter.id, suffix(language))));
        let shape = hash_of(&parity::shape(&letter.document.blocks));
        searched.0.lock().unwrap().insert(keys[&letter.id], shape);
    }
    let searched = searched.0.lock().unwrap();
    // A template that cannot be filled is a finding, and the letter is none.
    let letters = keys
        .into_iter()
        .filter_map(|(id, key)| Some((id, *searched.get(&key)?)));
    let mut letters: Vec<(String, u64)> = letters.collect();
    letters.sort();
    Built {
        letters,
        holes,
        written: out.letters.len(),
    }
}

/// What taking parts away came to.
#[derive(Default)]
struct Tally {
    /// How often a case was built.
    builds: usize,
    /// Of how many letters it consisted in all.
    letters: usize,
    /// How many of those had to be written, because they were not known yet.
    written: usize,
    holes: Vec<String>,
}

impl Tally {
    fn with(mut self, more: Tally) -> Tally {
        self.builds += more.builds;
        self.letters += more.letters;
        self.written += more.written;
        self.holes.extend(more.holes);
        self
    }
}

/// A case with one field taken away, or whole: the holes of both languages, and where their letters differ in shape.
fn taken_away(value: &Value, without: &str, own: &[Vec<String>; 2], searched: &Searched) -> Tally {
    // What the model requires is a finding of the schema.
    let Ok(mut case) = Case::deserialize(value) else {
        return Tally::default();
    };
    let [english, french] = [0, 1].map(|place| {
        case.language = LANGUAGES[place];
        built(&case, without, &own[place], searched)
    });
    let mut tally = Tally {
        builds: 2,
        letters: english.letters.len() + french.letters.len(),
        written: english.written + french.written,
        holes: [english.holes, french.holes].concat(),
    };
    for (id, shape) in &french.letters {
        let Some((_, other)) = english.letters.iter().find(|(other, _)| other == id) else {
            tally
                .holes
                .push(format!("{id} without {without}: in French alone"));
            continue;
        };
        // Letters name each other: only a package that has the same ones in both languages has the same lists.
        if shape != other && english.letters.len() == french.letters.len() {
            tally
                .holes
                .push(format!("{id} without {without}: in English and French not alike"));
        }
    }
    tally
}

/// Fields of every case taken away in turn: every one of them, or every `step`th, beginning elsewhere in each case.
fn taken_away_each(cases: &[Value], step: usize) -> Tally {
    let searched = Searched::default();
    let mut tally = Tally::default();
    for (place, case) in cases.iter().enumerate() {
        let own = LANGUAGES.map(|language| last_words(case, language));
        tally = tally.with(taken_away(case, "nothing", &own, &searched));
        let mut all = Vec::new();
        pointers(case, "", &mut all);
        let chosen: Vec<&String> = all.iter().skip(place % step).step_by(step).collect();
        let each = chosen
            .par_iter()
            .map(|pointer| taken_away(&without(case, pointer), pointer, &own, &searched));
        tally = tally.with(each.reduce(Tally::default, Tally::with));
    }
    let Tally {
        builds,
        letters,
        written,
        ..
    } = tally;
    println!(
        "{} cases: {builds} builds, {letters} letters, of which {written} are not alike",
        cases.len()
    );
    tally.holes.sort();
    // The same hole of a letter is told once, whatever was taken away.
    let mut told = BTreeSet::new();
    tally.holes.retain(|hole: &String| {
        let (letter, rest) = hole.split_once(" without ").unwrap_or((hole, ""));
        let what = rest.split_once(": ").map_or(rest, |(_, what)| what);
        told.insert(format!("{letter}: {what}"))
    });
    tally
}

/// Without optimization a build takes many times as long: there, only some of the fields are taken away. `tests/proofs/deletion.py`
/// takes away all of them.
const STEP: usize = if cfg!(debug_assertions) { 16 } else { 1 };

#[test]
fn no_part_of_a_sample_leaves_a_hole_when_it_is_taken_away() {
    let tally = taken_away_each(&samples(), STEP);
    assert_eq!(
        tally.holes.iter().take(40).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    assert!(tally.builds * STEP > 4000, "{}", tally.builds);
}

#[test]
fn no_part_of_a_rich_case_leaves_a_hole_when_it_is_taken_away() {
    let tally = taken_away_each(&rich_cases(), STEP);
    assert_eq!(
        tally.holes.iter().take(40).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    assert!(tally.builds * STEP > 4000, "{}", tally.builds);
}

#[test]
fn a_letter_that_is_taken_as_known_is_the_same_letter() {
    let case = rich();
    let searched = Searched::default();
    let whole: Case = serde_json::from_value(case.clone()).unwrap();
    let all_of = |case: &Case| compose(&Brief::plain(case, &many(case))).letters;
    built(&whole, "nothing", &[], &searched);
    let known = all_of(&whole);
    let mut all = Vec::new();
    pointers(&case, "", &mut all);
    let mut same = 0;
    for pointer in all.iter().step_by(60) {
        let Ok(changed) = Case::deserialize(&without(&case, pointer)) else {
            continue;
        };
        let hashes = Hashes::default();
        let is_new = |due: &Due<'_>| {
            let key = hashes.of(due, changed.language);
            !searched.0.lock().unwrap().contains_key(&key)
        };
        let numbering = many(&changed);
        let brief = Brief::plain(&changed, &numbering);
        let new = compose_due(Templates::standard(), &brief, Wanted::All, &is_new).letters;
        for letter in all_of(&changed) {
            if new.iter().any(|other| other.id == letter.id) {
                continue;
            }
            let before = known.iter().find(|one| one.id == letter.id).unwrap();
            assert_eq!(
                letter.document, before.document,
                "{} without {pointer}",
                letter.id
            );
            same += 1;
        }
    }
    assert!(same > 20, "{same}");
}
