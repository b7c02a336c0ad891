//! A supplement, through the program: a sample is filed, what is new is built, and nothing that was cited before has another mark or
//! page number.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::package::verify::verify;
use hc_pack::pdf;
use hc_pack::world::Disk;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A sample in a folder of its own, to be filed and then changed.
struct File {
    folder: tempfile::TempDir,
    case: Value,
}

/// How a build ended.
struct Built {
    exit: i32,
    findings: String,
    files: BTreeMap<String, Vec<u8>>,
    path: PathBuf,
}

impl Built {
    fn manifest(&self) -> Value {
        serde_json::from_slice(&self.files["manifest.json"]).unwrap()
    }

    /// Mark, first and last page of each exhibit, by its id.
    fn places(&self) -> BTreeMap<String, (String, u64, u64)> {
        places(&self.manifest()["exhibits"])
    }

    /// The words of a letter, a space between them.
    fn words(&self, letter: &str) -> String {
        let name = self
            .files
            .keys()
            .find(|name| name.ends_with(&format!("-{letter}.pdf")));
        let text = pdf::text(&self.files[name.unwrap()]).join("\n");
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .replace('\u{a0}', " ")
    }

    fn sound(self) -> Self {
        assert_eq!(self.exit, 0, "{}", self.findings);
        let found = verify(&Disk::default(), &self.path).unwrap().findings;
        assert!(found.is_empty(), "{found:?}");
        self
    }
}

fn places(exhibits: &Value) -> BTreeMap<String, (String, u64, u64)> {
    let exhibits = exhibits.as_array().unwrap().iter();
    let place = |one: &Value| {
        let number = |key: &str| one[key].as_u64().unwrap();
        let mark = one["mark"].as_str().unwrap().to_owned();
        (
            one["id"].as_str().unwrap().to_owned(),
            (mark, number("first_page"), number("last_page")),
        )
    };
    exhibits.map(place).collect()
}

impl File {
    fn of(sample: &str) -> File {
        let folder = tempfile::tempdir().unwrap();
        let from = root().join("samples").join(sample);
        for below in ["evidence", "forms"] {
            fs::create_dir_all(folder.path().join(below)).unwrap();
            for entry in fs::read_dir(from.join(below)).into_iter().flatten() {
                let entry = entry.unwrap();
                fs::copy(entry.path(), folder.path().join(below).join(entry.file_name())).unwrap();
            }
        }
        let case = serde_json::from_slice(&fs::read(from.join("case.json")).unwrap()).unwrap();
        File { folder, case }
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join("evidence").join(name), text).unwrap();
    }

    fn style(&self, style: &Value) {
        fs::write(self.folder.path().join("style.json"), style.to_string()).unwrap();
    }

    /// A new exhibit of some pages.
    fn new_exhibit(&self, id: &str, title: &str) -> Value {
        self.put(
            &format!("{id}.txt"),
            &format!("{title}, an invented document.\n").repeat(70),
        );
        json!({ "id": id, "title": title, "kind": "other", "date": "2027-01-20", "proves": format!("What {title} shows."),
            "files": [{ "path": format!("evidence/{id}.txt") }] })
    }

    /// Three new exhibits in the middle of the list, and a fact that cites the first of them.
    fn add_three(&mut self) {
        let new = [
            self.new_exhibit("winter-report", "Winter report"),
            self.new_exhibit("january-pay", "Pay of January"),
            self.new_exhibit("clinic-note", "Note of the clinic"),
        ];
        let list = self.case["evidence"].as_array_mut().unwrap();
        let middle = list.len() / 2;
        for (nth, exhibit) in new.into_iter().enumerate() {
            list.insert(middle + nth, exhibit);
        }
        let facts = self.case["factors"][0]["facts"].as_array_mut().unwrap();
        facts.push(json!({ "text": "The winter brought a better report.", "evidence": [{ "exhibit": "winter-report", "page": 2 }] }));
        self.case["filing"]["date"] = json!("2027-02-01");
    }

    fn evidence(&mut self, id: &str) -> &mut Value {
        let list = self.case["evidence"].as_array_mut().unwrap();
        list.iter_mut().find(|one| one["id"] == id).unwrap()
    }

    fn build(&self, name: &str, supplement_to: Option<&Path>) -> Built {
        let case = self.folder.path().join("case.json");
        fs::write(&case, serde_json::to_vec_pretty(&self.case).unwrap()).unwrap();
        let path = self.folder.path().join("out").join(name);
        let mut run = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
        run.current_dir(self.folder.path());
        run.args([
            "build",
            "case.json",
            "--format",
            "short",
            "--today",
            "2026-11-23",
            "-o",
        ]);
        run.arg(&path);
        if let Some(filed) = supplement_to {
            run.arg("--supplement-to").arg(filed);
        }
        let done = run.output().unwrap();
        let mut files = BTreeMap::new();
        if let Ok(bytes) = fs::read(&path) {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            for nth in 0..archive.len() {
                let mut file = archive.by_index(nth).unwrap();
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).unwrap();
                files.insert(file.name().unwrap().into_owned(), bytes);
            }
        }
        Built {
            exit: done.status.code().unwrap(),
            findings: String::from_utf8(done.stdout).unwrap() + &String::from_utf8_lossy(&done.stderr),
            files,
            path,
        }
    }
}

