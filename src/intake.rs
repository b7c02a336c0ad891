//! From the file names of a case to the bytes behind them.
//!
//! In: a checked case and the door to the machine. Out: the evidence as items, the forms as files, each with the place where it stands
//! on the disk, and a finding for every name that leads to nothing, or out of the case's folder. It looks into no file and holds none.

use crate::case::model::Case;
use crate::case::model::evidence::{Exhibit, ExhibitFile, ExhibitKind, Form};
use crate::case::model::people::Name;
use crate::case::model::values::{FilePath, PartialDate};
use crate::evidence::{Captions, Item, Source};
use crate::finding::catalogue::bundle as bundle_rows;
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::pdf::sheet::Grid;
use crate::store::{self, Content, Origin};
use crate::world::{Kind, World};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Where the files of a case may lie.
#[derive(Debug, Clone)]
pub struct Root {
    folder: PathBuf,
    /// Why the folder's real path cannot be had; then no file can be said to lie in it.
    lost: Option<String>,
    allowed: Vec<PathBuf>,
}

impl Root {
    /// The folder of the case file, and the folders that the command line allows besides. What does not exist allows nothing.
    #[must_use]
    pub fn of(world: &dyn World, case: &Path, allowed: &[PathBuf]) -> Self {
        let beside = match case.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let real = |path: &PathBuf| world.real_path(path).ok();
        let (folder, lost) = match world.real_path(&beside) {
            Ok(folder) => (folder, None),
            Err(error) => (beside, Some(error.to_string())),
        };
        let mut all: Vec<PathBuf> = allowed.iter().filter_map(real).collect();
        all.push(folder.clone());
        Root {
            folder,
            lost,
            allowed: all,
        }
    }

    /// The content of the file that the case calls `name` at `pointer`.
    ///
    /// # Errors
    /// A finding that says what is wrong with the name or the file.
    pub fn open(&self, world: &dyn World, name: &FilePath, pointer: &Pointer) -> Result<Vec<u8>, Finding> {
        let (real, _) = self.find(world, name, pointer)?;
        world
            .read(&real)
            .map_err(|error| unreadable(name, pointer, &error))
    }

    /// The real path and the size of the file that the case calls `name` at `pointer`.
    ///
    /// # Errors
    /// A finding that says what is wrong with the name or the file.
    pub fn find(
        &self,
        world: &dyn World,
        name: &FilePath,
        pointer: &Pointer,
    ) -> Result<(PathBuf, u64), Finding> {
        let fault = |row| Finding::new(row, Place::value(pointer.clone())).with("path", name);
        let unreadable = |error: &io::Error| unreadable(name, pointer, error);
        if let Some(reason) = &self.lost {
            return Err(fault(&rows::UNREADABLE).with("reason", reason));
        }
        let path = name
            .as_str()
            .split('/')
            .fold(self.folder.clone(), |path, part| path.join(part));
        let real = world.real_path(&path).map_err(|error| unreadable(&error))?;
        // The real path has every link followed, so a link cannot lead out either.
        if !self.allowed.iter().any(|folder| real.starts_with(folder)) {
            return Err(fault(&rows::OUTSIDE));
        }
        match world.kind(&real).map_err(|error| unreadable(&error))? {
            Kind::File(length) => Ok((real, length)),
            Kind::Folder | Kind::Other => Err(fault(&rows::NO_FILE)),
        }
    }
}

fn unreadable(name: &FilePath, pointer: &Pointer, error: &io::Error) -> Finding {
    let fault = |row| Finding::new(row, Place::value(pointer.clone())).with("path", name);
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => fault(&rows::MISSING),
        _ => fault(&rows::UNREADABLE).with("reason", store::cause(error)),
    }
}

/// A form that is passed through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFile {
    /// The form's number, as the case writes it.
    pub number: String,
    /// The name of the person it is for; empty for the applicant.
    pub person: String,
    /// The path, as the case writes it.
    pub path: String,
    /// The file, untouched.
    pub content: Content,
}

impl FormFile {
    /// The form's number, and the person it is for.
    #[must_use]
    pub fn title(&self) -> String {
        if self.person.is_empty() {
            self.number.clone()
        } else {
            format!("{} {}", self.number, self.person)
        }
    }
}

