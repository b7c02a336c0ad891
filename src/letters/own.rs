//! A firm's own templates, put in the place of the program's or beside them.
//!
//! In: the names and bytes of the files of a folder. Out: [`Templates`] with the firm's texts, or what is wrong with the files
//! and with what stands in them; they are held to all that the program's own are held to. It opens no file.

use super::paths;
use super::templates::{Templates, suffix};
use crate::case::model::LetterLanguage;
use crate::finding::catalogue::own as rows;
use crate::finding::{Finding, Place, Row, any_error};
use crate::hash::sha256;
use crate::source::BYTE_ORDER_MARK;

/// The ending of a template's file.
pub const ENDING: &str = ".hbs";

/// The size of the largest template that is read.
const FILE_BYTES_MAX: usize = 1 << 20;

/// The length of the longest id: it is part of the name of a file in the package.
const ID_LENGTH_MAX: usize = 60;

/// How many letters another name may differ by and still be what was meant.
const TYPING_ERRORS_MAX: usize = 2;

const LANGUAGES: [LetterLanguage; 2] = [LetterLanguage::En, LetterLanguage::Fr];

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name in the folder.
    pub name: String,
    /// Its content; none for what is no file.
    pub bytes: Option<Vec<u8>>,
}

/// The program's templates with those of `files` in their places, and what was found; with an error among it they are not fit
/// to write a letter.
#[must_use]
pub fn taken(files: &[OwnFile]) -> (Templates, Vec<Finding>) {
    let embedded = Templates::standard();
    let mut templates = Templates::embedded();
    let mut findings = Vec::new();
    // What an editor or the system hides in a folder concerns nobody.
    for file in files.iter().filter(|file| !file.name.starts_with('.')) {
        match text(file) {
            Ok((name, text, hash)) => templates = templates.with_own(name, &text, hash),
            Err(finding) => findings.push(*finding),
        }
    }
    for language in LANGUAGES {
        let own: Vec<&str> = templates
            .of(language)
            .map(|(id, _)| id)
            .filter(|id| templates.own(&name(id, language)).is_some())
            .collect();
        if own.is_empty() {
            continue;
        }
        let faults = paths::check(&templates, language);
        if !any_error(&faults) {
            let new = own
                .iter()
                .filter(|id| embedded.text(&name(id, language)).is_none());
            findings.extend(new.filter_map(|id| replaces_nothing(&templates, id, language)));
        }
        findings.extend(faults);
    }
    (templates, findings)
}

fn name(id: &str, language: LetterLanguage) -> String {
    format!("{id}{}", suffix(language))
}

/// The name, text and hash of a template's file.
fn text(file: &OwnFile) -> Result<(&str, String, String), Box<Finding>> {
    let fault = |row: &'static Row| {
        let place = Place::File {
            path: file.name.clone(),
            page: None,
        };
        Finding::new(row, place).with("file", &file.name)
    };
    let (Some(name), Some(bytes)) = (file.name.strip_suffix(ENDING), &file.bytes) else {
        return Err(Box::new(fault(&rows::NO_TEMPLATE)));
    };
    if !is_name(name) {
        return Err(Box::new(fault(&rows::TEMPLATE_NAME).with("limit", ID_LENGTH_MAX)));
    }
    let unreadable = |reason: String| Box::new(fault(&rows::TEMPLATE_UNREADABLE).with("reason", reason));
    if bytes.len() > FILE_BYTES_MAX {
        return Err(unreadable(format!(
            "{} bytes, and at most {FILE_BYTES_MAX} are read",
            bytes.len()
        )));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| unreadable(format!("no UTF-8 at byte {}", error.valid_up_to() + 1)))?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    // Handlebars looks for bare line feeds where it takes the line of a tag away.
    Ok((name, text.replace("\r\n", "\n"), sha256(bytes)))
}

/// Whether it is an id and a language: `hc-submissions.en`.
fn is_name(name: &str) -> bool {
    let id = LANGUAGES
        .iter()
        .find_map(|language| name.strip_suffix(suffix(*language)));
    id.is_some_and(|id| {
        (1..=ID_LENGTH_MAX).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    })
}

