//! What a run lets pass and what it does not: levels and codes that count as errors, that are set aside, that are shown.
//!
//! In: levels, codes and beginnings of codes from the command line. Out: findings with their [`Stance`]. An error outside
//! the law can never be set aside, because the package would lack or contradict something; an error of the law can, and
//! stays in the manifest with its weight.

use super::{Finding, Severity, Stance, catalogue};
use std::str::FromStr;

/// A code, or the beginning of some: `HC1005`, `HC10`, `HC1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes(String);

impl Codes {
    fn holds(&self, code: &str) -> bool {
        code.starts_with(&self.0)
    }
}

impl FromStr for Codes {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_uppercase();
        let known =
            wanted.starts_with("HC") && catalogue::all().iter().any(|row| row.code.starts_with(&wanted));
        if known {
            Ok(Codes(wanted))
        } else {
            Err("no code begins so; `hc-pack rules` lists them".to_owned())
        }
    }
}

/// What counts as an error: everything from a level on, or codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// Everything of this weight or more.
    Level(Severity),
    /// These codes, answered or not.
    Codes(Codes),
}

impl FromStr for Denied {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "note" => Ok(Denied::Level(Severity::Note)),
            "warning" => Ok(Denied::Level(Severity::Warning)),
            "error" => Ok(Denied::Level(Severity::Error)),
            code => code
                .parse()
                .map(Denied::Codes)
                .map_err(|error: String| format!("neither `note`, `warning`, `error` nor a code: {error}")),
        }
    }
}

/// The policy of a run. The default lets every finding weigh what it weighs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// What counts as an error.
    pub deny: Vec<Denied>,
    /// What is shown, beside errors; everything where nothing is named.
    pub only: Vec<Codes>,
    /// What is set aside.
    pub skip: Vec<Codes>,
}

impl Policy {
    /// Sets aside what is to be set aside.
    pub fn set_aside(&self, findings: &mut [Finding]) {
        for finding in findings {
            let code = finding.code();
            let is_law = code.starts_with("HC1");
            let skipped = self.skip.iter().any(|codes| codes.holds(code));
            if skipped && (is_law || finding.row.severity < Severity::Error) {
                finding.stance = Stance::SetAside;
            }
        }
    }

    /// Gives every finding its stance: what is denied is an error, even where it is set aside too.
    pub fn apply(&self, findings: &mut [Finding]) {
        self.set_aside(findings);
        for finding in findings {
            let denied = self.deny.iter().any(|one| match one {
                Denied::Level(level) => {
                    finding.answer.is_none()
                        && finding.stance == Stance::AsItIs
                        && finding.row.severity >= *level
                }
                Denied::Codes(codes) => codes.holds(finding.code()),
            });
            if denied {
                finding.stance = Stance::Denied;
            }
        }
    }

    /// Whether a finding is shown. Errors always are, and so is an error that is set aside.
    #[must_use]
    pub fn shows(&self, finding: &Finding) -> bool {
        if finding.severity() == Severity::Error || finding.row.severity == Severity::Error {
            return true;
        }
        let wanted = self.only.is_empty() || self.only.iter().any(|codes| codes.holds(finding.code()));
        wanted && finding.stance != Stance::SetAside
    }
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;

    fn of(code: &str) -> Finding {
        let row = catalogue::all().into_iter().find(|row| row.code == code);
        Finding::new(row.unwrap(), Place::Whole)
    }

    fn weighed(policy: &Policy, code: &str) -> (Severity, bool) {
        let mut findings = [of(code)];
        policy.apply(&mut findings);
        (findings[0].severity(), policy.shows(&findings[0]))
    }

    #[test]
    fn errors_of_the_law_can_be_set_aside_and_others_cannot() {
        let policy = Policy {
            skip: vec![
                "hc1005".parse().unwrap(),
                "HC03".parse().unwrap(),
                "HC1032".parse().unwrap(),
            ],
            ..Policy::default()
        };
        assert_eq!(weighed(&policy, "HC1005"), (Severity::Note, true));
        assert_eq!(weighed(&policy, "HC0302"), (Severity::Error, true));
        assert_eq!(weighed(&policy, "HC0322"), (Severity::Note, false));
        assert_eq!(weighed(&policy, "HC1032"), (Severity::Note, false));
    }

    #[test]
    fn what_is_denied_is_an_error_and_wins() {
        let policy = Policy {
            deny: vec!["warning".parse().unwrap()],
            ..Policy::default()
        };
        assert_eq!(weighed(&policy, "HC1032"), (Severity::Error, true));
        assert_eq!(weighed(&policy, "HC1407"), (Severity::Note, true));
        let both = Policy {
            deny: vec!["HC1032".parse().unwrap()],
            skip: vec!["HC10".parse().unwrap()],
            ..Policy::default()
        };
        assert_eq!(weighed(&both, "HC1032"), (Severity::Error, true));
    }

    #[test]
    fn only_hides_what_is_no_error() {
        let policy = Policy {
            only: vec!["HC12".parse().unwrap()],
            ..Policy::default()
        };
        assert_eq!(weighed(&policy, "HC1032"), (Severity::Warning, false));
        assert_eq!(weighed(&policy, "HC1005"), (Severity::Error, true));
        assert!("HC9".parse::<Codes>().is_err() && "severe".parse::<Denied>().is_err());
    }
}
