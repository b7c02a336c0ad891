//! Runs of the program on a machine that breaks down: each in a process that does many, one after the other, so that what is said on
//! both streams is caught as a person would see it.

use super::machine::{Call, Fault, Machine, Op};
use hc_pack::cli;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

/// A command's name in the table, its arguments, and the beginning of the paths of interest.
pub const COMMANDS: [(&str, &str, &str); 7] = [
    (
        "check",
        "check case.json --format short --jobs 1 --today 2026-11-23",
        "",
    ),
    (
        "build",
        "build case.json -o out/x.zip --format short --jobs 1 --today 2026-11-23",
        "",
    ),
    (
        "build --unpack --report",
        "build case.json -o out/x.zip --unpack --report out/findings.json --format short --jobs 1 --today 2026-11-23",
        "out/",
    ),
    (
        "build --cache",
        "build case.json -o out/x.zip --cache=cache --format short --jobs 1 --today 2026-11-23",
        "cache",
    ),
    (
        "build --cache, again",
        "build case.json -o out/x.zip --cache=kept --format short --jobs 1 --today 2026-11-23",
        "kept",
    ),
    ("verify", "verify sound.zip", ""),
    (
        "preview",
        "preview case.json --letter cover-letter -o out/letter.pdf --today 2026-11-23",
        "out/",
    ),
];

/// How a run ended.
#[derive(Debug, Default)]
pub struct Outcome {
    pub exit: i32,
    pub said: String,
    /// What the machine was asked.
    pub calls: Vec<Call>,
    /// Of each thing that is written: `old`, or the hash of what is new.
    pub files: BTreeMap<String, String>,
    /// What stands in the folder of the output and should not.
    pub strangers: Vec<String>,
}

/// A command, and the call of it that fails.
pub type Job = (usize, Option<(Call, Fault)>);

const PLAN: &str = "HC_PACK_FAULTS_PLAN";

/// Runs all jobs, half of them in each of two processes.
pub fn run(jobs: Vec<Job>) -> Vec<Outcome> {
    let half = jobs.len().div_ceil(2);
    let rest = jobs[half..].to_vec();
    let other = std::thread::spawn(move || of_one_process(&rest));
    let mut outcomes = of_one_process(&jobs[..half]);
    outcomes.extend(other.join().unwrap());
    outcomes
}

fn of_one_process(jobs: &[Job]) -> Vec<Outcome> {
    if jobs.is_empty() {
        return Vec::new();
    }
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let jobs_text: Vec<Value> = jobs.iter().map(as_text).collect();
    fs::write(
        folder.path().join("plan.json"),
        Value::from(jobs_text).to_string(),
    )
    .unwrap();
    let said = fs::File::create(folder.path().join("said.txt")).unwrap();
    let ended = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads", "1"])
        .current_dir(folder.path())
        .env(PLAN, "plan.json")
        .env_remove("HC_PACK_CACHE")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        // Both streams into one file, as on a terminal.
        .stdout(said.try_clone().unwrap())
        .stderr(said)
        .status()
        .unwrap();
    let said = fs::read_to_string(folder.path().join("said.txt")).unwrap();
    assert!(ended.success(), "{said}");
    let told: Vec<Value> = fs::read_to_string(folder.path().join("told.jsonl"))
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let parts: Vec<&str> = said.split(MARK).skip(1).collect();
    assert_eq!((told.len(), parts.len()), (jobs.len(), jobs.len()), "{said}");
    told.into_iter()
        .zip(parts)
        .map(|(told, part)| outcome(&told, part))
        .collect()
}

const MARK: &str = "\u{1e}next\n";

fn outcome(told: &Value, said: &str) -> Outcome {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Outcome {
        exit: i32::try_from(told["exit"].as_i64().unwrap()).unwrap(),
        said: said.to_owned(),
        calls: told["calls"].as_array().unwrap().iter().map(call_of).collect(),
        files: told["files"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, state)| (name.clone(), text(state)))
            .collect(),
        strangers: told["strangers"].as_array().unwrap().iter().map(text).collect(),
    }
}

fn as_text((command, fault): &Job) -> Value {
    let fault = fault
        .as_ref()
        .map(|(call, fault)| json!([call_text(call), FAULTS.iter().position(|f| f == fault)]));
    json!([command, fault])
}