#[test]
fn three_exhibits_in_the_middle_change_no_mark_and_no_page_that_was_filed() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    let before = filed.places();
    let last = before.values().map(|(_, _, last)| *last).max().unwrap();
    file.add_three();
    let supplement = file.build("more.zip", Some(&filed.path)).sound();

    // What was filed is recorded under the very marks and pages, and nothing of it is bound again.
    let manifest = supplement.manifest();
    assert_eq!(places(&manifest["supplement"]["exhibits"]), before);
    let new = supplement.places();
    assert_eq!(new.len(), 3);
    let mut next = last + 1;
    for id in ["winter-report", "january-pay", "clinic-note"] {
        let (mark, first, to) = &new[id];
        assert_eq!(*first, next + 1, "{id}: a cover sheet and then its pages");
        assert!(
            before.values().all(|(known, ..)| known != mark),
            "{mark} was filed"
        );
        next = to + 1;
    }
    let sum = hc_pack::hash::sha256(&filed.files["manifest.json"]);
    assert_eq!(
        manifest["supplement"]["supplements"][0]["manifest_sha256"],
        json!(sum)
    );

    // The update letter lists exactly the three, and argues the fact that cites one of them by its printed number.
    let letter = supplement.words("update");
    let list = letter
        .split("New exhibits")
        .nth(1)
        .unwrap()
        .split("What the new")
        .next()
        .unwrap();
    for id in new.keys() {
        let title = file.evidence(id)["title"].as_str().unwrap().to_owned();
        assert!(list.contains(&title), "{title}: {list}");
    }
    for old in before.keys() {
        let title = file.evidence(old)["title"].as_str().unwrap().to_owned();
        assert!(!letter.contains(&title), "{title} is not new");
    }
    let (mark, first, _) = &new["winter-report"];
    assert!(
        letter.contains(&format!("[Exhibit {mark}, p. {}]", first + 1)),
        "{letter}"
    );

    // The index of changes has all of them.
    let index = supplement.words("index-of-changes");
    let marks: Vec<&str> = before
        .values()
        .chain(new.values())
        .map(|(mark, ..)| mark.as_str())
        .collect();
    assert!(
        marks.iter().all(|mark| index.contains(&format!(" {mark} "))),
        "{index}"
    );
    assert_eq!(index.matches(" new").count(), 3, "{index}");
    // What the letters say now and did not say then is told in the update; nothing else changed.
    assert!(!supplement.findings.contains("HC0748"), "{}", supplement.findings);
    assert!(
        !supplement
            .files
            .keys()
            .any(|name| name.contains("submissions") && name.contains("letters"))
    );

    // The same case gives the same bytes, and its folder form verifies too.
    let again = file.build("again.zip", Some(&filed.path)).sound();
    assert!(again.files == supplement.files);
}

