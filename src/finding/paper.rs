//! The words of findings as paper has them.
//!
//! In: words made for a terminal. Out: the same words with the marks of print. Nothing is judged here.

use super::Language;

/// The words of a finding as paper has them: quotation marks for backticks, a capital at the beginning.
#[must_use]
pub fn on_paper(words: &str, language: Language) -> String {
    let out = quoted(words, language);
    let mut letters = out.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => out,
    }
}

/// The words of a finding in the middle of a sentence on paper: quotation marks for backticks.
#[must_use]
pub fn quoted(words: &str, language: Language) -> String {
    let (open, close) = match language {
        Language::En => ("“", "”"),
        Language::Fr => ("«\u{a0}", "\u{a0}»"),
    };
    let mut out = String::with_capacity(words.len() + 8);
    let mut inside = false;
    for (place, part) in words.split('`').enumerate() {
        if place > 0 {
            out.push_str(if inside { close } else { open });
            inside = !inside;
        }
        match language {
            Language::En => out.push_str(part),
            // A colon never begins a line.
            Language::Fr => out.push_str(&part.replace(" :", "\u{a0}:")),
        }
    }
    out
}

/// A whole number with `between` before each third digit from the end: 19,141.
#[must_use]
pub fn grouped(number: u64, between: &str) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push_str(between);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_has_quotation_marks_and_a_capital() {
        assert_eq!(
            on_paper("no exhibit has the id `x`", Language::En),
            "No exhibit has the id “x”"
        );
        assert_eq!(
            on_paper("été `a` et `b`", Language::Fr),
            "Été «\u{a0}a\u{a0}» et «\u{a0}b\u{a0}»"
        );
    }

    #[test]
    fn digits_stand_in_threes() {
        let shown = [0, 999, 1_000, 19_141, 1_000_000].map(|number| grouped(number, ","));
        assert_eq!(shown, ["0", "999", "1,000", "19,141", "1,000,000"]);
    }
}
