//! The specimen: laid out, measured on its placed pages, written, read back.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // a test says what it keeps and what it skips

#[path = "typeset/measure.rs"]
mod measure;
#[path = "typeset/scripts.rs"]
mod scripts;
#[path = "typeset/specimen.rs"]
mod specimen;

use hc_pack::blocks::{Block, Document, PageNumbers, Target};
use hc_pack::finding::Language;
use hc_pack::pdf::{Properties, text, write};
use hc_pack::typeset::laid::Page;
use hc_pack::typeset::row::Kind;
use hc_pack::typeset::{Area, Fonts, Images, Laid, Origin, PlacedRow, Style, lay_out};
use hc_pack::world::{Disk, World};
use jiff::civil::date;
use measure::styles;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROPERTIES: Properties = Properties {
    date: date(2026, 11, 23),
};

fn laid(style: &Style) -> Laid {
    lay_out(
        &specimen::document(),
        style,
        &Fonts::embedded(),
        &specimen::images(),
    )
    .unwrap()
}

fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    Disk::default()
        .replace(&path, &mut |out| out.write_all(bytes))
        .unwrap();
    path
}

/// One space for any white space, so that line ends do not matter.
fn flat(text: &str) -> String {
    text.split(|c: char| c.is_whitespace())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_pages_of_the_specimen_are_well_made() {
    for (n, style) in styles().iter().enumerate() {
        let laid = laid(style);
        let faults = measure::faults(&laid, style);
        assert!(faults.is_empty(), "style {n}: {}", faults.join("\n"));
        let (lines, loose) = measure::looseness(&laid);
        println!(
            "style {n}: {} pages, {lines} justified lines, {loose} loose",
            laid.pages.len()
        );
    }
}

/// The specimen shows what is hard: a note that goes over to the next page, a table's row that does, a list in a list in a list.
#[test]
fn the_specimen_divides_what_may_be_divided() {
    let laid = laid(&Style::default());
    let on = |page: &Page, wanted: &dyn Fn(&PlacedRow) -> Option<usize>| -> BTreeSet<usize> {
        page.rows.iter().filter_map(wanted).collect()
    };
    let goes_over = |wanted: &dyn Fn(&PlacedRow) -> Option<usize>| {
        laid.pages
            .windows(2)
            .any(|pair| !on(&pair[0], wanted).is_disjoint(&on(&pair[1], wanted)))
    };
    assert!(goes_over(&|r| if let Area::Notes(note) = r.area {
        note
    } else {
        None
    }));
    assert!(goes_over(&|r| (r.row.kind == Kind::Table
        && r.area == Area::Body)
        .then_some(r.row.line_of?.0)));
    assert!(goes_over(
        &|r| (r.row.kind == Kind::Text).then_some(r.row.line_of?.0)
    ));
    let repeated = laid
        .pages
        .iter()
        .flat_map(|p| &p.rows)
        .filter(|r| r.area == Area::Repeated);
    assert!(repeated.count() >= 3);
    let read = flat(&text(&write(laid.clone(), &PROPERTIES)).join("\n"));
    assert!(
        read.contains("(i) for herself, and (ii) for the children: (A) the elder, and (B) the younger;"),
        "{read}"
    );
}

#[test]
fn contents_and_labels_tell_the_truth() {
    let laid = laid(&Style::default());
    let pages = text(&write(laid.clone(), &PROPERTIES));
    let contents = flat(&pages[0]);
    for heading in laid.headings.iter().filter(|h| h.level == 2) {
        let label = &laid.pages[heading.page].label;
        let entry = contents.split(&heading.text).nth(1).unwrap();
        let printed = entry.trim_start_matches(['.', ' ']).split(' ').next().unwrap();
        assert_eq!(printed, label, "{}", heading.text);
        assert!(pages[heading.page].contains(&heading.text));
    }
    let total = laid.pages.len();
    for (n, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {total}", n + 1)), "{page}");
    }
}

#[test]
fn every_phrase_is_read_back() {
    let laid = laid(&Style::default());
    let bytes = write(laid.clone(), &PROPERTIES);
    println!("{}", keep("specimen.pdf", &bytes).display());
    let read = text(&bytes);
    println!(
        "{}",
        keep("specimen.txt", read.join("\u{c}\n").as_bytes()).display()
    );
    let read = flat(&read.join("\n"));
    for sentence in specimen::SENTENCES {
        assert!(read.contains(sentence), "{sentence}");
    }
    for (tag, phrase) in specimen::EMBEDDED {
        assert!(read.contains(phrase), "{tag} {phrase}");
    }
    for phrase in PHRASES {
        assert!(read.contains(phrase), "{phrase}");
    }
}

/// Phrases of the specimen in which scripts meet, or spaces are of another width.
const PHRASES: [&str; 6] = [
    "محمد علي (Mohamed Ali)",
    "क्षत्रिय प्रिया",
    "Анна Иванова",
    "שרה לוי visits",
    "Halifax, Nova Scotia B3H 0A1",
    "« La demanderesse n’a pas démontré son établissement » ; or, la preuve",
];

/// Compares with a file of this folder. `HC_PACK_BLESS=1` writes what is, to be looked at and committed.
fn expect(read: &str, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/typeset")
        .join(name);
    let disk = Disk::default();
    if disk.variable("HC_PACK_BLESS").is_some() {
        disk.replace(&path, &mut |out| out.write_all(read.as_bytes()))
            .unwrap();
    }
    let expected = String::from_utf8(disk.read(&path).unwrap()).unwrap();
    for (n, (now, then)) in read.lines().zip(expected.lines()).enumerate() {
        assert_eq!(now, then, "{name}, line {}", n + 1);
    }
    assert_eq!(read, expected);
}

/// The specimen's text as it is read back, page by page.
#[test]
fn the_text_of_the_specimen_is_the_expected_one() {
    let read = text(&write(laid(&Style::default()), &PROPERTIES)).join("\u{c}\n");
    expect(&read, "specimen.expected");
}

#[test]
fn the_same_document_gives_the_same_bytes_on_any_thread() {
    let first = write(laid(&Style::default()), &PROPERTIES);
    let again: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| write(laid(&Style::default()), &PROPERTIES)))
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert!(again.iter().all(|bytes| *bytes == first));
    // System fonts that no text needs change nothing.
    let fonts = Fonts::with_system();
    let laid = lay_out(
        &specimen::document(),
        &Style::default(),
        &fonts,
        &specimen::images(),
    )
    .unwrap();
    assert_eq!(write(laid.clone(), &PROPERTIES), first);
    assert!(
        laid.fonts()
            .iter()
            .all(|f| f.origin == Origin::Embedded && f.sha256.len() == 64)
    );
    let other_date = Properties {
        date: date(2026, 11, 24),
    };
    assert_ne!(write(laid.clone(), &other_date), first);
}

