//! The fuzz targets without a fuzzer: seeds, old crashes, and a fixed row of mutations of both, through the same functions.
//!
//! `HC_PACK_FUZZ_SECONDS=60 cargo test --test fuzz` goes on for so many seconds with each target, and `HC_PACK_FUZZ_SEED` starts another
//! row. `tests/fuzz/corpus/` has inputs that a fuzzer with coverage found to reach further, of the targets that begin from the project's own
//! files; they are always played. An input that breaks something is written below `target/` and named; as a file in `tests/fuzz/regressions/<target>/` it stays.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    unreachable_pub
)]

#[path = "fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The largest seed that is mutated, in bytes: larger ones take long and teach little.
const SEED_BYTES_MAX: u64 = 60_000;

fn below(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let small = path.metadata().is_ok_and(|meta| meta.len() <= SEED_BYTES_MAX);
            if small && endings.iter().any(|end| name.ends_with(end)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(paths: Vec<PathBuf>, before: &[u8]) -> Vec<Vec<u8>> {
    let with = |path: PathBuf| [before, &fs::read(path).unwrap()].concat();
    paths.into_iter().map(with).collect()
}

/// What a target starts from: files of the project, and small ones that are written here.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut seeds = match target {
        "case" => read(below("tests/broken", &[".json"]), b""),
        "round_trip" => {
            let mut seeds = read(below("samples", &["case.json"]), b"");
            seeds.extend(read(below("tests/broken", &["whole.json"]), b""));
            seeds
        }
        "letters" => {
            let mut seeds = read(
                below(
                    "templates",
                    &["head.en.hbs", "signature.en.hbs", "factors.en.hbs"],
                ),
                b"\x01",
            );
            seeds.extend(read(below("templates", &["hc-submissions.en.hbs"]), b"\x03"));
            seeds.extend(read(below("src/scaffold", &[".md"]), b"\x00"));
            seeds.push(b"\x00# A\n\n1. b\n   - *c* **d** [e](#f)\n\n| a | b |\n|---|--:|\n| c | d |\n\n> q\n\n```lines\nx\n```\n".to_vec());
            seeds
        }
        "pdf" => read(below("samples", &[".pdf"]), b""),
        "picture" => pictures(),
        "tiff" => vec![
            grey_tiff(1, &[0; 12]),
            grey_tiff(5, b"\x80\x00\x00"),
            grey_tiff(32773, b"\xfe\x00\x09\x01"),
        ],
        "message" => {
            let mut seeds = read(below("samples", &[".eml"]), b"");
            seeds.push(MESSAGE.to_vec());
            seeds
        }
        "text" => {
            let mut seeds = read(below("samples", &[".txt", ".md"]), b"");
            seeds.extend([
                "# A\n\nb\n".into(),
                "{\\rtf1 a}".into(),
                b"\xff\xfea\0b\0".to_vec(),
            ]);
            seeds
        }
        "package" => vec![small_package()],
        "manifest" => manifests(),
        other => panic!("no seeds for {other}"),
    };
    seeds.truncate(40);
    seeds.extend(read(
        below(&format!("tests/fuzz/regressions/{target}"), &[""]),
        b"",
    ));
    seeds
}

const MESSAGE: &[u8] = b"From: A <a@example.org>\r\nTo: b@example.org\r\nDate: Mon, 5 Jan 2026 10:00:00 -0500\r\nSubject: =?utf-8?q?h=C3=A9?=\r\n\
MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>a<table><tr><td>b</table>\r\n\
--b\r\nContent-Type: text/plain; name=\"n.txt\"\r\nContent-Disposition: attachment; filename=\"n.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYQo=\r\n--b--\r\n";

fn pictures() -> Vec<Vec<u8>> {
    use image::ImageFormat::{Bmp, Gif, Jpeg, Png, WebP};
    let scene = image::RgbImage::from_fn(17, 11, |x, y| image::Rgb([(x * 15) as u8, (y * 20) as u8, 90]));
    let packed = |format| {
        let mut out = std::io::Cursor::new(Vec::new());
        scene.write_to(&mut out, format).unwrap();
        out.into_inner()
    };
    let heic = b"\0\0\0\x14ftypheic\0\0\0\0heic\0\0\0\x0cmeta\0\0\0\0".to_vec();
    let mut all: Vec<_> = [Bmp, Gif, Jpeg, Png, WebP].map(packed).into();
    all.push(heic);
    all
}

/// A TIFF of 4 by 3 grey pixels.
fn grey_tiff(packing: u32, data: &[u8]) -> Vec<u8> {
    let rows: [(u16, u32); 9] = [
        (256, 4),
        (257, 3),
        (258, 8),
        (259, packing),
        (262, 1),
        (273, 8 + 2 + 12 * 9 + 4),
        (277, 1),
        (278, 3),
        (279, u32::try_from(data.len()).unwrap()),
    ];
    let mut out = b"II*\0\x08\0\0\0\x09\0".to_vec();
    for (tag, value) in rows {
        out.extend(tag.to_le_bytes());
        out.extend([4, 0, 1, 0, 0, 0]);
        out.extend(value.to_le_bytes());
    }
    out.extend([0; 4]);
    out.extend(data);
    out
}

