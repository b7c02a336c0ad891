//! The marks of exhibits: letters or numbers, and those under which some were filed before.
//!
//! In: for each exhibit in its order, the mark under which it was filed, if it was, and the marks that were given to others. Out: a mark
//! for each. What was filed keeps its mark; what comes late never takes one that stands between: it becomes 12A, or the next letter.

use super::letters;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How exhibits are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Marking {
    /// A, B … Z, AA.
    #[default]
    Letters,
    /// 1, 2, 3.
    Numbers,
}

/// A mark for each exhibit, none of which is one of `taken`. Where a mark that was filed begins with a digit, numbers are what is in use.
#[must_use]
pub fn marks(filed: &[Option<String>], taken: &[String], marking: Marking) -> Vec<String> {
    let of_others = taken.iter();
    let known: Vec<&str> = filed
        .iter()
        .flatten()
        .chain(of_others)
        .map(|mark| mark.trim())
        .collect();
    let numbers = marking == Marking::Numbers
        || known
            .iter()
            .any(|mark| mark.starts_with(|c: char| c.is_ascii_digit()));
    let mut taken: BTreeSet<String> = known.iter().map(|mark| (*mark).to_owned()).collect();
    let mut free = Free {
        next: known
            .iter()
            .filter_map(|mark| place(mark, numbers))
            .max()
            .map_or(0, |last| last + 1),
        numbers,
    };
    let last_filed = filed.iter().rposition(Option::is_some);
    let mut before: Option<&str> = None;
    let mut marks = Vec::with_capacity(filed.len());
    for (nth, own) in filed.iter().enumerate() {
        let mark = match own {
            Some(mark) => {
                before = Some(mark.trim());
                mark.trim().to_owned()
            }
            None => match before.filter(|_| numbers && last_filed.is_some_and(|last| nth < last)) {
                Some(before) => beside(before, &taken),
                None => free.mark(&taken),
            },
        };
        taken.insert(mark.clone());
        marks.push(mark);
    }
    marks
}

/// The marks behind all that were filed.
struct Free {
    next: usize,
    numbers: bool,
}

impl Free {
    fn mark(&mut self, taken: &BTreeSet<String>) -> String {
        loop {
            let mark = if self.numbers {
                (self.next + 1).to_string()
            } else {
                letters(self.next)
            };
            self.next += 1;
            if !taken.contains(&mark) {
                return mark;
            }
        }
    }
}

/// The first free mark beside a number: 12A, 12B.
fn beside(before: &str, taken: &BTreeSet<String>) -> String {
    let number: String = before.chars().take_while(char::is_ascii_digit).collect();
    let mut place = 0;
    loop {
        let mark = format!("{number}{}", letters(place));
        if !taken.contains(&mark) {
            return mark;
        }
        place += 1;
    }
}

/// Where a mark stands among its like, from 0; nothing for one of the other kind.
fn place(mark: &str, numbers: bool) -> Option<usize> {
    if numbers {
        let digits: String = mark.chars().take_while(char::is_ascii_digit).collect();
        return digits.parse::<usize>().ok()?.checked_sub(1);
    }
    let plain = !mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|b| b.is_ascii_uppercase());
    plain.then(|| {
        let count = mark.bytes().fold(0, |n, b| n * 26 + usize::from(b - b'A') + 1);
        count - 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(filed: &[&str], marking: Marking) -> Vec<String> {
        let filed: Vec<Option<String>> = filed
            .iter()
            .map(|mark| (!mark.is_empty()).then(|| (*mark).to_owned()))
            .collect();
        marks(&filed, &[], marking)
    }

    #[test]
    fn a_first_filing_is_marked_in_its_order() {
        assert_eq!(marked(&["", "", ""], Marking::Letters), ["A", "B", "C"]);
        assert_eq!(marked(&["", "", ""], Marking::Numbers), ["1", "2", "3"]);
    }

    #[test]
    fn what_was_filed_keeps_its_mark() {
        assert_eq!(marked(&["A", "B", ""], Marking::Letters), ["A", "B", "C"]);
        assert_eq!(
            marked(&["A", "", "B", ""], Marking::Letters),
            ["A", "C", "B", "D"]
        );
        assert_eq!(marked(&["", "Z"], Marking::Letters), ["AA", "Z"]);
    }

    #[test]
    fn a_mark_that_others_have_is_not_given_again() {
        let taken = ["A", "D"].map(str::to_owned);
        assert_eq!(marks(&[None, None], &taken, Marking::Letters), ["E", "F"]);
        let taken = ["2".to_owned()];
        let list = [Some("1".to_owned()), None, None];
        assert_eq!(marks(&list, &taken, Marking::Numbers), ["1", "3", "4"]);
    }

    #[test]
    fn late_numbers_stand_beside() {
        assert_eq!(
            marked(&["11", "12", "", "", "13", ""], Marking::Letters),
            ["11", "12", "12A", "12B", "13", "14"]
        );
        assert_eq!(
            marked(&["12", "12A", "", "13"], Marking::Numbers),
            ["12", "12A", "12B", "13"]
        );
        assert_eq!(marked(&["", "1"], Marking::Numbers), ["2", "1"]);
    }
}
