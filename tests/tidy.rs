//! The repository's own promises, kept by a test: what lies at the top, who may import whom, that every finding has a
//! test and every schema is the one that the types generate.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use hc_pack::cli::{SchemaName, schema_text};
use hc_pack::finding::catalogue;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder`, sorted, without what a build or an editor leaves.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn sources() -> Vec<(PathBuf, String)> {
    let rust = files(&root().join("src"))
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "rs"));
    rust.map(|p| {
        (
            p.strip_prefix(root()).unwrap().to_owned(),
            fs::read_to_string(&p).unwrap(),
        )
    })
    .collect()
}

#[test]
fn the_top_level_is_the_owners() {
    let allowed: BTreeSet<&str> = [
        "Cargo.toml",
        "Cargo.lock",
        "LICENSE",
        "README.md",
        "src",
        "templates",
        "schemas",
        "samples",
        "tests",
        // made by a build or a run, and ignored by git
        "target",
        "out",
        "proptest-regressions",
    ]
    .into();
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name.starts_with('.') || allowed.contains(name.as_str()),
            "`{name}` lies at the top level"
        );
    }
}

/// The modules in the order in which they may know each other: each knows only those before it.
const ORDER: [&str; 30] = [
    "hash",
    "licences",
    "sbom",
    "schema",
    "finding",
    "source",
    "world",
    "store",
    "law",
    "blocks",
    "numbering",
    "case",
    "scaffold",
    "check",
    "typeset",
    "docx",
    "pdf",
    "evidence",
    "intake",
    "supplement",
    "gather",
    "letters",
    "particulars",
    "assess",
    "bundle",
    "record",
    "package",
    "delivery",
    "report",
    "interview",
];

#[test]
fn imports_run_one_way() {
    for (path, text) in sources() {
        let module = path
            .iter()
            .nth(1)
            .unwrap()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs")
            .to_owned();
        if ["lib", "main", "pipeline", "cli"].contains(&module.as_str()) {
            continue;
        }
        if path.ends_with("tests.rs") || path.iter().any(|part| part == "tests") {
            continue;
        }
        let text = text.split("#[cfg(test)]").next().unwrap();
        let place = ORDER.iter().position(|m| *m == module);
        let place = place.unwrap_or_else(|| panic!("`{module}` has no place in the order of modules"));
        for (number, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for used in line.split("crate::").skip(1) {
                let used: String = used
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                let known = ORDER.iter().position(|m| *m == used);
                assert!(
                    known.is_none_or(|known| known <= place),
                    "{}:{}: `{module}` may not know `{used}`",
                    path.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn pdf_crates_are_named_only_below_pdf() {
    for (path, text) in sources() {
        if path.starts_with("src/pdf") || path == Path::new("src/pdf.rs") {
            continue;
        }
        for name in ["lopdf::", "printpdf::"] {
            assert!(!text.contains(name), "{} names `{name}`", path.display());
        }
    }
}

#[test]
fn source_files_stay_readable() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(
            lines <= 500,
            "{} has {lines} lines: is there a second noun inside?",
            path.display()
        );
        assert!(
            text.starts_with("//!"),
            "{} does not say what comes in and what goes out",
            path.display()
        );
    }
}

/// What the tests say: everything below `tests/`, and the test modules inside `src/`.
fn test_text() -> String {
    let mut all = String::new();
    for path in files(&root().join("tests")) {
        let readable = path
            .extension()
            .is_some_and(|e| e == "rs" || e == "tsv" || e == "txt" || e == "json");
        if readable && !path.ends_with("tidy.rs") {
            all += &fs::read_to_string(&path).unwrap_or_default();
        }
    }
    for (path, text) in sources() {
        let whole = path.ends_with("tests.rs") || path.iter().any(|part| part == "tests");
        let start = if whole { Some(0) } else { text.find("#[cfg(test)]") };
        all += start.map_or("", |at| &text[at..]);
    }
    all
}

#[test]
fn every_finding_has_a_test() {
    let tests = test_text();
    let mut constants = String::new();
    for (path, text) in sources() {
        if path.starts_with("src/finding/catalogue") {
            constants += &text;
        }
    }
    for row in catalogue::all() {
        let at = constants
            .find(&format!("code: \"{}\"", row.code))
            .expect("a row stands in the catalogue");
        let before = &constants[..at];
        let name = before
            .rsplit("const ")
            .next()
            .and_then(|s| s.split(':').next())
            .unwrap()
            .trim();
        assert!(
            tests.contains(row.code) || tests.contains(name),
            "no test fires {} ({name})",
            row.code
        );
    }
}

#[test]
fn schemas_are_what_the_types_generate() {
    let published = [
        (SchemaName::Case, "case"),
        (SchemaName::Manifest, "manifest"),
        (SchemaName::Findings, "findings"),
        (SchemaName::Pagination, "pagination"),
        (SchemaName::Style, "style"),
        (SchemaName::Profiles, "profiles"),
        (SchemaName::Diff, "diff"),
        (SchemaName::Line, "line"),
        (SchemaName::Assessment, "assessment"),
    ];
    let mut expected = BTreeSet::new();
    for (schema, name) in published {
        let path = root().join("schemas").join(format!("{name}.schema.json"));
        let generated = schema_text(schema);
        if std::env::var_os("HC_PACK_BLESS").is_some() {
            fs::write(&path, &generated).unwrap();
        }
        let on_disk = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            on_disk == generated,
            "schemas/{name}.schema.json has drifted: run `cargo run -- schema {name} > schemas/{name}.schema.json`"
        );
        expected.insert(path);
    }
    let mut present: BTreeSet<_> = files(&root().join("schemas")).into_iter().collect();
    present.remove(&root().join("schemas/README.md"));
    assert_eq!(present, expected, "leftovers in schemas/");
}

#[test]
fn paths_named_in_the_readme_exist() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let tops = ["src/", "templates/", "schemas/", "samples/", "tests/", ".ci/"];
    let words = readme.split(|c: char| c.is_whitespace() || "`()[]<>\"'|,;".contains(c));
    for word in words.map(|w| w.trim_end_matches(['.', ':'])) {
        if tops.iter().any(|top| word.starts_with(top)) && !word.contains(['*', '…', '$']) {
            assert!(
                root().join(word).exists(),
                "README.md names `{word}`, which does not exist"
            );
        }
    }
}

