//! Which templates a case's letters are written from: those of the folder that the command line names, of the folder beside
//! the case, or the program's own.

use super::print::{self, Answer};
use super::{Common, Exit};
use crate::letters::Templates;
use crate::pipeline::OwnTemplates;
use crate::source::Source;
use crate::world::World;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folders of templates of a run, each read and its faults told once.
#[derive(Default)]
pub(super) struct Folders {
    read: BTreeMap<PathBuf, Read>,
}

struct Read {
    shelf: Shelf,
    exit: Exit,
}

/// The templates of one case, and the texts that findings about them point into.
#[derive(Clone, Default)]
pub(super) struct Shelf {
    own: Option<(Arc<Templates>, Arc<[Source]>)>,
}

impl Shelf {
    /// What letters are written from.
    pub(super) fn templates(&self) -> &Templates {
        match &self.own {
            Some((templates, _)) => templates,
            None => Templates::standard(),
        }
    }

    /// The texts of the firm's own templates.
    pub(super) fn sources(&self) -> Option<Arc<[Source]>> {
        self.own.as_ref().map(|(_, sources)| Arc::clone(sources))
    }
}

impl Folders {
    /// The templates of a case; with [`Exit::Findings`] where the firm's own have faults, so that no letter may be written with
    /// them, and the program's own in their place, so that the faults of the case are told in the same run.
    ///
    /// # Errors
    /// What the program ends with where the folder cannot be read.
    pub(super) fn of(
        &mut self,
        world: &dyn World,
        common: &Common,
        case: &Path,
        answer: &mut Answer<'_>,
    ) -> Result<(Shelf, Exit), Exit> {
        let beside = || OwnTemplates::beside(world, case);
        let Some(folder) = common.templates.clone().or_else(beside) else {
            return Ok((Shelf::default(), Exit::Clean));
        };
        if !self.read.contains_key(&folder) {
            let own = OwnTemplates::read(world, &folder)
                .map_err(|(path, error)| unreadable(common, (&folder, &path), &error))?;
            let read = told(&folder, own, answer);
            self.read.insert(folder.clone(), read);
        }
        let read = &self.read[&folder];
        Ok((read.shelf.clone(), read.exit))
    }
}

/// Tells what is wrong with the folder, and keeps of it what letters may be written from.
fn told(folder: &Path, own: OwnTemplates, answer: &mut Answer<'_>) -> Read {
    let sources: Arc<[Source]> = own.sources.into();
    let faulty = crate::finding::any_error(&own.findings);
    let mut exit = if faulty { Exit::Findings } else { Exit::Clean };
    if !own.findings.is_empty() {
        answer.look_in(Some(Arc::clone(&sources)));
        // With a separator at its end, so that the files' names follow it.
        exit = exit.max(answer.case(&folder.join(""), None, own.findings, None));
    }
    let templates = if faulty {
        Templates::embedded()
    } else {
        own.templates
    };
    Read {
        shelf: Shelf {
            own: Some((Arc::new(templates), sources)),
        },
        exit,
    }
}

fn unreadable(common: &Common, (folder, path): (&Path, &Path), error: &io::Error) -> Exit {
    if path != folder {
        return print::machine(common, "read the template", path, error);
    }
    if !matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    ) {
        return print::machine(common, "read the folder of templates", folder, error);
    }
    let folder = folder.display();
    print::usage(
        common,
        [
            format!("there is no folder of templates `{folder}`"),
            format!("il n'y a pas de dossier de gabarits `{folder}`"),
        ],
        [
            "check the spelling; `hc-pack templates eject <id>` writes a template into a folder",
            "vérifiez l'orthographe; `hc-pack templates eject <id>` écrit un gabarit dans un dossier",
        ],
    )
}