#[test]
fn a_supplement_of_a_supplement_goes_on_behind_both() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    file.add_three();
    let first = file.build("first.zip", Some(&filed.path)).sound();
    file.case["filing"]["date"] = json!("2027-03-01");
    let more = file.new_exhibit("march-letter", "Letter of March");
    file.case["evidence"].as_array_mut().unwrap().insert(0, more);
    let second = file.build("second.zip", Some(&first.path)).sound();
    let record = &second.manifest()["supplement"];
    assert_eq!(record["number"], json!(2));
    assert_eq!(record["supplements"].as_array().unwrap().len(), 2);
    let mut all = filed.places();
    all.extend(first.places());
    assert_eq!(places(&record["exhibits"]), all);
    let last = all.values().map(|(_, _, last)| *last).max().unwrap();
    assert_eq!(second.places()["march-letter"].1, last + 2);
    assert_eq!(second.places().len(), 1);
    let letter = second.words("update");
    assert!(
        letter.contains("supplement 2") && letter.contains("Letter of March"),
        "{letter}"
    );
    assert!(!letter.contains("Winter report"), "{letter}");
    // Against the first package, all four would be new.
    let other = file.build("other.zip", Some(&filed.path)).sound();
    assert_eq!(other.places().len(), 4);
}

#[test]
fn what_is_gone_replaced_or_retitled_is_said() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    let before = filed.places();
    file.add_three();
    let extra = file.new_exhibit("to-change", "A letter");
    file.case["evidence"].as_array_mut().unwrap().push(extra);
    let second = file.new_exhibit("to-go", "A receipt");
    file.case["evidence"].as_array_mut().unwrap().push(second);
    let first = file.build("first.zip", Some(&filed.path)).sound();
    let (mark, from, to) = first.places()["to-change"].clone();
    let gone = first.places()["to-go"].0.clone();

    file.case["filing"]["date"] = json!("2027-03-01");
    file.put("to-change.txt", "Another text.\n");
    file.case["evidence"]
        .as_array_mut()
        .unwrap()
        .retain(|one| one["id"] != "to-go");
    file.evidence("january-pay")["title"] = json!("Pay statement of January");
    let next = file.build("next.zip", Some(&first.path)).sound();
    for code in ["HC0743", "HC0744"] {
        assert!(next.findings.contains(code), "{}", next.findings);
    }
    let places = next.places();
    let (anew, page, _) = &places["to-change"];
    assert!(*anew != mark && *page > to, "what was filed keeps its place");
    let letter = next.words("update");
    assert!(
        letter.contains(&format!("Exhibit {mark}, pages {}–{to}", from - 1)),
        "{letter}"
    );
    assert!(letter.contains(&format!("Exhibit {gone}, A receipt")), "{letter}");
    assert!(letter.contains("listed before as Pay of January"), "{letter}");
    let standing = |built: &Built, id: &str| {
        let manifest = built.manifest();
        let all = manifest["supplement"]["exhibits"].as_array().unwrap().clone();
        all.into_iter().find(|one| one["id"] == id).unwrap()["standing"].clone()
    };
    assert_eq!(standing(&next, "to-go"), json!("withdrawn"));
    assert_eq!(standing(&next, "to-change"), json!("replaced"));

    // It is said once; what comes back is said too.
    file.case["filing"]["date"] = json!("2027-04-01");
    let back = file.new_exhibit("to-go", "A receipt");
    file.case["evidence"].as_array_mut().unwrap().push(back);
    let last = file.build("last.zip", Some(&next.path)).sound();
    assert!(
        !last.findings.contains("HC0743") && !last.findings.contains("HC0744"),
        "{}",
        last.findings
    );
    assert!(last.places().is_empty(), "nothing is bound again");
    assert!(last.words("update").contains("relied on again"));
    assert_eq!(standing(&last, "to-go"), json!("stands"));
    // The words of the first package's letters are in none of the supplements.
    let told = last.findings.lines().find(|line| line.contains("HC0751"));
    assert!(told.unwrap().contains("submissions"), "{}", last.findings);
    assert_eq!(
        before.len() + 5 + 1,
        last.manifest()["supplement"]["exhibits"]
            .as_array()
            .unwrap()
            .len()
    );
}

