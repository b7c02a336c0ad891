//! Paths of files: relative to the case, readable everywhere, each used once. Whether the files are there, and where
//! links lead, is seen when they are opened.

use super::Scene;
use super::walk::{Match, matches};
use crate::check::phrase::quote;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Note, Place, Pointer};
use std::collections::BTreeMap;

/// Where paths stand.
const PATHS: &[&str] = &["/evidence/*/files/*/path", "/forms/*/file"];

fn paths<'a>(scene: &Scene<'a>) -> Vec<(Pointer, &'a str)> {
    let all = PATHS
        .iter()
        .flat_map(|pattern| matches(scene.document, pattern, &[]));
    all.filter_map(|Match { pointer, value, .. }| Some((pointer, value.as_str()?)))
        .collect()
}

/// Paths that some system could not read.
pub(super) fn form(scene: &Scene<'_>) -> Vec<Finding> {
    let faulty = paths(scene).into_iter().filter_map(|(pointer, path)| {
        let fault = form_fault(path)?;
        Some(
            Finding::new(&rows::PATH_FORM, Place::value(pointer))
                .with("found", quote(path))
                .with_note("fault", fault.en, fault.fr),
        )
    });
    faulty.collect()
}

fn form_fault(path: &str) -> Option<Note> {
    let inner = path.strip_prefix('/').unwrap_or(path);
    let faults: [(bool, &str, &str); 4] = [
        (
            path.contains('\\'),
            "has backslashes",
            "contient des barres obliques inverses",
        ),
        (
            path.contains(char::is_control),
            "holds a control character",
            "contient un caractère de commande",
        ),
        (
            inner.split('/').any(str::is_empty),
            "has an empty step",
            "contient une étape vide",
        ),
        (
            path.trim() != path,
            "starts or ends with a space",
            "commence ou finit par une espace",
        ),
    ];
    let (_, en, fr) = faults.into_iter().find(|(wrong, ..)| *wrong)?;
    Some(Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    })
}

/// Paths that start at a root or a drive. Whether a relative one leaves the folder of the case is seen when it is
/// opened, with every link followed and with what the command line allows.
pub(super) fn absolute(scene: &Scene<'_>) -> Vec<Finding> {
    let rooted = paths(scene).into_iter().filter(|(_, path)| is_absolute(path));
    rooted
        .map(|(pointer, path)| {
            Finding::new(&rows::PATH_ABSOLUTE, Place::value(pointer)).with("found", quote(path))
        })
        .collect()
}

fn is_absolute(path: &str) -> bool {
    let drive = matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    drive || path.starts_with(['/', '\\', '~'])
}

/// Files that stand in the package twice.
pub(super) fn used_twice(scene: &Scene<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<String, Pointer> = BTreeMap::new();
    let mut findings = Vec::new();
    for (pointer, path) in paths(scene) {
        match first.get(&plain(path)) {
            None => drop(first.insert(plain(path), pointer)),
            Some(other) => findings.push(
                Finding::new(&rows::SAME_FILE, Place::value(pointer))
                    .with("found", quote(path))
                    .label(
                        Place::value(other.clone()),
                        "it is used here first",
                        "il sert d'abord ici",
                    ),
            ),
        }
    }
    findings
}

/// The path without steps that lead nowhere.
fn plain(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split(['/', '\\']) {
        match step {
            "." | "" => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::walk::is_in_schema;

    #[test]
    fn the_table_names_what_the_model_has() {
        assert!(PATHS.iter().all(|pattern| is_in_schema(pattern)));
    }

    #[test]
    fn paths_from_a_root_or_a_drive_are_seen() {
        for path in ["/etc/passwd", "C:/x.pdf", "c:x", "~/x", "\\\\server\\x"] {
            assert!(is_absolute(path), "{path}");
        }
        for path in ["x.pdf", "a/b/x.pdf", "./x.pdf", "../x.pdf", "a..b/x", "..x"] {
            assert!(!is_absolute(path), "{path}");
        }
    }

    #[test]
    fn forms_that_some_system_refuses_are_seen() {
        for path in ["a\\b.pdf", "a//b.pdf", "a/", " a.pdf", "a\u{7}.pdf", "a.pdf "] {
            assert!(form_fault(path).is_some(), "{path}");
        }
        assert!(form_fault("évidence/l'été 2024.pdf").is_none());
        assert_eq!(plain("./a/../b//c"), "b/c");
    }
}
