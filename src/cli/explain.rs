//! `explain`: one finding's code in words: what, why, how to put it right, when one meets it, what it rests on.

use super::{Exit, Lang, print};
use crate::finding::{Language, Row, catalogue};
use crate::report;
use std::fmt::Write as _;

/// Prints the words of each code; a code that does not exist is a fault of the call.
pub(super) fn codes(codes: &[String], lang: Option<Lang>) -> Exit {
    let language = Language::from(lang);
    let all = catalogue::all();
    let mut out = String::new();
    for code in codes {
        let wanted = code.trim().to_uppercase();
        match all.iter().find(|row| row.code == wanted) {
            Some(row) => out.push_str(&words(row, language)),
            None => return print::unknown_code(language, code),
        }
    }
    print::answer(&out)
}

/// `{name}` as a reader sees a blank: `<name>`.
pub(super) fn blanks(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let name = after.split_once('}').filter(|(name, _)| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        });
        match name {
            Some((name, following)) => {
                let _always = write!(out, "<{name}>");
                rest = following;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

fn words(row: &Row, language: Language) -> String {
    let words = row.words(language);
    let titles = match language {
        Language::En => ["why", "remedy", "when", "source"],
        Language::Fr => ["raison", "remède", "quand", "source"],
    };
    let parts = [words.reason, words.help, words.when, words.source];
    let mut out = format!(
        "{}[{}]: {}\n",
        report::severity_word(row.severity, language),
        row.code,
        blanks(words.message)
    );
    let is_blank = |part: &str| part.starts_with('{') && part.find('}') == Some(part.len() - 1);
    let told = |part: &str| !(part.is_empty() || is_blank(part));
    for (title, part) in titles.iter().zip(parts).filter(|(_, part)| told(part)) {
        // What a finding adds to the end of its sentence has no words of its own.
        let part = part.strip_suffix("{about}").unwrap_or(part);
        let _always = writeln!(out, "  {title}: {}", blanks(part));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_blanks_and_other_braces_stay() {
        assert_eq!(blanks("until {last}: {"), "until <last>: {");
        assert_eq!(blanks("{{x}} {A}"), "{<x>} {A}");
    }

    #[test]
    fn an_explanation_has_all_its_parts() {
        let row = catalogue::all().into_iter().find(|row| row.code == "HC1203");
        let said = words(row.expect("a row of the law"), Language::Fr);
        for part in [
            "erreur[HC1203]",
            "raison:",
            "remède:",
            "quand:",
            "source: LIPR, al. 72(2)c)",
        ] {
            assert!(said.contains(part), "{said}");
        }
    }
}
