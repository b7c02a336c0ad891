//! Reading foreign files in a second process of this program, so that a hostile one costs a finding and never the run.
//!
//! In: a source that is large or not plain, in a file or held. Out: the same as if it had been read here, or a finding that says that reading it took
//! too long, too much memory, or broke the reader. A few such processes take many files each; one that ends is replaced. The other end of
//! the conversation is [`serve`].

use super::sent::Sent;
use super::{Source, Taken, read_here};
use crate::finding::catalogue::evidence as rows;
use crate::finding::wire::Wire;
use crate::finding::{Finding, Place, Pointer};
use crate::pdf::limits;
use crate::store::Origin;
use crate::world::{Answerer, Reply, World, frames};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The hidden command by which the program becomes the second process.
pub const COMMAND: &str = "read-foreign-files";

/// The readers of a run, and what they need to know.
pub struct Readers<'a> {
    pub(super) world: &'a dyn World,
    /// Passwords to try on locked files.
    passwords: Mutex<Vec<String>>,
    idle: Mutex<Vec<Box<dyn Answerer>>>,
}

/// The environment variable that holds the passwords of locked files, a line each.
pub const PASSWORD_VARIABLE: &str = "HC_PACK_PASSWORD";

#[derive(Serialize, Deserialize)]
struct Question {
    /// Where it lies; where it lies nowhere, its bytes come with the question.
    file: Option<PathBuf>,
    length: u64,
    path: String,
    pointer: String,
    caption: Option<String>,
    passwords: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    /// Nothing, and no refusal either, for what is read by the run.
    taken: Option<Sent>,
    findings: Vec<Wire>,
    refusal: Option<Wire>,
}

impl<'a> Readers<'a> {
    /// The readers of a run.
    #[must_use]
    pub fn of(world: &'a dyn World) -> Self {
        let known = world.variable(PASSWORD_VARIABLE).unwrap_or_default();
        let known = known.to_string_lossy();
        let passwords = known.lines().filter(|line| !line.is_empty());
        Readers {
            world,
            passwords: Mutex::new(passwords.map(str::to_owned).collect()),
            idle: Mutex::new(Vec::new()),
        }
    }

