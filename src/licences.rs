//! What the program is made of, and under which licences.
//!
//! In: the lists that `.ci/licences` collects from the packages. Out: their rows and texts. A test holds the list equal to `Cargo.lock`.

const PACKAGES: &str = include_str!("licences/packages.tsv");
const FONTS: &str = include_str!("licences/fonts.tsv");

/// The texts of the licences, each once, under its number.
pub const TEXTS: &str = include_str!("licences/texts.txt");

/// The licence of this program.
pub const OWN: &str = env!("CARGO_PKG_LICENSE");

/// A package that this program is built from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Its licence, as it says itself.
    pub licence: &'static str,
    /// The numbers of the texts that came with it, with commas.
    pub texts: &'static str,
    /// Whether it is compiled into the program, or only used to build or test it.
    pub part: Part,
}

/// Where a package is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// In the program.
    Program,
    /// Only where it is built or tested.
    Building,
}

/// A family of fonts in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// Its name.
    pub name: &'static str,
    /// Its licence.
    pub licence: &'static str,
    /// Who holds the rights.
    pub holder: &'static str,
    /// The package that brings it.
    pub package: &'static str,
}

fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells.try_into().ok()
    })
}

/// All packages, by name and version.
pub fn packages() -> impl Iterator<Item = Package> {
    rows(PACKAGES).map(|[name, version, licence, texts, part]| Package {
        name,
        version,
        licence,
        texts,
        part: if part == "program" {
            Part::Program
        } else {
            Part::Building
        },
    })
}

/// All families of fonts.
pub fn fonts() -> impl Iterator<Item = Font> {
    rows(FONTS).map(|[name, licence, holder, package]| Font {
        name,
        licence,
        holder,
        package,
    })
}
