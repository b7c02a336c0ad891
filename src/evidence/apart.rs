//! Reading foreign files in a second process of this program, so that a hostile one costs a finding and never the run.
//!
//! In: a source whose file is large or not plain. Out: the same as if it had been read here, or a finding that says that reading it took
//! too long, too much memory, or broke the reader. A few such processes take many files each; one that ends is replaced. The other end of
//! the conversation is [`serve`].

use super::{Part, Source, read_here};
use crate::finding::catalogue::evidence as rows;
use crate::finding::wire::Wire;
use crate::finding::{Finding, Place, Pointer};
use crate::pdf::limits;
use crate::store::Origin;
use crate::world::{Answerer, Reply, World};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The hidden command by which the program becomes the second process.
pub const COMMAND: &str = "read-foreign-files";

/// The readers of a run, and what they need to know.
pub struct Readers<'a> {
    pub(super) world: &'a dyn World,
    /// Passwords to try on locked files.
    pub(super) passwords: Vec<String>,
    idle: Mutex<Vec<Box<dyn Answerer>>>,
}

/// The environment variable that holds the passwords of locked files, a line each.
pub const PASSWORD_VARIABLE: &str = "HC_PACK_PASSWORD";

#[derive(Serialize, Deserialize)]
struct Question {
    file: PathBuf,
    length: u64,
    path: String,
    pointer: String,
    caption: Option<String>,
    passwords: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    part: Option<Part>,
    findings: Vec<Wire>,
    refusal: Option<Wire>,
}