#[test]
fn numbers_as_marks_go_on_beside() {
    let mut file = File::of("worker-refused-claim");
    file.style(&json!({ "exhibits": { "marks": "numbers", "sheets": "none" } }));
    let filed = file.build("filed.zip", None).sound();
    let before = filed.places();
    file.add_three();
    let supplement = file.build("more.zip", Some(&filed.path)).sound();
    let middle = before.len() / 2;
    let marks: Vec<String> = ["winter-report", "january-pay", "clinic-note"]
        .map(|id| supplement.places()[id].0.clone())
        .into();
    let expected: Vec<String> = ["A", "B", "C"].map(|letter| format!("{middle}{letter}")).into();
    assert_eq!(marks, expected);
    let last = before.values().map(|(_, _, last)| *last).max().unwrap();
    assert_eq!(
        supplement.places()["winter-report"].1,
        last + 1,
        "without a sheet before it"
    );
}

#[test]
fn further_submissions_argue_what_is_new_themselves() {
    let mut file = File::of("further-submissions");
    let filed = file.build("filed.zip", None).sound();
    let more = file.new_exhibit("march-letter", "Letter of March");
    file.case["evidence"].as_array_mut().unwrap().push(more);
    file.case["filing"]["date"] = json!("2027-02-01");
    file.case["further"]["changes"] = json!([{ "text": "A letter of March came.", "evidence": [{ "exhibit": "march-letter", "page": 1 }] }]);
    let supplement = file.build("more.zip", Some(&filed.path)).sound();
    let update = supplement.words("update");
    assert!(
        update.contains("Pièces nouvelles") && update.contains("supplément 1"),
        "{update}"
    );
    assert!(!update.contains("A letter of March came"), "{update}");
    assert!(supplement.words("index-of-changes").contains("nouvelle"));
    let letter = supplement.words("further-submissions");
    let mark = &supplement.places()["march-letter"].0;
    let new = letter
        .split("The new evidence is")
        .nth(1)
        .or_else(|| letter.split("La preuve nouvelle est").nth(1));
    let new = new.unwrap().split('.').next().unwrap();
    assert!(
        new.trim_end().ends_with(mark.as_str()) && !new.contains(','),
        "{new}"
    );
}

