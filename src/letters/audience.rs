//! For whom a letter is: the office, the client, a third party, or nobody but the file.
//!
//! In: what the head of a template says. Out: an [`Audience`], which decides the folder of the package in which the letter
//! lands, so that nobody uploads a sheet that is for the file. What says nothing is for the office.

/// For whom a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Audience {
    /// The office that decides: it is filed.
    #[default]
    Office,
    /// The client: it is handed over, never filed.
    Client,
    /// Somebody who is asked for a letter or a document.
    ThirdParty,
    /// Nobody: it stays in the file.
    File,
}

/// Each audience by its word in the head of a template.
pub const WORDS: [(&str, Audience); 4] = [
    ("office", Audience::Office),
    ("client", Audience::Client),
    ("third_party", Audience::ThirdParty),
    ("file", Audience::File),
];

impl Audience {
    /// The audience of that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, audience)| *audience)
    }

    /// Its word in the head of a template.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS
            .iter()
            .find(|(_, audience)| *audience == self)
            .map_or("", |(word, _)| word)
    }

    /// Whether what is written for it goes to the office.
    #[must_use]
    pub fn is_filed(self) -> bool {
        self == Audience::Office
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_their_audience_and_back() {
        for (word, audience) in WORDS {
            assert_eq!((Audience::named(word), audience.word()), (Some(audience), word));
        }
        assert_eq!(Audience::named("officer"), None);
    }
}
