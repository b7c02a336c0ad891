//! The delivery profiles of a run: the program's own, and those of a firm's file.
//!
//! In: the path of a file of profiles. Out: all profiles there are, or what is wrong with the file, with places in it as a case has them.

use super::beside::{beside, is_file};
use crate::case::{self, Draft};
use crate::check;
use crate::delivery::profile::{self, Profile, Profiles};
use crate::finding::Finding;
use crate::world::World;
use std::io;
use std::path::{Path, PathBuf};

/// The name under which profiles are looked for beside a case.
pub const PROFILES_FILE: &str = "profiles.json";

/// A file of profiles that was read.
pub struct ProfilesFile {
    /// Its text, for the places of findings.
    pub draft: Draft,
    /// All profiles: the program's with the file's over them.
    pub profiles: Result<Vec<Profile>, Vec<Finding>>,
}

impl ProfilesFile {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// Whatever the system says of the file; what is wrong inside is in the value.
    pub fn read(world: &dyn World, path: &Path) -> io::Result<Self> {
        let draft = case::read(&path.display().to_string(), &world.read(path)?);
        let own: Result<Profiles, _> = check::read_as(&draft);
        Ok(ProfilesFile {
            profiles: own.map(|own| profile::with(own.profiles)),
            draft,
        })
    }

    /// The path of the file of profiles beside a case, if one stands there.
    pub fn beside(world: &dyn World, case: &Path) -> Option<PathBuf> {
        beside(world, case, PROFILES_FILE, is_file)
    }
}
