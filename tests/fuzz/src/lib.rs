//! What is fuzzed: functions of arbitrary bytes, each with what must hold whatever the bytes are. The programs in `targets/` hand them
//! what libFuzzer makes up; `tests/fuzz.rs` plays seeds, old crashes and a fixed row of mutations through the same functions.
//!
//! A panic of this program is a crash wherever it happens. A panic of a foreign parser, on the thread that reads a foreign file, is
//! not: it is the very thing that thread is for, and becomes a finding.

use hc_pack::bundle::{self, OwnPages, Plan, Span};
use hc_pack::case::{Draft, model, read};
use hc_pack::check::check;
use hc_pack::evidence::{self, Item, Means, Pages, Readers, Source};
use hc_pack::finding::{Finding, Language, any_error};
use hc_pack::letters::own::OwnFile;
use hc_pack::letters::{self, Brief, markdown};
use hc_pack::numbering::Numbering;
use hc_pack::package::verify::verify;
use hc_pack::pdf::{self, Properties};
use hc_pack::report::{self, Colour, Subject};
use hc_pack::store::{Desk, Origin};
use hc_pack::typeset::{Fit, Fonts, Images, Style, lay_out};
use hc_pack::world::{Fill, Kind, Pour, World};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, OnceLock};

/// A function of arbitrary bytes.
pub type Target = fn(&[u8]);

/// All targets, by name.
pub const TARGETS: [(&str, Target); 10] = [
    ("case", case),
    ("letters", letters),
    ("pdf", pdf),
    ("picture", picture),
    ("tiff", tiff),
    ("message", message),
    ("text", text),
    ("package", package),
    ("manifest", manifest),
    ("round_trip", round_trip),
];

/// A case without a fault, which the letters are written from.
const WHOLE: &[u8] = include_bytes!("../../broken/whole.json");

/// The day on which all of it happens.
const TODAY: Date = date(2026, 11, 23);

/// Hands `data` to the target of that name; panics where something does not hold.
pub fn run(name: &str, data: &[u8]) {
    watch();
    let (_, target) = TARGETS
        .iter()
        .find(|(known, _)| *known == name)
        .expect("a target of that name");
    target(data);
    let fault = FAULTS
        .lock()
        .expect("nobody panics while writing a fault down")
        .pop();
    assert!(fault.is_none(), "{}", fault.unwrap_or_default());
}

/// Panics of this program on threads that turn a panic into a finding.
static FAULTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if std::thread::current().name() != Some(evidence::THREAD_NAME) {
                return told(info);
            }
            let foreign = info.location().is_some_and(|at| at.file().contains("registry"));
            if !foreign {
                FAULTS
                    .lock()
                    .expect("nobody panics while writing a fault down")
                    .push(info.to_string());
            }
        }));
    });
}

/// A machine that has one file at most.
struct Bare<'a>(Option<&'a [u8]>);

/// Where that file stands.
const PLACE: &str = "package.zip";

fn nothing<T>() -> io::Result<T> {
    Err(io::ErrorKind::NotFound.into())
}

impl World for Bare<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.0 {
            Some(bytes) if path == Path::new(PLACE) => Ok(bytes.to_vec()),
            _ => nothing(),
        }
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.read(path).map(|bytes| Kind::File(bytes.len() as u64))
    }
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.read(path).map(|_| path.to_owned())
    }
    fn list(&self, _: &Path) -> io::Result<Vec<OsString>> {
        nothing()
    }
    fn replace(&self, _: &Path, _: &mut Fill<'_>) -> io::Result<()> {
        nothing()
    }
    fn replace_folder(&self, _: &Path, _: &[(String, Box<Pour<'_>>)]) -> io::Result<()> {
        nothing()
    }
    fn today(&self) -> Date {
        TODAY
    }
    fn variable(&self, _: &str) -> Option<OsString> {
        None
    }
}

/// Writes every report of what was found; nothing in them may steer a terminal.
fn report(draft: Option<&Draft>, findings: &[Finding]) {
    let subjects = [Subject {
        path: "case.json",
        draft,
        templates: &[],
        findings,
    }];
    for language in [Language::En, Language::Fr] {
        for text in [
            report::short(&subjects, language),
            report::github(&subjects, language),
            report::human(&subjects, language, Colour::Off),
            report::json::json(&subjects, language),
            report::sarif(&subjects, language),
            report::junit(&subjects, language),
        ] {
            let raw = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!text.contains(raw), "a report steers a terminal: {text:?}");
        }
    }
}

