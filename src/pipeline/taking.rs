//! Taking the evidence in, and asking a person for the passwords of what is locked.
//!
//! In: the items of the case. Out: what became of each. Nobody is asked where nobody sits at a terminal, and no password is kept or told.

use crate::evidence::{self, Intake, Item, Means};
use rayon::prelude::*;

/// Asks a person for the password of the file that is named; nothing where the person has none.
pub type Ask<'a> = dyn Fn(&str) -> Option<String> + Sync + 'a;

/// How often a person is asked for the password of one file.
const TRIES_MAX: usize = 3;

/// Takes all items in, as many at a time as there are processors; then those again for which a person knows a password.
pub(super) fn take_in(means: &Means<'_>, items: &[Item], ask: Option<&Ask<'_>>) -> Vec<Intake> {
    let mut intakes: Vec<Intake> = items
        .into_par_iter()
        .map(|item| evidence::take_in(means, item.clone()))
        .collect();
    let Some(ask) = ask else {
        return intakes;
    };
    let known = means.readers.passwords().len();
    for (item, intake) in items.iter().zip(&mut intakes) {
        // What has just been typed for another file may open this one too.
        let mut is_new = means.readers.passwords().len() > known;
        let mut asked: Vec<String> = Vec::new();
        while let Some(path) = evidence::locked(intake).map(str::to_owned) {
            if !is_new {
                if asked.iter().filter(|other| **other == path).count() >= TRIES_MAX {
                    break;
                }
                let Some(password) = ask(&path) else { break };
                means.readers.learn(password);
                asked.push(path);
            }
            is_new = false;
            *intake = evidence::take_in(means, item.clone());
        }
    }
    intakes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Pages, Readers, Source};
    use crate::finding::Language;
    use crate::pdf::trial::locked;
    use crate::store::{Desk, Origin};
    use crate::typeset::Fonts;
    use crate::world::Disk;
    use std::sync::Mutex;

    fn item(name: &str, password: &str) -> Item {
        Item {
            files: vec![Source {
                path_as_written: name.into(),
                origin: Origin::held(locked(password)),
                ..Source::default()
            }],
            ..Item::default()
        }
    }

    /// What became of two files with that password and one with another, and for what a person was asked who answers so.
    fn taken(answers: &[&str]) -> (Vec<bool>, Vec<String>) {
        let world = Disk::default();
        let means = Means {
            desk: Desk {
                world: &world,
                folder: None,
                cache: None,
            },
            readers: &Readers::of(&world),
            fonts: &Fonts::embedded(),
            language: Language::En,
            pages: Pages::Bound,
        };
        let items = [
            item("a.pdf", "secret"),
            item("b.pdf", "secret"),
            item("c.pdf", "other"),
        ];
        let asked = Mutex::new((answers.iter(), Vec::new()));
        let ask = |path: &str| {
            let mut asked = asked.lock().unwrap();
            asked.1.push(path.to_owned());
            asked.0.next().map(|answer| (*answer).to_owned())
        };
        let intakes = take_in(&means, &items, Some(&ask));
        let opened = intakes.iter().map(|intake| intake.exhibit.is_some());
        (opened.collect(), asked.into_inner().unwrap().1)
    }

    #[test]
    fn a_person_is_asked_for_what_is_locked() {
        let (opened, asked) = taken(&["secret", "other"]);
        assert_eq!(opened, [true; 3]);
        // One answer opens both.
        assert_eq!(asked, ["a.pdf", "c.pdf"]);
        let (opened, asked) = taken(&["wrong", "wrong", "wrong", "secret"]);
        assert_eq!(opened, [false, true, false]);
        assert_eq!(asked, ["a.pdf", "a.pdf", "a.pdf", "b.pdf", "c.pdf"]);
        assert_eq!(taken(&[]).0, [false; 3]);
    }
}
