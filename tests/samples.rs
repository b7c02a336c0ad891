//! The samples hold what they promise: each case reads, keeps the schema and the forms of its values, names only
//! files that exist, and cites only exhibits and pages that exist, each exhibit at least once.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the samples from disk, and may fail"
)]

#[path = "shared/samples.rs"]
mod samples;

use hc_pack::case::model::evidence::Exhibit;
use hc_pack::case::model::values::Id;
use hc_pack::case::model::{Case, schema};
use samples::folders;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use validator::Validate;

/// All samples together stay small enough for everyone's clone.
const SAMPLES_BYTES_MAX: u64 = 3_000_000;

fn text(folder: &Path) -> String {
    fs::read_to_string(folder.join("case.json")).unwrap()
}

fn case(folder: &Path) -> Case {
    serde_json::from_str(&text(folder)).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// Calls `seen` with every object below a value.
fn walk<'a>(value: &'a Value, seen: &mut impl FnMut(&'a serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            seen(object);
            object.values().for_each(|child| walk(child, seen));
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, seen)),
        _ => {}
    }
}

/// Every cite of a case: the exhibit's id and, where it is given, the page.
fn cites(value: &Value) -> Vec<(String, Option<u64>)> {
    let mut found = Vec::new();
    walk(value, &mut |object| {
        if let Some(Value::String(exhibit)) = object.get("exhibit") {
            found.push((exhibit.clone(), object.get("page").and_then(Value::as_u64)));
        }
    });
    found
}

/// The pages of a file: page objects of a PDF (the samples' files hold them in plain sight), one for a picture.
fn pages(path: &Path) -> u64 {
    let bytes = fs::read(path).unwrap();
    if path.extension().is_none_or(|ending| ending != "pdf") {
        return 1;
    }
    let name = b"/Type /Page";
    let count = bytes
        .windows(name.len() + 1)
        .filter(|at| at.starts_with(name) && !at[name.len()].is_ascii_alphanumeric())
        .count();
    assert!(count > 0, "{} shows no page", path.display());
    count as u64
}

fn exhibit_pages(folder: &Path, exhibit: &Exhibit) -> u64 {
    exhibit
        .files
        .iter()
        .map(|file| pages(&folder.join(file.path.as_str())))
        .sum()
}

#[test]
fn samples_keep_the_schema_and_the_forms_of_values() {
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema())
        .unwrap();
    for folder in folders() {
        let value: Value = serde_json::from_str(&text(&folder)).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(&value)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", folder.display());
        assert_eq!(case(&folder).validate(), Ok(()), "{}", folder.display());
        assert_eq!(value["$schema"], "../../schemas/case.schema.json");
    }
}

#[test]
fn samples_survive_a_round_trip() {
    for folder in folders() {
        let case = case(&folder);
        let again: Case = serde_json::from_str(&serde_json::to_string(&case).unwrap()).unwrap();
        assert_eq!(case, again);
    }
}

#[test]
fn every_file_of_a_sample_exists_and_is_named_once() {
    let mut total = 0;
    for folder in folders() {
        let case = case(&folder);
        let mut named = BTreeSet::from([folder.join("case.json")]);
        let evidence = case
            .evidence
            .iter()
            .flat_map(|exhibit| &exhibit.files)
            .map(|file| &file.path);
        let forms = case.forms.iter().filter_map(|form| form.file.as_ref());
        for path in evidence.chain(forms) {
            let path = folder.join(path.as_str());
            assert!(path.is_file(), "{} is missing", path.display());
            assert!(named.insert(path.clone()), "{} is named twice", path.display());
        }
        for path in files_below(&folder) {
            total += path.metadata().unwrap().len();
            assert!(named.contains(&path), "{} is named by no exhibit", path.display());
        }
    }
    assert!(total < SAMPLES_BYTES_MAX, "the samples weigh {total} bytes");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_cite_leads_to_a_page_and_every_exhibit_is_cited() {
    for folder in folders() {
        let case = case(&folder);
        let value: Value = serde_json::from_str(&text(&folder)).unwrap();
        let cited = cites(&value);
        for (id, page) in &cited {
            let exhibit = case
                .evidence
                .iter()
                .find(|exhibit| exhibit.id.as_str() == id)
                .unwrap_or_else(|| panic!("{}: no exhibit `{id}`", folder.display()));
            let last = exhibit_pages(&folder, exhibit);
            assert!(
                page.is_none_or(|page| (1..=last).contains(&page)),
                "{}: `{id}` has {last} pages, not {page:?}",
                folder.display()
            );
        }
        for exhibit in &case.evidence {
            let id = exhibit.id.as_str();
            assert!(
                cited.iter().any(|(cited, _)| cited == id),
                "{}: `{id}` is never cited",
                folder.display()
            );
        }
    }
}

#[test]
fn every_person_and_inadmissibility_that_is_referred_to_is_there() {
    for folder in folders() {
        let case = case(&folder);
        let value: Value = serde_json::from_str(&text(&folder)).unwrap();
        let people: BTreeSet<&str> = case.people.iter().map(|person| person.id.as_str()).collect();
        let grounds: BTreeSet<&str> = case
            .inadmissibilities
            .iter()
            .map(|found| found.id.as_str())
            .collect();
        walk(&value, &mut |object| {
            for key in ["person", "child"] {
                if let Some(Value::String(id)) = object.get(key) {
                    assert!(
                        people.contains(id.as_str()),
                        "{}: no person `{id}`",
                        folder.display()
                    );
                }
            }
            if let Some(Value::String(id)) = object.get("inadmissibility") {
                assert!(
                    grounds.contains(id.as_str()),
                    "{}: no inadmissibility `{id}`",
                    folder.display()
                );
            }
        });
        for id in case.evidence.iter().flat_map(|exhibit| &exhibit.people) {
            assert!(
                people.contains(id.as_str()),
                "{}: no person `{id}`",
                folder.display()
            );
        }
        let asked: BTreeSet<&str> = case
            .relief
            .exemptions
            .iter()
            .filter_map(|exemption| exemption.inadmissibility.as_ref().map(Id::as_str))
            .collect();
        assert!(
            grounds.is_subset(&asked),
            "{}: {grounds:?} against {asked:?}",
            folder.display()
        );
    }
}

#[test]
fn no_evidence_is_dated_after_the_filing_date() {
    for folder in folders() {
        let case = case(&folder);
        for exhibit in &case.evidence {
            let first = exhibit.date.and_then(|date| date.earliest());
            let last = exhibit.date_to.or(exhibit.date).and_then(|date| date.earliest());
            let name = format!("{}: `{}`", folder.display(), exhibit.id);
            assert!(first <= last, "{name} ends before it begins");
            assert!(
                last.is_none_or(|day| day <= case.filing.date.0),
                "{name} is dated after filing"
            );
        }
    }
}
