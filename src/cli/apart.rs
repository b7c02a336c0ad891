//! The second process that reads foreign files: questions on standard input, answers on standard output, until there are no more.

use super::Exit;
use crate::evidence;
use crate::world::Disk;
use std::io;

/// Answers questions. The memory of this process is limited for each file, where the system can do that.
pub(super) fn serve() -> Exit {
    let (questions, answers) = (io::stdin(), io::stdout());
    let served = evidence::serve(
        &Disk::default(),
        &mut questions.lock(),
        &mut answers.lock(),
        &limit_memory,
    );
    match served {
        Ok(()) => Exit::Clean,
        // Whoever asked has gone.
        Err(_) => Exit::Machine,
    }
}

#[cfg(unix)]
fn limit_memory(bytes: u64) {
    // Only the lower of the two limits is moved, so that the next file may have more. Where the system refuses, time is still limited.
    let highest = rlimit::Resource::AS.get_hard().unwrap_or(rlimit::INFINITY);
    let _refused = rlimit::Resource::AS.set(bytes.min(highest), highest);
}

#[cfg(not(unix))]
fn limit_memory(_bytes: u64) {}
