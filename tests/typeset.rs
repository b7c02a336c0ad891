//! The specimen: laid out, measured, written, read back.

#[path = "typeset/specimen.rs"]
mod specimen;

use hc_pack::pdf::{Properties, write};
use hc_pack::typeset::{Fonts, Laid, Style, lay_out};
use hc_pack::world::{Disk, World};
use jiff::civil::date;
use std::path::Path;

const PROPERTIES: Properties = Properties {
    date: date(2026, 11, 23),
};

fn laid(style: &Style) -> Laid {
    lay_out(
        &specimen::document(),
        style,
        &Fonts::embedded(),
        &specimen::images(),
    )
    .unwrap()
}

fn keep(name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    Disk::default()
        .replace(&path, &mut |out| out.write_all(bytes))
        .unwrap();
    path
}

#[test]
fn the_specimen_is_written() {
    let laid = laid(&Style::default());
    let bytes = write(&laid, &PROPERTIES);
    println!("{}", keep("specimen.pdf", &bytes).display());
    assert_eq!(bytes, write(&laid, &PROPERTIES));
}
