//! Broken cases: each is the whole case with one fault at a known place, and the check must find just that.
//!
//! `tests/broken/faults.tsv` is the table: the file's name, the code, a text of `whole.json`, and what stands in its
//! stead in the broken file; `¦` marks the place where the finding must point. The files are there to be looked at and
//! tried by hand; with `HC_PACK_BLESS` set they are written anew from the table.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::case::{Draft, read};
use hc_pack::check::check;
use hc_pack::finding::{Finding, Language, Place, any_error, catalogue};
use hc_pack::report::{Colour, Subject, github, human, json, short};
use hc_pack::source::Source;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

/// A row of the table, carried out.
struct Broken {
    file: String,
    code: String,
    bytes: Vec<u8>,
    line: u32,
    column: u32,
}

fn table() -> Vec<Broken> {
    let whole = fs::read_to_string(folder().join("whole.json")).unwrap();
    let table = fs::read_to_string(folder().join("faults.tsv")).unwrap();
    let rows = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| broken(&whole, row)).collect()
}

fn broken(whole: &str, row: &str) -> Broken {
    let cells: Vec<&str> = row.split('\t').collect();
    let [file, code, edits @ ..] = &cells[..] else {
        panic!("a name, a code and pairs of texts: {row}")
    };
    let text = edits.chunks(2).fold(whole.to_owned(), |text, pair| {
        let (find, replace) = (unescape(pair[0]), unescape(pair[1]));
        match find.as_str() {
            "ALL" => replace,
            "START" => replace + &text,
            "END" => text + &replace,
            _ => {
                assert_eq!(
                    whole.matches(&find).count(),
                    1,
                    "{file}: `{find}` stands once in whole.json"
                );
                text.replace(&find, &replace)
            }
        }
    });
    let (before, after) = text.split_once('¦').unwrap_or_else(|| panic!("{file}: no mark"));
    // Counted here by plain means, and not by the code under test.
    let line_before = before.rsplit(['\n', '\r']).next().unwrap();
    let columns = line_before.chars().filter(|c| *c != '\u{FEFF}').count() + 1;
    let lines = before.replace("\r\n", "\n").matches(['\n', '\r']).count() + 1;
    Broken {
        file: (*file).to_owned(),
        code: (*code).to_owned(),
        bytes: raw_bytes(&format!("{before}{after}")),
        line: u32::try_from(lines).unwrap(),
        column: u32::try_from(columns).unwrap(),
    }
}

/// `\n`, `\t`, `\r`, `\s` for a backslash, `\u{…}`; `\xE9` stands for a byte that is not UTF-8 and becomes U+F7E9 for now.
fn unescape(cell: &str) -> String {
    let mut out = String::new();
    let mut rest = cell;
    while let Some((plain, after)) = rest.split_once('\\') {
        out.push_str(plain);
        let (letter, mut after) = after.split_at(1);
        match letter {
            "n" => out.push('\n'),
            "t" => out.push('\t'),
            "r" => out.push('\r'),
            "s" => out.push('\\'),
            "x" => {
                let (digits, more) = after.split_at(2);
                let byte = u32::from_str_radix(digits, 16).unwrap();
                out.push(char::from_u32(0xF700 + byte).unwrap());
                after = more;
            }
            "u" => {
                let (digits, more) = after[1..].split_once('}').unwrap();
                out.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap());
                after = more;
            }
            other => panic!("unknown escape {other}"),
        }
        rest = after;
    }
    out + rest
}

fn raw_bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for c in text.chars() {
        match u8::try_from(u32::from(c).wrapping_sub(0xF700)) {
            Ok(byte) => out.push(byte),
            Err(_) => out.extend(c.to_string().as_bytes()),
        }
    }
    out
}

fn place(draft: &Draft, finding: &Finding) -> (u32, u32) {
    let start = match &finding.place {
        Place::Case(pointer, part) => draft.range(pointer, *part).start,
        Place::Bytes { start, .. } => *start,
        _ => 0,
    };
    let spot = draft.source().spot(start);
    (spot.line, spot.column)
}

/// The filing date of the whole case.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

/// Whether a finding comes along with faults of shape: a note on them, or a rule of law, which `tests/law_rules.rs` tries.
fn is_companion(finding: &Finding) -> bool {
    finding.code() == "HC0121" || finding.code().starts_with("HC1")
}

