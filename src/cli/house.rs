//! Which house style a case gets: the one that the command line names, the one beside the case, or the program's own.

use super::print::{self, Answer};
use super::{Common, Exit};
use crate::pipeline::{House, StyleFile};
use crate::world::World;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The styles of a run, each read and its faults told once.
#[derive(Default)]
pub(super) struct Houses {
    own: Arc<House>,
    read: BTreeMap<PathBuf, (Arc<House>, Exit)>,
}

impl Houses {
    /// The style of a case; with [`Exit::Findings`] where its file has faults, so that no page may be printed with it.
    ///
    /// # Errors
    /// What the program ends with where the style file cannot be read.
    pub(super) fn of(
        &mut self,
        world: &dyn World,
        common: &Common,
        case: &Path,
        answer: &mut Answer<'_>,
    ) -> Result<(Arc<House>, Exit), Exit> {
        let Some(path) = common.style.clone().or_else(|| StyleFile::beside(world, case)) else {
            return Ok((Arc::clone(&self.own), Exit::Clean));
        };
        if !self.read.contains_key(&path) {
            let file = StyleFile::read(world, &path).map_err(|error| unreadable(common, &path, &error))?;
            let styled = match file.house {
                Ok(house) => (Arc::new(house), Exit::Clean),
                Err(findings) => {
                    let told = answer.case(&path, file.draft, findings, None);
                    (Arc::default(), told.max(Exit::Findings))
                }
            };
            self.read.insert(path.clone(), styled);
        }
        let (house, exit) = &self.read[&path];
        Ok((Arc::clone(house), *exit))
    }
}

fn unreadable(common: &Common, path: &Path, error: &io::Error) -> Exit {
    if error.kind() != io::ErrorKind::NotFound {
        return print::machine(common, "read the style file", path, error);
    }
    let path = path.display();
    print::usage(
        common,
        [
            format!("there is no style file `{path}`"),
            format!("il n'y a pas de fichier de style `{path}`"),
        ],
        [
            "check the spelling; `hc-pack schema style` says what a style file may hold",
            "vérifiez l'orthographe; `hc-pack schema style` dit ce que peut contenir un fichier de style",
        ],
    )
}
