//! Whole cases whose evidence is unusual, by the program itself: what it says, and what is in the package.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A case in a folder of its own, made from a sample.
struct Bench {
    folder: tempfile::TempDir,
    case: Value,
}

/// What a run gave.
struct Outcome {
    code: i32,
    findings: Vec<Value>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Bench {
    fn new() -> Bench {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/reconsideration");
        let folder = tempfile::tempdir().unwrap();
        for part in ["evidence", "forms"] {
            fs::create_dir(folder.path().join(part)).unwrap();
            for entry in fs::read_dir(sample.join(part)).unwrap() {
                let entry = entry.unwrap();
                fs::copy(entry.path(), folder.path().join(part).join(entry.file_name())).unwrap();
            }
        }
        let case = fs::read(sample.join("case.json")).unwrap();
        Bench {
            folder,
            case: serde_json::from_slice(&case).unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn style(&self, style: &Value) {
        fs::write(self.path("style.json"), style.to_string()).unwrap();
    }

    fn run(&self, variables: &[(&str, &str)]) -> Outcome {
        fs::write(self.path("case.json"), self.case.to_string()).unwrap();
        let zip = self.path("out.zip");
        let _none_before = fs::remove_file(&zip);
        let done = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
            .args(["build", "--format", "json", "--today", "2026-11-23", "-o"])
            .arg(&zip)
            .arg(self.path("case.json"))
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let told: Value = serde_json::from_slice(&done.stdout).unwrap_or_default();
        let mut files = BTreeMap::new();
        if let Ok(file) = fs::File::open(&zip) {
            let mut archive = zip::ZipArchive::new(file).unwrap();
            for nth in 0..archive.len() {
                let mut member = archive.by_index(nth).unwrap();
                let name = member.name().unwrap().into_owned();
                let mut bytes = Vec::new();
                member.read_to_end(&mut bytes).unwrap();
                files.insert(name, bytes);
            }
        }
        Outcome {
            code: done.status.code().unwrap(),
            findings: told["findings"].as_array().cloned().unwrap_or_default(),
            files,
        }
    }
}

impl Outcome {
    fn says(&self, code: &str) -> bool {
        self.findings.iter().any(|finding| finding["code"] == code)
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.files[name]).unwrap()
    }
}

#[test]
fn a_bundle_is_divided_and_every_volume_proven() {
    let bench = Bench::new();
    bench.style(&json!({"exhibits": {"volume_pages": 20, "page_size": "letter", "marks": "numbers"}}));
    let outcome = bench.run(&[]);
    assert_eq!(outcome.code, 0, "{:?}", outcome.findings);
    assert!(!outcome.says("HC0621"));
    let proof = outcome.json("data/exhibits/pagination.json");
    let volumes = proof["volumes"].as_array().unwrap();
    assert!(volumes.len() > 1, "{proof}");
    let mut next = 1;
    for (volume, number) in volumes.iter().zip(1..) {
        assert_eq!(volume["first_page"], next);
        next = volume["last_page"].as_u64().unwrap() + 1;
        let name = format!("data/exhibits/exhibits-{number}.pdf");
        assert_eq!(volume["bytes"], outcome.files[&name].len());
        assert_eq!(volume["sha256"], hc_pack::hash::sha256(&outcome.files[&name]));
        let pages = hc_pack::pdf::text(&outcome.files[&name]);
        let front = usize::try_from(volume["front_pages"].as_u64().unwrap()).unwrap();
        let body = usize::try_from(next - volume["first_page"].as_u64().unwrap()).unwrap();
        assert_eq!(pages.len(), front + body);
        assert!(front + body <= 20);
    }
    assert_eq!(next - 1, proof["body_pages"].as_u64().unwrap());
    assert_eq!(proof["exhibits"][0]["mark"], "1");
    assert!(outcome.files.contains_key("data/exhibits/pagination.pdf"));
}

#[test]
fn a_volume_that_cannot_be_small_enough_is_told() {
    let bench = Bench::new();
    let large = vec![b'x'; 1_200_000];
    let mut pdf = fs::read(bench.path("evidence/nursery-letter.pdf")).unwrap();
    // A picture that nothing draws would not be taken along: a page's own description is.
    let content = [b"BT /F 9 Tf (".as_slice(), &large, b") Tj ET"].concat();
    pdf.clear();
    pdf.extend(b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]>>\nendobj\n");
    pdf.extend(b"3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n");
    pdf.extend(format!("4 0 obj\n<</Length {}>>\nstream\n", content.len()).bytes());
    pdf.extend(content);
    pdf.extend(b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n");
    fs::write(bench.path("evidence/nursery-letter.pdf"), pdf).unwrap();
    bench.style(&json!({"exhibits": {"volume_megabytes": 1, "sheets": "none"}}));
    let outcome = bench.run(&[]);
    assert_eq!(outcome.code, 0, "{:?}", outcome.findings);
    assert!(outcome.says("HC0621"));
}

#[test]
fn filed_marks_stay_and_belong_to_one_exhibit() {
    let mut bench = Bench::new();
    bench.case["evidence"][0]["filed_as"] = json!("B");
    let outcome = bench.run(&[]);
    assert_eq!(outcome.code, 0, "{:?}", outcome.findings);
    let proof = outcome.json("data/exhibits/pagination.json");
    assert_eq!(proof["exhibits"][0]["mark"], "B");
    assert_eq!(proof["exhibits"][1]["mark"], "C");
    bench.case["evidence"][1]["filed_as"] = json!("B");
    let outcome = bench.run(&[]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.says("HC0622"));
}

/// A PDF of a few kilobytes whose one object stream holds an array of a hundred million numbers.
fn memory_bomb() -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(b"3 0 [").unwrap();
    let zeros = b"0 ".repeat(1 << 16);
    for _ in 0..1600 {
        packed.write_all(&zeros).unwrap();
    }
    packed.write_all(b"]").unwrap();
    let packed = packed.finish().unwrap();
    let mut pdf = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/A 3 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[4 0 R]/MediaBox[0 0 612 792]>>\nendobj\n4 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n".to_vec();
    let head = format!(
        "5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>\nstream\n",
        packed.len()
    );
    pdf.extend(head.bytes());
    pdf.extend(packed);
    pdf.extend(b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n");
    pdf
}

#[cfg(target_os = "linux")]
#[test]
fn a_hostile_file_costs_a_finding_and_not_the_run() {
    let bench = Bench::new();
    fs::write(bench.path("evidence/nursery-letter.pdf"), memory_bomb()).unwrap();
    let outcome = bench.run(&[]);
    assert_eq!(outcome.code, 1, "{:?}", outcome.findings);
    let told = outcome.findings.iter().find(|f| f["code"] == "HC0497");
    let told = told.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    assert!(
        told["path"]
            .as_str()
            .unwrap()
            .ends_with("evidence/nursery-letter.pdf")
    );
    // All else of the case is told in the same run.
    assert!(outcome.says("HC1201"));
}