#[test]
fn the_whole_case_has_no_finding() {
    let bytes = fs::read(folder().join("whole.json")).unwrap();
    let draft = read("whole.json", &bytes);
    let mut outcome = check(&draft, TODAY);
    outcome.findings.retain(|finding| !is_companion(finding));
    let subject = Subject {
        path: "whole.json",
        draft: Some(&draft),
        templates: &[],
        findings: &outcome.findings,
    };
    assert!(
        outcome.findings.is_empty(),
        "{}",
        human(&[subject], Language::En, Colour::Off)
    );
    assert!(outcome.case.is_some());
}

#[test]
fn every_fault_is_found_alone_and_at_its_place() {
    let mut wrong = Vec::new();
    for broken in table() {
        let draft = read(&broken.file, &broken.bytes);
        let outcome = check(&draft, TODAY);
        let found: Vec<(&str, (u32, u32))> = outcome
            .findings
            .iter()
            .filter(|finding| !is_companion(finding))
            .map(|finding| (finding.code(), place(&draft, finding)))
            .collect();
        let expected = [(broken.code.as_str(), (broken.line, broken.column))];
        if found != expected {
            wrong.push(format!("{}: expected {expected:?}, found {found:?}", broken.file));
        }
        assert_eq!(
            outcome.case.is_none(),
            any_error(&outcome.findings),
            "{}",
            broken.file
        );
        reports_name_the_place(&broken, &draft, &outcome.findings);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn reports_name_the_place(broken: &Broken, draft: &Draft, findings: &[Finding]) {
    let path = format!("tests/broken/{}", broken.file);
    let templates: [Source; 0] = [];
    let subjects = [Subject {
        path: &path,
        draft: Some(draft),
        templates: &templates,
        findings,
    }];
    let has_place = !matches!(findings[0].place, Place::Whole);
    let (line, column) = (broken.line, broken.column);
    for language in [Language::En, Language::Fr] {
        let shown = human(&subjects, language, Colour::On);
        assert!(shown.contains(&broken.code), "{shown}");
        if has_place {
            assert!(
                shown.contains(&format!("{path}:{line}:{column}")),
                "{line}:{column} {shown}"
            );
            assert!(short(&subjects, language).contains(&format!("{path}:{line}:{column}: ")));
            assert!(github(&subjects, language).contains(&format!("line={line},")));
        }
        for finding in findings {
            let given = finding.values.iter().map(|(name, _)| *name);
            let given: BTreeSet<&str> = given.chain(finding.notes.iter().map(|(name, _)| *name)).collect();
            let words = finding.row.words(language);
            for name in names(&[words.message, words.reason, words.help].concat()) {
                assert!(
                    given.contains(name.as_str()),
                    "{}: {name} is not filled",
                    finding.code()
                );
            }
        }
        let document: serde_json::Value = serde_json::from_str(&json::json(&subjects, language)).unwrap();
        assert_eq!(document["findings"].as_array().unwrap().len(), findings.len());
    }
}

/// The `{names}` that words ask for.
fn names(words: &str) -> Vec<String> {
    let parts = words.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let names = parts.map(|(name, _)| name.to_owned());
    names
        .filter(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        .collect()
}

#[test]
fn the_files_are_those_of_the_table_and_no_others() {
    let table = table();
    let names: BTreeSet<String> = table.iter().map(|broken| broken.file.clone()).collect();
    assert_eq!(names.len(), table.len(), "each name stands once");
    assert!(table.len() >= 60);
    for broken in &table {
        let path = folder().join(&broken.file);
        if std::env::var_os("HC_PACK_BLESS").is_some() {
            fs::write(&path, &broken.bytes).unwrap();
        }
        let bytes = fs::read(&path).unwrap_or_default();
        assert!(
            bytes == broken.bytes,
            "{} is not what the table says",
            broken.file
        );
    }
    let mut there: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for known in ["whole.json", "faults.tsv"] {
        assert!(there.remove(known));
    }
    assert_eq!(there, names, "leftovers");
}

#[test]
fn every_code_of_shape_values_and_rules_has_a_broken_case() {
    let fired: BTreeSet<String> = table().into_iter().map(|broken| broken.code).collect();
    // These need no case of the table: they tell of limits, or of parts that the model does not have yet.
    let elsewhere = [
        "HC0107", "HC0111", "HC0114", "HC0117", "HC0119", "HC0120", "HC0121", "HC0122", "HC0299",
    ];
    let areas = [
        catalogue::schema::ALL,
        catalogue::values::ALL,
        catalogue::consistency::ALL,
    ];
    for row in areas.concat() {
        let known = fired.contains(row.code) || elsewhere.contains(&row.code);
        assert!(known, "{} has no broken case", row.code);
    }
}