/// The text of a case → findings, in every report.
fn case(data: &[u8]) {
    let draft = read("case.json", data);
    let outcome = check(&draft, TODAY);
    assert_eq!(outcome.case.is_none(), any_error(&outcome.findings));
    report(Some(&draft), &outcome.findings);
}

/// A case → JSON → the same case, with the same findings.
fn round_trip(data: &[u8]) {
    let draft = read("case.json", data);
    let outcome = check(&draft, TODAY);
    let Some(case) = &outcome.case else { return };
    let written = serde_json::to_vec_pretty(&**case).expect("a case can be written");
    let again: model::Case = serde_json::from_slice(&written).expect("what was written is a case");
    assert_eq!(again, **case);
    let second = check(&read("case.json", &written), TODAY);
    let second = second.case.expect("what was sound is sound once written");
    assert_eq!(*second, **case);
}

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(Fonts::embedded)
}

/// Lays a document out, writes it, and reads its pages back.
fn print(document: &hc_pack::blocks::Document) {
    let Ok(laid) = lay_out(document, &Style::default(), fonts(), &Images::new()) else {
        return;
    };
    let pages = laid.pages.len();
    let bytes = pdf::write(laid, &Properties { date: TODAY });
    assert_eq!(pdf::text(&bytes).len(), pages);
}

/// Markdown → blocks → pages; or, where the first byte is odd, a firm's template → a letter → pages.
fn letters(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    if first % 2 == 0 {
        let Ok(text) = std::str::from_utf8(rest) else {
            return;
        };
        if let Ok(blocks) = markdown::blocks(text) {
            print(&hc_pack::blocks::Document {
                title: "Fuzzed".into(),
                blocks,
                ..Default::default()
            });
        }
        return;
    }
    let names = ["head.en.hbs", "hc-submissions.en.hbs", "ours.en.hbs"];
    let name = names[usize::from(first / 2) % names.len()];
    let file = OwnFile {
        name: name.to_owned(),
        bytes: Some(rest.to_vec()),
    };
    let (templates, findings) = letters::own::taken(&[file]);
    report(None, &findings);
    if any_error(&findings) {
        return;
    }
    let Some(case) = check(&read("case.json", WHOLE), TODAY).case else {
        panic!("the whole case has no fault")
    };
    let numbering = Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 4)));
    let composed = letters::compose_from(&templates, &Brief::plain(&case, &numbering));
    report(None, &composed.findings);
    for letter in composed
        .letters
        .iter()
        .filter(|letter| letter.id == "hc-submissions" || letter.id == "ours")
    {
        print(&letter.document);
    }
}

/// Takes one file in and binds its pages.
fn take_in(name: &str, data: &[u8]) {
    let world = Bare(None);
    let desk = Desk {
        world: &world,
        folder: None,
        cache: None,
    };
    let means = Means {
        desk,
        readers: &Readers::of(&world),
        fonts: fonts(),
        language: Language::En,
        pages: Pages::Bound,
    };
    let item = Item {
        id: "a".into(),
        title: "A".into(),
        files: vec![Source {
            path_as_written: name.to_owned(),
            origin: Origin::held(data.to_vec()),
            ..Source::default()
        }],
        ..Item::default()
    };
    let intake = evidence::take_in(&means, item);
    report(None, &intake.findings);
    let Some(exhibit) = intake.exhibit else {
        assert!(any_error(&intake.findings), "a file was lost and nothing is said");
        return;
    };
    let pages = exhibit.pages();
    assert!(pages > 0, "an exhibit without pages");
    if pages > 50 {
        return;
    }
    let exhibits = [exhibit];
    let numbering = Numbering::of([("a".to_owned(), pages)]);
    let plan = Plan {
        desk,
        title: "Exhibits",
        language: Language::En,
        date: TODAY,
        numbering: &numbering,
        exhibits: &exhibits,
        spans: &[Span {
            first: 1,
            last: numbering.total(),
        }],
        fronts: &[front(&numbering, &exhibits)],
        covers: &[],
        fit: Fit::AsTheyAre,
    };
    if let Ok(volumes) = bundle::bind(&plan)
        && let Err(bundle::Trouble::Findings(findings)) = bundle::prove(&plan, &volumes)
    {
        report(None, &findings);
    }
}