fn zipped(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn of_the_kept_package(name: &str) -> Vec<u8> {
    use std::io::Read;
    let kept = fs::read(root().join("tests/packages/format-1.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(kept)).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn small_package() -> Vec<u8> {
    let names = [
        "bagit.txt",
        "manifest.json",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ];
    zipped(&names.map(|name| (name, of_the_kept_package(name))))
}

fn manifests() -> Vec<Vec<u8>> {
    let of = |first: u8, name: &str| [vec![first], of_the_kept_package(name)].concat();
    vec![
        of(0, "manifest-sha256.txt"),
        of(1, "data/exhibits/pagination.json"),
        of(2, "manifest.json"),
    ]
}

/// Numbers that follow from a start (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// What parsers stumble over.
const PIECES: [&[u8]; 24] = [
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\x80\0\0\0",
    b"-1",
    b"2147483648",
    b"18446744073709551616",
    b"1e309",
    b"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
    b"\xe2\x80\xae",
    b"\xcc\x81",
    b"\x1b[2J",
    b"[[[[[[[[",
    b"<<<<<<<<",
    b"((((",
    b"{{#each evidence}}",
    b"{{/each}}",
    b"{{> head}}",
    b"\n\n",
    b"\"",
    b"\\",
    b" 0 R ",
    b"endstream",
    b"..",
];

fn mutated(seed: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut data = seed.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(data.len() + 1);
        let longest = 1 << chance.below(10);
        let end = (at + 1 + chance.below(longest)).min(data.len());
        match chance.below(8) {
            0 if at < data.len() => data[at] ^= 1 << chance.below(8),
            1 if at < data.len() => data[at] = chance.next() as u8,
            2 => drop(data.drain(at.min(end)..end)),
            3 => {
                let part = data[at.min(end)..end].to_vec();
                let times = 1 + chance.below(8);
                data.splice(at..at, part.repeat(times));
            }
            4 => {
                let from = chance.below(other.len());
                let to = (from + chance.below(200)).min(other.len());
                data.splice(at..at, other[from..to].iter().copied());
            }
            5 => data.truncate(at),
            _ => drop(data.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
        }
    }
    data.truncate(200_000);
    data
}

/// How many mutations of each target's seeds are tried where no time is given.
const ROUNDS: usize = 12;

fn play(target: &str) {
    let seconds = std::env::var("HC_PACK_FUZZ_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok());
    let seed = std::env::var("HC_PACK_FUZZ_SEED")
        .ok()
        .and_then(|text| text.parse().ok());
    let (begin, limit) = (Instant::now(), seconds.map(Duration::from_secs));
    let seeds = seeds(target);
    assert!(!seeds.is_empty());
    let found = read(below(&format!("tests/fuzz/corpus/{target}"), &[""]), b"");
    found.iter().for_each(|input| try_one(target, input));
    let mut chance = Chance(seed.unwrap_or(20_261_123));
    // Old crashes always; of the rest some where there is no time for all.
    let mut tried = found.len();
    for seed in seeds
        .iter()
        .rev()
        .take(if limit.is_some() { seeds.len() } else { 6 })
    {
        try_one(target, seed);
        tried += 1;
    }
    for round in 0.. {
        if limit.map_or(round >= ROUNDS, |limit| begin.elapsed() >= limit) {
            break;
        }
        let (one, other) = (
            &seeds[chance.below(seeds.len())],
            &seeds[chance.below(seeds.len())],
        );
        try_one(target, &mutated(one, other, &mut chance));
        tried += 1;
    }
    println!(
        "{target}: {tried} inputs in {:.1} s",
        begin.elapsed().as_secs_f32()
    );
}

fn try_one(target: &str, data: &[u8]) {
    let begin = Instant::now();
    let told = catch_unwind(AssertUnwindSafe(|| targets::run(target, data)));
    let slow = begin.elapsed() > Duration::from_secs(60);
    if told.is_err() || slow {
        let name = format!("{target}-{}", &hc_pack::hash::sha256(data)[..16]);
        let path = root().join("target").join(name);
        fs::write(&path, data).unwrap();
        panic!(
            "`{}` {}",
            path.display(),
            if slow { "takes long" } else { "breaks something" }
        );
    }
}

/// Writes the seeds where a fuzzer wants them: `HC_PACK_FUZZ_SEEDS` names the folder. The corpus beside the project gives further ones.
#[test]
fn seeds_are_written() {
    let Some(folder) = std::env::var_os("HC_PACK_FUZZ_SEEDS") else {
        return;
    };
    for (target, _) in targets::TARGETS {
        let folder = root().join(&folder).join(target);
        fs::create_dir_all(&folder).unwrap();
        let mut seeds = seeds(target);
        let corpus = match target {
            "pdf" => below("../shared/corpus", &[".pdf"]),
            "picture" => below(
                "../shared/corpus",
                &[".jpg", ".png", ".gif", ".webp", ".bmp", ".heic"],
            ),
            "tiff" => below("../shared/corpus", &[".tif", ".tiff"]),
            "message" => below("../shared/corpus", &[".eml"]),
            "text" => below("../shared/corpus", &[".docx", ".txt", ".rtf", ".odt"]),
            _ => Vec::new(),
        };
        seeds.extend(read(corpus.into_iter().take(300).collect(), b""));
        seeds.extend(read(below(&format!("tests/fuzz/corpus/{target}"), &[""]), b""));
        for seed in seeds {
            fs::write(folder.join(&hc_pack::hash::sha256(&seed)[..16]), seed).unwrap();
        }
    }
}

macro_rules! tests {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            play(stringify!($name));
        })*

        #[test]
        fn every_target_has_a_test() {
            assert_eq!(targets::TARGETS.map(|(name, _)| name), [$(stringify!($name)),*]);
        }
    };
}

tests!(case letters pdf picture tiff message text package manifest round_trip);
