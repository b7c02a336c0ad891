//! The heap of files that were pointed at, put into groups of which each becomes an exhibit.
//!
//! A file is a group; so is a folder with all that lies in it, except the case's own folder and its `evidence`, which only hold the others.
//! What the system leaves in folders, what is marked as unused, government forms and files that the case lists already stay out, each with a
//! finding.

use super::name::{self, Named};
use super::{Gathered, Group};
use crate::case::model::evidence::FilePart;
use crate::finding::catalogue::evidence as evidence_rows;
use crate::finding::catalogue::gather as rows;
use crate::finding::{Finding, Place};
use crate::store::Content;
use crate::world::{Kind, World};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// The groups, and where to look.
pub struct Heap {
    pub(super) groups: Vec<Group>,
}

/// How folders are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folders {
    /// A folder is an exhibit.
    AsExhibits,
    /// Every file in a folder is one.
    AsHeaps,
}

/// What becomes of files that lie outside the folder of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// They cannot be listed.
    Refused,
    /// They are to be copied into the case's folder of evidence.
    Copied,
}

/// How what was pointed at is taken.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// How folders are taken.
    pub folders: Folders,
    /// What becomes of files from elsewhere.
    pub foreign: Foreign,
    /// The paths that the case lists already.
    pub listed: &'a BTreeSet<String>,
}

/// The folder of a case in which evidence lies.
pub const EVIDENCE_FOLDER: &str = "evidence";

/// The names that lie in folders without being evidence.
const OF_THE_SYSTEM: &[&str] = &["thumbs.db", "desktop.ini", "readme.md"];

/// The endings of pictures: a folder of them is a series, whatever their kinds.
const PICTURES: &[&str] = &[
    "jpg", "jpeg", "png", "heic", "heif", "tif", "tiff", "webp", "gif", "bmp",
];

/// How deep folders are looked into.
const DEPTH_MAX: usize = 16;

struct Walk<'a> {
    world: &'a dyn World,
    /// The case's folder, with every link followed.
    root: &'a Path,
    manner: Manner<'a>,
    /// The folder of what was pointed at, from which the names of files from elsewhere are taken.
    base: PathBuf,
    /// The files that are listed already.
    known: Vec<String>,
    findings: &'a mut Vec<Finding>,
}

impl Heap {
    /// Looks at the paths that were given, in their order.
    pub fn of(
        world: &dyn World,
        root: &Path,
        paths: &[PathBuf],
        manner: Manner<'_>,
        findings: &mut Vec<Finding>,
    ) -> Heap {
        let mut walk = Walk {
            world,
            root,
            manner,
            base: PathBuf::new(),
            known: Vec::new(),
            findings,
        };
        let mut groups = Vec::new();
        for path in paths {
            match world.real_path(path) {
                Ok(real) => {
                    walk.base = real.parent().map(Path::to_owned).unwrap_or_default();
                    walk.group(&real, 0, &mut groups);
                }
                Err(error) => walk.missing(path, &error),
            }
        }
        walk.say_what_is_known();
        let mut known = BTreeSet::new();
        for group in &mut groups {
            group.files.retain(|file| known.insert(file.path.clone()));
        }
        groups.retain(|group| !group.files.is_empty());
        Heap {
            groups: in_their_order(groups),
        }
    }
}

/// Groups that name their place stand in its order, among the places that they have; the others stay where they came.
fn in_their_order(groups: Vec<Group>) -> Vec<Group> {
    let is_placed: Vec<bool> = groups.iter().map(|group| group.named.order.is_some()).collect();
    let (mut placed, others): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|group| group.named.order.is_some());
    placed.sort_by_key(|group| group.named.order);
    let (mut placed, mut others) = (placed.into_iter(), others.into_iter());
    let next = |is_placed: &bool| if *is_placed { placed.next() } else { others.next() };
    is_placed.iter().filter_map(next).collect()
}

