//! The machine that a command runs on: the real one, or what a test puts in its place.
//!
//! In: what the command line says of it (today's date, whether foreign files may be read by a second process). Out: the door to it.

use super::Common;
use crate::world::{Apart, Disk, World};

/// Gives the machine to run on, where the real one would be this.
pub type Door<'a> = dyn Fn(Disk) -> Box<dyn World> + 'a;

/// The machine, for a command that reads foreign files.
pub(super) fn reading(door: &Door<'_>) -> Box<dyn World> {
    door(Disk {
        apart: Apart::Allowed,
        ..Disk::default()
    })
}

/// The machine, as the options that commands share have it.
pub(super) fn of(door: &Door<'_>, common: &Common) -> Box<dyn World> {
    door(Disk {
        today: common.today,
        apart: Apart::Allowed,
    })
}
