//! Names that lead nowhere, out of the folder, or to what cannot be read.

use super::*;
use crate::world::{Disk, Fill, Pour};
use jiff::civil::Date;
use std::ffi::OsString;

/// A machine that refuses to read one file.
struct Refusing(Disk);

impl World for Refusing {
    fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
        Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            "permission denied",
        ))
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.0.kind(path)
    }
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.real_path(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.0.list(folder)
    }
    fn replace(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        self.0.replace(path, fill)
    }
    fn replace_folder(&self, folder: &Path, files: &[(String, Box<Pour<'_>>)]) -> io::Result<()> {
        self.0.replace_folder(folder, files)
    }
    fn today(&self) -> Date {
        self.0.today()
    }
    fn variable(&self, name: &str) -> Option<OsString> {
        self.0.variable(name)
    }
}

/// A folder with a case, a file within and a file beside it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("case");
    let disk = Disk::default();
    for (path, bytes) in [("case/evidence/lease.pdf", "in"), ("other/stranger.pdf", "out")] {
        disk.replace(&folder.path().join(path), &mut |sink| {
            sink.write_all(bytes.as_bytes())
        })
        .unwrap();
    }
    (folder, case.join("case.json"))
}

fn code(world: &dyn World, root: &Root, name: &str) -> Result<Vec<u8>, &'static str> {
    let at = Pointer::new("/evidence/0/files/0/path");
    root.open(world, &FilePath(name.into()), &at)
        .map_err(|finding| finding.code())
}

#[test]
fn only_files_within_the_folder_are_opened() {
    let (_folder, case) = place();
    let disk = Disk::default();
    let root = Root::of(&disk, &case, &[]);
    assert_eq!(code(&disk, &root, "evidence/lease.pdf"), Ok(b"in".to_vec()));
    assert_eq!(
        code(&disk, &root, "evidence/../evidence/lease.pdf"),
        Ok(b"in".to_vec())
    );
    assert_eq!(code(&disk, &root, "evidence/none.pdf"), Err("HC0401"));
    assert_eq!(code(&disk, &root, "evidence/lease.pdf/x"), Err("HC0401"));
    assert_eq!(code(&disk, &root, "../other/stranger.pdf"), Err("HC0402"));
    assert_eq!(code(&disk, &root, "evidence"), Err("HC0404"));
}

#[test]
fn another_folder_may_be_allowed() {
    let (folder, case) = place();
    let disk = Disk::default();
    let root = Root::of(&disk, &case, &[folder.path().join("other")]);
    assert_eq!(code(&disk, &root, "../other/stranger.pdf"), Ok(b"out".to_vec()));
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out() {
    let (folder, case) = place();
    let disk = Disk::default();
    std::os::unix::fs::symlink(
        folder.path().join("other"),
        folder.path().join("case/evidence/link"),
    )
    .unwrap();
    let root = Root::of(&disk, &case, &[]);
    assert_eq!(code(&disk, &root, "evidence/link/stranger.pdf"), Err("HC0402"));
}

#[test]
fn a_refusal_of_the_machine_is_told_with_its_reason() {
    let (_folder, case) = place();
    let world = Refusing(Disk::default());
    let root = Root::of(&world, &case, &[]);
    assert_eq!(code(&world, &root, "evidence/lease.pdf"), Err("HC0403"));
}
