//! Every file of the corpus through intake and binding, alone: no panic, pages in = pages out or a finding, and how many outputs
//! `qpdf --check` passes. Run with `--ignored`; without `../shared/corpus` it says that it was skipped.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]

use hc_pack::bundle::{OwnPages, Plan, Span, bind};
use hc_pack::evidence::{self, Item, Means, Pages, Readers, Source};
use hc_pack::finding::{Finding, Language, Severity};
use hc_pack::numbering::Numbering;
use hc_pack::store::{Desk, Origin};
use hc_pack::typeset::{Fit, Fonts};
use hc_pack::world::Disk;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

fn corpus(folder: &str) -> Option<Vec<PathBuf>> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = home.join("../shared/corpus").join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} is not there", folder.display());
        return None;
    };
    let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
    files.sort();
    Some(files)
}

/// A PDF of blank letter pages.
fn blank(pages: usize) -> OwnPages {
    let kids: String = (0..pages).map(|n| format!("{} 0 R ", n + 3)).collect();
    let mut bytes = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 612 792]>>\nendobj\n"
    );
    for n in 0..pages {
        bytes.push_str(&format!("{} 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n", n + 3));
    }
    bytes.push_str("trailer\n<</Root 1 0 R>>\n");
    OwnPages {
        bytes: bytes.into_bytes(),
        links: Vec::new(),
    }
}

enum Outcome {
    Bound {
        pages: u32,
        bytes: Vec<u8>,
        codes: Vec<&'static str>,
    },
    Refused(Vec<&'static str>),
    Failed(String),
}

fn run(path: &Path) -> Outcome {
    let disk = Disk::default();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let item = Item {
        id: "a".into(),
        title: name.clone(),
        files: vec![Source {
            path_as_written: name,
            origin: Origin::File(path.to_owned(), std::fs::metadata(path).unwrap().len()),
            caption: Some("A caption".into()),
            ..Source::default()
        }],
        ..Item::default()
    };
    let means = Means {
        desk: Desk {
            world: &disk,
            folder: None,
            cache: None,
        },
        readers: &Readers::of(&disk),
        fonts: &Fonts::with_system(),
        language: Language::En,
        pages: Pages::Bound,
    };
    let intake = evidence::take_in(&means, item);
    let codes: Vec<&'static str> = intake.findings.iter().map(Finding::code).collect();
    let Some(exhibit) = intake.exhibit else {
        assert!(intake.findings.iter().any(|f| f.severity() == Severity::Error));
        return Outcome::Refused(codes);
    };
    let pages = exhibit.pages();
    let numbering = Numbering::of([("a".to_owned(), pages)]);
    let (fronts, covers) = ([blank(1)], [blank(1)]);
    let spans = [Span {
        first: 1,
        last: pages + 1,
    }];
    let plan = Plan {
        desk: Desk {
            world: &disk,
            folder: None,
            cache: None,
        },
        title: "Exhibits",
        language: Language::En,
        date: "2026-11-23".parse().unwrap(),
        numbering: &numbering,
        exhibits: &[exhibit],
        spans: &spans,
        fronts: &fronts,
        covers: &covers,
        fit: Fit::AsTheyAre,
    };
    match bind(&plan) {
        Ok(volumes) => Outcome::Bound {
            pages,
            bytes: volumes[0].content.read(&disk).unwrap().to_vec(),
            codes,
        },
        Err(findings) => Outcome::Failed(format!("{findings:?}")),
    }
}

fn qpdf(arguments: &[&str], file: &Path) -> Option<String> {
    let output = Command::new("qpdf").args(arguments).arg(file).output().ok()?;
    Some(if output.status.success() {
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    } else {
        format!("! {}", String::from_utf8_lossy(&output.stderr))
    })
}

fn measure(folder: &str) {
    let Some(files) = corpus(folder) else {
        return;
    };
    let keep = std::env::var_os("HC_PACK_KEEP").map(PathBuf::from);
    let scratch = tempfile::tempdir().unwrap();
    let place = keep.as_deref().unwrap_or(scratch.path());
    let next = AtomicUsize::new(0);
    let lines = Mutex::new(Vec::new());
    let counts = Mutex::new(BTreeMap::<String, usize>::new());
    let count = |what: &str| *counts.lock().unwrap().entry(what.to_owned()).or_default() += 1;
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let name = path.file_name().unwrap().to_string_lossy();
                    let say = |text: String| lines.lock().unwrap().push(format!("{name}: {text}"));
                    match run(path) {
                        Outcome::Refused(codes) => {
                            count("refused");
                            say(format!("refused {codes:?}"));
                        }
                        Outcome::Failed(why) => {
                            count("failed");
                            say(format!("FAILED {why}"));
                        }
                        Outcome::Bound { pages, bytes, codes } => {
                            count("bound");
                            for code in codes {
                                count(code);
                            }
                            let out = place.join(&*name).with_extension("out.pdf");
                            std::fs::write(&out, bytes).unwrap();
                            let expected = (pages + 2).to_string();
                            match qpdf(&["--show-npages"], &out) {
                                Some(found) if found == expected => count("pages right"),
                                found => say(format!("PAGES {found:?} for {expected}")),
                            }
                            match qpdf(&["--check"], &out) {
                                Some(text) if !text.starts_with('!') => count("qpdf clean"),
                                found => say(format!("QPDF {}", found.unwrap_or_default())),
                            }
                            if keep.is_none() {
                                std::fs::remove_file(&out).unwrap();
                            }
                        }
                    }
                }
            });
        }
    });
    let mut lines = lines.into_inner().unwrap();
    lines.sort();
    println!("{}", lines.join("\n"));
    let counts = counts.into_inner().unwrap();
    println!("{folder}: {} files, {counts:?}", files.len());
    assert_eq!(counts.get("failed"), None);
    assert_eq!(counts.get("pages right"), counts.get("bound"));
}

#[test]
#[ignore = "takes minutes"]
fn pdfs() {
    measure("pdf");
}

#[test]
#[ignore = "takes minutes"]
fn pictures() {
    measure("image");
}

#[test]
#[ignore = "takes minutes, and needs LibreOffice"]
fn documents() {
    measure("docx");
}
