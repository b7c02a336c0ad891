//! The specimen: laid out, measured on its placed pages, written, read back.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // a test says what it keeps and what it skips

#[path = "typeset/specimen.rs"]
mod specimen;

use hc_pack::blocks::{Block, Document, PageNumbers, Target};
use hc_pack::finding::Language;
use hc_pack::pdf::{Properties, text, write};
use hc_pack::typeset::row::{Keep, Kind, Mark};
use hc_pack::typeset::{Area, Fonts, Images, Laid, Origin, Style, lay_out};
use hc_pack::world::{Disk, World};
use jiff::civil::date;
use std::collections::BTreeMap;
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

fn styles() -> Vec<Style> {
    let read = |json: &str| serde_json::from_str(json).unwrap();
    vec![
        Style::default(),
        read(
            r#"{"page":"a4","family":"source_serif","alignment":"ragged","draft":true,"numbering":"square"}"#,
        ),
        read(
            r#"{"sizes":{"body":14.0},"margins":{"left":150.0,"right":150.0},"leading":1.5,"hyphenation":false}"#,
        ),
        read(r#"{"margins":{"top":190.0,"bottom":190.0}}"#),
    ]
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
fn nothing_leaves_its_measure() {
    for style in styles() {
        let laid = laid(&style);
        for (n, page) in laid.pages.iter().enumerate() {
            for placed in &page.rows {
                assert!(
                    placed.y >= 0 && placed.y + placed.row.height <= laid.sheet.1,
                    "page {n}"
                );
                for mark in &placed.row.marks {
                    let Mark::Text { x, measure, line, .. } = mark else {
                        continue;
                    };
                    let words: String = line
                        .runs
                        .iter()
                        .flat_map(|r| &r.glyphs)
                        .map(|g| &*g.text)
                        .collect();
                    assert!(line.width <= *measure, "page {n}: {words}");
                    for run in &line.runs {
                        assert!(
                            run.x >= 0 && run.x + run.width() <= *measure + 2,
                            "page {n}: {words}"
                        );
                        assert!(x + run.x + run.width() <= laid.sheet.0, "page {n}: {words}");
                    }
                }
            }
        }
    }
}

#[test]
fn rows_never_overlap() {
    for style in styles() {
        for (n, page) in laid(&style).pages.iter().enumerate() {
            let mut bottom = 0;
            for placed in page
                .rows
                .iter()
                .filter(|r| !matches!(r.area, Area::Head | Area::Foot))
            {
                assert!(placed.y >= bottom, "page {n}: {placed:?}");
                bottom = placed.y + placed.row.height;
            }
            let depth = style.sheet().1 - hc_pack::typeset::length::points(style.margins.bottom);
            assert!(bottom <= depth + 1, "page {n}: {bottom} > {depth}");
        }
    }
}

#[test]
fn nothing_is_stranded() {
    for style in styles() {
        let laid = laid(&style);
        let last = laid.pages.len() - 1;
        let mut lines: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (n, page) in laid.pages.iter().enumerate() {
            let body: Vec<_> = page.rows.iter().filter(|r| r.area == Area::Body).collect();
            let end = body.last().unwrap();
            if n < last {
                assert_eq!(
                    end.row.keep,
                    Keep::Free,
                    "page {n} ends with something that must not"
                );
                assert!(
                    !matches!(end.row.kind, Kind::Heading | Kind::TableHead),
                    "page {n}"
                );
            }
            assert!(
                body[0].row.kind != Kind::Signature,
                "page {n} starts with a signature without text"
            );
            for placed in &body {
                if let Some((paragraph, _, count)) = placed.row.line_of
                    && placed.row.kind == Kind::Text
                {
                    let on = lines.entry(paragraph).or_default();
                    match on.last_mut() {
                        Some((page, lines)) if *page == n => *lines += 1,
                        _ => on.push((n, 1)),
                    }
                    assert!(count > 0);
                }
            }
        }
        for (paragraph, on) in lines.iter().filter(|(_, on)| on.len() > 1) {
            assert!(
                on.iter().all(|(_, lines)| *lines >= 2),
                "a widow or an orphan in {paragraph}: {on:?}"
            );
        }
    }
}

#[test]
fn footnotes_start_on_the_page_of_their_mark() {
    for style in styles() {
        let laid = laid(&style);
        let mut seen = 0;
        let mut met = Vec::new();
        for (n, page) in laid.pages.iter().enumerate() {
            let marks: Vec<usize> = page
                .rows
                .iter()
                .flat_map(|r| r.row.notes.iter().copied())
                .collect();
            for mark in marks {
                let there = |p: usize| {
                    laid.pages[p]
                        .rows
                        .iter()
                        .any(|r| r.area == Area::Notes(Some(mark)))
                };
                assert!(there(n), "note {mark} is not on page {n}");
                assert!(n == 0 || !there(n - 1), "note {mark} starts before its mark");
                seen += 1;
                met.push(mark);
            }
        }
        assert_eq!(seen, 3);
        assert!(met.is_sorted());
    }
}

#[test]
fn contents_and_labels_tell_the_truth() {
    let laid = laid(&Style::default());
    let pages = text(&write(&laid, &PROPERTIES));
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
    let bytes = write(&laid, &PROPERTIES);
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
    for phrase in [
        "محمد علي (Mohamed Ali)",
        "क्षत्रिय प्रिया",
        "Анна Иванова",
        "שרה לוי visits",
        "Halifax, Nova Scotia B3H 0A1",
        "« La demanderesse n’a pas démontré son établissement » ; or, la preuve",
    ] {
        assert!(read.contains(phrase), "{phrase}");
    }
}

/// The specimen's text as it is read back, page by page. `HC_PACK_BLESS=1` writes what is, to be looked at and committed.
#[test]
fn the_text_of_the_specimen_is_the_expected_one() {
    let read = text(&write(&laid(&Style::default()), &PROPERTIES)).join("\u{c}\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/typeset/specimen.expected");
    let disk = Disk::default();
    if disk.variable("HC_PACK_BLESS").is_some() {
        disk.replace(&path, &mut |out| out.write_all(read.as_bytes()))
            .unwrap();
    }
    let expected = String::from_utf8(disk.read(&path).unwrap()).unwrap();
    for (n, (now, then)) in read.lines().zip(expected.lines()).enumerate() {
        assert_eq!(now, then, "line {}", n + 1);
    }
    assert_eq!(read, expected);
}

#[test]
fn the_same_document_gives_the_same_bytes_on_any_thread() {
    let first = write(&laid(&Style::default()), &PROPERTIES);
    let again: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| write(&laid(&Style::default()), &PROPERTIES)))
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
    assert_eq!(write(&laid, &PROPERTIES), first);
    assert!(
        laid.fonts()
            .iter()
            .all(|f| f.origin == Origin::Embedded && f.sha256.len() == 64)
    );
    let other_date = Properties {
        date: date(2026, 11, 24),
    };
    assert_ne!(write(&laid, &other_date), first);
}