/// Letters in Latin, Greek, Cyrillic and Arabic are the same bytes on a machine without fonts, in every style.
#[test]
fn fonts_of_the_machine_change_no_letter_of_these_scripts() {
    let scripts = specimen::EMBEDDED.map(|(tag, phrase)| Block::Passage {
        tag: tag.into(),
        blocks: vec![
            specimen::p(phrase),
            specimen::p("Le père d’Élise œuvre à Québec : « oui »."),
            specimen::p("، ؛ ؟ ١٢٣ ۱۲۳ ـ । ॥ ։ ☐ ✓ … € ½"),
        ],
    });
    let document = Document {
        title: "Scripts".into(),
        blocks: scripts.into(),
        ..Document::default()
    };
    let set = |fonts: &Fonts, style: &Style| {
        let laid = lay_out(&document, style, fonts, &Images::new()).unwrap();
        assert!(laid.fonts().iter().all(|f| f.origin == Origin::Embedded));
        write(laid.clone(), &PROPERTIES)
    };
    let (alone, with_machine) = (Fonts::embedded(), Fonts::with_system());
    for style in styles() {
        assert_eq!(set(&alone, &style), set(&with_machine, &style));
    }
}

#[test]
fn links_to_exhibits_wait_for_the_bundle() {
    let laid = laid(&Style::default());
    let links = laid.exhibit_links();
    assert_eq!(links.len(), 1);
    assert_eq!((links[0].exhibit.as_str(), links[0].page_within), ("school", 3));
    assert!(links[0].rect[0] < links[0].rect[2] && links[0].rect[1] < links[0].rect[3]);
    assert!(
        laid.links
            .iter()
            .any(|l| matches!(l.target, Target::Address(_)) && !l.spots.is_empty())
    );
}

