//! Findings about the JSON text itself.

use super::Row;
use crate::finding::{Severity::Error, Words};

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[&DUPLICATE_KEY];

/// The same key twice in one object.
pub const DUPLICATE_KEY: Row = Row {
    code: "HC0007",
    severity: Error,
    when: "an object of the case has the same key twice",
    source: "RFC 8259, section 4 (names within an object should be unique)",
    en: Words {
        message: "the key `{key}` stands twice in this object",
        reason: "only one of the two values could be used, and which one is a guess",
        help: "keep the one that is right and delete the other",
    },
    fr: Words {
        message: "la clé `{key}` figure deux fois dans cet objet",
        reason: "une seule des deux valeurs pourrait servir, et rien ne dit laquelle",
        help: "gardez la bonne et supprimez l'autre",
    },
};
