//! The seam between the run and a hostile file: whatever parses foreign bytes runs through [`run`].
//!
//! In: work on one file. Out: its result, or a finding when the parser broke down or took too long. Now a thread with a deep stack
//! of its own; a child process with a limit on memory can take its place without any caller noticing.

use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use crate::pdf::limits;
use std::sync::mpsc::{RecvTimeoutError, channel};
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
    let thread = Builder::new()
        .name(THREAD_NAME.to_owned())
        .stack_size(limits::PARSER_STACK_BYTES)
        // The receiver may have gone when time was up; then nobody wants the result.
        .spawn(move || drop(sender.send(work())));
    let Ok(thread) = thread else {
        return Err(at(&rows::PARSER_FAILED));
    };
    match receiver.recv_timeout(limit) {
        Ok(result) => {
            // It has sent its result, so that all it still does is end.
            drop(thread.join());
            Ok(result)
        }
        Err(RecvTimeoutError::Disconnected) => Err(at(&rows::PARSER_FAILED)),
        Err(RecvTimeoutError::Timeout) => Err(at(&rows::PARSER_SLOW).with("seconds", limit.as_secs())),
    }
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
    }

    #[test]
    fn what_takes_too_long_becomes_a_finding() {
        let (release, wait) = channel::<()>();
        let result = run_within(Duration::from_millis(20), "a.pdf", move || wait.recv().is_err());
        assert_eq!(result.map_err(|f| f.code()), Err(rows::PARSER_SLOW.code));
        drop(release);
    }
}
