//! What taking in evidence needs beside the files.

use super::Readers;
use crate::finding::Language;
use crate::store::Desk;
use crate::typeset::Fonts;

/// Whether the pages of what is taken in are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// They will be bound: those that are set here are made.
    Bound,
    /// Only their number and what is to be said of them: those that are set here are laid out, and no file is made of them.
    Counted,
}

/// The door to the machine, the fonts for pages that are set here, and the language of the words that are added to them.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The door to the machine, and the place for pages that are made here.
    pub desk: Desk<'a>,
    /// The second processes that read foreign files, and the passwords of those.
    pub readers: &'a Readers<'a>,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The language of the bundle.
    pub language: Language,
    /// Whether the pages are wanted.
    pub pages: Pages,
}

/// Takes in an item of files that are held in memory, with nothing beside them.
#[cfg(test)]
pub(crate) fn take_in_held(item: super::Item) -> super::Intake {
    let world = crate::world::Disk::default();
    let means = Means {
        desk: Desk {
            world: &world,
            folder: None,
        },
        readers: &Readers::of(&world),
        fonts: &Fonts::embedded(),
        language: Language::En,
        pages: Pages::Bound,
    };
    super::take_in(&means, item)
}