#[test]
fn what_cannot_be_supplemented_is_refused() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    let refused = |file: &File, code: &str| {
        let built = file.build("refused.zip", Some(&filed.path));
        assert!(built.exit != 0 && built.files.is_empty(), "{}", built.findings);
        assert!(built.findings.contains(code), "{code}: {}", built.findings);
    };
    // The same day, and nothing new.
    refused(&file, "HC0742");
    refused(&file, "HC0747");
    file.add_three();
    let reference = file.case["reference"].clone();
    file.case["reference"] = json!("HC-0000-0000");
    refused(&file, "HC0740");
    file.case["reference"] = reference;
    file.evidence("winter-report")["filed_as"] = json!("B");
    refused(&file, "HC0746");
    file.evidence("winter-report")
        .as_object_mut()
        .unwrap()
        .remove("filed_as");

    // A file that was filed already, under another id.
    let known = file.case["evidence"][0]["files"].clone();
    let own = std::mem::replace(&mut file.evidence("january-pay")["files"], known);
    let twice = file.build("twice.zip", Some(&filed.path));
    assert!(twice.findings.contains("HC0745"), "{}", twice.findings);
    file.evidence("january-pay")["files"] = own;

    // What was filed is not written over, and a damaged package is not built on.
    let over = file.build("filed.zip", Some(&filed.path));
    assert!(
        over.exit == 2 && over.findings.contains("is the package that was filed"),
        "{}",
        over.findings
    );
    let mut bytes = fs::read(&filed.path).unwrap();
    let at = bytes.windows(4).position(|w| w == b"%PDF").unwrap() + 200;
    bytes[at] ^= 1;
    let damaged = file.folder.path().join("out").join("damaged.zip");
    fs::write(&damaged, bytes).unwrap();
    let built = file.build("refused.zip", Some(&damaged));
    assert!(
        built.exit == 1 && built.findings.contains("HC0750"),
        "{}",
        built.findings
    );
    let court = File::of("judicial-review");
    let record = court.build("filed.zip", None).sound();
    let built = court.build("refused.zip", Some(&record.path));
    assert!(built.findings.contains("HC0741"), "{}", built.findings);
}

#[test]
fn a_letter_that_changed_and_is_not_told_is_a_warning() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    file.add_three();
    file.case["factors"][0]["facts"][0]["significance"] = json!("Something else now follows from this.");
    let built = file.build("more.zip", Some(&filed.path)).sound();
    assert!(built.findings.contains("HC0748"), "{}", built.findings);
    assert!(
        built.findings.contains("Something else now follows from this"),
        "{}",
        built.findings
    );
}

