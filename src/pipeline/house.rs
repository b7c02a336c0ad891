//! The house style of a run: the firm's file, and the logo that it names.
//!
//! In: the path of a style file. Out: a [`House`], or what is wrong with the file, with places in it as a case has them. A
//! style file that stands beside a case is that case's own; one that the command line names is for every case.

use super::beside::{beside, is_file};
use crate::case::model::values::FilePath;
use crate::case::{self, Draft};
use crate::check;
use crate::finding::catalogue::letters as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::hash::sha256;
use crate::intake::Root;
use crate::package::manifest::Ingredient;
use crate::pdf;
use crate::typeset::{Images, Style};
use crate::world::World;
use std::io;
use std::path::{Path, PathBuf};

/// The name under which a style is looked for beside a case.
pub const STYLE_FILE: &str = "style.json";

/// How all pages of a run look.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// The style.
    pub style: Style,
    /// The logo, by the name that the style gives it.
    pub images: Images,
    /// The files that it comes from, for the manifest; none for the program's own style.
    pub record: Vec<Ingredient>,
}

/// A style file that was read.
pub struct StyleFile {
    /// Its text, for the places of findings.
    pub draft: Draft,
    /// What it came to.
    pub house: Result<House, Vec<Finding>>,
}

impl StyleFile {
    /// Reads the style file at `path`.
    ///
    /// # Errors
    /// Whatever the system says of the file; what is wrong inside is in the value.
    pub fn read(world: &dyn World, path: &Path) -> io::Result<Self> {
        let bytes = world.read(path)?;
        let draft = case::read(&path.display().to_string(), &bytes);
        let house = house(world, path, &bytes, &draft);
        Ok(StyleFile { draft, house })
    }

    /// The path of the style file beside a case, if one stands there.
    pub fn beside(world: &dyn World, case: &Path) -> Option<PathBuf> {
        beside(world, case, STYLE_FILE, is_file)
    }
}

fn house(world: &dyn World, path: &Path, bytes: &[u8], draft: &Draft) -> Result<House, Vec<Finding>> {
    let style: Style = check::read_as(draft)?;
    let mut record = vec![Ingredient {
        name: STYLE_FILE.into(),
        sha256: sha256(bytes),
    }];
    let mut images = Images::new();
    if let Some(name) = &style.letterhead.logo {
        let picture = logo(world, path, name).ok_or_else(|| vec![no_logo(name)])?;
        record.push(Ingredient {
            name: name.clone(),
            sha256: sha256(&picture),
        });
        images.insert(name.clone(), picture);
    }
    Ok(House {
        style,
        images,
        record,
    })
}

/// The logo's file, from the folder of the style file and nowhere else.
fn logo(world: &dyn World, style: &Path, name: &str) -> Option<Vec<u8>> {
    let root = Root::of(world, style, &[]);
    let bytes = root
        .open(world, &FilePath(name.to_owned()), &Pointer::root())
        .ok()?;
    pdf::is_picture(&bytes).then_some(bytes)
}

fn no_logo(name: &str) -> Finding {
    Finding::new(&rows::NO_PICTURE, Place::value(Pointer::new("/letterhead/logo"))).with("key", name)
}
