//! Counts and sums that the texts tell, against those of the data.

use super::tokens::number;
use super::{Scene, is_french, rows, sentences};
use crate::case::model::evidence::ExhibitKind;
use crate::finding::{Finding, Place, Pointer};

/// `Three children are directly affected`, where the case argues the interests of another number.
pub(in crate::check::rules) fn children(scene: &Scene<'_>) -> Vec<Finding> {
    let argued = scene
        .case
        .people
        .iter()
        .filter(|person| person.best_interests.is_some())
        .count();
    let Ok(argued) = i16::try_from(argued) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for passage in sentences(scene) {
        let words = &passage.words;
        for (at, word) in words.iter().enumerate() {
            let of_children = words
                .get(at + 1)
                .is_some_and(|next| !word.ends && next.is_any(&["children", "child", "enfants", "enfant"]));
            if !of_children {
                continue;
            }
            let affected = words
                .get(at + 2..)
                .unwrap_or_default()
                .iter()
                .take(3)
                .any(|word| word.is_any(&["affected", "touchés", "touchées", "touché", "touchée"]));
            let told = number(word.text).filter(|told| affected && *told != argued);
            if let Some(told) = told {
                findings.push(
                    Finding::new(&rows::COUNT_TOLD, Place::value(passage.at.clone()))
                        .with("told", told)
                        .with("argued", argued),
                );
            }
        }
    }
    findings
}

/// A sum in dollars: where it stands in a text, and its cents.
fn sums_in(text: &str) -> Vec<(usize, u64)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('$') {
        let after: String = text[at + 1..]
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == ',' || *c == '.')
            .collect();
        let english = after.trim_end_matches([',', '.']).replace(',', "");
        // French writes `2 870,00 $`.
        let before: String = text[..at]
            .chars()
            .rev()
            .take_while(|c| c.is_ascii_digit() || ", \u{a0}\u{202f}".contains(*c))
            .collect();
        let before: String = before
            .chars()
            .rev()
            .filter(|c| c.is_ascii_digit() || *c == ',')
            .collect();
        let french = before.trim_matches(',').replace(',', ".");
        let written = if english.is_empty() { french } else { english };
        found.extend(cents(&written).map(|cents| (at + 1 + after.len(), cents)));
    }
    found
}

fn cents(written: &str) -> Option<u64> {
    let (whole, cents) = written.split_once('.').unwrap_or((written, "00"));
    let cents: u64 = if cents.len() == 2 {
        cents.parse().ok()?
    } else {
        return None;
    };
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// Words behind a sum that make it the whole.
const IN_ALL: &[&str] = &["in all", "in total", "altogether", "au total", "en tout"];

/// A receipt that is said to be of another sum than the fees that cite it.
pub(in crate::check::rules) fn sums(scene: &Scene<'_>) -> Vec<Finding> {
    let case = scene.case;
    let receipts = case
        .evidence
        .iter()
        .enumerate()
        .filter(|(_, one)| one.kind == ExhibitKind::FeeReceipt);
    let mut findings = Vec::new();
    for (index, receipt) in receipts {
        let fees: Vec<u64> = case
            .fees
            .iter()
            .filter(|fee| fee.exhibit.as_ref() == Some(&receipt.id))
            .filter_map(|fee| fee.amount.cents())
            .collect();
        let paid: u64 = fees.iter().sum();
        for (key, text) in [
            ("title", receipt.title.as_str()),
            ("proves", receipt.proves.as_str()),
        ] {
            for (end, told) in sums_in(text) {
                let rest = text[end..].trim_start_matches(['\u{a0}', '\u{202f}', ' ', '$']);
                let whole = IN_ALL.iter().any(|words| rest.starts_with(words));
                if whole && !fees.is_empty() && told != paid {
                    let at = Pointer::new("/evidence").join(index).join(key);
                    findings.push(
                        Finding::new(&rows::SUM_TOLD, Place::value(at))
                            .with("told", dollars(told, is_french(scene)))
                            .with("paid", dollars(paid, is_french(scene)))
                            .with("id", &receipt.id),
                    );
                }
            }
        }
    }
    findings
}

/// A sum as a letter of the case writes it.
fn dollars(cents: u64, french: bool) -> String {
    let (whole, cents) = (cents / 100, cents % 100);
    if french {
        format!("{whole},{cents:02} $")
    } else {
        format!("${whole}.{cents:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::sums_in;

    #[test]
    fn sums_are_read_as_both_languages_write_them() {
        assert_eq!(sums_in("fees, $2,870.00 in all."), [(15, 287_000)]);
        assert_eq!(
            sums_in("2 870,00 $ en tout").first().map(|one| one.1),
            Some(287_000)
        );
        assert_eq!(sums_in("$85").first().map(|one| one.1), Some(8_500));
    }
}