impl Walk<'_> {
    /// One word for all files that are listed already: there may be hundreds.
    fn say_what_is_known(&mut self) {
        if let Some(first) = self.known.first() {
            let finding = Finding::new(&rows::LISTED_ALREADY, Place::Whole)
                .with("path", first)
                .with("number", self.known.len());
            self.findings.push(finding);
        }
    }

    fn missing(&mut self, path: &Path, error: &io::Error) {
        let shown = path.display();
        let row = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => &evidence_rows::MISSING,
            _ => &evidence_rows::UNREADABLE,
        };
        let at = Place::file(shown.to_string());
        self.findings
            .push(Finding::new(row, at).with("path", shown).with("reason", error));
    }

    /// Takes a file or folder that stands for itself.
    fn group(&mut self, real: &Path, depth: usize, groups: &mut Vec<Group>) {
        let holds_others = self.holds_others(real) || self.manner.folders == Folders::AsHeaps;
        match self.world.kind(real) {
            Err(error) => self.missing(real, &error),
            Ok(Kind::Folder) if holds_others => {
                for child in self.children(real, depth) {
                    self.group(&child, depth + 1, groups);
                }
            }
            Ok(Kind::Folder) => {
                if self.stays_out(real) {
                    return;
                }
                let mut files = Vec::new();
                self.all_below(real, depth, &mut files);
                self.say_if_mixed(real, &files);
                groups.push(Group {
                    named: name::read(&file_name(real)),
                    files,
                    is_folder: true,
                });
            }
            Ok(_) => {
                if let Some(file) = self.file(real) {
                    let named = name::read(&stem(&file.path));
                    groups.push(Group {
                        files: vec![Gathered {
                            part: named.part,
                            ..file
                        }],
                        named,
                        is_folder: false,
                    });
                }
            }
        }
    }

    /// Says that files of different kinds become one exhibit.
    fn say_if_mixed(&mut self, folder: &Path, files: &[Gathered]) {
        let endings: BTreeSet<String> = files
            .iter()
            .map(|file| {
                file.path
                    .rsplit_once('.')
                    .map_or("", |(_, ending)| ending)
                    .to_lowercase()
            })
            .collect();
        if endings.len() < 2 || endings.iter().all(|ending| PICTURES.contains(&ending.as_str())) {
            return;
        }
        let shown = self.shown(folder);
        let finding = Finding::new(&rows::MIXED_FOLDER, Place::file(&shown));
        self.findings
            .push(finding.with("path", &shown).with("number", files.len()));
    }

    /// Whether a folder only holds exhibits: the case's own, and its folder of evidence.
    fn holds_others(&self, real: &Path) -> bool {
        real == self.root || real == self.root.join(EVIDENCE_FOLDER)
    }

    /// What lies in a folder, in the order in which people count.
    fn children(&mut self, folder: &Path, depth: usize) -> Vec<PathBuf> {
        if depth > DEPTH_MAX {
            return Vec::new();
        }
        match self.world.list(folder) {
            Ok(names) => {
                let mut paths: Vec<PathBuf> = names.into_iter().map(|name| folder.join(name)).collect();
                paths.sort_by(|a, b| as_counted(&file_name(a), &file_name(b)));
                paths
            }
            Err(error) => {
                self.missing(folder, &error);
                Vec::new()
            }
        }
    }

    fn all_below(&mut self, folder: &Path, depth: usize, files: &mut Vec<Gathered>) {
        for child in self.children(folder, depth) {
            match self.world.kind(&child) {
                Ok(Kind::Folder) if !self.stays_out(&child) => self.all_below(&child, depth + 1, files),
                Ok(Kind::Folder) => {}
                Ok(_) => files.extend(self.file(&child).map(|file| {
                    let part = name::read(&stem(&file.path)).part;
                    Gathered { part, ..file }
                })),
                Err(error) => self.missing(&child, &error),
            }
        }
    }

    /// Whether the name keeps it out; then that is said.
    fn stays_out(&mut self, real: &Path) -> bool {
        let name = file_name(real);
        let is_readme = name.eq_ignore_ascii_case("readme.md");
        if is_readme
            && self
                .world
                .read(real)
                .is_ok_and(|bytes| crate::scaffold::wrote(&bytes))
        {
            return true;
        }
        let row = if of_the_system(&name) {
            &rows::NO_EVIDENCE
        } else if name::is_out(&name) {
            &rows::UNUSED
        } else {
            return false;
        };
        let shown = self.shown(real);
        self.findings
            .push(Finding::new(row, Place::file(&shown)).with("path", &shown));
        true
    }

    fn file(&mut self, real: &Path) -> Option<Gathered> {
        if self.stays_out(real) {
            return None;
        }
        let shown = self.shown(real);
        let fault = |row| Finding::new(row, Place::file(&shown)).with("path", &shown);
        let inside = match (real.strip_prefix(self.root), self.manner.foreign) {
            (Ok(inside), _) => inside.to_owned(),
            (Err(_), Foreign::Copied) => {
                Path::new(EVIDENCE_FOLDER).join(real.strip_prefix(&self.base).unwrap_or(real))
            }
            (Err(_), Foreign::Refused) => {
                self.findings.push(fault(&rows::OUTSIDE_THE_CASE));
                return None;
            }
        };
        let parts: Option<Vec<&str>> = inside.iter().map(std::ffi::OsStr::to_str).collect();
        let Some(path) = parts.map(|parts| parts.join("/")) else {
            self.findings.push(fault(&rows::NAME_NOT_UNICODE));
            return None;
        };
        if path == crate::scaffold::CASE_FILE || path == crate::scaffold::SCHEMA_FILE {
            return None;
        }
        if self.another_stands_at(&inside, real) {
            self.findings.push(fault(&rows::NAME_TAKEN).with("name", path));
            return None;
        }
        if self.manner.listed.contains(&path) {
            self.known.push(path);
            return None;
        }
        if let Some(number) = form_number(&stem(&path)) {
            self.findings
                .push(fault(&rows::LOOKS_LIKE_A_FORM).with("number", number));
            return None;
        }
        Some(Gathered {
            path,
            real: real.to_owned(),
            caption: None,
            part: None,
        })
    }

    /// Whether another file lies where one from elsewhere is to be copied.
    fn another_stands_at(&self, inside: &Path, real: &Path) -> bool {
        let there = self.root.join(inside);
        let hash =
            |path: &Path| Content::of_file(self.world, path).map(|content| content.sha256().to_owned());
        there != real && self.world.kind(&there).is_ok() && hash(&there).ok() != hash(real).ok()
    }

    fn shown(&self, real: &Path) -> String {
        real.strip_prefix(self.root).unwrap_or(real).display().to_string()
    }
}

