//! Gathering evidence: from files and folders that a person points at to entries of a case's evidence list.
//!
//! In: paths, the door to the machine, and what the case lists already. Out: [`Proposal`]s in order, and a finding for everything that is
//! left out or cannot be listed. A title, a date, a kind and a factor are proposed only where a name gives them away; what it does not say
//! stays blank, so that the check asks for it. It never writes and never changes a file.

mod heap;
pub mod insert;
pub mod kinds;
pub mod name;
mod said;

pub use heap::{EVIDENCE_FOLDER, Folders, Foreign, Heap, Manner};

use crate::case::model::argument::FactorKind;
use crate::case::model::evidence::{ExhibitKind, FilePart};
use crate::case::model::values::PartialDate;
use crate::evidence::kind::{self, Taken};
use crate::finding::catalogue::gather as rows;
use crate::finding::{Finding, Place};
use crate::world::World;
use name::Named;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A file that is to be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered {
    /// The path as the case will write it.
    pub path: String,
    /// Where it lies.
    pub real: PathBuf,
    /// Its caption, where it is a picture with a telling name.
    pub caption: Option<String>,
    /// What part of a translated document it is.
    pub part: Option<FilePart>,
}

/// An exhibit that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id; no other exhibit of the case has it.
    pub id: String,
    /// Its title; blank where nothing gives it away.
    pub title: String,
    /// Its kind.
    pub kind: Option<ExhibitKind>,
    /// Its date, or the first one of a period.
    pub date: Option<PartialDate>,
    /// The last date of a period.
    pub date_to: Option<PartialDate>,
    /// The factor that such a document usually supports.
    pub factor: Option<FactorKind>,
    /// Its files, in order.
    pub files: Vec<Gathered>,
}

impl Proposal {
    /// Whether it is a document with its translation.
    #[must_use]
    pub fn is_translated(&self) -> bool {
        self.files
            .iter()
            .any(|file| matches!(file.part, Some(FilePart::Translation)))
    }

    /// The entry as the case writes it. What nobody knows yet is blank.
    #[must_use]
    pub fn entry(&self) -> Value {
        let mut entry = Map::new();
        let mut say = |key: &str, value: Value| entry.insert(key.to_owned(), value);
        say("id", json!(self.id));
        say("title", json!(self.title));
        say("kind", self.kind.map_or(json!(""), |kind| json!(kind)));
        if let Some(date) = self.date {
            say("date", json!(date));
        }
        if let Some(date) = self.date_to {
            say("date_to", json!(date));
        }
        if self.is_translated() {
            say("language", json!(""));
        }
        say("proves", json!(""));
        if let Some(factor) = self.factor {
            say("factors", json!([factor]));
        }
        let files: Vec<Value> = self.files.iter().map(written).collect();
        say("files", files.into());
        if self.is_translated() {
            say("translation", json!({ "into": "", "translator": "" }));
        }
        entry.into()
    }
}

fn written(file: &Gathered) -> Value {
    let mut entry = json!({ "path": file.path });
    if let Some(caption) = &file.caption {
        entry["caption"] = json!(caption);
    }
    if let Some(part) = file.part {
        entry["part"] = json!(part);
    }
    entry
}

/// What a group of files gives.
#[derive(Debug, Clone, Default)]
struct Group {
    named: Named,
    files: Vec<Gathered>,
    /// Whether it was a folder.
    is_folder: bool,
}

/// Proposes an exhibit for each group of the heap; `taken` are the ids that the case has.
pub fn propose(
    world: &dyn World,
    heap: Heap,
    taken: &BTreeSet<String>,
    findings: &mut Vec<Finding>,
) -> Vec<Proposal> {
    let mut ids = taken.clone();
    let groups = heap::paired(heap.groups);
    groups
        .into_iter()
        .map(|group| one(world, group, &mut ids, findings))
        .collect()
}

fn one(
    world: &dyn World,
    mut group: Group,
    ids: &mut BTreeSet<String>,
    findings: &mut Vec<Finding>,
) -> Proposal {
    let first = group
        .files
        .first()
        .map(|file| file.path.clone())
        .unwrap_or_default();
    if let Some(text) = &group.named.unsure {
        findings.push(
            Finding::new(&rows::DATE_UNSURE, Place::file(&first))
                .with("path", &first)
                .with("text", text),
        );
    }
    let pictures = group.files.iter().filter(|file| is_picture(world, file)).count();
    let all_pictures = pictures == group.files.len();
    let from_file = match &group.files[..] {
        [one] => said::by(world, one),
        _ => said::Said::default(),
    };
    if group.named.title.is_empty() {
        group.named.title = from_file.title.unwrap_or_default();
    }
    if group.is_folder && all_pictures {
        caption(&mut group.files);
    }
    let proposed = kinds::of(&group.named.title);
    let kind = match proposed {
        None if group.is_folder && all_pictures => Some(ExhibitKind::Photographs),
        other => other.map(|(kind, _)| kind),
    };
    let is_photograph = kind == Some(ExhibitKind::Photographs);
    let taken_on = from_file.taken_on.filter(|_| is_photograph).or(from_file.sent_on);
    Proposal {
        id: id(&group.named.title, &first, ids),
        date: group.named.date.or(taken_on),
        date_to: group.named.date_to,
        factor: proposed.and_then(|(_, factor)| factor),
        title: group.named.title,
        kind,
        files: group.files,
    }
}

fn is_picture(world: &dyn World, file: &Gathered) -> bool {
    let head = said::head(world, &file.real);
    kind::of(&head).is_some_and(|kind| matches!(kind.taken, Taken::Picture(_)))
}

/// Gives pictures with telling names those as captions.
fn caption(files: &mut [Gathered]) {
    for file in files {
        let stem = heap::stem(&file.path);
        let named = name::read(&stem);
        let has_words = named.title.chars().filter(|c| c.is_alphabetic()).count() > 3;
        if has_words {
            file.caption = Some(match named.date {
                Some(date) => format!("{}, {date}", named.title),
                None => named.title,
            });
        }
    }
}

/// The most characters of an id.
const ID_CHARS_MAX: usize = 40;

/// An id that no exhibit has yet, from the title or else from the file's name.
fn id(title: &str, path: &str, ids: &mut BTreeSet<String>) -> String {
    let from = if title.is_empty() {
        heap::stem(path)
    } else {
        title.to_owned()
    };
    let mut slug = String::new();
    for c in deunicode::deunicode(&from).to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' {
            slug.push('-');
        }
    }
    let cut = |slug: &str, room: usize| {
        let mut short: String = slug.chars().take(room).collect();
        // A word that is cut says less than one that is left out.
        if slug.chars().count() > room
            && let Some(end) = short.rfind('-').filter(|end| *end > room / 2)
        {
            short.truncate(end);
        }
        short.trim_end_matches('-').to_owned()
    };
    let mut base = cut(&slug, ID_CHARS_MAX - 4);
    if base.is_empty() {
        base = "exhibit".to_owned();
    }
    let mut free = base.clone();
    for number in 2.. {
        if ids.insert(free.clone()) {
            break;
        }
        free = format!("{base}-{number}");
    }
    free
}

#[cfg(test)]
mod tests;