/// Only what was filed last stands: a form that comes back is in the supplement, or is said to be relied on again.
#[test]
fn a_form_that_comes_back_is_filed_or_said() {
    let mut file = File::of("reconsideration");
    let form = file.case["forms"][0].clone();
    let path = file.folder.path().join(form["file"].as_str().unwrap());
    let first_version = fs::read(&path).unwrap();
    let filed = file.build("filed.zip", None).sound();
    let held = |built: &Built| {
        built
            .files
            .keys()
            .filter(|name| name.starts_with("data/forms/"))
            .count()
    };
    let standing = |built: &Built| {
        let manifest = built.manifest();
        let forms = manifest["supplement"]["forms"].as_array().unwrap().clone();
        forms
            .iter()
            .map(|form| form["standing"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    // A second version, then the first one again.
    fs::write(&path, [first_version.as_slice(), b"\n% second\n"].concat()).unwrap();
    file.case["filing"]["date"] = json!("2027-01-11");
    let second = file.build("second.zip", Some(&filed.path)).sound();
    assert_eq!((held(&second), standing(&second)), (1, vec!["replaced".into()]));
    fs::write(&path, &first_version).unwrap();
    file.case["filing"]["date"] = json!("2027-02-11");
    let third = file.build("third.zip", Some(&second.path)).sound();
    assert_eq!(held(&third), 1, "the case relies on the first version again");
    assert_eq!(standing(&third), ["replaced", "replaced"]);

    // Withdrawn, then relied on again as it was filed: of two versions only the last stands.
    file.case["filing"]["date"] = json!("2027-03-11");
    file.case["forms"][0].as_object_mut().unwrap().remove("file");
    let without = file.build("without.zip", Some(&second.path)).sound();
    assert_eq!(standing(&without), ["replaced", "withdrawn"]);
    file.case["forms"][0] = form;
    fs::write(&path, [first_version.as_slice(), b"\n% second\n"].concat()).unwrap();
    file.case["filing"]["date"] = json!("2027-04-11");
    let again = file.build("again.zip", Some(&without.path)).sound();
    assert_eq!(
        (held(&again), standing(&again)),
        (0, vec!["replaced".into(), "stands".into()])
    );
    assert!(again.words("update").contains("relied on again, as it was filed"));
}

/// What a request puts forward is argued from its new evidence as the factors are.
#[test]
fn the_update_of_a_deferral_has_its_new_reasons() {
    let mut file = File::of("deferral");
    let filed = file.build("filed.zip", None).sound();
    let mut new = file.new_exhibit("brand-new", "Letter of the school");
    new["date"] = json!("2026-11-30");
    file.case["evidence"].as_array_mut().unwrap().push(new);
    file.case["deferral"]["reasons"].as_array_mut().unwrap().push(
        json!({ "text": "The school has set the examination for the last week.", "evidence": [{ "exhibit": "brand-new" }] }),
    );
    file.case["filing"]["date"] = json!("2026-12-01");
    let update = file.build("more.zip", Some(&filed.path)).sound().words("update");
    assert!(update.contains("Reasons for deferral"), "{update}");
    assert!(update.contains("Removal is set for 18 December 2026"), "{update}");
    assert!(
        update.contains("The school has set the examination for the last week."),
        "{update}"
    );
}

#[test]
fn numbers_that_were_given_before_are_caught_by_verify() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    file.add_three();
    let supplement = file.build("more.zip", Some(&filed.path)).sound();
    let mut files = supplement.files.clone();
    let mut manifest = supplement.manifest();
    let mark = manifest["exhibits"][0]["mark"].clone();
    manifest["supplement"]["exhibits"][0]["mark"] = mark;
    files.insert(
        "manifest.json".into(),
        serde_json::to_vec_pretty(&manifest).unwrap(),
    );
    let sums = String::from_utf8(files["tagmanifest-sha256.txt"].clone()).unwrap();
    let sums: String = sums
        .lines()
        .map(|line| {
            let name = line.split_whitespace().nth(1).unwrap();
            format!("{}  {name}\n", hc_pack::hash::sha256(&files[name]))
        })
        .collect();
    files.insert("tagmanifest-sha256.txt".into(), sums.into_bytes());
    let folder = file.folder.path().join("anew");
    for (name, bytes) in &files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let found = verify(&Disk::default(), &folder).unwrap().findings;
    let codes: Vec<&str> = found.iter().map(hc_pack::finding::Finding::code).collect();
    assert_eq!(codes, ["HC0749"]);
}

#[test]
fn a_comparison_with_what_was_filed_shows_what_is_new_alone() {
    let mut file = File::of("worker-refused-claim");
    let filed = file.build("filed.zip", None).sound();
    file.add_three();
    let supplement = file.build("more.zip", Some(&filed.path)).sound();
    let mut run = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
    let done = run
        .arg("diff")
        .arg(&filed.path)
        .arg(&supplement.path)
        .args(["--format", "json"])
        .output()
        .unwrap();
    let diff: Value = serde_json::from_slice(&done.stdout).unwrap();
    let became: Vec<&Value> = diff["exhibits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["became"])
        .collect();
    assert_eq!(became, [&json!("added"), &json!("added"), &json!("added")]);
    assert!(diff["files"].as_array().unwrap().is_empty(), "{diff}");
}

#[test]
fn a_comparison_with_what_is_not_as_it_was_sealed_says_so() {
    let file = File::of("further-submissions");
    let filed = file.build("filed.zip", None).sound();
    let folder = filed.path.with_file_name("opened");
    for (name, bytes) in &filed.files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let compared = || {
        let mut run = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
        let done = run.arg("diff").arg(&filed.path).arg(&folder).output().unwrap();
        (
            done.status.code(),
            String::from_utf8_lossy(&done.stderr).into_owned(),
        )
    };
    assert_eq!(compared(), (Some(0), String::new()));
    let (name, bytes) = filed
        .files
        .iter()
        .find(|(name, _)| name.ends_with("pagination.json"))
        .unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap() + " ";
    fs::write(folder.join(name), text).unwrap();
    let (code, said) = compared();
    assert_eq!(code, Some(1));
    assert!(said.contains("is not as it was sealed"), "{said}");
}
