//! What is looked for beside a case: a style, profiles, templates of its own.
//!
//! In: the case's path and a name. Out: the path where something of that kind stands there. It reads nothing.

use crate::world::{Kind, World};
use std::io;
use std::path::{Path, PathBuf};

/// The path of `name` beside a case, where what stands there is `wanted`. Where the machine does not say what stands there the
/// path is given too, so that reading it says why: what a firm laid beside a case is never left out in silence.
pub(super) fn beside(
    world: &dyn World,
    case: &Path,
    name: &str,
    wanted: fn(Kind) -> bool,
) -> Option<PathBuf> {
    let path = case.with_file_name(name);
    let there = match world.kind(&path) {
        Ok(kind) => wanted(kind),
        Err(error) => !matches!(
            error.kind(),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
        ),
    };
    there.then_some(path)
}

/// Whether it is a file.
pub(super) fn is_file(kind: Kind) -> bool {
    matches!(kind, Kind::File(_))
}

/// Whether it is a folder.
pub(super) fn is_folder(kind: Kind) -> bool {
    kind == Kind::Folder
}
