//! The seam between the run and a hostile file: whatever parses foreign bytes runs through [`run`].
//!
//! In: work on one file. Out: its result, or a finding when the parser broke down or took too long. Now a thread with a deep stack,
//! which one that asks keeps for its next file; a child process with a limit on memory can take its place without any caller noticing.

use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use crate::pdf::limits;
use std::cell::Cell;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::Builder;
use std::time::Duration;

/// The name of the threads that read foreign files. A panic hook stays silent for them: a finding says what happened.
pub const THREAD_NAME: &str = "foreign-file";

/// Does `work` where its failure costs a finding and not the run.
pub(super) fn run<T: Send + 'static>(
    path: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Finding> {
    run_within(limits::PARSER_TIME, path, work)
}

fn run_within<T: Send + 'static>(
    limit: Duration,
    path: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Finding> {
    let at = |row| Finding::new(row, Place::file(path)).with("path", path);
    let (sender, receiver) = channel();
    // The receiver may have gone when time was up; then nobody wants the result.
    let job: Job = Box::new(move || drop(sender.send(work())));
    let Some(reader) = READER
        .take()
        .or_else(reader)
        .filter(|reader| reader.send(job).is_ok())
    else {
        return Err(at(&rows::PARSER_FAILED));
    };
    match receiver.recv_timeout(limit) {
        Ok(result) => {
            READER.set(Some(reader));
            Ok(result)
        }
        // The thread has ended, and the next file gets another.
        Err(RecvTimeoutError::Disconnected) => Err(at(&rows::PARSER_FAILED)),
        // The thread may go on for ever, and nothing more is asked of it.
        Err(RecvTimeoutError::Timeout) => Err(at(&rows::PARSER_SLOW).with("seconds", limit.as_secs())),
    }
}

type Job = Box<dyn FnOnce() + Send>;

thread_local! {
    /// The thread that reads foreign files for this one: starting another for each of them, with memory of its own, would take
    /// longer than reading most of them.
    static READER: Cell<Option<Sender<Job>>> = const { Cell::new(None) };
}

/// A thread that does one job after another, until nobody has any for it or one breaks it.
fn reader() -> Option<Sender<Job>> {
    let (sender, jobs) = channel::<Job>();
    let thread = Builder::new()
        .name(THREAD_NAME.to_owned())
        .stack_size(limits::PARSER_STACK_BYTES)
        .spawn(move || jobs.iter().for_each(|job| job()));
    thread.is_ok().then_some(sender)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_finding() {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let result: Result<u8, Finding> = run("a.pdf", || panic!("as a parser does"));
        std::panic::set_hook(hook);
        assert_eq!(result.map_err(|f| f.code()), Err(rows::PARSER_FAILED.code));
        assert_eq!(run("a.pdf", || 7), Ok(7));
        let thread = || std::thread::current().id();
        assert_eq!(run("a.pdf", thread), run("b.pdf", thread));
    }

    #[test]
    fn what_takes_too_long_becomes_a_finding() {
        let (release, wait) = channel::<()>();
        let result = run_within(Duration::from_millis(20), "a.pdf", move || wait.recv().is_err());
        assert_eq!(result.map_err(|f| f.code()), Err(rows::PARSER_SLOW.code));
        drop(release);
    }
}
