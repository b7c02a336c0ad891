//! An installed LibreOffice, for documents that only it lays out.
//!
//! In: a document. Out: its pages as PDF. Every run has a profile of its own in a folder of its own, with macros off and nothing
//! fetched; it is ended with all that it started when its time is up, and the folder goes in any case.
#![allow(clippy::disallowed_methods)]

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// A document to be laid out.
#[derive(Debug, Clone, Copy)]
pub struct OfficeJob<'a> {
    /// The document.
    pub document: &'a [u8],
    /// The ending by which the program knows its kind, without the dot.
    pub extension: &'static str,
    /// How long it may take.
    pub limit: Duration,
}

/// Why there are no pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficeFault {
    /// No LibreOffice is installed.
    Missing,
    /// Time was up.
    Slow,
    /// It gave no pages; in its own words, or the system's.
    Failed(String),
}

/// Where LibreOffice stands where no search path leads to it.
const PLACES: [&str; 6] = [
    "/usr/bin",
    "/usr/local/bin",
    "/opt/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS",
    "C:\\Program Files\\LibreOffice\\program",
    "C:\\Program Files (x86)\\LibreOffice\\program",
];

/// Settings of the profile: no macros, no scripts, no links followed, no recovery of what another run left.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Load"><prop oor:name="UpdateDocMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Recovery/AutoSave"><prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"#;

/// Lays a document out.
pub(super) fn convert(job: &OfficeJob<'_>, search_path: Option<OsString>) -> Result<Vec<u8>, OfficeFault> {
    let program = find(search_path).ok_or(OfficeFault::Missing)?;
    let failed = |error: io::Error| OfficeFault::Failed(error.to_string());
    let folder = tempfile::Builder::new()
        .prefix(super::TEMPORARY_PREFIX)
        .tempdir()
        .map_err(failed)?;
    let profile = folder.path().join("profile");
    fs::create_dir_all(profile.join("user")).map_err(failed)?;
    fs::write(profile.join("user").join("registrymodifications.xcu"), SETTINGS).map_err(failed)?;
    let document = folder.path().join(format!("document.{}", job.extension));
    fs::write(&document, job.document).map_err(failed)?;
    let child = start(&program, &profile, &document, folder.path()).map_err(failed)?;
    let said = wait(child, job.limit)?;
    fs::read(folder.path().join("document.pdf")).map_err(|_| OfficeFault::Failed(said))
}

fn find(search_path: Option<OsString>) -> Option<PathBuf> {
    let searched = search_path.iter().flat_map(std::env::split_paths);
    let places = searched.chain(PLACES.iter().map(PathBuf::from));
    let names = ["soffice", "libreoffice", "soffice.exe"];
    places
        .flat_map(|place| names.map(|name| place.join(name)))
        .find(|path| path.is_file())
}

fn start(program: &Path, profile: &Path, document: &Path, out: &Path) -> io::Result<Child> {
    let mut command = Command::new(program);
    let profile = profile.display().to_string().replace('\\', "/");
    command
        .arg(format!(
            "-env:UserInstallation=file:///{}",
            profile.trim_start_matches('/')
        ))
        .args([
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
        ])
        .args(["--nofirststartwizard", "--convert-to", "pdf", "--outdir"])
        .arg(out)
        .arg(document)
        // Fonts and dates must not hang on who is logged in.
        .env("LC_ALL", "en_CA.UTF-8")
        .env("TZ", "UTC")
        .env("HOME", out)
        .current_dir(out)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Waits for the end; gives what the program complained of.
fn wait(mut child: Child, limit: Duration) -> Result<String, OfficeFault> {
    let id = child.id();
    let stderr = child.stderr.take();
    let (sender, receiver) = channel();
    let waiter = std::thread::spawn(move || {
        let said = stderr.map_or_else(String::new, |mut pipe| {
            let mut said = Vec::new();
            // Half a complaint is better than none.
            let _ = io::Read::read_to_end(&mut pipe, &mut said);
            String::from_utf8_lossy(&said).into_owned()
        });
        let ended = child.wait();
        // The receiver may have gone when time was up.
        drop(sender.send(ended.map(|_| said)));
    });
    match receiver.recv_timeout(limit) {
        Ok(ended) => {
            // It has sent its result, so that all it still does is end.
            drop(waiter.join());
            let said = ended.map_err(|error| OfficeFault::Failed(error.to_string()))?;
            let is_said = |line: &&str| !line.trim().is_empty() && !line.starts_with("Warning");
            let first = said.lines().find(is_said);
            Ok(first.unwrap_or("it gave no PDF").trim().to_owned())
        }
        Err(RecvTimeoutError::Disconnected) => Err(OfficeFault::Failed("it gave no answer".into())),
        Err(RecvTimeoutError::Timeout) => {
            end(id);
            Err(OfficeFault::Slow)
        }
    }
}

/// Ends a program and all that it started.
fn end(id: u32) {
    #[cfg(unix)]
    let mut command = {
        let mut command = Command::new("kill");
        command.args(["-KILL", "--", &format!("-{id}")]);
        command
    };
    #[cfg(not(unix))]
    let mut command = {
        let mut command = Command::new("taskkill");
        command.args(["/F", "/T", "/PID", &id.to_string()]);
        command
    };
    // Were it gone by itself, there is nothing to end.
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}
