//! A second process of this program that answers questions, so that what brings it down brings down nothing else.
//!
//! In: the program's path, and questions. Out: an answer, or that there is none: time was up, or the process has ended. It is killed
//! with its owner.
#![allow(clippy::disallowed_methods)]

use super::frames;
use std::io::{self, BufReader, BufWriter, Read};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The answer, and the data that belongs to it.
    Answer(String, Vec<u8>),
    /// Time was up; the process is gone.
    Late,
    /// The process ended over it; what it said last.
    Gone(String),
}

/// Somebody who answers questions until one of them is too much.
pub trait Answerer: Send {
    /// Puts a question, which has no line break, with the data that belongs to it, and waits for its answer.
    fn ask(&mut self, question: &str, data: &[u8], limit: Duration) -> Reply;
}

/// The second process.
pub(super) struct Aside {
    child: Child,
    questions: Option<ChildStdin>,
    answers: Receiver<(String, Vec<u8>)>,
    /// The thread that gathers what it says on standard error.
    last_words: Option<std::thread::JoinHandle<String>>,
}

/// How much of the last words is kept, in bytes.
const LAST_WORDS_BYTES_MAX: u64 = 4096;
/// How its allocator asks the system for memory: in small steps, because its limit counts what is asked for, not what is used.
const ALLOCATOR_STEP: (&str, &str) = ("MIMALLOC_ARENA_RESERVE", "64MiB");

impl Aside {
    pub(super) fn start(program: &Path, argument: &str) -> io::Result<Aside> {
        let mut child = Command::new(program)
            .arg(argument)
            .env(ALLOCATOR_STEP.0, ALLOCATOR_STEP.1)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (sender, answers) = channel();
        let questions = child.stdin.take();
        if let Some(out) = child.stdout.take() {
            std::thread::spawn(move || {
                let mut out = BufReader::new(out);
                while let Ok(Some(answer)) = frames::hear(&mut out) {
                    if sender.send(answer).is_err() {
                        break;
                    }
                }
            });
        }
        let last_words = child.stderr.take().map(|said| {
            std::thread::spawn(move || {
                let mut text = Vec::new();
                // What cannot be read any more is not missed.
                let _read = said.take(LAST_WORDS_BYTES_MAX).read_to_end(&mut text);
                String::from_utf8_lossy(&text).into_owned()
            })
        });
        Ok(Aside {
            child,
            questions,
            answers,
            last_words,
        })
    }

    fn end(&mut self) -> String {
        self.questions = None;
        // It may have ended by itself, and then there is nothing to kill.
        let _killed = self.child.kill();
        let _waited = self.child.wait();
        let said = self.last_words.take().and_then(|thread| thread.join().ok());
        said.unwrap_or_default()
    }
}

impl Answerer for Aside {
    fn ask(&mut self, question: &str, data: &[u8], limit: Duration) -> Reply {
        let put = match &mut self.questions {
            Some(questions) => frames::say(&mut BufWriter::new(questions), question, &[data]),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        };
        if put.is_err() {
            return Reply::Gone(self.end());
        }
        match self.answers.recv_timeout(limit) {
            Ok((line, data)) => Reply::Answer(line, data),
            Err(RecvTimeoutError::Timeout) => {
                self.end();
                Reply::Late
            }
            Err(RecvTimeoutError::Disconnected) => Reply::Gone(self.end()),
        }
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.end();
    }
}
