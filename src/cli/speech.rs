//! In which language a run speaks, and how much it says.
//!
//! Words to a person follow `--lang`, then the environment. What a program reads and what is written to a file follows `--lang` alone, so
//! that no machine's settings ever show in it.

use super::Lang;
use crate::finding::Language;
use crate::world::{Disk, World};
use std::ffi::OsString;

/// The variables that say a person's language; the first that is set decides.
pub(super) const VARIABLES: [&str; 4] = ["HC_PACK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

impl From<Option<Lang>> for Language {
    /// The language for a person.
    fn from(asked: Option<Lang>) -> Self {
        asked.map_or_else(of_the_environment, Language::from)
    }
}

/// The language of what a program reads, and of files.
pub(super) fn written(asked: Option<Lang>) -> Language {
    asked.map_or(Language::En, Language::from)
}

/// The same, where `words` says whether a person reads it.
pub(super) fn of(asked: Option<Lang>, reader: Reader) -> Language {
    match reader {
        Reader::Person => asked.into(),
        Reader::Program => written(asked),
    }
}

/// Who reads what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// A person.
    Person,
    /// A program.
    Program,
}

fn of_the_environment() -> Language {
    let world = Disk::default();
    chosen(|name| world.variable(name))
}

fn chosen(variable: impl Fn(&str) -> Option<OsString>) -> Language {
    let set = VARIABLES
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    let word = set.unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let language = word.split(['_', '.', '-', '@', ':']).next().unwrap_or_default();
    if language == "fr" {
        Language::Fr
    } else {
        Language::En
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(set: &[(&str, &str)]) -> Language {
        chosen(|name| {
            let found = set.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        assert_eq!(with(&[]), Language::En);
        assert_eq!(with(&[("LANG", "fr_CA.UTF-8")]), Language::Fr);
        assert_eq!(with(&[("LANG", "fr_CA.UTF-8"), ("LC_ALL", "C")]), Language::En);
        assert_eq!(with(&[("LANG", "fr_CA.UTF-8"), ("LC_ALL", "")]), Language::Fr);
        assert_eq!(with(&[("HC_PACK_LANG", "fr"), ("LC_ALL", "en_CA")]), Language::Fr);
        assert_eq!(with(&[("LANG", "french")]), Language::En);
    }
}
