//! Evidence in another order, with exhibits before it and pages behind it: every cite of every letter still leads to the same page.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "shared/copy.rs"]
mod copy;
#[path = "shared/unzip.rs"]
mod unzip;

use copy::copy_all;
use hc_pack::bundle;
use hc_pack::finding::Language;
use hc_pack::pdf;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use unzip::files_of;

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// The files of the package of a case.
fn built(case: &Value, folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let (path, zip) = (folder.join("case.json"), folder.join("package.zip"));
    fs::write(&path, serde_json::to_vec_pretty(case).unwrap()).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .arg("build")
        .arg(&path)
        .args(["--today", "2026-11-23", "-o"])
        .arg(&zip)
        .output()
        .unwrap();
    assert_eq!(
        run.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    files_of(&zip)
}

/// Words alone, one space between them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A target: the exhibit, and what stands on the page; nothing for the exhibit as a whole.
type Target = (String, Option<String>);

struct Bundle {
    ids: BTreeMap<String, String>,
    pages: Vec<String>,
    front: usize,
}

impl Bundle {
    fn of(files: &BTreeMap<String, Vec<u8>>) -> Bundle {
        let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
        let exhibits = manifest["exhibits"].as_array().unwrap();
        let ids = exhibits.iter().map(|exhibit| {
            let text = |key: &str| exhibit[key].as_str().unwrap().to_owned();
            (text("mark"), text("id"))
        });
        let last = exhibits
            .iter()
            .map(|exhibit| exhibit["last_page"].as_u64().unwrap())
            .max();
        let pages = pdf::text(&files["data/exhibits/exhibits.pdf"]);
        Bundle {
            ids: ids.collect(),
            front: pages.len() - usize::try_from(last.unwrap()).unwrap(),
            pages,
        }
    }

    /// What stands on the page of that printed number, without the stamp.
    fn page(&self, mark: &str, number: usize) -> String {
        let text = words(&self.pages[self.front + number - 1]);
        let number = u32::try_from(number).unwrap();
        let stamps =
            [Language::En, Language::Fr].map(|language| words(&bundle::stamp(language, mark, number)));
        let stamp = stamps.iter().find(|stamp| text.contains(stamp.as_str()));
        let stamp = stamp.unwrap_or_else(|| panic!("no stamp of {mark}, {number} on: {text}"));
        words(&text.replacen(stamp.as_str(), "", 1))
    }

    /// The targets of all cites of a letter.
    fn targets(&self, letter: &[u8]) -> Vec<Target> {
        let text = words(&pdf::text(letter).join(" ")).replace('\u{a0}', " ");
        let mut out = Vec::new();
        for word in ["Exhibit ", "pièce "] {
            for (at, _) in text.match_indices(word) {
                let rest = &text[at + word.len()..];
                let mark: String = rest
                    .chars()
                    .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
                    .collect();
                let Some(id) = self.ids.get(&mark) else { continue };
                let rest = &rest[mark.len()..];
                let Some(numbers) = rest.strip_prefix(", pp. ").or(rest.strip_prefix(", p. ")) else {
                    out.push((id.clone(), None));
                    continue;
                };
                let numbers: String = numbers
                    .chars()
                    .take_while(|c| c.is_ascii_digit() || "–-, ".contains(*c))
                    .collect();
                for run in numbers.split(',').map(str::trim).filter(|run| !run.is_empty()) {
                    let (first, last) = run.split_once(['–', '-']).unwrap_or((run, run));
                    let (first, last): (usize, usize) =
                        (first.trim().parse().unwrap(), last.trim().parse().unwrap());
                    out.extend((first..=last).map(|number| (id.clone(), Some(self.page(&mark, number)))));
                }
            }
        }
        // Cites stand in the order of the case's words; lists of exhibits stand in theirs.
        out.sort();
        out
    }
}

#[test]
fn every_cite_leads_to_the_same_page_whatever_the_order() {
    let mut cites = 0;
    for sample in ["family-removal-order", "further-submissions", "reconsideration"] {
        let folder = samples().join(sample);
        let mut case: Value = serde_json::from_slice(&fs::read(folder.join("case.json")).unwrap()).unwrap();
        let work = tempfile::tempdir().unwrap();
        copy_all(&folder, work.path());
        let before = built(&case, work.path());
        // Another order, a new exhibit at the front, and further pages at the end of what was last.
        let evidence = case["evidence"].as_array_mut().unwrap();
        evidence.reverse();
        let middle = evidence.len() / 2;
        evidence.rotate_left(middle);
        fs::write(
            work.path().join("evidence/new.txt"),
            "A new page.\n\u{c}\nAnother new page.\n",
        )
        .unwrap();
        evidence[1]["files"]
            .as_array_mut()
            .unwrap()
            .push(json!({"path": "evidence/new.txt"}));
        evidence.insert(
            0,
            json!({
                "id": "brand-new", "title": "A new exhibit", "kind": "other", "date": "2026-10-01",
                "proves": "That pages may come first.", "files": [{"path": "evidence/new-too.txt"}]
            }),
        );
        fs::write(work.path().join("evidence/new-too.txt"), "Nothing but new.\n").unwrap();
        let after = built(&case, work.path());
        let (old, new) = (Bundle::of(&before), Bundle::of(&after));
        assert_ne!(old.ids, new.ids);
        let letters = before
            .keys()
            .filter(|name| name.starts_with("data/letters/") && name.ends_with(".pdf"));
        for name in letters {
            let (one, mut other) = (old.targets(&before[name]), new.targets(&after[name]));
            // The list of enclosures and of documents may name what is new.
            other.retain(|(id, _)| id != "brand-new");
            let one_pages: Vec<&Target> = one.iter().filter(|target| target.1.is_some()).collect();
            let other_pages: Vec<&Target> = other.iter().filter(|target| target.1.is_some()).collect();
            assert_eq!(one_pages, other_pages, "{sample}: {name}");
            cites += one_pages.len();
        }
    }
    assert!(cites > 100, "{cites} cites of pages");
}