/// A new template that looks like a slip of the pen: a part that nothing takes in, or a letter with nearly the name of another.
fn replaces_nothing(templates: &Templates, id: &str, language: LetterLanguage) -> Option<Finding> {
    let is_letter = templates
        .letters(language)
        .is_ok_and(|letters| letters.iter().any(|(letter, _)| letter == id));
    if !is_letter && templates.takes_in(id, language) {
        return None;
    }
    let others = Templates::standard().of(language).map(|(other, _)| other);
    let (distance, nearest) = others
        .map(|other| (strsim::damerau_levenshtein(id, other), other))
        .min()?;
    if is_letter && distance > TYPING_ERRORS_MAX {
        return None;
    }
    let place = Place::Template {
        name: name(id, language),
        line: 1,
        column: 1,
    };
    let finding = Finding::new(&rows::REPLACES_NOTHING, place);
    Some(finding.with("template", id).with("nearest", nearest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> OwnFile {
        OwnFile {
            name: name.to_owned(),
            bytes: Some(text.as_bytes().to_vec()),
        }
    }

    const LETTER: &str = "{{!--\ntitle: Ours\naddressee: y\nmatters: deferral\norder: 5\n--}}\n";

    fn codes(files: &[OwnFile]) -> Vec<(&'static str, String)> {
        let at = |finding: &Finding| match &finding.place {
            Place::Template { name, line, column } => format!("{name}:{line}:{column}"),
            Place::File { path, .. } => path.clone(),
            other => format!("{other:?}"),
        };
        let found = taken(files).1;
        found
            .iter()
            .map(|finding| (finding.code(), at(finding)))
            .collect()
    }

    #[test]
    fn own_texts_take_the_place_of_the_programs() {
        let text = "\u{feff}{{!--\r\npart: ours\r\n--}}\r\nHello\r\n";
        let (templates, findings) = taken(&[file("head.en.hbs", text), file(".swp", "x")]);
        assert_eq!(findings, []);
        assert_eq!(
            templates.text("head.en"),
            Some("{{!--\npart: ours\n--}}\nHello\n")
        );
        assert_eq!(templates.own("head.en"), Some(sha256(text.as_bytes()).as_str()));
        assert_eq!(templates.own("overview.en"), None);
    }

    #[test]
    fn files_that_are_no_templates_are_told() {
        let folder = OwnFile {
            name: "old".into(),
            bytes: None,
        };
        let mut broken = file("head.en.hbs", "");
        broken.bytes = Some(vec![b'a', 0xff]);
        assert_eq!(
            codes(&[
                file("readme.txt", ""),
                folder,
                file("head.hbs", ""),
                file("Head.en.hbs", ""),
                broken
            ]),
            [
                ("HC0571", "readme.txt".to_owned()),
                ("HC0571", "old".to_owned()),
                ("HC0570", "head.hbs".to_owned()),
                ("HC0570", "Head.en.hbs".to_owned()),
                ("HC0572", "head.en.hbs".to_owned()),
            ]
        );
    }

    #[test]
    fn own_texts_are_checked_as_the_programs_are() {
        let wrong = format!("{LETTER}\nx {{{{#if aplicant.full}}}}y{{{{/if}}}}\n");
        assert_eq!(
            codes(&[file("our-letter.en.hbs", &wrong)]),
            [("HC0503", "our-letter.en:8:9".to_owned())]
        );
        assert_eq!(
            codes(&[file("our-letter.en.hbs", &format!("{LETTER}{{{{#if urgent}}}}"))])[0].0,
            "HC0502"
        );
        assert_eq!(codes(&[file("our-letter.en.hbs", "no head")])[0].0, "HC0511");
        // A part of the firm's own must still fit into the letters that take it in.
        let part = "{{!--\npart: x\n--}}\n{{nobody}}\n";
        assert_eq!(
            codes(&[file("head.en.hbs", part)]),
            [("HC0503", "head.en:4:3".to_owned())]
        );
    }

    #[test]
    fn a_name_that_was_meant_to_be_another_is_told() {
        let part = "{{!--\npart: x\n--}}\n";
        assert_eq!(
            codes(&[
                file("haed.en.hbs", part),
                file("hc-submission.en.hbs", LETTER),
                file("our-letter.en.hbs", LETTER)
            ]),
            [
                ("HC0573", "haed.en:1:1".to_owned()),
                ("HC0573", "hc-submission.en:1:1".to_owned())
            ]
        );
    }
}
