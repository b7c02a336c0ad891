//! Every finding the program can make: its code, weight, source and words. A file per area, a constant per code.
//!
//! | codes | area | file |
//! |---|---|---|
//! | HC00xx | the JSON text itself, files to be listed in it | `json`, `gather` |
//! | HC01xx | the schema: keys and shapes | `schema` |
//! | HC02xx | single values | `values` |
//! | HC03xx | across fields: the case hangs together | `consistency`, `prose`, `agreement` |
//! | HC04xx | evidence and form files | `evidence` |
//! | HC05xx | letters, templates and fonts, documents for the Court | `templates`, `argument`, `letters`, `own`, `pending`, `record` |
//! | HC06xx | the exhibit bundle | `bundle` |
//! | HC07xx | the package and its delivery | `package`, `delivery` |
//! | HC1xxx | the law: bars, substance, time limits, completeness, references | `law` |

pub mod agreement;
pub mod argument;
pub mod bundle;
pub mod consistency;
pub mod delivery;
pub mod evidence;
pub mod gather;
pub mod json;
pub mod law;
pub mod letters;
pub mod own;
pub mod package;
pub mod pending;
pub mod prose;
pub mod record;
pub mod schema;
pub mod supplement;
pub mod templates;
pub mod values;

use super::Row;

/// All rows, in the order of their codes.
#[must_use]
pub fn all() -> Vec<&'static Row> {
    let areas = [
        json::ALL,
        gather::ALL,
        schema::ALL,
        values::ALL,
        consistency::ALL,
        prose::ALL,
        agreement::ALL,
        evidence::ALL,
        templates::ALL,
        argument::ALL,
        letters::ALL,
        own::ALL,
        pending::ALL,
        record::ALL,
        bundle::ALL,
        package::ALL,
        delivery::ALL,
        supplement::ALL,
    ];
    let mut rows: Vec<_> = areas
        .iter()
        .chain(law::AREAS)
        .copied()
        .flatten()
        .copied()
        .collect();
    // An area's files group its rows by what they are about.
    rows.sort_by_key(|row| row.code);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn names(words: &super::super::Words) -> BTreeSet<String> {
        let text = [words.message, words.reason, words.help, words.when].join(" ");
        text.split('{')
            .skip(1)
            .filter_map(|s| s.split_once('}'))
            .map(|(n, _)| n.to_owned())
            .collect()
    }

    #[test]
    fn codes_are_unique_sorted_and_worded_in_both_languages() {
        let rows = all();
        for pair in rows.windows(2) {
            assert!(
                pair[0].code < pair[1].code,
                "{} before {}",
                pair[0].code,
                pair[1].code
            );
        }
        for row in rows {
            assert_eq!(row.code.len(), 6, "{}", row.code);
            assert_eq!(
                names(&row.en),
                names(&row.fr),
                "{}: the same names in both languages",
                row.code
            );
            for words in [&row.en, &row.fr] {
                assert!(
                    !words.message.is_empty() && !words.help.is_empty(),
                    "{}",
                    row.code
                );
                assert!(!words.message.ends_with('.'), "{}: no full stop", row.code);
            }
        }
    }

    fn numbers(text: &str) -> Vec<&str> {
        let digits = text.split(|c: char| !c.is_ascii_digit());
        let mut found: Vec<_> = digits.filter(|run| !run.is_empty()).collect();
        found.sort_unstable();
        found
    }

    fn in_backticks(text: &str) -> Vec<&str> {
        let mut found: Vec<_> = text.split('`').skip(1).step_by(2).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn both_languages_tell_the_same_occasion_and_source() {
        for row in all() {
            let (code, en, fr) = (row.code, &row.en, &row.fr);
            for words in [en, fr] {
                assert!(!words.when.is_empty(), "{code}: when does a user meet it?");
                assert!(!words.when.ends_with('.'), "{code}: no full stop");
            }
            assert_ne!(en.when, fr.when, "{code}");
            assert_eq!(en.source.is_empty(), fr.source.is_empty(), "{code}");
            for (en, fr) in [(en.when, fr.when), (en.source, fr.source)] {
                assert_eq!(
                    numbers(en),
                    numbers(fr),
                    "{code}: the same numbers in both languages"
                );
                assert_eq!(
                    in_backticks(en),
                    in_backticks(fr),
                    "{code}: the same names in both languages"
                );
            }
            // What is unconfirmed says so in either language.
            assert_eq!(
                en.source.contains("unconfirmed"),
                fr.source.contains("non confirmé"),
                "{code}"
            );
        }
    }
}
