//! What changed between two packages.
//!
//! In: two packages. Out: a [`Diff`]: exhibits added, removed, replaced, moved; files that came, went or changed; and the words of
//! letters that changed. It says nothing of why.

use super::opened::{ExhibitPart, FilePart, Opened, Record};
use schemars::JsonSchema;
use serde::Serialize;
use similar::{Algorithm, ChangeTag, TextDiff};

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "hc-pack diff")]
pub struct Diff {
    /// Always `hc-pack-diff`.
    pub format: &'static str,
    /// The version of this format: 1.
    pub version: u32,
    /// The reference of the older package.
    pub old: String,
    /// The reference of the newer one.
    pub new: String,
    /// The exhibits that are not the same, in the order of the newer package, those that are gone last.
    pub exhibits: Vec<ExhibitChange>,
    /// Forms, originals and other files of the payload that are not the same.
    pub files: Vec<FileChange>,
    /// The letters whose words are not the same.
    pub letters: Vec<LetterChange>,
}

/// What became of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExhibitChange {
    /// Its id in the case.
    pub id: String,
    /// Its title now, or as it was where it is gone.
    pub title: String,
    /// What became of it.
    pub became: Became,
    /// Where it stood; none where it is new.
    pub before: Option<Stand>,
    /// Where it stands; none where it is gone.
    pub after: Option<Stand>,
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has other files or other bytes.
    Replaced,
    /// It is the same under another mark or on other pages.
    Moved,
    /// It is the same under another title.
    Retitled,
    /// It is in both, and cannot be read in one of them, so nothing is known of what changed: `verify` says what is wrong with it.
    Unread,
}

/// Where an exhibit stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stand {
    /// Its mark.
    pub mark: String,
    /// The printed number of its first page.
    pub first_page: u32,
    /// The printed number of its last page.
    pub last_page: u32,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileChange {
    /// Its path.
    pub path: String,
    /// What became of it.
    pub became: Became,
}

/// How the words of a letter changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LetterChange {
    /// Its path.
    pub path: String,
    /// What became of it.
    pub became: Became,
    /// The passages that are not the same, in order.
    pub passages: Vec<Passage>,
}

/// Words that went and words that came in their place, with a few that stayed around them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Passage {
    /// Words before.
    pub before: String,
    /// Words that are gone.
    pub gone: String,
    /// Words that came.
    pub came: String,
    /// Words after.
    pub after: String,
}

/// How many words around a change are shown.
const AROUND: usize = 6;

impl Diff {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.exhibits.is_empty() && self.files.is_empty() && self.letters.is_empty()
    }
}

/// Compares two packages.
#[must_use]
pub fn diff(old: &mut Opened<'_>, new: &mut Opened<'_>) -> Diff {
    let mut found = Diff {
        format: "hc-pack-diff",
        version: 1,
        old: old.record.case.reference.clone(),
        new: new.record.case.reference.clone(),
        exhibits: exhibits(&old.record, &new.record),
        files: files(&old.record, &new.record, tells),
        letters: letters(old, new),
    };
    // A caption or a date of an exhibit is on its pages alone: where nothing else tells of them, the files do.
    if found.is_empty() && new.record.supplement.is_none() {
        found.files = files(&old.record, &new.record, |_| true);
    }
    found
}

fn exhibits(old: &Record, new: &Record) -> Vec<ExhibitChange> {
    let mut changes = Vec::new();
    let (old, new) = (old.standing(), new.standing());
    for after in &new {
        let before = old.iter().find(|before| before.id == after.id);
        let became = match before {
            None => Became::Added,
            Some(before) if !same_files(before, after) => Became::Replaced,
            Some(before) if stand(before) != stand(after) => Became::Moved,
            Some(before) if before.title != after.title => Became::Retitled,
            Some(_) => continue,
        };
        changes.push(ExhibitChange {
            id: after.id.clone(),
            title: after.title.clone(),
            became,
            before: before.map(stand),
            after: Some(stand(after)),
        });
    }
    for before in old.iter().filter(|b| new.iter().all(|after| after.id != b.id)) {
        changes.push(ExhibitChange {
            id: before.id.clone(),
            title: before.title.clone(),
            became: Became::Removed,
            before: Some(stand(before)),
            after: None,
        });
    }
    changes
}

/// Whether two exhibits are made from the same files, whatever their paths.
#[must_use]
pub fn same_files(a: &ExhibitPart, b: &ExhibitPart) -> bool {
    a.sources
        .iter()
        .map(|s| &s.sha256)
        .eq(b.sources.iter().map(|s| &s.sha256))
}

