//! Where words may be divided, and where lines should not end between them.
//!
//! In: a word and its language. Out: places within it, as byte offsets. Nothing here measures.

use crate::typeset::shape::is_ignorable;

/// No word of a language is longer; what is longer is cut anywhere (hypher takes 45 bytes with its marks).
const WORD_BYTES_MAX: usize = 40;

pub(super) fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || (word.contains('@') && word.contains('.'))
}

/// Where an address may be divided: after a mark that no reader takes for a part of the sentence.
pub(super) fn address_cuts(word: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut before = ' ';
    let scheme = word.find("://").map_or(3, |at| at + 3);
    for (at, c) in word.char_indices() {
        if matches!(before, '/' | '?' | '&' | '=' | '_' | '@' | '.' | '-' | '#')
            && c.is_alphanumeric()
            && at > scheme
        {
            cuts.push(at);
        }
        before = c;
    }
    cuts
}

/// Scripts that write words without spaces, and for which no dictionary is carried.
pub(super) fn writes_no_spaces(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Where a word may be divided by its language, as byte offsets.
pub(super) fn syllable_cuts(word: &str, language: &str) -> Vec<usize> {
    let lang = match language.get(..2) {
        Some("en") => hypher::Lang::English,
        Some("fr") => hypher::Lang::French,
        _ => return Vec::new(),
    };
    // Marks around the word and an elided article before it (l’appartement) are no part of it.
    let after_article = word.rfind(['\'', '’']).map_or(0, |at| {
        let tail = at + word[at..].chars().next().map_or(1, char::len_utf8);
        if word[tail..].chars().filter(|c| c.is_alphabetic()).count() > 3 {
            tail
        } else {
            0
        }
    });
    let Some(first) = word[after_article..]
        .find(char::is_alphabetic)
        .map(|at| at + after_article)
    else {
        return Vec::new();
    };
    let core_end = word[first..]
        .find(|c: char| !c.is_alphabetic() && !is_ignorable(c))
        .map_or(word.len(), |at| at + first);
    let core = &word[first..core_end];
    let rest_is_marks = word[core_end..].chars().all(|c| !c.is_alphanumeric());
    // Names are not divided, nor are acronyms.
    if !rest_is_marks
        || core.chars().count() < 6
        || core.len() > WORD_BYTES_MAX
        || core.chars().any(char::is_uppercase)
    {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    let mut at = first;
    for syllable in hypher::hyphenate(core, lang) {
        at += syllable.len();
        cuts.push(at);
    }
    cuts.pop();
    cuts
}

/// Whether the place at byte `at` lies within a Korean word: Korean has spaces, and lines end at them.
pub(super) fn is_one_word(slice: &str, at: usize) -> bool {
    let hangul =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}'));
    let (before, after) = slice.split_at(at);
    hangul(before.chars().next_back()) && hangul(after.chars().next())
}

/// Whether the place at byte `at` lies within a reference or a range of numbers: `20(1)|(a)`, `34–|35`.
pub(super) fn is_one_reference(slice: &str, at: usize) -> bool {
    let (before, after) = slice.split_at(at);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if let Some(range) = before.strip_suffix('–') {
        return digit(range.chars().next_back()) && digit(after.chars().next());
    }
    let part = after
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .is_some_and(|(inside, _)| {
            inside.len() <= 5 && inside.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
        });
    let number = || before.rsplit([' ', '\n']).next().unwrap_or_default();
    part && before.ends_with(')') && number().contains(|c: char| c.is_ascii_digit())
}

/// Whether a line should not end between `word` and what follows byte `next` of `slice`.
pub(super) fn binds(word: &str, slice: &str, next: usize) -> bool {
    const BEFORE_NUMBERS: [&str; 42] = [
        "s.",
        "ss.",
        "sec.",
        "section",
        "sections",
        "subsection",
        "paragraph",
        "paragraphs",
        "para.",
        "paras.",
        "p.",
        "pp.",
        "page",
        "pages",
        "no.",
        "nos.",
        "art.",
        "article",
        "articles",
        "rule",
        "rules",
        "part",
        "exhibit",
        "exhibits",
        "pièce",
        "pièces",
        "tab",
        "onglet",
        "chapter",
        "c.",
        "ch.",
        "paragraphe",
        "alinéa",
        "règle",
        "§",
        "§§",
        "n°",
        "nº",
        "note",
        "vol.",
        "c",
        "r",
    ];
    const BEFORE_NAMES: [&str; 14] = [
        "mr.", "mrs.", "ms.", "dr.", "m.", "mme", "mlle", "me", "prof.", "exhibit", "exhibits", "pièce",
        "pièces", "tab",
    ];
    const MONTHS: [&str; 24] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let own = word
        .rsplit([' ', '\u{a0}'])
        .next()
        .unwrap_or(word)
        .trim_start_matches(['(', '[', '“', '«']);
    let after = slice[next..].split([' ', '\n']).next().unwrap_or_default();
    let numeric = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let opened = after.trim_start_matches('(');
    // A number or a name on one side is what all of these have in common, and what most words have not.
    let is_plain = |text: &str| !text.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase());
    if is_plain(opened) && is_plain(after) && is_plain(own) && !own.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let lower = own.to_lowercase();
    let bare = after
        .trim_end_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let capital = after.starts_with(char::is_uppercase);
    // Names of statutes and courts: IRPA 41(a), 2015 SCC 61.
    let is_short_name =
        |text: &str| (2..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
    let is_initial = own.len() <= 3 && own.ends_with('.') && own.starts_with(char::is_uppercase);
    (numeric(opened) && BEFORE_NUMBERS.contains(&lower.as_str()))
        || (capital && is_initial && own.chars().count() == 2)
        || (numeric(after) && is_short_name(own))
        || (numeric(own) && own.len() == 4 && is_short_name(after))
        || (capital && BEFORE_NAMES.contains(&lower.as_str()))
        || (numeric(own) && own.len() <= 4 && MONTHS.contains(&bare.as_str()))
        || (MONTHS.contains(&lower.as_str()) && numeric(after) && bare.len() <= 2)
        || (own.ends_with(|c: char| c.is_ascii_digit())
            && (after.starts_with(['$', '%', '€']) || matches!(bare.as_str(), "km" | "kg")))
        || (own.ends_with(|c: char| c.is_ascii_digit())
            && numeric(after)
            && own.len() <= 3
            && bare.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_divide_by_their_language() {
        let cut = |word: &str, language| {
            let mut parts = Vec::new();
            let mut from = 0;
            for at in syllable_cuts(word, language) {
                parts.push(word[from..at].to_owned());
                from = at;
            }
            parts.push(word[from..].to_owned());
            parts.join("-")
        };
        assert_eq!(cut("compassionate,", "en-CA"), "com-pas-sion-ate,");
        assert!(cut("l’établissement", "fr-CA").starts_with("l’éta-"));
        assert_eq!(cut("Vancouver", "en-CA"), "Vancouver");
        assert_eq!(cut("humanitarian", "ta"), "humanitarian");
    }

    #[test]
    fn references_and_dates_hold_together() {
        assert!(binds("s.", "s. 25(1)", 3));
        assert!(binds("(Exhibit", "(Exhibit D)", 9));
        assert!(binds("12", "12 March 2024", 3));
        assert!(binds("March", "March 12, 2024", 6));
        assert!(binds("IRPA", "IRPA 41(a)", 5));
        assert!(binds("2015", "2015 SCC 61", 5));
        assert!(binds("J.", "J. Example", 3));
        assert!(!binds("the", "the house", 4));
        assert!(is_one_reference("with 20(1)(a))", 10));
        assert!(is_one_reference("pp. 34–35", 9));
        assert!(!is_one_reference("(one)(two)", 5));
        assert!(is_one_word("이곳에서", 3) && !is_one_word("在这里", 3));
    }

    #[test]
    fn addresses_divide_after_marks() {
        let word = "https://www.example.org/a/b?c=d";
        assert!(is_address(word));
        assert!(
            address_cuts(word)
                .iter()
                .all(|at| !word[..*at].ends_with(char::is_alphanumeric))
        );
    }
}
