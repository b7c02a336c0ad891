//! A machine that breaks down where it is told to: the real disk, with one call of one kind on one path going wrong in one way.

use hc_pack::world::{
    Answerer, Disk, Fill, Kind, OfficeFault, OfficeJob, Pour, Reader, Reply, Scratch, World,
};
use jiff::civil::Date;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What the program asks of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Op {
    Read,
    Open,
    OpenAnywhere,
    Look,
    RealPath,
    List,
    Scratch,
    Write,
    WriteFolder,
    PutAside,
    Start,
}

/// How it goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is not permitted.
    Denied,
    /// It is gone.
    Vanished,
    /// The device fails.
    Device,
    /// There is no more memory.
    Memory,
    /// A signal comes in the middle of a read; the next attempt succeeds.
    Signal,
    /// The device fails in the middle of a read.
    DeviceWithin,
    /// It has other bytes than a moment ago.
    Changed,
    /// It is shorter than a moment ago.
    Shorter,
    /// The disk is full before anything is written.
    Full,
    /// The disk is full once something has been written.
    FullWithin,
    /// All is written, and the device does not take it.
    Sync,
    /// All is written, and cannot be put in its place.
    Rename,
    /// The second process is killed.
    Killed,
    /// The second process has no more memory.
    OutOfMemory,
    /// The second process gives no answer in time.
    Late,
}

impl Op {
    /// In which ways it can go wrong.
    pub fn faults(self) -> &'static [Fault] {
        use Fault::{
            Changed, Denied, Device, DeviceWithin, Full, FullWithin, Killed, Late, Memory, OutOfMemory,
            Rename, Shorter, Signal, Sync, Vanished,
        };
        match self {
            Op::Read => &[Denied, Vanished, Device, Memory, Changed, Shorter],
            Op::Open | Op::OpenAnywhere => {
                &[Denied, Vanished, Device, Signal, DeviceWithin, Changed, Shorter]
            }
            Op::Look | Op::RealPath | Op::List => &[Denied, Vanished, Device],
            Op::Scratch => &[Denied, Full, FullWithin, DeviceWithin],
            Op::Write | Op::WriteFolder | Op::PutAside => &[Denied, Full, FullWithin, Sync, Rename],
            Op::Start => &[Memory, Killed, OutOfMemory, Late],
        }
    }
}

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Op::Read => "read",
            Op::Open => "open",
            Op::OpenAnywhere => "open, to be read here and there",
            Op::Look => "look at",
            Op::RealPath => "follow links of",
            Op::List => "list",
            Op::Scratch => "scratch file in",
            Op::Write => "write",
            Op::WriteFolder => "write folder",
            Op::PutAside => "keep in the cache",
            Op::Start => "start the second process",
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Fault::Denied => "not permitted",
            Fault::Vanished => "gone",
            Fault::Device => "device fails",
            Fault::Memory => "no memory",
            Fault::Signal => "a signal comes",
            Fault::DeviceWithin => "device fails midway",
            Fault::Changed => "other bytes",
            Fault::Shorter => "shorter",
            Fault::Full => "disk full",
            Fault::FullWithin => "disk full midway",
            Fault::Sync => "not taken by the device",
            Fault::Rename => "not put in its place",
            Fault::Killed => "killed",
            Fault::OutOfMemory => "out of its memory",
            Fault::Late => "no answer",
        })
    }
}

impl Fault {
    /// What the system says.
    pub fn error(self) -> io::Error {
        io::Error::from_raw_os_error(match self {
            Fault::Denied | Fault::Rename => 13,
            Fault::Vanished => 2,
            Fault::Memory => 12,
            Fault::Signal => 4,
            Fault::Full | Fault::FullWithin => 28,
            _ => 5,
        })
    }
}

/// One call: the `nth` of its kind on its path, from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Call {
    pub op: Op,
    pub path: String,
    pub nth: usize,
}

