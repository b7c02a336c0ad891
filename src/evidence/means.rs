//! What taking in evidence needs beside the files.

use crate::finding::Language;
use crate::store::Desk;
use crate::typeset::Fonts;

/// The door to the machine, the fonts for pages that are set here, and the language of the words that are added to them.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The door to the machine, and the place for pages that are made here.
    pub desk: Desk<'a>,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The language of the bundle.
    pub language: Language,
}
