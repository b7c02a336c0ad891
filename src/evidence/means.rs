//! What taking in evidence needs beside the files.

use crate::finding::Language;
use crate::typeset::Fonts;
use crate::world::World;

/// The door to the machine, the fonts for pages that are set here, and the language of the words that are added to them.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The door to the machine, for an office program.
    pub world: &'a dyn World,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The language of the bundle.
    pub language: Language,
}
