//! `watch`, and `check --watch`: the same run again whenever a file of the case is edited, until it is told to end.
//!
//! It looks at the files a few times a second, and runs once they have been still for a moment: small files by their content, large ones
//! by their size and the time of their last change. What a run writes is whole or not there, so that it may be ended at any time.

use super::build::{self, Aim};
use super::{Common, Exit, Many, named, told};
use crate::finding::Language;
use crate::hash::sha256;
use crate::pipeline::{PROFILES_FILE, STYLE_FILE, TEMPLATES_FOLDER};
use crate::world::{Kind, World};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often the files are looked at.
const LOOK: Duration = Duration::from_millis(250);

/// Up to this size a file is known by its content, in bytes.
const SMALL_BYTES_MAX: u64 = 1 << 20;

/// Whether the run was told to end.
static ENDED: AtomicBool = AtomicBool::new(false);

/// What each file was when it was looked at; nothing for one that is not there.
type Seen = BTreeMap<PathBuf, Option<String>>;

/// Runs over the cases again and again.
pub(super) fn cases(
    world: &dyn World,
    (common, many): (&Common, Many),
    cases: &[PathBuf],
    aim: Aim<'_>,
) -> Exit {
    let language = Language::from(common.lang);
    let told = ctrlc::set_handler(|| {
        // A second time means at once: what is being written is not in place yet, so that nothing is left half.
        if ENDED.swap(true, Ordering::SeqCst) {
            std::process::exit(130);
        }
    });
    if told.is_err() {
        // Without a handler the system ends the run by itself.
        ENDED.store(false, Ordering::SeqCst);
    }
    loop {
        // Looked at before the run, so that an edit made while it runs is not missed.
        let before = look(world, common, cases);
        told::begins(language);
        build::cases(world, (common, many), cases, aim);
        if ENDED.load(Ordering::SeqCst) {
            return told::ends(language);
        }
        told::watches(language, before.values().flatten().count());
        if !changed(world, common, cases, before) {
            return told::ends(language);
        }
    }
}

/// Waits until a file is another one and all have been still for a moment; `false` where the run is to end.
fn changed(world: &dyn World, common: &Common, cases: &[PathBuf], before: Seen) -> bool {
    let mut last = before.clone();
    loop {
        std::thread::sleep(LOOK);
        if ENDED.load(Ordering::SeqCst) {
            return false;
        }
        let now = look(world, common, cases);
        if now != before && now == last {
            return true;
        }
        last = now;
    }
}

/// Every file on which a run depends: those of the cases, and what is looked for beside them.
fn look(world: &dyn World, common: &Common, cases: &[PathBuf]) -> Seen {
    let mut paths: BTreeSet<PathBuf> = [&common.style, &common.profiles]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let mut folders: BTreeSet<PathBuf> = common.templates.iter().cloned().collect();
    for case in cases {
        paths.insert(case.clone());
        paths.insert(case.with_file_name(STYLE_FILE));
        paths.insert(case.with_file_name(PROFILES_FILE));
        folders.insert(case.with_file_name(TEMPLATES_FOLDER));
        for file in [case.clone(), case.with_file_name(STYLE_FILE)] {
            let bytes = world.read(&file).unwrap_or_default();
            paths.extend(named::files(&bytes, &file));
        }
    }
    for folder in folders {
        let names = world.list(&folder).unwrap_or_default();
        paths.extend(names.into_iter().map(|name| folder.join(name)));
    }
    paths
        .into_iter()
        .map(|path| {
            let seen = seen(world, &path);
            (path, seen)
        })
        .collect()
}

fn seen(world: &dyn World, path: &Path) -> Option<String> {
    match world.kind(path).ok()? {
        Kind::File(bytes) if bytes <= SMALL_BYTES_MAX => world.read(path).ok().map(|bytes| sha256(&bytes)),
        Kind::File(bytes) => Some(format!("{bytes} {}", world.changed(path))),
        Kind::Folder | Kind::Other => None,
    }
}