/// Finds the files of every exhibit. An exhibit of which a file is missing is left out, with its findings.
pub fn evidence(world: &dyn World, root: &Root, case: &Case, findings: &mut Vec<Finding>) -> Vec<Item> {
    let list = Pointer::root().join("evidence");
    let mut items = Vec::new();
    for (place, exhibit) in case.evidence.iter().enumerate() {
        let pointer = list.join(place);
        let before = findings.len();
        let files: Vec<Source> = exhibit
            .files
            .iter()
            .enumerate()
            .filter_map(|(number, file)| {
                let at = pointer.join("files").join(number).join("path");
                root.find(world, &file.path, &at)
                    .map(|(real, length)| source(file, Origin::File(real, length), at))
                    .map_err(|f| findings.push(f))
                    .ok()
            })
            .collect();
        if findings.len() == before {
            items.push(item(exhibit, files, pointer));
        }
    }
    findings.extend(same_marks(case, &list));
    items
}

/// Exhibits that claim a mark that another was filed under.
fn same_marks(case: &Case, list: &Pointer) -> Vec<Finding> {
    let mut known: BTreeMap<&str, Pointer> = BTreeMap::new();
    let mut findings = Vec::new();
    for (place, exhibit) in case.evidence.iter().enumerate() {
        let Some(mark) = exhibit.filed_as.as_ref().map(|mark| mark.as_str().trim()) else {
            continue;
        };
        let at = list.join(place).join("filed_as");
        match known.get(mark) {
            Some(first) => findings.push(
                Finding::new(&bundle_rows::SAME_MARK, Place::value(at))
                    .with("mark", mark)
                    .label(
                        Place::value(first.clone()),
                        "filed under it first",
                        "déposée la première sous cette cote",
                    ),
            ),
            None => {
                known.insert(mark, at);
            }
        }
    }
    findings
}

fn source(file: &ExhibitFile, origin: Origin, pointer: Pointer) -> Source {
    Source {
        path_as_written: file.path.to_string(),
        origin,
        pointer,
        caption: file.caption.as_ref().map(ToString::to_string),
    }
}

fn item(exhibit: &Exhibit, files: Vec<Source>, pointer: Pointer) -> Item {
    Item {
        id: exhibit.id.to_string(),
        title: exhibit.title.to_string(),
        date: period(exhibit.date, exhibit.date_to),
        author: exhibit
            .author
            .as_ref()
            .map(|a| a.name.to_string())
            .unwrap_or_default(),
        proves: exhibit.proves.to_string(),
        language: exhibit
            .language
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        filed_as: exhibit
            .filed_as
            .as_ref()
            .map(|mark| mark.as_str().trim().to_owned()),
        pointer,
        files,
        grid: match exhibit.layout.map(|layout| layout.per_page) {
            Some(2) => Grid::Two,
            Some(4) => Grid::Four,
            Some(6) => Grid::Six,
            _ => Grid::One,
        },
        captions: match exhibit.kind {
            ExhibitKind::Photographs => Captions::Expected,
            _ => Captions::Free,
        },
    }
}

/// A date or period as the index prints it: in the unambiguous form of the case.
fn period(from: Option<PartialDate>, to: Option<PartialDate>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => String::new(),
    }
}

/// Finds the form files and takes their hashes.
pub fn forms(world: &dyn World, root: &Root, case: &Case, findings: &mut Vec<Finding>) -> Vec<FormFile> {
    let list = Pointer::root().join("forms");
    let mut files = Vec::new();
    for (place, form) in case.forms.iter().enumerate() {
        let Some(path) = &form.file else { continue };
        let at = list.join(place).join("file");
        let content = root.find(world, path, &at).and_then(|(real, _)| {
            Content::of_file(world, &real).map_err(|error| unreadable(path, &at, &error))
        });
        match content {
            Ok(content) if content.length() == 0 => {
                findings.push(Finding::new(&rows::EMPTY, Place::file(path.as_str())).with("path", path));
            }
            Ok(content) => files.push(FormFile {
                number: form.number.to_string(),
                person: person(case, form),
                path: path.to_string(),
                content,
            }),
            Err(finding) => findings.push(finding),
        }
    }
    files
}

fn person(case: &Case, form: &Form) -> String {
    let found = form
        .person
        .as_ref()
        .and_then(|id| case.people.iter().find(|p| p.id == *id));
    found.map(|p| short_name(&p.name)).unwrap_or_default()
}

fn short_name(name: &Name) -> String {
    match &name.given {
        Some(given) => format!("{given} {}", name.family),
        None => name.family.to_string(),
    }
}

#[cfg(test)]
mod tests;