#[test]
fn every_style_is_written() {
    for (n, style) in styles().iter().enumerate() {
        let bytes = write(laid(style), &PROPERTIES);
        println!("{}", keep(&format!("style-{n}.pdf"), &bytes).display());
        assert!(text(&bytes).len() > 5);
    }
}

/// The passages for which this machine has faces.
fn set_by_the_machine(fonts: &Fonts) -> Vec<scripts::Passage> {
    let covered = |passage: &scripts::Passage| {
        let document = scripts::document(&[*passage]);
        match lay_out(&document, &Style::default(), fonts, &Images::new()) {
            Ok(_) => true,
            Err(findings) => {
                println!("skipped {}: {}", passage.0, findings[0].message(Language::En));
                false
            }
        }
    };
    scripts::SYSTEM.into_iter().filter(covered).collect()
}

/// Scripts that need a face of the machine: set, measured, read back, and their text as expected where all faces are there.
#[test]
fn scripts_of_system_fonts() {
    let fonts = Fonts::with_system();
    let passages = set_by_the_machine(&fonts);
    let laid = lay_out(
        &scripts::document(&passages),
        &Style::default(),
        &fonts,
        &Images::new(),
    )
    .unwrap();
    let faults = measure::faults(&laid, &Style::default());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let bytes = write(laid.clone(), &PROPERTIES);
    let path = keep("scripts.pdf", &bytes);
    println!("{}", path.display());
    let read = text(&bytes).join("\u{c}\n");
    for (tag, phrase, name) in &passages {
        assert!(
            unspaced(&read).contains(&unspaced(phrase)),
            "{tag} {phrase}\n{read}"
        );
        // The paragraph, the bold, the note, the table, the list's term and its meaning.
        assert!(read.matches(name).count() >= 6, "{tag} {name}\n{read}");
    }
    if passages.len() == scripts::SYSTEM.len() {
        expect(&read, "scripts.expected");
    }
    if let Some(read) = pdftotext(&path) {
        for (tag, phrase, name) in &passages {
            told(&unspaced(&read), &unspaced(phrase), tag);
            told(&unspaced(&read), &unspaced(name), tag);
        }
    }
}

/// Without white space: scripts that write none between words break lines anywhere.
fn unspaced(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What pdftotext reads, with its marks of direction taken out and divided words joined; none where it is not installed.
fn pdftotext(path: &Path) -> Option<String> {
    let Ok(out) = Command::new("pdftotext")
        .args([path.as_os_str(), "-".as_ref()])
        .output()
    else {
        println!("skipped: pdftotext is not installed");
        return None;
    };
    let read = String::from_utf8(out.stdout).unwrap().replace("\u{ad}\n", "");
    Some(flat(&read.replace(['\u{202a}', '\u{202b}', '\u{202c}'], "")))
}

/// The faults of pdftotext that are known: the phrase, what is read instead, why. A fault that is gone must leave the list.
fn known_faults() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/typeset/pdftotext.tsv");
    let listed = String::from_utf8(Disk::default().read(&path).unwrap()).unwrap();
    let rows = listed.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let mut cells = row.split('\t');
        let (phrase, instead) = (cells.next().unwrap(), cells.next().unwrap());
        assert!(cells.next().is_some_and(|why| !why.is_empty()), "{row}");
        (phrase.to_owned(), instead.to_owned())
    })
    .collect()
}