fn call_text(call: &Call) -> Value {
    json!([OPS.iter().position(|op| *op == call.op), call.path, call.nth])
}

fn call_of(text: &Value) -> Call {
    Call {
        op: OPS[number(&text[0])],
        path: text[1].as_str().unwrap().to_owned(),
        nth: number(&text[2]),
    }
}

fn number(text: &Value) -> usize {
    usize::try_from(text.as_u64().unwrap()).unwrap()
}

const OPS: [Op; 11] = [
    Op::Read,
    Op::Open,
    Op::OpenAnywhere,
    Op::Look,
    Op::RealPath,
    Op::List,
    Op::Scratch,
    Op::Write,
    Op::WriteFolder,
    Op::PutAside,
    Op::Start,
];

const FAULTS: [Fault; 15] = [
    Fault::Denied,
    Fault::Vanished,
    Fault::Device,
    Fault::Memory,
    Fault::Signal,
    Fault::DeviceWithin,
    Fault::Changed,
    Fault::Shorter,
    Fault::Full,
    Fault::FullWithin,
    Fault::Sync,
    Fault::Rename,
    Fault::Killed,
    Fault::OutOfMemory,
    Fault::Late,
];

/// What stands in the process that is told to: the runs of its plan.
pub fn child() {
    let Some(plan) = std::env::var_os(PLAN) else {
        return;
    };
    let plan: Vec<Value> = serde_json::from_slice(&fs::read(plan).unwrap()).unwrap();
    let mut told = String::new();
    for job in &plan {
        let command = number(&job[0]);
        let fault = (!job[1].is_null()).then(|| (call_of(&job[1][0]), FAULTS[number(&job[1][1])]));
        before(command);
        eprint!("{MARK}");
        let calls = Arc::new(Mutex::new(Vec::new()));
        let exit = run_one(COMMANDS[command].1, fault, &calls);
        let calls: Vec<Value> = calls.lock().unwrap().iter().map(call_text).collect();
        let (files, strangers) = after();
        let line = json!({"exit": exit, "calls": calls, "files": files, "strangers": strangers});
        told += &format!("{line}\n");
    }
    fs::write("told.jsonl", told).unwrap();
}

fn run_one(arguments: &str, fault: Option<(Call, Fault)>, calls: &Arc<Mutex<Vec<Call>>>) -> i32 {
    let door = |disk| -> Box<dyn hc_pack::world::World> {
        Box::new(Machine::new(disk, fault.clone(), Arc::clone(calls)))
    };
    let arguments = std::iter::once("hc-pack")
        .chain(arguments.split(' '))
        .map(Into::into);
    cli::main_through(&door, arguments) as i32
}

/// What a build writes over.
const OLD: [&str; 4] = ["x.zip", "x/bagit.txt", "findings.json", "letter.pdf"];

fn before(command: usize) {
    for folder in ["out", "cache"] {
        drop(fs::remove_dir_all(folder));
    }
    fs::create_dir_all("out/x").unwrap();
    for name in OLD {
        fs::write(Path::new("out").join(name), "old").unwrap();
    }
    if COMMANDS[command].1.contains("=kept") && !Path::new("kept").exists() {
        let calls = Arc::default();
        let build = format!("{} --quiet", COMMANDS[command].1);
        assert_eq!(run_one(&build, None, &calls), 0);
        before(command);
    }
}

fn after() -> (BTreeMap<String, String>, Vec<String>) {
    let mut files = BTreeMap::new();
    let mut strangers = Vec::new();
    for entry in fs::read_dir("out").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        match name.as_str() {
            "x" => drop(files.insert(name, state_of_folder(Path::new("out/x")))),
            "x.zip" | "findings.json" | "letter.pdf" => {
                let bytes = fs::read(Path::new("out").join(&name)).unwrap();
                let state = if bytes == b"old" {
                    "old".to_owned()
                } else {
                    hc_pack::hash::sha256(&bytes)
                };
                files.insert(name, state);
            }
            _ => strangers.push(name),
        }
    }
    assert_eq!(
        files.len(),
        OLD.len(),
        "something that stood there is gone: {files:?}"
    );
    (files, strangers)
}

