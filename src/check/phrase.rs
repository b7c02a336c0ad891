//! How messages name the parts of a case.

use crate::case::french;
use crate::finding::catalogue::schema as rows;
use crate::finding::{Finding, Note, Place, Pointer};
use serde_json::Value;

/// How many characters of a value messages quote.
const QUOTE_CHARS_MAX: usize = 60;

/// A value as messages quote it.
pub(super) fn quote(text: &str) -> String {
    match text.char_indices().nth(QUOTE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// `` `birth_date` ``, `` item 2 of `people` ``, or `the case`.
pub(super) fn name(pointer: &Pointer) -> Note {
    if pointer.as_str().is_empty() {
        return note("the case", "le dossier");
    }
    let last = pointer.last();
    let Ok(index) = last.parse::<usize>() else {
        let key = format!("`{}`", quote(&last));
        return note(&key, &key);
    };
    let list = quote(&pointer.parent().last());
    Note {
        en: format!("item {} of `{list}`", index + 1),
        fr: format!("l'élément {} de `{list}`", index + 1),
    }
}

/// The same, with the id of the exhibit, person or other entry of a list that it belongs to: `` `proves` of `lease` ``.
pub(super) fn name_in(case: &Value, pointer: &Pointer) -> Note {
    let Note { en, fr } = name(pointer);
    let id = |at: &Pointer| {
        let id = case.pointer(at.as_str())?.get("id")?.as_str()?.trim();
        (!id.is_empty() && at.last().parse::<usize>().is_ok()).then(|| quote(id))
    };
    if let Some(id) = id(pointer) {
        return note(&format!("{en} (`{id}`)"), &format!("{fr} (`{id}`)"));
    }
    let mut above = pointer.parent();
    while !above.as_str().is_empty() && pointer.last() != "id" {
        if let Some(id) = id(&above) {
            return note(&format!("{en} of `{id}`"), &format!("{fr} de `{id}`"));
        }
        above = above.parent();
    }
    Note { en, fr }
}

/// Says "the file" where a finding says "the case" of a document that is none.
pub(super) fn of_a_file(finding: &mut Finding) {
    let case = name(&Pointer::root());
    for (_, said) in finding.notes.iter_mut().filter(|(_, said)| *said == case) {
        *said = note("the file", "le fichier");
    }
}

/// That nothing stands where something must, and what to write there.
pub(super) fn blank(at: Note, pointer: &Pointer, remedy: &Note) -> Finding {
    Finding::new(&rows::BLANK, Place::value(pointer.clone()))
        .with_note("at", at.en, at.fr)
        .with_note("remedy", remedy.en.as_str(), remedy.fr.as_str())
}

/// What to do about a text that is not there.
pub(super) fn write_it() -> Note {
    note(
        "write the text, or leave the key out where it may be left out",
        "écrivez le texte, ou omettez la clé là où elle peut l'être",
    )
}

/// The same, where the schema says what the text is, in English, and whether it must be there.
pub(super) fn write_what(about: Option<&str>, is_required: bool) -> Note {
    let (mut en, mut fr) = if is_required {
        ("write the text".to_owned(), "écrivez le texte".to_owned())
    } else {
        (
            "write the text, or leave the key out".to_owned(),
            "écrivez le texte, ou omettez la clé".to_owned(),
        )
    };
    if let Some(about) = about {
        let (about_en, about_fr) = both(about);
        en += &format!(": {about_en}");
        if !about_fr.is_empty() {
            fr += &format!(" : {about_fr}");
        }
    }
    note(&en, &fr)
}

/// A description of the schema in English, and in French where there is one; without the point at its end.
pub(super) fn both(about: &str) -> (String, String) {
    let bare = |text: &str| text.trim_end_matches('.').replace('\n', " ");
    (bare(about), french::of(about).map(bare).unwrap_or_default())
}

/// What to do about a value of a form of its own that is not there.
pub(super) fn write_as(format: &str) -> Option<Note> {
    Some(match format {
        "date" => note(
            "write the day as year-month-day, such as `2026-11-23`",
            "écrivez le jour ainsi : année-mois-jour, comme `2026-11-23`",
        ),
        "partial-date" => note(
            "write the date as far as it is known: `2026`, `2026-11` or `2026-11-23`",
            "écrivez la date autant qu'elle est connue : `2026`, `2026-11` ou `2026-11-23`",
        ),
        "email" => note(
            "write the address, such as `a.person@example.org`, or leave the key out",
            "écrivez l'adresse, comme `a.person@example.org`, ou omettez la clé",
        ),
        _ => return None,
    })
}

pub(super) fn note(en: &str, fr: &str) -> Note {
    Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    }
}

/// `` `a`, `b`, `c` ``.
pub(super) fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// The word that `written` was most likely meant to be.
pub(super) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |word: &str| -> String {
        let letters = word.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    // Comparing takes time by the length of both, and nobody misspells a word of a page.
    if written.len() > QUOTE_CHARS_MAX {
        return None;
    }
    let written = plain(written);
    // A word with a third of its letters wrong is another word.
    let allowed = written.chars().count().div_ceil(3).min(4);
    known
        .map(|word| (strsim::damerau_levenshtein(&written, &plain(word)), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_again() {
        let keys = ["birth_date", "birth_place", "uci", "name"];
        let near = |word| nearest(word, keys.into_iter());
        assert_eq!(near("birthDate"), Some("birth_date"));
        assert_eq!(near("brith_date"), Some("birth_date"));
        assert_eq!(near("UCI"), Some("uci"));
        assert_eq!(near("occupation"), None);
        assert_eq!(near("nmae"), Some("name"));
    }

    #[test]
    fn parts_have_names() {
        assert_eq!(name(&Pointer::new("/people/2")).en, "item 3 of `people`");
        assert_eq!(name(&Pointer::new("/people/2/uci")).fr, "`uci`");
        assert_eq!(name(&Pointer::root()).fr, "le dossier");
    }
}
