//! Progress: what is being done, on a terminal only or where it is asked for.
//!
//! In: the stages of a case, or how many of some cases are done. Out: a line that is drawn over, which is gone at the end; with `--verbose`
//! plain lines that stay. None of it reaches standard output.

use super::Common;
use crate::bundle::FileReport;
use crate::finding::Language;
use crate::pipeline::Stage;
use crate::report;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::time::Duration;

/// How often the spinner turns, in milliseconds.
const TURN_MS: u64 = 120;

/// How many stages a case passes.
const STAGES: u64 = 5;

/// Progress of one case or of some.
pub(super) struct Progress {
    bar: ProgressBar,
    language: Language,
    /// What each plain line begins with, where lines are wanted.
    lines: Option<String>,
}

/// The progress of one case.
pub(super) fn of_case(common: &Common, case: &Path) -> Progress {
    let name = report::visible(&case.display().to_string()).into_owned();
    let progress = Progress::new(
        common,
        "{spinner} {prefix} {bar:12} {msg} {elapsed}",
        STAGES,
        &name,
    );
    progress.bar.set_prefix(name);
    progress
}

/// The progress of some cases.
pub(super) fn of_cases(common: &Common, cases: usize) -> Progress {
    let template = match Language::from(common.lang) {
        Language::En => "{spinner} {bar:24} {pos} of {len} cases, {elapsed}, about {eta} left",
        Language::Fr => "{spinner} {bar:24} {pos} de {len} dossiers, {elapsed}, encore {eta} environ",
    };
    Progress::new(common, template, u64::try_from(cases).unwrap_or_default(), "")
}

impl Progress {
    fn new(common: &Common, template: &str, length: u64, name: &str) -> Self {
        let target = if common.quiet || common.verbose {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(Some(length), target);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        if !bar.is_hidden() {
            bar.enable_steady_tick(Duration::from_millis(TURN_MS));
        }
        Progress {
            bar,
            language: common.lang.into(),
            lines: common.verbose.then(|| name.to_owned()),
        }
    }

    /// A case enters a stage.
    pub(super) fn stage(&self, stage: Stage) {
        let (place, en, fr) = match stage {
            Stage::Check => (
                0,
                "checking the case and its files",
                "vérification du dossier et de ses fichiers",
            ),
            Stage::Letters => (1, "writing the letters", "rédaction des lettres"),
            Stage::Bundle => (2, "binding the exhibits", "reliure des pièces"),
            Stage::Prove => (3, "reading the bundle back", "relecture du recueil"),
            Stage::Deliver => (
                4,
                "making the files to hand in",
                "préparation des fichiers à remettre",
            ),
        };
        let words = match self.language {
            Language::En => en,
            Language::Fr => fr,
        };
        if let Some(name) = &self.lines {
            tell_line!("{name}: {words}");
        }
        self.bar.set_position(place);
        self.bar.set_message(words);
    }

    /// A case is done.
    pub(super) fn done(&self, case: &Path) {
        if self.lines.is_some() {
            let name = case.display().to_string();
            match self.language {
                Language::En => tell_line!("{}: done", report::visible(&name)),
                Language::Fr => tell_line!("{} : terminé", report::visible(&name)),
            }
        }
        self.bar.inc(1);
    }

    /// The password of a locked file, which nobody sees being typed; nothing where none is typed, or nobody sits at a terminal.
    pub(super) fn password(&self, path: &str) -> Option<String> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let path = report::visible(path);
        let words = match self.language {
            Language::En => format!("password of `{path}` (Enter for none): "),
            Language::Fr => format!("mot de passe de `{path}` (Entrée pour aucun) : "),
        };
        let typed = self.bar.suspend(|| rpassword::prompt_password(words));
        typed.ok().filter(|password| !password.is_empty())
    }

    /// Nothing of it stays.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }

    /// Runs something that prints, with the line out of its way.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }
}

/// What each evidence file gave, a line each.
pub(super) fn of_files(files: &[FileReport], language: Language) -> String {
    let mut out = String::new();
    for file in files {
        let pages = match (language, file.pages) {
            (_, 1) => "1 page".to_owned(),
            (_, pages) => format!("{pages} pages"),
        };
        let size = match language {
            Language::En => format!("{} bytes", file.bytes),
            Language::Fr => format!("{} octets", file.bytes),
        };
        let _always = writeln!(out, "  {}: {pages}, {size}", report::visible(&file.path));
    }
    out
}