fn state_of_folder(folder: &Path) -> String {
    let mut names = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let sum = hc_pack::hash::sha256(&fs::read(&path).unwrap());
                names.push(format!("{} {sum}", path.display()));
            }
        }
    }
    names.sort();
    if names.len() == 1 && names[0].starts_with("out/x/bagit.txt") {
        return "old".to_owned();
    }
    hc_pack::hash::sha256(names.join("\n").as_bytes())
}

/// A small case with a file of each sort: a plain PDF, one that is read apart, a picture, a text, a form, a style, profiles, a template.
fn lay_out(folder: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir_all(folder.join("evidence")).unwrap();
    fs::create_dir_all(folder.join("templates")).unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    put("evidence/plain.pdf", &pdf("Plain", ""));
    // Its packing is one that is read apart.
    put("evidence/apart.pdf", &pdf("Apart", "/Filter/ASCIIHexDecode"));
    put("evidence/note.txt", b"A note, invented.\n");
    let mut picture = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(300, 200, |x, y| image::Rgb([x as u8, y as u8, 9]))
        .write_to(&mut picture, image::ImageFormat::Jpeg)
        .unwrap();
    put("evidence/picture.jpg", &picture.into_inner());
    put("evidence/form.pdf", &pdf("Form", ""));
    put("style.json", br#"{"exhibits": {"page_size": "letter"}}"#);
    put(
        "profiles.json",
        br#"{"format": "hc-pack-profiles", "version": 1, "profiles": []}"#,
    );
    put(
        "templates/letter-signature.en.hbs",
        &fs::read(root.join("templates/letter-signature.en.hbs")).unwrap(),
    );
    put(
        "sound.zip",
        &fs::read(root.join("tests/packages/format-1.zip")).unwrap(),
    );
    put("case.json", case().to_string().as_bytes());
}

fn pdf(word: &str, filter: &str) -> Vec<u8> {
    let draw = format!("BT /F 12 Tf 72 700 Td ({word}) Tj ET");
    let draw = if filter.is_empty() {
        draw
    } else {
        draw.bytes().map(|byte| format!("{byte:02x}")).collect::<String>() + ">"
    };
    format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length {}{filter}>>\nstream\n{draw}\nendstream\nendobj\n\
         5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>\nendobj\ntrailer\n<</Root 1 0 R>>\n",
        draw.len()
    )
    .into_bytes()
}

fn case() -> Value {
    let exhibit = |id: &str, name: &str| {
        json!({"id": id, "title": id, "kind": "other", "date": "2026-01-05", "proves": "That the file can be taken in.",
               "files": [{"path": format!("evidence/{name}")}]})
    };
    let evidence = [
        ("a", "plain.pdf"),
        ("b", "apart.pdf"),
        ("c", "note.txt"),
        ("d", "picture.jpg"),
    ];
    let cites: Vec<Value> = evidence.iter().map(|(id, _)| json!({"exhibit": id})).collect();
    let on_portal = ["IMM 0008", "IMM 5669", "IMM 5406", "IMM 5280"]
        .map(|number| json!({"number": number, "filled_on_portal": true}));
    let mut forms = vec![json!({"number": "IMM 5283", "file": "evidence/form.pdf"})];
    forms.extend(on_portal);
    json!({
        "format": 1,
        "reference": "FAULTS-1",
        "language": "en",
        "matter": "application_in_canada",
        "filing": {"date": "2026-12-01", "delivery": "record", "recipient": {"name": "Record"}},
        "applicant": {
            "name": {"family": "Fault", "given": "Test"},
            "gender": "another",
            "birth_date": "1990-01-01",
            "birth_place": {"country": "Canada"},
            "citizenships": ["Nowhere"],
            "marital_status": "single",
            "status": {"status": "visitor"},
        },
        "factors": [{"factor": "other", "facts": [{"text": "All of this is on file.", "evidence": cites}]}],
        "forms": forms,
        "relief": {"exemptions": [{"provision": "IRPR 72(1)(a)", "from": "membership in a class"}]},
        "fees": [{"kind": "processing", "amount": "660.00", "paid_on": "2026-11-20"}],
        "evidence": evidence.map(|(id, name)| exhibit(id, name)),
    })
}
