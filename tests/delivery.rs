//! Delivery, through the program: each profile has a case whose slots are kept in `tests/delivery/`, and cases that cannot fit say why.
//! `HC_PACK_BLESS=1 cargo test --test delivery` writes what is, to be looked at and committed.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::delivery::profile::{Profile, standard};
use hc_pack::package::verify::verify;
use hc_pack::pdf::survey::survey;
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

/// A sample in a folder of its own, to be changed.
struct Trial {
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

impl Trial {
    fn of(sample: &str) -> Trial {
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
        Trial { folder, case }
    }

    fn own_profiles(&self, profiles: &[Value]) {
        let file = json!({ "format": "hc-pack-profiles", "version": 1, "profiles": profiles });
        fs::write(self.folder.path().join("profiles.json"), file.to_string()).unwrap();
    }

    fn run(&self, command: &str) -> Built {
        let path = self.folder.path().join("case.json");
        fs::write(&path, serde_json::to_vec_pretty(&self.case).unwrap()).unwrap();
        let zip = self.folder.path().join("out").join("p.zip");
        let mut run = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
        run.current_dir(self.folder.path());
        run.args([command, "case.json", "--format", "short", "--today", "2026-11-23"]);
        if command == "build" {
            run.arg("-o").arg(&zip);
        }
        let done = run.output().unwrap();
        let mut files = BTreeMap::new();
        if let Ok(bytes) = fs::read(&zip) {
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
            findings: String::from_utf8(done.stdout).unwrap(),
            files,
            path: zip,
        }
    }
}

impl Built {
    fn delivered(&self) -> BTreeMap<&str, &Vec<u8>> {
        let files = self.files.iter();
        files
            .filter_map(|(name, bytes)| Some((name.strip_prefix("data/delivery/")?, bytes)))
            .collect()
    }

