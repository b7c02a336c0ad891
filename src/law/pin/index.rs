//! The lists of provisions and the look-up in them.

use super::{Consolidation, Standing};
use crate::law::provision::Statute;
use jiff::civil::Date;
use std::sync::LazyLock;

/// A statute's list: three lines of heading, then labels sorted by bytes, each with its marks.
fn text(statute: Statute) -> &'static str {
    match statute {
        Statute::Irpa => include_str!("../provisions/irpa.txt"),
        Statute::Irpr => include_str!("../provisions/irpr.txt"),
        Statute::ImmigrationRules => include_str!("../provisions/fc-immigration-rules.txt"),
        Statute::FederalCourtsRules => include_str!("../provisions/federal-courts-rules.txt"),
        Statute::FederalCourtsAct => include_str!("../provisions/federal-courts-act.txt"),
        Statute::InterpretationAct => include_str!("../provisions/interpretation-act.txt"),
    }
}

/// A label, and whether it is marked as repealed.
type Entry = (&'static str, bool);

static LISTS: LazyLock<[Vec<Entry>; 6]> = LazyLock::new(|| Statute::ALL.map(list));

fn list(statute: Statute) -> Vec<Entry> {
    let lines = text(statute).lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let label = line.trim_end_matches(['!', '~', 'e', 'f']);
            (label, line[label.len()..].contains('!'))
        })
        .collect()
}

fn find(statute: Statute, label: &str) -> Option<bool> {
    let list = &LISTS[statute as usize];
    let place = list.binary_search_by_key(&label, |entry| entry.0).ok()?;
    Some(list[place].1)
}

pub(super) fn standing(statute: Statute, label: &str) -> Standing {
    match find(statute, label) {
        Some(false) => Standing::Exists,
        Some(true) => Standing::Repealed,
        // Parts of a repealed provision are not listed any more.
        None => match label.rfind('(').map(|at| standing(statute, &label[..at])) {
            Some(Standing::Repealed) => Standing::Repealed,
            _ => Standing::Unknown,
        },
    }
}

pub(super) fn consolidation(statute: Statute) -> Consolidation {
    let mut dates = text(statute)
        .lines()
        .skip(1)
        .map(|line| line.trim_start_matches("# ").parse::<Date>());
    let mut date = || {
        let line = dates.next().and_then(Result::ok);
        line.expect("each list begins with its two dates, which a test reads")
    };
    Consolidation {
        current_to: date(),
        amended_on: date(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_dated() {
        for (place, statute) in Statute::ALL.into_iter().enumerate() {
            assert_eq!(statute as usize, place);
            assert!(LISTS[place].is_sorted_by(|a, b| a.0 < b.0), "{statute:?}");
            let dates = consolidation(statute);
            assert!(dates.amended_on <= dates.current_to);
        }
    }
}