    /// The passwords that are tried on locked files.
    #[must_use]
    pub fn passwords(&self) -> Vec<String> {
        self.passwords
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// One more password.
    pub fn learn(&self, password: String) {
        self.passwords
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(password);
    }

    /// Reads a PDF or a picture apart; nothing where there is no second process to be had, or the file is neither.
    pub(super) fn read(
        &self,
        source: &Source,
        findings: &mut Vec<Finding>,
    ) -> Option<Result<Taken, Finding>> {
        let (file, data): (_, &[u8]) = match &source.origin {
            Origin::File(file, _) => (Some(file.clone()), &[]),
            Origin::Held(bytes) => (None, bytes),
        };
        let length = source.origin.length();
        let question = serde_json::to_string(&Question {
            file,
            length,
            path: source.path_as_written.clone(),
            pointer: source.pointer.to_string(),
            caption: source.caption.clone(),
            passwords: self.passwords(),
        });
        let question = question.ok()?;
        let mut reader = match self.reader() {
            Ok(reader) => reader?,
            Err(error) => {
                let place = Place::file(&source.path_as_written);
                let told = Finding::new(&rows::NOT_APART, place).with("path", &source.path_as_written);
                findings.push(told.with("reason", error));
                return None;
            }
        };
        let reply = reader.ask(&question, data, limits::PARSER_TIME);
        let path = &source.path_as_written;
        let at = |row| Finding::new(row, Place::file(path)).with("path", path);
        let (line, data) = match reply {
            Reply::Answer(line, data) => (line, data),
            Reply::Late => {
                return Some(Err(
                    at(&rows::PARSER_SLOW).with("seconds", limits::PARSER_TIME.as_secs())
                ));
            }
            Reply::Gone(last_words) if last_words.contains("memory allocation") => {
                let bytes = limits::parser_memory_bytes(length).max(limits::PICTURE_MEMORY_BYTES);
                return Some(Err(at(&rows::PARSER_MEMORY).with("megabytes", bytes / 1_000_000)));
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
        match (answer.taken, answer.refusal) {
            (Some(sent), None) => {
                let whole = sent.whole(&data).map(|taken| taken.standing_in(source));
                Some(whole.ok_or_else(|| at(&rows::PARSER_FAILED)))
            }
            (_, Some(refusal)) => Some(Err(
                Wire::revive(refusal).unwrap_or_else(|| at(&rows::PARSER_FAILED))
            )),
            (None, None) => None,
        }
    }

    fn reader(&self) -> io::Result<Option<Box<dyn Answerer>>> {
        match self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            Some(idle) => Ok(Some(idle)),
            None => self.world.second_process(COMMAND),
        }
    }
}

/// The second process: answers questions until there are no more. `limit` sets how much memory the process may have.
pub fn serve(
    world: &dyn World,
    questions: &mut dyn BufRead,
    answers: &mut dyn Write,
    limit: &dyn Fn(u64),
) -> io::Result<()> {
    while let Some((line, bytes)) = frames::hear(questions)? {
        let Ok(question) = serde_json::from_str::<Question>(&line) else {
            break;
        };
        limit(limits::parser_memory_bytes(question.length));
        let source = Source {
            path_as_written: question.path,
            origin: match question.file {
                Some(file) => Origin::File(file, question.length),
                None => Origin::held(bytes),
            },
            pointer: Pointer::new(question.pointer),
            caption: question.caption,
        };
        let mut findings = Vec::new();
        let read = read_here(world, &source, &question.passwords, limit, &mut findings);
        let (taken, refusal) = match read {
            Some(Ok(taken)) => (Some(Sent::of(taken)), None),
            Some(Err(finding)) => (None, Some(Wire::from(finding))),
            None => (None, None),
        };
        let (taken, data) = taken.unzip();
        let answer = Answer {
            taken,
            findings: findings.into_iter().map(Wire::from).collect(),
            refusal,
        };
        let line = serde_json::to_string(&answer)?;
        let data = data.unwrap_or_default();
        let parts: Vec<&[u8]> = data.iter().map(Vec::as_slice).collect();
        frames::say(answers, &line, &parts)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Finding;
    use crate::pdf::trial::plain_pdf;
    use crate::world::{Disk, Kind};
    use std::path::Path;
    use std::time::Duration;

    /// A machine on which every second process gives one reply.
    struct Replying(Disk, Reply);

    struct Once(Reply);

    impl Answerer for Once {
        fn ask(&mut self, question: &str, data: &[u8], _: Duration) -> Reply {
            let Reply::Answer(line, _) = &self.0 else {
                return self.0.clone();
            };
            if !line.is_empty() {
                return self.0.clone();
            }
            let (mut asked, mut answer) = (Vec::new(), Vec::new());
            frames::say(&mut asked, question, &[data]).unwrap();
            serve(&Disk::default(), &mut asked.as_slice(), &mut answer, &|_| {}).unwrap();
            let (line, data) = frames::hear(&mut answer.as_slice()).unwrap().unwrap();
            Reply::Answer(line, data)
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

    fn read(origin: Origin, disk: Disk, reply: Reply) -> Result<Taken, &'static str> {
        let world = Replying(disk, reply);
        let source = Source {
            path_as_written: "a.pdf".into(),
            origin,
            ..Source::default()
        };
        let readers = Readers::of(&world);
        let read = readers.read(&source, &mut Vec::new()).unwrap();
        read.map_err(|finding: Finding| finding.code())
    }

    fn answered() -> Reply {
        Reply::Answer(String::new(), Vec::new())
    }

    #[test]
    fn what_is_read_apart_is_as_if_read_here() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let disk = Disk::default();
        disk.replace(&path, &mut |sink| sink.write_all(&plain_pdf(2)))
            .unwrap();
        for origin in [
            Origin::File(path, plain_pdf(2).len() as u64),
            Origin::held(plain_pdf(2)),
        ] {
            let Ok(Taken::Part(part)) = read(origin, disk.clone(), answered()) else {
                panic!("no pages")
            };
            assert_eq!((part.pages, part.page_facts.len()), (2, 2));
            assert_eq!(*part.content.read(&disk).unwrap(), plain_pdf(2));
        }
    }

    #[test]
    fn a_picture_comes_back_whole() {
        let scene = image::RgbImage::from_fn(9, 5, |x, y| image::Rgb([u8::try_from(x * y).unwrap(), 7, 9]));
        let mut file = std::io::Cursor::new(Vec::new());
        scene.write_to(&mut file, image::ImageFormat::Bmp).unwrap();
        let file = file.into_inner();
        let apart = read(Origin::held(file.clone()), Disk::default(), answered());
        let Ok(Taken::Pictures(pictures, content)) = apart else {
            panic!("no pictures")
        };
        assert_eq!(pictures, [crate::evidence::bmp::read(&file).unwrap()]);
        assert_eq!(*content.read(&Disk::default()).unwrap(), file);
    }

    #[test]
    fn what_brings_the_reader_down_is_a_finding() {
        let told = |reply| read(Origin::held(plain_pdf(1)), Disk::default(), reply).map(|_| ());
        let gone = |words: &str| told(Reply::Gone(words.to_owned()));
        assert_eq!(
            gone("memory allocation of 9 bytes failed"),
            Err(rows::PARSER_MEMORY.code)
        );
        assert_eq!(gone("stack overflow"), Err(rows::PARSER_FAILED.code));
        assert_eq!(told(Reply::Late), Err(rows::PARSER_SLOW.code));
        let nonsense = Reply::Answer("nonsense".to_owned(), Vec::new());
        assert_eq!(told(nonsense), Err(rows::PARSER_FAILED.code));
    }
}