/// The machine.
#[derive(Clone)]
pub struct Machine {
    disk: Disk,
    fault: Option<(Call, Fault)>,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Machine {
    pub fn new(disk: Disk, fault: Option<(Call, Fault)>, calls: Arc<Mutex<Vec<Call>>>) -> Machine {
        Machine { disk, fault, calls }
    }

    /// Writes the call down; gives the fault that is to happen to it.
    fn call(&self, op: Op, path: &Path) -> Option<Fault> {
        let here = std::env::current_dir().unwrap();
        let path = path.strip_prefix(here).unwrap_or(path);
        let path = path.to_str().unwrap().trim_start_matches("./").to_owned();
        // A cached result is named by its hash, which hangs on this very program.
        let path = match path.rsplit_once('/') {
            Some(("cache", name)) if name.len() > 60 => {
                format!("cache/*.{}", name.rsplit('.').next().unwrap())
            }
            _ => path,
        };
        let mut calls = self.calls.lock().unwrap();
        let nth = 1 + calls
            .iter()
            .filter(|call| call.op == op && call.path == path)
            .count();
        let call = Call { op, path, nth };
        let hit = self.fault.as_ref().filter(|(wanted, _)| *wanted == call);
        calls.push(call);
        hit.map(|(_, fault)| *fault)
    }

    /// The fault, as far as it comes before anything else.
    fn before(fault: Option<Fault>) -> io::Result<Option<Fault>> {
        use Fault::{Denied, Device, Full, Memory, Vanished};
        match fault {
            Some(one @ (Denied | Vanished | Device | Memory | Full)) => Err(one.error()),
            other => Ok(other),
        }
    }
}

/// A stream that goes wrong after some bytes.
struct Faulty<T> {
    inner: T,
    fault: Option<Fault>,
    at: u64,
    within: u64,
}

/// How far into a stream it happens, in bytes.
const WITHIN: u64 = 7;

impl<T> Faulty<T> {
    fn new(inner: T, fault: Option<Fault>) -> Self {
        Faulty {
            inner,
            fault,
            at: 0,
            within: WITHIN,
        }
    }
}

impl<T: Read> Read for Faulty<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.fault.is_none() || self.at < self.within {
            let wanted = match self.fault {
                Some(_) => buffer.len().min(WITHIN as usize),
                None => buffer.len(),
            };
            let length = self.inner.read(&mut buffer[..wanted])?;
            self.at += length as u64;
            return Ok(length);
        }
        match self.fault {
            Some(fault @ Fault::Signal) => {
                self.fault = None;
                Err(fault.error())
            }
            Some(Fault::Changed) => {
                self.fault = None;
                let length = self.inner.read(buffer)?;
                if let Some(first) = buffer[..length].first_mut() {
                    *first ^= 1;
                }
                Ok(length)
            }
            Some(Fault::Shorter) => Ok(0),
            Some(fault) => Err(fault.error()),
            None => unreachable!(),
        }
    }
}

impl<T: Write> Write for Faulty<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(fault @ Fault::FullWithin) = self.fault
            && self.at >= self.within
        {
            return Err(fault.error());
        }
        let wanted = match self.fault {
            Some(Fault::FullWithin) => bytes.len().min(WITHIN as usize),
            _ => bytes.len(),
        };
        let length = self.inner.write(&bytes[..wanted])?;
        self.at += length as u64;
        Ok(length)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Seek> Seek for Faulty<T> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// A second process that gives one reply.
struct Replying(Fault);

impl Answerer for Replying {
    fn ask(&mut self, _: &str, _: &[u8], _: Duration) -> Reply {
        match self.0 {
            Fault::Late => Reply::Late,
            Fault::OutOfMemory => Reply::Gone("memory allocation of 9 bytes failed".to_owned()),
            _ => Reply::Gone(String::new()),
        }
    }
}