/// Letters in Latin, Greek, Cyrillic and Arabic are the same bytes on a machine without fonts, in every style.
#[test]
fn fonts_of_the_machine_change_no_letter_of_these_scripts() {
    let scripts = specimen::EMBEDDED.map(|(tag, phrase)| Block::Passage {
        tag: tag.into(),
        blocks: vec![
            specimen::p(phrase),
            specimen::p("Le père d’Élise œuvre à Québec : « oui »."),
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
        write(&laid, &PROPERTIES)
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
        let bytes = write(&laid(style), &PROPERTIES);
        println!("{}", keep(&format!("style-{n}.pdf"), &bytes).display());
        assert!(text(&bytes).len() > 5);
    }
}

/// Passages that need a system font: the language, the text, and where the text must be found.
const SYSTEM: [(&str, &str); 11] = [
    ("bn", "আবেদনকারী ঢাকায় জন্মগ্রহণ করেন।"),
    ("pa", "ਬਿਨੈਕਾਰ ਅੰਮ੍ਰਿਤਸਰ ਵਿੱਚ ਪੈਦਾ ਹੋਈ ਸੀ।"),
    ("ta", "விண்ணப்பதாரர் யாழ்ப்பாணத்தில் பிறந்தார்."),
    ("si", "අයදුම්කාරිය කොළඹ උපත ලැබුවාය."),
    ("th", "ผู้สมัครเกิดที่กรุงเทพมหานคร"),
    ("am", "አመልካቿ በአዲስ አበባ ተወለደች።"),
    ("ka", "განმცხადებელი დაიბადა თბილისში."),
    ("hy", "Դիմողը ծնվել է Երևանում։"),
    ("zh-Hans", "申请人出生于北京。"),
    ("ja", "申請者は大阪で生まれました。"),
    ("ko", "신청인은 서울에서 태어났다."),
];

#[test]
fn scripts_of_system_fonts() {
    let fonts = Fonts::with_system();
    let mut blocks = Vec::new();
    let mut kept = Vec::new();
    for (tag, phrase) in SYSTEM {
        let passage = Block::Passage {
            tag: tag.into(),
            blocks: vec![specimen::p(phrase)],
        };
        let alone = Document {
            title: tag.into(),
            blocks: vec![passage.clone()],
            ..Document::default()
        };
        match lay_out(&alone, &Style::default(), &fonts, &Images::new()) {
            Ok(_) => {
                blocks.push(passage);
                kept.push(phrase);
            }
            Err(findings) => println!("skipped: {}", findings[0].message(Language::En)),
        }
    }
    let document = Document {
        title: "Scripts".into(),
        blocks,
        ..Document::default()
    };
    let laid = lay_out(&document, &Style::default(), &fonts, &Images::new()).unwrap();
    let bytes = write(&laid, &PROPERTIES);
    println!("{}", keep("scripts.pdf", &bytes).display());
    let read = flat(&text(&bytes).join("\n"));
    for phrase in kept {
        assert!(read.contains(phrase), "{phrase}\n{read}");
    }
}

#[test]
fn pdftotext_reads_the_same() {
    let path = keep("pdftotext.pdf", &write(&laid(&Style::default()), &PROPERTIES));
    let Ok(out) = Command::new("pdftotext")
        .args([path.as_os_str(), "-".as_ref()])
        .output()
    else {
        println!("skipped: pdftotext is not installed");
        return;
    };
    let read = flat(&String::from_utf8(out.stdout).unwrap().replace("\u{ad}\n", ""));
    for sentence in specimen::SENTENCES {
        assert!(read.contains(sentence), "{sentence}");
    }
    // Known fault of the extractor: it takes a page of mostly Latin text to run to the right everywhere, so that a
    // full stop or number at the end of a right-to-left line comes first.
    let marks = |text: &str| text.replace(['\u{202a}', '\u{202b}', '\u{202c}'], "");
    for (tag, phrase) in specimen::EMBEDDED {
        let phrase = phrase.trim_end_matches(['.', '0', '1', '2', '5', ' ']);
        assert!(marks(&read).contains(phrase), "{tag} {phrase}");
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
        let bytes = write(&laid, &PROPERTIES);
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
        let bytes = write(&laid, &PROPERTIES);
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
