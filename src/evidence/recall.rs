//! What an earlier run found in a PDF, taken again where its bytes are the very same.
//!
//! In: a file in a run that keeps what it makes. Out: the part and the findings as they were, or nothing. A file that a password opened is
//! never kept, and neither is one that could not be used.

use super::{Means, Part, Password, Payload, Source, guard};
use crate::finding::Finding;
use crate::finding::wire::Wire;
use crate::pdf::sight::{self, Sight};
use crate::store::cache::Key;
use crate::store::{Content, Origin};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// A file by its content.
pub(super) struct Known {
    key: Key,
    content: Content,
}

#[derive(Serialize, Deserialize)]
struct Told {
    part: Part,
    findings: Vec<Wire>,
}

/// The file by its content, where results are kept and it lies on the disk.
pub(super) fn key(source: &Source, means: &Means<'_>) -> Option<Known> {
    let Origin::File(file, _) = &source.origin else {
        return None;
    };
    let key = means.desk.key("a PDF as evidence")?;
    let content = Content::of_file(means.desk.world, file).ok()?;
    let key = key
        .with(content.sha256())
        .with(&source.path_as_written)
        .with_value(&source.pointer)
        .with_value(&source.caption)
        .with_value(&means.readers.passwords().len());
    Some(Known { key, content })
}

impl Known {
    /// What was found in it.
    pub(super) fn part(&self, means: &Means<'_>, findings: &mut Vec<Finding>) -> Option<Part> {
        let found = means.desk.recall(Some(&self.key))?;
        let told: Told = serde_json::from_str(&found.note).ok()?;
        let revived: Vec<Finding> = told
            .findings
            .into_iter()
            .map(Wire::revive)
            .collect::<Option<_>>()?;
        findings.extend(revived);
        Some(Part {
            content: self.content.clone(),
            ..told.part
        })
    }

    /// Keeps what was found, where it was found in the bytes that the key names.
    pub(super) fn keep(&self, means: &Means<'_>, part: &Part, findings: &[Finding]) {
        let is_open = matches!(&part.payload, Payload::Pdf(password) if password.0.is_empty());
        if !is_open || part.content != self.content || !part.fonts.is_empty() {
            return;
        }
        let told = Told {
            part: part.clone(),
            findings: findings.iter().cloned().map(Wire::from).collect(),
        };
        if let Ok(note) = serde_json::to_string(&told) {
            means.desk.keep(Some(&self.key), &note, None);
        }
    }
}

impl Part {
    /// What its pages in a volume depend on; nothing where a password opens it.
    #[must_use]
    pub fn binding_key(&self) -> Option<String> {
        match &self.payload {
            Payload::Pdf(password) => password
                .0
                .is_empty()
                .then(|| format!("file {}", self.content.sha256())),
            Payload::Made(pages) => Some(format!("made {}", pages.sha256())),
            Payload::Elsewhere => Some("elsewhere".to_owned()),
            Payload::Counted => None,
        }
    }

    /// A small picture of its first page, `width` pixels wide; nothing where it cannot be drawn.
    #[must_use]
    pub fn sight(&self, world: &dyn World, width: u16) -> Option<Sight> {
        let (content, password) = match &self.payload {
            Payload::Pdf(password) => (&self.content, password.clone()),
            Payload::Made(pages) => (pages, Password::default()),
            Payload::Elsewhere | Payload::Counted => return None,
        };
        let bytes = content.read(world).ok()?;
        guard::run(&self.path, move || sight::first_page(bytes, &password.0, width)).ok()?
    }
}
