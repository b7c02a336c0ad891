//! Where what a run makes is kept for the next one: nowhere, unless the command line or the environment says so.

use super::{Common, Exit, Lang, print, told};
use crate::finding::Language;
use crate::store::cache::{self, Cache};
use crate::world::World;
use clap::Subcommand;
use std::path::{Path, PathBuf};

/// The environment variable that names a folder for a cache.
pub(super) const VARIABLE: &str = "HC_PACK_CACHE";

/// The folder beside a case where `--cache` names none.
const BESIDE: &str = ".hc-pack-cache";

/// What `cache` does.
#[derive(Debug, Subcommand)]
pub(super) enum CacheCommand {
    /// Empty a cache: it holds letters and evidence of the cases that were built.
    Clear {
        /// The folder; without it the one that HC_PACK_CACHE names, or `.hc-pack-cache` here.
        #[arg(value_name = "FOLDER")]
        folder: Option<PathBuf>,
        /// The language of messages.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
    },
}

/// The folder that a run is told to keep results in.
fn folder(world: &dyn World, common: &Common, case: &Path) -> Option<PathBuf> {
    if common.no_cache {
        return None;
    }
    match &common.cache {
        Some(named) if named.is_empty() => Some(case.with_file_name(BESIDE)),
        Some(named) => Some(PathBuf::from(named)),
        None => world
            .variable(VARIABLE)
            .filter(|named| !named.is_empty())
            .map(PathBuf::from),
    }
}

/// The cache of a run on a case. Where it cannot be used that is said, and the run does without it.
pub(super) fn of(world: &dyn World, common: &Common, case: &Path) -> Option<Cache> {
    let folder = folder(world, common, case)?;
    match Cache::open(world, &folder) {
        Ok(cache) => Some(cache),
        Err(error) => {
            told::without_cache(Language::from(common.lang), &folder, &error);
            None
        }
    }
}

/// Keeps a cache within its size. What cannot be removed now will be the next time.
pub(super) fn trim(world: &dyn World, cache: Option<&Cache>) {
    if let Some(cache) = cache {
        let _trimmed = cache.trim(world);
    }
}

/// Does what the arguments say.
pub(super) fn run(world: &dyn World, command: &CacheCommand) -> Exit {
    let CacheCommand::Clear { folder, lang } = command;
    let language = Language::from(*lang);
    let named = || {
        let named = world.variable(VARIABLE).filter(|named| !named.is_empty());
        named.map(PathBuf::from)
    };
    let folder = folder
        .clone()
        .or_else(named)
        .unwrap_or_else(|| PathBuf::from(BESIDE));
    if !cache::is_cache(world, &folder) {
        let (message, help) = match language {
            Language::En => (
                format!("`{}` is no cache of hc-pack", folder.display()),
                "name the folder that `--cache` was given; nothing was removed",
            ),
            Language::Fr => (
                format!("`{}` n'est pas une cache de hc-pack", folder.display()),
                "nommez le dossier donné à `--cache`; rien n'a été supprimé",
            ),
        };
        print::say(language, &message, help);
        return Exit::Usage;
    }
    match cache::clear(world, &folder) {
        Ok(bytes) => told::cleared(language, &folder, bytes),
        Err(error) => print::refused(language, "empty the cache", &folder, &error),
    }
}