    fn manifest(&self) -> Value {
        serde_json::from_slice(&self.files["manifest.json"]).unwrap()
    }
}

/// A name that every portal takes: small ASCII letters, digits and hyphens, and one dot.
fn is_plain(name: &str) -> bool {
    let stem = name.strip_suffix(".pdf").unwrap_or("");
    !stem.is_empty()
        && stem
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn keeps_the_rules(profile: &Profile, built: &Built) {
    let files = built.delivered();
    for (name, bytes) in &files {
        assert!(is_plain(name) && name.len() <= 60, "{}: {name}", profile.name);
        assert!(bytes.starts_with(b"%PDF-"), "{}: {name}", profile.name);
        if let Some(limit) = &profile.file_limit {
            assert!(bytes.len() as u64 <= limit.bytes, "{}: {name}", profile.name);
        }
    }
    let all: u64 = files.values().map(|bytes| bytes.len() as u64).sum();
    assert!(
        profile
            .total_limit
            .as_ref()
            .is_none_or(|limit| all <= limit.bytes),
        "{}",
        profile.name
    );
    assert!(
        verify(&Disk::default(), &built.path).unwrap().findings.is_empty(),
        "{}",
        profile.name
    );
}

#[test]
fn every_profile_fills_its_slots_as_kept() {
    let mut faults = Vec::new();
    for profile in standard() {
        let mut trial = Trial::of("worker-refused-claim");
        trial.case["filing"]["delivery"] = profile.name.clone().into();
        let built = trial.run("build");
        assert_eq!(built.exit, 0, "{}: {}", profile.name, built.findings);
        keeps_the_rules(&profile, &built);
        let mut said: String = built
            .findings
            .lines()
            .filter(|line| line.contains("[HC07"))
            .map(|line| format!("{line}\n"))
            .collect();
        let manifest = built.manifest();
        let title = |path: &str| {
            let files = manifest["files"].as_array().unwrap();
            let file = files.iter().find(|file| file["path"] == path).unwrap();
            format!("{} ({} pages)", file["title"].as_str().unwrap(), file["pages"])
        };
        for name in built.delivered().keys() {
            said += &format!("{name}: {}\n", title(&format!("data/delivery/{name}")));
        }
        let kept = root()
            .join("tests/delivery")
            .join(format!("{}.txt", profile.name));
        if std::env::var_os("HC_PACK_BLESS").is_some() {
            fs::write(&kept, &said).unwrap();
        }
        if fs::read_to_string(&kept).unwrap_or_default() != said {
            faults.push(profile.name);
        }
    }
    assert!(faults.is_empty(), "{faults:?}: look at the change, then bless it");
}

fn own(name: &str, limits: &Value) -> Value {
    let mut profile = json!({
        "name": name,
        "title": { "en": "Ours", "fr": "Le nôtre" },
        "about": { "en": "A trial.", "fr": "Un essai." },
        "slots": [
            { "id": "letters", "title": { "en": "Letters", "fr": "Lettres" }, "takes": ["letters"] },
            { "id": "forms", "title": { "en": "Forms", "fr": "Formulaires" }, "takes": ["other_forms"] },
            { "id": "evidence", "title": { "en": "Evidence", "fr": "Preuves" }, "takes": ["other_exhibits"] },
        ],
    });
    for (key, value) in limits.as_object().unwrap() {
        profile[key] = value.clone();
    }
    profile
}

fn limit(bytes: u64, aim: u64) -> Value {
    json!({ "bytes": bytes, "aim": aim, "confirmed": true, "source": "a trial", "read": "2026-11-25" })
}

#[test]
fn what_does_not_fit_is_split_at_the_edges_of_exhibits_with_every_number_right() {
    let mut trial = Trial::of("worker-refused-claim");
    trial.case["filing"]["profile"] = "our_clinic".into();
    trial.own_profiles(&[own(
        "our_clinic",
        &json!({ "file_limit": limit(260_000, 240_000) }),
    )]);
    let checked = trial.run("check");
    assert!(
        checked.findings.contains("HC0730") && checked.findings.contains("above 240000"),
        "{}",
        checked.findings
    );
    let built = trial.run("build");
    assert_eq!(built.exit, 0, "{}", built.findings);
    assert!(built.findings.contains("HC0728"), "{}", built.findings);
    let parts: Vec<_> = built
        .delivered()
        .into_iter()
        .filter(|(name, _)| name.contains("evidence"))
        .collect();
    assert!(parts.len() > 1, "{:?}", built.delivered().keys());
    let mut next = 1;
    for (nth, (name, bytes)) in parts.iter().enumerate() {
        assert!(
            name.ends_with(&format!("-{}of{}.pdf", nth + 1, parts.len())),
            "{name}"
        );
        assert!(bytes.len() <= 240_000, "{name}: {}", bytes.len());
        let survey = survey(bytes, usize::MAX).unwrap();
        let text = hc_pack::pdf::text(bytes);
        assert!(
            text[0].contains(&format!("part {} of {}", nth + 1, parts.len())),
            "{}",
            text[0]
        );
        for page in survey.pages.iter().filter(|page| page.stamp.is_some()) {
            assert_eq!(page.label, next.to_string(), "{name}");
            assert!(
                page.stamp.as_ref().unwrap().ends_with(&format!(" · {next}")),
                "{name}"
            );
            next += 1;
        }
        for (title, page) in survey
            .bookmarks
            .iter()
            .filter(|(title, _)| title.starts_with("Exhibit "))
        {
            let mark = title.split(' ').nth(1).unwrap();
            let stamp = survey.pages[page.unwrap()].stamp.clone().unwrap();
            assert!(
                stamp.starts_with(&format!("Exhibit {mark} · ")),
                "{title} leads to {stamp}"
            );
        }
        assert!(
            survey
                .pages
                .iter()
                .flat_map(|page| &page.links)
                .all(|link| link.to.is_some()),
            "{name}"
        );
    }
    let body = built.manifest()["exhibits"].as_array().unwrap().last().unwrap()["last_page"]
        .as_u64()
        .unwrap();
    assert_eq!(next - 1, body, "no page is lost");
    let delivery = &built.manifest()["delivery"];
    assert_eq!(delivery["profile"], "our_clinic");
    assert!(verify(&Disk::default(), &built.path).unwrap().findings.is_empty());
}

#[test]
fn bundles_without_sheets_and_of_several_volumes_are_proven_too() {
    for style in [
        json!({ "exhibits": { "sheets": "none" } }),
        json!({ "exhibits": { "sheets": "tabs", "volume_pages": 20 } }),
    ] {
        let trial = Trial::of("worker-refused-claim");
        fs::write(trial.folder.path().join("style.json"), style.to_string()).unwrap();
        let built = trial.run("build");
        assert_eq!(built.exit, 0, "{}", built.findings);
        let proof = verify(&Disk::default(), &built.path).unwrap();
        assert!(
            proof.findings.is_empty() && proof.exhibits > 3,
            "{style}: {:?}",
            proof.findings
        );
    }
}

#[test]
fn pictures_are_sampled_anew_only_in_the_file_to_hand_in() {
    let mut trial = Trial::of("worker-refused-claim");
    trial.case["filing"]["profile"] = "our_clinic".into();
    trial.own_profiles(&[own("our_clinic", &json!({}))]);
    // A photograph of a telephone's size in place of the sample's small one.
    let picture = image::RgbImage::from_fn(2400, 1800, |x, y| {
        let wave = |a: u32, b: u32| u8::try_from((x * a + y * b + x * y / 700) / 9 % 256).unwrap();
        image::Rgb([wave(2, 1), wave(1, 3), wave(3, 2)])
    });
    picture
        .save(trial.folder.path().join("evidence/photo-team.jpg"))
        .unwrap();
    let whole = trial.run("build");
    let large = whole.delivered()["03-evidence.pdf"].len() as u64;
    trial.own_profiles(&[own(
        "our_clinic",
        &json!({ "file_limit": limit(large - 100_000, large - 150_000) }),
    )]);
    let built = trial.run("build");
    assert_eq!(built.exit, 0, "{}", built.findings);
    assert!(built.findings.contains("note[HC0727]"), "{}", built.findings);
    assert_eq!(
        built.files["data/exhibits/exhibits.pdf"],
        whole.files["data/exhibits/exhibits.pdf"]
    );
    let manifest = built.manifest();
    let changes = &manifest["delivery"]["files"].as_array().unwrap().last().unwrap()["changes"];
    assert_eq!(changes[0]["kind"], "photograph");
    assert!(changes[0]["dpi_after"].as_u64() >= Some(110) && changes[0]["quality"].as_u64() >= Some(35));
}

#[test]
fn what_cannot_fit_says_exactly_why() {
    let mut trial = Trial::of("worker-refused-claim");
    trial.case["filing"]["profile"] = "our_clinic".into();
    // Less than the letters have: letters are never cut.
    trial.own_profiles(&[own("our_clinic", &json!({ "file_limit": limit(60_000, 50_000) }))]);
    let built = trial.run("build");
    assert_eq!(built.exit, 1);
    assert!(built.files.is_empty(), "nothing is written");
    assert!(
        built.findings.contains("HC0724") && built.findings.contains("above 50000"),
        "{}",
        built.findings
    );
    trial.own_profiles(&[own(
        "our_clinic",
        &json!({ "total_limit": limit(70_000, 60_000) }),
    )]);
    let built = trial.run("build");
    assert!(
        built.findings.contains("error[HC0724]") || built.findings.contains("error[HC0726]"),
        "{}",
        built.findings
    );
}

#[test]
fn a_form_is_never_made_smaller() {
    let mut trial = Trial::of("worker-refused-claim");
    trial.case["filing"]["profile"] = "our_clinic".into();
    trial.own_profiles(&[own(
        "our_clinic",
        &json!({ "file_limit": limit(400_000, 390_000) }),
    )]);
    let form = trial.folder.path().join("forms/imm5283-mateo.pdf");
    let mut bytes = fs::read(&form).unwrap();
    bytes.extend(std::iter::repeat_n(b'\n', 500_000));
    fs::write(&form, bytes).unwrap();
    let built = trial.run("build");
    assert!(
        built.findings.contains("HC0723") && built.findings.contains("IMM 5283"),
        "{}",
        built.findings
    );
}

#[test]
fn files_together_count_together() {
    let mut trial = Trial::of("reconsideration");
    trial.case["filing"]["profile"] = "our_clinic".into();
    let form = trial.folder.path().join("forms/imm5476-grace.pdf");
    let mut bytes = fs::read(&form).unwrap();
    bytes.extend(std::iter::repeat_n(b'\n', 900_000));
    fs::write(&form, bytes).unwrap();
    trial.own_profiles(&[own(
        "our_clinic",
        &json!({ "total_limit": limit(800_000, 790_000), "file_limit": limit(2_000_000, 1_900_000) }),
    )]);
    let built = trial.run("build");
    assert!(built.findings.contains("HC0726"), "{}", built.findings);
}

#[test]
fn a_profile_that_no_file_has_is_said_and_what_no_slot_takes_too() {
    let mut trial = Trial::of("reconsideration");
    trial.case["filing"]["profile"] = "nobodys".into();
    let built = trial.run("check");
    assert_eq!(built.exit, 1);
    assert!(
        built.findings.contains("HC0733") && built.findings.contains("profile"),
        "{}",
        built.findings
    );
    trial.case["filing"].as_object_mut().unwrap().remove("profile");
    trial.case["filing"]["delivery"] = "irb_disclosure".into();
    let built = trial.run("build");
    assert!(
        built.findings.contains("HC0722") && built.findings.contains("IMM 5476"),
        "{}",
        built.findings
    );
}

#[test]
fn a_file_of_profiles_with_faults_is_told_with_its_places() {
    let trial = Trial::of("reconsideration");
    fs::write(
        trial.folder.path().join("profiles.json"),
        "{\n  \"format\": \"hc-pack-profiles\",\n  \"version\": 1\n}",
    )
    .unwrap();
    let built = trial.run("build");
    assert_eq!(built.exit, 1);
    assert!(
        built.findings.contains("profiles.json:1:1: error[HC01"),
        "{}",
        built.findings
    );
}

#[cfg(unix)]
#[test]
fn what_is_written_only_its_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let trial = Trial::of("reconsideration");
    let built = trial.run("build");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&built.path), 0o600);
    assert_eq!(mode(built.path.parent().unwrap()), 0o700);
    let zip = trial.folder.path().join("out/p.zip");
    let done = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .current_dir(trial.folder.path())
        .args(["build", "case.json", "--unpack", "--today", "2026-11-23", "-o"])
        .arg(&zip)
        .status()
        .unwrap();
    assert!(done.success());
    assert_eq!(mode(&trial.folder.path().join("out/p")), 0o700);
    assert_eq!(mode(&trial.folder.path().join("out/p/manifest.json")), 0o600);
    assert_eq!(mode(&trial.folder.path().join("out/p/data/letters")), 0o700);
}