/// The phrase is read back exactly, or as the list of known faults has it.
fn told(read: &str, phrase: &str, about: &str) {
    let fault = known_faults()
        .into_iter()
        .find(|(listed, _)| flat(listed) == phrase || unspaced(listed) == phrase);
    match fault {
        None => assert!(
            read.contains(phrase),
            "{about}: pdftotext does not read\n{phrase}\n{read}"
        ),
        Some((_, instead)) => {
            assert!(
                !read.contains(phrase),
                "{about}: the fault is gone, and its row should go: {phrase}"
            );
            assert!(
                read.contains(&instead) || read.contains(&unspaced(&instead)),
                "{about}: not even {instead}\n{read}"
            );
        }
    }
}

#[test]
fn pdftotext_reads_the_same() {
    let path = keep("pdftotext.pdf", &write(laid(&Style::default()), &PROPERTIES));
    let Some(read) = pdftotext(&path) else { return };
    for sentence in specimen::SENTENCES {
        told(&read, sentence, "en");
    }
    for (tag, phrase) in specimen::EMBEDDED {
        told(&read, phrase, tag);
    }
    for phrase in PHRASES {
        told(&read, phrase, "mixed");
    }
}

#[test]
fn roman_and_bare_pages() {
    for (numbers, label) in [(PageNumbers::Roman, "ii"), (PageNumbers::None, "")] {
        let document = Document {
            page_numbers: numbers,
            ..specimen::document()
        };
        let laid = lay_out(
            &document,
            &Style::default(),
            &Fonts::embedded(),
            &specimen::images(),
        )
        .unwrap();
        assert_eq!(laid.pages[1].label, label);
        let bytes = write(laid.clone(), &PROPERTIES);
        keep(&format!("numbers-{label}.pdf"), &bytes);
        assert!(!text(&bytes)[1].contains("Page 2"));
    }
}

/// Not a benchmark: it only shows, when asked for, where the time goes.
#[test]
#[ignore = "prints times; run it with --ignored --nocapture"]
#[allow(clippy::disallowed_methods)]
fn times_grow_with_the_pages() {
    for count in [90, 900] {
        let blocks = (0..count)
            .map(|k| Block::Numbered {
                number: k + 1,
                blocks: vec![specimen::p(&specimen::filler(
                    usize::try_from(k).unwrap(),
                    7 + usize::try_from(k % 5).unwrap(),
                ))],
                anchor: None,
            })
            .collect();
        let document = Document {
            title: "Long".into(),
            blocks,
            ..Document::default()
        };
        let fonts = Fonts::embedded();
        let start = std::time::Instant::now();
        let laid = lay_out(&document, &Style::default(), &fonts, &Images::new()).unwrap();
        let set = start.elapsed();
        let bytes = write(laid.clone(), &PROPERTIES);
        println!(
            "{} pages: set in {set:?}, all in {:?}, {} bytes",
            laid.pages.len(),
            start.elapsed(),
            bytes.len()
        );
    }
}

/// Every function that the ledger of the two standards names is there.
#[test]
fn the_ledger_names_what_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| {
        let bytes = Disk::default().read(&root.join(path));
        String::from_utf8(bytes.unwrap_or_else(|_| panic!("{path}"))).unwrap()
    };
    let ledger = read("src/pdf/finish/ledger.md");
    let mut named = 0;
    for name in ledger.split('`').skip(1).step_by(2) {
        if let Some((path, item)) = name.split_once("::").filter(|(path, _)| path.contains('/')) {
            let text = read(path);
            let there = ["fn", "const"]
                .iter()
                .any(|kind| text.contains(&format!("{kind} {item}")));
            assert!(there, "{path} has no `{item}`");
            named += 1;
        }
    }
    assert!(named > 50);
    let rows = ledger
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| clause"));
    for row in rows {
        let state = row.split('|').nth(3).unwrap().trim();
        assert!(["met", "n/a", "caller"].contains(&state), "{row}");
        assert!(state == "n/a" || row.contains("::"), "held by nothing: {row}");
    }
}
