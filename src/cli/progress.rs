//! Progress of one case on a terminal, and the passwords that are asked for meanwhile.
//!
//! In: the stages as they begin. Out: a line that turns, gone when the case is done. Nothing of it is seen where no terminal is.

use crate::finding::Language;
use crate::pipeline::Stage;
use crate::report;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::path::Path;
use std::time::Duration;

/// Progress of one case, shown on a terminal only.
pub(super) struct Progress(ProgressBar);

/// How often the spinner turns, in milliseconds.
const TURN_MS: u64 = 120;

/// Shows that a case is being worked on.
pub(super) fn show(case: &Path) -> Progress {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {prefix} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.set_prefix(report::visible(&case.display().to_string()).into_owned());
    if !bar.is_hidden() {
        bar.enable_steady_tick(Duration::from_millis(TURN_MS));
    }
    Progress(bar)
}

impl Progress {
    pub(super) fn stage(&self, stage: Stage) {
        self.0.set_message(match stage {
            Stage::Check => "checking the case and its files",
            Stage::Letters => "writing the letters",
            Stage::Bundle => "binding the exhibits",
            Stage::Prove => "reading the bundle back",
            Stage::Deliver => "making the files to hand in",
        });
    }

    /// The password of a locked file, which nobody sees being typed; nothing where none is typed, or nobody sits at a terminal.
    pub(super) fn password(&self, path: &str, language: Language) -> Option<String> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let path = report::visible(path);
        let words = match language {
            Language::En => format!("password of `{path}` (Enter for none): "),
            Language::Fr => format!("mot de passe de `{path}` (Entrée pour aucun) : "),
        };
        let typed = self.0.suspend(|| rpassword::prompt_password(words));
        typed.ok().filter(|password| !password.is_empty())
    }

    pub(super) fn end(self) {
        self.0.finish_and_clear();
    }
}
