//! Languages that have forms of letters of their own, or faces of their own for the same characters.
//!
//! In: a BCP 47 tag. Out: a [`Tongue`], by which shaped words are remembered. English, French and what says nothing of
//! its language are one tongue, so that their words are shaped once.

use std::cell::RefCell;

/// A language of a document, by the order in which they were met; [`PLAIN`] for English and French.
pub(super) type Tongue = usize;

/// English, French, and everything that does not say what it is.
pub(super) const PLAIN: Tongue = 0;

/// The languages of a document but English and French.
#[derive(Debug, Default)]
pub(super) struct Tongues(RefCell<Vec<Box<str>>>);

impl Tongues {
    /// The tongue of a language.
    pub(super) fn of(&self, tag: &str) -> Tongue {
        let primary = tag.get(..2).unwrap_or_default();
        let is_plain = matches!(primary, "" | "en" | "fr")
            && !tag.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic);
        if is_plain {
            return PLAIN;
        }
        let mut known = self.0.borrow_mut();
        let place = known.iter().position(|other| **other == *tag);
        place.unwrap_or_else(|| {
            known.push(tag.into());
            known.len() - 1
        }) + 1
    }

    /// The language of a tongue; empty for the plain one.
    pub(super) fn tag(&self, tongue: Tongue) -> Box<str> {
        let known = self.0.borrow();
        let place = tongue.checked_sub(1);
        place
            .and_then(|place| known.get(place).cloned())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_and_french_are_one() {
        let tongues = Tongues::default();
        assert_eq!(
            [tongues.of("en-CA"), tongues.of("fr"), tongues.of("")],
            [PLAIN; 3]
        );
        let (japanese, filipino) = (tongues.of("ja"), tongues.of("fil"));
        assert_eq!(tongues.of("ja"), japanese);
        assert_ne!(filipino, PLAIN);
        assert_eq!((&*tongues.tag(japanese), &*tongues.tag(PLAIN)), ("ja", ""));
        assert_ne!(tongues.of("frr"), PLAIN);
    }
}
