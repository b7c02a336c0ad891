//! What the name of a file or folder says of the document: its place in the order, its date, its title.
//!
//! In: a name without its ending, as people write them. Out: [`Named`]. A date is taken only where it can mean one day: `03-04-2024`
//! may be two, and is left in the title and said. A year at the end belongs to the title: a notice of assessment for 2024 is not of 2024.

mod dates;

use crate::case::model::evidence::FilePart;
use crate::case::model::values::PartialDate;
use dates::{Reading, found_at, period_end, split};
use unicode_normalization::UnicodeNormalization;

/// What a name says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// The number or letter that gives its place.
    pub order: Option<u32>,
    /// The date, or the first one of a period.
    pub date: Option<PartialDate>,
    /// The last one of a period.
    pub date_to: Option<PartialDate>,
    /// A date that may be two days, as it stands in the name.
    pub unsure: Option<String>,
    /// The title; empty where the name is one that a machine gave.
    pub title: String,
    /// What part of a translated document it is.
    pub part: Option<FilePart>,
}

/// The words that keep a file out, in brackets anywhere in its name.
const OUT: &[&str] = &[
    "unused",
    "not used",
    "do not use",
    "inutilisé",
    "inutilise",
    "non utilisé",
    "ne pas utiliser",
];

/// Whether the name says that the file stays out.
#[must_use]
pub fn is_out(name: &str) -> bool {
    let name: String = name.nfc().flat_map(char::to_lowercase).collect();
    let mut rest = name.as_str();
    while let Some(open) = rest.find(['(', '[']) {
        let after = &rest[open + 1..];
        let close = after.find([')', ']']).unwrap_or(after.len());
        if OUT.contains(&after[..close].trim()) {
            return true;
        }
        rest = after;
    }
    false
}

/// Reads a name.
#[must_use]
pub fn read(name: &str) -> Named {
    let name: String = name.nfc().collect();
    let spaced = if name.contains(' ') {
        name
    } else {
        name.replace('_', " ")
    };
    let (order, rest) = order(spaced.trim());
    let mut named = Named {
        order,
        ..Named::default()
    };
    let rest = dated(rest, &mut named);
    let rest = if rest.contains(' ') {
        rest
    } else {
        rest.replace('-', " ")
    };
    let (title, part) = part(&tidy(&rest));
    named.part = part;
    if is_a_machines(&title) {
        // The date that a camera or a scanner gave is that of the picture and not of what it shows; a leading one a person wrote.
        if !spaced.starts_with(|c: char| c.is_ascii_digit()) {
            named.date = None;
        }
    } else {
        named.title = capital(&title);
    }
    named
}

/// The number or letter before a title: `01. `, `3) `, `12 - `, `Tab 4 - `, `Exhibit C - `.
fn order(name: &str) -> (Option<u32>, &str) {
    let lower = name.to_lowercase();
    for word in ["exhibit ", "tab ", "annex ", "annexe ", "pièce ", "onglet "] {
        if lower.starts_with(word) && name.is_char_boundary(word.len()) {
            let (mark, rest) = split(&name[word.len()..], char::is_alphanumeric);
            if let (Some(place), Some(rest)) = (place_of(mark), after_mark(rest)) {
                return (Some(place), rest);
            }
        }
    }
    let (digits, rest) = split(name, |c| c.is_ascii_digit());
    let number = digits.parse::<u32>().ok().filter(|_| digits.len() <= 3);
    match (number, after_mark(rest)) {
        // `12-03-2024` begins with a date and not with a place.
        (Some(number), Some(rest)) if !looks_like_a_date(name) => (Some(number), rest),
        _ => (None, name),
    }
}

fn looks_like_a_date(name: &str) -> bool {
    found_at(name).is_some_and(|found| found.start == 0)
}

fn place_of(mark: &str) -> Option<u32> {
    let letter = mark.chars().next().filter(char::is_ascii_alphabetic);
    match (mark.parse(), letter, mark.len()) {
        (Ok(number), ..) => Some(number),
        (_, Some(letter), 1) => Some(u32::from(letter.to_ascii_uppercase()) - u32::from('A') + 1),
        _ => None,
    }
}