fn stand(exhibit: &ExhibitPart) -> Stand {
    Stand {
        mark: exhibit.mark.clone(),
        first_page: exhibit.first_page,
        last_page: exhibit.last_page,
    }
}

/// Files that say something of their own: what is made from the rest is told by the rest.
fn tells(file: &FilePart) -> bool {
    matches!(file.role.as_str(), "form" | "original")
}

fn files(old: &Record, new: &Record, tells: fn(&FilePart) -> bool) -> Vec<FileChange> {
    let find = |record: &Record, path: &str| record.files.iter().find(|f| f.path == path).cloned();
    let mut changes = Vec::new();
    for after in new.files.iter().filter(|file| tells(file)) {
        let became = match find(old, &after.path) {
            None => Became::Added,
            Some(before) if before.sha256 != after.sha256 => Became::Replaced,
            Some(_) => continue,
        };
        changes.push(FileChange {
            path: after.path.clone(),
            became,
        });
    }
    for before in old
        .files
        .iter()
        .filter(|file| tells(file) && find(new, &file.path).is_none())
        // What was filed stays filed beside a supplement.
        .filter(|_| new.supplement.is_none())
    {
        changes.push(FileChange {
            path: before.path.clone(),
            became: Became::Removed,
        });
    }
    changes
}

fn letters(old: &mut Opened<'_>, new: &mut Opened<'_>) -> Vec<LetterChange> {
    let of = |record: &Record| -> Vec<String> {
        record
            .files
            .iter()
            .filter(|f| f.role == "letter")
            .map(|f| f.path.clone())
            .collect()
    };
    let (before, after) = (of(&old.record), of(&new.record));
    let mut changes = Vec::new();
    for path in &after {
        if !before.contains(path) {
            changes.push(whole(path, Became::Added));
            continue;
        }
        let (Some(was), Some(is)) = (old.words(path), new.words(path)) else {
            changes.push(whole(path, Became::Unread));
            continue;
        };
        let passages = passages(&was, &is);
        if !passages.is_empty() {
            changes.push(LetterChange {
                path: path.clone(),
                became: Became::Replaced,
                passages,
            });
        }
    }
    changes.extend(
        before
            .iter()
            .filter(|path| !after.contains(path) && new.record.supplement.is_none())
            .map(|path| whole(path, Became::Removed)),
    );
    changes
}

fn whole(path: &str, became: Became) -> LetterChange {
    LetterChange {
        path: path.to_owned(),
        became,
        passages: Vec::new(),
    }
}

/// The passages in which two texts differ, word by word; how lines are broken does not count.
#[must_use]
pub fn passages(old: &str, new: &str) -> Vec<Passage> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let diff = TextDiff::configure()
        .algorithm(Algorithm::Patience)
        .diff_slices(&old, &new);
    let mut passages: Vec<Passage> = Vec::new();
    let mut open = false;
    let mut lately: Vec<&str> = Vec::new();
    let mut since = 0;
    for change in diff.iter_all_changes() {
        let word = change.value();
        if change.tag() == ChangeTag::Equal {
            if open && let Some(last) = passages.last_mut() {
                since += 1;
                add(&mut last.after, word);
                open = since < AROUND;
            }
            lately.push(word);
            continue;
        }
        // A change right behind another belongs to it once words between them are few.
        let joins = open && since == 0;
        if !joins {
            let start = lately.len().saturating_sub(AROUND);
            passages.push(Passage {
                before: lately[start..].join(" "),
                ..Passage::default()
            });
        }
        (open, since) = (true, 0);
        if let Some(last) = passages.last_mut() {
            match change.tag() {
                ChangeTag::Delete => add(&mut last.gone, word),
                _ => add(&mut last.came, word),
            }
        }
        lately.clear();
    }
    passages
}

fn add(text: &mut String, word: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_count_and_each_passage_has_its_surroundings() {
        assert!(passages("one two\nthree", "one  two three\n").is_empty());
        let found = passages(
            "She came in March 2021 and has worked since then for one employer .",
            "She came in April 2021 and has worked since then for the same employer .",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].gone.as_str(), found[0].came.as_str()),
            ("March", "April")
        );
        assert_eq!(found[0].before, "She came in");
        assert_eq!(found[0].after, "2021 and has worked since then");
        assert_eq!(
            (found[1].gone.as_str(), found[1].came.as_str()),
            ("one", "the same")
        );
    }
}