impl<'a> Readers<'a> {
    /// The readers of a run.
    #[must_use]
    pub fn of(world: &'a dyn World) -> Self {
        let known = world.variable(PASSWORD_VARIABLE).unwrap_or_default();
        let known = known.to_string_lossy();
        Readers {
            world,
            passwords: known
                .lines()
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Reads a source apart; nothing where there is no second process to be had.
    pub(super) fn read(&self, source: &Source, findings: &mut Vec<Finding>) -> Option<Result<Part, Finding>> {
        let Origin::File(file, length) = &source.origin else {
            return None;
        };
        let question = serde_json::to_string(&Question {
            file: file.clone(),
            length: *length,
            path: source.path_as_written.clone(),
            pointer: source.pointer.to_string(),
            caption: source.caption.clone(),
            passwords: self.passwords.clone(),
        });
        let question = question.ok()?;
        let mut reader = self.reader()?;
        let reply = reader.ask(&question, limits::PARSER_TIME);
        let path = &source.path_as_written;
        let at = |row| Finding::new(row, Place::file(path)).with("path", path);
        let line = match reply {
            Reply::Line(line) => line,
            Reply::Late => {
                return Some(Err(
                    at(&rows::PARSER_SLOW).with("seconds", limits::PARSER_TIME.as_secs())
                ));
            }
            Reply::Gone(last_words) if last_words.contains("memory allocation") => {
                let megabytes = limits::parser_memory_bytes(*length) / 1_000_000;
                return Some(Err(at(&rows::PARSER_MEMORY).with("megabytes", megabytes)));
            }
            Reply::Gone(_) => return Some(Err(at(&rows::PARSER_FAILED))),
        };
        self.idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(reader);
        let Ok(answer) = serde_json::from_str::<Answer>(&line) else {
            return Some(Err(at(&rows::PARSER_FAILED)));
        };
        findings.extend(answer.findings.into_iter().filter_map(Wire::revive));
        Some(match (answer.part, answer.refusal.and_then(Wire::revive)) {
            (Some(part), None) => Ok(part),
            (_, Some(refusal)) => Err(refusal),
            (None, None) => Err(at(&rows::PARSER_FAILED)),
        })
    }

    fn reader(&self) -> Option<Box<dyn Answerer>> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.or_else(|| self.world.second_process(COMMAND).ok().flatten())
    }
}

/// The second process: answers questions until there are no more. `limit` sets how much memory the process may have.
pub fn serve(
    world: &dyn World,
    questions: &mut dyn BufRead,
    answers: &mut dyn Write,
    limit: &dyn Fn(u64),
) -> std::io::Result<()> {
    for line in questions.lines() {
        let Ok(question) = serde_json::from_str::<Question>(&line?) else {
            break;
        };
        limit(limits::parser_memory_bytes(question.length));
        let source = Source {
            path_as_written: question.path,
            origin: Origin::File(question.file, question.length),
            pointer: Pointer::new(question.pointer),
            caption: question.caption,
        };
        let mut findings = Vec::new();
        let read = read_here(world, &source, &question.passwords, &mut findings);
        let (part, refusal) = match read {
            Ok(part) => (Some(part), None),
            Err(finding) => (None, Some(Wire::from(finding))),
        };
        let answer = Answer {
            part,
            findings: findings.into_iter().map(Wire::from).collect(),
            refusal,
        };
        serde_json::to_writer(&mut *answers, &answer)?;
        answers.write_all(b"\n")?;
        answers.flush()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Finding;
    use crate::pdf::trial::plain_pdf;
    use crate::world::{Disk, Kind};
    use std::io;
    use std::path::Path;
    use std::time::Duration;

    /// A machine on which every second process gives one reply.
    struct Replying(Disk, Reply);

    struct Once(Reply);

    impl Answerer for Once {
        fn ask(&mut self, question: &str, _: Duration) -> Reply {
            let Reply::Line(line) = &self.0 else {
                return self.0.clone();
            };
            if !line.is_empty() {
                return self.0.clone();
            }
            let mut answer = Vec::new();
            serve(&Disk::default(), &mut question.as_bytes(), &mut answer, &|_| {}).unwrap();
            Reply::Line(String::from_utf8(answer).unwrap())
        }
    }

    impl World for Replying {
        fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
            self.0.read(path)
        }
        fn kind(&self, path: &Path) -> io::Result<Kind> {
            self.0.kind(path)
        }
        fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
            self.0.real_path(path)
        }
        fn list(&self, folder: &Path) -> io::Result<Vec<std::ffi::OsString>> {
            self.0.list(folder)
        }
        fn replace(&self, path: &Path, fill: &mut crate::world::Fill<'_>) -> io::Result<()> {
            self.0.replace(path, fill)
        }
        fn replace_folder(
            &self,
            folder: &Path,
            files: &[(String, Box<crate::world::Pour<'_>>)],
        ) -> io::Result<()> {
            self.0.replace_folder(folder, files)
        }
        fn second_process(&self, _: &str) -> io::Result<Option<Box<dyn Answerer>>> {
            Ok(Some(Box::new(Once(self.1.clone()))))
        }
        fn today(&self) -> jiff::civil::Date {
            self.0.today()
        }
        fn variable(&self, _: &str) -> Option<std::ffi::OsString> {
            None
        }
    }

    fn read(reply: Reply) -> Result<Part, &'static str> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let disk = Disk::default();
        disk.replace(&path, &mut |sink| sink.write_all(&plain_pdf(2)))
            .unwrap();
        let world = Replying(disk, reply);
        let source = Source {
            path_as_written: "a.pdf".into(),
            origin: Origin::File(path, limits::PLAIN_FILE_BYTES_MAX + 1),
            ..Source::default()
        };
        let readers = Readers::of(&world);
        let read = readers.read(&source, &mut Vec::new()).unwrap();
        read.map_err(|finding: Finding| finding.code())
    }

    #[test]
    fn what_is_read_apart_is_as_if_read_here() {
        let part = read(Reply::Line(String::new())).unwrap();
        assert_eq!((part.pages, part.page_facts.len()), (2, 2));
    }

    #[test]
    fn what_brings_the_reader_down_is_a_finding() {
        let gone = |words: &str| read(Reply::Gone(words.to_owned())).unwrap_err();
        assert_eq!(
            gone("memory allocation of 9 bytes failed"),
            rows::PARSER_MEMORY.code
        );
        assert_eq!(gone("stack overflow"), rows::PARSER_FAILED.code);
        assert_eq!(read(Reply::Late).unwrap_err(), rows::PARSER_SLOW.code);
        let nonsense = Reply::Line("nonsense".to_owned());
        assert_eq!(read(nonsense).unwrap_err(), rows::PARSER_FAILED.code);
    }
}