impl World for Machine {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let fault = Self::before(self.call(Op::Read, path))?;
        let mut bytes = self.disk.read(path)?;
        match fault {
            Some(Fault::Changed) => bytes.iter_mut().take(1).for_each(|first| *first ^= 1),
            Some(Fault::Shorter) => bytes.truncate(WITHIN as usize),
            _ => {}
        }
        Ok(bytes)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        let fault = Self::before(self.call(Op::Open, path))?;
        Ok(Box::new(Faulty::new(self.disk.open(path)?, fault)))
    }

    fn open_anywhere(&self, path: &Path) -> io::Result<Box<dyn Reader>> {
        let fault = Self::before(self.call(Op::OpenAnywhere, path))?;
        Ok(Box::new(Faulty::new(self.disk.open_anywhere(path)?, fault)))
    }

    fn scratch(&self, folder: &Path) -> io::Result<Box<dyn Scratch>> {
        let fault = Self::before(self.call(Op::Scratch, folder))?;
        Ok(Box::new(Faulty::new(self.disk.scratch(folder)?, fault)))
    }

    fn kind(&self, path: &Path) -> io::Result<Kind> {
        Self::before(self.call(Op::Look, path))?;
        self.disk.kind(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        Self::before(self.call(Op::RealPath, path))?;
        self.disk.real_path(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        Self::before(self.call(Op::List, folder))?;
        self.disk.list(folder)
    }

    fn replace(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        let fault = Self::before(self.call(Op::Write, path))?;
        self.disk.replace(path, &mut |sink| filled(sink, fill, fault))
    }

    fn replace_folder(&self, folder: &Path, files: &[(String, Box<Pour<'_>>)]) -> io::Result<()> {
        let fault = Self::before(self.call(Op::WriteFolder, folder))?;
        let last = files.len() - 1;
        let poured = files.iter().enumerate().map(|(nth, (name, pour))| {
            let pour: Box<Pour<'_>> = Box::new(move |sink| {
                let within = fault.filter(|fault| *fault == Fault::FullWithin);
                pour(&mut Faulty::new(sink, within))?;
                match fault {
                    Some(late @ (Fault::Sync | Fault::Rename)) if nth == last => Err(late.error()),
                    _ => Ok(()),
                }
            });
            (name.clone(), pour)
        });
        self.disk.replace_folder(folder, &poured.collect::<Vec<_>>())
    }

    fn put_aside(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        let fault = Self::before(self.call(Op::PutAside, path))?;
        self.disk.put_aside(path, &mut |sink| filled(sink, fill, fault))
    }

    fn touch(&self, path: &Path) {
        self.disk.touch(path);
    }

    fn changed(&self, path: &Path) -> String {
        self.disk.changed(path)
    }

    fn trim(&self, folder: &Path, takes: &dyn Fn(&str) -> bool, bytes_max: u64) -> io::Result<u64> {
        self.disk.trim(folder, takes, bytes_max)
    }

    fn program(&self) -> String {
        "faulty".to_owned()
    }

    fn second_process(&self, _: &str) -> io::Result<Option<Box<dyn Answerer>>> {
        let fault = Self::before(self.call(Op::Start, Path::new("")))?;
        Ok(fault.map(|fault| -> Box<dyn Answerer> { Box::new(Replying(fault)) }))
    }

    fn today(&self) -> Date {
        self.disk.today()
    }

    fn variable(&self, _: &str) -> Option<OsString> {
        None
    }

    fn office(&self, _: &OfficeJob<'_>) -> Result<Vec<u8>, OfficeFault> {
        Err(OfficeFault::Missing)
    }
}

fn filled(sink: &mut dyn hc_pack::world::Sink, fill: &mut Fill<'_>, fault: Option<Fault>) -> io::Result<()> {
    fill(&mut Faulty::new(
        sink,
        fault.filter(|fault| *fault == Fault::FullWithin),
    ))?;
    match fault {
        Some(late @ (Fault::Sync | Fault::Rename)) => Err(late.error()),
        _ => Ok(()),
    }
}
