//! Folders as people keep them, and what is proposed of them.
#![allow(clippy::disallowed_methods)]

use super::*;
use crate::finding::catalogue::gather as rows;
use crate::world::Disk;
use std::fs;
use std::path::Path;

const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj\n<</Title (Letter of the landlord)>>\nendobj\ntrailer\n<</Info 1 0 R>>\n%%EOF";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

fn heap(folder: &Path, files: &[(&str, &[u8])]) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn gathered(root: &Path, paths: &[&str], manner: Manner<'_>) -> (Vec<Proposal>, Vec<&'static str>) {
    let world = Disk::default();
    let real = world.real_path(root).unwrap();
    let paths: Vec<PathBuf> = paths.iter().map(|path| root.join(path)).collect();
    let mut findings = Vec::new();
    let heap = Heap::of(&world, &real, &paths, manner, &mut findings);
    let proposals = propose(&world, heap, &BTreeSet::new(), &mut findings);
    (proposals, findings.iter().map(Finding::code).collect())
}

#[test]
fn a_folder_as_people_keep_it_becomes_exhibits() {
    let folder = tempfile::tempdir().unwrap();
    heap(
        folder.path(),
        &[
            ("evidence/2024-03-01 Lease.pdf", PDF),
            ("evidence/01. Letter of the employer.pdf", PDF),
            ("evidence/07. Photographs/10 Adam at school.png", PNG),
            ("evidence/07. Photographs/2 Salma at work.png", PNG),
            ("evidence/07. Photographs/IMG_0001.png", PNG),
            ("evidence/Birth certificate - translation.pdf", PDF),
            ("evidence/Birth certificate - original.pdf", PDF),
            ("evidence/Old lease (UNUSED).pdf", PDF),
            ("evidence/scan0001.pdf", PDF),
            ("evidence/Lease 03-04-2024.pdf", PDF),
            ("evidence/IMM 5283 signed.pdf", PDF),
            ("evidence/.DS_Store", b"x"),
            ("evidence/listed.pdf", PDF),
        ],
    );
    let listed = BTreeSet::from(["evidence/listed.pdf".to_owned()]);
    let manner = Manner {
        folders: Folders::AsExhibits,
        foreign: Foreign::Refused,
        listed: &listed,
    };
    let (proposals, codes) = gathered(folder.path(), &["evidence"], manner);
    let told: Vec<(&str, &str, String, usize)> = proposals
        .iter()
        .map(|p| {
            let date = p.date.map(|d| d.to_string()).unwrap_or_default();
            (p.id.as_str(), p.title.as_str(), date, p.files.len())
        })
        .collect();
    let expected = [
        ("letter-of-the-employer", "Letter of the employer", "", 1),
        ("photographs", "Photographs", "", 3),
        ("lease", "Lease", "2024-03-01", 1),
        ("birth-certificate", "Birth certificate", "", 2),
        ("lease-03-04-2024", "Lease 03-04-2024", "", 1),
        ("letter-of-the-landlord", "Letter of the landlord", "", 1),
    ];
    let mut told_sorted = told.clone();
    told_sorted.sort();
    let mut expected_sorted = expected
        .map(|(id, title, date, files)| (id, title, date.to_owned(), files))
        .to_vec();
    expected_sorted.sort();
    assert_eq!(told_sorted, expected_sorted);
    let place = |id: &str| told.iter().position(|one| one.0 == id);
    assert!(place("letter-of-the-employer") < place("photographs"));
    let mut codes = codes;
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            rows::LISTED_ALREADY.code,
            rows::UNUSED.code,
            rows::NO_EVIDENCE.code,
            rows::DATE_UNSURE.code,
            rows::LOOKS_LIKE_A_FORM.code
        ]
    );
    let photographs = proposals.iter().find(|p| p.id == "photographs").unwrap();
    let captions: Vec<Option<&str>> = photographs.files.iter().map(|f| f.caption.as_deref()).collect();
    assert_eq!(
        captions,
        [Some("2 Salma at work"), Some("10 Adam at school"), None]
    );
    let translated = proposals
        .iter()
        .find(|p| p.id == "birth-certificate")
        .unwrap()
        .entry();
    assert_eq!(translated["files"][1]["part"], "translation");
    assert_eq!(
        (&translated["translation"]["translator"], &translated["proves"]),
        (&json!(""), &json!(""))
    );
}

#[test]
fn files_from_elsewhere_are_copied_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("case");
    heap(
        folder.path(),
        &[
            ("case/case.json", b"{}"),
            ("scans/lease.pdf", PDF),
            ("case/evidence/bail.pdf", PNG),
            ("scans/bail.pdf", PDF),
        ],
    );
    let listed = BTreeSet::new();
    let refused = Manner {
        folders: Folders::AsExhibits,
        foreign: Foreign::Refused,
        listed: &listed,
    };
    let (proposals, codes) = gathered(&case, &["../scans/lease.pdf", "../nothing.pdf"], refused);
    assert!(proposals.is_empty());
    assert_eq!(codes, [rows::OUTSIDE_THE_CASE.code, "HC0401"]);
    let copied = Manner {
        foreign: Foreign::Copied,
        folders: Folders::AsHeaps,
        listed: &listed,
    };
    let (proposals, codes) = gathered(&case, &["../scans"], copied);
    // Both lie in a folder of the same name, so that nothing is mistaken for another.
    let paths: Vec<&str> = proposals.iter().map(|p| p.files[0].path.as_str()).collect();
    assert_eq!(
        (paths, codes),
        (
            vec!["evidence/scans/bail.pdf", "evidence/scans/lease.pdf"],
            vec![]
        )
    );
    let (_, codes) = gathered(&case, &["../scans/bail.pdf"], copied);
    assert_eq!(codes, [rows::NAME_TAKEN.code]);
    let as_one = Manner {
        folders: Folders::AsExhibits,
        ..copied
    };
    heap(
        folder.path(),
        &[("more/letter.docx", b"PK"), ("more/lease.pdf", PDF)],
    );
    let (proposals, codes) = gathered(&case, &["../more"], as_one);
    assert_eq!((proposals.len(), codes), (1, vec![rows::MIXED_FOLDER.code]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_json_cannot_hold_is_said() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.pdf");
    fs::write(folder.path().join(name), PDF).unwrap();
    let listed = BTreeSet::new();
    let manner = Manner {
        folders: Folders::AsExhibits,
        foreign: Foreign::Refused,
        listed: &listed,
    };
    let (_, codes) = gathered(folder.path(), &["."], manner);
    assert_eq!(codes, [rows::NAME_NOT_UNICODE.code]);
}
