//! The folder of templates, for tests that hold it equal to what is embedded.
#![allow(clippy::disallowed_methods)]

/// The names of all files in `templates/`, sorted, without their ending.
pub(super) fn templates() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        // The guide for those who write them.
        .filter(|name| name != "README.md")
        .map(|name| {
            name.strip_suffix(".hbs")
                .unwrap_or_else(|| panic!("{name}"))
                .to_owned()
        })
        .collect();
    names.sort();
    names
}

/// The texts of all sample cases, by folder.
pub(super) fn samples() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path().join("case.json"))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}