/// Letters, forms and parts of one slot never get one name, and every name keeps to the profile's length.
#[test]
fn names_of_one_slot_differ_and_are_short_enough() {
    let mut trial = Trial::of("reconsideration");
    let mut profile = own(
        "our_clinic",
        &json!({ "names": { "characters_max": 24, "confirmed": true, "source": "a trial", "read": "2026-11-25" } }),
    );
    profile["slots"] = json!([
        { "id": "evidence-of-the-family-one", "title": { "en": "All", "fr": "Tout" }, "takes": ["letters", "other_forms", "other_exhibits"] },
    ]);
    trial.own_profiles(&[profile]);
    trial.case["filing"]["profile"] = json!("our_clinic");
    let form = trial.case["forms"][0].clone();
    trial.case["forms"] = json!([form, form, form]);
    for (nth, number) in ["IMM 5476", "IMM 5409", "IMM 5532"].iter().enumerate() {
        trial.case["forms"][nth]["number"] = json!(number);
        let file = format!("forms/{nth}.pdf");
        let first = trial.folder.path().join("forms/imm5476-grace.pdf");
        let more = [fs::read(first).unwrap(), format!("\n% {nth}\n").into_bytes()].concat();
        fs::write(trial.folder.path().join(&file), more).unwrap();
        trial.case["forms"][nth]["file"] = json!(file);
    }
    let built = trial.run("build");
    assert_eq!(built.exit, 0, "{}", built.findings);
    let names: Vec<&str> = built
        .files
        .keys()
        .filter_map(|name| name.strip_prefix("data/delivery/"))
        .collect();
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(names.iter().all(|name| name.len() <= 24), "{names:?}");
}

/// An application record is held to the limits, and what no slot takes is said.
#[test]
fn a_record_is_held_to_the_profile() {
    let mut trial = Trial::of("judicial-review");
    trial.case["filing"]["profile"] = json!("our_clinic");
    trial.own_profiles(&[own("our_clinic", &json!({ "file_limit": limit(60_000, 50_000) }))]);
    let built = trial.run("build");
    assert!(
        built.exit == 1 && built.findings.contains("HC0724"),
        "{}",
        built.findings
    );
    let mut profile = own("our_clinic", &json!({}));
    profile["slots"].as_array_mut().unwrap().remove(0);
    trial.own_profiles(&[profile]);
    let built = trial.run("build");
    assert!(
        built.exit == 0 && built.findings.contains("HC0722"),
        "{}",
        built.findings
    );
}