#[test]
fn no_machine_shows_in_the_repository() {
    // Written in pieces, so that this file does not find itself.
    let traces = [
        ["/ro", "ot/"],
        ["/wo", "rk/"],
        ["/ho", "me/"],
        ["crates", ".io/api"],
        ["index.crates", ".io"],
    ];
    for folder in ["src", "tests", "templates", "schemas", ".ci"] {
        for path in files(&root().join(folder)) {
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            for [start, end] in traces {
                assert!(
                    !text.contains(&format!("{start}{end}")),
                    "{} holds a machine's path",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn licences_are_those_of_the_lock_file() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let value = |block: &str, key: &str| {
        let line = block
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.map(|rest| rest.trim_end_matches('"').to_owned())
    };
    let blocks = lock.split("[[package]]").skip(1);
    let locked: BTreeSet<(String, String)> = blocks
        .filter_map(|block| Some((value(block, "name")?, value(block, "version")?)))
        .filter(|(name, _)| name != env!("CARGO_PKG_NAME"))
        .collect();
    let listed: BTreeSet<(String, String)> = hc_pack::licences::packages()
        .map(|package| (package.name.to_owned(), package.version.to_owned()))
        .collect();
    assert_eq!(listed, locked, "run `.ci/licences` after a change of Cargo.lock");
    for package in hc_pack::licences::packages() {
        for number in package.texts.split(',').filter(|number| !number.is_empty()) {
            assert!(hc_pack::licences::TEXTS.contains(&format!("\n[{number}]\n")));
        }
    }
    for font in hc_pack::licences::fonts() {
        assert!(
            listed.iter().any(|(name, _)| name == font.package),
            "{}",
            font.name
        );
    }
}