/// What follows the mark, where the mark ends as marks do.
fn after_mark(rest: &str) -> Option<&str> {
    let ended = rest.trim_start();
    let without = ended.trim_start_matches(['.', ')', ':', '-', '–', '—', '_']);
    let sure = without.len() < ended.len() && (without.starts_with(' ') || rest.len() > ended.len());
    (sure && !without.trim().is_empty()).then(|| without.trim_start())
}

/// Takes the date out of the name and gives what is left.
fn dated(name: &str, named: &mut Named) -> String {
    let Some(found) = found_at(name) else {
        return name.to_owned();
    };
    let Reading::Sure(date) = found.date else {
        named.unsure = Some(name[found.start..found.end].to_owned());
        return name.to_owned();
    };
    let leads = name[..found.start].trim().is_empty();
    let until = period_end(&name[found.end..]);
    if date.day.is_none() && !leads {
        // The year or month that closes a title is what the document is about, and not when it was made.
        return name.to_owned();
    }
    named.date = Some(date);
    let mut end = found.end;
    if let Some((length, last)) = until.filter(|(_, last)| last.latest() >= date.earliest()) {
        named.date_to = Some(last);
        end += length;
    }
    format!("{} {}", &name[..found.start], &name[end..])
}

/// Without what parts a title from what was taken out, and without empty brackets.
fn tidy(text: &str) -> String {
    let text = text.replace("()", " ").replace("[]", " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .trim_matches(|c: char| " -–—_.,;:".contains(c))
        .to_owned()
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if title.chars().all(|c| !c.is_uppercase()) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}

/// What ends a title whose file is a part of a translated document.
const PARTS: &[(&str, FilePart)] = &[
    ("translator's affidavit", FilePart::TranslatorDeclaration),
    ("translator affidavit", FilePart::TranslatorDeclaration),
    ("translator's declaration", FilePart::TranslatorDeclaration),
    ("translator declaration", FilePart::TranslatorDeclaration),
    ("déclaration du traducteur", FilePart::TranslatorDeclaration),
    ("affidavit du traducteur", FilePart::TranslatorDeclaration),
    ("certified translation", FilePart::Translation),
    ("english translation", FilePart::Translation),
    ("french translation", FilePart::Translation),
    ("traduction certifiée", FilePart::Translation),
    ("translation", FilePart::Translation),
    ("translated", FilePart::Translation),
    ("traduction", FilePart::Translation),
    ("original", FilePart::Original),
];

/// The title without the word that makes it a part, and the part.
fn part(title: &str) -> (String, Option<FilePart>) {
    let bare = title.trim_end_matches([')', ']']);
    let lower = bare.to_lowercase().replace('’', "'");
    for (word, part) in PARTS {
        let Some(before) = lower.strip_suffix(word) else {
            continue;
        };
        // Small letters may be longer than capital ones: then the title is left as it is.
        if lower.len() == bare.len()
            && bare.is_char_boundary(before.len())
            && before.ends_with([' ', '(', '[', '-'])
        {
            return (
                tidy(bare[..before.len()].trim_end_matches([' ', '(', '['])),
                Some(*part),
            );
        }
    }
    (title.to_owned(), None)
}

/// Whether a camera, a scanner or a telephone gave the name.
fn is_a_machines(title: &str) -> bool {
    let letters: String = title
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    const GIVEN: &[&str] = &[
        "",
        "img",
        "dsc",
        "dscn",
        "dscf",
        "pxl",
        "p",
        "scan",
        "scanned",
        "scans",
        "doc",
        "document",
        "image",
        "photo",
        "picture",
        "file",
        "untitled",
        "newdocument",
        "sansnom",
        "numérisation",
        "whatsappimage",
        "whatsappimageat",
        "screenshot",
        "mvimg",
        "imge",
        "camscanner",
        "adobescan",
        "new",
        "copy",
        "imgwa",
        "scannable",
    ];
    let has_digits = title.bytes().any(|b| b.is_ascii_digit());
    GIVEN.contains(&letters.as_str()) && (has_digits || !["photo", "picture"].contains(&letters.as_str()))
}

#[cfg(test)]
mod tests;
