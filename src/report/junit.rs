//! Findings as JUnit XML, for build servers: a suite for each case, a test for each finding.
//!
//! In: findings. Out: XML. What is an error in this run is a failure; warnings and notes pass and carry their words; what is
//! set aside is skipped. A case without findings is one test that passes.

use super::visible::visible;
use super::{Placed, Subject, placed, severity_word};
use crate::finding::{Language, Severity, Stance};

/// All findings as one document.
#[must_use]
pub fn junit(subjects: &[Subject<'_>], language: Language) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures, mut skipped) = (0, 0, 0);
    for subject in subjects {
        let suite = suite(subject, language);
        tests += suite.tests;
        failures += suite.failures;
        skipped += suite.skipped;
        suites.push_str(&suite.xml);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hc-pack\" tests=\"{tests}\" failures=\"{failures}\" \
         errors=\"0\" skipped=\"{skipped}\">\n{suites}</testsuites>\n"
    )
}

struct Suite {
    xml: String,
    tests: usize,
    failures: usize,
    skipped: usize,
}

fn suite(subject: &Subject<'_>, language: Language) -> Suite {
    let all = placed(subject);
    let failures = all
        .iter()
        .filter(|one| one.finding.severity() == Severity::Error)
        .count();
    let skipped = all
        .iter()
        .filter(|one| one.finding.stance == Stance::SetAside)
        .count();
    let tests = all.len().max(1);
    let mut cases: String = all.iter().map(|one| test(subject, one, language)).collect();
    if all.is_empty() {
        let nothing = match language {
            Language::En => "no findings",
            Language::Fr => "rien à signaler",
        };
        let path = attribute(subject.path);
        cases = format!("    <testcase classname=\"{path}\" name=\"{nothing}\" time=\"0\"/>\n");
    }
    Suite {
        xml: format!(
            "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\" time=\"0\">\n{cases}  </testsuite>\n",
            attribute(subject.path)
        ),
        tests,
        failures,
        skipped,
    }
}

fn test(subject: &Subject<'_>, placed: &Placed<'_>, language: Language) -> String {
    let finding = placed.finding;
    let line = placed.at.span.map(|(start, _)| start.line);
    let mut name = finding.code().to_owned();
    let mut place = attribute(&placed.at.path);
    if let Some(line) = line {
        name.push_str(&format!(" {}:{line}", placed.at.path));
        place = format!("{place}\" line=\"{line}");
    }
    let open = format!(
        "    <testcase classname=\"{}\" name=\"{}\" file=\"{place}\" time=\"0\">",
        attribute(subject.path),
        attribute(&name)
    );
    let message = finding.message(language);
    let texts = [message.clone(), finding.reason(language), finding.help(language)];
    let told: Vec<&str> = texts
        .iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let told = told.join("\n");
    let word = severity_word(finding.severity(), language);
    let inner = if finding.severity() == Severity::Error {
        format!(
            "<failure type=\"{word}\" message=\"{}\">{}</failure>",
            attribute(&message),
            text(&told)
        )
    } else if finding.stance == Stance::SetAside {
        format!("<skipped message=\"{}\"/>", attribute(&message))
    } else {
        format!("<system-out>{}</system-out>", text(&format!("{word}: {told}")))
    };
    format!("{open}{inner}</testcase>\n")
}

fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;").replace('\n', "&#10;")
}

fn text(value: &str) -> String {
    let lines: Vec<String> = value.split('\n').map(|line| visible(line).into_owned()).collect();
    let shown = lines.join("\n");
    let escaped = shown
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    // XML 1.0 has no place for what is left of the controls.
    escaped
        .chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .collect()
}