fn front(numbering: &Numbering, exhibits: &[evidence::Exhibit]) -> OwnPages {
    let spans = [Span {
        first: 1,
        last: numbering.total(),
    }];
    let index = bundle::index("Exhibits", Language::En, numbering, exhibits, &spans, 0);
    let laid = lay_out(&index, &Style::default(), fonts(), &Images::new()).expect("an index of one line");
    OwnPages {
        bytes: pdf::write(laid, &Properties { date: TODAY }),
        links: Vec::new(),
    }
}

/// `data`, made to begin as that kind of file does.
fn beginning(mark: &[u8], data: &[u8]) -> Vec<u8> {
    if data.starts_with(mark) {
        data.to_vec()
    } else {
        [mark, data].concat()
    }
}

/// A PDF → an exhibit → a bundle.
fn pdf(data: &[u8]) {
    take_in("a.pdf", &beginning(b"%PDF-", data));
}

/// A picture of any kind that its first bytes say.
fn picture(data: &[u8]) {
    take_in("a.png", data);
}

/// A TIFF, in either order of bytes.
fn tiff(data: &[u8]) {
    let mark: &[u8] = if data.first().is_some_and(|first| first % 2 == 1) {
        b"MM\x00*"
    } else {
        b"II*\x00"
    };
    let data = if data.starts_with(b"II*\x00") || data.starts_with(b"MM\x00*") {
        data.to_vec()
    } else {
        beginning(mark, data.get(1..).unwrap_or_default())
    };
    take_in("a.tiff", &data);
}

/// A message with what is attached to it.
fn message(data: &[u8]) {
    take_in(
        "a.eml",
        &beginning(
            b"From: a@example.org\nDate: Mon, 5 Jan 2026 10:00:00 -0500\nTo: b@example.org\n",
            data,
        ),
    );
}

/// A text, a document of an office program, or whatever else the bytes say.
fn text(data: &[u8]) {
    take_in("a.txt", data);
}

/// A zip file → what `verify` says of it.
fn package(data: &[u8]) {
    let verified = verify(&Bare(Some(data)), Path::new(PLACE)).expect("the file is there");
    report(None, &verified.findings);
}

/// The files of a sound package.
fn sound() -> &'static BTreeMap<String, Vec<u8>> {
    static SOUND: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let kept = include_bytes!("../../packages/format-1.zip");
        let mut archive = zip::ZipArchive::new(Cursor::new(&kept[..])).expect("the kept package");
        let mut files = BTreeMap::new();
        for nth in 0..archive.len() {
            let mut file = archive.by_index(nth).expect("a file of the kept package");
            let name = file
                .name()
                .expect("names of the kept package are text")
                .into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("the kept package is whole");
            // Page numbers are proven elsewhere; here it would take most of the time.
            if !name.ends_with(".pdf") {
                files.insert(name, bytes);
            }
        }
        files
    })
}

/// A manifest, a list of sums or a proof of page numbers, put into a package whose sums are right.
fn manifest(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let mut files = sound().clone();
    let names: Vec<String> = files.keys().cloned().collect();
    let changed = match first % 4 {
        0 => "manifest-sha256.txt".to_owned(),
        1 => names
            .iter()
            .find(|name| name.ends_with("pagination.json"))
            .expect("the kept package has one")
            .clone(),
        _ => "manifest.json".to_owned(),
    };
    files.insert(changed.clone(), rest.to_vec());
    let sums = |takes: &dyn Fn(&str) -> bool, files: &BTreeMap<String, Vec<u8>>| {
        let lines = files.iter().filter(|(name, _)| takes(name));
        let lines = lines.map(|(name, bytes)| format!("{}  {name}\n", hc_pack::hash::sha256(bytes)));
        lines.collect::<String>().into_bytes()
    };
    if changed != "manifest-sha256.txt" {
        let payload = sums(&|name| name.starts_with("data/"), &files);
        files.insert("manifest-sha256.txt".to_owned(), payload);
    }
    let tags = |name: &str| !name.starts_with("data/") && name != "tagmanifest-sha256.txt";
    let tags = sums(&tags, &files);
    files.insert("tagmanifest-sha256.txt".to_owned(), tags);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in &files {
        zip.start_file(name.as_str(), options)
            .expect("it is written to memory");
        zip.write_all(bytes).expect("it is written to memory");
    }
    package(&zip.finish().expect("it is written to memory").into_inner());
}