fn of_the_system(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || OF_THE_SYSTEM.contains(&name.to_lowercase().as_str())
}

/// The number of the government form that a name begins with: `IMM 5283`.
fn form_number(stem: &str) -> Option<String> {
    let rest = stem
        .get(..3)
        .filter(|start| start.eq_ignore_ascii_case("imm"))
        .map(|_| &stem[3..])?;
    let digits = rest.trim_start_matches([' ', '-', '_']);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    (end == 4).then(|| format!("IMM {}", &digits[..end]))
}

pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// The name of a file without its ending.
pub(super) fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 && !ending.contains(' ') => {
            stem.to_owned()
        }
        _ => name.to_owned(),
    }
}

/// Compares names as people count: `2` before `10`.
fn as_counted(a: &str, b: &str) -> Ordering {
    let key = |name: &str| -> Vec<(String, u64)> {
        let mut parts = Vec::new();
        let mut rest = name;
        while !rest.is_empty() {
            let words = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
            let (word, after) = rest.split_at(words);
            let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
            let (number, after) = after.split_at(digits);
            parts.push((word.to_lowercase(), number.parse().unwrap_or(u64::MAX)));
            rest = after;
        }
        parts
    };
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// Puts the parts of a translated document, which have one title, into one group.
pub(super) fn paired(groups: Vec<Group>) -> Vec<Group> {
    let mut together: Vec<Group> = Vec::new();
    let key = |named: &Named| named.title.to_lowercase();
    let titles_in_translation: BTreeSet<String> = groups
        .iter()
        .filter(|group| group.named.part == Some(FilePart::Translation))
        .map(|group| key(&group.named))
        .collect();
    for mut group in groups {
        let title = key(&group.named);
        if group.is_folder || !titles_in_translation.contains(&title) {
            // A part without a translation is a document like any other.
            if !group.is_folder {
                group.files.iter_mut().for_each(|file| file.part = None);
            }
            together.push(group);
            continue;
        }
        for file in &mut group.files {
            file.part.get_or_insert(FilePart::Original);
        }
        match together
            .iter_mut()
            .find(|other| !other.is_folder && key(&other.named) == title)
        {
            Some(other) => {
                other.named.date = other.named.date.or(group.named.date);
                other.files.extend(group.files);
            }
            None => together.push(group),
        }
    }
    for group in &mut together {
        let rank = |file: &Gathered| match file.part {
            Some(FilePart::TranslatorDeclaration) => 2,
            Some(FilePart::Translation) => 1,
            Some(FilePart::Original) | None => 0,
        };
        if !group.is_folder {
            group.files.sort_by_key(rank);
        }
    }
    together
}
