//! The templates of a run: the program's, and in their places the firm's own from a folder.
//!
//! In: the path of a folder. Out: [`OwnTemplates`], or what is wrong with its files. A folder that stands beside a case is that
//! case's own; one that the command line names is for every case.

use super::beside::{beside, is_folder};
use crate::finding::Finding;
use crate::letters::Templates;
use crate::letters::own::{OwnFile, taken};
use crate::source::Source;
use crate::world::{Kind, World};
use std::io;
use std::path::{Path, PathBuf};

/// The name under which a folder of templates is looked for beside a case.
pub const TEMPLATES_FOLDER: &str = "templates";

/// A folder of templates that was read.
#[derive(Debug, Clone)]
pub struct OwnTemplates {
    /// The program's templates with the firm's in their places.
    pub templates: Templates,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
    /// All texts, the firm's own by their paths, for the places of findings.
    pub sources: Vec<Source>,
}

impl OwnTemplates {
    /// Reads the templates in `folder`.
    ///
    /// # Errors
    /// Whatever the system says of the folder or a file in it, and which of them it is about.
    pub fn read(world: &dyn World, folder: &Path) -> Result<Self, (PathBuf, io::Error)> {
        let mut files = Vec::new();
        let listed = world.list(folder);
        for name in listed.map_err(|error| (folder.to_owned(), error))? {
            let path = folder.join(&name);
            let bytes = match world.kind(&path) {
                Ok(Kind::File(_)) => world.read(&path).map(Some),
                Ok(Kind::Folder | Kind::Other) => Ok(None),
                Err(error) => Err(error),
            };
            let bytes = bytes.map_err(|error| (path, error))?;
            files.push(OwnFile {
                name: name.to_string_lossy().into_owned(),
                bytes,
            });
        }
        let (templates, findings) = taken(&files);
        let sources = sources(&templates, folder);
        Ok(OwnTemplates {
            templates,
            findings,
            sources,
        })
    }

    /// The path of the folder beside a case, if one stands there.
    pub fn beside(world: &dyn World, case: &Path) -> Option<PathBuf> {
        beside(world, case, TEMPLATES_FOLDER, is_folder)
    }
}

fn sources(templates: &Templates, folder: &Path) -> Vec<Source> {
    let source = |(name, text): (&str, &str)| {
        let called = match templates.own(name) {
            Some(_) => folder.join(format!("{name}.hbs")).display().to_string(),
            None => name.to_owned(),
        };
        Source::new(called, text)
    };
    templates.all().map(source).collect()
}
