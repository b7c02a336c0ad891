//! The lists of sums in a bag (RFC 8493, section 2.1.3), read with suspicion.
//!
//! In: the bytes of a manifest or tag manifest. Out: the sum recorded for each path, and whether the list itself is damaged. A
//! list that names a wrong sum accuses a file; so a damaged list must be told from a changed file.

use std::collections::BTreeMap;

/// A list of sums.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// The sum recorded for each path.
    pub(super) of: BTreeMap<String, String>,
    /// Whether any line is not a sum and a path.
    pub(super) damaged: bool,
}

/// What a recorded sum says about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is the file's sum.
    Same,
    /// The file is another than the one that was summed.
    FileChanged,
    /// The record is no sum, or so near to the file's own that only the record can have changed.
    RecordDamaged,
}

/// The digits of a SHA-256.
const DIGITS: usize = 64;

/// Two different files agree in about four digits of 64; a record that differs from the file's sum in this many or fewer is
/// the file's sum, damaged.
const DAMAGED_DIGITS_MAX: usize = 8;

pub(super) fn parse(bytes: &[u8]) -> Sums {
    let text = String::from_utf8_lossy(bytes);
    let mut sums = Sums::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let Some((sum, path)) = line.split_once(char::is_whitespace) else {
            sums.damaged = true;
            continue;
        };
        sums.damaged |= !is_sum(sum);
        sums.damaged |= sums
            .of
            .insert(unescape(path.trim_start()), sum.to_owned())
            .is_some();
    }
    // This program writes a list in one way only, so any other form of it has been changed.
    let written: String = sums
        .of
        .iter()
        .map(|(path, sum)| format!("{sum}  {path}\n"))
        .collect();
    sums.damaged |= sums.of.is_empty() || written.as_bytes() != bytes;
    sums
}

/// RFC 8493 writes a line break and a percent sign in a path as an escape.
fn unescape(path: &str) -> String {
    path.replace("%0A", "\n")
        .replace("%0a", "\n")
        .replace("%0D", "\r")
        .replace("%0d", "\r")
        .replace("%25", "%")
}

fn is_sum(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

pub(super) fn judge(recorded: &str, found: &str) -> Verdict {
    if recorded == found {
        return Verdict::Same;
    }
    let apart = recorded
        .bytes()
        .zip(found.bytes())
        .filter(|(a, b)| a != b)
        .count();
    if !is_sum(recorded) || apart <= DAMAGED_DIGITS_MAX {
        Verdict::RecordDamaged
    } else {
        Verdict::FileChanged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn a_changed_file_is_told_from_a_damaged_record() {
        let (sum, other) = (sha256(b"a"), sha256(b"b"));
        assert_eq!(judge(&sum, &sum), Verdict::Same);
        assert_eq!(judge(&other, &sum), Verdict::FileChanged);
        assert_eq!(judge(&sum.replacen('c', "d", 1), &sum), Verdict::RecordDamaged);
        assert_eq!(judge("zz", &sum), Verdict::RecordDamaged);
    }

    #[test]
    fn lines_are_a_sum_and_a_path_in_their_order() {
        let sum = sha256(b"a");
        let sums = parse(format!("{sum}  data/a b.pdf\n{sum}  data/b\n").as_bytes());
        assert_eq!(sums.of.get("data/a b.pdf"), Some(&sum));
        assert!(!sums.damaged);
        for damaged in [
            format!("{sum}\n"),
            format!("{sum}  a\n{sum}  a\n"),
            format!("{sum}  b\n{sum}  a\n"),
            format!("{sum} a\n"),
            format!("{sum}  a"),
            format!("{}  a\n", sum.to_uppercase()),
            String::new(),
        ] {
            assert!(parse(damaged.as_bytes()).damaged, "{damaged}");
        }
        assert!(parse(b"\xff  a\n").damaged);
    }
}
